"""Who made what a source names: "selon un point effectué à 16 heures par Enedis" is Enedis, not the point."""

from __future__ import annotations

from reader.understanding.quotes.noun_phrases import phrase_end
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_FARTHEST_AGENT = 6
"""Tokens between the end of a phrase and the agent of its participle: "transmis hier à 16 heures par"."""


def maker_of(start: int, end: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return who found out or made what the tokens ``[start, end)`` name; the first of these that applies.

    1. the subject of a relative clause: "selon les informations que le procureur a confiées à la presse"
    2. the agent of any participle of figures or news: "selon des informations révélées hier par Le Monde"
    3. the agent of a participle for making: "selon les précisions apportées par le procureur", but not "selon un
       rapport consulté par l'AFP"
    """
    tokens, rules = context.tokens, context.rules
    if end + 1 >= sentence.end or not outside(end + 1, sentence):
        return None
    found = any(lower in rules.sources.findings for lower in tokens.lowers[start:end])
    if found and tokens.lowers[end] in rules.complementizers:
        return _who_speaks(end + 1, sentence, context)
    agent = _agent(end, sentence, context)
    made = None if agent is None else _participle(start, agent, context)
    if agent is None or made is None or not (found or tokens.lowers[made] in rules.documents.issuing):
        return None
    return _who_speaks(agent + 1, sentence, context)


def without_participle(start: int, end: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return where a phrase ends before a participle whose complement is cut off: "un rapport [publié] par l'ONU"."""
    lowers = context.tokens.lowers
    made = _participle(start, end, context) if context.rules.described_behind else None
    if made is None or end >= sentence.end or lowers[end] not in context.rules.prepositions | context.rules.agents:
        return end
    named = context.names.within(made, end) or any(context.can_speak(token) for token in range(made + 1, end))
    described = context.syntax.relations[made] in ("acl", "amod")
    return made if described and not named and made > start + 1 else end


def _agent(end: int, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the "par" behind a phrase, with nothing but a time between them."""
    tokens, rules = context.tokens, context.rules
    for token in range(end, min(end + _FARTHEST_AGENT, sentence.end - 1)):
        lower = tokens.lowers[token]
        if not outside(token, sentence):
            return None
        if lower in rules.agents:
            return token
        timed = lower in rules.times | rules.prepositions | rules.determiners or lower[0].isdigit()
        if not timed and context.syntax.classes[token] != "ADV":
            return None
    return None


def _participle(start: int, end: int, context: SpeechContext) -> int | None:
    """Return the first participle behind the first two tokens of a phrase, or behind its noun without determiner."""
    rules, lowers, classes, relations = (
        context.rules,
        context.tokens.lowers,
        context.syntax.classes,
        context.syntax.relations,
    )
    endings = (*rules.endings.sure_participles, *rules.endings.participles)
    first = start + 1 + (classes[start] == "DET")
    verbal = (t for t in range(first, end) if classes[t] in ("VERB", "ADJ") or relations[t] == "acl")
    return next((t for t in verbal if lowers[t].endswith(endings) and context.names.at(t) is None), None)


def _who_speaks(start: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    end = phrase_end(start, sentence, context)
    return SpeakerPhrase(start, end, "source") if any(map(context.can_speak, range(start, end))) else None
