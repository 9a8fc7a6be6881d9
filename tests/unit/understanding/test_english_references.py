"""Whom English words beside a quote mean: nouns for people and bodies, ages, demonyms, pronouns."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline


def _speaker(pipeline: Pipeline, text: str) -> tuple[str | None, bool]:
    """Return the name of who speaks last in a text, or the words for them, and whether that is an entity."""
    speaker = pipeline.analyze(Article(text=text, source="a.txt", language="en")).quotes[-1].speaker
    assert speaker is not None
    return speaker.name, speaker.entity is not None


ARREST = "Police in Leeds arrested Tom Reed, 34, on Friday. Detective Inspector Paula Hart said that more would follow."


class TestPeopleByNoun:
    @pytest.mark.parametrize("noun", ["suspect", "accused man", "34-year-old"])
    def test_a_part_is_nobodys_who_has_an_office(self, english: Pipeline, noun: str) -> None:
        assert _speaker(english, f"{ARREST} The {noun} said that he was innocent.") == ("Tom Reed", True)

    @pytest.mark.parametrize(
        ("title", "noun"),
        [("Rapper", "rapper"), ("Novelist", "author"), ("Comedian", "entertainer"), ("Solicitor", "lawyer")],
    )
    def test_a_noun_is_for_who_is_called_so(self, english: Pipeline, title: str, noun: str) -> None:
        text = f"{title} Jay Cole was arrested on Sunday. Police chief Art Ruiz said that a guard was hurt."
        assert _speaker(english, f"{text} The {noun} said that he was innocent.") == ("Jay Cole", True)

    @pytest.mark.parametrize(
        ("noun", "name"), [("actress", "Claire Dunn"), ("actor", "Ben Hale"), ("mother", "Claire Dunn")]
    )
    def test_a_noun_tells_the_gender(self, english: Pipeline, noun: str, name: str) -> None:
        text = "Actor Ben Hale has denied assaulting Claire Dunn at their home."
        assert _speaker(english, f"{text} The {noun} said that it was over.") == (name, True)

    @pytest.mark.parametrize("words", ["34-year-old baker Tom Reed", "34-year-old Tom Reed", "Tom Reed, aged 34,"])
    def test_an_age_stands_before_a_name_too(self, english: Pipeline, words: str) -> None:
        text = f"On Friday {words} met Paul Hart. Mr Hart said that it rained. The 34-year-old said that it was late."
        assert _speaker(english, text) == ("Tom Reed", True)

    @pytest.mark.parametrize("noun", ["officers", "women", "neighbours", "witnesses"])
    def test_several_are_nobody_named(self, english: Pipeline, noun: str) -> None:
        name, entity = _speaker(english, f"{ARREST} The {noun} said that it was late.")
        assert (name, entity) == (noun, False)

    def test_a_boss_is_one(self, english: Pipeline) -> None:
        text = "Dirk Visser, the boss of the club, was sacked. The boss said that it was unfair."
        assert _speaker(english, text) == ("Dirk Visser", True)

    @pytest.mark.parametrize("noun", ["Dutchman", "Scotsman", "Londoner"])
    def test_who_is_from_somewhere_is_no_body(self, english: Pipeline, noun: str) -> None:
        text = f"Dirk Visser was sacked on Monday. The {noun} said that it was unfair."
        assert _speaker(english, text) == ("Dirk Visser", True)


class TestBodiesByNoun:
    @pytest.mark.parametrize("noun", ["force", "fire service", "diocese", "embassy", "couple", "prosecution"])
    def test_a_noun_for_a_body_is_no_person(self, english: Pipeline, noun: str) -> None:
        assert _speaker(english, f"{ARREST} The {noun} said that it was late.") == (noun, False)

    @pytest.mark.parametrize(
        ("name", "noun"),
        [
            ("Amnesty International", "rights group"),
            ("Kent Police", "force"),
            ("British Airways", "airline"),
            ("Derby City Council", "city council"),
            ("the Supreme Court", "court"),
            ("the University of Exeter", "university"),
            ("The BBC", "corporation"),
        ],
    )
    def test_the_last_noun_of_a_name_tells_its_class(self, english: Pipeline, name: str, noun: str) -> None:
        text = f"On Monday {name} wrote to Nigel Dunn. The {noun} said that it was late."
        assert _speaker(english, text) == (name.removeprefix("the ").removeprefix("The "), True)

    def test_of_two_bodies_the_class_tells_which(self, english: Pipeline) -> None:
        text = "British Airways wrote to Kent Police on Monday. The airline said that it was late."
        assert _speaker(english, text) == ("British Airways", True)
        assert _speaker(english, text.replace("The airline", "The force")) == ("Kent Police", True)


class TestPronouns:
    @pytest.mark.parametrize("pronoun", ["He", "She"])
    def test_a_person_is_no_body(self, english: Pipeline, pronoun: str) -> None:
        text = f"The Marlow Institute closed on Monday. {pronoun} said that it was late."
        assert not _speaker(english, text)[1]

    def test_somebody_new_who_tells_no_gender_hides_nobody(self, english: Pipeline) -> None:
        text = (
            "Priya Nair runs a restaurant. She is proud of it. A critic called her curry thin. She said that he lied."
        )
        assert _speaker(english, text) == ("Priya Nair", True)


class TestWhatStandsBeforeNouns:
    @pytest.mark.parametrize(("words", "name"), [("Turkish leader", "Kemal Aydin"), ("French leader", "Luc Morel")])
    def test_where_a_leader_is_from_tells_which(self, english: Pipeline, words: str, name: str) -> None:
        text = "French leader Luc Morel met Turkish leader Kemal Aydin on Monday. Mr Morel said that it was late."
        assert _speaker(english, f"{text} The {words} said that it was early.") == (name, True)

    @pytest.mark.parametrize(
        ("words", "name"),
        [("Labour leader", "Sam Whitfield"), ("Ferrari driver", "Carlo Rossi"), ("City coach", "Al Orr")],
    )
    def test_the_body_of_a_title_tells_which(self, english: Pipeline, words: str, name: str) -> None:
        text = (
            f"{words[0].upper()}{words[1:]} {name} met Jane Orton, a lawyer, on Monday. Ms Orton said that it was late."
        )
        assert _speaker(english, f"{text} The {words} said that it was early.") == (name, True)

    @pytest.mark.parametrize(
        ("words", "name"), [("rights group", "Greenpeace"), ("campaign group", "Greenpeace"), ("oil group", "Tesco")]
    )
    def test_what_a_group_is_for_tells_which(self, english: Pipeline, words: str, name: str) -> None:
        text = "On Monday Greenpeace wrote to Tesco. Lawyer Jane Orton said that it was late."
        assert _speaker(english, f"{text} The {words} said that it was early.") == (name, True)

    @pytest.mark.parametrize("words", ["ruling party", "governing body", "grieving mother", "leading surgeon"])
    def test_a_gerund_stands_before_a_noun(self, english: Pipeline, words: str) -> None:
        assert _speaker(english, f"The {words} said that it was early.") == (words, False)


class TestGenders:
    @pytest.mark.parametrize(("pronoun", "name"), [("he", "Oleh Koval"), ("she", "Ursula Braun")])
    def test_what_a_noun_says_of_itself_tells_its_gender(self, english: Pipeline, pronoun: str, name: str) -> None:
        text = "Oleh Koval, 40, said he met Ursula Braun, 40, on Monday. It rained all day. It was late."
        assert _speaker(english, f"{text} The 40-year-old said {pronoun} was tired.") == (name, True)

    @pytest.mark.parametrize("noun", ["court", "council", "firm"])
    def test_he_is_no_body(self, english: Pipeline, noun: str) -> None:
        text = f"Prem Suk was barred from politics. The {noun} said that it was right. He said that it was wrong."
        assert _speaker(english, text) == ("Prem Suk", True)


class TestDocuments:
    @pytest.mark.parametrize(
        ("text", "document", "name"),
        [
            ("Oxfam said in a statement on Monday that talks had failed.", "statement", "Oxfam"),
            ("A report by Oxfam found that two million people were hungry.", "report", "Oxfam"),
            ("Oxfam's annual report was published on Monday.", "report", "Oxfam"),
            ("The Home Office published a study on Monday.", "study", "Home Office"),
        ],
    )
    def test_a_document_speaks_for_its_maker(self, english: Pipeline, text: str, document: str, name: str) -> None:
        text = f"{text} Aid minister Will Grey disagreed. The {document} said that aid had been cut."
        assert _speaker(english, text) == (name, True)

    @pytest.mark.parametrize("document", ["investigation", "study", "review"])
    def test_what_it_is_of_makes_no_document(self, english: Pipeline, document: str) -> None:
        text = f"Minister Will Grey ordered a {document} of Boeing. The {document} found that bolts were loose."
        assert _speaker(english, text) == (document, False)


class TestOthers:
    @pytest.mark.parametrize("noun", ["council", "force", "airline"])
    def test_a_body_of_another_class_is_not_meant(self, english: Pipeline, noun: str) -> None:
        text = f"Greenpeace wrote to Ann Roy on Monday. The {noun} said that it was late."
        assert _speaker(english, text) == (noun, False)

    @pytest.mark.parametrize(
        ("words", "name"), [("Republican", "Ted Lane"), ("Democrat", "Amy Frost"), ("German leader", "Olaf Brandt")]
    )
    def test_nobody_is_of_two_parties_or_countries(self, english: Pipeline, words: str, name: str) -> None:
        text = "Republican Ted Lane, German leader Olaf Brandt and Democrat Amy Frost met on Monday. It was late."
        assert _speaker(english, f"{text} The {words} said that it was early.") == (name, True)

    def test_a_pronoun_for_another_tells_no_gender(self, english: Pipeline) -> None:
        text = (
            "Ana Silva, the mayor, said rents were high. Critic Rui Costa said she was to blame. He said it was late."
        )
        assert _speaker(english, text) == ("Rui Costa", True)


class TestNamesBeforeNouns:
    @pytest.mark.parametrize("words", ["Premier League club", "London club", "Catalan club"])
    def test_a_body_is_not_the_name_before_its_noun(self, english: Pipeline, words: str) -> None:
        text = f"Leicester City wrote to Ruud Bakker on Monday. The {words} said that it was late."
        assert _speaker(english, text) == ("Leicester City", True)

    @pytest.mark.parametrize(("name", "noun"), [("Labour", "party"), ("Netflix", "platform")])
    def test_a_name_before_a_noun_for_it_is_the_body(self, english: Pipeline, name: str, noun: str) -> None:
        assert _speaker(english, f"The {name} {noun} said that it was late.") == (name, True)

    def test_an_owner_is_not_who_is_spoken_of(self, english: Pipeline) -> None:
        text = "Lola Reyes apologised for a joke about Adele's weight. She said that she was wrong."
        assert _speaker(english, text) == ("Lola Reyes", True)


class TestOrigins:
    @pytest.mark.parametrize(
        ("words", "name"),
        [("Norwegian", "Karsten Moe"), ("Swiss", "Marco Keller"), ("Irish skier", "Paul Ryan")],
    )
    def test_a_country_before_a_name_tells_who_is_meant(self, english: Pipeline, words: str, name: str) -> None:
        text = "Norway's Karsten Moe beat Ireland's Paul Ryan on Monday. Switzerland's Marco Keller was second."
        assert _speaker(english, f"{text} The {words} said that it was late.") == (name, True)


class TestDescribedPeople:
    @pytest.mark.parametrize("words", ["mother of three", "mum-of-two", "grandmother of five"])
    def test_a_parent_is_a_woman_or_a_man_named_before(self, english: Pipeline, words: str) -> None:
        text = (
            f"Ngozi Eze and Femi Bello sell fish. Mrs Eze said her stall was overturned. The {words} said nobody came."
        )
        assert _speaker(english, text) == ("Ngozi Eze", True)

    @pytest.mark.parametrize("words", ["then-senator", "ex-senator"])
    def test_what_somebody_was_is_read_whole(self, english: Pipeline, words: str) -> None:
        text = f"Rachel Stone, a former senator, sat in court on Monday. The {words} said that it was late."
        assert _speaker(english, text) == ("Rachel Stone", True)

    @pytest.mark.parametrize("letters", [" (R-Ohio)", ", R-Ohio,", " (R-Mich.)"])
    def test_a_letter_tells_the_party(self, english: Pipeline, letters: str) -> None:
        text = f"Senator Ann Pruitt{letters} met Senator Lou Vance, a Democrat. The Ohio Republican said it was late."
        assert _speaker(english, text) == ("Ann Pruitt", True)

    def test_a_place_before_a_party_is_not_who_speaks(self, english: Pipeline) -> None:
        name, entity = _speaker(english, "The Ohio Republican, who faces a primary in May, said that it was late.")
        assert (name, entity) == ("Ohio Republican", False)

    @pytest.mark.parametrize("words", ["FTSE 100 company", "Nasdaq-listed firm", "Dow Jones firm"])
    def test_a_company_is_not_its_index(self, english: Pipeline, words: str) -> None:
        text = f"Shares in Hartley Group fell by a third. The {words} said that sales were weak."
        assert _speaker(english, text) == ("Hartley Group", True)


class TestPeopleWhoGiveTheirNames:
    @pytest.mark.parametrize(
        ("words", "name"),
        [
            ("A taxi driver, who identified himself simply as Wasiu,", "Wasiu"),
            ("A trader, who gave her name only as Bisi,", "Bisi"),
            ("A student, who introduced herself as Kemi,", "Kemi"),
        ],
    )
    def test_a_name_that_is_said_is_for_the_noun(self, english: Pipeline, words: str, name: str) -> None:
        assert _speaker(english, f"Paul Hart left. {words} said that there was no fuel.") == (name, True)

    def test_whom_somebody_sees_as_another_is_not_who_speaks(self, english: Pipeline) -> None:
        text = "A witness, who identified the driver as Paul Hart, said that it was late."
        assert _speaker(english, text) == ("witness", False)


class TestHeadlines:
    @pytest.mark.parametrize(("title", "name"), [("Mayor", "Glenn Tessier"), ("Coach", "Paul Venn")])
    def test_a_title_alone_is_its_only_holder(self, english: Pipeline, title: str, name: str) -> None:
        text = f"{title} calls decision ‘short-sighted’\n\nThe town met. {title} {name} left at noon."
        assert _speaker(english, text) == (name, True)

    def test_a_title_of_two_is_nobodys(self, english: Pipeline) -> None:
        text = "Senator calls decision ‘short-sighted’\n\nSenator Ann Hart met Senator Paul Venn at noon."
        assert _speaker(english, text) == ("Senator", False)


class TestBodies:
    @pytest.mark.parametrize("noun", ["rebels", "insurgents"])
    def test_fighters_are_the_front_just_named(self, english: Pipeline, noun: str) -> None:
        text = f"The Kivu Liberation Front denied the attack on Monday. The {noun} said that it was late."
        assert _speaker(english, text) == ("Kivu Liberation Front", True)

    def test_fighters_are_no_company(self, english: Pipeline) -> None:
        assert _speaker(english, "Vell Capital left on Monday. The rebels said that it was late.") == ("rebels", False)

    @pytest.mark.parametrize("verb", ["described as", "called"])
    def test_what_somebody_calls_so_is_said_by_the_subject(self, english: Pipeline, verb: str) -> None:
        text = f"The council met Oxfam. Amnesty International condemned what it {verb} “a sham”."
        assert _speaker(english, text) == ("Amnesty International", True)


class TestNounsTakenForOtherWords:
    @pytest.mark.parametrize("team", ["England", "Arsenal", "Leeds"])
    def test_a_forward_is_a_player(self, english: Pipeline, team: str) -> None:
        text = f"Striker Joe Marsh scored twice on Monday. The {team} forward said that he was ready."
        assert _speaker(english, text) == ("Joe Marsh", True)

    @pytest.mark.parametrize("words", ["mother of two", "grandmother of one"])
    def test_a_number_before_a_verb_makes_it_no_noun(self, english: Pipeline, words: str) -> None:
        text = f"Ngozi Eze sells fish. She said it was bad. The {words} said her children were crying."
        assert _speaker(english, text) == ("Ngozi Eze", True)

    def test_an_adverb_is_no_player(self, english: Pipeline) -> None:
        assert _speaker(english, "The Arsenal board then said that it was late.")[0] in ("Arsenal", "Arsenal board")


class TestMembersOfParliaments:
    @pytest.mark.parametrize("place", ["Bristol", "Leeds"])
    def test_a_member_for_a_place_is_no_name(self, english: Pipeline, place: str) -> None:
        text = f"Dan Frost, the Labour MP for {place}, won on Monday. The {place} MP said that it was late."
        assert _speaker(english, text) == ("Dan Frost", True)

    def test_another_is_nobody_named(self, english: Pipeline) -> None:
        assert _speaker(english, "The Bristol MP said that it was late.") == ("Bristol MP", False)
