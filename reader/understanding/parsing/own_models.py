"""The project's own models: weights for components of a pipeline, shipped in ``assets/models``.

``fr_names`` has weights for the names in French news, ``fr_syntax`` for its parse. They were trained from the installed
pipeline's and use its vectors; see the model cards beside them. Without them, or with another version of the pipeline,
its own serve.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from reader.knowledge.resources import shipped

if TYPE_CHECKING:
    from spacy.language import Language as SpacyPipeline
    from spacy.pipeline import TrainablePipe

COMPONENTS = {"names": ("ner",), "syntax": ("tok2vec", "morphologizer", "parser")}
"""The components of a pipeline for which a model has weights, by the end of its name."""


@dataclass(frozen=True, slots=True)
class OwnModel:
    """The folder of the project's weights for components of a pipeline, with their name and version."""

    folder: Path
    name: str
    components: tuple[str, ...]

    def add_to(self, nlp: SpacyPipeline) -> None:
        """Give a pipeline these weights."""
        for name in self.components:
            component = cast("TrainablePipe", nlp.get_pipe(name))
            component.from_disk(self.folder / name, exclude=["vocab"])


def own_models(meta: Mapping[str, Any]) -> tuple[OwnModel, ...]:
    """Return the project's models for a pipeline by its description."""
    found = (_own_model(meta, kind, components) for kind, components in COMPONENTS.items())
    return tuple(model for model in found if model is not None)


def _own_model(meta: Mapping[str, Any], kind: str, components: tuple[str, ...]) -> OwnModel | None:
    folder = shipped("assets", "models", f"{meta['lang']}_{kind}")
    card = folder / "meta.json"
    if not card.is_file() or not set(components) <= set(meta["pipeline"]):
        return None
    trained = json.loads(card.read_text(encoding="utf-8"))
    if trained["base"] != f"{meta['lang']}_{meta['name']}" or not str(meta["version"]).startswith(trained["series"]):
        return None
    return OwnModel(folder, f"{trained['name']} {trained['version']}", components)
