from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model.analysis import Entity, Span
from reader.model.article import Article
from reader.understanding.entities.group_names import group_names
from reader.understanding.names.find_names import Name
from reader.understanding.pipeline import Pipeline
from reader.understanding.quotes.quote_span import QuoteSpan
from reader.understanding.references.coreference import CoreferenceResolver
from reader.understanding.references.resolve_references import resolve_references
from tests.unit.understanding.marked import read, unmarked


def _resolved(pipeline: Pipeline, text: str) -> dict[str, Entity]:
    doc, entities = read(pipeline, text)
    return {entity.name: entity for entity in resolve_references(doc, entities, [], pipeline.language)}


def _meant(pipeline: Pipeline, text: str, words: str, last: str | None = None) -> list[str]:
    """Names of the candidates for the last such words of a marked text, best first."""
    doc, entities = read(pipeline, text)
    names = {entity.id: entity.name for entity in entities}
    ids = {name: number for number, name in names.items()}
    entities = resolve_references(doc, entities, [], pipeline.language)
    start = doc.text.rindex(words)
    resolver = CoreferenceResolver(doc, entities, [], pipeline.language)
    return [names[c.entity] for c in resolver.resolve(start, start + len(words), ids.get(last or ""))]


class TestTitles:
    @pytest.mark.parametrize(
        ("text", "titles"),
        [
            ("La cheffe de la police chilienne, [Élodie Garnier|PER], part.", ["cheffe de la police chilienne"]),
            ("[Élodie Garnier|PER], présidente du club, a démissionné.", ["présidente du club"]),
            ("[Élodie Garnier|PER], la présidente du club, a démissionné.", ["présidente du club"]),
            ("Le président [Luc Garnier|PER] a parlé.", ["président"]),
            ("L'ancien footballeur [Luc Garnier|PER] a parlé.", ["ancien footballeur"]),
            ("L'ex-ministre de la Santé, M. [Luc Garnier|PER], a parlé.", ["ex-ministre de la Santé"]),
            ("Selon le porte-parole de l'[ONU|ORG], [Luc Garnier|PER], tout va bien.", ["porte-parole de l'ONU"]),
            ("L'agence [Poliglota|ORG] a fermé.", ["agence"]),
            ("M. [Luc Garnier|PER] a parlé.", []),
            ("[Luc Garnier|PER], juge que la crise dure.", []),
            ("[Luc Garnier|PER] a rencontré la présidente du club.", []),
        ],
    )  # fmt: skip
    def test_stand_beside_the_name(self, pipeline: Pipeline, text: str, titles: list[str]) -> None:
        entities = [entity for entity in _resolved(pipeline, text).values() if entity.name != "ONU"]
        assert [list(entity.titles) for entity in entities] == [titles]

    def test_belong_to_one_of_two(self, pipeline: Pipeline) -> None:
        found = _resolved(pipeline, "Le conseiller du président [Luc Garnier|PER], [Jean Morel|PER], est parti.")
        assert found["Luc Garnier"].titles == ("président",)

    def test_tell_the_country(self, pipeline: Pipeline) -> None:
        found = _resolved(pipeline, "Le président chilien [Luc Garnier|PER] a parlé.")
        assert found["Luc Garnier"].country == "CL"


