"""Evidence for the speaker of a quote: the cue and the speaker phrase in the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.understanding.languages.rules.speech import SpeechRules
from reader.understanding.quotes.clause_evidence import before_clause, by_agent, by_clause, by_contrast, in_opening
from reader.understanding.quotes.closing_evidence import closing_evidence
from reader.understanding.quotes.colon_evidence import before_colon, by_colon, by_other, subject_before_colon
from reader.understanding.quotes.cues import Cue, main_cue
from reader.understanding.quotes.felt_words import by_feeling
from reader.understanding.quotes.inquits import inquit_inside, subject_and_verb_after, verb_after
from reader.understanding.quotes.inserted_inquits import interrupts
from reader.understanding.quotes.marked_objects import behind_infinitive, by_order
from reader.understanding.quotes.nameless_inquits import by_nobody, by_reply, by_writer
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quote_evidence import ADJACENT, HIGHEST, QuoteEvidence, distance_to, found_by
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.reported_clauses import clause_after
from reader.understanding.quotes.signatures import is_utterance, signed
from reader.understanding.quotes.speaker_phrases import participle_speaker, speaker_of
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext
from reader.understanding.quotes.subjects import parsed_subject
from reader.understanding.quotes.surface_subjects import surface_subject

_DASHES = frozenset("-–—,")

_LIGHT = frozenset({"ADV", "ADP", "CCONJ", "PUNCT"})
"""Word classes of what may stand before a source that opens its sentence."""


def evidence_for(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext, before: QuoteEvidence | None
) -> QuoteEvidence:
    """Return the evidence for the quote at ``span``; ``before`` is that for the quote before it in the sentence.

    The first of these that applies decides, the most certain first:

    1. an inquit inside the marks: "« Moi, dit-il, je … »"
    2. a verb before it with somebody for its subject, of whom another tells: "Roy parle d'« un crime », écrit L'Écho"
    3. a verb or source right after it: "« … », a déclaré le maire", "« … », selon le maire"
    4. coordination with the quote before it: "« grossier » et « inquiétant »"
    5. a person alone behind the quote before it: "Roy parle d'« un accident », Petit d'« un crime »"
    6. a person alone before the colon: "À un élu qui protestait, le maire Jean Roy : « … »"
    7. whom another cites before it: "Roy cite Anne Petit : « … »"
    8. the subject of a clause set against another: "Roy dément, tandis que Petit s'« indigne »"
    9. a verb or source before it: "Le maire a déclaré : « … »"
    10. the sentence around it, without a verb or source of its own: "Le maire préfère « attendre »"
    """
    introduced = _introduced(span, sentence, context)
    return (
        _inquit(span, context)
        or _relayed(span, sentence, cues, context, introduced)
        or _after(span, sentence, cues, context, introduced)
        or _coordinated(span, sentence, context, before)
        or _gapped(span, sentence, context, before)
        or before_colon(span, sentence, context)
        or by_other(span, sentence, context)
        or by_contrast(span, sentence, cues, context)
        or _before(span, sentence, cues, context, introduced)
        or _by_sentence(span, sentence, cues, context)
        or QuoteEvidence("floating" if introduced else "none", introduced=introduced)
    )


def _by_sentence(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext
) -> QuoteEvidence | None:
    """Use the sentence around a quote that no verb or source is for; the first of these that applies decides.

    1. a feeling that describes its subject: "« Stupéfaite », la mairie a porté plainte"
    2. a colon after a sentence without cue: "Le maire sourit : « … »"
    3. the agent of a participle with "comme": "classé comme « une arme » par l'ONU"
    4. the subject of the clause around it: "Le maire préfère « attendre »"
    5. the verb behind the phrase that it opens: "Vu la « situation », le maire a expliqué …"
    6. who is named behind its colon: "« Il faut tenir » : Jean Roy prévient les élus"
    7. the subject before its verb by the order of the words: "L'éditrice vante « un livre de combat »"
    8. an infinitive of whoever spoke last: "Et d'insister : « Onze, montre en main. »"
    """
    return (
        by_feeling(span, sentence, context)
        or by_colon(span, sentence, context)
        or by_agent(span, sentence, context)
        or by_clause(span, sentence, context)
        or in_opening(span, sentence, cues, context)
        or before_clause(span, sentence, context)
        or by_order(span, sentence, context)
        or behind_infinitive(span, sentence, cues, context)
    )


def _introduced(span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a colon, "que", another quote or nothing at all stands right before a quote."""
    at = span.start - 1
    tokens = context.tokens
    if not outside(at, sentence):
        return True
    if tokens.texts[at][-1] == ":" or tokens.lowers[at] in context.rules.complementizers:
        return True
    return not any(tokens.texts[token][0].isalnum() for token in sentence.unquoted if token < span.start)


