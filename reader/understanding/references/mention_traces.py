"""Mention traces: what salience keeps of a mention, above all whether it is a subject."""

from __future__ import annotations

from reader.model.analysis import Mention
from reader.understanding.parsing.syntax import VERBS
from reader.understanding.references.appositions import EntityMention
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.salience import MentionTrace

_LONGEST_GROUP = 4
"""Tokens behind a name within which its verb comes, clitics before it."""

_LONGEST_MENTION = 12
"""Tokens of a mention that are looked at, and how far back its head may be."""

_MARKS = frozenset('«“"')
"""Marks before a name in them: "dont « Le Courrier » a eu connaissance"."""

_BESIDE = ("appos", "nmod", "flat:name", "flat", "amod")
"""Relations of a name to the noun that it stands beside."""


def trace_of(context: ReferenceContext, token: int, mention: Mention, entity: str) -> MentionTrace:
    """Return the trace of a mention that begins at a token."""
    lowers, rules = context.tokens.lowers, context.language.references
    governor = token - 1
    while governor > 0 and lowers[governor] in rules.definite | rules.courtesy | {"."}:
        governor -= 1
    before = lowers[governor] if token else ""
    head = _head_of(context, token, mention)
    subject, opening = _is_subject(context, head), _before_words_of(context, token, head)
    turning = lowers[opening] in rules.datives and lowers[opening - 1] in rules.turning
    return MentionTrace(
        mention.start,
        entity,
        mention.label,
        context.sentence_of(token),
        mention.kind == "pronoun"
        or subject
        or turning
        or (mention.label == "PER" and _precedes_verb(context, token, mention))
        or (mention.label == "ORG" and _leads_aside(context, token, mention)),
        mention.kind == "name" and (before in rules.genitive or _owns(context, mention)),
        context.is_quoted(mention.start),
        lowers[opening] in rules.agents,
        lowers[opening] in rules.datives and not turning,
        opening > 0 and _opens_relative(context, opening),
    )


def _owns(context: ReferenceContext, mention: Mention) -> bool:
    """Return whether a name only says whose something is: "Adele's weight"."""
    end = context.tokens.first_from(mention.end)
    possessives = context.language.speech.inflection.possessives
    return not possessives.isdisjoint(context.tokens.lowers[end : end + 1])


def stands_as_subject(context: ReferenceContext, name: EntityMention) -> bool:
    """Return whether a name is a subject, by the parse alone."""
    return _is_subject(context, _root(context, name))


def acted_on(context: ReferenceContext, first: int, last: int) -> set[str]:
    """Return the entities that tokens name as objects: X in "Le maire de Lens soutient X"."""
    names, relations = context.names_in(first, last), context.syntax.relations
    return {name.entity for name in names if relations[_root(context, name)] in ("obj", "iobj")}


def _root(context: ReferenceContext, name: EntityMention) -> int:
    """Return the token of a name on which the others depend."""
    heads = context.syntax.heads
    return next((t for t in range(name.start, name.end) if not name.start <= heads[t] < name.end), 0)


def _before_words_of(context: ReferenceContext, token: int, head: int) -> int:
    """Return the token before the words that a mention ends: "par" in "par le juge fédéral Anne Roy"."""
    first = max(0, min(head, token) - 1)
    skipped = context.language.references.before | context.language.references.definite | _MARKS
    while first > 0 and context.tokens.lowers[first] in skipped:
        first -= 1
    return first


def _opens_relative(context: ReferenceContext, token: int) -> bool:
    """Return whether a token takes up a noun before it: "que" in "le rapport, que l'AFP a lu"."""
    taken_up = context.tokens.lowers[token - 1] == "," or context.syntax.classes[token - 1] == "NOUN"
    return taken_up and context.tokens.lowers[token] in context.language.references.relatives


def _head_of(context: ReferenceContext, token: int, mention: Mention) -> int:
    """Return the token that the rest of a mention depends on; for a name in apposition, the noun before it."""
    heads, size = context.syntax.heads, len(context.syntax.heads)
    end = token
    while end < size and context.tokens.starts[end] < mention.end and end < token + _LONGEST_MENTION:
        end += 1
    root = next((i for i in range(token, end) if not token <= heads[i] < end), token)
    beside = context.syntax.relations[root] in _BESIDE and token - _LONGEST_MENTION < heads[root] < token
    between = range(heads[root] + 1, token) if beside else ()
    genitive = context.language.references.genitive
    if any(context.syntax.classes[t] == "ADP" and context.tokens.lowers[t] not in genitive for t in between):
        # "un article sur la CGT"
        return root
    return heads[root] if beside else root


def _is_subject(context: ReferenceContext, token: int) -> bool:
    """Return whether a token, or the head of its coordination, is a subject.

    After its verb it counts only if that reports speech ("a dit le maire").
    """
    relations, heads, speech = context.syntax.relations, context.syntax.heads, context.language.speech
    for _ in range(4):
        if relations[token] != "conj":
            break
        token = heads[token]
    verb = heads[token]
    return relations[token].startswith("nsubj") and (token < verb or context.tokens.lowers[verb] in speech.reporting)


def _leads_aside(context: ReferenceContext, token: int, mention: Mention) -> bool:
    """Return whether a name opens its sentence, with an aside behind it that parsers lose its verb over.

    "L'Agence spatiale, qui a payé le programme, s'enthousiasme."
    """
    opening = token - (context.tokens.lowers[token - 1] in context.language.references.definite)
    end = context.tokens.first_from(mention.end)
    return opening in context.openings and end < len(context.tokens.lowers) and context.tokens.lowers[end] == ","


def _precedes_verb(context: ReferenceContext, token: int, mention: Mention) -> bool:
    """Return whether a finite verb follows a name that no preposition governs.

    "L'entraîneur portais, Thierry Mazurier, avait …": parsers lose such subjects.
    """
    lowers, classes, speech = context.tokens.lowers, context.syntax.classes, context.language.speech
    end = context.tokens.first_from(mention.end)
    apposed = end < len(lowers) and lowers[end] == ","
    governor = token - 1
    while governor > 0 and lowers[governor] in context.language.references.courtesy | {"."}:
        # "un collaborateur de M. Roy a dit"
        governor -= 1
    before = lowers[governor] if token else ""
    if before in speech.prepositions or (apposed and before != ",") or (not apposed and before == ","):
        return False
    verb = end + apposed
    while verb < min(len(lowers), end + _LONGEST_GROUP) and lowers[verb] in speech.pronouns.clitics:
        verb += 1
    if verb >= len(lowers) or classes[verb] not in VERBS:
        return False
    return not lowers[verb].endswith(
        (*speech.endings.sure_participles, *speech.endings.gerunds, *speech.endings.infinitives)
    )
