"""Subtitles (.srt, .vtt): what is said, without numbers and time codes; a pause or a new speaker begins a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.model.article import Article
from reader.sources.encodings import decode
from reader.sources.errors import UnreadableError
from reader.sources.language_of import language_of
from reader.text.message import Message

PAUSE = 2.0
"""Seconds without words after which a paragraph begins."""

_TIMES = re.compile(r"(?:(\d{1,9}):)?(\d\d):(\d\d)[,.](\d{3})[ \t]+-->[ \t]+(?:(\d+):)?(\d\d):(\d\d)[,.](\d{3})")
_LONGEST = 9
"""Digits of an hour that are looked at."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|\{\\[^{}]*\}|<\d[\d:.]*>")
_VOICE = re.compile(r"<v[ .][^<>]*?([^<>.]+)>")
_BLOCK = re.compile(r"(?:NOTE|STYLE|REGION|WEBVTT)\b")


def read(content: bytes, source: str) -> Iterator[Article]:
    """Yield one article. Raises UnreadableError where there is no text."""
    text = decode(content)
    if text is None:
        raise UnreadableError(Message("not a text"))
    body = "\n\n".join(_paragraphs(text.removeprefix("\ufeff")))
    yield Article(text=body, source=source, language=language_of(body))


def _paragraphs(text: str) -> Iterator[str]:
    spoken: list[str] = []
    last, voice = 0.0, ""
    for start, end, said, speaker in _cues(text):
        if spoken and spoken[-1] == said:
            last = end
            continue
        changes = said.startswith(("-", "–", "—")) or speaker != voice
        if spoken and (start - last >= PAUSE or changes):
            yield " ".join(spoken)
            spoken = []
        spoken.append(f"{speaker} : {said}" if speaker and speaker != voice else said)
        last, voice = end, speaker
    if spoken:
        yield " ".join(spoken)


def _cues(text: str) -> Iterator[tuple[float, float, str, str]]:
    """Yield start and end in seconds, words and named voice of each cue."""
    for block in re.split(r"\n[ \t]*\n", text):
        match = _TIMES.search(block)
        if match is None or _BLOCK.match(block):
            continue
        lines = block[match.end() :].split("\n")[1:]
        voice = _VOICE.search(block)
        words = " ".join(" ".join(_TAG.sub("", line) for line in lines).split())
        if words:
            yield _seconds(match.groups()[:4]), _seconds(match.groups()[4:]), words, voice[1].strip() if voice else ""


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int((part or "0")[:_LONGEST]) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000
