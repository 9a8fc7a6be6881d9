"""What a line shows: runs of text, each with the names of its styles."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Speaker
from reader.page.highlights import Highlights, Layer
from reader.page.page_model import HAS_FOLLOWED, SAYS_FOLLOWED, PageModel, Run
from reader.page.paragraphs import display_paragraphs
from reader.page.wrapping import wrap

TEXT = "Anne Roy arrive à Brest. « Oui », dit-elle."
ROY = Entity(
    "e1",
    "Anne Roy",
    "PER",
    "actor",
    (Mention(0, 8, "name", "PER", "actor"), Mention(38, 42, "pronoun", "PER", "actor")),
)
BREST = Entity("e2", "Brest", "LOC", "place", (Mention(18, 23, "name", "LOC", "place"),))
YES = Quote(25, 32, "direct", Speaker(38, 42, "e1", "Anne Roy", 0.9))
ANALYSIS = Analysis(Engine("1", "m"), "fr", (ROY, BREST), (YES,))


def page(width: int = 80, analysis: Analysis | None = ANALYSIS) -> PageModel:
    paragraphs = display_paragraphs(TEXT)
    lines = wrap(TEXT, paragraphs, width, lambda _: 1)
    return PageModel(TEXT, lines, lambda _: 1, Highlights.of(analysis), paragraphs=paragraphs, column=width)


def styled(runs: list[Run]) -> dict[str, tuple[str, ...]]:
    return {TEXT[start:end]: styles for start, end, styles in runs if styles}


def all_runs(model: PageModel) -> list[Run]:
    return list(model.runs(0, len(TEXT)))


def test_names_wear_their_label_and_quotes_their_style() -> None:
    found = styled(all_runs(page()))
    assert found["Anne Roy"] == ("PER",)
    assert found["Brest"] == ("LOC",)
    assert found["« Oui »"] == ("quote",)


def test_a_bare_text_is_one_run() -> None:
    assert all_runs(page(analysis=None)) == [(0, len(TEXT), ())]


def test_hidden_styles_are_left_out_and_whom_one_follows_stays_marked() -> None:
    model = page()
    model.hidden_styles = frozenset({"PER", "quote"})
    model.followed, model.followed_ids = {0: 0}, ("e1",)
    found = styled(all_runs(model))
    assert found["Anne Roy"] == ("followed",)
    assert "« Oui »" not in found


def test_styles_lie_over_each_other_the_lowest_first() -> None:
    model = page()
    model.followed, model.followed_ids = {1: 0, 0: 1}, ("e2", "e1")
    model.current = (5, 8)
    model.hits = Layer.of([(0, 8, 0)])
    found = styled(all_runs(model))
    assert found["Anne "] == ("PER", "followed-too", "hit")
    assert found["Roy"] == ("PER", "followed-too", "hit", "current")
    assert found["Brest"] == ("LOC", "followed")


def test_the_gutter_says_who_speaks_and_who_is_mentioned() -> None:
    model = page()
    model.followed, model.followed_ids = {1: 0, 0: 1}, ("e2", "e1")
    assert model.mark_beside(0, 24) == (HAS_FOLLOWED, "bar")
    assert model.mark_beside(25, len(TEXT)) == (SAYS_FOLLOWED, "bar-too")
    assert page().mark_beside(0, len(TEXT)) is None


@given(
    st.integers(0, len(TEXT)),
    st.integers(0, len(TEXT)),
    st.lists(st.integers(0, len(TEXT)), max_size=4),
    st.one_of(st.none(), st.tuples(st.integers(0, 20), st.integers(21, len(TEXT)))),
)
def test_runs_make_up_the_line_whatever_is_marked(
    one: int, other: int, cuts: list[int], current: tuple[int, int] | None
) -> None:
    start, end = sorted((one, other))
    model = page()
    model.current = current
    runs = list(model.runs(start, end, cuts))
    assert "".join(TEXT[first:last] for first, last, _ in runs) == TEXT[start:end]
    firsts = {first for first, _, _ in runs}
    assert firsts >= {cut for cut in cuts if start < cut < end}
