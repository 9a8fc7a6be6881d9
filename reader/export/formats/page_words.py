"""Our own words on exported pages, in the language of the article: whoever reads it reads them too.

So an export is the same wherever it is made, whatever the language of the screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

import msgspec

from reader.model.analysis import Label


class PageWords(msgspec.Struct, frozen=True):
    """The words of a page; ``{people}`` and others in ``legend`` stand for words that are marked."""

    language: str
    skip: str
    contents: str
    said_by: str
    uncertain: str
    unknown: str
    actors: str
    places: str
    quotes: str
    notes: str
    names: str
    quotes_by: str
    quotes_about: str
    articles: str
    person: str
    organisation: str
    place: str
    mention: str
    mentions: str
    people_marked: str
    organisations_marked: str
    places_marked: str
    quotes_marked: str
    legend: str
    colon: str

    def label(self, label: Label) -> str:
        """Return the word for one that bears the label."""
        match label:
            case "PER":
                return self.person
            case "ORG":
                return self.organisation
            case "LOC":
                return self.place
            case _:
                assert_never(label)

    def count_mentions(self, count: int) -> str:
        """Count mentions in words."""
        return f"{count} {self.mention if count == 1 else self.mentions}"


ENGLISH = PageWords(
    language="en",
    skip="Skip to actors, places and quotes",
    contents="Actors, places and quotes",
    said_by="said by",
    uncertain="uncertain",
    unknown="speaker unknown",
    actors="Actors",
    places="Places",
    quotes="Quotes",
    notes="Notes",
    names="Names",
    quotes_by="Quotes by",
    quotes_about="Quotes about",
    articles="Articles",
    person="person",
    organisation="organisation",
    place="place",
    mention="mention",
    mentions="mentions",
    people_marked="people",
    organisations_marked="organisations",
    places_marked="places",
    quotes_marked="quotes",
    legend="Marked: {people} in bold, {organisations} in bold and underlined, {places} with dots below, {quotes} in "
    "italics, followed by their [speaker], with ? where uncertain.",
    colon=":",
)

FRENCH = PageWords(
    language="fr",
    skip="Aller aux acteurs, lieux et citations",
    contents="Acteurs, lieux et citations",
    said_by="dit par",
    uncertain="incertain",
    unknown="auteur inconnu",
    actors="Acteurs",
    places="Lieux",
    quotes="Citations",
    notes="Notes",
    names="Noms",
    quotes_by="Ses citations",
    quotes_about="À son sujet",
    articles="Articles",
    person="personne",
    organisation="organisation",
    place="lieu",
    mention="mention",
    mentions="mentions",
    people_marked="personnes",
    organisations_marked="organisations",
    places_marked="lieux",
    quotes_marked="citations",
    legend="Signalés\u00a0: {people} en gras, {organisations} en gras souligné, {places} en pointillé, {quotes} en "
    "italique, suivies de leur [auteur], avec\u00a0? en cas de doute.",
    colon="\u00a0:",
)

_WORDS: Mapping[str, PageWords] = {words.language: words for words in (ENGLISH, FRENCH)}


def page_words(language: str | None) -> PageWords:
    """Return the words for an article in a language, English where there are none in it."""
    return _WORDS.get((language or "").partition("-")[0], ENGLISH)
