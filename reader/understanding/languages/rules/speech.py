"""The rules that the quotes and speakers steps read from a language: what reports speech, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.understanding.languages.rules.inflection import InflectionRules
from reader.understanding.languages.rules.stances import StanceRules


@dataclass(frozen=True, slots=True)
class SpeechRules:
    """Words that report speech and the words around them, in lower case with straight apostrophes."""

    reporting: dict[str, str] = field(default_factory=dict)
    """Forms of verbs that report a clause or a quote, with the infinitive: "affirme" in "elle affirme que …"."""

    reporting_lemmas: frozenset[str] = frozenset()
    """The infinitives of ``reporting``: "affirmer" for "elle affirme que …"."""

    qualifying: dict[str, str] = field(default_factory=dict)
    """Forms of verbs whose object is a quote in marks only, with the infinitive: "qualifie" in "qualifie de « … »"."""

    light_verbs: dict[str, str] = field(default_factory=dict)
    """Forms of verbs that report with a complement only, with the infinitive: "mis" in "a mis en garde"."""

    light_verb_complements: dict[str, frozenset[str]] = field(default_factory=dict)
    """Those complements by infinitive: ``{"mettre": {"garde"}}`` for "a mis en garde"."""

    ambiguous: frozenset[str] = frozenset()
    """Infinitives after which a noun is no subject, unless a comma precedes: "« … » accuse le régime"."""

    asking: frozenset[str] = frozenset()
    """Infinitives whose passive names who asks, not who speaks: "interrogé par la presse"."""

    with_infinitive: frozenset[str] = frozenset()
    """Infinitives that report an infinitive clause: "assurer" in "assure avoir payé"."""

    perfect_infinitives: frozenset[str] = frozenset()
    """Auxiliaries that open such a clause: "avoir" in "assure avoir payé"."""

    infinitive_frames: dict[str, frozenset[str]] = field(default_factory=dict)
    """By infinitive, the prepositions of the infinitive that a verb reports ("promet de payer", "invite X à payer")."""

    sure_from: float = 0.925
    """Probability of the trees of confidence from which a speaker is shown without "?"."""

    anonymity: frozenset[str] = frozenset()
    """Words of an infinitive by which a source only asks for no name: "named" in "asked not to be named"."""

    infinitive_fillers: frozenset[str] = frozenset()
    """Words that may stand before such an infinitive, beside clitics and negations ("ne plus rien dire")."""

    contrasts: frozenset[str] = frozenset()
    """Words that set a clause against the one before, with a complementizer: "alors" in "…, alors que …"."""

    causing: frozenset[str] = frozenset()
    """Forms of verbs whose object does what an infinitive says: "conduit" in "a conduit Anne Roy à dire"."""

    wanting: frozenset[str] = frozenset()
    """Verbs of which an infinitive in marks is what their subject says: "veut « lever tout soupçon »"."""

    making: frozenset[str] = frozenset()
    """Forms of verbs before an infinitive that somebody else says: "fait" in "ce qui fait dire à Anne Roy que …"."""

    infinitive_nouns: frozenset[str] = frozenset()
    """Nouns that govern an infinitive themselves: "possibilité" in "envisage la possibilité de payer"."""

    indirect_questions: dict[str, frozenset[str]] = field(default_factory=dict)
    """By infinitive, the words that open the question which a verb reports ("demande si")."""

    telling: frozenset[str] = frozenset()
    """Infinitives that tell the answer to a question: "expliquer" in "explique pourquoi le pont est fermé"."""

    manners: frozenset[str] = frozenset()
    """Nouns for how somebody speaks: "voix" in "raconte d'une voix blanche que"."""

    questions_told: frozenset[str] = frozenset()
    """Words that open what they tell: "pourquoi"."""

    with_clause: frozenset[str] = frozenset()
    """Infinitives of ``qualifying`` that report a clause too: "pointer" in "la Cour pointe que les prix montent"."""

    needing_clauses: frozenset[str] = frozenset()
    """Infinitives that always have a clause or an object: "annoncer" in "a annoncé à la radio que"."""

    interrogatives: frozenset[str] = frozenset()
    """Words that open such a question and belong to it: "comment" in "a demandé comment partir"."""

    thinking: frozenset[str] = frozenset()
    """Infinitives of verbs of thought, which report no indirect speech ("espère que")."""

    things_do: frozenset[str] = frozenset()
    """Infinitives whose subject may be a thing that says nothing: "menacer" in "la crise menace de durer"."""

    foreboding: frozenset[str] = frozenset()
    """Those of them that only tell what a thing is about to do, unless somebody is their subject: "menacer"."""

    concealing: frozenset[str] = frozenset()
    """Infinitives that report only where they are denied: "cacher" in "ne cache pas que"."""

    refusing: frozenset[str] = frozenset()
    """Infinitives that report denied or not: "nier" in "ne nie pas avoir payé"."""

    learning: frozenset[str] = frozenset()
    """Infinitives that report what is heard, not what their subject says: "apprendre" in "on apprend que"."""

    accusatives: frozenset[str] = frozenset()
    """Pronouns for what is said, before its verb: "le" in "comme le rappelle Anne Roy"."""

    accused: frozenset[str] = frozenset()
    """Pronouns for those of whom something is said: "les" in "les accusant de mentir"."""

    addressees: frozenset[str] = frozenset()
    """Pronouns for whom something is told to: "nous" in "le rapport nous apprend que"."""

    voices: tuple[tuple[str, ...], ...] = ()
    """Words before whoever speaks for the subject: "par la voix de" in "le parti, par la voix d'Anne Roy, a …"."""

    impersonal: frozenset[str] = frozenset()
    """Forms with which "il" means nobody ("il faut", "il s'agit")."""

    reporting_infinitives: frozenset[tuple[str, ...]] = frozenset()
    """Words before an infinitive that reports like a finite verb ("avant d'ajouter que")."""

    contacting: frozenset[str] = frozenset()
    """Forms of verbs behind which an infinitive of purpose reports: "a écrit au préfet pour demander que"."""

    purposes: frozenset[tuple[str, ...]] = frozenset()
    """Words before such an infinitive: "pour"."""

    agreeing: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Pronouns that may be subject or object, with the endings of a verb whose subject they are: "nous disons"."""

    gerunds: tuple[str, ...] = ()
    """Endings of gerunds: "ant" in "dénonçant « … »"."""

    gerund_marks: frozenset[str] = frozenset()
    """Words before a gerund that opens a phrase of its own: "en" in "en se félicitant d'un « succès »"."""

    participles: tuple[str, ...] = ()
    """Endings of participles: "i" in "un mot choisi"."""

    sure_participles: tuple[str, ...] = ()
    """Endings of participles that no finite verb has: "é" in "un mot répété"."""

    feminine_participles: tuple[str, ...] = ()
    """Endings that only participles of irregular verbs have: "te" in "la presse écrite que connaît la France"."""

    regular_infinitives: tuple[str, ...] = ()
    """Endings of infinitives whose participles all have sure endings: "er", so that "avoue" is none."""

    never_inquits: tuple[str, ...] = ()
    """Endings of what is no verb between a name and a quote, as it is taken for a noun: "s" in "Jean Roy conseils"."""

    never_participles: tuple[str, ...] = ()
    """Endings of finite verbs, though they look like those of participles: "que" in "évoque", "ent" in "laissent"."""

    finite_endings: tuple[str, ...] = ()
    """Endings of the third person, by which a verb is known that the tagger overlooks: "« … », persifle-" is one."""

    infinitives: tuple[str, ...] = ()
    """Endings of infinitives: "er" in "dit espérer"."""

    no_infinitives: tuple[str, ...] = ()
    """Endings of finite verbs that look like infinitives: "bre" in "dénombre"."""

    conditionals: tuple[str, ...] = ()
    """Endings of what is said to come: "rait" in "a dit qu'il soutiendrait"."""

    like_conditionals: tuple[str, ...] = ()
    """Endings of infinitives whose other forms have them too: "rer" for "déclarait"."""

    infinitive_marks: frozenset[str] = frozenset()
    """Words before an infinitive whose form may be finite too: "to" in "to say", but "they say"."""

    infinitive_links: frozenset[str] = frozenset()
    """Prepositions between a verb and the infinitive of a cue: "à" in "a tenu à préciser"."""

    bare_clauses: bool = False
    """Whether a reported clause may lack its complementizer: "said the deal was done"."""

    subject_first: bool = False
    """Whether the subject may precede its verb after a quote: "“…,” the mayor said"."""

    quote_links: frozenset[str] = frozenset()
    """Words between a quote and the subject that follows: "as" in "“…,” as the mayor put it"."""

    echoes: tuple[tuple[str, ...], ...] = ()
    """What opens a sentence that says who said the one before: "that was how" in "“…” That was how Roy put it"."""

    single_marks: bool = False
    """Whether straight single marks enclose quotes: "'We paid,' the mayor said"."""

    clipped_words: frozenset[str] = frozenset()
    """Words after an apostrophe that opens no quote: "em" in "let 'em talk"."""

    premodifiers: frozenset[str] = frozenset()
    """Relations of the words of a noun that precede it, beside determiners and adjectives: "flat" in "police chief"."""

    compound_names: bool = False
    """Whether a name right before a noun only qualifies it: "Marlow" in "Marlow spokeswoman Alice Derry"."""

    possessives: frozenset[str] = frozenset()
    """Endings after a name that is only a possessor: "'s" in "Turkey's foreign minister"."""

    auxiliaries: frozenset[str] = frozenset()
    """Forms of the auxiliaries of compound tenses and of the passive: "a" in "a déclaré"."""

    being: frozenset[str] = frozenset()
    """Those of them that make a passive: "est" in "est dénoncé par Anne Roy"."""

    been: frozenset[str] = frozenset()
    """Participles of the auxiliary of the passive ("a été dit")."""

    reflexives: frozenset[str] = frozenset()
    """Reflexive clitics, with which they make none: "s'" in "s'est étonnée"."""

    clitics: frozenset[str] = frozenset()
    """Clitics between a quote and its verb: "l'" in "« … », l'a interrompu Anne Roy"."""

    fillers: frozenset[str] = frozenset()
    """Adverbs and the like between a quote and its verb: "aussi" in "« … », a aussi dit Anne Roy"."""

    negations: frozenset[str] = frozenset()
    """Words that deny a cue: "pas" in "n'a pas dit que …"."""

    restricting: frozenset[str] = frozenset()
    """Words that, without one that denies, make of a complementizer "only": "n'" in "n'a confirmé que la date"."""

    compound_openers: frozenset[str] = frozenset()
    """Words that open a clause of their own together with a complementizer: "bien" in "bien que"."""

    inverting: frozenset[str] = frozenset()
    """Words after which the subject follows its verb: "comme" in "comme le rappelle Anne Roy"."""

    inverting_phrases: frozenset[tuple[str, ...]] = frozenset()
    """The same of several words: "à ce que" in "…, à ce que rapporte Anne Roy"."""

    with_being: frozenset[str] = frozenset()
    """Verbs whose perfect is built with "to be", so that they are no passive: "est intervenu"."""

    conceding: frozenset[str] = frozenset()
    """Words before an infinitive whose clause comes first: "beau" in "Il a beau dire que c'est prêt, elle attend"."""

    told_to: frozenset[str] = frozenset()
    """Verbs that report only with whom it is told to: "signifie au maire que", but not "cela signifie que"."""

    sources: tuple[tuple[str, ...], ...] = ()
    """Prepositions of source, a token each: ``("d'", "après")`` in "d'après Anne Roy"."""

    measures: frozenset[str] = frozenset()
    """Nouns that no source is: "critères" in "selon les critères de l'ONU"."""

    hearing: frozenset[str] = frozenset()
    """Infinitives of a source whose speaker is a pronoun: "entendre" in "à l'entendre, il faut payer"."""

    heard: frozenset[str] = frozenset()
    """Those pronouns, which stand for who spoke last: "l'" in "à l'entendre"."""

    heard_many: frozenset[str] = frozenset()
    """Those of them for several, of whom none is said to speak: "les" in "à les entendre"."""

    wordings: frozenset[str] = frozenset()
    """Nouns for somebody's words, who are no source by themselves: "mots" in "selon ses mots"."""

    viewpoint_openers: frozenset[str] = frozenset()
    """Prepositions of source at the head of a sentence only: "pour" in "Pour Anne Roy, il faut payer."."""

    viewpoint_nouns: dict[str, frozenset[str]] = field(default_factory=dict)
    """Nouns with their prepositions for what an owner thinks: "yeux" with "à" in "À ses yeux, il faut payer."."""

    judging: frozenset[str] = frozenset()
    """Verb forms by which a viewpoint is known from a benefit: "est" in "Pour les riverains, c'est trop."."""

    existing: frozenset[str] = frozenset()
    """Words before an auxiliary that make it tell what there is: "y" in "il n'y a rien à dire"."""

    some: frozenset[str] = frozenset()
    """Words for people nobody counts, who are a source at the head of a clause: "certains" in "Pour certains, …"."""

    unnamed: frozenset[str] = frozenset()
    """Nouns that are a source after a preposition: "source" in "de source policière"."""

    own_openers: frozenset[str] = frozenset()
    """Words that make the newspaper itself the source: "nos" in "selon nos informations"."""

    group_openers: tuple[tuple[str, ...], ...] = ()
    """What opens a sentence before an impersonal speaker's group: "du côté de" in "Du côté de Lens, on …"."""

    sides: frozenset[str] = frozenset()
    """Those of them behind which whatever stands is a group: "côté" in "Côté syndical, on …"."""

    asides: frozenset[str] = frozenset()
    """Nouns of an aside between an auxiliary and its participle: "temps" in "avait un temps annoncé"."""

    topic_openers: tuple[tuple[str, ...], ...] = ()
    """What opens a sentence before whom its pronoun takes up: "quant à" in "Quant à Anne Roy, elle …"."""

    correlatives: frozenset[str] = frozenset()
    """Words that open a clause of their own together with a complementizer and a word before: "ce" in "tout ce que"."""

    wholes: frozenset[str] = frozenset()
    """Words before such a one: "tout" in "a noté tout ce que disaient ses voisins"."""

    until: frozenset[str] = frozenset()
    """Words two before such a one: "jusqu'" in "a nié jusqu'à ce que"."""

    documents: frozenset[str] = frozenset()
    """Nouns for documents, which speak for their authors: "rapport" in "le rapport de l'ONU affirme …"."""

    collective_documents: frozenset[str] = frozenset()
    """Nouns for documents that no person writes alone, nor speaks through: "study", but not "letter"."""

    issuing: frozenset[str] = frozenset()
    """Forms of verbs for making or giving what others refer to: "apportées" in "les précisions apportées par X"."""

    publishing: frozenset[str] = frozenset()
    """Forms of verbs whose subject speaks through their object: "publie" in "L'ONG publie un rapport qui dénonce …"."""

    document_links: frozenset[str] = frozenset()
    """Prepositions between a document and who made it: "by" in "a report by Oxfam found …"."""

    work_title_nouns: frozenset[str] = frozenset()
    """Nouns before marks that hold a title or a term: "film" in "le film « La Haine »"."""

    speaker_nouns: frozenset[str] = frozenset()
    """Nouns for those who may speak, beside titles: "riverain" in "a raconté un riverain"."""

    first_person: frozenset[str] = frozenset()
    """Subjects for whoever writes: what they say is a quote of nobody by name ("ai-je répondu")."""

    quantifiers: frozenset[str] = frozenset()
    """Words beside determiners that open a subject: "chaque" in "chaque camp affirme que"."""

    own_auxiliaries: frozenset[str] = frozenset()
    """Auxiliaries of such a subject: "ai" in "je lui ai répondu que"."""

    own_words: frozenset[str] = frozenset()
    """Words in the first person, which tell speech without marks from the article: "my" in an answer."""

    answer_labels: frozenset[str] = frozenset()
    """Labels of whoever answers in an interview: "a" in "A: Because …"."""

    addressing: frozenset[str] = frozenset()
    """Infinitives with whom they are said to before their clause: "remind" in "reminded the crowd that"."""

    document_verbs: frozenset[str] = frozenset()
    """Infinitives that report only what documents and researchers say: "find" in "the audit found that"."""

    finders: frozenset[str] = frozenset()
    """Nouns for those who find things out, of whom the same verbs report: "jury" in "the jury found that"."""

    aged: tuple[str, ...] = ()
    """Tokens that end a noun for somebody of an age: ``("year", "-", "old")`` in "the 34-year-old"."""

    account_marks: tuple[str, ...] = ()
    """What opens the name of an account: "@" in "@anneroy: “…”"."""

    called: frozenset[str] = frozenset()
    """Words before a nickname in marks, behind a comma or a name ("X, dit « Bibi »")."""

    feelings: frozenset[str] = frozenset()
    """Adjectives for what only whoever feels it tells of: "effaré" in "L'imam est « effaré par la nouvelle »"."""

    signing: frozenset[str] = frozenset()
    """What stands between an utterance and the name of who says it: "(" in "« … » (Anne Roy)"."""

    calling: frozenset[str] = frozenset()
    """Forms of verbs right before a nickname in marks ("que tous appellent « Titi »")."""

    votes: frozenset[str] = frozenset()
    """Words that are a vote in marks behind a determiner ("la victoire du « oui »")."""

    quoting_clauses: bool = False
    """Whether marks are the words of their clause's subject, whatever the verb ("Elle préfère « obstinée »")."""

    silent_verbs: frozenset[str] = frozenset()
    """Forms of verbs under which they are not ("est venu « à toute vitesse »")."""

    standing_verbs: frozenset[str] = frozenset()
    """Forms of verbs whose subject may follow without report: "attend" in "Dans la cour, attend le maire"."""

    acting_on: frozenset[str] = frozenset()
    """Forms of verbs behind which somebody is the object: "salue" in "Elle entre, salue le maire"."""

    mute_nouns: frozenset[str] = frozenset()
    """Nouns in the singular for what says nothing ("débat", "million")."""

    agent_endings: tuple[str, ...] = ()
    """Endings of nouns for people that end like those: "eure" in "rapporteure"."""

    mute_endings: tuple[str, ...] = ()
    """Endings of such nouns, unless they are known as speakers ("-tion", but "organisation")."""

    allowing: frozenset[str] = frozenset()
    """Forms of verbs for what makes something possible: "permis" in "a permis de conclure que"."""

    name_links: frozenset[str] = frozenset()
    """Elided words inside names of places, at which they are cut: "n'" in "Ighil n'Sebt"."""

    elided_pronouns: frozenset[str] = frozenset()
    """First parts of pronouns that the tokenizer cuts in two: "quelqu'" of "quelqu'un"."""

    mute_pronouns: frozenset[str] = frozenset()
    """Pronouns that no speaker is, alone: "quoi" in "quoi qu'il arrive"."""

    nominal_adjectives: frozenset[str] = frozenset()
    """Words that stand for somebody behind a determiner ("le même ajoute")."""

    companions: frozenset[str] = frozenset()
    """Nouns for somebody beside a person ("un proche de la ministre X"): the name behind them is not who speaks."""

    staffs: frozenset[str] = frozenset()
    """Nouns for those about somebody, who speak for all names behind: "au cabinet du ministre, Paul Sarr"."""

    led: frozenset[str] = frozenset()
    """Nouns for bodies called by who leads them: "gouvernement" in "le gouvernement Assad", who is not who speaks."""

    replies: frozenset[str] = frozenset()
    """Nouns for what somebody says, whose complement is the speaker ("Réponse de la mairesse : …")."""

    inverted: dict[str, str] = field(default_factory=dict)
    """Subject pronouns hyphenated to their verb, with the plain form: ``{"-il": "il"}`` for "dit-il"."""

    pronouns: frozenset[str] = frozenset()
    """Pronouns that stand for a speaker: "elle" in "elle a déclaré"."""

    strong_pronouns: frozenset[str] = frozenset()
    """Those of them that are no plain subjects: "lui" in "à côté de lui"."""

    nobody: frozenset[str] = frozenset()
    """Subjects that stand for no entity of the article: "on" in "on dit que …"."""

    relatives: frozenset[str] = frozenset()
    """Relative pronouns of a speaker: "qui" in "Anne Roy, qui a déclaré …"."""

    oblique_relatives: frozenset[str] = frozenset()
    """Other relatives behind a speaker: "dont" in "Anne Roy, dont le mandat s'achève, a déclaré …"."""

    agents: frozenset[str] = frozenset()
    """Prepositions before the agent of a passive: "par" in "dénoncé par Anne Roy"."""

    determiners: frozenset[str] = frozenset()
    """Words before a noun: "la" in "a déclaré la maire"."""

    prepositions: frozenset[str] = frozenset()
    """Words that govern a noun, contracted or not: "devant" in "a déclaré devant la presse"."""

    contracted: frozenset[str] = frozenset()
    """Those of them that are contracted with an article: "au" in "a déclaré au Monde"."""

    linking: frozenset[str] = frozenset()
    """Prepositions that continue a speaker phrase: "de" in "la porte-parole de la police"."""

    indefinite: frozenset[str] = frozenset()
    """Determiners after which they do not: "une" in "a répondu le maire à une question"."""

    dative: frozenset[str] = frozenset()
    """Prepositions that do not before an audience: "à" in "a lancé le maire à ses partisans"."""

    opening_dative: frozenset[str] = frozenset()
    """The same where they open a sentence, as capitals may lack accents: "a" in "A l'entendre, …"."""

    owners: frozenset[str] = frozenset()
    """Possessive determiners of an audience: "ses" in "a lancé le maire à ses partisans"."""

    audiences: frozenset[str] = frozenset()
    """Nouns for an audience, an occasion or a time: "presse" in "a dit le maire à la presse"."""

    times: frozenset[str] = frozenset()
    """Nouns for times where a subject might stand: "matin" in "a dit ce matin le préfet"."""

    complementizers: frozenset[str] = frozenset()
    """Words that open a reported clause: "que" in "affirme que …"."""

    clause_openers: frozenset[str] = frozenset()
    """Words that end a speaker phrase: "qui" in "selon le maire qui …"."""

    findings: frozenset[str] = frozenset()
    """Nouns for figures and news that speak for who found them: "chiffres" in "selon les chiffres de l'Insee"."""

    pointing: frozenset[str] = frozenset()
    """Pronouns that take up a noun before its complement: "celle" in "celle de Jean Roy"."""

    plural_endings: tuple[str, ...] = ()
    """Endings of plural verbs: "ent" in "assurent"."""

    imperfect_endings: tuple[str, ...] = ()
    """Endings of the imperfect: "ait" in "assurait"."""

    roughly: frozenset[str] = frozenset()
    """Words before a number that make it rough: "près de" in "près de 300"."""

    viewers: frozenset[str] = frozenset()
    """Nouns for those who are asked for their view: "Pour les analystes, …"."""

    taking_up: tuple[tuple[str, ...], ...] = ()
    """Words that open a sentence which says whose words stand before it: "c'est ce" in "C'est ce qu'a dit Roy"."""

    knowing: frozenset[str] = frozenset()
    """Infinitives that ask behind a verb of wanting: "savoir" in "veut savoir si"."""

    next_acts: tuple[tuple[str, ...], ...] = ()
    """Words behind a comma that open what a speaker did next: "avant de"."""

    trusted: frozenset[str] = frozenset()
    """Adjectives before a source without name: "bonne" in "de bonne source"."""

    plain_things: frozenset[str] = frozenset()
    """Those of them that alone are things: "Pour le quotidien, les courses se font au marché"."""

    pointing_determiners: frozenset[str] = frozenset()
    """Determiners that point somebody out: "cette" in "Pour cette élue, …"."""

    partners: frozenset[str] = frozenset()
    """Nouns behind "nos" that are sources: "nos confrères"."""

    bare_endings: tuple[str, ...] = ()
    """Endings of verbs in the third person that adjectives share: "t" in "court"."""

    whether: frozenset[str] = frozenset()
    """Words that open an indirect question: "si" in "a demandé si"."""

    conjunctions: frozenset[str] = frozenset()
    """Words between two quotes of one speaker: "et" in "« grossier » et « inquiétant »"."""

    remarks: tuple[tuple[str, ...], ...] = ()
    """Pairs of words that end a reported clause after a comma: "ce qui" in "dit que …, ce qui surprend"."""

    stances: StanceRules = field(default_factory=StanceRules)
    """Predicates before a colon that opens what somebody says: "est formel" in "Le maire est formel : …"."""

    inflection: InflectionRules = field(default_factory=InflectionRules)
    """How nouns form their plural: "s" in "des riverains"."""
