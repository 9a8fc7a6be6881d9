"""Subjects behind their verb: "a déclaré à l'AFP le porte-parole", "souffle, livide, le patron"."""

from __future__ import annotations

from reader.understanding.parsing.syntax import NOMINALS
from reader.understanding.quotes.asides import past_asides
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.noun_phrases import left_edge, past_phrase, phrase_end
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext
from reader.understanding.quotes.subjects import SUBJECTS

_NEAR = 3
"""Places behind a verb at which the comma of an aside stands: "a expliqué hier, devant la presse, la maire"."""

_LONGEST_ASIDE = 10
"""Tokens of an adverbial between a verb and its subject, commas included."""

_NOMINAL = frozenset({"DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM"})


def subject_after(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject that follows its verb: "a déclaré à l'AFP le porte-parole".

    Before the subject may stand a prepositional phrase ("à l'AFP"), an adverb ("ensuite") or a time ("ce matin"); each
    is skipped. An impersonal pronoun ends the search ("dit-on"). The parser's subject is the last resort.
    """
    parsed = [
        child
        for child in context.syntax.children[cue.token]
        if child > cue.token and context.syntax.relations[child] in SUBJECTS and outside(child, sentence)
    ]
    unquoted, syntax = sentence.unquoted, context.syntax
    place = cue.place + 1
    if place < len(unquoted) and unquoted[place] != cue.token + 1:
        return None
    while (beyond := _past_modifier(cue, place, sentence, context)) > place:
        place = beyond
    if place < len(unquoted) and not _closes(unquoted[place], context):
        token = unquoted[place]
        reflexive = syntax.heads[token] == cue.token and syntax.relations[token] == "xcomp"
        if _is_impersonal(token, context) or reflexive:
            # "se dit fier de ses joueurs"
            return None
        if _may_open_phrase(token, context):
            end = phrase_end(token, sentence, context)
            held = any(syntax.classes[t] in NOMINALS or context.can_speak(t) for t in range(token, end))
            if not held and stands_for_somebody(token, context):
                return SpeakerPhrase(token, token + 2, "after")
            return SpeakerPhrase(token, end, "after") if held else None
    if parsed:
        start = left_edge(parsed[0], sentence, context)
        return SpeakerPhrase(start, phrase_end(start, sentence, context), "after")
    return None


def stands_for_somebody(start: int, context: SpeechContext) -> bool:
    """Return whether an adjective alone stands for somebody: "a lancé le premier au second", "tonne ce dernier"."""
    lowers, rules = context.tokens.lowers, context.rules
    if lowers[start] not in rules.determiners - rules.prepositions:
        return False
    taken_up = " ".join(lowers[start : start + 2]) in context.references.last_named
    # "dit l'un"
    one = lowers[start + 1 : start + 2]
    return (
        taken_up
        or (bool(one) and one[0] in rules.indefinite)
        or not rules.speakers.nominal_adjectives.isdisjoint(lowers[start + 1 : start + 2])
    )


def _past_modifier(cue: Cue, place: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the place behind what stands between a verb and its subject; the same place if nothing does."""
    unquoted, rules, syntax = sentence.unquoted, context.rules, context.syntax
    if place >= len(unquoted):
        return place
    token = unquoted[place]
    lower, word_class = context.tokens.lowers[token], syntax.classes[token]
    near = place <= cue.place + _NEAR
    if context.tokens.texts[token] == "," and near and (beyond := _past_aside(place, sentence, context)):
        return beyond
    if _closes(token, context):
        return place
    if (beyond := _past_complement(cue, place, sentence, context)) > place or _is_impersonal(token, context):
        return beyond
    governs = lower in (rules.prepositions - rules.determiners) | rules.contracted
    governs = governs or (lower in rules.prepositions and word_class == "ADP")
    if context.names.at(token) is None and governs:
        if _opens_infinitive(place + 1, sentence, context):
            # "s'excuse de parler bas"
            return place
        return past_phrase(place + 1, sentence, context)
    if (lower in rules.fillers and word_class != "DET") or word_class == "ADV":
        return place + 1
    if (syntax.heads[token] == cue.token and syntax.relations[token] == "xcomp") or not _may_open_phrase(
        token, context
    ):
        return place
    near_end = min(token + 3, phrase_end(token, sentence, context))
    time = next((t for t in range(token, near_end) if context.tokens.lowers[t] in rules.times), None)
    return place if time is None else place + time + 1 - token


def _closes(token: int, context: SpeechContext) -> bool:
    """Return whether no subject follows behind a word: punctuation, or what opens a clause."""
    closing = context.tokens.texts[token] in (",", ".", ":", ";", ")", "(")
    return closing or context.tokens.lowers[token] in context.rules.complementizers


def _is_impersonal(token: int, context: SpeechContext) -> bool:
    """Return whether a pronoun stands for nobody: "dit-on"."""
    return context.tokens.lowers[token] in context.rules.pronouns.nobody and context.syntax.classes[token] != "DET"


def _may_open_phrase(token: int, context: SpeechContext) -> bool:
    """Return whether a noun phrase may begin at a word."""
    nominal = context.syntax.classes[token] in _NOMINAL or context.tokens.capital(token)
    return nominal or context.names.at(token) is not None


def _opens_infinitive(place: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    if place >= len(sentence.unquoted):
        return False
    token = sentence.unquoted[place]
    return context.syntax.classes[token] == "VERB" and context.tokens.lowers[token].endswith(
        context.rules.endings.infinitives
    )


def _past_complement(cue: Cue, place: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the place behind what belongs to a verb before its subject: "croit savoir la police", "fait état le …"."""
    token, rules = sentence.unquoted[place], context.rules
    lower = context.tokens.lowers[token]
    beside = place == cue.place + 1
    infinitive = context.syntax.classes[token] == "VERB" and lower.endswith(rules.endings.infinitives)
    if beside and (infinitive or lower in rules.light_verb_complements.get(cue.lemma, ())):
        return place + 1
    return place


def _past_aside(place: int, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the place behind what stands between commas: "tempère, depuis Kyoto, Jun Takemitsu".

    An adverbial, or what tells how somebody speaks: "souffle, livide, le patron", "lâche, sourire en coin, Anne Roy".
    """
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted
    first = unquoted[place + 1] if place + 1 < len(unquoted) else None
    if first is None:
        return None
    adverbial = tokens.lowers[first] in rules.prepositions or tokens.lowers[first] in rules.fillers
    if (closing := _past_several(place, sentence, context)) is not None:
        return closing + 1
    for at in range(place + 2, min(place + _LONGEST_ASIDE, len(unquoted) - 1)):
        token = unquoted[at]
        if tokens.texts[token] == ",":
            following = unquoted[at + 1]
            named = context.names.at(following) is not None
            led = named or tokens.lowers[following] in rules.determiners - rules.prepositions
            if adverbial and tokens.lowers[following] in rules.prepositions - rules.determiners:
                # "a fini par dire, mercredi, vers 19 heures, la présidente"
                return _past_aside(at, sentence, context)
            return at + 1 if led and (adverbial or _tells_how(first, token, following, sentence, context)) else None
        if context.syntax.classes[token] == "AUX" or (
            context.syntax.classes[token] == "VERB" and not _is_nonfinite(token, context)
        ):
            return None
    return None


def _past_several(place: int, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the place of the comma that ends long or several adverbials before who can speak.

    "« … », a fulminé, la voix éraillée, dans un couloir où l'on n'entendait rien, le manager"
    """
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted

    def is_named(at: int) -> bool:
        """Return whether a name, or a noun phrase for somebody, begins at a place."""
        token = unquoted[at]
        named = context.names.at(token) is not None
        if not named and tokens.lowers[token] not in rules.determiners - rules.prepositions:
            return False
        end = phrase_end(token, sentence, context)
        following = tokens.lowers[end + 1] if end + 1 < sentence.end and tokens.texts[end] == "," else ""
        if following in rules.complementizers | rules.restricting | rules.infinitival.links:
            # "a juré, dans un message lu par son parti, le Front, n'avoir …": the last aside ends there
            return False
        return any(context.can_speak(t) or context.are_people(t) for t in range(token, end))

    closing = past_asides(place, is_named, sentence, tokens, context.syntax, rules)
    commas = [at for at in range(place, closing or place) if tokens.texts[unquoted[at]] == ","]
    for at in commas:
        first = tokens.lowers[unquoted[at + 1]]
        end = next((n for n in range(at + 1, len(unquoted)) if tokens.texts[unquoted[n]] == ","), len(unquoted))
        people = any(
            context.names.at(t) is not None or (context.can_speak(t) and tokens.lowers[t] not in rules.manners)
            for t in unquoted[at + 1 : end]
        )
        if people and first not in rules.prepositions | rules.pronouns.relatives | rules.pronouns.oblique_relatives:
            return None
    return closing


def _is_nonfinite(verb: int, context: SpeechContext) -> bool:
    """Return whether a verb is a participle by its form: "amusé", "haussant"."""
    return context.tokens.lowers[verb].endswith(
        (*context.rules.endings.sure_participles, *context.rules.endings.gerunds)
    )


def _tells_how(first: int, end: int, following: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether the words before a comma only describe who is named behind it: "livide, le patron"."""
    if context.names.within(first, end) or any(context.can_speak(token) for token in range(first, end)):
        return False
    last = phrase_end(following, sentence, context)
    return any(context.can_speak(token) for token in range(following, last))
