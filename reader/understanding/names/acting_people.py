"""What words beside a name say of people and of what the model takes for them.

"Plesel, who was flying", "Iriyanto said" are people; "Velanto Foods, which ran it", "Knott and Perry counties" are not.
"""

from __future__ import annotations

from reader.knowledge import gazetteer
from reader.model.analysis import Label
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan, key_of
from reader.understanding.parsing.tokens import Tokens, opens_sentence


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


def is_no_person(tokens: Tokens, span: NameSpan, rules: NameRules) -> Label | None:
    """Return what it is that the model takes for a person, ``None`` where nothing beside it says that it is none.

    1. "Velanto Foods, which ran it": a body
    2. "Anne Roy (PDP, Benue North-west)": a place
    3. "Knott and Perry counties": places
    """
    people = rules.people
    if span.label != "PER" or not people.thing_relatives:
        return None
    after = (*tokens.lowers[span.end : span.end + 3], "", "", "")
    if after[0] == "," and after[1] in people.thing_relatives and opens_sentence(tokens, span.start):
        # but "the trial of Anne Roy, which …"
        return "ORG"
    before = tokens.texts[max(0, span.start - 3) : span.start]
    if after[0] == ")" and len(before) == 3 and before[0] == "(" and before[2] == ",":
        return "LOC" if before[1].isupper() and len(before[1]) > 1 else None
    joined = after[0] in people.joins and after[1] != "" and tokens.capital(span.end + 1)
    return "LOC" if after[2 if joined else 0] in people.constituent_places else None
