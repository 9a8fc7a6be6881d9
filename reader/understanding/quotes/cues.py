"""Cues: the verbs and prepositions that report what somebody says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.parsing.syntax import Syntax
from reader.understanding.parsing.tokens import Words
from reader.understanding.quotes.quote_sentences import Frame

Form = Literal["finite", "participle", "gerund", "infinitive"]
Kind = Literal["saying", "naming", "source"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that reports, or the last word of a preposition that does ("d'après").

    ``place`` counts the frame's tokens; ``opens`` is the place where the verb group begins ("s'est dit").
    ``inverted`` is the token of a subject that hangs on the verb ("a-t-il dit").
    """

    token: int
    place: int
    opens: int
    lemma: str
    kind: Kind
    form: Form = "finite"
    inverted: int | None = None
    passive: bool = False


_DEEPEST = 12
"""Levels of a clause that are looked through for its first word."""

_VERBS = frozenset({"VERB", "AUX"})


def cues_of(frame: Frame, words: Words, syntax: Syntax, rules: SpeechRules) -> list[Cue]:
    """The cues among the tokens of a frame outside its quotes, in order."""
    found: list[Cue] = []
    for place, token in enumerate(frame.tokens):
        lower = words.lowers[token]
        if (source := _source(frame, place, words, rules)) is not None:
            # "à en croire X": the words before the last are none of their own.
            found = [cue for cue in found if cue.place < source.opens]
            found.append(source)
            continue
        if lower in rules.light and not _carries(frame, place, words, rules):
            cue = None
        elif lower in rules.saying or lower in rules.naming or lower in rules.light:
            cue = _verb(frame, place, words, syntax, rules)
        else:
            cue = None
        if cue is not None:
            found.append(cue)
    return found


def _verb(frame: Frame, place: int, words: Words, syntax: Syntax, rules: SpeechRules) -> Cue | None:
    token = frame.tokens[place]
    lower = words.lowers[token]
    kind: Kind = "naming" if lower in rules.naming else "saying"
    lemma = rules.saying.get(lower) or rules.naming.get(lower) or rules.light[lower]
    inverted = _inverted(frame, place, words, rules)
    opens = _group_start(frame, place, words, rules)
    auxiliary = next((t for t in frame.tokens[opens:place] if words.lowers[t] in rules.auxiliaries), None)
    auxiliary = _auxiliary(token, syntax) if auxiliary is None else auxiliary
    if inverted is None and not _is_verb(frame, place, words, syntax, rules, auxiliary is not None):
        return None
    form: Form = "finite"
    passive = False
    if lower == lemma and _is_infinitive(frame, opens, words, rules):
        form = "infinitive"
    elif lower.endswith(rules.gerunds):
        form = "gerund"
    elif auxiliary is None and inverted is None and _is_participle(frame, place, syntax, words, rules):
        form, passive = "participle", lemma not in rules.asking
    elif auxiliary is not None:
        passive = words.lowers[auxiliary] in rules.being and not _reflexive(frame, opens, place, words, rules)
    if form == "participle" and not passive:
        return None
    return Cue(token, place, opens, lemma, kind, form, inverted, passive)


def _is_infinitive(frame: Frame, opens: int, words: Words, rules: SpeechRules) -> bool:
    """Whether the group that opens at a place is one, where the form of a verb does not tell."""
    if not rules.infinitive_marks:
        return True
    return opens > 0 and words.lowers[frame.tokens[opens - 1]] in rules.infinitive_marks


def any_verb(frame: Frame, place: int, words: Words, syntax: Syntax, rules: SpeechRules) -> Cue | None:
    """A cue of whatever verb stands at a place: with its subject on it ("sourit-elle") or tagged one."""
    token = frame.tokens[place]
    lower = words.lowers[token]
    if lower in rules.auxiliaries or not lower[0].isalpha():
        return None
    inverted = _inverted(frame, place, words, rules)
    if inverted is None and (syntax.classes[token] != "VERB" or lower.endswith(rules.gerunds)):
        return None
    opens = _group_start(frame, place, words, rules)
    held = any(words.lowers[t] in rules.auxiliaries for t in frame.tokens[opens:place])
    if not held and inverted is None and lower.endswith((*rules.sure_participles, *rules.infinitives)):
        return None
    return Cue(token, place, opens, lower, "saying", "finite", inverted)


