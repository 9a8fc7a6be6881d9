"""Where the clause begins that a cue reports: behind its "que", or without one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.parsing.syntax import NOMINALS, NOUNS, VERBS, Syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.asides import past_asides
from reader.understanding.quotes.bare_clauses import bare_clause
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.quote_sentences import QuoteSentence

_NEAREST, _FARTHEST = 10, 16
"""Tokens behind a cue up to which its "que" comes, where a clause may lack it and where it may not."""

_LONGEST_ADDRESS = 7
"""Tokens of whom something is said to, up to "que": "au représentant de l'État que"."""

_FEWEST_TOLD = 4
"""Tokens with which somebody told something to is described: "à la ministre Anne"."""

_COMPLEMENTS = frozenset({"obj", "cop", "ccomp"})
"""What no verb has beside the noun that "que" takes up."""


def clause_after(cue: Cue, sentence: QuoteSentence, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> int | None:
    """Return the place where the clause that the cue reports begins, after its "que"; ``None`` if there is none."""
    unquoted, at = sentence.unquoted, cue.place
    last = min(cue.place + (_NEAREST if rules.bare.allowed else _FARTHEST), len(unquoted))
    between: list[int] = []
    while at + 1 < last:
        at += 1
        lower = tokens.lowers[unquoted[at]]
        if lower == "," and not rules.bare.allowed:
            # "promet, sans donner de date, que", "a promis aux élus, qui n'y croient plus, que"
            closing = past_asides(
                at, lambda place: _goes_on(place, cue, sentence, tokens, rules), sentence, tokens, syntax, rules
            )
            if closing is not None:
                last, at = min(last + closing - at, len(unquoted)), closing
                continue
        if lower in rules.complementizers and not _points(unquoted[at], between, tokens, syntax, rules):
            if rules.bare.allowed and at == cue.place + 1 and _is_subject(at, sentence, tokens, rules):
                # "said that was untrue"
                return at
            whole = unquoted[at] - cue.token == at - cue.place
            joined = rules.bare.allowed and whole and between and tokens.lowers[between[-1]] in rules.conjunctions
            if joined and any(syntax.classes[token] in VERBS for token in between):
                # "said the law was bad, and that it would fail"
                break
            if _opens_clause(cue, at, between, sentence, tokens, syntax, rules):
                return at + 1
            if not rules.bare.allowed:
                return None
            # "said sales rose and that costs fell", "said it was new, adding that …"
            break
        if at == cue.place + 1 and lower in rules.contrasts and cue.lemma in rules.needing_clauses:
            # "jugeait alors que l'aide suffisait"
            between.append(unquoted[at])
            continue
        if _leads_nowhere(at, cue, sentence, tokens, syntax, rules):
            break
        between.append(unquoted[at])
    return bare_clause(cue, sentence, tokens, syntax, rules) if rules.bare.allowed else None


def _leads_nowhere(
    at: int, cue: Cue, sentence: QuoteSentence, tokens: Tokens, syntax: Syntax, rules: SpeechRules
) -> bool:
    """Return whether no "que" behind a word at a place belongs to a cue: a negation, a full stop, another clause."""
    lower = tokens.lowers[sentence.unquoted[at]]
    if lower in (".", ":", ";") or (lower in rules.negations and cue.lemma not in rules.refusing):
        return True
    adds = rules.bare.allowed and lower in rules.reporting and lower.endswith(rules.endings.gerunds)
    if adds and tokens.texts[sentence.unquoted[at - 1]] == ",":
        # "…, Roe said on Friday, adding that": the clause belongs to the gerund
        return True
    # but "announced before the game that"
    circumstance = rules.bare.allowed and _has_that_near(at, sentence, tokens, syntax, rules)
    return lower in rules.clause_openers and not circumstance


def _points(that: int, between: Sequence[int], tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether "that" behind a verb only points to a noun: "told the jury he had been on leave that week"."""
    if not rules.bare.allowed or syntax.relations[that] != "det":
        return False
    timed = tokens.lowers[that + 1 : that + 2]
    return any(lower in rules.times for lower in timed) or any(syntax.classes[t] in VERBS for t in between)


