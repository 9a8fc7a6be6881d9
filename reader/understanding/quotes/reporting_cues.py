"""Whether a cue reports what somebody says: no bare thought, no infinitive that only names an act, nothing denied."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.reported_infinitives import is_historic, reporting_opener, wants_to_know
from reader.understanding.quotes.speaker_phrases import is_made_to_say
from reader.understanding.quotes.speech_context import SpeechContext

_NEAREST_DENIAL = 2
"""Tokens before what makes an infinitive report, among which stands what denies it: "sans aller jusqu'à dire que"."""

_FEWEST_BEFORE = 3
"""Tokens of a sentence that ends with a verb of saying and a colon: "Il répond :"."""

_FARTHEST_COLON = 6
"""Tokens from such a verb to its colon."""


def may_report(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a verb reports by what it means, its subject and its form."""
    rules = context.rules
    asks = wants_to_know(cue, sentence, context)
    passive = cue.form != "gerund" and not _has_own_subject(cue, context)
    if cue.lemma in rules.asking and rules.plain_addressees and passive:
        return False
    if asks:
        return True
    if (
        rules.plain_addressees
        and cue.lemma in rules.addressing
        and cue.form != "gerund"
        and _opens_clause(cue, sentence, context)
    ):
        # "When told that it was late, she …"
        return False
    thinks = cue.lemma in rules.thinking and not _claims_to_know(cue, context)
    return not thinks and (cue.form != "infinitive" or infinitive_reports(cue, sentence, context))


def _opens_clause(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether nothing but a conjunction stands before a participle: "Told that …", "When told that …"."""
    openers = context.rules.clause_openers - context.rules.pronouns.relatives - context.rules.conjunctions
    before = context.tokens.lowers[sentence.unquoted[cue.opens - 1]] if cue.opens else ""
    lower = context.tokens.lowers[sentence.unquoted[cue.opens]]
    return lower.endswith(context.rules.endings.participles) and (
        before in openers or (not cue.opens and not sentence.quotes)
    )


def infinitive_reports(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether an infinitive reports: "avant d'ajouter que", but not "il est bon de rappeler que"."""
    return (
        reporting_opener(cue, sentence, context) is not None
        or is_historic(cue, sentence, context)
        or is_made_to_say(cue, sentence, context)
    )


def is_denied(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a negation stands beside a cue: "n'a pas dit que", but not "n'hésite pas à dire que"."""
    tokens, rules = context.tokens, context.rules
    opener = reporting_opener(cue, sentence, context) if cue.form == "infinitive" else None
    if cue.lemma in rules.refusing or (opener is not None and rules.negations & set(opener)):
        # "n'hésite pas à dire que"
        return False
    if opener is not None and not rules.infinitival.without.intersection(opener):
        # "sans aller jusqu'à dire que", but "non sans rappeler que"
        first = max(0, cue.opens - len(opener) - _NEAREST_DENIAL)
        before = sentence.unquoted[first : cue.opens - len(opener)]
        if any(tokens.lowers[token] in rules.infinitival.without for token in before):
            return True
    # "ne dit pas que"; but "said not a single acre would go" denies nothing
    last = cue.place + (2 if rules.negations_follow else 1)
    around: Sequence[int] = sentence.unquoted[max(0, cue.opens - 2) : last]
    if cue.opens > 1 and tokens.texts[sentence.unquoted[cue.opens - 1]] == ",":
        # "… ne fermerait pas, reconnaissant que …", "Le club, qui ne joue pas, dit avoir payé"
        around = [token for token in around if token > sentence.unquoted[cue.opens - 1]]
    return any(tokens.lowers[token] in context.rules.negations for token in around)


def _claims_to_know(cue: Cue, context: SpeechContext) -> bool:
    """Return whether a verb of thought reports with an infinitive: "croit savoir que"."""
    return context.tokens.lowers[cue.token] in context.rules.light_verb_complements.get(cue.lemma, ())


def _has_own_subject(cue: Cue, context: SpeechContext) -> bool:
    """Return whether a verb has a subject, and is no participle: "She asked if", but "Asked if he knew, Roy left"."""
    relations = context.syntax.relations
    return any(relations[child].startswith("nsubj") for child in context.syntax.children[cue.token]) or (
        relations[cue.token] == "conj"
    )


def leads_to_marks(before: QuoteSentence, cues: Sequence[Cue], context: SpeechContext) -> bool:
    """Return whether a sentence ends with a verb of saying and a colon, so that the next line is what is said."""
    rules, unquoted = context.rules, before.unquoted
    if len(unquoted) < _FEWEST_BEFORE or context.tokens.texts[unquoted[-1]] != ":":
        return False
    return any(
        cue.lemma in rules.reporting_lemmas and cue.kind == "reporting" and len(unquoted) - cue.place <= _FARTHEST_COLON
        for cue in cues
    )
