"""What the model takes for names and is none: inhabitants, feasts, openers of sentences, furniture of the page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.knowledge import gazetteer
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens, opens_sentence

_MARK = re.compile(r"[A-Z][a-z]{0,2}\d")

_CODE = re.compile(r"([A-Z]{1,4})[-‐‑]?\d+[A-Za-z]?")

_SUM = re.compile(r"\d[\d.,]*[a-z]{0,2}")

_CURRENCIES = frozenset("£$€¥₦₹₱₵")

_SHORTEST = 2
"""Letters and figures of the shortest name."""

_LONGEST_FURNITURE = 80
"""Tokens before a name among which its line has to open, lest a text without lines be read anew for each name."""

_REACH = 5
"""Tokens behind a name within which it speaks, and of the words that open a line of the page's furniture."""


def without_no_names(tokens: Tokens, spans: Sequence[NameSpan], rules: NameRules) -> list[NameSpan]:
    """Return the names without those that are none."""
    small = set(tokens.texts) if rules.common_words else set()
    named = {tokens.texts[span.start] for span in spans if not opens_sentence(tokens, span.start)}
    people = {tokens.lowers[span.end - 1] for span in spans if span.label == "PER" and span.end - span.start > 1}
    return [
        span
        for span in spans
        if not (
            _is_feast(tokens, span, rules)
            or _is_product(tokens, span, people, rules)
            or _is_people(tokens, span, people, rules)
            or _is_handle(tokens, span, rules)
            or _is_ending(tokens, span, rules)
            or _is_common(tokens, span, rules)
            or _is_inhabitant(tokens, span, people, rules)
            or _is_thing(tokens, span, rules)
            or _is_league(tokens, span, rules)
            or _opens_sentence(tokens, span, rules)
            or _is_furniture(tokens, span, rules)
            or _is_event(tokens, span, rules)
            or _is_office(tokens, span, rules)
            or _is_title(tokens, span, rules)
            or _is_somebody(tokens, span, rules)
            or _is_party_member(tokens, span, rules)
            or _is_sum(tokens, span)
            or _is_model(tokens, span, rules)
            or _is_mere_title(tokens, span, people, rules)
            or _is_code(tokens, span, rules)
            or _is_class_noun(tokens, span, rules)
            or (rules.common_words and _is_common_word(tokens, span, small, named))
        )
    ]


