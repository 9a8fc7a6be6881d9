"""Evidence by the colon before a quote, where no cue governs it: "Le maire sourit : « … »"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.understanding.parsing.syntax import NOUNS, VERBS
from reader.understanding.quotes.cues import Cue, any_verb
from reader.understanding.quotes.noun_phrases import left_edge, phrase_end
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quote_evidence import QuoteEvidence
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext
from reader.understanding.quotes.subjects import as_subject, guessed_speaker

_CONCEDING = 5
"""Tokens behind a subject among which "beau" makes its clause no main one: "Jean Roy a beau crier, …"."""

_DEEPEST = 4
"""Heads climbed from a verb to that of the main clause."""

_LONGEST_DESCRIPTION = 4
"""Tokens between a noun for what is said and its complement: "cinglante", ", hier,"."""

_SHORTEST = 2
"""Tokens before whoever is cited: a subject, a verb."""

_OPENING = 3
"""Words of a line among which the noun for what is said comes, unless its complement ends the line."""


def before_colon(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Use the person named alone before a colon: "À un élu qui riait, la maire Anne Roy (LR) : « … »"."""
    tokens, rules, texts = context.tokens, context.rules, context.tokens.texts
    colon = span.start - 1
    if not outside(colon, sentence) or texts[colon][-1] != ":":
        return None
    preceding = sentence.unquoted[: bisect_left(sentence.unquoted, colon)]
    comma = next((n for n in range(len(preceding) - 1, 0, -1) if texts[preceding[n]] == ","), None)
    if comma is None or comma + 1 >= len(preceding):
        return None
    opens = preceding[0]
    led = tokens.lowers[opens] in rules.prepositions or tokens.lowers[opens].endswith(rules.endings.sure_participles)
    start = preceding[comma + 1]
    if not led or tokens.lowers[start] in rules.prepositions:
        return None
    end = phrase_end(start, sentence, context)
    named = any(name.label == "PER" for name in context.names.within(start, end))
    return QuoteEvidence("colon", TokenSpan(start, end), None, True, True) if named and end == colon else None


