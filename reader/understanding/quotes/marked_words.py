"""What marks hold: somebody's words, or a title, a term, a nickname, irony."""

from __future__ import annotations

from reader.understanding.quotes.quotation_marks import QuotedSpan
from reader.understanding.quotes.quote_evidence import QuoteEvidence
from reader.understanding.quotes.quote_sentences import TokenSpan
from reader.understanding.quotes.speech_context import SpeechContext

WHOLE = 6
"""Words from which marks without cue hold an utterance, if there is a finite verb among them."""

LONG = 12
"""Words from which marks without cue hold an utterance in any case."""

FEW = 3
"""Words up to which marks often hold a term or irony."""

_TERMINALS = frozenset(".!?…")

_LONGEST_NICKNAME = 4
"""Words of a nickname."""

_LONGEST_TITLE = 6
"""Tokens of the name of a medium in marks."""

_BESIDE = 3
"""Tokens between a verb that does not report and a few words in marks that its subject says."""

_FARTHEST_CHARGE = 10
"""Tokens before marks among which the word is that tells of a charge."""

_LONGEST_DATE = 16
"""Tokens of a line that tells when a page was changed."""

NEAR, FAR = 6, 16
"""Tokens between a cue and a few words, or more, that it may govern from afar."""


def is_title_of_body(span: QuotedSpan, text: str, context: SpeechContext) -> bool:
    """Return whether marks hold the name of a body that speaks, and nothing else.

    It stands behind a source ("Selon « Le Monde »"), before a verb ("« Le Monde » révèle"), behind a noun for a body or
    as the audience ("explique aux « Echos » Anne Roy").
    """
    tokens, rules = context.tokens, context.rules
    if not (span.closed and span.opened):
        return False
    start, end = span.inner(text)
    if _is_show(start, end, context) or _is_told(start, end, context):
        return True
    name = context.names.at(tokens.token_at(start)) if end > start else None
    if name is None or name.label != "ORG" or (tokens.starts[name.start], tokens.ends[name.end - 1]) != (start, end):
        return False
    before, after = name.start - 2, name.end + 1
    if before >= 0 and (
        any(tokens.lowers[before] == source[-1] for source in rules.sources.prepositions)
        or tokens.lowers[before] in context.references.organisation_heads
        or (tokens.lowers[before] in rules.dative and tokens.lowers[before - 1] in rules.reporting)
    ):
        return True
    opens = before < 0 or "\n" in tokens.texts[before] or tokens.texts[before][-1] in _TERMINALS
    said = after < len(tokens.lowers) and tokens.lowers[after] in rules.auxiliaries | rules.reporting.keys()
    return opens and said and not has_finite_verb(TokenSpan(name.start, name.end), context)


def _is_show(start: int, end: int, context: SpeechContext) -> bool:
    """Return whether marks behind a source hold a title of one word: "Selon « Quotidien », …"."""
    tokens = context.tokens
    token = tokens.token_at(start)
    behind = token > 1 and any(tokens.lowers[token - 2] == source[-1] for source in context.rules.sources.prepositions)
    return behind and tokens.capital(token) and (tokens.starts[token], tokens.ends[token]) == (start, end)


def _is_told(start: int, end: int, context: SpeechContext) -> bool:
    """Return whether marks behind a verb of saying hold whom it is said to: "a confié à « La Lettre » Anne Roy"."""
    tokens, rules = context.tokens, context.rules
    first, last = tokens.token_at(start), tokens.first_from(end)
    before, after = first - 2, last + 1
    if before < 1 or after >= len(tokens.texts) or last - first > _LONGEST_TITLE or not tokens.capital(first):
        return False
    if tokens.lowers[before] not in rules.dative or tokens.lowers[before - 1] not in rules.reporting:
        return False
    named = context.names.at(after) is not None
    if not named and tokens.lowers[after] not in rules.determiners - rules.prepositions:
        return False
    inside = range(first, last)
    return not any(tokens.texts[token] in ",.;:!?" or context.syntax.classes[token] == "AUX" for token in inside)


def first_word(span: TokenSpan, context: SpeechContext) -> int:
    """Return the first token in marks that is a word."""
    return next((t for t in range(span.start, span.end) if context.tokens.texts[t][0].isalnum()), span.start)


