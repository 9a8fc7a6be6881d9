"""French punctuation where lines are put together of parts: a no-break space before ``:`` and ``;``."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from reader.batch.records import Outcome, Progress
from reader.library.records import Entry, LibraryHit
from reader.model.corrections import SetSpeaker
from reader.model.passages import ArticleKey, Passage
from reader.presentation.correction_words import described, quoted
from reader.presentation.library_rows import hit_row
from reader.presentation.messages import _, decimal, filled, ngettext, translate, use_languages
from reader.presentation.progress_line import line, summary
from reader.text.context import Context
from reader.text.message import Message

NARROW = "\u202f"
WIDE = "\u00a0"


@pytest.fixture(autouse=True)
def _french() -> Iterator[None]:
    use_languages(["fr"])
    yield
    use_languages(["en"])


def test_the_parts_of_a_message() -> None:
    assert translate(Message.joined(["un", "deux", "trois"])) == f"un{NARROW}; deux{NARROW}; trois"
    assert translate(Message.joined(["un", "deux"], ", ")) == "un, deux"


def test_a_speaker_before_the_words() -> None:
    row = hit_row(LibraryHit("quote", Entry("a", "a.txt"), 5, 9, Context("nous ", "avan", "cons"), "Anne Roy"), 3)
    assert row.below == f"Anne Roy{WIDE}: nous avancons"
    assert row.below[slice(*row.below_span)] == "avan"


def test_the_end_of_a_batch_and_its_figures() -> None:
    progress = Progress(2, 0, 1, 3, 12_000)
    said = summary(Outcome(progress, ()), 2.0)
    assert f"1 erreur{NARROW}; 12" in said
    assert re.search(r"6.000 par seconde", said)
    assert re.search(r"6.000 mots/s", line(progress, 2.0))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Sergueï Lavrov", "de Sergueï Lavrov"),
        ("Erdoğan", "d’Erdoğan"),
        ("Émilie Roy", "d’Émilie Roy"),
        ("un responsable", "d’un responsable"),
        ("Yaoundé", "de Yaoundé"),
        ("Ypres", "d’Ypres"),
        ("Hollande", "de Hollande"),
    ],
)
def test_de_before_a_name(name: str, said: str) -> None:
    assert filled(_("quotes by {name}"), name=name) == f"citations {said}"
    assert ngettext("{count} quote by {name}", "{count} quotes by {name}", 2, name=name) == f"2 citations {said}"
    made = SetSpeaker(ArticleKey("a"), Passage("« Oui »"), name)
    assert described(made) == f"« Oui » est {said}"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("« Nous avons trop attendu »", "« Nous avons…\u00a0»"),
        ('"Nous avons trop attendu"', '"Nous avons…"'),
        ("“Nous avons trop attendu”", "“Nous avons…”"),
        ("Nous avons trop attendu", "«\u00a0Nous avons t…\u00a0»"),
        ("« Oui »", "« Oui »"),
    ],
)
def test_words_that_are_cut_end_with_the_marks_they_begin_with(words: str, shown: str) -> None:
    assert quoted(words, 13) == shown


@pytest.mark.parametrize(("value", "shown"), [(1.7, "1,7"), (0.04, "0,0"), (1234.56, "1234,6")])
def test_decimals(value: float, shown: str) -> None:
    assert decimal(value) == shown
