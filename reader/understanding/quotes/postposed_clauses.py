"""Clauses before their verb: "Trois personnes sont mortes, a indiqué la police"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.understanding.parsing.syntax import NOMINALS, VERBS
from reader.understanding.quotes.clause_span import (
    ReportedClause,
    after_dateline,
    holds_verb,
    last_segment,
    reported_clause,
)
from reader.understanding.quotes.clauses_before_subject import before_subject
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.inserted_inquits import (
    BREAKS,
    belongs_to_speaker,
    describes_somebody,
    inserted_speaker,
    with_clitics,
)
from reader.understanding.quotes.interrupted_clauses import around_inquit
from reader.understanding.quotes.main_verbs import holds_main_verb
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.reported_clauses import clause_after
from reader.understanding.quotes.reported_infinitives import governed_infinitive, infinitive_after, reporting_opener
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_NEAREST_COMPLEMENT = 4
"""Tokens of a light verb with its complement: "mis en cause"."""

_LONGEST_GROUP = 7
"""Tokens between a comma and an infinitive that reports ("…, a tout de même tenu à préciser")."""


def postposed_clause(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> ReportedClause | None:
    """Read a clause before its verb: "Trois personnes sont mortes, a indiqué la police."."""
    opener = cue.form == "infinitive" and cue.lemma not in context.rules.ambiguous
    cue = _whole_group(cue, sentence, context) if cue.kind == "reporting" else cue
    if cue.kind != "reporting" or cue.form != "finite" or cue.passive or not cue.opens:
        return None
    if _is_of_another_verb(cue, sentence, context):
        return None
    if context.rules.subject_first and (clause := _split_by_inquit(cue, sentence, context)) is not None:
        return clause
    if context.rules.subject_first and (clause := before_subject(cue, sentence, context)) is not None:
        return clause
    if context.rules.subject_first and _has_subject_ahead(cue, sentence, context):
        return None
    comma = sentence.unquoted[cue.opens - 1]
    if (clause := _split_by_inquit(cue, sentence, context)) is not None:
        return clause
    ambiguous = cue.lemma in context.rules.ambiguous and cue.lemma not in context.rules.light_verb_complements
    # "…, se félicite la boutique": the verb has its object.
    ambiguous = ambiguous and not _is_reflexive(cue, sentence, context)
    if cue.lemma in context.rules.light_verbs.values() and cue.inverted is None and _has_object(cue, sentence, context):
        return None
    apart = context.tokens.texts[comma] in BREAKS
    if not apart or (ambiguous and not _closes(cue, sentence, context)):
        return None
    if cue.inverted is None and _reports_behind(cue, sentence, context):
        return None
    speaker = speaker_of(cue, sentence, context, after_verb=True)
    if speaker is not None and _is_object(speaker, cue, sentence, context, opener=opener):
        return None
    nobody = speaker is None and cue.inverted is not None
    if not nobody and (speaker is None or speaker.evidence in ("subject", "guess")):
        return None
    reported = _reported_tokens(cue, speaker, sentence, context)
    return reported_clause(cue, speaker, after_dateline(reported, context), context) if reported else None


def _is_of_another_verb(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a form only says what others think of somebody: "A man, believed to be the driver, was held"."""
    behind = sentence.unquoted[cue.place + 1 : cue.place + 3]
    marked = len(behind) == 2 and context.tokens.lowers[behind[0]] in context.rules.infinitival.marks
    return marked and context.syntax.classes[behind[1]] in VERBS


def _is_object(
    speaker: SpeakerPhrase, cue: Cue, sentence: QuoteSentence, context: SpeechContext, *, opener: bool
) -> bool:
    """Return whether words taken for a speaker are what their verb is about: "a tenu à nuancer la polémique"."""
    if _is_before_marks(speaker.end, sentence, context):
        # "recommandait un « délestage »"
        return True
    if speaker.evidence == "after" and _is_enumerated(speaker, sentence, context):
        # "Me Roy s'emploie, rappelle le divorce, les dettes, …"
        return True
    return not _is_speaker(speaker, context) and (opener or _follows_its_subject(cue, sentence, context))


