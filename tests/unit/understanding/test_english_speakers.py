"""Who speaks in English: appositions, modifiers, requests, marks over paragraphs; and no words that cannot be."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.understanding.pipeline import Pipeline


@pytest.fixture(scope="module")
def french(pipeline: Pipeline) -> Pipeline:
    return pipeline


def said(pipeline: Pipeline, text: str) -> list[tuple[str, str | None]]:
    """Return the quotes of a text without marks, each with who says it by name, ``None`` for nobody by name."""
    analysis = pipeline.analyze(Article(text=text, source="a.txt", language=pipeline.language.code))
    called = {entity.id: entity.name for entity in analysis.entities}
    return [
        (text[q.start : q.end].strip("“”\"'‘’"), called.get(q.speaker.entity or "") if q.speaker else None)
        for q in analysis.quotes
    ]


class TestAppositions:
    @pytest.mark.parametrize(
        ("text", "words", "speaker"),
        [
            (
                "Russell Whelan, a visiting fellow at the Marlow Institution, said Carver could file a complaint.",
                "Carver could file a complaint",
                "Russell Whelan",
            ),
            (
                "Anna Smith, who runs the school, said on Friday that the roof was new.",
                "the roof was new",
                "Anna Smith",
            ),
            ("John Baker, 54, a nurse, said the ward was closed.", "the ward was closed", "John Baker"),
            ("Three people died, police in Ohio said.", "Three people died", None),
        ],
    )
    def test_the_subject_is_no_quote(self, english: Pipeline, text: str, words: str, speaker: str | None) -> None:
        assert said(english, text) == [(words, speaker)]

    def test_a_relative_clause_before_a_verb_is_no_quote(self, english: Pipeline) -> None:
        text = "The witness, Tom Finch, who worked at the mill, urged patience."
        assert said(english, text) == []

    def test_the_day_is_no_part_of_what_is_said(self, english: Pipeline) -> None:
        text = "Mayor Anna Smith said Monday the plan was ready."
        assert said(english, text) == [("the plan was ready", "Anna Smith")]


class TestModifiers:
    @pytest.mark.parametrize(
        ("words", "speaker"),
        [
            ("Marlow spokeswoman Alice Derry said.", "Alice Derry"),
            ("said Marlow campaign chairman Tom Finch.", "Tom Finch"),
            ("one Marlow insider said.", None),
            ("a Marlow aide said.", None),
            ("Senator Marlow said.", "Paul Marlow"),
        ],
    )
    def test_the_name_that_ends_the_words_speaks(self, english: Pipeline, words: str, speaker: str | None) -> None:
        text = f"Senator Paul Marlow spoke in Ohio. “We are late,” {words}"
        assert said(english, text) == [("We are late,", speaker)]


class TestCues:
    @pytest.mark.parametrize(
        ("text", "words", "speaker"),
        [
            ("Mayor Anna Smith urged the council to pay for the bridge.", "pay for the bridge", "Anna Smith"),
            ("Sheriff John Baker warned drivers not to use the road.", "use the road", "John Baker"),
            ("Mayor Anna Smith promised to fight the plan in court.", "fight the plan in court", "Anna Smith"),
            ("Mayor Anna Smith shrugged: “Nothing.”", "Nothing.", "Anna Smith"),
            ("“It's over.” That was how Maria Lopez put it.", "It's over.", "Maria Lopez"),
            (
                "It grew so heated that Governor Chris Marlow said, “I feel like I need a drink.”",
                "I feel like I need a drink.",
                "Chris Marlow",
            ),
        ],
    )
    def test_who_says_what(self, english: Pipeline, text: str, words: str, speaker: str) -> None:
        assert (words, speaker) in said(english, text)


class TestSingleMarks:
    @pytest.mark.parametrize(("opening", "closing"), ["''", "‘’"])
    def test_go_on_over_paragraphs_that_each_open(self, english: Pipeline, opening: str, closing: str) -> None:
        text = (
            f"Paula Reeve told the Herald: {opening}We lost two bridges.\n\n{opening}The school was full.\n\n"
            f"{opening}By morning the road was gone.{closing}\n\nHer deputy left."
        )
        ((words, speaker),) = said(english, text)
        assert words.startswith("We lost")
        assert words.endswith("was gone.")
        assert speaker == "Paula Reeve"

    def test_a_paragraph_that_does_not_open_ends_the_quote(self, english: Pipeline) -> None:
        text = "'We lost two bridges.\n\nThe school was full,' said Paula Reeve."
        assert all("\n" not in words for words, _ in said(english, text))


ENGLISH = "It grew so heated that|Governor|Marlow|said|told|,|.|“No,”|l|a|the|aide|who|-|Anna|of|by|:|\n|’s|X|12".split(
    "|"
)
FRENCH = "Il|elle|que|l'|le|maire|Roy|a dit|dit-|-t-il|,|.|« Non »|s'|qui|-|Anne|de|par|:|\n|M.|12|selon".split("|")


def holds_words(text: str, analysis: Analysis) -> bool:
    """Whether every span holds two letters or figures at least."""
    names = [m for entity in analysis.entities for m in entity.mentions if m.kind == "name"]
    speakers = [(q.speaker.start, q.speaker.end) for q in analysis.quotes if q.speaker and q.speaker.start is not None]
    spans = [*((m.start, m.end) for m in names), *speakers, *((q.start, q.end) for q in analysis.quotes)]
    return all(sum(c.isalnum() for c in text[start:end]) > 1 for start, end in spans)


class TestSpans:
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(pieces=st.lists(st.sampled_from(ENGLISH), max_size=30))
    def test_hold_a_word_in_english(self, english: Pipeline, pieces: list[str]) -> None:
        text = " ".join(pieces)
        assert holds_words(text, english.analyze(Article(text=text, source="a.txt", language="en")))

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(pieces=st.lists(st.sampled_from(FRENCH), max_size=30))
    def test_hold_a_word_in_french(self, french: Pipeline, pieces: list[str]) -> None:
        text = " ".join(pieces)
        assert holds_words(text, french.analyze(Article(text=text, source="a.txt", language="fr")))


class TestBodies:
    @pytest.mark.parametrize(
        ("text", "speaker"),
        [
            ("An affidavit filed by the FBI says the men knew the guards.", "FBI"),
            ("A study by Oxfam concluded that the rich were richer.", "Oxfam"),
            ("A report from Greenpeace said the river was dead.", "Greenpeace"),
            ("Greenpeace said the river was dead.", "Greenpeace"),
        ],
    )
    def test_a_document_speaks_for_who_made_it(self, english: Pipeline, text: str, speaker: str) -> None:
        assert [who for _, who in said(english, text)] == [speaker]


class TestSurnames:
    TEXT = (
        "Hillary Clinton spoke in Ohio. Hillary Clinton was ill.{} Her husband, Bill Clinton, waved. "
        "{} said the plan was good."
    )

    @pytest.mark.parametrize(
        ("more", "name", "speaker"),
        [
            ("", "Clinton", "Hillary Clinton"),
            ("", "Mr Clinton", "Bill Clinton"),
            ("", "Bill Clinton", "Bill Clinton"),
            (" Bill Clinton came too.", "Clinton", "Bill Clinton"),
        ],
    )
    def test_belong_to_whom_the_article_is_about(self, english: Pipeline, more: str, name: str, speaker: str) -> None:
        assert said(english, self.TEXT.format(more, name)) == [("the plan was good", speaker)]
