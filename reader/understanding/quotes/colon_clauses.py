"""Reported clauses behind a colon: "Le capitaine dément : c'était vingt", "Le maire est formel : il paiera"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.parsing.syntax import VERBS
from reader.understanding.quotes.clause_span import ReportedClause, holds_verb, reported_clause, until_break
from reader.understanding.quotes.colon_evidence import by_colon
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.noun_phrases import phrase_end
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.reported_infinitives import is_heading
from reader.understanding.quotes.reporting_cues import infinitive_reports, is_denied
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext
from reader.understanding.quotes.surface_subjects import stands_before, surface_subject

_NEAREST = 8
"""Tokens between the verb and its colon at most: "n'y va pas par quatre chemins"."""

_AHEAD = 4
"""Tokens before the verb among which the word may be that it needs: "n'en démord pas"."""


def clause_behind_colon(
    cue: Cue, cues: Sequence[Cue], sentence: QuoteSentence, context: SpeechContext
) -> ReportedClause | None:
    """Return the clause behind the colon that a verb of saying opens: "Le capitaine dément : c'était vingt."."""
    rules = context.rules
    if cue.passive or cue.lemma in rules.thinking:
        return None
    if cue.form == "infinitive" and not infinitive_reports(cue, sentence, context):
        # "a tenu à rassurer : personne ne partira"
        return None
    colon = next(
        (
            at
            for at in range(cue.place + 1, len(sentence.unquoted))
            if context.tokens.texts[sentence.unquoted[at]] == ":"
        ),
        None,
    )
    saying = cue.lemma in rules.reporting_lemmas | rules.with_clause or cue.lemma in rules.light_verb_complements
    if colon is None or not saying or is_denied(cue, sentence, context):
        return None
    between, after = sentence.unquoted[cue.place + 1 : colon], sentence.unquoted[colon + 1 :]
    classes, texts = context.syntax.classes, context.tokens.texts
    if any(classes[token] in VERBS or texts[token] in (".", ";") for token in between):
        return None
    if not holds_verb(after, context) or is_heading(sentence, context):
        return None
    speaker = _saying(cue, colon, between, sentence, context)
    return None if speaker is None else reported_clause(cue, speaker, until_break(after, context, cues), context)


def _saying(
    cue: Cue, colon: int, between: Sequence[int], sentence: QuoteSentence, context: SpeechContext
) -> SpeakerPhrase | None:
    """Return the subject of a verb of saying, behind it up to the colon or before it, where it can speak."""
    lowers, rules = context.tokens.lowers, context.rules
    # "soutient le contraire : …", "l'avait prédit dès le premier jour : …"
    opposite = any(lowers[token] in rules.stances.opposites for token in between)
    group = sentence.unquoted[max(0, cue.opens - 1) : cue.place]
    taken_up = any(lowers[token] in rules.pronouns.accusatives for token in group)
    behind = None if opposite else speaker_of(cue, sentence, context, after_verb=True)
    if (
        behind is not None
        and behind.evidence == "after"
        and behind.end == sentence.unquoted[colon]
        and (behind.end - behind.start > 1 or _names(behind.start, context))
        and not _is_object(behind, cue, sentence, context)
    ):
        # but "Il l'admet volontiers : …"
        return behind
    if between and not (opposite or taken_up or _is_adverbial(between, context)):
        return None
    speaker = speaker_of(cue, sentence, context, after_verb=False)
    if speaker is None and taken_up:
        # "Son livre s'intitule « Non » et Anne Roy le répète : …"
        speaker = surface_subject(cue, sentence, context)
    if speaker is None or (speaker.evidence == "guess" and not stands_before(speaker, cue, sentence, context)):
        return None
    # "La douleur persiste : il faut opérer."
    return None if context.cannot_speak(speaker.start, speaker.end) else speaker


def _is_object(phrase: SpeakerPhrase, cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a verb has its subject before it: "Le juge a lancé un appel à témoins : il cherche une Clio"."""
    first, syntax = sentence.unquoted[cue.opens], context.syntax
    ahead = any(syntax.relations[child] == "nsubj" and child < first for child in syntax.children[cue.token])
    return ahead and context.tokens.lowers[phrase.start] in context.rules.indefinite