def _carries(frame: Frame, place: int, words: Words, rules: SpeechRules) -> bool:
    """Whether a light verb has a word with it that makes it a cue ("mettre en garde", "faire part")."""
    carried = rules.carried[rules.light[words.lowers[frame.tokens[place]]]]
    return any(words.lowers[token] in carried for token in frame.tokens[place + 1 : place + 4])


def _auxiliary(token: int, syntax: Syntax) -> int | None:
    """The auxiliary of the verb, or of the verb that it is coordinated with ("ont dénoncé … et estimé")."""
    for verb in (token, syntax.heads[token] if syntax.relations[token] == "conj" else token):
        for child in syntax.children[verb]:
            if syntax.relations[child].startswith("aux") and child < token:
                return child
    return None


def _is_participle(frame: Frame, place: int, syntax: Syntax, words: Words, rules: SpeechRules) -> bool:
    token = frame.tokens[place]
    lower = words.lowers[token]
    if lower.endswith(rules.sure_participles):
        return True
    hangs = syntax.relations[token] in ("acl", "amod") and not words.opens[token] and not _leads(frame, place)
    return hangs and lower.endswith(rules.participles) and not _is_only_verb(frame, place, syntax, words, rules)


def _is_only_verb(frame: Frame, place: int, syntax: Syntax, words: Words, rules: SpeechRules) -> bool:
    """Whether a verb hangs on the noun that is the sentence, before a quote ("L'expert décrit « … »")."""
    tokens, token = frame.tokens, frame.tokens[place]
    head = syntax.heads[token]
    followed = place + 1 < len(tokens) and tokens[place + 1] == token + 1
    if (
        followed
        or not frame.quotes
        or syntax.relations[head] != "ROOT"
        or head not in tokens[max(0, place - 4) : place]
    ):
        return False
    return not any(syntax.classes[t] == "AUX" or words.lowers[t] in rules.auxiliaries for t in frame.tokens)


def _reflexive(frame: Frame, opens: int, place: int, words: Words, rules: SpeechRules) -> bool:
    return any(words.lowers[token] in rules.reflexives for token in frame.tokens[opens:place])


def _is_verb(frame: Frame, place: int, words: Words, syntax: Syntax, rules: SpeechRules, has_auxiliary: bool) -> bool:
    token = frame.tokens[place]
    if has_auxiliary:
        return True
    if place and frame.tokens[place - 1] == token - 1:
        before = words.lowers[token - 1]
        clitic = before in rules.clitics
        if before in rules.determiners - rules.prepositions and not clitic:
            return False
        if before in rules.reflexives or before in rules.pronouns - rules.strong_pronouns:
            return True
        if before in rules.determiners and clitic and syntax.classes[token] not in _VERBS:
            return False
    if syntax.classes[token] in _VERBS:
        return True
    # Behind a quote, before a colon and in an incise the tagger is often wrong, and a verb most likely.
    if syntax.classes[token] == "PROPN" or words.lowers[token].endswith(rules.sure_participles):
        return _leads(frame, place) and syntax.classes[token] != "PROPN"
    after_comma = place > 0 and words.texts[frame.tokens[place - 1]] == ","
    if _leads(frame, place) or (after_comma and place == 1 and bool(frame.quotes)):
        return True
    following = frame.tokens[place + 1] if place + 1 < len(frame.tokens) else token
    if words.texts[following][-1] == ":" and place > 1 and frame.quotes:
        return words.texts[token - 1].isalpha() and words.lowers[token - 1] not in rules.prepositions
    subject = words.capital(following) or words.lowers[following] in rules.determiners - rules.prepositions
    return after_comma and following == token + 1 and subject


def _leads(frame: Frame, place: int) -> bool:
    """Whether a quote ends right before a place."""
    return bool(frame.quotes) and frame.tokens[place] - 1 not in frame.tokens[max(0, place - 1) : place]


def _inverted(frame: Frame, place: int, words: Words, rules: SpeechRules) -> int | None:
    """The subject that hangs on the verb or on its auxiliary."""
    tokens = frame.tokens
    for at in range(place + 1, min(place + 3, len(tokens))):
        if words.lowers[tokens[at]] in rules.inverted:
            return tokens[at]
        if words.lowers[tokens[at]] not in rules.clitics:
            break
    for at in range(place - 1, max(-1, place - 5), -1):
        lower = words.lowers[tokens[at]]
        if lower in rules.inverted:
            return tokens[at]
        if lower not in rules.between and lower not in rules.clitics:
            break
    return None


