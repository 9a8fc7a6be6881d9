"""Words at a place of an article, kept so that they are found again in a text that changed a little."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from reader.model.article import Article
from reader.text.context import one_line
from reader.text.folded_text import Folded, fold_text

BEFORE = 40
"""Characters before a passage that are kept to tell it from the same words elsewhere."""

ALIKE = 0.75
"""Similarity, of 1, from which an altered quote is taken for the one that was kept."""

QUOTED = ">"
"""What stands before lines that a mail quotes; earlier versions kept it among the words."""

LONGEST_TITLE = 120

RECURRING = 0.4
"""Share of an earlier text that another one from its source must have to be the same article under another headline.

Articles of one file that was written over share no more than what stands below all articles of a paper.
"""


class Passage(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words of an article on one line, where they began when they were kept, and what stood before them."""

    words: str
    start: int = 0
    before: str = ""


class ArticleKey(msgspec.Struct, frozen=True, omit_defaults=True):
    """Which article is meant: the one of an id, or a later text from its source under its title or much like it.

    ``prints`` are those of its text; keys of older versions have none. They follow from the id, so that two keys are
    the same with and without them.
    """

    id: str
    source: str = ""
    title: str = ""
    prints: str = ""

    def is_of(self, article: Article) -> bool:
        """Return whether an article is the one that is meant."""
        if self.id == article.id:
            return True
        if not self.source or self.source != article.source:
            return False
        if self.title and self.title == title_line(article):
            return True
        from reader.model.text_prints import share_in  # The first frame needs none of it.

        return share_in(self.prints, article.text) >= RECURRING

    def __eq__(self, other: object) -> bool:
        """Return whether two keys mean one article for the same reason."""
        return isinstance(other, ArticleKey) and self._meant == other._meant

    def __hash__(self) -> int:
        """Return the same for equal keys."""
        return hash(self._meant)

    @property
    def _meant(self) -> tuple[str, str, str]:
        return self.id, self.source, self.title


def key_of(article: Article) -> ArticleKey:
    """Return the key of an article; standard input and the clipboard are no source to recognise it by."""
    if article.source.startswith(("-", "@")):
        return ArticleKey(article.id, "", title_line(article))
    from reader.model.text_prints import prints_of

    return ArticleKey(article.id, article.source, title_line(article), prints_of(article.text))


def title_line(article: Article) -> str:
    """Return the title of an article, else its first line that is not blank, cut to ``LONGEST_TITLE`` characters."""
    return one_line(article.title or article.text.lstrip().partition("\n")[0])[:LONGEST_TITLE]


def passage_of(text: str, start: int, end: int) -> Passage:
    """Return the passage ``[start, end)`` of a text."""
    return Passage(one_line(text[start:end]), start, one_line(text[max(0, start - BEFORE) : start]))


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the whole words of ``[start, end)``: blanks off its ends, words on them completed.

    Only whole words are found again as a passage.
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return start, end
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def find_passage(passage: Passage, text: str, spans: Iterable[tuple[int, int]] = ()) -> tuple[int, int] | None:
    """Return the span of a text that a passage means, ``None`` if its words are gone.

    Where the words stand several times, what stands before them decides, then the nearest. Where they are nowhere,
    that one of ``spans`` which is nearly the same is meant.
    """
    pattern = _pattern(passage.words)
    if pattern is None:
        return None
    if (match := pattern.match(text, passage.start)) and _stands_alone(text, match.span(), passage.words):
        return match.span()
    found = [m.span() for m in pattern.finditer(text) if _stands_alone(text, m.span(), passage.words)]
    found = found or [span for span in _folded(passage, text) if _stands_alone(text, span, passage.words)]
    if found:
        return max(found, key=lambda span: (_same_before(passage, text, span[0]), -abs(span[0] - passage.start)))
    return _altered(passage, text, spans)


def stands_as_before(passage: Passage, text: str) -> bool:
    """Return whether the words of a passage stand in a text behind the same words as when they were kept."""
    span = find_passage(passage, text)
    if span is None or not passage.before:
        return False
    return _same_before(passage, text, span[0]) == len(fold_text(passage.before))


def occurrences(words: str, text: str) -> list[tuple[int, int]]:
    """Return the spans of a text where words stand, whole words only."""
    pattern = _pattern(words)
    spans = (match.span() for match in pattern.finditer(text)) if pattern else ()
    return [span for span in spans if _stands_alone(text, span, words)]


def _pattern(words: str) -> re.Pattern[str] | None:
    parts = [part for part in words.split() if part.strip(QUOTED)] or words.split()
    return re.compile(rf"[\s{QUOTED}]+".join(map(re.escape, parts))) if parts else None


def _stands_alone(text: str, span: tuple[int, int], words: str) -> bool:
    start, end = span
    cut_before = words[:1].isalnum() and start > 0 and text[start - 1].isalnum()
    return not (cut_before or (words[-1:].isalnum() and end < len(text) and text[end].isalnum()))


def _folded(passage: Passage, text: str) -> Iterator[tuple[int, int]]:
    """Yield where the words stand in another typography: other marks, dashes, blanks or case."""
    folded = Folded(text)
    parts = re.findall(rf"\w+|[^\w\s{QUOTED}]", fold_text(passage.words))
    if any(part[0].isalnum() for part in parts):
        for match in re.finditer(rf"[\s{QUOTED}]*".join(map(re.escape, parts)), folded.text):
            yield folded.original_span(*match.span())


def _same_before(passage: Passage, text: str, start: int) -> int:
    """Return how many of the last characters before the passage are the same."""
    before = fold_text(one_line(text[max(0, start - 2 * BEFORE) : start]))
    count = 0
    for one, other in zip(reversed(before), reversed(fold_text(passage.before)), strict=False):
        if one != other:
            break
        count += 1
    return count


def _altered(passage: Passage, text: str, spans: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, "", fold_text(passage.words), autojunk=False)
    best, likest = None, ALIKE
    for start, end in spans:
        matcher.set_seq1(fold_text(one_line(text[start:end])))
        if matcher.real_quick_ratio() < likest or matcher.quick_ratio() < likest:
            continue
        ratio = matcher.ratio()
        if ratio >= likest:
            best, likest = (start, end), ratio
    return best
