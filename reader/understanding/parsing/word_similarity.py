"""How alike two words are by their vectors: "procureur" and "magistrat" are, hardly "mineur" and "ministre"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.strings import get_string_id

if TYPE_CHECKING:
    from numpy import ndarray
    from spacy.vocab import Vocab


class WordSimilarity:
    """The cosines of the vectors of words in one document, each pair reckoned once."""

    def __init__(self, vocab: Vocab) -> None:
        self._vectors = vocab.vectors
        self._known: dict[str, ndarray | None] = {}
        self._found: dict[tuple[str, str], float | None] = {}

    def __call__(self, word: str, other: str) -> float | None:
        """Return the cosine of two words in lower case, ``None`` if either has no vector."""
        pair = (word, other) if word < other else (other, word)
        if pair not in self._found:
            first, second = self._vector(word), self._vector(other)
            self._found[pair] = None if first is None or second is None else float(first @ second)
        return self._found[pair]

    def _vector(self, word: str) -> ndarray | None:
        """Return the vector of a word, of length 1; ``None`` if it has none. A hyphenated word has that of its last."""
        if word not in self._known:
            self._known[word] = self._read(word)
        return self._known[word]

    def _read(self, word: str) -> ndarray | None:
        if not self._vectors.n_keys:
            return None
        for part in (word, word.rsplit("-", 1)[-1]):
            # `Vocab.get_vector` would keep every word that it is asked about.
            row = self._vectors.key2row.get(get_string_id(part))
            if row is not None:
                vector = self._vectors.data[row]
                length = float(vector @ vector) ** 0.5
                return vector / length if length else None
        return None