def _is_feast(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is a day of the calendar or a title alone: "jusqu'à Pâques", "Son Excellence"."""
    name = " ".join(tokens.lowers[span.start : span.end])
    return name in rules.no_names and (span.label != "PER" or " " in name)


def _is_product(tokens: Tokens, span: NameSpan, people: set[str], rules: NameRules) -> bool:
    """Return whether it is a product, a feast or the like by name, and nobody's surname: "Ramadan", "Kindle"."""
    name = " ".join(tokens.lowers[span.start : span.end])
    return name in rules.products and name not in people


def _is_people(tokens: Tokens, span: NameSpan, people: set[str], rules: NameRules) -> bool:
    """Return whether it is a people or its adjective and nobody's surname: "the Welsh team", "a Briton"."""
    lower = tokens.lowers[span.start]
    known = lower in people or _is_party(tokens, span, rules) or tokens.texts[span.start] in rules.known_bodies
    return span.end - span.start == 1 and lower in rules.demonyms and not known


def _is_party(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is a party before an office or a body of it: "the Conservative council leader"."""
    after = tokens.lowers[span.end] if span.end < len(tokens.lowers) else ""
    alone = span.end - span.start == 1 and tokens.lowers[span.start] in rules.frames.party_words
    return alone and after in rules.frames.seats | rules.frames.party_followers


def _is_handle(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is an address or a handle of the web, or less than a word: "@reader", "#budget", "l"."""
    first = tokens.texts[span.start]
    glued = span.start > 0 and tokens.texts[span.start - 1] in ("@", "#") and not tokens.spaced[span.start - 1]
    letters = sum(letter.isalnum() for text in tokens.texts[span.start : span.end] for letter in text)
    before = tokens.lowers[span.start - 1] if span.start else ""
    short = letters < _SHORTEST and before not in rules.frames.posting.get(first, ())
    return glued or short or first.lower().startswith(("@", "#", "http:", "https:", "www."))


def _is_ending(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is the letters behind a person's name: "Mark Roy, QC"."""
    return span.end - span.start == 1 and tokens.lowers[span.start] in rules.name_endings


def _is_common(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is in small letters, or a mark that is no road: "alaouite", "zoo local", "noté Baa2"."""
    text, before = tokens.texts[span.start], span.start - 1
    words = tuple(tokens.lowers[span.start : span.end])
    if span.label == "LOC" and all(_is_small(word) for word in tokens.texts[span.start : span.end]):
        return words not in rules.small_places.get(words[0], ())
    plural = before >= 0 and tokens.lowers[before] in rules.plurals
    if span.end - span.start != 1 or (span.label == "ORG" and not plural):
        return False
    if text.islower():
        return text.isalpha()
    article = before >= 0 and tokens.texts[before][-1] in "'’"
    if text[:1].lower() in rules.road_codes:
        return False
    return span.label == "LOC" and _MARK.fullmatch(text) is not None and not article


def _is_small(word: str) -> bool:
    """Return whether it is a word in small letters, elided or not, and no address: "orvane.fr"."""
    return word.islower() and word.rstrip("'’").isalpha()


def _is_inhabitant(tokens: Tokens, span: NameSpan, people: set[str], rules: NameRules) -> bool:
    """Return whether it is somebody by the place where he is from: "le Gantois demande", "face aux Lyonnaises"."""
    lower, before = tokens.lowers[span.start], tokens.lowers[span.start - 1] if span.start else ""
    if _is_one_of_them(tokens, span, rules):
        return True
    if span.end - span.start != 1 or before not in rules.inhabitants.determiners:
        return False
    if not tokens.texts[span.start][1:].islower() or lower in people | rules.inhabitants.alike:
        return False
    if lower in rules.inhabitants.masculine:
        return before in rules.inhabitants.masculine_articles
    national = bool(rules.inhabitants.endings) and gazetteer.demonym(lower) is not None
    known = national or lower in rules.inhabitants.regional or lower.endswith(rules.inhabitants.endings)
    return (known or _speaks(tokens, span, rules)) and gazetteer.place(lower) is None


def _speaks(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it ends as words for inhabitants do, and speaks: "Le Béarnais estime", "a souri l'Alsacienne"."""
    endings = (*rules.inhabitants.adjectives, *rules.inhabitants.feminines)
    if span.label == "ORG" or not endings or not tokens.lowers[span.start].endswith(endings):
        return False
    if span.start > 1 and tokens.lowers[span.start - 2] in rules.saying:
        return True
    for token in range(span.end, min(span.end + _REACH, len(tokens.lowers))):
        if not tokens.texts[token][0].isalpha():
            return False
        if tokens.lowers[token] in rules.saying:
            return True
    return False


def _is_one_of_them(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is somebody by the place behind a word no place has: "cette Vernaise", "l'ancien Vernois"."""
    text, lower = tokens.texts[span.start], tokens.lowers[span.start]
    if (
        span.end - span.start != 1
        or not span.start
        or tokens.lowers[span.start - 1] not in rules.inhabitants.indefinites
    ):
        return False
    endings = (*rules.inhabitants.adjectives, *rules.inhabitants.feminines)
    return bool(endings) and text[1:].islower() and lower.endswith(endings) and gazetteer.place(lower) is None


def _is_league(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is a league by its number or letter: "Ligue 1", "Pro A"."""
    if tokens.lowers[span.start] not in rules.leagues or span.end - span.start > 2:
        return False
    last = tokens.texts[span.end - 1] if span.end - span.start > 1 else (tokens.texts[span.end :] or [""])[0]
    return last.isdigit() or (len(last.rstrip(".")) == 1 and last.isupper())


def _is_thing(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether a noun for a thing called so stands before it: "prix Médicis", "la loi Evin", "projet Horizon"."""
    before = span.start - 1
    return before >= 0 and not tokens.sent_starts[span.start] and tokens.lowers[before] in rules.thing_heads


def _opens_sentence(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is a common word that has its capital from the sentence: "Eu égard", "Prié de répondre"."""
    if span.end - span.start != 1 or tokens.lowers[span.start] not in rules.common_openers:
        return False
    before = tokens.texts[span.start - 1] if span.start else ""
    return not before or tokens.sent_starts[span.start] or not before[-1].isalnum()


def _is_furniture(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether its line credits a picture or leads to another article: "Lire aussi : …", "Photo Anne Roy"."""
    first, farthest = span.start, max(0, span.start - _LONGEST_FURNITURE)
    while first > farthest and "\n" not in tokens.texts[first - 1]:
        first -= 1
    words = tuple(tokens.lowers[first : first + _REACH])
    opens = not first or "\n" in tokens.texts[first - 1]
    if opens and any(words[: len(phrase)] == phrase for phrase in rules.furniture):
        return True
    before = tokens.lowers[max(first, span.start - 3) : span.start]
    while before and not (before[-1][-1].isalnum() or before[-1] == "©"):
        before = before[:-1]
    return bool(before) and span.label != "LOC" and before[-1] in rules.credit_words


def _is_event(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether its last word is one for events and other things: "Wick Bowls Championship"."""
    last, before = tokens.lowers[span.end - 1], tokens.lowers[span.start - 1] if span.start else ""
    named = span.label == "PER" and before not in rules.articles
    led = span.end - span.start > 1 or (before in rules.articles and span.label == "ORG")
    return led and last in rules.thing_tails and not named


def _is_code(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is a code with a number, and no road: "ST-4", but "US-101"."""
    if not rules.road_codes or span.label == "ORG" or span.end - span.start > 3:
        return False
    code = _CODE.fullmatch("".join(tokens.texts[span.start : span.end]))
    return code is not None and (span.label == "PER" or code[1].lower() not in rules.road_codes)


def _is_sum(tokens: Tokens, span: NameSpan) -> bool:
    """Return whether it is an amount of money: "780mn" in "£780mn"."""
    before = tokens.texts[span.start - 1] if span.start else ""
    return (
        span.end - span.start == 1
        and before[-1:] in _CURRENCIES
        and _SUM.fullmatch(tokens.texts[span.start]) is not None
    )


def _is_model(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is a model behind its maker, which the model takes for a person: "a grey Vauxhall Corsa"."""
    led = span.start > 0 and not tokens.sent_starts[span.start] and tokens.texts[span.start - 1].islower()
    made = tokens.lowers[span.start] in rules.companies.marques and span.end - span.start > 1
    return made and led and span.label == "PER" and tokens.lowers[span.start - 1] not in rules.person_titles


def _is_mere_title(tokens: Tokens, span: NameSpan, people: set[str], rules: NameRules) -> bool:
    """Return whether it is a title or a trade without a name: "Madam, …", "Mayor's letter", "Rookie guard Anne Roy".

    Before a stop it is the abbreviation of one: "Coun" in "Coun. Anne Roy".
    """
    if span.end - span.start > 1 or not rules.people.honorifics or span.label == "LOC" or span.end >= len(tokens.texts):
        return False
    lower, after = tokens.lowers[span.start], tokens.lowers[span.end]
    if lower in people:
        return False
    if after == "." and not tokens.spaced[span.end - 1] and lower in rules.people.honorifics:
        return span.end + 1 < len(tokens.texts) and tokens.capital(span.end + 1)
    opens = opens_sentence(tokens, span.start)
    if opens and lower in rules.trades and tokens.texts[span.end].islower():
        return True
    titled = lower in rules.person_titles or lower in rules.people.offices
    bracketed = after in "()" and tokens.texts[span.start][1:].islower()
    return titled and (bracketed or after == "," or after in rules.inflection.possessives)


def _is_class_noun(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is a noun for a body alone behind an article, which takes one up: "The Bench asked"."""
    led = span.start > 0 and tokens.lowers[span.start - 1] in rules.articles
    return led and span.end - span.start == 1 and tokens.lowers[span.start] in rules.class_nouns


def _is_common_word(tokens: Tokens, span: NameSpan, small: set[str], named: set[str]) -> bool:
    """Return whether the sentence gives a word its capital that the article also has in small letters: "Teams"."""
    text = tokens.texts[span.start]
    if span.end - span.start > 1 or text.lower() not in small or text in named:
        return False
    return text[1:].islower() and opens_sentence(tokens, span.start)


def _is_office(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is the beginning of a title: "Shadow Home" in "Shadow Home Secretary Ruth Peabody"."""
    titled = span.end < len(tokens.texts) and tokens.lowers[span.end] in rules.person_titles
    return titled and tokens.capital(span.end) and rules.title_openers.issuperset(tokens.lowers[span.start : span.end])


def _is_title(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is a title and no more, a name behind it or not: "Executive Officer Anne Roy", "the Cardinal".

    A single title counts behind an article or before a name, since some are surnames: "Judge", "Bishop".
    """
    if span.label == "LOC" or not rules.title_openers or not _holds_title(tokens.lowers[span.start : span.end], rules):
        return False
    before = tokens.lowers[span.start - 1] if span.start else ""
    named = span.end < len(tokens.texts) and tokens.capital(span.end) and not tokens.sent_starts[span.end]
    return span.end - span.start > 1 or before in rules.articles or (named and tokens.texts[span.end].isalpha())


def _is_somebody(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether a body opens with a word for a person in small letters: "directeur de la Sécurité"."""
    lower = tokens.lowers[span.start]
    return span.label == "ORG" and tokens.texts[span.start] == lower and lower in rules.person_titles


def _is_party_member(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is somebody by a place and a party: "the Ohio Republican", "the Bristol MP"."""
    led = span.start > 0 and tokens.lowers[span.start - 1] in rules.articles
    if _is_party(tokens, span, rules):
        return False
    return span.label != "LOC" and led and tokens.lowers[span.end - 1] in rules.party_members


def _holds_title(lowers: Sequence[str], rules: NameRules) -> bool:
    """Return whether words are a title: "fire officer", "afghan ambassador", "commissioner of police"."""
    openers = rules.person_titles | rules.title_openers | rules.demonyms
    if (lowers[-1] in rules.person_titles or lowers[-1] in rules.people.offices) and openers.issuperset(lowers[:-1]):
        return True
    led = len(lowers) > 1 and lowers[0] in rules.person_titles and lowers[1] in rules.links
    return led and (rules.title_openers | rules.portfolios).issuperset(lowers[2:])
