"""Indirect speech: clauses that somebody is reported to say, without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.understanding.quotes.cues import Cue, clause_after, main_cue
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.quote_span import Evidence
from reader.understanding.quotes.reported_infinitives import (
    governed_infinitive,
    infinitive_after,
    is_heading,
    is_infinitive,
    question_after,
)
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

SHORTEST = 3
"""Fewest words of a reported clause."""

_SHORTEST_INFINITIVE = 2
"""Tokens that an infinitive has at least that is reported."""

_LONGEST_APPOSITION = 9
"""Tokens between a name and its verb that may be an apposition without verb, commas included."""

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


def indirect_quotes(
    sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext, quoted: Sequence[TokenSpan] = ()
) -> Iterator[ReportedClause]:
    """The reported clauses of a sentence, none overlapping; where several cues report one, the first does.

    ``quoted`` are the quotes in marks of the sentence: a clause before its verb holds none.
    """
    reached = sentence.start
    for cue in reversed(cues):
        whole = _postposed(cue, sentence, context)
        if whole is not None and not any(span.start < cue.token for span in quoted):
            yield whole
            reached = max(whole.end, cue.token + 1)
            more = None if quoted else _behind_colon(cue, cues, sentence, context)
            if more is not None and more.start >= reached:
                reached = more.end
                yield more
            break
    for cue in cues:
        if cue.token < reached:
            continue
        source = cue.kind == "source"
        clause = _by_source(cue, sentence, context) if source else _by_verb(cue, cues, sentence, context)
        if clause is None and not source and not quoted:
            clause = _behind_colon(cue, cues, sentence, context)
        if clause is not None and clause.start >= reached:
            reached = clause.end
            yield clause


def _clause(
    cue: Cue, speaker: SpeakerPhrase | None, indices: Sequence[int], context: SpeechContext, *, infinitive: bool = False
) -> ReportedClause | None:
    if (speaker is None and cue.inverted is None) or not indices:
        return None
    start, end = indices[0], indices[-1] + 1
    if context.tokens.texts[start] == "," and context.tokens.lowers[start - 1] in context.rules.complementizers:
        # "ont indiqué que, lorsqu'ils …"
        start += 1
    if start >= end or context.tokens.texts[start] == "," or context.tokens.lowers[start] in context.rules.conjunctions:
        return None
    while (
        end > start
        and not context.tokens.texts[end - 1][-1].isalnum()
        and context.tokens.texts[end - 1] not in (")", "%")
    ):
        end -= 1
    size = sum(1 for token in range(start, end) if context.tokens.texts[token][0].isalnum())
    if size < (_SHORTEST_INFINITIVE if infinitive else SHORTEST):
        return None
    report = TokenSpan(cue.token, cue.token + 1)
    if speaker is None:
        return ReportedClause(start, end, report, None, "nobody")
    return ReportedClause(start, end, report, TokenSpan(speaker.start, speaker.end), speaker.evidence)


def _by_verb(cue: Cue, cues: Sequence[Cue], sentence: QuoteSentence, context: SpeechContext) -> ReportedClause | None:
    """The clause or infinitive behind a verb: "annonce que …", "nie avoir …", "promet de …", "demande si …"."""
    rules = context.rules
    if (
        cue.passive
        or cue.lemma in rules.thinking
        or (cue.form == "infinitive" and not _reports(cue, sentence, context))
    ):
        return None
    place = None
    if cue.kind == "reporting":
        place = clause_after(cue, sentence, context.tokens, context.syntax, rules)
        if place is None:
            place = infinitive_after(cue, sentence, context)
    if place is None:
        place = governed_infinitive(cue, sentence, context)
    if place is None:
        place = question_after(cue, sentence, context)
    if place is None or _denied(cue, sentence, context):
        return None
    main = main_cue(cue, cues)
    speaker = speaker_of(cue, sentence, context, after_verb=False)
    if main is not None and (speaker is None or speaker.evidence == "guess"):
        speaker = speaker_of(main, sentence, context, after_verb=True)
    elif speaker is None or (speaker.evidence == "guess" and not _stands_before(speaker, cue, sentence, context)):
        return None
    infinitive = is_infinitive(place, sentence, context)
    return _clause(cue, speaker, _until_break(sentence.unquoted[place:], context, cues), context, infinitive=infinitive)


def _behind_colon(
    cue: Cue, cues: Sequence[Cue], sentence: QuoteSentence, context: SpeechContext
) -> ReportedClause | None:
    """The clause behind the colon that a verb of saying opens: "Le capitaine dément : c'était vingt."."""
    tokens, rules = context.tokens, context.rules
    if cue.passive or cue.form not in ("finite", "gerund") or not rules.quoting_clauses or cue.lemma in rules.thinking:
        return None
    colon = next(
        (at for at in range(cue.place + 1, len(sentence.unquoted)) if tokens.texts[sentence.unquoted[at]] == ":"), None
    )
    if colon is None or cue.lemma not in rules.reporting_lemmas or _denied(cue, sentence, context):
        return None
    between = sentence.unquoted[cue.place + 1 : colon]
    after = sentence.unquoted[colon + 1 :]
    if any(context.syntax.classes[t] in ("VERB", "AUX") or tokens.texts[t] in (".", ";") for t in between):
        return None
    if not _holds_verb(after, context) or is_heading(sentence, context):
        return None
    behind = speaker_of(cue, sentence, context, after_verb=True)
    told = behind is not None and behind.evidence == "after" and behind.end == sentence.unquoted[colon]
    speaker = behind if told else speaker_of(cue, sentence, context, after_verb=False)
    if (
        between
        and not told
        and not all(tokens.lowers[t] in rules.fillers or context.syntax.classes[t] == "ADV" for t in between)
    ):
        return None
    if speaker is None or (speaker.evidence == "guess" and not _stands_before(speaker, cue, sentence, context)):
        return None
    return _clause(cue, speaker, _until_break(after, context, cues), context)


def _stands_before(speaker: SpeakerPhrase, cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a guessed subject stands right before the verb, or a name before an apposition (", 28 ans,")."""
    first = sentence.unquoted[cue.opens]
    if speaker.end >= first:
        return True
    if context.names.at(speaker.end - 1) is None:
        return False
    between = range(speaker.end, first)
    texts = context.tokens.texts
    apposed = (
        texts[speaker.end] in (",", "(") and texts[first - 1] in (",", ")") and len(between) <= _LONGEST_APPOSITION
    )
    return apposed and not any(context.syntax.classes[token] in ("VERB", "AUX") for token in between)


