"""Verbs of saying that stand inside or behind what they report, by the order of the words alone.

"Le contrôle, répond leur consœur, n'a porté que sur neuf sites": comma, verb, noun phrase, comma, and the verb of the
clause. No other reading is left, whatever the parser takes for the subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.understanding.parsing.syntax import NOMINALS, VERBS
from reader.understanding.quotes.clause_span import NEAREST_MARKS, ReportedClause, holds_verb
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.inverted_subjects import subject_after
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

BREAKS = frozenset({",", "!", "?"})
"""Marks between words and the inquit behind them: "Faux ! rétorque la maire"; a new sentence would have a capital."""

_LONGEST_MANNER = 6
"""Tokens between a speaker and the comma that ends an inquit: ", répond la maire mardi par écrit, …"."""

_SHORTEST_PART = 3
"""Tokens of a clause between marks and its verb, at least."""

_LONGEST_GROUP = 4
"""Clitics and negations before the verb behind an inquit."""


def with_clitics(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the place where a verb group begins, clitics behind its comma included: ", nous répond la mairie"."""
    place = cue.opens
    while place > 1 and context.tokens.lowers[sentence.unquoted[place - 1]] in context.rules.pronouns.clitics:
        place -= 1
    return place if place and context.tokens.texts[sentence.unquoted[place - 1]] in BREAKS else cue.opens


