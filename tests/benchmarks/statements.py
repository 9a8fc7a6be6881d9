"""Statements in a library of 100,000 articles: what it takes to compare an article with them, and to list places.

``python -m tests.benchmarks.statements [ARTICLES]``: articles are made of words drawn as in the news (Zipf); a fifth
of their quotes repeat one of an earlier article, whole, cut or with a word changed, and one article in twenty is a
reprint.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from reader.checking.check import DraftChecker
from reader.library import Library
from reader.library.doctor import size
from reader.model.analysis import Analysis, Engine, Entity, Mention, Quote, Speaker
from reader.model.article import Article
from tests.benchmarks.bounds import at_most
from tests.benchmarks.library import ARTICLES, cpu

AT_ONCE = 500
QUOTES = 6
"""Quotes of an article."""

WORDS = 250
"""Words of an article beside them."""

VOCABULARY = 60_000
SYLLABLES = "ba ber bou cha da del do fa gi gor ha ja ka la lev lo ma mar mi mo na nov or pa ra ri ro sa ser ta to va"
SMALL = "de la le et à les des en un du une que est pour qui dans a par plus ce sur ne pas se au il son avec".split()


class Maker:
    """Makes articles, some of whose quotes stood in others."""

    def __init__(self, seed: int) -> None:
        self._rng = random.Random(seed)
        syllables = SYLLABLES.split()
        self._words = [
            "".join(self._rng.choices(syllables, k=self._rng.choice((2, 3, 3, 4)))) for _ in range(VOCABULARY)
        ]
        self._said: list[str] = []
        self._last = ""

    def _word(self) -> str:
        if self._rng.random() < 0.45:
            return self._rng.choice(SMALL)
        return self._words[int(len(self._words) ** self._rng.random()) - 1]

    def _sentence(self, count: int) -> str:
        return " ".join(self._word() for _ in range(count))

    def _quote(self) -> str:
        if self._said and self._rng.random() < 0.2:
            words = self._rng.choice(self._said).split()
            match self._rng.randrange(3):
                case 0:
                    words = words[: max(8, len(words) * 2 // 3)]
                case 1:
                    words[self._rng.randrange(len(words))] = self._word()
            return " ".join(words)
        said = self._sentence(self._rng.randint(8, 35))
        if len(self._said) < 50_000:
            self._said.append(said)
        return said

    def article(self, number: int) -> tuple[Article, Analysis]:
        """Make the article of that number, with its analysis."""
        name = f"{self._word().capitalize()} {self._word().capitalize()}"
        reprinted = self._last and self._rng.random() < 0.05
        body = self._last if reprinted else self._sentence(WORDS)
        self._last = body
        text, quotes = f"{name} {number}. ", []
        for _ in range(QUOTES):
            start = len(text)
            text += f"« {self._quote()} »"
            quotes.append(Quote(start, len(text), "direct", Speaker(0, len(name), "e1", name, 0.9)))
            text += ", a dit. "
        entity = Entity("e1", name, "PER", "actor", (Mention(0, len(name), "name", "PER", "actor"),))
        article = Article(text=text + body, source=f"{number}.txt", date="2024-01-01", language="fr")
        return article, Analysis(Engine("1", "m"), "fr", (entity,), tuple(quotes))

    def articles(self, count: int) -> Iterator[tuple[Article, Analysis]]:
        """Make so many articles."""
        return (self.article(number) for number in range(count))


def main(count: int = ARTICLES) -> None:
    """Make the library, then add to it and ask it."""
    maker = Maker(7)
    with tempfile.TemporaryDirectory() as place:
        library = Library.open(Path(place) / "library.sqlite3")
        batch, start = [], time.process_time()
        for number, one in enumerate(maker.articles(count), 1):
            batch.append(one)
            if len(batch) == AT_ONCE or number == count:
                library.add_many(batch)
                batch.clear()
            if number % (count // 5) == 0:
                print(
                    f"  {number:7} articles   {size(library.path) / 1e6:7.1f} MB   {time.process_time() - start:5.0f} s"
                )
        library.checkpoint()
        (members,) = library._connection.execute("SELECT count(*) FROM statement").fetchone()
        (reprints,) = library._connection.execute("SELECT count(*) FROM reprint").fetchone()
        prints = {
            table: library._connection.execute(f"SELECT sum(length(block)) FROM {table}_data").fetchone()[0] / 1e6
            for table in ("statement_prints", "article_prints", "text_words", "quote_words")
        }
        print(f"  {members} quotes in statements, {reprints} articles in reprints, MB of tables: {prints}")
        row = library._connection.execute(
            "SELECT article.id, quote & 1048575 FROM statement JOIN article ON number = quote >> 20 "
            "GROUP BY statement ORDER BY count(*) DESC LIMIT 1"
        ).fetchone()
        said = library.statement_places(*row)[0].quote.words
        draft = Article(text=f"« {said.replace(said.split()[4], 'autrement')} »", source="draft.txt")
        nothing = Analysis(Engine("1", "m"), "fr")
        tasks = {
            "add an article": lambda: library.add(*maker.article(random.randrange(10**9))),
            "places of a statement": lambda: library.statement_places(*row),
            "quotes repeated": lambda: library.repeated_quotes(row[0]),
            "a page of the list": lambda: library.entries("source"),
            "a quote looked for": lambda: library.articles_with(said),
            "a draft of one quote": lambda: DraftChecker(library).check(draft, nothing),
            "search in quotes": lambda: library.search(" ".join(said.split()[1:5])),
        }
        print(f"library of {count} articles, ms of CPU")
        for name, work in tasks.items():
            first, later = cpu(work)
            print(f"  {name:22} {first:6.1f} ms, then {later:6.1f} ms   {at_most(max(first, later), 100)}")
        library.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES)
