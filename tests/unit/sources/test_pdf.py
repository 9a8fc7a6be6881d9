from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf.errors import DependencyError

from reader.model.article import Article
from reader.sources import SourceError, first_article
from reader.sources.errors import UnreadableError
from reader.sources.formats.pdf import read
from reader.sources.formats.pdf_lines import Line, paragraphs

Row = tuple[str, float, float, float]
"""Text, points from the left and from below, size."""


def written(*pages: Sequence[Row], title: str = "", author: str = "") -> bytes:
    """A PDF with these rows on its pages, in Helvetica."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
               b"/Encoding/WinAnsiEncoding>>", f"<</Title({title})/Author({author})>>".encode("latin-1")]  # fmt: skip
    kids = []
    for page in pages:
        stream = b"BT " + b" ".join(
            b"/F1 %.1f Tf 1 0 0 1 %.1f %.1f Tm (%s) Tj" % (size, x, y, _escaped(text)) for text, x, y, size in page
        ) + b" ET"  # fmt: skip
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>"
            % len(objects)
        )
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    trailer = b"trailer<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (count, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table) + trailer


def _escaped(text: str) -> bytes:
    content = text.encode("windows-1252")
    return content.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def rows(*lines: str, top: float = 700, apart: float = 14, left: float = 72, size: float = 11) -> list[Row]:
    return [(line, left, top - apart * number, size) for number, line in enumerate(lines)]


FIRST = (
    "Un accord a été signé mardi à Genève par les deux par-",
    "ties, après trois jours de discussions, peut-être les",
    "dernières de l'année.",
)
SECOND = (
    "« C'est un début », a déclaré le ministre Jean Dupont, a-t-",
    "il ajouté : on y reviendra peut-",
    "être demain, a conclu la déléguée, selon des témoins de la",
)
WHOLE = [
    "Un accord a été signé mardi à Genève par les deux parties, après trois jours de discussions, peut-être les"
    " dernières de l'année.",
    "« C'est un début », a déclaré le ministre Jean Dupont, a-t-il ajouté : on y reviendra peut-être demain, a conclu"
    " la déléguée, selon des témoins de la scène.",
]


def opened(tmp_path: Path, content: bytes) -> Article:
    file = tmp_path / "a.pdf"
    file.write_bytes(content)
    return first_article(str(file))


def test_paragraphs_are_put_together_over_lines_and_pages(tmp_path: Path) -> None:
    content = written(
        [
            ("Le Journal d'essai 1", 72, 800, 9),
            ("Un titre en grand", 72, 730, 20),
            *rows(*FIRST, top=700),
            *rows(*SECOND, top=640),
            ("Page 1", 290, 30, 9),
        ],
        [("Le Journal d'essai 2", 72, 800, 9), *rows("scène.", top=700), ("Page 2", 290, 30, 9)],
        title="Un titre",
        author="Anne Roux",
    )
    article = opened(tmp_path, content)
    assert article.text.split("\n\n") == ["Un titre en grand", *WHOLE]
    assert (article.title, article.byline, article.language) == ("Un titre", "Anne Roux", "fr")


def test_indents_and_short_lines_part_paragraphs(tmp_path: Path) -> None:
    lines = rows(*FIRST, *SECOND, "scène.", "Puis (enfin) le silence.")
    lines[3] = (lines[3][0], 86, *lines[3][2:])
    assert opened(tmp_path, written(lines)).text.split("\n\n") == [*WHOLE, "Puis (enfin) le silence."]


def test_the_name_of_a_file_is_no_title(tmp_path: Path) -> None:
    assert opened(tmp_path, written(rows(*FIRST), title="Microsoft Word - texte.docx")).title is None


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_a_truncated_file_is_told(tmp_path: Path, share: float) -> None:
    content = written(rows(*FIRST))
    with pytest.raises(SourceError, match=r"a\.pdf: a truncated PDF"):
        opened(tmp_path, content[: int(share * len(content))])


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"a\.pdf: a damaged PDF"):
        opened(tmp_path, b"%PDF-1.4\n" + b"nothing " * 200 + b"\n%%EOF\n")


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_an_encrypted_file_is_told_unless_it_opens_without_a_password(tmp_path: Path, algorithm: str) -> None:
    assert opened(tmp_path, encrypted("", algorithm)).text.startswith("Un accord")
    with pytest.raises(SourceError, match=r"a\.pdf: encrypted; save a copy without a password"):
        opened(tmp_path, encrypted("secret", algorithm))


def test_what_opens_an_encrypted_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(*_: object) -> bytes:
        raise DependencyError("cryptography>=3.1 is required for AES algorithm")

    monkeypatch.setattr(pypdf.PdfReader, "decrypt", lacking)
    with pytest.raises(SourceError, match=r'a\.pdf: encrypted; .*pip install "article-reader\[formats\]"'):
        opened(tmp_path, encrypted("", "RC4-128"))


def encrypted(password: str, algorithm: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(written(rows(*FIRST))))
    writer.encrypt(password, "owner", algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@given(st.integers(0), st.binary(max_size=30))
@settings(max_examples=60, deadline=None)
def test_bytes_damaged_anywhere_give_an_article_or_a_message(place: int, junk: bytes) -> None:
    content = written(rows(*FIRST))
    place %= len(content)
    with suppress(UnreadableError):
        assert all(article.text for article in read(content[:place] + junk + content[place + len(junk) :], "a.pdf"))


def test_a_file_without_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"a\.pdf: a PDF without text, perhaps scanned"):
        opened(tmp_path, written([]))


def test_warnings_stay_off_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    content = written(rows(*FIRST)).replace(b"startxref\n", b"startxref\n9")
    assert opened(tmp_path, content).text.startswith("Un accord")
    assert capfd.readouterr() == ("", "")


LINES = st.builds(
    Line,
    st.text(min_size=1).filter(str.strip),
    st.floats(0, 600),
    st.floats(0, 800),
    st.sampled_from([9.0, 11.0, 20.0]),
)


@given(st.lists(LINES, max_size=30))
def test_no_letter_is_lost_but_hyphens(lines: list[Line]) -> None:
    letters = "".join("".join(line.text for line in lines).split())
    kept = "".join("".join(paragraphs([lines])).split())
    assert kept.replace("-", "").replace("\xad", "") == letters.replace("-", "").replace("\xad", "")
