"""Metonymy: a place stands for those who act there, by preposition, verb or the noun it depends on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from reader.knowledge import gazetteer
from reader.text.folding import fold
from reader.understanding.languages.rules.inflection import noun_forms
from reader.understanding.languages.rules.roles import RoleRules
from reader.understanding.parsing.syntax import NOUNS, VERBS
from reader.understanding.parsing.tokens import Tokens, opens_sentence
from reader.understanding.roles.coordination import PrepositionalName

_FARTHEST_VERB = 6
"""Most tokens between a subject and its verb."""

_CLOSING = frozenset("»”")


class MetonymyDetector:
    """Tells from the words around its names which places of a document act."""

    def __init__(self, doc: Doc, rules: RoleRules) -> None:
        self._doc, self._tokens, self._rules = doc, Tokens.of(doc), rules
        self._place_kinds: dict[str, str] = {}

    def acts(self, coordination: Sequence[PrepositionalName]) -> bool:
        """Return whether coordinated places act; they share one role. The first rule that applies decides.

        1. a heading, a dateline or brackets: a place ("Syrie : …", "PARIS (AFP)", "(Syrie)")
        2. a preposition of place: a place ("en Syrie")
        3. coordination with an actor: an actor ("l'ONU et Damas")
        4. a preposition of actors, if the gazetteer lacks the name: an actor if it reports ("selon Bercy")
        5. another preposition: by the verb or noun before it ("le refus de Paris")
        6. no preposition: by the verb ("Damas accuse Paris")
        """
        first, last, rules = coordination[0], coordination[-1], self._rules
        if self._is_heading(first, last) or self._in_brackets(first, last):
            return False
        if first.marker in rules.place_markers:
            return False
        if first.label != "LOC" or (not first.marker and any(name.label != "LOC" for name in coordination)):
            return True
        if first.marker in rules.actor_markers and not self._place_kind(first):
            return first.marker in rules.speech_markers
        return self._acts_after(first) if first.marker else self._acts_alone(coordination)

    def _is_heading(self, first: PrepositionalName, last: PrepositionalName) -> bool:
        """Return whether names open a line before a colon ("Syrie : les combats reprennent"), or are the town of a
        dateline.
        """
        lowers = self._tokens.lowers
        if not opens_sentence(self._tokens, first.opening) or last.end >= len(lowers):
            return False
        line = not first.opening or "\n" in self._tokens.texts[first.opening - 1]
        town = lowers[last.end] in self._rules.dateline_marks and (line or self._tokens.texts[first.start].isupper())
        return lowers[last.end] == ":" or (town and self._place_kind(first) != "country")

    def _in_brackets(self, first: PrepositionalName, last: PrepositionalName) -> bool:
        lowers = self._tokens.lowers
        before = lowers[first.opening - 1] if first.opening else ""
        return before in ("(", "[") and last.end < len(lowers) and lowers[last.end] in (")", "]", ",")

    def _acts_after(self, name: PrepositionalName) -> bool:
        """Return whether a name acts after a preposition that may stand before places and actors."""
        rules, marker = self._rules, name.marker
        governors = set(self._governors(name))
        nouns = {form for word in governors for form in noun_forms(word, rules.inflection)}
        if marker in rules.actor_markers:
            return not governors & rules.place_governors.get(marker, frozenset())
        if marker in rules.between:
            return bool(nouns & rules.actor_nouns_between)
        if marker in rules.genitive:
            return bool(nouns & rules.actor_nouns_of) or any(word in rules.genitive_verbs for word in governors)
        if marker in rules.toward:
            return bool(nouns & rules.actor_nouns_on)
        return self._receives(name, governors, nouns)

    def _receives(self, name: PrepositionalName, governors: set[str], nouns: set[str]) -> bool:
        """Return whether a name in the dative acts: "la réponse à Paris", "demander à Paris de payer"."""
        rules = self._rules
        if nouns & rules.actor_nouns_to:
            return True
        if name.article in rules.dative_articles and not governors & rules.place_governors.get(
            name.marker, frozenset()
        ):
            return self._place_kind(name) == "country"
        after = self._tokens.lowers[name.end] if name.end < len(self._tokens.lowers) else ""
        return rules.contractions.get(after, after) in rules.genitive and any(
            word in rules.dative_verbs for word in governors
        )

    def _governors(self, name: PrepositionalName) -> Iterator[str]:
        """Yield the words that a preposition may depend on: by the parse, and the two before it."""
        head = self._root(name).head
        yield self._tokens.lowers[head.i]
        if head.dep_ == "conj":
            yield self._tokens.lowers[head.head.i]
        for index in (name.opening - 1, name.opening - 2):
            if index < 0 or opens_sentence(self._tokens, index + 1) or not self._tokens.texts[index][-1].isalpha():
                return
            yield self._tokens.lowers[index]

    def _is_noun(self, word: str, nouns: frozenset[str]) -> bool:
        """Return whether a word is one of these nouns, in the singular or the plural."""
        return any(form in nouns for form in noun_forms(word, self._rules.inflection))

    def _root(self, name: PrepositionalName) -> Token:
        """Return the token of a name that its others depend on."""
        for index in range(name.start, min(name.end, name.start + 12)):
            token = self._doc[index]
            if not name.start <= token.head.i < name.end or token.head.i == index:
                return token
        return self._doc[name.start]

    def _place_kind(self, name: PrepositionalName) -> str:
        """Return what gazetteer and rules know of a name: country, city, region or seat; else empty."""
        text = " ".join(self._tokens.texts[name.start : name.end])
        if text not in self._place_kinds:
            place = gazetteer.place(text)
            seat = "seat" if fold(text) in self._rules.seats else ""
            self._place_kinds[text] = seat if place is None else place.kind
        return self._place_kinds[text]

    def _acts_alone(self, coordination: Sequence[PrepositionalName]) -> bool:
        """Return whether names without preposition act: as subject, as object, beside a match or an ally."""
        first, last = coordination[0], coordination[-1]
        root = self._root(first)
        known = any(self._place_kind(name) for name in coordination)
        if last.end < len(self._tokens.lowers) and self._tokens.lowers[last.end] in self._rules.inflection.possessives:
            return known and self._is_noun(self._tokens.lowers[root.head.i], self._rules.actor_nouns_of)
        if self._is_inverted(first):
            return True
        if root.dep_.startswith("nsubj") and not self._is_apart(root):
            return self._subject_acts(root.head.i, root.dep_ == "nsubj:pass", known)
        verb = self._verb_after(last.end)
        if verb is not None:
            return self._subject_acts(verb, None, known)
        return known and (self._stands_beside(first) or self._is_object(first, root))

    def _is_object(self, name: PrepositionalName, root: Token) -> bool:
        """Return whether a name is the object of a verb that takes people: "Paris accuse Damas"."""
        before = self._word_before(name)
        if before in self._rules.object_verbs:
            return self._doc[name.opening - 1].pos_ in VERBS
        beside = name.opening and self._doc[name.opening - 1].pos_ in NOUNS
        return not beside and root.dep_ == "obj" and self._tokens.lowers[root.head.i] in self._rules.object_verbs

    def _is_apart(self, root: Token) -> bool:
        """Return whether marks or a line end between a name and its verb: "« Vif, c'est loin », pouffe-t-elle"."""
        first, last = sorted((root.i, root.head.i))
        if any("\n" in text for text in self._tokens.texts[first:last]):
            return True
        return any(text in _CLOSING for text in self._tokens.texts[root.i : root.head.i])

    def _is_inverted(self, name: PrepositionalName) -> bool:
        """Return whether a verb of saying stands between a clause and its subject: ", rappelle Berne"."""
        verb = name.opening - 1
        if self._word_before(name) not in self._rules.speech_verbs or self._doc[verb].pos_ not in VERBS:
            return False
        while verb > 0 and self._tokens.lowers[verb - 1] in self._rules.clitics:
            verb -= 1
        return verb > 0 and not self._tokens.texts[verb - 1][-1].isalnum() and self._tokens.texts[verb - 1] not in "(:"

    def _word_before(self, name: PrepositionalName) -> str:
        return (
            self._tokens.lowers[name.opening - 1]
            if name.opening and not opens_sentence(self._tokens, name.opening)
            else ""
        )

    def _stands_beside(self, name: PrepositionalName) -> bool:
        """Return whether a match or an ally is named before it: "le match France-Espagne", "ses alliés, l'Iran"."""
        for index in range(name.opening - 1, max(-1, name.opening - 5), -1):
            if opens_sentence(self._tokens, index + 1):
                return False
            word = self._tokens.lowers[index]
            if self._is_noun(word, self._rules.allies):
                return True
            if self._is_noun(word, self._rules.actor_nouns_beside) and name.opening - index < 3:
                return self._tokens.lowers[name.opening - 1] != ","
            if self._doc[index].pos_ in VERBS:
                return False
        return False

    def _subject_acts(self, verb: int, passive: bool | None, known: bool) -> bool:
        """Return whether the subject of a verb acts; ``passive`` is ``None`` if only the words tell.

        Names that are not ``known`` as inhabited places act only if they say or decide something.
        """
        tokens, rules = self._tokens, self._rules
        if not known:
            return not passive and tokens.lowers[verb] in rules.speech_verbs
        if tokens.lowers[verb] in rules.be or self._doc[verb].pos_ not in VERBS:
            return any(
                word in rules.attitude_words or self._is_noun(word, rules.allies) for word in self._predicate(verb)
            )
        if passive is None:
            passive = self._after_be(verb)
        if passive:
            return tokens.lowers[verb] in rules.object_verbs
        return tokens.lowers[verb] not in rules.stative_verbs

    def _predicate(self, verb: int) -> Iterator[str]:
        """Yield the words that may say what the subject is: the head of a nominal clause, and the next three."""
        yield self._tokens.lowers[verb]
        for index in range(verb + 1, min(verb + 4, len(self._tokens.lowers))):
            if opens_sentence(self._tokens, index):
                return
            yield self._tokens.lowers[index]

    def _after_be(self, verb: int) -> bool:
        """Return whether a participle follows a form of "be" that is not reflexive."""
        for index in range(verb - 1, max(-1, verb - 4), -1):
            if self._tokens.lowers[index] in self._rules.be:
                before = self._tokens.lowers[index - 1] if index else ""
                return before not in self._rules.reflexives
            if self._tokens.lowers[index] not in self._rules.adverbs | self._rules.clitics:
                return False
        return False

    def _verb_after(self, index: int) -> int | None:
        """Return the verb whose subject ends here, a relative clause included; ``None`` if none follows."""
        tokens, rules = self._tokens, self._rules
        size = min(len(tokens.lowers), index + _FARTHEST_VERB)
        while index < size and not opens_sentence(tokens, index):
            lower = tokens.lowers[index]
            if self._doc[index].pos_ in VERBS and lower not in rules.clitics:
                return self._participle(index)
            known = lower in rules.clitics or lower in rules.adverbs or lower in rules.relatives or lower == ","
            if not known:
                return None
            if lower == "," and (index + 1 >= size or not self._goes_on(tokens.lowers[index + 1])):
                return None
            index += 1
        return None

    def _goes_on(self, lower: str) -> bool:
        return lower in self._rules.relatives or lower in self._rules.adverbs

    def _participle(self, verb: int) -> int:
        """Return the participle of an auxiliary, else the verb itself."""
        if self._doc[verb].pos_ != "AUX":
            return verb
        tokens, rules = self._tokens, self._rules
        for index in range(verb + 1, min(verb + _FARTHEST_VERB, len(tokens.lowers))):
            if opens_sentence(tokens, index):
                break
            if self._doc[index].pos_ in VERBS:
                if tokens.lowers[index] not in rules.be:
                    return index
            elif tokens.lowers[index] not in rules.adverbs | rules.clitics and self._doc[index].pos_ != "ADV":
                break
        return verb
