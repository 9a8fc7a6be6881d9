"""Where a reported clause ends: before the main clause, the main verb, what its speaker did next, another cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.understanding.parsing.syntax import VERBS
from reader.understanding.quotes.asides import is_finite
from reader.understanding.quotes.clause_span import NEAREST_VERB, SHORTEST_CLAUSE, ReportedClause
from reader.understanding.quotes.cue_verbs import may_be_participle
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.speech_context import SpeechContext

_COMMAS = 2
"""Commas around an aside."""


def before_main_clause(clause: list[int], cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> list[int]:
    """Return a clause up to the comma before the main clause, if its cue stands in a clause that comes first.

    "A ceux qui lui demandaient si le prêt tenait, le maire a répondu …", "Comme elle jurait que c'était faux, il a ri."
    """
    tokens, rules = context.tokens, context.rules
    ahead = [tokens.lowers[token] for token in sentence.unquoted[: cue.opens]]
    # "Le maire a beau répéter que tout va bien, elle hausse les épaules"
    conceded = bool(ahead) and ahead[-1] in rules.conceding
    if rules.subject_first:
        return clause
    if not ahead and cue.passive and cue.form == "participle":
        # "Accusé par Anne Roy d'avoir menti, le maire a démissionné"
        return _before_finite_verb(clause, context)
    # "Quand la présidente, Anne Roy, lui demande de s'asseoir, il refuse": an aside has two commas.
    aside = ahead.count(",") == _COMMAS if ahead and ahead[0] in rules.trailing.leading else False
    if not ahead or ("," in ahead and not conceded and not aside):
        return clause
    told = ahead[0] in rules.opening_dative and rules.pronouns.relatives.intersection(ahead)
    if (
        not told
        and not conceded
        and ahead[0] not in rules.clause_openers - rules.complementizers | rules.questions.whether
    ):
        return clause
    return _before_finite_verb(clause, context)


def _before_finite_verb(clause: list[int], context: SpeechContext) -> list[int]:
    """Return a clause up to the comma behind which a subject comes with its verb."""
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    for at, token in enumerate(clause[:-2]):
        following = clause[at + 1 : at + 1 + NEAREST_VERB]
        if tokens.texts[token] != "," or tokens.lowers[following[0]] in rules.conjunctions | rules.prepositions:
            continue
        for after in following:
            lower = tokens.lowers[after]
            opens = rules.pronouns.relatives | rules.complementizers | rules.clause_openers
            if tokens.texts[after] == "," or lower in opens:
                break
            if syntax.classes[after] in VERBS:
                return clause[:at]
    return clause


def before_speaker_goes(clause: list[int], cue: Cue, context: SpeechContext) -> list[int]:
    """Return a clause up to what its speaker did next: "a répondu que tout allait bien, avant de quitter la salle"."""
    tokens, rules = context.tokens, context.rules
    if cue.form != "finite":
        return clause
    for at in range(1, len(clause) - 3):
        if tokens.texts[clause[at]] != ",":
            continue
        following = tuple(tokens.lowers[token] for token in clause[at + 1 : at + 3])
        if sum(tokens.texts[token] == "," for token in clause[at:]) > 1:
            continue
        behind = tokens.lowers[clause[at + 2]]
        relative = behind in rules.pronouns.relatives | rules.complementizers
        comments = following[0] in rules.trailing.comments and relative
        if (
            comments
            or following in rules.next_acts
            or _is_left_untold(clause[at + 1 :], context)
            or _stirs(clause[at + 1 :], context)
        ):
            return clause[:at]
    return clause


def _is_left_untold(words: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words tell what a speaker does not: "sans en préciser le montant", "sans plus de détails"."""
    rules, lowers = context.rules, context.tokens.lowers
    if lowers[words[0]] not in rules.infinitival.without:
        return False
    verb = next((t for t in words[1:] if lowers[t] not in rules.pronouns.clitics | rules.fillers), words[0])
    return lowers[verb] in rules.trailing.untold or any(lowers[token] in rules.trailing.details for token in words[1:4])