def _inquit(span: TokenSpan, context: SpeechContext) -> QuoteEvidence | None:
    """Use the inquit between commas inside the marks: "« Moi, dit-il, je … »"."""
    inquit = inquit_inside(span, context)
    if inquit is None:
        return None
    tokens, speaker_span = context.tokens, TokenSpan(inquit.speaker.start, inquit.speaker.end)
    pieces = [(tokens.starts[span.start], tokens.ends[inquit.start - 1])]
    if inquit.end < span.end:
        pieces.append((tokens.starts[min(inquit.end, span.end - 1)], tokens.ends[span.end - 1]))
    cue = TokenSpan(inquit.cue.token, inquit.cue.token + 1)
    return QuoteEvidence(inquit.speaker.evidence, speaker_span, cue, True, True, 0, reported=True, pieces=tuple(pieces))


def _relayed(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext, introduced: bool
) -> QuoteEvidence | None:
    """Use a verb before the quote whose subject is a person, though who tells of it follows.

    "Jean Roy a parlé d'« un crime », rapporte L'Écho", "Le tireur a crié « … », selon le parquet".
    """
    tokens, rules = context.tokens, context.rules
    behind = tokens.texts[span.end] if span.end < len(tokens.texts) else ""
    ahead = [cue for cue in cues if cue.token < span.start]
    verb = ahead[-1] if ahead and ahead[-1].kind != "source" else None
    if verb is None or behind != "," or tokens.texts[span.start - 1] in (":", ","):
        return None
    distance = distance_to(verb, span, sentence, context)
    if verb.form != "finite" or verb.passive or verb.lemma in rules.thinking or distance > ADJACENT:
        return None
    found = _by_verb(verb, None, span, sentence, context, introduced, distance)
    if found is None or found.kind != "subject" or found.speaker_span is None:
        return None
    return found if _is_person(found.speaker_span, context) else None


def _is_person(speaker: TokenSpan, context: SpeechContext) -> bool:
    """Return whether words are for a person: a name, a pronoun or a noun."""
    head = context.head_of(speaker.start, speaker.end)
    name = context.names.at(head)
    if name is not None:
        return name.label == "PER"
    plain = context.rules.pronouns.personal - context.rules.pronouns.strong
    return context.tokens.lowers[head] in plain or context.are_described(head)


def _after(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext, introduced: bool
) -> QuoteEvidence | None:
    """Use a verb or a source right after the quote.

    A source is tried first, since it needs nothing but adjacency ("« … », selon le maire"); then verb and subject ("« …
    », a déclaré le maire"); then, in languages that allow it, subject and verb ("“…,” the mayor said").
    """
    rules, tokens = context.rules, context.tokens
    cue = next((cue for cue in cues if cue.token >= span.end), None)
    if cue is not None and cue.kind == "source":
        group = [token for token in sentence.unquoted[: cue.opens] if token >= span.end]
        if sentence.unquoted[cue.opens] - len(group) == span.end and all(
            tokens.texts[t] in _DASHES or tokens.lowers[t] in rules.pronouns.clitics | rules.fillers for t in group
        ):
            speaker = speaker_of(cue, sentence, context, after_verb=False)
            return found_by(cue, speaker, close=True, introduced=introduced) if speaker else None
    written = by_writer(span, sentence, context) or by_reply(span, sentence, context) or signed(span, sentence, context)
    if written is not None:
        return written
    inquit = verb_after(span, sentence, cues, context, introduced or is_utterance(span, context))
    if inquit is None and rules.subject_first:
        inquit = subject_and_verb_after(span, sentence, cues, context)
    if inquit is None:
        return by_nobody(span, sentence, cues, context)
    return found_by(inquit.cue, inquit.speaker, close=True, introduced=introduced)


