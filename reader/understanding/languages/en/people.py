"""English: nouns for what people are and do, beside the titles of `names` and `gender`."""

from reader.understanding.languages.rules.notation import words

TIES = words("""
    petitioner arbitrator bailiff attendant chieftain coroner corporal demonstrator protester protestor headman
    incumbent lodger mediator mufti nominee ombudsman referee umpire linesman registrar shareholder socialite steward
    stewardess vendor hawker stallholder ruler frontrunner angler caddie breeder
    accused plaintiff complainant claimant appellant culprit assailant attacker gunman shooter killer murderer thief
    burglar robber rapist stalker fraudster conman hitman kidnapper hijacker arsonist smuggler trafficker hacker
    fugitive
    convict inmate prisoner detainee hostage captive juror foreman litigant respondent perpetrator offender paedophile
    pedophile informant whistleblower bystander onlooker passenger commuter motorist pedestrian
    tourist holidaymaker visitor customer client shopper patron tenant landlord landlady homeowner householder
    employee worker staffer employer colleague applicant graduate pupil schoolboy schoolgirl undergraduate
    patient carer caregiver caller viewer listener reader blogger fan supporter follower voter constituent taxpayer
    refugee migrant immigrant exile settler villager islander townsman housemate flatmate roommate
    classmate schoolmate teammate opponent adversary challenger contender successor predecessor counterpart
    understudy protege protégé mentor ally aide confidant spokesman spokeswoman delegate representative rep emissary
    diplomat consul attache attaché rapporteur commentator pundit host presenter broadcaster anchor newsreader
    bridegroom groom bride newlywed fiance fiancé fiancee fiancée girlfriend boyfriend spouse
    grandmother grandfather grandparent granddaughter grandson grandma grandpa stepfather stepmother stepson
    stepdaughter nephew niece cousin sibling twin mum mom mummy mommy dad daddy toddler teenager youngster youth
    adolescent pensioner retiree octogenarian nonagenarian centenarian septuagenarian sexagenarian quadragenarian
    volunteer rescuer lifeguard lifesaver vet moderator
""")
"""Kinship, and parts that somebody plays in what happened: "the gunman", "the complainant"."""

