"""How far the words reach that may name a speaker: "le maire (DVG) de Lens", but not "le maire à la presse"."""

from __future__ import annotations

from bisect import bisect_left

from reader.understanding.parsing.syntax import NOUNS, VERBS
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeechContext

_LONGEST = 40
"""Most tokens of a speaker phrase."""

_LONGEST_BRACKET = 7
"""Most tokens of a bracket inside a speaker phrase, both brackets included."""


def outside(token: int, sentence: QuoteSentence) -> bool:
    """Return whether a token belongs to the sentence and stands outside its quotes."""
    index = bisect_left(sentence.unquoted, token)
    return index < len(sentence.unquoted) and sentence.unquoted[index] == token


def extent_end(start: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return where the words end that may name a speaker.

    Determiners, prepositions and brackets left at the end are dropped.
    """
    tokens, rules = context.tokens, context.rules
    token = start
    while token < sentence.end and token - start < _LONGEST and outside(token, sentence):
        beyond = past_bracket(token, sentence, context) if token > start else None
        if (name := context.names.at(token)) is not None:
            token = max(name.end, token + 1)
        elif beyond is not None:
            token = beyond
        elif tokens.texts[token] in ",.:;!?)—–" or "\n" in tokens.texts[token]:
            break
        elif tokens.lowers[token] in rules.clause_openers:
            # "le maire qui …"
            break
        elif (
            token > start + 1 or (token > start and tokens.lowers[start] not in rules.speakers.elided_pronouns)
        ) and _ends_before(token, start, sentence, context):
            # but "quelqu'un", cut in two
            break
        else:
            token += 1
    while token > start + 1 and _is_left_over(token - 1, context):
        token -= 1
    return token


def _ends_before(token: int, start: int, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether words that name a speaker end before a word; the first rule that applies decides.

    1. before a verb that is no attribute: "le maire a …", but not "l'homme arrêté hier"
    2. before a pronoun or a clitic: "le maire lui …"
    3. before a preposition that links no complement: "le maire dans …"
    4. before one that turns to the audience: "le maire à la presse"
    5. before an adverb: "le maire hier", but not "le plus récent bilan"
    6. before a determiner behind a name: "Anne Roy la …"
    7. before an adverbial of the verb: "la maire en larmes", "le préfet mardi à Lens", "la juge à l'audience"
    """
    tokens, rules, syntax, lower = context.tokens, context.rules, context.syntax, context.tokens.lowers[token]
    if (lower in rules.auxiliaries or syntax.classes[token] in VERBS) and not _is_nominal(token, start, context):
        return True
    joined = lower in rules.pronouns.strong and tokens.lowers[token - 1] in rules.linking
    pronouns = rules.pronouns.personal | rules.pronouns.clitics
    if not joined and lower in pronouns - rules.determiners - rules.prepositions:
        return True
    linked = _links_document(token, start, context) or _links_office(token, context)
    if lower in rules.prepositions - rules.linking and not linked:
        return True
    following = min(token + 1, sentence.end - 1)
    if lower in rules.linking and _turns_away(lower, following, context):
        return True
    if _opens_adverbial(token, start, context):
        return True
    if syntax.classes[token] == "ADV" and tokens.lowers[token - 1] not in rules.determiners:
        return True
    return lower in rules.determiners - rules.prepositions and _ends_phrase(token - 1, token, context)


def _is_nominal(verb: int, start: int, context: SpeechContext) -> bool:
    """Return whether a verb by the tagger is a noun or an attribute of one."""
    noun = verb == start + 1 and context.syntax.classes[start] == "DET" and context.can_speak(verb)
    relations, heads = context.syntax.relations, context.syntax.heads
    # "the ruling party", "the grieving mother"
    modifier = context.references.head_last and relations[verb] in ("amod", "flat") and heads[verb] > verb
    return (
        noun
        or modifier
        or _is_before_name(verb, start, context)
        or _is_nominal_verb(verb, start, context)
        or _is_attribute(verb, start, context)
    )


def _is_left_over(token: int, context: SpeechContext) -> bool:
    """Return whether a word at the end of a phrase opens what is no part of it, and belongs to no name."""
    tokens, rules = context.tokens, context.rules
    opens = tokens.lowers[token] in rules.determiners | rules.prepositions | rules.conjunctions
    if not (opens or tokens.texts[token] == "(") or context.names.at(token) is not None:
        return False
    return tokens.lowers[token - 1] not in rules.speakers.elided_pronouns


def _ends_phrase(last: int, determiner: int, context: SpeechContext) -> bool:
    """Return whether a phrase ends before a determiner: "Selon Anne Roy la ville", "selon le maire la ville"."""
    if context.names.at(last) is not None:
        return True
    classes, titled = context.syntax.classes, context.tokens.lowers[last] in context.references.courtesy
    if titled or classes[last] != "NOUN" or classes[determiner] != "DET":
        return False
    # "les élus les plus âgés"
    return determiner + 1 < len(classes) and classes[determiner + 1] in ("NOUN", "PROPN", "ADJ", "NUM")


def _is_before_name(token: int, start: int, context: SpeechContext) -> bool:
    """Return whether a participle stands between a noun and a person's name: "le président élu Jean Roy"."""
    lower, rules = context.tokens.lowers[token], context.rules
    participle = (
        lower.endswith((*rules.endings.sure_participles, *rules.endings.participles)) and lower not in rules.auxiliaries
    )
    if not participle or lower in rules.reporting or token + 1 >= len(context.tokens.texts):
        return False
    name = context.names.at(token + 1)
    noun = context.can_speak(token - 1) and context.names.at(token - 1) is None
    return noun and token - 1 >= start and name is not None and name.label == "PER"


def _is_nominal_verb(token: int, start: int, context: SpeechContext) -> bool:
    """Return whether a participle is the head of a phrase: "La principale concernée a démenti"."""
    relations, lower, rules = context.syntax.relations, context.tokens.lowers[token], context.rules
    subject = relations[token].startswith("nsubj") and context.syntax.heads[token] > token
    participle = lower.endswith((*rules.endings.sure_participles, *rules.endings.participles))
    led = context.tokens.lowers[start] in rules.determiners - rules.prepositions
    return subject and participle and led and token <= start + 2


def past_bracket(token: int, sentence: QuoteSentence, context: SpeechContext) -> int | None:
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


def _links_office(link: int, context: SpeechContext) -> bool:
    """Return whether a preposition goes with the office before it: "the envoy to France", "the agent in charge"."""
    tokens, rules = context.tokens, context.rules
    if tuple(tokens.lowers[link : link + 2]) in rules.speakers.ranks:
        return True
    return tokens.lowers[link - 1] in rules.speakers.linking.get(tokens.lowers[link], frozenset())


def _turns_away(link: str, following: int, context: SpeechContext) -> bool:
    """Return whether a preposition belongs to the verb, not to the speaker phrase ("a répondu X à une question")."""
    lower, rules = context.tokens.lowers[following], context.rules
    if lower in rules.indefinite or lower.endswith(rules.endings.gerunds):
        return True
    if link in rules.sources.viewpoint_openers and lower in rules.owners:
        # "a dit la maire pour sa première sortie"
        return True
    several = lower in rules.owners | rules.several
    return link in rules.dative and (several or _is_audience(following, context))


def _opens_adverbial(token: int, start: int, context: SpeechContext) -> bool:
    """Return whether an adverbial of the verb begins at a word: a time, or a preposition with a noun of occasion."""
    rules, lowers = context.rules, context.tokens.lowers
    told = rules.documents.nouns | rules.sources.findings
    if not rules.circumstances or token <= start + 1 or not told.isdisjoint(lowers[start:token]):
        # "un bilan communiqué à la mi-journée par la mairie"
        return False
    nouns = rules.circumstances.get(lowers[token], frozenset())
    if not nouns.isdisjoint(lowers[token + 1 : token + 3]):
        return True
    # "la présidente mardi", but not "un homme de 45 ans", "les élus du dernier mandat"
    noun = token - 1 - (context.syntax.classes[token - 1] == "ADJ")
    speaker = context.syntax.classes[noun] in NOUNS and context.can_speak(noun)
    return lowers[token] in rules.times and speaker


def _is_audience(start: int, context: SpeechContext) -> bool:
    """Return whether a noun names the audience or a time rather than the speaker."""
    return any(lower in context.rules.audiences for lower in context.tokens.lowers[start : start + 2])


def _is_attribute(token: int, start: int, context: SpeechContext) -> bool:
    """Return whether a participle modifies the noun before it ("l'organisation fondée en 1950")."""
    rules, lowers = context.rules, context.tokens.lowers
    if lowers[token - 1] in rules.infinitival.links and lowers[token].endswith(rules.endings.infinitives):
        # "prié par la maire de quitter la salle"
        return False
    return context.syntax.relations[token] in ("acl", "amod") and start <= context.syntax.heads[token] < token
