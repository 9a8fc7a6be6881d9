"""What a source tells without a verb: figures and descriptions ("20 000 selon les syndicats")."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.quotes.clause_span import ReportedClause, holds_verb, reported_clause
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.figures import VERBAL, from_figure, is_figure
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.reported_infinitives import is_heading
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_LONGEST = 12
"""Tokens of such words."""

_FEWEST_TOLD = 3
"""Tokens, the comma included, of words without a verb that a source tells, unless one adjective is all."""

_DESCRIBING = frozenset({"NOUN", "ADJ", "DET", "VERB"})


def fragment_by_source(
    cue: Cue, speaker: SpeakerPhrase, ahead: Sequence[int], after: Sequence[int], context: SpeechContext
) -> ReportedClause | None:
    """Return what stands between a comma or a bracket and a source right behind it; the first that fits.

    1. a figure: "8 000 personnes selon la police, 20 000 selon les syndicats"
    2. who or what somebody is: "Le suspect, ancien soldat selon ses voisins, est en garde à vue"
    """
    texts = context.tokens.texts
    if cue.lemma in context.rules.sources.unnamed | context.rules.sources.viewpoint_openers:
        # "Une dépêche, la seule de source policière, …"
        return None
    if len(ahead) < 2 or texts[ahead[-1]] == ",":
        return None
    opening = next((at for at in range(len(ahead) - 1, -1, -1) if texts[ahead[at]] in (",", "(", ")")), -1)
    words = from_figure(ahead[opening + 1 :], context)
    if not words or texts[ahead[opening]] == ")" or len(words) > _LONGEST or words[-1] - words[0] != len(words) - 1:
        return None
    described = opening > 0 and bool(after) and texts[after[0]] == "," and _describes(words, context)
    if not (is_figure(words, context) or described):
        return None
    return reported_clause(cue, speaker, words, context, infinitive=True)


def headline_figure(ahead: Sequence[int], after: Sequence[int], context: SpeechContext) -> Sequence[int]:
    """Return the figure between the colon of a headline and the comma before its source; nothing where none is."""
    texts = context.tokens.texts
    if len(ahead) < _FEWEST_TOLD or texts[ahead[-1]] != ",":
        return ()
    if any(texts[token][0].isalnum() for token in after):
        return ()
    colon = next((at for at in range(len(ahead) - 1, 0, -1) if texts[ahead[at]] == ":"), None)
    words = () if colon is None else ahead[colon + 1 : -1]
    return words if words and is_figure(words, context) else ()


def is_told_alone(sentence: QuoteSentence, ahead: Sequence[int], after: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words without a verb are all that a source tells: "Douze coups de couteau, selon le légiste"."""
    tokens, rules = context.tokens, context.rules
    if len(ahead) < _FEWEST_TOLD - is_verdict(ahead, context):
        return False
    if is_heading(sentence, context) or tokens.texts[ahead[-1]] != ",":
        return False
    # "Faux, selon un voisin : la clé était là"
    ends = after and tokens.texts[after[0]] == ":" and is_verdict(ahead, context)
    if not ends and any(tokens.texts[token][0].isalnum() for token in after):
        return False
    lower = tokens.lowers[ahead[0]]
    adverbial = lower in rules.prepositions - rules.determiners or lower in rules.times | rules.fillers
    return not adverbial and lower not in rules.conjunctions | rules.clause_openers and not holds_verb(ahead, context)


def is_verdict(ahead: Sequence[int], context: SpeechContext) -> bool:
    """Return whether an adjective is all that stands before a source: "Insuffisant, aux yeux de la ligue"."""
    first = ahead[0] if ahead else 0
    adjective = context.syntax.classes[first] == "ADJ" or context.tokens.lowers[first] in context.rules.sources.verdicts
    return len(ahead) == 2 and adjective and context.names.at(first) is None


def _describes(words: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words are an apposition: "ancien militaire", "proche de la mouvance", "connu de la police"."""
    rules, classes, lowers = context.rules, context.syntax.classes, context.tokens.lowers
    first, lower = words[0], lowers[words[0]]
    if len(words) == 1 or classes[first] not in _DESCRIBING or context.names.at(first) is not None:
        return False
    if lower in rules.prepositions - rules.determiners or lower in rules.times | rules.contracted | rules.conjunctions:
        return False
    verbs = [token for token in words if classes[token] in VERBAL]
    endings = (*rules.endings.sure_participles, *rules.endings.participles)
    return all(token == first and lower.endswith(endings) for token in verbs)
