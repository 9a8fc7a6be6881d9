"""Import msgspec without typing_extensions, which it takes two names from that Python has too: half of its time."""

from __future__ import annotations

import sys

BACKPORTS = "typing_extensions"


def import_msgspec() -> None:
    """Import msgspec without its backports, or as usual where it does not do without them."""
    if "msgspec" in sys.modules or BACKPORTS in sys.modules:
        return
    sys.modules[BACKPORTS] = None  # type: ignore[assignment]
    try:
        import msgspec
    except ImportError:
        for name in [name for name in sys.modules if name == "msgspec" or name.startswith("msgspec.")]:
            del sys.modules[name]
        del sys.modules[BACKPORTS]
        import msgspec  # noqa: F401
    finally:
        if BACKPORTS in sys.modules and sys.modules[BACKPORTS] is None:
            del sys.modules[BACKPORTS]
