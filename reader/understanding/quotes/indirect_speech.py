"""Indirect speech: clauses that somebody is reported to say, without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.understanding.quotes.clause_ends import (
    before_finite_clause,
    before_main_clause,
    before_main_verb,
    before_other_cue,
    before_speaker_goes,
)
from reader.understanding.quotes.clause_span import (
    SHORTEST,
    ReportedClause,
    holds_verb,
    reported_clause,
    unmarked_parts,
    until_break,
)
from reader.understanding.quotes.colon_clauses import clause_behind_colon, clause_behind_stance
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.inserted_inquits import behind_marks, goes_on_in_marks
from reader.understanding.quotes.postposed_clauses import postposed_clause
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.reported_clauses import clause_after
from reader.understanding.quotes.reported_gerunds import gerund_after, is_gerund
from reader.understanding.quotes.reported_infinitives import (
    governed_infinitive,
    infinitive_after,
    is_historic,
    is_infinitive,
    question_after,
    wants_to_know,
)
from reader.understanding.quotes.reported_speakers import is_told_by_some, is_told_by_writer, reported_speaker
from reader.understanding.quotes.reporting_cues import is_denied, may_report
from reader.understanding.quotes.source_clauses import clause_by_source
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_NEAREST_VERB = 4
"""Tokens of a clause within which the verb stands that nobody says it by."""


def indirect_quotes(
    sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext, quoted: Sequence[TokenSpan] = ()
) -> Iterator[ReportedClause]:
    """Return the reported clauses of a sentence, none overlapping; where several cues report one, the first does.

    ``quoted`` are the quotes in marks of the sentence: a clause before its verb holds none.
    """
    reached, whole = sentence.start, None
    for cue in reversed(cues):
        whole = postposed_clause(cue, sentence, context)
        if whole is not None and goes_on_in_marks(whole, quoted, context):
            # "La grève durera, jure Roy, « tout l'hiver »": the marks alone are a quote.
            break
        if whole is not None and any(span.start < cue.token for span in quoted):
            whole = behind_marks(whole, quoted, context)
        if whole is not None:
            yield whole
            reached = max(whole.end, cue.token + 1)
            more = None if quoted else clause_behind_colon(cue, cues, sentence, context)
            if more is not None and more.start >= reached:
                reached = more.end
                yield more
            break
    found = _in_order(cues, whole, reached, sentence, context, quoted)
    yield from found
    told = clause_behind_stance(sentence, context) if reached == sentence.start else None
    before = [clause.end for clause in found] + [span.end for span in quoted]
    if told is not None and all(end < told.start for end in before):
        # "Jean Roy se défend d'avoir menti : les comptes étaient publics"
        yield told


def _in_order(
    cues: Sequence[Cue],
    whole: ReportedClause | None,
    reached: int,
    sentence: QuoteSentence,
    context: SpeechContext,
    quoted: Sequence[TokenSpan],
) -> list[ReportedClause]:
    """Return what the cues report that stand behind ``reached``, or before a colon or semicolon that opens ``whole``.

    "L'armée prétend que des tirs l'ont visée ; c'est l'inverse, jure le commandant."
    """
    found: list[ReportedClause] = []
    opened = sentence.start
    if whole is not None and whole.start > sentence.start and context.tokens.texts[whole.start - 1] in (";", ":"):
        opened = whole.start
    last = sentence.start if opened > sentence.start else reached
    for cue in cues:
        if opened <= cue.token:
            last = max(last, reached)
        if cue.token < last:
            continue
        source = cue.kind == "source"
        clause = _by_cue(cue, cues, sentence, context, quoted)
        if clause is not None and source and clause.end <= cue.token and goes_on_in_marks(clause, quoted, context):
            # "Ce serait, selon la maire, « une légende »"
            continue
        if clause is not None and clause.start >= last and (cue.token >= opened or clause.end <= opened):
            last = clause.end
            parts = unmarked_parts(clause, sentence, quoted, context)
            alone = None if parts else before_other_cue(clause, cues, sentence, quoted, context)
            if not parts and context.rules.bare.allowed:
                # "Roe said it was “historic”, while Shell said it would appeal"
                last = max((span.end for span in quoted if span.start < last), default=last)
            found += parts if alone is None else [alone]
    return found


def _by_cue(
    cue: Cue, cues: Sequence[Cue], sentence: QuoteSentence, context: SpeechContext, quoted: Sequence[TokenSpan]
) -> ReportedClause | None:
    """Return what a cue reports: a source beside it, a verb behind or before it, or behind a colon."""
    if cue.kind != "source":
        clause = _by_verb(cue, cues, sentence, context)
        return clause if clause is not None or quoted else clause_behind_colon(cue, cues, sentence, context)
    clause = clause_by_source(cue, sentence, context, quoted)
    if clause is None:
        return None
    return _of_person_cited(_behind_nobody(clause, cues, sentence, context), cues, sentence, context)


def _behind_nobody(
    clause: ReportedClause, cues: Sequence[Cue], sentence: QuoteSentence, context: SpeechContext
) -> ReportedClause:
    """Return what a source says behind an impersonal verb: "De source diplomatique, on assure que …"."""
    rules, source = context.rules, clause.speaker_span
    if context.tokens.lowers[clause.start] not in rules.pronouns.nobody or source is None:
        return clause
    near = (cue for cue in cues if clause.start < cue.token <= clause.start + _NEAREST_VERB)
    cue = next((cue for cue in near if cue.kind == "reporting" and cue.lemma not in rules.thinking), None)
    place = None if cue is None else clause_after(cue, sentence, context.tokens, context.syntax, rules)
    if cue is None or place is None:
        return clause
    speaker = SpeakerPhrase(source.start, source.end, "source")
    return reported_clause(cue, speaker, until_break(sentence.unquoted[place:], context, cues), context) or clause


def _of_person_cited(
    clause: ReportedClause, cues: Sequence[Cue], sentence: QuoteSentence, context: SpeechContext
) -> ReportedClause:
    """Return what a person says of whom a source tells: "According to the Sun, Ann Roe said the pier was closed"."""
    if not context.rules.bare.allowed or clause.start < clause.cue.start:
        return clause
    cue = next((cue for cue in cues if clause.start < cue.token < clause.end), None)
    if cue is None or cue.kind != "reporting" or cue.form != "finite" or cue.lemma in context.rules.thinking:
        return clause
    told = speaker_of(cue, sentence, context, after_verb=False)
    if (
        told is None
        or told.start != clause.start
        or not any(name.label == "PER" for name in context.names.within(told.start, told.end))
    ):
        return clause
    return _by_verb(cue, cues, sentence, context) or clause


def _by_verb(cue: Cue, cues: Sequence[Cue], sentence: QuoteSentence, context: SpeechContext) -> ReportedClause | None:
    """Return the clause or infinitive behind a verb: "annonce que …", "nie avoir …", "promet de …", "demande si …"."""
    rules = context.rules
    if cue.passive:
        return _by_agent(cue, sentence, context)
    if not may_report(cue, sentence, context):
        return None
    place = _place_behind(cue, sentence, context)
    if place is None and (told := _as_told(cue, sentence, context)) is not None:
        return told
    if place is None or is_denied(cue, sentence, context):
        return None
    place = _past_marks(place, sentence, context) if cue.lemma in rules.infinitival.verbs else place
    speaker = reported_speaker(cue, cues, sentence, context)
    written = is_told_by_writer(cue, sentence, context)
    some = is_told_by_some(cue, sentence, context)
    speaker = _beside_some(speaker, place, sentence) if some and speaker is not None else speaker
    if speaker is None and not (written or some or is_historic(cue, sentence, context)):
        return None
    infinitive = is_infinitive(place, sentence, context) or (
        cue.lemma in rules.infinitival.gerund_frames and is_gerund(place, sentence, context)
    )
    if infinitive and speaker is not None and _forebodes(cue, speaker, context):
        return None
    clause = _words_from(place, cue, cues, speaker, sentence, context)
    if infinitive:
        clause = before_finite_clause(_within_relative(clause, cue, context), context)
    found = reported_clause(cue, speaker, clause, context, infinitive=infinitive, unnamed=speaker is None)
    if found is None or speaker is not None or not (written or some):
        return found
    # "Je lui ai répondu que …", in an answer of an interview
    return replace(found, kind="answer" if written else "nobody")


def _words_from(
    place: int,
    cue: Cue,
    cues: Sequence[Cue],
    speaker: SpeakerPhrase | None,
    sentence: QuoteSentence,
    context: SpeechContext,
) -> list[int]:
    """Return the words of a clause that begins at a place, up to another verb or its speaker."""
    clause = until_break(_until_coordinated(cue, place, sentence, context), context, cues)
    clause = _before_next_report(clause, cues, sentence, context)
    clause = before_main_clause(before_speaker_goes(clause, cue, context), cue, sentence, context)
    relative = _is_in_relative(cue, sentence, context)
    if (cue.form == "infinitive" or relative) and speaker is not None and speaker.end <= cue.token:
        clause = before_main_verb(clause, context)
    if cue.form != "finite" and speaker is not None and speaker.start in clause:
        # "En assurant que l'aide continuerait, la chancelière a …"
        clause = clause[: clause.index(speaker.start)]
    return clause


def _before_next_report(
    clause: list[int], cues: Sequence[Cue], sentence: QuoteSentence, context: SpeechContext
) -> list[int]:
    """Return a clause up to the comma and "and" before another verb that reports without a subject of its own.

    "said poor countries needed vaccines, and accused rich ones of hoarding them"
    """
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted
    if not rules.bare.allowed:
        return clause
    for cue in cues:
        link = unquoted[cue.opens - 1] if cue.opens > 1 else -1
        if link not in clause or cue.form != "finite" or cue.passive or tokens.texts[link - 1] != ",":
            continue
        joins = tokens.lowers[link] in rules.conjunctions and tokens.texts[link].isalpha()
        if joins and clause.index(link) > SHORTEST and _place_behind(cue, sentence, context) is not None:
            return clause[: clause.index(link) - 1]
    return clause


def _is_in_relative(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a verb is that of a relative clause: "X, qui assure que", "X, dont la maire assure que"."""
    lowers, rules = [context.tokens.lowers[token] for token in sentence.unquoted[: cue.opens]], context.rules
    comma = next((at for at in range(len(lowers) - 2, 0, -1) if lowers[at] == ","), None)
    oblique = comma is not None and lowers[comma + 1] in rules.pronouns.oblique_relatives
    return (bool(lowers) and lowers[-1] in rules.pronouns.relatives) or oblique


