"""Tell verbs that report from the nouns and participles they look like: "elle demande", but not "une demande"."""

from __future__ import annotations

from itertools import pairwise

from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.parsing.syntax import VERBS, Syntax
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.asides import past_asides
from reader.understanding.quotes.governing_verbs import governs
from reader.understanding.quotes.participles import leads
from reader.understanding.quotes.quote_sentences import QuoteSentence

_FRAME = 12
"""Tokens behind a participle within which the infinitive comes that it asks for."""

_SHORTEST_REQUEST = 5
"""Tokens from two before a verb on to the infinitive that it governs: "et leur demande de partir"."""


def auxiliary_of(token: int, syntax: Syntax) -> int | None:
    """Return the auxiliary of a verb, or of the verb it is coordinated with ("ont dénoncé … et estimé")."""
    for verb in (token, syntax.heads[token] if syntax.relations[token] == "conj" else token):
        for child in syntax.children[verb]:
            if syntax.relations[child].startswith("aux") and child < token:
                # "Il nie s'être enrichi et prétend": no auxiliary parts a verb from one with an infinitive of its own
                return child
    return None


def may_be_participle(lower: str, lemma: str, rules: SpeechRules) -> bool:
    """Return whether a form may be a participle, so that an auxiliary far from it may be its own.

    Of verbs in "-er" only "-é" is one; a form in "-t" is if its feminine is known: "dit" ("dite"), but not "croit".
    """
    if lower.endswith(rules.endings.never_participles):
        return False
    if lower == lemma or lower.endswith(rules.endings.sure_participles):
        return True
    if lemma.endswith(rules.endings.regular_infinitives) or not lower.endswith(rules.endings.participles):
        # "Il nie s'être enrichi et prétend avoir payé"
        return False
    if not lower.endswith(rules.endings.ambiguous_participles):
        return True
    feminines = [lower + ending for ending in rules.inflection.feminine_endings]
    return any(form in rules.reporting or form in rules.qualifying for form in feminines)


