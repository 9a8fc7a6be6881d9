"""Analyse a million articles with Dask: one pipeline in each process, continued where it was stopped.

    find articles -name '*.txt' | python examples/many_articles_dask.py OUT [--workers N] [--scheduler ADDRESS]

Every chunk of files becomes one file of JSON lines, as ``reader analyze --format jsonl`` prints them. It is named by a
hash of its input, so a file that exists is complete and is not made again. OUT/HASH.problems lists what could not be
read. With --scheduler a cluster (dask.distributed) does the work: its workers have reader installed, see the same
files, and run one thread each.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import dask

from reader import __version__
from reader.export import write_to
from reader.model.article import Article
from reader.sources import SourceError, articles_of

if TYPE_CHECKING:
    from reader.understanding.pipeline import Pipeline


@cache
def pipeline() -> Pipeline:
    """Return the pipeline, loaded once in every process that has work."""
    from reader.understanding.pipeline import Pipeline

    return Pipeline.load()


def content(file: str) -> bytes:
    """Return the bytes of a file; none if it cannot be read, so that its chunk is done again once it can."""
    try:
        return Path(file).read_bytes()
    except OSError:
        return b""


def understand(files: list[str], out: Path) -> str:
    """Analyse a chunk of files unless that was done before. Return what could not be read, one line each."""
    key = sha256(repr((__version__, files)).encode())
    for file in files:
        key.update(sha256(content(file)).digest())
    done = out / f"{key.hexdigest()}.jsonl"
    problems = done.with_suffix(".problems")

    def articles() -> Iterator[Article]:
        told = ""
        for file in files:
            try:
                yield from articles_of(file)
            except SourceError as error:
                told += f"{error}\n"
        problems.write_text(told, "utf-8", "replace")

    if not done.exists():
        write_to("jsonl", pipeline().analyze_many(articles()), done, as_list=True, force=True)
    return problems.read_text("utf-8")


def main() -> None:
    """Read names of files from standard input and hand them out in chunks."""
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--workers", type=int, help="processes; each takes some 600 MB (default: one a core)")
    parser.add_argument("--files", type=int, default=500, help="files in a chunk")
    parser.add_argument("--scheduler", help="address of a dask.distributed scheduler")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    files = sorted(filter(None, sys.stdin.read().split("\n")))
    chunks = [files[at : at + given.files] for at in range(0, len(files), given.files)]
    tasks = [dask.delayed(understand, pure=False)(chunk, given.out) for chunk in chunks]
    if given.scheduler:
        from dask.distributed import Client

        Client(given.scheduler).upload_file(__file__)
        found = dask.compute(*tasks)
    else:
        found = dask.compute(*tasks, scheduler="processes", num_workers=given.workers, chunksize=1)
    sys.stderr.write("".join(found))
    sys.exit(2 if any(found) else 0)


if __name__ == "__main__":
    # By its name as a module, so that processes import it and keep their pipeline from chunk to chunk.
    from many_articles_dask import main as run

    run()
