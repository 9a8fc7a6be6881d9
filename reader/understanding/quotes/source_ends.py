"""Where the words for a source end, before what they report, and the relative clause in which they stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from reader.understanding.quotes.asides import is_finite
from reader.understanding.quotes.clause_span import holds_verb
from reader.understanding.quotes.speech_context import SpeechContext

LONGEST_SOURCE = 40
"""Tokens behind the words for a source up to which the comma comes that ends them."""


def past_source(indices: Sequence[int], context: SpeechContext) -> Sequence[int]:
    """Return the tokens from the comma on that ends the words for a source, if no verb with a subject comes first."""
    tokens, syntax = context.tokens, context.syntax
    pronouns = context.rules.pronouns
    relatives = pronouns.relatives | pronouns.oblique_relatives | context.rules.complementizers
    at, within = 0, False
    while at < min(len(indices), LONGEST_SOURCE):
        token = indices[at]
        within = within or (tokens.lowers[token] in relatives)
        if tokens.texts[token] == ",":
            after = next((n for n in range(at + 1, len(indices)) if tokens.texts[indices[n]] == ","), None)
            if after is not None and _tells_of_source(indices[at + 1 : after], indices[after + 1 :], context):
                at = after
                continue
            if not _belongs_to_source(indices[at + 1 : at + 3], context) and not _is_of(indices, at, context):
                return indices[at:]
            if after is None:
                # "Selon la maire, personne ne partira", but "selon Anne Roy, qui dirige le club"
                return () if tokens.lowers[indices[at + 1]] in context.rules.pronouns.relatives else indices[at:]
            at = after
            continue
        governs = any(syntax.relations[child].startswith(("nsubj", "aux")) for child in syntax.children[token])
        if governs and not within and not syntax.relations[token].startswith("acl"):
            # "Selon le chauffeur la direction aurait refusé", but "Selon une note que le journal a lue, …"
            return indices
        at += 1
    return indices


def _tells_of_source(words: Sequence[int], behind: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words between commas tell of the source before a clause with a subject of its own.

    An age ("54 ans"), a participle ("élue en 2020"), some of many ("dont une voisine"), a name ("un témoin cité par
    l'AFP, Paul Dray, le train …").
    """
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    if not words or not _is_clause(behind, context):
        return False
    first, last = words[0], words[-1]
    if any(is_finite(token, tokens, syntax, rules) for token in words):
        return False
    name = context.names.at(first)
    if name is not None:
        return name.label == "PER" and name.start == first and name.end == last + 1
    participle = tokens.lowers[first].endswith(
        (*rules.endings.sure_participles, *rules.endings.participles, *rules.endings.gerunds)
    )
    described = participle and syntax.classes[first] in ("VERB", "ADJ") and syntax.relations[first] != "conj"
    return tokens.texts[first].isdigit() or described or tokens.lowers[first] in rules.pronouns.oblique_relatives


def _is_clause(words: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words open with a subject and have its verb before a comma: "le projet est abandonné, dit-on"."""
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    if not words:
        return False
    lower = tokens.lowers[words[0]]
    pronouns = rules.pronouns.personal | rules.pronouns.nobody
    opens = lower in rules.determiners - rules.prepositions | pronouns | rules.impersonal
    if not opens and context.names.at(words[0]) is None:
        return False
    near = takewhile(lambda token: tokens.texts[token] != ",", words)
    verbs = (token for token in near if is_finite(token, tokens, syntax, rules))
    return any(
        syntax.relations[child].startswith(("nsubj", "expl")) and child >= words[0]
        for verb in verbs
        for child in (*syntax.children[verb], *syntax.children[syntax.heads[verb]])
    )


def _is_of(indices: Sequence[int], at: int, context: SpeechContext) -> bool:
    """Return whether a phrase between commas says where a person belongs: "Selon Anne Roy, de l'ONU, …"."""
    tokens, rules, names = context.tokens, context.rules, context.names
    person = names.at(indices[at] - 1)
    if person is None or person.label != "PER" or at + 2 >= len(indices):
        return False
    if tokens.lowers[indices[at + 1]] not in rules.linking | rules.dative:
        return False
    ends = next((n for n in range(at + 1, len(indices)) if tokens.texts[indices[n]] == ","), None)
    if ends is None or holds_verb(indices[at + 1 : ends], context):
        return False
    inside = indices[at + 1 : ends]
    named = any(name.label == "ORG" for name in names.within(inside[0], inside[-1] + 1))
    return named or any(tokens.lowers[token] in context.references.organisation_heads for token in inside[:4])


def _belongs_to_source(following: Sequence[int], context: SpeechContext) -> bool:
    """Return whether what follows a comma goes on with those named before.

    A relative clause, a participle ("X, interrogé par …") or a noun without determiner ("X, procureur de …") does.
    """
    if not following:
        return False
    lower = context.tokens.lowers[following[0]]
    if lower in context.rules.complementizers and len(following) > 1:
        # "Pour l'un d'eux, que nous avons rencontré, …"
        return context.tokens.lowers[following[1]] in context.rules.first_person.subjects
    if lower in context.rules.clause_openers | context.rules.pronouns.relatives:
        return lower not in context.rules.complementizers
    if context.rules.speakers.compound_names and len(following) > 1 and context.names.at(following[1]) is not None:
        # "According to the lawyer, pastor Willie Roy knew"
        return False
    if context.tokens.capital(following[0]):
        return False
    word_class = context.syntax.classes[following[0]]
    if word_class == "VERB":
        return lower.endswith(context.rules.endings.sure_participles)
    named = context.names.at(following[0] - 2)
    return word_class == "NOUN" and (context.can_speak(following[0]) or (named is not None and named.label == "PER"))


def relative_around(ahead: Sequence[int], after: Sequence[int], context: SpeechContext) -> Sequence[int]:
    """Return the relative clause, without its pronoun, in which a source stands between commas; empty without one.

    "la Chambre, qui | avait reçu, selon lui, une plainte", "le groupe, dont | la direction ignorait, selon elle, tout".
    """
    tokens, rules = context.tokens, context.rules
    apart = len(ahead) > 1 and bool(after) and tokens.texts[ahead[-1]] == "," and tokens.texts[after[0]] == ","
    if not apart:
        return ()
    comma = next((at for at in range(len(ahead) - 2, 0, -1) if tokens.texts[ahead[at]] == ","), None)
    relatives = rules.pronouns.relatives | rules.pronouns.oblique_relatives
    if comma is None or tokens.lowers[ahead[comma + 1]] not in relatives:
        return ()
    if not any(is_finite(token, tokens, context.syntax, rules) for token in ahead[comma + 2 :]):
        return ()
    behind = list(takewhile(lambda token: tokens.texts[token] not in (",", ";", ":"), after[1:]))
    return range(ahead[comma + 2], behind[-1] + 1) if behind else ()
