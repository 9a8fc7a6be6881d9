"""The form that a language's rules take."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.model.analysis import Label
from reader.understanding.languages.rules.speech import SpeechRules


@dataclass(frozen=True, slots=True)
class Institution:
    """A common noun that opens the name of a body or a building ("ministère", "tribunal", "mosquée").

    ``complements`` are what makes a name of it: ``of`` a name with a linking word ("université de Berkeley"),
    ``beside`` a name beside it ("hôpital Necker"), ``field`` a complement in small letters ("ministère de la défense"),
    ``state`` one of the state words of NameRules ("télévision d'État syrienne"), ``adjective`` one of the adjectives of
    NameRules ("armée française"). With ``person`` the name may be that of a person, with ``capital`` any capitalised
    words; with ``modified`` something must stand between ("agence régionale de santé de Bretagne"), with ``seat`` the
    town may follow ("lycée Ampère de Lyon"). After one of ``not_after`` the noun is none ("sur place").
    """

    heads: frozenset[str]
    label: Label
    complements: frozenset[str]
    not_after: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Stems:
    """Words by their beginnings or whole; ``word in stems`` asks for a word in lower case."""

    prefixes: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()

    def __contains__(self, word: str) -> bool:
        return word in self.words or word.startswith(self.prefixes)


@dataclass(frozen=True, slots=True)
class SportRules:
    """When the name of a town stands for its club.

    An article with ``least`` of the ``words`` is one on sport. A town plays there as the subject of one of ``verbs``
    (``light`` words may stand between), as object of one of ``object_verbs``, after one of ``opponents`` ("contre") or
    two words of ``against`` ("face à"), after one of ``team_nouns`` with a ``genitive`` ("le gardien de Lens"), and
    before a score or a number of ``points``. ``joins`` stand between two that play. After other ``prepositions`` and
    after ``determiners`` a town is a place.
    """

    words: frozenset[str] = frozenset()
    least: int = 4
    verbs: Stems = Stems()
    object_verbs: Stems = Stems()
    light: frozenset[str] = frozenset()
    opponents: frozenset[str] = frozenset()
    against: frozenset[tuple[str, ...]] = frozenset()
    team_nouns: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NameRules:
    """Where names begin and end, and what the words beside them say of them.

    All words are in lower case with straight apostrophes. ``determiners`` never open a name, ``links`` join the words
    of a complement, ``particles`` stand in small letters inside the name of a person. ``person_titles`` are taken off
    the front of a person and vote for one; ``place_heads`` do so for places ("province d'Idleb"); ``body_heads`` stand
    before the name of a body and vote for one. Capitalised words behind one of ``body_announcers`` name a body even
    where the model saw none. What one of ``unnamed_heads`` announces is no person, body or place ("la tempête Ciaran").
    ``club_initials``, in capitals, open the name of a club, ``venue_words`` end that of a stadium; ``ages`` are the
    words behind a number of years. ``member_nouns`` vote for a body when linked to the name ("les membres de").
    ``cues`` are words right before a name with the label that they vote for and how much, a mention's own label being
    worth 1. Between the noun that opens the name of an institution and its complement may stand ``adjectives``, which
    can make a name of it, and ``modifiers``, which cannot ("cour d'appel"), by their first word. After
    ``portfolio_heads`` ("ministre de l'") a field is no name; after ``eponym_heads`` ("boson de") nobody is meant.

    ``articles`` are the determiners without preposition. ``agencies`` are news agencies as datelines have them,
    ``months`` may stand there too. ``bodies`` are nouns with which the full name of a body opens that is given with its
    acronym ("Convergence pour … (CODEM)"). What is joined by a hyphen to one of ``body_prefixes`` is a body
    ("Radio-Canada"). ``full_name`` is the weight of a person's full name for the surname alone, ``known_place`` that of
    the gazetteer for one word that the model takes for a person; higher where the model is small.
    What the gazetteer knows is a place behind one of ``place_prepositions``, though the model overlooked it.
    ``portfolios`` are fields right before ``portfolio_heads`` ("Defence Minister"); with ``dateline_regions`` a country
    or state may follow the town in capitals of a dateline ("SYDNEY, Australia (AP) —").
    """

    determiners: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    person_titles: frozenset[str] = frozenset()
    place_heads: frozenset[str] = frozenset()
    place_announcers: frozenset[str] = frozenset()
    state_words: frozenset[str] = frozenset()
    body_heads: frozenset[str] = frozenset()
    body_announcers: frozenset[str] = frozenset()
    member_nouns: frozenset[str] = frozenset()
    unnamed_heads: frozenset[str] = frozenset()
    club_initials: frozenset[str] = frozenset()
    venue_words: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()
    portfolio_heads: frozenset[str] = frozenset()
    eponym_heads: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    modifiers: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    articles: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    body_prefixes: frozenset[str] = frozenset()
    institutions: tuple[Institution, ...] = ()
    full_name: float = 1.5
    known_place: float = 0.7
    place_prepositions: frozenset[str] = frozenset()
    portfolios: frozenset[str] = frozenset()
    dateline_regions: bool = False
    cues: dict[str, tuple[Label, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GenderRules:
    """What tells men from women: titles, given names and their endings.

    All in lower case. A given name is looked up in ``ambiguous_names``, then among the names, then by the longest
    ending.
    """

    masculine_titles: frozenset[str] = frozenset()
    feminine_titles: frozenset[str] = frozenset()
    masculine_names: frozenset[str] = frozenset()
    feminine_names: frozenset[str] = frozenset()
    ambiguous_names: frozenset[str] = frozenset()
    masculine_endings: tuple[str, ...] = ()
    feminine_endings: tuple[str, ...] = ()
    feminine_suffix: str = ""


@dataclass(frozen=True, slots=True)
class EntityRules:
    """What else one name may look like.

    ``abbreviations`` are words of names that are written short, folded. A place goes by its name without one of the
    ``place_heads`` too ("château de Montretout", "Montretout").
    """

    abbreviations: dict[str, str] = field(default_factory=dict)
    place_heads: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RoleRules:
    """When the name of a place stands for those who act there.

    All in lower case with straight apostrophes. A marker is the preposition before the name, its determiner left out
    and its last word taken apart by ``contractions``. After one of ``place_markers`` a place is a place, after one of
    ``actor_markers`` an actor unless one of the ``place_governors`` of that marker stands before it. After the markers
    ``between``, ``genitive``, ``dative`` and ``toward`` the noun or verb before decides (``actor_nouns_...``,
    ``..._verbs``); after a dative with one of ``dative_articles`` a country is an actor ("à la Russie" is no place,
    "en Russie" is).

    Without marker the subject of a verb acts unless the verb is one of ``stative_verbs``; with ``be`` it acts where an
    adjective or noun of ``attitudes`` follows. The object of one of ``object_verbs`` and their passive subject act.
    Names beside ``actor_nouns_beside`` ("match France-Espagne") and in apposition to ``fellows`` ("ses alliés, l'Iran
    et la Russie") act. Between a subject and its verb may stand ``clitics``, ``adverbs`` and a relative clause opened
    by one of ``relatives``. What is no country, region or town acts only where it says or decides something
    (``speech_verbs``, ``speech_markers``), ``seats`` of power (folded) excepted. ``conjunctions`` join names that share
    one role. Before one of ``possessives`` a place acts as after a genitive ("Moscow's decision").
    In capitals, before one of ``dateline_marks``, it is where the article was written.
    """

    determiners: frozenset[str] = frozenset()
    contractions: dict[str, str] = field(default_factory=dict)
    conjunctions: frozenset[str] = frozenset()
    clitics: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    place_markers: frozenset[str] = frozenset()
    actor_markers: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()
    dative: frozenset[str] = frozenset()
    toward: frozenset[str] = frozenset()
    dative_articles: frozenset[str] = frozenset()
    place_governors: dict[str, frozenset[str]] = field(default_factory=dict)
    actor_nouns_of: frozenset[str] = frozenset()
    actor_nouns_between: frozenset[str] = frozenset()
    actor_nouns_to: frozenset[str] = frozenset()
    actor_nouns_on: frozenset[str] = frozenset()
    actor_nouns_beside: frozenset[str] = frozenset()
    fellows: frozenset[str] = frozenset()
    dative_verbs: Stems = Stems()
    genitive_verbs: Stems = Stems()
    object_verbs: Stems = Stems()
    stative_verbs: Stems = Stems()
    attitudes: Stems = Stems()
    speech_verbs: Stems = Stems()
    speech_markers: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    dateline_marks: frozenset[str] = frozenset()
    seats: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ReferenceRules:
    """How a text refers to those whom it has named.

    ``person_heads`` are nouns that head what a person is called in apposition, others are known by ``person_endings``;
    ``body_heads`` those of bodies. ``courtesy`` titles tell nothing of a person. ``definite`` determiners take up what
    is known, ``unknown`` ones do not; ``indefinite`` ones and ``contractions`` (preposition and article in one) may
    open an apposition too.
    ``before`` are adjectives before the head, those among ``joined`` make one term with it ("premier ministre"),
    those among ``shifting`` speak of another time ("futur").
    ``genitive`` words go on with a complement. ``breaks`` end an apposition; where one of ``complementizers`` does, the
    noun was a verb ("juge que"). ``prefixes`` may stand before a head in one word. ``synonyms`` are words that say the
    same as a title, without determiners. Each of ``class_nouns`` are words for one class of bodies: with a definite
    determiner they mean the one that was named last, whatever it was called before. So do ``descriptions`` of people,
    which say what somebody is rather than what office is held ("l'universitaire", but not "le préfet").

    With ``bare`` a title may stand before a name without determiner ("Prime Minister Ellen Marsh").

    Determiners tell the gender and number of bodies and places. ``pronouns`` give gender and number of personal
    pronouns, ``latest`` are words for the one named last.
    """

    person_heads: frozenset[str] = frozenset()
    person_endings: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    place_announcers: frozenset[str] = frozenset()
    state_words: frozenset[str] = frozenset()
    body_heads: frozenset[str] = frozenset()
    courtesy: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()
    contractions: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    joined: frozenset[str] = frozenset()
    shifting: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    complementizers: frozenset[str] = frozenset()
    synonyms: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    class_nouns: tuple[frozenset[str], ...] = ()
    descriptions: frozenset[str] = frozenset()
    feminine_determiners: frozenset[str] = frozenset()
    masculine_determiners: frozenset[str] = frozenset()
    plural_determiners: frozenset[str] = frozenset()
    pronouns: dict[str, tuple[str, str]] = field(default_factory=dict)
    latest: dict[str, tuple[str, str]] = field(default_factory=dict)
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """The rules of one language, as data that a linguist could edit.

    ``code`` is ISO 639-1; ``models`` are names of spaCy pipelines, of which the first that is installed is taken, and
    ``unused`` those of its components that no step needs. Our steps speak of names as ``Label`` has them and of syntax
    as Universal Dependencies: ``labels`` and ``relations`` translate a pipeline that calls them otherwise. ``edges``
    are words, in lower case, that such a pipeline has at the edges of names and that belong to none ("the", "'s").
    """

    code: str
    models: tuple[str, ...]
    unused: frozenset[str] = frozenset({"lemmatizer", "senter"})
    labels: dict[str, Label] = field(default_factory=dict)
    relations: dict[str, str] = field(default_factory=dict)
    edges: frozenset[str] = frozenset()
    names: NameRules = NameRules()
    speech: SpeechRules = field(default_factory=SpeechRules)
    entities: EntityRules = EntityRules()
    gender: GenderRules = GenderRules()
    roles: RoleRules = RoleRules()
    references: ReferenceRules = ReferenceRules()
    sport: SportRules = SportRules()
