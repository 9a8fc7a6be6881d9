"""Speaker phrases: the words beside a cue that name the speaker."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.syntax import VERBS
from reader.understanding.quotes.coordinated_verbs import coordinated_verb
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.inverted_subjects import subject_after
from reader.understanding.quotes.listeners import is_told_to, teaches
from reader.understanding.quotes.noun_phrases import lacks_its_noun, left_edge, phrase_end
from reader.understanding.quotes.oblique_subjects import subject_behind_oblique
from reader.understanding.quotes.participle_subjects import is_told_of, subject_of_participle
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.publishers import publisher
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.source_phrases import agent_phrase, opening_phrase, source_phrase, where_said
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext
from reader.understanding.quotes.subjects import (
    SUBJECTS,
    as_subject,
    before_relative,
    guessed_speaker,
    last_subject,
    name_beside,
    parsed_subject,
    person_before_verb,
)
from reader.understanding.quotes.surface_subjects import is_made_possible, nearer_noun, surface_subject
from reader.understanding.quotes.voices import voice_of

_FAR_OBJECT = 16
"""Tokens between a verb and the name that ends its object."""

_FAR_ON = 6
"""Tokens between "on" and an infinitive that reports: "on se borne à rappeler que"."""

_GROUP, _NEAR, _FAR = 4, 3, 9
"""Tokens of a verb with its subject pronoun; between the subject of an inquit and a participle behind it, at most, and
at most where nobody is named between them."""


def speaker_of(cue: Cue, sentence: QuoteSentence, context: SpeechContext, *, after_verb: bool) -> SpeakerPhrase | None:
    """Return the words that name who says what a cue reports; ``after_verb`` looks for them after the verb first.

    What can say nothing is no speaker ("le débat", "48 millions d'euros").
    """
    found = _speaker_of(cue, sentence, context, after_verb=after_verb)
    if context.rules.voices:
        found = voice_of(cue, found, sentence, context) or found
    if found is not None and context.rules.subject_first:
        found = _told_first(cue, found, sentence, context)
    if found is not None and found.start == cue.token and cue.kind != "source":
        # "La décoratrice confesse": the parser takes the verb for the subject.
        found = surface_subject(cue, sentence, context)
    if found is not None and context.tokens.lowers[found.start] in context.rules.auxiliaries and cue.kind != "source":
        # "Son banquier, présent ce jour-là, a beau répéter": the parser takes "a" for the subject.
        place = bisect_left(sentence.unquoted, found.start)
        found = surface_subject(replace(cue, place=place, opens=place, form="finite"), sentence, context)
    if found is not None and found.start < cue.token < found.end:
        found = SpeakerPhrase(found.start, cue.token, found.evidence)
    if found is None or (cue.kind == "source" and _has_pronoun(cue, context)):
        return found
    if found.evidence == "subject" and context.rules.documents.publishing:
        found = publisher(context.head_of(found.start, found.end), sentence, context) or found
    if not context.holds_a_word(found.start, found.end):
        return None
    if found.evidence != "source" and context.cannot_speak(found.start, found.end):
        return _other_subject(cue, found, sentence, context)
    return found


def _has_pronoun(cue: Cue, context: SpeechContext) -> bool:
    """Return whether a source holds a pronoun for its speaker: "à l'entendre", "à ses yeux"."""
    return cue.lemma in context.rules.sources.hearing or cue.lemma in context.rules.sources.viewpoint_nouns


def _other_subject(
    cue: Cue, mute: SpeakerPhrase, sentence: QuoteSentence, context: SpeechContext
) -> SpeakerPhrase | None:
    """Return the subject of the main clause, if words beside a verb name a thing ("a botté en touche, assurant …")."""
    if mute.evidence == "after":
        found = _before(cue, sentence, context)
    else:
        found = surface_subject(cue, sentence, context) if mute.end <= cue.token else None
        if found is None or found.start >= mute.start or context.cannot_speak(found.start, found.end):
            found = last_subject(sentence.unquoted[cue.opens], sentence, context)
        if found is None and cue.form == "gerund":
            found = person_before_verb(sentence.unquoted[cue.opens], sentence, context)
    if found is None or found.start == mute.start or context.cannot_speak(found.start, found.end):
        return None
    return found


def _speaker_of(cue: Cue, sentence: QuoteSentence, context: SpeechContext, *, after_verb: bool) -> SpeakerPhrase | None:
    """Return the words beside a cue that name the speaker, whoever speaks for them put aside."""
    lowers, rules = context.tokens.lowers, context.rules
    if cue.inverted is not None:
        passive = not rules.been.isdisjoint(lowers[cue.inverted + 1 : cue.inverted + 2])
        if passive or rules.pronouns.inverted[lowers[cue.inverted]] in rules.pronouns.nobody:
            # "a-t-il été précisé", "indique-t-on"
            return where_said(cue, sentence, context)
        return SpeakerPhrase(cue.inverted, cue.inverted + 1, "inverted")
    if cue.kind == "source":
        return source_phrase(cue, sentence, context)
    if cue.passive:
        return agent_phrase(cue, sentence, context)
    if after_verb and not _has_nobody(cue, sentence, context):
        found = subject_after(cue, sentence, context)
        if found is not None:
            return found
    if _says_nobody(cue, sentence, context):
        return opening_phrase(rules.sources.group_openers, sentence, context) or where_said(cue, sentence, context)
    told = is_told_to(cue, sentence, context)
    behind = sentence.unquoted[cue.place + 1 : cue.place + 2]
    if cue.lemma in rules.told_to and not told:
        # "signifie au maire que", but not "Cela signifie que"
        told = any(lowers[token] in rules.dative for token in behind)
        if not told:
            return None
    if cue.lemma in rules.learning and not (told or teaches(behind, context)):
        # "La famille a appris que": who learns says nothing.
        return None
    if (shared := coordinated_verb(cue, sentence, context)) is not None:
        return _speaker_of(shared, sentence, context, after_verb=False)
    if is_made_possible(cue, sentence, context):
        return None
    found = _caused(cue, sentence, context) or _before(cue, sentence, context)
    if found is not None and _is_clitic(found, cue, sentence, context):
        found = subject_after(cue, sentence, context) or found
    if found is not None and lowers[found.start] in rules.pronouns.personal and found.start > sentence.start:
        return opening_phrase(rules.topic_openers, sentence, context) or found
    return found


def is_made_to_say(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether somebody is made to say an infinitive: "fait dire à la maire que"."""
    tokens, rules = context.tokens, context.rules
    if cue.form != "infinitive" or not cue.opens or cue.place + 2 >= len(sentence.unquoted):
        return False
    made = tokens.lowers[sentence.unquoted[cue.opens] - 1] in rules.infinitival.making
    return made and tokens.lowers[cue.token + 1] in rules.dative and sentence.unquoted[cue.place + 1] == cue.token + 1


