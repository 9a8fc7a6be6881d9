"""Inquits without marks by any verb: "Le carton rouge, c'est du passé, évacue le manager".

French puts a subject behind its verb after a clause and a comma only to report that clause. So the order of the words
proves who speaks, whatever the verb: comma, verb, somebody who can speak, and the end of the sentence or a comma.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.parsing.syntax import NOMINALS, VERBS
from reader.understanding.quotes.clause_span import ReportedClause, after_dateline, last_segment
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.inserted_inquits import BREAKS, belongs_to_speaker
from reader.understanding.quotes.noun_phrases import phrase_end
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_LONGEST_GROUP = 5
"""Clitics, auxiliary and adverbs between the comma and the verb: ", s'est aussitôt emporté Roy"."""

_LONGEST_MANNER = 3
"""Adverbs between the verb and its subject: ", soupçonne tout haut le ministre"."""

_LONGEST_ANSWER = 8
"""Tokens of a short answer without a verb: "Une avarie banale, minimise l'opérateur"."""

_NO_VERBS = frozenset({"ADP", "ADV", "CCONJ", "SCONJ", "DET", "PRON", "NUM", "PROPN"})


def any_inquit(sentence: QuoteSentence, context: SpeechContext) -> ReportedClause | None:
    """Return the clause or the short answer before an inverted verb of any kind, ``None`` where none is proven."""
    if sentence.quotes:
        return None
    texts, unquoted = context.tokens.texts, sentence.unquoted
    for comma in range(len(unquoted) - 3, 0, -1):
        if texts[unquoted[comma]] not in BREAKS:
            continue
        cue = _verb_behind(comma, sentence, context)
        if cue is not None and cue.inverted is not None and not _is_over(_behind_pronoun(cue, sentence), context):
            continue
        speaker = None if cue is None else _subject_behind(cue, sentence, context)
        if cue is None or (speaker is None and cue.inverted is None):
            continue
        ahead = after_dateline(last_segment(unquoted[:comma], context), context)
        if ahead and _is_said(ahead, cue, speaker, sentence, context):
            named = None if speaker is None else TokenSpan(speaker.start, speaker.end)
            kind = "nobody" if speaker is None else speaker.evidence
            return ReportedClause(ahead[0], ahead[-1] + 1, TokenSpan(cue.token, cue.token + 1), named, kind)
    return None


def _verb_behind(comma: int, sentence: QuoteSentence, context: SpeechContext) -> Cue | None:
    """Return the finite verb that a comma, clitics, an auxiliary and adverbs lead to: "s'emporte", "ont calculé"."""
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted
    auxiliary = reflexive = False
    pronoun = None
    for place in range(comma + 1, min(comma + 1 + _LONGEST_GROUP, len(unquoted) - 1)):
        token = unquoted[place]
        lower = tokens.lowers[token]
        if lower in rules.pronouns.reflexives:
            reflexive = True
        elif lower in rules.pronouns.inverted:
            pronoun = token
        elif lower in rules.auxiliaries and not auxiliary:
            auxiliary = True
            being = lower in rules.being
        elif auxiliary and (lower in rules.fillers or lower in rules.negations):
            continue
        elif lower not in rules.pronouns.clitics or (auxiliary and lower not in rules.determiners):
            if auxiliary and being and not reflexive:
                return None
            pronoun = pronoun or _hyphenated(place, sentence, context)
            led = tokens.lowers[unquoted[place - 1]] in rules.determiners
            if led and not auxiliary and lower not in rules.reporting:
                # "Il utilise une puce, la technologie d'Arvel"
                return None
            carries = _past_infinitive(place, sentence, context) > place and lower.endswith(rules.endings.finite)
            if not carries and not _is_form(token, auxiliary, pronoun is not None, context):
                return None
            place = _past_infinitive(place, sentence, context)
            token, lower = unquoted[place], tokens.lowers[unquoted[place]]
            lemma = rules.reporting.get(lower) or rules.qualifying.get(lower) or lower
            return Cue(token, place, comma + 1, lemma, "reporting", "finite", pronoun)
    return None


def _past_infinitive(place: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the place of the infinitive that reports right behind a verb, else of the verb: "veut croire Anne Roy"."""
    rules, lowers = context.rules, context.tokens.lowers
    verb, *following = (lowers[token] for token in sentence.unquoted[place : place + 2])
    if not following or not following[0].endswith(rules.endings.infinitives):
        return place
    if verb in rules.conjunctions | rules.fillers or context.syntax.classes[sentence.unquoted[place]] in _NO_VERBS:
        # "Il veut réformer la loi, et développer l'armée"
        return place
    # "fait valoir Anne Roy", but not "fait attendre le maire"
    carried = rules.light_verb_complements.get(rules.light_verbs.get(verb, ""))
    known = rules.reporting.get(following[0]) == following[0] if carried is None else following[0] in carried
    return place + known


