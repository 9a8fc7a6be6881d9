"""Common words that have their capital from the sentence or the quote that they open: "« Usine à gaz »", "Huées"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from spacy.strings import get_string_id
from spacy.tokens import Doc

from reader.knowledge import gazetteer
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens

_OPENING = frozenset("«“\"'‘—–-•")
_ACTS = frozenset(("VERB", "AUX", "PRON"))
"""Tags of a word behind the subject of a sentence."""
_STRONG = frozenset(("NOUN", "VERB", "ADJ", "ADV", "DET"))
"""Tags that no name has."""

_PLAIN = _STRONG | {"PRON", "ADP", "AUX", "SCONJ", "CCONJ", "INTJ", "NUM"}
"""Tags of words that are no proper noun."""


def without_sentence_openers(doc: Doc, tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the model's names without those that only open a sentence or a quote.

    1. a one-word answer before who gives it: "Faribole, réplique l'autre camp"
    2. a word for somebody by trade, of the feminine, before the trade's matter: "Tailleuse de pierre"
    3. a word before a possessive, a quantifier or a participle, the rest in small letters: "Garde ton stylo"
    4. a single word that tagger and dictionary know as a common one: "Usine à gaz"
    """
    if rules.common_words:
        return _without_plain_words(doc, tokens, spans, rules)
    if not rules.agent_endings:
        return list(spans)
    inside = {tokens.texts[index] for index in range(1, len(tokens.texts)) if tokens.texts[index - 1].islower()}
    often = Counter(tokens.texts)
    return [
        span
        for span in spans
        if not _opens(tokens, span.start)
        or not _is_new(tokens, span, inside, rules)
        or not (
            _is_answer(tokens, span, often, rules)
            or _is_trade(doc, tokens, span, rules)
            or _is_phrase(doc, tokens, span, rules)
            or _is_word(doc, tokens, span, rules)
        )
    ]


def _without_plain_words(doc: Doc, tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names without single words that open a sentence and are tagged as no name: "Ours is new".

    One that the article has in a longer name, or with a capital inside a sentence, stays.
    """
    parts = {tokens.texts[i] for span in spans if span.end - span.start > 1 for i in range(span.start, span.end)}
    inside = {tokens.texts[i] for i in range(1, len(tokens.texts)) if not _opens(tokens, i)} | parts
    kept = [span for span in spans if not _is_plain_word(doc, tokens, span, inside, rules)]
    return [_behind_verb(doc, tokens, span, rules) for span in kept]


def _behind_verb(doc: Doc, tokens: Tokens, span: NameSpan, rules: NameRules) -> NameSpan:
    """Return the name, a person without the verb that opens the sentence: "“Tell Dana I said hi”"."""
    second = span.start + 1
    if span.label != "PER" or second >= span.end or not _opens(tokens, span.start):
        return span
    given = rules.opening_given_names
    verb = doc[span.start].pos_ in _PLAIN and tokens.lowers[span.start] not in given
    return NameSpan(second, span.end, "PER") if verb and tokens.lowers[second] in given else span


def _is_plain_word(doc: Doc, tokens: Tokens, span: NameSpan, inside: set[str], rules: NameRules) -> bool:
    """Return whether a name is a word that opens a sentence before one in small letters, and no noun for a name."""
    text, lower, after = tokens.texts[span.start], tokens.lowers[span.start], span.end
    if span.end - span.start > 1 or not _opens(tokens, span.start) or text in inside or not text[1:].islower():
        return False
    if lower in rules.opening_given_names or gazetteer.place(lower) is not None or after >= len(tokens.texts):
        return False
    return doc[span.start].pos_ in _PLAIN and tokens.texts[after].islower() and tokens.lowers[after] not in rules.saying


def _opens(tokens: Tokens, index: int) -> bool:
    """Return whether a sentence or a quote begins at a token."""
    if not index or tokens.sent_starts[index]:
        return True
    before = tokens.texts[index - 1]
    return "\n" in before or before in _OPENING


def _is_new(tokens: Tokens, span: NameSpan, inside: set[str], rules: NameRules) -> bool:
    """Return whether the first word has a capital nowhere else, and is neither a given name nor a known place."""
    text, lower = tokens.texts[span.start], tokens.lowers[span.start]
    if not text[1:].islower() or text in inside or lower in rules.given_names | rules.person_titles:
        return False
    return gazetteer.place(lower) is None


def _is_answer(tokens: Tokens, span: NameSpan, often: Counter[str], rules: NameRules) -> bool:
    """Return whether it is a word that somebody answers with: "Faribole, réplique Roy"."""
    comma = span.end
    alone = span.end - span.start == 1 and often[tokens.texts[span.start]] == 1 and comma + 2 < len(tokens.texts)
    if not alone or span.label == "LOC" or tokens.texts[comma] != "," or tokens.lowers[comma + 1] not in rules.saying:
        return False
    return tokens.lowers[comma + 2] in rules.determiners or tokens.texts[comma + 2].startswith("-")


def _is_trade(doc: Doc, tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is a noun for a trade without article: "Agriculteur à la retraite, il …"."""
    behind = span.start + 1
    return (
        tokens.lowers[span.start].endswith(rules.agent_endings)
        and behind + 1 < len(tokens.texts)
        and tokens.lowers[behind] in rules.town_prepositions
        and tokens.texts[behind + 1].islower()
        and doc[behind + 1].pos_ == "NOUN"
    )


def _is_phrase(doc: Doc, tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether words in small letters go on behind it: "Usine à gaz", "Garde ton stylo"."""
    first, second = span.start, span.start + 1
    if span.end - span.start == 1 or not all(text.islower() for text in tokens.texts[second : span.end]):
        return False
    if tokens.lowers[first] in rules.sentence_quantifiers or doc[first].pos_ == "VERB":
        return True
    return doc[second].pos_ == "DET" and tokens.lowers[second] not in rules.links


def _is_word(doc: Doc, tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is a known word that a word in small letters follows: "Fabricant historique …"."""
    after = span.end
    if span.end - span.start != 1 or doc[span.start].pos_ not in _STRONG or after >= len(tokens.texts):
        return False
    if tokens.lowers[span.start] in rules.full_name_heads | rules.parties:
        return False
    if not tokens.texts[after].islower() or doc[after].pos_ in _ACTS:
        return False
    vectors = doc.vocab.vectors
    return not vectors.n_keys or get_string_id(tokens.lowers[span.start]) in vectors
