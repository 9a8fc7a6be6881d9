"""Evidence without a cue that governs the quote: the clause around it, the one behind it, a colon before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.understanding.parsing.syntax import VERBS
from reader.understanding.quotes.cues import Cue, VerbForm
from reader.understanding.quotes.noun_phrases import left_edge, phrase_end, subject_ending_at
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.publishers import publisher
from reader.understanding.quotes.quote_evidence import ADJACENT, HIGHEST, QuoteEvidence, distance_to, found_by
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext
from reader.understanding.quotes.subjects import as_subject

_LONGEST_CONTRAST = 4
"""Tokens between a comma and the one before "elle" or "quant à elle"."""

_BRACKET = 5
"""Tokens of a party in brackets behind a name."""


_SHORTEST_COINING = 5
"""Tokens of "la formule est de Roy"."""


def by_agent(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Return the agent behind a quote of a participle with "comme" before it: "classé comme « une arme » par l'ONU"."""
    tokens, rules, like = context.tokens, context.rules, span.start - 1
    if not outside(like - 1, sentence) or tokens.lowers[like] not in rules.inverting:
        return None
    if tokens.lowers[span.end : span.end + 1] == [] or tokens.lowers[span.end] not in rules.agents:
        return None
    participle = tokens.lowers[like - 1].endswith((*rules.endings.sure_participles, *rules.endings.participles))
    start = span.end + 1
    if not participle or not outside(start, sentence):
        return None
    end = phrase_end(start, sentence, context)
    if not any(context.can_speak(token) for token in range(start, min(start + 2, end))):
        return None
    return QuoteEvidence("agent", TokenSpan(start, end), None, close=True)


