"""The rules that the quotes and speakers steps read from a language: what reports speech, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.understanding.languages.rules.bare_clauses import BareClauseRules
from reader.understanding.languages.rules.documents import DocumentRules
from reader.understanding.languages.rules.first_person import FirstPersonRules
from reader.understanding.languages.rules.infinitival import InfinitivalRules
from reader.understanding.languages.rules.inflection import InflectionRules
from reader.understanding.languages.rules.marks import MarkRules
from reader.understanding.languages.rules.pronouns import PronounRules
from reader.understanding.languages.rules.questions import QuestionRules
from reader.understanding.languages.rules.sources import SourceRules
from reader.understanding.languages.rules.speakers import SpeakerRules
from reader.understanding.languages.rules.stances import StanceRules
from reader.understanding.languages.rules.trailing import TrailingRules
from reader.understanding.languages.rules.verb_endings import VerbEndingRules


@dataclass(frozen=True, slots=True)
class SpeechRules:
    """Words that report speech and the words around them, in lower case with straight apostrophes."""

    reporting: dict[str, str] = field(default_factory=dict)
    """Forms of verbs that report a clause or a quote, with the infinitive: "affirme" in "elle affirme que …"."""

    reporting_lemmas: frozenset[str] = frozenset()
    """The infinitives of ``reporting``: "affirmer" for "elle affirme que …"."""

    qualifying: dict[str, str] = field(default_factory=dict)
    """Forms of verbs whose object is a quote in marks only, with the infinitive: "qualifie" in "qualifie de « … »"."""

    seeing: dict[str, str] = field(default_factory=dict)
    """Forms of verbs of seeing, with the infinitive, that qualify by ``seen_in``: "voit" in "y voit « un recul »"."""

    seen_in: frozenset[str] = frozenset()
    """Words for what somebody sees something in: "y" in "y voit un signe de « faiblesse »"."""

    light_verbs: dict[str, str] = field(default_factory=dict)
    """Forms of verbs that report with a complement only, with the infinitive: "mis" in "a mis en garde"."""

    light_verb_complements: dict[str, frozenset[str]] = field(default_factory=dict)
    """Those complements by infinitive: ``{"mettre": {"garde"}}`` for "a mis en garde"."""

    transitive_complements: frozenset[str] = frozenset()
    """Those behind which an object follows and no subject: "cause" in "a mis en cause le parti"."""

    ambiguous: frozenset[str] = frozenset()
    """Infinitives after which a noun is no subject, unless a comma precedes: "« … » accuse le régime"."""

    asking: frozenset[str] = frozenset()
    """Infinitives whose passive names who asks, not who speaks: "interrogé par la presse"."""

    sure_from: float = 0.89
    """Probability by the terms of confidence from which a speaker is shown without "?"."""

    contrasts: frozenset[str] = frozenset()
    """Words that set a clause against the one before, with a complementizer: "alors" in "…, alors que …"."""

    manners: frozenset[str] = frozenset()
    """Nouns for how somebody speaks: "voix" in "raconte d'une voix blanche que"."""

    summing: frozenset[str] = frozenset()
    """Infinitives of ``qualifying`` that close what somebody puts in words: "Un texte « creux », a résumé la maire"."""

    with_clause: frozenset[str] = frozenset()
    """Infinitives of ``qualifying`` that report a clause too: "pointer" in "la Cour pointe que les prix montent"."""

    needing_clauses: frozenset[str] = frozenset()
    """Infinitives that always have a clause or an object: "annoncer" in "a annoncé à la radio que"."""

    thinking: frozenset[str] = frozenset()
    """Infinitives of verbs of thought, which report no indirect speech ("espère que")."""

    affirming: frozenset[str] = frozenset()
    """Adverbs between such a verb and its clause that open no clause with it: "bien" in "mentionne bien que"."""

    facts: frozenset[tuple[str, ...]] = frozenset()
    """Words for the fact that a clause tells: "le fait" in "souligne le fait que"."""

    things_do: frozenset[str] = frozenset()
    """Infinitives whose subject may be a thing that says nothing: "menacer" in "la crise menace de durer"."""

    foreboding: frozenset[str] = frozenset()
    """Those of them that only tell what a thing is about to do, unless somebody is their subject: "menacer"."""

    moving: frozenset[str] = frozenset()
    """Infinitives that report nothing with a reflexive: "avancer" in "s'avance avec un papier qu'il tient"."""

    concealing: frozenset[str] = frozenset()
    """Infinitives that report only where they are denied: "cacher" in "ne cache pas que"."""

    refusing: frozenset[str] = frozenset()
    """Infinitives that report denied or not: "nier" in "ne nie pas avoir payé"."""

    learning: frozenset[str] = frozenset()
    """Infinitives that report what is heard, not what their subject says: "apprendre" in "on apprend que"."""

    voices: tuple[tuple[str, ...], ...] = ()
    """Words before whoever speaks for the subject: "par la voix de" in "le parti, par la voix d'Anne Roy, a …"."""

    impersonal: frozenset[str] = frozenset()
    """Forms with which "il" means nobody ("il faut", "il s'agit")."""

    gerund_marks: frozenset[str] = frozenset()
    """Words before a gerund that opens a phrase of its own: "en" in "en se félicitant d'un « succès »"."""

    plain_addressees: bool = False
    """Whether whom something is told to may be an object like any other: "showed the jury that", "When told that"."""

    past_like_participles: bool = False
    """Whether the past of verbs looks like their participle, so that a subject tells which it is: "asked"."""

    negations_follow: bool = False
    """Whether what denies a verb stands behind it: "pas" in "ne dit pas que"."""

    described_behind: bool = False
    """Whether a participle behind a noun describes it: "menée" in "avance une enquête menée auprès de cent élèves"."""

    conjunctions_depend_behind: bool = False
    """Whether a conjunction depends on the verb behind it: "puis" in "raconte qu'il pleuvait, puis se tait"."""

    subject_first: bool = False
    """Whether the subject may precede its verb after a quote: "“…,” the mayor said"."""

    quote_links: frozenset[str] = frozenset()
    """Words between a quote and the subject that follows: "as" in "“…,” as the mayor put it"."""

    echoes: tuple[tuple[str, ...], ...] = ()
    """What opens a sentence that says who said the one before: "that was how" in "“…” That was how Roy put it"."""

    auxiliaries: frozenset[str] = frozenset()
    """Forms of the auxiliaries of compound tenses and of the passive: "a" in "a déclaré"."""

    being: frozenset[str] = frozenset()
    """Those of them that make a passive: "est" in "est dénoncé par Anne Roy"."""

    been: frozenset[str] = frozenset()
    """Participles of the auxiliary of the passive ("a été dit")."""

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

    existing: frozenset[str] = frozenset()
    """Words before an auxiliary that make it tell what there is: "y" in "il n'y a rien à dire"."""

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

    addressing: frozenset[str] = frozenset()
    """Infinitives with whom they are said to before their clause: "remind" in "reminded the crowd that"."""

    account_marks: tuple[str, ...] = ()
    """What opens the name of an account: "@" in "@anneroy: “…”"."""

    signing: frozenset[str] = frozenset()
    """What stands between an utterance and the name of who says it: "(" in "« … » (Anne Roy)"."""

    standing_verbs: frozenset[str] = frozenset()
    """Forms of verbs whose subject may follow without report: "attend" in "Dans la cour, attend le maire"."""

    acting_on: frozenset[str] = frozenset()
    """Forms of verbs behind which somebody is the object: "salue" in "Elle entre, salue le maire"."""

    allowing: frozenset[str] = frozenset()
    """Forms of verbs for what makes something possible: "permis" in "a permis de conclure que"."""

    replies: frozenset[str] = frozenset()
    """Nouns for what somebody says, whose complement is the speaker ("Réponse de la mairesse : …")."""

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

    circumstances: dict[str, frozenset[str]] = field(default_factory=dict)
    """By preposition, what makes it an adverbial of the verb: "larmes" behind "en" in "a dit la maire en larmes"."""

    outlets: frozenset[str] = frozenset()
    """Nouns for media that somebody speaks to: "radio" in "a confié à la radio Anne Roy"."""

    several: frozenset[str] = frozenset()
    """Determiners of an audience: "plusieurs" in "a dit la maire à plusieurs élus"."""

    times: frozenset[str] = frozenset()
    """Nouns for times where a subject might stand: "matin" in "a dit ce matin le préfet"."""

    complementizers: frozenset[str] = frozenset()
    """Words that open a reported clause: "que" in "affirme que …"."""

    clause_openers: frozenset[str] = frozenset()
    """Words that end a speaker phrase: "qui" in "selon le maire qui …"."""

    roughly: frozenset[str] = frozenset()
    """Words before a number that make it rough: "près de" in "près de 300"."""

    taking_up: tuple[tuple[str, ...], ...] = ()
    """Words that open a sentence which says whose words stand before it: "c'est ce" in "C'est ce qu'a dit Roy"."""

    next_acts: tuple[tuple[str, ...], ...] = ()
    """Words behind a comma that open what a speaker did next: "avant de"."""

    conjunctions: frozenset[str] = frozenset()
    """Words between two quotes of one speaker: "et" in "« grossier » et « inquiétant »"."""

    remarks: tuple[tuple[str, ...], ...] = ()
    """Pairs of words that end a reported clause after a comma: "ce qui" in "dit que …, ce qui surprend"."""

    pronouns: PronounRules = field(default_factory=PronounRules)
    """Pronouns beside a verb that reports: "elle" and "lui" in "elle lui a dit"."""

    endings: VerbEndingRules = field(default_factory=VerbEndingRules)
    """How the forms of verbs end: "ant" in "dénonçant « … »"."""

    first_person: FirstPersonRules = field(default_factory=FirstPersonRules)
    """Words of whoever writes or speaks: "ai-je répondu", "my" in an answer."""

    stances: StanceRules = field(default_factory=StanceRules)
    """Predicates before a colon that opens what somebody says: "est formel" in "Le maire est formel : …"."""

    inflection: InflectionRules = field(default_factory=InflectionRules)
    """How words change their form: "s" in "des riverains"."""

    sources: SourceRules = field(default_factory=SourceRules)
    """Whose words a clause is by a word of source, without a verb of speech: "selon Anne Roy", "pour les riverains"."""

    documents: DocumentRules = field(default_factory=DocumentRules)
    """Documents, which speak for whoever made them: "le rapport de l'ONU affirme …"."""

    speakers: SpeakerRules = field(default_factory=SpeakerRules)
    """Nouns and pronouns for who can speak and what cannot, and the nouns beside a name: "a raconté un riverain"."""

    infinitival: InfinitivalRules = field(default_factory=InfinitivalRules)
    """Infinitives that report or are reported: "assure avoir payé", "promet de payer", "avant d'ajouter que …"."""

    trailing: TrailingRules = field(default_factory=TrailingRules)
    """What goes on with a clause behind its inquit, and what does not: "si" in "Il ira, dit-elle, si on paie"."""

    bare: BareClauseRules = field(default_factory=BareClauseRules)
    """Verbs by which a clause without complementizer is known: "insist" in "Roe, 54, insisted talks went on"."""

    questions: QuestionRules = field(default_factory=QuestionRules)
    """Questions that a verb reports, and answers to them: "demande si …", "explique pourquoi …"."""

    marks: MarkRules = field(default_factory=MarkRules)
    """What quotation marks hold where it is no quote, or one without a verb of speech: "le film « La Haine »"."""
