"""French: how the forms of verbs end."""

from reader.understanding.languages.rules.verb_endings import VerbEndingRules

VERB_ENDINGS = VerbEndingRules(
    gerunds=("ant",),
    participles=("i", "ie", "is", "ies", "u", "ue", "us", "ues", "t", "te", "ts", "tes"),
    sure_participles=("é", "ée", "és", "ées"),
    plural_participles=("s",),
    feminine_participles=("te", "tes", "ue", "ues", "ie", "ies"),
    ambiguous_participles=("t",),
    never_participles=("que", "gue", "ent", "ons", "ez"),
    infinitives=("er", "ir", "re"),
    no_infinitives=("bre", "fre", "gre", "ère", "rre"),
    regular_infinitives=("er",),
    finite=("e", "t", "a", "d"),
    sure_finite=("aient", "èrent"),
    no_nouns=("a", "èrent", "aient"),
    no_inquits=("er", "ir", "s"),
    like_adjectives=("e",),
    of_adjectives=("t", "d"),
    plural=("ent", "ont"),
    imperfect=("ait", "aient"),
    conditionals=("rait", "raient"),
    like_conditionals=("rer",),
)
