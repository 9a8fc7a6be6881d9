"""Infinitives and questions that a verb reports: "assure avoir payé", "promet de payer", "demande si …"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.parsing.syntax import NOUNS, VERBS
from reader.understanding.quotes.asides import past_asides
from reader.understanding.quotes.cues import Cue, asks_to_know
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.reported_clauses import is_adverbial
from reader.understanding.quotes.speech_context import SpeechContext

_FARTHEST_INFINITIVE = 14
"""Tokens behind a verb up to which the infinitive begins that it reports."""

_FARTHEST_BARE = 12
"""The same where no preposition leads to it."""

_FARTHEST_QUESTION = 10
"""Tokens behind a verb up to which the word comes that opens the question which it reports."""

_FARTHEST_RELATIVE = 16
"""Tokens of a relative clause before such an infinitive."""

_MOST_ADVERBS = 3
"""Tokens before an infinitive among which the preposition is that governs it: "sans pour autant partir"."""

_LONGEST_OPENER = 4
"""Tokens before an infinitive that make it report ("n'hésite pas à")."""

_TERMINALS = frozenset('.!?…»”"')


def infinitive_after(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return where an infinitive is that a cue governs ("assure avoir payé", "a dit hier aux juges ne pas savoir")."""
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    if cue.lemma not in rules.infinitival.verbs:
        return None
    first = cue.place + 1
    if first < len(sentence.unquoted) and tokens.lowers[sentence.unquoted[first]] in rules.negations:
        # "ne nie pas avoir payé"
        first += 1
    at, last = first - 1, min(cue.place + _FARTHEST_BARE, len(sentence.unquoted))
    openers = rules.infinitival.auxiliaries | rules.restricting
    while at + 1 < last:
        at += 1
        token, before = sentence.unquoted[at], sentence.unquoted[at - 1]
        lower = tokens.lowers[token]
        if lower == ",":
            closing = past_asides(
                at, lambda place: _opens_infinitive(place, openers, sentence, context), sentence, tokens, syntax, rules
            )
            if closing is not None and closing + 1 < len(sentence.unquoted):
                # "explique, gêné, avoir …"
                last, at = min(last + closing - at, len(sentence.unquoted)), closing
                continue
        if lower in rules.fillers & rules.infinitival.fillers and not rules.infinitival.marks:
            # "explique aussi avoir …"
            continue
        if is_infinitive(at, sentence, context):
            ahead = tokens.lowers[before]
            # "soutient en outre avoir averti"
            governed = syntax.classes[before] == "ADP" and ahead not in rules.asides
            governed = governed or _is_governed(at, cue.place, sentence, context)
            return None if governed or ahead in rules.prepositions - rules.pronouns.clitics else at
        verb = syntax.classes[token] in VERBS
        opens = lower in rules.clause_openers and syntax.classes[token] != "ADP"
        if verb or tokens.texts[token] in (".", ":", ";") or opens:
            return None
    return None


