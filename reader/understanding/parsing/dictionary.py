"""Which words a pipeline knows: those with a vector, else those that it met in training."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.text.line_end_hyphens import IsWord

if TYPE_CHECKING:
    from spacy.language import Language as SpacyPipeline


def dictionary(nlp: SpacyPipeline) -> IsWord:
    """Return what tells whether a word is known to a pipeline; without vectors, what it has read since is known too."""
    vectors = nlp.vocab.vectors
    if not vectors.n_keys:
        return nlp.vocab.strings.__contains__
    from spacy.strings import get_string_id

    # `Vocab.has_vector` would keep every word that it is asked about.
    return lambda word: get_string_id(word) in vectors
