"""What short words beside a name say that its bearer is: "Prof." before it, the letter of a party behind it."""

from __future__ import annotations

from reader.understanding.references.appositions import EntityMention
from reader.understanding.references.context import ReferenceContext


def nouns_beside(name: EntityMention, context: ReferenceContext) -> set[str]:
    """Return the nouns that an address and a party give: "senator", "republican" for "Sen. Ruth Cole (R-Ohio)"."""
    lowers, rules = context.tokens.lowers, context.language.references
    address = rules.address_nouns.get(lowers[name.start - 1].removesuffix("."), "")
    opening, letter, mark = [*lowers[name.end : name.end + 3], "", "", ""][:3]
    lettered = opening in ("(", ",") and mark in ("-", "–")
    return {address, rules.party_letters.get(letter, "") if lettered else ""} - {""}
