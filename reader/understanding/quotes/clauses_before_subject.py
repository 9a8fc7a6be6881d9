"""Clauses before a subject and its verb, in languages whose subject comes first: "Three people died, police said"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.parsing.syntax import NOMINALS, VERBS
from reader.understanding.quotes.clause_span import ReportedClause, after_dateline, reported_clause
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.main_verbs import holds_main_verb
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.reported_clauses import clause_after
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext


def before_subject(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> ReportedClause | None:
    """Read a clause before subject and verb: "Three people died, police said on Friday."."""
    speaker = speaker_of(cue, sentence, context, after_verb=False)
    if sentence.quotes or speaker is None or speaker.end > cue.token:
        return None
    behind = [token for token in sentence.unquoted if token > cue.token and context.tokens.texts[token][0].isalnum()]
    name = context.names.at(speaker.start + (context.tokens.lowers[speaker.start] in context.rules.determiners))
    if cue.lemma in context.rules.ambiguous and (behind or name is None or name.label != "ORG"):
        # "Several cars were crumpled, Reuters reported."
        return None
    if context.tokens.texts[speaker.start - 1] != ",":
        return None
    verbs = [token for token in sentence.unquoted if context.syntax.classes[token] in VERBS]
    preceding = [token for token in sentence.unquoted if token < speaker.start - 1]
    group = sentence.unquoted[cue.opens]
    if not holds_main_verb(preceding, context):
        return _around_inquit(cue, speaker, sentence, context)
    if _only_tells_when(preceding, context) or _names_a_source(preceding, context):
        return None
    if clause_after(cue, sentence, context.tokens, context.syntax, context.rules) is not None or any(
        speaker.end <= token < group for token in verbs
    ):
        return None
    if any(context.tokens.lowers[token] in context.rules.pronouns.relatives for token in range(speaker.end, group)):
        # "It drew a rebuke from Roy, the chairman, who said no more."
        return None
    return reported_clause(cue, speaker, after_dateline(preceding, context), context)


def _around_inquit(
    cue: Cue, speaker: SpeakerPhrase, sentence: QuoteSentence, context: SpeechContext
) -> ReportedClause | None:
    """Read a clause around subject and verb between commas: "The referee, he said, had apologized to him."."""
    texts, unquoted = context.tokens.texts, sentence.unquoted
    short = speaker.end == cue.token and cue.place + 2 < len(unquoted) and texts[cue.token + 1] == ","
    after = unquoted[cue.place + 2 :]
    if not short or not (
        _has_subject_of_its_own(cue, speaker, after, context)
        or _opens_with_circumstance(speaker, unquoted, after, context)
    ):
        return None
    return reported_clause(cue, speaker, after_dateline(unquoted, context), context)


def _opens_with_circumstance(
    speaker: SpeakerPhrase, unquoted: Sequence[int], after: Sequence[int], context: SpeechContext
) -> bool:
    """Return whether only a circumstance stands before an inquit: "By Friday, Ann Roy said, the road will open."."""
    lowers, syntax, rules = context.tokens.lowers, context.syntax, context.rules
    ahead = [token for token in unquoted if token < speaker.start - 1]
    if not ahead or lowers[ahead[0]] not in rules.prepositions or not holds_main_verb(after, context):
        return False
    if any(syntax.classes[token] in VERBS or context.tokens.texts[token] == "," for token in ahead):
        return False
    verb = next((t for t in after if syntax.classes[t] in VERBS), after[0])
    return any(syntax.classes[token] in NOMINALS for token in after if token < verb)


def _has_subject_of_its_own(cue: Cue, speaker: SpeakerPhrase, after: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a verb behind an inquit has its subject before the inquit."""
    syntax = context.syntax
    return any(
        syntax.relations[child].startswith("nsubj") and child < speaker.start
        for token in after
        if syntax.classes[token] in ("VERB", "AUX", "ADJ", "NOUN") and token != cue.token
        for child in syntax.children[token]
    )


def _names_a_source(preceding: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words before a clause only say who tells it: "According to him, the strike will go on"."""
    opening = [context.tokens.lowers[token] for token in preceding[:4]]
    return any(tuple(opening[: len(source)]) == source for source in context.rules.sources.prepositions)


def _only_tells_when(preceding: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a clause before an inquit is no main one: "Asked if he knew, Roy said no", "When told, she …"."""
    rules, syntax, held = context.rules, context.syntax, frozenset(preceding)
    tops = [t for t in preceding if syntax.classes[t] in VERBS and syntax.heads[t] not in held]
    opener = context.tokens.lowers[preceding[0]]
    turned = opener in rules.clause_openers or opener.endswith((*rules.endings.participles, *rules.endings.gerunds))
    return turned and bool(tops) and all(syntax.relations[token] == "advcl" for token in tops)
