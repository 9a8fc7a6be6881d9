"""The article on the screen: place, clicks, selection, styles, hostile text."""

from __future__ import annotations

import pytest
from rich.style import Style
from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot

from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Span, Speaker
from reader.model.article import Article
from reader.tui.article.messages import MentionClicked, MentionHovered, Moved, QuoteClicked
from reader.tui.article.view import ArticleView

OPENING = "Sergueï Lavrov a parlé à Moscou avec l'ONU : « La paix est proche », a-t-il dit hier."
TEXT = "\n\n".join(
    [OPENING, *(f"Paragraphe {number} : " + "des mots pour remplir la page " * 9 for number in range(40))]
)


def mention(words: str, label: str) -> Mention:
    start = TEXT.index(words)
    return Mention(start, start + len(words), "name", label, "place" if label == "LOC" else "actor")  # type: ignore[arg-type]


def entity(number: int, words: str, label: str) -> Entity:
    one = mention(words, label)
    return Entity(f"e{number}", words, one.label, one.role, (one,))


def analysis() -> Analysis:
    quote = TEXT.index("« La paix"), TEXT.index(" »,") + 2
    return Analysis(
        Engine("1", "model"),
        "fr",
        (entity(1, "Sergueï Lavrov", "PER"), entity(2, "Moscou", "LOC"), entity(3, "ONU", "ORG")),
        (Quote(*quote, "direct", Speaker(0, 14, "e1", "Sergueï Lavrov", 1.0), Span(0, 0)),),
    )


class Bare(App[None]):
    def __init__(self, text: str = TEXT) -> None:
        super().__init__()
        self.article = Article(text=text, source="test")
        self.heard: list[Message] = []

    def compose(self) -> ComposeResult:
        yield ArticleView(self.article)

    @property
    def view(self) -> ArticleView:
        return self.query_one(ArticleView)

    def on_article_view_mention_clicked(self, message: MentionClicked) -> None:
        self.heard.append(message)

    def on_article_view_mention_hovered(self, message: MentionHovered) -> None:
        self.heard.append(message)

    def on_article_view_quote_clicked(self, message: QuoteClicked) -> None:
        self.heard.append(message)

    def on_article_view_moved(self, message: Moved) -> None:
        self.heard.append(message)


class AnsiYellow(Bare):
    CSS = "ArticleView > .article--person { color: ansi_yellow; } .article--followed { background: ansi_yellow 25%; }"


def cell_of(view: ArticleView, offset: int) -> tuple[int, int]:
    """The cell of a character in view; the text has one cell a character."""
    return next(
        (x, y) for y in range(view.size.height) for x in range(view.size.width) if view.offset_at(x, y) == offset
    )


async def drag(pilot: Pilot[None], view: ArticleView, start: tuple[int, int], end: tuple[int, int]) -> None:
    await pilot.mouse_down(view, offset=start)
    await pilot.hover(view, offset=end)
    await pilot.mouse_up(view, offset=end)
    await pilot.pause()


def painted(view: ArticleView) -> str:
    return "\n".join(view.render_line(y).text for y in range(view.size.height))


def style_at(app: Bare, offset: int) -> Style:
    """The style of a character as it leaves for the terminal, filters applied."""
    x, y = cell_of(app.view, offset)
    strips = app.screen._compositor.render_strips()
    segments = strips[y].crop(x, x + 1)._segments
    assert segments[0].style is not None
    return segments[0].style


async def test_the_text_is_in_the_first_frame_in_a_centred_column() -> None:
    app = Bare()
    async with app.run_test(size=(100, 20)):
        lines = painted(app.view).split("\n")
        assert lines[0].strip().startswith("Sergueï Lavrov")
        indent = len(lines[0]) - len(lines[0].lstrip())
        assert indent == pytest.approx((100 - app.view.measure) / 2, abs=1)
        assert all(len(line.rstrip()) <= indent + app.view.measure for line in lines)


