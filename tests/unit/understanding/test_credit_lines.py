"""Bylines, credits and offers to subscribers are beside the article: nothing in them is a name or a quote."""

from __future__ import annotations

import pytest

from reader.model.article import Article
from reader.understanding.languages.en.credits import CREDITS as ENGLISH
from reader.understanding.languages.fr.credits import CREDITS as FRENCH
from reader.understanding.languages.rules.credits import CreditRules
from reader.understanding.parsing.credit_lines import credit_lines
from reader.understanding.parsing.greetings import greetings
from reader.understanding.parsing.mail_headers import mail_headers
from reader.understanding.pipeline import Pipeline

BODY = "Le maire Paul Martin a ouvert le pont. « Enfin », a-t-il dit.\n\nLa suite demain, selon Lucie Durand."


def left_out(text: str, rules: CreditRules = FRENCH, **facts: str) -> list[str]:
    return [text[start:end] for start, end in credit_lines(text, rules, **facts)]


@pytest.mark.parametrize(
    ("line", "rules"),
    [
        ("Par Jean Dupont", FRENCH),
        ("Par Jean Dupont, à Lyon", FRENCH),
        ("PAR JEAN DUPONT", FRENCH),
        ("Par Anne Roy, professeure de droit à Lyon", FRENCH),
        ("Par Anne Roy | Publié le 3 mars 2024 à 10h32", FRENCH),
        ("De notre correspondante Anne Martin", FRENCH),
        ("De notre envoyé spécial à Dakar, Drissa Sow (APS)", FRENCH),
        ("Propos recueillis par Anne Roy", FRENCH),
        ("Texte : Anne Roy, photos : Jean Dupont", FRENCH),
        ("Jean Dupont (avec AFP)", FRENCH),
        ("Le Monde avec AFP", FRENCH),
        ("La rédaction avec l’AFP et Reuters", FRENCH),
        ("(Jean Dupont, édité par Anne Martin)", FRENCH),
        ("Anne Martin, correspondante à Rome", FRENCH),
        ("(AFP)", FRENCH),
        ("Il vous reste 80 % de cet article à lire. La suite est réservée aux abonnés.", FRENCH),
        ("Déjà abonné ? Connectez-vous", FRENCH),
        ("Abonnez-vous pour lire la suite", FRENCH),
        ("By Jane Doe in Paris", ENGLISH),
        ("By Jane Doe and John Roe, Staff Writers", ENGLISH),
        ("(Reporting by Jane Doe in Paris; editing by John Roe)", ENGLISH),
        ("The Associated Press", ENGLISH),
        ("Jane Doe contributed to this report.", ENGLISH),
        ("Subscribe to continue reading.", ENGLISH),
    ],
)
def test_a_line_beside_the_article_is_left_out_at_either_end(line: str, rules: CreditRules) -> None:
    assert left_out(f"Un pont\n\n{line}\n\n{BODY}", rules) == [line]
    assert left_out(f"Un pont\n\n{BODY}\n\n{line}\n", rules) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Par Toutatis, le ciel tombe",
        "Par ailleurs, Anne Roy",
        "Par Emmanuel Macron, la France retrouve sa voix.",
        "Propos de Paul Martin",
        "Paul Martin et Anne Roy",
        "Pau-Dunkerque 1-1",
        "Par Paul Martin (CGT)",
        "L'accord OTAN/AFP tient",
        "PARIS (AFP) - Le maire Paul Martin a ouvert le pont.",
        "« Abonnez-vous », dit Paul Martin",
        "Il a travaillé avec AFP et Reuters.",
    ],
)
def test_other_lines_stay(line: str) -> None:
    assert left_out(f"Un pont\n\n{line}\n\n{BODY}") == []
    assert left_out(f"{line}\n\n{BODY}") == []


def test_a_byline_in_the_middle_of_a_long_article_stays() -> None:
    assert left_out("\n\n".join(["Un pont", *[BODY] * 5, "Par Jean Dupont", *[BODY] * 5])) == []


