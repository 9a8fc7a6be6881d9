"""English: words beside places and bodies that settle what a name is."""

from reader.understanding.languages.en.places import PLACES
from reader.understanding.languages.rules.frames import FrameRules
from reader.understanding.languages.rules.notation import words

FRAMES = FrameRules(
    home_words=words("based area listed headquartered"),
    compass=words("""
        north south east west northern southern eastern western central northwestern northeastern southwestern
        southeastern northwest northeast southwest southeast downtown upstate coastal rural outer inner mainland
    """),
    seats=words("""
        mp mps msp msps td tds mla mlas ms mna mpp mep senator senators deputy deputies congressman congresswoman
        assemblyman assemblywoman councillor councilman councilwoman alderman governor mayor collector member
        constituency
    """),
    seat_links=words("for"),
    seat_parties=words("""
        labour conservative tory green liberal independent republican democrat democratic national act plaid dem
        unionist nationalist socialist communist progressive coalition crossbench ruling opposition former ex vice
        deputy acting new lord lady junior senior fellow state federal us u.s. county city town district local rebel
        veteran backbench incoming outgoing the a an his her their our no one two three every each another
        interim executive then youth prime first assistant associate
    """),
    party_words=words("labour conservative tory liberal green act plaid"),
    party_followers=words("""
        council group candidate candidates leader leaders whip peer peers frontbencher backbencher backbenchers voters
        party branch association manifesto lawmaker lawmakers activist activists mayoral
    """),
    home_links=words("of from"),
    area_plurals=words("counties states districts provinces islands municipalities boroughs townships"),
    journeys=words("""
        going go goes went gone travel travels travelled traveled travelling traveling flew fly flies flown flying
        drove drive drives driven driving sailed sail sailing fled flee fleeing rushed evacuated relocated deported
        airlifted trip trips journey flight flights visit visits
    """),
    journey_links=words("to"),
    waters=words("bank banks bed beds tributary tributaries headwaters mouth"),
    alongs=words("along"),
    area_closers=words("state district"),
    county_openers=words("co"),
    basins=words("basin estuary delta bed catchment floodplain"),
    known_places=PLACES,
    party_letters=words("R D I"),
    list_links=words("and or"),
    posting={"X": words("on")},
    spokespeople=words("spokesman spokeswoman spokesperson spokespeople spokesmen"),
    firm_staff=words("""
        analyst analysts economist economists strategist strategists broker brokers trader traders fellow researcher
        researchers partner
    """),
    firm_links=words("at with"),
    announcers=words("""
        startup firm company nonprofit charity airline retailer chain watchdog thinktank ngo fanzine newspaper website
        broadcaster manufacturer carmaker chipmaker subsidiary supermarket brand organisation organization
    """),
    acronym_offices=words("""
        minister secretary mp msp mla td councillor senator spokesman spokeswoman spokesperson director chairman
        chairwoman chair chief president leader official officials executive executives agent agents commissioner
        lawmaker lawmakers candidate boss general members member
    """),
    no_acronyms=words("""
        fir dpr suv vat gdp dna hiv ceo cfo coo cto ngo cctv tv pc pm vip mp cm dpp dcp acp sp dsp ig dig aig cid
        ied atm pin sim usb led lcd phd mba id cv dj mc pr hr it ai ir uk usa us uae eu gps hgv lgv rv atv mri ct
        icu er vp svp evp md gm pi da ada ag sg cj pps qc kc jp obe mbe cbe gbe rev hon sgt cpl pte wpc dc ds di dci
        dsu
    """),
)
