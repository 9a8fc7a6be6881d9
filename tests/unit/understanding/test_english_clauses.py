"""What English papers report without marks and "that", and who speaks for others or with them."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.test_english_frames import said, wanted


class TestQuestions:
    @pytest.mark.parametrize(
        ("marked", "speaker"),
        [
            ("Anna Roe asked [why the vendors had not been heard].", "Anna Roe"),
            ("Anna Roe asked him [what he had seen that night].", "Anna Roe"),
            ("Anna Roe asked the minister [when the school would open].", "Anna Roe"),
            ("Senator Tom Bligh wanted to know [whether the money had gone].", "Tom Bligh"),
            ("Anna Roe has repeatedly asked [how the file was lost].", "Anna Roe"),
            ("Anna Roe explained [why she had left the party].", "Anna Roe"),
        ],
    )
    def test_a_question_is_reported(self, english: Pipeline, marked: str, speaker: str) -> None:
        assert said(english, marked) == wanted(marked, speaker)

    @pytest.mark.parametrize(
        "text",
        [
            "Anna Roe asked for what she called a pause.",
            "Anna Roe asked, when she arrived, for a lawyer.",
            "They know that the law is bad.",
            "Anna Roe was asked why she had left.",
        ],
    )
    def test_what_is_asked_for_and_known_is_none(self, english: Pipeline, text: str) -> None:
        assert said(english, text) == []

    def test_a_relative_clause_is_none(self, english: Pipeline) -> None:
        marked = "Anna Roe asked the man who had shot the dog to [leave]."
        assert said(english, marked) == wanted(marked, "Anna Roe")


class TestListeners:
    @pytest.mark.parametrize(
        ("marked", "speaker"),
        [
            ("Peter Lang told the inquiry [he had been on leave that week].", "Peter Lang"),
            ("The accused, Dinesh Patil, told the magistrate [he had been framed].", "Dinesh Patil"),
            ("Mary Dunn told Reuters [flights would resume on Monday].", "Mary Dunn"),
            ("Mary Dunn reminded reporters [she had won twice].", "Mary Dunn"),
        ],
    )
    def test_the_clause_begins_behind_whom_it_is_told(self, english: Pipeline, marked: str, speaker: str) -> None:
        assert said(english, marked) == wanted(marked, speaker)

    @pytest.mark.parametrize("words", ["the man she loved that", "the driver she had hired to stop"])
    def test_what_tells_of_the_listener_is_none(self, english: Pipeline, words: str) -> None:
        assert not any(quote.startswith("she") for quote, _ in said(english, f"Mary Dunn told {words} she left."))


class TestClausesWithoutThat:
    @pytest.mark.parametrize(
        ("marked", "speaker"),
        [
            ("The envoy, Tom Norbu, insisted [talks were still possible].", "Tom Norbu"),
            ("The minister, Grace Oduya, insisted [voters understood the plan].", "Grace Oduya"),
            ("Paul Bell promised [taxes would fall].", "Paul Bell"),
            ("Paul Bell said that day [the roof fell in].", "Paul Bell"),
            (
                "[The rate will stay low], Governor Elena Stone said on Thursday, adding that [prices fell].",
                "Elena Stone",
            ),
            ("[Sales rose], Elena Stone told reporters on Monday, noting that [costs fell].", "Elena Stone"),
        ],
    )
    def test_the_clause_is_reported(self, english: Pipeline, marked: str, speaker: str) -> None:
        assert said(english, marked) == wanted(marked, speaker)

    def test_a_pronoun_is_no_opener(self, english: Pipeline) -> None:
        marked = "Paul Bell said [that was wrong]."
        assert said(english, marked) == wanted(marked, "Paul Bell")


class TestSpeakersForOthers:
    @pytest.mark.parametrize(
        "words",
        [
            "The White House and its allies",
            "Bob Hale and his wife",
            "Ana Duarte and her lawyers",
            "A lawyer for former chief Dan Moss",
            "An aide to Prime Minister Joao Lima",
            "A spokesman for the Leeds charity Homefirst",
            "A friend of singer Ann Roe",
            "The London-based retailer",
            "A Division Bench of Chief Justice Arun Pai and Justice Tom Nagesh",
            "A panel of Ann Roe and Tom Vale",
        ],
    )
    def test_words_for_nobody_named_stay_words(self, english: Pipeline, words: str) -> None:
        assert said(english, f"{words} said the roof was new.") == [("the roof was new", words)]

    @pytest.mark.parametrize(
        ("words", "speaker"),
        [
            ("US secretary of state Antony Barker", "Antony Barker"),
            ("A spokeswoman for the group, Ann Roe,", "Ann Roe"),
            ("The MP for Dover Neil Kane", "Neil Kane"),
            ("His brother Tom Roe", "Tom Roe"),
            ("Tom Roe and Ann Vale", "Tom Roe"),
            ("Government advocate K. Suresh", "K. Suresh"),
        ],
    )
    def test_their_own_name_speaks(self, english: Pipeline, words: str, speaker: str) -> None:
        assert said(english, f"{words} said the roof was new.") == [("the roof was new", speaker)]

    @pytest.mark.parametrize("words", ["Ann Roe, 45, and her husband", "Ann Roe, 9, and her brother Tom"])
    def test_who_is_joined_behind_an_age_is_not_named(self, english: Pipeline, words: str) -> None:
        assert said(english, f"{words} said the roof was new.") == [("the roof was new", "Ann Roe")]

    @pytest.mark.parametrize("town", ["BENGALURU", "LUCKNOW", "CHENNAI"])
    def test_a_court_speaks_behind_a_town(self, english: Pipeline, town: str) -> None:
        marked = f"{town}: The Karnataka High Court on Monday asked the State government to [file a report]."
        assert said(english, marked) == wanted(marked, "Karnataka High Court")

    def test_a_body_may_be_told_by_where_it_is(self, english: Pipeline) -> None:
        text = "Carrow Group is based in London. The London-based retailer said [it would open 12 shops]."
        assert said(english, text) == wanted(text, "Carrow Group")


class TestSources:
    @pytest.mark.parametrize(
        ("opening", "marked"),
        [
            ("Rosa Imbeni teaches law. ", "In her view, [the rules are too vague]."),
            ("Rosa Imbeni teaches law. ", "In her opinion [the officers have no plan]."),
            ("Rosa Imbeni leads the union. ", "According to her, [the strike will go on]."),
            ("", "According to the Daily Sun, Professor Rosa Imbeni, the chair, said [the flag was old]."),
            ("", "According to Reuters, Rosa Imbeni said [the deal was done]."),
        ],
    )
    def test_the_person_says_it(self, english: Pipeline, opening: str, marked: str) -> None:
        assert said(english, opening + marked) == wanted(marked, "Rosa Imbeni")

    @pytest.mark.parametrize(
        ("marked", "speaker"),
        [
            ("According to the report, [the driver said he was asleep].", "the report"),
            ("[The fee is agreed], according to sources close to the club.", "sources close to the club"),
        ],
    )
    def test_others_are_the_source(self, english: Pipeline, marked: str, speaker: str) -> None:
        assert said(english, marked) == wanted(marked, speaker)

    @pytest.mark.parametrize(
        ("opening", "document", "speaker"),
        [
            (
                "The Oakhurst Transit Authority is broke.",
                "A report the agency released last month",
                "Oakhurst Transit Authority",
            ),
            ("Oxfam met the minister.", "A study the charity published on Monday", "Oxfam"),
            ("Ann Roe leads Marlow Bank.", "A memo the bank sent last week", "Marlow Bank"),
            ("Ann Roe leads Marlow Bank.", "A report the mayor read last week", "A report"),
        ],
    )
    def test_a_document_is_of_who_released_it(
        self, english: Pipeline, opening: str, document: str, speaker: str
    ) -> None:
        marked = f"{document} said that [two men had died]."
        assert said(english, f"{opening} {marked}") == wanted(marked, speaker)

    def test_what_is_in_view_is_none(self, english: Pipeline) -> None:
        assert said(english, "Rosa Imbeni left. He was in her view all day.") == []


class TestClausesThatEnd:
    @pytest.mark.parametrize(
        "marked",
        [
            "Tom Berg said [the law was bad], and urged ministers to [drop it].",
            "Tom Berg said [his wife was ill], and told reporters that [he would resign].",
            "Tom Berg said [poor countries needed vaccines], and accused rich ones of [hoarding them].",
            "Tom Berg said [the law was bad, and that it would fail].",
            "Tom Berg said [the firm was small, and called for help].",
            "They had expected a cut, but the bank's chairman, Tom Berg, said [it was too early].",
        ],
    )
    def test_a_clause_ends_before_another_report(self, english: Pipeline, marked: str) -> None:
        assert said(english, marked) == wanted(marked, "Tom Berg")

    @pytest.mark.parametrize("word", ["None.", "Home.", "Never!"])
    def test_one_word_is_an_utterance(self, english: Pipeline, word: str) -> None:
        marked = f"[“We had no money,”] Nora Finch says. [“{word}”]"
        assert [words for words, _ in said(english, marked)] == [words for words, _ in wanted(marked, "")]


class TestWhoIsMeant:
    @pytest.mark.parametrize(
        ("text", "speaker"),
        [
            (
                "Asha Devi, 62, lost her house. Her neighbour Kamala Bai lost two goats. Bai said it was late. "
                "The 62-year-old is living in a school. “I am tired,” she",
                "Asha Devi",
            ),
            (
                "Femi Alade said his client was ill.\n\nThe prosecutor, Rotimi Jacob, rose. “I object,” he",
                "Rotimi Jacob",
            ),
            ("Tom Hutchins met Senator Randall Sykes in May. “I see,” the then-senator", "Randall Sykes"),
            ("The accused, Dan Patil, wept. “There is no evidence,” the defence lawyer", "the defence lawyer"),
            ("The High Court met. Tom Suresh rose. He said no. “That is not enough,” the Bench", "High Court"),
            ("The High Court met. Government counsel Tom Suresh rose. “It is late,” The Bench", "High Court"),
            ("The Church of Sun replied. Tom Vale left. “It is false,” the Church", "Church of Sun"),
            ("Ann Roe heard a petition filed by Tom Tharan. “It is late,” the petitioner", "Tom Tharan"),
            ("The petitioner, Lila Gowda, met Ann Roe. “It is late,” the petitioner", "Lila Gowda"),
            ("Tom Vale met Caroline Rees KC. “It is late,” the barrister", "Caroline Rees"),
            ("Neil Grant runs it. “We will open 12 shops,” the London-based retailer", "the London-based retailer"),
        ],
    )
    def test_by_what_stands_before(self, english: Pipeline, text: str, speaker: str) -> None:
        assert said(english, f"{text} said.")[-1][1] == speaker
