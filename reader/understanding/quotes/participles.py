"""Tell participles from finite verbs of the same form: "un mot dit par Roy", but not "Roy dit un mot"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.parsing.syntax import VERBS, Syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.quote_sentences import QuoteSentence

_BESIDE, _APPOSED = 4, 14
"""Tokens between a subject and its mistagged verb, and where an aside between commas stands there."""

_NEAR = 5
"""Tokens before a verb among which its reflexive stands: "s'est encore vu"."""


def is_suffered(ahead: Sequence[int], tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether words before an infinitive make a passive of it: "s'est vu" in "s'est vu répondre par Roy"."""
    lowers = [tokens.lowers[token] for token in ahead[-_NEAR:]]
    while lowers and lowers[-1] in rules.pronouns.clitics | rules.fillers:
        lowers.pop()
    suffers = bool(lowers) and lowers[-1] in rules.infinitival.suffering
    return suffers and not rules.pronouns.reflexives.isdisjoint(lowers)


def is_participle(sentence: QuoteSentence, place: int, syntax: Syntax, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a verb form is a participle without auxiliary: "un mot répété", but not "Roy répète"."""
    token = sentence.unquoted[place]
    lower = tokens.lowers[token]
    if lower.endswith(rules.endings.sure_participles) or _is_plural(token, tokens, rules):
        return True
    if _has_object_before(token, syntax, tokens, rules):
        return False
    if (
        lower.endswith(rules.endings.never_participles)
        or _has_other_participle(lower, rules)
        or _is_inquit(sentence, place, tokens, rules)
    ):
        return False
    if (rules.reporting.get(lower) or rules.qualifying.get(lower, "")).endswith(rules.endings.regular_infinitives):
        # "avoue": the participle is "avoué"
        return False
    if _has_object_behind(sentence, place, tokens, rules):
        return False
    if rules.past_like_participles and any(
        syntax.relations[c] == "nsubj" and c < token for c in syntax.children[token]
    ):
        # "BENGALURU: The court on Monday asked the State to"
        return False
    depends = (
        syntax.relations[token] in ("acl", "amod") and not tokens.sent_starts[token] and not leads(sentence, place)
    )
    finite = lower in rules.reporting and not lower.endswith(rules.endings.feminine_participles)
    if depends and finite and _opens_clause(sentence, place, syntax, tokens, rules):
        return False
    return (
        depends
        and lower.endswith(rules.endings.participles)
        and not _is_only_verb(sentence, place, syntax, tokens, rules)
    )


def _is_plural(token: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a form ends as no verb of the third person does: "trois experts interdits d'entrer"."""
    own = rules.first_person.subjects | rules.pronouns.clitics | rules.pronouns.nobody
    ahead = tokens.lowers[token - 1] if token else ""
    return tokens.lowers[token].endswith(rules.endings.plural_participles) and ahead not in own


def _has_object_before(token: int, syntax: Syntax, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a clitic stands before a verb as its object: "un proche le décrit", but not "le décrit"."""
    if not token or syntax.classes[token] not in VERBS:
        return False
    clitic = tokens.lowers[token - 1] in rules.pronouns.clitics - rules.prepositions
    return clitic and syntax.heads[token - 1] == token and syntax.relations[token - 1] != "det"


def _has_object_behind(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether an object follows a form behind a comma, as no participle has: "…, lu jeudi, décrit le maire"."""
    unquoted = sentence.unquoted
    if place < 2 or place + 2 >= len(unquoted) or tokens.texts[unquoted[place - 1]] != ",":
        return False
    led = tokens.lowers[unquoted[place + 1]] in rules.determiners - rules.prepositions
    apart = any(tokens.texts[token] == "," for token in unquoted[: place - 1])
    return led and apart and tokens.lowers[unquoted[place + 2]] not in rules.times


def _has_other_participle(lower: str, rules: SpeechRules) -> bool:
    """Return whether a form in "-t" has its participle beside it: "avertit" ("averti"), but not "dit"."""
    participles = [
        lower.removesuffix(ending) for ending in rules.endings.ambiguous_participles if lower.endswith(ending)
    ]
    return any(participle in rules.reporting or participle in rules.qualifying for participle in participles)


def _is_inquit(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a finite form of a verb in "-er" follows a quote and its comma: "« … », complète Roy"."""
    lemma = rules.reporting.get(tokens.lowers[sentence.unquoted[place]], "")
    if not lemma.endswith(rules.endings.regular_infinitives) or not place:
        return False
    return tokens.texts[sentence.unquoted[place - 1]] == "," and leads(sentence, place - 1)


def _opens_clause(sentence: QuoteSentence, place: int, syntax: Syntax, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether "que" or an infinitive follows, a phrase between or not: "Une source ajoute à l'AFP que …"."""
    following = sentence.unquoted[place + 1 : place + 7]
    lemma = rules.reporting.get(tokens.lowers[sentence.unquoted[place]])
    if following and lemma in rules.infinitival.verbs:
        first = following[0]
        if syntax.classes[first] in VERBS and tokens.lowers[first].endswith(rules.endings.infinitives):
            # "L'entourage du ministre dit suivre le dossier"
            return True
    for token in following:
        if tokens.lowers[token] in rules.complementizers:
            return True
        if syntax.classes[token] in VERBS or not tokens.texts[token][0].isalnum():
            return False
    return False


def _is_only_verb(sentence: QuoteSentence, place: int, syntax: Syntax, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a mistagged verb is its sentence's only one and introduces a quote ("L'expert décrit « … »")."""
    unquoted, token = sentence.unquoted, sentence.unquoted[place]
    head = syntax.heads[token]
    followed = place + 1 < len(unquoted) and unquoted[place + 1] == token + 1
    farthest = _APPOSED if place and tokens.texts[unquoted[place - 1]] == "," else _BESIDE
    beside = head in unquoted[max(0, place - farthest) : place]
    main = syntax.relations[head] == "ROOT" or farthest == _APPOSED
    if followed or not sentence.quotes or not main or not beside:
        return False
    return not any(is_main_verb(t, syntax, tokens, rules) for t in unquoted)


def is_main_verb(token: int, syntax: Syntax, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a token is an auxiliary, or a verb with its subject outside relative clauses."""
    if syntax.classes[token] == "AUX" or tokens.lowers[token] in rules.auxiliaries:
        return True
    has_subject = any(syntax.relations[child].startswith("nsubj") for child in syntax.children[token])
    return syntax.classes[token] == "VERB" and has_subject and not syntax.relations[token].startswith("acl")


def leads(sentence: QuoteSentence, place: int) -> bool:
    """Return whether a quote ends right before a place."""
    return bool(sentence.quotes) and sentence.unquoted[place] - 1 not in sentence.unquoted[max(0, place - 1) : place]
