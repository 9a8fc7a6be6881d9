"""What is known of each language: rules as data, one set of files a language.

A third language, say German, takes four steps:

1. ``german.py`` with ``GERMAN = Language(code="de", ...)``: the spaCy pipelines to try, their labels, and the rules of
   ``german_names.py``, ``german_speech.py`` and so on, made as the English ones; what is left out is simply not done.
   ``rules.py`` and ``speech_rules.py`` say what each field means.
2. A line in ``language_of`` and ``UNDERSTOOD`` below; its common words in ``reader/sources/recognition.py``.
3. The pipeline as an extra of its own in ``pyproject.toml``, named by the code.
4. ``tests/unit/test_german.py`` with articles of its own, made as ``test_english.py``.
"""

from reader.understanding.languages.rules.language import Language

__all__ = ["ENGLISH_NAMES", "UNDERSTOOD", "Language", "language_of"]

UNDERSTOOD = ("fr", "en")
"""ISO 639-1 codes of the languages that have rules."""

ENGLISH_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fa": "Persian", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hy": "Armenian", "it": "Italian", "ja": "Japanese",
    "ka": "Georgian", "ko": "Korean", "nl": "Dutch", "pt": "Portuguese", "ru": "Russian", "ta": "Tamil", "th": "Thai",
    "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
"""What languages are called in messages."""


def language_of(code: str) -> Language:
    """The rules of a language by its ISO 639-1 code. Raises KeyError where there are none."""
    if code == "fr":
        from reader.understanding.languages.fr.language import FRENCH

        return FRENCH
    if code == "en":
        from reader.understanding.languages.en.language import ENGLISH

        return ENGLISH
    raise KeyError(code)
