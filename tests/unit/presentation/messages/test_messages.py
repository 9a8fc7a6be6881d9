from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from reader.presentation import messages
from reader.presentation.messages import Message, _, languages_of, ngettext, translate, use_languages


@pytest.fixture
def locale(tmp_path: Path) -> Iterator[Path]:
    """A folder with one small French catalogue."""
    catalog = Catalog("fr")
    catalog.add("empty", "vide")
    catalog.add("{name}: {reason}", "{name} : {reason}")
    catalog.add(("{count} place", "{count} places"), ("{count} lieu", *["{count} lieux"] * (catalog.num_plurals - 1)))
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "reader.mo").write_bytes(compiled.getvalue())
    yield tmp_path
    use_languages(["en"])


def test_english_needs_no_catalogue() -> None:
    assert _("empty") == "empty"
    assert ngettext("{count} place", "{count} places", 1) == "1 place"
    assert ngettext("{count} place of {all}", "{count} places of {all}", 2, all=3) == "2 places of 3"
    assert translate("a {b}") == "a {b}"


def test_another_language(locale: Path) -> None:
    assert use_languages(["fr_BE.UTF-8"], locale) == "fr"
    assert _("empty") == "vide"
    assert _("full") == "full"
    assert ngettext("{count} place", "{count} places", 0) == "0 lieu"
    assert translate(Message.counted("{count} place", "{count} places", 2)) == "2 lieux"
    assert translate(ValueError(Message("{name}: {reason}", name="a", reason=Message("empty")))) == "a : vide"
    assert translate(ValueError("empty")) == "empty"


@pytest.mark.parametrize(
    ("wanted", "used"),
    [([], "en"), (["C"], "en"), (["de", "fr"], "fr"), (["de"], "en"), (["en_GB", "fr"], "en"), (["../x"], "en")],
)
def test_the_first_language_that_there_is(wanted: list[str], used: str, locale: Path) -> None:
    assert use_languages(wanted, locale) == used


@pytest.mark.parametrize(
    ("environment", "languages"),
    [
        ({}, []),
        ({"LANG": "fr_FR.UTF-8"}, ["fr_FR.UTF-8"]),
        ({"LANG": "de", "LC_MESSAGES": "fr"}, ["fr"]),
        ({"LC_MESSAGES": "fr", "LC_ALL": "es"}, ["es"]),
        ({"LC_ALL": "es", "LANGUAGE": "it::en"}, ["it", "en"]),
        ({"LANGUAGE": "", "LANG": "fr"}, ["fr"]),
    ],
)
def test_variables_in_gettext_s_order(environment: dict[str, str], languages: list[str]) -> None:
    assert languages_of(environment) == languages


def test_english_imports_no_gettext() -> None:
    script = f"from {messages.__name__} import *; use_languages(['en']); import sys; sys.exit('gettext' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
