"""Whom a relative pronoun takes up, and whom an apposition describes."""

from __future__ import annotations

from reader.understanding.parsing.syntax import NOMINALS
from reader.understanding.quotes.noun_phrases import left_edge, outer_noun, phrase_end
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext


def antecedent_of(relative: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the antecedent of "qui": the noun that the relative clause depends on, else the nearest noun."""
    syntax, tokens = context.syntax, context.tokens
    nearest = relative - 2 if tokens.texts[relative - 1] == "," else relative - 1
    nearest = _before_age(nearest, sentence, context)
    outer = outer_noun(nearest, sentence, context)
    if outer != nearest and (person := context.names.at(outer)) is not None and person.label == "PER":
        # "Jean Roy, de l'université de Lens, qui raconte"
        return SpeakerPhrase(left_edge(person.start, sentence, context), person.end, "subject")
    name = context.names.at(nearest)
    if name is not None and outside(nearest, sentence) and name.start >= sentence.start:
        start = left_edge(name.start, sentence, context)
        # "du village de Ighil n'Sebt, qui …"
        cut = name.label == "LOC" and tokens.lowers[start - 1] in context.rules.speakers.name_links
        if start == sentence.start or not (cut or tokens.lowers[start - 1] in context.rules.prepositions):
            return SpeakerPhrase(start, nearest + 1, "subject")
    beside = _speaker_beside(nearest, syntax.heads[syntax.heads[relative]], sentence, context)
    if beside is not None:
        return beside
    for head in (syntax.heads[syntax.heads[relative]], nearest):
        if sentence.start <= head < relative and syntax.classes[head] in NOMINALS and outside(head, sentence):
            held = context.names.at(head)
            if held is not None and held.label == "LOC":
                named = [name for name in context.names.within(sentence.start, held.start) if name.label == "PER"]
                held, head = (named[-1], named[-1].start) if named else (held, head)
            start = left_edge(held.start if held else head, sentence, context)
            bare = start == head
            if (context.rules.subject_first or bare) and held is None:
                # "Terence Fan, an expert from Leeds, who said …", "Jean Roy, président du comité, qui accuse …"
                apposed = apposed_name(start, sentence, context)
                start = start if apposed is None else apposed
            return SpeakerPhrase(start, min(relative, max(phrase_end(start, sentence, context), head + 1)), "subject")
    return None


def _before_age(last: int, sentence: QuoteSentence, context: SpeechContext) -> int:
    """Return the word before the comma and the age that ends at a token: "Roy" in "Anne Roy, 78 ans, qui"."""
    tokens, comma = context.tokens, last - 2
    if comma - 1 < sentence.start or not outside(comma - 1, sentence):
        return last
    aged = tokens.lowers[last] in context.rules.times and tokens.lowers[last - 1].isdigit()
    return comma - 1 if aged and tokens.texts[comma] == "," else last


def _speaker_beside(nearest: int, parsed: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return the noun phrase right before "qui" if it can speak and the antecedent by the parse cannot.

    "L'alerte est levée par Météo-France, qui déclare …", "… selon la police, qui précise …"
    """
    if not outside(nearest, sentence) or not context.can_speak(nearest):
        return None
    if not sentence.start <= parsed < sentence.end or context.can_speak(parsed):
        return None
    held = context.names.at(nearest)
    if held is not None and held.label == "LOC":
        return None
    return SpeakerPhrase(left_edge(nearest, sentence, context), nearest + 1, "subject")


def apposed_name(start: int, sentence: QuoteSentence, context: SpeechContext) -> int | None:
    """Return where the person begins whom an apposition from ``start`` on describes ("Barroso, le président …")."""
    comma = start - 1
    if comma <= sentence.start or context.tokens.texts[comma] != "," or not outside(comma - 1, sentence):
        return None
    name = context.names.at(comma - 1)
    if name is None or name.label != "PER" or context.names.at(start) is not None:
        return None
    begin = left_edge(name.start, sentence, context)
    before = context.tokens.lowers[begin - 1] if begin > sentence.start else ""
    if before == "," and begin - 2 > sentence.start:
        # "pressé par la présidente, Anne Roy, l'accusé a dit": the name explains the noun before it.
        edge = left_edge(begin - 2, sentence, context)
        before = context.tokens.lowers[edge - 1] if edge > sentence.start else ""
        if any(before == source[-1] for source in context.rules.sources.prepositions):
            return begin
    return None if before in context.rules.prepositions else begin