def _reports(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Whether an infinitive reports: "avant d'ajouter que", "a tenu à dire que"; not "il est bon de rappeler que"."""
    lowers = tuple(context.tokens.lowers[token] for token in sentence.unquoted[max(0, cue.opens - 2) : cue.opens])
    return any(lowers[-len(words) :] == words for words in context.rules.reporting_infinitives)


def _denied(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    tokens = context.tokens
    around = sentence.unquoted[max(0, cue.opens - 2) : cue.place + 2]
    return any(tokens.lowers[token] in context.rules.negations for token in around)


def _until_break(indices: Sequence[int], context: SpeechContext, cues: Sequence[Cue] = ()) -> list[int]:
    """The tokens up to a colon, a semicolon, an incise, a remark ("…, ce qui …") or the next verb that reports."""
    tokens, kept = context.tokens, []
    for index, token in enumerate(indices):
        text = tokens.texts[token]
        if text in (":", ";"):
            break
        following = tuple(tokens.lowers[t] for t in indices[index + 1 : index + 3])
        if text == "," and any(following[: len(remark)] == remark for remark in context.rules.remarks):
            break
        joined = index > 0 and tokens.lowers[token] in context.rules.conjunctions
        if joined and (_reports_a_quote(indices, index, context) or _reports_more(token, cues, context)):
            break
        kept.append(token)
    return kept


def _reports_more(link: int, cues: Sequence[Cue], context: SpeechContext) -> bool:
    """Whether a verb that reports stands right behind a conjunction ("… et rappelle que …", "…, ajoutant que …")."""
    comma = context.tokens.texts[link] == ","
    for cue in cues:
        if cue.kind != "reporting" or cue.token <= link or cue.form == "infinitive" or cue.passive:
            continue
        if comma and cue.form != "gerund" and cue.inverted is None:
            continue
        between = range(link + 1, cue.token)
        tokens, rules = context.tokens, context.rules
        if len(between) > _LONGEST_GROUP:
            return False
        group = rules.clitics | rules.auxiliaries | rules.fillers | rules.conjunctions
        if all(tokens.lowers[token] in group for token in between):
            return True
    return False


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
    if context.rules.subject_first and _has_subject_ahead(cue, sentence, context):
        return None
    comma = sentence.unquoted[cue.opens - 1]
    ambiguous = cue.lemma in context.rules.ambiguous and cue.lemma not in context.rules.light_verb_complements
    if context.tokens.texts[comma] != "," or (ambiguous and not _closes(cue, sentence, context)):
        return None
    follows = clause_after(cue, sentence, context.tokens, context.syntax, context.rules)
    if cue.inverted is None and (follows is not None or infinitive_after(cue, sentence, context) is not None):
        return None
    speaker = speaker_of(cue, sentence, context, after_verb=True)
    nobody = speaker is None and cue.inverted is not None
    if not nobody and (speaker is None or speaker.evidence in ("subject", "guess")):
        return None
    ahead: Sequence[int] = sentence.unquoted[: cue.opens - 1]
    if not _holds_verb(ahead, context):
        last = max(cue.token, cue.inverted or 0, speaker.end - 1 if speaker is not None else 0)
        behind = [token for token in sentence.unquoted if token > last]
        goes_on = bool(behind) and context.tokens.texts[behind[0]] == "," and _holds_verb(behind, context)
        if not ahead or not (goes_on or _said_without_verb(cue, speaker, behind, context)):
            return None
        if goes_on:
            # "Un premier signalement, rappelle la procureure, avait été adressé."
            ahead = sentence.unquoted
    return _clause(cue, speaker, _after_dateline(ahead, context), context)


def _said_without_verb(cue: Cue, speaker: SpeakerPhrase | None, behind: Sequence[int], context: SpeechContext) -> bool:
    """Whether a verb that can only report ends its sentence: "Pas de chèque en blanc, a prévenu le maire."."""
    if speaker is None or speaker.evidence not in ("after", "inverted") or not context.rules.quoting_clauses:
        return False
    colon = bool(behind) and context.tokens.texts[behind[0]] in (":", ";")
    if not colon and any(context.tokens.texts[token][0].isalnum() for token in behind):
        return False
    sure = cue.lemma in context.rules.reporting_lemmas and cue.lemma not in context.rules.ambiguous
    return sure and (speaker.evidence == "inverted" or context.can_speak(_head(speaker, context)))


def _has_subject_ahead(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Whether what stands before a verb is its subject, a relative clause included: "Roy, who won, urged patience"."""
    syntax = context.syntax
    first = sentence.unquoted[cue.opens]
    own = any(syntax.relations[child].startswith("nsubj") and child < first for child in syntax.children[cue.token])
    return own or not _holds_main_verb([token for token in sentence.unquoted if token < first], context)


def _holds_main_verb(indices: Sequence[int], context: SpeechContext) -> bool:
    """Whether there is a verb outside relative clauses, which a clause before its cue must have."""
    syntax, held = context.syntax, frozenset(indices)
    for token in indices:
        if syntax.classes[token] not in ("VERB", "AUX"):
            continue
        above = token
        while above in held and not syntax.relations[above].startswith("acl") and syntax.heads[above] != above:
            above = syntax.heads[above]
        if above not in held or not syntax.relations[above].startswith("acl"):
            return True
    return False


def _holds_verb(indices: Sequence[int], context: SpeechContext) -> bool:
    return any(context.syntax.classes[token] in ("VERB", "AUX") for token in indices)


def _closes(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Whether an ambiguous verb ends its sentence with one who speaks: "…, confirme le rectorat."."""
    if cue.inverted is not None:
        return True
    speaker = speaker_of(cue, sentence, context, after_verb=True)
    if speaker is None or speaker.evidence != "after" or not context.can_speak(_head(speaker, context)):
        return False
    return not any(token >= speaker.end and context.tokens.texts[token][0].isalnum() for token in sentence.unquoted)


def _head(speaker: SpeakerPhrase, context: SpeechContext) -> int:
    """The first noun of the words for a speaker."""
    nouns = (t for t in range(speaker.start, speaker.end) if context.syntax.classes[t] in ("NOUN", "PROPN", "PRON"))
    return next(nouns, speaker.start)


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
    if not _holds_main_verb(preceding, context):
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
    ahead = sentence.unquoted[: cue.opens]
    tokens = context.tokens
    relative = speaker.end <= cue.token
    after: Sequence[int] = [
        token for token in sentence.unquoted if token >= speaker.end and (token > cue.token + 1 or not relative)
    ]
    if relative:
        # "…, selon lequel …"
        return _clause(cue, speaker, _until_break(after, context), context)
    opening = cue.opens < 2 or not any(
        tokens.texts[token][0].isalnum() and tokens.lowers[token] not in context.rules.conjunctions
        for token in _after_dateline(ahead, context)
    )
    # "Vendredi, selon le bilan, …": what stands before it has no verb.
    opening = opening or (tokens.texts[ahead[-1]] == "," and not _holds_verb(ahead, context))
    if opening:
        after = _from_comma(after, context)
    if opening and after and tokens.texts[after[0]] == ",":
        return _clause(cue, speaker, _until_break(after[1:], context), context)
    if opening and cue.lemma in context.rules.viewpoint_openers:
        return None
    closing = not any(tokens.texts[token][0].isalnum() for token in after) or _trails(after, context)
    if closing and ahead and not opening and not is_heading(sentence, context):
        return _clause(cue, speaker, _after_dateline(ahead, context), context)
    return None


def _trails(after: Sequence[int], context: SpeechContext) -> bool:
    """Whether what follows a source still belongs to it and has no verb ("selon un rapport … pour Ouest-France")."""
    tokens, syntax = context.tokens, context.syntax
    first = tokens.lowers[after[0]]
    verbs = [token for token in after if syntax.classes[token] in ("VERB", "AUX")]
    if first == "," and len(after) > 1:
        first = tokens.lowers[after[1]]
        return first in context.rules.clause_openers or syntax.classes[after[1]] in ("VERB", "ADJ", "NOUN")
    dated = any(tokens.lowers[token] in context.rules.times for token in after)
    return first in context.rules.prepositions and not verbs and not dated


def _from_comma(indices: Sequence[int], context: SpeechContext) -> Sequence[int]:
    """The tokens from the comma on that ends the words for a source, where it does so before a verb has a speaker."""
    tokens, syntax = context.tokens, context.syntax
    at = 0
    while at < min(len(indices), 25):
        token = indices[at]
        if tokens.texts[token] == ",":
            if not _belongs_to_source(indices[at + 1 : at + 3], context):
                return indices[at:]
            at += 1
            while at < len(indices) and tokens.texts[indices[at]] != ",":
                at += 1
            return indices[at:] if at < len(indices) else indices
        if at > 15 or any(syntax.relations[child].startswith(("nsubj", "aux")) for child in syntax.children[token]):
            return indices
        at += 1
    return indices


def _belongs_to_source(following: Sequence[int], context: SpeechContext) -> bool:
    """Whether a relative clause or a title without determiner goes on with those named before ("X, procureur de …")."""
    if not following:
        return False
    lower = context.tokens.lowers[following[0]]
    if lower in context.rules.clause_openers | context.rules.relatives:
        return lower not in context.rules.complementizers
    return context.syntax.classes[following[0]] == "NOUN" and context.can_speak(following[0]) and lower.islower()