def _stirs(words: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words tell what others made of it: "s'attirant les foudres des élus"."""
    rules, lowers = context.rules, context.tokens.lowers
    verb = next((t for t in words if lowers[t] not in rules.pronouns.reflexives), words[0])
    if not lowers[verb].endswith(rules.endings.gerunds) or lowers[verb] in rules.reporting:
        return False
    return any(lowers[token] in rules.trailing.outcries for token in words[1:8])


def before_main_verb(clause: list[int], context: SpeechContext) -> list[int]:
    """Return a clause up to a comma right before a finite verb: "Anne Roy, après avoir rappelé que …, évoque …"."""
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    opened = 0
    for at in range(1, len(clause) - 1):
        if tokens.texts[clause[at]] != ",":
            continue
        opened += 1
        first = next((t for t in clause[at + 1 :] if tokens.lowers[t] not in rules.pronouns.reflexives), clause[at + 1])
        lower = tokens.lowers[first]
        bare = lower.endswith(
            (
                *rules.endings.infinitives,
                *rules.endings.sure_participles,
                *rules.endings.participles,
                *rules.endings.gerunds,
            )
        )
        # "Anne Roy, qui a promis de partir, se tait"
        bare = bare and (
            first == clause[at + 1] or lower.endswith((*rules.endings.infinitives, *rules.endings.gerunds))
        )
        lemma = rules.reporting.get(lower)
        said = lemma is not None and lemma != lower and not may_be_participle(lower, lemma, rules)
        finite = (
            not bare
            or said
            or lower in rules.auxiliaries - rules.infinitival.auxiliaries
            or lower.endswith(rules.endings.never_participles)
        )
        if opened % 2 and finite and syntax.classes[first] in VERBS:
            return clause[:at]
    return clause


def before_finite_clause(clause: list[int], context: SpeechContext) -> list[int]:
    """Return an infinitive up to a conjunction with a finite clause: "assurent payer, mais personne n'y croit"."""
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    perfect = any(tokens.lowers[token] in rules.infinitival.auxiliaries for token in clause[:4])
    for at in range(1, len(clause) - 1):
        if _opens_next_verb(clause, at, context) or _acts(clause, at, context):
            return clause[: at - (tokens.texts[clause[at - 1]] == ",")]
        if tokens.lowers[clause[at]] not in rules.conjunctions or not tokens.texts[clause[at]].isalpha():
            continue
        for token in clause[at + 1 : at + 1 + NEAREST_VERB]:
            lower = tokens.lowers[token]
            opens = rules.clause_openers | rules.pronouns.relatives | rules.complementizers
            if lower in opens or tokens.texts[token] == ",":
                break
            if syntax.classes[token] in VERBS:
                bare = lower.endswith(
                    (*rules.endings.infinitives, *rules.endings.sure_participles, *rules.endings.gerunds)
                )
                # "avoir appelé et attendu"
                bare = bare or (perfect and token == clause[at + 1] and lower.endswith(rules.endings.participles))
                bare = bare or _is_second_infinitive(token, clause, context)
                if bare or syntax.relations[token].startswith(("acl", "amod")):
                    break
                return clause[: at - (tokens.texts[clause[at - 1]] == ",")]
    return clause


def _is_second_infinitive(verb: int, clause: list[int], context: SpeechContext) -> bool:
    """Return whether a form that may be finite is coordinated with an infinitive: "vowed to cut taxes and build"."""
    rules, syntax, lower = context.rules, context.syntax, context.tokens.lowers[verb]
    if not rules.infinitival.marks or syntax.relations[verb] != "conj" or syntax.heads[verb] not in clause:
        return False
    finite = lower in rules.auxiliaries or lower.endswith((*rules.endings.participles, *rules.endings.no_inquits))
    return not finite and not any(syntax.relations[child].startswith("nsubj") for child in syntax.children[verb])


def _acts(clause: list[int], at: int, context: SpeechContext) -> bool:
    """Return whether a comma and a reflexive verb go on with what somebody does: "demande à relire, se ravise"."""
    tokens, rules = context.tokens, context.rules
    if (
        tokens.texts[clause[at]] != ","
        or at + 2 >= len(clause)
        or tokens.lowers[clause[at + 1]] not in rules.pronouns.reflexives
    ):
        return False
    return is_finite(clause[at + 2], tokens, context.syntax, rules)


def _opens_next_verb(clause: list[int], at: int, context: SpeechContext) -> bool:
    """Return whether a verb that the tagger may take for a noun goes on behind a comma or conjunction.

    "s'excuse d'être en avance, commande un thé", "prétend tout savoir et menace de parler", "et leur demande de".
    """
    tokens, rules, classes = context.tokens, context.rules, context.syntax.classes
    if tokens.lowers[clause[at]] not in rules.conjunctions or at + 2 >= len(clause):
        return False
    verb, clitics = at + 1, rules.pronouns.addressees | rules.pronouns.reflexives
    while verb + 2 < len(clause) and tokens.lowers[clause[verb]] in clitics:
        verb += 1
    token, following = clause[verb], clause[verb + 1]
    lower = tokens.lowers[token]
    if classes[token] not in ("NOUN", "VERB") or not tokens.texts[token].islower():
        return False
    lemma = rules.reporting.get(lower) or rules.qualifying.get(lower)
    links = rules.infinitival.frames.get(lemma or "", frozenset())
    if lemma not in (None, lower) and tokens.lowers[following] in links:
        return not lower.endswith((*rules.endings.sure_participles, *rules.endings.gerunds))
    plain = verb == at + 1 and tokens.texts[clause[at]] == ","
    finite = lower.endswith(rules.endings.finite) and not lower.endswith(rules.endings.sure_participles)
    led = classes[following] == "DET" and tokens.lowers[following] not in rules.prepositions
    return plain and finite and led and classes[token] == "NOUN"


def before_other_cue(
    clause: ReportedClause,
    cues: Sequence[Cue],
    sentence: QuoteSentence,
    quoted: Sequence[TokenSpan],
    context: SpeechContext,
) -> ReportedClause | None:
    """Return the clause up to the comma or the "en" before another cue, if the quote in marks behind that is its own.

    "Selon elle, cent taxis seraient inscrits, un chiffre que les patrons qualifient de « fantaisie »."
    """
    tokens, rules = context.tokens, context.rules
    marked = next((span for span in quoted if clause.start < span.start and span.start <= clause.end), None)
    if marked is None:
        return None
    others = (cue for cue in cues if clause.start < cue.token < marked.start and cue.token != clause.cue.start)
    other = next(others, None)
    if other is None or other.kind == "source":
        return None
    first = sentence.unquoted[other.opens]
    edge = next((at for at in range(first - 1, clause.start, -1) if _sets_apart(at, other, context)), None)
    # "le barrage, mis en eau en 1961, présente des « désordres »" has none, "travailler ensemble en …" has one
    whole = edge is not None and any(
        is_finite(token, tokens, context.syntax, rules) or tokens.lowers[token].endswith(rules.endings.infinitives)
        for token in range(clause.start, edge)
        if context.syntax.classes[token] in VERBS
    )
    if edge is None or not whole:
        return None
    if tokens.lowers[edge - 1] in rules.complementizers:
        # "…, bien que, comme le rappelle Roy, « … »"
        return None
    size = sum(1 for token in range(clause.start, edge) if tokens.texts[token][0].isalnum())
    return replace(clause, end=edge) if size >= SHORTEST_CLAUSE else None


def _sets_apart(at: int, cue: Cue, context: SpeechContext) -> bool:
    """Return whether a comma, or "en" before a gerund, stands at a token."""
    tokens, rules = context.tokens, context.rules
    if tokens.texts[at] == ",":
        return True
    between = range(at + 1, cue.token)
    gerund = cue.form == "gerund" and tokens.lowers[at] in rules.gerund_marks
    return gerund and all(tokens.lowers[token] in rules.pronouns.clitics for token in between)
