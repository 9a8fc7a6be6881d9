"""Import spaCy without its command line, which ``import spacy`` brings along for one function: a third of its time.

That brings a download client, a template engine and a web client; none of it has to do with understanding a text.
Whoever imports ``spacy.cli`` later gets it whole.
"""

from __future__ import annotations

import gc
import os
import sys
from types import ModuleType
from typing import Any

COMMAND_LINE = "spacy.cli"
ITS_FUNCTION = "spacy.cli.info"


def import_spacy() -> None:
    """Import spaCy; once it is imported, or if it wants more of its command line than before, as anybody does."""
    if "spacy" in sys.modules:
        return
    # The matrices of an article are small: two threads at one take more time of the processor and are hardly sooner.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # What is imported stays: looking through it for garbage takes a third of the time.
    collected = gc.isenabled()
    gc.disable()
    sys.modules.update({COMMAND_LINE: ModuleType(COMMAND_LINE), ITS_FUNCTION: _with_function()})
    try:
        import spacy
    except (ImportError, AttributeError):
        _forget()
        for name in [name for name in sys.modules if name == "spacy" or name.startswith("spacy.")]:
            del sys.modules[name]
        import spacy  # noqa: F401
    finally:
        _forget()
        if collected:
            gc.enable()


def _with_function() -> ModuleType:
    module = ModuleType(ITS_FUNCTION)
    module.info = _info  # type: ignore[attr-defined]
    return module


def _info(*arguments: Any, **options: Any) -> Any:
    """Do what ``spacy.info`` does, by the command line itself."""
    from spacy.cli.info import info

    return info(*arguments, **options)


def _forget() -> None:
    """Take the stand-ins away again, and leave the real ones."""
    for name in (COMMAND_LINE, ITS_FUNCTION):
        module = sys.modules.get(name)
        if module is not None and module.__spec__ is None:
            del sys.modules[name]
