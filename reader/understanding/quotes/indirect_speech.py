"""Indirect speech: clauses that somebody is reported to say, without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.understanding.quotes.cues import Cue, clause_after, main_cue
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.quote_span import Evidence
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_TERMINALS = frozenset('.!?…»”"')

SHORTEST = 4
"""Fewest words of a reported clause."""


@dataclass(frozen=True, slots=True)
class ReportedClause:
    """A reported clause, tokens ``[start, end)``, with its cue and the words that name its speaker."""

    start: int
    end: int
    cue: TokenSpan
    speaker_span: TokenSpan | None
    kind: Evidence


def indirect_quotes(sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext) -> Iterator[ReportedClause]:
    """Yield the reported clauses of a sentence, none overlapping; where several cues report one, the first gets it."""
    whole = next((clause for cue in reversed(cues) if (clause := _postposed(cue, sentence, context))), None)
    if whole is not None:
        yield whole
        return
    reached = sentence.start
    for cue in cues:
        if cue.kind == "source":
            clause = _by_source(cue, sentence, context)
        else:
            clause = _by_verb(cue, main_cue(cue, cues), sentence, context)
        if clause is not None and clause.start >= reached:
            reached = clause.end
            yield clause


def _clause(
    cue: Cue, speaker: SpeakerPhrase | None, indices: Sequence[int], context: SpeechContext
) -> ReportedClause | None:
    if (speaker is None and cue.inverted is None) or not indices:
        return None
    start, end = indices[0], indices[-1] + 1
    if context.tokens.texts[start] == "," or context.tokens.lowers[start] in context.rules.conjunctions:
        return None
    while (
        end > start
        and not context.tokens.texts[end - 1][-1].isalnum()
        and context.tokens.texts[end - 1] not in (")", "%")
    ):
        end -= 1
    size = sum(1 for token in range(start, end) if context.tokens.texts[token][0].isalnum())
    if size < SHORTEST:
        return None
    report = TokenSpan(cue.token, cue.token + 1)
    if speaker is None:
        return ReportedClause(start, end, report, None, "nobody")
    return ReportedClause(start, end, report, TokenSpan(speaker.start, speaker.end), speaker.evidence)


def _by_verb(cue: Cue, main: Cue | None, sentence: QuoteSentence, context: SpeechContext) -> ReportedClause | None:
    if cue.kind != "reporting" or cue.form == "infinitive" or cue.passive:
        return None
    place = clause_after(cue, sentence, context.tokens, context.syntax, context.rules)
    if place is None:
        place = _infinitive_after(cue, sentence, context)
    if place is None or _denied(cue, sentence, context):
        return None
    speaker = speaker_of(cue, sentence, context, after_verb=False)
    if main is not None and (speaker is None or speaker.evidence == "guess"):
        speaker = speaker_of(main, sentence, context, after_verb=True)
    elif speaker is None or (speaker.evidence == "guess" and speaker.end < sentence.unquoted[cue.opens]):
        return None
    return _clause(cue, speaker, _until_break(sentence.unquoted[place:], context), context)


def _infinitive_after(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the place of an infinitive governed by the cue before it ("assure avoir payé", "dit ne pas savoir")."""
    tokens, rules = context.tokens, context.rules
    heading = tokens.texts[sentence.end - 1 - ("\n" in tokens.texts[sentence.end - 1])][-1] not in _TERMINALS
    if cue.lemma not in rules.with_infinitive or cue.form != "finite" or heading:
        return None
    for place in range(cue.place + 1, min(cue.place + 5, len(sentence.unquoted))):
        lower = tokens.lowers[sentence.unquoted[place]]
        infinitive = context.syntax.classes[sentence.unquoted[place]] in ("VERB", "AUX") and lower.endswith(
            rules.infinitives
        )
        if lower in rules.perfect_infinitives or infinitive:
            return cue.place + 1
        if lower not in rules.clitics | rules.negations:
            return None
    return None