def _is_governed(place: int, opens: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a preposition, adverbs behind it, leads to an infinitive: "a promis, sans toutefois s'engager"."""
    rules, lowers = context.rules, context.tokens.lowers
    near = [lowers[token] for token in sentence.unquoted[max(opens + 1, place - _MOST_ADVERBS) : place]]
    behind = near[max((at + 1 for at, lower in enumerate(near) if lower == ","), default=0) :]
    return not rules.infinitival.without.isdisjoint(behind)


def _opens_infinitive(place: int, openers: frozenset[str], sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether "avoir", "ne" or a reflexive opens an infinitive at a place: "jure, lui, ne rien savoir"."""
    lower = context.tokens.lowers[sentence.unquoted[place]]
    if lower in openers:
        return True
    return lower in context.rules.pronouns.reflexives and is_infinitive(place, sentence, context)


def reporting_opener(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> tuple[str, ...] | None:
    """Return the words before an infinitive that make it report, if there are such ("avant de", "a tenu à")."""
    rules, unquoted = context.rules, sentence.unquoted
    lowers = [context.tokens.lowers[token] for token in unquoted[: cue.opens]]
    while lowers and lowers[-1] in rules.pronouns.clitics - rules.infinitival.links - rules.prepositions:
        # "ne se prive pas de lui faire remarquer que"
        lowers.pop()
    endings = [tuple(lowers[-size:]) for size in range(_LONGEST_OPENER, 0, -1)]
    for words in endings:
        if words in rules.infinitival.openers:
            return words
        if words in rules.infinitival.purposes and rules.infinitival.contacting.intersection(lowers):
            return words
        if len(words) == 2 and words[0] in rules.conjunctions and _is_joined(words[1], lowers[:-2], rules):
            return words
    return None


def _is_joined(link: str, ahead: Sequence[str], rules: SpeechRules) -> bool:
    """Return whether a preposition goes on with a reporting infinitive: "avant d'accuser Roy et de promettre que"."""
    links = rules.infinitival.links if link in rules.infinitival.links else frozenset({link})
    # "a tenu à s'excuser et à rappeler que"
    ahead = [word for word in ahead if word not in rules.pronouns.clitics - rules.infinitival.links]
    for at in range(len(ahead) - 1, 0, -1):
        if ahead[at - 1] in links and ahead[at].endswith(rules.endings.infinitives):
            endings = [tuple(ahead[max(0, at - size) : at]) for size in range(1, _LONGEST_OPENER + 1)]
            return any(words in rules.infinitival.openers for words in endings)
    return False


def is_historic(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether an infinitive that reports opens its sentence instead of a verb: "Et d'ajouter que"."""
    rules = context.rules
    ahead = [context.tokens.lowers[token] for token in sentence.unquoted[: cue.opens]]
    while ahead and ahead[-1] in rules.pronouns.clitics - rules.infinitival.links:
        ahead.pop()
    links = rules.infinitival.links - rules.dative - rules.agents
    return cue.form == "infinitive" and len(ahead) == 2 and ahead[0] in rules.conjunctions and ahead[1] in links


def is_heading(sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether no full stop ends a sentence."""
    texts = context.tokens.texts
    last = sentence.end - 1 - ("\n" in texts[sentence.end - 1])
    return texts[last][-1] not in _TERMINALS


def is_infinitive(place: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether an infinitive begins at a place, clitics and negations included ("ne pas l'avoir su")."""
    tokens, rules = context.tokens, context.rules
    marked = place > 0 and tokens.lowers[sentence.unquoted[place - 1]] in rules.infinitival.marks
    denied = False
    for at in range(place, min(place + 6, len(sentence.unquoted))):
        token = sentence.unquoted[at]
        lower = tokens.lowers[token]
        if lower in rules.infinitival.auxiliaries:
            return True
        if context.names.at(token) is not None and tokens.capital(token):
            # "a confié Hervé Le Mener"
            return False
        if marked and context.syntax.classes[token] in VERBS:
            # "urged the council to pay"
            return True
        led = at == place > 0 and tokens.lowers[sentence.unquoted[at - 1]] in rules.infinitival.links
        bare = context.syntax.classes[token] == "NOUN" and lower.endswith(rules.infinitival.noun_like)
        bare = bare and lower not in rules.infinitival.plain_nouns
        bare = bare and not lower.endswith(rules.infinitival.noun_endings)
        if led and (bare or context.syntax.relations[token] == "xcomp") and lower.endswith(rules.endings.infinitives):
            # "demande à téléphoner", "promet de récidiver", whatever its class
            return True
        if context.syntax.classes[token] in VERBS | NOUNS and lower.endswith(rules.endings.infinitives):
            # "ordonne à Jean Roy, le plongeur, de se jeter": no finite verb has "de" before it
            linked = place > 0 and tokens.lowers[sentence.unquoted[place - 1]] in rules.infinitival.links
            verb = context.syntax.classes[token] in VERBS
            return denied or (verb and (linked or not _has_subject_before(token, context)))
        if lower not in rules.pronouns.clitics | rules.negations | rules.infinitival.fillers:
            return False
        # "ne pas s'en souvenir": no noun is denied.
        denied = denied or lower in rules.restricting
    return False


def _has_subject_before(verb: int, context: SpeechContext) -> bool:
    """Return whether a verb has a subject before it, so that it is no infinitive: "un couple se sépare"."""
    syntax = context.syntax
    return not context.rules.infinitival.marks and any(
        child < verb and syntax.relations[child].startswith("nsubj") for child in syntax.children[verb]
    )


def governed_infinitive(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the place of an infinitive behind the preposition that a cue asks for, an object between or not."""
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    links = rules.infinitival.frames.get(cue.lemma)
    needed = rules.infinitival.needing.get(cue.lemma)
    beside = sentence.unquoted[cue.place + 1 : cue.place + 2]
    if not links or (needed and not any(tokens.lowers[token] in needed for token in beside)):
        return None
    at, last = cue.place, min(cue.place + _FARTHEST_INFINITIVE, len(sentence.unquoted) - 1)
    while at + 1 < last:
        at += 1
        token = sentence.unquoted[at]
        lower = tokens.lowers[token]
        if tokens.texts[token] == "," and (beyond := _past_apposition(at, links, sentence, context)) is not None:
            # "a demandé à une commission, présidée par Roy, d'enquêter"
            last = min(last + beyond - at, len(sentence.unquoted) - 1)
            at = beyond
            continue
        if lower in links and is_infinitive(at + 1, sentence, context):
            following = [tokens.lowers[t] for t in sentence.unquoted[at + 1 : at + 4]]
            if rules.infinitival.anonymity.intersection(following):
                # "a resident who asked not to be named"
                return None
            of_noun = tokens.lowers[sentence.unquoted[at - 1]] in rules.infinitival.nouns
            return None if of_noun and cue.lemma not in rules.infinitival.accusing else at + 1
        whoever = lower in rules.infinitival.whoever and tokens.lowers[sentence.unquoted[at + 1]] not in links
        if lower in rules.pronouns.relatives or whoever:
            # "invite quiconque le peut à", but "met au défi quiconque de"
            return _past_relative(at, links, sentence, context)
        finite = syntax.classes[token] in VERBS and not syntax.relations[token].startswith(("acl", "amod"))
        finite = finite and not lower.endswith((*rules.endings.sure_participles, *rules.endings.gerunds))
        if lower in rules.contrasts and tokens.lowers[sentence.unquoted[at + 1]] not in rules.complementizers:
            # "ordonne alors au plongeur de"
            continue
        if tokens.texts[token] in (".", ":", ";") or finite or lower in rules.clause_openers | rules.complementizers:
            return None
    return None


def _past_relative(relative: int, links: frozenset[str], sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the place of an infinitive behind the relative clause of whom it is asked of.

    "conseille à ceux qui tentent de partir de rester": an infinitive right behind a verb is governed by that.
    """
    tokens, unquoted = context.tokens, sentence.unquoted
    for at in range(relative + 2, min(relative + _FARTHEST_RELATIVE, len(unquoted) - 1)):
        if tokens.texts[unquoted[at]] in (",", ".", ":", ";"):
            return None
        verb = context.syntax.classes[unquoted[at - 1]] in VERBS
        # but "invite ceux qui le peuvent à partir"
        verb = verb and tokens.lowers[unquoted[at - 2]] not in context.rules.pronouns.accusatives
        if tokens.lowers[unquoted[at]] in links and not verb and is_infinitive(at + 1, sentence, context):
            return at + 1
    return None


def _past_apposition(comma: int, links: frozenset[str], sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the place of the last comma of what stands between commas before an infinitive and its preposition.

    "a demandé à une commission, présidée par Roy, d'enquêter", "a mis en demeure, jeudi, deux sites, dont un à Chypre,
    de fermer".
    """

    def goes_on(place: int) -> bool:
        lower = context.tokens.lowers[sentence.unquoted[place]]
        return lower in links and is_infinitive(place + 1, sentence, context)

    return past_asides(comma, goes_on, sentence, context.tokens, context.syntax, context.rules)


def question_after(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the place behind "si" where a cue reports a question."""
    openers = context.rules.questions.openers.get(cue.lemma)
    if openers is None and wants_to_know(cue, sentence, context):
        openers = context.rules.questions.whether
    if openers is None:
        return _told_how(cue, sentence, context)
    if _asks_oneself(cue, sentence, context):
        return None
    aside = False
    for at in range(cue.place + 1, min(cue.place + _FARTHEST_QUESTION, len(sentence.unquoted) - 1)):
        lower, text = context.tokens.lowers[sentence.unquoted[at]], context.tokens.texts[sentence.unquoted[at]]
        if lower in openers:
            return at if context.rules.questions.keep_openers else at + 1
        if lower in context.rules.questions.interrogatives:
            # "veut savoir à qui il doit payer"
            ahead = context.tokens.lowers[sentence.unquoted[at - 1]]
            governed = ahead in context.rules.prepositions
            if not context.rules.questions.governed_openers and (governed or ahead == ","):
                # "asked for what she called a pause", "asked, when she came, for a pause"
                return None
            return at - 1 if governed and at - 1 > cue.place else at
        if text == "," and (aside or at == cue.place + 1):
            # "a demandé, dans l'hémicycle, si …"
            aside = not aside
        elif text in (".", ":", ";", ",") or lower in context.rules.clause_openers:
            return None
    return None


def wants_to_know(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether an infinitive asks behind a verb of wanting: "Les élus veulent savoir pourquoi"."""
    return asks_to_know(cue, sentence, context.tokens, context.rules)


def _told_how(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return where the question is that a verb of telling answers: "a détaillé comment …", "explique pourquoi …"."""
    rules, lowers = context.rules, context.tokens.lowers
    if cue.lemma not in rules.questions.telling:
        return None

    def asks(place: int) -> bool:
        return lowers[sentence.unquoted[place]] in rules.questions.told

    first = cue.place + 1
    if first < len(sentence.unquoted) and lowers[sentence.unquoted[first]] == ",":
        # "raconte, sept heures plus tard, d'une voix blanche, comment …"
        closing = past_asides(first, asks, sentence, context.tokens, context.syntax, rules)
        return None if closing is None else closing + 1
    for at in range(first, min(cue.place + _FARTHEST_QUESTION, len(sentence.unquoted) - 1)):
        token = sentence.unquoted[at]
        if asks(at) and token == sentence.unquoted[at - 1] + 1:
            between = sentence.unquoted[first:at]
            return at if is_adverbial(between, context.tokens, context.syntax, rules) else None
    return None


def _asks_oneself(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a verb is reflexive: "se demande qui paiera"."""
    group = sentence.unquoted[max(0, cue.opens - 1) : cue.place]
    return any(context.tokens.lowers[token] in context.rules.pronouns.reflexives for token in group)
