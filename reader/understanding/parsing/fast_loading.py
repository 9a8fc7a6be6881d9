r"""Load a pipeline in a third of the time that ``spacy.load`` takes.

Most of that time goes into one regular expression: the French tokenizer's ``token_match`` spells out every letter of
Unicode in each of its 350 alternatives, 1.45 MB in all, and it is compiled twice, on import and on loading. The same
expression with its letter classes written ``[^\W\d_]`` has 13 kB. The tokens are the same (see the tests). If spaCy
changes, nothing matches here, and loading takes as long as before.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from reader.text.install_command import install_command
from reader.text.message import Message

if TYPE_CHECKING:
    from spacy.language import Language as SpacyPipeline

LONG = 100_000
"""Characters from which a pattern is shortened."""

LETTER = "[^\\W\\d_]"
_MARK = "\ue000"
_CLASS_OF_LETTERS = re.compile(r"\[([^\[\]\ue000]*)\ue000([^\[\]\ue000]*)\]")

UNUSED = ("attribute_ruler", "lemmatizer", "senter")
"""Components of the pipeline that no step needs."""


class ModelMissingError(Exception):
    """Raised if a pipeline is not installed; the message tells what to do."""

    def __init__(self, model: str) -> None:
        super().__init__(
            Message(
                "the language model {model} is not installed; run: {command}",
                model=model,
                command=install_command(model.replace("_", "-")),
            )
        )


def shortened(pattern: str) -> str:
    """Replace spaCy's spelled-out letters by one class; return the pattern unchanged if it holds none."""
    from spacy.lang.char_classes import ALPHA, ALPHA_LOWER

    for letters in (ALPHA_LOWER, ALPHA):
        pattern = pattern.replace(letters, _MARK)
    return _CLASS_OF_LETTERS.sub(_either, pattern)


def _either(found: re.Match[str]) -> str:
    others = found[1] + found[2]
    return f"(?:[{others}]|{LETTER})" if others else LETTER


@contextmanager
def short_patterns() -> Iterator[None]:
    """Make ``re.compile`` shorten long patterns of spelled-out letters while the context lasts."""
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
    """Return the components with names before the parser.

    After it, no name goes on where the parser begins a sentence, which it does inside words too ("Royaume|-|Uni").
    """
    order = list(components)
    if "ner" in order and "parser" in order:
        order.remove("ner")
        order.insert(order.index("parser"), "ner")
    return order


def installed(models: Sequence[str]) -> str | None:
    """Return the first of these pipelines that is installed, ``None`` if none is; nothing is loaded."""
    return next((model for model in models if find_spec(model) is not None), None)


def load_pipeline(model: str, unused: Collection[str] = UNUSED) -> SpacyPipeline:
    """Load an installed pipeline with the components that are used. Raises ModelMissingError."""
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
