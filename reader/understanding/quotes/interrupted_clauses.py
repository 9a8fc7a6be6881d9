"""Clauses that an inquit interrupts: what stands behind "dit-elle" or "explique le maire" goes on with them."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.parsing.syntax import NOMINALS, VERBS
from reader.understanding.quotes.added_words import adds_circumstance, adds_condition, opens_with_verb
from reader.understanding.quotes.clause_span import holds_verb
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.inserted_inquits import describes_somebody
from reader.understanding.quotes.main_verbs import holds_main_verb
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_LONGEST_INQUIT = 7
"""Tokens between a speaker and the comma that ends the inquit."""

_LONGEST_RELATIVE = 12
"""Tokens of a relative clause between a speaker and that comma."""

_LONGEST_APPOSITION = 8
"""Tokens of a name between commas behind a title: "explique sa porte-parole, Anne Roy, et …"."""

_LONGEST_CLEFT = 6
"""Tokens of "c'est elle", "ce n'est pas le maire"."""


def around_inquit(
    cue: Cue, speaker: SpeakerPhrase | None, ahead: Sequence[int], sentence: QuoteSentence, context: SpeechContext
) -> list[int]:
    """Return the clause that an inquit interrupts, both its parts; nothing if it ends before the inquit."""
    if not ahead or sentence.quotes:
        return []
    last = max(cue.token, cue.inverted or 0, speaker.end - 1 if speaker is not None else 0)
    carried = context.rules.light_verb_complements.get(cue.lemma, frozenset())
    while last + 1 < sentence.end and context.tokens.lowers[last + 1] in carried:
        # "fait-elle valoir"
        last += 1
    rest = _behind_inquit([token for token in sentence.unquoted if token > last], context)
    if adds_condition(rest, context) and holds_main_verb(ahead, context):
        return [token for token in sentence.unquoted if ahead[0] <= token <= rest[-1]]
    if rest and context.tokens.lowers[rest[0]].endswith(context.rules.endings.gerunds):
        # "…, a fait savoir Jean Roy, adjurant les témoins de se taire"
        return []
    if rest and describes_somebody(rest[0], context) and not holds_main_verb(rest, context):
        # "Faux, rétorque Jean Roy, ancien chef d'équipe, qui nie tout"
        return []
    if not rest or not (_lacks_its_end(ahead, rest, context) or _adds_to_it(cue, ahead, rest, context)):
        return []
    return [token for token in sentence.unquoted if ahead[0] <= token <= rest[-1]]


def _behind_inquit(behind: Sequence[int], context: SpeechContext) -> Sequence[int]:
    """Return what stands behind the comma that ends an inquit, a name that explains a title skipped."""
    texts = context.tokens.texts
    described = bool(behind) and context.tokens.lowers[behind[0]] in context.rules.complementizers
    # "précise le courrier que nous avons pu lire, …"
    farthest = _LONGEST_RELATIVE if described else _LONGEST_INQUIT
    comma = next((at for at, token in enumerate(behind[:farthest]) if texts[token] == ","), None)
    if comma is None or (holds_verb(behind[:comma], context) and not described) or comma + 1 >= len(behind):
        return ()
    name = context.names.at(behind[comma + 1]) if comma == 0 else None
    if name is not None and name.label == "PER" and len(behind) <= _LONGEST_APPOSITION:
        return ()
    if name is not None and name.label == "PER":
        closing = next((at for at in range(2, _LONGEST_APPOSITION) if texts[behind[at]] == ","), None)
        return () if closing is None else behind[closing + 1 :]
    return behind[comma + 1 :]


def _lacks_its_end(ahead: Sequence[int], rest: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a clause is not whole before the inquit; the first that holds.

    1. a cleft lacks its relative clause: "C'est elle, précise-t-il, qui a dessiné le pont"
    2. its verb lacks its participle or complement: "n'ont, dit-on, rien révélé", "il fallait, dit-il, la clé",
       "il faudra aussi, dit-il, la clé"
    3. its subject lacks the verb: "Les faits, plaide-t-elle, ne disent rien"
    4. a restriction lacks its second part: "Il ne s'agissait, répond la maire, que de cartons vides"
    5. a clause that comes first lacks the main one: "Si le texte passe, préviennent les juristes, chacun paiera"
    """
    tokens, syntax, rules = context.tokens, context.syntax, context.rules
    first = tokens.lowers[rest[0]]
    if first in rules.pronouns.relatives | rules.pronouns.oblique_relatives:
        # but not "Faux, rétorque l'élue, qui nie tout"
        return _is_cleft(ahead, context)
    if _lacks_complement(ahead, rest, context) or opens_with_verb(rest, context):
        return True
    subject = any(
        syntax.relations[child] == "nsubj" and child in ahead for token in rest for child in syntax.children[token]
    )
    if subject and holds_verb(rest, context):
        return True
    if holds_main_verb(rest, context) and not holds_main_verb(ahead, context):
        return True
    if first in rules.complementizers:
        words = [tokens.lowers[token] for token in ahead]
        return any(word in rules.restricting for word in words) and not rules.negations.intersection(words)
    return _comes_first(ahead, rest, context)


