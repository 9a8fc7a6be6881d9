"""What is made to take any time or memory is read within limits, and told with what was read."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from reader.model.article import Article
from reader.sources import Access, SourceError, articles_of, bounded, opened
from reader.sources.bounded import bounded_articles, is_bounded
from reader.sources.errors import UnreadableError
from reader.sources.formats.html_words import ALL_OF_IT
from reader.sources.parse_protocol import OUT_OF_MEMORY, OUT_OF_TIME
from reader.text.message import Message
from tests.unit.sources.test_pdf import rows, written

SAID = "« Nous irons à Lyon », a dit Paul Martin."


def read(path: Path, content: bytes, name: str) -> tuple[list[Article], list[str]]:
    """Return the articles of a file, and what is told of it."""
    (path / name).write_bytes(content)
    articles: list[Article] = []
    try:
        for article in articles_of(str(path / name)):
            articles.append(article)  # noqa: PERF402 - what came before an error is kept
    except SourceError as error:
        return articles, [str(problem) for problem in error.problems]
    return articles, []


def packed(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(paragraphs: int, said: str = SAID) -> bytes:
    one = f"<w:p><w:r><w:t>{said}</w:t></w:r></w:p>".encode()
    return packed(
        {"word/document.xml": b'<w:document xmlns:w="w"><w:body>' + one * paragraphs + b"</w:body></w:document>"}
    )


def epub(*hrefs: str, **chapters: str) -> bytes:
    items = "".join(f"<item id='i{n}' href='{href}' media-type='text/html'/>" for n, href in enumerate(hrefs))
    spine = "".join(f"<itemref idref='i{n}'/>" for n in range(len(hrefs)))
    book = f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>"
    container = b"<container><rootfiles><rootfile full-path='b/a.opf'/></rootfiles></container>"
    pages = {f"b/{name}.html": f"<html><p>{text}</p></html>".encode() for name, text in chapters.items()}
    return packed({"META-INF/container.xml": container, "b/a.opf": book.encode(), **pages})


@pytest.mark.parametrize("attribute", ["a{}", "a{}=''", "a{}='>'", 'data-a{}="x<y"'])
@pytest.mark.parametrize("name", ["page.html", "page.htm", "export.html"])
def test_thousands_of_attributes_of_one_element_take_no_square_of_time(
    tmp_path: Path, attribute: str, name: str
) -> None:
    tag = "<div " + " ".join(attribute.format(number) for number in range(40_000)) + ">"
    inside = "<article><span class='DocPublicationName'>Le Monde</span>" if name == "export.html" else ""
    page = f"<html lang=fr><body>{inside}{tag}<p>{SAID} Les cookies sont au four.</p></div></body></html>"
    began = time.process_time()
    articles, told = read(tmp_path, page.encode(), name)
    assert time.process_time() - began < 3
    assert SAID in articles[0].text
    assert ["takes too long" in one for one in told] == [True]


def test_a_document_that_unpacks_to_very_much_is_read_in_part_and_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bounded, "SECONDS", 2.0)
    content = docx(2_000_000)
    assert len(content) < 1_000_000
    articles, told = read(tmp_path, content, "bomb.docx")
    assert articles[0].text.startswith(SAID)
    assert told == [f"{tmp_path / 'bomb.docx'}: {OUT_OF_TIME}"]


def test_one_part_that_is_too_large_is_read_in_part(tmp_path: Path) -> None:
    articles, told = read(tmp_path, docx(300, SAID + "\N{NO-BREAK SPACE}" * 60_000), "large.docx")
    assert 100 < articles[0].text.count(SAID) < 200
    assert told == [f"{tmp_path / 'large.docx'}: only the first 20 MB of it can be read"]


def test_a_document_that_takes_too_much_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "MEMORY", 150_000_000)
    with pytest.raises(UnreadableError, match=str(OUT_OF_MEMORY)):
        list(bounded_articles("docx", docx(150_000), "s"))


def test_a_process_that_does_not_notice_the_end_of_its_time_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "SECONDS", 0.01)
    monkeypatch.setattr(bounded, "PATIENCE", 1)
    with pytest.raises(UnreadableError, match=str(OUT_OF_TIME)):
        list(bounded_articles("docx", docx(250_000), "s"))


@pytest.mark.parametrize("href", ["a.html#{}", "./x{}/../a.html", "%61.html?#{}", "A.html#{}"])
def test_one_chapter_twenty_thousand_times_is_one_chapter(tmp_path: Path, href: str) -> None:
    hrefs = [href.format(number) for number in range(20_000)]
    articles, told = read(tmp_path, epub(*hrefs, a=SAID), "book.epub")
    assert [article.text for article in articles] == ([SAID] if "?" not in href else [])
    assert (told != []) == ("?" in href)


def test_of_more_chapters_than_any_book_has_the_first_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.sources.formats.epub.MOST_CHAPTERS", 3)
    names = {f"c{number}": f"{SAID} {number}" for number in range(5)}
    articles, told = read(tmp_path, epub(*(f"{name}.html" for name in names), **names), "book.epub")
    assert len(articles) == 3
    assert told == [f"{tmp_path / 'book.epub'}: only the first 3 chapters are read"]


SECONDS_OF_READING = """
import sys, time
from reader.sources import SourceError, articles_of
began = time.process_time()
try:
    list(articles_of(sys.argv[1]))
