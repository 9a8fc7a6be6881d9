"""Documents attached to mail are articles beside the message."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from reader.model.article import Article
from reader.sources import Catalogue, SourceError, articles_of, first_article, opened
from tests.unit.sources.test_pdf import BODY, written

PDF = written([("Les cantines de Givors", 72.0, 750.0, 20.0), *BODY])


def message(text: str = "Voir ci-joint.", *attached: tuple[str, bytes]) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Presse <presse@example.org>"
    made["Subject"] = "Communiqué"
    made["Date"] = "Fri, 1 Mar 2024 10:00:00 +0100"
    if text:
        made.set_content(text)
    for name, data in attached:
        made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return made


def read(tmp_path: Path, *mails: EmailMessage) -> list[Article]:
    file = tmp_path / "mail.eml"
    lines = [b"From a Fri Mar  1 10:00:00 2024\n" if len(mails) > 1 else b""]
    file.write_bytes(b"".join(lines[0] + one.as_bytes() + b"\n\n" for one in mails))
    return [one for one in articles_of(str(file)) if isinstance(one, Article)]


def test_a_press_release_is_an_article_beside_its_message(tmp_path: Path) -> None:
    letter, release = read(tmp_path, message("Voir ci-joint.", ("communique.pdf", PDF)))
    assert letter.title == "Communiqué"
    assert "Voir ci-joint." in letter.text
    assert (release.title, release.date, release.site) == ("Les cantines de Givors", "2024-03-01", "example.org")
    assert release.source == f"{tmp_path / 'mail.eml'}#communique.pdf"
    assert first_article(release.source).text == release.text
    assert isinstance(opened(str(tmp_path / "mail.eml")), Catalogue)


def test_the_date_of_a_document_comes_before_that_of_its_message(tmp_path: Path) -> None:
    _, release = read(tmp_path, message("Voir.", ("a.txt", b"Le pont\n\n14 mai 2024\n\nIl est ouvert.")))
    assert release.date == "2024-05-14"


def test_a_message_without_text_is_its_document(tmp_path: Path) -> None:
    (release,) = read(tmp_path, message("", ("communique.pdf", PDF)))
    assert release.title == "Les cantines de Givors"
    assert isinstance(opened(str(tmp_path / "mail.eml")), Article)


def test_names_of_documents_are_no_paths_and_differ(tmp_path: Path) -> None:
    mails = (
        message("Un.", ("../../a.txt", b"Le pont."), ("a.txt", b"Le quai.")),
        message("Deux.", ("a.txt", b"Le port.")),
    )
    found = [(one.source.partition("#")[2], one.text) for one in read(tmp_path, *mails)]
    assert [(part, text) for part, text in found if "." in part] == [
        ("1/a.txt", "Le pont."),
        ("1/a.txt-2", "Le quai."),
        ("2/a.txt", "Le port."),
    ]


@pytest.mark.parametrize("name", ["logo.png", "invitation.ics", "winmail.dat", "a", ""])
def test_what_is_no_document_is_left(tmp_path: Path, name: str) -> None:
    (letter,) = read(tmp_path, message("Voir ci-joint.", (name, b"\x00\x01rien")))
    assert letter.title == "Communiqué"


def test_a_document_that_cannot_be_read_is_told_and_the_message_is_there(tmp_path: Path) -> None:
    file = tmp_path / "mail.eml"
    file.write_bytes(message("Voir ci-joint.", ("communique.pdf", b"%PDF-1.4 %%EOF")).as_bytes())
    found: list[Article] = []
    with pytest.raises(SourceError, match=r"communique\.pdf: a damaged PDF"):
        found.extend(articles_of(str(file)))
    assert isinstance(opened(str(file)), Article)
