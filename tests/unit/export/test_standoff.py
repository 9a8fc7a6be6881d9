"""Spans come back from CoNLL and brat as they went in, whatever the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export import ExportError, written
from reader.export.formats import brat
from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Span, Speaker
from reader.model.article import Article
from tests.tui.articles import ANALYSIS, ARTICLE, TEXT

LETTERS = st.one_of(
    st.sampled_from("ab é'’-.«»,|#_\n\n\t\r\x0b\x1c\x85\u2028\u00a0\u0301\u200d\u202e\ufeff\ud800😀字\x00"),
    st.characters(),
)


@st.composite
def understood(draw: st.DrawFn) -> tuple[Article, Analysis]:
    """Any text with any spans; their edges are not blank, as those of an analysis never are."""
    text = draw(st.text(LETTERS, max_size=60))
    edges = [at for at, letter in enumerate(text) if not letter.isspace()]

    def span() -> tuple[int, int]:
        one, other = draw(st.sampled_from(edges)), draw(st.sampled_from(edges))
        return min(one, other), max(one, other) + 1

    def spans(most: int) -> list[tuple[int, int]]:
        return sorted({span() for _ in range(draw(st.integers(0, most)))}) if edges else []

    entities = tuple(
        Entity(f"e{number}", draw(st.text(LETTERS, max_size=5)), "PER", "actor",
               tuple(Mention(*one, "name", "PER", "actor") for one in spans(4)))
        for number in (1, 2, 3)
    )  # fmt: skip
    speakers = st.sampled_from(["e1", "e2", None])
    quotes = tuple(
        Quote(*one, "direct", Speaker(*span(), draw(speakers), "un agent", 0.5), Span(*span())) for one in spans(4)
    )
    article = Article(text=text, source=draw(st.text(LETTERS, max_size=5)), title=draw(st.text(LETTERS, max_size=5)))
    return article, Analysis(Engine("1", "m"), "fr", entities, quotes)


def mentions_of(analysis: Analysis) -> list[tuple[str, int, int]]:
    return sorted((entity.id, one.start, one.end) for entity in analysis.entities for one in entity.mentions)


def related_span(relation: str, quote: Quote) -> tuple[int, int]:
    other = quote.cue if relation == "Reported" else quote.speaker
    assert other
    assert other.start is not None
    assert other.end is not None
    return other.start, other.end


def quotes_of(analysis: Analysis) -> list[tuple[str, int, int]]:
    return sorted(
        (one.speaker.entity or '"un_agent"' if one.speaker else "_", one.start, one.end) for one in analysis.quotes
    )


def spans_in(rows: list[list[str]], kind: int, who: int) -> list[tuple[str, int, int]]:
    """Spans of a BIO column, all its layers, with the value of another column."""
    found = []
    layers = max((row[kind].count("|") + 1 for row in rows), default=0)
    for layer in range(layers):
        current: list[object] = []
        for row in rows:
            kinds, whose = row[kind].split("|"), row[who].split("|")
            assert len(kinds) == len(whose)
            value, owner = (kinds[layer], whose[layer]) if layer < len(kinds) else ("O", "_")
            start, end = (int(at) for at in re.findall(r"(?:start|end)=(\d+)", row[-1]))
            if not value.startswith("I-") and current:
                found.append(tuple(current))
                current = []
            if value.startswith("I-"):
                assert current
                assert current[0] == owner
                current[2] = end
            elif value.startswith("B-"):
                current = [owner, start, end]
            else:
                assert (value, owner) == ("O", "_")
        if current:
            found.append(tuple(current))
    return sorted(found)  # type: ignore[arg-type]


@given(understood())
def test_conll_gives_back_every_span(pair: tuple[Article, Analysis]) -> None:
    article, analysis = pair
    text = "".join(written("conll", [pair], as_list=False))
    text.encode()
    lines = text.split("\n")
    assert lines[0].startswith("# global.columns = ID FORM ")
    width = len(lines[0].split(" = ")[1].split())
    rows = [line.split("\t") for line in lines if line and not line.startswith("# ")]
    assert {len(row) for row in rows} <= {width}
    places = [[int(at) for at in re.findall(r"(?:start|end)=(\d+)", row[-1])] for row in rows]
    covered = [at for start, end in places for at in range(start, end)]
    assert covered == [at for at, letter in enumerate(article.text) if not letter.isspace()]
    sound = article.text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if len(sound) == len(article.text):
        assert [row[1] for row in rows] == [sound[start:end] for start, end in places]
    assert spans_in(rows, 2, 3) == mentions_of(analysis)
    assert spans_in(rows, 5, 6) == quotes_of(analysis)


def test_conll_says_where_no_blank_follows_and_cuts_elisions() -> None:
    article = Article(text="Aujourd'hui l'Onu, qu’il vit.\nFin", source="a")
    text = "".join(written("conll", [(article, Analysis(Engine("1", "m"), "fr"))], as_list=False))
    rows = [line.split("\t") for line in text.split("\n")]
    tokens = [(row[1], "SpaceAfter=No" in row[-1]) for row in rows if len(row) > 1]
    assert tokens == [
        ("Aujourd'hui", False), ("l'", True), ("Onu", True), (",", False), ("qu’", True), ("il", False), ("vit", True),
        (".", False), ("Fin", False),
    ]  # fmt: skip


@dataclass
class Standoff:
    """What an .ann file says."""

    spans: dict[str, tuple[str, list[tuple[int, int]]]] = field(default_factory=dict)
    relations: list[tuple[str, str, str]] = field(default_factory=list)
    equal: list[list[str]] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    attributes: dict[tuple[str, str], str] = field(default_factory=dict)


def standoff(text: str, ann: str) -> Standoff:
    """Read an .ann file as strictly as brat does, and check each line against the text."""
    read, ids = Standoff(), set()
    assert not ann or ann.endswith("\n")
    for line in ann.split("\n")[:-1]:
        one, rest = line.split("\t", 1)
        assert one == "*" or one not in ids
        ids.add(one)
        if match := re.fullmatch(r"(\w+) (\d+ \d+(?:;\d+ \d+)*)\t(.+)", rest) if one[0] == "T" else None:
            places = [tuple(int(at) for at in place.split()) for place in match[2].split(";")]
            flat = [at for place in places for at in place]
            assert flat == sorted(flat)
            assert all(start < end for start, end in places)
            assert match[3] == " ".join(text[start:end] for start, end in places)
            assert not re.search(r"[\t\r]", match[3])
            read.spans[one] = match[1], places  # type: ignore[assignment]
        elif match := re.fullmatch(r"(\w+) Arg1:(T\d+) Arg2:(T\d+)", rest) if one[0] == "R" else None:
            read.relations.append((match[1], match[2], match[3]))
        elif match := re.fullmatch(r"Equiv((?: T\d+){2,})", rest) if one == "*" else None:
            read.equal.append(match[1].split())
        elif match := re.fullmatch(r"(\w+) (T\d+) (\w+)", rest) if one[0] == "A" else None:
            read.attributes[match[1], match[2]] = match[3]
        elif match := re.fullmatch(r"AnnotatorNotes (T\d+)\t([^\t\r]*)", rest) if one[0] == "#" else None:
            read.notes[match[1]] = match[2]
        else:
            pytest.fail(f"no line of brat's: {line!r}")
    named = {at for _, *ends in read.relations for at in ends} | {at for group in read.equal for at in group}
    assert named | set(read.notes) | {of for _, of in read.attributes} <= set(read.spans)
    return read


def whole(places: list[tuple[int, int]]) -> tuple[int, int]:
    return places[0][0], places[-1][1]


@given(understood())
def test_brat_gives_back_every_span(pair: tuple[Article, Analysis]) -> None:
    article, analysis = pair
    parts = brat.parts(article, analysis)
    text = parts[".txt"]
    text.encode(), parts[".ann"].encode()
    assert [a for a, b in zip_longest(article.text, text) if a != b] == re.findall("[\ud800-\udfff]", article.text)
    read = standoff(text, parts[".ann"])
    spans = {one: whole(places) for one, (_, places) in read.spans.items()}
    types = {one: type_ for one, (type_, _) in read.spans.items()}
    assert sorted((read.notes[one].split()[0], *spans[one]) for one in spans if types[one] == "PER") == mentions_of(
        analysis
    )
    assert [sorted(spans[one] for one in group) for group in read.equal] == [
        sorted((one.start, one.end) for one in entity.mentions)
        for entity in analysis.entities
        if len(entity.mentions) > 1
    ]
    for relation in ("Speaker", "Reported"):
        assert sorted(
            (spans[one], spans[other]) for type_, one, other in read.relations if type_ == relation
        ) == sorted(((quote.start, quote.end), related_span(relation, quote)) for quote in analysis.quotes)
    gaps = re.compile(r"\s+")
    for _, places in read.spans.values():
        for (_, end), (start, _) in pairwise(places):
            assert gaps.fullmatch(text[end:start])


def test_brat_tells_who_speaks_and_what_types_there_are() -> None:
    read = standoff(TEXT, brat.parts(ARTICLE, ANALYSIS)[".ann"])
    quotes = [one for one, (type_, _) in read.spans.items() if type_ == "Quote"]
    assert [read.notes[one] for one in quotes] == ["e1 Paul Martin", "e2 Lucie Durand"]
    conf = brat.BESIDE["annotation.conf"]
    words = {type_ for type_, _ in read.spans.values()} | {type_ for type_, *_ in read.relations}
    assert words | {type_ for type_, _ in read.attributes} <= set(re.findall(r"^\w+", conf, re.MULTILINE))
    with pytest.raises(ExportError, match="folder"):
        written("brat", [(ARTICLE, ANALYSIS)], as_list=False)