def _lacks_complement(ahead: Sequence[int], rest: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a verb before an inquit has its participle or its complement behind it."""
    tokens, syntax, rules = context.tokens, context.syntax, context.rules
    first, final = tokens.lowers[rest[0]], _last_but_adverbs(ahead, context)
    last = tokens.lowers[ahead[-1]]
    if last in rules.auxiliaries | rules.been:
        return True
    parted = len(ahead) > 1 and tokens.lowers[ahead[-2]] in rules.auxiliaries and last in rules.fillers
    if parted and first.endswith((*rules.endings.sure_participles, *rules.endings.participles)):
        # "Elle a même, raconte-t-elle, proposé de doubler la mise"
        return True
    finite = syntax.classes[final] in VERBS and not tokens.lowers[final].endswith(
        (*rules.endings.infinitives, *rules.endings.sure_participles)
    )
    held = any(syntax.relations[child].startswith("aux") for child in syntax.children[final])
    counted = syntax.classes[rest[0]] == "NUM"
    return finite and not held and (counted or first in rules.determiners - rules.prepositions)


def _last_but_adverbs(ahead: Sequence[int], context: SpeechContext) -> int:
    """Return the last word of a clause that is no adverb: "faudra" in "Il faudra en revanche"."""
    lowers, rules = context.tokens.lowers, context.rules
    at = len(ahead) - 1
    light = rules.asides - rules.times | rules.fillers - rules.determiners - rules.auxiliaries
    while at > 1 and (lowers[ahead[at]] in light or lowers[ahead[at]] in rules.gerund_marks):
        at -= 1
    return ahead[at] if context.syntax.classes[ahead[at]] in VERBS else ahead[-1]


def _adds_to_it(cue: Cue, ahead: Sequence[int], rest: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words behind an inquit go on with a whole clause; the first that holds.

    1. a pronoun is taken up: "Elle n'exige rien, dit-elle, elle demande une phrase"
    2. another clause is joined: "Le toit est refait, assure le maire, et la salle ouvrira en juin"
    3. something is counted among others: "Il en possède huit, avance-t-il, dont un d'avant-guerre"
    4. somebody or something does it: "Tout a commencé en mars, raconte-t-elle, par une lettre"
    5. where or until when its verb leads: "Elle ira, prévient-elle, jusqu'au tribunal"
    """
    tokens, rules = context.tokens, context.rules
    first = tokens.lowers[rest[0]]
    if cue.inverted is not None and first == tokens.lowers[ahead[0]]:
        return holds_verb(rest, context)
    verbs = [token for token in rest if context.syntax.classes[token] == "VERB"]
    if any(
        tokens.lowers[t] in rules.reporting and not tokens.lowers[t].endswith(rules.endings.sure_participles)
        for t in verbs
    ):
        # "Le pont tient, a dit Roy, mais la préfète assure que"
        return False
    if first in rules.conjunctions and tokens.texts[rest[0]].isalpha():
        return len(rest) > 1 and holds_main_verb(ahead, context) and _has_clause(rest[1:], context)
    if first in rules.pronouns.oblique_relatives:
        return not holds_verb(rest, context)
    listed = first in rules.agents and len(rest) > 1 and tokens.lowers[rest[1]] in rules.indefinite
    return (
        (listed and cue.inverted is not None)
        or adds_circumstance(cue, rest, context)
        or _leads_on(ahead, rest, context)
    )


def _leads_on(ahead: Sequence[int], rest: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a clause ends with its verb and a preposition goes on with it: "ira, dit-elle, jusqu'à Lens".

    Where and when something was said goes on with no clause: "Le pont tient, a dit la maire, dans un communiqué".
    """
    tokens, rules = context.tokens, context.rules
    final, first = _last_but_adverbs(ahead, context), tokens.lowers[rest[0]]
    if first not in rules.until | rules.dative or holds_verb(rest, context):
        return False
    told = rules.documents.nouns | rules.audiences | rules.times | rules.replies
    if first not in rules.until and any(tokens.lowers[t] in told or context.can_speak(t) for t in rest):
        return False
    verb = context.syntax.classes[final] in VERBS
    return verb and not tokens.lowers[final].endswith((*rules.endings.infinitives, *rules.endings.sure_participles))


def _has_clause(words: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a clause with a subject of its own opens these words: "la salle ouvrira en juin"."""
    rules, syntax = context.rules, context.syntax
    verb = next((at for at, token in enumerate(words) if syntax.classes[token] in VERBS), None)
    if not verb or context.tokens.lowers[words[0]] in rules.clause_openers:
        return False
    ahead = words[:verb]
    finite = not context.tokens.lowers[words[verb]].endswith((*rules.endings.infinitives, *rules.endings.gerunds))
    return finite and any(syntax.classes[token] in NOMINALS for token in ahead)


def _is_cleft(ahead: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words only point somebody out: "C'est elle", "Ce n'est pas le maire"."""
    rules, lowers = context.rules, context.tokens.lowers
    opening = {lowers[token] for token in ahead[:3]}
    return len(ahead) <= _LONGEST_CLEFT and lowers[ahead[0]] in rules.pronouns.nobody and bool(opening & rules.being)


def _comes_first(ahead: Sequence[int], rest: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a clause opens with a conjunction and the main clause follows: "Si le texte passe"."""
    rules, first = context.rules, context.tokens.lowers[ahead[0]]
    openers = rules.clause_openers - rules.complementizers - rules.pronouns.oblique_relatives - rules.conjunctions
    if first not in openers | rules.questions.whether or any(context.tokens.texts[token] == "," for token in ahead):
        return False
    return holds_main_verb(ahead, context) and _has_clause(rest, context)
