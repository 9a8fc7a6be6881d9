r"""Loads a language pipeline in a third of the time that ``spacy.load`` takes.

Most of that time goes into one regular expression: the French tokenizer's ``token_match`` spells every letter of
Unicode out in each of its 350 alternatives, 1.45 MB in all, and it is compiled twice, on import and on loading. The
same expression with its letter classes written ``[^\W\d_]`` has 13 kB. Tokens are the same (see the tests). Should
spaCy change, nothing matches here and loading is as slow as it was before.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language as SpacyPipeline

LONG = 100_000
"""Characters from which a pattern is looked at."""

LETTER = "[^\\W\\d_]"
_MARK = "\ue000"
_CLASS_OF_LETTERS = re.compile(r"\[([^\[\]\ue000]*)\ue000([^\[\]\ue000]*)\]")

UNUSED = ("attribute_ruler", "lemmatizer", "senter")
"""Components of the pipeline that no step of understanding looks at."""


class ModelMissingError(Exception):
    """The language pipeline is not installed; the message says what to do."""

    def __init__(self, model: str) -> None:
        super().__init__(
            f"The language model {model} is not installed. Install it: pip install {model.replace('_', '-')}"
        )


def shortened(pattern: str) -> str:
    """The same pattern with spaCy's spelled-out letters as one class; unchanged where it holds none."""
    from spacy.lang.char_classes import ALPHA, ALPHA_LOWER

    for letters in (ALPHA_LOWER, ALPHA):
        pattern = pattern.replace(letters, _MARK)
    return _CLASS_OF_LETTERS.sub(_either, pattern)


def _either(found: re.Match[str]) -> str:
    others = found[1] + found[2]
    return f"(?:[{others}]|{LETTER})" if others else LETTER


@contextmanager
def short_patterns() -> Iterator[None]:
    """While it lasts, ``re.compile`` shortens long patterns of spelled-out letters."""
    compile_ = re.compile
    known: dict[str, re.Pattern[str]] = {}

    def compile_short(pattern: Any, flags: Any = 0) -> Any:
        if not isinstance(pattern, str) or len(pattern) < LONG:
            return compile_(pattern, flags)
        if pattern not in known:
            known[pattern] = compile_(shortened(pattern), flags)
        return known[pattern]

    re.compile = compile_short
    try:
        yield
    finally:
        re.compile = compile_


def names_first(components: Sequence[str]) -> list[str]:
    """The same components with names before the parser.

    Behind it no name goes on where the parser takes a new sentence to begin, which it does inside words too
    ("Royaume|-|Uni").
    """
    order = list(components)
    if "ner" in order and "parser" in order:
        order.remove("ner")
        order.insert(order.index("parser"), "ner")
    return order


def installed(models: Sequence[str]) -> str | None:
    """The first of these pipelines that is installed; nothing is loaded."""
    return next((model for model in models if find_spec(model) is not None), None)


def load_pipeline(model: str, unused: Collection[str] = UNUSED) -> SpacyPipeline:
    """The installed pipeline of that name with the components that are used. Raises ModelMissingError."""
    from spacy.util import get_model_meta, get_package_path, is_package, load_model_from_package

    if not is_package(model):
        raise ModelMissingError(model)
    # Loading makes millions of objects that stay: looking through them for garbage takes a tenth of the time.
    gc.disable()
    try:
        with short_patterns():
            order = names_first(get_model_meta(get_package_path(model))["pipeline"])
            return load_model_from_package(model, exclude=list(unused), config={"nlp": {"pipeline": order}})
    finally:
        gc.enable()
        gc.freeze()
