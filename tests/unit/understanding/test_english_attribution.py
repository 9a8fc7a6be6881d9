"""Who speaks in English: verbs of any kind, documents, "it", ages, accounts, interviews and letters."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from reader.cli.main import commands
from reader.model.article import Article
from reader.understanding.pipeline import Pipeline


def said(pipeline: Pipeline, text: str) -> list[tuple[str, str | None]]:
    """Return the quotes without marks, each with its speaker's name or, without name, the words for the speaker."""
    analysis = pipeline.analyze(Article(text=text, source="a.txt", language="en"))
    return [(text[q.start : q.end].strip("“”\"'‘’"), q.speaker.name if q.speaker else None) for q in analysis.quotes]


class TestAnyVerb:
    @pytest.mark.parametrize(
        ("words", "speaker"),
        [
            ("chirped Ann Roy.", "Ann Roy"),
            ("grinned Ann Roy.", "Ann Roy"),
            ("Ann Roy thundered.", "Ann Roy"),
            ("she liked to say.", "Ann Roy"),
        ],
    )
    def test_a_comma_inside_the_marks_tells_an_inquit(self, english: Pipeline, words: str, speaker: str) -> None:
        text = f"Ann Roy left school at 16. “The harbour is finished,” {words}"
        assert said(english, text) == [("The harbour is finished,", speaker)]

    def test_a_verb_behind_a_quoted_word_reports_nothing(self, english: Pipeline) -> None:
        assert said(english, "The “harbour” sank in March.") == []

    @pytest.mark.parametrize(
        "opening", ["As Ann Roy puts it in her book", "As Ann Roy put it on Monday", "As the painter Ann Roy puts it"]
    )
    def test_as_somebody_puts_it(self, english: Pipeline, opening: str) -> None:
        text = f"{opening}, the plans “add up, but only just.”"
        assert said(english, text) == [("add up, but only just.", "Ann Roy")]


class TestReportedClauses:
    @pytest.mark.parametrize(
        ("text", "words", "speaker"),
        [
            (
                "It drew a rebuke from Pete Hallan, the chairman, who reminded the crowd that clapping was banned.",
                "clapping was banned",
                "Pete Hallan",
            ),
            ("Ann Roy warned the council that the wall would fall.", "the wall would fall", "Ann Roy"),
            ("Ann Roy told a packed hall that the wall would fall.", "the wall would fall", "Ann Roy"),
            (
                "Ann Roy said not a single wall would be built this year.",
                "not a single wall would be built this year",
                "Ann Roy",
            ),
            (
                "Vantor Logistics said on Wednesday full-year profit would fall short of its earlier forecast.",
                "full-year profit would fall short of its earlier forecast",
                "Vantor Logistics",
            ),
            ("Ann Roy accepted that the wall was late.", "the wall was late", "Ann Roy"),
            ("Ann Roy demanded that the council publish the plan.", "the council publish the plan", "Ann Roy"),
        ],
    )
    def test_what_is_reported_begins_behind_its_verb(
        self, english: Pipeline, text: str, words: str, speaker: str
    ) -> None:
        assert said(english, text) == [(words, speaker)]

    @pytest.mark.parametrize(
        "text", ["Police found that door open.", "Ann Roy found that she was alone.", "Ann Roy did not say why."]
    )
    def test_finding_is_no_saying(self, english: Pipeline, text: str) -> None:
        assert said(english, text) == []

    @pytest.mark.parametrize(
        ("subject", "speaker"), [("An audit", "audit"), ("The jury", "jury"), ("Researchers", "Researchers")]
    )
    def test_documents_and_those_who_find_out_report(self, english: Pipeline, subject: str, speaker: str) -> None:
        text = f"{subject} found that the wall was unsafe."
        assert said(english, text) == [("the wall was unsafe", speaker)]


