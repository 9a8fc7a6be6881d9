"""Engine processes that analyse many articles: each gets its next batch before it has finished the last one."""

from __future__ import annotations

import contextlib
import subprocess
import threading
import time
from collections.abc import Sequence
from queue import SimpleQueue

import msgspec

from reader.engine.patience import patience
from reader.engine.process import spawn
from reader.engine.protocol import (
    AnalyzeMany,
    BrokenFrameError,
    Done,
    Failed,
    NotUnderstood,
    Ready,
    Reply,
    frame,
    read_frame,
    reply_of,
)
from reader.model.article import Article
from reader.text.message import Message
from reader.text.system_error import system_reason

BATCH = 4
"""Articles that a process understands together: a sixth faster than one by one, and hardly slower than more."""

LARGEST = 24_000
"""Characters from which a batch is given as it is."""

IN_FLIGHT = 2
"""Batches that a process has at once."""

TRIES = 2
"""Times that a process may die over an article before the article counts as bad."""

STARTS = 3
"""Processes in a row that may die before they have loaded the language."""

LOOK_EVERY = 1.0
"""Seconds between two looks at whether a process hangs."""

GOODBYE = 1.0
"""Seconds that a process is given to end."""


class PoolError(Exception):
    """Nothing can be understood; the message says why."""


class Job(msgspec.Struct):
    """An article to analyse; ``deaths`` counts the processes that died over it, ``alone`` keeps it out of batches."""

    article: Article
    deaths: int = 0
    alone: bool = False


class WorkerReply(msgspec.Struct, frozen=True):
    """A reply of a process; ``None`` if it has ended."""

    worker: Worker
    reply: Reply | None


class Worker:
    """One process with its batches in order, each from number of the request to job."""

    def __init__(self, replies: SimpleQueue[object]) -> None:
        self.process = spawn()
        self.batches: list[dict[int, Job]] = []
        self.ready = False
        self._heard = time.monotonic()
        threading.Thread(target=self._listen, args=(replies,), daemon=True).start()
        threading.Thread(target=self._watch, daemon=True).start()

    def _listen(self, replies: SimpleQueue[object]) -> None:
        stream = self.process.stdout
        assert stream is not None
        with stream, contextlib.suppress(BrokenFrameError, OSError):
            while (body := read_frame(stream)) is not None:  # type: ignore[arg-type]
                self._heard = time.monotonic()
                replies.put(WorkerReply(self, reply_of(body)))
        replies.put(WorkerReply(self, None))

    def _watch(self) -> None:
        """Kill the process once it has been silent for too long over its batch: then it counts as one that died."""
        while self.process.poll() is None:
            given = [*self.batches[:1]]
            characters = sum(len(job.article.text) for batch in given for job in [*batch.values()])
            if given and time.monotonic() - self._heard > patience(characters):
                self.process.kill()
                return
            time.sleep(LOOK_EVERY)

    def give(self, first: int, jobs: Sequence[Job]) -> None:
        """Send a batch; a process that has died meanwhile reports that itself."""
        request = frame(AnalyzeMany(first, tuple(job.article for job in jobs)))
        if not self.batches:
            self._heard = time.monotonic()
        self.batches.append(dict(enumerate(jobs, first)))
        assert self.process.stdin is not None
        with contextlib.suppress(OSError):
            self.process.stdin.write(request)
            self.process.stdin.flush()

    def answered(self, number: int) -> Job:
        """Return the job that a reply is about and count it as done."""
        job = self.batches[0].pop(number)
        if not self.batches[0]:
            del self.batches[0]
        return job

    def let_go(self) -> None:
        """Close the pipe to the process, so that it ends at once, whatever it is doing."""
        if self.process.stdin is not None:
            with contextlib.suppress(OSError):
                self.process.stdin.close()

    def end(self) -> None:
        """Make sure that the process has ended."""
        try:
            self.process.wait(GOODBYE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Pool:
    """Up to ``size`` processes, started as they are needed; their replies go to ``replies``."""

    def __init__(self, size: int, replies: SimpleQueue[object]) -> None:
        self.size = size
        self._replies = replies
        self._workers: list[Worker] = []
        self._number = 0
        self._failed_starts = 0

    def give(self, waiting: list[Job]) -> list[tuple[Job, Exception]]:
        """Hand out what is waiting, from the front, as far as there is room. Raises PoolError.

        Returns the jobs that cannot be handed out, each with the reason; they are waiting no more.
        """
        refused: list[tuple[Job, Exception]] = []
        while waiting and (worker := self._free()):
            jobs = _batch(waiting)
            try:
                worker.give(self._number, jobs)
            except Exception as error:
                # An article that no frame can hold goes back alone, so that the others of its batch go on.
                if len(jobs) == 1:
                    refused.append((waiting.pop(0), error))
                for job in jobs:
                    job.alone = True
                continue
            del waiting[: len(jobs)]
            self._number += len(jobs)
        return refused

    def _free(self) -> Worker | None:
        least = min(self._workers, key=lambda worker: len(worker.batches), default=None)
        if (least is None or least.batches) and len(self._workers) < self.size:
            try:
                least = Worker(self._replies)
            except OSError as error:
                raise PoolError(Message("the engine failed to start: {reason}", reason=system_reason(error))) from error
            self._workers.append(least)
        return least if least is not None and len(least.batches) < IN_FLIGHT else None

    def heard(self, said: WorkerReply) -> tuple[Job, Done | Failed | NotUnderstood] | list[Job]:
        """Return the job of a reply with the reply, or after a death the jobs to do again. Raises PoolError."""
        match said.reply:
            case Done() | Failed() | NotUnderstood() as reply:
                return said.worker.answered(reply.request), reply
            case Ready():
                said.worker.ready = True
                self._failed_starts = 0
                return []
            case None:
                return self._died(said.worker)
            case other:
                raise PoolError(getattr(other, "message", f"unexpected reply of the engine: {other!r}"))

    def _died(self, worker: Worker) -> list[Job]:
        self._workers.remove(worker)
        worker.let_go()
        worker.end()
        if worker.ready:
            for job in worker.batches[0].values() if worker.batches else ():
                job.deaths += 1
        else:
            self._failed_starts += 1
            if self._failed_starts >= STARTS:
                raise PoolError(Message("the engine failed to start; READER_DEBUG=1 shows why"))
        return [job for batch in worker.batches for job in batch.values()]

    def busy(self) -> bool:
        """Return whether any article is being analysed."""
        return any(worker.batches for worker in self._workers)

    def close(self) -> None:
        """Close the pipes to all processes and make sure that they end."""
        for worker in self._workers:
            worker.let_go()
        for worker in self._workers:
            worker.end()
        self._workers = []


def _batch(waiting: Sequence[Job]) -> list[Job]:
    """Take the jobs that go together; one over which a process died goes alone, so that the cause is certain."""
    jobs: list[Job] = []
    characters = 0
    for job in waiting[:BATCH]:
        if jobs and (job.deaths or job.alone or characters >= LARGEST):
            break
        jobs.append(job)
        characters += len(job.article.text)
        if job.deaths or job.alone:
            break
    return jobs