def test_the_credit_of_a_picture_is_left_out_of_its_caption() -> None:
    text = f"Un pont\n\nPaul Martin, hier à Lyon. LUCIE DURAND / AFP\n\n{BODY}"
    assert left_out(text) == [" LUCIE DURAND / AFP"]
    assert left_out(text.replace("LUCIE DURAND / AFP", "(Lucie Durand/REUTERS)")) == ["(Lucie Durand/REUTERS)"]


def test_what_the_file_says_of_author_and_outlet_is_left_out() -> None:
    text = f"Un pont | Bondy Blog\n\nLucie Roche\n\n{BODY}\n\nBondy Blog"
    found = left_out(text, byline="Lucie Roche", site="Bondy Blog")
    assert found == [" | Bondy Blog", "Lucie Roche", "Bondy Blog"]
    assert left_out(f"{BODY}\n\nLe Courrier a écrit.", site="Le Courrier") == []


@pytest.mark.parametrize("text", ["", "\n", " \n\n \n", "Par Jean Dupont", "\n\nPar Jean Dupont\n\n"])
def test_texts_of_hardly_anything(text: str) -> None:
    assert left_out(text) == ([text.strip()] if text.strip() else [])


@pytest.mark.parametrize(
    "line",
    ["Par Jean Dupont, à Nantes", "Jean Dupont (avec AFP)", "De notre correspondante à Rome, Jeanne Dupont"],
)
@pytest.mark.parametrize("text", ["Un pont à Vif\n\n{}\n\n" + BODY, BODY + "\n\n{}\n"])
def test_authors_are_no_entities_and_offsets_stay_those_of_the_text(pipeline: Pipeline, line: str, text: str) -> None:
    article = Article(text=text.format(line), source="x.txt", language="fr")
    analysis = pipeline.analyze(article)
    names = {entity.name for entity in analysis.entities}
    assert {"Paul Martin", "Lucie Durand"} <= names
    assert not names & {"Jean Dupont", "Jeanne Dupont", "AFP", "Nantes", "Rome"}
    for entity in analysis.entities:
        words = {article.text[mention.start : mention.end] for mention in entity.mentions if mention.kind == "name"}
        assert words <= {entity.name, *entity.aliases}
    (quote,) = [quote for quote in analysis.quotes if article.text[quote.start] == "«"]
    assert article.text[quote.start : quote.end] == "« Enfin »"


def test_a_person_whom_the_text_names_too_stays(pipeline: Pipeline) -> None:
    article = Article(text=f"Par Paul Martin\n\n{BODY}", source="x.txt", language="fr")
    (person,) = [entity for entity in pipeline.analyze(article).entities if entity.name == "Paul Martin"]
    assert min(mention.start for mention in person.mentions) > len("Par Paul Martin")


@pytest.mark.parametrize(
    ("line", "rules"),
    [
        ("Bonjour Paul,", FRENCH),
        ("Bonjour Paul Roy,", FRENCH),
        ("Bonjour Mme Roy,", FRENCH),
        ("bonjour Jean-Paul !", FRENCH),
        ("Bonsoir Anne", FRENCH),
        ("Chère Anne,", FRENCH),
        ("Cher M. Roy,", FRENCH),
        ("Hi Paul,", ENGLISH),
        ("Good morning, Paul", ENGLISH),
        ("Dear Ms Roy,", ENGLISH),
    ],
)
def test_a_greeting_is_left_out(line: str, rules: CreditRules) -> None:
    def found(text: str) -> list[str]:
        return [text[start:end] for start, end in greetings(text, rules)]

    assert found(f"Un pont\n\n{line}\n\n{BODY}") == [line]
    assert found(f"Un pont\n\n{BODY}\n\nAnne a écrit :\n> > {line}\n> >\n> > {BODY}") == [line]
    if line.endswith(","):
        assert found(f"{line}\n\n{BODY}") == [line]


