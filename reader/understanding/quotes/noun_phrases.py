"""Noun phrases: where the words that name somebody begin and end."""

from __future__ import annotations

from bisect import bisect_left

from reader.understanding.entities.person_nouns import is_person_head, past_modifiers
from reader.understanding.names.name_span import NameSpan
from reader.understanding.parsing.tokens import Tokens
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_LONGEST = 40
"""Most tokens of a speaker phrase."""

_LONGEST_TITLE = 5
"""Tokens from the noun of a title on within which its bearer's name begins."""

_DEEPEST = 3
"""Complements climbed from a noun to the one that they belong to."""

_LONGEST_BRACKET = 7
"""Most tokens of a bracket inside a speaker phrase, both brackets included."""

_LONGEST_INSERTION = 14
"""Tokens between commas that may part a subject from its verb."""


def past_phrase(place: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the place after a prepositional phrase: one name, or a noun with its dependents."""
    unquoted = sentence.unquoted
    while place < len(unquoted) and context.tokens.lowers[unquoted[place]] in context.rules.determiners:
        place += 1
    if place >= len(unquoted):
        return place
    name = context.names.at(unquoted[place])
    if name is not None:
        while place < len(unquoted) and unquoted[place] < name.end:
            place += 1
        # "a expliqué à l'Agence France-Presse (AFP) Anne Roy"
        beyond = _past_bracket(unquoted[place], sentence, context) if place < len(unquoted) else None
        while beyond is not None and place < len(unquoted) and unquoted[place] < beyond:
            place += 1
        return place
    head = unquoted[place]
    place += 1
    while place < len(unquoted):
        token = unquoted[place]
        lower = context.tokens.lowers[token]
        if context.syntax.classes[token] == "ADJ" and context.syntax.heads[token] == head:
            place += 1
        elif lower in context.rules.prepositions:
            return past_phrase(place + 1, sentence, context)
        elif (follower := context.names.at(token)) is not None and context.syntax.heads[token] == head:
            if follower.label == "PER" and not context.can_speak(head):
                break
            while place < len(unquoted) and unquoted[place] < follower.end:
                place += 1
        else:
            break
    return place


def outside(token: int, sentence: QuoteSentence) -> bool:
    """Return whether a token belongs to the sentence and stands outside its quotes."""
    index = bisect_left(sentence.unquoted, token)
    return index < len(sentence.unquoted) and sentence.unquoted[index] == token


def left_edge(head: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return where the noun phrase of ``head`` begins: with its determiner, title or adjective."""
    tokens, syntax, rules = context.tokens, context.syntax, context.rules
    name = context.names.at(head)
    start = name.start if name else head
    if context.is_aged(head):
        start = head - len(rules.speakers.aged)
    while start > sentence.start and outside(start - 1, sentence):
        before = start - 1
        lower = tokens.lowers[before]
        if lower in rules.complementizers and syntax.classes[before] != "DET":
            # "so heated that Governor Chris Marlow said"
            break
        if syntax.classes[before] in ("DET", "NUM", "ADJ") or lower in rules.determiners:
            if lower in rules.prepositions:
                break
            start = before
        elif name is None and _tells_degree(before, head, sentence, context):
            # "Le plus gros des quatre"
            start = before
        elif (
            name is not None
            and syntax.classes[before] in ("NOUN", "PROPN")
            and lower not in rules.prepositions
            and any(letter.isalpha() for letter in lower)
        ):
            titled = _title_above(before, sentence, context)
            if titled is not None:
                start = titled
                continue
            if (
                rules.speakers.premodifiers
                and tokens.texts[before].islower()
                and syntax.relations[before] not in rules.speakers.premodifiers
            ):
                # "In his speech Anne Roy said"
                break
            start = before
        elif syntax.relations[before] in rules.speakers.premodifiers and lower not in rules.prepositions:
            held = context.names.at(before)
            start = held.start if held is not None else before
        else:
            break
        if lower in rules.determiners:
            break
    return start


def _tells_degree(adverb: int, head: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether an adverb stands between a determiner and the adjective that it describes: "le plus gros"."""
    syntax, rules = context.syntax, context.rules
    if syntax.classes[adverb] != "ADV" or syntax.heads[adverb] != head or not outside(adverb - 1, sentence):
        return False
    led = context.tokens.lowers[adverb - 1] in rules.determiners - rules.prepositions
    return led and syntax.classes[head] == "ADJ" and not rules.subject_first


def outer_noun(token: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the noun or name that a noun belongs to, if that can speak: "cadre" of "un cadre de la maison".

    A person's name before a comma counts too: "Jean Roy, de l'université de Lens".
    """
    for _ in range(_DEEPEST):
        link = left_edge(token, sentence, context) - 1
        if link <= sentence.start or not outside(link, sentence):
            break
        if context.tokens.lowers[link] not in context.references.genitive:
            break
        before = link - 1
        if context.tokens.texts[before] == ")":
            before = sentence.unquoted[before_bracket(bisect_left(sentence.unquoted, before), sentence, context.tokens)]
        apart = context.names.at(before - 1) if context.tokens.texts[before] == "," else None
        if apart is not None and apart.label == "PER":
            before -= 1
        if not outside(before, sentence) or not context.can_speak(before):
            break
        token = before
    return token


def _title_above(noun: int, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the title whose complement a noun before a name is: "ministre" in "la ministre du travail Anne Roy"."""
    link = noun - 1
    link -= context.tokens.lowers[link] in context.rules.determiners - context.rules.prepositions
    genitive = context.references.genitive | context.rules.contracted
    if not context.rules.quoting_clauses or link - 1 < sentence.start or not outside(link - 1, sentence):
        return None
    titled = context.tokens.lowers[link - 1] in context.person_titles
    return link - 1 if titled and context.tokens.lowers[link] in genitive else None


def phrase_end(start: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return where the speaker phrase that begins here ends, a name in apposition included."""
    end = _run(start, sentence, context)
    tokens, rules = context.tokens, context.rules
    if end + 1 < sentence.end and tokens.texts[end] == "," and outside(end, sentence) and outside(end + 1, sentence):
        apposed = context.names.at(end + 1)
        first = min(end + 1 + (tokens.lowers[end + 1] in rules.determiners - rules.prepositions), sentence.end - 1)
        if apposed is not None and _is_subject(apposed, sentence, context):
            # "Selon les sondages, Anne Roy serait élue."
            return end
        own = context.names.at(start + (tokens.lowers[start] in rules.determiners))
        if apposed is not None and apposed.label == "PER" and own is not None and rules.quoting_clauses:
            # "Selon Reuters, Anne Roy, ancienne ministre, …"
            return end
        titled = apposed or context.names.at(min(first + 1, len(tokens.texts) - 1))
        held = context.names.within(start, end)
        people = [name for name in held if name.label == "PER" and tokens.lowers[name.end] not in rules.possessives]
        beside = apposed is not None and apposed.label == "PER" and _closed(apposed, sentence, context)
        if beside and rules.quoting_clauses:
            # "l'avocat de Jean Roy, Paul Petit, …"
            people = [name for name in people if tokens.lowers[name.start - 1] not in context.references.genitive]
        known = apposed is not None or tokens.lowers[first] in context.person_titles
        if (
            titled is not None
            and known
            and not people
            and (titled.label == "PER" or (not held and _closes(titled, sentence, context)))
        ):
            return _run(end + 1, sentence, context)
        if titled is None and not people and (name := _titled(first, sentence, context)) is not None:
            return name.end
    return end


def _titled(first: int, sentence: QuoteSentence, context: SpeechContext) -> NameSpan | None:
    """Return the person whom a longer title behind a comma is beside: ", la juriste sénégalaise Awa Ndao."."""
    tokens, references, rules = context.tokens, context.references, context.rules
    head = past_modifiers(tokens, context.syntax, first, sentence.end, references)
    known = head < sentence.end and is_person_head(tokens, context.syntax, head, references)
    if not known or tokens.lowers[first - 1] not in rules.determiners or not rules.quoting_clauses:
        return None
    for token in range(head + 1, min(sentence.end, head + _LONGEST_TITLE)):
        if (name := context.names.at(token)) is not None:
            beside = name.label == "PER" and _closed(name, sentence, context)
            return name if beside and not _is_subject(name, sentence, context) else None
        if context.syntax.classes[token] not in ("NOUN", "ADJ", "PROPN"):
            return None
    return None


def _is_subject(name: NameSpan, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a name is the subject of what follows, and no apposition between commas."""
    if name.end >= sentence.end or context.tokens.texts[name.end] in ",.)":
        return False
    syntax = context.syntax
    if context.rules.quoting_clauses and context.tokens.lowers[name.end] in context.rules.auxiliaries:
        # "Selon le parquet, Jean Roy aurait avoué."
        return True
    heads = [t for t in range(name.start, name.end) if not name.start <= syntax.heads[t] < name.end]
    return any(syntax.relations[token].startswith("nsubj") and syntax.heads[token] > token for token in heads)


def _closed(name: NameSpan, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a comma, a stop or the end of the sentence follows a name."""
    return name.end >= sentence.end or not outside(name.end, sentence) or context.tokens.texts[name.end][0] in ",.:;"


def _closes(name: NameSpan, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether an organisation's name ends an apposition ("la fédération, X, …")."""
    if name.label != "ORG":
        return False
    return name.end >= sentence.end or not outside(name.end, sentence) or context.tokens.texts[name.end] in ",:"


def _run(start: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return where the run of words that may name a speaker ends.

    It stops, in this order, at punctuation or a word that opens a clause ("le maire qui …"); at a verb that is no
    attribute ("le maire a …", but not "l'homme arrêté hier"); at a pronoun or clitic ("le maire lui …"); at a
    preposition that links no complement ("le maire dans …"); at one that turns to the audience ("le maire à la
    presse"); at an adverb; and at a determiner after a name ("Anne Roy la …"). Determiners, prepositions and brackets
    left at the end are dropped.
    """
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    token, first = start, True
    while token < sentence.end and token - start < _LONGEST and outside(token, sentence):
        name = context.names.at(token)
        if name is not None:
            token, first = max(name.end, token + 1), False
            continue
        text, lower = tokens.texts[token], tokens.lowers[token]
        if not first and (beyond := _past_bracket(token, sentence, context)) is not None:
            token = beyond
            continue
        if text in ",.:;!?)—–" or "\n" in text or lower in rules.clause_openers:
            break
        if token == start + 1 and tokens.lowers[start] in rules.speakers.elided_pronouns:
            # "quelqu'un", cut in two
            token += 1
            continue
        verbal = lower in rules.auxiliaries or syntax.classes[token] in ("VERB", "AUX")
        noun = token == start + 1 and syntax.classes[start] == "DET" and context.can_speak(token)
        noun = noun or _is_before_name(token, start, context) or _is_nominal_verb(token, start, context)
        if not first and verbal and not noun and not _is_attribute(token, start, context):
            break
        joined = lower in rules.strong_pronouns and tokens.lowers[token - 1] in rules.linking
        if (
            not first
            and not joined
            and lower in (rules.pronouns | rules.clitics) - rules.determiners - rules.prepositions
        ):
            break
        if not first and lower in rules.prepositions - rules.linking and not _links_document(token, start, context):
            break
        following = min(token + 1, sentence.end - 1)
        if not first and lower in rules.linking and _turns_away(lower, following, context):
            break
        if not first and syntax.classes[token] == "ADV" and tokens.lowers[token - 1] not in rules.determiners:
            # "le maire hier", but "le plus récent bilan"
            break
        if not first and lower in rules.determiners - rules.prepositions and _ends_phrase(token - 1, token, context):
            break
        token, first = token + 1, False
    while (
        token > start + 1
        and (
            tokens.lowers[token - 1] in rules.determiners | rules.prepositions | rules.conjunctions
            or tokens.texts[token - 1] == "("
        )
        and context.names.at(token - 1) is None
        and tokens.lowers[token - 2] not in rules.speakers.elided_pronouns
    ):
        token -= 1
    return token


def _ends_phrase(last: int, determiner: int, context: SpeechContext) -> bool:
    """Return whether a phrase ends before a determiner: "Selon Anne Roy la ville", "selon le maire la ville"."""
    if context.names.at(last) is not None:
        return True
    classes, titled = context.syntax.classes, context.tokens.lowers[last] in context.references.courtesy
    if not context.rules.quoting_clauses or titled or classes[last] != "NOUN" or classes[determiner] != "DET":
        return False
    # "les élus les plus âgés"
    return determiner + 1 < len(classes) and classes[determiner + 1] in ("NOUN", "PROPN", "ADJ", "NUM")


def _is_before_name(token: int, start: int, context: SpeechContext) -> bool:
    """Return whether a participle stands between a noun and a person's name: "le président élu Jean Roy"."""
    lower, rules = context.tokens.lowers[token], context.rules
    participle = lower.endswith((*rules.sure_participles, *rules.participles)) and lower not in rules.auxiliaries
    if (
        not participle
        or lower in rules.reporting
        or not rules.quoting_clauses
        or token + 1 >= len(context.tokens.texts)
    ):
        return False
    name = context.names.at(token + 1)
    noun = context.can_speak(token - 1) and context.names.at(token - 1) is None
    return noun and token - 1 >= start and name is not None and name.label == "PER"


def _is_nominal_verb(token: int, start: int, context: SpeechContext) -> bool:
    """Return whether a participle is the head of a phrase: "La principale concernée a démenti"."""
    relations, lower, rules = context.syntax.relations, context.tokens.lowers[token], context.rules
    subject = relations[token].startswith("nsubj") and context.syntax.heads[token] > token
    participle = lower.endswith((*rules.sure_participles, *rules.participles))
    led = context.tokens.lowers[start] in rules.determiners - rules.prepositions
    return rules.quoting_clauses and subject and participle and led and token <= start + 2


def _past_bracket(token: int, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return the token behind a short bracket: "le député (Les Verts) Karim Sahraoui"."""
    texts = context.tokens.texts
    if texts[token] != "(":
        return None
    limit = min(token + _LONGEST_BRACKET, sentence.end)
    closing = next((at for at in range(token + 1, limit) if texts[at] == ")"), None)
    return None if closing is None or not outside(closing, sentence) else closing + 1


def _links_document(link: int, start: int, context: SpeechContext) -> bool:
    """Return whether a preposition leads from a document to who made it: "an affidavit filed by the FBI"."""
    tokens, rules = context.tokens, context.rules
    if tokens.lowers[link] not in rules.documents.links:
        return False
    return any(lower in rules.documents.nouns for lower in tokens.lowers[start:link])


def _turns_away(link: str, following: int, context: SpeechContext) -> bool:
    """Return whether a preposition belongs to the verb, not to the speaker phrase ("a répondu X à une question")."""
    lower, rules = context.tokens.lowers[following], context.rules
    if lower in rules.indefinite or lower.endswith(rules.gerunds):
        return True
    return link in rules.dative and (lower in rules.owners or _is_audience(following, context))


def _is_audience(start: int, context: SpeechContext) -> bool:
    """Return whether a noun names the audience or a time rather than the speaker."""
    return any(lower in context.rules.audiences for lower in context.tokens.lowers[start : start + 2])


def _is_attribute(token: int, start: int, context: SpeechContext) -> bool:
    """Return whether a participle modifies the noun before it ("l'organisation fondée en 1950")."""
    rules, lowers = context.rules, context.tokens.lowers
    if lowers[token - 1] in rules.infinitival.links and lowers[token].endswith(rules.infinitives):
        # "prié par la maire de quitter la salle"
        return False
    return context.syntax.relations[token] in ("acl", "amod") and start <= context.syntax.heads[token] < token


def before_bracket(place: int, sentence: QuoteSentence, tokens: Tokens) -> int:
    """Return the place before the bracket that matches this closing one."""
    at = place
    while at >= 0 and tokens.texts[sentence.unquoted[at]] != "(":
        at -= 1
    return at - 1 if at > 0 else place - 1


def before_insertion(opens: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun phrase before words between commas that part it from its verb.

    "Un autre, plus philosophe, prédit que …", "dix députés, menés par Anne Roy, rappellent que …"
    """
    tokens, rules, unquoted = context.tokens, context.rules, sentence.unquoted
    if not rules.quoting_clauses or not opens or tokens.texts[unquoted[opens - 1]] != ",":
        return None
    comma = next((at for at in range(opens - 2, 0, -1) if tokens.texts[unquoted[at]] == ","), None)
    if comma is None or opens - comma > _LONGEST_INSERTION:
        return None
    noun = unquoted[comma - 1]
    if unquoted[comma] != noun + 1 or not context.can_speak(noun):
        return None
    start = left_edge(noun, sentence, context)
    before = tokens.lowers[start - 1] if start > sentence.start else ","
    if start == noun or before in rules.prepositions or tokens.lowers[start] in rules.prepositions:
        return None
    return SpeakerPhrase(start, noun + 1, "subject")
