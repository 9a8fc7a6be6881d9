"""Articles exported to one file, or to a folder with the files of each; a file appears whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path

from reader.export.file_names import stem_of, unique
from reader.export.notebook import NO_NOTES, Notebook
from reader.export.registry import FORMATS, AnalyzedArticle, ExportError, Format
from reader.export.stream import written
from reader.text.encodable import encodable
from reader.text.message import Message
from reader.text.system_error import writing_reason
from reader.text.whole_file import whole_file


def write_to(
    format_name: str,
    articles: Iterable[AnalyzedArticle],
    path: Path,
    *,
    as_list: bool,
    folder: bool = False,
    force: bool = False,
    notes: Notebook = NO_NOTES,
) -> int:
    """Write the articles to a file, or to a folder a file each; returns how many articles were written.

    It is a folder where ``path`` is one already, where ``folder`` says so and for formats that need one (it is made);
    names in it come from titles. A file appears whole or not at all. Raises KeyError for a format that is not there;
    ExportError where a file is there already and ``force`` is not given, where the disk is full, and where one may not
    write.
    """
    if folder or FORMATS[format_name].folder or os.path.isdir(path):  # noqa: PTH112 (it raises nothing)
        return to_folder(FORMATS[format_name], articles, path, force=force, notes=notes)
    return one_file(FORMATS[format_name], articles, path, as_list=as_list, force=force, notes=notes)


def one_file(
    format_: Format,
    articles: Iterable[AnalyzedArticle],
    path: Path,
    *,
    as_list: bool,
    force: bool,
    notes: Notebook = NO_NOTES,
) -> int:
    """Write all articles to one file; return how many. Raises as ``write_to``."""
    count = 0

    def counted() -> Iterator[AnalyzedArticle]:
        nonlocal count
        for pair in articles:
            count += 1
            yield pair

    with _appearing(path, force=force) as put:
        for piece in written(format_.name, counted(), as_list=as_list, notes=notes):
            put(piece)
    return count


def to_folder(
    format_: Format, articles: Iterable[AnalyzedArticle], path: Path, *, force: bool, notes: Notebook = NO_NOTES
) -> int:
    """Write the file, or the files of the format, for each article; return how many articles.

    Raises as ``write_to``; what was written before that stays.
    """
    module = import_module(f"reader.export.formats.{format_.module}")
    with _reasons(path):
        path.mkdir(exist_ok=True)
    if hasattr(module, "write_folder"):
        more = (notes,) if format_.notes else ()
        return int(module.write_folder(articles, path, partial(_put_inside, force=force), *more))
    taken: set[str] = set()
    for name, content in getattr(module, "BESIDE", {}).items():
        if not (path / name).exists() or force:
            _put(path / name, content, force=force)
    count = 0
    for article, analysis in articles:
        if format_.folder:
            parts = module.parts(article, analysis)
        else:
            parts = {format_.suffix: "".join(written(format_.name, [(article, analysis)], as_list=False, notes=notes))}
        stem = unique(stem_of(article), tuple(parts), taken)
        for suffix in parts:
            _may_be_written(path / (stem + suffix), force=force)
        for suffix, content in parts.items():
            _put(path / (stem + suffix), content, force=force)
        count += 1
    return count


def _put_inside(path: Path, content: str, *, force: bool) -> None:
    with _reasons(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
    _put(path, content, force=force)


def _put(path: Path, content: str, *, force: bool) -> None:
    with _appearing(path, force=force) as put:
        put(content)


@contextmanager
def _appearing(path: Path, *, force: bool) -> Iterator[Callable[[str], None]]:
    """Yield a function that takes text for a file, which takes its name once the block has ended without error."""
    check = partial(_may_be_written, path, force=force)
    check()
    with ExitStack() as stack:
        with _reasons(path):
            # Checked once more at the end: understanding what is written may have taken hours.
            file = stack.enter_context(whole_file(path, check=check, durable=False))

        def put(text: str) -> None:
            with _reasons(path):
                file.write(encodable(text).encode())

        yield put
        with _reasons(path):
            stack.close()


def _may_be_written(path: Path, *, force: bool) -> None:
    with _reasons(path):
        if path.is_dir():
            raise ExportError(Message("{path}: is a folder", path=path))
        if path.exists() and not path.is_file():
            raise ExportError(Message("{path}: is not a file", path=path))
        if path.exists() and not force:
            raise ExportError(Message("{path}: already exists; use --force to overwrite", path=path))


@contextmanager
def _reasons(path: Path) -> Iterator[None]:
    """Turn operating-system errors into ExportError, with the reason in words."""
    try:
        yield
    except OSError as error:
        reason = writing_reason(error, path)
        raise ExportError(Message("{path}: {reason}; nothing was written", path=path, reason=reason)) from error