TRADES = words("""
    rapper vocalist guitarist drummer bassist pianist violinist cellist saxophonist dj soprano tenor baritone mezzo
    songwriter frontman frontwoman crooner popstar superstar star celebrity idol diva entertainer
    performer comedian comic comedienne impressionist magician dancer ballerina choreographer model supermodel
    filmmaker screenwriter scriptwriter showrunner director documentarian cinematographer animator cartoonist
    illustrator sculptor muralist potter weaver jeweller jeweler designer couturier stylist hairdresser barber
    influencer youtuber streamer podcaster blogger vlogger gamer
    poet essayist biographer columnist critic reviewer memoirist laureate translator librarian archivist publisher
    sprinter hurdler marathoner jumper thrower decathlete heptathlete triathlete rower sculler canoeist
    kayaker surfer diver sailor yachtsman yachtswoman skier snowboarder skater biathlete bobsledder gymnast wrestler
    boxer judoka fencer archer weightlifter powerlifter bodybuilder golfer jockey rider horsewoman horseman equestrian
    racer motorcyclist biker cyclist footballer cricketer batsman batter bowler wicketkeeper
    spinner paceman seamer fullback winger forward
    striker goalscorer playmaker keeper skipper flanker
    quarterback linebacker cornerback receiver tackle kicker punter shortstop outfielder infielder slugger reliever
    southpaw goaltender netminder defenceman defenseman defensemen swingman rookie veteran freshman
    sophomore athlete sportsman sportswoman olympian paralympian medallist medalist finalist
    winner champion titleholder underdog debutant newcomer tennisplayer
    backbencher frontbencher parliamentarian lawmaker legislator statesman stateswoman peer crossbencher
    congresswoman assemblyman assemblywoman selectman freeholder republican democrat conservative tory liberal socialist
    libertarian independent centrist populist nationalist unionist loyalist dissident reformist hardliner
    moderate progressive leftist rightist separatist communist feminist environmentalist conservationist ecologist
    monarch pontiff prelate cleric clergyman clergywoman preacher evangelist monk nun friar abbot curate chaplain
    deacon rector missionary theologian ayatollah mullah
    midwife gp physician paediatrician pediatrician psychiatrist psychologist psychotherapist therapist counsellor
    counselor neurologist cardiologist oncologist virologist epidemiologist immunologist dermatologist radiologist
    pathologist anaesthetist anesthesiologist obstetrician gynaecologist gynecologist pharmacist dentist optician
    paramedic medic physio physiotherapist osteopath dietitian nutritionist toxicologist microbiologist geneticist
    neuroscientist zoologist botanist ornithologist entomologist palaeontologist paleontologist geologist seismologist
    volcanologist climatologist meteorologist oceanographer glaciologist hydrologist astronomer astrophysicist
    cosmologist astronaut cosmonaut mathematician statistician demographer anthropologist sociologist criminologist
    linguist philosopher ethicist academic scholar professor lecturer postdoc don
    barrister solicitor advocate silk notary jurist paralegal litigator
    accountant actuary banker broker trader investor financier economist strategist tycoon magnate mogul oligarch
    billionaire millionaire entrepreneur industrialist businessman businesswoman executive chairman consultant
    shopkeeper grocer butcher baker fishmonger florist greengrocer newsagent publican barman barmaid bartender
    waiter waitress barista caterer restaurateur hotelier chef cook sommelier brewer distiller winemaker
    crofter rancher grower dairyman smallholder gardener beekeeper shepherd gamekeeper forester logger fisherman
    trawlerman miner steelworker welder plumber joiner carpenter roofer plasterer bricklayer decorator painter
    electrician mechanic machinist docker labourer laborer scaffolder tiler cleaner caretaker janitor
    trucker cabbie courier postman postwoman mailman milkman binman porter
    soldier trooper gunner rifleman paratrooper marine submariner airman serviceman servicewoman officer
    general conscript reservist fighter militant insurgent guerrilla rebel mercenary jihadist warlord strongman
    policeman policewoman cop constable fireman firewoman firefighter bodyguard bouncer doorman warder jailer guard
    programmer coder developer technician inventor researcher scientist chemist physicist biologist
    headteacher headmaster headmistress schoolteacher tutor educator trainer instructor childminder nanny
    planner surveyor auctioneer stockbroker undertaker detective sleuth
    mountaineer climber hiker walker rambler explorer adventurer
    official
    londoner glaswegian mancunian liverpudlian geordie brummie scouser yorkshireman cornishman dubliner belfastman
    native local parisian berliner bostonian chicagoan californian texan
""")
"""What somebody is by trade, sport, party or age, so that it describes whoever was named: "the rapper"."""

