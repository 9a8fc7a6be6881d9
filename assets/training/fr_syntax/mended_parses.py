"""Parses to train the French parser on: its own, mended where annotators say which verb reports and who speaks.

A labelled quote tells that the words for its speaker are the subject of its cue. Where the parser has them as
object, as apposition or in another clause ("explique Anne Roy", with "Anne Roy" as object), the arc is drawn anew,
provided that the tree stays one and no arcs cross; all else stays as it was parsed, so that nothing else is unlearned.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from reader.understanding.languages.fr.speech_verbs import QUALIFYING, REPORTING
from reader.understanding.parsing.reading_copy import ReadingCopy, reading_copy

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl:subj"})
FINITE = "VerbForm=Fin"
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
VERBAL = frozenset({"VERB", "AUX"})
PREPOSITIONAL_CUES = frozenset({"selon", "d'", "d’", "pour", "dixit", "chez", "côté", "de", "après"})
"""First words of cues that are no verbs."""

JOINING = frozenset({"et", "mais", "ou", "puis"})
"""Words before a verb that goes on with the subject of another."""

INFINITIVES = frozenset((REPORTING + QUALIFYING).split())
FINITE_VERB = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"


@dataclass
class Parse:
    """The parse of a text as lists, an item a token, to be mended in place."""

    heads: list[int]
    relations: list[str]
    classes: list[str]
    morphs: list[str]
    mended: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, doc: Doc) -> Parse:
        """Return the parse of a document."""
        return cls(
            [token.head.i for token in doc],
            [token.dep_ for token in doc],
            [token.pos_ for token in doc],
            [str(token.morph) for token in doc],
        )

    def example(self, doc: Doc) -> Doc:
        """Return a document with the words of another and this parse."""
        return Doc(
            doc.vocab,
            words=[token.text for token in doc],
            spaces=[bool(token.whitespace_) for token in doc],
            heads=self.heads,
            deps=self.relations,
            pos=self.classes,
            morphs=self.morphs,
        )


Labelled = tuple[str, list[Mapping[str, Any]]]
"""A text and its quotes as gold sets have them."""


@dataclass(frozen=True)
class MendedText:
    """A text with its mended parse, the tokens of its cues and of the words for its speakers, and what was mended."""

    doc: Doc
    cues: tuple[int, ...]
    speakers: tuple[int, ...]
    mends: Counter[str]


def labelled(folder: Path) -> Iterator[Labelled]:
    """Yield text and quotes of the labelled articles of a folder, or of a file of passages as JSON lines."""
    if folder.suffix == ".jsonl":
        for line in folder.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield row["text"], row["quotes"]
        return
    for file in sorted(folder.glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        yield file.with_suffix(".txt").read_bytes().decode("utf-8"), gold["quotes"]


def mended(nlp: Language, texts: Iterable[Labelled]) -> Iterator[MendedText]:
    """Yield the parsed reading copies of labelled texts, mended."""
    copies = [(reading_copy(text), quotes) for text, quotes in texts]
    for doc, (copy, quotes) in zip(nlp.pipe(copy.text for copy, _ in copies), copies, strict=True):
        parse, cues, speakers = Parse.of(doc), set[int](), set[int]()
        for quote in quotes:
            mend(parse, doc, copy, quote)
            cues.update(_tokens(doc, copy, quote["cue"]))
            speakers.update(_tokens(doc, copy, quote["speaker"]))
        yield MendedText(parse.example(doc), tuple(sorted(cues)), tuple(sorted(speakers)), parse.mended)


def judged(nlp: Language, texts: Iterable[Labelled]) -> Counter[str]:
    """Count the labelled speakers and clauses by what they are to their cue: right, or what a mend would change."""
    found = Counter[str]()
    for text in mended(nlp, texts):
        for kind, times in text.mends.items():
            changed = kind == "joined" or kind.startswith(("mended", "clause of"))
            found["changed" if changed else kind] += times
    return found


def mend(parse: Parse, doc: Doc, copy: ReadingCopy, quote: Mapping[str, Any]) -> None:
    """Make the speaker of a quote the subject of its cue, and what is quoted its clause, where they are not."""
    speaker, cue = _tokens(doc, copy, quote["speaker"]), _tokens(doc, copy, quote["cue"])
    if not cue or doc[cue[0]].lower_ in PREPOSITIONAL_CUES or set(speaker) & set(cue):
        return
    verb = _verb(parse, doc, cue)
    if verb is None:
        parse.mended["no verb"] += 1
        return
    if speaker:
        _mend_subject(parse, doc, speaker, cue, verb)
    if quote["kind"] == "indirect" and parse.classes[verb] in VERBAL:
        _mend_clause(parse, doc, _tokens(doc, copy, quote), cue, verb)


def _mend_subject(parse: Parse, doc: Doc, speaker: list[int], cue: list[int], verb: int) -> None:
    subject = _head(parse, speaker)
    if _is_subject(parse, subject, verb):
        parse.mended["right"] += 1
    elif _is_relative(doc, cue[0] - 1) or any(_is_relative(doc, own) for own in _subjects(parse, verb)):
        parse.mended["relative"] += 1
    elif _beside(parse, doc, speaker, cue) and _finite(parse, doc, verb, cue):
        _draw(parse, lambda: _attach(parse, speaker, verb), f"mended {parse.relations[subject]}")
    elif (first := _joined(parse, doc, subject, verb)) is not None:
        _draw(parse, lambda: _join(parse, verb, first), "joined")
    else:
        parse.mended["apart"] += 1


def _mend_clause(parse: Parse, doc: Doc, quote: list[int], cue: list[int], verb: int) -> None:
    """Make a clause with "que" behind a verb that reports its object: "il affirme que la loi passera"."""
    if not quote or doc[quote[0] - 1].lower_ not in {"que", "qu'"} or not 1 <= quote[0] - cue[-1] - 1 <= 12:
        return
    quote = [quote[0] - 1, *quote]
    inside = set(quote)
    tops = [t for t in quote if parse.heads[t] not in inside or parse.heads[t] == t]
    clauses = [t for t in tops if parse.classes[t] in VERBAL]
    top = (clauses or tops)[0]
    if parse.heads[top] == verb or any(FINITE in parse.morphs[t] for t in range(cue[-1] + 1, quote[0])):
        parse.mended["clause right"] += 1
        return

    if parse.heads[top] == top:
        parse.mended["clause apart"] += 1
        return

    def attach() -> None:
        parse.heads[top], parse.relations[top] = verb, "ccomp"

    _draw(parse, attach, f"clause of {parse.relations[top]}")


def _draw(parse: Parse, change: Callable[[], None], kind: str) -> None:
    """Draw arcs anew; leave them as they were if the tree were none then, or arcs crossed."""
    kept = (parse.heads[:], parse.relations[:], parse.classes[:], parse.morphs[:])
    change()
    moved = [t for t, (old, new) in enumerate(zip(kept[0], parse.heads, strict=True)) if old != new]
    if not _is_tree(parse) or any(_crosses(parse, one) for one in moved):
        parse.heads, parse.relations, parse.classes, parse.morphs = kept
        kind = "not to be drawn"
    parse.mended[kind] += 1


def _subjects(parse: Parse, verb: int) -> list[int]:
    return [child for child, head in enumerate(parse.heads) if head == verb and parse.relations[child] in SUBJECTS]


def _attach(parse: Parse, speaker: list[int], verb: int) -> None:
    """Make a noun phrase one and the subject of a verb, and give the verb what hung on the phrase beyond it."""
    subject = _head(parse, speaker)
    if FINITE not in parse.morphs[verb] and "VerbForm=Part" not in parse.morphs[verb]:
        parse.morphs[verb] = FINITE_VERB
    for own in _subjects(parse, verb):
        # What was taken for the subject is at most an object of what is reported.
        parse.relations[own] = "obj"
    if parse.classes[verb] not in VERBAL:
        parse.classes[verb] = "VERB"
    inside = set(speaker)
    if any(_above(parse, token, verb) for token in speaker):
        # The verb stood below its subject: it takes the place of the phrase.
        top = next((t for t in speaker if parse.heads[t] not in inside and parse.heads[t] != verb), subject)
        outer = top if parse.heads[top] in inside else parse.heads[top]
        parse.heads[verb] = verb if outer in inside else outer
        relation = "parataxis" if parse.relations[top] in SUBJECTS else parse.relations[top]
        parse.relations[verb] = "ROOT" if outer in inside else relation
    for token, head in enumerate(parse.heads):
        if token in inside and token != subject and (head not in inside or head == token):
            parse.heads[token], parse.relations[token] = subject, _part(parse, token, subject)
        elif token not in inside and head in inside and (token - verb) * (subject - verb) < 0:
            # "Son voisin raconte que la pluie tombe", with "tombe" on "voisin".
            parse.heads[token] = verb
    parse.heads[subject], parse.relations[subject] = verb, "nsubj"
    if parse.classes[subject] not in NOMINAL:
        parse.classes[subject] = "NOUN" if parse.classes[subject] in {"ADJ", "VERB"} else "PRON"


def _part(parse: Parse, token: int, subject: int) -> str:
    """Return what a part of a noun phrase is to its noun: "la maire, Anne Roy", "le maire Anne Roy"."""
    if parse.classes[token] == "PUNCT":
        return "punct"
    if parse.classes[token] == "ADJ":
        return "amod"
    if any(parse.classes[t] == "PUNCT" for t in range(subject + 1, token)):
        return "appos"
    return "flat:name" if parse.classes[token] == parse.classes[subject] == "PROPN" else "nmod"


def _joined(parse: Parse, doc: Doc, subject: int, verb: int) -> int | None:
    """Return the verb that has the subject and that a verb behind "et" should go on: "exige une date et menace"."""
    before = verb - 1
    while before > 0 and (parse.classes[before] in {"ADV", "PRON", "AUX"} or parse.heads[before] == verb):
        if doc[before].lower_ in JOINING:
            break
        before -= 1
    first, above = parse.heads[subject], verb
    while parse.relations[above] == "conj":
        above = parse.heads[above]
    if above == first or parse.relations[subject] not in SUBJECTS or not subject < first < before:
        return None
    if "VerbForm=Inf" in parse.morphs[verb] or doc[verb].lower_ in INFINITIVES:
        return None
    return first if doc[before].lower_ in JOINING else None


def _join(parse: Parse, verb: int, first: int) -> None:
    if parse.classes[verb] not in VERBAL:
        parse.classes[verb], parse.morphs[verb] = "VERB", FINITE_VERB
    parse.heads[verb], parse.relations[verb] = first, "conj"


def _tokens(doc: Doc, copy: ReadingCopy, span: Mapping[str, Any] | None) -> list[int]:
    """Return the tokens of a span of the article."""
    if not span or span.get("start") is None:
        return []
    found = doc.char_span(copy.copied(span["start"]), copy.copied(span["end"]), alignment_mode="expand")
    return list(range(found.start, found.end)) if found is not None else []


def _head(parse: Parse, span: list[int]) -> int:
    """Return the noun of a phrase: its first one, "adjoint" in "le principal adjoint, Luc Morel"."""
    return next((t for t in span if parse.classes[t] in NOMINAL), span[-1])


def _verb(parse: Parse, doc: Doc, cue: list[int]) -> int | None:
    """Return the verb of a cue, the full verb where an auxiliary stands with it: "a déclaré"; a lone word is one."""
    for part in ("VERB", "AUX"):
        for token in cue:
            if parse.classes[token] == part:
                return token
    words = [token for token in cue if doc[token].lower_ not in {"s'", "se", "le", "la", "l'", "en", "y", "lui"}]
    return words[0] if len(words) == 1 and doc[words[0]].text.isalpha() else None


def _is_subject(parse: Parse, subject: int, verb: int) -> bool:
    """Return whether a token is the subject of a verb, or of the auxiliary or clause that the verb goes with."""
    head = parse.heads[subject]
    return parse.relations[subject] in SUBJECTS and (
        head == verb or parse.heads[head] == verb or (parse.heads[verb] == head and parse.relations[verb] == "cop")
    )


def _finite(parse: Parse, doc: Doc, verb: int, cue: list[int]) -> bool:
    """Return whether a verb has a subject of its own: participles without auxiliary and infinitives have none."""
    if FINITE in parse.morphs[verb]:
        return True
    if any(FINITE in parse.morphs[t] and parse.classes[t] == "AUX" for t in range(max(0, verb - 5), verb)):
        return True
    word = doc[verb].lower_
    if verb + 1 < len(doc) and doc[verb + 1].text.startswith("-"):
        return True
    infinitive = "VerbForm=Inf" in parse.morphs[verb] or word in INFINITIVES
    return cue[-1] == verb and not infinitive and not word.endswith(("ant", "é", "ée", "és", "ées"))


def _beside(parse: Parse, doc: Doc, speaker: list[int], cue: list[int]) -> bool:
    """Return whether no other finite verb stands between speaker and cue, and no stop."""
    low, high = (speaker[-1] + 1, cue[0]) if speaker[0] < cue[0] else (cue[-1] + 1, speaker[0])
    between = range(low, high)
    return high - low <= 25 and not any(
        FINITE in parse.morphs[t] or doc[t].text in {".", "!", "?", ":", "«", "»", "“", "”", '"'} or "\n" in doc[t].text
        for t in between
    )


def _is_relative(doc: Doc, token: int) -> bool:
    return token >= 0 and doc[token].lower_ in {"qui", "lequel", "laquelle", "lesquels", "lesquelles"}


def _above(parse: Parse, high: int, low: int) -> bool:
    """Return whether a token is an ancestor of another."""
    seen = set[int]()
    while low not in seen:
        seen.add(low)
        low = parse.heads[low]
        if low == high:
            return True
    return False


def _is_tree(parse: Parse) -> bool:
    for token in range(len(parse.heads)):
        seen = 0
        while parse.heads[token] != token:
            token = parse.heads[token]
            seen += 1
            if seen > len(parse.heads):
                return False
    return True


def _crosses(parse: Parse, one: int) -> bool:
    """Return whether the arc of a token crosses another."""
    low, high = sorted((one, parse.heads[one]))
    for token, head in enumerate(parse.heads):
        a, b = sorted((token, head))
        if a < low < b < high or low < a < high < b:
            return True
    return False
