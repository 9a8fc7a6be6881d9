"""Articles in which somebody says something, for tests of statements, of drafts and of notes."""

from __future__ import annotations

from reader import __version__
from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Speaker
from reader.model.article import Article

SAID = "Nous ne signerons pas cet accord tant que la guerre continue dans les provinces du nord"
FILLING = (
    "Le sommet de mardi réunissait les ministres des affaires étrangères de sept pays voisins, venus discuter du "
    "partage des eaux, des routes commerciales, du prix du blé et des réfugiés qui traversent chaque semaine la "
    "frontière orientale."
)
OTHER_FILLING = (
    "Une conférence de presse inattendue a conclu la visite, pendant laquelle plusieurs journalistes attendaient "
    "surtout une annonce concernant les élections législatives, repoussées deux fois depuis janvier faute de moyens."
)


def quoting(
    words: str,
    speaker: str | None = "Anna Lebrun",
    *,
    filling: str = FILLING,
    source: str = "a",
    date: str | None = "2024-03-01",
) -> tuple[Article, Analysis]:
    """Return an article in which somebody says these words."""
    said = f"« {words} »"
    text = f"{speaker or 'On'} a pris la parole.\n\n{said}, a-t-elle dit.\n\n{filling}\n"
    article = Article(text=text, source=source, title=f"Titre {source}", date=date, language="fr")
    entities: tuple[Entity, ...] = ()
    by = None
    if speaker:
        mention = Mention(0, len(speaker), "name", "PER", "actor")
        entities = (Entity("e1", speaker, "PER", "actor", (mention,)),)
        by = Speaker(0, len(speaker), "e1", speaker, 0.9)
    start = text.index(said)
    quote = Quote(start, start + len(said), "direct", by)
    return article, Analysis(Engine(__version__, "m"), "fr", entities, (quote,))


def papers() -> list[tuple[Article, Analysis]]:
    """Return four articles with one statement: whole, reprinted, cut, and altered and given to somebody else."""
    return [
        quoting(SAID, source="agence.txt"),
        quoting(SAID, source="journal.txt", date="2024-03-02", filling=FILLING.replace("chaque semaine ", "")),
        quoting("Nous ne signerons pas cet accord […] dans les provinces du nord", source="cut.txt", date="2024-03-03",
                filling=OTHER_FILLING),
        quoting(SAID.replace("ne signerons pas", "signerons"), "Paul Martin", source="autre.txt", date="2024-03-04",
                filling=""),
    ]  # fmt: skip
