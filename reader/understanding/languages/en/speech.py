"""English: what reports speech, and whose it is."""

from reader.understanding.languages.en.conjugation import forms
from reader.understanding.languages.en.inflection import INFLECTION
from reader.understanding.languages.en.pronouns import PRONOUNS
from reader.understanding.languages.en.verb_endings import VERB_ENDINGS
from reader.understanding.languages.rules.bare_clauses import BareClauseRules
from reader.understanding.languages.rules.documents import DocumentRules
from reader.understanding.languages.rules.first_person import FirstPersonRules
from reader.understanding.languages.rules.infinitival import InfinitivalRules
from reader.understanding.languages.rules.marks import MarkRules
from reader.understanding.languages.rules.notation import infinitives_of, lemmas_of_forms, phrases, words
from reader.understanding.languages.rules.questions import QuestionRules
from reader.understanding.languages.rules.sources import SourceRules
from reader.understanding.languages.rules.speakers import SpeakerRules
from reader.understanding.languages.rules.speech import SpeechRules

REPORTING = """
    say tell add acknowledge admit advise affirm agree allege announce answer argue ask assert assure aver believe boast
    caution claim clarify comment complain concede conclude confess confide confirm contend counter cry declare deny
    describe disclose emphasise emphasize estimate exclaim expect explain fear feel forecast foresee guess hint hope
    imply indicate inform insist joke jest lament learn maintain mention mumble murmur mutter note object observe opine
    plead pledge pray predict proclaim promise pronounce propose protest quip reaffirm reassure recall reckon recommend
    reflect regret reiterate remark remind repeat reply report respond retort reveal rule scoff shout sigh signal
    smile state stress submit suggest suspect swear tease testify think threaten tweet underline underscore urge vow
    wager warn weep whisper wonder worry write yell laugh chuckle grin shrug muse venture sob blog post
    snap nod beg implore encourage
    chirp hiss bark thunder roar bellow boom growl snarl croak drawl gasp gush sneer snort huff intone exult fret wail
    whine whimper bleat
    know accept demand find show read recount grumble fume gripe brag crow groan moan scold sniff reason surmise
    speculate theorise theorize marvel enthuse concur rejoin bemoan stipulate specify hold volunteer
"""
"""Verbs of saying and thinking: they take a clause ("said that"), open a quote, and follow one."""

QUALIFYING = """
    accuse applaud blame blast brand call characterise characterize condemn cite criticise criticize decry defend
    denounce deplore deride dismiss dub hail label lambast mock praise quote reject ridicule slam speak term
    welcome refer invoke refuse offer order invite decline instruct appeal direct
"""
"""Verbs whose object is a quote in marks only ("called it “a disgrace”"). A verb stands in one of both lists."""

LIGHT_VERB_COMPLEMENTS = {"point": words("out"), "go": words("on"), "make": words("clear plain"), "put": words("it")}