def inserted_speaker(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject behind a verb of saying that parts a subject from its verb, ``None`` if it does not."""
    if cue.inverted is not None or cue.lemma not in context.rules.reporting_lemmas | context.rules.infinitival.making:
        return None
    if context.tokens.lowers[sentence.unquoted[cue.opens]].endswith(context.rules.endings.gerunds):
        # "ayant repris le journal, …"
        return None
    speaker = subject_after(cue, sentence, context)
    if speaker is None or speaker.evidence != "after":
        return None
    behind = [token for token in sentence.unquoted if token >= speaker.end]
    comma = next((at for at, t in enumerate(behind[:_LONGEST_MANNER]) if context.tokens.texts[t] == ","), None)
    if comma is None or any(context.syntax.classes[t] in VERBS for t in behind[:comma]):
        return None
    rest = behind[comma + 1 :]
    return speaker if _opens_with_verb(rest, context) or _looks_like_verb(rest, context) else None


def interrupts(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a verb with its subject behind it parts a verb from its end: "Il n'a, prévient Roy, « … »"."""
    unquoted, tokens, rules = sentence.unquoted, context.tokens, context.rules
    if cue.opens < 2 or cue.inverted is not None or cue.kind != "reporting":
        return False
    comma, before = unquoted[cue.opens - 1], unquoted[cue.opens - 2]
    if tokens.texts[comma] != ",":
        return False
    speaker = subject_after(cue, sentence, context)
    if speaker is None or speaker.evidence != "after" or tokens.texts[speaker.end : speaker.end + 1] != [","]:
        return False
    if tokens.lowers[before] in rules.auxiliaries | rules.being:
        return True
    # "Ces travaux, assure la préfète, « dureront un an »"
    marked = speaker.end + 1 < sentence.end and not outside(speaker.end + 1, sentence)
    return marked and not context.cannot_speak(speaker.start, speaker.end)


def _looks_like_verb(rest: Sequence[int], context: SpeechContext) -> bool:
    """Return whether the first of these words may be a finite verb by its form, whatever its class: "court jusqu'à"."""
    tokens, rules = context.tokens, context.rules
    if len(rest) < _SHORTEST_PART or tokens.lowers[rest[1]] not in rules.prepositions | rules.determiners | rules.until:
        return False
    lower = tokens.lowers[rest[0]]
    known = rules.determiners | rules.prepositions | rules.fillers | rules.conjunctions | rules.clause_openers
    plain = tokens.texts[rest[0]] == lower and lower.isalpha() and lower not in known
    if not plain or context.syntax.classes[rest[0]] != "ADJ" or lower.endswith(rules.endings.gerunds):
        return False
    return lower.endswith(rules.endings.of_adjectives)


def _opens_with_verb(indices: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a finite verb without subject opens these tokens, clitics skipped: "n'a porté que", "se vend"."""
    tokens, rules = context.tokens, context.rules
    skipped = rules.pronouns.clitics | rules.restricting | rules.pronouns.reflexives
    for token in indices[:_LONGEST_GROUP]:
        lower = tokens.lowers[token]
        if lower in rules.auxiliaries:
            return True
        if lower in skipped:
            continue
        finite = context.syntax.classes[token] in VERBS
        return finite and not lower.endswith(
            (*rules.endings.infinitives, *rules.endings.sure_participles, *rules.endings.gerunds)
        )
    return False


def belongs_to_speaker(behind: Sequence[int], context: SpeechContext) -> bool:
    """Return whether what follows the subject of an inquit goes on with it, or nothing does.

    A relative clause, a participle, an apposition ("…, accuse le patron, qui porte plainte"), but no further verb:
    "Il arrive, interrompt le maire, reprend le micro".
    """
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    if not any(tokens.texts[token][0].isalnum() for token in behind):
        return True
    apart = tokens.texts[behind[0]] in (",", "(")
    first = behind[1] if apart and len(behind) > 1 else behind[0]
    lower = tokens.lowers[first]
    if lower in rules.pronouns.relatives | rules.pronouns.oblique_relatives or lower.endswith(rules.endings.gerunds):
        return True
    if lower in rules.prepositions - rules.determiners or lower in rules.contracted or lower in rules.times:
        return True
    if not apart:
        return (
            lower.endswith((*rules.endings.sure_participles, *rules.endings.participles))
            and syntax.relations[first] == "acl"
        )
    if lower in rules.determiners and len(behind) > 2:
        return context.can_speak(behind[2])
    noun = syntax.classes[first] == "NOUN" and context.can_speak(first)
    return tokens.capital(first) or noun or describes_somebody(first, context)


def describes_somebody(token: int, context: SpeechContext) -> bool:
    """Return whether an apposition without determiner begins at a token: "banquier", "ancien chef d'équipe"."""
    plain = context.syntax.classes[token] in ("NOUN", "ADJ") and context.tokens.texts[token].islower()
    if not plain:
        return False
    return any(map(context.are_described, range(token, min(token + 2, len(context.tokens.texts)))))


def behind_marks(clause: ReportedClause, quoted: Sequence[TokenSpan], context: SpeechContext) -> ReportedClause | None:
    """Return the part of a clause before its verb that a conjunction joins to marks, with a subject and a verb.

    "Le lien est « probable », mais seule une étude le prouvera, indique Anne Petit."
    """
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    last = max(span.end for span in quoted if span.start < clause.cue.start)
    start = last + (tokens.texts[last] == ",")
    joined = tokens.lowers[start] in rules.conjunctions and tokens.texts[start].isalpha()
    part = range(start + 1, clause.end)
    if clause.end > clause.cue.start or not joined or len(part) < _SHORTEST_PART:
        return None
    verb = next((t for t in part if syntax.classes[t] in VERBS), start)
    own = any(syntax.classes[t] in NOMINALS for t in range(start + 1, verb))
    return replace(clause, start=start + 1) if own else None


def goes_on_in_marks(clause: ReportedClause, quoted: Sequence[TokenSpan], context: SpeechContext) -> bool:
    """Return whether a quote in marks right behind cue and speaker goes on with the clause before them."""
    tokens, rules = context.tokens, context.rules
    behind = max(clause.end, clause.cue.end, clause.speaker_span.end if clause.speaker_span is not None else 0)
    for span in quoted:
        if behind <= span.start:
            between = [t for t in range(behind, span.start) if tokens.texts[t][0].isalnum()]
            first = next((t for t in range(span.start, span.end) if tokens.texts[t][0].isalnum()), span.start)
            near = len(between) <= NEAREST_MARKS and not holds_verb(between, context)
            # "…, déplorent les auteurs, pour qui « … »"
            near = near and rules.pronouns.relatives.isdisjoint(tokens.lowers[t] for t in between)
            return near and not tokens.capital(first)
    return False