def _hyphenated(place: int, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the subject pronoun hyphenated to the verb at a place: "-elle" in "conjure-t-elle"."""
    tokens, inverted = context.tokens, context.rules.pronouns.inverted
    for token in sentence.unquoted[place + 1 : place + 3]:
        if tokens.lowers[token] in inverted:
            return token
        if tokens.lowers[token] not in context.rules.pronouns.reflexives:
            return None
    return None


def _is_form(token: int, auxiliary: bool, hyphenated: bool, context: SpeechContext) -> bool:
    """Return whether a word may be a participle behind an auxiliary, or else a finite verb in the third person."""
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    lower = tokens.lowers[token]
    unlike = rules.marks.silent_verbs | rules.standing_verbs | rules.prepositions
    if tokens.capital(token) or not lower.isalpha() or lower in unlike:
        return False
    if auxiliary:
        return lower.endswith((*rules.endings.sure_participles, *rules.endings.participles)) and lower not in rules.been
    listed = lower in rules.reporting and lower != rules.reporting[lower] and lower not in rules.times
    if listed or hyphenated:
        return not lower.endswith(rules.endings.gerunds)
    if lower.endswith((*rules.endings.infinitives, *rules.endings.gerunds)) and not lower.endswith(
        rules.endings.no_infinitives
    ):
        return False
    return (
        lower.endswith(rules.endings.finite)
        and syntax.classes[token] not in _NO_VERBS
        and not lower.endswith(rules.endings.sure_participles)
        and lower not in rules.determiners | rules.fillers | rules.clause_openers
    )


def _subject_behind(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return who can speak right behind a verb, adverbs skipped, where the sentence ends or goes on with them."""
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted
    if cue.inverted is not None:
        nobody = rules.pronouns.inverted[tokens.lowers[cue.inverted]] in rules.pronouns.nobody
        return None if nobody else SpeakerPhrase(cue.inverted, cue.inverted + 1, "inverted")
    for place in range(cue.place + 1, min(cue.place + 2 + _LONGEST_MANNER, len(unquoted))):
        token = unquoted[place]
        lower = tokens.lowers[token]
        led = lower in rules.determiners - rules.contracted and lower not in rules.infinitival.links
        if led and token + 1 >= len(tokens.texts):
            # "Le chantier durera, assure le", where the text is cut off
            return None
        if led or tokens.capital(token):
            end = max(phrase_end(token, sentence, context), token + 1 + led)
            speaks = _speaks(cue, token, end, sentence, context)
            behind = [after for after in unquoted if after >= end]
            return SpeakerPhrase(token, end, "after") if speaks and _is_over(behind, context) else None
        manner = lower in rules.fillers | rules.times or context.syntax.classes[token] == "ADV"
        if not manner or lower in rules.prepositions:
            return None
    return None


def _behind_pronoun(cue: Cue, sentence: QuoteSentence) -> list[int]:
    return [token for token in sentence.unquoted if token > max(cue.token, cue.inverted or 0)]


def _is_over(behind: Sequence[int], context: SpeechContext) -> bool:
    """Return whether nothing but an apposition, what tells of the speaker, or an adverbial follows a subject."""
    tokens, rules = context.tokens, context.rules
    if behind and tokens.texts[behind[-1]][-1] == "?":
        return False
    if belongs_to_speaker(behind, context) or tokens.lowers[behind[0]] in rules.linking | rules.fillers:
        return True
    # "…, a enjoint la juge, exaspérée", "…, tempère Anne Roy, sa première autrice"
    apart = len(behind) > 1 and tokens.texts[behind[0]] == ","
    listed = apart and tokens.lowers[behind[1]] in rules.determiners - rules.owners
    return apart and not listed and not any(_is_finite(token, context) for token in behind)


def _speaks(cue: Cue, start: int, end: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether words name a person or a body, or behind a verb that can only report, no thing."""
    tokens, rules = context.tokens, context.rules
    head = context.head_of(start, end)
    name = context.names.at(head)
    plural = context.references.plural_determiners & rules.prepositions - rules.contracted
    if tokens.lowers[start] in plural and not _is_plural(cue, sentence, context):
        # "Anne Roy, membre des Verts"
        return False
    if _only_reports(cue, context):
        return not context.cannot_speak(start, end)
    if name is not None and name.label == "LOC":
        return False
    if tokens.capital(start) and context.syntax.classes[cue.token] not in VERBS:
        return tokens.lowers[cue.token] in rules.reporting
    return context.can_speak(head) or context.are_people(head)


def _is_plural(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    group = sentence.unquoted[cue.opens : cue.place + 1]
    return any(context.tokens.lowers[token].endswith(context.rules.endings.plural) for token in group)


def _only_reports(cue: Cue, context: SpeechContext) -> bool:
    return cue.lemma in context.rules.reporting_lemmas - context.rules.ambiguous


def _is_said(
    ahead: Sequence[int], cue: Cue, speaker: SpeakerPhrase | None, sentence: QuoteSentence, context: SpeechContext
) -> bool:
    """Return whether words before a comma are a clause of their own or a whole answer, not the subject of the verb."""
    tokens, rules = context.tokens, context.rules
    first, sure = tokens.lowers[ahead[0]], _only_reports(cue, context)
    if tokens.texts[ahead[0]] == "," or first in rules.inverting:
        return False
    verbs = [token for token in ahead if _is_finite(token, context)]
    if not verbs:
        return _is_answer(ahead, cue, speaker, context)
    main = next((token for token in verbs if not _is_in_relative(token, ahead, context)), None)
    if main is None:
        return False
    lower = tokens.lowers[cue.token]
    if sure or cue.inverted is not None or (lower in rules.reporting and lower not in rules.acting_on):
        return True
    if first in rules.clause_openers and first not in rules.complementizers:
        # "Quand la cloche sonne, entre le maire"
        return False
    subject = _subject_of(main, ahead, context)
    return subject is not None and not _may_go_on(subject, main, ahead, cue, sentence, context)


def _is_answer(ahead: Sequence[int], cue: Cue, speaker: SpeakerPhrase | None, context: SpeechContext) -> bool:
    """Return whether words without a verb are said: "Une avarie banale, minimise l'opérateur".

    But "Dans la cour, crie le maire" and "Anne Roy, sa voisine, détaille le texte" are none.
    """
    tokens, rules = context.tokens, context.rules
    first = tokens.lowers[ahead[0]]
    if cue.inverted is not None or speaker is None:
        return True
    head = context.head_of(ahead[0], ahead[-1] + 1)
    if first in rules.pronouns.personal or context.names.at(ahead[0]) is not None or context.can_speak(head):
        return False
    opens = first in rules.prepositions or first in rules.times
    commas = any(tokens.texts[token] == "," for token in ahead)
    if commas and not context.can_speak(context.head_of(speaker.start, speaker.end)):
        return False
    return _only_reports(cue, context) or (len(ahead) <= _LONGEST_ANSWER and not (opens or commas))


def _subject_of(verb: int, held: Sequence[int], context: SpeechContext) -> int | None:
    """Return the subject of a verb by the parse, or the noun or pronoun nearest before it."""
    syntax, tokens, rules = context.syntax, context.tokens, context.rules
    parsed = (t for t in syntax.children[verb] if syntax.relations[t].startswith("nsubj") and held[0] <= t < verb)
    near = (
        t
        for t in reversed(held)
        if t < verb and syntax.classes[t] in NOMINALS and tokens.lowers[t] not in rules.pronouns.clitics
    )
    return next(parsed, next(near, None))


def _may_go_on(
    subject: int, main: int, ahead: Sequence[int], cue: Cue, sentence: QuoteSentence, context: SpeechContext
) -> bool:
    """Return whether a verb may have the subject of the clause before it: "Elle entre, salue le maire"."""
    lowers, rules = context.tokens.lowers, context.rules
    group = sentence.unquoted[cue.opens : cue.place]
    if any(lowers[token] in rules.pronouns.reflexives for token in group):
        return False
    if lowers[cue.token] in rules.acting_on:
        return True
    if any(lowers[token] in rules.auxiliaries for token in group):
        # "Il s'est enfui, a volé un voisin", but not "Que l'on paie, a exigé la juge"
        before = [token for token in ahead if lowers[token] in rules.auxiliaries]
        if not before or any(lowers[token] in rules.been for token in ahead):
            return False
    acts = lowers[subject] in rules.pronouns.personal or context.can_speak(subject)
    return acts and _is_plural(cue, sentence, context) == lowers[main].endswith(rules.endings.plural)


def _is_in_relative(token: int, held: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a verb belongs to a relative clause among these tokens."""
    syntax = context.syntax
    while syntax.heads[token] != token and not syntax.relations[token].startswith("acl"):
        token = syntax.heads[token]
        if token not in held:
            return False
    return syntax.relations[token].startswith("acl")


def _is_finite(token: int, context: SpeechContext) -> bool:
    """Return whether a token is a finite verb by its class and form."""
    rules, lower = context.rules, context.tokens.lowers[token]
    if context.syntax.classes[token] not in VERBS:
        return False
    return not lower.endswith((*rules.endings.infinitives, *rules.endings.sure_participles, *rules.endings.gerunds))
