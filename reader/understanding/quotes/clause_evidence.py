"""Evidence without a cue that governs the quote: the clause around it, the one behind it, a colon before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.understanding.quotes.cues import Cue, VerbForm
from reader.understanding.quotes.noun_phrases import left_edge, outside, phrase_end
from reader.understanding.quotes.publishers import publisher
from reader.understanding.quotes.quote_evidence import ADJACENT, HIGHEST, QuoteEvidence, distance_to, found_by
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext
from reader.understanding.quotes.subjects import as_subject, guessed_speaker

_BRACKET = 5
"""Tokens of a party in brackets behind a name."""

_OPENING = 3
"""Words of a line among which the noun for what is said comes, unless its complement ends the line."""


def by_clause(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """The subject of the clause in which the marks stand, where it can speak: "Elle préfère « obstinée »"."""
    syntax, rules = context.syntax, context.rules
    token = span.start - 1
    if not rules.quoting_clauses or not outside(token, sentence) or context.tokens.texts[token] == ",":
        return None
    if (found := _subject_of_quote(span, sentence, context)) is not None:
        return found
    for _ in range(HIGHEST):
        if syntax.classes[token] in ("VERB", "AUX") and token < span.start and outside(token, sentence):
            found = _as_clause(token, span, sentence, context)
            if found is not None:
                return found
            if any(syntax.relations[child].startswith("nsubj") for child in syntax.children[token]):
                return None
        if not sentence.start <= syntax.heads[token] < sentence.end or syntax.heads[token] == token:
            return None
        token = syntax.heads[token]
    return None


def _subject_of_quote(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """The subject right before marks that open with its verb: "Airbus « coopère pleinement »"."""
    first = next((t for t in range(span.start, span.end) if context.tokens.texts[t][0].isalnum()), span.start)
    if (found := _subject_of_participle(first, span, sentence, context)) is not None:
        return found
    while first + 1 < span.end and context.tokens.lowers[first] in context.rules.reflexives | context.rules.restricting:
        # "« s'associe à la douleur »", "« ne cède pas »"
        first += 1
    if context.syntax.classes[first] not in ("VERB", "AUX") or context.tokens.capital(first):
        return None
    if context.tokens.lowers[first].endswith((*context.rules.sure_participles, *context.rules.gerunds)):
        return None
    head = span.start - 1
    if context.tokens.lowers[head] in context.rules.relatives:
        return _of_document(head, sentence, context)
    start = left_edge(head, sentence, context)
    governed = start > sentence.start and context.tokens.lowers[start - 1] in context.rules.prepositions
    if governed or not context.can_speak(head) or context.cannot_speak(start, head + 1):
        return None
    return QuoteEvidence("clause", TokenSpan(start, span.start), None, distance=0)


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
    auxiliary, lower = span.start - 1, tokens.lowers[first]
    being = tokens.lowers[auxiliary] in rules.being
    spoken = lower in rules.feelings if being else lower.endswith((*rules.sure_participles, *rules.participles))
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
    tokens, rules, syntax = context.tokens, context.rules, context.syntax
    lower = tokens.lowers[verb]
    if lower in rules.silent_verbs or lower in rules.auxiliaries or not _is_active(verb, context):
        return None
    place = bisect_left(sentence.unquoted, verb)
    form: VerbForm = "gerund" if lower.endswith(rules.gerunds) else "finite"
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
    distance = distance_to(cue, span, sentence)
    return QuoteEvidence("clause", TokenSpan(speaker.start, speaker.end), TokenSpan(verb, verb + 1), distance=distance)


def _stands_before(speaker: SpeakerPhrase, verb: int, context: SpeechContext) -> bool:
    """Return whether a person is named right before a verb without parsed subject: "le maire Jean Roy salue"."""
    named = any(name.label == "PER" for name in context.names.within(speaker.start, speaker.end))
    closed = context.tokens.texts[verb - 1] == ")" and not context.names.within(speaker.end + 2, verb - 1)
    beside = speaker.end == verb or (closed and verb - speaker.end <= _BRACKET)
    return named and beside and context.tokens.lowers[speaker.start] not in context.rules.prepositions


def _is_active(verb: int, context: SpeechContext) -> bool:
    """Whether a verb is finite and active, or a present participle; no infinitive, no participle by itself."""
    rules, syntax, lower = context.rules, context.syntax, context.tokens.lowers[verb]
    auxiliaries = [child for child in syntax.children[verb] if syntax.relations[child].startswith("aux")]
    if any(syntax.relations[child] == "aux:pass" for child in auxiliaries) or syntax.relations[verb] == "acl":
        return False
    if any(context.tokens.lowers[child] in rules.perfect_infinitives for child in auxiliaries):
        return False
    has_subject = any(syntax.relations[child].startswith("nsubj") for child in syntax.children[verb])
    if not auxiliaries and not has_subject and lower.endswith((*rules.sure_participles, *rules.infinitives)):
        return False
    return context.tokens.lowers[verb - 1] not in rules.been


def _speaks(speaker: SpeakerPhrase, verb: int, context: SpeechContext) -> bool:
    """Whether a subject is a person or body for sure; an impersonal pronoun is none."""
    head = context.head_of(speaker.start, speaker.end)
    name = context.names.at(head)
    if name is not None:
        # "Bruxelles y voit « un signe »": a place that does something is those who act there.
        return True
    lower = context.tokens.lowers[head]
    if lower in context.rules.pronouns:
        return context.tokens.lowers[verb] not in context.rules.impersonal
    return context.can_speak(head)


def before_clause(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Use the subject of the clause behind a quote and a colon, as in headlines: "« … » : Anne Roy prévient"."""
    place = bisect_left(sentence.unquoted, span.end)
    if not context.rules.quoting_clauses or span.start != sentence.start or place + 1 >= len(sentence.unquoted):
        return None
    if sentence.unquoted[place] != span.end or context.tokens.texts[span.end] != ":":
        return None
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


