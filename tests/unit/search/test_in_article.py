from __future__ import annotations

import re
import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.presentation.messages import message_of, translate, use_languages
from reader.search.in_article.pattern import PatternError, find_pattern
from reader.search.in_article.searchable_text import SearchableText
from reader.text.folded_text import Folded, fold_text

# Characters that fold to none, to one, to two and to many, besides any others.
TEXTS = st.text(st.sampled_from("aeéEœßfﬁﬃİſǅ\u0301\u00ad\u0130ﷺ한½ «»’'-–\n\u202f…") | st.characters(), max_size=40)
QUERIES = st.text(st.sampled_from("aeéoœsßfi\u0301 '-."), min_size=1, max_size=3) | TEXTS


def found(text: str, query: str, *, exact: bool = False) -> list[str]:
    return [text[start:end] for start, end in SearchableText(text).find(query, exact=exact)]


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("Élysée, élysée", "elysee", ["Élysée", "élysée"]),
        ("elysee", "Élysée", ["elysee"]),
        ("mise en œuvre", "oeuvre", ["œuvre"]),
        ("mise en oeuvre", "œuvre", ["oeuvre"]),
        ("mise en œuvre", "euvre", ["œuvre"]),
        ("Straße", "STRASSE", ["Straße"]),
        ("e\u0301tat e\u0301", "etat", ["e\u0301tat"]),
        ("e\u0301tat e\u0301", "é", ["e\u0301", "e\u0301"]),
        ("la ﬁn", "fin", ["ﬁn"]),
        ("l’armée", "l'armee", ["l’armée"]),
        ("il dit\n« oui »", 'dit "', ["dit\n«"]),
        ("vingt\u202fpour\u00a0cent", "vingt pour cent", ["vingt\u202fpour\u00a0cent"]),
        ("cessez–le–feu", "cessez-le-feu", ["cessez–le–feu"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("a.b", "a.", ["a."]),
        ("abc", "", []),
        ("abc", "\u0301", []),
        ("", "a", []),
    ],
)
def test_finds_without_accents_and_case(text: str, query: str, hits: list[str]) -> None:
    assert found(text, query) == hits


def test_exact_means_exact() -> None:
    assert found("Élysée élysée Elysee", "Élysée", exact=True) == ["Élysée"]
    assert found("Élysée", "e", exact=True) == ["e"]


@given(text=TEXTS, query=QUERIES)
@settings(deadline=None)
def test_hits_rise_and_say_what_was_asked(text: str, query: str) -> None:
    hits = SearchableText(text).find(query)
    assert len(hits) == fold_text(text).count(fold_text(query)) * bool(fold_text(query))
    for start, end in hits:
        assert 0 <= start < end <= len(text)
        assert fold_text(query) in fold_text(text[start:end])
    for one, other in pairwise(hits):
        assert one[0] <= other[0]


@given(text=TEXTS, query=QUERIES)
@settings(deadline=None)
def test_exact_hits_are_those_of_plain_python(text: str, query: str) -> None:
    expected = [match.span() for match in re.finditer(re.escape(query), text) if query]
    assert list(SearchableText(text).find(query, exact=True)) == expected


@given(text=TEXTS, ends=st.tuples(st.integers(0, 40), st.integers(0, 40)))
@settings(deadline=None)
def test_every_stretch_finds_itself_at_its_place(text: str, ends: tuple[int, int]) -> None:
    start, end = sorted(min(one, len(text)) for one in ends)
    if fold_text(text[start:end]):
        folded = Folded(text)
        first, last = folded.original_span(folded.folded(start), folded.folded(end))
        assert start <= first
        assert last >= end or fold_text(text[last:end]) == ""
        assert fold_text(text[first:last]) == fold_text(text[start:end])


@given(text=TEXTS)
@settings(deadline=None)
def test_offsets_go_there_and_back(text: str) -> None:
    folded = Folded(text)
    assert folded.text == "".join(fold_text(character) for character in text)
    for offset, character in enumerate(text):
        assert folded.folded(offset) == len(fold_text(text[:offset]))
        if fold_text(character):
            assert folded.original(folded.folded(offset)) == offset
    assert folded.original(len(folded.text)) == len(text)


@given(text=TEXTS, query=QUERIES, offset=st.integers(0, 40), length=st.integers(0, 20))
@settings(deadline=None)
def test_hits_are_looked_up_by_place(text: str, query: str, offset: int, length: int) -> None:
    hits = SearchableText(text).find(query)
    spans = list(hits)
    assert hits.at_or_after(offset) == sum(start < offset for start, _ in spans)
    assert hits.between(offset, offset + length) == [span for span in spans if offset <= span[0] < offset + length]


