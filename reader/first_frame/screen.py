"""The first screen of an article, cell by cell: what the reading screen shows as soon as it stands.

Where the parts of the screen stand is what ``reader.tcss`` says; a test compares every cell with Textual's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil

import msgspec

from reader.first_frame.theme_looks import Looks
from reader.model.notes import PlacedNote
from reader.page.highlights import Highlights
from reader.page.layout import column_in, mark_followed, mark_notes, page_of, set_in_column
from reader.page.minimap_rows import followed_spans, minimap_rows
from reader.page.page_model import PageModel
from reader.page.structure import links_of
from reader.page.tables import tables_of
from reader.painting.article_lines import article_line, component_of, hidden_styles
from reader.painting.bars import key_line, two_ends
from reader.painting.looks import Look, mixed
from reader.painting.minimap import minimap_row, rows_in_view
from reader.painting.piece import Names, Piece
from reader.painting.row_lines import HIGHLIGHTED, empty_line, first_line
from reader.painting.tabs import heading_line, tab_line
from reader.presentation.commands.command import Keys
from reader.presentation.conditions import action_conditions
from reader.presentation.messages import N_, _, gettext
from reader.presentation.reading_lines import (
    byline,
    first_message,
    following,
    footer_commands,
    masthead,
    progress_of_analysis,
    summary,
)
from reader.presentation.replacements import cell_width
from reader.presentation.sidebar_list import LIST_LABELS, LISTS, SidebarList, counts
from reader.reading.session import ReadingSession
from reader.settings import Settings

NARROW = 90
"""Cells below which there is no sidebar beside the text."""
SIDEBAR_SHARE, SIDEBAR_LEAST, SIDEBAR_MOST = 32, 28, 72
"""Cells of the sidebar: so many in a hundred of the screen's, within bounds."""
TABS = 2
"""Lines of the sidebar's head."""
BARS = "▁▂▃▄▅▆▇ "
"""Ends of the thumb of a scroll bar."""

Cells = list[tuple[str, Look]]
"""A line of the screen, or a part of one: runs of text with their looks."""


class FirstScreen(msgspec.Struct, frozen=True):
    """What the first screen shows."""

    session: ReadingSession
    settings: Settings
    keymap: Keys
    notes: Sequence[PlacedNote] = ()


class _Opening:
    """The state of a screen on which no key was pressed yet; see ``ScreenState``."""

    walks_matches = has_overlay = has_past = has_future = False

    def __init__(self, session: ReadingSession) -> None:
        self.has_entity = bool(session.followed)
        self.has_links = bool(links_of(session.article.text, session.article.structure))
        self.can_correct = bool(session.followed or session.corrections)


class LaidOut(msgspec.Struct, frozen=True):
    """The first screen laid out for a size, in cells and lines: the parts that stay as they are while one scrolls."""

    page: PageModel
    left: int
    """Cells left of the text."""
    column: int
    sidebar: int
    """Cells of the sidebar; 0 where there is none."""
    lines: int
    """Lines of the article, with one of air above and one below."""
    width: int

    @property
    def seen(self) -> int:
        """Lines of text in view."""
        return self.lines - 2

    @property
    def furthest(self) -> int:
        """The line at the top where one is at the end."""
        return max(0, len(self.page.lines) - self.seen)


