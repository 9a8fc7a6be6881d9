from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Article
from reader.sources import SourceError, first_article
from reader.sources.formats.markdown import read

WRITTEN = """---
title: "L'accord : signé"
authors:
  - Anne Roux
  - 'Paul Petit'
date: 2024-03-01
site: Le Journal d'essai
tags: [eau, ville]
---

## Une **suite**

Le *ministre* [Jean
Dupont](https://example.org/a "titre") a dit `oui` <b>hier</b> &amp; \\*rien\\* ![une photo](a.png).\\
Deuxième ligne.

1. un
2. deux

- trois

> cité

<div><script>alert(1)</script>
<p>bloc &eacute;</p></div>

```
code  gardé
```
"""


NOTED = "« Oui »[^1], a dit Anne Roux[^longue].\n\n[^longue]: Maire de *Lens*,\nélue en 2020.\n[^1]: Élysée\n"


def opened(tmp_path: Path, text: str | bytes, name: str = "a.md") -> Article:
    file = tmp_path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return first_article(str(file))


def test_a_markdown_file(tmp_path: Path) -> None:
    article = opened(tmp_path, WRITTEN)
    assert article.text == "\n\n".join(
        [
            "L'accord : signé",
            "Une suite",
            "Le ministre Jean Dupont a dit oui hier & *rien* une photo.\nDeuxième ligne.",
            "1. un",
            "2. deux",
            "trois",
            "cité",
            "bloc é",
            "code  gardé",
        ]
    )
    assert article.title == "L'accord : signé"
    assert article.byline == "Anne Roux, Paul Petit"
    assert (article.date, article.site, article.language) == ("2024-03-01", "Le Journal d'essai", "fr")
    assert article.source == str(tmp_path / "a.md")


@pytest.mark.parametrize(
    ("fields", "site"),
    [
        ("outlet: Le Quotidien", "Le Quotidien"),
        ("journal: Le Quotidien", "Le Quotidien"),
        ("publication: Le Quotidien\nsource: a.pdf", "Le Quotidien"),
        ("publisher:\n  name: Le Quotidien", "Le Quotidien"),
        ("Outlet: Le Quotidien\nsource: https://example.org/a", "Le Quotidien"),
        ("source: Le Quotidien\nsite: https://example.org", "Le Quotidien"),
        ("source: https://www.example.org/a?b=c", "example.org"),
        ("source: https://[example", None),
        ("title: x", None),
    ],
)
def test_the_outlet_is_read_by_any_of_its_names(tmp_path: Path, fields: str, site: str | None) -> None:
    assert opened(tmp_path, f"---\n{fields}\n---\n\nDu texte.\n").site == site


def test_the_first_heading_is_the_title(tmp_path: Path) -> None:
    article = opened(tmp_path, "# Un *titre*\n\nDu texte.\n")
    assert (article.title, article.text) == ("Un titre", "Un titre\n\nDu texte.")


def test_a_text_without_heading_has_no_title(tmp_path: Path) -> None:
    article = opened(tmp_path, "Du texte.\n\n# Plus loin\n")
    assert (article.title, article.text) == (None, "Du texte.\n\nPlus loin")


def test_front_matter_shows_what_a_file_is_whatever_its_name(tmp_path: Path) -> None:
    assert opened(tmp_path, '+++\ntitle = "Un titre"\n+++\nDu *texte*.', "a").text == "Un titre\n\nDu texte."
    assert opened(tmp_path, "---\nUn *texte*.\n---\n", "a").text == "---\nUn *texte*.\n---\n"


def test_front_matter_that_does_not_end_is_text(tmp_path: Path) -> None:
    assert "title: x" in opened(tmp_path, "---\ntitle: x\n\nDu texte.").text


@pytest.mark.parametrize("content", [b"\0\1\2\3", b"<!-- rien -->\n"])
def test_what_is_no_article_is_told(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(SourceError, match=r"a\.md: (not a text|empty)"):
        opened(tmp_path, content)


@pytest.mark.parametrize("piece", ["<!--", "<", "> ", "[", "*a", "<script>", "- "])
def test_what_is_nested_or_left_open_takes_no_time(piece: str) -> None:
    started = time.process_time()
    list(read((piece * 10_000).encode(), "a.md"))
    list(read(("<div>" + piece * 10_000).encode(), "a.md"))
    assert time.process_time() - started < 5


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\t#*_>`[]()<!-=1.")))
def test_any_text_is_read(text: str) -> None:
    for article in read(("Du texte.\n\n\n" + text).encode(), "a.md"):
        assert article.text.startswith("Du texte.")


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        (NOTED, ["« Oui » [1], a dit Anne Roux [2].", "[2] Maire de Lens, élue en 2020.", "[1] Élysée"]),
        ("> Oui[^a]\n\n- un [^a]\n\n[^a]: https://a.org", ["Oui [1]", "un [1]", "[1] https://a.org"]),
        (
            "Une phrase.\n[^x]: Sa note.\nSuite.\n\nMarque[^x] ici.",
            ["Une phrase.", "[1] Sa note. Suite.", "Marque [1] ici."],
        ),
        ("Sans note[^1] ni `code[^2]`.\n\n[^2]: Deux.", ["Sans note[^1] ni code[^2].", "[1] Deux."]),
        ("[^1]: Seule.", ["[1] Seule."]),
        ("Un [lien][1], une note[^1].\n\n[1]: https://a.org\n[^1]: Note.", ["Un lien, une note [1].", "[1] Note."]),
    ],
)
def test_notes_stand_apart_after_their_marks(tmp_path: Path, text: str, paragraphs: list[str]) -> None:
    article = opened(tmp_path, text)
    assert article.text.split("\n\n") == paragraphs
    assert not [
        span for span in article.structure if span.kind == "link" and "^" in article.text[span.start : span.end]
    ]


def test_an_exported_article_is_read_again_without_signs_in_its_names(tmp_path: Path) -> None:
    exported = f"# Titre\n\n{NOTED}"
    assert "^" not in opened(tmp_path, exported).text


@given(st.text(alphabet="[^]: a1\n>`-", max_size=60))
def test_any_brackets_are_read(text: str) -> None:
    assert next(read(f"{text}\n\n[^1]: a [^a]\n\n[^a]: fin".encode(), "a.md")).text
