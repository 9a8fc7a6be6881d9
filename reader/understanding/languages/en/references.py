"""English: titles, nominals and pronouns."""

from reader.understanding.languages.en.bodies import BODIES, CLASS_NOUNS, CLASS_TERMS, KNOWN_BODIES
from reader.understanding.languages.en.gender import GENDER
from reader.understanding.languages.en.names import NAMES, PERSON_TITLES
from reader.understanding.languages.en.people import KINDS, OFFICES, TIES, TRADES
from reader.understanding.languages.rules.notation import words
from reader.understanding.languages.rules.references import ReferenceRules

_COURTESY = words("mr mr. mrs mrs. ms ms. miss mx dr dr. sir dame lord lady")

REFERENCES = ReferenceRules(
    person_heads=PERSON_TITLES - _COURTESY
    | GENDER.masculine_titles - _COURTESY
    | GENDER.feminine_titles - _COURTESY
    | TIES
    | TRADES
    | words("""
        adviser advisor head member owner editor writer reporter correspondent expert artist
        musician driver pilot surgeon student resident neighbour neighbor witness victim suspect survivor
        engineer architect archaeologist envoy negotiator
        dictator heir priest magistrate investigator parent
        partner friend rival trustee curator conductor composer
        producer builder organiser organizer swimmer runner
        ceo cfo
    """),
    person_endings=("ist", "grapher", "crat", "woman", "eer"),
    prefixes=("ex-", "vice-", "co-", "former-", "then-"),
    organisation_heads=NAMES.organisation_heads
    | words("""
        federation confederation institute institution ministry committee council commission court university school
        army police government alliance front league authority conglomerate centre center observatory office museum
        theatre festival
    """),
    courtesy=_COURTESY,
    definite=words("the this that"),
    indefinite=words("a an his her their its our"),
    unknown=words("a an"),
    before=words("""
        first former new future current young old famous great prime vice deputy foreign finance defence defense
        interior home police opposition party chief executive managing senior acting local national regional general
        attorney head lead late veteran union team company bank school hospital rebel army club group
    """),
    premodifiers=words("flat nmod amod nummod"),
    compounds=words("prime vice deputy foreign finance defence defense interior home attorney"),
    shifting=words("former future ex late then"),
    agents=words("by"),
    genitive=words("of"),
    plain_prepositions={"of": "of"},
    breaks=words("who whom whose which that where when with by but because if as since after before and from"),
    complementizers=words("that"),
    bare=True,
    head_last=True,
    gendered_nouns=True,
    kinds=KINDS,
    offices=OFFICES,
    class_nouns=CLASS_NOUNS,
    class_terms=CLASS_TERMS,
    any_body=words("body organisation organization institution"),
    known_bodies=KNOWN_BODIES,
    bodies=BODIES,
    descriptions=TRADES
    | words("""
        expert writer novelist author singer actor actress player defender
        midfielder goalkeeper coach manager historian lawyer doctor nurse teacher farmer
        activist campaigner artist musician politician senator mayor minister premier president official
        spokesman spokeswoman pilot driver captain boss founder owner survivor suspect
        accused defendant witness engineer archaeologist organiser organizer
        conductor composer old
    """)
    - words("mayor minister premier president spokesman spokeswoman officer general"),
    plural_determiners=words("these those"),
    plural_nouns=words("men women children people police policemen policewomen firemen servicemen spokespeople clergy"),
    plural_endings=("s",),
    singular_endings=("ss", "us", "is"),
    aged=words("aged"),
    sources=words("""
        source sources official officials insider insiders aides allies lawmakers ministers diplomats executives
        supporters activists members residents
    """),
    spokespeople=words("spokesman spokeswoman spokesperson representative"),
    organs=words("board management leadership"),
    unions=words("union"),
    releases=words("statement email post tweet letter release"),
    general_documents=words("document text paper"),
    sending=words("""
        published publishes released releases issued issues sent wrote written filed posted unveiled
        conducted compiled produced prepared carried led
    """),
    departments=words("department ministry"),
    members={"judges": words("court"), "justices": words("court"), "jurors": words("jury court")}
    | dict.fromkeys(words("rebels insurgents guerrillas"), words("front army militia movement brigade forces group")),
    within=words("in"),
    datives=words("to"),
    demonstrative=words("this that these those"),
    singular_owners=words("his her their its"),
    continuing=words("add continue conclude insist repeat explain reiterate recall stress note"),
    being=words("is was"),
    naming=words("named called"),
    conjunctions=words("and"),
    contrasts=(
        ("for", "her", "part"),
        ("for", "his", "part"),
        ("for", "its", "part"),
        ("by", "contrast"),
        ("in", "turn"),
    ),
    two=words("two"),
    free_relatives=words("what"),
    party_letters={"r": "republican", "d": "democrat"},
    parents=words("mother father mum mom dad parent grandmother grandfather grandparent"),
    children=words("two three four five six seven eight nine ten one 2 3 4 5 6 7 8 9 10"),
    countries={
        "irish": "ireland",
        "irishman": "ireland",
        "irishwoman": "ireland",
        "french": "france",
        "frenchman": "france",
        "frenchwoman": "france",
        "dutch": "netherlands",
        "dutchman": "netherlands",
        "dutchwoman": "netherlands",
        "holland": "netherlands",
        "danish": "denmark",
        "dane": "denmark",
        "welsh": "wales",
        "welshman": "wales",
        "swiss": "switzerland",
        "polish": "poland",
        "pole": "poland",
        "spanish": "spain",
        "spaniard": "spain",
        "finnish": "finland",
        "finn": "finland",
        "american": "united",
        "america": "united",
        "us": "united",
        "u.s.": "united",
        "uk": "britain",
        "austrian": "osterreich",
        "austria": "osterreich",
        "filipino": "philippines",
    },
    peers=words("colleague counterpart opponent rival opposite"),
    rivals=words("opponent rival"),
    filing=words("filed lodged brought moved"),
    filers=words("petitioner complainant plaintiff claimant appellant applicant"),
    ending_nouns={
        "kc": "barrister",
        "qc": "barrister",
        "sc": "barrister",
        "san": "barrister",
        "mp": "mp",
        "msp": "mp",
        "td": "mp",
    }
    | dict.fromkeys(words("mla mlc"), "lawmaker"),
    address_nouns={
        "dr": "doctor",
        "prof": "professor",
        "professor": "professor",
        "rev": "priest",
        "sgt": "sergeant",
        "insp": "inspector",
        "gen": "general",
        "col": "colonel",
        "sen": "senator",
        "gov": "governor",
        "rep": "congressman",
        "cllr": "councillor",
        "justice": "judge",
        "democratic": "democrat",
    },
    synonyms={
        ("ceo",): ("executive",),
        ("pm",): ("prime", "minister"),
        ("premier",): ("prime", "minister"),
        ("pontiff",): ("pope",),
        ("head", "of", "state"): ("president",),
        ("head", "of", "government"): ("prime", "minister"),
        ("commander", "in", "chief"): ("president",),
    },
    decades={
        "quadragenarian": "4",
        "quinquagenarian": "5",
        "sexagenarian": "6",
        "septuagenarian": "7",
        "octogenarian": "8",
        "nonagenarian": "9",
    },
    ages=dict.fromkeys(words("pensioner retiree"), (50, 150))
    | dict.fromkeys(words("teenager teen adolescent"), (12, 20))
    | dict.fromkeys(words("boy schoolboy schoolgirl pupil youngster"), (3, 20))
    | dict.fromkeys(words("toddler"), (0, 5))
    | dict.fromkeys(words("young"), (0, 45))
    | dict.fromkeys(words("man woman"), (16, 150))
    | dict.fromkeys(words("grandmother grandfather"), (33, 150)),
    pronouns={
        "he": ("m", "singular"),
        "she": ("f", "singular"),
        "him": ("m", "singular"),
        "they": ("", "plural"),
        "them": ("", "plural"),
        "it": ("n", "singular"),
    },
    owners={
        "his": ("m", "singular"),
        "her": ("f", "singular"),
        "their": ("", "plural"),
        "its": ("n", "singular"),
    },
    possessive=words("his her their its"),
    bare_ages=True,
    last_named={"the latter": ("", "singular")},
)
