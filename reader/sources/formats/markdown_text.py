"""The words of Markdown without its marks, and what the marks say of them."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from markdown_it.token import Token

from reader.model.article import StructureKind, StructureSpan
from reader.sources.structured_text import StructuredText, address

_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->|<(script|style)\b(?:(?!<\1\b).)*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_PARAGRAPH = re.compile(
    r"</?(?:p|div|li|ul|ol|tr|table|blockquote|h[1-6]|hr|dl|dt|dd|section|article|header|footer|figure|figcaption"
    r"|details|summary|center|pre)\b[^<>]*>",
    re.IGNORECASE,
)
_CELL = re.compile(r"</t[dh]\b[^<>]*>(?=\s*<t[dh]\b)", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_EMPTY_LINES = re.compile(r"[ \t]*\n(?:[ \t]*\n)+")

_ENCLOSING: dict[str, StructureKind] = {
    "blockquote": "quotation",
    "list_item": "item",
    "table": "table",
    "tr": "row",
    "td": "cell",
    "th": "cell",
}
_INLINE: dict[str, StructureKind] = {"strong": "strong", "em": "emphasis", "link": "link"}


def structured(tokens: Sequence[Token]) -> StructuredText:
    """Return the text of Markdown: blocks are paragraphs, an empty line between them."""
    text = StructuredText()
    number, column, heading, head_cell = "", 0, 0, False
    for token in tokens:
        name, _, edge = token.type.rpartition("_")
        kind = _ENCLOSING.get(name)
        if kind and edge == "close":
            text.end(kind)
            head_cell = False
        elif kind and edge == "open":
            column = 0 if kind == "row" else column
            text.begin(kind, column if kind == "cell" else text.depth(kind) + 1 if kind in ("item", "quotation") else 0)
            column += kind == "cell"
            head_cell = name == "th"
            if kind == "item":
                number = f"{token.info}{token.markup} " if token.info else ""
        elif name == "heading":
            heading = int(token.tag[1:]) if edge == "open" else 0
        elif block := _block(token):
            block_words, spans = block
            if heading or head_cell:
                spans.append(StructureSpan(0, len(block_words), "heading" if heading else "strong", heading))
            text.add(number + block_words, [_after(span, len(number)) for span in spans])
            number = ""
    return text


def _after(span: StructureSpan, before: int) -> StructureSpan:
    return StructureSpan(span.start + before, span.end + before, span.kind, span.level, span.target)


def _block(token: Token) -> tuple[str, list[StructureSpan]] | None:
    """Return the words of a paragraph with their spans, ``None`` where a token has none."""
    spans: list[StructureSpan] = []
    if token.type == "inline":
        block, spans = words(token.children or [])
    elif token.type in ("fence", "code_block"):
        block = token.content
    elif token.type == "html_block":
        block = _words_of_html(token.content)
    else:
        return None
    if not block.strip():
        return None
    before = len(block) - len(block.lstrip("\n"))
    return block.strip("\n"), [_after(span, -before) for span in spans]


def _words_of_html(block: str) -> str:
    """Return the words between tags; a break and the end of a paragraph part them, as on the page."""
    block = _CELL.sub(" ", _PARAGRAPH.sub("\n\n", _BREAK.sub("\n", _COMMENT.sub("", block))))
    return _EMPTY_LINES.sub("\n\n", html.unescape(_TAG.sub("", block)))


def words(tokens: Sequence[Token]) -> tuple[str, list[StructureSpan]]:
    """Return the words of a paragraph, its lines put together, an image its description; and their spans."""
    pieces: list[str] = []
    spans: list[StructureSpan] = []
    open_spans: list[tuple[StructureKind, int, str]] = []
    length = 0
    for token in tokens:
        name, _, edge = token.type.rpartition("_")
        kind = _INLINE.get(name)
        if kind and edge == "open":
            open_spans.append((kind, length, str(token.attrs.get("href", ""))))
        elif kind and edge == "close":
            opened, start, target = open_spans.pop()
            whole = address(target) if opened == "link" else ""
            if whole is not None:
                spans.append(StructureSpan(start, length, opened, 0, whole))
        else:
            pieces.append(_piece(token))
            length += len(pieces[-1])
    return "".join(pieces), spans


def _piece(token: Token) -> str:
    if token.type in ("text", "code_inline", "text_special"):
        return token.content
    if token.type == "image":
        return words(token.children or [])[0]
    return {"softbreak": " ", "hardbreak": "\n"}.get(token.type) or (
        "\n" if token.type == "html_inline" and _BREAK.match(token.content) else ""
    )