def _is_adverbial(words: Sequence[int], context: SpeechContext) -> bool:
    """Return whether nothing but adverbs, or one prepositional phrase, stands between a verb and its colon."""
    lowers, rules = context.tokens.lowers, context.rules
    if all(lowers[token] in rules.fillers or context.syntax.classes[token] == "ADV" for token in words):
        return True
    return lowers[words[0]] in rules.prepositions and not any(context.tokens.texts[token] == "," for token in words)


def _names(token: int, context: SpeechContext) -> bool:
    """Return whether one word names somebody: a pronoun, a name, a noun for people."""
    known = context.tokens.lowers[token] in context.rules.pronouns.personal or context.tokens.capital(token)
    return known or context.can_speak(token) or context.are_people(token)


def clause_behind_stance(sentence: QuoteSentence, context: SpeechContext) -> ReportedClause | None:
    """Return what a sentence without cue and marks reports behind its colon.

    1. its predicate tells how somebody takes a thing: "L'assureur botte en touche : les dossiers sont examinés",
       and its subject can speak: not "Le règlement est clair : il faut payer"
    2. it names an account that somebody disputes or shares: "Une version que contredit Anne Roy : …"
    """
    texts = context.tokens.texts
    colon = next((at for at, token in enumerate(sentence.unquoted) if texts[token] == ":"), None)
    if colon is None or not context.rules.stances.verbs or is_heading(sentence, context):
        return None
    before, after = sentence.unquoted[:colon], sentence.unquoted[colon + 1 :]
    if not after or not holds_verb(after, context):
        return None
    verb, speaker = _stance(before, context), None
    if verb is not None:
        speaker = _speaker(TokenSpan(after[0], after[-1] + 1), before[verb], sentence, context)
    elif (verb := _disputing(before, context)) is not None:
        speaker = _behind(before[verb], sentence, context)
    if verb is None or speaker is None:
        return None
    token = before[verb]
    lower = context.tokens.lowers[token]
    cue = Cue(token, verb, verb, context.rules.stances.verbs.get(lower, lower), "reporting")
    return reported_clause(cue, speaker, until_break(after, context), context)


def _disputing(before: Sequence[int], context: SpeechContext) -> int | None:
    """Return the place of the verb behind "que" that disputes or shares an account named by itself before a colon."""
    lowers, rules = context.tokens.lowers, context.rules
    link = next((at for at, token in enumerate(before) if lowers[token] in rules.complementizers), 0)
    named = any(lowers[token] in rules.stances.accounts for token in before[:link])
    if not named or holds_verb(before[:link], context):
        return None
    near = range(link + 1, min(link + 1 + _AHEAD, len(before) - 1))
    return next((at for at in near if lowers[before[at]] in rules.stances.disputing), None)


def _behind(verb: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject behind a verb that ends before the colon or an apposition, where it can speak."""
    end = phrase_end(verb + 1, sentence, context)
    told = context.tokens.texts[end] in (":", ",", "(")
    spoken = any(context.can_speak(token) or context.are_people(token) for token in range(verb + 1, end))
    return SpeakerPhrase(verb + 1, end, "after") if told and spoken else None


def _stance(before: Sequence[int], context: SpeechContext) -> int | None:
    """Return the place of the verb of attitude before a colon, with the word that it needs beside it."""
    lowers, rules = context.tokens.lowers, context.rules
    words = [lowers[token] for token in before]
    for place in range(len(before) - 1, max(-1, len(before) - _NEAREST - 1), -1):
        lemma = rules.stances.verbs.get(words[place])
        if lemma is None or place == 0:
            continue
        ahead = words[max(0, place - _AHEAD) : place]
        if (lemma in rules.stances.denied) != (not rules.restricting.isdisjoint(ahead)):
            # "Le club n'a pas tiré la sonnette d'alarme : …", but "ne cache pas sa joie"
            continue
        needed = rules.stances.beside.get(lemma)
        if needed is None or not needed.isdisjoint((*ahead, *words[place + 1 :])):
            return place
    return None


def _speaker(after: TokenSpan, verb: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject of the verb, where it can speak."""
    found = by_colon(after, sentence, context)
    if found is None or found.speaker_span is None or found.speaker_span.start > verb:
        return None
    start, end = found.speaker_span.start, min(found.speaker_span.end, verb)
    known = context.rules.pronouns.personal | context.rules.pronouns.inverted.keys()
    spoken = context.tokens.lowers[start] in known or any(
        context.can_speak(token) or context.are_people(token) for token in range(start, end)
    )
    return SpeakerPhrase(start, end, "subject") if spoken else None
