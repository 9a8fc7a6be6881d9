"""What is reported beside a source: "Selon le maire, il faut payer", "Il faut payer, selon le maire"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.understanding.parsing.syntax import VERBS
from reader.understanding.quotes.asides import is_finite
from reader.understanding.quotes.clause_span import (
    ReportedClause,
    after_dateline,
    holds_verb,
    last_segment,
    reported_clause,
    until_break,
)
from reader.understanding.quotes.cues import Cue
from reader.understanding.quotes.figures import goes_on_with_figure
from reader.understanding.quotes.main_verbs import holds_main_verb
from reader.understanding.quotes.quote_sentences import QuoteSentence, TokenSpan
from reader.understanding.quotes.reported_infinitives import is_heading
from reader.understanding.quotes.source_ends import LONGEST_SOURCE, past_source, relative_around
from reader.understanding.quotes.source_fragments import fragment_by_source, headline_figure, is_told_alone
from reader.understanding.quotes.source_phrases import is_wording
from reader.understanding.quotes.speaker_phrases import speaker_of
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext

_LONGEST_WORDING = 5
"""Tokens of "ses propres mots" with the comma behind it."""

_NEAREST_VERB = 5
"""Tokens of a clause within which its impersonal verb stands."""


def clause_by_source(
    cue: Cue, sentence: QuoteSentence, context: SpeechContext, quoted: Sequence[TokenSpan] = ()
) -> ReportedClause | None:
    """Return the clause that a source opens or ends: "Selon le maire, il faut payer"."""
    speaker = speaker_of(cue, sentence, context, after_verb=False)
    worded = is_wording(cue.token + 1, context)
    if speaker is None or (worded and cue.opens > 1):
        return None
    if not context.rules.sources.echoing.isdisjoint(cue.lemma.split()):
        # "un « cauchemar », pour reprendre les mots de Roy": the marks alone are Roy's
        return None
    if worded:
        return _by_own_words(cue, speaker, sentence, context)
    ahead = sentence.unquoted[: cue.opens]
    # "À l'entendre, le pont tient": the pronoun stands before its verb.
    pronoun = cue.lemma in context.rules.sources.hearing or cue.lemma in context.rules.sources.viewpoint_nouns
    relative = speaker.end <= cue.token and not pronoun
    after = _behind_source(cue, speaker, sentence, relative=relative, pronoun=pronoun)
    if relative:
        # "…, selon lequel …"
        return reported_clause(cue, speaker, until_break(after, context), context)
    if pronoun and quoted and ahead and not _opens(cue, ahead, context):
        # "Les sites sont, à l'entendre, connus : « La Brévine »"
        return None
    if not pronoun and (fragment := fragment_by_source(cue, speaker, ahead, after, context)) is not None:
        return fragment
    if is_heading(sentence, context) and (figure := headline_figure(ahead, after, context)):
        # "Incendie à Lens : deux morts, selon les pompiers"
        return reported_clause(cue, speaker, figure, context, infinitive=True)
    if not quoted and (parted := _parted_words(ahead, after, sentence, context)) is not None:
        return reported_clause(cue, speaker, parted, context)
    if _opens(cue, ahead, context):
        told = not quoted and is_told_alone(sentence, ahead, after, context)
        behind = after_dateline(ahead, context) if told else _behind_opening(cue, after, quoted, context)
        return reported_clause(cue, speaker, behind, context, infinitive=told)
    words = _around(cue, speaker, ahead, after, sentence, context, quoted)
    return None if words is None else reported_clause(cue, speaker, after_dateline(words, context), context)


def _behind_source(
    cue: Cue, speaker: SpeakerPhrase, sentence: QuoteSentence, *, relative: bool, pronoun: bool
) -> Sequence[int]:
    """Return the words behind a source and whoever it names: "il faut payer" in "Selon le maire, il faut payer"."""
    last = cue.token + relative - (not (relative or pronoun))
    return [token for token in sentence.unquoted if token >= speaker.end and token > last]


def _parted_words(
    ahead: Sequence[int], after: Sequence[int], sentence: QuoteSentence, context: SpeechContext
) -> Sequence[int] | None:
    """Return the words of a clause that a source parts: "Luc Roy aurait, selon le parquet, vendu la maison."."""
    if around := relative_around(ahead, after, context):
        # "Le maire a saisi la cour, qui aurait, selon lui, ignoré la plainte"
        return around
    if ahead and after and not is_heading(sentence, context) and _interrupts(ahead, after, context):
        # "Les élus, selon la maire, ont peur."
        return after_dateline(sentence.unquoted, context)
    return None


def _around(
    cue: Cue,
    speaker: SpeakerPhrase,
    ahead: Sequence[int],
    after: Sequence[int],
    sentence: QuoteSentence,
    context: SpeechContext,
    quoted: Sequence[TokenSpan],
) -> Sequence[int] | None:
    """Return the words that a source behind or between them reports; ``None`` if it reports none."""
    tokens = context.tokens
    words = [token for token in ahead if tokens.texts[token] != ","]
    if words and tokens.lowers[words[-1]] in context.rules.complementizers:
        # "par le fait que, selon lui, …", but "parce que, selon elle, …"
        joined = len(words) > 1 and tokens.lowers[words[-2]] in context.rules.compound_openers
        return _behind_opening(cue, after, quoted, context) if joined else None
    closing = not any(tokens.texts[token][0].isalnum() for token in after) or _trails(after, context)
    closing = closing or _ends_its_clause(ahead, after, context) or goes_on_with_figure(after, context)
    if closing and ahead and _may_report(sentence, ahead, speaker, context):
        return last_segment(ahead, context)
    if not ahead or not after:
        return None
    if _adds_circumstance(ahead, after, context):
        # "Il aurait menti aux élus, selon deux témoins, pour protéger sa fille"
        return last_segment(ahead if quoted or sentence.quotes else sentence.unquoted, context)
    # "Le pont est, selon le maire, trop vieux."
    return sentence.unquoted if not quoted and _is_set_apart(ahead, after, context) else None


def _by_own_words(
    cue: Cue, speaker: SpeakerPhrase, sentence: QuoteSentence, context: SpeechContext
) -> ReportedClause | None:
    """Return the clause behind somebody's own words: "Selon ses propos, il n'aurait bu que deux bières"."""
    behind = [token for token in sentence.unquoted if token > cue.token]
    comma = next((at for at, token in enumerate(behind[:_LONGEST_WORDING]) if context.tokens.texts[token] == ","), None)
    if comma is None or sentence.quotes:
        return None
    return reported_clause(cue, speaker, until_break(behind[comma + 1 :], context), context)


