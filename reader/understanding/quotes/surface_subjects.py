"""Subjects by the order of the words, where the parse gives none: the noun phrase before a verb, asides skipped."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.parsing.syntax import NOUNS, VERBS
from reader.understanding.quotes.asides import is_finite
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.noun_phrases import phrase_end
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_FARTHEST = 45
"""Tokens before a verb within which its subject begins, asides between commas included."""

_LONGEST_PHRASE = 16
"""Tokens of a subject without its asides."""

_LONGEST_APPOSITION = 9
"""Tokens between a name and its verb that may be an apposition without verb, commas included."""

_LONGEST_OPENING = 30
"""The same behind a name that opens its sentence."""

_LAST_OPENING = 3
"""The last place of a sentence at which a verb still opens it: "Tout en assurant que"."""

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def surface_subject(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun phrase before a finite verb that the order of the words makes its subject; the first that fits.

    1. right before the verb: "…, le Conseil économique, social et environnemental relève que"
    2. before what stands between commas: "Le numéro 9, courtisé par deux clubs, a juré que", "Le club, lui, a fait …"
    3. at the head of the sentence, of a verb that another is coordinated with: "Roy solde ses comptes et promet de"

    What things do too is said only by somebody who can speak: "La crise menace de durer" reports nothing.
    """
    rules = context.rules
    if is_made_possible(cue, sentence, context):
        return None
    if cue.form != "finite":
        # "Jean Roy, candidat à Lens, après avoir rappelé que …, a dit …"
        return _opening_subject(cue.opens, sentence, context) or _subject_behind(cue, sentence, context)
    if cue.form != "finite" or cue.passive or cue.inverted is not None:
        return None
    if cue.lemma in rules.learning | rules.documents.verbs | rules.told_to:
        # "La famille a appris que", "Les images montrent que"
        return None
    place = _before_clitics(cue, sentence, context)
    if place <= 0:
        return None
    token = sentence.unquoted[place - 1]
    if context.tokens.texts[token] == ",":
        found = _before_aside(place - 1, sentence, context)
    elif context.tokens.lowers[token] in rules.conjunctions:
        found = _opening_subject(place - 1, sentence, context)
    else:
        found = _phrase_up_to(place, sentence, context)
    if found is None or not context.holds_a_word(found.start, found.end):
        return None
    things = cue.lemma in rules.things_do and context.cannot_speak(found.start, found.end)
    return None if things else found


