"""Save an article with its analysis in a folder, under a free name."""

from __future__ import annotations

from pathlib import Path

from reader.export import FORMATS, Format, write_to
from reader.export.file_names import stem_of, unique
from reader.export.notebook import NO_NOTES, Notebook
from reader.model.analysis import Analysis
from reader.model.article import Article


def free_path(folder: Path, article: Article, format_: Format) -> Path:
    """Return a file or folder name in ``folder`` that is free: made from the article's title, never a path from it."""
    suffix = "" if format_.folder else format_.suffix
    taken: set[str] = set()
    while True:
        path = folder / (unique(stem_of(article), (suffix,), taken) + suffix)
        if not path.exists() and not path.is_symlink():
            return path


def export(article: Article, analysis: Analysis, format_name: str, folder: Path, notes: Notebook = NO_NOTES) -> Path:
    """Write the article in a format into the folder; returns where it is now. Raises ExportError."""
    path = free_path(folder, article, FORMATS[format_name])
    write_to(format_name, [(article, analysis)], path, as_list=False, notes=notes)
    return path
