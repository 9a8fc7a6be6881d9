"""A third language of a dozen words: nothing outside ``languages`` need know of it."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language as SpacyPipeline

from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.understanding.languages import LANGUAGES, language_of
from reader.understanding.languages.rules.language import Language
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.languages.rules.notation import words
from reader.understanding.languages.rules.pronouns import PronounRules
from reader.understanding.languages.rules.references import ReferenceRules
from reader.understanding.languages.rules.roles import RoleRules
from reader.understanding.languages.rules.sources import SourceRules
from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.pipeline import Pipeline
from reader.understanding.pipelines import unsupported_reason

LANGUAGE = Language(
    code="eo",
    models=("a_pipeline_that_nobody_has",),
    names=NameRules(person_titles=words("ministro"), organisation_announcers=words("asocio")),
    roles=RoleRules(place_markers=words("en"), actor_markers=words("laŭ kontraŭ"), speech_markers=words("laŭ")),
    speech=SpeechRules(
        reporting={"diris": "diri"},
        reporting_lemmas=words("diri"),
        sources=SourceRules(prepositions=(("laŭ",),)),
        pronouns=PronounRules(personal=words("ŝi")),
        complementizers=words("ke"),
    ),
    references=ReferenceRules(person_heads=words("ministro"), definite=words("la"), pronouns={"ŝi": ("f", "singular")}),
)

TEXT = """\
La ministro, Anna Verda, venis en Parizo. « Ni pagos ĉion », diris Anna Verda.

Laŭ asocio Libero, la homoj en Parizo longe atendis helpon."""


@pytest.fixture
def esperanto(monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    monkeypatch.setitem(LANGUAGES, "eo", __name__)
    return Pipeline(language_of("eo"), pipeline_of_names())


def pipeline_of_names() -> SpacyPipeline:
    """Return a pipeline that splits sentences and knows two names."""
    nlp = spacy.blank("xx")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PER", "pattern": "Anna Verda"}, {"label": "LOC", "pattern": "Parizo"}])  # type: ignore[attr-defined]
    return nlp


def names(analysis: Analysis) -> dict[str, tuple[str, str]]:
    return {entity.name: (entity.label, entity.role) for entity in analysis.entities}


def test_a_third_language_is_understood(esperanto: Pipeline) -> None:
    analysis = esperanto.analyze(Article(text=TEXT, source="eo.txt", language="eo"))

    assert analysis.language == "eo"
    assert names(analysis) == {
        "Anna Verda": ("PER", "actor"),
        "Parizo": ("LOC", "place"),
        "Libero": ("ORG", "actor"),
    }
    assert [(TEXT[q.start : q.end], q.kind, q.speaker and q.speaker.name) for q in analysis.quotes] == [
        ("« Ni pagos ĉion »", "mixed", "Anna Verda"),  # no parser tells that a verb is in it
        ("la homoj en Parizo longe atendis helpon", "indirect", "Libero"),
    ]


def test_its_title_is_taken_up(esperanto: Pipeline) -> None:
    analysis = esperanto.analyze(Article(text=TEXT, source="eo.txt", language="eo"))
    assert [entity.titles for entity in analysis.entities if entity.name == "Anna Verda"] == [("ministro",)]


def test_who_lacks_its_pipeline_is_told_what_to_install(esperanto: Pipeline) -> None:
    assert "pip install" in str(unsupported_reason("eo"))


def test_a_language_without_rules_is_unknown() -> None:
    with pytest.raises(KeyError):
        language_of("eo")
