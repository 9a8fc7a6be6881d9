from __future__ import annotations

from pathlib import Path

import pytest

from reader import __version__
from reader.checking.check import DraftChecker
from reader.checking.records import CheckedQuote, DraftReport
from reader.library import Library
from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Span, Speaker
from reader.model.article import Article
from reader.model.corrections import SetSpeaker
from reader.model.passages import key_of, passage_of
from tests.statement_articles import OTHER_FILLING, SAID, quoting

OTHER = "Le budget sera voté en mars, et tant pis pour les 2 000 mécontents de la capitale"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library.open(tmp_path / "library.sqlite3")
    library.add_many(
        [
            quoting(SAID, source="paix.txt", date="2024-03-01"),
            quoting(OTHER, "Paul Martin", source="budget.txt", date="2024-03-05", filling=OTHER_FILLING),
        ]
    )
    return library


def drafted(text: str, speaker: str | None = None, quoted: str | None = None) -> tuple[Article, Analysis]:
    """A draft with one quote, which stands in marks or is ``quoted``, and who says it."""
    entities: tuple[Entity, ...] = ()
    by = None
    if speaker:
        start = text.index(speaker)
        entities = (
            Entity("e1", speaker, "PER", "actor", (Mention(start, start + len(speaker), "name", "PER", "actor"),)),
        )
        by = Speaker(start, start + len(speaker), "e1", speaker, 0.9)
    quoted = quoted or text[text.index("«") : text.index("»") + 1]
    start = text.index(quoted)
    quote = Quote(start, start + len(quoted), "direct", by)
    return Article(text=text, source="brouillon.md"), Analysis(Engine(__version__, "m"), "fr", entities, (quote,))


def check(library: Library, text: str, speaker: str | None = None) -> CheckedQuote:
    (quote,) = report(library, *drafted(text, speaker)).quotes
    return quote


def report(library: Library, draft: Article, analysis: Analysis) -> DraftReport:
    return DraftChecker(library).check(draft, analysis)


@pytest.mark.parametrize(
    "text",
    [
        f"« {SAID} », a dit Anna Lebrun.",
        f"« {SAID} », a dit Anna Lebrun le 1er mars 2024.",
        f"« {SAID} », a dit Anna Lebrun le 29 février.",
        f"Le 1 mars, Anna Lebrun : « {SAID.upper()}… »",
        "Anna Lebrun ne signera pas « cet accord tant que la guerre continue ».",
        "Anna Lebrun : « Nous ne signerons pas cet accord […] dans les provinces du nord ».",
        "Anna Lebrun : « Nous ne signerons pas [ce texte] tant que la guerre continue ».",
        "Anna Lebrun parle de « la guerre ».",
    ],
)
def test_a_quote_as_read_has_no_finding(library: Library, text: str) -> None:
    quote = check(library, text, "Anna Lebrun")
    assert quote.findings == ()
    assert quote.changes == ()
    assert quote.place is not None
    assert (quote.place.entry.source, quote.place.speaker) == ("paix.txt", "Anna Lebrun")


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        (SAID.replace("guerre", "trêve"), [("trêve", "guerre")]),
        (SAID.replace("ne signerons pas", "signerons"), [("", "ne"), ("", "pas")]),
        (SAID.replace(" tant que la guerre continue", ""), [("", "tant que la guerre continue")]),
        (SAID.replace("cet accord", "cet accord honteux"), [("honteux", "")]),
        (OTHER.replace("2 000", "3 000"), [("3 000", "2 000")]),
        (SAID.replace("nord", "sud"), [("sud", "nord")]),
        (SAID.replace("Nous", "Ils"), [("Ils", "Nous")]),
    ],
)
def test_an_altered_quote_shows_the_difference(library: Library, words: str, changes: list[tuple[str, str]]) -> None:
    quote = check(library, f"On a dit « {words} ».")
    assert quote.findings == ("altered",)
    assert [(change.words, change.source_words) for change in quote.changes] == changes


@pytest.mark.parametrize("words", ["Les abeilles de la tour nord produisent un miel rare", "la trêve", "des provinces"])
def test_what_was_read_nowhere_is_not_found(library: Library, words: str) -> None:
    quote = check(library, f"Anna Lebrun : « {words} ».", "Anna Lebrun")
    assert (quote.findings, quote.place) == (("missing",), None)


@pytest.mark.parametrize(
    ("speaker", "findings"),
    [
        ("Anna Lebrun", ()),
        ("Lebrun", ()),
        ("A. Lebrun", ()),
        ("Paul Martin", ("speaker",)),
        ("Marc Lebrun", ("speaker",)),
    ],
)
def test_another_speaker_is_told(library: Library, speaker: str, findings: tuple[str, ...]) -> None:
    assert check(library, f"« {SAID} », a dit {speaker}.", speaker).findings == findings


@pytest.mark.parametrize(
    ("day", "findings"),
    [
        ("le 1er mars 2024", ()),
        ("le 28 février", ()),
        ("mardi", ()),
        ("le 12 mars 2024", ("date",)),
        ("le 1er mars 2023", ("date",)),
        ("le 3 juin", ("date",)),
    ],
)
def test_another_date_is_told(library: Library, day: str, findings: tuple[str, ...]) -> None:
    assert check(library, f"« {SAID} », a dit Anna Lebrun {day}.", "Anna Lebrun").findings == findings


