"""The project's own model of names in French news: weights for the pipeline's ``ner``, shipped in ``assets/models``.

They were trained from the installed pipeline's and use its vectors; see the model card beside them. Without them, or
with another version of the pipeline, its own names serve.
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

COMPONENT = "ner"


@dataclass(frozen=True, slots=True)
class NameModel:
    """The folder of the project's weights for a pipeline, with their name and version."""

    folder: Path
    name: str

    def add_to(self, nlp: SpacyPipeline) -> None:
        """Give a pipeline the project's names."""
        names = cast("TrainablePipe", nlp.get_pipe(COMPONENT))
        names.from_disk(self.folder / COMPONENT, exclude=["vocab"])


def name_model(meta: Mapping[str, Any]) -> NameModel | None:
    """Return the project's names for a pipeline by its description, ``None`` if there are none for it."""
    folder = shipped("assets", "models", f"{meta['lang']}_names")
    card = folder / "meta.json"
    if not card.is_file() or COMPONENT not in meta["pipeline"]:
        return None
    trained = json.loads(card.read_text(encoding="utf-8"))
    if trained["base"] != f"{meta['lang']}_{meta['name']}" or not str(meta["version"]).startswith(trained["series"]):
        return None
    return NameModel(folder, f"{trained['name']} {trained['version']}")
