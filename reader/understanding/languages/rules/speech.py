"""The form that a language's rules of speech take."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SpeechRules:
    """Words that report what somebody says, in lower case with straight apostrophes."""

    reporting: dict[str, str] = field(default_factory=dict)
    """Forms of verbs that take a clause or a quote of their own, with their infinitives."""

    reporting_lemmas: frozenset[str] = frozenset()
    """Their infinitives."""

    qualifying: dict[str, str] = field(default_factory=dict)
    """Forms of verbs under which only words in marks are quotes, with their infinitives."""

    light_verbs: dict[str, str] = field(default_factory=dict)
    """Forms of verbs that are cues where one of the words of ``light_verb_complements`` follows ("mettre en garde")."""

    light_verb_complements: dict[str, frozenset[str]] = field(default_factory=dict)
    """By infinitive, the words that make a cue of a light verb."""

    ambiguous: frozenset[str] = frozenset()
    """Infinitives behind which a noun is no subject, unless a comma sets it apart ("« … » accuse le régime")."""

    asking: frozenset[str] = frozenset()
    """Infinitives whose passive names who asks, not who speaks ("interrogé par la presse")."""

    with_infinitive: frozenset[str] = frozenset()
    """Infinitives that report an infinitive clause ("assure avoir payé")."""

    perfect_infinitives: frozenset[str] = frozenset()
    """Auxiliaries that open such a clause."""

    gerunds: tuple[str, ...] = ()
    """Endings of gerunds."""

    participles: tuple[str, ...] = ()
    """Endings of participles."""

    sure_participles: tuple[str, ...] = ()
    """Those that no finite verb has."""

    infinitives: tuple[str, ...] = ()
    """Endings of infinitives."""

    infinitive_marks: frozenset[str] = frozenset()
    """Words before an infinitive, where its form is a finite one as well ("they say", "to say")."""

    bare_clauses: bool = False
    """Whether a clause is reported without a word that opens it, too ("said the deal was done")."""

    subject_first: bool = False
    """Whether behind a quote the subject may stand before its verb, too ("“…,” the mayor said")."""

    single_marks: bool = False
    """Whether straight single marks enclose quotes."""

    premodifiers: frozenset[str] = frozenset()
    """Relations, beside determiners and adjectives, of the words of a noun that stand before it ("police chief")."""

    possessives: frozenset[str] = frozenset()
    """Words behind a name that only says whose somebody is ("Turkey's foreign minister")."""

    infinitive_links: frozenset[str] = frozenset()
    """Prepositions between a verb and the infinitive of a cue ("a tenu à préciser")."""

    auxiliaries: frozenset[str] = frozenset()
    """Forms of the auxiliaries of compound tenses and of the passive."""

    being: frozenset[str] = frozenset()
    """Those of the passive, unless one of ``reflexives`` stands beside."""

    reflexives: frozenset[str] = frozenset()
    """Reflexive clitics."""

    clitics: frozenset[str] = frozenset()
    """Clitics that may stand between a quote and its verb."""

    fillers: frozenset[str] = frozenset()
    """Adverbs and the like that may stand there, too."""

    negations: frozenset[str] = frozenset()
    """Words that deny a cue."""

    inverting: frozenset[str] = frozenset()
    """Words after which the subject stands behind the verb ("comme le rappelle X")."""

    sources: tuple[tuple[str, ...], ...] = ()
    """Words before who is the source ("d'après")."""

    viewpoint_openers: frozenset[str] = frozenset()
    """Words that are so only before somebody named at the head of a sentence ("pour")."""

    unnamed: frozenset[str] = frozenset()
    """Nouns that are a source themselves after a preposition ("de source policière")."""

    own_openers: frozenset[str] = frozenset()
    """Words before what the newspaper itself knows ("selon nos informations")."""

    group_openers: tuple[tuple[str, ...], ...] = ()
    """What opens a sentence before those who say something as "on" ("Du côté de X, on …")."""

    topic_openers: tuple[tuple[str, ...], ...] = ()
    """What opens a sentence before those whom a pronoun takes up ("Quant à X, elle …")."""

    documents: frozenset[str] = frozenset()
    """Nouns for what speaks for those who wrote it."""

    work_title_nouns: frozenset[str] = frozenset()
    """Nouns after which marks hold a title or a word, and quote nobody."""

    speaker_nouns: frozenset[str] = frozenset()
    """Nouns for people and bodies that may speak, beside those that stand in a title."""

    inverted: dict[str, str] = field(default_factory=dict)
    """Subjects that hang on a verb ("-t-il") with their plain form."""

    pronouns: frozenset[str] = frozenset()
    """Subjects that stand for somebody."""

    strong_pronouns: frozenset[str] = frozenset()
    """Pronouns that are no subjects."""

    nobody: frozenset[str] = frozenset()
    """Subjects that mean nobody in particular, or those who speak in a quote."""

    relatives: frozenset[str] = frozenset()
    """Relative pronouns for who speaks."""

    agents: frozenset[str] = frozenset()
    """Words before who does what a passive says."""

    determiners: frozenset[str] = frozenset()
    """Words before a noun."""

    prepositions: frozenset[str] = frozenset()
    """Words that govern a noun, contracted with its article or not."""

    contracted: frozenset[str] = frozenset()
    """Those that are contracted."""

    linking: frozenset[str] = frozenset()
    """Prepositions that go on with the words for somebody ("porte-parole de la")."""

    indefinite: frozenset[str] = frozenset()
    """Words after which they do not ("a répondu le maire à une question")."""

    dative: frozenset[str] = frozenset()
    """Prepositions that do not before ``owners`` and ``audiences`` ("a lancé le maire à ses partisans")."""

    owners: frozenset[str] = frozenset()
    """Possessive determiners."""

    audiences: frozenset[str] = frozenset()
    """Nouns for those who listen, for when and where."""

    times: frozenset[str] = frozenset()
    """Nouns for times, which stand where a subject might ("a dit ce matin le préfet")."""

    complementizers: frozenset[str] = frozenset()
    """Words that open the clause which is reported."""

    clause_openers: frozenset[str] = frozenset()
    """Words that end those which name a speaker."""

    conjunctions: frozenset[str] = frozenset()
    """Words that join two quotes of one person."""

    remarks: tuple[tuple[str, ...], ...] = ()
    """Words that end what is reported ("…, ce qui")."""