def test_a_greeting_that_goes_on_is_left_out_by_itself() -> None:
    text = f"La lettre du soir\n\nBonjour Paul, voici les nouvelles du jour.\n\n{BODY}"
    assert [text[start:end] for start, end in greetings(text, FRENCH)] == ["Bonjour Paul,"]


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Paris\n\nUn film.",
        f"Lettre ouverte\n\nChère Anne Roy,\n\n{BODY}",
        f"Un pont\n\n{BODY}\n\n— Bonjour Paul, dit-elle.",
        f"Un pont\n\nLe matin\n\nBonjour à tous,\n\n{BODY}",
        f"Un pont\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\n{BODY}\n\nBonjour Jean Dupont\n\n{BODY}",
        f"Un pont\n\nBonjour tristesse, de Françoise Sagan, est lu partout.\n\n{BODY}",
        "",
    ],
)
def test_what_greets_nobody_who_reads_it_stays(text: str) -> None:
    assert list(greetings(text, FRENCH)) == []


def test_whom_a_mail_greets_and_who_signs_it_are_no_actors(pipeline: Pipeline) -> None:
    text = f"Re: le pont\n\nBonjour Paul,\n\n{BODY}\n\nBonne soirée,\n\nAnne"
    names = [entity.name for entity in pipeline.analyze(Article(text=text, source="a.eml", byline="Anne Roy")).entities]
    assert sorted(names) == ["Lucie Durand", "Paul Martin"]
    (martin,) = (one for one in pipeline.analyze(Article(text=text, source="a.eml")).entities if "Martin" in one.name)
    assert all(text[m.start : m.end] != "Paul" for m in martin.mentions)


FORWARDED = "De : Karim Benali <k.benali@example.org>\nEnvoyé : jeudi 29 février 2024\nÀ : Anne Roy\nObjet : Le pont"


@pytest.mark.parametrize(
    ("header", "rules"),
    [
        (FORWARDED, FRENCH),
        (FORWARDED.replace("\n", "\n> "), FRENCH),
        (FORWARDED.replace(" :", "\u00a0:"), FRENCH),
        ("*De:* Karim Benali\n*Date:* 29 février\n*Objet:* Le pont\n*À:* Anne Roy", FRENCH),
        ("From: Karim Benali\nSent: Thursday\nTo: Anne Roy\nSubject: The bridge", FRENCH),
        ("From: Karim Benali\nSent: Thursday\nTo: Anne Roy\nSubject: The bridge", ENGLISH),
    ],
)
def test_the_header_of_a_forwarded_mail_is_left_out(header: str, rules: CreditRules) -> None:
    text = f"Pour info.\n\n{header}\n\n{BODY}"
    assert "\n".join(text[start:end] for start, end in mail_headers(text, rules)) == header


@pytest.mark.parametrize(
    "text",
    [
        "De : Paris\nÀ : Lyon\nDate : 4 mars",
        f"Objet : la piscine\n\n{BODY}",
        f"De : Anne\n\nÀ : Paul\n\nObjet : la piscine\n\n{BODY}",
        "Objet : un pont\nDate : mars",
        "",
    ],
)
def test_other_lines_with_a_colon_are_no_header(text: str) -> None:
    assert list(mail_headers(text, FRENCH)) == []


def test_no_name_is_made_of_the_header_of_a_forwarded_mail(pipeline: Pipeline) -> None:
    text = f"TR : Le pont\n\nPour info.\n\nTél. 06 12 34 56 78\n\n{FORWARDED}\n\n{BODY}"
    names = [entity.name for entity in pipeline.analyze(Article(text=text, source="a.eml")).entities]
    assert sorted(names) == ["Lucie Durand", "Paul Martin"]


@pytest.mark.parametrize("marks", ["Re: ", "RE : ", "TR: RE: ", "Fwd: ", "Réf\u00a0: "])
def test_what_stands_before_the_subject_of_an_answer_is_left_out(marks: str) -> None:
    assert list(mail_headers(f"{marks}le pont\n\n{BODY}", FRENCH)) == [(0, len(marks))]


@pytest.mark.parametrize("text", ["Retour : le pont", "Un pont\n\nTR: non", "Re:", "Trains : la grève"])
def test_other_titles_stay_whole(text: str) -> None:
    assert list(mail_headers(text, FRENCH)) == []
