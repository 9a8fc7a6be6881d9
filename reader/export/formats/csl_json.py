"""CSL-JSON for Zotero, Pandoc and citeproc: a newspaper article each, its quotes as the note.

Source: the JSON schema of the Citation Style Language, version 1.0.2.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from reader.export.notebook import NO_NOTES, Notebook
from reader.export.references import Reference, references_of
from reader.export.registry import AnalyzedArticle
from reader.text.encodable import encodable


def write(articles: Iterable[AnalyzedArticle], as_list: bool, notes: Notebook = NO_NOTES) -> Iterator[str]:
    """Yield an array with the item of each article: CSL-JSON is an array always."""
    del as_list
    return items(references_of(articles, notes))


def items(references: Iterable[Reference]) -> Iterator[str]:
    """Yield an array with the item of each reference, piece by piece."""
    before = "[\n"
    for reference in references:
        yield before + encodable(json.dumps(_item(reference), ensure_ascii=False, indent=1))
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _item(reference: Reference) -> dict[str, Any]:
    item: dict[str, Any] = {"id": reference.id, "type": "article-newspaper", "title": reference.title}
    if reference.authors:
        item["author"] = [{"literal": author} for author in reference.authors]
    if reference.outlet:
        item["container-title"] = reference.outlet
    if reference.date:
        item["issued"] = {"date-parts": [list(reference.date)]}
    if reference.url:
        item["URL"] = reference.url
    if reference.language:
        item["language"] = reference.language
    if reference.notes:
        item["note"] = "\n".join(reference.notes)
    return item
