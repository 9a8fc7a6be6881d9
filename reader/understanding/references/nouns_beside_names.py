"""What short words beside a name say that its bearer is: "Prof." before it, the letter of a party or "KC" behind it."""

from __future__ import annotations

from reader.understanding.references.appositions import EntityMention
from reader.understanding.references.context import ReferenceContext


def nouns_beside(name: EntityMention, context: ReferenceContext) -> set[str]:
    """Return the nouns that an address, a party and letters give: "senator" for "Sen. Ruth Cole (R-Ohio)".

    And what somebody files makes him: "petitioner" for "a petition filed by Ruth Cole".
    """
    lowers, rules = context.tokens.lowers, context.language.references
    address = rules.address_nouns.get(lowers[name.start - 1].removesuffix("."), "")
    opening, letter, mark = [*lowers[name.end : name.end + 3], "", "", ""][:3]
    lettered = opening in ("(", ",") and mark in ("-", "–")
    ending = lowers[name.end : name.end + 2]
    last = ending[1] if ending[:1] == [","] and len(ending) > 1 else "".join(ending[:1])
    found = {address, rules.ending_nouns.get(last, ""), rules.ending_nouns.get(lowers[name.end - 1], "")}
    if lettered:
        found.add(rules.party_letters.get(letter, ""))
    ahead = lowers[max(0, name.start - 2) : name.start]
    if ahead and ahead[0] in rules.filing and ahead[-1] in rules.agents:
        found |= rules.filers
    return found - {""}
