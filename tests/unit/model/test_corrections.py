from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from reader.model.analysis import Analysis, Engine, Entity, Label, Mention, Quote, Role, Speaker
from reader.model.corrections import Correction, Hide, Merge, Rename, Retype, Split, corrected

TEXT = "Erdoğan a parlé. Morel a répondu « oui », puis Jeanne Morel est partie avec Erdogan et Luc Morel."


def mentions(word: str, label: Label) -> tuple[Mention, ...]:
    role: Role = "place" if label == "LOC" else "actor"
    return tuple(Mention(m.start(), m.end(), "name", label, role) for m in re.finditer(word, TEXT))


ERDOGAN = Entity("e1", "Erdoğan", "LOC", "place", mentions("Erdoğan", "LOC"))
MOREL = Entity(
    "e2",
    "Jeanne Morel",
    "PER",
    "actor",
    tuple(sorted((*mentions("(?<=\\. )Morel", "PER"), *mentions("Jeanne Morel", "PER")))),
    aliases=("Morel",),
)
ERDOGAN_TOO = Entity("e3", "Erdogan Tayyip", "PER", "actor", mentions("Erdogan", "PER"))
START = TEXT.index("« oui »")
QUOTE = Quote(START, START + 7, "direct", Speaker(17, 22, "e2", "Jeanne Morel", 0.9))
ANALYSIS = Analysis(Engine("1", "m"), "fr", (ERDOGAN, MOREL, ERDOGAN_TOO), (QUOTE,))


def by_name(analysis: Analysis, name: str) -> Entity:
    return next(entity for entity in analysis.entities if entity.name == name)


def test_a_place_becomes_a_person_with_all_its_mentions() -> None:
    entity = by_name(corrected(ANALYSIS, TEXT, [Retype("erdogan", "PER")]), "Erdoğan")
    assert (entity.label, entity.role) == ("PER", "actor")
    assert {(m.label, m.role) for m in entity.mentions} == {("PER", "actor")}


def test_two_spellings_become_one_entity() -> None:
    analysis = corrected(ANALYSIS, TEXT, [Retype("Erdoğan", "PER"), Merge("Erdogan Tayyip", into="Erdoğan")])
    entity = by_name(analysis, "Erdoğan")
    assert [TEXT[m.start : m.end] for m in entity.mentions] == ["Erdoğan", "Erdogan"]
    assert entity.aliases == ("Erdogan Tayyip",)
    assert len(analysis.entities) == 2


def test_who_is_merged_keeps_speaking() -> None:
    analysis = corrected(ANALYSIS, TEXT, [Merge("Jeanne Morel", into="Erdogan Tayyip")])
    speaker = analysis.quotes[0].speaker
    assert speaker is not None
    assert (speaker.entity, speaker.name) == ("e3", "Erdogan Tayyip")


def test_a_better_name_goes_to_the_quotes_too() -> None:
    analysis = corrected(ANALYSIS, TEXT, [Rename("jeanne morel", to="J. Morel")])
    assert by_name(analysis, "J. Morel").aliases == ("Jeanne Morel", "Morel")
    speaker = analysis.quotes[0].speaker
    assert speaker is not None
    assert speaker.name == "J. Morel"


def test_an_alias_that_is_somebody_else_is_split_off() -> None:
    analysis = corrected(ANALYSIS, TEXT, [Split("Jeanne Morel", alias="Morel")])
    assert [TEXT[m.start : m.end] for m in by_name(analysis, "Morel").mentions] == ["Morel"]
    assert [TEXT[m.start : m.end] for m in by_name(analysis, "Jeanne Morel").mentions] == ["Jeanne Morel"]
    starts = [entity.mentions[0].start for entity in analysis.entities]
    assert starts == sorted(starts)


def test_what_is_no_name_is_hidden_and_its_quotes_keep_their_words() -> None:
    analysis = corrected(ANALYSIS, TEXT, [Hide("Jeanne Morel")])
    assert len(analysis.entities) == 2
    speaker = analysis.quotes[0].speaker
    assert speaker is not None
    assert (speaker.entity, speaker.name) == (None, "Jeanne Morel")


names = st.sampled_from(["Erdoğan", "jeanne morel", "Morel", "Erdogan Tayyip", "personne", ""])
labels = st.sampled_from(["PER", "ORG", "LOC"])
corrections = st.lists(
    st.one_of(
        st.builds(Retype, names, labels),
        st.builds(Rename, names, names),
        st.builds(Merge, names, names),
        st.builds(Split, names, names),
        st.builds(Hide, names),
    )
)


@given(corrections)
def test_corrections_in_any_order_leave_a_sound_analysis(made: list[Correction]) -> None:
    analysis = corrected(ANALYSIS, TEXT, made)
    ids = [entity.id for entity in analysis.entities]
    assert len(ids) == len(set(ids))
    assert all(entity.mentions for entity in analysis.entities)
    spans = [(m.start, m.end) for entity in analysis.entities for m in entity.mentions]
    assert len(spans) == len(set(spans))
    for quote in analysis.quotes:
        assert quote.speaker is None or quote.speaker.entity is None or quote.speaker.entity in ids


def test_a_correction_that_finds_nothing_changes_nothing() -> None:
    assert corrected(ANALYSIS, TEXT, [Hide("personne"), Split("Erdoğan", alias="Erdoğan")]) == ANALYSIS
