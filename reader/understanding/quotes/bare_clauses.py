"""Clauses that a verb reports without a complementizer: "said the deal was done", "told the jury he was ill"."""

from __future__ import annotations

from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.parsing.syntax import Syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.quote_sentences import QuoteSentence

_DEEPEST = 12
"""How many levels of a clause are descended to find its first word."""

_FEWEST_AHEAD = 2
"""Tokens of a subject with its auxiliary before the verb of a clause."""


def bare_clause(cue: Cue, sentence: QuoteSentence, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> int | None:
    """Return the place where a clause without complementizer begins, by the parse ("said the deal was done")."""
    for child in syntax.children[cue.token]:
        if child > cue.token and syntax.relations[child] == "ccomp":
            subject = _subject_of(child, syntax)
            if subject is None or subject <= cue.token:
                return _misread_clause(cue, child, sentence, tokens, syntax, rules)
            first = _first_of(child, syntax, cue.token)
            while first < subject and tokens.lowers[first] in rules.times and tokens.lowers[first] in rules.fillers:
                # "said Monday the plan was ready"
                first += 1
            if tokens.lowers[first] in rules.complementizers and syntax.relations[first] == "det":
                # "said that day the roof fell in"
                first += 2
            if tokens.lowers[first] in rules.clause_openers:
                return None
            place = _place_of(first, sentence)
            told = cue.lemma in rules.bare.needing_listener and place == cue.place + 1
            return _past_listener(place, sentence, syntax) if told and place is not None else place
    return _behind_listener(cue, sentence, tokens, syntax, rules) or _behind_modifier(cue, sentence, tokens, syntax)


def _place_of(first: int, sentence: QuoteSentence) -> int | None:
    """Return the place of the first unquoted token from a token on."""
    return next((place for place, token in enumerate(sentence.unquoted) if token >= first), None)


def _subject_of(verb: int, syntax: Syntax) -> int | None:
    """Return the subject of a verb."""
    relations = syntax.relations
    return next((t for t in syntax.children[verb] if relations[t].startswith(("nsubj", "expl", "csubj"))), None)


def _past_listener(place: int, sentence: QuoteSentence, syntax: Syntax) -> int:
    """Return the place behind the name of whom something is told to, where a noun follows: "told Reuters flights"."""
    unquoted, at = sentence.unquoted, place
    while at + 1 < len(unquoted) and syntax.classes[unquoted[at]] == "PROPN":
        at += 1
    return at if syntax.classes[unquoted[at]] == "NOUN" else place


def _behind_listener(
    cue: Cue, sentence: QuoteSentence, tokens: Tokens, syntax: Syntax, rules: SpeechRules
) -> int | None:
    """Return the place of a clause that the parser takes for one about whom it is told: "told the judge he was ill"."""
    if cue.lemma not in rules.addressing:
        return None
    for told in syntax.children[cue.token]:
        if told <= cue.token or syntax.relations[told] not in ("obj", "iobj"):
            continue
        for verb in syntax.children[told]:
            subject = _subject_of(verb, syntax) if syntax.relations[verb] == "acl:relcl" else None
            if subject == told + 1 and tokens.lowers[subject] in rules.pronouns.personal | rules.pronouns.nobody:
                if any(
                    lower in rules.complementizers | rules.infinitival.marks
                    for lower in tokens.lowers[verb + 1 : verb + 3]
                ):
                    # "told the man she loved that", "told the driver she had hired to stop"
                    return None
                return _place_of(subject, sentence)
    return None


def _behind_modifier(cue: Cue, sentence: QuoteSentence, tokens: Tokens, syntax: Syntax) -> int | None:
    """Return the place of a clause whose verb the parser takes for the main one: "Roe, 54, insisted talks went on"."""
    head = syntax.heads[cue.token]
    if syntax.relations[cue.token] != "amod" or cue.passive or head <= cue.token or tokens.texts[cue.token - 1] != ",":
        return None
    if not syntax.relations[head].startswith(("nsubj", "appos")):
        return None
    return cue.place + 1 if cue.place + 1 < len(sentence.unquoted) else None


def _misread_clause(
    cue: Cue, verb: int, sentence: QuoteSentence, tokens: Tokens, syntax: Syntax, rules: SpeechRules
) -> int | None:
    """Return the place behind a cue and a day, where the parser takes the subject of a clause for an object.

    "said on Wednesday full-year profit would fall", "saying payments up to May had been made".
    """
    held = any(syntax.relations[child].startswith("aux") for child in syntax.children[verb])
    if not held or cue.lemma not in rules.reporting_lemmas:
        return None
    unquoted, at = sentence.unquoted, cue.place + 1
    if cue.lemma in rules.bare.needing_listener:
        at = _past_listener(at, sentence, syntax)
        if at == cue.place + 1:
            return None
    while at + 1 < len(unquoted) and (
        tokens.lowers[unquoted[at]] in rules.times & rules.fillers
        or (tokens.lowers[unquoted[at]] in rules.prepositions and tokens.lowers[unquoted[at + 1]] in rules.times)
    ):
        at += 1
    between = unquoted[at : next((n for n in range(at, len(unquoted)) if unquoted[n] >= verb), at)]
    if len(between) < _FEWEST_AHEAD or any(tokens.lowers[t] in rules.clause_openers for t in between):
        return None
    first = tokens.lowers[between[0]]
    return None if first in rules.prepositions - rules.determiners or not first[0].isalnum() else at


def _first_of(head: int, syntax: Syntax, after: int) -> int:
    """Return the first token of the subtree under ``head`` that comes after the token ``after``."""
    first = head
    for _ in range(_DEEPEST):
        before = [child for child in syntax.children[first] if after < child < first]
        if not before:
            break
        first = before[0]
    return first