class TestWhoIsMeant:
    @pytest.mark.parametrize(
        ("text", "speaker"),
        [
            ("Marlow Bank closed the depot. It said the roof was unsafe.", "Marlow Bank"),
            ("Marlow Bank sold the depot to Ann Roy. It said the roof was unsafe.", "Marlow Bank"),
            ("Ann Roy met the press. His brother waved. She said the roof was unsafe.", "Ann Roy"),
        ],
    )
    def test_it_is_no_person(self, english: Pipeline, text: str, speaker: str) -> None:
        assert said(english, text) == [("the roof was unsafe", speaker)]

    @pytest.mark.parametrize(
        ("text", "speaker"),
        [
            ("Dale Kosin leads the United Freight Workers. The union said", "United Freight Workers"),
            ("Ann Roy runs the Orvane Group. The company said", "Orvane Group"),
            ("Ann Roy of the Marlow Institute spoke first. The institute said", "Marlow Institute"),
            ("Ann Roy spoke first. The company said", "company"),
        ],
    )
    def test_a_noun_for_a_body_is_no_person(self, english: Pipeline, text: str, speaker: str) -> None:
        assert said(english, f"{text} the roof was unsafe.") == [("the roof was unsafe", speaker)]

    @pytest.mark.parametrize("document", ["study", "report", "audit", "survey"])
    def test_a_document_is_no_person(self, english: Pipeline, document: str) -> None:
        text = f"Fraser Baird ordered the {document}. The {document} said the river was poisoned."
        assert said(english, text) == [("the river was poisoned", document)]

    @pytest.mark.parametrize("document", ["statement", "full statement", "letter"])
    def test_his_statement_is_his(self, english: Pipeline, document: str) -> None:
        text = f"Ann Roy left early. Raul Diaz stayed. His {document}: “I will not resign, and I will not apologise.”"
        assert said(english, text) == [("I will not resign, and I will not apologise.", "Raul Diaz")]

    @pytest.mark.parametrize("age", ["34", "51", "9"])
    def test_an_age_is_somebody(self, english: Pipeline, age: str) -> None:
        text = f"Ann Roy, {age}, fell from the wall. “I am fine,” the {age}-year-old said."
        assert said(english, text) == [("I am fine,", "Ann Roy")]

    def test_another_age_is_somebody_else(self, english: Pipeline) -> None:
        text = "Ann Roy, 34, and Raul Diaz, 51, fell from the wall. “I am fine,” the 51-year-old said."
        assert said(english, text) == [("I am fine,", "Raul Diaz")]

    @pytest.mark.parametrize("account", ["@annroy", "@harbour_fan", "@Roy54"])
    def test_an_account_speaks(self, english: Pipeline, account: str) -> None:
        assert said(english, f"There was anger online. {account}: “Never again, not here.”") == [
            ("Never again, not here.", account)
        ]


class TestInterviews:
    ANSWERS = (("Because the sea does not read our contracts.", "Ann Roy"), ("Tomorrow. I would do it.", "Ann Roy"))

    @pytest.mark.parametrize(
        ("asks", "answers"), [("Q: ", "A: "), ("", ""), ("PAPER: ", "ROY: "), ("Paper: ", "Ann Roy: ")]
    )
    def test_answers_are_those_of_who_is_asked(self, english: Pipeline, asks: str, answers: str) -> None:
        first, second = (words for words, _ in self.ANSWERS)
        text = (
            "The engineer Ann Roy has built the harbour wall.\n\n"
            f"{asks}Why did it take so long?\n\n{answers}{first}\n\n{asks}Would you do it again?\n\n{answers}{second}\n"
        )
        assert said(english, text) == list(self.ANSWERS)

    def test_questions_without_answers_in_the_first_person_are_no_interview(self, english: Pipeline) -> None:
        text = (
            "Ann Roy built the wall.\n\nWhy did it take so long?\n\nThe sea is rough.\n\n"
            "Will it last?\n\nEngineers doubt it."
        )
        assert said(english, text) == []


class TestLetters:
    @pytest.mark.parametrize(
        "opening", ["In a letter to staff, Ann Roy wrote:", "Ann Roy said in a statement:", "Ann Roy posted online:"]
    )
    def test_a_block_in_the_first_person_is_a_quote(self, english: Pipeline, opening: str) -> None:
        block = "We have made mistakes. We will put them right."
        assert said(english, f"{opening}\n\n{block}\n\nNobody answered.") == [(block, "Ann Roy")]

    def test_a_list_is_none(self, english: Pipeline) -> None:
        assert said(english, "Ann Roy listed the costs:\n\nThe wall takes nine years.\n\nNobody answered.") == []


class TestGivenNames:
    @pytest.mark.parametrize(
        "text",
        [
            "Beatrice Lund left. “It is late,” she said.",
            "The maps of Beatrice Lund were lost. “It is late,” she said.",
            "Then came Moses Ndirangu. “It is late,” he said.",
            "Rohan Iyer Patel left. “It is late,” he said.",
        ],
    )
    def test_a_given_name_opens_a_person(self, english: Pipeline, text: str) -> None:
        analysis = english.analyze(Article(text=text, source="a.txt", language="en"))
        assert [entity.label for entity in analysis.entities] == ["PER"]

    @pytest.mark.parametrize("name", ["Virginia Beach", "Lincoln Bank", "Charlotte Observer"])
    def test_a_town_or_a_body_named_so_is_no_person(self, english: Pipeline, name: str) -> None:
        analysis = english.analyze(Article(text=f"He moved to {name} in May.", source="a.txt", language="en"))
        assert "PER" not in [entity.label for entity in analysis.entities]


class TestTitlesTakenForNames:
    @pytest.mark.parametrize(
        "words",
        [
            "Chief Executive Officer Helena Brandvold",
            "Orvane Chief Executive Helena Brandvold",
            "Vice President Helena Brandvold",
            "Chief Risk Officer Helena Brandvold",
        ],
    )
    def test_the_last_of_two_names_speaks(self, english: Pipeline, words: str) -> None:
        text = f"“We are late,” {words} said on a call with analysts."
        assert said(english, text) == [("We are late,", "Helena Brandvold")]


