from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model.analysis import Entity
from reader.understanding.entities.group_names import group_names
from reader.understanding.entities.name_forms import deletion_neighbours, one_apart, spelling
from reader.understanding.names.find_names import Name
from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.marked import read


@pytest.fixture
def grouped(pipeline: Pipeline):  # type: ignore[no-untyped-def]
    """Marked text to entities as sets of what each is called."""

    def group(text: str) -> list[Entity]:
        return read(pipeline, text, parse=False)[1]

    return group


def _called(text: str, entities: list[Entity]) -> list[list[str]]:
    from tests.unit.understanding.marked import unmarked

    plain, _ = unmarked(text)
    return [[plain[m.start : m.end] for m in entity.mentions] for entity in entities]


class TestOne:
    """Names that are one."""

    @pytest.mark.parametrize(
        "text",
        [
            "[Élodie Garnier|PER] a gagné. [Garnier|PER] sourit.",
            "[K. Garnier|PER] a gagné. [Garnier|PER] sourit.",
            "[Garnier|PER] gagne ! [Élodie Garnier|PER] sourit.",
            "[Élodie Garnier|PER] a gagné, [Élodie|PER] sourit.",
            "[É. Garnier|PER] a gagné, [Élodie Garnier|PER] sourit.",
            "[Jean-Luc Morel|PER] et [J.-L. Morel|PER]",
            "[Jean-Luc Morel|PER] et [J-L Morel|PER]",
            "[Tran Van-duc|PER] puis [Tran Van-Duc|PER] puis [Tran Van Duc|PER]",
            "[Karim al-Hassani|PER] et [Hassani|PER] et [al-Hassani|PER] et [Karim el-Hassani|PER]",
            "[Hélène de Brécourt|PER] et [de Brécourt|PER] et [Brécourt|PER]",
            "[Lucía Prieto Ramos|PER] et [Lucía Prieto|PER] et [Prieto|PER] et [Prieto Ramos|PER]",
            "[Mahmoud Tabrouk|PER] et [Mahmud Tabruk|PER]",
            "[Anton Gorbunov|PER] et [Gorbounov|PER]",
            "[Paulo Neives|PER] et [Paulo Nerves|PER]",
            "[Christopher Daley|PER] et [Chris Daley|PER]",
            "[Organisation mondiale de la santé|ORG] ([OMS|ORG]) puis [Oms|ORG]",
            "[Union des éleveurs du Jura|ORG] et [UEJ|ORG]",
            "[Conseil des États d'Afrique australe|ORG] et [CEAA|ORG] et [CDEAA|ORG]",
            "[Rassemblement populaire grec|ORG] ([LAOS|ORG]) et [LAOS|ORG]",
            "[Office belge du tourisme|ORG] et [Ofbeltour|ORG]",
            "[Les Jardiniers|ORG] et [Jardiniers|ORG]",
            "[Cour suprême du Canada|ORG] et la [Cour suprême|ORG]",
            "[ministère russe de la Santé|ORG] et [ministère de la Santé|ORG]",
            "[Assemblée provinciale|ORG] et l'[Assemblée|ORG]",
            "[SOL-Rail|ORG] et [SOL|ORG]",
            "[AS Valmont|ORG] et l'[ASV|ORG]",
            "[RC Lourmel|ORG] et le [RCL|ORG]",
            "[OGC Brésac|ORG] et l'[OGCB|ORG]",
            "[États-Unis|LOC], [Etats-Unis|LOC], [USA|LOC]",
            "[Birmanie|LOC] et [Myanmar|LOC]",
            "[Al-Wasat|ORG] et [Al Wasat|ORG] et [AL-WASAT|ORG]",
            "[château de Brévalon|LOC] et [Brévalon|LOC]",
            "[l’Onu|ORG] et [l'ONU|ORG] et [ONU|ORG] et [Nations unies|ORG]",
            "[Élodie\nGarnier|PER] et [Élodie Garnier|PER]",
        ],
    )
    def test_thing_has_one_entity(self, grouped, text: str) -> None:  # type: ignore[no-untyped-def]
        assert len(grouped(text)) == 1, _called(text, grouped(text))