def by_clause(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Return the subject of the clause in which the marks stand, where it can speak: "Elle préfère « obstinée »"."""
    syntax, token = context.syntax, span.start - 1
    if not outside(token, sentence):
        return None
    if (found := _subject_of_quote(span, sentence, context)) is not None:
        return found
    if context.tokens.texts[token] == ",":
        return None
    for _ in range(HIGHEST):
        if syntax.classes[token] in VERBS and token < span.start and outside(token, sentence):
            found = _as_clause(token, span, sentence, context)
            if found is not None:
                return found
            if any(syntax.relations[child].startswith("nsubj") for child in syntax.children[token]):
                return None
        if not sentence.start <= syntax.heads[token] < sentence.end or syntax.heads[token] == token:
            return None
        token = syntax.heads[token]
    return None


def by_contrast(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext
) -> QuoteEvidence | None:
    """Use the subject of a clause that is set against one with a cue: "X dément, tandis que Y s'« indigne »"."""
    rules, lowers = context.rules, context.tokens.lowers
    ahead = [token for token in sentence.unquoted if token < span.start]
    contrast = next((t for t in reversed(ahead) if lowers[t] in rules.contrasts), None)
    if contrast is None or lowers[contrast + 1] not in rules.complementizers:
        return None
    if any(contrast < cue.token < span.start for cue in cues):
        return None
    found = _subject_of_quote(span, sentence, context)
    speaker = None if found is None else found.speaker_span
    named = speaker is not None and speaker.start > contrast and context.names.within(speaker.start, speaker.end)
    return found if named else None


def _subject_of_quote(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Return the subject right before marks that open with its verb: "Airbus « coopère »", "Anne Roy s'« indigne »"."""
    first = next((t for t in range(span.start, span.end) if context.tokens.texts[t][0].isalnum()), span.start)
    if (found := _subject_of_participle(first, span, sentence, context)) is not None:
        return found
    light = context.rules.pronouns.reflexives | context.rules.restricting
    while first + 1 < span.end and context.tokens.lowers[first] in light:
        # "« s'associe à la douleur »", "« ne cède pas »"
        first += 1
    itself = _before_reflexive(span.start - 1, context) < span.start - 1
    if context.tokens.capital(first) or (context.syntax.classes[first] not in VERBS and not itself):
        return None
    if context.tokens.lowers[first].endswith((*context.rules.endings.sure_participles, *context.rules.endings.gerunds)):
        return None
    head = span.start - 1
    if context.tokens.lowers[head] in context.rules.pronouns.relatives:
        return _of_document(head, sentence, context)
    if context.tokens.texts[head] == ",":
        return _before_contrast(head, sentence, context) or _named_before_comma(head, sentence, context)
    head = _before_reflexive(head, context)
    start = left_edge(head, sentence, context)
    governed = start > sentence.start and context.tokens.lowers[start - 1] in context.rules.prepositions
    if governed or not context.can_speak(head) or context.cannot_speak(start, head + 1):
        return None
    return QuoteEvidence("clause", TokenSpan(start, head + 1), None, distance=0)


def _before_reflexive(last: int, context: SpeechContext) -> int:
    """Return the token before a reflexive and a negation that end with ``last``, an elided one before marks too."""
    lowers, rules = context.tokens.lowers, context.rules
    while last > 1:
        if lowers[last] in rules.pronouns.reflexives | rules.restricting:
            last -= 1
        elif lowers[last] == "'" and f"{lowers[last - 1]}'" in rules.pronouns.reflexives | rules.restricting:
            last -= 2
        else:
            break
    return last


def _before_contrast(comma: int, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Return whom a pronoun between commas takes up before marks: "Anne Roy, elle, « n'exclut rien »"."""
    tokens, rules = context.tokens, context.rules
    opening = comma - 2
    if tokens.lowers[comma - 1] not in rules.pronouns.personal | rules.pronouns.strong:
        return None
    while opening > sentence.start and tokens.texts[opening] != ",":
        opening -= 1
        if comma - opening > _LONGEST_CONTRAST:
            return None
    subject = subject_ending_at(opening - 1, sentence, context)
    return None if subject is None else QuoteEvidence("clause", subject, None, distance=0)


def _named_before_comma(comma: int, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Return the person in apposition to the subject of a quote: "La ministre, Anne Roy, « félicite » Jean Petit"."""
    name = context.names.at(comma - 1)
    if name is None or name.label != "PER" or name.start - 2 < sentence.start:
        return None
    if context.tokens.texts[name.start - 1] != "," or not outside(name.start, sentence):
        return None
    return QuoteEvidence("clause", TokenSpan(name.start, name.end), None, distance=0)


def _of_document(relative: int, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Return who publishes what "qui" takes up right before marks: "L'ONG publie un rapport qui « dénonce »"."""
    found = as_subject(relative, sentence, context)
    author = None if found is None else publisher(context.head_of(found.start, found.end), sentence, context)
    return None if author is None else QuoteEvidence("clause", TokenSpan(author.start, author.end), None, distance=0)


def _subject_of_participle(
    first: int, span: TokenSpan, sentence: QuoteSentence, context: SpeechContext
) -> QuoteEvidence | None:
    """Use the subject of an auxiliary right before marks that open with its participle or a feeling.

    "Le Conseil d'État a « enjoint au ministre »", "L'imam est « effaré »".
    """
    tokens, rules = context.tokens, context.rules
    auxiliary = span.start - 1
    while auxiliary > sentence.start and tokens.lowers[auxiliary] in rules.fillers - rules.auxiliaries:
        auxiliary -= 1
    if auxiliary < span.start - 1 and tokens.lowers[auxiliary] not in rules.being:
        # "est néanmoins « sceptique »", but not "n'aurait cependant « pas laissé de trace »"
        return None
    while first + 1 < span.end and context.syntax.classes[first] == "ADV":
        # "« très sceptique »"
        first += 1
    lower = tokens.lowers[first]
    being = tokens.lowers[auxiliary] in rules.being
    spoken = (
        lower in rules.marks.feelings
        if being
        else lower.endswith((*rules.endings.sure_participles, *rules.endings.participles))
    )
    if tokens.lowers[auxiliary] not in rules.auxiliaries or tokens.capital(first) or not spoken:
        return None
    place = bisect_left(sentence.unquoted, auxiliary)
    verb = context.syntax.heads[auxiliary]
    cue = Cue(verb if first <= verb < span.end else first, place, place, lower, "qualifying", "finite")
    speaker = speaker_of(cue, sentence, context, after_verb=False)
    if speaker is None or speaker.end > auxiliary or not _speaks(speaker, auxiliary, context):
        return None
    head = context.names.at(context.head_of(speaker.start, speaker.end))
    if being and head is not None and head.label == "LOC":
        return None
    return QuoteEvidence("clause", TokenSpan(speaker.start, speaker.end), None, distance=0)


def _as_clause(verb: int, span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Return evidence by any verb of which marks are the words of its subject: "Elle préfère « obstinée »"."""
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    lower = tokens.lowers[verb]
    # "veut « du béton »", but not "se veut « grand public »"
    wants = lower in rules.infinitival.wanting and tokens.lowers[verb - 1] not in rules.pronouns.reflexives
    silent = lower in rules.marks.silent_verbs and not wants
    if silent or lower in rules.auxiliaries or not _is_active(verb, context):
        return None
    place = bisect_left(sentence.unquoted, verb)
    form: VerbForm = "gerund" if lower.endswith(rules.endings.gerunds) else "finite"
    opens = next(
        (
            p
            for p in range(max(0, place - 3), place)
            if sentence.unquoted[p] in syntax.children[verb] and syntax.classes[sentence.unquoted[p]] == "AUX"
        ),
        place,
    )
    cue = Cue(verb, place, opens, lower, "qualifying", form)
    speaker = speaker_of(cue, sentence, context, after_verb=False)
    if speaker is None or not _speaks(speaker, verb, context):
        return None
    if speaker.evidence == "guess" and not _stands_before(speaker, sentence.unquoted[opens], context):
        return None
    distance = distance_to(cue, span, sentence, context)
    return QuoteEvidence("clause", TokenSpan(speaker.start, speaker.end), TokenSpan(verb, verb + 1), distance=distance)


def _stands_before(speaker: SpeakerPhrase, verb: int, context: SpeechContext) -> bool:
    """Return whether a person is named right before a verb without parsed subject: "le maire Jean Roy salue"."""
    named = any(name.label == "PER" for name in context.names.within(speaker.start, speaker.end))
    closed = context.tokens.texts[verb - 1] == ")" and not context.names.within(speaker.end + 2, verb - 1)
    beside = speaker.end == verb or (closed and verb - speaker.end <= _BRACKET)
    return named and beside and context.tokens.lowers[speaker.start] not in context.rules.prepositions


def _is_active(verb: int, context: SpeechContext) -> bool:
    """Return whether a verb is finite and active, or a present participle; no infinitive, no participle by itself."""
    rules, syntax, lower = context.rules, context.syntax, context.tokens.lowers[verb]
    auxiliaries = [child for child in syntax.children[verb] if syntax.relations[child].startswith("aux")]
    if any(syntax.relations[child] == "aux:pass" for child in auxiliaries) or syntax.relations[verb] == "acl":
        return False
    if any(context.tokens.lowers[child] in rules.infinitival.auxiliaries for child in auxiliaries):
        return False
    has_subject = any(syntax.relations[child].startswith("nsubj") for child in syntax.children[verb])
    if (
        not auxiliaries
        and not has_subject
        and lower.endswith((*rules.endings.sure_participles, *rules.endings.infinitives))
    ):
        return False
    return context.tokens.lowers[verb - 1] not in rules.been


def _speaks(speaker: SpeakerPhrase, verb: int, context: SpeechContext) -> bool:
    """Return whether a subject is a person or body for sure; an impersonal pronoun is none."""
    head = context.head_of(speaker.start, speaker.end)
    name = context.names.at(head)
    if name is not None:
        # "Bruxelles y voit « un signe »": a place that does something is those who act there.
        return True
    lower = context.tokens.lowers[head]
    if lower in context.rules.pronouns.personal:
        return context.tokens.lowers[verb] not in context.rules.impersonal
    return context.can_speak(head)


def before_clause(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Use the subject of the clause behind a quote and a colon, as in headlines: "« … » : Anne Roy prévient"."""
    place = bisect_left(sentence.unquoted, span.end)
    if span.start != sentence.start or place + 1 >= len(sentence.unquoted):
        return None
    if sentence.unquoted[place] != span.end or context.tokens.texts[span.end] != ":":
        return None
    if (coined := _coiner(sentence.unquoted[place + 1 :], sentence, context)) is not None:
        return QuoteEvidence("colon", coined, None, True, True)
    for token in sentence.unquoted[place + 1 :]:
        relation = context.syntax.relations[token]
        if relation in ("nsubj", "nsubj:pass") or (relation == "ROOT" and context.names.at(token) is not None):
            found = as_subject(token, sentence, context)
            if found is None or context.names.at(context.head_of(found.start, found.end)) is None:
                named = found is not None and context.names.within(found.start, found.end)
                if found is None or not named or not context.can_speak(token):
                    return None
            return QuoteEvidence("colon", TokenSpan(found.start, found.end), None, False, True)
    return None


def _coiner(behind: Sequence[int], sentence: QuoteSentence, context: SpeechContext) -> TokenSpan | None:
    """Return whose a word or a phrase is told to be: "« … » : la formule est d'Anne Roy"."""
    lowers, rules = context.tokens.lowers, context.rules
    worded = any(lowers[token] in rules.replies | rules.sources.wordings for token in behind[1:2])
    if not worded or len(behind) < _SHORTEST_COINING or lowers[behind[2]] not in rules.being:
        return None
    if lowers[behind[3]] not in context.references.genitive | rules.contracted:
        return None
    start = behind[3] + (lowers[behind[3]] not in rules.contracted)
    return TokenSpan(start, phrase_end(start, sentence, context))


def in_opening(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext
) -> QuoteEvidence | None:
    """Use the verb that reports behind the phrase which a quote opens, or the agent of a passive.

    "Vu la « situation préoccupante », la mairie a expliqué …", "Ce « désastre » est déploré par les Nations unies."
    """
    tokens, rules = context.tokens, context.rules
    ahead = [token for token in sentence.unquoted if token < span.start]
    if not ahead or any(context.syntax.classes[token] == "AUX" for token in ahead):
        return None
    if any(_has_subject_before(token, context) for token in ahead) or tokens.lowers[ahead[0]].endswith(
        rules.endings.sure_participles
    ):
        return None
    first = next((t for t in range(span.start, span.end) if tokens.texts[t][0].isalnum()), span.start)
    if tokens.capital(first):
        # "Auteur de « La Haie », Luc Besnard raconte …"
        return None
    cue = next((cue for cue in cues if cue.token >= span.end and cue.kind != "source"), None)
    if cue is None or cue.form != "finite":
        return None
    speaker = speaker_of(cue, sentence, context, after_verb=False)
    if speaker is None or speaker.start < span.end:
        return None
    between = range(span.end, min(speaker.start, sentence.unquoted[cue.opens]))
    comma = any(tokens.texts[token] == "," for token in between)
    if cue.passive:
        determined = len(ahead) == 1 and tokens.lowers[ahead[0]] in rules.determiners
        beside = determined and sentence.unquoted[cue.opens] - span.end <= ADJACENT
        return found_by(cue, speaker, close=True, introduced=False) if beside and speaker.evidence == "agent" else None
    if not comma or speaker.evidence != "subject" or tokens.texts[speaker.start - 1] != ",":
        return None
    return found_by(cue, speaker, close=True, introduced=False)


def _has_subject_before(token: int, context: SpeechContext) -> bool:
    """Return whether a verb has a subject before it."""
    syntax = context.syntax
    return any(
        syntax.relations[child].startswith(("nsubj", "expl:subj")) for child in syntax.children[token] if child < token
    )
