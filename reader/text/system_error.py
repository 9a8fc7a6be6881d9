"""Errors of the operating system in words for people."""

from __future__ import annotations

import errno
from pathlib import Path

from reader.text.message import Message

_REASONS = {
    errno.EACCES: Message("permission denied"),
    errno.EADDRINUSE: Message("the address is already in use"),
    errno.EDQUOT: Message("the disk quota is used up"),
    errno.EEXIST: Message("it already exists"),
    errno.EFBIG: Message("the file is too large"),
    errno.EIO: Message("the disk failed"),
    errno.EISDIR: Message("it is a folder"),
    errno.ENAMETOOLONG: Message("the name is too long"),
    errno.ENOENT: Message("no such file or folder"),
    errno.ENOSPC: Message("no space left on the disk"),
    errno.ENOTDIR: Message("no such file or folder"),
    errno.EPERM: Message("permission denied"),
    errno.EROFS: Message("the disk is read-only"),
}


def system_reason(error: Exception) -> Message:
    """Return why an operation failed: ``no such file or folder``.

    >>> str(system_reason(FileNotFoundError(errno.ENOENT, "No such file or directory")))
    'no such file or folder'
    >>> str(system_reason(OSError(errno.ECONNRESET, "Connection reset by peer")))
    'connection reset by peer'
    """
    number = getattr(error, "errno", None)
    if number in _REASONS:
        return _REASONS[number]
    return Message.verbatim((getattr(error, "strerror", None) or str(error)).lower())


def writing_reason(error: Exception, path: Path) -> Message:
    """Return why a file could not be written; where its folder is missing, that it is, and which one.

    >>> str(writing_reason(FileNotFoundError(errno.ENOENT, "No such file or directory"), Path("/none/a.html")))
    'there is no folder /none'
    """
    if getattr(error, "errno", None) in (errno.ENOENT, errno.ENOTDIR) and not path.parent.is_dir():
        return Message("there is no folder {folder}", folder=path.parent)
    return system_reason(error)