def _caused(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the person right before an infinitive who is made to say it: "a conduit la maire, Anne Roy, à dire"."""
    tokens, rules = context.tokens, context.rules
    if cue.form != "infinitive" or not rules.infinitival.causing:
        return None
    last = sentence.unquoted[cue.opens] - 1
    if is_made_to_say(cue, sentence, context):
        # "ce qui fait dire à Jean Roy que …", "ce qui fait dire à un voisin que …"
        start = cue.token + 1 + (tokens.lowers[cue.token + 1] not in rules.contracted)
        return SpeakerPhrase(start, phrase_end(start, sentence, context), "subject")
    while last > sentence.start and tokens.lowers[last] in rules.pronouns.clitics - rules.infinitival.links:
        last -= 1
    if tokens.lowers[last] not in rules.infinitival.links:
        return None
    last -= 2 if tokens.texts[last - 1] == "," else 1
    name = context.names.at(last)
    if name is None or name.label != "PER" or name.start <= sentence.start or not outside(last, sentence):
        return None
    if tokens.lowers[name.start - 1] in rules.sources.viewpoint_openers and tokens.texts[last + 1] == ",":
        # "une façon, pour Jean Roy, de dénoncer …"
        return SpeakerPhrase(name.start, name.end, "subject")
    place = bisect_left(sentence.unquoted, name.start)
    before = sentence.unquoted[max(0, place - _FAR_OBJECT) : place]
    if rules.infinitival.causing.isdisjoint(tokens.lowers[token] for token in before):
        return None
    return SpeakerPhrase(left_edge(name.start, sentence, context), name.end, "subject")


def _is_clitic(found: SpeakerPhrase, cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a pronoun taken for the subject may be the object before the verb: "…, lui a répondu la maire"."""
    lower, rules = context.tokens.lowers[found.start], context.rules
    beside = found.end in (sentence.unquoted[cue.opens], cue.token) or found.start == sentence.unquoted[cue.opens]
    return lower in rules.pronouns.clitics & rules.pronouns.strong and found.end == found.start + 1 and beside


def _says_nobody(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether the subject right before a verb is impersonal ("on")."""
    lowers, rules = context.tokens.lowers, context.rules
    nearest = _FAR_ON if cue.form == "infinitive" else 2
    before = sentence.unquoted[max(0, cue.opens - nearest) : cue.opens]
    verb = lowers[sentence.unquoted[cue.opens]]
    return any(
        lowers[t] in rules.pronouns.nobody
        and context.syntax.relations[t].startswith("nsubj")
        # "Un bénévole nous a glissé que …"
        and (lowers[t] not in rules.pronouns.agreeing or verb.endswith(rules.pronouns.agreeing[lowers[t]]))
        for t in before
    )


def _has_nobody(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether "on" is the subject of a verb, and what follows its object: "On y dénonce une « dérive »"."""
    before = sentence.unquoted[max(0, cue.opens - 2) : cue.opens]
    lowers, nobody = context.tokens.lowers, context.rules.pronouns.nobody
    own = any(lowers[t] in nobody and context.syntax.heads[t] == cue.token for t in before)
    return not context.rules.subject_first and own and _says_nobody(cue, sentence, context)


def _before(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject before a verb: by what stands beside it, by the parse, by the order of the words."""
    if cue.form == "gerund" and cue.token > sentence.start:
        return subject_of_participle(cue, sentence, context)
    if (oblique := subject_behind_oblique(cue, sentence, context)) is not None:
        return oblique
    found = _nominal_adjective(cue, sentence, context) or name_beside(cue, sentence, context)
    found = found or _pronoun_beside(cue, sentence, context) or parsed_subject(cue, sentence, context)
    found = found or guessed_speaker(cue.opens, sentence, context) or surface_subject(cue, sentence, context)
    found = None if found is None else nearer_noun(found, cue, sentence, context)
    if found is not None and _is_aside(found, cue, sentence, context):
        # "L'éleveuse, 62 laitières, avoue …"
        found = surface_subject(cue, sentence, context) or found
    if found is not None and lacks_its_noun(found, sentence.unquoted[cue.opens], context):
        found = SpeakerPhrase(found.start, found.end + 1, found.evidence)
    if found is not None and (later := _behind_colon(found, cue, sentence, context)) is not None:
        return later
    relative = before_relative(cue.opens, sentence, context)
    if found is not None and relative is not None and found.start > relative.end:
        # "Le document, que Québec a lu, recommandait …"
        return relative
    return found if found is None else _with_apposition(found, cue, sentence, context)


def _pronoun_beside(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the pronoun right before a verb and its clitics, whatever the parser says: "Ému, il déclare"."""
    lowers, rules = context.tokens.lowers, context.rules
    last, light = sentence.unquoted[cue.opens] - 1, rules.pronouns.clitics - rules.pronouns.personal | rules.restricting
    while last > sentence.start and lowers[last] in light:
        last -= 1
    plain = rules.pronouns.personal - rules.pronouns.strong
    if not outside(last, sentence) or lowers[last] not in plain:
        return None
    # "… voudrait quant à elle dire"
    return None if lowers[last - 1] in rules.prepositions else SpeakerPhrase(last, last + 1, "subject")


def _is_aside(found: SpeakerPhrase, cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether words for a thing stand between commas right before a verb."""
    texts, first = context.tokens.texts, sentence.unquoted[cue.opens]
    if found.start <= sentence.start or found.end != first - 1:
        return False
    return texts[found.start - 1] == "," == texts[found.end] and not context.can_speak(
        context.head_of(found.start, found.end)
    )


def _behind_colon(
    found: SpeakerPhrase, cue: Cue, sentence: QuoteSentence, context: SpeechContext
) -> SpeakerPhrase | None:
    """Return the name behind a colon that parts a verb from its supposed subject: "France : Anne Roy avoue …"."""
    between = range(found.end, sentence.unquoted[cue.opens])
    if not any(context.tokens.texts[token] == ":" for token in between):
        return None
    later = guessed_speaker(cue.opens, sentence, context)
    names = context.names.within(found.end, sentence.unquoted[cue.opens])
    if later is None or later.start < found.end:
        later = SpeakerPhrase(names[-1].start, names[-1].end, "guess") if names else None
    return later


def _is_inquit(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a verb stands behind a comma or a quote without a subject before it: "…, a annoncé Anne Roy"."""
    if context.rules.subject_first or not cue.opens:
        return False
    first, before = sentence.unquoted[cue.opens], sentence.unquoted[cue.opens - 1]
    syntax = context.syntax
    own = any(syntax.relations[child].startswith("nsubj") and child < first for child in syntax.children[cue.token])
    return not own and (before != first - 1 or context.tokens.texts[before] == ",")


def participle_speaker(
    cue: Cue, main: Cue | None, sentence: QuoteSentence, context: SpeechContext, *, after_verb: bool = False
) -> SpeakerPhrase | None:
    """Return who says what a cue reports; of a participle right behind an inquit, who says that.

    "…, a annoncé le ministère, précisant que …" has the ministry as the speaker of both.
    """
    if main is not None and _is_inquit(main, sentence, context):
        told = speaker_of(main, sentence, context, after_verb=True)
        behind = told is not None and told.evidence in ("after", "inverted") and told.start > main.token - _GROUP
        if told is not None and behind and _goes_on(told.end, sentence.unquoted[cue.opens], context):
            return told
    speaker = speaker_of(cue, sentence, context, after_verb=after_verb)
    if main is not None and speaker is not None and is_told_of(speaker, cue, main, sentence, context):
        told = speaker_of(main, sentence, context, after_verb=False)
        return told if told is not None and told.end <= main.token else speaker
    if main is not None and (speaker is None or speaker.evidence == "guess"):
        found = speaker_of(main, sentence, context, after_verb=True)
        mute = found is None or not (
            found.evidence == "inverted" or context.can_speak(context.head_of(found.start, found.end))
        )
        if mute and speaker is None:
            # "a fait valoir mardi que …, reconnaissant que …"
            return speaker_of(main, sentence, context, after_verb=False)
        return speaker if mute and speaker is not None else found
    return speaker


def _goes_on(end: int, opens: int, context: SpeechContext) -> bool:
    """Return whether nobody else is named between an inquit and a participle: "…, a dit Roy jeudi, tout en notant"."""
    if not 0 <= opens - end < _FAR:
        return False
    texts, classes = context.tokens.texts, context.syntax.classes
    inner = range(end + 1, opens - 1)
    if texts[end] == "," == texts[opens - 1] and inner:
        # "…, tempête Jean Roy, président du club, menaçant de"
        bare = classes[inner[0]] == "NOUN" and texts[inner[0]].islower()
        if bare and not any(texts[t] == "," or classes[t] in VERBS for t in inner):
            return True
    near = opens - end < _NEAR
    return near or not any(context.can_speak(token) for token in range(end, opens))


def _nominal_adjective(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return an adjective or a number that stands for somebody right before the verb: "Le même ajoute que …"."""
    first = sentence.unquoted[cue.opens]
    if first - 2 < sentence.start or not outside(first - 2, sentence):
        return None
    lowers, rules = context.tokens.lowers, context.rules
    determined = lowers[first - 2] in rules.determiners - rules.prepositions
    if determined and lowers[first - 1] in rules.speakers.nominal_adjectives:
        return SpeakerPhrase(first - 2, first, "subject")
    opens = first - 1 == sentence.start or lowers[first - 2] in rules.conjunctions | rules.complementizers
    if lowers[first - 1] in rules.sources.some and opens:
        # "Alors que le dialogue est rompu, beaucoup craignent …"
        return SpeakerPhrase(first - 1, first, "subject")
    return None


def _with_apposition(
    speaker: SpeakerPhrase, cue: Cue, sentence: QuoteSentence, context: SpeechContext
) -> SpeakerPhrase:
    """Return the speaker with the name between it and the verb ("un des chercheurs …, X, a déclaré")."""
    comma = sentence.unquoted[cue.opens] - 1
    while comma > speaker.end and context.tokens.lowers[comma] in context.rules.pronouns.clitics:
        # "La patronne, une femme droite, Anne Roy, m'a dit"
        comma -= 1
    if context.tokens.texts[comma] != "," or comma < speaker.end or not outside(comma, sentence):
        return speaker
    if context.tokens.texts[comma - 1].isdigit() and context.tokens.texts[comma - 2] == ",":
        # "The owner, Anne Roy, 71, said"
        comma -= 2
    name = context.names.at(comma - 1)
    held = context.names.within(speaker.start, speaker.end)
    if context.rules.speakers.compound_names or (name is not None and name.label != "LOC"):
        # "L'avocate d'Orvane, Me Anne Roy, dénonce"
        held = [other for other in held if not _belongs_to_somebody(other, speaker, context)]
    if name is None or name.start <= speaker.end or held:
        return speaker
    titled = context.rules.speakers.compound_names or name.label == "PER"
    first = left_edge(name.start, sentence, context) if titled else name.start
    apposed = context.tokens.texts[first - 1] == "," and name.label != "LOC"
    return SpeakerPhrase(speaker.start, name.end, speaker.evidence) if apposed else speaker


def _belongs_to_somebody(name: NameSpan, speaker: SpeakerPhrase, context: SpeechContext) -> bool:
    """Return whether a name only tells whose somebody is: "Roy's colleague", "a spokesman for Roy"."""
    lowers, rules = context.tokens.lowers, context.rules
    if rules.inflection.possessives.intersection(lowers[name.end : name.end + 1]):
        return True
    before = name.start - 1
    articles = rules.determiners - rules.prepositions
    while before > speaker.start and (lowers[before] in context.references.courtesy or lowers[before] in articles):
        before -= 1
    return before >= speaker.start and lowers[before] in rules.prepositions


def _told_first(cue: Cue, found: SpeakerPhrase, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase:
    """Return who speaks where the parser takes other words for the subject of a verb.

    1. a pronoun behind a comma: "Asked about Roy, she replied"
    2. the subject of a verb of saying that another is coordinated with: "Roy said it was shut and called it a trap"
    """
    tokens, rules = context.tokens, context.rules
    last = found.end - 1
    if last - 1 > found.start and tokens.lowers[last] in rules.pronouns.personal and tokens.texts[last - 1] == ",":
        return SpeakerPhrase(last, found.end, found.evidence)
    link = sentence.unquoted[cue.opens] - 1
    if found.evidence == "after" or tokens.lowers[link] not in rules.conjunctions or found.end > link:
        return found
    if tokens.texts[link] == "," and found.end == link:
        # "They had expected a cut, but the chairman, Pedro Roe, said"
        return found
    for place in range(cue.opens - 1, -1, -1):
        token = sentence.unquoted[place]
        lower = tokens.lowers[token]
        if token < found.start and lower in rules.reporting and context.syntax.classes[token] == "VERB":
            own = [c for c in context.syntax.children[token] if context.syntax.relations[c] in SUBJECTS and c < token]
            subject = as_subject(own[0], sentence, context) if own and outside(own[0], sentence) else None
            mute = subject is None or context.cannot_speak(subject.start, subject.end)
            return found if mute or subject is None else subject
        if tokens.texts[token] in ";:":
            return found
    return found
