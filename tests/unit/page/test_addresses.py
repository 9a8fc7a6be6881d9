"""Addresses that stand in a text as they are become links, without the punctuation around them."""

from __future__ import annotations

import pytest

from reader.model.article import StructureSpan
from reader.page.addresses import LONGEST, addresses
from reader.page.structure import StructureLayers, links_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lire https://example.org/a.", ["https://example.org/a"]),
        ("(voir http://example.org/a_(b))", ["http://example.org/a_(b)"]),
        ("[1] https://example.org/a?b=1&c=2#d, puis", ["https://example.org/a?b=1&c=2#d"]),
        ("« https://example.org » et <https://b.org/>", ["https://example.org", "https://b.org/"]),
        ("“https://example.org/l’article”", ["https://example.org/l’article"]),
        ("HTTPS://Example.org/A", ["HTTPS://Example.org/A"]),
        ("sur www.example.org/été : « oui »", ["https://www.example.org/été"]),
        ("[titre](https://example.org/a) puis", ["https://example.org/a"]),
        ("http://localhost:8080/a et http://[::1]/b", ["http://localhost:8080/a", "http://[::1]/b"]),
        ("https://example.org/a\nhttps://example.org/b", ["https://example.org/a", "https://example.org/b"]),
        ("https://exam\u202eple.org/a", []),
        ("https://lemonde.fr@example.org/a", []),
        ("jean@www.example.org, awww.example.org, www.fr, www., http://, https://a", []),
        ("ftp://example.org file:///etc/passwd javascript:alert(1) example.org", []),
        ("https://example.org/" + "a" * LONGEST, ["https://example.org/" + "a" * (LONGEST - len("example.org/"))]),
        ("https://" + ")" * 5000, []),
    ],
)
def test_addresses_of_the_web_are_links(text: str, found: list[str]) -> None:
    links = list(addresses(text))
    assert [link.target for link in links] == found
    for link in links:
        assert link.target.endswith(text[link.start : link.end])


def test_those_inside_links_of_the_format_are_none() -> None:
    text = "Ici https://a.org/b, là www.c.org et un lien."
    made = StructureSpan(4, 19, "link", 0, "https://tracked.org/1")
    last = StructureSpan(text.index("un lien"), text.index("un lien") + 7, "link", 0, "https://d.org")
    links = links_of(text, (made, last))
    assert [link.target for link in links] == ["https://tracked.org/1", "https://www.c.org", "https://d.org"]
    layers = StructureLayers.of(text, (made, last))
    assert [layers.link_at(text.index(words)) for words in ("https", "www", "lien", "Ici")] == [*links, None]


def test_a_text_without_a_format_has_links_too() -> None:
    assert [link.target for link in StructureLayers.of("Www.Example.org", ()).links] == ["https://Www.Example.org"]
    assert links_of("Rien à ouvrir.", ()) == ()
