"""Who speaks through a document that a clause has for its object: "L'ONG publie un rapport qui dénonce …"."""

from __future__ import annotations

from reader.understanding.quotes.noun_phrases import left_edge
from reader.understanding.quotes.phrase_extent import outside
from reader.understanding.quotes.quote_sentences import QuoteSentence
from reader.understanding.quotes.speech_context import SpeakerPhrase, SpeechContext
from reader.understanding.quotes.subjects import SUBJECTS, as_subject


def publisher(noun: int, sentence: QuoteSentence, context: SpeechContext) -> SpeakerPhrase | None:
    """Return who publishes the document that a noun is for: "L'ONG publie un rapport qui dénonce …"."""
    syntax, verb = context.syntax, context.syntax.heads[noun]
    if context.tokens.lowers[noun] not in context.rules.documents.nouns or syntax.relations[noun] != "obj":
        return None
    if context.tokens.lowers[verb] not in context.rules.documents.publishing:
        return None
    if any(syntax.relations[child] == "nmod" and context.can_speak(child) for child in syntax.children[noun]):
        # "Le Monde publie un rapport de l'ONU"
        return None
    for child in syntax.children[verb]:
        if child < verb and syntax.relations[child] in SUBJECTS and outside(child, sentence):
            found = as_subject(child, sentence, context)
            return found if found is not None and context.can_speak(child) else None
    name = context.names.at(verb - 1)
    beside = name is not None and name.start >= sentence.start and outside(verb - 1, sentence)
    return SpeakerPhrase(left_edge(verb - 1, sentence, context), verb, "subject") if beside else None
