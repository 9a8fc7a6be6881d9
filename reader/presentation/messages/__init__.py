"""Text for people in their language, by the standard library's gettext.

Catalogues stand in ``locale/LANGUAGE/LC_MESSAGES/reader.mo``. English needs none, and then gettext is not imported.
They are edited as ``reader.po`` beside it; ``make messages`` brings them up to date and compiles them.
Whatever is evaluated at import (tables, help of options) is marked with ``N_`` and translated where it is shown.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reader.text.message import N_, SEMICOLON, Message, message_of, plain_ngettext

if TYPE_CHECKING:
    from gettext import NullTranslations

__all__ = [
    "N_",
    "SEMICOLON",
    "Message",
    "_",
    "decimal",
    "filled",
    "gettext",
    "language_in_use",
    "languages_of",
    "message_of",
    "ngettext",
    "number",
    "translate",
    "use_language",
    "use_languages",
]

DOMAIN = "reader"
LOCALE = Path(__file__).parent / "locale"
ENGLISH = "en"

AUTO = "auto"
"""Setting of the language for the one that the environment asks for."""

_VOWEL = re.compile(r"[AEIOUÀÂÄÉÈÊËÎÏÔÖÙÛÜŒÆ]|Y(?![AEIOU])", re.IGNORECASE)
"""What begins a word before which French elides; of "h" nobody can tell by the letters."""

_catalogue: NullTranslations | None = None
_language = ENGLISH


def gettext(text: str) -> str:
    """Return a text that was marked with ``N_`` in the language in use."""
    return text if _catalogue is None or not text else _catalogue.gettext(text)


_ = gettext
"""The same for text that stands in the call."""


def ngettext(singular: str, plural: str, count: int, /, **params: object) -> str:
    """Return the form for a count, with ``{count}`` and other parameters filled in.

    >>> ngettext("{count} mention", "{count} mentions", 2)
    '2 mentions'
    """
    return filled(_form(singular, plural, count), **{"count": number(count), **params})


def filled(template: str, /, **params: object) -> str:
    """Fill in a translated template; in French "de" before a name that begins with a vowel is elided: ``d’Erdoğan``."""
    if _language == "fr" and "de {" in template:
        for name, value in params.items():
            if _VOWEL.match(str(value)):
                template = template.replace(f"de {{{name}}}", f"d’{{{name}}}")
    return template.format_map(params)


def translate(text: Message | BaseException | str) -> str:
    """Return a message, or what an error says, in the language in use; a string stays as it is."""
    if isinstance(text, BaseException):
        text = message_of(text)
    return text.render(gettext, _form, number) if isinstance(text, Message) else text


def number(count: int) -> str:
    """Return a number with the separators of the language in use: ``12,345``, in French ``12 345`` (no-break space)."""
    grouped = f"{count:,}"
    return grouped if _catalogue is None else grouped.replace(",", _catalogue.gettext(N_(",")))


def decimal(value: float) -> str:
    """Return a number with one decimal as the language in use writes it: ``1.7``, in French ``1,7``."""
    written = f"{value:.1f}"
    return written if _catalogue is None else written.replace(".", _catalogue.gettext(N_(".")))


def language_in_use() -> str:
    """Return the code of the language in use: ``fr``."""
    return _language


def use_language(setting: str = AUTO, environment: Mapping[str, str] = os.environ) -> str:
    """Use the language of the setting ``language``; ``auto`` asks the environment. Return which one it is."""
    return use_languages(languages_of(environment) if setting == AUTO else [setting])


def use_languages(languages: Iterable[str], locale: Path = LOCALE) -> str:
    """Use the first of the languages for which there is a catalogue, else English. Return which one it is."""
    global _catalogue, _language
    _catalogue, _language = None, ENGLISH
    for code in (code for language in languages for code in _codes(language)):
        if code == ENGLISH:
            break
        if (locale / code / "LC_MESSAGES" / f"{DOMAIN}.mo").is_file():
            from gettext import translation

            _catalogue, _language = translation(DOMAIN, locale, [code]), code
            break
    return _language


def languages_of(environment: Mapping[str, str] = os.environ) -> list[str]:
    """Return the languages that the environment asks for, best first, in gettext's order of variables.

    >>> languages_of({"LANGUAGE": "fr_BE:en", "LANG": "de_DE.UTF-8"})
    ['fr_BE', 'en']
    """
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return [language for language in value.split(":") if language]
    return []


def _form(singular: str, plural: str, count: int) -> str:
    return (
        plain_ngettext(singular, plural, count) if _catalogue is None else _catalogue.ngettext(singular, plural, count)
    )


def _codes(language: str) -> list[str]:
    """Return the names under which a catalogue may stand: ``fr_BE.UTF-8@euro`` -> ``fr_BE``, ``fr``."""
    code = language.partition("@")[0].partition(".")[0].replace("-", "_")
    if code in {"C", "POSIX"}:
        return [ENGLISH]
    return list(dict.fromkeys((code, code.partition("_")[0])))