async def test_a_resize_that_leaves_the_column_keeps_its_lines() -> None:
    app = Bare()
    async with app.run_test(size=(100, 20)) as pilot:
        await pilot.pause()
        lines = app.view.lines
        await pilot.resize_terminal(110, 20)
        assert app.view.lines is lines
        app.view.set_type(justified=False, cut_word=lambda _text, start, _room: start)
        assert app.view.lines is not lines
        lines = app.view.lines
        await pilot.resize_terminal(60, 20)
        assert app.view.lines is not lines


async def test_resize_and_measure_keep_the_first_visible_character() -> None:
    app = Bare()
    async with app.run_test(size=(100, 20)) as pilot:
        app.view.go_to(TEXT.index("Paragraphe 20"), where="top")
        await pilot.pause()
        top = app.view.top_offset
        assert TEXT[top:].startswith("Paragraphe 20")
        for width in (40, 20, 130, 100):
            await pilot.resize_terminal(width, 20)
            await pilot.pause()
            first, last = app.view.lines.span(app.view.scroll_offset.y)
            assert first <= top < last
            assert app.view.top_offset == top
        app.view.measure = 50
        await pilot.pause()
        assert app.view.lines.span(app.view.scroll_offset.y)[0] == top
        assert max(end - start for start, end in map(app.view.lines.span, range(len(app.view.lines)))) <= 50


async def test_go_to_before_the_first_layout() -> None:
    app = Bare()
    target = TEXT.index("Paragraphe 30")

    def compose() -> ComposeResult:
        view = ArticleView(app.article)
        view.go_to(target, where="top")
        yield view

    app.compose = compose  # type: ignore[method-assign]
    async with app.run_test(size=(80, 20)):
        assert app.view.top_offset == target
        assert "Paragraphe 30" in app.view.render_line(0).text


async def test_go_to_scrolls_only_what_is_out_of_view() -> None:
    app = Bare()
    async with app.run_test(size=(80, 20)) as pilot:
        app.view.go_to(TEXT.index("Moscou"))
        await pilot.pause()
        assert app.view.scroll_offset.y == 0
        target = TEXT.index("Paragraphe 25")
        app.view.go_to(target)
        await pilot.pause()
        assert app.view.line_of(target) - app.view.scroll_offset.y == app.view.size.height // 3
        app.heard.clear()
        app.view.go_to(len(TEXT))
        await pilot.pause()
        assert app.view.fraction == 1.0
        assert app.view.last_offset == len(TEXT.rstrip())
        moved = app.heard[-1]
        assert isinstance(moved, Moved)
        assert (moved.top_offset, moved.fraction) == (app.view.top_offset, 1.0)


async def test_clicks_and_hovers_tell_what_is_under_them() -> None:
    app = Bare()
    async with app.run_test(size=(100, 20)) as pilot:
        app.view.set_analysis(analysis())
        await pilot.pause()
        app.heard.clear()
        await pilot.click(ArticleView, offset=cell_of(app.view, TEXT.index("Moscou") + 2))
        await pilot.click(ArticleView, offset=cell_of(app.view, TEXT.index("proche")))
        await pilot.click(ArticleView, offset=cell_of(app.view, TEXT.index("dit hier")))
        await pilot.pause()
        clicked = [each for each in app.heard if not isinstance(each, MentionHovered)]
        assert [type(each).__name__ for each in clicked] == ["MentionClicked", "QuoteClicked"]
        assert isinstance(clicked[0], MentionClicked)
        assert clicked[0].entity_id == "e2"
        assert clicked[0].mention == mention("Moscou", "LOC")
        app.heard.clear()
        await pilot.hover(ArticleView, offset=cell_of(app.view, TEXT.index("ONU")))
        await pilot.hover(ArticleView, offset=(0, 10))
        await pilot.pause()
        hovered = [each for each in app.heard if isinstance(each, MentionHovered)]
        assert hovered[-1].entity_id is None
        assert "e3" in [each.entity_id for each in hovered] or len(hovered) == 1