def test_the_speaker_whom_a_person_set_counts(library: Library) -> None:
    article, analysis = quoting(SAID, source="paix.txt")
    quote = analysis.quotes[0]
    at = passage_of(article.text, quote.start, quote.end)
    library.correct(SetSpeaker(key_of(article), at, "Paul Martin", "PER"))
    assert check(library, f"« {SAID} », a dit Paul Martin.", "Paul Martin").findings == ()
    assert check(library, f"« {SAID} », a dit Anna Lebrun.", "Anna Lebrun").findings == ("speaker",)


def test_an_article_without_a_date_agrees_with_any(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "l.sqlite3")
    library.add(*quoting(SAID, date=None))
    assert check(library, f"« {SAID} », a dit Anna Lebrun le 12 mars 2019.", "Anna Lebrun").findings == ()


def test_of_several_places_the_one_that_agrees_counts(library: Library) -> None:
    library.add(*quoting(SAID.replace("guerre", "trêve"), source="autre.txt", filling="", date="2024-04-01"))
    quote = check(library, f"« {SAID} », a dit Anna Lebrun le 1er mars 2024.", "Anna Lebrun")
    assert quote.findings == ()
    assert quote.place is not None
    assert (quote.place.entry.source, quote.place.others) == ("paix.txt", 1)


def test_marks_that_the_engine_gives_nobody_are_checked_too(library: Library) -> None:
    draft = Article(text=f'“{SAID}”. "Le budget sera voté en mai" Des « experts ».', source="d.md")
    quotes = report(library, draft, Analysis(Engine("1", "m"), "fr")).quotes
    assert [quote.findings for quote in quotes] == [(), ("altered",)]


def test_an_inquit_inside_the_quote_is_no_change(library: Library) -> None:
    text = f"« Nous ne signerons pas cet accord, a dit Anna Lebrun, {SAID.partition('accord ')[2]} »"
    draft, analysis = drafted(text, "Anna Lebrun")
    first, last = text.index("Nous"), text.index(", a dit")
    after = text.index("tant que")
    quote = Quote(
        0, len(text), "direct", analysis.quotes[0].speaker, pieces=(Span(first, last), Span(after, len(text)))
    )
    (checked,) = report(library, draft, Analysis(analysis.engine, "fr", analysis.entities, (quote,))).quotes
    assert checked.findings == ()


def test_the_draft_itself_in_the_library_proves_nothing(library: Library) -> None:
    draft, analysis = drafted("On a dit « Ces mots ne sont que dans mon brouillon ».")
    library.add(draft, analysis)
    assert report(library, draft, analysis).quotes[0].findings == ("missing",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le juge accuse Paul Martin d'avoir menti.", ["Paul Martin"]),
        ("Une plainte a été déposée contre Paul Martin.", ["Paul Martin"]),
        ("Une plainte pour vol contre l'ancien maire Paul Martin.", ["Paul Martin"]),
        ("Paul Martin est soupçonné de fraude.", ["Paul Martin"]),
        ("Paul Martin a été mis en examen.", ["Paul Martin"]),
        ("Paul Martin accuse le juge.", []),
        ("Le juge accuse Paul Martin. Contacté, Paul Martin n'a pas souhaité répondre.", []),
        ("Le juge salue Paul Martin.", []),
        ("Le juge accuse la mairie de protéger Paul Martin.", []),
        ("Le juge dénonce l'accord signé par Paul Martin.", []),
        ("Le texte, poursuit Paul Martin, sera voté.", []),
        ("Le juge accuse le maire de Lyon Paul Martin.", ["Paul Martin"]),
    ],
)
def test_who_is_accused_and_not_heard_is_told(library: Library, text: str, names: list[str]) -> None:
    mentions = tuple(
        Mention(at, at + 11, "name", "PER", "actor") for at in range(len(text)) if text.startswith("Paul Martin", at)
    )
    analysis = Analysis(Engine("1", "m"), "fr", (Entity("e1", "Paul Martin", "PER", "actor", mentions),))
    assert [one.name for one in report(library, Article(text=text, source="d"), analysis).unheard] == names


def test_who_is_quoted_is_heard(library: Library) -> None:
    draft, analysis = drafted("Le juge accuse Paul Martin. « Je n'ai rien fait », dit-il.", "Paul Martin")
    assert report(library, draft, analysis).unheard == ()


@pytest.mark.parametrize("text", ["", "Rien.", "«", "« »", "« […] »", "»»»«««"])
def test_a_draft_without_quotes_is_clean(library: Library, text: str) -> None:
    found = report(library, Article(text=text, source="d"), Analysis(Engine("1", "m"), "und"))
    assert found == DraftReport()
    assert found.is_clean


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        (f"{SAID} et du sud", [("et du sud", "")]),
        (f"Jamais, {SAID[0].lower()}{SAID[1:]}", [("Jamais", "")]),
        (f"Bien sûr, {SAID[0].lower()}{SAID[1:]}, alors", [("Bien sûr", ""), ("alors", "")]),
        (SAID.replace("du nord", "du sud"), [("sud", "nord")]),
    ],
)
def test_words_added_at_an_end_are_not_compared_with_what_stands_around_the_quote(
    library: Library, words: str, changes: list[tuple[str, str]]
) -> None:
    quote = check(library, f"« {words} », a dit Anna Lebrun.", "Anna Lebrun")
    assert quote.findings == ("altered",)
    assert [(change.words, change.source_words) for change in quote.changes] == changes
    assert quote.place is not None
    assert quote.place.words in SAID
