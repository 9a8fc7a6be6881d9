"""The command line of a benchmark."""

from __future__ import annotations

import argparse
from pathlib import Path


def parser_of(doc: str | None, program: str) -> argparse.ArgumentParser:
    """Return a parser that takes ``[FOLDER]``; ``doc`` says what the benchmark measures."""
    parser = argparse.ArgumentParser(
        prog=f"python -m {program}", description=doc, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "folder",
        nargs="?",
        type=_folder,
        help="where the articles are: the text of every winer-train.jsonl in it; without one, the sample article",
    )
    return parser


def _folder(name: str) -> Path:
    path = Path(name)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"{name} is not a folder")
    return path
