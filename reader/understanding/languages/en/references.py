"""English: titles of persons, gender of titles and given names, what else one name may look like."""

from reader.understanding.languages.en.names import NAMES, PERSON_TITLES
from reader.understanding.languages.fr.references import GENDER as FRENCH_GENDER
from reader.understanding.languages.rules.language import EntityRules, GenderRules, ReferenceRules


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FEMININE = _words("""
    ellen susan karen linda barbara patricia jennifer mary elizabeth margaret sarah emily emma olivia charlotte sophie
    lucy alice grace hannah rachel rebecca ruth helen jane joan joanna julia julie kate katherine kathleen kelly laura
    lauren lisa louise maria marie martha megan michelle nancy naomi natalie nicole nora paula rosa rose ruby sally
    samantha sandra sharon shirley stella stephanie teresa theresa tina tracy vanessa victoria virginia wendy yvonne
    zoe amy angela ann anna anne beth betty bridget carol caroline catherine chloe christine claire cynthia deborah
    denise diana donna dorothy edith eileen eleanor esther eve fiona florence frances georgia gillian gloria harriet
    hazel heather hillary holly ingrid irene isabel isla ivy jacqueline janet jean jessica jill joyce judith judy june
    kamala kim liz lorna lydia maeve mabel marion maureen mia miriam molly moira nina priya aisha fatima amina yasmin
    ursula angela siobhan niamh aoife gemma imogen tamsin philippa penelope freya phoebe daisy poppy mei ines greta
""")
_MASCULINE = _words("""
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
    steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas
    eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis
    jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger
    terry austin sean gerald carl harold dylan arthur lawrence jordan bryan bruce gabriel logan alan juan albert willie
    elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene tom tim jim bob bill joe ben sam dan
    mike steve dave nick greg tony harry oliver leo oscar hugh ian neil nigel graham gordon stuart simon rupert martin
    malcolm lewis liam luke callum craig clive colin derek duncan edmund ewan fergus fred gareth geoffrey giles gavin
    angus alistair alasdair barry bernard boris cecil clement conor cormac declan dominic donal eamon finn owen rory
    rhys dafydd evan morgan rajesh sanjay vikram imran omar ali hassan ahmed mohammed kofi kwame hiroshi vladimir sergei
    dmitri ivan joel erik lars magnus olaf henrik jens karl hans klaus stefan marco luca carlos pedro diego rafael emil
""")

GENDER = GenderRules(
    masculine_titles=_words("""
        mr mr. sir lord father brother king prince emperor pope bishop archbishop cardinal imam sheikh emir sultan
        duke baron chairman congressman councilman spokesman businessman husband son uncle man boy policeman fisherman
    """),
    feminine_titles=_words("""
        mrs mrs. ms ms. miss dame lady sister queen princess empress duchess baroness chairwoman congresswoman
        councilwoman spokeswoman businesswoman wife daughter mother aunt woman girl policewoman actress
    """),
    masculine_names=(FRENCH_GENDER.masculine_names | _MASCULINE) - _FEMININE,
    feminine_names=(FRENCH_GENDER.feminine_names | _FEMININE) - _MASCULINE,
    ambiguous_names=_words("alex sam kim jordan taylor robin leslie pat chris casey jamie morgan charlie lee jean"),
    feminine_endings=("a", "elle", "ette", "ine", "lyn", "lynn", "ie", "ah"),
    masculine_endings=("o", "us", "ck", "rd", "rt", "id", "ew", "er", "or", "im", "id", "ke", "il"),
)

ENTITIES = EntityRules(
    abbreviations={"st": "saint", "univ": "university", "dept": "department"},
    place_heads=_words("castle prison camp mount island forest valley square street road lake bay river fort"),
)

_COURTESY = _words("mr mr. mrs mrs. ms ms. miss mx dr dr. sir dame lord lady")

REFERENCES = ReferenceRules(
    person_heads=PERSON_TITLES - _COURTESY
    | GENDER.masculine_titles - _COURTESY
    | GENDER.feminine_titles - _COURTESY
    | _words("""
        spokesperson adviser advisor lawyer attorney leader head boss champion member founder co-founder owner manager
        editor author writer novelist journalist reporter correspondent researcher scientist analyst expert economist
        historian activist campaigner artist singer actor musician player captain striker goalkeeper driver pilot nurse
        surgeon teacher student farmer fisherman resident neighbour neighbor witness victim suspect survivor veteran
        engineer architect biologist physicist chemist ecologist archaeologist lecturer executive envoy negotiator
        dictator monarch heir priest magistrate detective investigator firefighter candidate lawmaker legislator mp
        parent widow widower partner friend colleague predecessor successor rival treasurer trustee warden curator
        conductor composer director producer chef baker butcher builder electrician organiser organizer volunteer
        swimmer cyclist runner skipper sailor trainer ceo cfo
    """),
    person_endings=("ist", "ologist", "grapher", "crat", "woman", "eer"),
    prefixes=("ex-", "vice-", "co-", "former-"),
    body_heads=NAMES.body_heads
    | _words("""
        federation confederation institute institution ministry committee council commission court university school
        army police government alliance front league authority conglomerate centre center observatory office museum
        theatre festival
    """),
    courtesy=_COURTESY,
    definite=_words("the this that"),
    indefinite=_words("a an his her their its our"),
    unknown=_words("a an"),
    before=_words("""
        first former new future current young old famous great prime vice deputy foreign finance defence defense
        interior home police opposition party chief executive managing senior acting local national regional general
        attorney head lead late long-serving veteran union team company bank school hospital rebel army club group
    """),
    joined=_words("prime vice deputy foreign finance defence defense interior home attorney"),
    shifting=_words("former future ex late"),
    genitive=_words("of"),
    breaks=_words("who whom whose which that where when with by but because if as since after before and from"),
    complementizers=_words("that"),
    bare=True,
    class_nouns=(
        _words("union confederation federation"),
        _words("organisation organization association foundation charity group movement"),
        _words("party movement"),
        _words("agency newspaper daily weekly magazine channel broadcaster paper"),
        _words("company group firm manufacturer giant publisher maker start-up retailer carmaker airline"),
        _words("club team side"),
        _words("institute university bank agency ministry council"),
    ),
    descriptions=_words("""
        expert researcher scientist writer novelist author singer actor actress director player striker defender
        midfielder goalkeeper champion coach manager historian economist lawyer doctor nurse teacher farmer fisherman
        activist campaigner artist musician politician lawmaker senator mayor minister premier president official
        spokesman spokeswoman officer pilot driver driver captain boss founder owner billionaire veteran survivor
        suspect defendant witness biologist physicist engineer ecologist archaeologist skipper organiser organizer chef
        baker conductor composer
    """),
    plural_determiners=_words("these those"),
    pronouns={
        "he": ("m", "singular"),
        "she": ("f", "singular"),
        "him": ("m", "singular"),
        "they": ("", "plural"),
        "them": ("", "plural"),
    },
    latest={"the latter": ("", "singular")},
)
