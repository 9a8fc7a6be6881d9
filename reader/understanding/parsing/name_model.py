"""The project's own model of names in French news: weights for the pipeline's ``ner``, shipped in ``assets/models``.

They were trained from the installed pipeline's and use its vectors; see the model card beside them. Without them, or
with another version of the pipeline, its own names serve.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from reader.knowledge.resources import shipped

if TYPE_CHECKING:
    from spacy.language import Language as SpacyPipeline
    from spacy.pipeline import TrainablePipe

COMPONENT = "ner"


def add_name_model(nlp: SpacyPipeline) -> str | None:
    """Give a pipeline the project's names; return their name and version, ``None`` if there are none for it."""
    meta = nlp.meta
    folder = shipped("assets", "models", f"{meta['lang']}_names")
    card = folder / "meta.json"
    if not card.is_file() or COMPONENT not in nlp.pipe_names:
        return None
    trained = json.loads(card.read_text(encoding="utf-8"))
    if trained["base"] != f"{meta['lang']}_{meta['name']}" or not str(meta["version"]).startswith(trained["series"]):
        return None
    names = cast("TrainablePipe", nlp.get_pipe(COMPONENT))
    names.from_disk(folder / COMPONENT, exclude=["vocab"])
    return f"{trained['name']} {trained['version']}"
