"""Cues: the verbs and prepositions that report what somebody says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reader.understanding.languages.rules.inflection import noun_forms
from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.parsing.syntax import NOUNS, Syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.cue_verbs import (
    auxiliary_of,
    has_been,
    is_coordinated,
    is_verb,
    may_be_participle,
)
from reader.understanding.quotes.participles import is_participle, is_suffered, leads
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.viewpoints import is_viewpoint, opens_viewpoint

_LONGEST_ASIDE = 10
"""Tokens between an auxiliary and its participle, commas included."""

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
            cue = verb_cue(sentence, place, tokens, syntax, rules)
            if (
                cue is not None
                and carried == place + 1
                and tokens.lowers[sentence.unquoted[carried]].endswith(rules.endings.infinitives)
            ):
                # "fait savoir", "laisse entendre": what is said follows the infinitive.
                cue = replace(cue, token=sentence.unquoted[carried], place=carried)
        elif _may_report(lower, tokens.lowers[token - 1] if place else "", rules):
            cue = verb_cue(sentence, place, tokens, syntax, rules)
        if cue is None or _says_nothing(cue, sentence, tokens, rules):
            continue
        if cue.lemma not in rules.documents.verbs or _is_said_by_document(token, tokens, syntax, rules):
            found.append(cue)
    return found


def _may_report(lower: str, before: str, rules: SpeechRules) -> bool:
    """Return whether a word is a form of a verb that reports by itself, or of seeing: "y voit « un recul »"."""
    if lower in rules.seeing:
        return before in rules.seen_in
    if lower in rules.light_verbs:
        return rules.reporting.get(lower) in rules.light_verb_complements
    return lower in rules.reporting or lower in rules.qualifying


def _says_nothing(cue: Cue, sentence: QuoteSentence, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a verb reports nothing here: "ont-ils appris que", "cache que", but "ne cache pas que" does."""
    if cue.lemma in rules.learning and cue.inverted is not None:
        return rules.pronouns.inverted[tokens.lowers[cue.inverted]] not in rules.pronouns.nobody
    if cue.lemma in rules.questions.only_asked and not asks_to_know(cue, sentence, tokens, rules):
        # "They know that"
        return True
    group = sentence.unquoted[cue.opens : cue.place] if cue.inverted is None else ()
    if cue.lemma in rules.moving and any(tokens.lowers[token] in rules.pronouns.reflexives for token in group):
        # "s'avance avec une liasse qu'il n'ouvrira pas"
        return True
    around = sentence.unquoted[max(0, cue.place - 2) : cue.place + 3]
    return cue.lemma in rules.concealing and not any(tokens.lowers[token] in rules.negations for token in around)


