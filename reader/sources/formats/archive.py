"""ZIP archives that documents come in: members within a limit, their XML without entities."""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from reader.sources.errors import UnreadableError
from reader.text.message import Message

LARGEST_UNPACKED = 200_000_000
"""Bytes of all that is unpacked from one archive; more is taken for an archive made to fill the memory."""


class Archive:
    """The members of a ZIP archive by name. Raises UnreadableError for a damaged one."""

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise UnreadableError(Message("truncated or damaged; download it again")) from error
        self._names = frozenset(self._zip.namelist())
        self._left = LARGEST_UNPACKED

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def read(self, name: str) -> bytes:
        """Return a member's content, not more of it than the limit has left. Raises UnreadableError."""
        try:
            with self._zip.open(name) as member:
                content = member.read(self._left + 1)
        except KeyError as error:
            raise UnreadableError(Message("incomplete: its part {part} is missing", part=repr(name))) from error
        except RuntimeError as error:
            raise UnreadableError(Message("encrypted; unpack it with its password")) from error
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError) as error:
            raise UnreadableError(Message("truncated or damaged; download it again")) from error
        self._left -= len(content)
        if self._left < 0:
            raise UnreadableError(Message("more than {size} MB when unpacked", size=LARGEST_UNPACKED // 1_000_000))
        return content

    def xml(self, name: str) -> etree._Element:
        """Return a member's tree; entities stay unresolved and nothing is loaded. Raises UnreadableError."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
        try:
            return etree.fromstring(self.read(name), parser)
        except (etree.LxmlError, ValueError) as error:
            raise UnreadableError(Message("damaged in its part {part}", part=repr(name))) from error


def text_at(tree: etree._Element, tag: str) -> str | None:
    """Return the text of the first element of a tag, in any namespace; ``None`` where there is none."""
    found = tree.find(f".//{{*}}{tag}")
    text = " ".join((found.text or "").split()) if found is not None else ""
    return text or None