except SourceError:
    pass
print(time.process_time() - began)
"""


@pytest.mark.parametrize(
    "text",
    ["> " * 40_000 + "a", "[" * 40_000, "![a" * 30_000, "*a **b " * 30_000, "- " * 40_000],
    ids=["quotations", "links", "pictures", "emphases", "lists"],
)
def test_markdown_in_itself_thousands_of_times_is_read_in_seconds(tmp_path: Path, text: str) -> None:
    (tmp_path / "nested.md").write_text(f"{text}\n\n{SAID}", "utf-8")
    # In a process of its own, where nothing else that tests load and note slows it.
    command = [sys.executable, "-c", SECONDS_OF_READING, str(tmp_path / "nested.md")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert float(done.stdout) < 5


DEEP = 300


@pytest.mark.parametrize(
    "text",
    [
        "> " * DEEP + SAID,
        "- " * DEEP + SAID,
        "\n".join("  " * depth + f"- mot{depth}" for depth in range(DEEP)) + f" {SAID}",
        "\n\n".join(">" * depth + f" mot{depth}" for depth in range(DEEP)) + f" {SAID}",
        "> 1. " * DEEP + f"# {SAID}",
    ],
    ids=["quotations", "lists", "lists by indent", "an exchange of letters", "both"],
)
def test_no_word_of_markdown_is_too_deep_to_be_read(tmp_path: Path, text: str) -> None:
    ((article,), told) = read(tmp_path, f"Avant.\n\n{text}\n\nAprès.".encode(), "deep.md")
    assert told == []
    words = set(re.findall(r"\w+", article.text))
    assert set(re.findall(r"[^\W\d]+\d*", f"{text} Avant Après")) <= words


def test_where_only_a_part_could_be_read_the_screen_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "SECONDS", 2.0)
    (tmp_path / "bomb.html").write_bytes((f"<html><body><p>{SAID}</p>" + "<div><p>Non.</p></div>" * 15_000).encode())
    told: list[Message] = []
    found = opened(str(tmp_path / "bomb.html"), Access(told=told.append))
    assert isinstance(found, Article)
    assert found.text.startswith(SAID)
    assert [str(one).endswith(str(ALL_OF_IT)) for one in told] == [True]


def test_the_same_comes_out_of_either_process() -> None:
    content = written(rows("Un accord a été signé mardi à Genève par les deux par-", "ties."), title="Accord")
    from reader.sources.formats.pdf import read as read_here

    assert list(bounded_articles("pdf", content, "a.pdf")) == list(read_here(content, "a.pdf"))


def test_whoever_wants_no_more_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def popen(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
        started.append(real(*arguments, **options))  # type: ignore[call-overload]
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", popen)
    content = epub("a.html", "c.html", a=SAID, c=SAID * 2)
    articles = bounded_articles("epub", content, "s")
    assert next(articles).text == SAID
    articles.close()  # type: ignore[attr-defined]
    assert started[0].poll() is not None


def test_plain_text_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(subprocess, "Popen", refuse)
    (articles, told) = read(tmp_path, (SAID * 50_000).encode(), "long.txt")
    assert (len(articles), told) == (1, [])


def test_what_is_small_is_parsed_here() -> None:
    assert not is_bounded("docx", docx(100))
    assert not is_bounded("html", b"<p>a</p>")
    assert is_bounded("docx", docx(100_000))
    assert is_bounded("html", b"<p>a</p>" * 30_000)
    assert is_bounded("pdf", b"%PDF-1.4")
