"""A reported clause without marks, and where it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.understanding.parsing.syntax import VERBS
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.quote_span import Evidence
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

SHORTEST = 3
"""Fewest words of a reported clause."""

NEAREST_MARKS = 4
"""Words between a speaker and the marks that go on with the clause before him: ", a-t-il dit aux enquêteurs, « … »"."""

SHORTEST_CLAUSE = 2
"""Words that a clause with subject and verb has at least ("il dormait"); an infinitive may be one ("démissionner")."""

_SHORTEST_PART = 5
"""Tokens that a part has at least that is reported beside quotes in marks."""

_LONGEST_LABEL = 3
"""Words of a label before a colon."""

NEAREST_VERB = 8
"""Tokens behind a conjunction within which the finite verb of its clause comes."""

_NEAREST_FRAME = 8
"""Tokens behind a verb within which the infinitive comes that it governs."""

_LONGEST_GROUP = 5
"""Tokens of a verb group before the verb."""


@dataclass(frozen=True, slots=True)
class ReportedClause:
    """A reported clause, tokens ``[start, end)``, with its cue and the words that name its speaker."""

    start: int
    end: int
    cue: TokenSpan
    speaker_span: TokenSpan | None
    kind: Evidence


def reported_clause(
    cue: Cue,
    speaker: SpeakerPhrase | None,
    indices: Sequence[int],
    context: SpeechContext,
    *,
    infinitive: bool = False,
    unnamed: bool = False,
) -> ReportedClause | None:
    """Return the clause that the tokens at ``indices`` hold, trimmed; ``None`` if too short or said by nobody found.

    ``unnamed`` says that whoever spoke last says it ("Et d'ajouter que").
    """
    if (speaker is None and cue.inverted is None and not unnamed) or not indices:
        return None
    held = _trimmed(indices[0], indices[-1] + 1, context)
    if held is None:
        return None
    infinitive = infinitive or (held.end <= cue.token and cue.lemma in context.rules.reporting_lemmas)
    if _size(held, context) < (1 if infinitive else SHORTEST_CLAUSE if _has_subject(held, context) else SHORTEST):
        return None
    report = TokenSpan(cue.token, cue.token + 1)
    if speaker is None:
        return ReportedClause(held.start, held.end, report, None, "floating" if unnamed else "nobody")
    return ReportedClause(held.start, held.end, report, TokenSpan(speaker.start, speaker.end), speaker.evidence)


def _trimmed(start: int, end: int, context: SpeechContext) -> TokenSpan | None:
    """Return a clause without what stands around it; ``None`` if nothing is left, or it goes on with something else."""
    tokens, rules = context.tokens, context.rules
    if tokens.texts[start] == "," and tokens.lowers[start - 1] in rules.complementizers:
        # "ont indiqué que, lorsqu'ils …"
        start += 1
    if start < end and tokens.capital(start):
        # "But owners are responsible for damage, said Dr. Roy.", "Mais le pont tient, selon la mairie."
        start += tokens.lowers[start] in rules.conjunctions
    if start >= end or tokens.texts[start] == "," or tokens.lowers[start] in rules.conjunctions:
        # "Il a dit que,"
        return None
    return TokenSpan(start, _without_punctuation(start, end, tokens.texts))


def _size(clause: TokenSpan, context: SpeechContext) -> int:
    """Return how many words a clause has."""
    return sum(1 for text in context.tokens.texts[clause.start : clause.end] if text[0].isalnum())


def _has_subject(clause: TokenSpan, context: SpeechContext) -> bool:
    """Return whether a subject stands before its verb in a clause."""
    relations, heads = context.syntax.relations, context.syntax.heads
    return any(
        relations[token].startswith("nsubj") and token < heads[token] < clause.end
        for token in range(clause.start, clause.end)
    )


def _without_punctuation(start: int, end: int, texts: Sequence[str]) -> int:
    """Return where a clause ends without the punctuation behind it; a bracket or marks that it opens are its own."""
    while end > start and not texts[end - 1][-1].isalnum() and texts[end - 1] not in (")", "%"):
        if texts[end - 1] == "»" and "«" in texts[start:end]:
            break
        end -= 1
    return end


def until_break(indices: Sequence[int], context: SpeechContext, cues: Sequence[Cue] = ()) -> list[int]:
    """Cut tokens at a colon, a semicolon, an inquit, a remark ("…, ce qui …") or the next verb that reports."""
    tokens, kept = context.tokens, []
    for index, token in enumerate(indices):
        text = tokens.texts[token]
        if text == ";" or (text == ":" and not _explains(token, indices[index + 1 :], cues, context)):
            break
        following = tuple(tokens.lowers[t] for t in indices[index + 1 : index + 3])
        if text == "," and any(following[: len(remark)] == remark for remark in context.rules.remarks):
            break
        joined = index > 0 and tokens.lowers[token] in context.rules.conjunctions
        if joined and _reports_a_quote(indices, index, context):
            break
        if joined and _reports_more(token, indices[index + 1 :], cues, context):
            break
        if _accuses(indices, index, cues, context) or _another_speaks(indices, index, cues, context):
            break
        kept.append(token)
    return kept


def _explains(colon: int, after: Sequence[int], cues: Sequence[Cue], context: SpeechContext) -> bool:
    """Return whether a clause behind a colon goes on with what is reported: no cue, no marks, but a verb is in it."""
    if not holds_verb(after, context) or not after:
        return False
    whole = after[-1] - colon == len(after)
    return whole and not any(after[0] <= cue.token <= after[-1] for cue in cues)


def unmarked_parts(
    clause: ReportedClause, sentence: QuoteSentence, quoted: Sequence[TokenSpan], context: SpeechContext
) -> list[ReportedClause]:
    """Return the clause, or where it holds quotes in marks, those of its coordinated parts that hold none.

    "affirme que l'aide est « un droit » et que la ville paiera" has one such part, "la ville paiera".
    """
    if not any(span.start <= clause.end and clause.start <= span.end for span in quoted):
        return [clause]
    indices = [token for token in sentence.unquoted if clause.start <= token < clause.end]
    openers = _part_openers(indices, context)
    edges = [*openers, (len(indices), len(indices))]
    if openers and openers[0][1] == len(indices):
        # "a confirmé que le pont fermerait, alors que la préfète « … »"
        edges = [(0, 0), *openers]
    parts = []
    for (_, first), (last, _) in pairwise(edges):
        if last - first < (_SHORTEST_PART if first else SHORTEST) or not holds_verb(indices[first:last], context):
            continue
        while context.tokens.texts[indices[last - 1]] == ",":
            last -= 1
        start, end = indices[first], indices[last - 1] + 1
        if not any(span.start <= end and start < span.end for span in quoted):
            parts.append(replace(clause, start=start, end=end))
    return parts


def _part_openers(indices: Sequence[int], context: SpeechContext) -> list[tuple[int, int]]:
    """Return where the coordinated parts of a clause begin: the words before them ("et que"), and their own.

    A part that is set against the others ("…, alors que …") is none: it begins behind the last word.
    """
    lowers, rules = context.tokens.lowers, context.rules
    infinitive = lowers[indices[0]] in rules.infinitival.auxiliaries
    openers: list[tuple[int, int]] = []
    for at in range(1, len(indices) - 2):
        here, following = lowers[indices[at]], lowers[indices[at + 1]]
        if indices[at + 1] != indices[at] + 1:
            continue
        if here in rules.contrasts and following in rules.complementizers:
            return [*openers, (at, len(indices))]
        if here not in rules.conjunctions:
            continue
        if following in rules.complementizers:
            openers.append((at, at + 2))
        elif infinitive and following in rules.infinitival.auxiliaries:
            openers.append((at, at + 1))
    return openers


def _reports_more(link: int, after: Sequence[int], cues: Sequence[Cue], context: SpeechContext) -> bool:
    """Return whether a verb that reports stands behind a conjunction ("… et rappelle que …", "…, ajoutant que …").

    ``after`` are the tokens behind that.
    """
    tokens, rules = context.tokens, context.rules
    comma = tokens.texts[link] == ","
    for cue in cues:
        ahead = tuple(tokens.lowers[token] for token in range(link + 1, cue.token))
        if cue.form == "infinitive" and ahead in rules.infinitival.openers:
            # "a prévenu que …, avant d'ajouter que …"
            return True
        if cue.token <= link or cue.form == "infinitive" or cue.passive or cue.kind == "source":
            continue
        if cue.kind == "qualifying" and not _goes_on_to_report(cue, after, context):
            # "que ce soient des faux, visant à justifier …"
            continue
        if comma and cue.form != "gerund" and cue.inverted is None:
            continue
        if len(ahead) > _LONGEST_GROUP:
            return False
        group = rules.auxiliaries | rules.fillers | rules.conjunctions
        group |= rules.pronouns.clitics | rules.infinitival.making
        if all(word in group for word in ahead):
            return True
    return False


def _goes_on_to_report(cue: Cue, after: Sequence[int], context: SpeechContext) -> bool:
    """Return whether marks or an infinitive that it governs follow a verb: "pointe « … »", "invite Roy à payer"."""
    rules = context.rules
    behind = [token for token in after if token > cue.token][:_NEAREST_FRAME]
    if not behind:
        return True
    if cue.form == "gerund" and context.tokens.lowers[behind[0]] not in rules.dative:
        # "…, pointant l'embauche de deux neveux"
        return True
    marks = any(token != before + 1 for before, token in pairwise([cue.token, *behind[:NEAREST_MARKS]]))
    links = rules.infinitival.frames.get(cue.lemma, frozenset())
    lowers = [context.tokens.lowers[token] for token in behind]
    # "prie les patients de s'armer de patience"
    lowers = [lower for lower in lowers if lower in links or lower not in rules.pronouns.clitics]
    frame = any(link in links and verb.endswith(rules.endings.infinitives) for link, verb in pairwise(lowers))
    return marks or frame


def _accuses(indices: Sequence[int], index: int, cues: Sequence[Cue], context: SpeechContext) -> bool:
    """Return whether a gerund that reports by itself begins at an index: "en accusant Roy de mentir"."""
    tokens, rules = context.tokens, context.rules
    if not index or tokens.lowers[indices[index]] not in rules.gerund_marks or index + 1 >= len(indices):
        return False
    cue = next((cue for cue in cues if cue.token == indices[index + 1] and cue.form == "gerund"), None)
    if cue is None or cue.lemma not in rules.infinitival.frames:
        return False
    return _goes_on_to_report(cue, indices[index + 1 :], context)


def _another_speaks(indices: Sequence[int], index: int, cues: Sequence[Cue], context: SpeechContext) -> bool:
    """Return whether another is set against the speaker behind a comma: "…, while Shell said it would appeal"."""
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    if not rules.bare.allowed or tokens.texts[indices[index]] != "," or index + 2 >= len(indices):
        return False
    link = indices[index + 1]
    if tokens.lowers[link] not in rules.contrasts | rules.conjunctions or not tokens.texts[link].isalpha():
        return False
    cue = next((cue for cue in cues if cue.token > link and cue.kind != "source"), None)
    if cue is None or cue.form != "finite" or cue.passive or cue.token - link > NEAREST_VERB:
        return False
    return any(syntax.relations[child] == "nsubj" and child > link for child in syntax.children[cue.token])


def _reports_a_quote(indices: Sequence[int], index: int, context: SpeechContext) -> bool:
    """Return whether the cue reports a marked quote from here on, and none before ("… et que « … »")."""
    if _goes_on_in_infinitive(indices, index, context):
        return True
    if index + 1 >= len(indices) or context.tokens.lowers[indices[index + 1]] not in context.rules.complementizers:
        return False
    whole = indices[index] - indices[0] == index
    return whole and indices[-1] - indices[index] > len(indices) - 1 - index


def _goes_on_in_infinitive(indices: Sequence[int], index: int, context: SpeechContext) -> bool:
    """Return whether an infinitive in marks is coordinated with one without: "avoir prévenu et « n'avoir rien vu »"."""
    tokens, rules = context.tokens, context.rules
    last = indices[index]
    if last - indices[0] != index or (index + 1 < len(indices) and indices[index + 1] == last + 1):
        return False
    marked = [word for word in tokens.lowers[last + 1 : last + 1 + _LONGEST_GROUP] if word[0].isalnum()]
    light = rules.pronouns.clitics | rules.negations | rules.restricting
    first = next((word for word in marked if word not in light), "")
    opening = {tokens.lowers[token] for token in indices[:_LONGEST_GROUP]}
    return first in rules.infinitival.auxiliaries and bool(opening & rules.infinitival.auxiliaries)


def holds_verb(indices: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a verb is among the tokens."""
    classes, lowers, endings = context.syntax.classes, context.tokens.lowers, context.rules.endings.sure_finite
    return any(classes[token] in VERBS or lowers[token].endswith(endings) for token in indices)