def _may_report(sentence: QuoteSentence, ahead: Sequence[int], speaker: SpeakerPhrase, context: SpeechContext) -> bool:
    """Return whether a source at the end of a sentence reports; of a headline, one with a name behind a verb."""
    if not is_heading(sentence, context):
        return True
    named = bool(context.names.within(speaker.start, speaker.end))
    # "L'opposant transféré dans une colonie, selon son avocate"
    apart = context.tokens.texts[ahead[-1]] == ","
    named = named or (apart and any(map(context.are_described, range(speaker.start, speaker.end))))
    return named and holds_verb(ahead, context)


def _behind_opening(cue: Cue, after: Sequence[int], quoted: Sequence[TokenSpan], context: SpeechContext) -> list[int]:
    """Return what a source that opens its sentence reports, behind the comma or, lacking one, behind its words."""
    following = past_source(after, context)
    if following and context.tokens.texts[following[0]] == ",":
        clause = until_break(following[1:], context)
        view = cue.lemma in context.rules.sources.viewpoint_openers
        linked = bool(clause) and context.tokens.lowers[clause[0]] in context.rules.infinitival.links
        if view and cue.opens and (linked or not holds_verb(clause, context)):
            # "Elle détaille, pour la résidence, à Nice, trois pannes", "Impossible, pour Roy, de courir"
            return []
        marked = any(span.start > cue.token for span in quoted)
        return clause if marked or not _is_apposition(clause, context) else []
    if following and _goes_straight_on(cue, following, context):
        # "Selon le chauffeur la direction aurait refusé"
        return until_break(following, context)
    return []


