"""People whole in English: behind titles, offices, ages and kin, and with what the model cut off."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.marked import found_names


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # Titles of courtesy and ranks, behind which a word is enough.
        ("It was, said Madam [Tay|LOC], a joke.", ["Tay|PER"]),
        ("They met Mdm Lau Bee Choo’s son.", ["Lau Bee Choo|PER"]),
        ("They met Alhaji Bawa Danlami there.", ["Bawa Danlami|PER"]),
        ("They met [Mang Isko|PER] there.", ["Isko|PER"]),
        ("He was told by [DPP Raman|ORG] to wait.", ["Raman|PER"]),
        ("Then Fr Malachy Breen rose.", ["Malachy Breen|PER"]),
        ("They saw Sgt. Derek Thornbury there.", ["Derek Thornbury|PER"]),
        ("They saw Capt. [Lopes|LOC] there.", ["Lopes|PER"]),
        ("It is what Gen Z wants.", []),
        ("They saw Maj Gen (retd) [Anwarul|PER] Kabir there.", ["Anwarul Kabir|PER"]),
        ("They saw [Tan Sri Ong Beng Huat|PER] there.", ["Ong Beng Huat|PER"]),
        ("They saw [Datuk Seri Zaki Hamzah|ORG] there.", ["Zaki Hamzah|PER"]),
        # Offices, behind which two are.
        ("Then Irrigation Minister [Sadiq|PER] Ali Talpur rose.", ["Sadiq Ali Talpur|PER"]),
        ("But Financial Secretary Gordon Ip Man-fai said no.", ["Gordon Ip Man-fai|PER"]),
        ("But barrister [Owain Pugh|ORG] said no.", ["Owain Pugh|PER"]),
        ("It was for Labour TD [Aoibhe|PER] Costello to ask.", ["Labour|ORG", "Aoibhe Costello|PER"]),
        ("He told Detective Marcy Dunbrook of it.", ["Marcy Dunbrook|PER"]),
        ("Then [Barrister Ruth Roy|PER] rose, and [Administrator Roy|PER] left.", ["Ruth Roy|PER", "Roy|PER"]),
        # No people.
        ("He works for the Minister Street Clinic there.", ["Street Clinic|ORG"]),
        ("They met at the [Bishop Street|LOC] school.", ["Bishop Street|LOC"]),
        ("It is a speaker [Orvane|ORG] made.", ["Orvane|ORG"]),
        ("It asked the Police Commissioner on Monday.", []),
        ("The driver Uber hired left.", ["Uber|ORG"]),
    ],
)
def test_titles_and_offices_tell_whole_people(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert found_names(english, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # Ages.
        ("For 72-year-old [Garfield Tulloch|ORG], who sells fish, it is over.", ["Garfield Tulloch|PER"]),
        ("A suspect, Monday [Effiong|PER], 34, confessed.", ["Monday Effiong|PER"]),
        ("A neighbour, Pravin Lobo, 41, left.", ["Pravin Lobo|PER"]),
        # What the age is that of stands behind.
        ("The 24-year-old [Arsenal|ORG] striker left.", ["Arsenal|ORG"]),
        # Kin and offices between commas.
        ("She flew with her son, Tobin, on Friday.", ["Tobin|PER"]),
        ("Its spokesperson, [Bukola Adisa|ORG], said no.", ["Bukola Adisa|PER"]),
        ("Their leader, Shahidul [Haque Talukder|PER], said no.", ["Shahidul Haque Talukder|PER"]),
        ("The architect, [Ottilie Brandt-Voss|ORG], never forgave her.", ["Ottilie Brandt-Voss|PER"]),
        # Bodies and places.
        ("The leader, [Dunmore Town|ORG], lost.", ["Dunmore Town|ORG"]),
        ("Its owner, [Brackwell Farms|ORG], said no.", ["Brackwell Farms|ORG"]),
        ("He is a resident, [Leeds Council|ORG], said.", ["Leeds Council|ORG"]),
        # Given names, whatever stands before.
        ("It was for the minister for water Declan Garvey to ask.", ["Declan Garvey|PER"]),
        ("Emeka Uzor left.", ["Emeka Uzor|PER"]),
        ("They ran from Anders Lind to the pier.", ["Anders Lind|PER"]),
        ("They met at the Harold Gage Theatre.", []),
        ("They ate Harold-Gage pies at Declan Road.", []),
    ],
)
def test_ages_kin_and_appositions_tell_people(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert found_names(english, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("They saw [Habib Nawaz|PER] Jatoi there.", ["Habib Nawaz Jatoi|PER"]),
        ("They saw [Grace Fung|PER] [Mei-yee|PER] there.", ["Grace Fung Mei-yee|PER"]),
        ("They saw Fergal [Doyle|PER] there.", ["Fergal Doyle|PER"]),
        # A follower before a person, and a body or thing that goes on behind one.
        ("So did [Pan-democrat|PER] [Kam Hoi-wan|PER] there.", ["Kam Hoi-wan|PER"]),
        ("It is the [Ruth Roy|PER] Photographic Legacy Program.", ["Ruth Roy|PER"]),
        ("They saw PC World there.", []),
        # People whom a conjunction joins to them.
        ("They jailed [Tunji Eze|PER] and Peace Umeh.", ["Tunji Eze|PER", "Peace Umeh|PER"]),
        ("They saw [Ruth Roy|PER] and Elm Street.", ["Ruth Roy|PER"]),
        ("They saw [Ruth Roy|PER] and Monday was sunny.", ["Ruth Roy|PER"]),
        ("It was [Ruth Roy|PER] and Orvane Foods Group who paid.", ["Ruth Roy|PER"]),
        # No part of the name.
        ("They told [Ruth Roy|PER] Tuesday of it.", ["Ruth Roy|PER"]),
        ("It is the [Biden|PER] Administration that pays.", ["Biden|PER"]),
        ("They told [Ruth Roy|PER] [Paul Roche|PER] was late.", ["Ruth Roy|PER", "Paul Roche|PER"]),
        ("It was [Anna Rao|PER] QC who asked.", ["Anna Rao|PER"]),
        ("But [Ruth Roy|PER] left.", ["Ruth Roy|PER"]),
        ("It was Leeds [Doyle|PER] who left.", ["Doyle|PER"]),
    ],
)
def test_people_take_the_words_beside_them(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert found_names(english, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("They saw [Tay Siew Choo|PER]. Then Tay left.", ["Tay Siew Choo|PER", "Tay|PER"]),
        ("They saw [Gordon Ip Man-fai|PER]. Then Ip left.", ["Gordon Ip Man-fai|PER", "Ip|PER"]),
        ("They saw [Kang Min-jae|PER]. It cost [Kang|LOC] his job.", ["Kang Min-jae|PER", "Kang|PER"]),
        ("They saw [Ruth Tan|PER]. Then Tan and others left.", ["Ruth Tan|PER", "Tan|PER"]),
        ("They saw [Mary Ann Roy|PER]. Then Mary Chapel fell.", ["Mary Ann Roy|PER"]),
    ],
)
def test_family_names_stand_first_too(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert found_names(english, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("They saw [Tobin Gage|PER] there. He told [Tobin|LOC] no.", ["Tobin Gage|PER", "Tobin|PER"]),
        ("They saw [Jalisa Gage|PER] there. She told Jalisa no.", ["Jalisa Gage|PER", "Jalisa|PER"]),
        ("They saw [Micah Gage|PER] there. Micah left.", ["Micah Gage|PER", "Micah|PER"]),
        # A place, a common word, part of another name, a title.
        ("They saw [Administrator Gage|PER]. The Administrator left.", ["Gage|PER"]),
        ("They saw [Paris Gage|PER] in [Paris|LOC].", ["Paris Gage|PER", "Paris|LOC"]),
        ("They saw [Tidy Gage|PER] there. Tidy it up.", ["Tidy Gage|PER"]),
        ("They saw [Tobin Gage|PER] on Tobin Road.", ["Tobin Gage|PER"]),
    ],
)
def test_given_names_are_repeated_alone(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert found_names(english, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("They met [Winston|LOC] ‘Bumpy’ [Gayle|PER] there.", ["Winston ‘Bumpy’ Gayle|PER"]),
        ("They met HAROLD “NOBBY” [GRAVES-TODD|PER] there.", ["HAROLD “NOBBY” GRAVES-TODD|PER"]),
        ("They met Harold “Nobby” [Todd|PER] there.", ["Harold “Nobby” Todd|PER"]),
        ("They met [Harold|PER]. “Nobody” [Todd|PER] says.", ["Harold|PER", "Todd|PER"]),
        ("It fell £[780mn|PER] and [Madam|PER], we know.", []),
        ("[Mayor|PER]'s letter to Leeds.", []),
        ("It was [Anna Judge|PER]. [Judge|PER], who left, said no.", ["Anna Judge|PER", "Judge|PER"]),
        ("“[Ours|PER] is small,” he said.", []),
    ],
)
def test_nicknames_and_mere_titles(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert [name for name in found_names(english, marked) if name != "Leeds|LOC"] == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The Duchess of [Wexmoor|LOC] beamed.", ["Duchess of Wexmoor|PER"]),
        ("Then the Earl of Ashcombe and Thane left.", ["Earl of Ashcombe|PER"]),
        ("They saw [Prince|PER] of [Wales|LOC] there. The Prince left.", ["Prince of Wales|PER"]),
        ("They met at the Duke of Wexmoor Hotel.", []),
        ("He is a prince of [Wales|LOC], they say.", ["Wales|LOC"]),
    ],
)
def test_nobles_are_named_by_their_place(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert found_names(english, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Velanto|LOC], who was flying, left.", ["Velanto|PER"]),
        ("They saw [Velanto|ORG], who has two sons.", ["Velanto|PER"]),
        ("[Velanto|LOC] said no.", ["Velanto|PER"]),
        ("[Velanto|LOC] asked him to leave.", ["Velanto|PER"]),
        ("It was late, said [P Ganesan|ORG].", ["P Ganesan|PER"]),
        ("[Sinéad Vea’ila-Gage|ORG] left with [Tāmati Ruka|LOC].", ["Sinéad Vea’ila-Gage|PER", "Tāmati Ruka|PER"]),
        ("The head of the [Tenants Council|ORG] Enver Solak told them.", ["Tenants Council|ORG", "Enver Solak|PER"]),
        ("It was Acting President [Pro Tem Ruth Roy|PER].", ["Ruth Roy|PER"]),
        # What the model takes for people.
        ("[Velanto Foods|PER], which ran it, left.", ["Velanto Foods|ORG"]),
        ("It is the trial of [Ruth Roy|PER], which began then.", ["Ruth Roy|PER"]),
        ("It was [Anna Roy|PER] (PDP, [Velo North|PER]) who left.", ["Anna Roy|PER", "PDP|ORG", "Velo North|LOC"]),
        ("It hit [Gage|PER] and [Velo|PER] counties.", ["Gage|LOC", "Velo|LOC"]),
        ("It hit [Ruth Gage|PER] and six counties.", ["Ruth Gage|PER"]),
        ("[Relatives|PER], who wept, left for [Deepavali|PER].", []),
        # Bodies, teams and places.
        ("They play in the [K League|ORG] there.", ["K League|ORG"]),
        ("They saw [Velanto|ORG], who were top.", ["Velanto|ORG"]),
        ("[Paris|LOC] said no.", ["Paris|LOC"]),
        ("[Velanto|ORG] said no.", ["Velanto|ORG"]),
        ("[Velanto|LOC] flooded.", ["Velanto|LOC"]),
    ],
)
def test_who_acts_as_people_do_is_one(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert found_names(english, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("He had a grey [Vauxhall Corsa|PER] there.", []),
        ("He met his friend [Mercedes Roy|PER].", ["Mercedes Roy|PER"]),
        ("[Harley Roy|PER] left with Mr [Ford Roy|PER].", ["Harley Roy|PER", "Ford Roy|PER"]),
        ("They told [Coun|PER]. [Ruth Roy|PER] of it.", ["Ruth Roy|PER"]),
        ("[Rookie|PER] guard [Ruth Roy|PER] left.", ["Ruth Roy|PER"]),
        ("Deputy [State Coroner|PER] [Ruth Roy|PER] left.", ["Ruth Roy|PER"]),
        ("It was before [Justices R. Roy|PER] and [Anna Rao|PER].", ["R. Roy|PER", "Anna Rao|PER"]),
        ("They saw [Ruth Rookie|PER]. [Rookie|PER] left.", ["Ruth Rookie|PER", "Rookie|PER"]),
    ],
)
def test_mere_titles_and_trades_are_no_names(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert found_names(english, marked) == expected
