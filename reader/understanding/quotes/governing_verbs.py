"""Tell a verb from a noun by what it governs: "Morel juge que", "Un couple du troisième menace de porter plainte"."""

from __future__ import annotations

from itertools import pairwise

from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.parsing.syntax import NOMINALS, VERBS, Syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.participles import is_main_verb
from reader.understanding.quotes.quote_sentences import QuoteSentence

_FRAME = 12
"""Tokens behind a form within which the "que" or infinitive comes that it governs."""

_NEAREST_INFINITIVE = 8
"""Tokens behind a form taken for a noun within which the infinitive comes that it asks for."""

_NEAREST_MARKS = 9
"""Tokens behind such a form within which the marks begin that it governs."""


def governs(sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether "que" or the preposition of an infinitive follows a form taken for a noun: "Morel juge que"."""
    unquoted, token = sentence.unquoted, sentence.unquoted[place]
    if place + 2 >= len(unquoted) or not place or unquoted[place + 1] != token + 1:
        return False
    governors = rules.prepositions | rules.determiners - rules.pronouns.clitics
    if tokens.lowers[token - 1] in governors or tokens.capital(token):
        return False
    if syntax.classes[token] == "ADV" and tokens.lowers[token].endswith(rules.endings.gerunds):
        # "doit maintenant être voté"
        return False
    if _is_lone(sentence, place, tokens, syntax, rules) or _is_contrasted(sentence, place, tokens, rules):
        return True
    described = syntax.classes[token - 1] == "ADJ" and syntax.heads[token - 1] == token
    if described or (syntax.classes[token - 1] == "ADJ" and tokens.lowers[token - 2] in rules.determiners):
        # "une courte avance que", "courte avance que"
        return False
    lower, following = tokens.lowers[token], tokens.lowers[token + 1]
    clausal = lower in rules.reporting or rules.qualifying.get(lower) in rules.with_clause
    if clausal and following in rules.complementizers:
        return True
    linked = tokens.lowers[token - 1] in rules.conjunctions and tokens.texts[token - 1].isalpha()
    if linked and following in rules.dative and lower in rules.reporting:
        # "Le maire salue l'accord et demande aux élus de voter."
        return True
    rest = (tokens.lowers[t] for t in unquoted[place + 1 : place + 4] if tokens.lowers[t] not in rules.restricting)
    perfect = next(rest, following) in rules.infinitival.auxiliaries
    if perfect and rules.reporting.get(lower) in rules.infinitival.verbs:
        # "Le maire dément avoir menti"
        return True
    links = rules.infinitival.frames.get(rules.reporting.get(lower) or rules.qualifying.get(lower) or "", frozenset())
    # "suggère de leur accorder"
    behind = (tokens.lowers[t] for t in unquoted[place + 2 : place + _FRAME])
    plain = (lower for lower in behind if lower not in rules.pronouns.clitics)
    return following in links and next(plain, "").endswith(rules.endings.infinitives)


def _is_contrasted(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a pronoun between commas takes up the subject of a form: "Son rival jure, lui, n'avoir …"."""
    behind = sentence.unquoted[place + 1 : place + 4]
    if len(behind) < 3 or tokens.lowers[sentence.unquoted[place]] not in rules.reporting:
        return False
    pronoun = tokens.lowers[behind[1]] in rules.pronouns.personal | rules.pronouns.strong
    return pronoun and tokens.texts[behind[0]] == "," == tokens.texts[behind[2]]


def _is_lone(sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether no finite verb but a whole noun phrase stands before a form, and what it reports behind.

    "Un couple du troisième menace de porter plainte", "Un de ses proches souffle que", "la Défenseure alerte : …"; but
    not "Nouvelle menace de fermer l'usine".
    """
    unquoted = sentence.unquoted
    if not _follows_noun_phrase(sentence, place, tokens, syntax, rules):
        return False
    lower = tokens.lowers[unquoted[place]]
    behind = [tokens.lowers[t] for t in unquoted[place + 1 : place + _NEAREST_INFINITIVE]]
    following = [word for word in behind if word not in rules.restricting | rules.negations] or behind
    if following[0] in rules.complementizers or following[0] == ":":
        return lower in rules.reporting
    object_ = following[0] in rules.determiners - rules.prepositions
    if object_ and sentence.quotes and lower in rules.reporting and syntax.classes[unquoted[place]] == "ADJ":
        # "Le syndicat critique un projet « bâclé »"
        return not _has_main_verb_behind(sentence, place, tokens, syntax, rules)
    governed = following[0] in rules.prepositions and sentence.has_marks_behind(place, _NEAREST_MARKS)
    if governed and lower in rules.reporting and not _has_main_verb_behind(sentence, place, tokens, syntax, rules):
        # "Une note confidentielle alerte depuis un an sur des « désordres »"
        return True
    if _reports_past_aside(following[0], sentence, place, tokens, syntax, rules):
        return True
    links = rules.infinitival.frames.get(rules.reporting.get(lower) or rules.qualifying.get(lower, ""), frozenset())
    plain = [word for word in following if word in links or word not in rules.pronouns.clitics]
    asks = any(link in links and verb.endswith(rules.endings.infinitives) for link, verb in pairwise(plain))
    return asks and following[0] in links | rules.dative | rules.determiners


def _follows_noun_phrase(
    sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules
) -> bool:
    """Return whether a whole noun phrase, and no finite verb, stands before a form: "Un couple du troisième menace"."""
    unquoted = sentence.unquoted
    first = max((at + 1 for at in range(place) if tokens.texts[unquoted[at]] in (",", ":", ";")), default=0)
    # "Ledit capitaine, Julien Abalain, dément : …"
    first = 0 if first == place else first
    if first >= place - 1:
        return False
    if tokens.lowers[unquoted[first]] not in rules.determiners | rules.speakers.quantifiers:
        return False
    nominal = tokens.lowers[unquoted[place - 1]] in rules.speakers.nominal_adjectives
    if not nominal and not any(syntax.classes[t] in NOMINALS for t in unquoted[first:place]):
        # but "Le second reproche à la maire d'avoir menti"
        return False
    bare = (*rules.endings.infinitives, *rules.endings.sure_participles, *rules.endings.gerunds)
    ahead = [t for t in unquoted[:place] if not syntax.relations[t].startswith("acl")]
    return not any(syntax.classes[t] in VERBS and not tokens.lowers[t].endswith(bare) for t in ahead)


def _has_main_verb_behind(
    sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules
) -> bool:
    """Return whether a main verb stands behind a form, which then is a noun: "La critique d'un projet tombe mal"."""
    return any(is_main_verb(token, syntax, tokens, rules) for token in sentence.unquoted[place + 1 :])


def _reports_past_aside(
    following: str, sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules
) -> bool:
    """Return whether "que" comes past an aside or a phrase: "Une employée raconte, la voix blanche, que …"."""
    unquoted = sentence.unquoted
    if following != "," and following not in rules.prepositions:
        return False
    que = next((t for t in unquoted[place + 1 : place + _FRAME] if tokens.lowers[t] in rules.complementizers), None)
    between = range(unquoted[place] + 1, que or 0)
    closed = following != "," or (que is not None and tokens.texts[que - 1] == ",")
    reported = que is not None and closed and tokens.lowers[unquoted[place]] in rules.reporting
    return reported and not any(syntax.classes[t] in VERBS for t in between)
