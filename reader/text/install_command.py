"""The command that installs a package where the program runs: it works as it is printed."""

from __future__ import annotations

import shlex
import sys
from importlib.util import find_spec
from pathlib import Path


def install_command(package: str) -> str:
    """Return what to type to install a package of the registry beside the program.

    An environment of pipx is added to by pipx, one without pip (uv makes such) by uv, any other by its own Python:
    ``/home/ana/.venv/bin/python -m pip install pyphen``.
    """
    environment = Path(sys.prefix)
    if "pipx" in environment.parts:
        return f"pipx inject {shlex.quote(environment.name)} {package}"
    if find_spec("pip") is None:
        return f"uv pip install --python {shlex.quote(str(environment))} {package}"
    return f"{shlex.quote(sys.executable or 'python')} -m pip install {package}"
