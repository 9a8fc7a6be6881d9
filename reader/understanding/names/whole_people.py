"""People whole, and those overlooked, by their titles and what stands beside: "Madam Goh Siew Peng".

A title, an age or a noun before it makes a person of the capitalised words behind it, of which the model often finds a
part; a person found takes the capitalised words that stand right before and behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.knowledge import gazetteer
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.known_bodies import is_known_body
from reader.understanding.names.name_span import NameSpan, is_given_name
from reader.understanding.names.works import title_case_lines
from reader.understanding.parsing.tokens import Tokens, opens_sentence

_LONGEST = 5
"""Words of the longest name of a person."""

_FULL = 2
"""Words of a full name."""

_RETIRED = 3
"""Tokens of a remark in brackets: "(retd)"."""

_OLDEST = 3
"""Figures of an age at most."""


def with_whole_people(
    tokens: Tokens, spans: Sequence[NameSpan], works: Sequence[tuple[int, int]], rules: NameRules
) -> list[NameSpan]:
    """Return the names with people whole, and with those overlooked behind a title, a noun or an age.

    ``works`` are what the model takes for works, tokens ``[start, end)``: a given name opens many of them.
    """
    if not rules.people.honorifics:
        return list(spans)
    known = {i for start, end in works for i in range(start, end)}
    whole = _WholePeople(tokens, rules, {i: span for span in spans for i in range(span.start, span.end)}, known)
    return whole.joined(whole.extended(whole.announced(spans)))


@dataclass(slots=True)
class _WholePeople:
    """The names of an article while people are made whole."""

    tokens: Tokens
    rules: NameRules
    owner: dict[int, NameSpan]
    works: set[int]
    headlines: set[int] = field(init=False)

    def __post_init__(self) -> None:
        """Find the lines that have capitals throughout, where they tell nothing."""
        self.headlines = title_case_lines(self.tokens) | _loud_lines(self.tokens)

    def announced(self, spans: Sequence[NameSpan]) -> list[NameSpan]:
        """Return the names with those that a title, an age or a noun before them makes a person's."""
        found: list[NameSpan] = []
        start = 0
        while start < len(self.tokens.texts):
            end = self._announced_end(start)
            if end > start and not self._goes_on(end) and not self._crosses(start, end):
                found.append(NameSpan(start, end, "PER"))
            start = max(end, start + 1)
        return self._with(spans, found)

    def extended(self, spans: Sequence[NameSpan]) -> list[NameSpan]:
        """Return the names, people with the capitalised words right before and behind them."""
        self.owner = {i: span for span in spans for i in range(span.start, span.end)}
        found = []
        for span in spans:
            if span.label == "PER" and span.start not in self.headlines:
                start, end = self._before(span), self._behind(span)
                if (start, end) != (span.start, span.end):
                    found.append(NameSpan(start, end, "PER"))
        return self._with(spans, found)

    def joined(self, spans: Sequence[NameSpan]) -> list[NameSpan]:
        """Return the names with full ones that a conjunction joins to a person's: "Anne Roy and Peace Umeh"."""
        self.owner = {i: span for span in spans for i in range(span.start, span.end)}
        found = []
        for span in spans:
            start = span.end + 1
            linked = start < len(self.tokens.texts) and self.tokens.lowers[span.end] in self.rules.people.joins
            if span.label != "PER" or span.end - span.start < _FULL or not linked or start in self.headlines:
                continue
            end = self._run(start)
            free = all(index not in self.owner and index not in self.works for index in range(start, end))
            alone = free and self._words(start, end) >= _FULL and not self._goes_on(end)
            if alone and self._is_new_name(start, end):
                found.append(NameSpan(start, end, "PER"))
        return self._with(spans, found)

    def _with(self, spans: Sequence[NameSpan], people: Sequence[NameSpan]) -> list[NameSpan]:
        """Return the names with people, which replace what they hold of others."""
        taken = {i for span in people for i in range(span.start, span.end)}
        kept = [span for span in spans if taken.isdisjoint(range(span.start, span.end))]
        merged: list[NameSpan] = []
        for span in sorted([*kept, *people], key=lambda span: (span.start, -span.end)):
            if not merged or span.start >= merged[-1].end:
                merged.append(span)
        return merged

    def _announced_end(self, start: int) -> int:
        """Return where a person ends that what stands before a token announces, the token itself if nothing does."""
        tokens, people = self.tokens, self.rules.people
        if start in self.headlines or not tokens.capital(start):
            return start
        if not start or not tokens.texts[start - 1].strip():
            return self._free_end(start)
        before = start - 1
        if tokens.texts[before] == ")" and before >= _RETIRED and tokens.lowers[before - 1] in people.retired:
            before -= _RETIRED
        elif tokens.texts[before] == "." and before and not tokens.spaced[before - 1]:
            # "Sgt. Derek Doyle", whose stop the tokenizer takes for that of a sentence
            before -= tokens.lowers[before - 1] in people.honorifics
        lower = tokens.lowers[before]
        end = self._run(start)
        size = self._words(start, end)
        if tokens.sent_starts[start] and lower not in people.honorifics:
            return self._free_end(start)
        ranked = lower in self.rules.person_titles and before < start - 1
        ranked = ranked or (before > 0 and (tokens.lowers[before - 1], lower) in self.rules.two_word_titles)
        if (lower in people.honorifics or ranked) and tokens.capital(before):
            return end if size and tokens.ends[end - 1] - tokens.starts[start] > 1 else start
        if self._is_of_age(start, end):
            return end
        if self._is_aged(before, end):
            return end if size else start
        if lower in people.offices and not self._is_plain(before):
            return end if size >= _FULL and self._is_new_name(start, end) else start
        if lower == "," and before and tokens.lowers[before - 1] in people.apposed | self.rules.kin:
            kin = tokens.lowers[before - 1] in self.rules.kin
            closed = end < len(tokens.texts) and not tokens.texts[end][0].isalnum()
            return end if closed and size >= _FULL - kin and self._is_new_name(start, end) else start
        return self._free_end(start)

    def _free_end(self, start: int) -> int:
        """Return where a full name ends that a given name opens and the model overlooked, the token itself if none."""
        end = self._run(start)
        free = self._is_free(start, end) or self._is_behind_body(start, end)
        return end if self._words(start, end) >= _FULL and free else start

    def _is_behind_body(self, start: int, end: int) -> bool:
        """Return whether words right behind a body speak: "the head of the Refugee Council Enver Solak told …"."""
        tokens = self.tokens
        apart = not start or tokens.sent_starts[start] or end >= len(tokens.texts) or start - 1 not in self.owner
        if apart or tokens.lowers[end] not in self.rules.people.speaking or self.owner[start - 1].label != "ORG":
            return False
        free = all(index not in self.owner and index not in self.works for index in range(start, end))
        return free and self._is_new_name(start, end)

    def _is_free(self, start: int, end: int) -> bool:
        """Return whether a given name opens words that the model overlooked: "minister for housing Declan Tuohy"."""
        tokens, rules = self.tokens, self.rules
        if not is_given_name(tokens.lowers[start], rules) or tokens.lowers[end - 1] in rules.place_tails:
            return False
        if any(index in self.owner or index in self.works for index in range(start, end)):
            return False
        after = tokens.texts[end] if end < len(tokens.texts) else "."
        before = tokens.texts[start - 1] if start and not tokens.sent_starts[start] else "."
        beside = before[-1] in "-‐‑/&@#" or after[0] in "-‐‑/&@" or after[0].isdigit()
        led = before.lower() in rules.articles or before[0].isupper()
        titled = before.lower() in rules.portfolios | rules.person_titles
        return not beside and (titled or not led) and end - start <= _LONGEST

    def _is_plain(self, noun: int) -> bool:
        """Return whether a noun in small letters stands behind one that it makes the body of: "told Roy"."""
        return self.tokens.lowers[noun] in self.rules.kin and not self.tokens.texts[noun].islower()

    def _is_aged(self, before: int, end: int) -> bool:
        """Return whether an age ends right before a name, and no noun that it belongs to follows: "62-year-old Roy"."""
        tokens, people = self.tokens, self.rules.people
        if tokens.lowers[before].rsplit("-")[-1] not in people.age_endings or before < _FULL + _FULL:
            return False
        years = tokens.lowers[before - 2].split("-")[-1] in self.rules.ages
        if not years or not any(t[:_OLDEST].isdigit() or t[:2].isdigit() for t in tokens.texts[before - 4 : before]):
            return False
        after = tokens.lowers[end] if end < len(tokens.texts) else "."
        return not after[0].isalnum() or after in people.behind_the_aged

    def _is_of_age(self, start: int, end: int) -> bool:
        """Return whether a full name between commas stands before an age: "a suspect, Monday Ekpo, 34,"."""
        tokens = self.tokens
        apart = tokens.texts[start - 1] in ",–—" and end + 2 < len(tokens.texts)
        return apart and tokens.texts[end] == "," and tokens.texts[end + 1].isdigit() and tokens.texts[end + 2] in ",."

    def _run(self, start: int) -> int:
        """Return where the capitalised words that may be a person's name end: "Mohamed Faizal bin Rahmat"."""
        tokens, end, count = self.tokens, start, 0
        while end < len(tokens.texts) and count < _LONGEST and (end == start or not tokens.sent_starts[end]):
            if self._is_name_word(end):
                end = self._word_end(end)
                count += 1
            elif end > start and self._is_particle(end):
                end += 1
            else:
                break
            if end < len(tokens.texts) and tokens.lowers[end] in self.rules.inflection.possessives:
                break
        return end

    def _is_particle(self, index: int) -> bool:
        """Return whether a small word inside a name stands here: "bin" in "Ahmad bin Said"."""
        known = self.tokens.lowers[index] in self.rules.particles - self.rules.links - self.rules.determiners
        return known and index + 1 < len(self.tokens.texts) and self._is_name_word(index + 1)

    def _is_name_word(self, index: int) -> bool:
        """Return whether a token may be a word of a person's name."""
        text, lower = self.tokens.texts[index], self.tokens.lowers[index]
        if not text[0].isupper() or index in self.headlines or not _is_word(text):
            return False
        if lower in self.rules.datelines.months and index and self.tokens.texts[index - 1] == ",":
            # "another suspect, Monday Ekpo", but "told Roy Monday"
            return index + 1 in self.owner and self.owner[index + 1].label == "PER"
        if len(text) > _FULL and text.isupper():
            return False
        return not self._is_other(lower)

    def _is_other(self, lower: str) -> bool:
        """Return whether a word belongs to no person's name: a title, a day, a people, the noun of a body."""
        rules = self.rules
        return any(second == lower for _, second in rules.two_word_titles) or any(
            lower in words
            for words in (
                rules.people.no_given_names,
                rules.people.honorifics,
                rules.people.offices,
                rules.person_titles,
                rules.title_openers,
                rules.demonyms,
                rules.datelines.months,
                rules.portfolios,
                rules.organisation_tails,
                rules.full_name_heads,
                rules.tails.owned_bodies,
                rules.tails.owned_venues,
                rules.thing_tails,
                rules.no_names,
                rules.tails.chambers,
                rules.name_endings,
            )
        )

    def _words(self, start: int, end: int) -> int:
        """Return how many words tokens are, hyphenated ones being one."""
        count, index = 0, start
        while index < end:
            index, count = self._word_end(index), count + 1
        return count

    def _word_end(self, index: int) -> int:
        """Return the token after the word that begins here, without what makes a possessor of it."""
        end, tokens = self.tokens.word_end(index), self.tokens
        while end - 1 > index and tokens.lowers[end - 1] in self.rules.inflection.possessives:
            end -= 1
        return end

    def _is_new_name(self, start: int, end: int) -> bool:
        """Return whether words are neither a known place or body nor of the words of one: "Elm Street"."""
        tokens, last = self.tokens, self.tokens.lowers[end - 1]
        if is_known_body(tokens, NameSpan(start, end, "ORG"), self.rules) or last in self.rules.place_tails:
            return False
        given = is_given_name(tokens.lowers[start], self.rules)
        common = any(tokens.lowers[i] in tokens.texts and len(tokens.texts[i]) > _OLDEST for i in range(start, end))
        known = gazetteer.place(" ".join(tokens.texts[start:end])) is not None
        return given or not (common or known)

    def _crosses(self, start: int, end: int) -> bool:
        """Return whether a name that the model found begins or ends elsewhere, or is the same already."""
        owners = {self.owner[i] for i in range(start, end) if i in self.owner}
        if any(span.start == start and span.end == end and span.label == "PER" for span in owners):
            return True
        return any(span.end > end or not self._opens_with_titles(span, start) for span in owners)

    def _opens_with_titles(self, span: NameSpan, start: int) -> bool:
        """Return whether a name has nothing but titles before a token."""
        pairs = {lower for pair in self.rules.two_word_titles for lower in pair}
        titles = self.rules.person_titles | self.rules.people.offices | self.rules.title_openers | pairs
        return all(lower in titles for lower in self.tokens.lowers[span.start : start])

    def _before(self, span: NameSpan) -> int:
        """Return where a person begins with the unknown capitalised word right before: "Shafiqul Islam Majumder"."""
        tokens, before = self.tokens, span.start - 1
        if before < 0 or not tokens.spaced[before] or tokens.sent_starts[span.start] or before in self.owner:
            return span.start
        if not self._is_name_word(before) or self._words(span.start, span.end) >= _LONGEST - 1:
            return span.start
        lower = tokens.lowers[before]
        if is_given_name(lower, self.rules):
            return before
        rules = self.rules
        known = gazetteer.place(lower) is not None or lower in rules.trades or lower in rules.parties
        led = before > 0 and tokens.lowers[before - 1] in rules.articles | rules.new_articles
        joined = before > 0 and (not tokens.spaced[before - 1] or tokens.capital(before - 1))
        if known or led or joined or opens_sentence(tokens, before) or is_given_name(tokens.lowers[span.start], rules):
            return span.start
        return before if tokens.texts[before][1:].islower() else span.start

    def _behind(self, span: NameSpan) -> int:
        """Return where a person ends with the capitalised words right behind: "Ghulam Nabi Palijo"."""
        tokens, end = self.tokens, span.end
        known = self.rules.trades | self.rules.people.offices | self.rules.demonyms
        if not tokens.spaced[end - 1] or not _is_word(tokens.texts[end - 1]) or tokens.lowers[end - 1] in known:
            return end
        while end < len(tokens.texts) and not tokens.sent_starts[end] and self._is_name_word(end):
            other = self.owner.get(end)
            last = self._word_end(end)
            if other is not None and (other.label != "PER" or other.start != end or self._is_second(span, other)):
                break
            if not tokens.texts[end][1:].islower() or self._words(span.start, last) >= _LONGEST:
                break
            if tokens.lowers[end] in self.rules.place_tails | self.rules.trades:
                break
            end = max(last, other.end if other is not None else last)
            if end < len(tokens.texts) and not tokens.spaced[end - 1]:
                break
        return span.end if self._goes_on(end) else end

    def _goes_on(self, end: int) -> bool:
        """Return whether a noun of a body, a place or a thing follows, so that it is one name: "Roy Legacy Trust"."""
        tokens, rules = self.tokens, self.rules
        if end >= len(tokens.texts) or tokens.sent_starts[end] or not tokens.spaced[end - 1] or not tokens.capital(end):
            return False
        tails = (
            rules.organisation_tails,
            rules.place_tails,
            rules.thing_tails,
            rules.tails.owned_bodies,
            rules.tails.owned_venues,
            rules.people.no_given_names,
        )
        return any(tokens.lowers[end] in words for words in tails)

    def _is_second(self, first: NameSpan, second: NameSpan) -> bool:
        """Return whether two people stand side by side: "told Anne Roy Paul Roche"."""
        syllables = self._words(second.start, second.end) == 1 and second.end - second.start > 1
        opens = is_given_name(self.tokens.lowers[second.start], self.rules) and not syllables
        return opens and first.end - first.start >= _FULL


def _is_word(text: str) -> bool:
    """Return whether a token is a word or an initial: "O’Leary", "J."."""
    return text.replace("’", "").replace("'", "").replace("-", "").removesuffix(".").isalpha()


def _loud_lines(tokens: Tokens) -> set[int]:
    """Return the tokens of lines in capitals."""
    found: set[int] = set()
    start = 0
    for index in range(len(tokens.texts) + 1):
        if index < len(tokens.texts) and "\n" not in tokens.texts[index]:
            continue
        letters = "".join(text for text in tokens.texts[start:index] if text.isalpha())
        if letters.isupper():
            found.update(range(start, index))
        start = index + 1
    return found
