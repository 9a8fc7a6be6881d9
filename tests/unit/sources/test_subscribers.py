"""Articles that are cut for subscribers: told, and the line that says so stays."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.sources import SourceError, first_article
from reader.sources.subscribers import CUT, cut_line, cut_note
from tests.unit.cli.test_faults import Run, run

__all__ = ["run"]

BODY = (
    "Le maire Paul Martin a ouvert le pont de Vif, mardi, devant deux cents personnes venues de toute la vallée.",
    "« Enfin », a dit la présidente du conseil, Lucie Durand, qui a promis de refaire la route avant l'été.",
    "Les habitants attendaient depuis dix ans la fin des travaux, qui ont coûté trois millions d'euros à la commune.",
)
LINES = [
    "Il vous reste 80 % de cet article à lire. La suite est réservée aux abonnés.",
    "Il vous reste 72.5% de cet article à lire.",
    "Cet article est réservé à nos abonnés",
    "La suite de cet article est réservée aux abonnés.",
    "Abonnez-vous pour lire la suite",
    "Subscribe to continue reading.",
    "This story is for subscribers only.",
]


def page(*after: str, body: tuple[str, ...] = BODY) -> str:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in body)
    return f"<html lang=fr><body><article><h1>Un pont à Vif</h1>{paragraphs}{''.join(after)}</article></body></html>"


@pytest.mark.parametrize("line", LINES)
def test_a_text_that_ends_with_such_a_line_is_cut(line: str) -> None:
    assert cut_line(f"{BODY[0]}\n\n{line}\n") == line
    assert cut_note(f"{BODY[0]}\n\n{line}\n") is CUT


@pytest.mark.parametrize(
    "line",
    [
        "Le journal compte dix mille abonnés.",
        "Il vous reste deux jours pour voter.",
        "Abonnez-vous à notre lettre",
        "La suite du procès est prévue lundi.",
        "They had to subscribe to a newspaper.",
    ],
)
def test_other_texts_are_not(line: str) -> None:
    assert cut_note(f"{BODY[0]}\n\n{line}") is None


@pytest.mark.parametrize("line", LINES)
def test_a_page_that_ends_with_such_a_line_keeps_it(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.html").write_text(page(f"<p>{line}</p>"), "utf-8")
    assert cut_note(first_article(str(tmp_path / "a.html")).text) is CUT


@pytest.mark.parametrize("line", [LINES[0], LINES[1], LINES[3], LINES[5]])
@pytest.mark.parametrize(
    "notice",
    [
        "<p>{}</p>",
        "<div class=paywall><p>{}</p><p>Déjà abonné ? Se connecter</p></div>",
        "<section><h3>{}</h3><p>Abonnez-vous pour lire la suite, sans engagement.</p></section>",
    ],
)
def test_a_page_that_is_cut_says_so_at_its_end(tmp_path: Path, line: str, notice: str) -> None:
    (tmp_path / "a.html").write_text(page(notice.format(line)), "utf-8")
    text = first_article(str(tmp_path / "a.html")).text
    assert all(paragraph in text for paragraph in BODY)
    assert cut_note(text) is CUT


def test_a_badge_on_a_whole_article_is_none(tmp_path: Path) -> None:
    badge = "<div class=paywall><p>Article réservé aux abonnés. Abonnez-vous pour lire la suite.</p></div>"
    whole = page(badge, body=tuple(f"{paragraph} {number}" for number in range(20) for paragraph in BODY))
    (tmp_path / "a.html").write_text(whole, "utf-8")
    assert cut_note(first_article(str(tmp_path / "a.html")).text) is None


def test_a_page_with_nothing_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(f"<p>{LINES[0]}</p>", body=()), "utf-8")
    with pytest.raises(SourceError, match="only an offer to subscribers"):
        first_article(str(tmp_path / "a.html"))


@pytest.mark.parametrize("command", ["analyze", "export"])
def test_commands_tell_it_and_understand_the_rest(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "a.html").write_text(page(f"<p>{LINES[0]}</p>"), "utf-8")
    result = run(command, str(tmp_path / "a.html"))
    assert result.exit_code == 0
    assert "a.html: only the beginning of the article; the rest is for subscribers" in result.stderr
    (found,) = json.loads(result.stdout) if result.stdout.startswith("[") else [json.loads(result.stdout)]
    assert {"Paul Martin", "Lucie Durand"} <= {entity["name"] for entity in found["entities"]}
