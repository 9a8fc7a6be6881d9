"""Read hand-written training paragraphs: ``python assets/training/paragraphs.py fr_names`` counts and prints them.

A line is a paragraph, names stand in it as ``{LABEL words}``; lines that begin with ``#`` and empty lines are none:

    Le maire, {PER Paul Roche}, a reçu le {ORG FC Vernay} à {LOC Saint-Brice}.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
LABELS = ("PER", "ORG", "LOC", "MISC")
"""MISC stands for events, works, ships, laws, leagues, awards: names that the program does not show."""

NAME = re.compile(r"\{([A-Z]+) ([^{}]+)\}")


class Paragraph(NamedTuple):
    """A paragraph and its names: start, end (characters of ``text``) and label."""

    text: str
    spans: tuple[tuple[int, int, str], ...]


def parsed(line: str) -> Paragraph:
    """Return the paragraph that a line of mark-up stands for. Raises ValueError for mark-up that is wrong."""
    text, spans, last = "", [], 0
    for match in NAME.finditer(line):
        label, name = match.groups()
        if label not in LABELS or name != name.strip():
            raise ValueError(f"wrong mark-up: {match[0]}")
        text += line[last : match.start()]
        spans.append((len(text), len(text) + len(name), label))
        text += name
        last = match.end()
    text += line[last:]
    if "{" in text or "}" in text:
        raise ValueError(f"a brace is left over: {line}")
    return Paragraph(text, tuple(spans))


def paragraphs(folder: Path) -> Iterator[Paragraph]:
    """Yield the paragraphs of all files of a folder. Raises ValueError, told with file and line."""
    for file in sorted(folder.glob("*.txt")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                yield parsed(line.strip())
            except ValueError as error:
                raise ValueError(f"{file.name}:{number}: {error}") from error


if __name__ == "__main__":
    found = list(paragraphs(HERE / sys.argv[1]))
    labels = Counter(label for paragraph in found for _, _, label in paragraph.spans)
    print(f"{len(found)} paragraphs, {sum(len(paragraph.text.split()) for paragraph in found)} words, {dict(labels)}")
    for paragraph in found:
        print(" | ".join(f"{paragraph.text[start:end]} {label}" for start, end, label in paragraph.spans))
