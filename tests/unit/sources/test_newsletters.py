"""Newsletters: what stands around their articles is left out."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from reader.model.article import Article
from reader.sources.formats import mail
from reader.sources.formats.newsletter import is_furniture

BODY = "Le Sénat a rejeté le budget mardi, par 187 voix contre 140, après trois jours de débats et une nuit blanche."


def received(page: str, subject: str = "Le Sénat dit non") -> Article:
    message = EmailMessage()
    message["From"] = "La lettre <lettre@example.org>"
    message["Subject"] = subject
    message.set_content("Consultez cette lettre en ligne.")
    message.add_alternative(page, subtype="html")
    (article,) = mail.read(message.as_bytes(), "lettre.eml")
    return article


@pytest.mark.parametrize(
    "line",
    [
        "Voir dans le navigateur",
        "Voir ce message dans votre navigateur",
        "Si ce message ne s'affiche pas correctement, cliquez ici",
        "Version en ligne",
        "Lire la version web",
        "Se désabonner · Gérer mes préférences",
        "Désinscription",
        "Se désabonner · Gérer mes préférences · Nous suivre sur Facebook",
        "Vous recevez cette lettre car vous êtes inscrit avec l'adresse a@example.org.",
        "Pour ne plus recevoir cette lettre, cliquez ici.",
        "View in browser",
        "View this email in your browser",
        "Read online | Unsubscribe",
        "You are receiving this email because you signed up.",
        "If you no longer wish to receive these emails, unsubscribe.",
    ],
)
def test_what_is_of_the_newsletter_is_left_out(line: str) -> None:
    page = f"<h1>Une autre loi</h1><p>{line}</p><p>{BODY}</p>"
    assert received(page).text == f"Le Sénat dit non\n\nUne autre loi\n\n{BODY}"


@pytest.mark.parametrize(
    "line",
    [
        "Se désabonner des journaux coûte cher, selon une étude.",
        "Vous recevez des invités ce soir ?",
        "La version en ligne du journal a dix ans.",
        "Lire la suite",
        "Unsubscribe day was a success",
        "",
    ],
)
def test_what_an_article_says_stays(line: str) -> None:
    assert not is_furniture(line)


def test_a_headline_that_repeats_the_subject_is_there_once_with_its_structure() -> None:
    article = received(
        f"<p>Voir dans le navigateur</p><h1>Le Sénat dit non</h1><p>{BODY}</p><h2>Suite</h2><p>{BODY}</p>"
    )
    assert article.text == f"Le Sénat dit non\n\n{BODY}\n\nSuite\n\n{BODY}"
    headings = [article.text[span.start : span.end] for span in article.structure if span.kind == "heading"]
    assert headings == ["Le Sénat dit non", "Suite"]


def test_a_message_of_nothing_else_stays() -> None:
    assert "Se désabonner" in received("<p>Se désabonner</p>" * 20).text