async def test_a_selection_over_lines_copies_the_articles_own_text() -> None:
    app = Bare()
    async with app.run_test(size=(60, 20)) as pilot:
        start, end = TEXT.index("Moscou"), TEXT.index("Paragraphe 0") + 9
        await drag(pilot, app.view, cell_of(app.view, start), cell_of(app.view, end))
        assert app.screen.get_selected_text() == TEXT[start : end + 1]
        assert app.view.selected_span() == (start, end + 1)
        await pilot.resize_terminal(44, 20)
        await pilot.pause()
        assert app.screen.get_selected_text() == TEXT[start : end + 1]
        app.heard.clear()
        app.view.set_analysis(analysis())
        await drag(pilot, app.view, cell_of(app.view, end), cell_of(app.view, start))
        assert app.screen.get_selected_text() == TEXT[start : end + 1]
        assert not [each for each in app.heard if isinstance(each, MentionClicked)]


async def test_a_selection_from_the_margin_starts_at_the_line() -> None:
    app = Bare()
    async with app.run_test(size=(100, 20)) as pilot:
        second = app.view.lines.span(1)[0]
        y = cell_of(app.view, second)[1]
        await drag(pilot, app.view, (3, y), (95, y))
        assert app.screen.get_selected_text() == TEXT[slice(*app.view.lines.span(1))]


@pytest.mark.parametrize("no_color", [False, True])
async def test_kinds_differ_by_colour_and_without_by_shape(monkeypatch: pytest.MonkeyPatch, no_color: bool) -> None:
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    else:
        monkeypatch.delenv("NO_COLOR", raising=False)
    app = Bare()
    async with app.run_test(size=(100, 20)) as pilot:
        app.view.set_analysis(analysis())
        await pilot.pause()
        words = ("Sergueï", "Moscou", "ONU", "paix", "hier")
        styles = [style_at(app, TEXT.index(word)) for word in words]
        signs = [(bool(style.bold), bool(style.italic), bool(style.underline)) for style in styles]
        inks = [(sign, None if no_color else style.color) for sign, style in zip(signs, styles, strict=True)]
        assert len(set(inks)) == len(words)
        # One sign is enough: a name that has a colour is neither bold nor underlined.
        assert no_color or not any(bold or underlined for bold, _, underlined in signs)
        colours = [style.color.triplet for style in styles if style.color and style.color.triplet]
        grey = all(len(set(colour)) == 1 for colour in colours)
        assert grey == no_color


async def test_following_and_where_one_is_are_marked() -> None:
    app = Bare()
    async with app.run_test(size=(100, 20)) as pilot:
        app.view.set_analysis(analysis())
        await pilot.pause()
        before = style_at(app, 0)
        assert "▌" not in painted(app.view)
        app.view.follow(["e1"])
        await pilot.pause()
        assert style_at(app, 0) != before
        assert "▌" in painted(app.view)
        followed = style_at(app, 0)
        app.view.set_current((0, 14))
        await pilot.pause()
        assert style_at(app, 0) != followed
        app.view.follow([])
        app.view.set_current(None)
        await pilot.pause()
        assert style_at(app, 0) == before
        assert "▌" not in painted(app.view)
        plain = style_at(app, TEXT.index("hier"))
        start = TEXT.index("hier")
        app.view.set_hits([(start, start + 4)])
        await pilot.pause()
        hit = style_at(app, start)
        app.view.set_hits([(start, start + 4)], (start, start + 4))
        await pilot.pause()
        assert len({plain, hit, style_at(app, start)}) == 3


async def test_a_change_of_theme_repaints() -> None:
    app = Bare()
    async with app.run_test(size=(100, 20)) as pilot:
        app.view.set_analysis(analysis())
        app.theme = "textual-dark"
        await pilot.pause()
        dark = style_at(app, 0)
        app.theme = "textual-light"
        await pilot.pause()
        assert style_at(app, 0) != dark


