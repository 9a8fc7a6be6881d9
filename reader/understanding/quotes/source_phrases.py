"""Speakers whom no subject names: behind "selon", the agent of a passive, where something was said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.understanding.languages.rules.inflection import noun_forms
from reader.understanding.parsing.syntax import NOUNS, VERBS
from reader.understanding.quotes.asides import past_asides
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.figures import goes_on_with_figure
from reader.understanding.quotes.noun_phrases import left_edge, outer_noun, phrase_end
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.source_makers import maker_of, without_participle
from reader.understanding.quotes.source_subjects import is_subject_behind
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext
from reader.understanding.quotes.subjects import SUBJECTS, as_subject, guessed_speaker

_MARKS = frozenset('«“"')

_OPENING = 2
"""Places of a sentence at which a source still opens it."""

_DEEPEST = 4
"""Heads climbed from the word before a relative source to the noun that it takes up."""

_LONGEST_TITLE = 5
"""Tokens between a comma and the name of a person with a title: ", l'ancien ministre Paul Dray"."""

_LEAST_TOLD = 4
"""Tokens of a clause that is a source, at least: "ce que dit Roy"."""


def opening_phrase(
    phrases: Sequence[tuple[str, ...]], sentence: QuoteSentence, context: SpeechContext
) -> SpeakerPhrase | None:
    """Return whom a sentence names after one of these opening phrases ("Du côté de X, on …", "Quant à X, elle …")."""
    lowers = context.tokens.lowers
    for phrase in phrases:
        size = len(phrase)
        first = next(
            (n for n in range(min(3, len(sentence.unquoted))) if lowers[sentence.unquoted[n]] == phrase[0]), None
        )
        if first is None or first + size >= len(sentence.unquoted):
            continue
        start = sentence.unquoted[first] + size
        if tuple(lowers[start - size : start]) != phrase or not outside(start, sentence):
            continue
        end = phrase_end(start, sentence, context)
        places = [name for name in context.names.within(start, end) if name.label == "LOC"]
        if any(lowers[token] in context.rules.documents.nouns for token in range(start, min(start + 3, end))):
            # "Dans un communiqué de la mairie, on apprend que"
            return SpeakerPhrase(start, end, "source")
        if (
            size == 1
            and end == start + 1
            and context.is_fragment(start, end)
            and phrase[0] in context.rules.sources.sides
        ):
            # "Côté turc, on fait valoir que …": the words are for a side, not for one of its people
            return SpeakerPhrase(start - 1, end, "source")
        if not places and (phrase[0] in context.rules.sources.sides or any(map(context.can_speak, range(start, end)))):
            return SpeakerPhrase(start, end, "source")
    return None


def where_said(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return where an impersonal cue says it was said ("indique-t-on à la mairie")."""
    tokens, rules = context.tokens, context.rules
    place = bisect_left(sentence.unquoted, max(cue.token, cue.inverted or 0)) + 1
    skipped = rules.times | rules.fillers - rules.prepositions
    while place < len(sentence.unquoted) and tokens.lowers[sentence.unquoted[place]] in skipped:
        # "a-t-on appris mercredi auprès de la préfecture"
        place += 1
    ahead = tuple(tokens.lowers[token] for token in sentence.unquoted[place : place + 3])
    if ahead in rules.sources.group_openers:
        # "rétorque-t-on du côté du syndicat"
        place += 2
    if place + 1 >= len(sentence.unquoted) or tokens.lowers[sentence.unquoted[place]] not in rules.prepositions:
        return None
    token = sentence.unquoted[place]
    while token < sentence.end - 1 and tokens.lowers[token] in rules.prepositions - rules.contracted:
        token += 1
    end = phrase_end(token, sentence, context)
    heads = [t for t in range(token, end) if context.syntax.classes[t] == "NOUN" or context.names.at(t) is not None]
    # "au bureau du festival", but not "à la sortie du lycée"
    first = heads[:1] or range(token, end)
    spoken = any(context.can_speak(t) or tokens.lowers[t] in rules.sources.unnamed for t in first)
    return SpeakerPhrase(token, end, "source") if spoken else None


