"""Drafts with planted alterations: how many ``reader check`` finds, and how many quotes it doubts that are right.

``python -m tests.benchmarks.drafts [DRAFTS [LIBRARY]]``: drafts are written around quotes of ``../shared/gold``, whose
articles are read into a library first (kept at LIBRARY, if that is given). Of the eight quotes of a draft, a page,
three are altered: a word swapped, a negation dropped, a number changed, words cut without saying so, given to another
speaker, said on another day, or invented. The others are as read: whole, an excerpt, with a cut that is marked, or with
an inquit inside. All is drawn at random, the same each time.
"""

from __future__ import annotations

import json
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import msgspec

from reader.checking.check import DraftChecker
from reader.checking.records import CheckedQuote
from reader.library import Library
from reader.model.article import Article
from reader.sources import first_article
from reader.understanding.pipeline import Pipeline

GOLD = Path(__file__).parents[2].parent / "shared" / "gold"
SETS = ("wikinews", "wikinews2", "styles")
DRAFTS, QUOTES, ALTERED = 60, 8, 3
RECALL, FALSE_ALARMS = 0.95, 1.0
"""At least this share of the alterations is found, at most so many right quotes of a page are doubted."""

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
NUMBERS = "deux trois quatre cinq six sept huit neuf dix douze quinze vingt trente quarante cent mille".split()
NEGATION = re.compile(r"\b(?:ne\s+|n['’])(?=[^.!?]{1,40}\b(?:pas|plus|jamais|rien|aucun\w*)\b)", re.IGNORECASE)
INVENTED = (
    "Nous avons décidé de vendre toutes les mines du royaume à une coopérative de pêcheurs",
    "Les écoles resteront fermées jusqu'à ce que la neige ait fondu sur les trois cols",
    "Il faudra bien que quelqu'un paie la facture des ponts suspendus, et ce ne sera pas moi",
    "Le musée des horloges mérite mieux qu'un hangar au bord de la rocade",
    "Je n'ai jamais signé ce contrat d'assurance pour les girafes du zoo municipal",
    "Notre équipe a traversé le désert avec quarante litres d'eau et une seule boussole",
    "On ne remplace pas un orchestre par trois haut-parleurs et une bande magnétique",
    "La récolte de lavande sera la plus mauvaise depuis l'hiver de mes vingt ans",
    "Ce tunnel ne servira qu'à ceux qui possèdent déjà un hélicoptère",
    "Les abeilles de la tour nord produisent un miel que personne n'ose goûter",
)
FRAMES = (
    "« {words} », a déclaré {who} le {day}.",
    "Le {day}, {who} a affirmé : « {words} ».",
    "« {words} », a expliqué {who} le {day}.",
    "{who} l'a dit le {day} : « {words} ».",
    "Selon {who}, « {words} ».",
    "{who} a ajouté : « {words} ».",
    "{family} l'a dit le {day} : « {words} ».",
    "« {before}, a déclaré {who} le {day}, {after} ».",
)


class Source(msgspec.Struct, frozen=True):
    """A quote of the gold: its words without marks, its speaker, the day of its article."""

    words: str
    who: str
    day: date


Alteration = Callable[[Source, random.Random, Sequence[Source]], Source | None]


def _swapped(source: Source, rng: random.Random, others: Sequence[Source]) -> Source | None:
    places = list(re.finditer(r"[^\W\d_]{5,}", source.words))
    new = re.findall(r"\b[a-zà-ÿ]{5,}\b", rng.choice(others).words)
    if len(places) < 2 or not new:
        return None
    place, word = rng.choice(places), rng.choice(new)
    if word.lower() == place[0].lower():
        return None
    return _with(source, source.words[: place.start()] + word + source.words[place.end() :])


def _without_negation(source: Source, rng: random.Random, others: Sequence[Source]) -> Source | None:
    match = NEGATION.search(source.words)
    if match is None:
        return None
    left = source.words[: match.start()] + source.words[match.end() :]
    return _with(source, re.sub(r"\b(?:pas|plus|jamais)\s+", "", left, count=1))