def _is_subject(that: int, sentence: QuoteSentence, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether an auxiliary follows "that", which then is no conjunction."""
    following = sentence.unquoted[that + 1 : that + 2]
    return any(tokens.lowers[token] in rules.auxiliaries for token in following)


def _has_that_near(place: int, sentence: QuoteSentence, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether "that" follows a preposition with its noun, without a verb between: "before the game that"."""
    for token in sentence.unquoted[place + 1 : place + _LONGEST_ADDRESS]:
        if tokens.lowers[token] in rules.complementizers:
            return syntax.classes[sentence.unquoted[place]] == "ADP"
        if syntax.classes[token] in VERBS or tokens.lowers[token] in rules.clause_openers | rules.conjunctions:
            return False
    return False


def _goes_on(place: int, cue: Cue, sentence: QuoteSentence, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether "que" stands at a place, or behind whom it is told: "demande, une fois encore, aux élus que"."""
    lower = tokens.lowers[sentence.unquoted[place]]
    if lower in rules.complementizers:
        return True
    following = sentence.unquoted[place + 1 : place + _LONGEST_ADDRESS]
    ends = next((t for t in following if tokens.lowers[t] in rules.complementizers or tokens.texts[t] == ","), None)
    told = lower in rules.dative and cue.lemma in rules.infinitival.frames.keys() | rules.needing_clauses
    return told and ends is not None and tokens.lowers[ends] in rules.complementizers


def _opens_clause(
    cue: Cue,
    at: int,
    between: Sequence[int],
    sentence: QuoteSentence,
    tokens: Tokens,
    syntax: Syntax,
    rules: SpeechRules,
) -> bool:
    """Return whether "que" at a place opens what the cue reports; the first rule that applies decides.

    ``between`` are the tokens between cue and "que" without asides.
    """
    if _opens_another(cue, at, between, sentence, tokens, rules):
        return False
    light = rules.fillers | rules.times | rules.negations | rules.affirming
    if all(tokens.lowers[t] in light or tokens.texts[t] == "," for t in between):
        return True
    if cue.lemma in rules.learning and tokens.lowers[between[0]] in rules.dative:
        # "apprend aux salariés qu'elle s'en va"
        return not any(syntax.classes[t] in VERBS for t in between)
    plain = all(tokens.lowers[t] in light for t in between[:-2])
    if plain and tuple(tokens.lowers[t] for t in between)[-2:] in rules.facts:
        # "souligne le fait que"
        return True
    if between[-1:] == [sentence.unquoted[at - 1]] and tokens.lowers[between[-1]] in rules.infinitival.frames.get(
        cue.lemma, ()
    ):
        return True
    if _asks_of(cue, between, sentence.unquoted[at], tokens, syntax, rules):
        # "demande aux abonnés qu'ils patientent"
        return True
    adverbial = is_adverbial(between, tokens, syntax, rules)
    if cue.lemma in rules.needing_clauses and adverbial:
        # "a annoncé hier dans un entretien à la radio que", "a affirmé ce même lundi que"
        return True
    # "défend le projet que l'opposition combat"
    return (adverbial or not _has_object(cue, tokens.lowers[between[0]], rules)) and _goes_past(
        cue, sentence.unquoted[at], between, tokens, syntax, rules
    )


def _opens_another(
    cue: Cue, at: int, between: Sequence[int], sentence: QuoteSentence, tokens: Tokens, rules: SpeechRules
) -> bool:
    """Return whether "que" at a place opens another clause than a reported one, or none: "a refusé, bien que"."""
    taken = _takes_up_quote(cue, at, sentence, tokens) or _is_restricted(cue, sentence, tokens, rules)
    if taken or _is_compound(cue, at, sentence, tokens, rules):
        return True
    if _takes_up_marks(at, between, sentence, tokens):
        # "reconnaît des « retards », qu'il impute à la pénurie"
        return True
    if any(tokens.lowers[t] in rules.restricting for t in between):
        # "se plaint de n'avoir reçu que six exemplaires"
        return True
    if between and tokens.lowers[between[-1]] in rules.pronouns.pointing:
        # "nuance celui que ses pairs appellent le doyen"
        return True
    # "juge « honteux » que le maire s'en aille"
    return at == cue.place + 1 and sentence.unquoted[at] != cue.token + 1


def _goes_past(cue: Cue, que: int, between: Sequence[int], tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether "que" belongs to a cue past the words between them, and not to one of those.

    They are a phrase that is no object ("a déclaré à la presse que"), or the parser says so.
    """
    relative = _is_relative(que, between, tokens, syntax, rules)
    if relative and syntax.classes[syntax.heads[syntax.heads[que]]] == "NOUN":
        # "a ordonné une frappe sur une base qu'il considère …"
        return False
    # "souhaite à terme doubler sa taille et que …"
    doing = _holds_infinitive(between, tokens, syntax, rules)
    first = tokens.lowers[between[0]]
    # "d'une voix blanche", but "par la voix de Jean Roy"
    manner = any(tokens.lowers[t] in rules.manners and tokens.lowers[t - 1] in rules.indefinite for t in between)
    light = rules.fillers | rules.times | rules.negations
    phrase = (first in rules.prepositions - rules.determiners | light | rules.dative or manner) and not doing
    return (phrase and not relative) or _reports(cue, que, syntax, rules)


def _takes_up_marks(at: int, between: Sequence[int], sentence: QuoteSentence, tokens: Tokens) -> bool:
    """Return whether a single comma stands between marks and "que" at a place: it opens a relative clause."""
    comma, before = sentence.unquoted[at - 1], sentence.unquoted[at - 2]
    apart = tokens.texts[comma] == "," and comma - before > 1
    return apart and sum(tokens.texts[token] == "," for token in between) == 1


def _takes_up_quote(cue: Cue, at: int, sentence: QuoteSentence, tokens: Tokens) -> bool:
    """Return whether "que" behind an inquit takes up the quote before it: "« Une erreur », dit-elle, que nous …"."""
    if cue.inverted is None or not sentence.quotes or tokens.texts[sentence.unquoted[at - 1]] != ",":
        return False
    ahead = sentence.unquoted[: cue.opens + 1]
    quoted = any(after - before > 1 for before, after in pairwise(ahead))
    return quoted and sentence.unquoted[at - 1] == max(cue.token, cue.inverted) + 1


def _is_restricted(cue: Cue, sentence: QuoteSentence, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether "que" restricts what is said instead of opening a clause: "Le maire n'a confirmé que la date"."""
    group = sentence.unquoted[max(0, cue.opens - 2) : cue.place]
    around = sentence.unquoted[max(0, cue.opens - 2) : cue.place + 2]
    denied = any(tokens.lowers[token] in rules.negations for token in around)
    return not denied and any(tokens.lowers[token] in rules.restricting for token in group)


def _is_compound(cue: Cue, at: int, sentence: QuoteSentence, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether "que" opens a clause of its own with the word before it: "a refusé, bien que", "parle mieux que".

    An adverb right behind the verb opens none: "estime ainsi que".
    """
    before = tokens.lowers[sentence.unquoted[at - 1]]
    ahead = [tokens.lowers[token] for token in sentence.unquoted[max(cue.place + 1, at - 3) : at - 1]]
    if before in rules.correlatives and (rules.wholes & set(ahead[-1:]) or rules.until & set(ahead[:1])):
        # "a noté tout ce que disaient …", "a nié, jusqu'à ce que"
        return True
    if before in rules.correlatives and at - 3 == cue.place and ahead[-1:] and ahead[-1] in rules.dative:
        # "demandant à ce que le maire parte"
        return cue.lemma not in rules.infinitival.frames
    if ahead and ahead[-1] in rules.contracted:
        # "concède tout au plus que"
        return False
    if before in rules.infinitival.frames.get(cue.lemma, ()):
        # "plaide pour que"
        return False
    # "estime ainsi que", "ont jugé depuis que", "mentionne bien que"
    needing = cue.lemma in rules.needing_clauses and before in rules.prepositions | rules.affirming
    adverb = at - 2 == cue.place and (before in rules.fillers or needing)
    return at - 1 > cue.place and before in rules.compound_openers and not adverb


def _is_relative(que: int, between: Sequence[int], tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether "que" takes up a noun between it and its verb: "devant les élus qu'elle avait reçus".

    Nouns for times and documents are none that it takes up: "a annoncé dans la journée que", "dit dans une lettre que".
    """
    nouns = [token for token in between if syntax.classes[token] in NOMINALS]
    passing = rules.times | rules.documents.nouns | rules.manners
    if not nouns or any(tokens.lowers[noun].rpartition("-")[2] in passing for noun in nouns[-2:]):
        return False
    verb = syntax.heads[que]
    beside = (child for child in syntax.children[verb] if child != que and tokens.lowers[child] not in rules.asides)
    if any(syntax.relations[child] in _COMPLEMENTS for child in beside):
        # "a expliqué aux gendarmes qu'il livrait un gâteau": a verb whose object "que" were would have another
        return False
    if tokens.capital(que - 1) and tokens.lowers[between[0]] in rules.dative and len(between) < _FEWEST_TOLD:
        # "a confié au Progrès qu'il": no name is told from others of its kind.
        return False
    return syntax.classes[que] == "PRON" and syntax.relations[verb].startswith("acl") and syntax.heads[verb] in between


def _has_object(cue: Cue, first: str, rules: SpeechRules) -> bool:
    """Return whether the first word behind a verb opens its object, which nobody is told something with."""
    pronouns = rules.pronouns.clitics & rules.pronouns.personal
    opens = first in rules.determiners - rules.prepositions and first not in pronouns
    return opens and not rules.plain_addressees and cue.lemma not in rules.addressing


def is_adverbial(between: Sequence[int], tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether tokens are only adverbs, times and phrases with a preposition: no object stands among them.

    "hier à la radio", "ce même lundi", "devant les élus du canton"; not "aux élus le plan".
    """
    governed = False
    participles = (*rules.endings.sure_participles, *rules.endings.participles)
    for at, token in enumerate(between):
        lower = tokens.lowers[token]
        # "dans une décision rendue mardi"
        described = syntax.relations[token].startswith("acl") and lower.endswith(participles)
        if (syntax.classes[token] in VERBS and not described) or tokens.texts[token] in (":", ";", "(", ")"):
            return False
        if lower in rules.prepositions:
            governed = True
        elif lower in rules.determiners and not governed:
            if not any(tokens.lowers[t] in rules.times for t in between[at + 1 : at + 4]):
                return False
        elif syntax.classes[token] in NOUNS:
            if not governed and not lower.isdigit() and lower not in rules.times | rules.fillers:
                held = any(
                    tokens.lowers[t] in rules.determiners or tokens.lowers[t] in rules.times for t in between[:at]
                )
                if not held:
                    return False
            governed = False
    return sum(tokens.texts[t] == "," for t in between) % 2 == 0


def _asks_of(cue: Cue, between: Sequence[int], que: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether a pronoun behind "que" takes up whom something is asked of: "demande aux abonnés qu'ils …"."""
    links = rules.infinitival.frames.get(cue.lemma)
    last = que + 1 >= len(tokens.lowers)
    if last or not links or tokens.lowers[between[0]] not in rules.linking:
        return False
    if any(syntax.classes[t] in VERBS or tokens.texts[t] == "," for t in between):
        # "demande de rendre les codes qu'ils utilisaient"
        return False
    pronoun, noun = tokens.lowers[que + 1], tokens.lowers[between[-1]]
    personal = pronoun in rules.pronouns.inverted.values() and pronoun not in rules.pronouns.nobody
    plural = rules.inflection.plural_endings
    return personal and pronoun.endswith(plural) == noun.endswith(plural)


def _holds_infinitive(between: Sequence[int], tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether an infinitive is among the tokens."""
    return any(syntax.classes[t] == "VERB" and tokens.lowers[t].endswith(rules.endings.infinitives) for t in between)


def _reports(cue: Cue, que: int, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether "que" belongs to the cue rather than to a noun or verb between them.

    It does not in "relire les codes qu'ils utilisaient".
    """
    if que == cue.token + 1:
        return True
    verbs = [token for token in range(cue.token + 1, que) if syntax.classes[token] == "VERB"]
    if cue.lemma in rules.addressing and not rules.plain_addressees:
        # "informe l'assistance que", but "informe les élus des mesures que la ville prend"
        verb = syntax.heads[que]
        relative = syntax.relations[verb].startswith("acl") and syntax.heads[verb] in range(cue.token + 2, que)
        return not verbs and not (relative and syntax.heads[verb] != que - 1)
    if cue.lemma in rules.addressing:
        # "reminded the packed hall that"
        return all(syntax.relations[token] == "amod" for token in verbs)
    if verbs:
        return False
    verb = syntax.heads[que]
    return syntax.classes[que - 1] != "NOUN" or syntax.heads[verb] == cue.token
