"""Hashes of the language models and of the project's own weights, as they were when this version was made.

Models are data that decide what is shown as said by whom; a changed one shows nowhere else. Hashed are all the files
of a model, with their names. Imports no spaCy, and loads nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import msgspec

from reader.knowledge.resources import shipped
from reader.understanding.languages import LANGUAGES, language_of
from reader.understanding.parsing.own_models import COMPONENTS

RECORDED = Path(__file__).with_name("model_hashes.json")
"""Hashes by name and version of the model; ``python assets/models/record.py`` writes it."""

State = Literal["recorded", "other", "changed"]


class CheckedModel(msgspec.Struct, frozen=True):
    """An installed model: its name and version, and whether its files are those that were recorded."""

    name: str
    state: State


def models() -> Iterator[tuple[str, Path]]:
    """Yield name with version, and folder, of the models that are installed: spaCy's pipelines and own weights."""
    for code in LANGUAGES:
        for package in language_of(code).models:
            spec = find_spec(package)
            if spec is not None and spec.origin:
                yield _named(Path(spec.origin).parent), Path(spec.origin).parent
        for kind in COMPONENTS:
            own = shipped("assets", "models", f"{code}_{kind}")
            if (own / "meta.json").is_file():
                yield _named(own), own


def _named(folder: Path) -> str:
    card = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    name = card["name"] if "base" in card else folder.name
    return f"{name} {card['version']}"


def hash_of(folder: Path) -> str:
    """Return the SHA-256 of all files that a model is loaded from, in order of their names, with these."""
    whole = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix not in (".py", ".pyc", ".md"):
            whole.update(path.relative_to(folder).as_posix().encode() + b"\0")
            whole.update(sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def recorded() -> dict[str, str]:
    """Return the hashes as they were recorded, by name and version of the model."""
    hashes: dict[str, str] = json.loads(RECORDED.read_text(encoding="utf-8"))
    return hashes


def recorded_hash(name: str) -> str | None:
    """Return the hash that was recorded under a name, ``None`` if there is none."""
    return recorded().get(name)


def checked() -> list[CheckedModel]:
    """Check the installed models against the recorded hashes."""
    hashes = recorded()
    found = []
    for name, folder in models():
        state: State = "other"
        if name in hashes:
            state = "recorded" if hash_of(folder) == hashes[name] else "changed"
        found.append(CheckedModel(name, state))
    return found
