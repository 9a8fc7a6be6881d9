"""English places, bodies and teams by the words beside them; the names that the model finds are marked."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.marked import refined_names

MATCH = " The match had a goal, a penalty and a corner, and the striker scored."


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("It is run by a Kelmet-based firm.", ["Kelmet|LOC"]),
        ("It is run by the [New Vale|ORG]-based firm.", ["New Vale|LOC"]),
        ("It rained in eastern [Vernay|ORG] all day.", ["Vernay|LOC"]),
        ("It was the MP for [Elm South|ORG] who wrote it.", ["Elm South|LOC"]),
        ("It was [Vernay West MP|ORG] [Ann Roy|PER] who wrote it.", ["Vernay West|LOC", "Ann Roy|PER"]),
        ("She said the Galvay MSP was wrong.", ["Galvay|LOC"]),
        ("It was [Ann Roy|PER] ([APC|ORG], [Elm North|PER]) who said so.", ["Ann Roy|PER", "APC|ORG", "Elm North|LOC"]),
        ("It was [Ann Roy|PER] (R-Idaho) who said so.", ["Ann Roy|PER", "Idaho|LOC"]),
        ("It was [Ann Roy|PER], [D-Vale|ORG] City, who said so.", ["Ann Roy|PER", "Vale City|LOC"]),
        ("It lies on the banks of the [Palor|ORG] there.", ["Palor|LOC"]),
        (
            "It was [Ann Roy|PER], 51, of Elm Rise, [Kelmet|ORG], who did it.",
            ["Ann Roy|PER", "Elm Rise|LOC", "Kelmet|LOC"],
        ),
        ("It fell on [Kelmet|ORG] and [Perrin|PER] counties.", ["Kelmet|LOC", "Perrin|LOC"]),
        ("He had flown to [Kelmet|ORG] in May.", ["Kelmet|LOC"]),
        ("He lives in [Norway|LOC] and [Kelmet|PER] now.", ["Norway|LOC", "Kelmet|LOC"]),
        ("It is in [Lincolnshire|PER] too.", ["Lincolnshire|LOC"]),
        ("The police in [Oyo State|LOC] said so.", ["Oyo|LOC"]),
        ("He is a [Paul Roe|PER]-based joke.", ["Paul Roe|LOC"]),
        ("He lives in [Co Dunmor|PER] now.", ["Co Dunmor|LOC"]),
        ("It was [Dunmor County|PER] Sheriff [Ann Roy|PER].", ["Dunmor County|LOC", "Ann Roy|PER"]),
        ("It was the [Enugu State Commissioner for Ports|ORG].", ["Enugu|LOC"]),
        ("It was a trip to [Copenhagen|ORG] in May.", ["Copenhagen|LOC"]),
        ("They met at the [Perrin Moor Bridge|PER] there.", ["Perrin Moor Bridge|LOC"]),
        ("The [Friends of Perrin Baths|ORG] met.", ["Friends of Perrin Baths|ORG"]),
        ("Galvay Senator [Ann Roy|PER] wrote it.", ["Galvay|LOC", "Ann Roy|PER"]),
        ("It was the member for [Galvay|ORG] who wrote it.", ["Galvay|LOC"]),
        ("Yesterday Senator [Ann Roy|PER] wrote it.", ["Ann Roy|PER"]),
        ("It was the former MP who wrote it.", []),
        ("It was [Ann Kelmet|PER] who went. They had gone to [Kelmet|PER] for help.", ["Ann Kelmet|PER", "Kelmet|PER"]),
        ("The Labour MP wrote it.", ["Labour|ORG"]),
        ("It was [Ann Roy|PER], of [Shelter|ORG], who said so.", ["Ann Roy|PER", "Shelter|ORG"]),
    ],
)
def test_words_beside_a_place_tell_it(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert refined_names(english, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("He wrote it in a post on X, which is gone.", ["X|ORG"]),
        ("They sat on X Road.", []),
        ("They solved for [X|ORG] and left.", []),
        ("It was TKV councillor [Ann Roy|PER] who said so.", ["TKV|ORG", "Ann Roy|PER"]),
        ("The RLQA chief executive said so.", ["RLQA|ORG"]),
        ("The CEO director said so.", []),
        ("It is, a Pellmoor spokeswoman said, not so.", ["Pellmoor|ORG"]),
        ("It is, a Danish spokeswoman said, not so.", []),
        ("It was the Green MSP who said so.", ["Green|ORG"]),
        ("The startup Pellmoor said so.", ["Pellmoor|ORG"]),
        ("He told the company Monday that he was ill.", []),
        ("He told the Q&A that it was so.", ["Q&A|ORG"]),
        ("He told the Council that it was so.", []),
        ("It is, the Conservative council leader said, not so.", ["Conservative|ORG"]),
        ("They are mostly conservative voters.", []),
        ("It is, analysts at [Perrin Moor|LOC] said, not so.", ["Perrin Moor|ORG"]),
        ("It is, a [Corvell|PER] spokeswoman said, not so.", ["Corvell|ORG"]),
        ("Corvell spokeswoman [Ann Roy|PER] said so.", ["Corvell|ORG", "Ann Roy|PER"]),
        ("Yesterday spokeswoman [Ann Roy|PER] said so.", ["Ann Roy|PER"]),
        ("It was built by a Kelmet-based firm, [Perrin Moor|PER], in May.", ["Kelmet|LOC", "Perrin Moor|ORG"]),
        ("Here. The Kelmet-based firm, [Perrin Moor|PER], left.", ["Kelmet|LOC", "Perrin Moor|ORG"]),
        ("He left [Perrin Disposal|PER] in May.", ["Perrin Disposal|ORG"]),
        ("The [Rail Union|ORG] met. So the RU said.", ["Rail Union|ORG", "RU|ORG"]),
        ("The [Rail Union|ORG] met. So RU 486 said.", ["Rail Union|ORG"]),
        ("The [Kelmet Times|ORG] left. They like [Kelmet|LOC].", ["Kelmet Times|ORG", "Kelmet|LOC"]),
        ("It was the [Perrin|ORG] family who left.", ["Perrin|PER"]),
        ("It is in records obtained by The Vale Star in May.", ["The Vale Star|ORG"]),
        ("It is run by [Fine Gael|PER] now.", ["Fine Gael|ORG"]),
        ("He sued the State in May.", []),
    ],
)
def test_words_beside_a_body_tell_it(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert refined_names(english, marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("He accused the [Gulls|PER] of it. The fans of [Gulls|PER] wept.", ["Gulls|ORG", "Gulls|ORG"]),
        ("It was Otters coach [Ann Roy|PER].", ["Otters|ORG", "Ann Roy|PER"]),
        (
            "Here the [Barge|LOC] have won. It was [Barge|LOC] trainer [Ann Roy|PER].",
            ["Barge|ORG", "Barge|ORG", "Ann Roy|PER"],
        ),
        ("The [Boston Weevils|ORG] won. The fans of Weevils wept.", ["Boston Weevils|ORG", "Weevils|ORG"]),
        ("Here the Olympics began.", []),
        ("Here the Roberts brothers won.", []),
        ("Here they went down from the [Championship|ORG].", []),
        ("Here the Americans won.", []),
        ("Here the [Dunmor|LOC] captain wept.", ["Dunmor|LOC"]),
        ("It was [Ann Maddocks|PER]. Here the Maddocks won.", ["Ann Maddocks|PER", "Maddocks|PER"]),
    ],
)
def test_teams_go_by_nicknames_in_articles_on_sport(english: Pipeline, marked: str, expected: list[str]) -> None:
    assert refined_names(english, marked + MATCH) == expected


def test_a_plural_elsewhere_is_no_team(english: Pipeline) -> None:
    assert refined_names(english, "He accused the Gulls of it.") == []
