"""Read the articles whose names were all labelled: ``python assets/training/named_articles.py fr_names > SET.jsonl``.

The command prints those that are counted and never trained on, ``counted.jsonl``, as a set for ``score.py``.
``articles.jsonl`` of ``fr_names`` and of ``en_names`` has a line for each, ``{"id", "spans": [[start, end, label],
...]}``, offsets in characters; the texts stand in ``attribution``.  A span labelled ``?`` is neither a name nor none.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from name_training import Piece, paragraph_spans

HERE = Path(__file__).parent
FOLDERS = {"fr_names": ("articles", "held-out"), "en_names": ("articles-en", "held-out-en")}
"""Where the texts of a language stand in ``attribution``."""

UNSURE = "?"


def named_articles(language: str) -> Iterator[Piece]:
    """Yield the paragraphs of the articles of a language, ``fr_names`` or ``en_names``, with their names."""
    for _, text, spans in _labelled(language, "articles.jsonl"):
        for start, end in paragraph_spans(text):
            inside = [(s - start, e - start, label) for s, e, label in spans if start <= s and e <= end]
            sure = tuple(span for span in inside if span[2] != UNSURE)
            yield Piece(text[start:end], sure, tuple((s, e) for s, e, label in inside if label == UNSURE))


def _labelled(language: str, file: str) -> Iterator[tuple[str, str, list[tuple[int, int, str]]]]:
    """Yield id, text and spans of the articles of a file."""
    folders = [HERE / "attribution" / folder for folder in FOLDERS[language]]
    for line in (HERE / language / file).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        path = next(path for folder in folders if (path := folder / f"{row['id']}.txt").exists())
        yield row["id"], path.read_bytes().decode("utf-8"), row["spans"]


if __name__ == "__main__":
    for article, text, spans in _labelled(sys.argv[1], "counted.jsonl"):
        print(json.dumps({"id": article, "text": text, "spans": spans}, ensure_ascii=False))
