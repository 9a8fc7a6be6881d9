"""The rules that the names step reads from a language: where names begin and end, and what words beside them say."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.model.analysis import Label
from reader.understanding.languages.rules.areas import AreaRules
from reader.understanding.languages.rules.clubs import ClubRules
from reader.understanding.languages.rules.companies import CompanyRules
from reader.understanding.languages.rules.datelines import DatelineRules
from reader.understanding.languages.rules.extents import ExtentRules
from reader.understanding.languages.rules.frames import FrameRules
from reader.understanding.languages.rules.inflection import InflectionRules
from reader.understanding.languages.rules.inhabitants import InhabitantRules
from reader.understanding.languages.rules.institutions import Institution
from reader.understanding.languages.rules.papers import PaperRules
from reader.understanding.languages.rules.people import PeopleRules
from reader.understanding.languages.rules.tails import TailRules


@dataclass(frozen=True, slots=True)
class NameRules:
    """Where names begin and end; words are in lower case with straight apostrophes unless said otherwise."""

    determiners: frozenset[str] = frozenset()
    """Words that neither open nor close a name: "la" in "la Commission européenne"."""

    elided_determiners: frozenset[str] = frozenset()
    """Those of them that are no part of a name even when capitalised: "L'" in "L'Élysée dément"."""

    articles: frozenset[str] = frozenset()
    """Determiners without preposition: "la" in "la Convergence pour le développement (CODEM)"."""

    links: frozenset[str] = frozenset()
    """Words that join the parts of a complement: "de" and "la" in "ministère de la Défense"."""

    particles: frozenset[str] = frozenset()
    """Words in small letters inside a person's name: "van" and "der" in "Mathieu van der Poel"."""

    person_titles: frozenset[str] = frozenset()
    """Titles that are cut off a person's name and vote for one: "président" in "le président Macron"."""

    place_heads: frozenset[str] = frozenset()
    """Nouns that are cut off a place's name and vote for one: "province" in "la province d'Idleb"."""

    inside: frozenset[str] = frozenset()
    """Prepositions before which such a noun is no part of the name: "dans" in "dans le canton de Vaud"."""

    route_nouns: frozenset[str] = frozenset()
    """Nouns before two places that a dash pairs: "ligne" in "la ligne Vif-Vernoy"."""

    nickname_words: frozenset[str] = frozenset()
    """Words between a person and a nickname in marks: "dit" in "Paul Roche, dit « Popol »"."""

    pair_links: frozenset[str] = frozenset()
    """Conjunctions between names of one kind: "et" in "Orvane et Malo"."""

    brand_links: frozenset[str] = frozenset()
    """Words before a brand that is a name of its own: "avec" in "avec OrvaneBus"."""

    place_announcers: frozenset[str] = frozenset()
    """Nouns after which capitalised words are a place: "quartier" in "le quartier Bab el-Oued"."""

    place_prepositions: frozenset[str] = frozenset()
    """Prepositions after which a place of the gazetteer is one even if the model overlooked it: "in Cardiff"."""

    small_places: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """Places in small letters, by their first word: "zone euro"."""

    state_words: frozenset[str] = frozenset()
    """Words for the state, which alone are no name: "État" in "la télévision d'État"."""

    organisation_heads: frozenset[str] = frozenset()
    """Nouns that stand before an organisation's name and vote for one: "groupe" in "le groupe Bolloré"."""

    organisation_announcers: frozenset[str] = frozenset()
    """Nouns after which capitalised words are an organisation: "association" in "l'association Anticor"."""

    organisation_prefixes: frozenset[str] = frozenset()
    """First parts of hyphenated names of organisations: "radio" in "Radio-Canada"."""

    full_name_heads: frozenset[str] = frozenset()
    """Nouns that open the full name of an acronym: "Union" in "l'Union cycliste internationale (UCI)"."""

    member_nouns: frozenset[str] = frozenset()
    """Nouns whose complement is an organisation: "membres" in "les membres de Daech"."""

    belonging: frozenset[str] = frozenset()
    """Nouns behind whose preposition capitalised words are a body: "membre" in "membre du Dark Energy Survey"."""

    unnamed_heads: frozenset[str] = frozenset()
    """Nouns for things whose names are no entities: "tempête" in "la tempête Ciaran"."""

    eponym_heads: frozenset[str] = frozenset()
    """Nouns for things named after a person who is not meant: "boson" in "le boson de Higgs"."""

    opening_given_names: frozenset[str] = frozenset()
    """Given names that tell a person where they open a longer name: "beatrice" in "Beatrice Lund"."""

    given_names: frozenset[str] = frozenset()
    """Given names, which open no company: "anne" in "Anne Roy"."""

    public_figures: frozenset[str] = frozenset()
    """Surnames that stand for one person without their full name, which makes such a name surer; folded: "poutine"."""

    venue_words: frozenset[str] = frozenset()
    """Words that close the name of a stadium: "Arena" in "la Groupama Arena"."""

    venue_heads: frozenset[str] = frozenset()
    """Words that open the name of a body or of its house: "Stade" in "le Stade de Reims", "au Stade de Reims"."""

    venue_prepositions: frozenset[str] = frozenset()
    """Prepositions after which it is the house: "au" in "au Stade de Reims"."""

    ages: frozenset[str] = frozenset()
    """Words after a number of years: "ans" in "Anne Roy, 26 ans"."""

    births: frozenset[str] = frozenset()
    """Participles behind a person's name: "née" in "France Morel (née en 1947)"."""

    leaders: frozenset[str] = frozenset()
    """Words for those who lead a body, not a town: "directeur" in "le directeur d'Orvane"."""

    leader_adjectives: frozenset[str] = frozenset()
    """Adjectives behind these: "général" in "le directeur général d'Orvane"."""

    portfolio_heads: frozenset[str] = frozenset()
    """Nouns whose complement is a field of office and no name: "ministre" in "la ministre de la Défense"."""

    portfolios: frozenset[str] = frozenset()
    """Fields of office that stand right before such a noun: "defence" in "the Defence Minister"."""

    institutions: tuple[Institution, ...] = ()
    """Nouns that open the name of an institution: "hôpital" in "l'hôpital Necker"."""

    acronym_heads: frozenset[str] = frozenset()
    """Those of these nouns that are acronyms, in capitals: "chu" in "le CHU de Reims"."""

    adjectives: frozenset[str] = frozenset()
    """Adjectives, beside demonyms, that make a name of such a noun: "nationale" in "la police nationale"."""

    modifiers: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """Words, by the first, between such a noun and its complement: "d'appel" in "la cour d'appel de Lyon"."""

    parties: frozenset[str] = frozenset()
    """Parties that stand before a person without a mark between: "LFI" in "le député LFI Paul Roche"."""

    party_links: frozenset[str] = frozenset()
    """Words between a person and the body that they belong to: "of" in "Anna Roy of NDP"."""

    name_elisions: frozenset[str] = frozenset()
    """Elided letters that open names: "n'" in "N’Golo Kanté"."""

    names_with_article: frozenset[str] = frozenset()
    """First words of the names that keep their article even where it opens a sentence: "obs" in "L'Obs dément"."""

    sentence_openers: frozenset[str] = frozenset()
    """Determiners that are cut off a name though the sentence gives them a capital: "un" in "Un Boeing s'écrase"."""

    line_labels: frozenset[str] = frozenset()
    """Words of labels that open lines in capitals: "vidéo" in "VIDÉO. Le port brûle"."""

    town_links: frozenset[str] = frozenset()
    """Words between hyphens inside a town's name: "sur" and "le" in "Rostov-sur-le-Don"."""

    town_prepositions: frozenset[str] = frozenset()
    """Prepositions before a town: "à" in "à Vif"."""

    small_bodies: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """Bodies in small letters, by their first word: "chambre régionale des comptes"."""

    units: frozenset[str] = frozenset()
    """Units behind a number that make no name of it: "MW" in "900MW"."""

    plurals: frozenset[str] = frozenset()
    """Determiners before a word in small letters for a group: "des" in "des shebab"."""

    leagues: frozenset[str] = frozenset()
    """Words before the number of a league: "ligue" in "Ligue 1"."""

    products: frozenset[str] = frozenset()
    """Products, feasts, books and the like that a model takes for somebody: "kindle", "ramadan"."""

    no_names: frozenset[str] = frozenset()
    """Capitalised words that are no names: "pâques"."""

    saying: frozenset[str] = frozenset()
    """Forms of verbs that nobody but people and bodies are subjects of: "estime" in "Le Béarnais estime"."""

    thing_heads: frozenset[str] = frozenset()
    """Nouns right before the name of a thing that is meant: "prix" in "le prix Médicis"."""

    common_openers: frozenset[str] = frozenset()
    """Words that have their capital from the sentence: "eu" in "Eu égard"."""

    agent_endings: tuple[str, ...] = ()
    """Endings of words for women by their trade, before its matter: "euse" in "Tailleuse de pierre"."""

    sentence_quantifiers: frozenset[str] = frozenset()
    """Words that open a sentence and no name: "chaque" in "Chaque euro compte"."""

    field_heads: frozenset[str] = frozenset()
    """Nouns for who governs a field, of several words too: "ministre" in "ministre de l'Économie et du Travail"."""

    two_word_titles: tuple[tuple[str, str], ...] = ()
    """Titles of two words: "el hadj" in "El Hadj Oumar Sow"."""

    furniture: tuple[tuple[str, ...], ...] = ()
    """What opens a line that belongs to the page and not to the article: "Lire aussi"."""

    credit_words: frozenset[str] = frozenset()
    """Words right before whoever made a picture: "photo"."""

    place_nouns: frozenset[str] = frozenset()
    """Nouns and participles whose complement is a place: "maire" in "le maire de Vif", "née" in "née à Vif"."""

    place_links: frozenset[str] = frozenset()
    """Prepositions between these and the place: "de", "à"."""

    elected: frozenset[str] = frozenset()
    """The same for a place without an article, of a body with one: "élue" in "l'élue de Vif", "les élus du Congrès"."""

    led_links: frozenset[str] = frozenset()
    """Words between these and the acronym: "du"."""

    schools: frozenset[str] = frozenset()
    """Nouns for bodies that a model takes for their houses: "collège" in "le collège Paul-Roy"."""

    led_by: frozenset[str] = frozenset()
    """Nouns for who leads or speaks for a body, before its acronym: "porte-parole" in "porte-parole du CSV"."""

    pseudonyms: frozenset[str] = frozenset()
    """Nouns behind whose preposition somebody's other name stands: "pseudonyme" in "le pseudonyme de Zaatar"."""

    party_members: frozenset[str] = frozenset()
    """Nouns for members of parties and parliaments, which end no name behind an article: "the Ohio Republican"."""

    publications: frozenset[str] = frozenset()
    """Nouns for what bodies publish: "chiffres" in "les chiffres du Statec"."""

    closers: frozenset[str] = frozenset()
    """Words that close no name: "nous" in "l'Institut des glaciers nous a reçus"."""

    person_heads: frozenset[str] = frozenset()
    """Nouns right before the person whose they are: "gouvernement" in "le gouvernement Papadimos"."""

    cues: dict[str, tuple[Label, float]] = field(default_factory=dict)
    """Single words before a name, with the label they vote for and its weight, the model's label having weight 1.

    ``{"en": ("LOC", 1.0)}`` for "en Syrie".
    """

    demonyms: frozenset[str] = frozenset()
    """Adjectives and nouns of peoples and followers, which are no names: "welsh" in "the Welsh team"."""

    epithets: frozenset[str] = frozenset()
    """Words before a person at the head of a sentence that are no part of the name: "stunned" in "Stunned Anne Roy"."""

    trades: frozenset[str] = frozenset()
    """Trades that are no part of a name behind them at the head of a sentence: "plumber" in "Plumber Anne Roy"."""

    kin: frozenset[str] = frozenset()
    """Words for kin, beside which a name is a person's: "wife" in "his wife, Carmen"."""

    being: frozenset[str] = frozenset()
    """Forms of "to be" before a birth: "was" in "Paris was born"."""

    titled_people: bool = False
    """Whether an unknown name of several words behind a title is a person's, whatever the model: "Thabo Mbeki"."""

    courtesy: frozenset[str] = frozenset()
    """Titles of courtesy, behind which a capitalised word is a person: "Ms" in "said Ms Jones"."""

    new_articles: frozenset[str] = frozenset()
    """Articles before what somebody is said to be: "a" in "Shane Rudd, a security expert"."""

    apposition_nouns: frozenset[str] = frozenset()
    """Nouns behind one that make a person of capitalised words: "expert" in "Shane Rudd, a security expert"."""

    known_bodies: frozenset[str] = frozenset()
    """Organisations that are known by name, as they are written: "Facebook", "Manchester United"."""

    organisation_tails: frozenset[str] = frozenset()
    """Last words of longer names of organisations: "herald" in "Northern Herald"."""

    body_endings: tuple[str, ...] = ()
    """Endings of single words that are organisations: "soft" in "Orvanesoft"."""

    place_tails: frozenset[str] = frozenset()
    """Last words of longer names of places: "street" in "Elm Street"."""

    telling: frozenset[str] = frozenset()
    """Verbs whose object is a body if an article stands before it: "told" in "told the Herald"."""

    adjectives_follow: bool = True
    """Whether an adjective may stand between a noun and the name: "le groupe terroriste Daech"."""

    surname_places: bool = False
    """Whether full names outvote even a place that has their surname: "Valerie Paris" for "Paris"."""

    name_endings: frozenset[str] = frozenset()
    """Letters behind a person's name that are no part of it: "qc" in "Anita Rao QC"."""

    name_giving_heads: frozenset[str] = frozenset()
    """Nouns for bodies that go by their complement alone: "church" in "Church of Orvanity", then "Orvanity"."""

    prefixes: frozenset[str] = frozenset()
    """First parts of words with a hyphen that are no name: "pro" in "Pro-Moscow"."""

    caption_labels: frozenset[str] = frozenset()
    """Words before a colon that say what a line is: "image" in "Image: Ruth Peabody."."""

    title_closers: frozenset[str] = frozenset()
    """Titles behind the body whose they are, no part of its name: "director" in "FBI Director Ruth Peabody"."""

    thing_tails: frozenset[str] = frozenset()
    """Last words of longer names of events and other things: "championship" in "Wick Bowls Championship"."""

    hyphen_words: frozenset[str] = frozenset()
    """Words behind a hyphen that are no part of the person before it: "backed" in "Roy-backed"."""

    person_initials: frozenset[str] = frozenset()
    """People known by their initials: "jfk"; other acronyms that the model takes for people are bodies."""

    complement_links: tuple[tuple[str, ...], ...] = ()
    """Words that join a body's noun with the rest of its name: "for the" in "Foundation for the Arts"."""

    staff_nouns: frozenset[str] = frozenset()
    """Nouns right behind the body whose they are: "reporters" in "Orvane reporters"."""

    followers: tuple[str, ...] = ()
    """Endings of words for followers of a belief or party before a person: "ist" in "Marxist Ruth Ann Peabody"."""

    road_codes: frozenset[str] = frozenset()
    """Letters before the number of a road or galaxy, unlike a code that is no place: "us" in "US-101", but "ST-4"."""

    things_have_articles: bool = False
    """Whether no person has an article, so that "the Vireo's battery" is that of a thing."""

    class_nouns: frozenset[str] = frozenset()
    """Nouns for bodies that alone behind an article are no names, though capitalised: "bench" in "The Bench asked"."""

    common_words: bool = False
    """Whether a word that opens a sentence is no name if the article also has it in small letters: "Teams"."""

    title_openers: frozenset[str] = frozenset()
    """Words before a title that belong to it: "town" in "Town Clerk Ruth Peabody"."""

    works_vote: bool = False
    """Whether the model's events, products and works vote against names: "Discovery", a ship."""

    title_case: bool = False
    """Whether headlines may have capitals throughout, so that they name no new person: "Schools Chief To Resign"."""

    full_name: float = 1.5
    """Weight with which a person's full name votes for the surname alone: "Anne Roy" for "Roy"."""

    short_name: float = 0.0
    """Weight with which a body's full name votes for its first word alone: "Malo & Fils" for "Malo"."""

    known_place: float = 0.7
    """Weight of the gazetteer against a model that takes a place of one word for a person: "Alep"."""

    inflection: InflectionRules = field(default_factory=InflectionRules)
    """How words change their form: "s" in "Affaires étrangères"."""

    companies: CompanyRules = field(default_factory=CompanyRules)
    """What tells companies and other bodies from people and places: "la filiale Orvane", "Orvane licencie"."""

    clubs: ClubRules = field(default_factory=ClubRules)
    """What tells clubs and teams from towns and people: "le RC Lens", "Orvane reçoit Lens"."""

    papers: PaperRules = field(default_factory=PaperRules)
    """Newspapers whose names are common words: "« 24 heures »", "selon Le Temps"."""

    datelines: DatelineRules = field(default_factory=DatelineRules)
    """What stands in a dateline: "PARIS (AFP) –", "SYDNEY, Australia (AP) —"."""

    inhabitants: InhabitantRules = field(default_factory=InhabitantRules)
    """What tells people of a place from the place: "le Gantois", "cette Vernaise"."""

    extents: ExtentRules = field(default_factory=ExtentRules)
    """How far the names of bodies go: "le collectif Touche pas à ma halle", "Ligue contre le cancer"."""

    frames: FrameRules = field(default_factory=FrameRules)
    """Words beside a name that settle what it is: "Nagpur-based", "wrote on X"."""

    tails: TailRules = field(default_factory=TailRules)
    """Nouns that close a name: "Preston Crown Court", "Mulago hospital"."""

    areas: AreaRules = field(default_factory=AreaRules)
    """What tells parts of places and regions: "le nord de la Dorvanie", "Centre-Est"."""

    people: PeopleRules = field(default_factory=PeopleRules)
    """What tells people, and how far their names go: "Madam Goh Siew Peng"."""
