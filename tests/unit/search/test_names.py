from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz, process

from reader.model.analysis import Entity
from reader.search.names.index import Match, NameIndex, Record, record
from reader.text.folding import fold

RECORDS = [
    Record(
        name="Sergueï Lavrov",
        key="lavrov",
        aliases=("Lavrov",),
        titles=("chef de la diplomatie russe",),
        country="RU",
        role="actor",
    ),
    Record(name="Vladimir Poutine", key="poutine", country="RU", role="actor"),
    Record(name="Union européenne", key="union", role="actor"),
    Record(name="Nations unies", key="nations", aliases=("ONU",), role="actor"),
    Record(name="Syrie", key="syrie", country="SY", role="both"),
    Record(name="Alep", key="alep", country="SY", role="place"),
    Record(name="Ban Ki-moon", key="ban", role="actor"),
    Record(name="Recep Tayyip Erdoğan", key="erdogan", country="TR", role="actor"),
    Record(name="Noureddine al-Zinki", key="zinki", role="actor"),
    Record(name="Jean-Yves Le Drian", key="drian", titles=("ministre des Affaires étrangères",), role="actor"),
    Record(name="États-Unis", key="usa", country="US", role="both"),
    Record(name="Mohammed ben Salmane", key="salmane", role="actor"),
    Record(name="N'Djamena", key="ndjamena", country="TD", role="place"),
    Record(name="Élysée", key="elysee", role="actor"),
]
INDEX = NameIndex(RECORDS)

UNICODE = st.text(st.characters(exclude_categories=()), max_size=30)
NAMES = st.lists(UNICODE | st.text("aé œßſ-'’.ЛЙ王ﬁ\u0301", max_size=12), max_size=12)


def first(query: str) -> Match:
    return INDEX.find(query, 1)[0]


def matched(match: Match) -> str:
    return "".join(match.name[position] for position in match.positions)


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("lavrof", "lavrov"), ("vladmir", "poutine"), ("poutnie", "poutine"),  # typos
        ("elysee", "elysee"), ("ELYSÉE", "elysee"), ("union europeenne", "union"), ("erdoğan", "erdogan"),  # accents
        ("poutine vladimir", "poutine"), ("drian jean yves", "drian"),  # swapped words
        ("jean-yves", "drian"), ("jeanyves", "drian"), ("ndjamena", "ndjamena"), ("n’djamena", "ndjamena"),  # hyphens
        ("sergei lavrov", "lavrov"), ("lawrow", "lavrov"), ("Лавров", "lavrov"),  # other languages and scripts
        ("bkm", "ban"), ("mbs", "salmane"), ("jyld", "drian"), ("j.y.l.d.", "drian"),  # initials
        ("ue", "union"), ("U.E.", "union"),  # acronyms
        ("putin", "poutine"), ("aleppo", "alep"), ("usa", "usa"), ("syria", "syrie"),  # exonyms
        ("chef diplomatie russe", "lavrov"), ("ministre affaires etrangeres", "drian"),  # titles
        ("onu", "nations"), ("lavrov", "lavrov"),  # aliases
        ("syrienne", "syrie"), ("américain", "usa"), ("americains", "usa"),  # demonyms
        ("zinki", "zinki"), ("al zinki", "zinki"), ("zinky", "zinki"),
    ],
)  # fmt: skip
def test_finds_first(query: str, key: str) -> None:
    assert first(query).key == key


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("lavrof", ""),
        ("bkm", "initials"),
        ("onu", "alias “ONU”"),
        ("putin", "“putin”"),
        ("chef diplomatie russe", "title “chef de la diplomatie russe”"),
        ("américain", "country of “américain”"),
    ],
)
def test_says_why(query: str, why: str) -> None:
    assert str(first(query).why) == why


def test_a_demonym_also_finds_what_is_in_its_country() -> None:
    found = INDEX.find("syrienne")
    assert [(match.key, str(match.why)) for match in found] == [
        ("syrie", "country of “syrienne”"),
        ("alep", "of the country of “syrienne”"),
    ]


