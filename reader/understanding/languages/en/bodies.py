"""English: nouns for bodies, and the well-known ones of each class."""

from reader.understanding.languages.en.organisations import (
    CHARITIES,
    COMPANIES,
    PLATFORMS,
    PRESS,
    SPORT_CLUBS,
)
from reader.understanding.languages.en.public_bodies import CLUBS, FOREIGN_CLUBS
from reader.understanding.languages.rules.notation import words

CLASS_NOUNS = (
    words("union confederation federation"),
    words("""
        organisation organization association foundation charity group movement nonprofit ngo trust society network
        coalition alliance campaign watchdog collective
"""),
    words("party movement"),
    words("""
        agency newspaper daily weekly magazine channel broadcaster paper tabloid outlet station network website site
        corporation broadsheet newswire publication
"""),
    words("""
        company group firm manufacturer giant publisher maker retailer carmaker airline corporation supermarket lender
        brewer insurer developer operator supplier startup conglomerate subsidiary business multinational
        chipmaker drugmaker automaker planemaker platform carrier utility distributor bookmaker pharmaceutical grocer
        builder housebuilder miner contractor provider promoter label studio app
"""),
    words("club team side franchise outfit squad"),
    words("university college school academy institution institute"),
    words("bank lender institution"),
    words("regulator watchdog authority agency commission body institution council"),
    words("agency bureau"),
    words("ministry department"),
    words("court tribunal bench"),
    words("force police constabulary department service"),
    words("committee panel commission inquiry board"),
    words("council authority"),
    words("hospital trust clinic infirmary"),
    words("church diocese archdiocese denomination congregation"),
    words("group militia faction organisation organization movement"),
    words("army military"),
    words("federation association league organisation organization"),
    words("museum gallery theatre theater orchestra festival zoo"),
    words("index exchange benchmark bourse"),
)
"""Sets of nouns for one class of bodies, which take up the one named last: "the force" for Kent Police."""

CLASS_TERMS = {
    (kind, "group"): noun
    for noun, kinds in (
        ("charity", words("rights campaign aid advocacy pressure lobby conservation environmental")),
        ("company", words("oil mining energy media retail banking telecoms luxury tech technology steel drinks car")),
        ("militia", words("militant armed rebel terror terrorist extremist jihadist islamist")),
    )
    for kind in kinds
}
"""Terms with the noun for their class: "the rights group" is a charity, no company."""

BODIES = words("""
    force constabulary service government administration opposition coalition cabinet parliament congress senate
    assembly legislature embassy consulate treasury city county state borough municipality parish prison airport zoo
    hotel restaurant pub store shop venue centre center commission inquiry inquest jury defence defense prosecution
    crown military army navy airforce coastguard regime junta presidency monarchy palace judiciary family couple
    pair duo
    trio band crew squad team staff campaign camp delegation bloc corporation body diocese archdiocese church
    mosque synagogue congregation community public crowd website page programme program show lab laboratory
    thinktank thinktanks tank developer operator brand chain label venture consortium syndicate cooperative
    authority regulator watchdog ombudsman bureau branch unit division section secretariat executive
    leadership panel tribunal court
""") - words("executive page section ombudsman")
"""Nouns for bodies beside those that names begin or end with: "the couple", "the embassy"."""

_OF_CLASS = {
    "police": "force",
    "constabulary": "force",
    "gardai": "force",
    "gardaí": "force",
    "airways": "airline",
    "airlines": "airline",
    "news": "broadcaster",
    "times": "newspaper",
    "post": "newspaper",
    "herald": "newspaper",
    "tribune": "newspaper",
    "gazette": "newspaper",
    "telegraph": "newspaper",
    "university": "university",
    "bank": "bank",
    "holdings": "company",
    "motors": "carmaker",
    "foods": "company",
    "energy": "company",
    "industries": "company",
    "technologies": "company",
    "pharmaceuticals": "company",
    "records": "label",
    "pictures": "studio",
    "fc": "club",
    "afc": "club",
    "rovers": "club",
    "wanderers": "club",
    "athletic": "club",
    "united": "club",
    "hotspur": "club",
    "nhs": "hospital",
    "office": "ministry",
    "fbi": "agency",
    "cia": "agency",
    "nasa": "agency",
    "hamas": "militia",
    "hezbollah": "militia",
    "taliban": "militia",
    "isis": "militia",
    "greenpeace": "charity",
    "oxfam": "charity",
    "amnesty": "charity",
    "unicef": "charity",
    "unison": "union",
    "unite": "union",
    "gmb": "union",
    "rmt": "union",
    "aslef": "union",
    "tuc": "union",
    "workers": "union",
    "teamsters": "union",
    "labour": "party",
    "conservatives": "party",
    "tories": "party",
    "greens": "party",
    "democrats": "party",
    "republicans": "party",
    "anc": "party",
    "bjp": "party",
    "snp": "party",
    "fifa": "federation",
    "uefa": "federation",
    "un": "organisation",
    "eu": "organisation",
    "nato": "alliance",
} | dict.fromkeys(words("ftse nasdaq dow nikkei dax nyse asx aim tsx nifty sensex"), "index")
"""Last words of names, or whole ones, with the noun for their class: "Kent Police" is a "force"."""


def _named(names: frozenset[str], noun: str) -> dict[str, str]:
    return dict.fromkeys((name.lower() for name in names), noun)


KNOWN_BODIES = (
    _named(COMPANIES, "company")
    | _named(PLATFORMS, "company")
    | _named(PRESS, "newspaper")
    | _named(CLUBS | FOREIGN_CLUBS | SPORT_CLUBS, "club")
    | _named(CHARITIES, "charity")
    | _OF_CLASS
)