def is_coordinated(sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether a participle shares the auxiliary of a verb before it ("a invité X à … et annoncé que …")."""
    if not place or place + 1 >= len(sentence.unquoted):
        return False
    lemma = rules.reporting.get(tokens.lowers[sentence.unquoted[place]], "")
    links = rules.infinitival.frames.get(lemma, frozenset())
    following = [tokens.lowers[token] for token in sentence.unquoted[place + 1 : place + 1 + _FRAME]]
    # "et appelé ses partisans à se rassembler"
    clitics = rules.pronouns.clitics - rules.prepositions - rules.infinitival.links
    plain = [lower for lower in following if lower not in clitics]
    asks = any(a in links and b.endswith(rules.endings.infinitives) for a, b in pairwise(plain)) if links else False
    if asks and lemma in rules.infinitival.commanding and following[0] in links:
        # "au procès de Jean Roy, accusé d'avoir menti": whom it asks of is what it describes
        return False
    if following[0] not in rules.complementizers and not asks:
        # "a nié les faits, puis admis, pressé par la juge, que …"
        apart = following[0] == "," and tokens.lowers[sentence.unquoted[place]].endswith(rules.endings.participles)
        closing = apart and past_asides(
            place + 1,
            lambda at: tokens.lowers[sentence.unquoted[at]] in rules.complementizers,
            sentence,
            tokens,
            syntax,
            rules,
        )
        if not closing:
            return False
    held = any(tokens.lowers[token] in rules.auxiliaries for token in sentence.unquoted[:place])
    if any(lower in rules.agents for lower in following[:2]) and tokens.texts[sentence.unquoted[place - 1]] == ",":
        # "avait été écartée, accusée par le maire d'avoir menti"
        return False
    return held and tokens.lowers[sentence.unquoted[place - 1]] in rules.conjunctions


def has_been(token: int, syntax: Syntax, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a participle has the auxiliary of the passive right before it ("a été observé")."""
    # "qui a lui-même promis de partir": no pronoun is one.
    before = [
        child for child in syntax.children[token] if token - 4 < child < token and syntax.classes[child] != "PRON"
    ]
    return any(syntax.relations[child] == "aux:pass" for child in before) or tokens.lowers[token - 1] in rules.been


def is_verb(
    sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules, has_auxiliary: bool
) -> bool:
    """Return whether a form that a verb and another word share is the verb here; the first rule that applies decides.

    1. after its auxiliary it is: "a dit"
    2. after a determiner it is a noun: "une demande" (but "la" may be a clitic: "la répète")
    3. after a reflexive or a subject pronoun it is a verb: "se demande", "elle demande"
    4. a verb by the tagger is one
    5. before "que" or behind its subject it is one: "Morel juge que"
    6. between a comma or a name and a quote it is one, or with an agent behind that: "jugée « inutile » par Anne Roy"
    7. a proper noun is none, and a participle only right after a quote: "« … », confie"
    8. right after a quote or between commas it is one, whatever the tagger says: "« … », juge Anne Roy"
    9. before a colon that opens a quote it is, unless a preposition governs it: "Anne Roy tranche : « … »"
    10. after a comma it is if its subject follows: "…, note le maire"
    """
    token = sentence.unquoted[place]
    if has_auxiliary:
        return True
    if _is_no_verb(sentence, place, tokens, syntax, rules):
        return False
    if _asks_further(sentence, place, tokens, rules):
        return True
    told = _by_word_before(sentence, place, tokens, syntax, rules)
    if told is not None:
        return told
    if syntax.classes[token] in VERBS:
        return True
    if tokens.lowers[token] in rules.prepositions and syntax.classes[token] == "ADP":
        # "…, contre l'armée"
        return False
    if governs(sentence, place, tokens, syntax, rules) or _has_subject(sentence, place, tokens, syntax, rules):
        return True
    if _is_between(sentence, place, tokens, syntax, rules) or _has_agent(sentence, place, tokens, rules):
        return True
    return _by_position(sentence, place, tokens, syntax, rules)


def _is_no_verb(sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether a form is part of a fixed phrase or a noun for what somebody says: "à savoir"."""
    token = sentence.unquoted[place]
    if syntax.relations[token] == "fixed" and tokens.lowers[token].endswith(rules.endings.infinitives):
        return True
    # "Réplique cinglante du maire : « … »"
    return not place and tokens.lowers[token] in rules.replies and syntax.classes[token] == "NOUN"


def _asks_further(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a form behind a conjunction governs an infinitive: "et menace de partir", "et leur demande de"."""
    lowers = [tokens.lowers[token] for token in sentence.unquoted[max(0, place - 2) : place + 6]]
    if place < 2 or len(lowers) < _SHORTEST_REQUEST:
        return False
    before, conjunction, form, link, *behind = lowers[1], lowers[0], *lowers[2:]
    joined = before in rules.conjunctions or (before in rules.pronouns.addressees and conjunction in rules.conjunctions)
    lemma = rules.reporting.get(form) or rules.qualifying.get(form)
    if not joined or lemma in (None, form) or form.endswith((*rules.endings.sure_participles, *rules.endings.gerunds)):
        return False
    light = rules.pronouns.clitics | rules.negations | rules.restricting | rules.infinitival.fillers
    first = next((word for word in behind if word not in light), "")
    return link in rules.infinitival.frames.get(lemma, ()) and first.endswith(rules.endings.infinitives)


def _by_word_before(
    sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules
) -> bool | None:
    """Return what the word right before a form tells: a noun, a verb, or ``None`` for neither."""
    token = sentence.unquoted[place]
    if not place or sentence.unquoted[place - 1] != token - 1:
        return None
    before = tokens.lowers[token - 1]
    if (
        place > 1
        and tokens.lowers[token - 2] in rules.speakers.attendant
        and tokens.lowers[token].endswith(rules.endings.gerunds)
    ):
        # "with some saying that"
        return True
    clitic = before in rules.pronouns.clitics
    if before in rules.inflection.possessives and tokens.texts[token - 2].istitle():
        # "Roy's claim that"
        return False
    some = before in rules.sources.some and syntax.classes[token] in VERBS
    # "the mother of two said"
    counted = rules.subject_first and syntax.classes[token - 1] == "NUM" and tokens.lowers[token - 2] in rules.linking
    some = some or (counted and syntax.classes[token] in VERBS)
    if before in rules.determiners - rules.prepositions and not clitic and not some:
        # but "certains dénoncent"
        return False
    if before in rules.pronouns.reflexives or before in rules.pronouns.personal - rules.pronouns.strong:
        return True
    if clitic and _is_object(sentence, place, tokens, rules):
        # "« … », lui objecte Anne Roy"
        return True
    if clitic and tokens.lowers[token - 2] in rules.pronouns.personal - rules.pronouns.strong - rules.pronouns.clitics:
        # "il leur intime l'ordre de"
        return True
    if before in rules.determiners and clitic and syntax.classes[token] not in VERBS:
        spoken = _calls_in_marks(sentence, place, tokens, rules) or _is_inquit(sentence, place, tokens, rules)
        # "le traita de « clown »": no noun ends so.
        return spoken or tokens.lowers[token].endswith(rules.endings.no_nouns)
    return None


def _by_position(sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether a form is a verb by where it stands.

    Behind a quote, before a colon and in an inquit the tagger is often wrong, and a verb most likely.
    """
    token = sentence.unquoted[place]
    if syntax.classes[token] == "PROPN" or tokens.lowers[token].endswith(rules.endings.sure_participles):
        return leads(sentence, place) and syntax.classes[token] != "PROPN"
    after_comma = place > 0 and tokens.texts[sentence.unquoted[place - 1]] == ","
    if leads(sentence, place) or (after_comma and place == 1 and bool(sentence.quotes)):
        return True
    following = sentence.unquoted[place + 1] if place + 1 < len(sentence.unquoted) else token
    beyond = _past_adverb(sentence, place + 1, tokens, rules) or following
    if tokens.texts[following][-1] == ":" and place > 1 and sentence.quotes:
        return tokens.texts[token - 1].isalpha() and tokens.lowers[token - 1] not in rules.prepositions
    subject = tokens.capital(beyond) or tokens.lowers[beyond] in rules.determiners - rules.prepositions
    return after_comma and following == token + 1 and subject


def _past_adverb(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> int | None:
    """Return the token behind an adverb at a place, or behind "d'ailleurs": "…, note d'ailleurs le commissaire"."""
    words = sentence.unquoted[place : place + 3]
    plain = rules.fillers - rules.determiners - rules.prepositions
    size = 2 if words and tokens.lowers[words[0]] in rules.infinitival.links else 1
    if len(words) <= size or tokens.lowers[words[size - 1]] not in plain:
        return None
    return words[size]


def _is_object(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a pronoun alone between a comma and a form can only be the object of a verb: ", lui objecte"."""
    if place < 2 or tokens.texts[sentence.unquoted[place - 2]] != ",":
        return False
    token = sentence.unquoted[place]
    clitics = rules.pronouns.clitics - rules.determiners - rules.prepositions - rules.restricting
    clitic = tokens.lowers[token - 1] in clitics
    return clitic and tokens.lowers[token].endswith(rules.endings.finite) and not tokens.capital(token)


def _is_inquit(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a form with its object stands between a quote and its subject: "« … », la coupe son mari"."""
    unquoted, token = sentence.unquoted, sentence.unquoted[place]
    opens = bool(sentence.quotes) and unquoted[0] > sentence.start and 1 <= place <= 2
    if not opens or place + 1 >= len(unquoted):
        return False
    apart = place == 1 or tokens.texts[unquoted[0]] == ","
    subject = unquoted[place + 1]
    led = tokens.lowers[subject] in rules.determiners - rules.prepositions or tokens.capital(subject)
    return apart and led and unquoted[place - 1] == token - 1 and tokens.lowers[token].endswith(rules.endings.finite)


def _calls_in_marks(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether marks follow a verb with its clitic behind "et": "assure ne pas l'avoir vue et la juge « … »"."""
    unquoted, token = sentence.unquoted, sentence.unquoted[place]
    if place < 3 or tokens.lowers[token] not in rules.reporting:
        return False
    marked = place + 1 < len(unquoted) and unquoted[place + 1] != token + 1 and bool(sentence.quotes)
    joined = tokens.lowers[token - 2] in rules.conjunctions and tokens.texts[token - 2].isalpha()
    return marked and joined and tokens.lowers[token].endswith(rules.endings.finite)


def _has_subject(sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether the parser gives a form taken for a noun a subject, as to a verb: "L'élue, Roy, demande au …"."""
    token = sentence.unquoted[place]
    before = tokens.lowers[token - 1] if token else ""
    if syntax.classes[token] == "ADJ" and tokens.lowers[token].endswith(rules.endings.like_adjectives):
        # "Le ministre Jean Roy, à l'origine du texte, récuse pour sa part « … »"
        relations = [syntax.relations[child] for child in syntax.children[token] if child < token]
        return "nsubj" in relations and "cop" not in relations
    if syntax.classes[token] != "NOUN" or tokens.capital(token):
        return False
    described = syntax.classes[token - 1] == "ADJ" and syntax.heads[token - 1] == token
    if before in rules.prepositions | rules.determiners or described:
        return False
    children = syntax.children[token]
    if any(syntax.relations[child] in ("det", "cop") for child in children if child < token):
        return False
    return any(child < token and syntax.relations[child] == "nsubj" for child in children)


def _is_between(sentence: QuoteSentence, place: int, tokens: Tokens, syntax: Syntax, rules: SpeechRules) -> bool:
    """Return whether a bare noun by the tagger stands between a comma, a conjunction or a name and a quote.

    "Un audit, remis hier, pointe « … »", "une réforme que Jean Roy juge « inutile »", "dément et pointe « … »".
    """
    unquoted, token = sentence.unquoted, sentence.unquoted[place]
    lower = tokens.lowers[token]
    if place < 3 or tokens.capital(token):
        return False
    named = syntax.classes[token - 1] == "PROPN" and tokens.capital(token - 1) and unquoted[place - 1] == token - 1
    before = tokens.texts[unquoted[place - 1]]
    joined = before.isalpha() and before.lower() in rules.conjunctions
    if before != "," and not named and not joined:
        return False
    if not sentence.quotes or lower.endswith(rules.endings.no_inquits) or syntax.classes[token] not in ("NOUN", "ADJ"):
        return False
    last = place + 1 if place + 1 < len(unquoted) and tokens.lowers[unquoted[place + 1]] in rules.fillers else place
    return (
        last + 1 < len(unquoted) and unquoted[last + 1] > unquoted[last] + 1 and unquoted[last] - token == last - place
    )


def _has_agent(sentence: QuoteSentence, place: int, tokens: Tokens, rules: SpeechRules) -> bool:
    """Return whether a quote and its agent follow a participle: "une réforme jugée « inutile » par Anne Roy"."""
    unquoted = sentence.unquoted
    if place + 1 >= len(unquoted) or unquoted[place + 1] == unquoted[place] + 1:
        return False
    participle = tokens.lowers[unquoted[place]].endswith(rules.endings.sure_participles)
    return participle and tokens.lowers[unquoted[place + 1]] in rules.agents