def test_a_composed_and_a_decomposed_text_are_found_alike() -> None:
    text = "Le président de la République s'est exprimé à l'Élysée où l'été s'achève."
    apart = unicodedata.normalize("NFD", text)
    for word in ("president", "elysee", "ete", "acheve", "é"):
        ours, its = found(text, word), found(apart, word)
        assert [unicodedata.normalize("NFC", hit) for hit in its] == ours


def test_a_long_text_is_folded_in_pieces_without_a_seam() -> None:
    text = "œuvre d’été " * 30_000
    hits = SearchableText(text).find("oeuvre d'ete")
    assert len(hits) == 30_000
    assert all(text[start:end] == "œuvre d’été" for start, end in hits[::1000])


@pytest.mark.parametrize("query", ["e", "l'", "gouvernement", "oeuvre d'ete"])
def test_a_million_words_are_searched_in_a_moment(query: str) -> None:
    """Under 50 ms of processor time; the bound is wide for slow machines, quadratic work would miss it by far."""
    searchable = SearchableText("Le gouvernement met en œuvre l’été\n" * 170_000)
    searchable.find("été e")
    began = time.process_time()
    assert searchable.find(query) or query == "oeuvre d'ete"
    assert time.process_time() - began < 0.25


# Regular expressions


def matched(text: str, pattern: str, *, exact: bool = False) -> list[str]:
    return [text[start:end] for start, end in find_pattern(text, pattern, exact=exact, patience=20)]


def test_patterns_match_in_any_case_unless_exact() -> None:
    text = "Lyon et lyon\nLille, Œuvre"
    assert matched(text, r"\bl\w+") == ["Lyon", "lyon", "Lille"]
    assert matched(text, r"\bl\w+", exact=True) == ["lyon"]
    assert matched(text, r"^l.*$") == ["Lyon et lyon", "Lille, Œuvre"]
    assert matched(text, "œ") == ["Œ"]


def test_empty_matches_are_no_hits() -> None:
    assert matched("aba", "b*") == ["b"]


@pytest.mark.parametrize("pattern", ["(", "[a", "*", "(?P<a>b)(?P<a>c)", "(" * 5000 + ")" * 5000, "a{9999999999999}"])
def test_a_wrong_pattern_is_told(pattern: str) -> None:
    with pytest.raises(PatternError) as told:
        find_pattern("abc", pattern, patience=20)
    assert str(told.value)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("pattern", "told"),
    [("abc(", "wrong at character 4"), ("[a", "wrong at character 1"), ("*", "wrong at character 1"),
     ("ab**", "wrong at character 4"), ("a{9999999999999}", "not a pattern")],
)  # fmt: skip
def test_where_a_pattern_is_wrong_is_told_in_words_that_are_translated(pattern: str, told: str) -> None:
    with pytest.raises(PatternError) as error:
        find_pattern("abc", pattern, patience=20)
    message = message_of(error.value)
    assert str(message) == told
    use_languages(["fr"])
    french = translate(message)
    use_languages(["en"])
    assert french != told
    assert len(french) <= 30


@pytest.mark.parametrize("pattern", [r"(a|aa)+$", r"(a|a)*c", r"(?:a?){30}a{3000}$"])
def test_a_hostile_pattern_is_given_up_in_time(pattern: str) -> None:
    began = time.monotonic()
    with pytest.raises(PatternError, match="too long"):
        find_pattern("a" * 5000 + "b", pattern, patience=0.5)
    assert time.monotonic() - began < 5


def test_a_search_nobody_waits_for_ends_early() -> None:
    began = time.monotonic()
    with pytest.raises(PatternError):
        find_pattern("a" * 5000 + "b", "(a|aa)+$", patience=60, unwanted=lambda: True)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("length", [10, 100_000, 3_000_000])
def test_a_text_of_any_length_reaches_a_search_that_starts_slowly(length: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.search.in_article.pattern.LOOK_AGAIN", 0.0001)
    assert list(find_pattern("a" * length + "b", "b", patience=20)) == [(length, length + 1)]


def test_more_hits_than_time_or_room_are_cut_and_said_so() -> None:
    hits = find_pattern("a" * 1_100_000, ".", patience=60)
    assert not hits.complete
    assert hits[-1] == (len(hits) - 1, len(hits))


@pytest.mark.filterwarnings("ignore::FutureWarning")
@given(text=st.text(max_size=30), pattern=st.text("ab.*+?[]()^$|\\wé", max_size=6))
@settings(deadline=None, max_examples=15)
def test_patterns_match_as_python_does(text: str, pattern: str) -> None:
    try:
        expected = [m.span() for m in re.finditer(pattern, text, re.MULTILINE | re.IGNORECASE) if m[0]]
    except re.error:
        with pytest.raises(PatternError):
            find_pattern(text, pattern, patience=20)
    else:
        assert list(find_pattern(text, pattern, patience=20)) == expected
