"""What a person decided holds when a paper changes its headline, and not in other news under the same path."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from reader.library import Library
from reader.model.article import Article
from reader.model.correction import Correction, Merge, NotQuote, Rename, SetSpeaker, in_article
from reader.model.passages import ArticleKey, key_of, passage_of
from tests.programs import reader

HEADLINE = "Un accord à Lyon\n\n"
BODY = (
    "Paul Martin a rencontré Lucie Durand à Lyon mardi pour parler de l'eau et des transports de la métropole.\n\n"
    "« Nous sommes prêts à partir dès demain matin », a déclaré Paul Martin. « Il faut attendre encore un peu », a "
    "répondu Lucie Durand, qui dirige la métropole depuis six ans et ne veut pas céder.\n"
)
TEXT = HEADLINE + BODY
OTHER = (
    "Tempête dans le Nord\n\nLe vent a soufflé fort cette nuit à Lille, où Lucie Durand habite, et la mairie a fermé "
    "les parcs.\n\n« Il faut attendre », a dit Lucie Durand devant sa maison, dont le toit s'est envolé.\n"
)
LATER = [
    "Lyon : ce que contient l'accord\n\n" + BODY,
    "Direct. Lyon négocie\n\n18 h 12. Les discussions ont repris dans la soirée, selon la préfecture.\n\n" + BODY,
    "Lyon : l'accord signé\n\n" + BODY.replace(" et ne veut pas céder", ", mais cède").replace("l'eau", "l’air"),
    TEXT.replace("mardi", "mercredi"),
]


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("READER_LIBRARY", str(tmp_path / "library.sqlite3"))
    file = tmp_path / "article.txt"
    file.write_text(TEXT, "utf-8")
    assert reader("add", str(file)).returncode == 0
    return file


@pytest.fixture
def library(tmp_path: Path, file: Path) -> Path:
    decide(tmp_path / "library.sqlite3", key_of(Article(text=TEXT, source=str(file))))
    return tmp_path / "library.sqlite3"


def decide(library: Path, key: ArticleKey) -> None:
    """Correct a name, a speaker and a quote of the article."""
    first, second = TEXT.index("« Nous"), TEXT.index("« Il")
    made: list[Correction] = [
        in_article(Rename("Lucie Durand", "Lucie Durand-Roux"), key),
        SetSpeaker(key, passage_of(TEXT, first, TEXT.index(" »", first) + 2), "Zoé Zola", "PER"),
        NotQuote(key, passage_of(TEXT, second, TEXT.index(" »", second) + 2)),
    ]
    with closing(Library.open(library)) as opened:
        opened.change_corrections(made, ())


def analysed(file: Path) -> dict[str, Any]:
    done = reader("analyze", str(file))
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def names(found: dict[str, Any]) -> set[str]:
    return {entity["name"] for entity in found["entities"]}


def quoted(found: dict[str, Any]) -> list[tuple[str, str]]:
    text = found["article"]["text"]
    return [(text[q["start"] : q["end"]][:7], q["speaker"]["name"]) for q in found["quotes"] if q["kind"] == "direct"]


@pytest.mark.parametrize("text", LATER)
def test_corrections_hold_under_another_headline(file: Path, library: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    found = analysed(file)
    assert "Lucie Durand-Roux" in names(found)
    assert ("« Nous ", "Zoé Zola") in quoted(found)
    assert not [words for words, _ in quoted(found) if words.startswith("« Il")]
    assert reader("add", str(file)).returncode == 0
    assert "Zoé Zola" in reader("quotes", "--by", "Zoé Zola").stdout
    with closing(Library.open(library)) as opened:
        opened.remove(Article(text=TEXT, source="").id)
        opened.purge()
    assert (reader("corrections", "check").stderr) == "reader: 3 corrections\n"


def test_corrections_do_not_hold_in_other_news_under_the_same_path(file: Path, library: Path) -> None:
    file.write_text(OTHER, "utf-8")
    found = analysed(file)
    assert "Lucie Durand" in names(found)
    assert quoted(found) == [("« Il fa", "Lucie Durand")]
    file.write_text(TEXT, "utf-8")
    assert "Lucie Durand-Roux" in names(analysed(file))


@pytest.mark.parametrize("headline", ["Accord à Lyon : les détails\n\n", "Direct\n\nLyon négocie encore ce soir.\n\n"])
def test_a_merge_in_a_file_of_corrections_goes_along_to_a_colleague(file: Path, tmp_path: Path, headline: str) -> None:
    key = key_of(Article(text=TEXT, source=str(file)))
    with closing(Library.open(tmp_path / "library.sqlite3")) as opened:
        opened.correct(in_article(Merge("Lucie Durand", "Paul Martin"), key))
    kept, theirs = tmp_path / "mine.toml", tmp_path / "other.sqlite3"
    assert reader("corrections", "export", str(kept)).returncode == 0
    assert reader("corrections", "import", str(kept), READER_LIBRARY=str(theirs)).returncode == 0
    file.write_text(headline + BODY, "utf-8")
    done = reader("analyze", str(file), READER_LIBRARY=str(theirs))
    assert "Lucie Durand" not in names(json.loads(done.stdout))


def without_prints(key: ArticleKey) -> ArticleKey:
    return msgspec.structs.replace(key, prints="")


def test_corrections_of_an_older_version_learn_to_recognise_their_article(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "library.sqlite3"
    key = key_of(Article(text=TEXT, source=str(file)))
    decide(library, without_prints(key))
    with closing(Library.open(library)) as opened:
        opened._connection.execute("PRAGMA user_version = 8")
    with closing(Library.open(library)) as opened:
        assert [one.article.prints for one in opened.corrections() if one.article] == [key.prints] * 3
    file.write_text(LATER[0], "utf-8")
    assert "Lucie Durand-Roux" in names(analysed(file))


def test_where_the_earlier_text_is_gone_what_was_decided_of_quotes_holds_where_they_stand(
    file: Path, tmp_path: Path
) -> None:
    decide(tmp_path / "library.sqlite3", without_prints(key_of(Article(text=TEXT, source=str(file)))))
    file.write_text(LATER[1], "utf-8")
    found = analysed(file)
    assert quoted(found) == [("« Nous ", "Zoé Zola")]
    file.write_text(OTHER, "utf-8")
    assert quoted(analysed(file)) == [("« Il fa", "Lucie Durand")]


def test_keys_with_and_without_prints_are_one(file: Path) -> None:
    key = key_of(Article(text=TEXT, source=str(file)))
    assert (without_prints(key), hash(without_prints(key))) == (key, hash(key))
    assert Rename("a", "b", key) == Rename("a", "b", without_prints(key))
    assert key != msgspec.structs.replace(key, title="Autre")
    assert key != (key.id, key.source, key.title)
    piped = key_of(Article(text=TEXT, source="-"))
    assert not piped.is_of(Article(text=LATER[0], source="-"))
    assert not piped.prints
