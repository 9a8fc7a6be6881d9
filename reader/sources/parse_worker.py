"""The process that ``bounded`` starts: parse what standard input holds, within limits of time and memory, and end."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from importlib import import_module

from reader.sources.deadline import OutOfTimeError
from reader.sources.errors import UnreadableError
from reader.sources.parse_protocol import OUT_OF_MEMORY, OUT_OF_TIME, Parsed, write
from reader.text.message import Message, message_of

LAST_RESORT = 15
"""Seconds of the processor after its time at which the system ends a process that does not notice."""


def main() -> None:
    """Parse standard input. Arguments: a module of ``formats``, the source, seconds, bytes of memory."""
    module, source, seconds, memory = sys.argv[1:5]
    limit(float(seconds), int(memory))
    content = sys.stdin.buffer.read()
    for parsed in parse(module, content, source):
        write(sys.stdout.buffer, parsed)


def limit(seconds: float, memory: int) -> None:
    """Limit the memory of this process, and its time: OutOfTimeError is raised in it, and later the system ends it."""
    try:
        import resource
    except ImportError:  # There is none on Windows: whoever started the process ends it.
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    last = int(seconds) + LAST_RESORT
    resource.setrlimit(resource.RLIMIT_CPU, (last, last))
    signal.signal(signal.SIGPROF, _out_of_time)
    signal.setitimer(signal.ITIMER_PROF, seconds)


def _out_of_time(_signal: int, _frame: object) -> None:
    raise OutOfTimeError


def parse(module: str, content: bytes, source: str) -> Iterator[Parsed]:
    """Yield the articles of content, then how it ended."""
    problem: Message | str | None = None
    try:
        for article in import_module(f"reader.sources.formats.{module}").read(content, source):
            yield Parsed(article)
    except UnreadableError as error:
        problem = message_of(error)
    except OutOfTimeError:
        problem = OUT_OF_TIME
    except MemoryError:
        problem = OUT_OF_MEMORY
    except Exception as error:
        # What libraries make of damaged files is not to be foreseen.
        problem = Message("cannot be read: {error}", error=repr(error))
    if isinstance(problem, str):
        problem = Message.verbatim(problem)
    yield Parsed(problem=None if problem is None else problem.as_data())


if __name__ == "__main__":
    main()