def asks_to_know(cue: Cue, sentence: QuoteSentence, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether an infinitive asks behind a verb of wanting: "veulent savoir pourquoi", "wanted to know why"."""
    if cue.form != "infinitive" or cue.lemma not in rules.questions.knowing or not cue.opens:
        return False
    before = cue.opens - 1
    if tokens.lowers[sentence.unquoted[before]] in rules.infinitival.marks and before:
        before -= 1
    return tokens.lowers[sentence.unquoted[before]] in rules.infinitival.wanting


def _is_said_by_document(verb: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether a document, or somebody who finds things out, is the subject of a verb: "the audit found that"."""
    told = rules.documents.nouns | rules.documents.finders
    for child in syntax.children[verb]:
        if not syntax.relations[child].startswith("nsubj"):
            continue
        noun = child
        if tokens.lowers[child] in rules.pronouns.relatives and syntax.relations[verb] == "acl:relcl":
            # "une étude de l'université de Lens, menée sur mille patients, qui montre que"
            noun = syntax.heads[verb]
            while syntax.relations[noun] in ("nmod", "obl:mod", "obl:arg") and tokens.lowers[noun] not in told:
                noun = syntax.heads[noun]
        if any(form in told for form in noun_forms(tokens.lowers[noun], rules.inflection)):
            return True
    return False


def verb_cue(sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> Cue | None:
    """Return the cue that a form of a reporting, qualifying or light verb is, ``None`` where it is no verb."""
    token = sentence.unquoted[place]
    lower = tokens.lowers[token]
    kind: CueKind = "qualifying" if lower in rules.qualifying or lower in rules.seeing else "reporting"
    lemma = rules.reporting.get(lower) or rules.qualifying.get(lower) or rules.light_verbs.get(lower)
    lemma = lemma or rules.seeing[lower]
    inverted = _inverted(sentence, place, tokens, rules)
    opens = _group_start(sentence, place, tokens, rules)
    auxiliary = next((t for t in sentence.unquoted[opens:place] if tokens.lowers[t] in rules.auxiliaries), None)
    if auxiliary is None and inverted is None and may_be_participle(lower, lemma, rules):
        auxiliary = auxiliary_of(token, syntax)
    if inverted is None and not is_verb(sentence, place, tokens, syntax, rules, auxiliary is not None):
        return None
    form: VerbForm = "finite"
    passive = False
    if lower == lemma and _is_infinitive(sentence, opens, tokens, rules):
        form, passive = "infinitive", is_suffered(sentence.unquoted[:opens], tokens, rules)
    elif lower.endswith(rules.endings.gerunds):
        form = "gerund"
    elif inverted is None and opens == place and is_coordinated(sentence, place, tokens, syntax, rules):
        form = "finite"
    elif (
        auxiliary is None
        and inverted is None
        and lemma not in rules.bare.never_passive
        and not _behind_age(sentence, opens, tokens, rules)
        and is_participle(sentence, place, syntax, tokens, rules)
    ):
        form, passive = "participle", lemma not in rules.asking
    elif opens < place and _is_perfect_infinitive(sentence.unquoted[opens:place], tokens, rules):
        # "affirme avoir averti le patron"
        form = "infinitive"
    elif auxiliary is not None:
        being = tokens.lowers[auxiliary] in rules.being or has_been(token, syntax, tokens, rules)
        passive = being and lemma not in rules.with_being and not _reflexive(sentence, opens, place, tokens, rules)
    if form == "participle" and not passive:
        return None
    return Cue(token, place, opens, lemma, kind, form, inverted, passive)


def _behind_age(sentence: QuoteSentence, opens: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether somebody of an age stands right before a verb: "The 54-year-old told jurors"."""
    aged = rules.speakers.aged
    ahead = tuple(tokens.lowers[token] for token in sentence.unquoted[max(0, opens - len(aged)) : opens])
    return bool(aged) and ahead == aged


def _is_perfect_infinitive(group: Sequence[int], tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether the first auxiliary of a verb group is an infinitive: "avoir averti"."""
    auxiliary = next((token for token in group if tokens.lowers[token] in rules.auxiliaries), None)
    return (
        auxiliary is not None
        and tokens.lowers[auxiliary] in rules.infinitival.auxiliaries
        and not rules.infinitival.marks
    )


def _is_infinitive(sentence: QuoteSentence, opens: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a form that may be finite or infinitive is an infinitive here ("to say", but not "they say")."""
    if not rules.infinitival.marks:
        return True
    return opens > 0 and tokens.lowers[sentence.unquoted[opens - 1]] in rules.infinitival.marks


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
    if inverted is None and (not tagged or lower.endswith(rules.endings.gerunds)):
        return None
    opens = _group_start(sentence, place, tokens, rules)
    held = any(tokens.lowers[t] in rules.auxiliaries for t in sentence.unquoted[opens:place])
    endings = (
        rules.endings.sure_participles
        if _opens_inquit(sentence, place, tokens)
        else (*rules.endings.sure_participles, *rules.endings.infinitives)
    )
    if not held and inverted is None and lower.endswith(endings):
        return None
    return Cue(token, place, opens, lower, "reporting", "finite", inverted)


def _opens_inquit(sentence: QuoteSentence, place: int, tokens: Tokens) -> bool:
    """Return whether a word stands behind a quote and its comma, as no infinitive does: "« … », savoure Anne Roy"."""
    unquoted = sentence.unquoted
    return place > 0 and tokens.texts[unquoted[place - 1]] == "," and leads(sentence, place - 1)


def _looks_like_inquit(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a word between quote and noun phrase may be a verb, whatever its tag: "persifle un critique"."""
    unquoted, token = sentence.unquoted, sentence.unquoted[place]
    lower = tokens.lowers[token]
    if not lower.endswith(rules.endings.finite) or place + 1 >= len(unquoted) or tokens.texts[token] != lower:
        return False
    if lower in rules.determiners | rules.prepositions | rules.fillers | rules.conjunctions | rules.clause_openers:
        return False
    opens = place == 0 or (place == 1 and tokens.texts[unquoted[0]] == ",")
    following = unquoted[place + 1]
    noun_phrase = tokens.capital(following) or tokens.lowers[following] in rules.determiners - rules.prepositions
    return opens and bool(sentence.quotes) and following == token + 1 and noun_phrase


def _carried(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> int | None:
    """Return the place of the word that makes a cue of a light verb ("mettre en garde", "faire savoir")."""
    carried = rules.light_verb_complements[rules.light_verbs[tokens.lowers[sentence.unquoted[place]]]]
    return next(
        (
            at
            for at in range(place + 1, min(place + 4, len(sentence.unquoted)))
            if tokens.lowers[sentence.unquoted[at]] in carried
        ),
        None,
    )


def _reflexive(sentence: QuoteSentence, opens: int, place: int, tokens: Tokens, rules: SpeechRules) -> bool:
    return any(tokens.lowers[token] in rules.pronouns.reflexives for token in sentence.unquoted[opens:place])


def _inverted(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> int | None:
    """Return the subject pronoun hyphenated to the verb or to its auxiliary."""
    unquoted = sentence.unquoted
    for at in range(place + 1, min(place + 3, len(unquoted))):
        if tokens.lowers[unquoted[at]] in rules.pronouns.inverted:
            return unquoted[at]
        if tokens.lowers[unquoted[at]] not in rules.pronouns.clitics:
            break
    for at in range(place - 1, max(-1, place - 5), -1):
        lower = tokens.lowers[unquoted[at]]
        if lower in rules.pronouns.inverted:
            return unquoted[at]
        if lower not in rules.fillers and lower not in rules.pronouns.clitics:
            break
    return None


def _group_start(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> int:
    """Return the place of the first auxiliary or clitic of the verb group."""
    unquoted, start = sentence.unquoted, place
    if (far := _before_aside(sentence, place, tokens, rules)) is not None:
        place = start = far
    at = place
    while at > 0 and place - at < 6 and unquoted[at - 1] == unquoted[at] - 1:
        lower = tokens.lowers[unquoted[at - 1]]
        if lower in rules.auxiliaries or lower in rules.pronouns.inverted or lower in rules.pronouns.reflexives:
            start = at - 1
        elif lower not in rules.fillers and lower not in rules.pronouns.clitics:
            break
        at -= 1
    return start


def _before_aside(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> int | None:
    """Return the place of the auxiliary before a time or an aside, and its participle.

    "avait un temps annoncé", "avait, il y a quelques jours, qualifié".
    """
    unquoted = sentence.unquoted
    form = tokens.lowers[unquoted[place]]
    lemma = rules.reporting.get(form) or rules.qualifying.get(form) or ""
    if not place or not form.endswith((*rules.endings.sure_participles, *rules.endings.participles)):
        return None
    if not may_be_participle(form, lemma, rules):
        # "Le lien est probable, mais seule une étude le prouvera, indique Roy"
        return None
    at, aside = place - 1, tokens.texts[unquoted[place - 1]] == ","
    if not aside and tokens.lowers[unquoted[at]] not in rules.asides:
        return None
    for at in range(place - 1 - aside, max(0, place - _LONGEST_ASIDE), -1):
        lower = tokens.lowers[unquoted[at]]
        closes = not aside or lower == ","
        if closes and tokens.lowers[unquoted[at - 1]] in rules.auxiliaries and lower not in rules.asides:
            return at - 1
        known = lower in rules.asides | rules.determiners | rules.prepositions | rules.fillers | rules.pronouns.clitics
        if lower == "," or not (aside or known or lower.isdigit()):
            return None
    return None


def _source(sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> Cue | None:
    """Return the cue at a place that is a word of source: "selon", "à l'entendre", "de source judiciaire"."""
    unquoted = sentence.unquoted
    lower = tokens.lowers[unquoted[place]]
    for source in rules.sources.prepositions:
        if lower != source[-1] or place + 1 < len(source):
            continue
        first = place + 1 - len(source)
        if unquoted[place] - unquoted[first] == len(source) - 1 and all(
            tokens.lowers[unquoted[first + step]] == word for step, word in enumerate(source)
        ):
            if _is_no_source(sentence, place, first, tokens, syntax, rules):
                return None
            return Cue(unquoted[place], place, first, " ".join(source), "source")
    if lower in rules.sources.hearing and place > 1:
        # "à l'entendre", "à l'en croire"
        ahead = [tokens.lowers[token] for token in unquoted[max(0, place - 3) : place]]
        datives = rules.opening_dative
        held = ahead[1:] if ahead[0] in datives else ahead[2:] if ahead[1] in datives else []
        if held and held[0] in rules.sources.heard and all(word in rules.pronouns.clitics for word in held):
            return Cue(unquoted[place], place, place - len(held) - 1, lower, "source")
    if lower in rules.sources.viewpoint_nouns and is_viewpoint(sentence, place, tokens, rules):
        return Cue(unquoted[place], place, place - 2, lower, "source")
    subject = syntax.relations[unquoted[place]].startswith("nsubj")
    if lower in rules.sources.unnamed and place and not subject:
        # "de source judiciaire", "de bonne source"
        first = place - (place > 1 and tokens.lowers[unquoted[place - 1]] in rules.sources.trusted)
        cited = first > 1 and tokens.lowers[unquoted[first - 2]].endswith(rules.endings.gerunds)
        if tokens.lowers[unquoted[first - 1]] in rules.linking and not cited:
            # but not "citant des sources policières"
            return Cue(unquoted[place], place, first - 1, lower, "source")
    if lower in rules.sources.viewpoint_openers and opens_viewpoint(sentence, place, tokens, rules):
        return Cue(unquoted[place], place, place, lower, "source")
    return None


def _is_no_source(
    sentence: QuoteSentence, place: int, first: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules
) -> bool:
    """Return whether words for a source name a measure ("selon les critères de l'ONU") or an infinitive is one of them.

    "Reste à entendre le témoin": a verb governs the infinitive.
    """
    unquoted = sentence.unquoted
    before = tokens.lowers[unquoted[first - 1]] if first else ","
    if first < place and tokens.lowers[unquoted[place]].endswith(rules.endings.infinitives):
        return before[0].isalpha() and before not in rules.conjunctions | rules.complementizers
    for token in unquoted[place + 1 : place + 5]:
        if syntax.classes[token] in NOUNS:
            return tokens.lowers[token] in rules.sources.measures
        if tokens.lowers[token] not in rules.determiners and syntax.classes[token] not in ("DET", "ADJ", "NUM"):
            break
    return False


def main_cue(cue: Cue, cues: Sequence[Cue]) -> Cue | None:
    """Return the finite cue whose subject a gerund shares ("a-t-il dit, dénonçant « … »")."""
    if cue.form != "gerund":
        return None
    earlier = [other for other in cues if other.place < cue.place and other.form == "finite" and other.kind != "source"]
    return earlier[-1] if earlier and not earlier[-1].passive else None
