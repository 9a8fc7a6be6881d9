"""English: where names begin and end, and what the words beside them say of them."""

from reader.understanding.languages.en.companies import COMPANIES
from reader.understanding.languages.en.demonyms import DEMONYMS
from reader.understanding.languages.en.frames import FRAMES
from reader.understanding.languages.en.gender import GENDER
from reader.understanding.languages.en.inflection import INFLECTION
from reader.understanding.languages.en.organisations import KNOWN, SPORT_CLUBS
from reader.understanding.languages.en.people import TIES, TRADES
from reader.understanding.languages.en.personal_names import GIVEN_NAMES, HONORIFICS, PEOPLE
from reader.understanding.languages.en.products import KIN, PRODUCTS
from reader.understanding.languages.en.sport import NO_TEAMS, SPORT, TEAM_STAFF
from reader.understanding.languages.en.tails import TAILS
from reader.understanding.languages.rules.clubs import ClubRules
from reader.understanding.languages.rules.datelines import DatelineRules
from reader.understanding.languages.rules.names import NameRules
from reader.understanding.languages.rules.notation import phrases, words
from reader.understanding.languages.rules.papers import PaperRules

PERSON_TITLES = (
    words("""
    mr mr. mrs mrs. ms ms. miss mx dr dr. doctor prof prof. professor sir dame lord lady baroness baron rev rev.
    reverend father sister brother pope king queen prince princess duke duchess president minister senator sen sen.
    representative rep rep. congressman congresswoman governor gov gov. mayor chancellor secretary ambassador judge
    justice general gen gen. colonel col captain capt major lieutenant lt sergeant sgt admiral commander inspector
    constable detective officer chief sheriff bishop archbishop cardinal imam rabbi sheikh emir sultan emperor empress
    coach councillor councilman councilwoman deputy commissioner prosecutor director chairman chairwoman chair premier
    spokesman spokeswoman spokesperson chairperson
    striker midfielder defender goalkeeper winger manager player actor actress singer
    author novelist playwright historian economist scientist journalist photographer painter philosopher analyst
    campaigner activist lawyer attorney candidate leader boss founder defendant farmer nurse teacher clerk recorder
    pitcher quarterback catcher guard superintendent trooper principal provost speaker pastor alderman treasurer auditor
    comptroller marshal warden ranger paramedic whip cllr mp canon vicar brigadier
    aldermen councillors senators ministers judges justices
    taoiseach tánaiste tanaiste garda shri smt mla mlc mep msp assemblyman assemblywoman cmdr maj adm insp supt det pte
    cpl dci dcs dsu ds dsp csp asp dig aig acp dcp igp cp
    commentator pundit chaplain rector
""")
    | HONORIFICS
)

_GIVEN_NAMES = (
    GENDER.feminine_names | GENDER.masculine_names | GIVEN_NAMES | words("barack elton aretha oprah umaru goodluck")
) - words("""
    virginia georgia austin jackson lincoln washington madison charlotte victoria florence sydney chelsea israel jordan
    dallas houston carolina hope faith grace joy april may june summer prudence patience guy earl king prince mason
    hunter bishop dean christian jersey lance rose ruby violet iris lily pearl amber crystal opal dawn
""")
"""Given names that are seldom anything else."""