def after_dateline(indices: Sequence[int], context: SpeechContext) -> Sequence[int]:
    """Return the tokens after a dateline: "5 juillet 2012. -"; its dash may open a sentence: "Vt. — Snow fell"."""
    if len(indices) > 1 and context.tokens.texts[indices[0]] in ("–", "—"):
        return indices[1:]
    for index, token in enumerate(indices[:8]):
        spaced = index and context.tokens.spaced[indices[index - 1]] and context.tokens.spaced[token]
        if context.tokens.texts[token] in "-–—" and spaced and index + 1 < len(indices):
            return indices[index + 1 :]
    return indices


def last_segment(ahead: Sequence[int], context: SpeechContext) -> Sequence[int]:
    """Return the tokens behind a semicolon, or a colon that ends a clause: "Il part : il pleut, a dit le maire.".

    Behind a label too: "Eau : le barrage ne suffira pas, prévient Roy".
    """
    texts = context.tokens.texts
    label = next((at for at, token in enumerate(ahead[: _LONGEST_LABEL + 1]) if texts[token] == ":"), None)
    if label and holds_verb(ahead[label + 1 :], context):
        return last_segment(ahead[label + 1 :], context)
    for at in range(len(ahead) - 2, 0, -1):
        if texts[ahead[at]] == ";" or (texts[ahead[at]] == ":" and holds_verb(ahead[:at], context)):
            return ahead[at + 1 :]
    return ahead
