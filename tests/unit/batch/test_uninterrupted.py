"""Ctrl+c waits for the end of a step."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from reader.batch.uninterrupted import uninterrupted


def step(done: list[str], error: Exception | None = None) -> None:
    """A step in which ctrl+c is pressed."""
    with uninterrupted():
        os.kill(os.getpid(), signal.SIGINT)
        done.append("kept")
        if error is not None:
            raise error
        done.append("counted")


def test_ctrl_c_comes_behind_the_step() -> None:
    done: list[str] = []
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt):
        step(done)
    assert done == ["kept", "counted"]
    assert signal.getsignal(signal.SIGINT) is before


def test_without_ctrl_c_nothing_is_raised_and_the_handler_is_as_it_was() -> None:
    before = signal.getsignal(signal.SIGINT)
    with uninterrupted():
        pass
    assert signal.getsignal(signal.SIGINT) is before


def test_an_error_of_the_step_is_told_and_not_ctrl_c() -> None:
    done: list[str] = []
    with pytest.raises(ValueError, match="full"):
        step(done, ValueError("full"))
    assert done == ["kept"]


def test_outside_the_main_thread_it_does_nothing() -> None:
    done: list[str] = []

    def undisturbed() -> None:
        with uninterrupted():
            done.append("kept")

    thread = threading.Thread(target=undisturbed)
    thread.start()
    thread.join()
    assert done == ["kept"]
