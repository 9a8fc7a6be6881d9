from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


@pytest.mark.parametrize(
    ("title", "author"),
    [("Microsoft Word - texte.docx", "Utilisateur Windows"), ("untitled", "anonymous"), ("Sans titre 1", "admin")],
)
def test_what_programs_write_is_neither_title_nor_author(tmp_path: Path, title: str, author: str) -> None:
    article = opened(tmp_path, written(rows(*FIRST), title=title, author=author))
    assert (article.title, article.byline) == (None, None)


@pytest.mark.parametrize(("title", "author"), [("Document secret", "Anonymus Paul"), ("Untold", "Adm. Roux")])
def test_what_persons_write_is_title_and_author(tmp_path: Path, title: str, author: str) -> None:
    article = opened(tmp_path, written(rows(*FIRST), title=title, author=author))
    assert (article.title, article.byline) == (title, author)


def placed(line: str, x: float, y: float, size: float = 11) -> Iterator[Row]:
    """The words of a line one by one, where Helvetica has them."""
    for word in line.split():
        yield word, x, y, size
        x += size / 1000 * (278 + sum(map(_width, word)))


def letters(line: str, x: float, y: float, size: float = 11) -> Iterator[Row]:
    """The letters of a line one by one, where Helvetica has them."""
    for letter in line:
        if letter != " ":
            yield letter, x, y, size
        x += size / 1000 * (278 if letter == " " else _width(letter))


def _width(letter: str) -> int:
    """Thousandths of the size that a letter of Helvetica is wide."""
    base = unicodedata.normalize("NFD", letter)[0]
    widths = {"i": 222, "j": 222, "l": 222, "'": 191, ",": 278, ".": 278, "t": 278, "f": 278, "r": 333, "-": 333}
    widths |= dict.fromkeys("csvxyzkJ", 500) | {"m": 833, "w": 722, "M": 833, "I": 278, "«": 556, "»": 556}
    capitals = dict.fromkeys("ABEKPSVXY", 667) | dict.fromkeys("CDHNRU", 722) | {"F": 611, "T": 611, "Z": 611}
    return (widths | capitals | {"G": 778, "O": 778, "Q": 778, "L": 556, "W": 944}).get(base, 556)


@pytest.mark.parametrize("place", [placed, letters])
def test_words_and_letters_placed_one_by_one_are_lines(tmp_path: Path, place: Callable[..., Iterator[Row]]) -> None:
    lines = (*FIRST, *SECOND, "scène.")
    drawn = [row for number, line in enumerate(lines) for row in place(line, 72, 700 - 14 * number)]
    assert " ".join(opened(tmp_path, written(drawn)).text.split()) == " ".join(WHOLE)


LEFT = (
    "Le préfet Éric Dubreuil",
    "a reçu mardi à Besançon",
    "les éleveurs du Doubs,",
    "après trois semaines de",
    "blocages des routes.",
)
RIGHT = (
    "Noël Grandjean, le maire",
    "de Pontarlier, attend de",
    "l'État une aide avant le",
    "mois de décembre, sinon",
    "il partira, dit-il.",
)


@pytest.mark.parametrize("by_row", [True, False])
@pytest.mark.parametrize("gap", [20, 60])
def test_columns_are_read_one_after_the_other(tmp_path: Path, by_row: bool, gap: int) -> None:
    left = rows(*LEFT)
    right = rows(*RIGHT, left=72 + 135 + gap)
    drawn = [row for pair in zip(left, right, strict=True) for row in pair] if by_row else [*left, *right]
    text = opened(tmp_path, written([("Un titre qui court sur toute la page, au-dessus", 72, 730, 11), *drawn])).text
    paragraphs = text.split("\n\n")
    assert [" ".join(LEFT), " ".join(RIGHT)] == paragraphs[-2:]


def test_three_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    columns = [rows(*LEFT, left=40), rows(*RIGHT, left=220), rows(*LEFT, left=400)]
    drawn = [row for triple in zip(*columns, strict=True) for row in triple]
    assert opened(tmp_path, written(drawn)).text.split("\n\n") == [" ".join(LEFT), " ".join(RIGHT), " ".join(LEFT)]


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    cells = [("Ville", "Votes"), ("Lyon", "12"), ("Paris", "40"), ("Nice", "7"), ("Lille", "9"), ("Metz", "3")]
    drawn = [
        row
        for number, (one, other) in enumerate(cells)
        for row in ((one, 72, 700 - 14 * number, 11), (other, 250, 700 - 14 * number, 11))
    ]
    text = opened(tmp_path, written(drawn)).text
    assert "Lyon  12" in text
    assert text.index("12") < text.index("Paris")


@pytest.mark.parametrize("beside", [0.3, 1.0, 2.0])
def test_a_line_drawn_twice_is_one(tmp_path: Path, beside: float) -> None:
    bold = [("Hélène Vauthier promet une réponse", 72 + step, 730, 14) for step in (0, beside)]
    assert opened(tmp_path, written([*bold, *rows(*FIRST)])).text.count("Hélène Vauthier promet une réponse") == 1


