"""What the words beside a name say of it: "en Syrie" is a place, "M. Roy" a person, "le groupe Orvane" a body."""

from __future__ import annotations

from reader.knowledge import gazetteer
from reader.model.analysis import Label
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.names.acting_people import acts_as_person, is_no_person
from reader.understanding.names.apposed_people import is_described
from reader.understanding.names.known_bodies import is_known_body
from reader.understanding.names.name_span import NameSpan, is_given_name, key_of
from reader.understanding.names.place_frames import is_framed_place
from reader.understanding.names.self_naming import says_its_name
from reader.understanding.parsing.tokens import Tokens

Votes = dict[Label, float]

CLEAR = 1.0
"""Weight from which the words beside a name settle the label of this mention."""

_TITLED = 1.5
"""Weight of a title for a person: "M. Roy"."""
_ORGANISATION = 2.0
"""Weight of a describing noun for an organisation: "le groupe Bolloré"."""
_LED = 1.2
"""Weight of a word for who leads it: "le directeur d'Orvane"."""
_GIVEN = 1.2
"""Weight of a given name for a person."""
_HEADLINE = 0.9
"""Weight of a colon behind the word that opens the headline for a place; the model's label has more."""
_SHORTEST_AGENCY = 3
"""Letters that an agency's name must have more of if it is not in capitals."""
_LONGEST_PERSON = 3
_INITIAL = 2
"""Characters of an initial with its stop: "K."."""
_LONGEST_ACRONYM = 6
_REACH = 4
"""Most linking words between a noun and the name: "les membres de la Ligue"."""


def context_votes(tokens: Tokens, span: NameSpan, rules: NameRules) -> Votes:
    """Return what the words beside a name say of it; the first rule that applies decides.

    1. a last word for a venue: LOC for "Groupama Arena"; words of the compass: LOC for "Centre-Est"; a known body: ORG
       for "Facebook"; an agency; a last word for a body, an ending for one: "Orvanesoft"
    2. an age after it: PER for "Anne Roy, 26 ans"; in some languages, kin beside it: PER for "his wife, Carmen", or
       what only people do: PER for "Plesel, who was flying"
    3. an acronym that no place goes by, taken for a place or, in some languages, a person: ORG for "UMons"; a noun for
       staff right behind it: ORG for "Orvane reporters"
    4. a hyphenated first part for an organisation: ORG for "Radio-Canada"
    5. a preposition before it: LOC for "en Syrie", but not in "in Roy's house"
    6. a title before it: PER for "M. Roy"
    7. a noun for members, linked: ORG for "les membres de Daech"
    8. a noun for a place, linked or not: LOC for "la province d'Idleb"
    9. a noun for an organisation right before it, or before an adjective: ORG for "le groupe terroriste Daech"
    10. in some languages, a given name that opens it: PER for "Beatrice Lund"
    """
    told = _by_own_words(tokens, span, rules)
    if told is None and (span.start == 0 or tokens.sent_starts[span.start]):
        return _by_headline(tokens, span, rules) or _by_given_name(tokens, span, rules)
    if told is None:
        told = _by_word_before(tokens, span, rules)
    return _by_noun_before(tokens, span, rules) if told is None else told


def _by_own_words(tokens: Tokens, span: NameSpan, rules: NameRules) -> Votes | None:
    """Return what the words of a name and those behind it say, ``None`` if nothing; rules 1 to 4."""
    alone, first = span.end - span.start == 1, tokens.lowers[span.start]
    if not rules.venue_words.isdisjoint((first, tokens.lowers[span.end - 1])):
        return {"LOC": CLEAR}
    region = not alone and first in rules.areas.region_heads and tokens.texts[span.end - 1].islower()
    if region or ((parts := _word(tokens, span).lower().split("-"))[1:] and rules.areas.compass.issuperset(parts)):
        return {"LOC": CLEAR}
    if span.end < len(tokens.lowers) and tokens.lowers[span.end] in rules.clubs.families and span.label == "ORG":
        return {"PER": CLEAR}
    if rules.frames.seats and is_framed_place(tokens, span, rules):
        return {"LOC": CLEAR}
    if is_known_body(tokens, span, rules) or _is_agency(tokens, span, rules):
        return {"ORG": CLEAR}
    if not alone and (tail := _by_tail(tokens, span, rules)):
        return tail
    if alone and first.endswith(rules.body_endings):
        return {"ORG": CLEAR}
    aged = _has_age(tokens, span.end, rules) or _is_born(tokens, span.end, rules)
    if aged or _is_somebody(tokens, span, rules) or acts_as_person(tokens, span, rules):
        return {"PER": CLEAR}
    if (other := is_no_person(tokens, span, rules)) is not None:
        return {other: _TITLED}
    if _opens_with_venue(tokens, span, rules):
        return {"LOC": CLEAR}
    if span.label == "LOC" and not alone and tokens.texts[span.start] == first and first in rules.schools:
        return {"ORG": CLEAR}
    return _by_shape(tokens, span, rules)


