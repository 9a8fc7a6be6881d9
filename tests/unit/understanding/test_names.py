"""What the rules make of the model's names; the names that the model finds are marked."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.understanding.languages.fr.names import NAMES
from reader.understanding.names.acronyms import spelled_by
from reader.understanding.names.find_names import find_names, refined
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.marked import refined_names as names


class TestEdges:
    @pytest.mark.parametrize(
        ("marked", "expected"),
        [
            ("Selon [le préfet Jean Morin|PER], rien ne presse.", ["Jean Morin|PER"]),
            ("Il a vu [M. Diallo|PER] et [Mme Traoré|PER].", ["Diallo|PER", "Traoré|PER"]),
            ("Près de [la ville de Thiès|LOC], hier.", ["Thiès|LOC"]),
            ("Pour [d’Ornano|PER], c’est non.", ["Ornano|PER"]),
            ("Le [Hezbollah libanais|ORG] a répondu.", ["Hezbollah|ORG"]),
            ("La société d’[État Radio-Gabès|ORG] recrute.", ["Radio-Gabès|ORG"]),
            ("Le [PLR fribourgeois|ORG] hésite.", ["PLR|ORG"]),
            ("(Dakar) [Le Mouvement citoyen|ORG] s’explique.", ["Mouvement citoyen|ORG"]),
            ("Le groupe [Banque du Lac|ORG] BDL recrute.", ["Banque du Lac BDL|ORG"]),
            ("Le discours de J-M [Aubert|PER] a plu.", ["J-M Aubert|PER"]),
            ("Le discours de J.-M. [Aubert|PER] a plu.", ["J.-M. Aubert|PER"]),
            ("Le [Parti communiste vietnamien|ORG] se réunit.", ["Parti communiste vietnamien|ORG"]),
        ],
    )
    def test_nothing_stands_in_a_name_that_is_none_of_it(
        self, pipeline: Pipeline, marked: str, expected: list[str]
    ) -> None:
        assert names(pipeline, marked) == expected

    def test_a_name_is_not_cut_inside_a_word(self, pipeline: Pipeline) -> None:
        assert names(pipeline, "Il revient du [Royaume|LOC]-Uni ce soir.") == ["Royaume-Uni|LOC"]
        assert names(pipeline, "Elle a rencontré [Sinéad O|PER]’Brien hier.") == ["Sinéad O’Brien|PER"]


class TestInstitutions:
    @pytest.mark.parametrize(
        ("marked", "expected"),
        [
            ("Le tribunal correctionnel de [Béthune|LOC] a tranché.", "tribunal correctionnel de Béthune|ORG"),
            ("La cour d’appel de [Douai|LOC] a confirmé.", "cour d’appel de Douai|ORG"),
            ("La cour d'assises du Rhône siège lundi.", "cour d'assises du Rhône|ORG"),
            ("Le tribunal de grande instance de [Dakar|LOC] attend.", "tribunal de grande instance de Dakar|ORG"),
            ("Le parquet général de [Liège|LOC] enquête.", "parquet général de Liège|ORG"),
            ("Le ministère de la Santé recommande la prudence.", "ministère de la Santé|ORG"),
            ("Le ministère malien de la défense dément.", "ministère malien de la défense|ORG"),
            ("Le ministère des Affaires étrangères dément.", "ministère des Affaires étrangères|ORG"),
            ("L’université de [Liège|LOC] ouvre ses portes.", "université de Liège|ORG"),
            ("La police judiciaire de [Lyon|LOC] cherche.", "police judiciaire de Lyon|ORG"),
            ("Le conseil régional de [Bretagne|LOC] a voté.", "conseil régional de Bretagne|ORG"),
            ("Les élèves du lycée Jean-Moulin ont défilé.", "lycée Jean-Moulin|ORG"),
            ("L’hôpital [Bichat|PER] est plein.", "hôpital Bichat|LOC"),
            ("Le feu a pris rue du Faubourg-Vert, hier.", "rue du Faubourg-Vert|LOC"),
            ("La cour d’assises spéciale de [Paris|LOC] siège.", "cour d’assises spéciale de Paris|ORG"),
            ("L’agence régionale de santé de [Bretagne|LOC] alerte.", "agence régionale de santé de Bretagne|ORG"),
            ("L’[Institut vétérinaire|ORG] [Hassan-II|PER] forme.", "Institut vétérinaire Hassan-II|ORG"),
            ("L’association Alvéole porte plainte.", "Alvéole|ORG"),
            ("Le RC [Béziers|LOC] a perdu.", "RC Béziers|ORG"),
            ("L’armée tchadienne a répliqué.", "armée tchadienne|ORG"),
        ],
    )
    def test_a_common_noun_opens_a_name(self, pipeline: Pipeline, marked: str, expected: str) -> None:
        assert names(pipeline, marked) == [expected]

    @pytest.mark.parametrize(
        "marked",
        [
            "Le tribunal correctionnel a tranché.",
            "La cour d’appel a confirmé.",
            "Le conseil de la semaine est simple.",
            "Il est resté sur place hier.",
            "La police municipale patrouille.",
        ],
    )
    def test_a_common_noun_alone_is_no_name(self, pipeline: Pipeline, marked: str) -> None:
        assert names(pipeline, marked) == []

    def test_somebody_s_council_is_none(self, pipeline: Pipeline) -> None:
        assert names(pipeline, "Le comité de [Paul Sarr|PER] se réunit.") == ["Paul Sarr|PER"]


class TestAcronyms:
    def test_a_full_name_is_found_by_the_acronym_behind_it(self, pipeline: Pipeline) -> None:
        text = "Il préside la Convergence pour le renouveau du [Tchad|LOC] (CRT) depuis mars."
        assert names(pipeline, text) == ["Convergence pour le renouveau du Tchad|ORG", "CRT|ORG"]

    def test_an_acronym_is_what_its_full_name_is(self, pipeline: Pipeline) -> None:
        text = "L’[Alliance des peuples du Nord|ORG] (APN) a signé."
        assert names(pipeline, text) == ["Alliance des peuples du Nord|ORG", "APN|ORG"]

    def test_somebody_s_party_is_no_acronym_of_somebody(self, pipeline: Pipeline) -> None:
        assert names(pipeline, "Le maire, [Paul Sarr|PER] ([PS|ORG]), a dit oui.") == ["Paul Sarr|PER", "PS|ORG"]

    @pytest.mark.parametrize(
        ("letters", "words", "spelled"),
        [
            ("onu", "organisation des nations unies", True),
            ("codem", "convergence pour le developpement du mali", True),
            ("otan", "organisation du traite de l atlantique nord", True),
            ("uci", "union cycliste internationale", True),
            ("onu", "office national", False),
            ("abc", "alliance", False),
            ("cgt", "", False),
        ],
    )
    def test_letters_are_the_first_ones_of_words(self, letters: str, words: str, spelled: bool) -> None:
        assert spelled_by(letters, words.split(), NAMES) is spelled


class TestDatelines:
    @pytest.mark.parametrize("dash", ["-", "–", "—"])
    def test_a_town_opens_the_line(self, pipeline: Pipeline, dash: str) -> None:
        text = f"Un titre\n\n[BRAZZAVILLE|ORG] (AFP) {dash} Le gouvernement a démissionné."
        assert names(pipeline, text) == ["BRAZZAVILLE|LOC", "AFP|ORG"]

    def test_a_date_may_stand_there(self, pipeline: Pipeline) -> None:
        assert names(pipeline, "Val-d’Or, 12 mai – Rien de neuf.") == ["Val-d’Or|LOC"]

    def test_an_agency_alone(self, pipeline: Pipeline) -> None:
        assert names(pipeline, "(Belga) Le train est en retard.") == ["Belga|ORG"]

    def test_a_person_is_no_town(self, pipeline: Pipeline) -> None:
        assert names(pipeline, "[Paul Sarr|PER] - Le maire a parlé.") == ["Paul Sarr|PER"]

    def test_a_sentence_with_a_dash_is_none(self, pipeline: Pipeline) -> None:
        assert names(pipeline, "Hier encore – mais qui le savait – tout allait bien.") == []


class TestConsistency:
    def test_a_surname_is_its_person(self, pipeline: Pipeline) -> None:
        text = "[Karim Paris|PER] a gagné. Pour [Paris|LOC], c’est une surprise. [Paris|PER] rentre demain."
        assert names(pipeline, text) == ["Karim Paris|PER", "Paris|PER", "Paris|PER"]

    def test_a_surname_with_its_article_is_its_person(self, pipeline: Pipeline) -> None:
        text = "Le préfet [Yves Le Guen|PER] a écrit. [Le Guen|ORG] attend."
        assert names(pipeline, text) == ["Yves Le Guen|PER", "Le Guen|PER"]

    def test_a_body_called_after_a_town_leaves_the_town_alone(self, pipeline: Pipeline) -> None:
        text = "Deux hommes de [Marseille|LOC] ont fondé l’association [Marseille|ORG]."
        assert names(pipeline, text) == ["Marseille|LOC", "Marseille|ORG"]

    def test_clear_words_beside_a_name_decide(self, pipeline: Pipeline) -> None:
        assert names(pipeline, "M. [Nancy|LOC] vit en [Nancy|PER].") == ["Nancy|PER", "Nancy|LOC"]

    def test_a_known_place_of_several_words_is_nobody(self, pipeline: Pipeline) -> None:
        assert names(pipeline, "Des raids sur [Khan Younès|PER] ont eu lieu.") == ["Khan Younès|LOC"]

    def test_what_stands_in_parentheses_behind_somebody_is_a_party_or_team(self, pipeline: Pipeline) -> None:
        text = "[Paul Sarr|PER] ([Horizons|LOC]) et [Awa Ndiaye|PER] ([Sénégal|LOC]) ont parlé."
        assert names(pipeline, text) == ["Paul Sarr|PER", "Horizons|ORG", "Awa Ndiaye|PER", "Sénégal|LOC"]

    def test_somebody_s_party_may_be_unknown(self, pipeline: Pipeline) -> None:
        text = "[Jan De Smet|PER] (Open VLD) et [Awa Ndiaye|PER] (Sénégal) ont parlé."
        assert names(pipeline, text) == ["Jan De Smet|PER", "Open VLD|ORG", "Awa Ndiaye|PER"]

    def test_an_acronym_that_no_place_goes_by_is_a_body(self, pipeline: Pipeline) -> None:
        assert names(pipeline, "Ici, la [CGXM|LOC] et les [USA|LOC] négocient.") == ["CGXM|ORG", "USA|LOC"]
        assert names(pipeline, "Elle étudie à l’[UMons|LOC] depuis mars.") == ["UMons|ORG"]

    def test_who_has_an_age_is_a_person(self, pipeline: Pipeline) -> None:
        text = "[Nancy|LOC], 26 ans, a témoigné. À [Nancy|LOC], 20 ans de prison sont requis."
        assert names(pipeline, text)[0] == "Nancy|PER"

    def test_storms_and_ships_are_nobody(self, pipeline: Pipeline) -> None:
        assert names(pipeline, "La tempête [Ylva|PER] approche. [Ylva|PER] a fait un mort.") == []

    def test_the_state_s_head_is_no_body(self, pipeline: Pipeline) -> None:
        assert names(pipeline, "Le chef de l’[État|ORG] a parlé.") == []

    def test_a_company_by_its_prefix(self, pipeline: Pipeline) -> None:
        assert names(pipeline, "Les clients d’[Hydro-Gaspé|LOC] attendent.") == ["Hydro-Gaspé|ORG"]


class TestRepeats:
    @pytest.mark.parametrize(
        ("full", "text", "surname"),
        [
            ("Bruno Le Guen", "Le Guen a parlé.", "Le Guen"),
            ("Luca de Feo", "« de Feo brade tout », dit-on.", "de Feo"),
            ("Jan van der Velde", "Puis vint van der Velde.", "van der Velde"),
            ("Jan van der Velde", "Van der Velde a gagné.", "Van der Velde"),
            ("Martin St-Amand", "Puis vint St-Amand.", "St-Amand"),
            ("Hélène Béart", "La réponse de Béart est claire.", "Béart"),
        ],
    )
    def test_a_surname_comes_with_its_particles(self, pipeline: Pipeline, full: str, text: str, surname: str) -> None:
        assert names(pipeline, f"Voici [{full}|PER]. {text}") == [f"{full}|PER", f"{surname}|PER"]

    def test_a_preposition_is_no_particle(self, pipeline: Pipeline) -> None:
        text = "Voici [Dominique de Vinon|PER]. Le discours de [Vinon|PER] a plu."
        assert names(pipeline, text) == ["Dominique de Vinon|PER", "Vinon|PER"]

    def test_a_headline_in_capitals_without_accents(self, pipeline: Pipeline) -> None:
        text = "LE MAIRE MELENDEZ ACCUSE NISSAN\n\n[Hugo Mélendez|PER] accuse [Nissan|ORG]."
        assert names(pipeline, text) == ["MELENDEZ|PER", "NISSAN|ORG", "Hugo Mélendez|PER", "Nissan|ORG"]

    def test_a_headline_in_capitals_is_no_name(self, pipeline: Pipeline) -> None:
        text = "[MELENDEZ PERD CHEZ LUI|PER]\n\n[Hugo Mélendez|PER] a perdu."
        assert names(pipeline, text) == ["MELENDEZ|PER", "Hugo Mélendez|PER"]

    def test_a_part_of_another_name_is_no_repeat(self, pipeline: Pipeline) -> None:
        text = "[Hugo Mendez|PER] habite Porto Mendez depuis mars."
        assert names(pipeline, text) == ["Hugo Mendez|PER"]


PIECES = [
    *"« » ( ) - – — . , : ' ’ \n".split(" "),
    *"Paul Martin Lyon ONU AFP PARIS de la du van Le M. tribunal cour d'appel rue place police ministère".split(),
    *"Royaume-Uni Val-d’Oise O’Neill Convergence (CGT) État Radio-Canada a battu face à contre".split(),
]


class TestAnyText:
    @settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        st.lists(st.tuples(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), st.sampled_from(["", " "]))),
        st.data(),
    )
    def test_names_stand_in_the_text_and_apart(
        self, pipeline: Pipeline, pieces: list[tuple[str, str]], data: st.DataObject
    ) -> None:
        text = "".join(piece + space for piece, space in pieces)
        doc = pipeline.nlp.make_doc(text)
        marks = data.draw(
            st.lists(st.tuples(st.integers(0, 60), st.integers(1, 4), st.sampled_from(["PER", "ORG", "LOC"])))
        )
        spans: list[NameSpan] = []
        for start, size, label in sorted(marks):
            if start + size <= len(doc) and (not spans or spans[-1].end <= start):
                spans.append(NameSpan(start, start + size, label))  # type: ignore[arg-type]
        found = refined(Tokens.of(doc), spans, NAMES)
        assert all(0 <= span.start < span.end <= len(doc) for span in found)
        assert all(before.end <= after.start for before, after in pairwise(found))

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.text(max_size=80))
    def test_any_text_at_all(self, pipeline: Pipeline, text: str) -> None:
        found = find_names(pipeline.nlp(text), pipeline.language)
        assert all(0 <= name.start < name.end <= len(text) for name in found)
        assert all(before.end <= after.start for before, after in pairwise(found))
