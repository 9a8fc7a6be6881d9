"""The subjects of verbs: by the parse, of the main clause, or the last name before the verb."""

from __future__ import annotations

from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.syntax import NOMINALS, NOUNS, VERBS
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.noun_phrases import before_bracket, before_insertion, left_edge, outer_noun, phrase_end
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.relative_antecedents import antecedent_of, apposed_name
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:caus", "expl:subj")
"""Relations of subjects."""

_WITHIN = frozenset({"nmod", "amod", "obl:arg", "obl:mod", "flat:name", "acl"})
"""Relations of words inside a noun phrase."""

_HIGHEST = 5
"""Most heads climbed from a verb without subject to one that has it."""


def last_subject(before: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the nearest subject before a token that can speak, in a main clause: no relative or reported one."""
    syntax = context.syntax
    for token in reversed([token for token in sentence.unquoted if token < before]):
        lower = context.tokens.lowers[token]
        if lower in context.rules.pronouns.inverted:
            plain = context.rules.pronouns.inverted[lower]
            return None if plain in context.rules.pronouns.nobody else SpeakerPhrase(token, token + 1, "subject")
        if syntax.relations[token] not in SUBJECTS or lower in context.rules.pronouns.relatives:
            continue
        if lower in context.rules.pronouns.personal and _set_apart(token, context) and token > sentence.start:
            # "La CGT a, elle, appelé à la grève, fustigeant …"
            continue
        verb = syntax.heads[token]
        if syntax.relations[verb].startswith("acl") or _is_reported(verb, context):
            continue
        found = as_subject(token, sentence, context)
        if found is not None and not context.cannot_speak(found.start, found.end):
            return found
    return None


def person_before_verb(before: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the last person named between a comma and a verb: "Lauréate du prix du Tour, Anne Roy a ri, racontant"."""
    for name in reversed(context.names.within(sentence.start + 1, before)):
        start = left_edge(name.start, sentence, context)
        apart = start > sentence.start and context.tokens.texts[start - 1] == "," and outside(name.end, sentence)
        if name.label == "PER" and apart and context.syntax.classes[name.end] in VERBS:
            return SpeakerPhrase(start, name.end, "subject")
    return None


def _is_reported(verb: int, context: SpeechContext) -> bool:
    """Return whether "que" or another word that opens a clause stands before a verb as its own."""
    openers = context.rules.complementizers | context.rules.clause_openers
    return any(child < verb and context.tokens.lowers[child] in openers for child in context.syntax.children[verb])


def parsed_subject(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject of a verb, or of the nearest verb above it that has one."""
    syntax, token, seen = context.syntax, cue.token, 0
    if cue.form == "finite" and syntax.relations[token] == "acl":
        # A finite verb that the parser takes for a participle: "une source proche du dossier évoque".
        beside = _whole_phrase(syntax.heads[token], sentence, context)
        if beside is not None and beside.end == sentence.unquoted[cue.opens]:
            return beside
    while seen < _HIGHEST:
        for child in _subjects_first(token, sentence, context):
            lower = context.tokens.lowers[child]
            # "confie vouloir arrêter, quoi qu'il arrive"
            clitic = child > cue.token and lower in context.rules.compound_openers
            clitic = clitic or lower in context.rules.pronouns.clitics
            if syntax.relations[child] in SUBJECTS and outside(child, sentence) and not clitic:
                found = as_subject(child, sentence, context)
                if found is not None:
                    return found
        relation, head = syntax.relations[token], syntax.heads[token]
        if head == token or not sentence.start <= head < sentence.end:
            return None
        depends = relation.startswith("acl") and not (token == cue.token and cue.form == "finite" and relation == "acl")
        # "Elle a affirmé sa volonté de continuer": the noun is no subject of its infinitive.
        depends = depends and not (relation == "acl" and _is_bare_infinitive(token, context))
        if depends and syntax.classes[head] in NOMINALS and head < cue.token:
            return as_subject(head, sentence, context) if outside(head, sentence) else None
        token, seen = head, seen + 1
    return None


def name_beside(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the person named between a comma and a finite verb, whatever the parser takes for its subject.

    "Invité de RTL, Jean Roy a parlé …", "Comme Anne Petit, le maire Jean Roy évoque …"
    """
    lowers, rules = context.tokens.lowers, context.rules
    last = sentence.unquoted[cue.opens] - 1
    while last > sentence.start and lowers[last] in rules.pronouns.clitics - rules.determiners:
        last -= 1
    name = context.names.at(last) if cue.form == "finite" and outside(last, sentence) else None
    if name is None or name.label != "PER" or name.start <= sentence.start:
        return None
    start = left_edge(name.start, sentence, context)
    apart = start - 1 > sentence.start and context.tokens.texts[start - 1] == ","
    plural = lowers[sentence.unquoted[cue.opens]].endswith(rules.endings.plural)
    # "Anne Petit est venue et Jean Roy a confié"
    joined = start - 1 > sentence.start and lowers[start - 1] in rules.conjunctions and not plural
    if joined and rules.speakers.collectives:
        # "A bench of Anne Roy and Jean Roy said"
        joined = not any(context.syntax.relations[token] == "conj" for token in range(name.start, name.end))
    apart = apart or joined
    governed = lowers[start] in rules.prepositions
    return SpeakerPhrase(start, name.end, "subject") if apart and not governed else None


def _subjects_first(verb: int, sentence: QuoteSentence, context: SpeechContext) -> list[int]:
    """Return the children of a verb; of two subjects before it, one that can speak before a bare noun that opens it.

    "Alors patron du groupe, Jean Roy annonce", "A Foix, où …, l'adjoint conseille" (the parser takes "A" for a noun).
    """
    children = list(context.syntax.children[verb])
    subjects = [c for c in children if context.syntax.relations[c] in SUBJECTS and c < verb and outside(c, sentence)]
    if len(subjects) < 2:
        return children
    first, last = subjects[0], subjects[-1]
    bare = context.names.at(first) is None and left_edge(first, sentence, context) == first
    bare = bare and context.syntax.classes[first] != "PRON"
    return [last, *(c for c in children if c != last)] if bare and context.can_speak(last) else children


def _is_bare_infinitive(verb: int, context: SpeechContext) -> bool:
    """Return whether a verb is an infinitive behind a preposition: "de continuer"."""
    if context.syntax.classes[verb] != "VERB" or not context.tokens.lowers[verb].endswith(
        context.rules.endings.infinitives
    ):
        return False
    return any(
        context.tokens.lowers[child] in context.rules.infinitival.links for child in context.syntax.children[verb]
    )


def _whole_phrase(noun: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun phrase that a noun belongs to, with what follows its head up to a verb, if it can speak."""
    syntax, head = context.syntax, noun
    while syntax.relations[head] in _WITHIN and sentence.start <= syntax.heads[head] < head:
        head = syntax.heads[head]
    if not outside(head, sentence) or not context.can_speak(head):
        return None
    start = left_edge(head, sentence, context)
    if start > sentence.start and context.tokens.lowers[start - 1] in context.rules.prepositions:
        return None
    end = noun + 1
    return (
        SpeakerPhrase(start, end, "subject") if context.tokens.lowers[start] not in context.rules.prepositions else None
    )


def main_subject(sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the subject of a sentence if it is a named person or organisation."""
    for token in sentence.unquoted:
        if context.syntax.relations[token] == "nsubj":
            speaker = as_subject(token, sentence, context)
            if speaker is None:
                return None
            named = [name for name in context.names.within(speaker.start, speaker.end) if name.label != "LOC"]
            return speaker if named else None
    return _opening_name(sentence, context)


def pronoun_subject(sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the pronoun that is the first subject of a sentence ("Elle tient à rester debout."), no impersonal one."""
    for token in sentence.unquoted:
        if context.syntax.relations[token] == "nsubj":
            lower, verb = context.tokens.lowers[token], context.tokens.lowers[context.syntax.heads[token]]
            plain = context.rules.pronouns.personal - context.rules.pronouns.strong
            stands = lower in plain and verb not in context.rules.impersonal
            return SpeakerPhrase(token, token + 1, "subject") if stands else None
    return None


def person_subject(sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun for one person that is the first subject of a sentence: "L'intéressée hausse les épaules."."""
    references = context.references
    for token in sentence.unquoted:
        if context.syntax.relations[token] == "nsubj":
            lower = context.tokens.lowers[token]
            person = lower in context.person_titles or lower in references.descriptions
            found = as_subject(token, sentence, context) if person else None
            definite = found is not None and context.tokens.lowers[found.start] in references.definite
            return found if definite else None
    return None


def _opening_name(sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the person whose name, with a title or not, opens a sentence in which the parser finds no subject."""
    if not sentence.unquoted:
        return None
    first = sentence.unquoted[0]
    end = phrase_end(first, sentence, context)
    name = next((name for name in context.names.within(first, end) if name.label == "PER"), None)
    if name is None or context.tokens.lowers[name.start - 1] in context.rules.prepositions:
        return None
    opens = (
        name.start == first or context.tokens.lowers[first] in context.rules.determiners - context.rules.prepositions
    )
    return SpeakerPhrase(first, max(end, name.end), "guess") if opens else None


def as_subject(head: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the words of the subject with this head, of "qui" those of its antecedent; ``None`` for "on"."""
    tokens, rules = context.tokens, context.rules
    lower = tokens.lowers[head]
    if lower in rules.pronouns.relatives:
        return antecedent_of(head, sentence, context)
    if lower in rules.pronouns.nobody or not any(letter.isalpha() for letter in lower):
        # The parser may take a dash for a subject, that of "aide-soignante" too, or a time.
        joined = lower == "-" and head > 0 and not (tokens.spaced[head - 1] or tokens.spaced[head])
        return as_subject(head - 1, sentence, context) if joined else None
    if lower in rules.pronouns.inverted:
        nobody = rules.pronouns.inverted[lower] in rules.pronouns.nobody
        return None if nobody else SpeakerPhrase(head, head + 1, "subject")
    head = _outer_subject(head, sentence, context)
    start = left_edge(head, sentence, context)
    if f"{tokens.lowers[start - 2]}-{lower}" in rules.pronouns.personal and tokens.texts[start - 1] == "-":
        # "Celui-ci", cut in three
        start -= 2
    governed = start > sentence.start and tokens.lowers[start - 1] in rules.prepositions - rules.determiners
    # "As the minister put it, …": the parser tells it from a preposition.
    if governed and not (rules.subject_first and context.syntax.relations[start - 1] == "mark"):
        return None
    end = phrase_end(start, sentence, context)
    apposed = apposed_name(start, sentence, context)
    return SpeakerPhrase(start if apposed is None else apposed, end, "subject")


def _outer_subject(head: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the noun that a name taken for a subject belongs to: "la société des rédacteurs d'Orvane explique"."""
    if context.names.at(head) is None:
        return head
    return outer_noun(head, sentence, context)


def guessed_speaker(opens: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the last name or pronoun before a verb that can be its subject, that is, that no preposition governs."""
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    nearest: SpeakerPhrase | None = None
    place = opens - 1
    if (head := before_relative(opens, sentence, context) or _described(opens, sentence, context)) is not None:
        # "Le document, que Québec a lu, recommandait …"
        return head
    while place >= 0:
        token = sentence.unquoted[place]
        lower = tokens.lowers[token]
        if lower in rules.pronouns.relatives:
            return antecedent_of(token, sentence, context)
        if tokens.texts[token][0] == ")":
            place = before_bracket(place, sentence, tokens)
            continue
        if syntax.relations[token] in SUBJECTS and (found := as_subject(token, sentence, context)) is not None:
            # "Alors que le site est bloqué, le patron, Jean Roy, exige …": the site's verb comes before the name.
            return nearest if nearest is not None and token < syntax.heads[token] < nearest.start else found
        if lower in rules.pronouns.inverted and rules.pronouns.inverted[lower] not in rules.pronouns.nobody:
            return SpeakerPhrase(token, token + 1, "guess")
        if lower in rules.pronouns.personal and syntax.classes[token] == "PRON" and not _set_apart(token, context):
            return SpeakerPhrase(token, token + 1, "guess")
        if place and f"{tokens.lowers[token - 1]} {lower}" in context.references.last_named:
            return SpeakerPhrase(token - 1, token + 1, "guess")
        name = context.names.at(token)
        if name is not None:
            nearest = nearest or _free_name(name, sentence, context)
            while place >= 0 and sentence.unquoted[place] >= name.start:
                place -= 1
            continue
        place -= 1
    return (
        nearest
        or _phrase_before(opens, sentence, context)
        or before_insertion(opens, sentence, context)
        or _first_phrase(opens, sentence, context)
    )


def _free_name(name: NameSpan, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the words that name somebody, ``None`` where a preposition governs them."""
    lowers, rules = context.tokens.lowers, context.rules
    start = left_edge(name.start, sentence, context)
    before = lowers[start - 1] if start else ""
    if before in rules.prepositions or lowers[start] in rules.prepositions:
        return None
    return SpeakerPhrase(start, phrase_end(start, sentence, context), "guess")


def before_relative(opens: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun phrase that opens a sentence, where a relative clause between commas parts it from its verb."""
    tokens, rules = context.tokens, context.rules
    if not opens or tokens.texts[sentence.unquoted[opens - 1]] != ",":
        return None
    comma = next((at for at in range(opens - 1) if tokens.texts[sentence.unquoted[at]] == ","), None)
    if comma is None or not comma or comma + 1 >= opens:
        return None
    relative = sentence.unquoted[comma + 1]
    lower = tokens.lowers[relative]
    said = (
        lower.endswith((*rules.endings.sure_participles, *rules.endings.participles))
        and context.syntax.classes[relative] == "VERB"
    )
    if not said and lower not in rules.complementizers | rules.pronouns.relatives | rules.pronouns.oblique_relatives:
        return None
    return (None if said else _phrase_before(comma, sentence, context)) or _opening_phrase(comma, sentence, context)


def _opening_phrase(comma: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun phrase from the head of a sentence to a comma, for a document or somebody who can speak."""
    found = _first_phrase(comma, sentence, context)
    if found is None or found.start != sentence.unquoted[0] or found.end != sentence.unquoted[comma]:
        return None
    head = context.head_of(found.start, found.end)
    told = context.tokens.lowers[head] in context.rules.documents.nouns or context.can_speak(head)
    return found if told else None


def _described(opens: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the person who opens a sentence, where a description between commas parts the name from its verb.

    "Anne Roy, ministre de la province où se trouve Lens (dont elle vient), a précisé …"
    """
    tokens, unquoted = context.tokens, sentence.unquoted
    commas = [at for at in range(opens) if tokens.texts[unquoted[at]] == ","]
    if len(commas) < 2 or not commas[0] or commas[0] + 2 >= commas[-1]:
        return None
    comma = commas[0]
    closed = commas[-1] == opens - 1 or context.syntax.classes[unquoted[commas[-1] + 1]] in VERBS
    name = context.names.at(unquoted[comma - 1]) if closed else None
    if name is None or name.label != "PER" or left_edge(name.start, sentence, context) != unquoted[0]:
        return None
    noun = unquoted[comma + 1]
    noun += tokens.lowers[noun] in context.rules.determiners - context.rules.prepositions
    described = context.names.at(noun) is None and context.can_speak(noun)
    return SpeakerPhrase(unquoted[0], name.end, "guess") if described else None


def _set_apart(token: int, context: SpeechContext) -> bool:
    """Return whether a pronoun is no subject: a strong one, or one between commas ("a, elle, demandé")."""
    texts = context.tokens.texts
    if context.tokens.lowers[token] in context.rules.pronouns.strong:
        return True
    return 0 < token < len(texts) - 1 and texts[token - 1] == "," == texts[token + 1]


def _phrase_before(opens: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun phrase right before the verb that can speak and that no preposition governs."""
    if not opens:
        return None
    noun = sentence.unquoted[opens - 1]
    aged = context.is_aged(noun)
    determined = noun > sentence.start and context.syntax.classes[noun - 1] == "DET"
    if not (context.syntax.classes[noun] in NOUNS or determined or aged) or not context.can_speak(noun):
        return None
    start = left_edge(noun, sentence, context)
    if start == noun or (start > sentence.start and context.tokens.lowers[start - 1] in context.rules.prepositions):
        return None
    return (
        None if context.tokens.lowers[start] in context.rules.prepositions else SpeakerPhrase(start, noun + 1, "guess")
    )


def _first_phrase(opens: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun phrase that opens the sentence."""
    for token in sentence.unquoted[: min(opens, 3)]:
        lower = context.tokens.lowers[token]
        if lower in context.rules.prepositions or lower in context.rules.pronouns.nobody:
            return None
        if context.syntax.classes[token] == "NOUN":
            start = left_edge(token, sentence, context)
            return SpeakerPhrase(start, phrase_end(start, sentence, context), "guess")
    return None