def _by_shape(tokens: Tokens, span: NameSpan, rules: NameRules) -> Votes | None:
    """Return what acronyms, initials and prefixes of a name say, ``None`` if nothing."""
    alone, first = span.end - span.start == 1, tokens.lowers[span.start]
    if span.label == "LOC" and _is_acronym(tokens, span):
        return {"ORG": CLEAR}
    if span.label == "PER" and rules.person_initials and _is_acronym(tokens, span):
        return {} if first in rules.person_initials else {"ORG": _ORGANISATION}
    if span.label == "ORG" and rules.person_initials and _opens_with_initials(tokens, span, rules):
        return {"PER": CLEAR}
    if span.label == "PER" and not alone and _opens_with_acronym(tokens, span, rules):
        return {"ORG": CLEAR}
    if alone and span.label != "ORG" and tuple(tokens.lowers[span.end : span.end + 2]) in rules.areas.relatives:
        return {"LOC": CLEAR}
    if _has_staff(tokens, span, rules):
        return {"ORG": _LED}
    prefixed = first.split("-")[0] in rules.organisation_prefixes and "-" in _word(tokens, span)
    return {"ORG": _ORGANISATION} if prefixed else None


def _opens_with_initials(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether it is a surname behind initials alone: "K. Suresh", "said K Suresh"."""
    *first, last = tokens.texts[span.start : span.end]
    stopped = bool(first) and all(len(text) == _INITIAL and text[0].isupper() and text[1] == "." for text in first)
    initials = stopped or (bool(first) and all(len(text) == 1 and text.isupper() for text in first))
    beside = (*tokens.lowers[span.end : span.end + 1], *tokens.lowers[max(0, span.start - 1) : span.start])
    speaks = not rules.people.speaking.isdisjoint(beside) or is_described(tokens, span.end, rules)
    return initials and last.istitle() and last.isalpha() and (stopped or speaks)


def _by_word_before(tokens: Tokens, span: NameSpan, rules: NameRules) -> Votes | None:
    """Return what the preposition or title right before a name says, ``None`` if nothing; rules 5 and 6."""
    lower = tokens.lowers[span.start - 1]
    if _is_in_place(tokens, span, rules) or _is_in_area(tokens, span, rules):
        return {"LOC": CLEAR}
    if span.start > 1 and lower in rules.town_prepositions and tokens.lowers[span.start - 2] in rules.pseudonyms:
        return {"PER": CLEAR}
    if says_its_name(tokens.lowers, span.start, rules):
        return {"PER": CLEAR}
    if _is_told(tokens, span, rules):
        return {"ORG": CLEAR}
    owns = not rules.inflection.possessives.isdisjoint(tokens.lowers[span.end : span.end + 1])
    if lower in rules.cues and not (span.label != "LOC" and owns):
        label, weight = rules.cues[lower]
        if span.label == "LOC" and lower in rules.companies.prepositions and _is_unknown_name(tokens, span):
            # "chez Anne Roy"
            return {"PER": CLEAR}
        given = {} if weight >= CLEAR else _by_given_name(tokens, span, rules)
        return given or {label: weight}
    if lower in rules.person_titles and span.label != "ORG":
        sure = lower.endswith(".") or span.label == "PER" or tokens.lowers[span.start] in rules.name_elisions
        sure = sure or (rules.titled_people and _is_unknown_name(tokens, span))
        return {"PER": _TITLED} if sure else {"PER": 0.5}
    if lower in rules.person_heads and span.label != "LOC":
        return {"PER": CLEAR}
    return None


def _by_noun_before(tokens: Tokens, span: NameSpan, rules: NameRules) -> Votes:
    """Return what the noun before a name says, linked to it or not, or else a given name; rules 7 to 10."""
    before, lowers = span.start - 1, tokens.lowers
    index, linked = before, False
    while index >= 0 and index > before - _REACH and lowers[index] in rules.links:
        index, linked = index - 1, True
    if index < 0:
        return {}
    if span.label == "PER" and span.end - span.start > 1 and _has_office(tokens, index, rules):
        return {"PER": CLEAR}
    published = lowers[index] in rules.publications and lowers[index + 1] not in rules.articles
    led = linked and span.label != "PER" and (published or _is_led(tokens, index, rules))
    if led and gazetteer.place(key_of(tokens, span)) is None:
        return {"ORG": _LED}
    if linked and lowers[index] in rules.member_nouns:
        return {"ORG": 1.0} if span.label != "LOC" else {}
    if lowers[index] in rules.place_heads:
        return {"LOC": 1.0}
    if not linked:
        noun, head = index, lowers[index]
        if rules.adjectives_follow and head not in rules.organisation_heads and index and tokens.texts[index].islower():
            noun, head = index - 1, lowers[index - 1]
        if _speaks_to_outlet(tokens, span, noun, rules):
            return {}
        if head in rules.organisation_heads:
            return {"ORG": _ORGANISATION}
    return _by_given_name(tokens, span, rules)


def _speaks_to_outlet(tokens: Tokens, span: NameSpan, noun: int, rules: NameRules) -> bool:
    """Return whether a person's full name stands behind the medium spoken to: "a confié à la radio Anne Roy"."""
    lowers = tokens.lowers
    if lowers[noun] not in rules.papers.outlets or span.label != "PER" or span.end - span.start < 2:
        return False
    told = any(tuple(lowers[max(0, noun - len(opener)) : noun]) == opener for opener in rules.papers.outlet_openers)
    return told and lowers[span.start] in rules.given_names


def _by_headline(tokens: Tokens, span: NameSpan, rules: NameRules) -> Votes:
    """Return what a single word before a colon at the head of the text is likely to be: LOC for "Vif : le lac monte".

    Who says what follows it is none: "Roche : « C'est non »".
    """
    colon = span.end
    if span.start or span.label != "PER" or tokens.word_end(0) < colon or colon + 1 >= len(tokens.texts):
        return {}
    told = tokens.texts[colon] == ":" and (tokens.texts[colon + 1].islower() or tokens.texts[colon + 1].isdigit())
    given, *more = _word(tokens, span).lower().split("-")
    joined = bool(more) and given not in rules.given_names
    return {"LOC": _LED if joined else _HEADLINE} if told and rules.areas.nouns else {}


def _is_agency(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether an agency is taken for a place: "déclaré à Keystone-ATS"."""
    text = _word(tokens, span)
    known = span.label == "LOC" and text.lower() in rules.datelines.agencies and tokens.word_end(span.start) >= span.end
    return known and (text.isupper() or len(text) > _SHORTEST_AGENCY) and gazetteer.place(text) is None


def _opens_with_acronym(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether an acronym opens what the model takes for a person: "BFM Vernoy", but no "ANNE Roy"."""
    first = tokens.texts[span.start]
    known = rules.given_names | rules.person_titles
    loud = first.isalpha() and first.isupper() and len(first) > _SHORTEST_AGENCY - 1 and first.lower() not in known
    return loud and len(first) <= _LONGEST_ACRONYM - 1 and tokens.texts[span.end - 1][1:].islower()


def _is_in_area(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether a part of a place stands before it, an article between or not: "le nord de la Dorvanie"."""
    link = span.start - 1
    if link > 1 and tokens.lowers[link] in rules.articles:
        link -= 1
    if link < 1 or _word(tokens, span).isupper() or tokens.lowers[link] not in rules.place_links:
        return False
    return tokens.lowers[link - 1] in rules.areas.nouns and tokens.texts[link - 1].islower()


def _is_unknown_name(tokens: Tokens, span: NameSpan) -> bool:
    """Return whether a name is two or three words of letters by which no place is known: "Thabo Mbeki"."""
    texts = tokens.texts[span.start : span.end]
    words = 1 < len(texts) <= _LONGEST_PERSON and all(text.isalpha() and text[0].isupper() for text in texts)
    return words and gazetteer.place(key_of(tokens, span)) is None


def _is_somebody(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether a name stands where only a person's does.

    1. between commas behind a word for kin: "his wife, Carmen,"; right behind one: "his wife Carmen"
    2. before a word for kin as its possessor: "Paris's father"
    3. before a birth: "Paris was born in …"
    4. of several words before what somebody is: "Valerie Paris, an Australian nurse"
    """
    lowers, start, end = tokens.lowers, span.start, span.end
    if not rules.kin or span.end - span.start > _LONGEST_PERSON:
        return False
    after = (*lowers[end : end + 2], "", "")
    if start and lowers[start - 1] in rules.kin and not tokens.sent_starts[start]:
        return True
    apposed = start > 1 and lowers[start - 1] == "," and lowers[start - 2] in rules.kin
    if apposed and end < len(lowers) and not tokens.texts[end][0].isalnum():
        return True
    if (after[0] in rules.inflection.possessives and after[1] in rules.kin) or (
        after[0] in rules.being and after[1] in rules.births
    ):
        return True
    return _is_unknown_name(tokens, span) and is_described(tokens, end, rules)


def _by_given_name(tokens: Tokens, span: NameSpan, rules: NameRules) -> Votes:
    """Return what a given name says that opens a name of letters alone: PER for "Beatrice Lund".

    Alone it says so of what the model takes for a place.
    """
    texts = _words_of(tokens, span) if rules.people.honorifics else tokens.texts[span.start : span.end]
    if not len(texts) <= _LONGEST_PERSON or not is_given_name(tokens.lowers[span.start], rules):
        return {}
    if len(texts) == 1 and span.label != "LOC":
        return {}
    if not all(text.isalpha() and text[0].isupper() for text in texts):
        return {}
    return {"PER": _GIVEN} if gazetteer.place(key_of(tokens, span)) is None else {}


def _words_of(tokens: Tokens, span: NameSpan) -> list[str]:
    """Return the words of a name, hyphenated surnames without their hyphens: "Mason", "Askew-Lyle" as "AskewLyle"."""
    words, index = [], span.start
    while index < span.end:
        end = min(tokens.word_end(index), span.end)
        word = "".join(tokens.texts[index:end])
        words.append("".join(letter for letter in word if letter not in "-‐‑'’"))
        index = end
    return words


def _by_tail(tokens: Tokens, span: NameSpan, rules: NameRules) -> Votes:
    """Return what the last word of a longer name says: ORG for "Northern Herald", LOC for "Elm Street".

    Many such words are surnames, so that of a person only behind an article or a preposition: "Marc Lamont Hill".
    """
    last = tokens.lowers[span.end - 1]
    region = " ".join(tokens.texts[span.start : span.end - 1])
    seated = last in rules.tails.chambers and (
        region in rules.frames.known_places or gazetteer.place(region) is not None
    )
    small = any(
        tuple(tokens.lowers[span.end - len(phrase) : span.end]) == phrase
        for phrases in rules.tails.small_bodies.values()
        for phrase in phrases
    )
    if seated or small or last in rules.organisation_tails:
        return {"ORG": CLEAR}
    before = tokens.lowers[span.start - 1] if span.start else ""
    person = span.label == "PER" and before not in rules.determiners and last not in rules.tails.sure_places
    linked = span.label == "ORG" and not rules.links.isdisjoint(tokens.lowers[span.start : span.end])
    return {"LOC": CLEAR} if last in rules.place_tails | rules.tails.sure_places and not (person or linked) else {}


def _is_told(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether a body is told something: "told the Herald", but not "told Roy"."""
    before = span.start - 2
    if before < 0 or tokens.lowers[before + 1] not in rules.articles:
        return False
    return tokens.lowers[before] in rules.telling


def _has_staff(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether a noun for the staff of a body, or for what it has, follows a single word: "Orvane reporters"."""
    alone = span.end - span.start == 1 and span.end < len(tokens.texts) and not tokens.sent_starts[span.end]
    return alone and tokens.lowers[span.end] in rules.staff_nouns and gazetteer.place(key_of(tokens, span)) is None


def _is_led(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether a word for a leader stands at a token, an adjective behind it or not: "directeur général"."""
    if tokens.lowers[index] in rules.leaders:
        return True
    before = index - 1
    return before >= 0 and tokens.lowers[before] in rules.leaders and tokens.lowers[index] in rules.leader_adjectives


def _is_in_place(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether a word stands before whose complement is a place: "maire socialiste de Vif", "née à Vif"."""
    index = span.start - 1
    if _word(tokens, span).isupper() or tokens.lowers[index] not in rules.place_links:
        return False
    if index and tokens.lowers[index] in rules.town_prepositions and tokens.lowers[index - 1] in rules.elected:
        return tokens.lowers[span.start] not in rules.parties
    for noun in (index - 1, index - 2):
        if noun < 0 or tokens.sent_starts[noun + 1] or not tokens.texts[index - 1].islower():
            return tokens.lowers[max(noun, 0)] in rules.place_nouns if noun == index - 1 else False
        if tokens.lowers[noun] in rules.place_nouns:
            return True
    return False


def _has_office(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether a title stands before the noun at a token: "préfet de région", "présidente de la coopérative"."""
    first = index - 1
    while first >= 0 and index - first < _REACH and tokens.lowers[first] in rules.links:
        first -= 1
    return 0 <= first < index - 1 and tokens.lowers[first] in rules.person_titles


def _is_born(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether a birth follows in apposition: "France Morel (née Anne Roy)"."""
    return index + 1 < len(tokens.texts) and tokens.texts[index] in "(," and tokens.lowers[index + 1] in rules.births


def _opens_with_venue(tokens: Tokens, span: NameSpan, rules: NameRules) -> bool:
    """Return whether a name opens with a noun for a building or a street: "hôpital Pasteur", "Grotte Chauvet"."""
    head, before = tokens.lowers[span.start], span.start - 1
    if span.end - span.start < 2:
        return False
    if head in rules.clubs.openers and tokens.lowers[span.end - 1].endswith(rules.inhabitants.adjectives):
        return False
    if head in rules.venue_heads and before >= 0 and tokens.lowers[before] in rules.venue_prepositions:
        return True
    if head in rules.clubs.openers or tokens.lowers[span.start + 1] in rules.pair_links:
        return False
    return any(
        head in institution.heads
        for institution in rules.institutions
        if institution.label == "LOC" and "beside" in institution.complements
    )


def _has_age(tokens: Tokens, index: int, rules: NameRules) -> bool:
    """Return whether an age follows in apposition: ", 26 ans"."""
    if index + 3 >= len(tokens.texts) or tokens.texts[index] != "," or tokens.texts[index + 3].isalnum():
        return False
    return tokens.texts[index + 1].isdigit() and tokens.lowers[index + 2] in rules.ages


def _is_acronym(tokens: Tokens, span: NameSpan) -> bool:
    """Return whether a name is an acronym that no place goes by, or opens with one ("UMons"); never in a headline."""
    text = "".join(tokens.texts[span.start : span.end])
    letters = text.replace("-", "")
    apart = span.end - span.start > 1 and tokens.spaced[span.start]
    joined = text[:2].isupper() and text[2:].islower() and not apart
    if not letters.isalpha() or not (joined or (2 < len(letters) <= _LONGEST_ACRONYM and text.isupper())):
        return False
    if gazetteer.place(text) is not None or tokens.sent_starts[span.start]:
        return False
    around = (*tokens.texts[max(0, span.start - 2) : span.start], *tokens.texts[span.end : span.end + 2])
    return any(word.islower() for word in around)


def _word(tokens: Tokens, span: NameSpan) -> str:
    return "".join(tokens.texts[span.start : tokens.word_end(span.start)])