class TestTwo:
    """Names that are not one."""

    @pytest.mark.parametrize(
        "text",
        [
            "[Luc Garnier|PER] et [Élodie Garnier|PER]",
            "[Jean Morel|PER] et [Jeanne Morel|PER]",
            "[Michel Morel|PER] et [Michèle Morel|PER]",
            "[Jean Morel|PER] et [Jean-Pierre Morel|PER]",
            "M. [Garnier|PER] et Mme [Garnier|PER]",
            "M. [Luc Garnier|PER] et Mme [Garnier|PER]",
            "[Karabaz L.|PER] et [Karabaz N.|PER]",
            "[Corée du Nord|LOC] et [Corée du Sud|LOC]",
            "[New York|LOC] et [New York Post|ORG]",
            "[Google|ORG] et [Google Maps|ORG]",
            "[gare de Lyon|LOC] et [Lyon|LOC]",
            "[France|LOC] et [France Bleu|ORG]",
            "[Parti radical|ORG] et [Parti vert|ORG]",
            "[Lens|LOC] et [Lens|PER]",
            "[Sylvie|PER] et [Sylvain|PER]",
        ],
    )
    def test_things_stay_two(self, grouped, text: str) -> None:  # type: ignore[no-untyped-def]
        assert len(grouped(text)) == 2, _called(text, grouped(text))

    def test_a_surname_is_the_one_named_last(self, grouped) -> None:  # type: ignore[no-untyped-def]
        text = (
            "[Luc Garnier|PER] est là. [Garnier|PER] parle. [Élodie Garnier|PER] vient. [Garnier|PER] rit. "
            "M. [Garnier|PER] part. [Garnier|PER] revient, Mme [Garnier|PER] aussi."
        )
        assert _called(text, grouped(text)) == [
            ["Luc Garnier", "Garnier", "Garnier", "Garnier"],
            ["Élodie Garnier", "Garnier", "Garnier"],
        ]

    def test_two_bodies_of_one_short_name_take_none(self, grouped) -> None:  # type: ignore[no-untyped-def]
        text = "[Cour suprême du Canada|ORG], [Cour suprême du Brésil|ORG] et [Cour suprême|ORG]"
        assert len(grouped(text)) == 3


class TestEntity:
    def test_name_is_the_fullest_and_the_rest_aliases(self, grouped) -> None:  # type: ignore[no-untyped-def]
        text = "[GARNIER|PER] ! [Garnier|PER] gagne, [Élodie Garnier|PER], [ÉLODIE GARNIER|PER], [Garnier|PER]"
        (entity,) = grouped(text)
        assert entity.name == "Élodie Garnier"
        assert entity.aliases == ("GARNIER", "Garnier", "ÉLODIE GARNIER")
        assert entity.id == "e1"
        assert [m.start for m in entity.mentions] == sorted(m.start for m in entity.mentions)

    def test_the_long_name_of_a_body_goes_before_its_acronym(self, grouped) -> None:  # type: ignore[no-untyped-def]
        (entity,) = grouped("[OMS|ORG], [Organisation mondiale de la santé|ORG], [OMS|ORG]")
        assert (entity.name, entity.aliases) == ("Organisation mondiale de la santé", ("OMS",))

    def test_label_is_the_vote_of_the_mentions(self, grouped) -> None:  # type: ignore[no-untyped-def]
        (entity,) = grouped("[Union africaine|LOC] [Union africaine|ORG] [Union africaine|ORG]")
        assert entity.label == "ORG"

    @pytest.mark.parametrize(
        ("text", "country", "place"),
        [
            ("[Pérou|LOC]", "PE", "country"),
            ("[Moscou|LOC]", "RU", "city"),
            ("[armée péruvienne|ORG]", "PE", None),
            ("[Cour suprême du Canada|ORG]", "CA", None),
            ("[Brévalon-les-Bois|LOC]", None, None),
            ("[Élodie Garnier|PER]", None, None),
        ],
    )
    def test_country_and_kind_of_place(self, grouped, text: str, country: str, place: str) -> None:  # type: ignore[no-untyped-def]
        (entity,) = grouped(text)
        assert (entity.country, entity.place) == (country, place)

    def test_country_names_are_given_as_the_gazetteer_spells_them(self, grouped) -> None:  # type: ignore[no-untyped-def]
        (entity,) = grouped("[USA|LOC], [Etats-Unis|LOC], [États-Unis|LOC]")
        assert entity.name == "États-Unis"


