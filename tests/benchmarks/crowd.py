"""Readers, adders and importers at one library at once: nothing lost, nothing double.

``python -m tests.benchmarks.crowd [SECONDS] [PROCESSES]``: a minute and 20 unless told otherwise. Each process writes
articles that no other writes and some that all write, and notes what it was told is kept; then the library is compared
with all notes. A reader is the screen's own writer, with places, marks, corrections and notes.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import msgspec

from reader.library import Library
from reader.library.background_writer import LibraryWriter
from reader.library.transfer import ExportedArticle, Header, import_lines
from reader.model.article import Article
from reader.model.correction import Hide
from reader.model.notes import Note
from tests.tui.articles import ANALYSIS, TEXT

KINDS = ("reader", "adder", "importer")

DIED = '{"who": "?", "kind": "?", "rounds": 0, "told": ["died"]}'

SHARED = 20
"""Articles that every process writes."""


def article(who: str, number: int) -> Article:
    """An article that is analysed as ``ANALYSIS``."""
    return Article(text=f"{TEXT}\n\n{who} {number}", source=f"{who}/{number}", language="fr")


def worked(kind: str, who: str, path: Path, seconds: float) -> dict[str, Any]:
    """Write to a library for some seconds; return how many rounds were kept, and what was told."""
    end, rounds, told = time.monotonic() + seconds, 0, list[str]()
    work = {"reader": _read, "adder": _add, "importer": _import}[kind]
    while time.monotonic() < end:
        told += work(who, rounds, path)
        rounds += 1
    return {"who": who, "kind": kind, "rounds": rounds, "told": told}


def _read(who: str, number: int, path: Path) -> list[str]:
    """Open an article, have it understood, move in it, mark, correct and note as the screen does, and close."""
    one, shared = article(who, number), article("all", number % SHARED)
    writer = LibraryWriter(path)
    writer.write(lambda library: library.keep(one))
    writer.write(lambda library: library.keep_analysis(one.id, ANALYSIS))
    writer.write(lambda library: library.keep(shared))
    writer.write(lambda library: library.set_place(one.id, 7, 0.5))
    writer.write(lambda library: library.set_mark(one.id, "a", 3, None))
    writer.write(lambda library: library.change_corrections((Hide(f"{who} {number}"),), ()))
    writer.write(
        lambda library: library.put_note(
            Note(id=f"{who}-{number}", kind="words", words="Lyon", text="n", made=1.0, changed=1.0)
        )
    )
    last: list[str] = []
    writer.write(lambda _: last.append(str(writer.last_error or "")))
    writer.close()
    return [one for one in last if one] + ([str(writer.last_error)] if writer.last_error else [])


def _add(who: str, number: int, path: Path) -> list[str]:
    library = Library.open(path, wait=10)
    try:
        library.add(article(who, number), ANALYSIS)
        library.add(article("all", number % SHARED), ANALYSIS)
        library.tag(article(who, number).id, who)
        return [str(library.last_error)] if library.last_error else []
    finally:
        library.close()


def _import(who: str, number: int, path: Path) -> list[str]:
    library = Library.open(path, wait=10)
    try:
        state = library.state(article(who, number).id)
        lines = [
            Header(),
            ExportedArticle(article(who, number), ANALYSIS, msgspec.structs.replace(state, added=1.0)),
            ExportedArticle(article("all", number % SHARED), ANALYSIS, msgspec.structs.replace(state, added=1.0)),
        ]
        done = import_lines(library, io.BytesIO(b"".join(msgspec.json.encode(line) + b"\n" for line in lines)))
        return [str(problem) for problem in done.problems]
    finally:
        library.close()


def wrong(path: Path, results: list[dict[str, Any]]) -> list[str]:
    """Return what is lost or double in a library after all have written what they say."""
    library = Library.open(path)
    while library.index_waiting():
        pass
    problems = [f"told {result['who']}: {told}" for result in results for told in result["told"]]
    expected = {article("all", number).id for number in range(min(SHARED, max(one["rounds"] for one in results)))}
    for result in results:
        expected |= {article(result["who"], number).id for number in range(result["rounds"])}
    ids = [library.id_of(number) for number in range(1, library.last_number() + 1)]
    found = [id_ for id_ in ids if id_]
    problems += [] if len(found) == len(set(found)) else ["an article is there twice"]
    problems += [f"{len(expected - set(found))} articles lost"] if expected - set(found) else []
    problems += [f"{len(set(found) - expected)} articles that nobody wrote"] if set(found) - expected else []
    for result in results:
        for number in range(result["rounds"]):
            problems += _missing(library, result["kind"], result["who"], number)
    kept = [correction for correction in library.corrections() if isinstance(correction, Hide)]
    readers = sum(result["rounds"] for result in results if result["kind"] == "reader")
    problems += [] if len(kept) == len(set(kept)) == readers else [f"{len(kept)} corrections of {readers}"]
    problems += [] if len(library.notes()) == readers else [f"{len(library.notes())} notes of {readers}"]
    problems += map(str, library.doctor().problems)
    library.close()
    return problems


def _missing(library: Library, kind: str, who: str, number: int) -> list[str]:
    id_ = article(who, number).id
    there = library.analysis(id_) is not None
    if kind == "reader":
        there = there and library.position(id_) == 7 and len(library.marks(id_)) == 1
    if kind == "adder":
        there = there and library.state(id_).tags == (who,)
    return [] if there else [f"{who} {number}: something is lost"]


def crowd(path: Path, seconds: float, processes: int) -> list[dict[str, Any]]:
    """Let processes of the three kinds write to a library that is not there yet; return what each says."""
    kinds = [KINDS[number % len(KINDS)] for number in range(processes)]
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.crowd", "--as", kind, f"{kind}{number}", str(path), str(seconds)],
            stdout=subprocess.PIPE,
            text=True,
        )
        for number, kind in enumerate(kinds)
    ]
    return [
        json.loads(process.communicate()[0] or '{"who": "?", "kind": "?", "rounds": 0, "told": ["died"]}')
        for process in started
    ]


def main() -> int:
    """Run, and say what is wrong; return how much."""
    if sys.argv[1:2] == ["--as"]:
        kind, who, path, given = sys.argv[2:6]
        print(json.dumps(worked(kind, who, Path(path), float(given))))
        return 0
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    processes = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.sqlite3"
        results = crowd(library, seconds, processes)
        problems = wrong(library, results)
        rounds = {kind: sum(one["rounds"] for one in results if one["kind"] == kind) for kind in KINDS}
        print(f"{processes} processes, {seconds:.0f} s: {rounds}, {library.stat().st_size / 1e6:.1f} MB")
    print("\n".join(problems) or "nothing lost, nothing double")
    return min(len(problems), 1)


if __name__ == "__main__":
    sys.exit(main())
