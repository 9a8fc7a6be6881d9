"""English: titles, nominals and pronouns."""

from reader.understanding.languages.en.gender import GENDER
from reader.understanding.languages.en.names import NAMES, PERSON_TITLES
from reader.understanding.languages.rules.notation import words
from reader.understanding.languages.rules.references import ReferenceRules

_COURTESY = words("mr mr. mrs mrs. ms ms. miss mx dr dr. sir dame lord lady")

REFERENCES = ReferenceRules(
    person_heads=PERSON_TITLES - _COURTESY
    | GENDER.masculine_titles - _COURTESY
    | GENDER.feminine_titles - _COURTESY
    | words("""
        adviser advisor head champion member owner editor writer reporter correspondent researcher expert artist
        musician driver pilot surgeon student resident neighbour neighbor witness victim suspect survivor veteran
        engineer architect biologist physicist chemist ecologist archaeologist lecturer executive envoy negotiator
        dictator monarch heir priest magistrate investigator firefighter lawmaker legislator parent widow widower
        partner friend colleague predecessor successor rival trustee curator conductor composer
        producer chef baker butcher builder electrician organiser organizer volunteer swimmer cyclist runner skipper
        sailor trainer ceo cfo
    """),
    person_endings=("ist", "grapher", "crat", "woman", "eer"),
    prefixes=("ex-", "vice-", "co-", "former-"),
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
    shifting=words("former future ex late"),
    agents=words("by"),
    genitive=words("of"),
    plain_prepositions={"of": "of"},
    breaks=words("who whom whose which that where when with by but because if as since after before and from"),
    complementizers=words("that"),
    bare=True,
    class_nouns=(
        words("union confederation federation"),
        words("organisation organization association foundation charity group movement"),
        words("party movement"),
        words("agency newspaper daily weekly magazine channel broadcaster paper"),
        words("""
            company group firm manufacturer giant publisher maker retailer carmaker airline
        """),
        words("club team side"),
        words("institute university bank agency ministry council"),
    ),
    descriptions=words("""
        expert researcher scientist writer novelist author singer actor actress director player striker defender
        midfielder goalkeeper champion coach manager historian economist lawyer doctor nurse teacher farmer fisherman
        activist campaigner artist musician politician lawmaker senator mayor minister premier president official
        spokesman spokeswoman officer pilot driver captain boss founder owner billionaire veteran survivor suspect
        defendant witness biologist physicist engineer ecologist archaeologist skipper organiser organizer chef baker
        conductor composer old
    """),
    plural_determiners=words("these those"),
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
