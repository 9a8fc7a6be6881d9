"""Towns that stand for their clubs; towns are marked."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.understanding.languages.fr.sport import SPORT
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.pipeline import Pipeline
from reader.understanding.roles.sport_clubs import club_mentions
from tests.unit.understanding.marked import unmarked

SPORTING = "Match de championnat : l’entraîneur et le gardien, battus, quittent le classement. "


def clubs(pipeline: Pipeline, marked: str) -> list[str]:
    text, names = unmarked(marked)
    doc = pipeline.nlp.make_doc(text)
    tokens, spans = Tokens.of(doc), []
    for name in names:
        span = doc.char_span(name.start, name.end)
        assert span is not None
        spans.append(NameSpan(span.start, span.end, name.label))
    found = club_mentions(tokens, spans, SPORT)
    return [doc[span.start : span.end].text for span in spans if span.start in found]


class TestPlaying:
    @pytest.mark.parametrize(
        ("marked", "expected"),
        [
            ("[Nantes|LOC] a battu [Lens|LOC].", ["Nantes", "Lens"]),
            ("[Nantes|LOC] s’est lourdement incliné à [Lens|LOC].", ["Nantes"]),
            ("Il a marqué contre [Metz|LOC], à [Reims|LOC].", ["Metz"]),
            ("Une défaite face à [Metz|LOC], une autre à [Reims|LOC].", ["Metz"]),
            ("[Metz|LOC] (58 pts) devance [Brest|LOC] et [Lens|LOC].", ["Metz", "Brest", "Lens"]),
            ("[Metz|LOC] - [Brest|LOC] 2-1, dit le panneau.", ["Metz", "Brest"]),
            ("Classement : 1. [Metz|LOC], 61 pts ; 2. [Brest|LOC], 58.", ["Metz", "Brest"]),
            ("L’attaquant de [Metz|LOC] vit près de [Nancy|LOC].", ["Metz"]),
            ("[Metz|LOC] a gagné. « On savait que [Metz|LOC] tiendrait. »", ["Metz", "Metz"]),
            ("[Metz|LOC] a gagné. Ils rentrent à [Metz|LOC] ce soir.", ["Metz"]),
            ("Prêté à [Metz|LOC], il vit à [Nancy|LOC].", ["Metz"]),
            ("Il a lancé le joueur à [Metz|LOC].", ["Metz"]),
            ("Il a vu le joueur à [Metz|LOC].", []),
            ("Il arrive en provenance de [Metz|LOC].", ["Metz"]),
            ("Il a vu [Paul Roche|PER] ([Metz|LOC]) tomber.", ["Metz"]),
            ("Il a vu le maire ([Metz|LOC]) tomber.", []),
            ("[Metz|LOC] a gagné. Il sera là pour [Brest|LOC]-[Metz|LOC], le 12 mai.", ["Metz", "Brest", "Metz"]),
            ("[Metz|LOC], qui joue dimanche, recrute.", ["Metz"]),
            ("Il a battu la [France|LOC].", []),
            ("[Paul Metz|PER] a battu tout le monde.", []),
        ],
    )
    def test_a_town_plays_by_the_words_beside_it(self, pipeline: Pipeline, marked: str, expected: list[str]) -> None:
        assert clubs(pipeline, SPORTING + marked) == expected

    def test_a_paragraph_on_sport_is_enough(self, pipeline: Pipeline) -> None:
        council = "Le maire a parlé de la voirie à [Nantes|LOC].\n"
        brief = "Au club de football, [Vabre|LOC], qui joue sa montée contre [Sévérac|LOC], attend des maillots."
        assert clubs(pipeline, council + brief) == ["Vabre", "Sévérac"]
        assert clubs(pipeline, council + "[Vabre|LOC] joue sa montée contre [Sévérac|LOC].") == []

    def test_elsewhere_than_on_sport_nobody_plays(self, pipeline: Pipeline) -> None:
        assert clubs(pipeline, "[Nantes|LOC] a battu [Lens|LOC].") == []

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        st.lists(st.sampled_from("Metz Lens a battu contre de face à ( 2-1 58 pts ) , . - et la d’ \n".split(" "))),
        st.lists(st.integers(0, 40), unique=True),
    )
    def test_only_what_is_named_plays(self, pipeline: Pipeline, pieces: list[str], starts: list[int]) -> None:
        doc = pipeline.nlp.make_doc(SPORTING + " ".join(pieces))
        spans = [NameSpan(start, start + 1, "LOC") for start in sorted(starts) if start < len(doc)]
        assert club_mentions(Tokens.of(doc), spans, SPORT) <= {span.start for span in spans}
