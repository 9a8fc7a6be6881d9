"""English: where names begin and end, and what the words beside them say of them."""

from reader.understanding.languages.en.inflection import INFLECTION
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.languages.rules.notation import words

PERSON_TITLES = words("""
    mr mr. mrs mrs. ms ms. miss mx dr dr. doctor prof prof. professor sir dame lord lady baroness baron rev rev.
    reverend father sister brother pope king queen prince princess duke duchess president minister senator sen sen.
    representative rep rep. congressman congresswoman governor gov gov. mayor chancellor secretary ambassador judge
    justice general gen gen. colonel col captain capt major lieutenant lt sergeant sgt admiral commander inspector
    constable detective officer chief sheriff bishop archbishop cardinal imam rabbi sheikh emir sultan emperor empress
    coach councillor councilman councilwoman deputy commissioner prosecutor director chairman chairwoman chair premier
    spokesman spokeswoman spokesperson striker midfielder defender goalkeeper winger manager player actor actress singer
    author novelist playwright historian economist scientist journalist photographer painter philosopher analyst
    campaigner activist lawyer attorney candidate leader boss founder defendant farmer nurse teacher
""")

NAMES = NameRules(
    determiners=words("the a an this that these those of and in at to for from by on with his her their its our my"),
    links=words("of the and for"),
    particles=words(
        "de du des la le van von der den di da dos del bin ibn al el ben abu ould of the ter ten zu y e st. st"
    ),
    person_titles=PERSON_TITLES,
    place_heads=words("province region district city town village county state island"),
    organisation_heads=words("""
        group agency party channel company firm union club newspaper daily weekly magazine bank foundation laboratory
        militia organisation organization coalition subsidiary radio startup retailer maker manufacturer airline
        carmaker publisher charity network website team band label regulator watchdog
    """),
    organisation_announcers=words("charity"),
    unnamed_heads=words("storm hurricane cyclone typhoon frigate submarine asteroid comet probe rocket satellite"),
    ages=words("year years"),
    member_nouns=words("member members militants fighters employees staff executives shareholders supporters"),
    articles=words("the"),
    agencies=words("reuters ap afp bloomberg upi pa dpa tass xinhua efe ansa aap anp cp"),
    months=words("""
        january february march april may june july august september october november december jan feb mar apr aug sept
        sep oct nov dec monday tuesday wednesday thursday friday saturday sunday
    """),
    full_name_heads=words("""
        academy agency alliance army assembly association authority bank bureau centre center coalition commission
        committee community company confederation conference congress consortium council court department federation
        force forces forum foundation front fund group institute league ministry mission movement observatory office
        organisation organization parliament party police service society union university
    """),
    portfolio_heads=words("minister ministers secretary secretaries"),
    portfolios=words("""
        foreign finance defence defense interior home health justice education transport energy trade culture treasury
        agriculture environment housing
    """),
    dateline_regions=True,
    place_prepositions=words("in near from outside"),
    full_name=3.0,
    known_place=1.2,
    inflection=INFLECTION,
    cues={"in": ("LOC", 1.0), "near": ("LOC", 0.5), "at": ("LOC", 0.1)},
)
