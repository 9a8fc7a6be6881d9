"""Inquits: "a-t-il dit" right after a quote, or between commas inside its marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.understanding.parsing.syntax import NOMINALS
from reader.understanding.quotes.cues import Cue, any_verb, cues_of
from reader.understanding.quotes.inverted_subjects import stands_for_somebody
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_DASHES = frozenset("-–—,")
_STOPS = frozenset(",.;!?…")
_TERMINALS = frozenset("!?…")

_LONGEST = 25
"""Most tokens of an inquit inside marks."""

_FARTHEST = 300
"""Tokens after the opening mark that are searched for an inquit."""

_FARTHEST_VERB = 20
"""Tokens behind a quote within which the verb comes whose subject stands right behind the quote."""

_GROUP = 8
"""Most tokens of a verb group ("a tenu à préciser")."""


@dataclass(frozen=True, slots=True)
class Inquit:
    """A cue with its speaker; inside marks, ``[start, end)`` are its tokens, commas included."""

    cue: Cue
    speaker: SpeakerPhrase
    start: int = 0
    end: int = 0


def inquit_inside(span: TokenSpan, context: SpeechContext) -> Inquit | None:
    """Find the inquit between commas inside the marks: "« Moi, dit-il, je … »", "« Non, répond la maire. Je … »"."""
    tokens = context.tokens
    inside = QuoteSentence(span.start, span.end, tuple(range(span.start, min(span.end, span.start + _FARTHEST))), (), 0)
    for cue in cues_of(inside, tokens, context.syntax, context.rules):
        if cue.kind == "source" or cue.form != "finite" or cue.passive or not cue.opens:
            continue
        comma = _clause_start(cue, inside, context) - 1
        if comma <= span.start or tokens.texts[comma] not in _STOPS - {"."}:
            continue
        speaker = speaker_of(cue, inside, context, after_verb=cue.inverted is None)
        if cue.inverted is None and not (speaker is not None and _is_told(speaker, context)):
            continue
        last = max(cue.token, cue.inverted or 0, speaker.end - 1 if speaker is not None else 0)
        end = next((t for t in range(last + 1, min(span.end, last + _LONGEST)) if tokens.texts[t] in _STOPS), None)
        if end is None and not _closes(last, span, tokens.texts):
            continue
        if speaker is not None:
            return Inquit(cue, speaker, comma, span.end if end is None else end + 1)
    return None


def _closes(last: int, span: TokenSpan, texts: Sequence[str]) -> bool:
    """Return whether only the closing mark follows."""
    return last + 2 >= span.end and not texts[span.end - 1].isalnum()


def _clause_start(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the first token of the verb group, clitics before its auxiliary included ("l'" in "l'a interrompu")."""
    tokens, rules = context.tokens, context.rules
    token = sentence.unquoted[cue.opens]
    while token > sentence.start and tokens.lowers[token - 1] in rules.pronouns.clitics | rules.fillers:
        token -= 1
    return token


def _is_told(speaker: SpeakerPhrase, context: SpeechContext) -> bool:
    """Return whether the words after a verb are its speaker, not its object."""
    if speaker.evidence != "after":
        return False
    nouns = [t for t in range(speaker.start, speaker.end) if context.syntax.classes[t] in NOMINALS]
    head = nouns[0] if nouns else speaker.start
    name = context.names.at(speaker.start)
    if name is not None and name.label == "LOC":
        return False
    # "un" stands for somebody, but not in "coupe un ruban"
    led = head > speaker.start and context.tokens.lowers[speaker.start] in context.rules.determiners
    pointed = _joined(speaker.start, context) in context.rules.pronouns.personal
    opens = not led and context.can_speak(speaker.start)
    described = led and context.tokens.lowers[head - 1] in context.rules.linking and _stands_alone(speaker, context)
    # "lance la Dre Anne Roy"
    titled = head + 1 < speaker.end and context.tokens.capital(head) and context.names.at(head + 1) is not None
    if not nouns and stands_for_somebody(speaker.start, context):
        return True
    return context.can_speak(head) or context.are_people(head) or opens or pointed or described or titled


