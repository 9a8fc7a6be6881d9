"""Whether a person named behind a source is the subject of what the source reports, and not who that source is.

"Selon la police, Anne Roy a fui" has two people; "Selon la maire, Anne Roy, le projet avance" has one.
"""

from __future__ import annotations

from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.parsing.syntax import Syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.asides import is_finite

_LONGEST_APPOSITION = 16
"""Tokens between a name and the comma that ends what tells who that is."""

_LONGEST_BRACKETS = 8
"""Tokens of the brackets behind a name: "(PS, Nord)"."""

_LONGEST_OPENER = 6
"""Tokens of a preposition of source: "de l'aveu même du"."""

_OPENING_MARKS = frozenset('«“"')

_BREAKS = frozenset(":;.!?…")
"""What ends an apposition that no comma closes."""


def stands_behind_source(noun: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a noun with its determiner follows a preposition of source: "selon la maire", "aux yeux du"."""
    openers = (*rules.sources.prepositions, *((word,) for word in rules.sources.viewpoint_openers))
    before = [tuple(tokens.lowers[max(0, last - _LONGEST_OPENER) : last]) for last in (noun - 1, noun) if last > 0]
    return any(words[-len(opener) :] == opener for words in before for opener in openers)


def is_subject_behind(name_end: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether a verb without a subject of its own stands behind a name, or behind an apposition of it.

    "Anne Roy « a fui »", "Anne Roy n'a rien dit", "Anne Roy, 15 ans, a quitté", but not "Anne Roy, la ville paie".
    """
    size = len(tokens.texts)
    end = _past_brackets(name_end, tokens)
    if end + 1 >= size:
        return False
    if tokens.texts[end] in _OPENING_MARKS:
        return True
    if tokens.texts[end] != ",":
        return _has_verb(end, tokens, syntax, rules)
    for at in range(end + 2, min(size - 1, end + _LONGEST_APPOSITION)):
        text = tokens.texts[at]
        if text == ",":
            marked = tokens.texts[at + 1] in _OPENING_MARKS
            return _has_verb(at + 1 + marked, tokens, syntax, rules)
        if text in _BREAKS or "\n" in text:
            return False
    return False


def _past_brackets(end: int, tokens: Tokens) -> int:
    """Return the token behind brackets that open at a token, else the same."""
    if tokens.texts[end : end + 1] != ["("]:
        return end
    closing = (at for at in range(end, min(len(tokens.texts), end + _LONGEST_BRACKETS)) if tokens.texts[at] == ")")
    return next((at + 1 for at in closing), end)


def _has_verb(start: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether a finite verb stands at a token, its clitics skipped, and no subject behind it is its own."""
    verb = start
    while verb < len(tokens.texts) and tokens.lowers[verb] in rules.pronouns.clitics:
        verb += 1
    if verb >= len(tokens.texts) or not is_finite(verb, tokens, syntax, rules):
        return False
    return not any(child > verb and syntax.relations[child].startswith("nsubj") for child in syntax.children[verb])