@pytest.mark.parametrize(
    ("query", "letters"),
    [
        ("poutine", "Poutine"), ("vlad", "Vlad"), ("erdogan", "Erdoğan"), ("bkm", "BKm"), ("lavrof", "Lavro"),
        ("LAVROV", "Lavrov"), ("europ", "europ"), ("moon", "moon"), ("onu", ""),
    ],
)  # fmt: skip
def test_brings_out_the_letters_that_matched(query: str, letters: str) -> None:
    assert matched(first(query)) == letters


@pytest.mark.parametrize("query", ["zzqxw", "wxcvbn", "qqqq", "1234567", "plmokn ijbuhv"])
def test_rubbish_finds_nothing(query: str) -> None:
    assert INDEX.find(query) == []


@pytest.mark.parametrize("query", ["", " ", "@", "#", "@ ", "\n", "…", "''"])
def test_nothing_finds_nothing(query: str) -> None:
    assert INDEX.find(query) == []


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("@syrie", ["syrie"]),
        ("#syrie", ["syrie"]),
        ("#alep", ["alep"]),
        ("@alep", []),
        ("#poutine", []),
        (" @ue", ["union"]),
    ],
)
def test_a_sign_limits_to_actors_or_to_places(query: str, keys: list[str]) -> None:
    assert [match.key for match in INDEX.find(query)] == keys


@pytest.mark.parametrize("name", ["Vladimir Poutine", "Nations unies", "Recep Tayyip Erdoğan", "lavrov"])
def test_the_right_name_is_first_at_every_keystroke(name: str) -> None:
    whole = first(name).key
    wrong = [name[:end] for end in range(2, len(name) + 1) if first(name[:end]).key != whole]
    assert wrong == []


def test_limit_is_kept_and_best_come_first() -> None:
    index = NameIndex([f"Martin {letter}" for letter in "abcdefgh"])
    assert len(index.find("martin", 3)) == 3
    assert index.find("martin", 0) == []
    scores = [match.score for match in INDEX.find("un", 10)]
    assert scores == sorted(scores, reverse=True)


def test_of_two_that_fit_alike_the_shorter_comes_first() -> None:
    assert [m.name for m in NameIndex(["Lyon Part-Dieu", "Lyon"]).find("lyon")] == ["Lyon", "Lyon Part-Dieu"]


def test_an_entity_is_found_by_all_that_it_is_called() -> None:
    entity = Entity("e7", "Sergueï Lavrov", "PER", "actor", (), ("M. Lavrov",), ("ministre",), "RU")
    index = NameIndex([record(entity)])
    for query in ("lavrov", "ministre", "russe"):
        assert [match.key for match in index.find(query)] == ["e7"]


def test_an_index_that_grew_answers_like_one_made_at_once() -> None:
    grown = NameIndex(RECORDS[:3])
    for start in range(3, len(RECORDS), 4):
        grown.find("vladimir")  # what was there is laid out before more comes
        grown.add(RECORDS[start : start + 4])
    for query in ("lavrof", "mbs", "aleppo", "syrienne", "un", "jean", "vladimir"):
        assert grown.find(query) == INDEX.find(query)


@example("Þ:0", ["Þ0"])
@given(query=UNICODE, names=NAMES)
@settings(deadline=None)
def test_any_text_is_searched_and_positions_lie_in_the_name(query: str, names: list[str]) -> None:
    for match in NameIndex(names).find(query, 5):
        assert match.name in names
        assert 0.0 <= match.score <= 1.0
        assert list(match.positions) == sorted(set(match.positions))
        assert all(0 <= position < len(match.name) for position in match.positions)


@example(["aЙ", "aЙ "], 1)
@given(names=NAMES.filter(any), pick=st.integers(0, 100))
@settings(deadline=None)
def test_a_name_finds_itself_first(names: list[str], pick: int) -> None:
    name = names[pick % len(names)]
    if name.strip():
        assert NameIndex(names).find(name)[0].name == name


@given(names=NAMES, cut=st.integers(0, 12), query=UNICODE)
@settings(deadline=None, max_examples=50)
def test_growing_changes_no_answer(names: list[str], cut: int, query: str) -> None:
    grown = NameIndex(names[:cut])
    grown.find(query)
    grown.add(names[cut:])
    assert grown.find(query) == NameIndex(names).find(query)