KINDS = (
    words(
        "suspect accused defendant gunman shooter killer murderer attacker assailant culprit man convict driver rapist"
    ),
    words("victim survivor complainant plaintiff claimant petitioner accuser witness woman"),
    words("rapper singer musician artist star vocalist songwriter performer guitarist drummer pianist"),
    words("actor actress star comedian performer entertainer celebrity"),
    words("director filmmaker screenwriter producer"),
    words("writer author novelist playwright poet essayist biographer historian columnist"),
    words("painter artist sculptor photographer illustrator cartoonist designer"),
    words("journalist reporter correspondent columnist presenter broadcaster anchor editor host commentator"),
    words("minister secretary mp politician lawmaker"),
    words("senator lawmaker politician congressman congresswoman legislator representative republican democrat"),
    words("mp politician backbencher parliamentarian lawmaker conservative tory liberal minister"),
    words("congressman congresswoman lawmaker representative politician republican democrat"),
    words("governor politician republican democrat"),
    words("president leader head politician statesman strongman republican democrat billionaire"),
    words("premier leader minister chancellor"),
    words("leader politician chief head"),
    words("mayor politician leader republican democrat"),
    words("councillor councilman councilwoman politician councilor conservative tory liberal democrat republican"),
    words("chairman chairwoman chair chairperson head boss"),
    words("executive ceo boss chief entrepreneur businessman businesswoman billionaire tycoon head president chairman"),
    words("founder entrepreneur businessman businesswoman owner billionaire boss ceo tycoon"),
    words("owner landlord landlady publican restaurateur shopkeeper proprietor chef"),
    words("director head manager boss chief"),
    words("coach manager boss trainer head"),
    words("""
        player footballer striker forward midfielder defender goalkeeper keeper winger captain skipper international
        playmaker veteran star teenager goalscorer athlete
    """),
    words("player cricketer batsman batter bowler captain skipper wicketkeeper spinner"),
    words("player quarterback receiver linebacker rookie veteran star pitcher catcher slugger guard center athlete"),
    words("""
        sprinter runner athlete swimmer cyclist champion hurdler medallist medalist skier gymnast rower boxer golfer
        winner olympian rider jumper skater finalist
    """),
    words("champion winner player finalist star athlete boxer golfer driver seed"),
    words("boxer fighter champion heavyweight"),
    words("lawyer attorney solicitor barrister advocate counsel"),
    words("prosecutor attorney lawyer barrister advocate counsel"),
    words("judge justice magistrate coroner sheriff recorder"),
    words("""
        detective inspector superintendent sergeant constable officer policeman policewoman commander investigator
        sheriff deputy trooper lieutenant captain commissioner chief
    """),
    words("soldier officer general colonel commander captain lieutenant sergeant major veteran marine"),
    words("firefighter officer commander chief rescuer"),
    words("doctor surgeon physician consultant gp cardiologist oncologist psychiatrist medic specialist paediatrician"),
    words("nurse midwife carer paramedic medic"),
    words("""
        scientist researcher professor academic expert scholar biologist physicist chemist astronomer geologist author
        climatologist virologist epidemiologist psychologist sociologist historian ecologist lecturer neuroscientist
        zoologist anthropologist archaeologist astrophysicist geneticist engineer doctor
    """),
    words("economist analyst expert strategist academic professor"),
    words("analyst expert strategist consultant broker trader"),
    words("teacher headteacher headmaster headmistress principal head schoolteacher educator"),
    words("student pupil teenager youngster graduate undergraduate boy girl schoolboy schoolgirl youth"),
    words("activist campaigner protester demonstrator environmentalist dissident organiser organizer volunteer"),
    words("bishop archbishop cardinal cleric prelate clergyman priest pontiff pope"),
    words("priest vicar rector cleric clergyman pastor reverend minister preacher"),
    words("farmer grower rancher landowner crofter"),
    words("pensioner retiree grandmother grandfather widow widower octogenarian"),
    words("mother mum mom woman parent wife widow"),
    words("father dad man parent husband widower"),
    words("couple parents pair newlyweds"),
    words("resident neighbour neighbor villager local homeowner"),
    words("king monarch"),
    words("queen monarch"),
    words("spokesman spokeswoman spokesperson"),
    words("ambassador envoy diplomat"),
)
"""Nouns for people two of which may be for one person: "the singer", then "the star"."""

OFFICES = (
    words("mayor"),
    words("governor"),
    words("judge justice magistrate coroner"),
    words("prosecutor"),
    words("lawyer attorney solicitor barrister"),
    words("""
        detective inspector superintendent sergeant constable policeman policewoman sheriff trooper firefighter
        paramedic
    """),
    words("coach"),
    words("referee umpire"),
    words("bishop archbishop cardinal vicar priest imam rabbi pope"),
    words("accused defendant suspect gunman"),
    words("victim complainant"),
    words("ambassador"),
    words("republican"),
    words("democrat"),
)
"""Nouns for offices and parts of which nobody has two of different sets: "the judge", "the defendant"."""