def _coordinated(
    span: TokenSpan, sentence: QuoteSentence, context: SpeechContext, before: QuoteEvidence | None
) -> QuoteEvidence | None:
    """Reuse the evidence of the quote before, where only conjunctions lie between: "« grossier » et « inquiétant »"."""
    if before is None or before.speaker_span is None:
        return None
    tokens = context.tokens
    at, between = span.start - 1, 0
    while outside(at, sentence):
        if tokens.lowers[at] not in context.rules.conjunctions | context.rules.determiners:
            return None
        at, between = at - 1, between + 1
    if at < sentence.start or between > 3:
        return None
    distance = before.distance + 2
    return QuoteEvidence(
        before.kind, before.speaker_span, before.cue, before.close, False, distance, reported=before.reported
    )


def _gapped(
    span: TokenSpan, sentence: QuoteSentence, context: SpeechContext, before: QuoteEvidence | None
) -> QuoteEvidence | None:
    """Use the person alone between two quotes of one verb: "Roy parle d'« un accident », Petit d'« un crime »"."""
    tokens, rules = context.tokens, context.rules
    if before is None or before.cue is None:
        return None
    last = span.start - 1
    while last > sentence.start and outside(last, sentence) and _is_light(tokens.lowers[last], rules):
        last -= 1
    name = context.names.at(last) if outside(last, sentence) else None
    if name is None or name.label != "PER" or name.start - 2 < sentence.start:
        return None
    if tokens.texts[name.start - 1] not in ",;" or outside(name.start - 2, sentence):
        return None
    return QuoteEvidence("subject", TokenSpan(name.start, name.end), before.cue, True, False)


def _is_light(lower: str, rules: SpeechRules) -> bool:
    """Return whether a word is a determiner, a comma, or a preposition, elided or not: "d" in "d'« un crime »"."""
    return lower in rules.prepositions | rules.determiners | {"'", ","} or f"{lower}'" in rules.prepositions


def _before(
    span: TokenSpan, sentence: QuoteSentence, cues: Sequence[Cue], context: SpeechContext, introduced: bool
) -> QuoteEvidence | None:
    """Use a verb or a source before the quote, or one that closes the sentence.

    In this order: a verb next to the quote ("Le maire dénonce une « trahison »"); a verb or source that closes the
    sentence ("… une « trahison » …, a indiqué le maire"); a source farther ahead ("Selon le maire, … « … »"); then
    verbs farther ahead, the nearest first.
    """
    earlier = [cue for cue in cues if cue.token < span.start]
    verbs = [
        cue for cue in earlier if cue.kind == "reporting" or (cue.kind != "source" and not _behind_aside(span, context))
    ]
    source = next((cue for cue in reversed(earlier) if cue.kind == "source"), None)
    verbs = _without_reported(verbs, sentence, context)
    verb = verbs[-1] if verbs else None
    distance = distance_to(verb, span, sentence, context) if verb else 99
    if verb is not None and distance <= ADJACENT and not (source is not None and _is_governed(verb, source)):
        found = _by_verb(verb, main_cue(verb, cues), span, sentence, context, introduced, distance)
        if found is not None:
            return found
    closing = closing_evidence(span, sentence, cues, context, introduced)
    if closing is not None:
        return closing
    if source is not None:
        speaker = speaker_of(source, sentence, context, after_verb=False)
        if speaker is not None:
            distance = distance_to(source, span, sentence, context)
            found = found_by(source, speaker, close=introduced, introduced=introduced, distance=distance)
            return replace(found, opens=_opens_sentence(source, speaker, sentence, context))
    main = subject_before_colon(span, sentence, context)
    for cue in reversed(verbs):
        if main is not None and cue.token < main:
            # "Quand on lui a demandé s'il voulait parler, Roy s'est levé : « … »"
            break
        distance = distance_to(cue, span, sentence, context)
        found = _by_verb(cue, main_cue(cue, cues), span, sentence, context, introduced, distance)
        if found is not None:
            return found
    return None


def _behind_aside(span: TokenSpan, context: SpeechContext) -> bool:
    """Return whether "que" behind a comma opens a quote, which no verb in the aside before does: "…, que « … »"."""
    comma = span.start > 1 and context.tokens.texts[span.start - 2] == ","
    return comma and context.tokens.lowers[span.start - 1] in context.rules.complementizers


def _without_reported(verbs: Sequence[Cue], sentence: QuoteSentence, context: SpeechContext) -> list[Cue]:
    """Return the verbs but for those in a clause that one before reports and that say nothing yet.

    Infinitives and conditionals: "juge que X a bien fait de dire …", "a dit que le parti ne soutiendrait « … »".
    """
    kept: list[Cue] = []
    for verb in verbs:
        lower = context.tokens.lowers[verb.token]
        coming = lower.endswith(context.rules.endings.conditionals) and not verb.lemma.endswith(
            context.rules.endings.like_conditionals
        )
        reported = (verb.form == "infinitive" or coming) and any(
            outer.kind == "reporting"
            and outer.form == "finite"
            and (at := clause_after(outer, sentence, context.tokens, context.syntax, context.rules)) is not None
            and at <= verb.place
            for outer in kept
        )
        if not reported:
            kept.append(verb)
    return kept