def in_opening(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext
) -> QuoteEvidence | None:
    """Use the verb that reports behind the phrase which a quote opens, or the agent of a passive.

    "Vu la « situation préoccupante », la mairie a expliqué …", "Ce « désastre » est déploré par les Nations unies."
    """
    tokens, rules = context.tokens, context.rules
    ahead = [token for token in sentence.unquoted if token < span.start]
    if not rules.quoting_clauses or not ahead or any(context.syntax.classes[token] == "AUX" for token in ahead):
        return None
    if any(_is_finite(token, context) for token in ahead) or tokens.lowers[ahead[0]].endswith(rules.sure_participles):
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


def _is_finite(token: int, context: SpeechContext) -> bool:
    syntax = context.syntax
    return any(
        syntax.relations[child].startswith(("nsubj", "expl:subj")) for child in syntax.children[token] if child < token
    )


def _of_reply(preceding: Sequence[int], sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """The complement of a noun for what is said, before a colon: "Réponse de la mairesse : « … »"."""
    lowers, rules = context.tokens.lowers, context.rules
    for place in range(len(preceding) - 2):
        link = preceding[place + 1]
        if (
            lowers[preceding[place]] in rules.replies
            and lowers[link] in rules.linking & rules.determiners - rules.dative
        ):
            start = link if lowers[link] in rules.contracted else link + 1
            end = phrase_end(start, sentence, context)
            spoken = not rules.quoting_clauses or not context.cannot_speak(start, end)
            if spoken and (place < _OPENING or end >= preceding[-1]):
                return SpeakerPhrase(start, end, "source")
    return None


def _is_topic(preceding: Sequence[int], sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a line of its own opens with what it is about, not with who speaks: "Nantes : « … »".

    That is a place, or a noun that cannot speak and that no person or body stands beside.
    """
    texts, last = context.tokens.texts, sentence.end - 1
    line = (not sentence.start or "\n" in texts[sentence.start - 1]) and ("\n" in texts[last] or last + 1 == len(texts))
    if not context.rules.quoting_clauses or not line or preceding[0] != sentence.start:
        return False
    if any(context.syntax.classes[token] in ("VERB", "AUX") for token in preceding):
        return False
    held = context.names.within(preceding[0], preceding[-1] + 1)
    if any(name.label != "LOC" for name in held):
        return False
    return not any(context.can_speak(token) and context.names.at(token) is None for token in preceding)


def before_colon(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Use the person named alone before a colon: "À un élu qui riait, la maire Anne Roy (LR) : « … »"."""
    tokens, rules, texts = context.tokens, context.rules, context.tokens.texts
    colon = span.start - 1
    if not rules.quoting_clauses or not outside(colon, sentence) or texts[colon][-1] != ":":
        return None
    preceding = sentence.unquoted[: bisect_left(sentence.unquoted, colon)]
    comma = next((n for n in range(len(preceding) - 1, 0, -1) if texts[preceding[n]] == ","), None)
    if comma is None or comma + 1 >= len(preceding):
        return None
    opens = preceding[0]
    led = tokens.lowers[opens] in rules.prepositions or tokens.lowers[opens].endswith(rules.sure_participles)
    start = preceding[comma + 1]
    if not led or tokens.lowers[start] in rules.prepositions:
        return None
    end = phrase_end(start, sentence, context)
    named = any(name.label == "PER" for name in context.names.within(start, end))
    return QuoteEvidence("colon", TokenSpan(start, end), None, True, True) if named and end == colon else None


def _announces(preceding: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a noun for words stands alone before a colon: "Un seul regret : …" names nobody."""
    tokens, rules = context.tokens, context.rules
    if not rules.quoting_clauses or not any(tokens.lowers[token] in rules.replies for token in preceding):
        return False
    if any(context.syntax.classes[token] in ("VERB", "AUX") for token in preceding):
        return False
    named = context.names.within(preceding[0], preceding[-1] + 1)
    return not named and not any(
        context.syntax.classes[token] in ("NOUN", "PROPN") and context.can_speak(token) for token in preceding
    )


def _is_thing(speaker: SpeakerPhrase, preceding: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words are for no speaker where a person is named: "Roy n'a gardé qu'une formule : …"."""
    lowers, rules = context.tokens.lowers, context.rules
    head = context.head_of(speaker.start, speaker.end)
    known = lowers[head] in rules.pronouns or lowers[head] in rules.inverted or lowers[head] in rules.documents
    people = [n for n in context.names.within(preceding[0], preceding[-1] + 1) if n.label == "PER"]
    return bool(people) and rules.quoting_clauses and not known and not context.can_speak(head)


def by_colon(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> QuoteEvidence | None:
    """Use the subject of a sentence that has no cue and ends in a colon before the quote."""
    if not outside(span.start - 1, sentence) or context.tokens.texts[span.start - 1][-1] != ":":
        return None
    preceding = sentence.unquoted[: bisect_left(sentence.unquoted, span.start)]
    head = next((t for t in preceding if context.syntax.relations[t] in ("nsubj", "nsubj:pass")), None)
    speaker = _of_reply(preceding, sentence, context)
    if speaker is not None:
        return QuoteEvidence("colon", TokenSpan(speaker.start, speaker.end), None, True, True)
    if _announces(preceding, context):
        return None
    if head is not None:
        cue = Cue(context.syntax.heads[head], 0, 0, "", "qualifying")
        speaker = speaker_of(cue, sentence, context, after_verb=False)
    account = span.start - 2
    if outside(account, sentence) and context.tokens.texts[account].startswith(context.rules.account_marks):
        # "@anneroy: “…”"
        return QuoteEvidence("colon", TokenSpan(account, account + 1), None, True, True)
    if speaker is None and _is_topic(preceding, sentence, context):
        return None
    closed = context.tokens.texts[preceding[-1]].startswith(")")
    speaker = speaker or guessed_speaker(len(preceding) - (not closed), sentence, context)
    if speaker is None or context.cannot_speak(speaker.start, speaker.end) or _is_thing(speaker, preceding, context):
        named = [name for name in context.names.within(preceding[0], span.start) if name.label != "LOC"]
        if not named:
            return None
        speaker = SpeakerPhrase(named[-1].start, named[-1].end, "guess")
    return QuoteEvidence("colon", TokenSpan(speaker.start, speaker.end), None, False, True)