def lay_out(shown: FirstScreen, width: int, height: int) -> LaidOut:
    """Lay the screen out for ``width`` cells and ``height`` lines."""
    shown.session.resolve_pending_follow()
    lines = height - 3 - (byline(shown.session.article) is not None)
    sidebar = 0 if width < NARROW else max(SIDEBAR_LEAST, min(width * SIDEBAR_SHARE // 100, SIDEBAR_MOST))
    column = width - sidebar - 1
    page, left = _page(shown, column)
    return LaidOut(page, left, column, sidebar, lines, width)


def mark_analysis(shown: FirstScreen, laid_out: LaidOut) -> None:
    """Mark what the session knows by now, on a screen that was laid out before."""
    shown.session.resolve_pending_follow()
    _mark(laid_out.page, shown.session)


def _mark(page: PageModel, session: ReadingSession) -> None:
    page.highlights = Highlights.of(session.index.analysis if session.index else None)
    mark_followed(page, session.followed if session.index else ())


def opening_line(shown: FirstScreen, laid_out: LaidOut) -> int:
    """Return the line at the top when the article opens: the one where reading stopped."""
    top = shown.session.top
    return min(laid_out.page.lines.line_of(top), laid_out.furthest) if top else 0


def first_screen(shown: FirstScreen, looks: Looks, width: int, height: int) -> list[Cells]:
    """Return the lines of the screen as it opens, each of ``width`` cells."""
    laid_out = lay_out(shown, width, height)
    return screen_at(shown, laid_out, looks, opening_line(shown, laid_out))


def screen_at(shown: FirstScreen, laid_out: LaidOut, looks: Looks, top: int) -> list[Cells]:
    """Return the lines of the screen with the line ``top`` of the article first."""
    session, page, width, lines = shown.session, laid_out.page, laid_out.width, laid_out.lines
    under = byline(session.article)
    fraction = top / laid_out.furthest if laid_out.furthest else 1.0
    text = _text(page, looks["article"], laid_out.column, laid_out.left, top, lines)
    beside = _minimap(page, session, looks["minimap"], top, lines)
    sidebar = laid_out.sidebar
    lists = _sidebar(shown, looks, sidebar, lines) if sidebar else [[] for _ in range(lines)]
    following_words = following(session, first_message(session.article))
    status = looks["status-following" if session.followed else "status"]
    left, right = following_words or summary(session), progress_of_analysis(session.saved.understood)
    conditions = action_conditions(session, _Opening(session))
    offered = footer_commands(
        lambda command: (found := conditions.get(command.action_name)) is None or found.holds(), N_("Stop")
    )
    return [
        _worn(looks["masthead"], two_ends(*masthead(session.article, fraction), width)),
        *([] if under is None else [_worn(looks["byline"], two_ends(*under, width))]),
        *([*a, *b, *c] for a, b, c in zip(text, beside, lists, strict=True)),
        _worn(status, two_ends(left, right, width)),
        _worn(looks["keys"], key_line(offered, shown.keymap, width).pieces),
    ]


def _page(shown: FirstScreen, column: int) -> tuple[PageModel, int]:
    """Return the article in lines, and the cells left of its text."""
    session, settings = shown.session, shown.settings
    article = session.article
    page = page_of(article, cell_width)
    _mark(page, session)
    page.hidden_styles = hidden_styles(settings.plain)
    page.justified = settings.justify
    mark_notes(page, (note.span for note in shown.notes if note.span))
    cut_word = None
    if settings.hyphenate:
        from reader.page.hyphenation import LONGEST, hyphenation

        cut_word = hyphenation(article.language or "fr") if len(article.text) <= LONGEST else None
    cells, left = column_in(column, settings.measure)
    tables = tables_of(article.text, article.structure) if article.structure else ()
    set_in_column(page, article.text, tables, cells, cut_word)
    return page, left


def _text(page: PageModel, looks: Mapping[str, Look], width: int, left: int, top: int, lines: int) -> list[Cells]:
    """Paint the article: a line of air, its lines from ``top`` on, a line of air."""
    known: dict[Names, Look] = {}

    def look(names: Names) -> Look:
        if names not in known:
            known[names] = mixed(looks[""], (looks[component_of(name)] for name in names))
        return known[names]

    air = [(" " * width, look(()))]
    shown = range(top, min(top + lines - 2, len(page.lines)))
    painted = [[(text, look(names)) for text, names, _ in article_line(page, line, left, width)] for line in shown]
    return [air, *painted, *([air] * (lines - 1 - len(painted)))]


def _minimap(page: PageModel, session: ReadingSession, looks: Mapping[str, Look], top: int, lines: int) -> list[Cells]:
    height = lines - 2
    rows = minimap_rows(spans, page.lines, height) if (spans := followed_spans(session.index, session.followed)) else {}
    in_view = rows_in_view(len(page.lines), top, height, height)
    air = [(" ", looks[""])]
    return [air, *(_worn(looks, [minimap_row(row, rows, in_view)]) for row in range(height)), air]


def _sidebar(shown: FirstScreen, looks: Looks, width: int, lines: int) -> list[Cells]:
    """Paint the sidebar: tabs, the heading, and under them the list of actors."""
    index, text = shown.session.index, shown.session.article.text
    list_ = SidebarList(order=shown.settings.order)
    rows = list_.rows(index, text) if index else []
    empty = list_.empty() if index else _("preparing the analysis …")
    labels = {str(name): gettext(LIST_LABELS[name]) for name in LISTS}
    lengths = {str(name): count for name, count in counts(index).items()} if index else {}
    height = lines - TABS
    bar = _scroll_bar(looks["rows"], len(rows), height) if len(rows) > height else None
    cells = width - 1 - (bar is not None)
    head = [
        tab_line(labels, {name: name for name in labels}, list_.chosen, lengths, shown.keymap, width).pieces,
        heading_line(list_.heading(len(rows)) if index else "", width),
    ]
    painted = []
    current = frozenset(shown.session.followed)
    for line in range(height):
        pieces: list[Piece] = [(" " * cells, ())]
        if line < len(rows):
            base = (HIGHLIGHTED,) if line == 0 else ()
            pieces = first_line(rows[line], cells, base=base, current=current)
        elif not rows:
            pieces = empty_line(empty, line, cells)
        painted.append(_worn(looks["rows"], [(" ", ()), *pieces]) + ([] if bar is None else [bar[line]]))
    return [*(_worn(looks["tabs"], line) for line in head), *painted]


def _scroll_bar(looks: Mapping[str, Look], lines: int, height: int) -> Cells:
    """Paint a scroll bar at its top, as Textual's ``ScrollBarRender`` does."""
    bar, back = looks["scrollbar"].colour, looks["scrollbar"].ground
    whole, eighths = divmod(ceil(max(1, height / (lines / height)) * len(BARS)), len(BARS))
    cells = [(" ", Look(bar, bar))] * whole
    if whole < height and BARS[len(BARS) - 1 - eighths] != " ":
        cells.append((BARS[len(BARS) - 1 - eighths], Look(back, bar)))
    return cells + [(" ", Look(bar, back))] * (height - len(cells))


def _worn(looks: Mapping[str, Look], pieces: Iterable[Piece]) -> Cells:
    """Return pieces in their looks: those of their styles laid over that of the part itself."""
    cells = []
    for text, names in pieces:
        look = looks[""]
        for name in names:
            look = look.under(looks[name])
        cells.append((text, look))
    return cells
