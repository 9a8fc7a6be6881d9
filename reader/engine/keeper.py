"""A kept engine: loads the languages once, and makes an engine of itself by forking for each reader that comes.

What it has loaded, all of them share; each is a process of its own, spoken to over its own pipes as any engine is. It
ends by itself when nobody has come for some time, and when the models that it has loaded were changed.
"""

from __future__ import annotations

import gc
import os
import select
import signal
import socket
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from reader import __version__
from reader.engine import worker
from reader.engine.kept_protocol import (
    LARGEST,
    PIPES,
    Accepted,
    Answer,
    Ask,
    Keep,
    Refused,
    Said,
    Serve,
    State,
    Stop,
    framed,
    peer,
    place,
    said_of,
)
from reader.engine.kept_socket import is_private, socket_file
from reader.engine.protocol import BrokenFrameError
from reader.text.private_files import make_private_folder

if TYPE_CHECKING:
    from reader.understanding.pipelines import Pipelines

PATIENCE = 1.0
"""Seconds that whoever connects is given to say what is wanted."""

LOOK_EVERY = 5.0
"""Seconds between two looks at whether those served have ended."""

READY = b"ready\n"
"""What is written to standard output once readers can come."""


def main(minutes: int) -> None:
    """Load the languages and serve until nobody came for so many minutes. Raises OSError where that cannot be."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    loaded = load()
    file = socket_file()
    listener = listen(file)
    ours = file.stat().st_ino
    try:
        os.write(1, READY)
        null = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(null, standard)
        Keeper(listener, loaded, minutes).serve()
    finally:
        listener.close()
        # Another engine may have put its own socket there since.
        with suppress(OSError):
            if file.stat().st_ino == ours:
                file.unlink()


def listen(file: Path) -> socket.socket:
    """Return a socket that only the user can reach. Raises OSError."""
    make_private_folder(file.parent)
    if not is_private(file.parent.lstat()):
        raise OSError(f"{file.parent} is open to others")
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    file.unlink(missing_ok=True)
    before = os.umask(0o177)
    try:
        listener.bind(str(file))
    finally:
        os.umask(before)
    listener.listen()
    return listener


class Loaded(NamedTuple):
    """Pipelines, the names of their models, and the files that tell whether these are still the same."""

    pipelines: Pipelines
    models: tuple[str, ...]
    cards: dict[Path, int]

    def current(self) -> bool:
        """Return whether the models on the disk are still those that were loaded."""
        return all(_time_of(card) == time_ for card, time_ in self.cards.items())


def load() -> Loaded:
    """Load all installed languages. Raises ModelMissingError if the one that most articles are in is missing."""
    from reader.knowledge.resources import sample_article
    from reader.model.article import Article
    from reader.understanding.languages import LANGUAGES
    from reader.understanding.model_hashes import models
    from reader.understanding.pipelines import Pipelines, UnsupportedLanguage

    pipelines = Pipelines()
    text = sample_article().read_text(encoding="utf-8")
    names = []
    for code in LANGUAGES:
        pipeline = pipelines.of_language(code)
        if not isinstance(pipeline, UnsupportedLanguage):
            # What is made for the first article is shared too.
            pipeline.analyze(Article(text=text, source="", language=code))
            names.append(pipeline.engine.model)
    gc.collect()
    gc.freeze()
    cards = [folder / "meta.json" for _, folder in models()]
    return Loaded(pipelines, tuple(names), {card: _time_of(card) for card in cards})


def _time_of(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return -1


class Keeper:
    """Takes whoever comes, until nobody has come for some minutes."""

    def __init__(self, listener: socket.socket, loaded: Loaded, minutes: int) -> None:
        self._listener = listener
        self._loaded = loaded
        self._minutes = minutes
        self._used = time.monotonic()
        self._uses = 0
        self._served: set[int] = set()
        self._ending = False

    def serve(self) -> None:
        """Serve until it is time to end."""
        while not self._ending:
            self._count_ended()
            left = self._left()
            if left <= 0 and not self._served:
                return
            wait = min(left, LOOK_EVERY) if not self._served else LOOK_EVERY
            if select.select([self._listener], [], [], wait)[0]:
                connection, _ = self._listener.accept()
                with connection:
                    self._take(connection)

    def _left(self) -> float:
        return self._used + 60 * self._minutes - time.monotonic()

    def _count_ended(self) -> None:
        for pid in [*self._served]:
            if os.waitpid(pid, os.WNOHANG)[0]:
                self._served.discard(pid)
                self._used = time.monotonic()

    def _take(self, connection: socket.socket) -> None:
        connection.settimeout(PATIENCE)
        pipes: list[int] = []
        try:
            if peer(connection) not in (os.getuid(), None):
                return
            data, pipes, _, _ = socket.recv_fds(connection, LARGEST, PIPES)
            connection.sendall(framed(self._answer(said_of(data), pipes)))
        except (OSError, BrokenFrameError):
            pass
        finally:
            for end in pipes:
                os.close(end)

    def _answer(self, request: Said, pipes: list[int]) -> Answer:
        match request:
            case Serve(version=version, place=where):
                self._ending = not self._loaded.current()
                if self._ending or (version, where) != (__version__, place()) or len(pipes) != PIPES:
                    return Refused()
                return Accepted(self._forked(pipes))
            case Keep(minutes=minutes):
                self._minutes, self._used = max(1, minutes), time.monotonic()
            case Stop():
                self._ending = True
            case Ask():
                pass
        self._count_ended()
        left = max(0, round(self._left()))
        models = self._loaded.models
        return State(__version__, os.getpid(), models, self._uses, self._minutes, left)

    def _forked(self, pipes: list[int]) -> int:
        pid = os.fork()
        if not pid:
            self._be_engine(pipes)
        self._uses += 1
        self._used = time.monotonic()
        self._served.add(pid)
        return pid

    def _be_engine(self, pipes: list[int]) -> NoReturn:
        """Work as an engine to the end; the connection of whoever came stays open as long."""
        try:
            self._listener.close()
            worker.work(os.fdopen(pipes[0], "rb"), os.fdopen(pipes[1], "wb"), self._loaded.pipelines)
        finally:
            os._exit(1)
