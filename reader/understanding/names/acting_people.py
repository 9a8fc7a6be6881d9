"""Single unknown words that do what only people do: "Plesel, who was flying", "Iriyanto said"."""

from __future__ import annotations

from reader.knowledge import gazetteer
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan, key_of
from reader.understanding.parsing.tokens import Tokens


def acts_as_person(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether an unknown word has a relative clause of a person's, or is taken for a place and speaks.

    A body or a team has one with a verb in the plural: "Dunmore, who were top".
    """
    text, end = tokens.texts[span.start], span.end
    alone = end - span.start == 1 and text[1:].islower() and end + 2 < len(tokens.texts)
    if not alone or not rules.people.relatives or gazetteer.place(key_of(tokens, span)) is not None:
        return False
    if tokens.texts[end] == "," and tokens.lowers[end + 1] in rules.people.relatives:
        return tokens.lowers[end + 2] in rules.people.singular_verbs
    seat = tokens.lowers[span.start] in rules.people.speaking_seats
    return span.label == "LOC" and not seat and tokens.lowers[end] in rules.people.speaking