async def test_another_article_starts_at_its_top_without_highlights() -> None:
    app = Bare()
    async with app.run_test(size=(80, 20)) as pilot:
        app.view.set_analysis(analysis())
        app.view.go_to(len(TEXT))
        await pilot.pause()
        app.view.show(Article(text="Un autre texte.", source="other"))
        await pilot.pause()
        assert app.view.top_offset == 0
        assert painted(app.view).strip() == "Un autre texte."
        assert app.view.fraction == 1.0
        assert not style_at(app, 0).bold


async def test_two_clicks_select_a_word_and_three_a_paragraph() -> None:
    app = Bare()
    async with app.run_test(size=(60, 20)) as pilot:
        place = cell_of(app.view, TEXT.index("a-t-il") + 3)
        await pilot.click(ArticleView, offset=place, times=2)
        await pilot.pause()
        assert app.screen.get_selected_text() == "a-t-il"
        await pilot.click(ArticleView, offset=place, times=3)
        await pilot.pause()
        assert app.screen.get_selected_text() == OPENING


async def test_the_terminals_own_colours_never_hide_what_one_follows() -> None:
    app = AnsiYellow()
    async with app.run_test(size=(100, 20)) as pilot:
        app.view.set_analysis(analysis())
        app.view.follow(["e1"])
        await pilot.pause()
        x, y = cell_of(app.view, 0)
        style = app.view.render_line(y - 1).crop(x, x + 1)._segments[0].style
        assert style is not None
        assert style.color != style.bgcolor


HOSTILE = (
    "Titre\x1b[31m rouge \x1b]0;pris\x07 et \u202eà l'envers\u202c, [bold]pas gras[/bold] [@click=app.quit]non[/]\n\n"
    "\ttab\tici\u00ad, \x9b2J, \x00\x7f\ud800, cafe\u0301 漢字 👩\u200d👧 ❤\ufe0f \u2028fin\u2066x\u2069\ufeff"
)


@pytest.mark.parametrize("width", [4, 12, 80])
async def test_hostile_text_is_shown_and_not_obeyed(width: int) -> None:
    app = Bare(HOSTILE)
    async with app.run_test(size=(width, 40)) as pilot:
        await pilot.pause()
        page = painted(app.view)
        assert not set(page) & set("\x00\x07\x1b\x7f\t\x9b\ud800\u202e\u202c\u2066\u2069\u2028\u200d\ufe0f\ufeff\u00ad")
        assert "␛" in page
        for y in range(app.view.size.height):
            strip = app.view.render_line(y)
            assert strip.cell_length == sum(segment.cell_length for segment in strip)
        if width == 80:
            assert "[bold]pas gras[/bold]" in page
            assert "[@click=app.quit]non[/]" in page
            for place in (HOSTILE.index("tab"), HOSTILE.index("ici"), HOSTILE.index("漢"), HOSTILE.index("fin")):
                assert app.view.offset_at(*cell_of(app.view, place)) == place
        app.screen.text_select_all()
        await pilot.pause()
        painted(app.view)
        assert app.screen.get_selected_text() == HOSTILE


async def test_a_selection_in_text_with_stand_ins_is_exact() -> None:
    app = Bare(HOSTILE)
    async with app.run_test(size=(80, 40)) as pilot:
        start, end = HOSTILE.index("tab"), HOSTILE.index("字")
        await drag(pilot, app.view, cell_of(app.view, start), cell_of(app.view, end))
        assert app.screen.get_selected_text() == HOSTILE[start : end + 1]


@pytest.mark.parametrize("text", ["", "\n", "   ", "a"])
async def test_an_article_of_hardly_anything(text: str) -> None:
    app = Bare(text)
    async with app.run_test(size=(30, 5)) as pilot:
        app.view.go_to(10)
        await pilot.resize_terminal(2, 2)
        await pilot.pause()
        painted(app.view)
        assert app.view.visible_span[0] <= app.view.visible_span[1] <= len(text)