def _denied(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    tokens = context.tokens
    around = sentence.unquoted[max(0, cue.opens - 2) : cue.place + 2]
    return any(tokens.lowers[token] in context.rules.negations for token in around)


def _until_break(indices: Sequence[int], context: SpeechContext) -> list[int]:
    """Return the tokens up to a colon, a semicolon, an inquit or a remark ("…, ce qui …")."""
    tokens, kept = context.tokens, []
    for index, token in enumerate(indices):
        text = tokens.texts[token]
        if text in (":", ";"):
            break
        following = tuple(tokens.lowers[t] for t in indices[index + 1 : index + 3])
        if text == "," and following in context.rules.remarks:
            break
        joined = index > 0 and tokens.lowers[token] in context.rules.conjunctions
        if joined and _reports_a_quote(indices, index, context):
            break
        kept.append(token)
    return kept


def _reports_a_quote(indices: Sequence[int], index: int, context: SpeechContext) -> bool:
    """Return whether the cue reports a marked quote from here on, and none before ("… et que « … »")."""
    if index + 1 >= len(indices) or context.tokens.lowers[indices[index + 1]] not in context.rules.complementizers:
        return False
    whole = indices[index] - indices[0] == index
    return whole and indices[-1] - indices[index] > len(indices) - 1 - index


def _postposed(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> ReportedClause | None:
    """Read a clause before its verb: "Trois personnes sont mortes, a indiqué la police."."""
    if cue.kind != "reporting" or cue.form != "finite" or cue.passive or not cue.opens:
        return None
    if context.rules.subject_first and (clause := _before_subject(cue, sentence, context)) is not None:
        return clause
    comma = sentence.unquoted[cue.opens - 1]
    if context.tokens.texts[comma] != "," or (cue.lemma in context.rules.ambiguous and cue.inverted is None):
        return None
    speaker = speaker_of(cue, sentence, context, after_verb=True)
    nobody = speaker is None and cue.inverted is not None
    if not nobody and (speaker is None or speaker.evidence == "subject"):
        return None
    preceding = sentence.unquoted[: cue.opens - 1]
    if sentence.quotes or not any(context.syntax.classes[token] in ("VERB", "AUX") for token in preceding):
        return None
    return _clause(cue, speaker, _after_dateline(preceding, context), context)


def _before_subject(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> ReportedClause | None:
    """Read a clause before subject and verb: "Three people died, police said on Friday."."""
    speaker = speaker_of(cue, sentence, context, after_verb=False)
    if sentence.quotes or speaker is None or speaker.end > cue.token or cue.lemma in context.rules.ambiguous:
        return None
    if context.tokens.texts[speaker.start - 1] != ",":
        return None
    verbs = [token for token in sentence.unquoted if context.syntax.classes[token] in ("VERB", "AUX")]
    preceding = [token for token in sentence.unquoted if token < speaker.start - 1]
    group = sentence.unquoted[cue.opens]
    if not any(token < speaker.start for token in verbs):
        return None
    if clause_after(cue, sentence, context.tokens, context.syntax, context.rules) is not None or any(
        speaker.end <= token < group for token in verbs
    ):
        return None
    return _clause(cue, speaker, _after_dateline(preceding, context), context)


def _after_dateline(indices: Sequence[int], context: SpeechContext) -> Sequence[int]:
    """Return the tokens after a dateline: "5 juillet 2012. -"."""
    for index, token in enumerate(indices[:8]):
        spaced = index and context.tokens.spaced[indices[index - 1]] and context.tokens.spaced[token]
        if context.tokens.texts[token] in "-–—" and spaced and index + 1 < len(indices):
            return indices[index + 1 :]
    return indices


def _by_source(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> ReportedClause | None:
    speaker = speaker_of(cue, sentence, context, after_verb=False)
    if speaker is None:
        return None
    preceding = sentence.unquoted[: cue.opens]
    after: Sequence[int] = [token for token in sentence.unquoted if token >= speaker.end]
    tokens = context.tokens
    opening = cue.opens < 2 or not any(
        tokens.texts[token][0].isalnum() and tokens.lowers[token] not in context.rules.conjunctions
        for token in _after_dateline(preceding, context)
    )
    if opening:
        after = _from_comma(after, context)
    if opening and after and tokens.texts[after[0]] == ",":
        return _clause(cue, speaker, _until_break(after[1:], context), context)
    if opening and cue.lemma in context.rules.viewpoint_openers:
        return None
    closing = not any(context.tokens.texts[token][0].isalnum() for token in after)
    if closing and preceding and not opening:
        return _clause(cue, speaker, _after_dateline(preceding, context), context)
    return None


def _from_comma(indices: Sequence[int], context: SpeechContext) -> Sequence[int]:
    """Return the tokens from the comma that ends a source phrase, if it comes before a verb with a subject."""
    for at, token in enumerate(indices[:15]):
        if context.tokens.texts[token] == ",":
            return indices[at:]
        if any(
            context.syntax.relations[child].startswith(("nsubj", "aux")) for child in context.syntax.children[token]
        ):
            return indices
    return indices
