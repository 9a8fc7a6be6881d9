"""What no tree of a sentence has, set right in the parse: two subjects of one verb, an auxiliary on a noun.

The parser chooses arc by arc and does not see that a later one contradicts an earlier one. Rules go by the tree and by
number, not by words, and an example stands with each.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from spacy.tokens import Doc

from reader.understanding.parsing.syntax import NOUNS, Syntax

_KEPT = "reader.syntax"

_NEAR = 4
"""Tokens behind an auxiliary among which its participle stands: "a mardi soir annoncé"."""


def mended_syntax(doc: Doc) -> Syntax:
    """Return the mended parse of a document, which keeps it."""
    kept = doc.user_data.get(_KEPT)
    if isinstance(kept, Syntax) and len(kept.heads) == len(doc):
        return kept
    syntax = Syntax.of(doc)
    for rule in _RULES:
        rule(syntax, doc)
    doc.user_data[_KEPT] = syntax
    return syntax


def _paragraphs_apart(syntax: Syntax, doc: Doc) -> None:
    """Let no word hang on one of another paragraph: a headline without a stop goes on nowhere."""
    breaks = [token.i for token in doc if token.text.isspace() and "\n" in token.text]
    bounds = [0, *(bound for at in breaks for bound in (at, at + 1)), len(doc)]
    for first, last in pairwise(bounds):
        for token in range(first, last):
            head = syntax.heads[token]
            if not first <= head < last:
                syntax.children[head].remove(token)
                syntax.heads[token], syntax.relations[token] = token, "ROOT"


def _auxiliaries_on_nouns(syntax: Syntax, doc: Doc) -> None:
    """Give an auxiliary on a noun, and what hangs before it, to the participle: "La préfète a mardi annoncé que"."""
    for token, relation in enumerate(syntax.relations):
        noun = syntax.heads[token]
        if not relation.startswith("aux") or syntax.classes[noun] not in NOUNS or noun < token:
            continue
        verb = syntax.heads[noun]
        if not noun < verb < noun + _NEAR or doc[verb].morph.get("VerbForm", []) != ["Part"]:
            continue
        for child in [c for c in syntax.children[noun] if c < noun]:
            if syntax.relations[child].startswith(("aux", "nsubj")):
                syntax.move(child, verb)
        syntax.relations[noun] = "obl:mod"


def _inverted_pronouns(syntax: Syntax, doc: Doc) -> None:
    """Make a word with a pronoun on a hyphen a verb, and no subject: "Regrettez-vous de l'avoir dit ?"."""
    for token in range(1, len(doc)):
        verb = token - 1
        if not doc[token].text.startswith("-") or syntax.classes[token] != "PRON" or syntax.classes[verb] != "PROPN":
            continue
        if syntax.heads[token] == verb and doc[verb].is_sent_start:
            syntax.classes[verb], syntax.relations[token] = "VERB", "nsubj"
            if syntax.relations[verb].startswith("nsubj"):
                syntax.relations[verb] = "parataxis"


def _second_subjects(syntax: Syntax, doc: Doc) -> None:
    """Leave a verb one subject: a noun behind it is its object, "Le maire a accusé Luc Morel", "quelqu'un" one word."""
    for verb, children in enumerate(syntax.children):
        subjects = [child for child in children if syntax.relations[child] == "nsubj"]
        for first, second in pairwise(subjects):
            if second == first + 1 < verb and not doc[first].whitespace_:
                syntax.move(second, first)
                syntax.relations[second] = "fixed"
            elif first < verb < second and "PRON" not in (syntax.classes[first], syntax.classes[second]):
                # Not "lui avait dit Jean Roy": which of both is the subject, a pronoun does not tell.
                syntax.relations[second] = "obj"


def _adjectives_with_article(syntax: Syntax, doc: Doc) -> None:
    """Make an adjective with an article of its own a noun, and the subject: "Le premier, prix du public, a prévenu"."""
    for token, relation in enumerate(syntax.relations):
        noun = syntax.heads[token]
        verb = syntax.heads[noun]
        if relation != "amod" or not token < noun < verb or doc[token + 1].text != ",":
            continue
        article = any(syntax.relations[child] == "det" for child in syntax.children[token])
        if article and syntax.classes[verb] == "VERB" and not _has_subject(syntax, verb):
            syntax.move(token, verb)
            syntax.move(noun, token)
            syntax.classes[token] = "NOUN"
            syntax.relations[token], syntax.relations[noun] = "nsubj", "appos"


def _relatives_of_appositions(syntax: Syntax, doc: Doc) -> None:
    """Hang a relative clause on whom a bare noun before it describes: "Jean Roy, président du club, qui accuse"."""
    del doc
    for token, relation in enumerate(syntax.relations):
        noun = syntax.heads[token]
        name = syntax.heads[noun]
        if relation != "acl:relcl" or syntax.relations[noun] != "appos" or syntax.classes[name] != "PROPN":
            continue
        if not any(syntax.relations[child] == "det" for child in syntax.children[noun]):
            syntax.move(token, name)


def _nouns_beside_participles(syntax: Syntax, doc: Doc) -> None:
    """Make a noun that is joined to a participle without "et" the subject: "Interrogée hier, la Galloise a dit que"."""
    for token, relation in enumerate(syntax.relations):
        head = syntax.heads[token]
        if relation != "conj" or syntax.classes[head] != "VERB" or syntax.classes[token] not in NOUNS:
            continue
        own = {syntax.relations[child] for child in syntax.children[token]}
        if "det" not in own or "cc" in own or doc[head].morph.get("VerbForm", []) != ["Part"]:
            continue
        verb = head
        while syntax.heads[verb] != verb and verb <= token:
            verb = syntax.heads[verb]
        while syntax.heads[verb] != verb and _has_subject(syntax, verb):
            verb = syntax.heads[verb]
        if verb > token and syntax.classes[verb] == "VERB" and not _has_subject(syntax, verb):
            syntax.move(token, verb)
            syntax.relations[token] = "nsubj"


def _adjectives_behind(syntax: Syntax, doc: Doc) -> None:
    """Take no bare adjective behind a verb for its subject: "le capitaine se dit fier de ses joueurs"."""
    del doc
    for token, relation in enumerate(syntax.relations):
        bare = not any(syntax.relations[child] == "det" for child in syntax.children[token])
        if relation == "nsubj" and syntax.classes[token] == "ADJ" and syntax.heads[token] < token and bare:
            syntax.relations[token] = "xcomp"


def _subjects_by_place(syntax: Syntax, doc: Doc) -> None:
    """Make a name before its finite verb, of no known relation, the subject: "The Mersey Observer demande"."""
    for token, relation in enumerate(syntax.relations):
        verb = syntax.heads[token]
        if relation != "dep" or verb <= token or syntax.classes[token] != "PROPN" or syntax.classes[verb] != "VERB":
            continue
        if doc[verb].morph.get("VerbForm", []) == ["Fin"] and not _has_subject(syntax, verb):
            syntax.relations[token] = "nsubj"


def _joined_clauses(syntax: Syntax, doc: Doc) -> None:
    """Join a clause to the one with the same conjunction, not to the verb: "a dit que A et que B", "juge que A et B".

    The second only where the verbs tell by their number: "explique que les suspects étaient ivres et disaient".
    """
    for token, relation in enumerate(syntax.relations):
        if relation != "conj" or syntax.classes[token] not in ("VERB", "AUX", "ADJ", "NOUN"):
            continue
        verb = syntax.heads[token]
        clause = _clause_before(syntax, verb, token)
        if clause is None:
            continue
        mark, opening = _mark(syntax, token), _mark(syntax, clause)
        if mark is not None and opening is not None and doc[mark].lower_[:2] == doc[opening].lower_[:2]:
            syntax.move(token, clause)
        elif mark is None and not _has_subject(syntax, token) and _plural(doc, token) != _plural(doc, verb):
            subject = next((c for c in syntax.children[clause] if syntax.relations[c].startswith("nsubj")), None)
            number = None if subject is None else _plural(doc, subject)
            if number is not None and _plural(doc, token) == number:
                syntax.move(token, clause)


def _clause_before(syntax: Syntax, verb: int, token: int) -> int | None:
    """Return the last clause that is the object of a verb, before a token."""
    clauses = [c for c in syntax.children[verb] if verb < c < token and syntax.relations[c] == "ccomp"]
    return clauses[-1] if clauses else None


def _mark(syntax: Syntax, token: int) -> int | None:
    return next((c for c in syntax.children[token] if c < token and syntax.relations[c] == "mark"), None)


def _verbs_behind_appositions(syntax: Syntax, doc: Doc) -> None:
    """Make what may be a verb behind a name between commas the verb of its sentence: "Its chair, Ann Roy, called for".

    Where the sentence has no other; a form that tells a gender is a participle.
    """
    for token, relation in enumerate(syntax.relations):
        noun = syntax.heads[token]
        if relation != "acl" or syntax.relations[noun] != "ROOT" or doc[token - 1].text != ",":
            continue
        if syntax.classes[noun] not in NOUNS or doc[token].morph.get("Gender", []) or not noun < token - 2:
            continue
        morph = doc[token].morph
        if morph.get("VerbForm", []) not in (["Part"], ["Fin"]) or morph.get("Aspect", []) == ["Prog"]:
            continue
        beside = [c for c in syntax.children[noun] if noun < c < token and syntax.relations[c] == "appos"]
        if beside and any(doc[at].text == "," for at in range(noun + 1, beside[0])):
            syntax.heads[token], syntax.relations[token] = token, "ROOT"
            syntax.children[noun].remove(token)
            syntax.move(noun, token)
            syntax.relations[noun] = "nsubj"


def _has_subject(syntax: Syntax, token: int) -> bool:
    return any("subj" in syntax.relations[child] for child in syntax.children[token])


def _plural(doc: Doc, token: int) -> bool | None:
    """Return whether a word is in the plural, ``None`` if its form does not tell."""
    number = doc[token].morph.get("Number", [])
    return number[0] == "Plur" if number else None


_RULES: tuple[Callable[[Syntax, Doc], None], ...] = (
    _paragraphs_apart,
    _auxiliaries_on_nouns,
    _inverted_pronouns,
    _adjectives_with_article,
    _second_subjects,
    _nouns_beside_participles,
    _adjectives_behind,
    _relatives_of_appositions,
    _subjects_by_place,
    _joined_clauses,
    _verbs_behind_appositions,
)
