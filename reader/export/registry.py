"""The registry of formats: add one here, with its module in ``formats``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from reader.errors import UsageError
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.text.message import N_

AnalyzedArticle = tuple[Article, Analysis]
Writer = Callable[..., Iterator[str]]


class ExportError(UsageError):
    """Nothing could be written; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Format:
    """What can be written: its name, its description as a msgid, and the suffix of its files.

    ``module`` has ``write(articles, as_list)``, which gives one stream of text. Where ``folder`` is true an article
    is several files instead: ``module`` has ``parts(article, analysis)``, and ``BESIDE``, files that go once into the
    folder, by name; or ``write_folder(articles, path, put)``, which writes files of all articles with ``put``.
    Where ``notes`` is true, ``write`` and ``write_folder`` take a Notebook after these.
    """

    name: str
    help: str
    suffix: str
    module: str
    folder: bool = False
    notes: bool = False


FORMATS: Mapping[str, Format] = {
    row.name: row
    for row in (
        Format("json", N_("JSON, indented; an array for several articles"), ".json", "json"),
        Format("jsonl", N_("JSON, one article per line"), ".jsonl", "jsonl"),
        Format("markdown", N_("text with names in bold and speakers in footnotes"), ".md", "markdown", notes=True),
        Format("html", N_("self-contained page with highlights"), ".html", "html"),
        Format("csv", N_("one table: one row per mention and per quote"), ".csv", "csv"),
        Format("csv-entities", N_("for spreadsheets: one row per name"), ".csv", "csv_entities"),
        Format(
            "csv-quotes",
            N_("for spreadsheets: one row per quote, with its speaker"),
            ".csv",
            "csv_quotes",
            notes=True,
        ),
        Format("ris", N_("for Zotero: one reference per article, quotes as notes (RIS)"), ".ris", "ris", notes=True),
        Format(
            "csl-json",
            N_("for Zotero and Pandoc: one reference per article (CSL-JSON)"),
            ".json",
            "csl_json",
            notes=True,
        ),
        Format(
            "obsidian",
            N_("folder of linked notes for Obsidian: a page per article and per name"),
            ".md",
            "obsidian",
            folder=True,
            notes=True,
        ),
        Format("conll", N_("one token per line, spans as BIO columns (CoNLL-U Plus)"), ".conllup", "conll"),
        Format("brat", N_("folder of .txt and .ann files for brat"), ".ann", "brat", folder=True),
    )
}
"""Formats by name."""