def _beside_some(speaker: SpeakerPhrase, place: int, sentence: QuoteSentence) -> SpeakerPhrase | None:
    """Return who says what "on" is the subject of, where that is no other subject, nor in the clause at a place.

    "On leur a dit, selon Roy, de", but not "Il loge à Lens, où l'on dit que", "On lui a conseillé de vendre la maison".
    """
    inside = speaker.start in sentence.unquoted[place : place + 1]
    return None if inside or speaker.evidence == "subject" else speaker


def _place_behind(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the place where the clause, infinitive or question begins that a verb reports."""
    place = None
    if cue.kind == "reporting" or cue.lemma in context.rules.with_clause:
        place = clause_after(cue, sentence, context.tokens, context.syntax, context.rules)
        if place is None:
            place = infinitive_after(cue, sentence, context)
    if place is None and not wants_to_know(cue, sentence, context):
        place = governed_infinitive(cue, sentence, context)
    place = gerund_after(cue, sentence, context) if place is None else place
    return question_after(cue, sentence, context) if place is None else place


def _as_told(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> ReportedClause | None:
    """Return the clause behind a comment that opens its sentence: "Comme le rappelle Anne Roy, la ligne est fermée"."""
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted
    if rules.subject_first:
        return _as_noted(cue, sentence, context)
    if tokens.lowers[unquoted[0]] not in rules.inverting or cue.form != "finite":
        return None
    ahead = [tokens.lowers[token] for token in unquoted[1 : cue.place]]
    comma = next((at for at in range(cue.place, len(unquoted)) if tokens.texts[unquoted[at]] == ","), None)
    if not rules.pronouns.accusatives.intersection(ahead) or "," in ahead or comma is None:
        return None
    speaker = speaker_of(cue, sentence, context, after_verb=True)
    if speaker is None or speaker.start > unquoted[comma]:
        return None
    speaker = SpeakerPhrase(speaker.start, min(speaker.end, unquoted[comma]), speaker.evidence)
    return reported_clause(cue, speaker, until_break(unquoted[comma + 1 :], context), context)


def _as_noted(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> ReportedClause | None:
    """Return the clause behind a comment that opens its sentence: "As Roe told the BBC, the line is closed"."""
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted
    comma = next((at for at, token in enumerate(unquoted) if tokens.texts[token] == ","), None)
    if tokens.lowers[unquoted[0]] not in rules.quote_links or comma is None or comma <= cue.place or sentence.quotes:
        return None
    told = unquoted[cue.place + 1 : comma]
    heard = cue.lemma in rules.addressing and any(context.can_speak(token) for token in told)
    plain = cue.form == "finite" and cue.kind == "reporting" and cue.lemma not in rules.ambiguous | rules.thinking
    speaker = speaker_of(cue, sentence, context, after_verb=False) if plain and (heard or not told) else None
    clause = until_break(unquoted[comma + 1 :], context)
    if speaker is None or speaker.end > cue.token or not holds_verb(clause, context):
        return None
    return reported_clause(cue, speaker, clause, context)


def _past_marks(place: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the place of the clause behind a quote in marks and "et que": "précise que « … » et qu'il paiera"."""
    unquoted, lowers, rules = sentence.unquoted, context.tokens.lowers, context.rules
    if place + 2 >= len(unquoted) or unquoted[place] == unquoted[place - 1] + 1:
        return place
    joined = lowers[unquoted[place]] in rules.conjunctions and lowers[unquoted[place + 1]] in rules.complementizers
    return place + 2 if joined else place


def _forebodes(cue: Cue, speaker: SpeakerPhrase, context: SpeechContext) -> bool:
    """Return whether a verb only tells what a thing is about to do: "le toit menace de s'effondrer"."""
    if cue.lemma not in context.rules.foreboding:
        return False
    head = context.head_of(speaker.start, speaker.end)
    lower = context.tokens.lowers[head]
    pronoun = lower in context.rules.pronouns.personal or lower in context.rules.pronouns.inverted
    named = context.syntax.classes[head] == "PROPN" or (head > speaker.start and context.tokens.capital(head))
    spoken = pronoun or named or lower in context.rules.documents.nouns
    people = (context.can_speak(token) or context.are_people(token) for token in range(speaker.start, speaker.end))
    return not spoken and not any(people)


def _by_agent(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> ReportedClause | None:
    """Return what a passive's agent asserts or wants: "accusé par la maire d'avoir menti", "révélé par Roy que"."""
    speaker = speaker_of(cue, sentence, context, after_verb=False)
    place = governed_infinitive(cue, sentence, context)
    place = gerund_after(cue, sentence, context) if place is None else place
    infinitive = place is not None
    if place is None and cue.kind == "reporting" and cue.form == "finite":
        # "Il a été révélé par la radio que …", but "Des textes analysés par la radio révèlent que …"
        place = clause_after(cue, sentence, context.tokens, context.syntax, context.rules)
    if speaker is None or speaker.evidence != "agent" or place is None or is_denied(cue, sentence, context):
        return None
    link = sentence.unquoted[place - 1]
    if speaker.start >= link or context.cannot_speak(speaker.start, speaker.end):
        return None
    between = context.tokens.texts[speaker.end : link]
    if not infinitive and ("," in between or len(between) > _NEAREST_VERB):
        # "appuyé par tous les partis, tant la gauche que la droite"
        return None
    speaker = SpeakerPhrase(speaker.start, min(speaker.end, link), speaker.evidence)
    clause = before_main_clause(until_break(sentence.unquoted[place:], context), cue, sentence, context)
    if cue.opens and context.tokens.texts[sentence.unquoted[cue.opens - 1]] == ",":
        # "L'élu, accusé par la maire d'avoir menti, se tait."
        clause = clause[: next((at for at, token in enumerate(clause) if context.tokens.texts[token] == ","), None)]
    return reported_clause(cue, speaker, clause, context, infinitive=infinitive)


def _within_relative(clause: list[int], cue: Cue, context: SpeechContext) -> list[int]:
    """Return an infinitive up to the comma that ends its relative clause: "Roy, who vowed to pay, left"."""
    if not context.rules.bare.allowed or not context.syntax.relations[cue.token].startswith("acl:relcl"):
        return clause
    return clause[: next((at for at, token in enumerate(clause) if context.tokens.texts[token] == ","), None)]


def _until_coordinated(cue: Cue, place: int, sentence: QuoteSentence, context: SpeechContext) -> Sequence[int]:
    """Return the tokens from a place up to a verb that the parser coordinates with the cue.

    "concluded the work was poor, but Anne Roy denied it", "claimed it was his and points to the date".
    """
    tokens, syntax, unquoted = context.tokens, context.syntax, sentence.unquoted
    verbs = [child for child in syntax.children[cue.token] if syntax.relations[child] == "conj" and child > cue.token]
    if not verbs:
        return unquoted[place:]
    for at in range(place + SHORTEST, len(unquoted)):
        token = unquoted[at]
        joins = tokens.lowers[token] in context.rules.conjunctions and tokens.texts[token].isalpha()
        head = syntax.heads[token]
        joined = head == cue.token and any(child > token for child in verbs)
        if context.rules.conjunctions_depend_behind:
            # "raconte qu'il pleuvait, puis se tait"
            finite = syntax.classes[head] == "VERB" and not tokens.lowers[head].endswith(
                context.rules.endings.infinitives
            )
            joined = head in verbs and finite and head - token <= _NEAREST_VERB
        if joins and joined:
            return unquoted[place : at - (tokens.texts[unquoted[at - 1]] == ",")]
    return unquoted[place:]