SPEECH = SpeechRules(
    pronouns=PRONOUNS,
    endings=VERB_ENDINGS,
    inflection=INFLECTION,
    reporting=lemmas_of_forms(infinitives_of(REPORTING), forms),
    reporting_lemmas=frozenset(infinitives_of(REPORTING)),
    qualifying=lemmas_of_forms(infinitives_of(QUALIFYING), forms),
    light_verbs=lemmas_of_forms(LIGHT_VERB_COMPLEMENTS, forms),
    light_verb_complements=LIGHT_VERB_COMPLEMENTS,
    ambiguous=words(
        """
        ask feel fear hope learn mention rule signal report post recall recommend propose describe smile laugh grin
        shrug chuckle sigh sob weep joke muse snap nod hiss bark thunder roar bellow boom growl snarl gasp sneer snort
        wail whine
    """
    ),
    asking=words("ask"),
    refusing=words("deny dispute"),
    thinking=words("believe think fear hope suspect guess feel wonder learn reckon"),
    plain_addressees=True,
    past_like_participles=True,
    subject_first=True,
    quote_links=words("as"),
    echoes=(("that", "was", "how"), ("that", "is", "how"), ("this", "is", "how"), ("so", "said"), ("so", "says")),
    contrasts=words("while whereas"),
    addressing=words("tell remind warn assure inform advise promise reassure caution"),
    account_marks=("@",),
    auxiliaries=words("""
        has have had having is are was were be been being will would can could may might shall should must do does did
        've 'd 'll
    """),
    being=words("is are was were be been being"),
    fillers=words("""
        also then later still again however meanwhile reportedly repeatedly publicly recently only just even simply
        quickly always never earlier on monday tuesday wednesday thursday friday saturday sunday today yesterday
    """),
    negations=words("not never n't"),
    first_person=FirstPersonRules(
        subjects=words("i we"),
        words=words("i my me mine myself we our us ours ourselves"),
    ),
    replies=words("reply answer response retort"),
    agents=words("by"),
    determiners=words("the a an this that these those his her their its our my some several many both one two no"),
    prepositions=words("""
        to of in on at by for with from into about against after before during since through under over between among
        without within outside near across despite until as
    """),
    linking=words("of for at with from"),
    owners=words("his her their its"),
    times=words("""
        morning afternoon evening night day week month year monday tuesday wednesday thursday friday saturday sunday
        today yesterday tomorrow january february march april may june july august september october november december
    """),
    complementizers=words("that"),
    clause_openers=words(
        """who whom whose which that when where after before while because if whether how why what but although though
        as so"""
    ),
    conjunctions=words("and or but , then"),
    sure_from=0.9,
    sources=SourceRules(
        prepositions=phrases("""
            according to
            in the words of
            in the view of
            in the opinion of
            in the eyes of
        """),
        own_openers=words("our my"),
        viewpoint_nouns={"view": words("in"), "opinion": words("in"), "eyes": words("in"), "estimation": words("in")},
        measures=words("""
            plan plans rule rules law laws schedule need needs size age type taste tradition custom wishes rank weight
            merit ability circumstance circumstances procedure procedures protocol standards criteria terms season
            principle principles method convention timetable route
        """),
        findings=words("""
            figures data statistics estimates numbers findings projections forecasts records information details
        """),
    ),
    documents=DocumentRules(
        nouns=words("""
            statement report study document article text message letter note account survey poll interview post tweet
            filing review memo notice email affidavit indictment complaint lawsuit audit inquiry investigation page
            analysis paper bulletin ruling judgment sign banner placard
        """),
        collective=words("study report audit survey inquiry investigation analysis review ruling"),
        links=words("by from"),
        issuing=words("released published issued made given compiled conducted carried"),
        publishing=words("""
            publish publishes published release releases released issue issues issued send sends sent post posts posted
            write writes wrote written sign signs signed circulate circulated
        """),
        verbs=words("find show read hold"),
        finders=words("""
            researcher scientist court jury judge inquest inquiry panel coroner tribunal committee commission author
            team auditor investigator economist
        """),
    ),
    speakers=SpeakerRules(
        nouns=words("""
            police officer official officials spokesman spokeswoman spokesperson spokespeople witness source lawyer
            attorney family neighbour neighbor resident government ministry court council company firm union group
            agency opposition team party board committee university club office army military department authority
            authorities bank watchdog regulator charity campaigner activist expert analyst economist scientist
            researcher doctor nurse teacher student parent mother father brother sister son daughter wife husband friend
            colleague owner manager coach player driver farmer worker fisherman man woman boy girl people critic critics
            others another prosecutor prosecutors judge detective investigator rescuer firefighter pilot captain leader
            chief head president minister mayor editor author insider aide adviser advisor staffer supporter ally rival
            lawmaker senator congressman congresswoman correspondent columnist reporter statement report study newspaper
            who they soldier trader shopper visitor tourist passenger commuter voter politician councillor councilor
            alderman diplomat negotiator minder neighbourhood villager islander prisoner inmate juror pensioner tenant
            landlord customer bystander onlooker survivor victim relative cousin uncle aunt nephew niece grandmother
            grandfather grandson granddaughter teammate striker midfielder defender goalkeeper referee umpire trainer
            jockey policeman policewoman paramedic surgeon psychologist professor lecturer historian biologist physicist
            chemist astronomer meteorologist forecaster seismologist archaeologist engineer architect builder trucker
            sailor miner cook chef waiter waitress bartender shopkeeper plasterer plumber electrician publican priest
            vicar rabbi imam nun bishop pastor novelist poet playwright painter sculptor singer musician guitarist
            drummer actor actress comedian photographer producer designer model
            petitioner counsel bailiff attendant chieftain incumbent lodger mufti nominee linesman shareholder socialite
            steward stewardess hawker stallholder ruler frontrunner caddie
            coroner solicitor barrister magistrate plaintiff claimant complainant arbitrator ombudsman inspectorate
            inspector superintendent taskforce thinktank foundation association federation institute institution college
            body commission panel crown defence defense prosecution bloc coalition alliance network movement militia
            militant rebel insurgent junta regime palace embassy consulate mission parliament senate assembly congress
            cabinet treasury legislature chamber borough archdiocese diocese church mosque hospital clinic trust airport
            airline carrier operator retailer supermarket supplier manufacturer carmaker automaker lender broker
            brokerage insurer developer publisher broadcaster station outlet magazine tabloid daily paper startup studio
            label promoter organiser organizer sponsor franchise league skipper gaffer forward winger keeper batsman
            batter bowler spinner quarterback receiver pitcher catcher rookie golfer champion racer rider cyclist
            sprinter swimmer boxer fighter agent representative delegate envoy ambassador monarch king queen prince
            princess royal pal mate partner boyfriend girlfriend fiance fiancé fiancee fiancée widow widower sibling
            twin teen teenager youngster pupil graduate undergraduate academic inventor coauthor consultant
            strategist pollster lobbyist donor volunteer protester protestor demonstrator migrant refugee immigrant
            settler local inhabitant townspeople homeowner householder renter buyer vendor merchant grocer butcher baker
            star influencer youtuber blogger podcaster host presenter anchor commentator pundit reviewer clergyman
            cleric governor sheriff trustee auditor accountant banker financier entrepreneur tycoon billionaire
            millionaire chairman chairwoman chairperson boss commander sergeant major colonel general admiral lieutenant
            corporal marine airman astronaut cosmonaut climber mountaineer hiker skier surfer diver lifeguard carer
            caregiver midwife pharmacist dentist vet veterinarian breeder gamekeeper gardener grower rancher herder
            hunter angler legislator parliamentarian deputy crossbencher peer backbencher frontbencher
            treasurer registrar dean principal headteacher headmaster headmistress headteachers governors rector
            chaplain translator interpreter mediator peacekeeper observer monitor whistleblower defector dissident exile
            republican democrat tory
            hostage captive detainee defendant suspect accused convict murderer gunman attacker
        """),
        aged=("year", "-", "old"),
        linking={
            "to": words("ambassador envoy adviser advisor aide delegate assistant representative close"),
            "on": words("spokesman spokeswoman spokesperson rapporteur expert adviser advisor"),
            "in": words("expert specialist lecturer correspondent"),
        },
        ranks=phrases("""
            in charge
            in chief
            in residence
            in waiting
            at large
        """),
        premodifiers=words("flat nmod case amod nummod"),
        companions=words("""
            spokesman spokeswoman spokesperson representative lawyer attorney solicitor barrister counsel aide adviser
            advisor agent publicist friend ally relative cousin brother sister son daughter wife widow husband mother
            father colleague supporter
        """),
        collectives=words("bench panel team group jury trio pair crew band delegation committee"),
        joint_owners=words("his her their its"),
        compound_names=True,
        attendant=words("with"),
    ),
    infinitival=InfinitivalRules(
        frames=dict.fromkeys(
            """
            urge ask promise vow pledge threaten agree offer order demand warn advise tell beg plead implore
            encourage invite claim remind swear volunteer call propose instruct appeal direct
            """.split(),
            words("to"),
        ),
        gerund_frames={
            "deny": frozenset({""}),
            "admit": frozenset({"", "to"}),
            "confess": words("to"),
            "own": words("to"),
            "plead": words("to"),
            "acknowledge": frozenset({""}),
            "accuse": words("of"),
            "suspect": words("of"),
            "suggest": frozenset({""}),
            "recommend": frozenset({""}),
            "propose": frozenset({""}),
            "recall": frozenset({""}),
            "recount": frozenset({""}),
            "report": frozenset({""}),
            "describe": frozenset({""}),
            "mention": frozenset({""}),
            "regret": frozenset({""}),
            "advise": frozenset({"", "against"}),
            "warn": words("against"),
            "caution": words("against"),
            "insist": words("on"),
        },
        needing={"call": words("on upon for"), "appeal": words("to for")},
        anonymity=words("named identified quoted anonymous unnamed"),
        fillers=words("not never also only ever even once"),
        marks=words("to"),
        wanting=words("want wants wanted"),
    ),
    bare=BareClauseRules(
        allowed=True,
        needing_listener=words("tell inform assure remind reassure"),
        never_passive=words("insist complain boast hope reply respond quip retort joke vow swear agree contend opine"),
    ),
    questions=QuestionRules(
        openers=dict.fromkeys(("ask", "wonder", "know"), words("if whether")),
        knowing=words("know"),
        only_asked=words("know"),
        whether=words("if whether"),
        interrogatives=words("how why what where when who which whose"),
        telling=words("explain"),
        told=words("how why"),
        keep_openers=True,
        answer_labels=words("a answer"),
    ),
    marks=MarkRules(
        work_title_nouns=words("""
            film movie book novel series album song show play titled entitled called named dubbed nicknamed known term
            terms word words phrase slogan exhibition project operation programme program magazine newspaper column
            chapter poem essay game track single painting sculpture label tag nickname moniker
        """),
        lone_words=True,
        single_marks=True,
        clipped_words=words("n em til tis twas cause bout"),
    ),
)