SURFACES = st.text(alphabet="abéÉAB .-'’\n\u0301", min_size=1, max_size=12)


class TestAnyNames:
    @settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(st.tuples(SURFACES, st.sampled_from(["PER", "ORG", "LOC"])), max_size=12))
    def test_every_name_is_in_one_entity(self, pipeline: Pipeline, marked: list[tuple[str, str]]) -> None:
        text, names = "", []
        for surface, label in marked:
            names.append(Name(len(text), len(text) + len(surface), label))  # type: ignore[arg-type]
            text += surface + " ; "
        entities = group_names(pipeline.nlp.make_doc(text), names, pipeline.language)
        found = sorted((m.start, m.end, m.label) for entity in entities for m in entity.mentions)
        assert found == [(name.start, name.end, name.label) for name in names]
        assert [entity.id for entity in entities] == [f"e{number}" for number in range(1, len(entities) + 1)]
        firsts = [entity.mentions[0].start for entity in entities]
        assert firsts == sorted(firsts)

    @given(st.text("abc", max_size=8), st.integers(0, 8), st.sampled_from("abc"))
    def test_words_one_apart_are_found_by_a_common_key(self, word: str, place: int, letter: str) -> None:
        for other in (word[:place] + word[place + 1 :], word[:place] + letter + word[place + 1 :]):
            assert one_apart(word, other)
            assert one_apart(other, word)
            assert set(deletion_neighbours(word)) & set(deletion_neighbours(other))

    @pytest.mark.parametrize(("one", "other"), [("abc", "bca"), ("abcd", "badc"), ("ab", "abcd"), ("", "ab")])
    def test_words_further_apart(self, one: str, other: str) -> None:
        assert not one_apart(one, other)

    @pytest.mark.parametrize(("one", "other"), [("moubarak", "mubarak"), ("khadija", "kadidja"), ("chahine", "shahin")])
    def test_transliterations_sound_alike(self, one: str, other: str) -> None:
        assert spelling(one) == spelling(other)

    @pytest.mark.parametrize("kind", ["one surname", "one given name", "bodies", "one name", "lone"])
    def test_ten_thousand_names_take_no_time(self, pipeline: Pipeline, kind: str) -> None:
        count = 10_000
        surfaces = {
            "one surname": [("Jean%d Morel", "Morel")[n % 2].replace("%d", _letters(n)) for n in range(count)],
            "one given name": [f"Jean {_letters(n)}" for n in range(count)],
            "bodies": [f"Cour suprême de {_letters(n)}".capitalize() for n in range(count)],
            "one name": ["Élodie Garnier"] * count,
            "lone": [_letters(n) for n in range(count)],
        }[kind]
        label = "ORG" if kind == "bodies" else "PER"
        text, names = "", []
        for surface in surfaces:
            names.append(Name(len(text), len(text) + len(surface), label))  # type: ignore[arg-type]
            text += surface + " "
        doc = pipeline.nlp.make_doc(text)
        began = time.process_time()
        group_names(doc, names, pipeline.language)
        assert time.process_time() - began < 5


def _letters(number: int) -> str:
    return "Q" + "".join("bcdfghjklm"[int(digit)] + "aeiou"[int(digit) % 5] for digit in str(number))
