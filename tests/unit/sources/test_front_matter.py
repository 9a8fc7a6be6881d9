"""What stands before a text in YAML, TOML or JSON."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources import first_article
from reader.sources.formats import yaml_subset
from reader.sources.formats.front_matter import front_matter


def opened(tmp_path: Path, content: str, name: str = "a.md") -> tuple[str | None, str | None, str | None, str]:
    """Title, author, date and text of a file of Markdown, the text without its headline."""
    file = tmp_path / name
    file.write_text(content, "utf-8")
    article = first_article(str(file))
    return article.title, article.byline, article.date, article.text.removeprefix(f"{article.title}\n\n")


TITLES = [
    "title: Le maire parle",
    "title: >\n  Le maire\n  parle",
    "title: >-\n    Le maire parle\n",
    "title: |\n  Le maire parle\n",
    "title: |+ # un commentaire\n  Le maire parle\n\n",
    "# brouillon\n\ntitle: Le maire parle",
    "title: Le maire parle # brouillon",
    "draft: true\ntitle:   Le maire\n  parle\n",
    'title: "Le maire parle" # oui',
    "title: 'Le maire parle'",
    '"title": "Le maire\n  parle"',
    "title:\n  Le maire parle",
    "tags: [a, b]\nTitle: Le maire parle",
    "params:\n  title: Le maire parle",
]


@pytest.mark.parametrize("end", ["---", "..."])
@pytest.mark.parametrize("fields", TITLES)
def test_titles_in_yaml(tmp_path: Path, fields: str, end: str) -> None:
    expected = ("Le maire parle", None, "2024-03-05", "Texte.")
    assert opened(tmp_path, f"---\n{fields}\ndate: 2024-03-05\n{end}\nTexte.\n") == expected
    assert opened(tmp_path, f"---\n{fields}\ndate: 2024-03-05\n{end}\nTexte.\n", "a.txt") == expected


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("L'été : un bilan", "L'été : un bilan"),
        ("Sport: Lyon gagne", "Sport: Lyon gagne"),
        ("'L''été'", "L'été"),
        (r'"L\u2019\xe9t\xe9 \"chaud\""', 'L’été "chaud"'),
        ('"Oui", dit-il', '"Oui", dit-il'),
        ("« Oui »", "« Oui »"),
        ("C# et F#", "C# et F#"),
        ("-5 degrés à Lyon", "-5 degrés à Lyon"),
        ("!!str 2024", "2024"),
        ('"jamais fermé', '"jamais fermé'),
        ("[Vidéo] Le maire parle", "[Vidéo] Le maire parle"),
    ],
)
def test_titles_are_read_as_they_are_meant(tmp_path: Path, written: str, title: str) -> None:
    assert opened(tmp_path, f"---\ntitle: {written}\nother: x\n---\nTexte.")[0] == title


@pytest.mark.parametrize(
    "authors",
    [
        "authors:\n  - name: Anne Roy\n    url: x\n  - name: Paul Lei",
        "authors:\n- name: Anne Roy\n- name: Paul Lei",
        "author:\n  - Anne Roy\n  - Paul Lei",
        "author: [Anne Roy, 'Paul Lei']",
        "authors: [{name: Anne Roy}, {name: Paul Lei}]",
        "author:\n  -\n    name: Anne Roy\n  - given: Paul\n    family: Lei",
        "authors:\n  - first: Anne\n    last: Roy\n  - first: Paul\n    last: Lei",
        "byline: Anne Roy, Paul Lei",
        "authors:\n  [\n    Anne Roy,\n    Paul Lei\n  ]",
    ],
)
def test_authors_in_yaml(tmp_path: Path, authors: str) -> None:
    assert opened(tmp_path, f"---\ntitle: X\n{authors}\ndate: 2024-03-05\n---\nTexte.")[:3] == (
        "X",
        "Anne Roy, Paul Lei",
        "2024-03-05",
    )


@pytest.mark.parametrize(
    ("fields", "byline"),
    [
        ('title = "X"\nauthor = "Anne Roy"', "Anne Roy"),
        ('title = "X"\nauthors = ["Anne Roy", "Paul Lei"]', "Anne Roy, Paul Lei"),
        ('title = "X"\n[author]\nname = "Anne Roy"\nemail = "a@example.org"', "Anne Roy"),
        ('title = "X"\n[[authors]]\nname = "Anne Roy"\n[[authors]]\nname = "Paul Lei"', "Anne Roy, Paul Lei"),
        ('title = \'X\'\n[extra]\nauthor = """\nAnne Roy"""', "Anne Roy"),
        ('# un commentaire\ntitle = "X" # oui\nauthor = "Anne Roy"', "Anne Roy"),
        ('title = "X"\nauthor = "Anne Roy"\nweight = sans guillemets', "Anne Roy"),
    ],
)
def test_toml(tmp_path: Path, fields: str, byline: str) -> None:
    assert opened(tmp_path, f"+++\n{fields}\n+++\n\nTexte.") == ("X", byline, None, "Texte.")


def test_dates_in_toml(tmp_path: Path) -> None:
    assert opened(tmp_path, '+++\ndate = 2024-03-05T10:00:00Z\ntitle = "X"\n+++\nTexte.')[2] == "2024-03-05"


@pytest.mark.parametrize(
    ("fields", "byline"),
    [
        ('{\n "title": "X",\n "author": "Anne Roy"\n}', "Anne Roy"),
        ('{\n "title": "X",\n "authors": [{"name": "Anne Roy"}, {"name": "Paul Lei"}]\n}', "Anne Roy, Paul Lei"),
        ('{\n "title": "X",\n "params": {\n  "author": "Anne Roy"\n }\n}', "Anne Roy"),
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_json(tmp_path: Path, fields: str, byline: str, name: str) -> None:
    assert opened(tmp_path, f"{fields}\n\nTexte du maire.", name) == ("X", byline, None, "Texte du maire.")


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nUn texte\n\n---\n\nSuite.",
        "---\nUn texte, pas de champ.\n---\n",
        "{\n pas du JSON\n}\nTexte.",
        "+++\nTexte",
    ],
)
def test_what_is_no_front_matter_is_text(text: str) -> None:
    assert front_matter(text)[1] == text


@given(st.text(alphabet="ab:-[]{}'\"#>|& \n\t,é", max_size=60))
def test_any_lines_give_fields(text: str) -> None:
    assert isinstance(yaml_subset.parse(text), dict)


def test_a_deep_value_takes_no_time() -> None:
    yaml_subset.parse("a: " + "[" * 5000)
    yaml_subset.parse("\n".join(" " * number + "a:" for number in range(3000)))
    yaml_subset.parse("- " * 3000)
