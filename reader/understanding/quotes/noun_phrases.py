"""Noun phrases: where the words that name somebody begin and end."""

from __future__ import annotations

from bisect import bisect_left

from reader.understanding.entities.person_nouns import is_person_head, past_modifiers
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.syntax import NOUNS
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.phrase_extent import extent_end, outside, past_bracket
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_LONGEST_TITLE = 5
"""Tokens from the noun of a title on within which its bearer's name begins."""

_DEEPEST = 3
"""Complements climbed from a noun to the one that they belong to."""

_LONGEST_INSERTION = 14
"""Tokens between commas that may part a subject from its verb."""


def past_phrase(place: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the place after a prepositional phrase: one name, or a noun with its dependents."""
    unquoted = sentence.unquoted
    place = _past_determiners(place, sentence, context)
    if place >= len(unquoted):
        return place
    head = unquoted[place]
    if (name := context.names.at(head)) is not None:
        return _past_name(name, sentence, context)
    place += 1
    while place < len(unquoted):
        token = unquoted[place]
        beside = context.syntax.heads[token] == head
        if beside and context.syntax.classes[token] == "ADJ":
            place += 1
        elif context.tokens.lowers[token] in context.rules.prepositions:
            return past_phrase(place + 1, sentence, context)
        elif beside and (name := context.names.at(token)) is not None:
            if _is_subject_beside(name, head, sentence, context):
                break
            place = bisect_left(unquoted, name.end)
        else:
            break
    return place


def _past_determiners(place: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the place after what determines a noun: "à tout le monde", "à nos confrères", "à deux journalistes"."""
    rules, unquoted = context.rules, sentence.unquoted
    determining = rules.determiners | rules.owners | rules.wholes
    while place < len(unquoted) and (
        context.tokens.lowers[unquoted[place]] in determining or _counts(place, sentence, context)
    ):
        place += 1
    return place


def _past_name(name: NameSpan, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the place after a name and the bracket behind it: "à l'Agence France-Presse (AFP)"."""
    place = bisect_left(sentence.unquoted, name.end)
    if place >= len(sentence.unquoted):
        return place
    beyond = past_bracket(sentence.unquoted[place], sentence, context)
    return place if beyond is None else bisect_left(sentence.unquoted, beyond)


def _is_subject_beside(name: NameSpan, noun: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a person behind a noun for an audience is no part of it, but who speaks.

    "a dit à l'antenne Anne Roy", "a dit à notre journaliste Anne Roy, déléguée", "a dit devant trois élus Anne Roy", "a
    confié au quotidien Anne Roy, sa patronne", but not "a dit à l'avocat Paul Girard le maire".
    """
    rules, lowers = context.rules, context.tokens.lowers
    if name.label != "PER" or not context.can_speak(noun):
        return name.label == "PER"
    closed = _closed(name, sentence, context)
    if closed and lowers[noun - 1] in rules.owners:
        return True
    apart = context.syntax.classes[noun - 1] == "NUM" or lowers[noun] in rules.outlets
    return apart or (closed and not context.are_described(noun))


def _counts(place: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a number stands before the noun that it counts: "à deux journalistes", but not "en 2020"."""
    classes, unquoted = context.syntax.classes, sentence.unquoted
    if classes[unquoted[place]] != "NUM" or place + 1 >= len(unquoted):
        return False
    noun = unquoted[place + 1]
    return classes[noun] in ("NOUN", "ADJ") and context.names.at(noun) is None


def left_edge(head: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return where the noun phrase of ``head`` begins: with its determiner, title or adjective."""
    tokens, rules = context.tokens, context.rules
    name = context.names.at(head)
    start = name.start if name else head
    if context.is_aged(head):
        start = head - len(rules.speakers.aged)
    while start > sentence.start and outside(start - 1, sentence):
        begins = _start_with(start - 1, head, name, sentence, context)
        if begins is None:
            break
        determined = tokens.lowers[start - 1] in rules.determiners
        start = begins
        if determined:
            break
    return start


def _start_with(
    before: int, head: int, name: NameSpan | None, sentence: QuoteSentence, context: SpeechContext
) -> int | None:
    """Return where a noun phrase begins with the word before it; ``None`` if that is no part of it.

    ``name`` is the name that the head belongs to.
    """
    tokens, syntax, rules = context.tokens, context.syntax, context.rules
    lower = tokens.lowers[before]
    if lower in rules.complementizers and syntax.classes[before] != "DET":
        # "so heated that Governor Chris Marlow said"
        return None
    if context.is_aged(before):
        # "the 29-year-old striker"
        return before - len(rules.speakers.aged)
    if syntax.classes[before] in ("DET", "NUM", "ADJ") or lower in rules.determiners:
        return None if lower in rules.prepositions else before
    if name is None and _tells_degree(before, head, sentence, context):
        # "Le plus gros des quatre"
        return before
    if lower in rules.prepositions:
        return None
    if rules.speakers.premodifiers and lower == "-" and not tokens.spaced[before - 1] and outside(before - 1, sentence):
        # "The Nasdaq-listed firm", "the then-senator"
        return before - 1
    premodifier = syntax.relations[before] in rules.speakers.premodifiers
    if name is not None and syntax.classes[before] in NOUNS and any(map(str.isalpha, lower)):
        titled = _title_above(before, sentence, context)
        if titled is not None:
            return titled
        # "In his speech Anne Roy said"
        apart = rules.speakers.premodifiers and tokens.texts[before].islower() and not premodifier
        return None if apart else before
    if premodifier:
        held = context.names.at(before)
        return held.start if held is not None else before
    return None


def _tells_degree(adverb: int, head: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether an adverb stands between a determiner and the adjective that it describes: "le plus gros"."""
    syntax, rules = context.syntax, context.rules
    if syntax.classes[adverb] != "ADV" or syntax.heads[adverb] != head or not outside(adverb - 1, sentence):
        return False
    led = context.tokens.lowers[adverb - 1] in rules.determiners - rules.prepositions
    return led and syntax.classes[head] == "ADJ" and not rules.subject_first


def lacks_its_noun(phrase: SpeakerPhrase, verb: int, context: SpeechContext) -> bool:
    """Return whether a noun that the tagger takes for an adverb parts words from their verb: "the Arsenal forward"."""
    lowers, rules, noun = context.tokens.lowers, context.rules, phrase.end
    if not rules.speakers.compound_names or noun + 1 != verb or lowers[phrase.start] not in rules.determiners:
        return False
    return context.syntax.classes[noun] == "ADV" and lowers[noun] in rules.speakers.nouns


def outer_noun(token: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the noun or name that a noun belongs to, if that can speak: "cadre" of "un cadre de la maison".

    A person's name before a comma counts too: "Jean Roy, de l'université de Lens".
    """
    for _ in range(_DEEPEST):
        link = left_edge(token, sentence, context) - 1
        if link <= sentence.start or not outside(link, sentence):
            break
        if context.tokens.lowers[link] not in context.references.genitive:
            break
        before = link - 1
        if context.tokens.texts[before] == ")":
            before = sentence.unquoted[before_bracket(bisect_left(sentence.unquoted, before), sentence, context.tokens)]
        apart = context.names.at(before - 1) if context.tokens.texts[before] == "," else None
        if apart is not None and apart.label == "PER":
            before -= 1
        if not outside(before, sentence) or not context.can_speak(before):
            break
        token = before
    return token


def _title_above(noun: int, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the title whose complement a noun before a name is: "ministre" in "la ministre du travail Anne Roy"."""
    link = noun - 1
    link -= context.tokens.lowers[link] in context.rules.determiners - context.rules.prepositions
    genitive = context.references.genitive | context.rules.contracted
    if link - 1 < sentence.start or not outside(link - 1, sentence):
        return None
    titled = context.tokens.lowers[link - 1] in context.person_titles
    return link - 1 if titled and context.tokens.lowers[link] in genitive else None


def phrase_end(start: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return where the speaker phrase that begins here ends, a name in apposition included."""
    end = extent_end(start, sentence, context)
    tokens, rules = context.tokens, context.rules
    if end + 1 < sentence.end and tokens.texts[end] == "," and outside(end, sentence) and outside(end + 1, sentence):
        apposed = context.names.at(end + 1)
        first = min(end + 1 + (tokens.lowers[end + 1] in rules.determiners - rules.prepositions), sentence.end - 1)
        if apposed is not None and _is_subject(apposed, sentence, context):
            # "Selon les sondages, Anne Roy serait élue."
            return end
        own = context.names.at(start + (tokens.lowers[start] in rules.determiners))
        own = None if own is None or _qualifies(own, end, context) else own
        if apposed is not None and apposed.label == "PER" and own is not None:
            # "Selon Reuters, Anne Roy, ancienne ministre, …"
            return end
        titled = apposed or context.names.at(min(first + 1, len(tokens.texts) - 1))
        held = context.names.within(start, end)
        people = [name for name in held if name.label == "PER" and not _qualifies(name, end, context)]
        beside = apposed is not None and apposed.label == "PER" and _closed(apposed, sentence, context)
        if beside:
            # "l'avocat de Jean Roy, Paul Petit, …"
            people = [name for name in people if tokens.lowers[name.start - 1] not in context.references.genitive]
        known = apposed is not None or tokens.lowers[first] in context.person_titles
        if (
            titled is not None
            and known
            and not people
            and (titled.label == "PER" or (not held and _closes(titled, sentence, context)))
        ):
            return extent_end(end + 1, sentence, context)
        if titled is None and not people and (name := _titled(first, sentence, context)) is not None:
            return name.end
    return end


def _qualifies(name: NameSpan, end: int, context: SpeechContext) -> bool:
    """Return whether a name only tells whose or what somebody is: "Roy's lawyer", "the Kerry coroner"."""
    tokens, rules = context.tokens, context.rules
    if tokens.lowers[name.end] in rules.inflection.possessives:
        return True
    before_noun = name.end < end and context.syntax.classes[name.end] == "NOUN" and context.can_speak(name.end)
    return rules.speakers.compound_names and before_noun


def _titled(first: int, sentence: QuoteSentence, context: SpeechContext) -> NameSpan | None:
    """Return the person whom a longer title behind a comma is beside: ", la juriste sénégalaise Awa Ndao."."""
    tokens, references, rules = context.tokens, context.references, context.rules
    head = past_modifiers(tokens, context.syntax, first, sentence.end, references)
    known = head < sentence.end and is_person_head(tokens, context.syntax, head, references)
    if not known or tokens.lowers[first - 1] not in rules.determiners:
        return None
    for token in range(head + 1, min(sentence.end, head + _LONGEST_TITLE)):
        if (name := context.names.at(token)) is not None:
            beside = name.label == "PER" and _closed(name, sentence, context)
            return name if beside and not _is_subject(name, sentence, context) else None
        if context.syntax.classes[token] not in ("NOUN", "ADJ", "PROPN"):
            return None
    return None


def _is_subject(name: NameSpan, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a name is the subject of what follows, and no apposition between commas."""
    if name.end >= sentence.end or context.tokens.texts[name.end] in ",.)":
        return False
    syntax = context.syntax
    if context.tokens.lowers[name.end] in context.rules.auxiliaries:
        # "Selon le parquet, Jean Roy aurait avoué."
        return True
    heads = [t for t in range(name.start, name.end) if not name.start <= syntax.heads[t] < name.end]
    return any(syntax.relations[token].startswith("nsubj") and syntax.heads[token] > token for token in heads)


def _closed(name: NameSpan, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a comma, a stop or the end of the sentence follows a name."""
    return name.end >= sentence.end or not outside(name.end, sentence) or context.tokens.texts[name.end][0] in ",.:;"


def _closes(name: NameSpan, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether an organisation's name ends an apposition ("la fédération, X, …")."""
    if name.label != "ORG":
        return False
    return name.end >= sentence.end or not outside(name.end, sentence) or context.tokens.texts[name.end] in ",:"


def before_bracket(place: int, sentence: QuoteSentence, tokens: Tokens) -> int:
    """Return the place before the bracket that matches this closing one."""
    at = place
    while at >= 0 and tokens.texts[sentence.unquoted[at]] != "(":
        at -= 1
    return at - 1 if at > 0 else place - 1


def before_insertion(opens: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun phrase before words between commas that part it from its verb.

    "Un autre, plus philosophe, prédit que …", "dix députés, menés par Anne Roy, rappellent que …"
    """
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted
    if not opens or tokens.texts[unquoted[opens - 1]] != ",":
        return None
    comma = next((at for at in range(opens - 2, 0, -1) if tokens.texts[unquoted[at]] == ","), None)
    if comma is None or opens - comma > _LONGEST_INSERTION:
        return None
    noun = unquoted[comma - 1]
    if unquoted[comma] != noun + 1 or not context.can_speak(noun):
        return None
    start = left_edge(noun, sentence, context)
    before = tokens.lowers[start - 1] if start > sentence.start else ","
    if start == noun or before in rules.prepositions or tokens.lowers[start] in rules.prepositions:
        return None
    return SpeakerPhrase(start, noun + 1, "subject")


def subject_ending_at(head: int, sentence: QuoteSentence, context: SpeechContext) -> TokenSpan | None:
    """Return the phrase that ends with a token and can speak: "Anne Roy" in "Anne Roy, elle, « n'exclut rien »"."""
    if head < sentence.start or not outside(head, sentence):
        return None
    start = left_edge(head, sentence, context)
    governed = start > sentence.start and context.tokens.lowers[start - 1] in context.rules.prepositions
    if governed or not context.can_speak(head) or context.cannot_speak(start, head + 1):
        return None
    return TokenSpan(start, head + 1)