@pytest.mark.parametrize("sizes", [(9.4, 9.6), (9.6, 9.4), (10.5, 10.4)])
def test_lines_of_nearly_one_size_are_one_paragraph(tmp_path: Path, sizes: tuple[float, float]) -> None:
    lines = [("Le maire a ouvert le port mardi", 50, 800, sizes[0]), ("devant les habitants.", 50, 788, sizes[1])]
    assert opened(tmp_path, written(lines)).text == "Le maire a ouvert le port mardi devant les habitants."


@pytest.mark.parametrize("pages", [2, 3, 10])
def test_what_stands_on_every_page_is_read_where_nothing_else_stands(tmp_path: Path, pages: int) -> None:
    text = opened(tmp_path, written(*[rows("Le maire Paul Girard parle à Lyon.")] * pages)).text
    assert "Le maire Paul Girard parle à Lyon." in text


def test_pages_that_take_too_long_are_left_out_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 1.0, 2.0, 30.0, 31.0])
    monkeypatch.setattr("reader.sources.formats.pdf.time.monotonic", lambda: next(clock))
    articles = read(written(*[rows(line) for line in FIRST], rows("Fin.")), "a.pdf")
    assert next(articles).text.startswith("Un accord")
    with pytest.raises(UnreadableError, match="2 pages cannot be read"):
        next(articles)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_a_truncated_file_is_told(tmp_path: Path, share: float) -> None:
    content = written(rows(*FIRST))
    with pytest.raises(SourceError, match=r"a\.pdf: a truncated PDF"):
        opened(tmp_path, content[: int(share * len(content))])


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"a\.pdf: a damaged PDF"):
        opened(tmp_path, b"%PDF-1.4\n" + b"nothing " * 200 + b"\n%%EOF\n")


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256"])
def test_an_encrypted_file_is_told_unless_it_opens_without_a_password(tmp_path: Path, algorithm: str) -> None:
    assert opened(tmp_path, encrypted("", algorithm)).text.startswith("Un accord")
    with pytest.raises(SourceError, match=r"a\.pdf: encrypted; save a copy without a password"):
        opened(tmp_path, encrypted("secret", algorithm))


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
    kept = "".join("".join(one.text for one in paragraphs([lines])).split())
    assert kept.replace("-", "").replace("\xad", "") == letters.replace("-", "").replace("\xad", "")


BODY = [(line, 72.0, 600.0 - 14 * number, 11.0) for number, line in enumerate((*FIRST, *FIRST, *FIRST))]


def headings_of(article: Article) -> list[tuple[str, int]]:
    return [(article.text[span.start : span.end], span.level) for span in article.structure]


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ([("Les cantines de Givors", 72, 750, 20)], "Les cantines de Givors"),
        ([("Les cantines", 72, 750, 20), ("de Givors", 72, 728, 20)], "Les cantines de Givors"),
        ([("Le Courrier", 72, 780, 40), ("Les cantines de Givors", 72, 740, 20)], "Les cantines de Givors"),
        ([("Chambre des comptes", 72, 800, 8), ("Les cantines de Givors", 72, 740, 15)], "Les cantines de Givors"),
        ([("Les cantines de Givors", 72, 750, 12)], None),
        ([("24", 72, 750, 60)], None),
        ([], None),
    ],
)  # fmt: skip
def test_the_largest_letters_of_the_first_page_are_the_title(
    tmp_path: Path, above: list[Row], title: str | None
) -> None:
    article = opened(tmp_path, written([*above, *BODY], [("Une autre page en grand", 72, 750, 30), *BODY]))
    assert article.title == title
    assert all(row[0] in article.text for row in above)


def test_a_title_that_somebody_gave_comes_first(tmp_path: Path) -> None:
    page = [("Les cantines de Givors", 72.0, 750.0, 20.0), *BODY]
    assert opened(tmp_path, written(page, title="Rapport 2024")).title == "Rapport 2024"
    assert opened(tmp_path, written(page, title="Microsoft Word - a.docx")).title == "Les cantines de Givors"


def test_larger_letters_are_headings(tmp_path: Path) -> None:
    page = [("Les cantines de Givors", 72.0, 750.0, 20.0), ("Des prix", 72.0, 700.0, 14.0), *BODY]
    page += [("La suite", 72, 400, 14), ("Une note", 72, 300, 8), ("Un mot de la fin", 72, 200, 12)]
    assert headings_of(opened(tmp_path, written(page))) == [
        ("Les cantines de Givors", 1), ("Des prix", 2), ("La suite", 2),
    ]  # fmt: skip


def test_a_text_in_letters_of_one_size_has_no_headings(tmp_path: Path) -> None:
    article = opened(tmp_path, written(BODY))
    assert (article.title, article.structure) == (None, ())
