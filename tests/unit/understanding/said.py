"""What the program finds said in a text, and by which words for a speaker."""

from __future__ import annotations

from reader.model.article import Article
from reader.understanding.pipeline import Pipeline


def said(pipeline: Pipeline, text: str) -> list[tuple[str, str | None]]:
    """The quotes of a French text, each with the words that name its speaker."""
    found = []
    for quote in pipeline.analyze(Article(text=text, source="test", language="fr")).quotes:
        speaker = quote.speaker
        words = None if speaker is None or speaker.start is None else text[speaker.start : speaker.end]
        found.append((text[quote.start : quote.end], words))
    return found


def speaker_of_marked(pipeline: Pipeline, marked: str) -> str:
    """The words that name who says what stands in square brackets: "[Faux] ! rétorquent les élus."."""
    words = dict(said(pipeline, marked.replace("[", "").replace("]", "")))
    speaker = words[marked[marked.index("[") + 1 : marked.index("]")]]
    assert speaker is not None
    return speaker


def last_speaker(pipeline: Pipeline, text: str) -> str | None:
    """The name of who is said to say the last quote of a French text, or the words for somebody without a name."""
    speaker = pipeline.analyze(Article(text=text, source="test", language="fr")).quotes[-1].speaker
    return speaker.name if speaker is not None else None


def last_named_speaker(pipeline: Pipeline, text: str) -> str | None:
    """The same, but ``None`` for somebody without a name; that quote has a speaker."""
    analysis = pipeline.analyze(Article(text=text, source="test", language="fr"))
    names = {entity.id: entity.name for entity in analysis.entities}
    speaker = analysis.quotes[-1].speaker
    assert speaker is not None
    return names.get(speaker.entity or "")
