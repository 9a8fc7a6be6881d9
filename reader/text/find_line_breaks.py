"""The line ends inside the paragraphs of a text, looked for only where they can be."""

from __future__ import annotations

import re
from collections.abc import Callable

from reader.text.line_breaks import LONGEST, NO_BREAKS, LineBreaks

_TWO_LINES = re.compile(rf"^[^\n]{{1,{LONGEST + 20}}}\n(?=[^\S\n]*\S)", re.MULTILINE)


def find_line_breaks(text: str, is_word: Callable[[str], bool] | None = None) -> LineBreaks:
    """Find the line ends at which somebody wrapped the paragraphs of a text; linear in its length.

    ``is_word`` helps to tell "gouver-/nement" from "porte-/parole" where the text itself does not.
    """
    if _TWO_LINES.search(text) is None:
        return NO_BREAKS
    # Deferred import: most articles have a line a paragraph, and open faster without it.
    from reader.text.wrapped_lines import wrapped_line_breaks

    return wrapped_line_breaks(text, is_word)
