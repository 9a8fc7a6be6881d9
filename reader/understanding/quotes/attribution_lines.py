"""Attribution in a line of its own: "Paul Girard, député" under a quote, or "— Hélène V., éleveuse"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.model.analysis import Span
from reader.understanding.parsing.syntax import NOUNS
from reader.understanding.quotes.noun_phrases import left_edge, phrase_end
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.quote_span import Evidence, QuoteSpan
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext
from reader.understanding.quotes.subjects import main_subject

_LONGEST_LINE = 14
"""Tokens of a line that names who says the quote before it."""

_DASHES = frozenset("-–—―−") | {"--", "---"}

_WEAK: frozenset[Evidence] = frozenset({"none", "floating", "clause", "guess", "colon"})
"""Evidence that yields to a line of attribution."""


def named_in_line(sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the first person or organisation that a line without verb names, else its first noun that can speak."""
    tokens, syntax = context.tokens, context.syntax
    if not sentence.unquoted or len(sentence.unquoted) > _LONGEST_LINE:
        return None
    if any(syntax.classes[token] == "VERB" and _has_subject(token, context) for token in sentence.unquoted):
        return None
    named = [name for name in context.names.within(sentence.start, sentence.end) if name.label != "LOC"]
    people = [name for name in named if name.label == "PER"] or named
    token = people[0].start if people else None
    first, dashed = sentence.unquoted[0], tokens.texts[sentence.unquoted[0]] in _DASHES
    if token is None and dashed and _is_title(sentence.unquoted[1:], context):
        # "— Service de presse du festival"
        return SpeakerPhrase(first + 1, max(phrase_end(first + 1, sentence, context), first + 2), "source")
    if token is None:
        token = next((t for t in sentence.unquoted if syntax.classes[t] == "NOUN" and context.can_speak(t)), None)
    if token is None or tokens.texts[token] not in tokens.texts[sentence.start : sentence.end]:
        return None
    start = left_edge(token, sentence, context)
    return SpeakerPhrase(start, max(phrase_end(start, sentence, context), token + 1), "source")


def _has_subject(token: int, context: SpeechContext) -> bool:
    return any(context.syntax.relations[child].startswith("nsubj") for child in context.syntax.children[token])


def with_attribution_lines(
    quotes: Sequence[QuoteSpan], sentences: Sequence[QuoteSentence], context: SpeechContext
) -> list[QuoteSpan]:
    """Return the quotes; what a line names that stands alone under a quote is its speaker."""
    found = list(quotes)
    for number, line in enumerate(sentences):
        if not number or not _is_line(line, number, sentences, context):
            continue
        before = sentences[number - 1]
        speaker = named_in_line(line, context)
        dashed = context.tokens.texts[line.unquoted[0]] in _DASHES
        below = before.paragraph != line.paragraph or (dashed and context.rules.subject_first)
        if speaker is None or not before.quotes or not below:
            continue
        alone = not any(context.tokens.texts[token][0].isalnum() for token in before.unquoted)
        bracketed = context.tokens.texts[line.unquoted[0]] == "("
        if not (dashed or alone) or (not dashed and not bracketed and _is_byline(number, sentences, context)):
            continue
        start, end = context.tokens.starts[before.start], context.tokens.ends[before.end - 1]
        span = Span(context.tokens.starts[speaker.start], context.tokens.ends[speaker.end - 1])
        for index, quote in enumerate(found):
            after = range(context.tokens.first_from(quote.end), before.end)
            ends = not any(context.tokens.texts[token][0].isalnum() for token in after)
            weak = (
                quote.evidence in _WEAK or ((dashed or bracketed) and ends) or (dashed and _is_pronoun(quote, context))
            )
            if quote.kind != "indirect" and start <= quote.start < end and weak:
                found[index] = replace(quote, speaker_span=span, evidence="label", cue=None)
    return found


def _is_byline(number: int, sentences: Sequence[QuoteSentence], context: SpeechContext) -> bool:
    """Return whether a last line may name the author: the paragraph above it holds more than what is quoted."""
    above = [other for other in sentences[:number] if other.paragraph == sentences[number - 1].paragraph]
    words = any(context.tokens.texts[token][0].isalnum() for other in above for token in other.unquoted)
    return number == len(sentences) - 1 and words


def _is_pronoun(quote: QuoteSpan, context: SpeechContext) -> bool:
    """Return whether only a pronoun tells who says a quote: "« Merci », a-t-il lancé", above "— Marc Duval"."""
    if quote.speaker_span is None:
        return False
    token = context.tokens.token_at(quote.speaker_span.start)
    return context.tokens.lowers[token] in context.rules.pronouns.personal | context.rules.pronouns.inverted.keys()


def with_following_subjects(
    quotes: Sequence[QuoteSpan], sentences: Sequence[QuoteSentence], context: SpeechContext
) -> list[QuoteSpan]:
    """Return the quotes; one that opens its paragraph alone has the subject of the next sentence there as speaker.

    "« On a été trop tendres. » Marc Delaunay n'a pas mâché ses mots."
    """
    found, starts = list(quotes), context.tokens.starts
    for number, sentence in enumerate(sentences[:-1]):
        following = sentences[number + 1]
        opens = not number or sentences[number - 1].paragraph != sentence.paragraph
        if not opens or len(sentence.quotes) != 1 or following.paragraph != sentence.paragraph or following.quotes:
            continue
        if any(context.tokens.texts[token][0].isalnum() for token in sentence.unquoted):
            continue
        subject = main_subject(following, context)
        if subject is None:
            continue
        span = Span(starts[subject.start], context.tokens.ends[subject.end - 1])
        start, end = starts[sentence.start], context.tokens.ends[sentence.end - 1]
        for index, quote in enumerate(found):
            if start <= quote.start < end and quote.speaker_span is None and quote.evidence in ("none", "floating"):
                found[index] = replace(quote, speaker_span=span, evidence="ahead")
    return found


def _is_line(line: QuoteSentence, number: int, sentences: Sequence[QuoteSentence], context: SpeechContext) -> bool:
    """Return whether a sentence is a short line of its own that names somebody.

    It opens with a name, or with a dash or a bracket and a noun for whoever can speak ("— Préfecture du Nord") and
    holds no finite verb; without dash no full stop ends it.
    """
    texts = context.tokens.texts
    if line.quotes or not line.unquoted or len(line.unquoted) > _LONGEST_LINE:
        return False
    if number + 1 < len(sentences) and sentences[number + 1].paragraph == line.paragraph:
        return False
    first = line.unquoted[0]
    dashed = texts[first] in _DASHES
    if texts[line.unquoted[-1]][-1] in ("!?:…" if dashed else ".!?:…"):
        return False
    opening = first + (texts[first] in _DASHES or texts[first] == "(")
    name = context.names.at(opening) if opening < line.end else None
    if name is not None:
        return name.label != "LOC"
    return opening > first and _is_title(line.unquoted[1:], context)


def _is_title(words: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words without finite verb open with a noun for somebody: "Service de presse", "Un professeur"."""
    classes, lowers = context.syntax.classes, context.tokens.lowers
    if any(classes[t] == "VERB" and _has_subject(t, context) for t in words) or not words:
        return False
    noun = words[lowers[words[0]] in context.rules.determiners and len(words) > 1]
    unclear = lowers[noun] in context.rules.pronouns.personal | context.rules.pronouns.nobody
    nouns = [token for token in words if classes[token] in NOUNS]
    return not unclear and classes[noun] in NOUNS and any(map(context.can_speak, nouns[:2]))