def has_finite_verb(span: TokenSpan, context: SpeechContext) -> bool:
    """Return whether a verb in marks has a subject or an auxiliary."""
    syntax = context.syntax
    return any(
        syntax.classes[token] == "AUX"
        or (
            syntax.classes[token] == "VERB"
            and any(syntax.relations[c].startswith(("nsubj", "expl")) for c in syntax.children[token])
        )
        for token in range(span.start, span.end)
    )


def quotes_somebody(span: TokenSpan, size: int, verb: bool, found: QuoteEvidence, context: SpeechContext) -> bool:
    """Return whether marks hold what somebody says, and not a title, a term or irony."""
    if not size or _names_something(span, size, verb, found, context):
        return False
    if found.close:
        return True
    if found.kind == "clause" and not verb and size > 1 and not found.introduced and _is_determined(span, context):
        # "Irina Roy noie « Le Maître des digues »"
        return False
    if found.kind == "clause":
        return (
            size > 1 or _says_verb(span, context)
            if found.cue is None
            else _is_felt(found.cue, size, verb, found, context)
        )
    if found.opens:
        # "Pour Anne Roy, la ville est victime d'un « acharnement »"
        return True
    uttered = found.introduced and verb and size >= LONG
    if found.cue is not None and found.kind == "source" and found.cue.end <= span.start:
        return uttered or found.distance <= (NEAR if size < FEW else FAR)
    if found.cue is not None:
        return uttered or found.reported or found.distance <= (NEAR if size <= FEW else FAR)
    if found.kind == "colon":
        return size > FEW or _is_sentence(span, context) or (verb and _is_labelled(span, found, context))
    named = span.start > 1 and context.tokens.lowers[span.start - 2] in context.rules.marks.work_title_nouns
    if found.introduced and context.tokens.texts[span.start - 1] == ":" and size > _LONGEST_NICKNAME and not named:
        # "On n'a pas tardé à réagir : « Un mensonge de plus, et pas le mieux ficelé. »"
        return _is_sentence(span, context) or size >= LONG or (verb and size > FEW)
    silent = context.tokens.lowers[span.start - 1] in context.rules.marks.silent_verbs and not found.introduced
    if silent and not verb and not context.tokens.capital(first_word(span, context)):
        # "il limogea « de haut en bas toute l'équipe de la rédaction »"
        return False
    if found.kind == "none" and (_is_charge(span, context) or _is_earlier_headline(span, context)):
        return False
    return (verb and size >= WHOLE) or size >= LONG or (verb and found.introduced and size > FEW)


def _names_something(span: TokenSpan, size: int, verb: bool, found: QuoteEvidence, context: SpeechContext) -> bool:
    """Return whether marks hold a nickname, a title, a figure or a charge: "souhaite que « 750 millions » viennent"."""
    if _is_nickname(span, size, found, context) or _is_named_affair(span, size, context):
        return True
    if not found.introduced and (_names_a_work(span, size, found, context) or _is_a_title(span, size, found, context)):
        return True
    figure = size <= FEW and context.tokens.texts[first_word(span, context)].isdigit()
    if figure and context.tokens.lowers[span.start - 1] in context.rules.complementizers:
        return True
    return _is_inscribed(found, context) or (not verb and _is_charge_by_name(span, context))


def _says_verb(span: TokenSpan, context: SpeechContext) -> bool:
    """Return whether a verb of saying or attitude alone stands in marks: "Le maire « regrette » ce choix"."""
    lower, rules = context.tokens.lowers[first_word(span, context)], context.rules
    return any(lower in forms for forms in (rules.reporting, rules.marks.attitudes))


def _is_felt(cue: TokenSpan, size: int, verb: bool, found: QuoteEvidence, context: SpeechContext) -> bool:
    """Return whether marks near a verb that does not report are its subject's words.

    A few are where the verb is one of feeling: "Elle préfère « têtue »", but not "Elle soignait « les ondes »".
    """
    lower, rules = context.tokens.lowers[cue.start], context.rules
    known = (rules.marks.attitudes, rules.reporting, rules.qualifying, rules.stances.taking)
    if size <= FEW and not verb and not any(lower in forms for forms in known):
        return False
    return found.distance <= (_BESIDE if size <= FEW else NEAR)