class TestNominals:
    TEXT = (
        "La cheffe de la diplomatie chilienne, [Élodie Garnier|PER], a vu le maire de Brévalon, [Luc Morel|PER]. "
        "L'agence [Poliglota|ORG] était là. "
    )

    @pytest.mark.parametrize(
        ("sentence", "name"),
        [
            ("La cheffe de la diplomatie a souri.", "Élodie Garnier"),
            ("Le maire a souri.", "Luc Morel"),
            ("Hier, l'agence a fermé.", "Poliglota"),
        ],
    )
    def test_become_mentions(self, pipeline: Pipeline, sentence: str, name: str) -> None:
        found = _resolved(pipeline, self.TEXT + sentence)
        nominals = {n: [m for m in entity.mentions if m.kind == "nominal"] for n, entity in found.items()}
        assert [n for n, mentions in nominals.items() if mentions] == [name]
        start = nominals[name][0].start
        assert start >= len(unmarked(self.TEXT)[0])

    @pytest.mark.parametrize(
        "sentence",
        [
            "Le maire de Saint-Loup a souri.",
            "La cheffe de la police a souri.",
            "Un maire a souri.",
            "Le préfet a souri.",
            "Le futur maire a souri.",
            "« Le maire ment », crie la foule.",
        ],
    )
    def test_of_others_do_not(self, pipeline: Pipeline, sentence: str) -> None:
        doc, entities = read(pipeline, self.TEXT + sentence)
        quotes = [QuoteSpan(doc.text.index("«"), doc.text.index("»") + 1, "direct")] if "«" in sentence else []
        found = resolve_references(doc, entities, quotes, pipeline.language)
        assert not [m for entity in found for m in entity.mentions if m.kind != "name"]

    def test_of_two_of_one_title_are_no_mention(self, pipeline: Pipeline) -> None:
        text = "Le maire [Luc Morel|PER] a vu le maire [Jean Garnier|PER]. Le maire a souri."
        found = _resolved(pipeline, text)
        assert not [m for entity in found.values() for m in entity.mentions if m.kind != "name"]
        assert set(_meant(pipeline, text, "Le maire")) == {"Luc Morel", "Jean Garnier"}

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("Le président [Luc Garnier|PER] est là. Le chef de l'État sourit.", "Le chef de l'État"),
            ("Le chef du gouvernement, [Luc Garnier|PER], est là. Le Premier ministre sourit.", "Le Premier ministre"),
            ("Le président [Luc Garnier|PER] est là. Le président chilien sourit.", "Le président chilien"),
            ("[Luc Garnier|PER] est là. « Oui », dit le chercheur.", "le chercheur"),
            ("[Luc Garnier|PER] est là. Ici parle le ministre [Luc Garnier|PER].", "le ministre Luc Garnier"),
        ],
    )
    def test_may_say_it_in_other_words(self, pipeline: Pipeline, text: str, words: str) -> None:
        assert _meant(pipeline, text, words) == ["Luc Garnier"]

    def test_of_a_class_mean_the_body_named_last(self, pipeline: Pipeline) -> None:
        text = "Le syndicat [Poliglota|ORG] a vu [Luc Morel|PER]. « Oui », dit la centrale."
        assert _meant(pipeline, text, "la centrale") == ["Poliglota"]

    @pytest.mark.parametrize(
        "words", ["un responsable", "Le porte-parole", "le président de Poliglota", "son avocat", "la police"]
    )
    def test_of_somebody_unnamed_are_nobody(self, pipeline: Pipeline, words: str) -> None:
        text = f"[Luc Morel|PER] attend. [Poliglota|ORG] se tait, a dit {words}."
        assert _meant(pipeline, text, words) == []