def is_made_possible(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether something only allows for an infinitive, which nobody says: "Ce test a permis de conclure que"."""
    rules, link = context.rules, cue.token - 1
    if cue.form != "infinitive" or link - 1 <= sentence.start:
        return False
    lowers = context.tokens.lowers
    return lowers[link] in rules.infinitival.links and lowers[link - 1] in rules.allowing


def nearer_noun(found: SpeakerPhrase, cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase:
    """Return the noun between a comma and a verb instead of what stands before that comma as no subject.

    "Interrogé sur Jean Roy, le coach lensois a répondu", "En citant Jean Roy, le coach a souri".
    """
    beside, rules = _noun_beside(cue, sentence, context), context.rules
    if beside is None:
        return found
    before = context.tokens.lowers[found.start - 1] if found.start > sentence.start else ""
    governed = before in rules.prepositions | rules.inverting or before.endswith(rules.endings.gerunds)
    inside = found.start < beside.start and found.end == beside.end and governed
    return beside if inside or found.end <= beside.start else found


def _noun_beside(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun for somebody, determiner and adjectives included, that stands between a comma and a verb."""
    tokens, classes, unquoted = context.tokens, context.syntax.classes, sentence.unquoted
    if cue.form != "finite" or cue.passive:
        return None
    place = _before_clitics(cue, sentence, context)
    at = place - 1
    while at > 1 and (classes[unquoted[at]] == "ADJ" or context.syntax.relations[unquoted[at]] == "amod"):
        at -= 1
    if at < 2 or classes[unquoted[at]] != "NOUN" or unquoted[place - 1] - unquoted[at - 2] != place + 1 - at:
        return None
    led = tokens.lowers[unquoted[at - 1]] in context.rules.determiners - context.rules.prepositions
    if not led or tokens.texts[unquoted[at - 2]] != "," or not context.can_speak(unquoted[at]):
        return None
    return SpeakerPhrase(unquoted[at - 1], unquoted[place - 1] + 1, "subject")


def _before_clitics(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the place of the first clitic before a verb: "vous" in "le maire vous reproche", "le" in "le décrit"."""
    lowers, unquoted, place = context.tokens.lowers, sentence.unquoted, cue.opens
    clitics = context.rules.pronouns.clitics - context.rules.determiners | context.rules.restricting
    object_ = unquoted[place - 1] if place else cue.token
    if object_ in context.syntax.children[cue.token] and context.syntax.relations[object_] == "obj":
        place -= lowers[object_] in context.rules.pronouns.clitics
    while place and lowers[unquoted[place - 1]] in clitics and unquoted[place - 1] == unquoted[place] - 1:
        place -= 1
    return place


def _before_aside(comma: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun phrase before what stands between commas, the last of them at a place.

    An aside holds no finite verb but that of a relative clause.
    """
    tokens, unquoted, rules = context.tokens, sentence.unquoted, context.rules
    relatives = rules.pronouns.relatives | rules.pronouns.oblique_relatives | rules.complementizers
    finite = False
    for at in range(comma - 1, max(0, comma - _FARTHEST), -1):
        token = unquoted[at]
        if tokens.texts[token] in (":", ";"):
            return None
        if tokens.texts[token] != ",":
            # "La commission, réunie jeudi, a …": right behind a comma it is a participle
            apart = tokens.texts[unquoted[at - 1]] == "," and tokens.lowers[token].endswith(rules.endings.participles)
            finite = finite or (not apart and is_finite(token, tokens, context.syntax, rules))
            continue
        if finite and tokens.lowers[unquoted[at + 1]] not in relatives:
            continue
        found = _phrase_up_to(at, sentence, context)
        if found is not None:
            return found
    return None


def _phrase_up_to(place: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the shortest noun phrase with its determiner, or a name, that ends before a place and opens a clause."""
    unquoted, whole = sentence.unquoted, context.tokens.texts
    for at in range(place - 1, max(-1, place - 1 - _LONGEST_PHRASE), -1):
        token = unquoted[at]
        if is_finite(token, context.tokens, context.syntax, context.rules) or whole[token] in (":", ";", ")", "("):
            return None
        if _opens_clause(at, sentence, context) and _is_subject(unquoted[at:place], context):
            end = min(phrase_end(token, sentence, context), unquoted[place - 1] + 1)
            if at and _is_joined(token, end, context):
                # "La Banque pour la reconstruction et le développement, intéressée, a …"
                continue
            return SpeakerPhrase(token, end, "subject")
    return None


def _is_joined(start: int, end: int, context: SpeechContext) -> bool:
    """Return whether a conjunction joins a noun phrase to a noun before it: "le PAM et Orvane ont constaté que"."""
    link, syntax = start - 1, context.syntax
    if context.tokens.lowers[link] not in context.rules.conjunctions or not context.tokens.texts[link].isalpha():
        return False
    head = context.head_of(start, end)
    above = syntax.heads[head]
    return syntax.relations[head] == "conj" and above < link and syntax.classes[above] in NOUNS


def _opens_clause(at: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a clause may begin at a place: at the head of its sentence, or behind a comma, colon or "que"."""
    if not at or sentence.unquoted[at - 1] != sentence.unquoted[at] - 1:
        return True
    before = sentence.unquoted[at - 1]
    openers = context.rules.conjunctions | context.rules.complementizers | context.rules.clause_openers
    return context.tokens.texts[before] in (":", ";", "–", "—", "-") or context.tokens.lowers[before] in openers


def _is_subject(phrase: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words begin like a subject, with a determiner or a name, and hold a noun that is no time."""
    first, rules, lowers = phrase[0], context.rules, context.tokens.lowers
    name = context.names.at(first)
    named = name is not None and name.start == first
    # "Deux voisins", "62 % des Français"
    counted = context.syntax.classes[first] == "NUM" and (
        lowers[first].isalpha() or any(context.can_speak(t) or context.tokens.capital(t) for t in phrase[1:])
    )
    plain = rules.determiners - rules.prepositions | rules.sources.some | rules.indefinite | rules.speakers.quantifiers
    plain |= context.references.plural_determiners - rules.contracted
    if not named and not counted and lowers[first] not in plain:
        return False
    nouns = [
        t
        for t in phrase
        if context.syntax.classes[t] in _NOMINAL or context.can_speak(t) or lowers[t] in rules.sources.some
    ]
    # "une des préposées": the parser takes the noun for a participle.
    nouns = nouns or [t for t in phrase[1:] if lowers[t].endswith(rules.endings.sure_participles)]
    no_speaker = rules.pronouns.relatives | rules.pronouns.nobody
    return bool(nouns) and lowers[nouns[0]] not in rules.times and lowers[nouns[-1]] not in no_speaker


def _opening_subject(place: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the name that opens a sentence, or somebody who can speak, where a verb is coordinated with the first."""
    first = sentence.unquoted[0]
    name = context.names.at(first)
    if name is not None and name.start == first and name.end <= sentence.unquoted[place]:
        # "Solvalis solde ses comptes et promet …": in a headline the name may be cut too long.
        small = next((t for t in range(first, name.end) if context.tokens.texts[t].islower()), name.end)
        return SpeakerPhrase(first, name.end if name.end < sentence.unquoted[place] else small, "subject")
    if len(sentence.unquoted) == 1:
        return None
    noun = sentence.unquoted[1]
    bare = name is None and context.syntax.classes[first] == "PROPN" and context.tokens.texts[noun] != ","
    if bare and context.tokens.lowers[noun] not in context.rules.times and place > 1 and first == sentence.start:
        return SpeakerPhrase(first, first + 1, "subject")
    led = context.tokens.lowers[first] in context.rules.determiners - context.rules.prepositions
    if not led or place < 2 or not context.can_speak(noun):
        return None
    return SpeakerPhrase(first, min(phrase_end(first, sentence, context), sentence.unquoted[place]), "subject")


def _subject_behind(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject of the main clause behind what opens a sentence: "En assurant que …, la chancelière a …"."""
    unquoted, syntax = sentence.unquoted, context.syntax
    if cue.opens > _LAST_OPENING or any(syntax.classes[t] in _NOMINAL for t in unquoted[: cue.opens]):
        return None
    commas = [at for at in range(cue.place + 2, len(unquoted) - 2) if context.tokens.texts[unquoted[at]] == ","]
    for comma in commas:
        first = unquoted[comma + 1]
        for end in range(comma + 2, min(comma + _LONGEST_PHRASE, len(unquoted))):
            token = unquoted[end]
            if context.tokens.texts[token] == "," or context.tokens.lowers[token] in context.rules.clause_openers:
                break
            if syntax.classes[token] in VERBS:
                phrase = unquoted[comma + 1 : end]
                pronoun = len(phrase) == 1 and context.tokens.lowers[first] in context.rules.pronouns.personal
                return SpeakerPhrase(first, token, "subject") if pronoun or _is_subject(phrase, context) else None
    return None


def stands_before(speaker: SpeakerPhrase, cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a guessed subject stands right before the verb, or a name before an apposition (", 28 ans,")."""
    first = sentence.unquoted[cue.opens]
    if speaker.end >= first:
        return True
    if context.names.at(speaker.end - 1) is None:
        return False
    if _opens_verb_above(speaker, cue, context):
        return True
    between = range(speaker.end, first)
    texts = context.tokens.texts
    # "Luc Roy, pilier du club et ami de longue date de la maire, a reconnu avoir …"
    opens = speaker.start == sentence.start
    longest = _LONGEST_OPENING if opens else _LONGEST_APPOSITION
    apposed = texts[speaker.end] in (",", "(") and texts[first - 1] in (",", ")") and len(between) <= longest
    return apposed and not any(context.syntax.classes[token] in VERBS for token in between)


def _opens_verb_above(speaker: SpeakerPhrase, cue: Cue, context: SpeechContext) -> bool:
    """Return whether a name stands before the verb that the cue is coordinated with ("X maintient … et prévoit")."""
    syntax, verb = context.syntax, cue.token
    while syntax.relations[verb] == "conj" and syntax.heads[verb] < verb:
        verb = syntax.heads[verb]
    auxiliary = next((t for t in syntax.children[verb] if syntax.relations[t].startswith("aux") and t < verb), verb)
    return verb != cue.token and speaker.end == auxiliary