def _group_start(frame: Frame, place: int, words: Words, rules: SpeechRules) -> int:
    """The place of the first auxiliary or clitic before the verb."""
    tokens, at, start = frame.tokens, place, place
    while at > 0 and place - at < 6 and tokens[at - 1] == tokens[at] - 1:
        lower = words.lowers[tokens[at - 1]]
        if lower in rules.auxiliaries or lower in rules.inverted or lower in rules.reflexives:
            start = at - 1
        elif lower not in rules.between and lower not in rules.clitics:
            break
        at -= 1
    return start


def _source(frame: Frame, place: int, words: Words, rules: SpeechRules) -> Cue | None:
    tokens = frame.tokens
    lower = words.lowers[tokens[place]]
    for source in rules.sources:
        if lower != source[-1] or place + 1 < len(source):
            continue
        first = place + 1 - len(source)
        if tokens[place] - tokens[first] == len(source) - 1 and all(
            words.lowers[tokens[first + step]] == word for step, word in enumerate(source)
        ):
            return Cue(tokens[place], place, first, " ".join(source), "source")
    if lower in rules.unnamed and place and words.lowers[tokens[place - 1]] in rules.linking:
        return Cue(tokens[place], place, place - 1, lower, "source")
    if lower in rules.views and place < 3 and (place == 0 or _may_open(tokens[place - 1], words, rules)):
        return Cue(tokens[place], place, place, lower, "source")
    return None


def _may_open(before: int, words: Words, rules: SpeechRules) -> bool:
    """Whether a sentence, or what stands for one, may begin after this token."""
    return words.texts[before] in (":", "-", "–", "—") or words.lowers[before] in rules.conjunctions


def main_cue(cue: Cue, cues: Sequence[Cue]) -> Cue | None:
    """The finite cue before a gerund, whose subject is its own ("a-t-il dit, dénonçant « … »")."""
    if cue.form != "gerund":
        return None
    earlier = [other for other in cues if other.place < cue.place and other.form == "finite" and other.kind != "source"]
    return earlier[-1] if earlier and not earlier[-1].passive else None


def clause_after(cue: Cue, frame: Frame, words: Words, syntax: Syntax, rules: SpeechRules) -> int | None:
    """The place after "que" that opens the clause which the cue reports; ``None`` where none does."""
    tokens = frame.tokens
    for at in range(cue.place + 1, min(cue.place + 10, len(tokens))):
        lower = words.lowers[tokens[at]]
        if lower in rules.complementizers:
            phrase = words.lowers[tokens[cue.place + 1]] in rules.prepositions - rules.determiners
            apart = phrase or all(
                words.lowers[t] in rules.between or words.texts[t] == "," for t in tokens[cue.place + 1 : at]
            )
            return at + 1 if apart or _reports(cue, tokens[at], syntax) else None
        if lower in rules.negations or words.texts[tokens[at]] in (".", ":", ";"):
            break
        if lower in rules.clause_openers and lower not in rules.complementizers:
            break
    return _bare_clause(cue, frame, words, syntax, rules) if rules.bare_clauses else None


def _bare_clause(cue: Cue, frame: Frame, words: Words, syntax: Syntax, rules: SpeechRules) -> int | None:
    """The place where a clause begins that the cue governs by the parse ("said the deal was done")."""
    for child in syntax.children[cue.token]:
        if child > cue.token and syntax.relations[child] == "ccomp":
            subject = next(
                (t for t in syntax.children[child] if syntax.relations[t].startswith(("nsubj", "expl"))), None
            )
            if subject is None or subject <= cue.token:
                return None
            first = _first_of(child, syntax, cue.token)
            if words.lowers[first] in rules.clause_openers:
                return None
            return next((place for place, token in enumerate(frame.tokens) if token >= first), None)
    return None


def _first_of(head: int, syntax: Syntax, after: int) -> int:
    """The first token of what hangs on a head, behind another token."""
    first = head
    for _ in range(_DEEPEST):
        before = [child for child in syntax.children[first] if after < child < first]
        if not before:
            break
        first = before[0]
    return first


def _reports(cue: Cue, que: int, syntax: Syntax) -> bool:
    """Whether "que" belongs to the cue, not to a noun or a verb between ("relire les codes qu'ils utilisaient")."""
    if que == cue.token + 1:
        return True
    if any(syntax.classes[token] == "VERB" for token in range(cue.token + 1, que)):
        return False
    verb = syntax.heads[que]
    return syntax.classes[que - 1] != "NOUN" or syntax.heads[verb] == cue.token
