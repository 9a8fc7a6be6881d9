"""Articles with what is understood of them, made from a few words for tests of the library."""

from __future__ import annotations

from msgspec import structs

from reader.model.analysis import Analysis, Engine, Entity, Label, Mention, Quote, Role, Speaker
from reader.model.article import Article

AnalyzedArticle = tuple[Article, Analysis]


def understood(text: str, *names: tuple[str, Label], version: str = "1", **about: str) -> AnalyzedArticle:
    """An article in which these names are entities and guillemets are said by the first of them.

    ``about`` gives title, source, site and date.
    """
    article = structs.replace(Article(text=text, source="x.txt", language="fr"), **about)
    entities = []
    for number, (name, label) in enumerate(names, 1):
        role: Role = "place" if label == "LOC" else "actor"
        start, mentions = text.find(name), []
        while start >= 0:
            mentions.append(Mention(start, start + len(name), "name", label, role))
            start = text.find(name, start + 1)
        entities.append(Entity(f"e{number}", name, label, role, tuple(mentions)))
    quotes, start = [], text.find("«")
    speaker = Speaker(None, None, "e1", names[0][0], 0.9) if names else None
    while start >= 0:
        end = text.index("»", start) + 1
        quotes.append(Quote(start, end, "direct", speaker))
        start = text.find("«", end)
    return article, Analysis(Engine(version, "m"), "fr", tuple(entities), tuple(quotes))
