"""Files that appear whole or not at all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from reader.text.private_files import make_private_file


def _always() -> None:
    """Allow any file to take its name."""


@contextlib.contextmanager
def whole_file(
    path: Path, *, check: Callable[[], None] = _always, durable: bool = True, private: bool = False
) -> Iterator[BinaryIO]:
    """Write a file that takes its name only once the block has ended without error.

    Until then, and after an error, what was there before stays.
    The content is written beside it, into a hidden file of this process that ends in ``.part``; a link is followed.
    ``check`` runs just before the file takes its name and raises to prevent it. ``durable`` waits until the disk has
    the content, so that a power failure leaves no empty file. A ``private`` file is the user's alone. Raises OSError.
    """
    path = path.resolve()
    part = path.with_name(f".{path.name[:40]}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    try:
        if private:
            make_private_file(part)
        with part.open("wb" if private else "xb") as file:
            yield file
            file.flush()
            if durable:
                os.fsync(file.fileno())
        check()
        part.replace(path)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