def _with_another_number(source: Source, rng: random.Random, others: Sequence[Source]) -> Source | None:
    if match := re.search(r"\b\d+\b", source.words):
        new = str(int(match[0]) + rng.choice((1, 3, 10, 200)))
    elif match := re.search(rf"\b(?:{'|'.join(NUMBERS)})\b", source.words):
        new = rng.choice([number for number in NUMBERS if number != match[0]])
    else:
        return None
    return _with(source, source.words[: match.start()] + new + source.words[match.end() :])


def _cut(source: Source, rng: random.Random, others: Sequence[Source]) -> Source | None:
    words = source.words.split()
    if len(words) < 12:
        return None
    first, count = rng.randint(3, len(words) - 7), rng.randint(2, 4)
    return _with(source, " ".join(words[:first] + words[first + count :]))


def _of_another(source: Source, rng: random.Random, others: Sequence[Source]) -> Source | None:
    if len(source.words.split()) < 4:
        return None
    who = rng.choice(others).who
    return (
        None if set(who.lower().split()) & set(source.who.lower().split()) else msgspec.structs.replace(source, who=who)
    )


def _of_another_day(source: Source, rng: random.Random, others: Sequence[Source]) -> Source | None:
    return msgspec.structs.replace(source, day=source.day + timedelta(rng.choice((-1, 1)) * rng.randint(8, 400)))


def _invented(source: Source, rng: random.Random, others: Sequence[Source]) -> Source | None:
    return _with(source, rng.choice(INVENTED))


def _with(source: Source, words: str) -> Source | None:
    return msgspec.structs.replace(source, words=words) if words != source.words else None


ALTERATIONS: dict[str, tuple[Alteration, str]] = {
    "word swapped": (_swapped, "altered"),
    "negation dropped": (_without_negation, "altered"),
    "number changed": (_with_another_number, "altered"),
    "cut without saying so": (_cut, "altered"),
    "another speaker": (_of_another, "speaker"),
    "another day": (_of_another_day, "date"),
    "invented": (_invented, "missing"),
}
"""What is planted, and the finding that names it."""


def gold_quotes() -> Iterator[Source]:
    """Yield the quotes in marks of the gold whose speaker has a name and whose article has a date."""
    for name in SETS:
        for file in sorted((GOLD / name).glob("*.json")):
            article = first_article(str(file.with_suffix(".txt")))
            day = _date(article)
            for quote in json.loads(file.read_text("utf-8")).get("quotes", ()):
                who = (quote.get("speaker") or {}).get("entity")
                words = article.text[quote["start"] : quote["end"]].strip(' «»“”"\n\u00a0\u202f')
                plain = not re.search(r"[«»“”\"\n]", words) and len(words.split()) >= 4
                if quote["kind"] != "indirect" and who and day and plain and " " in who:
                    yield Source(words, who, day)


def _date(article: Article) -> date | None:
    try:
        return date.fromisoformat(article.date or "")
    except ValueError:
        return None


def drafts(sources: Sequence[Source], count: int) -> Iterator[tuple[Article, list[tuple[str, str | None]]]]:
    """Yield drafts, each with the words of its quotes and what was done to them."""
    rng = random.Random(20)
    planted = Counter[str]()
    for number in range(count):
        parts, truth = [f"Brouillon {number}", ""], []
        chosen = rng.sample(range(len(sources)), QUOTES)
        altered = set(rng.sample(chosen, ALTERED))
        for at in chosen:
            source, what = sources[at], None
            if at in altered:
                source, what = _altered(source, rng, sources, planted)
                planted[what] += 1
            else:
                source = rng.choice((_whole, _whole, _excerpt, _marked_cut))(source, rng)
            day = f"{source.day.day if source.day.day > 1 else '1er'} {MONTHS[source.day.month - 1]} {source.day.year}"
            frame = rng.choice(FRAMES[:4] if what == "another day" else FRAMES)
            before, after = _halves(source.words)
            names = {"who": source.who, "family": source.who.split()[-1]}
            parts.append(frame.format(words=source.words, before=before, after=after, day=day, **names))
            parts.append("")
            truth.append((before, what))
        yield Article(text="\n".join(parts), source=f"brouillon-{number}.md", language="fr"), truth


def _whole(source: Source, rng: random.Random) -> Source:
    return source


