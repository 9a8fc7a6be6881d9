"""What tells how sure a speaker is: signals of the quote, its cue, the words for the speaker, and who is meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from reader.model.analysis import Entity, Mention, Span
from reader.understanding.entities.person_nouns import is_person_head
from reader.understanding.languages.rules.language import Language
from reader.understanding.parsing.syntax import VERBS, Syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.quote_span import QuoteSpan
from reader.understanding.speakers.evidence_rates import rate_of
from reader.understanding.speakers.resolution import Resolved, Signals

_NEARBY = 300
"""Characters before a quote in which other people make its speaker less sure."""

_LEAST, _MOST = 0.02, 0.98
"""Bounds of a probability before its odds are taken."""

_MARKS = "«»“”\"' \xa0\u202f"
_TERMINALS = frozenset(".!?…")
_FEW = 3
_WAYS = ("spoke last", "last person", "alone in paragraph", "most mentioned", "subject of cue", "beside cue", "titled")
"""Signals each of which alone would lead to the same speaker."""

_FUNCTIONS = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "AUX", "PRON"})
_NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class NamedMention:
    """A name in the text with its entity."""

    mention: Mention
    entity: Entity


@dataclass(frozen=True, slots=True)
class SignalReader:
    """Reads the signals of the quotes of one document."""

    text: str
    tokens: Tokens
    syntax: Syntax
    language: Language
    quotes: Sequence[QuoteSpan]
    named: Sequence[NamedMention]
    entities: Mapping[str, Entity]

    def read(self, quote: QuoteSpan, resolved: Resolved, last: Resolved | None) -> Signals:
        """Return what is true of a quote and its speaker; ``last`` is who spoke last before it."""
        side = "indirect" if quote.kind == "indirect" else "marked"
        found = {
            f"evidence {quote.evidence}": 1.0,
            f"how {resolved.how}": 1.0,
            f"kind {quote.kind}": 1.0,
            f"{side} evidence {quote.evidence}": 1.0,
            f"{side} how {resolved.how}": 1.0,
            "rate of evidence": rate_of(quote.evidence, resolved, quote.speaker_span is not None),
        }
        first, end = self.tokens.token_at(quote.start), self.tokens.first_from(quote.end)
        found |= self._of_quote(quote, first)
        found |= self._of_report(quote, first, end) if quote.kind == "indirect" else self._of_marks(quote, first, end)
        found |= self._of_cue(quote, first, end)
        found |= self._of_words(quote, resolved, first, end)
        found |= self._of_entity(quote, resolved)
        found |= self._of_antecedent(resolved, last)
        found["ways"] = sum(bool(found.get(way)) for way in _WAYS)
        return {name: value for name, value in found.items() if value}

    def _of_quote(self, quote: QuoteSpan, first: int) -> dict[str, float]:
        """Return the signals of where a quote stands and how it looks."""
        inner = self.text[quote.start : quote.end].strip(_MARKS)
        opening = self.text.rfind("\n", 0, quote.start) + 1
        closing = self.text.find("\n", quote.end)
        rest = self.text[quote.end : closing if closing >= 0 else len(self.text)]
        before = self._before(first)
        return {
            "length": log(1 + inner.count(" ") + 1),
            "distance": min(quote.distance, 12),
            "close": quote.close,
            "headline": quote.paragraph == 0,
            "capital": inner[:1].isupper(),
            "terminal": inner[-1:] in _TERMINALS,
            "opens paragraph": not self.text[opening : quote.start].strip(),
            "ends paragraph": len(rest.strip()) < 2,
            f"before {before}": 1.0,
        }

    def _before(self, first: int) -> str:
        """Return what stands before a quote: a colon, "que", a preposition, a determiner, the start, or a class."""
        speech, lower = self.language.speech, self.tokens.lowers[first - 1] if first else ""
        if lower.endswith(":"):
            return "colon"
        if self.tokens.sent_starts[first] or not lower:
            return "start"
        if lower in speech.complementizers:
            return "complementizer"
        if lower in speech.determiners - speech.prepositions:
            return "determiner"
        return "comma" if lower == "," else self.syntax.classes[first - 1]

    def _of_report(self, quote: QuoteSpan, first: int, end: int) -> dict[str, float]:
        """Return the signals of a clause without marks, which may begin or end where none does."""
        speech, lowers, classes = self.language.speech, self.tokens.lowers, self.syntax.classes
        last = end - 1
        while last > first and not self.tokens.texts[last][0].isalnum():
            last -= 1
        marked = [other for other in self.quotes if other.kind != "indirect"]
        gaps = [gap for other in marked for gap in (other.start - quote.end, quote.start - other.end)]
        finite = (
            classes[token] in VERBS
            and not lowers[token].endswith((*speech.endings.infinitives, *speech.endings.sure_participles))
            for token in range(first, min(end, len(lowers)))
        )
        after = lowers[first - 1] in speech.complementizers if first else False
        return {
            "report ends open": classes[last] in _FUNCTIONS
            or lowers[last] in speech.complementizers | speech.prepositions,
            "report beside marks": any(0 <= gap <= _FEW for gap in gaps),
            "report without finite verb": not any(finite),
            "report after noun": after and first > 1 and classes[first - 2] in _NOUNS,
            "report after verb": after and first > 1 and classes[first - 2] in VERBS,
            "report of infinitive": lowers[first].endswith(speech.endings.infinitives),
            "view": self._is_view(quote, first, end),
            f"report opens with {classes[first]}": 1.0,
        }

    def _is_view(self, quote: QuoteSpan, first: int, end: int) -> bool:
        """Return whether "pour X" alone tells whose words these are: "Pour Anne Roy, la ville dort"."""
        speech, lowers, heads = self.language.speech, self.tokens.lowers, self.syntax.heads
        if quote.cue is None or lowers[self.tokens.token_at(quote.cue.start)] not in speech.sources.viewpoint_openers:
            return False
        root = next((t for t in range(first, end) if not first <= heads[t] < end or heads[t] == t), first)
        group = [root, *(t for t in self.syntax.children[root] if self.syntax.relations[t].startswith(("aux", "cop")))]
        return not any(lowers[token].endswith(speech.endings.conditionals) for token in group)

    def _of_marks(self, quote: QuoteSpan, first: int, end: int) -> dict[str, float]:
        """Return the signals of marks, which may hold a term or irony."""
        inner = self.text[quote.start : quote.end].strip(_MARKS)
        words = inner.count(" ") + 1
        classes, texts = self.syntax.classes, self.tokens.texts
        following = texts[end] if end < len(texts) else "."
        goes_on = following[0].isalnum() and end < len(texts) and not self.tokens.sent_starts[end]
        return {
            "one word": words == 1,
            "few words": words <= _FEW,
            "recurs": words <= _FEW and self.text.lower().count(inner.lower()) > 1,
            "goes on": goes_on,
            "before stop": following[0] in ".;!?",
            "before comma": following == ",",
            "few behind determiner": words <= _FEW and self._before(first) == "determiner",
            "noun before": bool(first) and classes[first - 1] in ("NOUN", "ADJ"),
            "opens with verb": classes[min(first + 1, len(classes) - 1)] in VERBS,
            "verb inside": any(classes[token] in VERBS for token in range(first, min(end, len(classes)))),
        }

    def _of_cue(self, quote: QuoteSpan, first: int, end: int) -> dict[str, float]:
        """Return the signals of the cue, and of what stands between it and the quote."""
        if quote.cue is None:
            return {"no cue": 1.0}
        speech, cue = self.language.speech, self.tokens.token_at(quote.cue.start)
        lower = self.tokens.lowers[cue]
        lists = {"reporting": speech.reporting, "qualifying": speech.qualifying, "light": speech.light_verbs}
        listed = next((name for name, forms in lists.items() if lower in forms), "unlisted")
        lemma = lists[listed][lower] if listed in lists else ""
        between = range(cue + 1, first) if cue < first else range(end, cue)
        return {
            f"cue {listed}": 1.0,
            f"cue is {self.syntax.classes[cue]}": 1.0,
            "cue ambiguous": lemma in speech.ambiguous,
            "cue with frame": lemma in speech.infinitival.frames,
            "cue gerund": lower.endswith(speech.endings.gerunds),
            "cue after": cue >= end,
            "cue gap": min(len(between), 12),
            "verbs between": min(_FEW, sum(self.syntax.classes[token] == "VERB" for token in between)),
        }

    def _of_words(self, quote: QuoteSpan, resolved: Resolved, first: int, end: int) -> dict[str, float]:
        """Return the signals of the words for the speaker."""
        if quote.speaker_span is None:
            return {"no words": 1.0}
        span, speech = quote.speaker_span, self.language.speech
        start = self.tokens.token_at(span.start)
        stop = bisect_left(self.tokens.starts, span.end, lo=start)
        lowers, classes = self.tokens.lowers[start:stop], self.syntax.classes
        kind = self._kind_of(start, lowers)
        roots = [token for token in range(start, stop) if not start <= self.syntax.heads[token] < stop]
        inside = self.names_in(span.start, span.end)
        gap = start - end if start >= end else first - stop
        early, late = sorted((start, first))
        return {
            f"words {kind}": 1.0,
            f"{resolved.how} {kind}": 1.0,
            "words": min(len(lowers), 8),
            "speaks": any(word in speech.speakers.nouns for word in lowers),
            "titled": any(word in self.language.names.person_titles for word in lowers),
            "plural": lowers[0] in self.language.references.plural_determiners,
            "ends open": len(lowers) > 1 and classes[stop - 1] in _FUNCTIONS | VERBS | {"ADV"},
            "roots": min(_FEW, len(roots)),
            f"head {self._head_kind(roots[0] if roots else start)}": 1.0,
            f"words are {self.syntax.relations[roots[0] if roots else start].split(':')[0]}": 1.0,
            "quote gap": min(max(gap, 0), 15),
            "beside quote": gap <= 1,
            "governed": start > 0 and self.tokens.lowers[start - 1] in speech.prepositions,
            "names inside": min(_FEW, len(inside)),
            "names between": min(_FEW, len(self.names_in(*self._between(span, quote)))),
            "sentences between": min(_FEW, sum(self.tokens.sent_starts[early + 1 : late + 1])),
            "name follows": bool(self.names_in(span.end, span.end + 4)),
        } | self._of_link(quote, start, stop, roots[0] if roots else start, first)

    def _head_kind(self, head: int) -> str:
        """Return what heads the words for a speaker: a person, a body, a document, a name or something else."""
        references, lower = self.language.references, self.tokens.lowers[head]
        if any(name.mention.start <= self.tokens.starts[head] < name.mention.end for name in self.named):
            return "name"
        if lower in references.pronouns:
            return "pronoun"
        if lower in references.descriptions or is_person_head(self.tokens, self.syntax, head, references):
            return "person"
        if lower in references.organisation_heads or lower in self.language.speech.speakers.nouns:
            return "body"
        return "document" if lower in self.language.speech.documents.nouns else "other"

    def _kind_of(self, start: int, lowers: Sequence[str]) -> str:
        """Return what the words for a speaker begin with, which tells whether somebody known is meant."""
        references, speech, lower = self.language.references, self.language.speech, lowers[0]
        if len(lowers) == 1 and (lower in speech.pronouns.personal or lower in speech.pronouns.inverted):
            return "pronoun"
        if lower in references.possessive:
            return "possessive"
        if lower in references.unknown | speech.indefinite:
            return "indefinite"
        if lower in references.definite | references.contractions | references.plural_determiners:
            return "definite"
        return "capital" if self.tokens.capital(start) else "bare"

    def _of_link(self, quote: QuoteSpan, start: int, stop: int, head: int, first: int) -> dict[str, float]:
        """Return the signals of how the words for the speaker hang on the cue."""
        if quote.cue is None or quote.speaker_span is None:
            return {}
        cue = self.tokens.token_at(quote.cue.start)
        early, late = sorted((quote.speaker_span, quote.cue), key=lambda span: span.start)
        gap = max(cue - stop if stop <= cue else start - cue - 1, 0)
        above = self.syntax.heads[head]
        return {
            "linked": above == cue,
            "subject of cue": above == cue and self.syntax.relations[head].startswith("nsubj"),
            "linked above": above == self.syntax.heads[cue] != cue,
            "gap": min(gap, 10),
            "beside cue": gap == 0,
            "names before cue": min(2, len(self.names_in(early.end, late.start))),
            "behind cue": cue < start < first,
        }

    def _between(self, span: Span, quote: QuoteSpan) -> tuple[int, int]:
        return (span.end, quote.start) if span.start < quote.start else (quote.end, span.start)

    def _of_entity(self, quote: QuoteSpan, resolved: Resolved) -> dict[str, float]:
        """Return the signals of whom the speaker is taken for, and of others named near."""
        near = self.names_in(max(0, quote.start - _NEARBY), quote.start)
        meant = resolved.speaker.entity
        others = min(4, len({name.entity.id for name in near if name.entity.label == "PER"} - {meant}))
        entity = self.entities.get(meant or "")
        if entity is None:
            return {"no entity": 1.0, "others": others}
        known = self.names_in(0, quote.start)
        people = [name.entity.id for name in known if name.entity.label == "PER"]
        opens = self.text.rfind("\n", 0, quote.start) + 1
        beside = {name.entity.id for name in self.names_in(opens, quote.start) if name.entity.label != "LOC"}
        most = max((len(other.mentions) for other in self.entities.values() if other.label == "PER"), default=0)
        return {
            "others": others,
            f"entity {entity.label}": 1.0,
            f"{resolved.how} {entity.label}": 1.0,
            "mentions": log(1 + len(entity.mentions)),
            "full name": " " in entity.name,
            "name confidence": 0.9 if entity.confidence is None else entity.confidence,
            "most mentioned": len(entity.mentions) == most,
            "last person": bool(people) and people[-1] == meant,
            "known before": any(name.entity.id == meant for name in known),
            "in paragraph": meant in beside,
            "alone in paragraph": beside == {meant},
            "rivals in paragraph": min(_FEW, len(beside - {meant})),
        }

    def _of_antecedent(self, resolved: Resolved, last: Resolved | None) -> dict[str, float]:
        """Return the signals of the antecedent, and of who spoke last."""
        found: dict[str, float] = {"nobody before": last is None}
        if last is not None:
            spoke = last.speaker.entity
            same = spoke is not None and spoke == resolved.speaker.entity
            found |= {
                "spoke last": same,
                f"{resolved.how} spoke last": same,
                "other spoke last": spoke is not None and not same,
                f"last by {last.how}": 1.0,
                "last share": last.share,
            }
        if resolved.how in ("pronoun", "nominal", "unnamed"):
            share = min(max(resolved.share, _LEAST), _MOST)
            found[f"odds {resolved.how}"] = log(share / (1 - share))
        if resolved.weighed:
            shares = [share for _, share in resolved.weighed]
            second = max(shares[1], _LEAST) if len(shares) > 1 else _LEAST
            found[f"margin {resolved.how}"] = log(max(shares[0], _LEAST) / second)
            found["candidates"] = len(shares)
            found["nobody"] = dict(resolved.weighed).get(None, 0.0)
        return found

    def names_in(self, start: int, end: int) -> Sequence[NamedMention]:
        """Return the names that begin in ``[start, end)`` characters."""
        first = bisect_left(self.named, start, key=_start)
        return self.named[first : bisect_left(self.named, end, lo=first, key=_start)]


def _start(name: NamedMention) -> int:
    return name.mention.start
