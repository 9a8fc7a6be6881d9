"""The page that an article is painted on: lines, their place on the screen, what is marked in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar, Literal

from textual.cache import LRUCache
from textual.geometry import Offset, Size
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.model.analysis import Analysis, Entity, Mention
from reader.model.article import Article, StructureSpan
from reader.page.highlights import Highlights, Layer
from reader.page.layout import GUTTER, column_in, mark_followed, mark_notes, page_of, set_in_column
from reader.page.page_model import Span
from reader.page.paragraphs import Paragraphs
from reader.page.tables import tables_of
from reader.page.wrapping import CutWord, Lines
from reader.painting.article_lines import COMPONENTS, hidden_styles
from reader.presentation.replacements import cell_width
from reader.settings import Kind
from reader.tui.article.messages import Moved
from reader.tui.article.painting import StyleMixer, paint, paint_end

Where = Literal["third", "top"]
NARROWEST, WIDEST = 40, 120
"""Cells of the text column that one may ask for."""


class ArticlePage(ScrollView, can_focus=True):
    """Lays an article out in a column of ``measure`` cells, centred, with what is understood of it.

    Kinds differ by attribute as well as by colour: people bold, places underlined, organisations both, quotes italic.
    Every position is an offset in characters of the article's text, every span a pair ``(start, end)`` of them.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = set(COMPONENTS)
    DEFAULT_CSS = """
    ArticlePage {
        background: $background;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        padding: 1 0;
        & > .article--title { text-style: bold; }
        & > .article--heading { text-style: bold; }
        & > .article--strong { text-style: bold; }
        & > .article--emphasis { text-style: italic; }
        & > .article--link { text-style: uu; }
        & > .article--person { color: $text-warning; }
        & > .article--organisation { color: $text-primary; }
        & > .article--place { color: $text-success; }
        &:nocolor > .article--person { text-style: bold; }
        &:nocolor > .article--organisation { text-style: bold underline; }
        &:nocolor > .article--place { text-style: underline; }
        & > .article--quote { text-style: italic; }
        & > .article--indirect-quote { text-style: italic; }
        & > .article--note { background: $foreground 12%; }
        &:nocolor > .article--note { text-style: reverse; }
        & > .article--note-mark { color: $foreground; }
        & > .article--followed { background: $accent 30%; text-style: bold; }
        & > .article--followed-too { background: $secondary 30%; text-style: bold; }
        & > .article--hovered { background: $foreground 15%; }
        & > .article--hit { background: $warning 30%; text-style: underline; }
        & > .article--current { text-style: reverse; }
        & > .article--current-hit { text-style: bold reverse; }
        & > .article--label { background: $foreground; color: $background; text-style: bold; }
        & > .article--bar { color: $accent; }
        & > .article--bar-too { color: $secondary; }
    }
    """

    measure: var[int] = var(72, init=False)
    """Cells of the text column, ``NARROWEST`` to ``WIDEST``; less where the screen is narrower."""

    place: var[int] = var(0, init=False, always_update=True)
    """The first visible character, set as soon as one scrolls: who watches it is painted in the same frame.

    ``Moved`` carries it too, a frame later, also after a layout.
    """

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Leave the styles as they are: none depends on the focus, and there are many to be made anew."""
        self.place_cursor()

    def __init__(self, article: Article, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._mixer = StyleMixer(self)
        self._strips: LRUCache[tuple[int, Span | None], Strip] = LRUCache(512)
        self._followed_ids: tuple[str, ...] = ()
        self._width = 0
        self._wrapped_for: tuple[int, CutWord | None] | None = None
        self._left = GUTTER
        self._anchor = 0
        self._waiting: tuple[int, Where] | None = None
        self._settling = False
        self._justified = False
        self._cut_word: CutWord | None = None
        self._plain: frozenset[Kind] = frozenset()
        self._take(article)

    # What is shown

    def show(self, article: Article) -> None:
        """Show another article from its start, with nothing understood of it yet."""
        self._take(article)
        self._anchor, self._waiting = 0, None
        self._wrap_again()

    def set_analysis(self, analysis: Analysis | None) -> None:
        """Show what is understood; ``None`` shows the bare text. Whom one follows stays if the ids are there."""
        ids = self._followed_ids
        self._page.highlights = Highlights.of(analysis)
        self._page.hovered = None
        self.follow(ids)

    def follow(self, entity_ids: Iterable[str]) -> None:
        """Mark the mentions and quotes of these entities, the first one's most; none unmarks."""
        self._followed_ids = tuple(entity_ids)
        mark_followed(self._page, self._followed_ids)
        self._repaint()

    def set_current(self, span: Span | None) -> None:
        """Mark the span that one is at."""
        self._page.current = span
        self._repaint()
        self.place_cursor()

    def place_cursor(self, offset: int | None = None) -> None:
        """Put the terminal's cursor on a character, else on the span one is at: screen readers follow it."""
        current = self._page.current
        at = offset if offset is not None else current[0] if current else None
        if at is None or not self._laid_out or not self.has_focus or not self.in_view(at):
            return
        line = self.line_of(at)
        column = self._left + self._page.cells_before(line, at)
        self.app.cursor_position = self.content_region.offset + Offset(column, line - self.scroll_offset.y)

    def set_notes(self, spans: Iterable[Span]) -> None:
        """Mark the spans that have notes."""
        mark_notes(self._page, spans)
        self._repaint()

    def show_labels(self, labels: Mapping[int, str]) -> None:
        """Lay short words over the text, each from the character at its offset on; none takes them away."""
        self._page.labels = labels
        self._repaint()

    def show_plain(self, kinds: Iterable[Kind]) -> None:
        """Highlight all but these kinds; whom one follows stays marked."""
        self._plain = frozenset(kinds)
        self._page.hidden_styles = hidden_styles(self._plain)
        self._repaint()

    @property
    def plain(self) -> frozenset[Kind]:
        """Kinds that are not highlighted."""
        return self._plain

    @property
    def justified(self) -> bool:
        """Whether lines end together."""
        return self._page.justified

    @property
    def hyphenated(self) -> bool:
        """Whether words are hyphenated at the ends of lines."""
        return self._page.hyphenated

    @property
    def hovered(self) -> Span | None:
        """The mention under the pointer."""
        return self._page.hovered

    def mention_at(self, offset: int) -> tuple[Entity, Mention] | None:
        """Return the mention over a character with its entity."""
        return self._page.highlights.mention_at(offset)

    def mentions_in_view(self) -> list[tuple[Entity, Mention]]:
        """Return the names and titles in view with their entities, in order; no pronouns, which are too short."""
        found = self._page.highlights.mentions_between(*self.visible_span)
        return [(entity, mention) for entity, mention in found if mention.kind != "pronoun"]

    def set_hits(self, spans: Iterable[Span], current: Span | None = None) -> None:
        """Mark what a search in the text found, and the hit that one is at."""
        self._page.hits = Layer.of((start, end, 0) for start, end in spans)
        self._page.current_hit = current
        self._repaint()

    # Where one is

    @property
    def article(self) -> Article:
        """The article shown."""
        return self._article

    @property
    def paragraphs(self) -> Paragraphs:
        """The paragraphs of the article, with the text as it is shown."""
        return self._page.paragraphs

    @property
    def links(self) -> Sequence[StructureSpan]:
        """The links of the article, in order."""
        return self._page.structure.links

    @property
    def lines(self) -> Lines:
        """The lines of the page as it is wrapped now."""
        return self._page.lines

    @property
    def top_offset(self) -> int:
        """The first visible character; a resize does not change it."""
        return self._anchor

    @property
    def last_offset(self) -> int:
        """The offset after the last visible character."""
        line = self.scroll_offset.y + max(1, self.size.height) - 1
        return self.lines.span(min(line, len(self.lines) - 1))[1]

    @property
    def visible_span(self) -> Span:
        """What is in view, from the first character to the last."""
        return min(self.top_offset, self.last_offset), self.last_offset

    @property
    def fraction(self) -> float:
        """How far one is: 0 at the start, 1 at the end or where all is in view."""
        return min(1.0, self.scroll_offset.y / self.max_scroll_y) if self.max_scroll_y else 1.0

    def line_of(self, offset: int) -> int:
        """Return the line of a character, counted from 0 at the top of the page."""
        return self.lines.line_of(offset)

    def in_view(self, offset: int) -> bool:
        """Return whether a character's line is on the screen."""
        return 0 <= self.line_of(offset) - self.scroll_offset.y < self.size.height

    def offset_at(self, x: int, y: int) -> int | None:
        """Return the character painted at a cell of the widget, ``None`` where there is none."""
        line = y - self.styles.gutter.top + self.scroll_offset.y
        cell = x - self.styles.gutter.left - self._left
        if not (0 <= line < len(self.lines)) or cell < 0 or y < self.styles.gutter.top:
            return None
        return self._page.offset_at(line, cell)

    # Moving

    def go_to(self, offset: int, animate: bool = False, where: Where = "third") -> None:
        """Bring a character's line into view.

        ``third`` scrolls only if it is not in view, and then puts it a third down the screen; ``top`` makes it the
        first line. Before the first layout it is remembered and done then.
        """
        offset = max(0, min(offset, len(self._article.text)))
        if not self._laid_out:
            self._anchor, self._waiting = offset, (offset, where)
            return
        line = self.line_of(offset)
        if where == "top":
            self.scroll_to(y=line, animate=animate)
        elif not self.in_view(offset):
            self.scroll_to(y=max(0, line - self.size.height // 3), animate=animate)

    def scroll_lines(self, count: int, animate: bool = False) -> None:
        """Scroll down by lines, up where ``count`` is negative."""
        self.scroll_to(y=self.scroll_target_y + count, animate=animate)

    def scroll_pages(self, count: int, animate: bool = False) -> None:
        """Scroll down by screens, less two lines that stay in view; up where ``count`` is negative."""
        self.scroll_lines(count * max(1, self.size.height - 2), animate)

    # Layout

    def _take(self, article: Article) -> None:
        self._article = article
        self._tables = tables_of(article.text, article.structure) if article.structure else ()
        self._followed_ids = ()
        self._page = page_of(article, cell_width)
        self._page.justified, self._page.hyphenated = self._justified, self._cut_word is not None
        self._page.hidden_styles = hidden_styles(self._plain)
        self._wrapped_for = None
        self._strips.clear()

    @property
    def _laid_out(self) -> bool:
        return self._width > 0

    def validate_measure(self, measure: int) -> int:
        """Keep the measure in its bounds."""
        return max(NARROWEST, min(measure, WIDEST))

    def watch_measure(self) -> None:
        """Wrap again; the first visible character stays on top."""
        self._wrap_again()

    def set_type(self, *, justified: bool, cut_word: CutWord | None) -> None:
        """Set lines that end together, or ragged ones; with ``cut_word`` words are hyphenated."""
        self._justified, self._cut_word = justified, cut_word
        self._page.justified, self._page.hyphenated = justified, cut_word is not None
        self._wrap_again()

    def _wrap_again(self) -> None:
        if self._laid_out:
            self._rewrap(self._width)
            self._settle()

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        """Wrap for the new width before anything is painted with it, so that no frame shows the old lines."""
        self._settling = True
        try:
            width = size.width - self.styles.gutter.width - self.styles.scrollbar_size_vertical
            changed = size != self._size and width > 0
            if changed and width != self._width:
                self._rewrap(width)
            updated = super()._size_updated(size, virtual_size, container_size, layout)
        finally:
            self._settling = False
        if changed:
            self._settle()
        return updated

    def _rewrap(self, width: int) -> None:
        """Wrap the article for a widget of ``width`` cells."""
        self._width = width
        column, self._left = column_in(width, self.measure)
        if self._wrapped_for != (column, self._cut_word):
            self._wrapped_for = column, self._cut_word
            set_in_column(self._page, self._article.text, self._tables, column, self._cut_word)
        self._strips.clear()
        self.set_reactive(ArticlePage.virtual_size, Size(width, len(self.lines)))

    def _settle(self) -> None:
        """Put the first visible character back on top, or where it was asked for before there were lines."""
        offset, where = self._waiting or (self._anchor, "top")
        self._waiting = None
        self._settling = True
        try:
            self._scroll_update(self.virtual_size)
            line = self.line_of(offset)
            if where == "third":
                line = 0 if line < self.container_size.height else line - self.container_size.height // 3
            self.scroll_target_y = self.scroll_y = line
        finally:
            self._settling = False
        self._repaint()
        self.place = self._anchor
        self._post_moved()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember the first visible character and post that it changed."""
        super().watch_scroll_y(old_value, new_value)
        if not self._settling and round(old_value) != round(new_value):
            self._anchor = self.place = self.lines.span(min(round(new_value), len(self.lines) - 1))[0]
            self._post_moved()

    def _repaint(self) -> None:
        self._strips.clear()
        self.refresh()

    def _post_moved(self) -> None:
        self.place_cursor()
        self.post_message(Moved(self, self.top_offset, self.fraction))

    # Painting

    def notify_style_update(self) -> None:
        """Forget what was painted: the theme or the focus changed."""
        super().notify_style_update()
        self._mixer.clear()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """Paint one line of the widget's content."""
        line = self.scroll_offset.y + y
        width = self._width
        if line >= len(self.lines):
            return paint_end(self._page, self._mixer, width)
        selected = self._selected_in(line)
        key = (line, selected)
        strip = self._strips.get(key)
        if strip is None or strip.cell_length < width:
            over = self.screen.get_component_rich_style("screen--selection")
            strip = paint(self._page, line, self._mixer, self._left, width, selected, over)
            self._strips[key] = strip
        return strip

    def _selected_in(self, line: int) -> Span | None:
        """Return the part of a line that is selected, ``None`` where nothing is."""
        del line
        return None
