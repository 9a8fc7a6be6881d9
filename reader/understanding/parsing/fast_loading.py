r"""Load a pipeline in a tenth of the time that ``spacy.load`` takes.

Most of that time goes into one regular expression: the French tokenizer's ``token_match`` spells out every letter of
Unicode in each of its 350 alternatives, 1.45 MB in all, and it is compiled twice, on import and on loading. The same
expression with its letter classes written ``[^\W\d_]`` has 13 kB. The tokens are the same (see the tests). If spaCy
changes, nothing matches here, and loading takes as long as before.

Of the rest, half goes into the texts of 700,000 words, which no step reads where there are vectors, and into the rows
of vectors (see ``vectors``). Weights of the pipeline's own are not read where the project has better ones.
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
from reader.understanding.parsing.own_models import own_models
from reader.understanding.parsing.vectors import add_vectors

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint, EntryPoints

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


@contextmanager
def remembered_letters() -> Iterator[None]:
    """Keep ``re`` from looking through the thousand ranges of spaCy's letters anew for each class that has them."""
    from importlib import import_module

    compiler: Any = import_module("re._compiler")
    optimize = getattr(compiler, "_optimize_charset", None)
    if optimize is None:
        yield
        return
    known: dict[Any, tuple[list[Any], bool]] = {}

    def remembered(charset: Any, *how: Any) -> tuple[list[Any], bool]:
        # How cases are folded is told by functions and tables of the module, which stay.
        key = (tuple(charset), *map(id, how))
        if key not in known:
            known[key] = optimize(charset, *how)
        found, has_cases = known[key]
        return [*found], has_cases

    compiler._optimize_charset = remembered
    try:
        yield
    finally:
        compiler._optimize_charset = optimize


class _Grouped:
    """The entry points of all installed packages by their groups."""

    def __init__(self, every: EntryPoints) -> None:
        self._every = every
        self._groups = {group: every.select(group=group) for group in every.groups}

    def select(self, group: str) -> Sequence[EntryPoint]:
        """Return those of a group."""
        return self._groups.get(group, ())


@contextmanager
def grouped_entry_points() -> Iterator[None]:
    """Keep spaCy's registry from going through all entry points of all packages for each of 200 functions."""
    import catalogue  # type: ignore[import-untyped]

    every: Any = getattr(catalogue, "AVAILABLE_ENTRY_POINTS", None)
    if not hasattr(every, "select") or not hasattr(every, "groups"):
        yield
        return
    catalogue.AVAILABLE_ENTRY_POINTS = _Grouped(every)
    try:
        yield
    finally:
        catalogue.AVAILABLE_ENTRY_POINTS = every


@contextmanager
def remembered_decoders() -> Iterator[None]:
    """Keep srsly from gathering its decoders anew for each of a hundred weights, out of all that is registered."""
    import catalogue

    gather = catalogue.Registry.get_all
    known: dict[tuple[tuple[str, ...], int], dict[str, Any]] = {}

    def get_all(registry: Any) -> dict[str, Any]:
        if registry.namespace[0] != "srsly":
            return dict(gather(registry))
        key = (tuple(registry.namespace), len(catalogue.REGISTRY))
        if key not in known:
            known[key] = gather(registry)
        return dict(known[key])

    catalogue.Registry.get_all = get_all
    try:
        yield
    finally:
        catalogue.Registry.get_all = gather


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


def multiply_by_numpy(nlp: SpacyPipeline) -> None:
    """Let a pipeline multiply by numpy's BLAS, which takes a third of the time of spaCy's own on the machines measured.

    Both round otherwise from one kind of processor to the next already. Only this pipeline is changed, and only where
    its operations are those of plain processors.
    """
    from thinc.api import NumpyOps

    operations = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        for node in component.model.walk() if hasattr(component, "model") else ():
            if type(node.ops) is NumpyOps:
                node.ops = operations


def load_pipeline(model: str, unused: Collection[str] = UNUSED, *, own_weights: bool = False) -> SpacyPipeline:
    """Load an installed pipeline with the components that are used. Raises ModelMissingError.

    With ``own_weights`` those of components are not read for which the project has some, which the caller gives it.
    """
    from spacy.util import get_model_meta, get_package_path, is_package, load_config, load_model_from_config

    if not is_package(model):
        raise ModelMissingError(model)
    package = get_package_path(model)
    meta = get_model_meta(package)
    folder = package / f"{meta['lang']}_{meta['name']}-{meta['version']}"
    order = {"nlp.pipeline": names_first(meta["pipeline"])}
    # The texts of its 700,000 words are looked up only where there are no vectors: see `dictionary`.
    with_vectors = bool(meta.get("vectors", {}).get("keys"))
    own = [name for model in own_models(meta) for name in model.components] if own_weights else []
    later = (["strings", "vectors"] if with_vectors else []) + own
    # Loading makes millions of objects that stay: looking through them for garbage takes a tenth of the time.
    gc.disable()
    try:
        with short_patterns(), remembered_letters(), grouped_entry_points(), remembered_decoders():
            config = load_config(folder / "config.cfg", overrides=order)
            nlp = load_model_from_config(config, meta=meta, exclude=list(unused))
            nlp.from_disk(folder, exclude=[*unused, *later], overrides=order)
            if with_vectors:
                add_vectors(nlp, folder / "vocab", f"{model} {meta['version']}")
            multiply_by_numpy(nlp)
            return nlp
    finally:
        gc.enable()
        gc.freeze()
