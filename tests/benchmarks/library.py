"""A library of 100,000 articles: what opening it and searching it take, and how large it is on disk.

``python -m tests.benchmarks.library FOLDER [ARTICLES]``: articles are made from the ``text`` of ``*.jsonl`` under the
folder (without one, from the sample), understood once; each copy has people and bodies of its own, drawn so that a few
are in many articles and most in few, as in the news (Zipf).
"""

from __future__ import annotations

import random
import tempfile
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from reader.library import Library
from reader.library.doctor import size
from reader.library.records import ArticleFilter, QuoteFilter
from reader.model.analysis import Analysis, Mention, Quote, Span, Speaker
from reader.model.article import Article
from reader.reading.verification import Verification, collect_facts
from tests.benchmarks.arguments import parser_of
from tests.benchmarks.bounds import at_most
from tests.benchmarks.engine import articles as benchmark_articles

ARTICLES = 100_000
AT_ONCE = 500
STATES = 5
TAGGED = 10
"""Articles of each batch that have a tag: one in fifty."""
WORDS = 500
"""The least of an article."""

SYLLABLES = (
    "ba ber bou cha da del do fa gi gor ha ja ka la lev lo ma mar mi mo na nov or pa ra ri ro sa ser ta to va vi"
)

AnalyzedArticle = tuple[Article, Analysis]