@given(st.text("abcdefghilmnoprstuvéèçœïñ ", min_size=4, max_size=20).filter(lambda name: len(name.split()) > 0))
@settings(deadline=None)
def test_accents_and_case_do_not_count(name: str) -> None:
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).replace("œ", "oe")
    (found,) = NameIndex([name]).find(plain.upper(), 1)
    assert found.name == name


def variants() -> list[tuple[str, str]]:
    rows = Path(__file__).with_name("strong_variants.tsv").read_text("utf-8").splitlines()[1:]
    return [(query, expected) for query, expected in (row.split("\t") for row in rows)]


def test_strong_variants_come_first_at_least_as_often_as_with_wratio() -> None:
    called = sorted({expected for _, expected in variants()} | {record.name for record in RECORDS} | set(OTHERS))
    index, folded = NameIndex(called), [fold(name) for name in called]
    ours = sum([match.name for match in index.find(query, 1)] == [expected] for query, expected in variants())
    theirs = sum(
        called[process.extractOne(fold(query), folded, scorer=fuzz.WRatio)[2]] == expected
        for query, expected in variants()
    )
    assert len(variants()) == 100
    assert ours >= max(theirs, 95)


OTHERS = (
    "Vladimir Jirinovski", "Vladimir", "Boris Nemtsov", "Alexeï Koudrine", "Alexandre Loukachenko", "Michelle Obama",
    "Donald Tusk", "Emmanuelle Béart", "Nicolas Hulot", "Angela Davis", "George Clooney", "Limited Brands",
    "Pedro Costa", "Benjamin Griveaux", "Corporation des notaires", "Groupe Bolloré", "Société générale",
    "Crédit mutuel",
    "Électricité du Liban", "General Electric", "Jean-Luc Godard", "Marine nationale", "Recep Peker", "San Marino",
)  # fmt: skip
"""Names that share words with those of the variants."""


@pytest.mark.parametrize("query", ["obama", "Obama", "obam", "barack obama"])
def test_the_best_known_comes_before_a_misread_name(query: str) -> None:
    index = NameIndex(
        [
            Record(name="Obama", key="place", role="place", mentions=1),
            Record(name="Barack Obama", key="person", aliases=("Obama",), role="actor", mentions=21),
        ]
    )
    assert index.find(query, 1)[0].key == "person"


def test_a_name_that_is_spelled_out_comes_before_a_better_known_one_that_is_like_it() -> None:
    known, meant = Record(name="Martin Schultz", key="known", mentions=9000), Record(name="Martin Schulz", key="meant")
    index = NameIndex([known, meant])
    assert index.find("martin schulz", 1)[0].key == "meant"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Vladimir Vladimirovitch Poutine", "poutine"),
        ("vladimirputin", "poutine"),
        ("poutinevladimir", "poutine"),
        ("ministre lavrov", "lavrov"),
        ("le drian jy", "drian"),
    ],
)
def test_words_more_than_the_name_and_none_between(query: str, found: str) -> None:
    assert first(query).key == found


@pytest.mark.parametrize("query", ["jean dupont", "sergueï martin", "vladimir klitschko"])
def test_a_given_name_alone_is_nobody(query: str) -> None:
    assert [match.name for match in INDEX.find(query) if match.score > 0.8] == []


@pytest.mark.parametrize(
    ("name", "query"), [("Þ0", "Þ:0"), ("王a", "王 a"), ("王a", "wang a"), ("ﬁn", "f in"), ("Œa", "o e a")]
)
def test_letters_that_fold_to_several_are_brought_out_once(name: str, query: str) -> None:
    for match in NameIndex([name]).find(query):
        assert list(match.positions) == sorted(set(match.positions))


@pytest.mark.parametrize("name", ["aЙ ", " aЙ", "王a ", "@x", "Lyon\n"])
def test_of_names_that_differ_by_blanks_the_one_typed_is_first(name: str) -> None:
    assert NameIndex([name.strip(), name]).find(name)[0].name == name