def _is_inscribed(found: QuoteEvidence, context: SpeechContext) -> bool:
    """Return whether something that is written on says the marks: "une banderole : « Assez »"."""
    speaker = found.speaker_span
    if speaker is None:
        return False
    return context.tokens.lowers[context.head_of(speaker.start, speaker.end)] in context.rules.marks.inscriptions


def _is_charge(span: TokenSpan, context: SpeechContext) -> bool:
    """Return whether marks hold what somebody is accused of or sentenced to: "condamné à « trois mois … »"."""
    lowers, rules = context.tokens.lowers, context.rules
    linked = lowers[span.start - 1] in rules.sources.viewpoint_openers | rules.dative | rules.infinitival.links
    near = lowers[max(0, span.start - _FARTHEST_CHARGE) : span.start]
    return linked and any(word in rules.marks.charges for word in near)


def _is_charge_by_name(span: TokenSpan, context: SpeechContext) -> bool:
    """Return whether marks hold the name of a charge, whoever tells of it: "mis en examen pour « homicide »"."""
    opens = context.tokens.lowers[span.start - 1] in context.rules.sources.viewpoint_openers
    noun = context.syntax.classes[first_word(span, context)] in ("NOUN", "ADJ", "PROPN")
    return opens and noun and _is_charge(span, context)


def _is_earlier_headline(span: TokenSpan, context: SpeechContext) -> bool:
    """Return whether a dash in a line that dates a page leads to marks: "Page actualisée : 3 mai 2017 — « … »"."""
    texts, at = context.tokens.texts, span.start - 1
    if at < 0 or texts[at] not in ("–", "—", "-"):
        return False
    while at > 0 and "\n" not in texts[at] and span.start - at < _LONGEST_DATE:
        at -= 1
    return any(context.tokens.lowers[token] in context.rules.marks.updates for token in range(at, span.start))


def _is_determined(span: TokenSpan, context: SpeechContext) -> bool:
    """Return whether marks open with a determiner in capitals, as titles of works do: "Le Maître des digues"."""
    first = first_word(span, context)
    return context.tokens.capital(first) and context.tokens.lowers[first] in context.rules.determiners


def _is_nickname(span: TokenSpan, size: int, found: QuoteEvidence, context: SpeechContext) -> bool:
    """Return whether words in marks call somebody: "Ernesto « Che » Guevara", "X, dit « Bibi »", "se dit « Titi »"."""
    tokens, rules = context.tokens, context.rules
    if size > _LONGEST_NICKNAME or not span.start:
        return False
    before, size_of_text = span.start - 1, len(tokens.texts)
    inside = [token for token in range(span.start, span.end) if tokens.texts[token][0].isalnum()]
    named = any(tokens.capital(token) for token in inside)
    within_name = span.end < size_of_text and tokens.capital(span.end) and tokens.texts[span.end].isalpha()
    if (
        within_name
        and tokens.capital(before)
        and tokens.texts[before][-1].isalnum()
        and not tokens.sent_starts[span.end]
    ):
        return True
    cue = found.cue
    calls = cue is not None and tokens.lowers[cue.start] in rules.marks.calling and found.distance < FEW
    calls = calls and tokens.lowers[before] not in rules.determiners
    if not named:
        # "On l'appelle « la patronne »"
        ahead = tokens.lowers[max(0, cue.start - 2) : cue.start] if cue is not None else []
        return calls and any(lower in rules.pronouns.nobody for lower in ahead)
    if within_name and tokens.texts[before].isalpha() and tokens.lowers[before] not in rules.complementizers:
        # "Obama raille « Coach » Romney"
        return context.names.at(span.end) is not None
    return (
        calls
        or tokens.lowers[before] in rules.marks.calling
        or (tokens.lowers[before] in rules.marks.called and span.start > 1 and _sets_apart(before - 1, context))
    )


def _is_named_affair(span: TokenSpan, size: int, context: SpeechContext) -> bool:
    """Return whether marks hold a noun for an affair, a plan or a law with its name: "l'« affaire Roy »"."""
    inside = [token for token in range(span.start, span.end) if context.tokens.texts[token][0].isalnum()]
    if not 1 < size <= FEW or context.tokens.lowers[inside[0]] not in context.rules.marks.work_title_nouns:
        return False
    return all(context.tokens.capital(token) and len(context.tokens.texts[token]) > 1 for token in inside[1:])


