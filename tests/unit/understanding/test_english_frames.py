"""Who says what in English papers: inquits that close a sentence, gerunds, offices with names behind them."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline


def said(pipeline: Pipeline, marked: str) -> list[tuple[str, str]]:
    """Return the quotes of a text without its square brackets, each with the name or the words for its speaker."""
    text = marked.replace("[", "").replace("]", "")
    analysis = pipeline.analyze(Article(text=text, source="a.txt", language="en"))
    called = {entity.id: entity.name for entity in analysis.entities}
    found = []
    for quote in analysis.quotes:
        speaker = quote.speaker
        words = "" if speaker is None or speaker.start is None else text[speaker.start : speaker.end]
        name = called.get(speaker.entity or "") if speaker is not None else None
        found.append((text[quote.start : quote.end].strip("“”\"'‘’"), name or words))
    return found


def wanted(marked: str, speaker: str) -> list[tuple[str, str]]:
    """Return what stands in square brackets, each part said by one speaker."""
    return [(part.partition("]")[0].strip("“”\"'‘’"), speaker) for part in marked.split("[")[1:]]


class TestInquitsThatCloseASentence:
    @pytest.mark.parametrize(
        ("marked", "speaker"),
        [
            (
                'Ministers will ["not hesitate"] to use emergency powers, the home secretary, Priya Sandhu, has said.',
                "Priya Sandhu",
            ),
            ('It is ["simply untrue"] that the report was delayed, an official said.', "an official"),
            ('Flooding is ["very rare"] in the county, the council leader, Jo Marsh, told BBC Radio Kent.', "Jo Marsh"),
            ('Schools could be shut for a ["prolonged period"] after the quake, officials warned.', "officials"),
        ],
    )
    def test_a_fragment_far_before_it_is_said_too(self, english: Pipeline, marked: str, speaker: str) -> None:
        assert said(english, marked) == wanted(marked, speaker)

    @pytest.mark.parametrize(
        "text",
        [
            'It drew a "furious" rebuke from Anna Roy, the chairman, who said no more.',
            'The film "The Lost City" was shot in Malta, the producers said.',
        ],
    )
    def test_a_relative_clause_and_a_title_are_none(self, english: Pipeline, text: str) -> None:
        assert all(words.startswith("The film") for words, _ in said(english, text))

    @pytest.mark.parametrize("opening", ["Asked if he would quit", "When told of the vote", "Speaking after the vote"])
    def test_what_only_tells_when_is_not_said(self, english: Pipeline, opening: str) -> None:
        assert said(english, f"{opening}, Jones said no.") == []

    def test_a_clause_with_a_condition_is(self, english: Pipeline) -> None:
        marked = "[If the bridge is closed, the town will die], the mayor said."
        assert said(english, marked) == wanted(marked, "the mayor")


class TestGerunds:
    @pytest.mark.parametrize(
        ("marked", "speaker"),
        [
            ("The army denied [targeting civilians].", "The army"),
            ("China has not denied [paying the bribe].", "China"),
            ("One poster admitted to [being a part of the effort].", "One poster"),
            ("She accused her former manager of [taking most of her earnings].", "She"),
            ("The minister was accused by the opposition of [misleading parliament].", "the opposition"),
            ("He denied [ever having met the woman].", "He"),
        ],
    )
    def test_a_verb_reports_them(self, english: Pipeline, marked: str, speaker: str) -> None:
        assert said(english, marked) == wanted(marked, speaker)

    @pytest.mark.parametrize(
        "text", ["The firm denied wrongdoing.", "The minister was accused of misleading parliament."]
    )
    def test_nouns_and_nobody_are_none(self, english: Pipeline, text: str) -> None:
        assert said(english, text) == []

    @pytest.mark.parametrize(
        ("marked", "speaker"),
        [
            ("He promised to [cut taxes and build 10,000 homes].", "He"),
            ("The mayor urged residents to [leave] and declared an emergency.", "The mayor"),
            ("The club agreed to [pay and apologise].", "The club"),
        ],
    )
    def test_a_second_infinitive_goes_on(self, english: Pipeline, marked: str, speaker: str) -> None:
        assert said(english, marked) == wanted(marked, speaker)


class TestOffices:
    @pytest.mark.parametrize(
        ("marked", "speaker"),
        [
            ("[A second body was found], according to the Kerry coroner, Patrick Nolan.", "Patrick Nolan"),
            ("According to the Crown prosecutor, Mark Tedeschi, [the man had lied].", "Mark Tedeschi"),
            (
                "The Police Public Relations Officer, SP Ben Hale, said [the men had been arrested].",
                "Ben Hale",
            ),
            ("According to Reuters, [John Roe was arrested on Monday].", "Reuters"),
            ("According to his mother, [John Roe, 15, left the house at noon].", "his mother"),
            (
                "According to Afghan Ambassador to the United States Hamdullah Mohib, [the team made progress].",
                "Hamdullah Mohib",
            ),
        ],
    )
    def test_the_name_behind_them_speaks(self, english: Pipeline, marked: str, speaker: str) -> None:
        assert said(english, marked) == wanted(marked, speaker)


class TestSubjects:
    @pytest.mark.parametrize(
        ("marked", "speaker"),
        [
            ("The 29-year-old striker said [he was happy at the club].", "The 29-year-old striker"),
            ('The 54-year-old told jurors he ["never meant to hurt anyone"].', "The 54-year-old"),
            ('It drew criticism from campaigners, with Boswell stating: ["People need decisions."]', "Boswell"),
            ("Neighbours were shocked, with some saying [they had heard screams].", "some"),
            ('The group issued a statement saying it was ["deeply concerned"].', "The group"),
            ("According to figures from the Office for National Statistics, [prices rose 3%].", None),
            ("According to data released by the ministry on Monday, [200 people died].", "the ministry"),
        ],
    )
    def test_who_speaks(self, english: Pipeline, marked: str, speaker: str | None) -> None:
        assert said(english, marked) == wanted(marked, speaker or "Office for National Statistics")

    @pytest.mark.parametrize(
        "text",
        [
            "The work is going according to plan.",
            "According to the rules, each team has two subs.",
            "He called police to report a fire.",
            "As he told the story, the room fell silent.",
        ],
    )
    def test_nobody_speaks(self, english: Pipeline, text: str) -> None:
        assert said(english, text) == []


class TestClauses:
    @pytest.mark.parametrize(
        ("marked", "speaker"),
        [
            ("Doctors said [losing weight was the best cure].", "Doctors"),
            ("[The museum, said its director, Ana Lopez, will reopen in May].", "Ana Lopez"),
            ("As Heald told The Huffington Post, [ozone has dropped since 1990].", "Heald"),
            ("As the minister noted, [prices have fallen twice this year].", "the minister"),
            ("The union called on ministers to [resign].", "The union"),
        ],
    )
    def test_where_they_stand(self, english: Pipeline, marked: str, speaker: str) -> None:
        assert said(english, marked) == wanted(marked, speaker)

    @pytest.mark.parametrize(
        ("marked", "speakers"),
        [
            ('Ola Berg said the ruling was ["historic"], while Shell said [it would appeal].', ["Ola Berg", "Shell"]),
            (
                "The minister said [the plan was safe], but experts said [it was not ready].",
                ["The minister", "experts"],
            ),
            ('Roe said the roof was ["old and weak"] and that [it would be replaced].', ["Roe", "Roe"]),
        ],
    )
    def test_another_may_be_set_against_the_first(self, english: Pipeline, marked: str, speakers: list[str]) -> None:
        assert [speaker for _, speaker in said(english, marked)] == speakers
        assert [words for words, _ in said(english, marked)] == [words for words, _ in wanted(marked, "")]


class TestClausesWithoutThat:
    @pytest.mark.parametrize(
        ("marked", "speaker"),
        [
            ("Amy Wu said [the strain was new], adding that [masks would help].", "Amy Wu"),
            ("The firm said [sales rose 4% and that it would pay a dividend].", "The firm"),
            ("Officials said [roads were shut], warning that [more rain would come].", "Officials"),
            ("[The minister had resigned], the BBC reported.", "BBC"),
        ],
    )
    def test_a_later_that_is_not_theirs(self, english: Pipeline, marked: str, speaker: str) -> None:
        assert said(english, marked) == wanted(marked, speaker)

    @pytest.mark.parametrize("name", ["Dean Wilson", "Rector Wilson", "Opener Rohit Nair"])
    def test_a_trade_before_a_name_is_no_part_of_it_but_a_given_name_is(self, english: Pipeline, name: str) -> None:
        wanted_name = name if name.startswith("Dean") else name.partition(" ")[2]
        assert said(english, f"{name}, who saw it, said the road was shut.") == [("the road was shut", wanted_name)]


class TestVerbsBehindAppositions:
    @pytest.mark.parametrize(
        ("marked", "speaker"),
        [
            ("Its chairman, Neil Cross, called on fans to [stay calm].", "Neil Cross"),
            ("Vell Capital, one of the largest shareholders, called on the group to [sell the unit].", "Vell Capital"),
            ("The army's spokesman, General Karim Hosni, accused the group of [hiding fighters].", "Karim Hosni"),
        ],
    )
    def test_a_form_that_may_be_a_verb_is_one(self, english: Pipeline, marked: str, speaker: str) -> None:
        assert said(english, marked) == wanted(marked, speaker)

    def test_a_participle_has_the_verb_of_its_sentence(self, english: Pipeline) -> None:
        marked = "The chairman, Neil Cross, asked to resign by his board, said [it was late]."
        assert wanted(marked, "Neil Cross")[0] in said(english, marked)

    @pytest.mark.parametrize("office", ["FBI Special Agent in Charge", "Editor in Chief", "Commander in Chief"])
    def test_an_office_goes_on_to_its_name(self, english: Pipeline, office: str) -> None:
        marked = f"{office} Gwen Talley said [the case was open]."
        assert said(english, marked) == wanted(marked, "Gwen Talley")

    @pytest.mark.parametrize("gerund", ["hiding fighters", "caving to lobbyists", "faking it"])
    def test_what_is_taken_for_a_noun_is_a_gerund_by_its_object(self, english: Pipeline, gerund: str) -> None:
        marked = f"Paul Hosni accused the group of [{gerund}]."
        assert said(english, marked) == wanted(marked, "Paul Hosni")

    @pytest.mark.parametrize("crime", ["money laundering", "fraud"])
    def test_a_noun_is_none(self, english: Pipeline, crime: str) -> None:
        assert said(english, f"Paul Hosni accused the group of {crime}.") == []

    @pytest.mark.parametrize("kind", ["shell company", "software firm"])
    def test_a_body_behind_its_noun_is_nobody(self, english: Pipeline, kind: str) -> None:
        marked = (
            f"The men set up a {kind}, Peach Haul, in June. A former employee of Peach Haul said [it failed]. "
            "The woman said [papers were shredded]."
        )
        assert [speaker for _, speaker in said(english, marked)][-1] == "The woman"


class TestWhatIsReported:
    @pytest.mark.parametrize(
        ("marked", "speaker"),
        [
            ("Superintendent Maeve Roe appealed to drivers to [stay at home].", "Maeve Roe"),
            ("Judge Maeve Roe directed the collector to [appear in person].", "Maeve Roe"),
            ("[By Friday, Maeve Roe said, the road will open].", "Maeve Roe"),
            ("[Until then, baker Maeve Roe said, prices will stay low].", "Maeve Roe"),
            ("[In all, Maeve Roe said, twelve people were hurt].", "Maeve Roe"),
            ("Maeve Roe announced before the game that [Crews would miss two weeks].", "Maeve Roe"),
            ("Asked about the knife, Maeve Roe said [that was untrue].", "Maeve Roe"),
            ("Maeve Roe said [that would take years].", "Maeve Roe"),
            ("When told there was none, Maeve Roe said that [it was evasive].", "Maeve Roe"),
            ("Told that the road was shut, Maeve Roe said [it was a scandal].", "Maeve Roe"),
            ("Maeve Roe said that [rents rose].", "Maeve Roe"),
        ],
    )
    def test_what_somebody_says_is_found_whole(self, english: Pipeline, marked: str, speaker: str) -> None:
        assert wanted(marked, speaker)[0] in said(english, marked)
        assert len(said(english, marked)) == 1

    @pytest.mark.parametrize(
        "text",
        [
            "A suspect, thought to be the owner of the boat, was arrested on Monday on suspicion of fraud.",
            "A 31-year-old man, believed to be the driver of the van, was arrested on suspicion of dangerous driving.",
            "A ship, said to be the largest in the fleet, sank on Monday.",
            "The minister appealed for calm.",
            "The firm directed users to its website.",
        ],
    )
    def test_nothing_is_said(self, english: Pipeline, text: str) -> None:
        assert said(english, text) == []


@pytest.mark.parametrize(
    "text",
    [
        '"It is over," I',
        '"Fine," said I',
        '"We will wait until noon," said Captain I',
    ],
)
def test_a_text_that_is_cut_off_is_understood(english: Pipeline, text: str) -> None:
    assert all(speaker != "I" for _, speaker in said(english, text))