def source_phrase(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the words behind a preposition of source ("selon le maire"), or before a relative one."""
    lowers, rules = context.tokens.lowers, context.rules
    if cue.lemma in rules.sources.unnamed:
        return SpeakerPhrase(cue.token, phrase_end(cue.token, sentence, context), "source")
    if cue.lemma in rules.sources.hearing or cue.lemma in rules.sources.viewpoint_nouns:
        pronoun = sentence.unquoted[cue.opens + 1]
        return SpeakerPhrase(pronoun, pronoun + 1, "source")
    after = sentence.unquoted[cue.place + 1 :]
    if not after:
        return None
    start = after[0]
    if start != cue.token + 1 and context.names.at(start) is None and context.tokens.texts[start - 1] not in _MARKS:
        return None
    own = lowers[start] in rules.owners
    own = own and not outside(start + 1, sentence)
    if own or is_wording(start, context, inner=cue.opens > _OPENING):
        # "D'après son « évaluation »"
        # "Le préfet a, selon ses mots, « tout essayé »"
        heads = (token for token in sentence.unquoted if context.syntax.relations[token] in SUBJECTS)
        found = next((found for head in heads if (found := as_subject(head, sentence, context)) is not None), None)
        found = found or guessed_speaker(cue.opens, sentence, context)
        if found is not None and context.cannot_speak(found.start, found.end) and lowers[start] in rules.owners:
            # "D'après ses calculs, la dette dépasse un million": the owner says it
            return SpeakerPhrase(start, start + 1, "source")
        return found
    return _told_by(after, sentence, context) or _named_behind(cue, _past_wording(start, context), sentence, context)


def _named_behind(cue: Cue, start: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return who is named from a token on, behind a source; ``None`` for nobody, and for whoever writes."""
    lowers, rules = context.tokens.lowers, context.rules
    if lowers[start] in rules.complementizers:
        # "suivant qu'ils acceptent"
        return None
    relative = lowers[start] in rules.pronouns.relatives
    if cue.lemma in rules.sources.viewpoint_openers and not relative and not _somebody_named(start, sentence, context):
        return None
    nobody = frozenset() if context.syntax.classes[start] == "DET" else rules.pronouns.nobody
    if _is_own_source(start, context):
        return SpeakerPhrase(start, phrase_end(start, sentence, context), "source")
    if lowers[start] in rules.sources.own_openers | nobody:
        return None
    if relative:
        return _antecedent_before(sentence.unquoted[cue.opens], sentence, context)
    end = _before_subject(start, phrase_end(start, sentence, context), sentence, context)
    if (maker := maker_of(start, end, sentence, context)) is not None:
        return maker
    end = _before_figure(start, without_participle(start, end, sentence, context), sentence, context)
    return SpeakerPhrase(start, end, "source") if end > start else None


def _before_subject(start: int, end: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return where a phrase ends before a person who is the subject of the clause behind it, and no apposition.

    "Selon la police, | Anne Roy, 15 ans, a quitté le foyer", "Selon sa mère, | Paul Dray « a fui »", but "Selon la
    maire, Anne Roy, 54 ans, le projet avance".
    """
    tokens, rules = context.tokens, context.rules
    names = context.names.within(start, end)
    if not names or names[-1].end != end or end >= sentence.end:
        return end
    first = _past_title(names[-1].start, start, context)
    if names[-1].label != "PER" or first <= start or tokens.texts[first - 1] != ",":
        return end
    return first - 1 if is_subject_behind(end, tokens, context.syntax, rules) else end


def _before_figure(start: int, end: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return where a source ends before a figure of another source: "500 selon la police | et 1 200 selon la CGT"."""
    behind = sentence.unquoted[bisect_left(sentence.unquoted, start) :]
    joined = (n for n, token in enumerate(behind) if context.tokens.lowers[token] in context.rules.conjunctions)
    return next((behind[n] for n in joined if behind[n] < end and goes_on_with_figure(behind[n:], context)), end)


def _past_title(first: int, start: int, context: SpeechContext) -> int:
    """Return where a name opens with the title before it: "Selon son médecin, | le pape François « va mieux »"."""
    lowers, texts = context.tokens.lowers, context.tokens.texts
    nearest = range(first - 1, max(start, first - _LONGEST_TITLE), -1)
    comma = next((token for token in nearest if texts[token] == ","), first)
    titled = context.rules.determiners | context.person_titles
    return comma + 1 if lowers[comma + 1] in titled else first


def _is_own_source(start: int, context: SpeechContext) -> bool:
    """Return whether whoever writes tells what they found out: "selon nos informations", "selon nos confrères"."""
    lowers, rules = context.tokens.lowers, context.rules
    if lowers[start] not in rules.sources.own_openers:
        return False
    known = rules.sources.findings | rules.sources.partners | rules.sources.unnamed
    return any(lower in known for lower in lowers[start + 1 : start + 3])


def is_wording(start: int, context: SpeechContext, *, inner: bool = False) -> bool:
    """Return whether a possessive stands before a noun for words, maybe with an adjective ("ses propres termes").

    ``inner`` tells that somebody is named before it: then their sources are no other speaker ("Roy dit que, selon ses
    sources, …").
    """
    lowers, rules = context.tokens.lowers, context.rules
    owned = start < len(lowers) and lowers[start] in rules.owners
    said = rules.sources.wordings | (rules.sources.unnamed if inner else frozenset())
    return owned and any(lower in said for lower in lowers[start + 1 : start + 3])


def _past_wording(start: int, context: SpeechContext) -> int:
    """Return where those are named whose words a noun stands for: "selon les termes du préfet", "des propos de Roy"."""
    lowers, rules = context.tokens.lowers, context.rules
    if start + 2 >= len(lowers) or lowers[start] not in rules.determiners:
        return start
    genitive = lowers[start + 1] in rules.sources.wordings and lowers[start + 2] in context.references.genitive
    owner = start + 3
    named = genitive and owner < len(lowers)
    if named and lowers[owner] in rules.determiners and owner + 1 < len(lowers):
        named = context.names.at(owner + 1) is not None or context.can_speak(owner + 1)
    elif named:
        named = context.names.at(owner) is not None or context.can_speak(owner)
    return owner if named else start


def _antecedent_before(opens: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun phrase before a relative source, its complements between: "une étude faite à Lyon, selon …"."""
    apart = context.tokens.texts[opens - 1] == ","
    last = opens - 2 if apart else opens - 1
    if last <= sentence.start or not outside(last, sentence):
        return None
    head = _source_above(last, sentence, context) if apart else last
    if head is None or (context.names.at(head) is None and not _is_source_noun(head, context)):
        # "les informations selon lesquelles …"
        return None
    outer = outer_noun(head, sentence, context)
    return SpeakerPhrase(left_edge(outer, sentence, context), last + 1 if head == last else head + 1, "source")


def _source_above(last: int, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the nearest word that may be a source among a token and those on which it depends."""
    token = last
    for _ in range(_DEEPEST):
        if context.names.at(token) is not None or _is_source_noun(token, context):
            return token
        above = context.syntax.heads[token]
        if above >= token or not outside(above, sentence):
            return None
        token = above
    return None


def _is_source_noun(token: int, context: SpeechContext) -> bool:
    return context.syntax.classes[token] == "NOUN" and _may_be_source(token, context)


def _told_by(after: Sequence[int], sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject behind the verb of a clause that is a source: "selon ce que rapporte la presse"."""
    tokens, rules = context.tokens, context.rules
    if len(after) < _LEAST_TOLD or tokens.lowers[after[0]] not in rules.pronouns.nobody:
        return None
    if tokens.lowers[after[1]] not in rules.complementizers:
        return None
    at = 2
    while at + 2 < len(after) and tokens.lowers[after[at]] in rules.auxiliaries | rules.pronouns.clitics:
        at += 1
    if tokens.lowers[after[at]] not in rules.reporting:
        return None
    at += 1
    return SpeakerPhrase(after[at], phrase_end(after[at], sentence, context), "source")


def _may_be_source(noun: int, context: SpeechContext) -> bool:
    """Return whether a noun is one for somebody or for a document."""
    rules = context.rules
    forms = noun_forms(context.tokens.lowers[noun], rules.inflection)
    known = any(form in rules.documents.nouns or form in rules.sources.unnamed for form in forms)
    return known or context.can_speak(noun)


def _somebody_named(start: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a phrase names somebody: a pronoun, a title, or a name that no preposition governs."""
    tokens, rules = context.tokens, context.rules
    if tokens.lowers[start] in rules.pronouns.personal:
        return True
    if context.syntax.classes[start] == "VERB" and tokens.lowers[start].endswith(rules.endings.infinitives):
        # "Pour trouver Anne, il faut marcher"
        return False
    beside = range(start, min(start + 2, sentence.end))
    some = next((token for token in beside if tokens.lowers[token] in rules.sources.some), None)
    if some is not None and tokens.texts[some + 1 : some + 2] == [","]:
        # "Pour certains, …", "pour d'autres, …"
        return True
    if " ".join(tokens.lowers[start : start + 2]) in context.references.last_named:
        # "Pour ce dernier, le mal est plus profond"
        return True
    noun = start + 1 if tokens.lowers[start] in rules.determiners and start + 1 < sentence.end else start
    if tokens.lowers[noun] in rules.speakers.nominal_adjectives and noun + 1 < sentence.end:
        # "Pour son premier secrétaire, …"
        noun += 1
    if tokens.lowers[noun] in context.person_titles or tokens.lowers[noun] in context.references.descriptions:
        return True
    end = phrase_end(start, sentence, context)
    apposed = context.names.at(end + 2) or context.names.at(end + 1) if end + 3 < sentence.end else None
    if apposed is not None and tokens.texts[end] == "," and tokens.texts[apposed.end : apposed.end + 1] == [":"]:
        # "Pour la première association du pays, l'April : « … »"
        return False
    if _is_viewer(start, end, context):
        return True
    if noun > start and rules.sources.judging and _holds_opinion(noun, end, sentence, context):
        return True
    names = context.names.within(start, end)
    return any(name.start <= noun or tokens.lowers[name.start - 1] not in rules.prepositions for name in names)


def _is_viewer(start: int, end: int, context: SpeechContext) -> bool:
    """Return whether a phrase is for those who are asked for their view, not for those who are given something.

    "Pour certains analystes, …", "Pour cet ancien garde, …", "Pour l'un d'eux, …", "Pour le quotidien de Lens, …".
    """
    rules, lowers = context.rules, context.tokens.lowers
    if not rules.sources.viewers:
        return False
    if rules.indefinite.intersection(lowers[start : start + 2]) and rules.pronouns.strong.intersection(
        lowers[start:end]
    ):
        return True
    # "d'autres élus", but not "les autres élus"
    some = lowers[start] in rules.sources.some or (
        lowers[start] in rules.linking and bool(rules.sources.some.intersection(lowers[start + 1 : start + 2]))
    )
    if not some and rules.speakers.nominal_adjectives.intersection(lowers[start + 1 : start + 2]):
        return False
    head = context.head_of(start, end)
    inner = [token for token in range(start, end) if context.syntax.classes[token] == "NOUN"]
    for token in inner[:2] if some else [head]:
        viewer = any(form in rules.sources.viewers for form in noun_forms(lowers[token], rules.inflection))
        if viewer and (token + 1 < end or lowers[token] not in rules.sources.plain_things):
            return True
    pointed = lowers[start] in rules.sources.pointing_determiners
    return pointed and context.are_described(head)


def _holds_opinion(noun: int, end: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether people who are not named think what follows, instead of having it: "Pour les élus, c'est trop".

    The first verb behind the comma tells: "est", "il faut", "il n'y a", or a conditional, but not "la ville ouvre".
    """
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    speaks = context.can_speak(noun) and not context.cannot_speak(noun, noun + 1)
    if syntax.classes[noun] not in NOUNS:
        # "Pour les autres thèmes, le seuil est de 30 %"
        return False
    if not speaks and not context.are_people(noun):
        return False
    comma = next((t for t in range(end, sentence.end) if tokens.texts[t] == "," and outside(t, sentence)), None)
    relatives = rules.pronouns.relatives | rules.pronouns.oblique_relatives
    if comma is not None and tokens.lowers[comma + 1 : comma + 2] and tokens.lowers[comma + 1] in relatives:
        # "Pour le sous-préfet, qui a reçu les planteurs, il n'y a …"
        comma = next((t for t in range(comma + 2, sentence.end) if tokens.texts[t] == ","), None)
    if comma is None:
        return False
    for token in range(comma + 1, sentence.end):
        lower = tokens.lowers[token]
        if lower in rules.sources.judging | rules.impersonal or (
            lower in rules.auxiliaries and tokens.lowers[token - 1] in rules.existing
        ):
            return True
        if syntax.classes[token] in VERBS and not syntax.relations[token].startswith("acl"):
            return lower.endswith(rules.endings.conditionals)
        if tokens.texts[token] in (",", ";", ":"):
            return False
    return False


def agent_phrase(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the agent of a passive ("dénoncé par le maire")."""
    lowers, unquoted = context.tokens.lowers, sentence.unquoted

    def is_agent(place: int) -> bool:
        return lowers[unquoted[place]] in context.rules.agents

    for place in range(cue.place + 1, min(cue.place + 5, len(unquoted) - 1)):
        token = unquoted[place]
        if lowers[token] == ",":
            # "accusé jeudi, devant le tribunal de Nice, par ses associés"
            closing = past_asides(place, is_agent, sentence, context.tokens, context.syntax, context.rules)
            if closing is None or closing + 2 >= len(unquoted):
                return None
            start = unquoted[closing + 2]
            return SpeakerPhrase(start, phrase_end(start, sentence, context), "agent")
        if context.tokens.lowers[token] in context.rules.agents:
            start = sentence.unquoted[place + 1]
            return SpeakerPhrase(start, phrase_end(start, sentence, context), "agent")
    return None
