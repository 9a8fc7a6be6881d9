"""Cues: the verbs and prepositions that report what somebody says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.parsing.syntax import Syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.quote_sentences import QuoteSentence

VerbForm = Literal["finite", "participle", "gerund", "infinitive"]
CueKind = Literal["reporting", "qualifying", "source"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb, or the last word of a preposition of source ("d'après").

    ``place`` is the cue's position among the sentence's unquoted tokens; ``opens`` is the position where its verb group
    begins ("s'est dit"). ``inverted`` is the token of a subject pronoun hyphenated to the verb ("a-t-il dit").
    """

    token: int
    place: int
    opens: int
    lemma: str
    kind: CueKind
    form: VerbForm = "finite"
    inverted: int | None = None
    passive: bool = False


_DEEPEST = 12
"""How many levels of a clause are descended to find its first word."""

_FRAME = 7
"""Tokens behind a participle within which the infinitive comes that it asks for."""

_VERBS = frozenset({"VERB", "AUX"})


def cues_of(sentence: QuoteSentence, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> list[Cue]:
    """Return the cues among the unquoted tokens of a sentence, in order."""
    found: list[Cue] = []
    for place, token in enumerate(sentence.unquoted):
        lower = tokens.lowers[token]
        if (source := _source(sentence, place, tokens, syntax, rules)) is not None:
            # "à en croire X": the words before the last are none of their own.
            found = [cue for cue in found if cue.place < source.opens]
            found.append(source)
            continue
        if found and found[-1].place >= place:
            continue
        cue = None
        if lower in rules.light_verbs and (carried := _carried(sentence, place, tokens, rules)) is not None:
            cue = _verb(sentence, place, tokens, syntax, rules)
            if cue is not None and carried == place + 1 and tokens.lowers[sentence.unquoted[carried]].endswith("r"):
                # "fait savoir": what is said follows the infinitive.
                cue = replace(cue, token=sentence.unquoted[carried], place=carried)
        elif lower not in rules.light_verbs and (lower in rules.reporting or lower in rules.qualifying):
            cue = _verb(sentence, place, tokens, syntax, rules)
        if cue is not None:
            found.append(cue)
    return found


def _verb(sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> Cue | None:
    token = sentence.unquoted[place]
    lower = tokens.lowers[token]
    kind: CueKind = "qualifying" if lower in rules.qualifying else "reporting"
    lemma = rules.reporting.get(lower) or rules.qualifying.get(lower) or rules.light_verbs[lower]
    inverted = _inverted(sentence, place, tokens, rules)
    opens = _group_start(sentence, place, tokens, rules)
    auxiliary = next((t for t in sentence.unquoted[opens:place] if tokens.lowers[t] in rules.auxiliaries), None)
    if auxiliary is None and not lower.endswith(rules.never_participles):
        auxiliary = _auxiliary(token, syntax)
    if inverted is None and not _is_verb(sentence, place, tokens, syntax, rules, auxiliary is not None):
        return None
    form: VerbForm = "finite"
    passive = False
    if lower == lemma and _is_infinitive(sentence, opens, tokens, rules):
        form = "infinitive"
    elif lower.endswith(rules.gerunds):
        form = "gerund"
    elif auxiliary is None and inverted is None and _is_coordinated(sentence, place, tokens, rules):
        form = "finite"
    elif auxiliary is None and inverted is None and _is_participle(sentence, place, syntax, tokens, rules):
        form, passive = "participle", lemma not in rules.asking
    elif auxiliary is not None:
        being = tokens.lowers[auxiliary] in rules.being or _has_been(token, syntax, tokens, rules)
        passive = being and not _reflexive(sentence, opens, place, tokens, rules)
    if form == "participle" and not passive:
        return None
    return Cue(token, place, opens, lemma, kind, form, inverted, passive)


def _is_infinitive(sentence: QuoteSentence, opens: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a form that may be finite or infinitive is an infinitive here ("to say", but not "they say")."""
    if not rules.infinitive_marks:
        return True
    return opens > 0 and tokens.lowers[sentence.unquoted[opens - 1]] in rules.infinitive_marks


def any_verb(sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> Cue | None:
    """Read the verb at a place as a cue, whatever verb it is.

    It must have its subject hyphenated to it ("sourit-elle") or be tagged as a verb.
    """
    token = sentence.unquoted[place]
    lower = tokens.lowers[token]
    if lower in rules.auxiliaries or not lower[0].isalpha():
        return None
    inverted = _inverted(sentence, place, tokens, rules)
    tagged = syntax.classes[token] == "VERB" or _looks_like_inquit(sentence, place, tokens, rules)
    if inverted is None and (not tagged or lower.endswith(rules.gerunds)):
        return None
    opens = _group_start(sentence, place, tokens, rules)
    held = any(tokens.lowers[t] in rules.auxiliaries for t in sentence.unquoted[opens:place])
    endings = (
        rules.sure_participles
        if _opens_inquit(sentence, place, tokens)
        else (*rules.sure_participles, *rules.infinitives)
    )
    if not held and inverted is None and lower.endswith(endings):
        return None
    return Cue(token, place, opens, lower, "reporting", "finite", inverted)


def _opens_inquit(sentence: QuoteSentence, place: int, tokens: Tokens) -> bool:
    """Whether a word stands behind a quote and its comma, where no infinitive does: "« … », savoure Anne Roy"."""
    unquoted = sentence.unquoted
    return place > 0 and tokens.texts[unquoted[place - 1]] == "," and _leads(sentence, place - 1)


def _looks_like_inquit(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Whether a word behind a quote, before a noun phrase, may be a verb, whatever its tag: "persifle un critique"."""
    unquoted, token = sentence.unquoted, sentence.unquoted[place]
    lower = tokens.lowers[token]
    if not lower.endswith(rules.finite_endings) or place + 1 >= len(unquoted) or tokens.texts[token] != lower:
        return False
    if lower in rules.determiners | rules.prepositions | rules.fillers | rules.conjunctions | rules.clause_openers:
        return False
    opens = place == 0 or (place == 1 and tokens.texts[unquoted[0]] == ",")
    following = unquoted[place + 1]
    noun_phrase = tokens.capital(following) or tokens.lowers[following] in rules.determiners - rules.prepositions
    return opens and bool(sentence.quotes) and following == token + 1 and noun_phrase


def _carried(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> int | None:
    """The place of the word that makes a cue of a light verb ("mettre en garde", "faire savoir")."""
    carried = rules.light_verb_complements[rules.light_verbs[tokens.lowers[sentence.unquoted[place]]]]
    return next(
        (
            at
            for at in range(place + 1, min(place + 4, len(sentence.unquoted)))
            if tokens.lowers[sentence.unquoted[at]] in carried
        ),
        None,
    )


def _auxiliary(token: int, syntax: Syntax) -> int | None:
    """Return the auxiliary of a verb, or of the verb it is coordinated with ("ont dénoncé … et estimé")."""
    for verb in (token, syntax.heads[token] if syntax.relations[token] == "conj" else token):
        for child in syntax.children[verb]:
            if syntax.relations[child].startswith("aux") and child < token:
                return child
    return None


def _is_coordinated(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Whether a participle shares the auxiliary of a verb before it ("a invité X à … et annoncé que …")."""
    if not place or place + 1 >= len(sentence.unquoted):
        return False
    lemma = rules.reporting.get(tokens.lowers[sentence.unquoted[place]], "")
    links = rules.infinitive_frames.get(lemma, frozenset())
    following = [tokens.lowers[token] for token in sentence.unquoted[place + 1 : place + 1 + _FRAME]]
    asks = any(a in links and b.endswith(rules.infinitives) for a, b in pairwise(following)) if links else False
    if following[0] not in rules.complementizers and not asks:
        return False
    held = any(tokens.lowers[token] in rules.auxiliaries for token in sentence.unquoted[:place])
    return held and tokens.lowers[sentence.unquoted[place - 1]] in rules.conjunctions


def _has_been(token: int, syntax: Syntax, tokens: Tokens, rules: SpeechRules) -> bool:
    """Whether a participle has the auxiliary of the passive right before it ("a été observé")."""
    before = [child for child in syntax.children[token] if token - 4 < child < token]
    return any(syntax.relations[child] == "aux:pass" for child in before) or tokens.lowers[token - 1] in rules.been


def _is_participle(sentence: QuoteSentence, place: int, syntax: Syntax, tokens: Tokens, rules: SpeechRules) -> bool:
    token = sentence.unquoted[place]
    lower = tokens.lowers[token]
    if lower.endswith(rules.sure_participles):
        return True
    if lower.endswith(rules.never_participles) or _is_finite(lower, rules):
        return False
    depends = (
        syntax.relations[token] in ("acl", "amod") and not tokens.sent_starts[token] and not _leads(sentence, place)
    )
    if depends and lower in rules.reporting and _opens_clause(sentence, place, syntax, tokens, rules):
        return False
    return depends and lower.endswith(rules.participles) and not _is_only_verb(sentence, place, syntax, tokens, rules)


def _is_finite(lower: str, rules: SpeechRules) -> bool:
    """Whether a form in "-t" has its participle beside it: "avertit" ("averti"), but not "dit"."""
    return lower.endswith("t") and any(lower[:-1] in forms for forms in (rules.reporting, rules.qualifying))


def _opens_clause(sentence: QuoteSentence, place: int, syntax: Syntax, tokens: Tokens, rules: SpeechRules) -> bool:
    """Whether "que" follows, one phrase with a preposition between or not: "Une source ajoute à l'AFP que …"."""
    for token in sentence.unquoted[place + 1 : place + 7]:
        if tokens.lowers[token] in rules.complementizers:
            return True
        if syntax.classes[token] in _VERBS or not tokens.texts[token][0].isalnum():
            return False
    return False


def _is_only_verb(sentence: QuoteSentence, place: int, syntax: Syntax, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a mistagged verb is its sentence's only one and introduces a quote ("L'expert décrit « … »")."""
    unquoted, token = sentence.unquoted, sentence.unquoted[place]
    head = syntax.heads[token]
    followed = place + 1 < len(unquoted) and unquoted[place + 1] == token + 1
    if (
        followed
        or not sentence.quotes
        or syntax.relations[head] != "ROOT"
        or head not in unquoted[max(0, place - 4) : place]
    ):
        return False
    return not any(syntax.classes[t] == "AUX" or tokens.lowers[t] in rules.auxiliaries for t in sentence.unquoted)


def _reflexive(sentence: QuoteSentence, opens: int, place: int, tokens: Tokens, rules: SpeechRules) -> bool:
    return any(tokens.lowers[token] in rules.reflexives for token in sentence.unquoted[opens:place])


def _is_verb(
    sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules, has_auxiliary: bool
) -> bool:
    """Return whether a form that a verb and another word share is the verb here; the first rule that applies decides.

    1. after its auxiliary it is: "a dit"
    2. after a determiner it is a noun: "une demande" (but "la" may be a clitic: "la répète")
    3. after a reflexive or a subject pronoun it is a verb: "se demande", "elle demande"
    4. a verb by the tagger is one
    5. a proper noun is none, and a participle only right after a quote: "« … », confie"
    6. right after a quote or between commas it is one, whatever the tagger says: "« … », juge Anne Roy"
    7. before a colon that opens a quote it is, unless a preposition governs it: "Anne Roy tranche : « … »"
    8. after a comma it is if its subject follows: "…, note le maire"
    """
    token = sentence.unquoted[place]
    if has_auxiliary:
        return True
    if place and sentence.unquoted[place - 1] == token - 1:
        before = tokens.lowers[token - 1]
        clitic = before in rules.clitics
        if before in rules.determiners - rules.prepositions and not clitic:
            return False
        if before in rules.reflexives or before in rules.pronouns - rules.strong_pronouns:
            return True
        if before in rules.determiners and clitic and syntax.classes[token] not in _VERBS:
            return False
    if syntax.classes[token] in _VERBS:
        return True
    if _governs(sentence, place, tokens, syntax, rules):
        return True
    # Behind a quote, before a colon and in an incise the tagger is often wrong, and a verb most likely.
    if syntax.classes[token] == "PROPN" or tokens.lowers[token].endswith(rules.sure_participles):
        return _leads(sentence, place) and syntax.classes[token] != "PROPN"
    after_comma = place > 0 and tokens.texts[sentence.unquoted[place - 1]] == ","
    if _leads(sentence, place) or (after_comma and place == 1 and bool(sentence.quotes)):
        return True
    following = sentence.unquoted[place + 1] if place + 1 < len(sentence.unquoted) else token
    if tokens.texts[following][-1] == ":" and place > 1 and sentence.quotes:
        return tokens.texts[token - 1].isalpha() and tokens.lowers[token - 1] not in rules.prepositions
    subject = tokens.capital(following) or tokens.lowers[following] in rules.determiners - rules.prepositions
    return after_comma and following == token + 1 and subject


def _governs(sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Whether "que", or the preposition of an infinitive, follows a form taken for a noun: "Morel juge que"."""
    unquoted, token = sentence.unquoted, sentence.unquoted[place]
    if place + 2 >= len(unquoted) or not place or unquoted[place + 1] != token + 1:
        return False
    if tokens.lowers[token - 1] in rules.prepositions | rules.determiners - rules.clitics or tokens.capital(token):
        return False
    if syntax.classes[token - 1] == "ADJ" and tokens.lowers[token - 2] in rules.determiners:
        return False
    lower, following = tokens.lowers[token], tokens.lowers[token + 1]
    if lower in rules.reporting and following in rules.complementizers:
        return True
    links = rules.infinitive_frames.get(rules.reporting.get(lower) or rules.qualifying.get(lower) or "", frozenset())
    return following in links and tokens.lowers[token + 2].endswith(rules.infinitives)


def _leads(sentence: QuoteSentence, place: int) -> bool:
    """Return whether a quote ends right before a place."""
    return bool(sentence.quotes) and sentence.unquoted[place] - 1 not in sentence.unquoted[max(0, place - 1) : place]


def _inverted(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> int | None:
    """Return the subject pronoun hyphenated to the verb or to its auxiliary."""
    unquoted = sentence.unquoted
    for at in range(place + 1, min(place + 3, len(unquoted))):
        if tokens.lowers[unquoted[at]] in rules.inverted:
            return unquoted[at]
        if tokens.lowers[unquoted[at]] not in rules.clitics:
            break
    for at in range(place - 1, max(-1, place - 5), -1):
        lower = tokens.lowers[unquoted[at]]
        if lower in rules.inverted:
            return unquoted[at]
        if lower not in rules.fillers and lower not in rules.clitics:
            break
    return None


def _group_start(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> int:
    """Return the place of the first auxiliary or clitic of the verb group."""
    unquoted, at, start = sentence.unquoted, place, place
    while at > 0 and place - at < 6 and unquoted[at - 1] == unquoted[at] - 1:
        lower = tokens.lowers[unquoted[at - 1]]
        if lower in rules.auxiliaries or lower in rules.inverted or lower in rules.reflexives:
            start = at - 1
        elif lower not in rules.fillers and lower not in rules.clitics:
            break
        at -= 1
    return start


def _source(sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> Cue | None:
    unquoted = sentence.unquoted
    lower = tokens.lowers[unquoted[place]]
    for source in rules.sources:
        if lower != source[-1] or place + 1 < len(source):
            continue
        first = place + 1 - len(source)
        if unquoted[place] - unquoted[first] == len(source) - 1 and all(
            tokens.lowers[unquoted[first + step]] == word for step, word in enumerate(source)
        ):
            return Cue(unquoted[place], place, first, " ".join(source), "source")
    subject = syntax.relations[unquoted[place]].startswith("nsubj")
    if lower in rules.unnamed and place and tokens.lowers[unquoted[place - 1]] in rules.linking and not subject:
        return Cue(unquoted[place], place, place - 1, lower, "source")
    if lower in rules.viewpoint_openers and place < 3 and (place == 0 or _may_open(unquoted[place - 1], tokens, rules)):
        return Cue(unquoted[place], place, place, lower, "source")
    return None


def _may_open(before: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a sentence may begin after this token, be it only after a colon or a dash."""
    return tokens.texts[before] in (":", "-", "–", "—") or tokens.lowers[before] in rules.conjunctions


def main_cue(cue: Cue, cues: Sequence[Cue]) -> Cue | None:
    """Return the finite cue whose subject a gerund shares ("a-t-il dit, dénonçant « … »")."""
    if cue.form != "gerund":
        return None
    earlier = [other for other in cues if other.place < cue.place and other.form == "finite" and other.kind != "source"]
    return earlier[-1] if earlier and not earlier[-1].passive else None


def clause_after(cue: Cue, sentence: QuoteSentence, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> int | None:
    """Return the place where the clause that the cue reports begins, after its "que"; ``None`` if there is none."""
    unquoted = sentence.unquoted
    for at in range(cue.place + 1, min(cue.place + 10, len(unquoted))):
        lower = tokens.lowers[unquoted[at]]
        if lower in rules.complementizers:
            phrase = tokens.lowers[unquoted[cue.place + 1]] in rules.prepositions - rules.determiners
            apart = phrase or all(
                tokens.lowers[t] in rules.fillers or tokens.texts[t] == "," for t in unquoted[cue.place + 1 : at]
            )
            return at + 1 if apart or _reports(cue, unquoted[at], syntax) else None
        if lower in rules.negations or tokens.texts[unquoted[at]] in (".", ":", ";"):
            break
        if lower in rules.clause_openers and lower not in rules.complementizers:
            break
    return _bare_clause(cue, sentence, tokens, syntax, rules) if rules.bare_clauses else None


def _bare_clause(cue: Cue, sentence: QuoteSentence, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> int | None:
    """Return the place where a clause without complementizer begins, by the parse ("said the deal was done")."""
    for child in syntax.children[cue.token]:
        if child > cue.token and syntax.relations[child] == "ccomp":
            subject = next(
                (t for t in syntax.children[child] if syntax.relations[t].startswith(("nsubj", "expl"))), None
            )
            if subject is None or subject <= cue.token:
                return None
            first = _first_of(child, syntax, cue.token)
            while first < subject and tokens.lowers[first] in rules.times and tokens.lowers[first] in rules.fillers:
                # "said Monday the plan was ready"
                first += 1
            if tokens.lowers[first] in rules.clause_openers:
                return None
            return next((place for place, token in enumerate(sentence.unquoted) if token >= first), None)
    return None


def _first_of(head: int, syntax: Syntax, after: int) -> int:
    """Return the first token of the subtree under ``head`` that comes after the token ``after``."""
    first = head
    for _ in range(_DEEPEST):
        before = [child for child in syntax.children[first] if after < child < first]
        if not before:
            break
        first = before[0]
    return first


def _reports(cue: Cue, que: int, syntax: Syntax) -> bool:
    """Return whether "que" belongs to the cue rather than to a noun or verb between them.

    It does not in "relire les codes qu'ils utilisaient".
    """
    if que == cue.token + 1:
        return True
    if any(syntax.classes[token] == "VERB" for token in range(cue.token + 1, que)):
        return False
    verb = syntax.heads[que]
    return syntax.classes[que - 1] != "NOUN" or syntax.heads[verb] == cue.token
