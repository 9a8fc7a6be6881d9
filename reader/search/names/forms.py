"""Names, aliases and titles in arrays, so that one query is compared with all of them at once."""

from __future__ import annotations

from array import array

import numpy as np
from numpy.typing import NDArray

from reader.search.names.alignment import weight
from reader.search.names.records import Record
from reader.search.names.tokens import LONGEST, acronyms, joined, words_of
from reader.search.names.vocabulary import Scores, Vocabulary
from reader.text.folding import fold

NAME, ALIAS, TITLE = 0, 1, 2
ROLES = {"both": 3, "actor": 1, "place": 2}


class Forms:
    """Names, aliases and titles of records; the arrays are parallel, one value a form.

    ``starts`` are where each form's token numbers begin in ``flat``; ``owners`` are positions in ``records``.
    """

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.vocabulary = Vocabulary()
        self.texts: list[str] = []
        self.owners = array("i")
        self.kinds = array("b")
        self.roles = array("b")
        self.weights = array("f")
        self._starts = array("q")
        self._flat = array("i")
        # The last called by each key, and the one before it by the same key: half the memory of a list for each.
        self._whole: dict[str, int] = {}
        self._called = array("q")
        self._before = array("i")
        self._acronyms: dict[str, list[int]] = {}
        self._countries: dict[str, list[int]] = {}

    def add(self, record: Record) -> None:
        """Add a record with its aliases and titles."""
        owner = len(self.records)
        self.records.append(record)
        if record.country:
            self._countries.setdefault(record.country, []).append(owner)
        for kind, texts in ((NAME, (record.name,)), (ALIAS, record.aliases), (TITLE, record.titles)):
            for text in texts:
                self._add_form(owner, kind, text, ROLES[record.role])

    def _add_form(self, owner: int, kind: int, text: str, role: int) -> None:
        words, glued = words_of(text)
        key = " ".join(words) if words and len(text) <= LONGEST else whole_key(text)
        self._before.append(self._whole.get(key, -1))
        self._whole[key] = len(self._called)
        self._called.append(owner << 2 | kind)
        if not words:
            return
        chunks = joined(words, glued)
        if kind != TITLE:
            for initials in acronyms(words, chunks):
                self._acronyms.setdefault(initials, []).append(len(self.texts))
        self._starts.append(len(self._flat))
        self._flat.extend([self.vocabulary.number(word) for word in words])
        self._flat.extend([self.vocabulary.number(chunk) for _, _, chunk in chunks])
        self.texts.append(text)
        self.owners.append(owner)
        self.kinds.append(kind)
        self.roles.append(role)
        self.weights.append(sum(weight(word, asked=False) for word in words))

    def best(self, scores: Scores) -> NDArray[np.float32]:
        """Return for each row of scores of tokens the best in each form: one value a form."""
        flat, starts = np.frombuffer(self._flat, dtype=np.int32), np.frombuffer(self._starts, dtype=np.int64)
        found: NDArray[np.float32] = np.maximum.reduceat(scores[:, flat], starts, axis=1)
        return found

    def called(self, key: str) -> list[tuple[int, int]]:
        """Return the records that have a form with that whole key (see ``whole_key``), and the form's kind."""
        found = []
        last = self._whole.get(key, -1)
        while last >= 0:
            found.append((self._called[last] >> 2, self._called[last] & 3))
            last = self._before[last]
        return found[::-1]

    def abbreviated(self, initials: str) -> list[int]:
        """Return the forms with those initials."""
        return self._acronyms.get(initials, [])

    def tied_to(self, country: str) -> list[int]:
        """Return the records tied to a country, an ISO 3166 code."""
        return self._countries.get(country, [])


def whole_key(text: str) -> str:
    """Return what is the same for two spellings of one name; for text without letters and digits the text itself."""
    return fold(text) or text.strip()