class Names:
    """People and bodies, the first drawn far more often than the last."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        syllables = SYLLABLES.split()

        def word(length: int) -> str:
            return "".join(rng.choices(syllables, k=length)).capitalize()

        given = [word(2) for _ in range(800)]
        families = [word(rng.choice((2, 3, 3, 4))) for _ in range(60_000)]
        self._people = [f"{rng.choice(given)} {rng.choice(families)}" for _ in range(250_000)]
        self._bodies = [f"{word(3)} {word(2)}" for _ in range(60_000)]

    def person(self) -> str:
        """A person."""
        return self._drawn(self._people)

    def body(self) -> str:
        """An organisation."""
        return self._drawn(self._bodies)

    def _drawn(self, names: Sequence[str]) -> str:
        # Uniform in the logarithm of the rank: Zipf's law.
        return names[int(len(names) ** self._rng.random()) - 1]


def copy(base: AnalyzedArticle, names: Names, number: int) -> AnalyzedArticle:
    """The article with other people and bodies; every span moved along."""
    article, analysis = base
    called: dict[str, str] = {}
    changes: list[tuple[int, int, str]] = []
    for entity in analysis.entities:
        if entity.label == "LOC":
            continue
        name = names.person() if entity.label == "PER" else names.body()
        called[entity.id] = name
        for mention in entity.mentions:
            if mention.kind == "name":
                one_word = " " not in article.text[mention.start : mention.end]
                changes.append((mention.start, mention.end, name.split()[-1] if one_word else name))
    text, moved = _changed(article.text, sorted(changes))
    entities = tuple(
        msgspec.structs.replace(
            entity,
            name=called.get(entity.id, entity.name),
            aliases=(called[entity.id].split()[-1],) if entity.id in called else entity.aliases,
            mentions=tuple(Mention(moved(m.start), moved(m.end), m.kind, m.label, m.role) for m in entity.mentions),
        )
        for entity in analysis.entities
    )
    quotes = tuple(_moved_quote(quote, moved, called) for quote in analysis.quotes)
    new = Article(
        text=f"{text}\n{number}",
        source=f"articles/{number % 500}/{number}.txt",
        title=text.split("\n")[0][:90],
        date=f"20{number % 25:02}-{number % 12 + 1:02}-{number % 28 + 1:02}",
        site=f"Le Journal {number % 40}",
        language="fr",
    )
    return new, msgspec.structs.replace(analysis, entities=entities, quotes=quotes)


def _moved_quote(quote: Quote, moved: Callable[[int], int], called: dict[str, str]) -> Quote:
    def speaker(one: Speaker | None) -> Speaker | None:
        if one is None:
            return None
        start, end = (None if at is None else moved(at) for at in (one.start, one.end))
        return Speaker(start, end, one.entity, called.get(one.entity or "", one.name), one.confidence)

    return msgspec.structs.replace(
        quote,
        start=moved(quote.start),
        end=moved(quote.end),
        speaker=speaker(quote.speaker),
        cue=quote.cue and Span(moved(quote.cue.start), moved(quote.cue.end)),
        pieces=tuple(Span(moved(piece.start), moved(piece.end)) for piece in quote.pieces),
        candidates=tuple(filter(None, map(speaker, quote.candidates))),
    )


def _changed(text: str, changes: list[tuple[int, int, str]]) -> tuple[str, Callable[[int], int]]:
    """The text with stretches exchanged, and where an offset has gone."""
    from bisect import bisect_right

    pieces, ends, shifts, at, shift = [], [-1], [0], 0, 0
    for start, end, new in changes:
        if start < at:
            continue
        pieces += [text[at:start], new]
        at, shift = end, shift + len(new) - (end - start)
        ends.append(end)
        shifts.append(shift)
    pieces.append(text[at:])
    return "".join(pieces), lambda offset: offset + shifts[bisect_right(ends, offset) - 1]


def _of_usual_length(short: Iterable[Article]) -> Iterator[Article]:
    """Articles put together until each has the length of one in a newspaper."""
    text = ""
    for article in short:
        text = f"{text}\n\n{article.text}".strip()
        if len(text.split()) >= WORDS:
            yield Article(text=text, source=article.source, language="fr")
            text = ""


def made(folder: Path | None, count: int) -> Iterator[AnalyzedArticle]:
    """So many articles, understood."""
    from reader.understanding.pipeline import Pipeline

    bases = list(Pipeline.load().analyze_many(_of_usual_length(benchmark_articles(folder))))
    names = Names(random.Random(7))
    for number in range(count):
        yield copy(bases[number % len(bases)], names, number)


def fill(library: Library, folder: Path | None, count: int) -> int:
    """Fill the library and say how it grows; returns the bytes of texts and analyses compressed alone."""
    bare, batch, start = 0, [], time.process_time()
    for number, (article, analysis) in enumerate(made(folder, count), 1):
        bare += sum(len(zlib.compress(msgspec.msgpack.encode(value))) for value in (article, analysis))
        batch.append((article, analysis))
        if len(batch) == AT_ONCE or number == count:
            library.add_many(batch)
            for tagged, _ in batch[:: AT_ONCE // TAGGED]:
                library.tag(tagged.id, "alep")
            batch.clear()
        if number % (count // STATES) == 0:
            print(
                f"  {number:7} articles   {size(library.path) / 1e6:7.1f} MB on disk   {bare / 1e6:7.1f} MB compressed "
                f"alone   ratio {size(library.path) / bare:.2f}   {time.process_time() - start:5.0f} s of CPU"
            )
    return bare


def cpu(work: Callable[[], object], runs: int = 5) -> tuple[float, float]:
    """Milliseconds of CPU of the first time and the least of the others."""
    taken = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(1000 * (time.process_time() - start))
    return taken[0], min(taken[1:])


def verification_of(library: Library) -> Verification:
    """Collect the quotes of all articles, as Verify does."""
    found = Verification()
    found.add([collect_facts(id_, facts) for id_, facts in library.facts_by_article() if facts is not None])
    return found


def one_decision(verification: Verification) -> float:
    """Decide about a quote; return the share that is right to be expected then."""
    verification.decide(right=True)
    return verification.expected_right()


def main(folder: Path | None, count: int = ARTICLES) -> None:
    """Make the library, then open and search it."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "library.sqlite3"
        library = Library.open(file)
        bare = fill(library, folder, count)
        (known, *_) = library.find_names("ma")
        table = library.matrix(ArticleFilter())
        person = max(table.speakers, key=lambda one: one.quotes)
        other = next(one for one in table.spoken_of if one.id != person.id)
        library.close()
        library = Library.open(file)
        given, family = known.entity.name.split()[0], known.entity.name.split()[-1]
        queries = {
            "a name": lambda: library.find_names(known.entity.name),
            "a name misspelled": lambda: library.find_names(f"{given[:-1]}e {family[:-1]}o"),
            "a beginning": lambda: library.find_names(family[:3]),
            "one word of text": lambda: library.search("gouvernement"),
            "a common word": lambda: library.search("le"),
            "two words": lambda: library.search("président gouvernement"),
            "words of a quote": lambda: library.search("nous avons"),
            "everything one said": lambda: library.said(person.id),
            "all about one": lambda: library.quotes(QuoteFilter(about=person.id)),
            "one about another": lambda: library.quotes(QuoteFilter(person.id, other.id)),
            "in an outlet and period": lambda: library.quotes(
                QuoteFilter(person.id, articles=ArticleFilter(("Le Journal 3",), "2005", "2016-06"))
            ),
            "with a tag": lambda: library.quotes(QuoteFilter(person.id, articles=ArticleFilter(tag="alep"))),
            "checked": lambda: library.quotes(QuoteFilter(person.id, checked=True)),
            "all quotes of a tag": lambda: library.quotes(QuoteFilter(articles=ArticleFilter(tag="alep"))),
            "counts by month": lambda: library.months(QuoteFilter(person.id)),
            "matrix of a tag": lambda: library.matrix(ArticleFilter(tag="alep")),
            "matrix of a word": lambda: library.matrix(ArticleFilter(words="gouvernement")),
            "outlets": lambda: library.outlets(),
            "one's articles": lambda: library.appearances(person.id),
            "recent": lambda: library.entries(),
            "by source": lambda: library.entries("source"),
            "unread": lambda: library.entries("unread"),
        }
        library.checkpoint()
        print(f"library of {count} articles, {library.doctor().names} names, ms of CPU")
        first, later = cpu(lambda: Library.open(file).close())
        print(f"  {'opening':22} {first:6.1f} ms, then {later:6.1f} ms   {at_most(max(first, later), 100)}")
        for name, work in queries.items():
            first, later = cpu(work)
            print(f"  {name:22} {first:6.1f} ms, then {later:6.1f} ms   {at_most(max(first, later), 100)}")
        first, later = cpu(lambda: verification_of(library))
        print(f"  {'Verify: all quotes':22} {first:6.1f} ms, then {later:6.1f} ms (beside the screen)")
        checked = verification_of(library)
        first, later = cpu(lambda: one_decision(checked))
        print(f"  {'Verify: a decision':22} {first:6.1f} ms, then {later:6.1f} ms")
        ratio = size(file) / bare
        megabytes = size(file) / 1e6
        print(
            f"  size on disk {megabytes:.0f} MB   ratio {ratio:.2f} of texts and analyses compressed   "
            f"{at_most(ratio, 1.5)}"
        )


if __name__ == "__main__":
    parser = parser_of(__doc__, "tests.benchmarks.library")
    parser.add_argument("count", nargs="?", type=int, default=ARTICLES, help="articles of the library")
    options = parser.parse_args()
    main(options.folder, options.count)