def _excerpt(source: Source, rng: random.Random) -> Source:
    words = source.words.split()
    first = rng.randint(0, max(0, len(words) - 6))
    return msgspec.structs.replace(source, words=" ".join(words[first : first + max(5, len(words) * 2 // 3)]))


def _marked_cut(source: Source, rng: random.Random) -> Source:
    words = source.words.split()
    if len(words) < 14:
        return source
    first = rng.randint(4, len(words) - 9)
    return msgspec.structs.replace(source, words=" ".join([*words[:first], "[…]", *words[first + 3 :]]))


def _halves(words: str) -> tuple[str, str]:
    """Return a quote in two, where an inquit may stand."""
    parts = words.split()
    return " ".join(parts[: len(parts) // 2]), " ".join(parts[len(parts) // 2 :])


def _altered(source: Source, rng: random.Random, others: Sequence[Source], planted: Counter[str]) -> tuple[Source, str]:
    """Return a quote that is altered in the way planted least so far of those that it allows."""
    kinds = list(ALTERATIONS)
    rng.shuffle(kinds)
    for kind in sorted(kinds, key=lambda kind: planted[kind]):
        changed = ALTERATIONS[kind][0](source, rng, others)
        if changed is not None:
            return changed, kind
    raise AssertionError("a day can always be changed")


def gold_library(path: Path) -> Library:
    """Return a library of the gold's articles, analysed; made where it is not there."""
    library = Library.open(path)
    files = [file for name in SETS for file in sorted((GOLD / name).glob("*.txt"))]
    articles = [article for file in files if not library.has((article := first_article(str(file))).id)]
    for article, analysis in Pipeline.load("fr").analyze_many(articles):
        library.add(article, analysis)
    return library


def main(count: int = DRAFTS, path: Path | None = None, *, told: bool = False) -> bool:
    """Write the drafts, check them and say what was found; return whether the figures are as they must be."""
    if not GOLD.exists():
        print(f"skipped: {GOLD} is not there")
        return True
    with tempfile.TemporaryDirectory() as place:
        library = gold_library(path or Path(place) / "library.sqlite3")
        checker, planted = DraftChecker(library), Counter[str]()
        found, named, alarms, right = Counter[str](), Counter[str](), Counter[str](), 0
        made = list(drafts(list(gold_quotes()), count))
        analyses = Pipeline.load("fr").analyze_many([draft for draft, _ in made])
        for (draft, truth), (_, analysis) in zip(made, analyses, strict=True):
            report = checker.check(draft, analysis)
            for words, what in truth:
                checked = _of(report.quotes, draft.text, words)
                findings = checked.findings if checked else ()
                if what is None:
                    right += 1
                    alarms.update(findings[:1])
                    if told and findings:
                        print("ALARM", findings, checked)
                else:
                    planted[what] += 1
                    found[what] += bool(findings)
                    named[what] += ALTERATIONS[what][1] in findings
                    if told and not findings:
                        print("MISSED", what, words[:100], checked)
    total, caught = planted.total(), found.total()
    print(f"{count} drafts, {total} alterations among {total + right} quotes")
    for kind in ALTERATIONS:
        print(f"  {kind:22} {found[kind]:3} of {planted[kind]:3} found, {named[kind]:3} named as that")
    print(f"  recall {100 * caught / total:.1f} % (at least {100 * RECALL:.0f} %)")
    print(f"  {alarms.total() / count:.2f} false alarms a page (at most {FALSE_ALARMS:.0f}): {dict(alarms)}")
    return caught / total >= RECALL and alarms.total() / count <= FALSE_ALARMS


def _of(quotes: Sequence[CheckedQuote], text: str, words: str) -> CheckedQuote | None:
    """Return what was found about the quote with these words."""
    start = text.index(words)
    holding = [quote for quote in quotes if quote.start < start + len(words) and start < quote.end]
    return max(holding, key=lambda quote: len(quote.findings), default=None)


if __name__ == "__main__":
    is_good = main(
        int(sys.argv[1]) if len(sys.argv) > 1 else DRAFTS,
        Path(sys.argv[2]) if len(sys.argv) > 2 else None,
        told=len(sys.argv) > 3,
    )
    sys.exit(not is_good)