NAMES = NameRules(
    opening_given_names=_GIVEN_NAMES,
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
    unnamed_heads=words("""
        storm hurricane cyclone typhoon frigate submarine asteroid comet probe rocket satellite shuttle ship liner ferry
        yacht trawler freighter tanker schooner destroyer battleship warship spacecraft rover browser
    """),
    ages=words("year years"),
    party_members=words("republican democrat conservative liberal tory mp mps mep msp"),
    people=PEOPLE,
    member_nouns=words("member members militants fighters employees staff executives shareholders supporters"),
    articles=words("the"),
    full_name_heads=words("""
        academy agency alliance army assembly association authority bank bureau centre center coalition commission
        committee community company confederation conference congress consortium council court department federation
        force forces forum foundation front fund group institute league ministry mission movement observatory office
        organisation organization parliament party police service society union university
    """),
    portfolio_heads=words("minister ministers secretary secretaries"),
    portfolios=words("""
        foreign finance defence defense interior home health justice education transport energy trade culture treasury
        agriculture environment housing arts sport sports science schools immigration planning commerce employment
        business climate tourism security manpower water works public resources mines budget power revenue labour labor
        welfare women youth shipping fisheries forestry infrastructure
    """),
    courtesy=words("""
        mr mr. mrs mrs. ms ms. miss mx sir dame dr dr. colonel lieutenant sergeant cardinal archbishop congressman
        congresswoman sen. rep. prof. professor rev. cllr
    """),
    kin=words("""
        wife husband widow widower son daughter mother father brother sister uncle aunt niece nephew cousin grandson
        granddaughter grandmother grandfather stepson stepdaughter stepmother stepfather girlfriend boyfriend fiance
        fiancé fiancee fiancée hubby twin mum dad
    """),
    being=words("was is were"),
    births=words("born née"),
    titled_people=True,
    new_articles=words("a an"),
    apposition_nouns=PERSON_TITLES
    | words("""
        expert resident researcher student veteran engineer driver owner worker mother volunteer
        neighbor neighbour victim witness friend fellow adviser advisor consultant strategist retiree grower
        rancher plumber carpenter electrician pensioner publican librarian executive lawmaker democrat republican
        woman man teenager grandmother grandfather widow widower businessman businesswoman official architect chef
        surgeon pilot soldier policeman policewoman midwife barrister solicitor banker trader accountant baker butcher
        builder roofer plasterer sculptor dancer composer conductor cyclist swimmer sprinter golfer boxer jockey
    """),
    known_bodies=KNOWN,
    organisation_tails=words("""
        herald times post press gazette tribune journal guardian telegraph mail chronicle news observer register
        sentinel star sun bulletin argus echo advertiser standard independent dispatch examiner inquirer enquirer
        courier mirror express
        university institute foundation association committee commission council department ministry agency authority
        federation confederation society trust party group inc inc. ltd plc corp corp. llc company bank union
        police bureau service observatory court tribunal coalition alliance network airlines rovers wanderers
        athletic albion hotspur
        orchestra magazine clinic partnership airways motors holdings industries records pictures studios
    """),
    body_endings=("news", "soft", "corp", "tech", "media", "pharma"),
    place_tails=words("""
        street road avenue lane boulevard river lake bridge stadium arena airport island islands valley county square
        mountain mountains sea ocean gulf reef peninsula strait canal forest beach bay creek mill mosque cathedral
        hotel tower towers house memorial station park cave gate castle palace prison jail cemetery market baths
        terminal farm yard hall courthouse mall barracks wharf docks marina junction lido pavilion garden gardens
        plaza harbour harbor pier reservoir dam heights hill hills falls hospital
    """),
    names_with_article=words("economist hindu"),
    papers=PaperRules(reports=words("told tells telling")),
    telling=words("told tells telling"),
    saying=words("said says told tells added adds"),
    adjectives_follow=False,
    surname_places=True,
    name_endings=words("qc kc sc am ao jp mp mps msp md phd frs obe mbe cbe esq dds rn mep tds td"),
    title_openers=words("""
        town city county fire police foreign prime vice deputy finance defence defense home interior health education
        attorney assistant associate chief former first state district acting justice press transport energy culture
        senior executive managing general lead shadow lord high head village borough parish public relations
        communications information security intelligence technology operating financial medical scientific marketing
        regional area divisional federal national special
    """),
    two_word_titles=(
        ("tan", "sri"),
        ("datuk", "seri"),
        ("dato", "seri"),
        ("toh", "puan"),
        ("lance", "cpl"),
        ("pro", "tem"),
    ),
    party_links=words("of from"),
    name_giving_heads=words("church cult"),
    prefixes=words("pro anti pan non ex post pre"),
    leagues=words("group pool division tier category grade"),
    no_names=words("""
        islam christianity judaism hinduism buddhism sikhism catholicism protestantism islamophobia homeopathy
        government emeritus internet covid utc gmt bst est pst cet bc bce dna hiv tv pc cctv vat gdp ceo cfo coo cto
        ngo pm vip state opposition
    """),
    products=PRODUCTS | KIN,
    demonyms=DEMONYMS,
    caption_labels=words(
        "image images photo photos picture video audio file graphic map credit source caption related"
    ),
    title_closers=words("""
        administrator spokesperson spokesman spokeswoman ceo cfo coo chairman chairwoman director secretary minister
        commissioner president captain coach reporter correspondent editor analyst
    """),
    thing_tails=words("""
        cup championship championships fair expo olympics marathon games award awards prize act bill festival
        programme program study survey database collection exhibition conference summit tour
    """),
    hyphen_words=words("""
        era like led backed style based born free made run owned bound centric inspired linked aligned friendly
        controlled held themed related supporting appointed hating loving esque ish gate
    """),
    person_initials=words("jfk fdr lbj mlk aoc rbg rfk jrr"),
    complement_links=phrases("""
        for the
        for
        on the
        on
        of the
        of
    """),
    staff_nouns=words("""
        reporter reporters correspondent journalists employee employees executive executives shares shareholder
        shareholders headquarters subsidiary customers users readers editor boss founder ceo stock store
        stores factory passengers flight flights plane planes jet jets investors website app branch branches franchise
    """),
    followers=("ist", "crat", "partisan"),
    road_codes=words("a b m i us sr cr route"),
    things_have_articles=True,
    class_nouns=words("""
        court bench tribunal department council institute university college church government ministry commission
        board committee agency authority union company club foundation federation association force party panel
    """),
    common_words=True,
    works_vote=True,
    title_case=True,
    place_nouns=words("""
        mayor born governor residents town city village county province suburb outskirts streets people community
        communities villages neighbourhood neighborhood hamlet ward parish constituency port island hollows
        inhabitants
    """),
    place_links=words("of in"),
    common_openers=words("""
        somebody nobody everybody everyone anyone someone nothing something everything mum dad daddy mummy hello thanks
        sorry yes please congratulations welcome anybody whoever rubbish nonsense exactly absolutely well
        indeed stunned shocked furious delighted officers detectives investigators prosecutors teachers doctors nurses
        firefighters gardaí gardai magistrates jurors
        counsel ours mine yours theirs hers proof karma madam schools trains buses hospitals churches shops pubs farmers
        parents residents neighbours neighbors police protesters campaigners relatives witnesses villagers workers
        vendors traders students pupils commuters passengers drivers activists critics supporters opponents fans
        tenants volunteers crews survivors shoppers customers patients voters lawmakers ministers councillors judges
        scientists researchers experts analysts economists engineers miners fishermen soldiers troops rebels
        gunmen thieves burglars shareholders investors
    """),
    epithets=words("""
        stunned shocked delighted furious heartbroken devastated grieving tearful brave cheeky proud jubilant defiant
        disgraced embattled ousted jailed crooked convicted retired former ex injured wounded bereaved widowed
    """),
    trades=TIES - words("steward hawker ruler")
    | TRADES - words("marine archer baker porter weaver potter miner barber rider fencer jumper hooker")
    | words("""
        driver student mother father widow widower owner neighbour neighbor singer actor lawyer opener
    """),
    place_prepositions=words("in near from outside"),
    full_name=3.0,
    short_name=1.2,
    known_place=1.2,
    inflection=INFLECTION,
    cues={"in": ("LOC", 1.0), "near": ("LOC", 0.5), "at": ("LOC", 0.1)},
    companies=COMPANIES,
    frames=FRAMES,
    tails=TAILS,
    clubs=ClubRules(
        known=SPORT_CLUBS,
        towns_play=True,
        match_words=words(
            "match goal goals striker midfielder defender goalkeeper league cup fixture penalty halftime"
        ),
        staff=TEAM_STAFF,
        plurals=("s",),
        no_plurals=("ss", "us", "is"),
        no_teams=NO_TEAMS,
        families=words("brothers sisters twins siblings family couple household"),
        sport=SPORT,
    ),
    datelines=DatelineRules(
        agencies=words("reuters ap afp bloomberg upi pa dpa tass xinhua efe ansa aap anp cp"),
        months=words("""
            january february march april may june july august september october november december jan feb mar apr aug
            sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday
        """),
        region_abbreviations=words("""
            ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
            tenn tex vt va wash wis wyo me ont que n.h. n.j. n.m. n.y. n.c. n.d. r.i. s.c. s.d. d.c. b.c.
        """),
        regions=True,
    ),
)