def _stands_alone(speaker: SpeakerPhrase, context: SpeechContext) -> bool:
    """Return whether an adjective is all that names a person before a complement: "un ancien du service"."""
    adjective = speaker.start + 1
    complement = context.tokens.lowers[adjective + 1] in context.rules.linking
    return complement and context.syntax.classes[adjective] == "ADJ" and context.can_speak(adjective)


def _is_document(speaker: SpeakerPhrase, context: SpeechContext) -> bool:
    """Return whether a document says it: "« Prix cassés dès lundi », vante l'affiche"."""
    head = context.head_of(speaker.start, speaker.end)
    led = context.tokens.lowers[speaker.start] in context.rules.determiners
    return led and context.tokens.lowers[head] in context.rules.documents.nouns


def _joined(token: int, context: SpeechContext) -> str:
    """Return a word with what is hyphenated to it: "celle-ci", be it cut in parts."""
    lowers, spaced = context.tokens.lowers, context.tokens.spaced
    last = token
    while last + 1 < len(lowers) and not spaced[last] and (lowers[last + 1][0] == "-" or lowers[last] == "-"):
        last += 1
    return "".join(lowers[token : last + 1])


def verb_after(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext, utterance: bool
) -> Inquit | None:
    """Find the verb right after a quote, with its subject hyphenated to it or following it.

    Any verb will do if its subject can only be a speaker. ``utterance`` tells whether the quote may be a whole
    utterance: then a comma makes what follows an inquit.
    """
    place = bisect_left(sentence.unquoted, span.end)
    if place >= len(sentence.unquoted) or sentence.unquoted[place] != span.end:
        return None
    inner = context.tokens.texts[max(span.start, span.end - 2)]
    apart = context.tokens.texts[span.end] in _DASHES or inner[-1] in _TERMINALS
    apart = apart or (context.rules.subject_first and inner[-1] == ",")
    near = (cue for cue in cues if place <= cue.place < place + _GROUP)
    suffered = next((cue for cue in near if cue.form == "infinitive" and cue.passive), None)
    if suffered is not None:
        # "« … », s'est vu répondre le maire par Anne Roy"
        agent = speaker_of(suffered, sentence, context, after_verb=False)
        return None if agent is None else Inquit(suffered, agent)
    for cue in _candidates(place, sentence, cues, context):
        if cue.passive or (cue.inverted is None and has_subject_before(cue, span, sentence, context)):
            continue
        # "« … », fait savoir la rapporteure"
        light = cue.lemma in context.rules.light_verb_complements
        plain = cue.lemma in context.rules.reporting_lemmas and cue.lemma not in context.rules.ambiguous
        listed = cue.kind == "reporting" and (light or plain)
        wording = cue.lemma in context.rules.summing
        said = utterance or ((cue.kind == "reporting" or wording) and cue.opens < cue.place)
        own = utterance and span.start == sentence.start and _is_reflexive(cue, sentence, context)
        if cue.inverted is None and not listed and not ((apart or own) and said):
            continue
        speaker = speaker_of(cue, sentence, context, after_verb=True)
        if speaker is None or (cue.inverted is None and speaker.evidence != "after"):
            continue
        written = utterance and apart and _is_document(speaker, context)
        if cue.inverted is None and not listed and not (written or _is_told(speaker, context)):
            continue
        return Inquit(cue, speaker)
    return None


def subject_and_verb_after(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext
) -> Inquit | None:
    """Find the subject and verb right after a quote, in this order: "“…,” the minister told reporters"."""
    place = bisect_left(sentence.unquoted, span.end)
    if place >= len(sentence.unquoted) or sentence.unquoted[place] != span.end:
        return None
    while place < len(sentence.unquoted) and (
        context.tokens.texts[sentence.unquoted[place]] in _DASHES
        or context.tokens.lowers[sentence.unquoted[place]] in context.rules.quote_links
    ):
        place += 1
    for cue in cues:
        if cue.place <= place or cue.kind == "source" or cue.passive:
            continue
        if cue.form != "finite" and not (cue.form == "infinitive" and context.syntax.relations[cue.token] == "xcomp"):
            continue
        # "“…,” the minister said", "“…,” she liked to say"
        speaker = speaker_of(cue, sentence, context, after_verb=False)
        opens = speaker is not None and place < len(sentence.unquoted) and speaker.start == sentence.unquoted[place]
        if speaker is not None and opens:
            return Inquit(cue, speaker)
        break
    return _subject_and_any_verb(span, place, sentence, context)


