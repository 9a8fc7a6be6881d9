"""English: how the forms of verbs end."""

from reader.understanding.languages.rules.verb_endings import VerbEndingRules

VERB_ENDINGS = VerbEndingRules(
    gerunds=("ing",),
    participles=("ed", "en", "told", "said"),
    no_inquits=("s",),
)