def by_other(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Use the person behind a verb and before a colon who is not its subject but says what follows.

    "Anne Roy cite Luc Petit : « … »", "… reprend le mot de Luc Petit : « … »", "…, ce qui fait rire Luc Petit : « … »".
    """
    lowers, rules, colon = context.tokens.lowers, context.rules, span.start - 1
    if not outside(colon, sentence) or context.tokens.texts[colon] != ":":
        return None
    name = context.names.at(colon - 1)
    if name is None or name.label != "PER" or name.start < sentence.start + _SHORTEST:
        return None
    start = left_edge(name.start, sentence, context)
    if context.syntax.classes[start] != "DET" and lowers[start] not in context.references.courtesy:
        start = name.start
    verb, echo = start - 1, False
    if lowers[verb] in context.references.genitive and lowers[verb - 1] in rules.replies:
        echo = True
        verb -= 2 + (lowers[verb - 2] in rules.determiners)
    while verb > sentence.start and (lowers[verb] in rules.fillers or context.syntax.classes[verb] == "ADV"):
        verb -= 1
    # "cite volontiers Luc Petit"
    verb -= lowers[verb - 1] in rules.marks.citing
    made = lowers[verb].endswith(rules.endings.infinitives) and lowers[verb - 1] in rules.infinitival.making
    if lowers[verb] not in (rules.marks.echoing if echo else rules.marks.citing) and (echo or not made):
        return None
    return QuoteEvidence("colon", TokenSpan(start, name.end), None, True, True)


def by_colon(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Use the subject of a sentence that has no cue and ends in a colon before the quote."""
    if not outside(span.start - 1, sentence) or context.tokens.texts[span.start - 1][-1] != ":":
        return None
    preceding = sentence.unquoted[: bisect_left(sentence.unquoted, span.start)]
    head = next((t for t in preceding if context.syntax.relations[t] in ("nsubj", "nsubj:pass")), None)
    main = subject_before_colon(span, sentence, context)
    speaker = _of_reply(preceding, sentence, context) or _of_verbless(preceding, sentence, context)
    speaker = speaker or _in_relative(preceding, sentence, context)
    if speaker is not None:
        return QuoteEvidence("colon", TokenSpan(speaker.start, speaker.end), None, True, True)
    if _announces(preceding, context):
        return None
    if main is not None:
        speaker = as_subject(main, sentence, context)
    if head is not None and speaker is None:
        cue = Cue(context.syntax.heads[head], 0, 0, "", "qualifying")
        speaker = speaker_of(cue, sentence, context, after_verb=False)
    account = span.start - 2
    if outside(account, sentence) and context.tokens.texts[account].startswith(context.rules.account_marks):
        # "@anneroy: “…”"
        return QuoteEvidence("colon", TokenSpan(account, account + 1), None, True, True)
    if speaker is None and _is_topic(preceding, sentence, context):
        return None
    closed = context.tokens.texts[preceding[-1]].startswith(")")
    speaker = speaker or guessed_speaker(len(preceding) - (not closed), sentence, context)
    if speaker is None or context.cannot_speak(speaker.start, speaker.end) or _is_thing(speaker, preceding, context):
        named = [name for name in context.names.within(preceding[0], span.start) if name.label != "LOC"]
        if not named:
            return None
        speaker = SpeakerPhrase(named[-1].start, named[-1].end, "guess")
    return QuoteEvidence("colon", TokenSpan(speaker.start, speaker.end), None, False, True)


def _of_reply(preceding: Sequence[int], sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the complement of a noun for what is said, before a colon: "Réponse de la mairesse : « … »"."""
    lowers, rules = context.tokens.lowers, context.rules
    for place in range(len(preceding) - 2):
        link = preceding[_past_description(place + 1, preceding, context)]
        if (
            lowers[preceding[place]] in rules.replies
            and lowers[link] in rules.linking & rules.determiners - rules.dative
        ):
            start = link if lowers[link] in rules.contracted else link + 1
            end = phrase_end(start, sentence, context)
            spoken = not context.cannot_speak(start, end)
            if spoken and (place < _OPENING or end >= preceding[-1]):
                return SpeakerPhrase(start, end, "source")
    return None


def _past_description(place: int, preceding: Sequence[int], context: SpeechContext) -> int:
    """Return the place behind adjectives and times: "Réplique cinglante du maire", "Réaction, hier, de la ministre"."""
    last = min(place + _LONGEST_DESCRIPTION, len(preceding) - 1)
    for at in range(place, last):
        token = preceding[at]
        lower = context.tokens.lowers[token]
        light = lower == "," or lower in context.rules.times or lower.endswith(context.rules.endings.sure_participles)
        if not light and context.syntax.classes[token] not in ("ADJ", "ADV"):
            return at
    return last


def subject_before_colon(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the subject of the main clause before a quote's colon: "Quand elle l'a su, Roy s'est levé : « … »"."""
    syntax, colon = context.syntax, span.start - 1
    if not outside(colon, sentence) or context.tokens.texts[colon][-1] != ":":
        return None
    for token in sentence.unquoted[: bisect_left(sentence.unquoted, colon)]:
        verb = syntax.heads[token]
        concedes = not context.rules.conceding.isdisjoint(context.tokens.lowers[token + 1 : token + _CONCEDING])
        subject = syntax.relations[token] in ("nsubj", "nsubj:pass") and token < verb
        if subject and not concedes and _is_main(verb, context):
            return token
    return _name_before_verb(sentence.start, colon, context)


def _name_before_verb(start: int, colon: int, context: SpeechContext) -> int | None:
    """Return the last person named between a comma and a verb: "…, Jean Roy s'est levé, a souri : « … »"."""
    tokens, rules = context.tokens, context.rules
    for name in reversed(context.names.within(start + 1, colon)):
        verb = name.end
        while verb < colon and tokens.lowers[verb] in rules.pronouns.clitics - rules.determiners | rules.restricting:
            verb += 1
        finite = tokens.lowers[verb] in rules.auxiliaries or context.syntax.classes[verb] in VERBS
        if name.label == "PER" and tokens.texts[name.start - 1] == "," and finite and verb < colon:
            return name.start
    return None


def _is_main(verb: int, context: SpeechContext) -> bool:
    """Return whether no word that opens a clause stands under a verb or those above it."""
    syntax = context.syntax
    for _ in range(_DEEPEST):
        opened = any(syntax.relations[child] == "mark" for child in syntax.children[verb])
        if opened or syntax.relations[verb].startswith(("acl", "ccomp")):
            return False
        if syntax.relations[verb] == "ROOT":
            return True
        verb = syntax.heads[verb]
    return False


def _of_verbless(preceding: Sequence[int], sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return whom words without verb before a colon give what is said.

    "Le mot de la fin pour l'intendant : « … »", "Des réactions, comme celle de Jean Roy, un analyste : « … »".
    """
    lowers, rules, texts = context.tokens.lowers, context.rules, context.tokens.texts
    for place, token in enumerate(preceding[1:-1], 1):
        said = lowers[token] in rules.sources.viewpoint_openers and not any(
            context.syntax.classes[t] in VERBS for t in preceding
        )
        said = said and any(lowers[t] in rules.replies for t in preceding[:place])
        taken_up = lowers[preceding[place - 1]] in rules.pronouns.pointing
        taken_up = taken_up and lowers[token] in context.references.genitive
        if not said and not taken_up:
            continue
        end = phrase_end(token + 1, sentence, context)
        ends = texts[end] in (":", ",", "(") and not any(
            context.syntax.classes[t] in VERBS for t in range(end, preceding[-1] + 1)
        )
        if ends and any(context.can_speak(t) for t in range(token + 1, end)):
            return SpeakerPhrase(token + 1, end, "source")
    return None


def _in_relative(preceding: Sequence[int], sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject behind the verb of a relative clause before a colon: "la question que pose Roy : « … »"."""
    tokens, rules = context.tokens, context.rules
    opener = next(
        (n for n in range(len(preceding) - 1, 0, -1) if tokens.lowers[preceding[n]] in rules.complementizers), None
    )
    if opener is None:
        return None
    for place in range(opener + 1, len(preceding)):
        token = preceding[place]
        if tokens.lowers[token] in rules.auxiliaries | rules.pronouns.clitics | rules.fillers:
            continue
        cue = any_verb(sentence, place, tokens, context.syntax, rules)
        found = None if cue is None else speaker_of(cue, sentence, context, after_verb=True)
        told = found is not None and found.evidence == "after" and tokens.texts[found.end] in (":", ",", "(")
        return found if told else None
    return None


def _is_topic(preceding: Sequence[int], sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a line of its own opens with what it is about, not with who speaks: "Nantes : « … »".

    That is a place, or a noun that cannot speak and that no person or body stands beside.
    """
    texts, last = context.tokens.texts, sentence.end - 1
    line = (not sentence.start or "\n" in texts[sentence.start - 1]) and ("\n" in texts[last] or last + 1 == len(texts))
    if not line or preceding[0] != sentence.start:
        return False
    if any(context.syntax.classes[token] in VERBS for token in preceding):
        return False
    held = context.names.within(preceding[0], preceding[-1] + 1)
    if any(name.label != "LOC" for name in held):
        return False
    return not any(context.can_speak(token) and context.names.at(token) is None for token in preceding)


def _announces(preceding: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a noun for words stands alone before a colon: "Un seul regret : …" names nobody."""
    tokens, rules = context.tokens, context.rules
    if not any(tokens.lowers[token] in rules.replies for token in preceding):
        return False
    if any(context.syntax.classes[token] in VERBS for token in preceding):
        return False
    named = context.names.within(preceding[0], preceding[-1] + 1)
    return not named and not any(
        context.syntax.classes[token] in NOUNS and context.can_speak(token) for token in preceding
    )


def _is_thing(speaker: SpeakerPhrase, preceding: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words are for no speaker where a person is named: "Roy n'a gardé qu'une formule : …"."""
    lowers, rules = context.tokens.lowers, context.rules
    head = context.head_of(speaker.start, speaker.end)
    known = lowers[head] in rules.pronouns.personal | rules.pronouns.inverted.keys() | rules.documents.nouns
    people = [n for n in context.names.within(preceding[0], preceding[-1] + 1) if n.label == "PER"]
    return bool(people) and not known and not context.can_speak(head)
