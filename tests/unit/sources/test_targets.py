from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.batch.targets import each_source, lasting
from reader.knowledge.resources import sample_article
from reader.presentation.messages import translate, use_languages
from reader.sources import SourceError, articles_of, catalogue_of, first_article, opened
from reader.sources.errors import UnreadableError
from reader.sources.language_of import language_of
from reader.sources.registry import FORMATS, format_of, names, reader_of
from reader.text.printable import printable

TEXT = "Élysée : l'accord signé à Genève, « enfin », dit-elle.\n"


def test_a_file_is_its_text_unchanged(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(TEXT.encode())
    article = first_article(str(file))
    assert (article.text, article.source) == (TEXT, str(file))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\x7fELF\0\0\0\1\2\3" * 40, "not a text; supported formats: .* and plain text"),
        (b"Un texte\0\0 court\0.", "not a text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), r"save it as \.docx"),
        (b"\x1f\x8b\x08\0" + bytes(30), "unpack"),
        (b"PK\3\4" + bytes(30), "unpack"),
        (b"", "empty"),
        (b" \n\n ", "empty"),
    ],
)
def test_what_is_no_article_is_told(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    with pytest.raises(SourceError, match=message):
        first_article(str(file))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        first_article(str(tmp_path / "gone.txt"))


@pytest.mark.parametrize("read", [first_article, opened, catalogue_of, lambda target: list(articles_of(target))])
def test_no_name_is_not_the_current_folder(
    read: Callable[[str], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "private.txt").write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match=r"^'': not a file name"):
        read("")
    assert [lasting(source) for source in each_source([""])] == [""]


def test_a_pipe_with_a_name_is_refused_rather_than_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SourceError, match="not a file"):
        first_article(str(tmp_path / "pipe"))


def test_a_loop_of_links_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(SourceError, match=r"a\.txt: "):
        first_article(str(tmp_path / "a.txt"))


def test_a_file_of_one_gigabyte_is_told_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(1_000_000_000)
    started = time.process_time()
    with pytest.raises(SourceError, match=r"a\.txt: 1 GB or more"):
        first_article(str(tmp_path / "a.txt"))
    assert time.process_time() - started < 0.5


def test_names_with_newlines(tmp_path: Path) -> None:
    file = tmp_path / "a\nb.txt"
    file.write_text(TEXT, "utf-8")
    assert first_article(str(file)).source == str(file)
    with pytest.raises(SourceError, match=r"c\\nd\.txt: no such file"):
        first_article(str(tmp_path / "c\nd.txt"))


def test_what_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, "utf-8")

    def refuse(*arguments: object) -> int:
        raise PermissionError(13, "Permission denied", str(file))

    with monkeypatch.context() as patches:
        patches.setattr(os, "open", refuse)
        with pytest.raises(SourceError, match=r"a\.txt: permission denied"):
            first_article(str(file))


def test_content_decides_before_the_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("---\ntitle: Un titre\n---\nUn *texte*.\n")
    assert first_article(str(tmp_path / "a.txt")).text == "Un titre\n\nUn texte."


def test_every_kind_has_its_module_and_its_suffixes_alone() -> None:
    suffixes = [suffix for source_format in FORMATS for suffix in source_format.suffixes]
    assert len(suffixes) == len(set(suffixes))
    for source_format in FORMATS:
        assert callable(reader_of(source_format))


def test_a_library_that_is_missing_is_named_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "markdown_it", None)
    monkeypatch.delitem(sys.modules, "reader.sources.formats.markdown", raising=False)
    source_format = next(source_format for source_format in FORMATS if source_format.name == "Markdown")
    with pytest.raises(UnreadableError, match="pip install markdown-it-py"):
        reader_of(source_format)


def test_plain_text_needs_no_library_of_another_kind() -> None:
    script = (
        "import sys; from reader.sources import first_article; from reader.knowledge.resources import sample_article\n"
        "first_article(str(sample_article()))\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    libraries = {
        "markdown_it",
        "lxml",
        "pypdfium2",
        "trafilatura",
        "zipfile",
        "charset_normalizer",
        "xml",
        "html",
        "httpx",
        "feedparser",
        "socket",
    }
    assert libraries & set(done.stdout.split()) == set()


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert first_article("-").text == TEXT


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (f"<!-- page --><!doctype html><h1>Titre</h1><p>{TEXT}</p>", f"Titre\n\n{TEXT.strip()}"),
        (f"---\ntitle: Titre\n---\nDu *texte*, {TEXT}", f"Titre\n\nDu texte, {TEXT.strip()}"),
        (f"# {TEXT}", f"# {TEXT}"),
        (f"Le <html> de {TEXT}", f"Le <html> de {TEXT}"),
        (f"--- {TEXT}---\n", f"--- {TEXT}---\n"),
        (f"On dit %PDF-1.4 {TEXT}", f"On dit %PDF-1.4 {TEXT}"),
    ],
)
def test_standard_input_shows_its_kind(monkeypatch: pytest.MonkeyPatch, content: str, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    assert first_article("-").text == text


@pytest.mark.parametrize("start", ["<!---->", "<!--", " ", "<?xml?>", "---\na:", "---\na: b\n"])
def test_a_kind_is_told_in_no_time(start: str) -> None:
    started = time.process_time()
    format_of(start.encode() * 10_000, "-")
    assert time.process_time() - started < 1


def test_names_from_outside_cannot_steer_the_terminal() -> None:
    assert printable("a\x1b[31m\n\u202eb.txt") == "a\\x1b[31m\\n\\u202eb.txt"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (sample_article().read_text("utf-8"), "fr"),
        ("The minister said that the talks with the unions had been long, and that they were not over yet.", "en"),
        ("Der Minister sagte, dass die Gespräche mit den Gewerkschaften lang waren und noch nicht zu Ende sind.", "de"),
        ("El ministro dijo que las conversaciones con los sindicatos no se han cerrado y que son largas.", "es"),
        ("Lyon", None),
    ],
)
def test_recognises_languages(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_formats_are_named_in_french() -> None:
    use_languages(["fr"])
    try:
        told = translate(names())
    finally:
        use_languages(["en"])
    assert told.endswith("base de presse (texte), HTML et texte brut")
    assert not re.search(r"feed|mail\b|subtitles|press database|plain", told)