class TestLanguage:
    TEXT = "Mayor Anna Smith said on Monday that the bridge would close. “We have no choice,” she told reporters."

    @pytest.mark.parametrize(
        "text",
        [TEXT, TEXT.replace("“", '"').replace("”", '"'), f"PARIS\n\n{TEXT}", TEXT.replace("Anna Smith", "Aimé Dubois")],
    )
    def test_english_without_a_decision_is_never_understood_as_french(self, tmp_path: Path, text: str) -> None:
        path = tmp_path / "a.txt"
        path.write_text(text, encoding="utf-8")
        result = CliRunner().invoke(commands, ["analyze", "--format", "json", str(path)])
        printed = json.loads(result.stdout)
        assert printed["article"]["language"] == "en"
        assert printed["engine"]["model"].startswith("en_core_web")


class TestWordsForSpeakers:
    @pytest.mark.parametrize(
        ("text", "words", "speaker"),
        [
            # A name in apposition behind whose somebody is.
            ("A spokesman for Ms. Voss, Derek Nunn, said no decision was made.", "no decision was made", "Derek Nunn"),
            ("The owner of the car, Jeremy Fother, 71, said he forgave him.", "he forgave him", "Jeremy Fother"),
            (
                "It pleased Terence Fann, an air expert from Leeds, who said it had rained.",
                "it had rained",
                "Terence Fann",
            ),
            # A phrase before the subject.
            ("In his speech Tom Aston said that the road would stay.", "the road would stay", "Tom Aston"),
            # A verb of saying that another is coordinated with.
            (
                "Tom Aston said the bridge was shut and called it “a horrible thing to see.”",
                "a horrible thing to see.",
                "Tom Aston",
            ),
            # Behind a comma.
            ("Asked about Everard, Ann Roy replied, “I have his number.”", "I have his number.", "Ann Roy"),
            # A reply, a line with a dash.
            ("“Thank God,” came the reply from Ann Roy.", "Thank God,", "Ann Roy"),
            ("“We paid for everything.” — Ann Roy, mayor of Wick", "We paid for everything.", "Ann Roy"),
        ],
    )
    def test_who_is_named_beside_it(self, english: Pipeline, text: str, words: str, speaker: str) -> None:
        assert (words, speaker) in said(english, text)

    def test_a_noun_before_another_is_not_its_head(self, english: Pipeline) -> None:
        text = "It is over, said Abdul Said Bakar, a government spokesman.\n\n“We won,” the government spokesman said."
        assert said(english, text)[-1] == ("We won,", "Abdul Said Bakar")

    def test_whoever_writes_is_nobody(self, english: Pipeline) -> None:
        text = "Ann Roy wants it moved. “Never,” she said. “Why should you care?” I asked."
        assert said(english, text)[-1] == ("Why should you care?", None)


class TestWhatIsReported:
    @pytest.mark.parametrize(
        ("text", "clauses"),
        [
            ("Tom Aston said the bridge was “barely recognizable.”", ["barely recognizable."]),
            ("The audit concluded the work was poor, but Ann Roy left.", ["the work was poor"]),
            ("Ann Roy says that the road is shut, but she has used it.", ["the road is shut"]),
            ("One man, who asked not to be named, said he was afraid.", ["he was afraid"]),
            ("One man, who asked to remain anonymous, said he was afraid.", ["he was afraid"]),
            ("Ann Roy, who vowed to pay for it, said she was afraid.", ["pay for it", "she was afraid"]),
            ("PELL, Vt. — The bridge will stay shut, Ann Roy said.", ["The bridge will stay shut"]),
            ("Several cars were crumpled, Reuters reported.", ["Several cars were crumpled"]),
            ("The referee, Tom Aston said, had been wrong.", ["The referee, Tom Aston said, had been wrong"]),
            ("But owners are responsible for damage, said Ann Roy.", ["owners are responsible for damage"]),
            ("She asked if Tom Aston believed the bridge was safe.", ["if Tom Aston believed the bridge was safe"]),
            ("According to a report the agency released, traffic is down.", ["traffic is down"]),
            ("Ann Roy believed the bridge was safe.", []),
            ("Ann Roy declined to comment on the bridge.", []),
        ],
    )
    def test_clauses_begin_and_end(self, english: Pipeline, text: str, clauses: list[str]) -> None:
        assert [words for words, _ in said(english, text)] == clauses

    @pytest.mark.parametrize("question", ["whether she agreed", "if she was tired", "what she knew"])
    def test_who_was_asked_asks_nothing(self, english: Pipeline, question: str) -> None:
        text = f"Asked {question}, Ann Roy waved a hand. “Never,” she said."
        assert [words for words, _ in said(english, text)] == ["Never,"]
