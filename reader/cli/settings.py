"""The command ``reader settings``: what is set, and where each value comes from."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

import click


@click.command()
def settings() -> None:
    """Print all settings as they can stand in the settings file, with what each is for and where it comes from."""
    from reader.cli.errors import print_error
    from reader.presentation.keymap import keymap_of_file
    from reader.settings import load, settings_file, settings_known

    loaded = load()
    for problem in (*loaded.problems, *keymap_of_file(loaded).problems):
        print_error(problem)
    path = settings_file()
    lines = [f"# {path}{'' if path.exists() else ': not there, so all are defaults'}"]
    for name, about in settings_known().items():
        value = getattr(loaded.settings, name)
        source = f"line {loaded.lines.get(name)}" if name in loaded.given else "default"
        lines += ["", f"# {about.words} From: {source}."]
        lines += _table(name, value) if isinstance(value, Mapping) else [f"{name} = {_written(value)}"]
    sys.stdout.write("\n".join(lines) + "\n")


def _table(name: str, table: Mapping[str, object]) -> list[str]:
    return [f"[{name}]", *(f"{key} = {_written(value)}" for key, value in table.items())]


def _written(value: object) -> str:
    """A value as TOML has it; JSON writes strings, numbers, lists and truth the same way."""
    return json.dumps(value, ensure_ascii=False)
