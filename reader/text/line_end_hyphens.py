"""Words that are cut at the end of a line: whether their hyphen was put there by whoever wrapped the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

IsWord = Callable[[str], bool]
"""Tell whether a word is in a dictionary of the text's language."""

SOFT_HYPHEN = "\u00ad"
HYPHENS = frozenset("-‐¬") | {SOFT_HYPHEN}
"""Characters that cut a word at the end of a line; ``¬`` as text recognition has it."""

LOOKED_AT = 1_000_000
"""Characters of a text whose words are known."""

_WORD = re.compile(r"[^\W\d_]+(?:[-‐'’][^\W\d_]+)*")
_CUT = re.compile(r"\S+[-‐¬\u00ad][^\S\n]*\n[\s>]*\S+")
_BEFORE = re.compile(r"[^\s()«»“”\"]+$")
_AFTER = re.compile(r"[^\W\d_]+")

_FIRST = frozenset(
    """
    a à ai anti après arrière au aussi autant avant ayant beau belle bien c'est ce celle celles celui centre cessez ceux
    chef chefs ci contre d'après demi demie deux dix du e elle elles est états eux eût ex faut fut grand grands
    haut haute hors jusque l'après l'est l'ex l'outre là lui même mi moi nord non nous nouveau on ouest outre peut
    petit petite petits porte post prêt quart quatre quelqu'un quelques quinze rendez sans
    semi soi soixante sous sud sur sont toi tout trente trois va vas vice vient vis vingt vous cinquante cinq quarante
    all co cross double ever full half high large left long low mid new old right second self short
    single so third three two up well
    """.split()
)
"""What stands before the hyphen of many words of French and English that have one: "après-midi", "est-il"."""

_SECOND = frozenset(
    """
    à ce ci dessous dessus delà de des dire du elle elles en end être faire feu fils frère fille gérant général il ils
    je jour la là le les leur lui maître major marie mère même mêmes midi moi moins n'importe née nez nord nous on
    orient ouest parole paroles père pièces pied prêt que quatre quinze sept six soi sous sud sur t temps toi tu un
    uns unes vie ville vous y neuf huit dix
    based day forward in law like looking of off old out range running term time up wide year
    """.split()
)
"""What stands behind the hyphen of many such words: "porte-parole", "quelques-uns"."""

_LISTED = frozenset("et ou and or".split())
"""What stands behind a hyphen that waits for the rest of its word: "franco- et germanophone"."""


class Hyphenated:
    """Tells how the two halves of a word go together over the end of a line of one text."""

    def __init__(self, text: str, is_word: IsWord | None = None) -> None:
        self._text = text
        self._is_word = is_word

    @cached_property
    def _words(self) -> frozenset[str]:
        whole = _CUT.sub(" ", self._text[:LOOKED_AT])
        return frozenset(word.lower().replace("‐", "-") for word in _WORD.findall(whole))

    def joint(self, end: int, start: int) -> tuple[bool, int]:
        """Return whether a word goes on from the line that ends at ``end`` to what starts at ``start``, and where what
        is left out begins: behind the hyphen of "Saint-/Étienne", before that of "gouver-/nement".
        """
        text = self._text
        hyphen = text[end - 1]
        if hyphen not in HYPHENS or not text[start].isalnum():
            return False, end
        before = _BEFORE.search(text, max(0, end - 60), end - 1)
        if before is None or not (text[end - 2].isalnum() or text[end - 2] > "\u02ff"):
            return False, end
        if hyphen in (SOFT_HYPHEN, "¬"):
            return True, end - 1
        after = _AFTER.match(text, start)
        if after is None or after[0][0].isupper():
            return True, end
        if after[0] in _LISTED:
            return False, end
        return True, end if self._keeps(before[0], after[0]) else end - 1

    def _keeps(self, left: str, right: str) -> bool:
        """Return whether a word has a hyphen of its own between these halves."""
        name = left[0].isupper()
        left = left.lower().replace("’", "'")
        left = left if left in _FIRST else left.rpartition("'")[2]
        if not left.isalpha():
            return True
        if left + right in self._words:
            return False
        if left in _FIRST or right in _SECOND:
            return True
        if f"{left}-{right}" in self._words or (left in self._words and right in self._words):
            return True
        known = self._is_word
        return known is not None and not known(left + right) and (name or (known(left) and known(right)))