def _sets_apart(token: int, context: SpeechContext) -> bool:
    """Return whether a comma, a bracket or a name stands at a token: behind it "dit" is a participle."""
    return context.tokens.texts[token] in (",", "(") or context.names.at(token) is not None


def _is_sentence(span: TokenSpan, context: SpeechContext) -> bool:
    """Return whether the text in marks begins with a capital and ends with a full stop."""
    last = context.tokens.texts[max(span.start, span.end - 2)]
    return last[-1] in _TERMINALS and context.tokens.capital(first_word(span, context))


def _is_labelled(span: TokenSpan, found: QuoteEvidence, context: SpeechContext) -> bool:
    """Return whether a person's name opens the line before a few words: "Anne Roy : « Qu'il vienne »"."""
    speaker, texts = found.speaker_span, context.tokens.texts
    if speaker is not None and speaker.start > span.end:
        # "« Il faut tenir » : Anne Roy prévient les élus"
        return texts[span.end] == ":" and context.tokens.capital(first_word(span, context))
    if speaker is None or speaker.end != span.start - 1:
        return False
    named = any(name.label == "PER" for name in context.names.within(speaker.start, speaker.end))
    opens = not speaker.start or "\n" in texts[speaker.start - 1]
    return named and opens and context.tokens.capital(first_word(span, context))


def _names_a_work(span: TokenSpan, size: int, found: QuoteEvidence, context: SpeechContext) -> bool:
    """Return whether a word before the marks announces a title or a term ("le film « … »")."""
    tokens, rules = context.tokens, context.rules
    at = span.start - 1
    for _ in range(4):
        if at < 0 or size > 8 or tokens.texts[at] in ":.;!?»" or (found.cue is not None and at == found.cue.start):
            return False
        if tokens.lowers[at] in rules.marks.work_title_nouns:
            if found.close and found.cue is not None and _describes(span, context):
                # "estime que le plan « ne répond à rien »", "dénonce un prix « révoltant »"
                return False
            # "selon ses mots, « … »" announces no title.
            return not (
                tokens.lowers[at] in rules.sources.wordings and found.cue is not None and found.cue.end == at - 1
            )
        lower = tokens.lowers[at]
        if lower in rules.marks.named_nouns and tokens.capital(first_word(span, context)):
            # "a rejeté l'initiative « Des jours heureux »"
            return True
        described = context.syntax.classes[at] == "ADJ" or lower.endswith(rules.endings.sure_participles)
        if not described and lower not in rules.determiners and lower != "," and lower not in rules.complementizers:
            return False
        at -= 1
    return False


def _describes(span: TokenSpan, context: SpeechContext) -> bool:
    """Return whether marks open with a verb, an adjective or what leads to one: "ne répond à rien", "révoltant"."""
    first, rules = first_word(span, context), context.rules
    if context.tokens.capital(first):
        return False
    leads = context.tokens.lowers[first] in rules.restricting | rules.pronouns.reflexives
    return leads or context.syntax.classes[first] in ("VERB", "AUX", "ADJ")


def _is_a_title(span: TokenSpan, size: int, found: QuoteEvidence, context: SpeechContext) -> bool:
    """Return whether marks lean on a noun, all their words with capitals ("conférence « Direct »"), or hold a vote."""
    tokens = context.tokens
    inside = [token for token in range(span.start, span.end) if tokens.texts[token][0].isalnum()]
    if size == 1 and tokens.lowers[inside[0]] in context.rules.marks.votes:
        return tokens.lowers[span.start - 1] in context.rules.determiners
    if size > FEW or (found.cue is not None and found.cue.end == span.start):
        return False
    leans = span.start > 0 and (tokens.texts[span.start - 1].isalnum() or _is_elided(span.start - 1, context))
    return leans and all(tokens.capital(token) for token in inside)


def _is_elided(token: int, context: SpeechContext) -> bool:
    """Return whether a token is an elided determiner, or its apostrophe: "l'" before marks."""
    tokens = context.tokens
    return tokens.texts[token][-1] in "'’" and (
        tokens.lowers[token] in context.rules.determiners
        or (tokens.texts[token] in "'’" and f"{tokens.lowers[token - 1]}'" in context.rules.determiners)
    )
