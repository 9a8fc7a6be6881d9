"""What is known of each language: rules as data, a folder a language.

A third language, say German, takes:

1. A folder ``de/`` with ``language.py``, which holds ``LANGUAGE = Language(code="de", ...)``: the spaCy pipelines to
   try, their labels, and as many rules as there are; what is left out is not done. ``rules/`` has a dataclass a step
   and says with an example what each field means; ``rules/notation.py`` is how words are written down; ``en/`` is the
   smaller of the languages to start from.
2. A line in ``LANGUAGES`` below.
3. An extra of its own in ``pyproject.toml`` that installs the pipeline, named by the code.
4. Tests with sentences of its own, as ``tests/unit/understanding/test_english.py`` has them. The tests of rules take
   every language of ``LANGUAGES``: no word twice, none that can never match.

Nothing else in ``understanding`` knows a language, as ``languages/test_toy_language.py`` proves among those tests. The
commonest words of German, by which articles are recognised, are in ``reader/sources/language_of.py`` already, as those
of six other languages.
"""

from importlib import import_module

from reader.text.message import Message
from reader.understanding.languages.rules.language import Language

PRIORS = {"fr": 3.0, "en": 2.0}
"""How many times as likely a language is as another, before anything is read: what readers of this program read."""


__all__ = ["LANGUAGES", "LANGUAGE_NAMES", "Language", "language_of"]

LANGUAGES = {
    "fr": "reader.understanding.languages.fr.language",
    "en": "reader.understanding.languages.en.language",
}
"""By ISO 639-1 code, the module whose ``LANGUAGE`` holds the rules; imported when the language is first needed."""

LANGUAGE_NAMES = {
    "ar": Message("Arabic"),
    "be": Message("Belarusian"),
    "bg": Message("Bulgarian"),
    "bn": Message("Bengali"),
    "br": Message("Breton"),
    "ca": Message("Catalan"),
    "cs": Message("Czech"),
    "cy": Message("Welsh"),
    "da": Message("Danish"),
    "de": Message("German"),
    "el": Message("Greek"),
    "en": Message("English"),
    "es": Message("Spanish"),
    "et": Message("Estonian"),
    "eu": Message("Basque"),
    "fa": Message("Persian"),
    "fi": Message("Finnish"),
    "fr": Message("French"),
    "he": Message("Hebrew"),
    "hi": Message("Hindi"),
    "hr": Message("Croatian"),
    "hu": Message("Hungarian"),
    "hy": Message("Armenian"),
    "id": Message("Indonesian"),
    "is": Message("Icelandic"),
    "it": Message("Italian"),
    "ja": Message("Japanese"),
    "ka": Message("Georgian"),
    "ko": Message("Korean"),
    "lt": Message("Lithuanian"),
    "lv": Message("Latvian"),
    "mk": Message("Macedonian"),
    "ms": Message("Malay"),
    "mt": Message("Maltese"),
    "nl": Message("Dutch"),
    "no": Message("Norwegian"),
    "pl": Message("Polish"),
    "pt": Message("Portuguese"),
    "ro": Message("Romanian"),
    "ru": Message("Russian"),
    "sk": Message("Slovak"),
    "sl": Message("Slovenian"),
    "sq": Message("Albanian"),
    "sr": Message("Serbian"),
    "sv": Message("Swedish"),
    "sw": Message("Swahili"),
    "ta": Message("Tamil"),
    "th": Message("Thai"),
    "tr": Message("Turkish"),
    "uk": Message("Ukrainian"),
    "vi": Message("Vietnamese"),
    "zh": Message("Chinese"),
}
"""Names of the languages that are recognised, for messages."""


def language_of(code: str) -> Language:
    """Return the rules of a language by its ISO 639-1 code. Raises KeyError if there are none."""
    language: Language = import_module(LANGUAGES[code]).LANGUAGE
    return language
