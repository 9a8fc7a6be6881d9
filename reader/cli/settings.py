"""The command ``reader settings``: what is set, and where each value comes from."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping

from reader.cli.command import command
from reader.presentation.messages import N_, Message, _, translate


@command(
    short_help=N_("Print all settings."),
    help=N_("Print all settings as they can stand in the settings file, what each is for and where its value is from."),
    examples=(("reader settings", N_("what can be set, and where")),),
)
def settings() -> None:
    """Print all settings with their sources."""
    from reader.cli.errors import print_error
    from reader.presentation.keymap import keymap_of_file
    from reader.settings import load, settings_file, settings_known

    loaded = load()
    for problem in (*loaded.problems, *keymap_of_file(loaded).problems):
        print_error(problem)
    path = settings_file()
    absent = Message("{path}: does not exist; all settings have their defaults", path=path)
    lines = [f"# {path if path.exists() else translate(absent)}"]
    for name, about in settings_known().items():
        value = getattr(loaded.settings, name)
        source = _("From: default.")
        if name in loaded.given:
            source = _("From: line {number}.").format(number=loaded.lines.get(name))
        lines += ["", f"# {translate(about.words)} {source}"]
        lines += _table(name, value) if isinstance(value, Mapping) else [f"{name} = {_written(value)}"]
    sys.stdout.write("\n".join(lines) + "\n")


def _table(name: str, table: Mapping[str, object]) -> list[str]:
    return [f"[{name}]", *(f"{key} = {_written(value)}" for key, value in table.items())]


def _written(value: object) -> str:
    """Return a value as TOML has it; JSON writes strings, numbers, lists and truth the same way."""
    return json.dumps(value, ensure_ascii=False)
