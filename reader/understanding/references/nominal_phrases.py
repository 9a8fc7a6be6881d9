"""The phrase of a definite nominal: its head, and the gender and number that it asks for."""

from __future__ import annotations

from reader.understanding.entities.person_nouns import past_modifiers
from reader.understanding.references.agreement import gender_of_noun
from reader.understanding.references.context import ReferenceContext
from reader.understanding.references.determiners import gender_by_pair, is_plural
from reader.understanding.references.phrase import Phrase
from reader.understanding.references.salience import Agreement


def nominal_phrase(context: ReferenceContext, first: int, last: int) -> Phrase | None:
    """Return the phrase of the definite nominal in tokens ``[first, last)``, ``None`` if it is none."""
    language, lowers = context.language, context.tokens.lowers
    rules = language.references
    polite = lowers[first] in rules.courtesy and first + 2 < last and lowers[first + 1] in rules.definite
    first += polite
    determiner = lowers[first]
    if determiner not in rules.definite | rules.possessive | rules.contractions | rules.plural_determiners:
        return None
    head = past_modifiers(context.tokens, context.syntax, first + 1, last, rules)
    aged = language.speech.speakers.aged
    if aged and tuple(lowers[last - len(aged) : last]) == aged:
        # "the 34-year-old"
        head = last - 1
    if rules.head_last and lowers[min(head, last - 1)] in rules.children:
        # "the mum-of-three"
        head = next((token for token in range(first + 1, head) if lowers[token] in rules.parents), head)
    if head >= last or lowers[head] in rules.unknown:
        # "l'un de ses conseillers" is somebody else
        return None
    plural = determiner in rules.plural_determiners or is_plural(lowers[head], rules)
    told = context.gender_of_determiner(first)
    paired = "" if told else gender_by_pair(lowers[head], language)
    if polite:
        # "Madame le ministre"
        told = "f" if lowers[first - 1] in language.gender.feminine_titles else "m"
    if language.references.gendered_nouns and not told:
        told = gender_of_noun(lowers[head], language.gender)
    if lowers[head] in rules.one_gender:
        # "le témoin" may be a woman, "la star" a man
        told = paired = ""
    # "l'expert" may be a woman
    guessed = paired == "m" and lowers[head] in language.gender.held_by_women
    return Phrase(first, last, Agreement(told or paired, "plural" if plural else "singular", guessed), head)