def _opens_sentence(source: Cue, speaker: SpeakerPhrase, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a source stands at the head of its sentence, with a comma behind it: "Selon le maire, …"."""
    texts, lowers, rules = context.tokens.texts, context.tokens.lowers, context.rules
    if speaker.end + 1 >= len(texts) or texts[speaker.end] != ",":
        return False
    ahead = sentence.unquoted[: source.opens]
    light = all(context.syntax.classes[t] in _LIGHT or lowers[t] in rules.fillers for t in ahead[:-1])
    if source.opens > 1 and not (light and source.opens <= ADJACENT and texts[ahead[-1]] == ","):
        # "En effet, selon le maire, …"
        return False
    return lowers[speaker.end + 1] not in rules.pronouns.relatives | rules.clause_openers


def _is_governed(verb: Cue, source: Cue) -> bool:
    """Return whether an infinitive follows a source in mid-sentence: "Cela suffit, selon lui, à expliquer « … »"."""
    return verb.form == "infinitive" and source.opens > 1 and source.token < verb.token


def _by_verb(
    cue: Cue,
    main: Cue | None,
    span: TokenSpan,
    sentence: QuoteSentence,
    context: SpeechContext,
    introduced: bool,
    distance: int,
) -> QuoteEvidence | None:
    """Return evidence by a verb that reports, with its subject before it, behind it or by the order of the words."""
    # "comme le rappelle X, « … »"
    turned = cue.opens > 0 and any(
        context.tokens.lowers[token] in context.rules.inverting
        for token in sentence.unquoted[max(0, cue.opens - 3) : cue.opens]
    )
    speaker = participle_speaker(cue, main, sentence, context, after_verb=turned or interrupts(cue, sentence, context))
    if speaker is None:
        # "« … », a dit X, « … »": the verb had its subject after it.
        speaker = speaker_of(cue, sentence, context, after_verb=True)
    if speaker is None and cue.kind == "reporting" and (introduced or (distance <= ADJACENT and cue.form == "finite")):
        # "nombre de manifestants venus de Lens ont clamé : « … »", "Anne Roy, sa rivale, juge le texte « creux »"
        speaker = surface_subject(cue, sentence, context)
        speaker = None if speaker and not introduced and context.cannot_speak(speaker.start, speaker.end) else speaker
    if speaker is None:
        said = TokenSpan(cue.token, cue.token + 1)
        taken_up = cue.kind == "reporting" and _takes_up(cue, sentence, context)
        return QuoteEvidence("floating", None, said, distance <= ADJACENT, True, distance) if taken_up else None
    reported = (cue.kind == "reporting" or cue.lemma in context.rules.infinitival.frames) and (
        clause_after(cue, sentence, context.tokens, context.syntax, context.rules) is not None
        or _depends_on(cue.token, span, sentence, context)
    )
    found = found_by(cue, speaker, close=distance <= ADJACENT, introduced=introduced, distance=distance)
    return replace(found, reported=reported)


def _takes_up(cue: Cue, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether a verb without speaker tells what somebody named before says.

    "…, ce qui veut dire que le risque est « marqué »", "On y dénonce une « dérive »"
    """
    own = parsed_subject(cue, sentence, context)
    if own is not None and context.is_fragment(own.start, own.end):
        return True
    lowers, rules = context.tokens.lowers, context.rules
    ahead = {lowers[token] for token in sentence.unquoted[max(0, cue.opens - 2) : cue.place]}
    return cue.inverted is None and bool(ahead & rules.existing and ahead & rules.pronouns.nobody)


def _depends_on(verb: int, span: TokenSpan, sentence: QuoteSentence, context: SpeechContext) -> bool:
    """Return whether the word before the quote depends on the verb, by the parse.

    It does in "accuse X de vouloir imposer de « … »".
    """
    token = span.start - 1
    for _ in range(HIGHEST):
        if token == verb:
            return True
        if not sentence.start <= token < sentence.end or context.syntax.heads[token] == token:
            return False
        token = context.syntax.heads[token]
    return False
