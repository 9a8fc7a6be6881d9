"""Speaker phrases: the words beside a cue that name the speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.noun_phrases import before_bracket, left_edge, outside, past_phrase, phrase_end
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:caus", "expl:subj")
_HIGHEST = 5
"""Most heads climbed from a verb without subject to one that has it."""

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_NOMINAL = frozenset({"DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM"})


def speaker_of(cue: Cue, sentence: QuoteSentence, context: SpeechContext, *, after_verb: bool) -> SpeakerPhrase | None:
    """Return the words that name who says what a cue reports; ``after_verb`` looks for them after the verb first.

    What can say nothing is no speaker ("le débat", "48 millions d'euros").
    """
    found = _speaker_of(cue, sentence, context, after_verb=after_verb)
    if found is not None and found.start < cue.token < found.end:
        found = SpeakerPhrase(found.start, cue.token, found.evidence)
    if found is not None and found.evidence != "source" and context.cannot_speak(found.start, found.end):
        return _other_subject(cue, found, sentence, context)
    return found


def _other_subject(
    cue: Cue, mute: SpeakerPhrase, sentence: QuoteSentence, context: SpeechContext
) -> SpeakerPhrase | None:
    """The subject of the main clause, where the words beside a verb name a thing ("a botté en touche, assurant …")."""
    if mute.evidence == "after":
        found = _before(cue, sentence, context)
    else:
        found = _last_subject(sentence.unquoted[cue.opens], sentence, context)
    if found is None or found.start == mute.start or context.cannot_speak(found.start, found.end):
        return None
    return found


def _speaker_of(cue: Cue, sentence: QuoteSentence, context: SpeechContext, *, after_verb: bool) -> SpeakerPhrase | None:
    if cue.inverted is not None:
        lower = context.tokens.lowers[cue.inverted]
        if context.rules.inverted[lower] in context.rules.nobody:
            return _where_said(cue, sentence, context)
        return SpeakerPhrase(cue.inverted, cue.inverted + 1, "inverted")
    if cue.kind == "source":
        return _source(cue, sentence, context)
    if cue.passive:
        return _agent(cue, sentence, context)
    if after_verb:
        found = _after(cue, sentence, context)
        if found is not None:
            return found
    if _says_nobody(cue, sentence, context):
        return _opening(context.rules.group_openers, sentence, context)
    found = _before(cue, sentence, context)
    if (
        found is not None
        and context.tokens.lowers[found.start] in context.rules.pronouns
        and found.start > sentence.start
    ):
        return _opening(context.rules.topic_openers, sentence, context) or found
    return found


def _says_nobody(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether the subject right before a verb is impersonal ("on")."""
    before = sentence.unquoted[max(0, cue.opens - 2) : cue.opens]
    return any(
        context.tokens.lowers[t] in context.rules.nobody and context.syntax.relations[t].startswith("nsubj")
        for t in before
    )


def _opening(
    phrases: Sequence[tuple[str, ...]], sentence: QuoteSentence, context: SpeechContext
) -> SpeakerPhrase | None:
    """Return whom a sentence names after one of these opening phrases ("Du côté de X, on …", "Quant à X, elle …")."""
    lowers = context.tokens.lowers
    for phrase in phrases:
        size = len(phrase)
        first = next(
            (n for n in range(min(3, len(sentence.unquoted))) if lowers[sentence.unquoted[n]] == phrase[0]), None
        )
        if first is None or first + size >= len(sentence.unquoted):
            continue
        start = sentence.unquoted[first] + size
        if tuple(lowers[start - size : start]) != phrase or not outside(start, sentence):
            continue
        end = phrase_end(start, sentence, context)
        places = [name for name in context.names.within(start, end) if name.label == "LOC"]
        if not places and any(context.can_speak(token) for token in range(start, end)):
            return SpeakerPhrase(start, end, "source")
    return None