class TestPronouns:
    @pytest.mark.parametrize(
        ("text", "words", "name"),
        [
            ("[Élodie Garnier|PER] a vu [Luc Morel|PER]. Elle a déclaré que tout va bien.", "Elle", "Élodie Garnier"),
            ("[Élodie Garnier|PER] a vu [Luc Morel|PER]. Il a déclaré que tout va bien.", "Il", "Luc Morel"),
            ("[Luc Morel|PER] a vu [Jean Garnier|PER] à Oslo. Il a ajouté qu'il pleut.", "Il", "Luc Morel"),
            ("[Luc Morel|PER] a vu [Jean Garnier|PER] à Oslo. Ce dernier a souri.", "Ce dernier", "Jean Garnier"),
            ("Mme [Garnier|PER] a vu M. [Morel|PER]. « Non », a-t-elle répondu.", "-t-elle", "Garnier"),
            ("La [Turquie|LOC] a accusé [Luc Morel|PER]. Elle a ajouté que c'est grave.", "Elle", "Turquie"),
        ],
    )
    def test_mean_who_comes_to_mind(self, pipeline: Pipeline, text: str, words: str, name: str) -> None:
        assert _meant(pipeline, text, words)[0] == name

    def test_go_on_with_who_spoke_last(self, pipeline: Pipeline) -> None:
        text = "[Luc Morel|PER] et [Jean Garnier|PER] sont partis. Il a ajouté qu'il pleut."
        assert _meant(pipeline, text, "Il", "Jean Garnier")[0] == "Jean Garnier"

    def test_plural_ones_mean_no_single_person(self, pipeline: Pipeline) -> None:
        assert _meant(pipeline, "[Luc Morel|PER] est parti. Ils ont dit non.", "Ils") == []

    def test_become_mentions_where_they_speak(self, pipeline: Pipeline) -> None:
        text = "[Luc Morel|PER] est parti. Il a déclaré que tout va bien. Il pleut."
        (entity,) = _resolved(pipeline, text).values()
        plain = unmarked(text)[0]
        assert [plain[m.start : m.end] for m in entity.mentions] == ["Luc Morel", "Il"]
        assert entity.mentions[1].kind == "pronoun"

    def test_inside_quotes_are_left_alone(self, pipeline: Pipeline) -> None:
        doc, entities = read(pipeline, "[Luc Morel|PER] est parti. « Il a déclaré que tout va bien », crie la foule.")
        quotes = [QuoteSpan(doc.text.index("«"), doc.text.index("»") + 1, "direct")]
        (entity,) = resolve_references(doc, entities, quotes, pipeline.language)
        assert len(entity.mentions) == 1

    def test_of_inversion_have_their_own_span(self, pipeline: Pipeline) -> None:
        doc, entities = read(pipeline, "[Luc Morel|PER] est parti. « Non », a-t-il répondu.")
        at = doc.text.index("-t-il")
        quote = QuoteSpan(doc.text.index("«"), doc.text.index("»") + 1, "direct", speaker_span=Span(at, at + 5))
        (entity,) = resolve_references(doc, entities, [quote], pipeline.language)
        assert [(m.start, m.end, m.kind) for m in entity.mentions[1:]] == [(at + 3, at + 5, "pronoun")]

    def test_of_the_sample(self, pipeline: Pipeline, sample: Article) -> None:
        found = pipeline.analyze(sample)
        pronouns = [(m.start, e.name.split()[0]) for e in found.entities for m in e.mentions if m.kind == "pronoun"]
        first, second = sample.text.index("il a insisté"), sample.text.index("il a souligné")
        assert dict(pronouns) == {first: "Sergueï", second: "Ban"}


PIECES = [
    *("Luc Morel|PER", "ONU|ORG", "Oslo|LOC", *"«»,.:(-\n"),
    *"le la l' un de président ministre premier chef État agence il elle -t-il a dit que".split(),
    "ce dernier",
]


class TestAnyWords:
    @settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(st.sampled_from(PIECES), max_size=40), st.data())
    def test_give_mentions_inside_the_text(self, pipeline: Pipeline, pieces: list[str], data: st.DataObject) -> None:
        text, names = "", []
        for piece in pieces:
            surface, _, label = piece.partition("|")
            if label:
                names.append(Name(len(text), len(text) + len(surface), label))  # type: ignore[arg-type]
            text += surface + " "
        doc = pipeline.nlp(text)
        before = group_names(doc, names, pipeline.language)
        after = resolve_references(doc, before, [], pipeline.language)
        assert [entity.id for entity in after] == [entity.id for entity in before]
        for old, new in zip(before, after, strict=True):
            assert list(new.mentions) == sorted(new.mentions)
            assert tuple(m for m in new.mentions if m.kind == "name") == old.mentions
            assert all(0 <= m.start < m.end <= len(text) for m in new.mentions)
            assert all(title == " ".join(title.split()) != "" for title in new.titles)
        if text.strip():
            start = data.draw(st.integers(0, len(text) - 1))
            end = data.draw(st.integers(start + 1, len(text)))
            found = CoreferenceResolver(doc, after, [], pipeline.language).resolve(start, end, "e1")
            ids = {entity.id for entity in after}
            assert all(c.entity in ids and 0 < c.score <= 1 for c in found)
            assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)

    @pytest.mark.parametrize(
        "sentence", ["le président Luc Morel dit", "il dit à Luc Morel", "le chef , il dit", "Luc Morel ,"]
    )
    def test_ten_thousand_times_take_no_time(self, pipeline: Pipeline, sentence: str) -> None:
        text = f"Le président Luc Morel est là. {' '.join([sentence] * 10_000)}"
        names, at = [], text.find("Luc Morel")
        while at >= 0:
            names.append(Name(at, at + 9, "PER"))
            at = text.find("Luc Morel", at + 1)
        doc = pipeline.nlp.make_doc(text)
        entities = group_names(doc, names, pipeline.language)
        began = time.process_time()
        resolve_references(doc, entities, [], pipeline.language)
        assert time.process_time() - began < 5