def _is_reflexive(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a verb has a clitic for itself, so that what follows is no object: "« … » s'est félicité Roy"."""
    group = sentence.unquoted[cue.opens : cue.place]
    return cue.kind == "reporting" and any(context.tokens.lowers[t] in context.rules.pronouns.reflexives for t in group)


def _subject_and_any_verb(
    span: TokenSpan, place: int, sentence: QuoteSentence, context: SpeechContext
) -> Inquit | None:
    """Find any verb behind its subject, where a comma inside the marks tells an inquit: "“…,” Marlow thundered"."""
    inner = context.tokens.texts[max(span.start, span.end - 2)]
    if inner[-1] != "," or place >= len(sentence.unquoted):
        return None
    first = sentence.unquoted[place]
    for at in range(place + 1, min(place + _FARTHEST_VERB, len(sentence.unquoted))):
        token = sentence.unquoted[at]
        if context.syntax.classes[token] != "VERB":
            continue
        cue = any_verb(sentence, at, context.tokens, context.syntax, context.rules)
        speaker = None if cue is None else speaker_of(cue, sentence, context, after_verb=False)
        if cue is None or speaker is None or speaker.start != first or speaker.evidence == "guess":
            return None
        head = context.head_of(speaker.start, speaker.end)
        speaks = context.can_speak(head) or context.tokens.lowers[head] in context.rules.pronouns.personal
        return Inquit(cue, speaker) if speaks else None
    return None


def _candidates(place: int, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext) -> Iterator[Cue]:
    """Yield the verbs of the group that opens at a place: known cues first, then any verb."""
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    known = {cue.place: cue for cue in cues if cue.kind != "source"}
    fallback: list[Cue] = []
    reach, opened = 0, False
    for at in range(place, min(place + _GROUP, len(sentence.unquoted))):
        token = sentence.unquoted[at]
        lower = tokens.lowers[token]
        if token != sentence.unquoted[place] + at - place:
            break
        cue = known.get(at)
        if cue is not None and (cue.form == "finite" or (cue.form == "infinitive" and (fallback or opened))):
            yield cue
        elif cue is None and (other := any_verb(sentence, at, tokens, syntax, rules)) is not None:
            fallback.append(other)
            continue
        if tuple(tokens.lowers[token : token + 2]) in rules.infinitival.openers:
            # "« … », s'est borné à dire la maire"
            opened = True
            continue
        if lower in rules.auxiliaries and token < syntax.heads[token] <= token + _GROUP:
            # "a d'emblée tempéré le maire"
            reach = syntax.heads[token]
        if (
            token < reach
            or lower in rules.auxiliaries | rules.pronouns.clitics | rules.fillers
            or tokens.texts[token] in _DASHES
        ):
            continue
        if lower in rules.light_verbs:
            # "« … », fait remarquer la maire"
            continue
        linked = lower in rules.infinitival.links or (lower in rules.inverting and at < place + 2)
        if lower in rules.pronouns.inverted or linked:
            # "« … », comme l'a lancé la maire"
            continue
        break
    yield from fallback[:1]


def has_subject_before(cue: Cue, span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether the verb of a cue has its subject before the quote.

    Where a comma stands behind the quote and none before it, what stands before is no subject, whatever the parser
    says: "Une hausse « indolore », assure la majorité".
    """
    texts = context.tokens.texts
    if span.end < len(texts) and texts[span.end] == "," and cue.token - span.end < _GROUP:
        return texts[span.start - 1] == "," and _subject_before(cue, span, sentence, context)
    return _subject_before(cue, span, sentence, context)


def _subject_before(cue: Cue, span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> bool:
    return any(
        sentence.start <= child < span.start and context.syntax.relations[child] in ("nsubj", "nsubj:pass")
        for child in context.syntax.children[cue.token]
        if outside(child, sentence)
    )
