"""The rules that the references step reads from a language: how a text refers to those whom it has named."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReferenceRules:
    """Titles, nominals and pronouns; all in lower case with straight apostrophes."""

    person_heads: frozenset[str] = frozenset()
    """Nouns for what a person is: "ambassadeur" in "l'ambassadeur russe, Ivan Petrov"."""

    person_endings: tuple[str, ...] = ()
    """Endings of other such nouns: "iste" in "la violoniste"."""

    things: frozenset[str] = frozenset()
    """Nouns for things that end so too: "ascenseur" in "l'ascenseur est en panne"."""

    prefixes: tuple[str, ...] = ()
    """First parts that such a noun may have: "ex-" in "l'ex-ministre"."""

    joined_prefixes: tuple[str, ...] = ()
    """First parts written without a hyphen: "co" in "le coprésident"."""

    organisation_heads: frozenset[str] = frozenset()
    """Nouns for what an organisation is: "fédération" in "la fédération de pêche"."""

    courtesy: frozenset[str] = frozenset()
    """Titles of courtesy, which say nothing of a person: "mme" in "Mme Roy"."""

    addresses: frozenset[str] = frozenset()
    """Other titles that come between a title with its comma and a name: "la ministre, docteur Anne Roy"."""

    naming: frozenset[str] = frozenset()
    """Participles between a noun and a name: "nommé" in "un retraité nommé Paul Sarr"."""

    epicene: frozenset[str] = frozenset()
    """Masculine nouns by which a woman may be called: "maire" in "le maire, la socialiste Anne Roy"."""

    one_gender: frozenset[str] = frozenset()
    """Nouns that have one gender, whoever they are for: "star" in "la star, Paul Sarr"."""

    definite: frozenset[str] = frozenset()
    """Determiners before what is known already: "la" in "la ministre a répondu"."""

    indefinite: frozenset[str] = frozenset()
    """Other determiners that may open an apposition: "son" in "son avocat, Paul Sarr"."""

    unknown: frozenset[str] = frozenset()
    """Those of them before somebody new, so that nothing is taken up: "un" in "un ministre a répondu"."""

    others: frozenset[str] = frozenset()
    """Pronouns for another of a kind, behind those: "autre" in "une autre, cariste, dit qu'elle part"."""

    contractions: frozenset[str] = frozenset()
    """Prepositions contracted with an article, which may open an apposition: "du" in "du président Macron"."""

    elided: frozenset[str] = frozenset()
    """Elided words inside a title: "d'" in "le chef d'orchestre"."""

    premodifiers: frozenset[str] = frozenset()
    """Relations of the words before a noun that belong to it: "flat" in "government spokesman"."""

    before: frozenset[str] = frozenset()
    """Adjectives before the head of a title: "ancien" in "l'ancien ministre"."""

    compounds: frozenset[str] = frozenset()
    """Those of them that make one term with the head: "premier" in "le premier ministre"."""

    shifting: frozenset[str] = frozenset()
    """Those of them that speak of another time: "futur" in "le futur ministre"."""

    former: tuple[str, ...] = ()
    """Prefixes that say the same: "ex-" in "l'ex-ministre"."""

    of_places: frozenset[str] = frozenset()
    """Nouns for people of a place, before whose name "de" stands: "maire" in "le maire de Roubaix"."""

    facing: frozenset[str] = frozenset()
    """Words that open with a preposition what the subject is set beside: "face" in "Face à Jean Roy, le maire …"."""

    whose: frozenset[str] = frozenset()
    """Relatives before somebody of their noun: "dont" in "l'ONU, dont le chef a dit …"."""

    genitive: frozenset[str] = frozenset()
    """Words that open a complement: "de" in "le chef de la diplomatie"."""

    plain_prepositions: dict[str, str] = field(default_factory=dict)
    """Prepositions of a complement with their plain form, so that titles compare: "du" is "de" in "chef du parti"."""

    breaks: frozenset[str] = frozenset()
    """Words that end an apposition: "qui" in "le ministre qui a répondu"."""

    agents: frozenset[str] = frozenset()
    """Prepositions before those who act in a passive: "par" in "bloqué par le juge"."""

    addressed: frozenset[str] = frozenset()
    """Pronouns of another behind the pronoun of a subject: "lui" in "il lui reproche"."""

    continuing: frozenset[str] = frozenset()
    """Infinitives of verbs with which the last speaker goes on: "ajouter" for "ajoute-t-il"."""

    replying: frozenset[str] = frozenset()
    """Infinitives of verbs with which somebody else speaks than before: "rétorquer" for "rétorque Anne Roy"."""

    relatives: frozenset[str] = frozenset()
    """Pronouns before the subject of a relative clause: "que" in "le rapport, que l'AFP a lu"."""

    kinds: tuple[frozenset[str], ...] = ()
    """Sets of nouns for people who may be one: an "éleveur" is an "agriculteur"."""

    offices: tuple[frozenset[str], ...] = ()
    """Sets of nouns for offices that nobody has who has one of another set: "préfet", "sous-préfet"."""

    datives: frozenset[str] = frozenset()
    """Prepositions before those to whom something is told: "à" in "un courriel à l'AFP"."""

    within: frozenset[str] = frozenset()
    """Prepositions before the document in which somebody says something: "dans" in "Dans un communiqué, il dit"."""

    conjunctions: frozenset[str] = frozenset()
    """Words that end an apposition only after a name: "et" in "Anne Roy, ministre, et Paul Sarr"."""

    complementizers: frozenset[str] = frozenset()
    """Words before which a supposed noun was a verb: "que" in "Anne Roy, juge que …"."""

    synonyms: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    """Phrases that mean the same as a title, with plain prepositions and without determiners.

    ``{("chef", "de", "état"): ("président",)}`` for "le chef de l'État".
    """

    class_nouns: tuple[frozenset[str], ...] = ()
    """Sets of nouns for one class of organisations, which take up the one named last: "parti" in "le parti"."""

    class_terms: dict[tuple[str, str], str] = field(default_factory=dict)
    """Terms of two words with the noun of ``class_nouns`` for them: "rights group" is a "charity"."""

    any_body: frozenset[str] = frozenset()
    """Nouns for a body of any class: "l'organisme", after "l'Agence de l'eau"."""

    trade_bodies: frozenset[str] = frozenset()
    """Nouns of ``class_nouns`` for people of a trade too: "l'exploitant" is a firm unless somebody is a farmer."""

    known_bodies: dict[str, str] = field(default_factory=dict)
    """First words of well-known names, with the noun for their class: "cgt" is a "syndicat"."""

    head_last: bool = False
    """Whether the noun of a name or a nominal is its last word: "Kent Police", "the rights group"."""

    plural_nouns: frozenset[str] = frozenset()
    """Nouns for several people that no ending tells from others: "women", behind a determiner for any number."""

    plural_endings: tuple[str, ...] = ()
    """Endings of nouns for several: "s" in "the officers"."""

    singular_endings: tuple[str, ...] = ()
    """Longer endings that only look so: "ss" in "the boss"."""

    gendered_nouns: bool = False
    """Whether nouns alone tell the gender, as no determiner does: "the actress"."""

    paper: str = ""
    """Noun for the class of the papers that the names know: "journal" for "Le Monde"."""

    organs: frozenset[str] = frozenset()
    """Nouns for those who speak for an organisation: "direction" in "la direction d'Airbus"."""

    organ_phrases: tuple[tuple[str, ...], ...] = ()
    """Terms for them, as words: ("service", "de", "presse") in "Le service de presse a confirmé"."""

    unions: frozenset[str] = frozenset()
    """Nouns for unions, which "la direction" hardly is: "syndicat" in "Le syndicat proteste. La direction répond"."""

    spokespeople: frozenset[str] = frozenset()
    """Nouns for those who speak for others: "porte-parole" in "Le porte-parole dément", of nobody who was named."""

    general_documents: frozenset[str] = frozenset()
    """Nouns for a document of any kind: "texte" for a report or a letter."""

    releases: frozenset[str] = frozenset()
    """Nouns for what somebody sends out about what it does: "communiqué" in "Un communiqué dénonce …"."""

    sending: frozenset[str] = frozenset()
    """Forms of verbs between who made a document and the document: "publié" in "La Cour a publié un rapport"."""

    departments: frozenset[str] = frozenset()
    """Nouns for what a minister leads, who may be named instead: "département" in "le département de Paul Sarr"."""

    members: dict[str, frozenset[str]] = field(default_factory=dict)
    """Nouns for all members of a body, with the first words of its name: "magistrats" for "la cour d'appel"."""

    bodies: frozenset[str] = frozenset()
    """Nouns for bodies beside organs and the heads of names: "préfecture" in "La préfecture se tait"."""

    sources: frozenset[str] = frozenset()
    """Nouns for those who are not named, behind which a body's name tells them from others: "des sources PS"."""

    either: frozenset[str] = frozenset()
    """Nouns for a body or for a person: "l'autorité" may be the prefect."""

    demonstratives: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Pronouns that a relative clause defines, with gender and number: "celle" in "Celle qui dirige la ville"."""

    descriptions: frozenset[str] = frozenset()
    """Nouns that describe a person rather than name an office: "universitaire", but not "préfet"."""

    parents: frozenset[str] = frozenset()
    """Nouns for parents, who may be anybody where ``children`` follow: "mère" in "la mère de trois enfants"."""

    free_relatives: frozenset[str] = frozenset()
    """Relatives without a noun, before whoever is the subject above: "what" in "condemned what it called a sham"."""

    party_letters: dict[str, str] = field(default_factory=dict)
    """Letters for parties behind a name and the nouns for their members: ``{"r": "republican"}`` for "(R-Ohio)"."""

    children: frozenset[str] = frozenset()
    """Nouns behind those: "famille" in "le père de famille"."""

    describing_endings: tuple[str, ...] = ()
    """Endings of other such nouns, all of a trade or a conviction: "iste" in "la neurobiologiste"."""

    countries: dict[str, str] = field(default_factory=dict)
    """What a people or a country is called, with a name that begins otherwise: "irish" is of "ireland"."""

    demonym_endings: tuple[str, ...] = ()
    """Endings of capitalised nouns for where somebody is from: "ois" in "le Lillois"."""

    concerned: frozenset[str] = frozenset()
    """Those of them that always take up somebody named: "intéressée" in "La principale intéressée nuance"."""

    feminine_determiners: frozenset[str] = frozenset()
    """Determiners of a feminine singular: "la" in "la Ligue"."""

    masculine_determiners: frozenset[str] = frozenset()
    """Determiners of a masculine singular: "le" in "le Sénat"."""

    masculine_before_consonants: frozenset[str] = frozenset()
    """Determiners that tell a masculine before a consonant alone: "son" in "son galeriste", not "son avocate"."""

    consonants: frozenset[str] = frozenset()
    """First letters of a noun behind which they do, but not "h", which may be mute: "g" in "son galeriste"."""

    feminine_bodies: frozenset[str] = frozenset()
    """First words of the names of bodies that are feminine behind an elided article: "onu" in "l'ONU"."""

    feminine_noun_endings: tuple[str, ...] = ()
    """Endings of feminine nouns that such a name may open with: "tion" in "l'Association des maires"."""

    plural_determiners: frozenset[str] = frozenset()
    """Determiners of a plural: "les" in "les Verts"."""

    pronouns: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Personal pronouns with gender and number, empty if they tell none: ``{"elle": ("f", "singular")}``."""

    owners: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Possessive determiners with gender and number of the owner: "his" in "His statement says"."""

    bare_ages: bool = False
    """Whether an age stands alone between commas behind a name: "Anne Roy, 34, said"."""

    aged: frozenset[str] = frozenset()
    """Participles between a name's comma and such an age: "aged" in "Anne Roy, aged 34, said"."""

    apart: dict[str, str] = field(default_factory=dict)
    """Pronouns between commas behind a name, with the gender that they tell: "elle" in "Camille Roux, elle, part"."""

    contrasts: tuple[tuple[str, ...], ...] = ()
    """Words that set somebody against others: ("pour", "sa", "part") in "Le maire a pour sa part démenti"."""

    turning: frozenset[str] = frozenset()
    """Words before a preposition and whom the text turns to: "quant" in "Quant à Anne Roy, elle …"."""

    being: frozenset[str] = frozenset()
    """Verbs behind a name that say what somebody is: "est" in "Anne Roy est romancière"."""

    then: frozenset[str] = frozenset()
    """Adverbs before a title that opens a sentence: "alors" in "Alors ministre, Anne Roy …"."""

    qualifying_endings: tuple[str, ...] = ()
    """Endings of adjectives that are taken for verbs: "ée" in "la ministre déléguée à l'Industrie"."""

    copulas: frozenset[str] = frozenset()
    """Verbs whose participle agrees with the subject: "est" in "Camille Roux est arrivée"."""

    auxiliaries: frozenset[str] = frozenset()
    """Words that may stand before such a verb: "a" in "Camille Roux a été nommée"."""

    reflexive: frozenset[str] = frozenset()
    """Pronouns with which the participle may agree with something else: "s'" in "elle s'est dit que"."""

    agreeing: dict[str, str] = field(default_factory=dict)
    """Participles that agree with who is named before, with their gender: ``{"née": "f"}``."""

    last_named: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Words for the one named last, with gender and number: ``{"ce dernier": ("m", "singular")}``."""

    ordinals: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Words for one of two just named, with place and gender: ``{"la seconde": (1, "f")}``."""

    two: frozenset[str] = frozenset()
    """Numerals for both of two: "deux" in "les deux hommes"."""

    peers: frozenset[str] = frozenset()
    """Nouns for one of two of a kind, of whom the other is the owner: "confrère" in "Son confrère a répondu"."""

    rivals: frozenset[str] = frozenset()
    """Those of them that may be of another kind: "contradicteur"."""

    address_nouns: dict[str, str] = field(default_factory=dict)
    """Titles before a name with the noun that they tell: ``{"me": "avocat"}``."""

    ending_nouns: dict[str, str] = field(default_factory=dict)
    """Letters behind a name with the noun that they tell: ``{"kc": "barrister"}`` for "Caroline Rees KC"."""

    filing: frozenset[str] = frozenset()
    """Participles before "by" for what is brought to a court: "filed" in "a petition filed by Anne Roy"."""

    filers: frozenset[str] = frozenset()
    """Nouns for who brings it: "petitioner"."""

    demonstrative: frozenset[str] = frozenset()
    """Determiners that point back: "ce" in "ce cadre explique"."""

    possessive: frozenset[str] = frozenset()
    """Possessive determiners: "sa mère" is seldom somebody who has a name in the text."""

    singular_owners: frozenset[str] = frozenset()
    """Those of them before somebody new in the singular: "son" in "Son coach se tait"."""

    years: frozenset[str] = frozenset()
    """Words behind a number of years ("Anne Roy, 54 ans")."""

    decades: dict[str, str] = field(default_factory=dict)
    """Nouns for people of an age, with the first figure of it ("quinquagénaire": "5")."""

    ages: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Words for people who are old or young, with the ages that they may have: ``{"vieille": (60, 150)}``."""

    feminine_endings: tuple[tuple[str, str], ...] = ()
    """Endings of feminine nouns for people with the masculine ones, longest first ("directrice", "directeur")."""

    bare: bool = False
    """Whether a title may stand before a name without determiner: "Prime Minister Ellen Marsh"."""
