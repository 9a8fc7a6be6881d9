"""Analysis to JSON, Markdown, HTML, CSV, CoNLL, brat: one file a format, each a function from articles to text."""

from reader.export.files import write_to
from reader.export.registry import FORMATS, ExportError, Format
from reader.export.stream import written

__all__ = ["FORMATS", "ExportError", "Format", "write_to", "written"]
