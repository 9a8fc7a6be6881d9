"""What is known of each language: rules as data, one file a language."""

from reader.understanding.languages.rules import Language

__all__ = ["Language", "language_of"]


def language_of(code: str) -> Language:
    """The rules of a language by its ISO 639-1 code. Raises KeyError where there are none."""
    from reader.understanding.languages.french import FRENCH

    return {"fr": FRENCH}[code]
