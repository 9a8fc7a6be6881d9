"""The progress of a batch in one line."""

from __future__ import annotations

from reader.batch.records import Outcome, Progress
from reader.presentation.messages import SEMICOLON, _, gettext, ngettext, number

BAR = 24
"""Cells of the bar."""

LEAST_BAR = 6
"""Cells below which there is no bar."""


def line(progress: Progress, seconds: float, width: int | None = None) -> str:
    """Format the articles done, words per second and time left; ``width`` in cells makes room for a bar."""
    counted = f"{progress.done}/{progress.total}"
    facts = [_("{rate} words/s").format(rate=number(rate(progress, seconds)))]
    if progress.bad:
        facts.append(ngettext("{count} error", "{count} errors", progress.bad))
    if (left := seconds_left(progress, seconds)) is not None:
        facts.append(_("{time} left").format(time=clock(left)))
    rest = "  ".join(facts)
    if width is None:
        return f"{counted}  {rest}"
    room = min(BAR, width - len(counted) - len(rest) - 5)
    if room < LEAST_BAR:
        return f"{counted}  {rest}"[: max(0, width - 1)]
    full = room * progress.done // max(1, progress.total)
    return f"{counted} {'━' * full}{'─' * (room - full)}  {rest}"


def rate(progress: Progress, seconds: float) -> int:
    """Return the words analysed per second."""
    return round(progress.words / seconds) if seconds > 0 else 0


def seconds_left(progress: Progress, seconds: float) -> float | None:
    """Estimate the remaining seconds at the present rate; ``None`` before there is one."""
    worked = progress.kept + progress.bad
    if not worked or not progress.words:
        return None
    return (progress.total - progress.done) * seconds / worked


def clock(seconds: float) -> str:
    """Format seconds for people: ``0:07``, ``12:40``, ``3:05:00``."""
    minutes, seconds_ = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds_:02}" if hours else f"{minutes}:{seconds_:02}"


def summary(outcome: Outcome, seconds: float) -> str:
    """Sum up a finished batch for people."""
    progress = outcome.progress
    parts = [ngettext("{count} added", "{count} added", progress.kept)]
    if progress.known:
        parts.append(ngettext("{count} already there", "{count} already there", progress.known))
    if progress.bad:
        parts.append(ngettext("{count} error", "{count} errors", progress.bad))
    told = ", ".join(parts)
    if outcome.interrupted or outcome.fault:
        return _("{summary}; run it again to continue").format(summary=told)
    if progress.words:
        speed = ngettext(
            "{count} word in {time}, {rate} per second",
            "{count} words in {time}, {rate} per second",
            progress.words,
            time=clock(seconds),
            rate=number(rate(progress, seconds)),
        )
        return told + gettext(SEMICOLON) + speed
    return told