def _has_object(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether what follows a light verb and its complement is an object: "a mis en cause le parti"."""
    near = sentence.unquoted[cue.place : cue.place + _NEAREST_COMPLEMENT]
    return any(context.tokens.lowers[token] in context.rules.transitive_complements for token in near)


def _is_reflexive(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a verb says something by its reflexive pronoun: "se félicite", but not "s'appuie"."""
    rules, lowers = context.rules, context.tokens.lowers
    says = rules.pronouns.reflexives & rules.stances.beside.get(cue.lemma, frozenset())
    return bool(says) and any(lowers[token] in says for token in sentence.unquoted[cue.opens : cue.place])


def _whole_group(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> Cue:
    """Return a cue with all that belongs to its group behind a comma: openers, "comme", clitics."""
    opener = cue.form == "infinitive" and cue.lemma not in context.rules.ambiguous
    if opener and reporting_opener(cue, sentence, context) is not None:
        cue = _with_opener(cue, sentence, context)
    if cue.form != "finite" or not cue.opens:
        return cue
    if not sentence.quotes:
        cue = _with_conjunction(cue, sentence, context)
    return replace(cue, opens=with_clitics(cue, sentence, context))


def _is_before_marks(end: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a quote begins where the words for a speaker end; a line break does not."""
    inside = end < sentence.end and not outside(end, sentence)
    return inside and "\n" not in context.tokens.texts[end]


def _reports_behind(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a verb reports what follows it: a clause or an infinitive of its own."""
    follows = clause_after(cue, sentence, context.tokens, context.syntax, context.rules)
    if follows is not None and not _is_of_participle(cue, follows, sentence, context):
        return True
    frames = context.rules.infinitival.frames.get(cue.lemma, frozenset())
    taken_up = cue.place and context.tokens.lowers[sentence.unquoted[cue.place - 1]] in _objects(context)
    # "son mari, mobilisé, la supplie de partir"
    if context.rules.dative & frames or (frames and taken_up):
        asked = governed_infinitive(cue, sentence, context)
        between = sentence.unquoted[cue.place + 1 : asked or 0]
        if asked is not None and not any(context.tokens.texts[token] == "," for token in between):
            # "Le directeur, en visite à Lens, a exhorté les éleveurs à vendre"
            return True
    infinitive = infinitive_after(cue, sentence, context)
    # "…, croit savoir la police" reports nothing behind it.
    beside = infinitive == cue.place + 1
    known = beside and context.tokens.lowers[sentence.unquoted[cue.place + 1]] in context.rules.reporting
    return infinitive is not None and not known


def _objects(context: SpeechContext) -> frozenset[str]:
    """Return pronouns for whom something is asked of, before the verb: "la" in "la supplie de partir"."""
    return context.rules.pronouns.accusatives | context.rules.pronouns.accused | context.rules.pronouns.addressees


def _is_of_participle(cue: Cue, place: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a clause belongs to a participle behind the verb: "…, a rappelé Roy, regrettant que …"."""
    tokens, between = context.tokens, sentence.unquoted[cue.place + 1 : place]
    return any(
        tokens.texts[before] == "," and tokens.lowers[token] in context.rules.reporting
        for before, token in pairwise(between)
        if tokens.lowers[token].endswith(context.rules.endings.gerunds)
    )


def _split_by_inquit(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> ReportedClause | None:
    """Read a clause whose subject and verb an inquit parts: "Les travaux, précise la mairie, dureront un mois."."""
    before = cue.opens - 1
    if sentence.quotes or context.tokens.texts[sentence.unquoted[before]] != ",":
        return None
    ahead = last_segment(sentence.unquoted[:before], context)
    if not ahead or holds_main_verb(ahead, context):
        return None
    speaker = inserted_speaker(cue, sentence, context)
    if speaker is None:
        return None
    tokens = [token for token in sentence.unquoted if token >= ahead[0]]
    return reported_clause(cue, speaker, after_dateline(tokens, context), context)


def _reported_tokens(
    cue: Cue, speaker: SpeakerPhrase | None, sentence: QuoteSentence, context: SpeechContext
) -> Sequence[int]:
    """Return the tokens of what a verb reports before it, or on both its sides; none if that is no clause."""
    ahead: Sequence[int] = last_segment(sentence.unquoted[: cue.opens - 1], context)
    if around := around_inquit(cue, speaker, ahead, sentence, context):
        # "Il faudrait, a-t-elle dit aux élus, un second pont."
        return around
    if holds_verb(ahead, context) or any(context.tokens.lowers[t] in context.rules.restricting for t in ahead):
        # "Rien ne presse, relève le maire", whatever the tagger says
        return ahead
    last = max(cue.token, cue.inverted or 0, speaker.end - 1 if speaker is not None else 0)
    behind = [token for token in sentence.unquoted if token > last]
    told = len(behind) > 1 and _goes_with_speaker(behind[1:], context)
    if ahead and behind and context.tokens.texts[behind[0]] == "," and holds_verb(behind, context) and not told:
        # "Un premier signalement, rappelle la procureure, avait été adressé."
        return sentence.unquoted
    # "Pas de chèque en blanc, a prévenu le maire."
    alone = _said_without_verb(cue, speaker, behind, context) and not _follows_its_subject(cue, sentence, context)
    if (
        len(ahead) == 1
        and context.syntax.classes[ahead[0]] == "NOUN"
        and behind
        and context.tokens.texts[behind[0]] == ":"
    ):
        # "Résultat, explique le maire : …"
        return ()
    return ahead if alone else ()


def _goes_with_speaker(behind: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words behind a comma go on with the speaker.

    "…, qui n'en doute pas", "…, adjurant Roy de", "…, ancien chef d'équipe, qui en sort".
    """
    rules, lower = context.rules, context.tokens.lowers[behind[0]]
    if describes_somebody(behind[0], context) and not holds_main_verb(behind, context):
        return True
    return lower in rules.pronouns.relatives | rules.pronouns.oblique_relatives or lower.endswith(rules.endings.gerunds)


def _is_enumerated(speaker: SpeakerPhrase, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether what follows a verb is the first of several things, not who speaks."""
    at, rules, tokens = speaker.end, context.rules, context.tokens
    if at + 1 >= sentence.end or tokens.texts[at] != "," or tokens.lowers[at + 1] not in rules.determiners:
        return False
    head = _head(speaker, context)
    if context.tokens.capital(head):
        # "Si rien ne bouge, prévient la Lensoise, les cars ne partiront plus"
        return False
    return not context.can_speak(head) and tokens.lowers[head] not in rules.documents.nouns


def _with_opener(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> Cue:
    """Return an infinitive with what makes it report as a finite verb behind a comma: "…, a tenu à préciser Roy"."""
    for at in range(cue.opens - 1, max(0, cue.opens - _LONGEST_GROUP), -1):
        if context.tokens.texts[sentence.unquoted[at]] == ",":
            return replace(cue, opens=at + 1, form="finite")
        token = sentence.unquoted[at]
        if context.names.at(token) is not None or context.syntax.relations[token].startswith("nsubj"):
            # "Un an après, Facebook a tenté de lancer une application"
            return cue
    return cue


def _with_conjunction(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> Cue:
    """Return a cue with the "comme" before it, behind a comma: "…, comme le rappelle la ministre"."""
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted
    at = cue.opens
    while at > 1 and tokens.lowers[unquoted[at - 1]] in rules.pronouns.clitics:
        at -= 1
    if at > 1 and tokens.lowers[unquoted[at - 1]] in rules.inverting and tokens.texts[unquoted[at - 2]] == ",":
        return replace(cue, opens=at - 1)
    for phrase in rules.inverting_phrases:
        first = at - len(phrase)
        if first > 0 and tuple(tokens.lowers[t] for t in unquoted[first:at]) == phrase:
            # "…, à ce que rapporte un témoin"
            return replace(cue, opens=first) if tokens.texts[unquoted[first - 1]] == "," else cue
    return cue


def _said_without_verb(cue: Cue, speaker: SpeakerPhrase | None, behind: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a verb that can only report ends its sentence: "Pas de chèque en blanc, a prévenu le maire."."""
    if speaker is None or speaker.evidence not in ("after", "inverted"):
        return False
    colon = bool(behind) and context.tokens.texts[behind[0]] in (":", ";")
    if not colon and not belongs_to_speaker(behind, context):
        return False
    known = context.rules.reporting_lemmas - context.rules.ambiguous | context.rules.light_verb_complements.keys()
    sure = cue.lemma in known
    spoken = speaker.evidence == "inverted" or _is_speaker(speaker, context)
    # "Une aumône, grommelle un piroguier": things do not grumble
    human = cue.lemma not in context.rules.things_do and not context.cannot_speak(speaker.start, speaker.end)
    return sure and (spoken or human)


def _follows_its_subject(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether only relative clauses part a verb from its subject: "Le frère, qui prend sa place, a annoncé"."""
    if cue.inverted is not None:
        return False
    syntax, first = context.syntax, sentence.unquoted[cue.opens]
    subjects = [child for child in syntax.children[cue.token] if syntax.relations[child] == "nsubj" and child < first]
    if not subjects or not outside(subjects[0], sentence):
        return False
    between = [token for token in sentence.unquoted if subjects[0] < token < first]
    commas = sum(context.tokens.texts[token] == "," for token in between)
    if commas == 1 and not context.can_speak(subjects[0]):
        # "Un avis de pure forme, a souligné le maire": no one comma parts a subject from its verb.
        return False
    return not holds_main_verb(between, context)


def _has_subject_ahead(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a verb's subject stands before it, a relative clause included: "Roy, who won, urged patience"."""
    syntax = context.syntax
    first = sentence.unquoted[cue.opens]
    own = any(syntax.relations[child].startswith("nsubj") and child < first for child in syntax.children[cue.token])
    return own or not holds_main_verb([token for token in sentence.unquoted if token < first], context)


def _closes(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether an ambiguous verb ends its sentence with one who speaks: "…, confirme le rectorat."."""
    if cue.inverted is not None:
        return True
    speaker = speaker_of(cue, sentence, context, after_verb=True)
    if speaker is None or speaker.evidence != "after" or not _is_speaker(speaker, context):
        return False
    behind = [token for token in sentence.unquoted if token >= speaker.end]
    if not any(context.tokens.texts[token][0].isalnum() for token in behind):
        return True
    # "…, accuse le dirigeant, qui porte plainte", but not "…, appelle les élus à partir"
    told = context.tokens.lowers[behind[0]] in context.rules.dative and not holds_verb(behind, context)
    # "Réveillez-vous, a lancé Roy à ses militants"
    described = context.syntax.relations[behind[0]] == "acl" and context.rules.described_behind
    # "…, avance une enquête de Roy menée auprès de cent élèves"
    told = told or (described and belongs_to_speaker(behind, context))
    apart = told or context.tokens.texts[behind[0]] == ","
    ahead = last_segment(sentence.unquoted[: cue.opens - 1], context)
    return apart and belongs_to_speaker(behind, context) and holds_main_verb(ahead, context)


def _is_speaker(speaker: SpeakerPhrase, context: SpeechContext) -> bool:
    """Return whether a phrase names somebody or a document."""
    head = _head(speaker, context)
    known = context.can_speak(head) or context.are_people(head)
    return known or context.tokens.lowers[head] in context.rules.documents.nouns


def _head(speaker: SpeakerPhrase, context: SpeechContext) -> int:
    """Return the first noun of the words for a speaker."""
    nouns = (t for t in range(speaker.start, speaker.end) if context.syntax.classes[t] in NOMINALS)
    return next(nouns, speaker.start)