def _where_said(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return where an impersonal cue says it was said ("indique-t-on à la mairie")."""
    tokens, rules = context.tokens, context.rules
    place = bisect_left(sentence.unquoted, max(cue.token, cue.inverted or 0)) + 1
    if place + 1 >= len(sentence.unquoted) or tokens.lowers[sentence.unquoted[place]] not in rules.prepositions:
        return None
    token = sentence.unquoted[place]
    while token < sentence.end - 1 and tokens.lowers[token] in rules.prepositions - rules.contracted:
        token += 1
    end = phrase_end(token, sentence, context)
    spoken = any(context.can_speak(t) or tokens.lowers[t] in rules.unnamed for t in range(token, end))
    return SpeakerPhrase(token, end, "source") if spoken else None


def _source(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    if cue.lemma in context.rules.unnamed:
        return SpeakerPhrase(cue.token, phrase_end(cue.token, sentence, context), "source")
    after = sentence.unquoted[cue.place + 1 :]
    if not after or after[0] != cue.token + 1:
        return None
    start = after[0]
    if cue.lemma in context.rules.viewpoint_openers and not _somebody_named(start, sentence, context):
        return None
    if context.tokens.lowers[start] in context.rules.nobody | context.rules.own_openers:
        return None
    if context.tokens.lowers[start] in context.rules.relatives:
        return _antecedent_before(sentence.unquoted[cue.opens], sentence, context)
    end = phrase_end(start, sentence, context)
    return SpeakerPhrase(start, end, "source") if end > start else None


def _antecedent_before(opens: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun phrase right before a relative source ("X, selon lequel …")."""
    last = opens - 2 if context.tokens.texts[opens - 1] == "," else opens - 1
    if last <= sentence.start or not outside(last, sentence):
        return None
    name = context.names.at(last)
    if name is None and context.syntax.classes[last] != "NOUN":
        return None
    return SpeakerPhrase(left_edge(last, sentence, context), last + 1, "source")


def _somebody_named(start: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a phrase names somebody: a pronoun, a title, or a name that no preposition governs."""
    tokens, rules = context.tokens, context.rules
    if tokens.lowers[start] in rules.pronouns:
        return True
    noun = start + 1 if tokens.lowers[start] in rules.determiners and start + 1 < sentence.end else start
    if tokens.lowers[noun] in context.person_titles:
        return True
    end = phrase_end(start, sentence, context)
    names = context.names.within(start, end)
    return any(name.start <= noun or tokens.lowers[name.start - 1] not in rules.prepositions for name in names)


def _agent(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    for place in range(cue.place + 1, min(cue.place + 5, len(sentence.unquoted) - 1)):
        token = sentence.unquoted[place]
        if context.tokens.lowers[token] in context.rules.agents:
            start = sentence.unquoted[place + 1]
            return SpeakerPhrase(start, phrase_end(start, sentence, context), "agent")
    return None


def _after(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject that follows its verb: "a déclaré à l'AFP le porte-parole".

    Before the subject may stand a prepositional phrase ("à l'AFP"), an adverb ("ensuite") or a time ("ce matin"); each
    is skipped. An impersonal pronoun ends the search ("dit-on"). The parser's subject is the last resort.
    """
    parsed = [
        child
        for child in context.syntax.children[cue.token]
        if child > cue.token and context.syntax.relations[child] in _SUBJECTS and outside(child, sentence)
    ]
    unquoted, rules, tokens = sentence.unquoted, context.rules, context.tokens
    place = cue.place + 1
    if place < len(unquoted) and unquoted[place] != cue.token + 1:
        return None
    while place < len(unquoted):
        token = unquoted[place]
        lower = tokens.lowers[token]
        if tokens.texts[token] in (",", ".", ":", ";", ")", "(") or lower in rules.complementizers:
            break
        if lower in rules.nobody and context.syntax.classes[token] != "DET":
            return None
        governs = lower in (rules.prepositions - rules.determiners) | rules.contracted
        governs = governs or (lower in rules.prepositions and context.syntax.classes[token] == "ADP")
        if context.names.at(token) is None and governs:
            place = past_phrase(place + 1, sentence, context)
            continue
        if (lower in rules.fillers and context.syntax.classes[token] != "DET") or context.syntax.classes[
            token
        ] == "ADV":
            place += 1
            continue
        nominal = context.syntax.classes[token] in _NOMINAL or tokens.capital(token)
        if context.names.at(token) is None and not nominal:
            break
        end = phrase_end(token, sentence, context)
        time = next((t for t in range(token, min(token + 3, end)) if tokens.lowers[t] in rules.times), None)
        if time is not None:
            place += time + 1 - token
            continue
        held = any(context.syntax.classes[t] in _NOUNS or context.can_speak(t) for t in range(token, end))
        return SpeakerPhrase(token, end, "after") if held else None
    if parsed:
        start = left_edge(parsed[0], sentence, context)
        return SpeakerPhrase(start, phrase_end(start, sentence, context), "after")
    return None


def _before(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    if cue.form == "gerund" and cue.token > sentence.start:
        return _subject_of_participle(cue, sentence, context)
    found = _nominal_adjective(cue, sentence, context)
    found = found or _parsed_subject(cue, sentence, context) or guessed_speaker(cue.opens, sentence, context)
    return found if found is None else _with_apposition(found, cue, sentence, context)


def _subject_of_participle(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """The noun that a present participle leans on, else the subject of the clause that it belongs to.

    "un message disant « … »"; "le maire a botté en touche, assurant que …"; "…, Irène Bastid (LR) insistant sur …".
    """
    first = sentence.unquoted[cue.opens]
    beside = first - 1
    if outside(beside, sentence) and context.tokens.texts[beside] == ")":
        place = before_bracket(cue.opens - 1, sentence, context.tokens)
        beside = sentence.unquoted[place] if place >= 0 else beside
    if outside(beside, sentence) and (
        context.syntax.classes[beside] in ("NOUN", "PROPN") or context.names.at(beside) is not None
    ):
        start = left_edge(beside, sentence, context)
        before = context.tokens.lowers[start - 1] if start > sentence.start else ""
        governed = before in context.rules.prepositions
        document = context.tokens.lowers[beside] in context.rules.documents
        if document or (not governed and not context.cannot_speak(start, first)):
            return SpeakerPhrase(start, first, "subject")
    found = _last_subject(first, sentence, context) or _parsed_subject(cue, sentence, context)
    if found is None or not context.can_speak(context.head_of(found.start, found.end)):
        # "La tragédie a ému le secrétaire général, Ban Ki-moon, appelant à …"
        found = _person_before_comma(cue, sentence, context) or found
    return found or guessed_speaker(cue.opens, sentence, context)


def _person_before_comma(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """The person named right before the comma of a participle that depends on the name."""
    comma = sentence.unquoted[cue.opens] - 1
    name = context.names.at(comma - 1) if context.tokens.texts[comma] == "," and comma > sentence.start else None
    if name is None or name.label != "PER" or not name.start <= context.syntax.heads[cue.token] < name.end:
        return None
    return SpeakerPhrase(left_edge(name.start, sentence, context), name.end, "subject")


def _last_subject(before: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """The nearest subject before a token that can speak, in a main clause: no relative or reported one."""
    syntax = context.syntax
    for token in reversed([token for token in sentence.unquoted if token < before]):
        lower = context.tokens.lowers[token]
        if lower in context.rules.inverted:
            plain = context.rules.inverted[lower]
            return None if plain in context.rules.nobody else SpeakerPhrase(token, token + 1, "subject")
        if syntax.relations[token] not in _SUBJECTS or lower in context.rules.relatives:
            continue
        verb = syntax.heads[token]
        if syntax.relations[verb].startswith("acl") or _is_reported(verb, context):
            continue
        found = _as_subject(token, sentence, context)
        if found is not None and not context.cannot_speak(found.start, found.end):
            return found
    return None


def _is_reported(verb: int, context: SpeechContext) -> bool:
    """Whether "que" or another word that opens a clause stands before a verb as its own."""
    openers = context.rules.complementizers | context.rules.clause_openers
    return any(child < verb and context.tokens.lowers[child] in openers for child in context.syntax.children[verb])


def _nominal_adjective(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """A determiner and an adjective that stand for somebody right before the verb: "Le même ajoute que …"."""
    first = sentence.unquoted[cue.opens]
    if first - 2 < sentence.start or not outside(first - 2, sentence):
        return None
    lowers, rules = context.tokens.lowers, context.rules
    if lowers[first - 1] in rules.nominal_adjectives and lowers[first - 2] in rules.determiners - rules.prepositions:
        return SpeakerPhrase(first - 2, first, "subject")
    return None


def _with_apposition(
    speaker: SpeakerPhrase, cue: Cue, sentence: QuoteSentence, context: SpeechContext
) -> SpeakerPhrase:
    """Return the speaker with the name between it and the verb ("un des chercheurs …, X, a déclaré")."""
    comma = sentence.unquoted[cue.opens] - 1
    if context.tokens.texts[comma] != "," or comma < speaker.end or not outside(comma, sentence):
        return speaker
    name = context.names.at(comma - 1)
    if name is None or name.start <= speaker.end or context.names.within(speaker.start, speaker.end):
        return speaker
    apposed = context.tokens.texts[name.start - 1] == "," and name.label != "LOC"
    return SpeakerPhrase(speaker.start, name.end, speaker.evidence) if apposed else speaker


def _parsed_subject(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    syntax, token, seen = context.syntax, cue.token, 0
    while seen < _HIGHEST:
        for child in syntax.children[token]:
            clitic = context.tokens.lowers[child] in context.rules.clitics
            if syntax.relations[child] in _SUBJECTS and outside(child, sentence) and not clitic:
                found = _as_subject(child, sentence, context)
                if found is not None:
                    return found
        relation, head = syntax.relations[token], syntax.heads[token]
        if head == token or not sentence.start <= head < sentence.end:
            return None
        depends = relation.startswith("acl") and not (token == cue.token and cue.form == "finite" and relation == "acl")
        if depends and syntax.classes[head] in _NOUNS and head < cue.token:
            return _as_subject(head, sentence, context) if outside(head, sentence) else None
        token, seen = head, seen + 1
    return None


def main_subject(sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject of a sentence if it is a named person or organisation."""
    for token in sentence.unquoted:
        if context.syntax.relations[token] == "nsubj":
            speaker = _as_subject(token, sentence, context)
            if speaker is None:
                return None
            named = [name for name in context.names.within(speaker.start, speaker.end) if name.label != "LOC"]
            return speaker if named else None
    return None


def _as_subject(head: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    tokens, rules = context.tokens, context.rules
    lower = tokens.lowers[head]
    if lower in rules.relatives:
        return _antecedent(head, sentence, context)
    if lower in rules.nobody or not any(letter.isalnum() for letter in lower):
        # The parser may take a dash for a subject.
        return None
    if lower in rules.inverted:
        return None if rules.inverted[lower] in rules.nobody else SpeakerPhrase(head, head + 1, "subject")
    start = left_edge(head, sentence, context)
    if start > sentence.start and tokens.lowers[start - 1] in rules.prepositions - rules.determiners:
        return None
    end = phrase_end(start, sentence, context)
    return SpeakerPhrase(_apposed_name(start, sentence, context) or start, end, "subject")


def _apposed_name(start: int, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return where the person begins whom an apposition from ``start`` on describes ("Barroso, le président …")."""
    comma = start - 1
    if comma <= sentence.start or context.tokens.texts[comma] != "," or not outside(comma - 1, sentence):
        return None
    name = context.names.at(comma - 1)
    if name is None or name.label != "PER" or context.names.at(start) is not None:
        return None
    begin = left_edge(name.start, sentence, context)
    before = context.tokens.lowers[begin - 1] if begin > sentence.start else ""
    return None if before in context.rules.prepositions else begin


def _antecedent(relative: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the antecedent of "qui": the noun that the relative clause depends on, else the nearest noun."""
    syntax, tokens = context.syntax, context.tokens
    nearest = relative - 2 if tokens.texts[relative - 1] == "," else relative - 1
    name = context.names.at(nearest)
    if name is not None and outside(nearest, sentence) and name.start >= sentence.start:
        start = left_edge(name.start, sentence, context)
        if start == sentence.start or tokens.lowers[start - 1] not in context.rules.prepositions:
            return SpeakerPhrase(start, nearest + 1, "subject")
    for head in (syntax.heads[syntax.heads[relative]], nearest):
        if sentence.start <= head < relative and syntax.classes[head] in _NOUNS and outside(head, sentence):
            held = context.names.at(head)
            if held is not None and held.label == "LOC":
                named = [name for name in context.names.within(sentence.start, held.start) if name.label == "PER"]
                held, head = (named[-1], named[-1].start) if named else (held, head)
            start = left_edge(held.start if held else head, sentence, context)
            return SpeakerPhrase(start, min(relative, max(phrase_end(start, sentence, context), head + 1)), "subject")
    return None


def guessed_speaker(opens: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the last name or pronoun before a verb that can be its subject, that is, that no preposition governs."""
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    nearest: SpeakerPhrase | None = None
    place = opens - 1
    while place >= 0:
        token = sentence.unquoted[place]
        lower = tokens.lowers[token]
        if lower in rules.relatives:
            return _antecedent(token, sentence, context)
        if tokens.texts[token][0] == ")":
            place = before_bracket(place, sentence, tokens)
            continue
        if syntax.relations[token] in _SUBJECTS and (found := _as_subject(token, sentence, context)) is not None:
            return found
        if lower in rules.inverted and rules.inverted[lower] not in rules.nobody:
            return SpeakerPhrase(token, token + 1, "guess")
        if lower in rules.pronouns and syntax.classes[token] == "PRON" and not _set_apart(token, context):
            return SpeakerPhrase(token, token + 1, "guess")
        if place and f"{tokens.lowers[token - 1]} {lower}" in context.references.last_named:
            return SpeakerPhrase(token - 1, token + 1, "guess")
        name = context.names.at(token)
        if name is not None:
            start = left_edge(name.start, sentence, context)
            before = tokens.lowers[start - 1] if start else ""
            if before not in rules.prepositions and tokens.lowers[start] not in rules.prepositions:
                nearest = nearest or SpeakerPhrase(start, phrase_end(start, sentence, context), "guess")
            while place >= 0 and sentence.unquoted[place] >= name.start:
                place -= 1
            continue
        place -= 1
    return nearest or _phrase_before(opens, sentence, context) or _first_phrase(opens, sentence, context)


def _set_apart(token: int, context: SpeechContext) -> bool:
    """Return whether a pronoun is no subject: a strong one, or one between commas ("a, elle, demandé")."""
    texts = context.tokens.texts
    if context.tokens.lowers[token] in context.rules.strong_pronouns:
        return True
    return 0 < token < len(texts) - 1 and texts[token - 1] == "," == texts[token + 1]


def _phrase_before(opens: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun phrase right before the verb that can speak and that no preposition governs."""
    if not opens:
        return None
    noun = sentence.unquoted[opens - 1]
    if context.syntax.classes[noun] not in ("NOUN", "PROPN") or not context.can_speak(noun):
        return None
    start = left_edge(noun, sentence, context)
    if start == noun or (start > sentence.start and context.tokens.lowers[start - 1] in context.rules.prepositions):
        return None
    return (
        None if context.tokens.lowers[start] in context.rules.prepositions else SpeakerPhrase(start, noun + 1, "guess")
    )


def _first_phrase(opens: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun phrase that opens the sentence."""
    for token in sentence.unquoted[: min(opens, 3)]:
        lower = context.tokens.lowers[token]
        if lower in context.rules.prepositions or lower in context.rules.nobody:
            return None
        if context.syntax.classes[token] == "NOUN":
            start = left_edge(token, sentence, context)
            return SpeakerPhrase(start, phrase_end(start, sentence, context), "guess")
    return None
