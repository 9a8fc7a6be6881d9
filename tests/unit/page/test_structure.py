"""What a format sets apart: the styles that words wear, and the signs beside lines."""

from __future__ import annotations

import pytest

from reader.model.article import StructureKind, StructureSpan
from reader.page.page_model import PageModel
from reader.page.paragraphs import display_paragraphs
from reader.page.structure import StructureLayers
from reader.page.wrapping import wrap

TEXT = "Une suite\n\nUn mot fort et un lien.\n\npoint\n\n2. point\n\nDit-il longtemps."


def span(words: str, kind: StructureKind, level: int = 0, target: str = "") -> StructureSpan:
    start = TEXT.index(words)
    return StructureSpan(start, start + len(words), kind, level, target)


STRUCTURE = (
    span("Une suite", "heading", 2),
    span("mot fort", "strong"),
    span("fort", "emphasis"),
    span("un lien", "link", 0, "https://a.org"),
    span("point", "item", 1),
    span("2. point", "item", 1),
    span("Dit-il longtemps.", "quotation", 1),
)


def page(width: int = 40) -> PageModel:
    paragraphs = display_paragraphs(TEXT)
    lines = wrap(TEXT, paragraphs, width, lambda _: 1)
    layers = StructureLayers.of(TEXT, STRUCTURE)
    return PageModel(TEXT, lines, lambda _: 1, paragraphs=paragraphs, column=width, structure=layers)


@pytest.mark.parametrize(
    ("words", "styles"),
    [
        ("Une suite", ("heading",)),
        ("mot ", ("strong",)),
        ("fort", ("strong", "emphasis")),
        ("un lien", ("link",)),
        ("point", ()),
    ],
)
def test_words_wear_what_the_format_makes_them(words: str, styles: tuple[str, ...]) -> None:
    model = page()
    start = TEXT.index(words)
    assert list(model.runs(start, start + len(words))) == [(start, start + len(words), styles)]


def test_signs_beside_items_and_quotations() -> None:
    model = page(width=12)
    signs = {
        TEXT[start:end]: model.mark_beside(start, end) for start, end in map(model.lines.span, range(len(model.lines)))
    }
    assert signs["point"] == ("–", "item")
    assert signs["2. point"] is None
    assert signs["Dit-il"] == signs["longtemps."] == ("│", "quotation")
    assert signs["Une suite"] is None


def test_links_are_found_by_where_they_are() -> None:
    layers = StructureLayers.of(TEXT, STRUCTURE)
    link = span("un lien", "link", 0, "https://a.org")
    assert layers.link_at(link.start) == layers.link_at(link.end - 1) == link
    assert layers.link_at(link.end) is None


def test_plain_text_has_none() -> None:
    layers = StructureLayers.of(TEXT, ())
    assert list(layers.marks(0, len(TEXT))) == []
    assert layers.mark_beside(0, len(TEXT)) is None
    assert layers.link_at(0) is None