def _is_apposition(words: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words behind the comma of a source tell who that is: "« … », selon Roy, ambassadeur à Rome"."""
    if not words or holds_verb(words[1:], context):
        return False
    if context.are_described(words[0]):
        # "consultant pour Radio Sud", whatever the tagger says
        return True
    if holds_verb(words[:1], context):
        return False
    if any(context.tokens.lowers[token] in context.rules.restricting for token in words):
        # "personne ne partira", whatever the tagger says
        return False
    noun = words[0]
    if context.tokens.lowers[noun] in context.rules.determiners and len(words) > 1:
        return context.tokens.lowers[words[1]] in context.person_titles | context.references.descriptions
    return context.syntax.classes[noun] == "NOUN" and context.tokens.texts[noun].islower()


def _goes_straight_on(cue: Cue, after: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a clause follows a source without comma: its determiner or pronoun, and its verb."""
    tokens, rules = context.tokens, context.rules
    if tokens.texts[after[0]] == ",":
        return False
    lower, pronouns = tokens.lowers[after[0]], rules.pronouns.personal | rules.pronouns.nobody
    if cue.lemma in rules.sources.viewpoint_openers:
        # "Pour le gouvernement il ne s'agit que d'une manœuvre"
        near = {tokens.lowers[token] for token in after[1:_NEAREST_VERB]}
        return lower in pronouns and bool(near & (rules.impersonal | rules.sources.judging))
    opens = lower in rules.determiners - rules.prepositions or lower in pronouns
    return opens and holds_verb(after, context)


def _says_already(ahead: Sequence[int], context: SpeechContext) -> bool:
    """Return whether the one word before a source is what is said: "Insuffisant, selon le collectif"."""
    return any(context.syntax.classes[token] == "ADJ" for token in ahead)


def _opens_coordinated(ahead: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a source opens a clause behind a conjunction: "…, mais selon la maire, …"."""
    tokens, rules = context.tokens, context.rules
    words = [token for token in ahead[-2:] if tokens.texts[token] != ","]
    if len(ahead) < 3 or not words or tokens.lowers[words[-1]] not in rules.conjunctions:
        return False
    return tokens.texts[ahead[-1]] == "," or tokens.texts[ahead[-2]] == ","


def _is_set_apart(ahead: Sequence[int], after: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a source stands between commas right behind the verb of its sentence."""
    texts, syntax = context.tokens.texts, context.syntax
    if texts[ahead[-1]] != "," or texts[after[0]] != ",":
        return False
    if len(ahead) < 2 or syntax.classes[ahead[-2]] not in VERBS:
        return False
    verb = ahead[-2]
    while syntax.heads[verb] != verb:
        if syntax.relations[verb].startswith("acl"):
            # "…, ce qui permettrait, selon la maire, de payer"
            return False
        verb = syntax.heads[verb]
    return True


def _opens(cue: Cue, ahead: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a source opens its sentence or a part of it, ``ahead`` being what stands before it."""
    tokens = context.tokens
    if cue.lemma in context.rules.sources.viewpoint_openers:
        # "Cela dit, pour le procureur, …"
        return True
    if cue.opens < 2 and not _says_already(ahead, context):
        return True
    if not any(
        tokens.texts[token][0].isalnum() and tokens.lowers[token] not in context.rules.conjunctions
        for token in after_dateline(ahead, context)
    ):
        # "LENS — Selon le maire, …"
        return True
    if _opens_coordinated(ahead, context) or tokens.texts[ahead[-1]] in (";", ":"):
        return True
    # "Vendredi, selon le bilan, …": what stands before it has no verb.
    return tokens.texts[ahead[-1]] == "," and not holds_verb(ahead, context)


def _interrupts(ahead: Sequence[int], after: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a source between commas parts an auxiliary from its verb, or a subject from it."""
    tokens, syntax = context.tokens, context.syntax
    if len(ahead) < 2:
        return False
    apart = tokens.texts[ahead[-1]] == ","
    following = [at for at, token in enumerate(after[:LONGEST_SOURCE]) if tokens.texts[token] == ","]
    if apart and syntax.classes[ahead[-2]] in VERBS and following and following[0] + 1 < len(after):
        # "Le baril pourrait, à en croire des courtiers, gagner dix dollars"
        verb = after[following[0] + 1]
        if syntax.classes[verb] == "VERB" and tokens.lowers[verb].endswith(context.rules.endings.infinitives):
            return True
    if apart and tokens.lowers[ahead[-2]] in context.rules.auxiliaries:
        # "Lucy aurait, selon une étude parue hier dans Nature, fait une chute"
        return any(tokens.texts[token] == "," for token in after[:LONGEST_SOURCE])
    if tokens.texts[after[0]] != ",":
        return False
    words = [token for token in ahead if token >= ahead[0] and tokens.texts[token] != ","]
    if not words or not apart:
        return False
    own = all(syntax.relations[t].startswith("acl") for t in words if syntax.classes[t] in VERBS)
    opens = tokens.lowers[words[0]] in context.rules.determiners - context.rules.prepositions
    if own and opens and len(after) > 1 and syntax.classes[after[1]] == "AUX":
        return True
    held, edge = frozenset(words), words[-1]
    return any(
        syntax.relations[child].startswith("nsubj") and child in held and _governs_all(child, edge, context)
        for token in after
        for child in syntax.children[token]
    )


def _governs_all(head: int, last: int, context: SpeechContext) -> bool:
    """Return whether a token depends on a subject, near or far: nothing but its own words stand behind it."""
    above = last
    while above > head and context.syntax.heads[above] != above:
        above = context.syntax.heads[above]
    return above == head


def _adds_circumstance(ahead: Sequence[int], after: Sequence[int], context: SpeechContext) -> bool:
    """Return whether a source between commas parts a clause in the conditional from how or why it is so."""
    tokens, rules = context.tokens, context.rules
    if len(after) < 2 or tokens.texts[ahead[-1]] != "," or tokens.texts[after[0]] != ",":
        return False
    doubted = any(
        tokens.lowers[t].endswith(rules.endings.conditionals) and context.syntax.classes[t] in VERBS for t in ahead
    )
    first = tokens.lowers[after[1]]
    # "Cela suffirait, selon le préfet, à expliquer …": what its verb governs is no circumstance
    opens = first in rules.prepositions - rules.determiners - rules.clause_openers - rules.infinitival.links
    return doubted and opens and not any(tokens.lowers[t] in rules.documents.nouns for t in after)


def _ends_its_clause(ahead: Sequence[int], after: Sequence[int], context: SpeechContext) -> bool:
    """Return whether the clause before a source is whole, so that what follows is no part of it.

    No comma stands before the source ("… ont été coupés selon un communiqué de X, un bureau privé"); another clause is
    joined behind it ("…, selon le ministère, et 44 sont malades"); or an apposition tells who it is ("…, selon Paul
    Roy, l'un des auteurs de l'étude", "…, selon son association, Noé").
    """
    tokens, syntax, rules = context.tokens, context.syntax, context.rules
    if not ahead or not after:
        return False
    denied = holds_verb(ahead, context) and any(tokens.lowers[t] in rules.restricting for t in ahead)
    if not denied and not holds_main_verb(ahead, context):
        # "Rien de ce qui a été écrit n'est exact": the parser may take the main verb for a relative clause's
        return False
    if tokens.texts[after[0]] != "," or len(after) < 2:
        return _describes(after, context)
    if tokens.texts[ahead[-1]] != ",":
        # but "ce qu'a dit Roy selon X, est faux"
        return syntax.classes[after[1]] not in VERBS
    lower, first = tokens.lowers[after[1]], after[1]
    if lower in rules.conjunctions and lower.isalpha():
        return holds_verb(after, context)
    comma = next((at for at in range(2, len(after)) if tokens.texts[after[at]] == ","), len(after))
    apposed = after[1:comma]
    # "Le plan prévoira, selon Anne Roy, un inventaire": the verb lacks its object.
    lacking = len(ahead) > 1 and is_finite(ahead[-2], tokens, syntax, rules)
    heads = [token for token in apposed[:3] if not (lacking and tokens.lowers[token] in rules.determiners)]
    speaks = any(context.can_speak(token) or tokens.lowers[token] in rules.indefinite for token in heads)
    led = lower in rules.determiners - rules.prepositions or tokens.capital(first)
    verbs = [t for t in apposed if syntax.classes[t] in VERBS and not syntax.relations[t].startswith("acl")]
    return led and speaks and not verbs and comma == len(after)


def _describes(after: Sequence[int], context: SpeechContext) -> bool:
    """Return whether words right behind a source, without comma, tell more of it: "selon des témoins cités par X"."""
    tokens, syntax, rules = context.tokens, context.syntax, context.rules
    first, lower = after[0], tokens.lowers[after[0]]
    if lower in rules.complementizers | rules.pronouns.oblique_relatives:
        return True
    endings = (*rules.endings.sure_participles, *rules.endings.participles)
    participle = lower.endswith(endings)
    if lower in rules.prepositions and syntax.relations[first - 1] in ("acl", "amod") and rules.described_behind:
        # "l'agence Anatolie connue | pour être proche du pouvoir"
        return tokens.lowers[first - 1].endswith(endings)
    if len(after) > 1 and tokens.lowers[after[1]] in rules.agents:
        return participle
    own = any(syntax.relations[child].startswith(("nsubj", "aux")) for child in syntax.children[first])
    # "l'agence connue pour …", whatever it hangs on: no finite verb ends so.
    endings_of_agreement = (*rules.inflection.feminine_endings, *rules.inflection.plural_endings)
    agreeing = lower.endswith(rules.endings.participles) and lower.endswith(endings_of_agreement) and not own
    described = syntax.relations[first] in ("acl", "amod") or agreeing
    return participle and described and syntax.classes[first] in ("VERB", "ADJ")


def _trails(after: Sequence[int], context: SpeechContext) -> bool:
    """Return whether what follows a source belongs to it and has no verb ("selon un rapport … pour Ouest-France")."""
    tokens, syntax = context.tokens, context.syntax
    first = tokens.lowers[after[0]]
    if tokens.lowers[after[0] - 1].endswith(context.rules.endings.gerunds) and syntax.classes[after[0] - 1] == "VERB":
        # "…, d'après des images montrant, au loin, …"
        return True
    verbs = [t for t in after if syntax.classes[t] in VERBS and not tokens.capital(t)]
    if first == "," and len(after) > 1:
        first = tokens.lowers[after[1]]
        # "…, selon l'ONU, pour qui …"
        relative = len(after) > 2 and tokens.lowers[after[2]] in context.rules.pronouns.relatives
        if first in context.rules.prepositions and relative:
            return True
        return first in context.rules.clause_openers or syntax.classes[after[1]] in ("VERB", "ADJ", "NOUN")
    if first in context.rules.conjunctions and len(after) > 1 and first.isalpha():
        # "…, selon des notes remises aux élus et consultées par l'AFP"
        joined = tokens.lowers[after[1]].endswith(
            (*context.rules.endings.sure_participles, *context.rules.endings.participles)
        )
        return joined and syntax.relations[after[1]] == "conj" and syntax.classes[after[1]] == "VERB"
    if first.endswith(context.rules.endings.sure_participles):
        # "…, selon l'agence connue pour sa prudence"
        return syntax.relations[after[0]] in ("acl", "amod")
    if first in context.rules.pronouns.relatives or first.endswith(context.rules.endings.gerunds):
        # "…, selon le ministère qui l'a confirmé", "…, d'après des images montrant …"
        return True
    dated = any(tokens.lowers[token] in context.rules.times for token in after)
    return first in context.rules.prepositions and not verbs and not dated
