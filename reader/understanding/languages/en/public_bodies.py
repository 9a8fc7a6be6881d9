"""English: bodies of states, parties, unions, agencies, leagues and clubs by name."""

from reader.understanding.languages.rules.notation import lines

BODIES = lines("""
    European Union
    European Commission
    European Parliament
    United Nations
    Nato
    NHS
    FBI
    CIA
    NASA
    Nasa
    EPA
    FDA
    IMF
    OPEC
    Unesco
    UNESCO
    Unicef
    UNICEF
    UNHCR
    IAEA
    Interpol
    Europol
    Fifa
    UEFA
    Uefa
    World Bank
    World Trade Organization
    World Health Organization
    International Monetary Fund
    International Criminal Court
    European Central Bank
    European Court of Human Rights
    Bank of England
    Federal Reserve
    Home Office
    Foreign Office
    Pentagon
    State Department
    Justice Department
    Treasury Department
    Homeland Security
    Met Office
    Metropolitan Police
    Arab League
    African Union
    Green Party
    Liberal Democrats
    Democratic Unionist Party
    Fatah
    Farc
    NATO
    Congress
    Senate
    House of Representatives
    House of Commons
    House of Lords
    Supreme Court
    Republican Party
    Democratic Party
    Labour Party
    Conservative Party
    Sinn Féin
    Scotland Yard
    White House
    Downing Street
    Whitehall
    Kremlin
    Holyrood
    Stormont
    Buckingham Palace
    Kensington Palace
    Democrats
    Republicans
    Lib Dems
    City Hall
    Conservatives
    Liberals
    Lib Dem
    Liberal Democrat
    Tory
    Tories
    Parliament
    Knesset
    Bundestag
    Lok Sabha
    Rajya Sabha
    Oireachtas
    Seanad
    Met Éireann
    Crown Prosecution Service
    Moody's
    Fitch
    Standard & Poor's
    Samaritans
    Isis
    ISIS
    Islamic State
    Hamas
    Hezbollah
    Boko Haram
    Taliban
    al-Qaida
    al-Qaeda
""")

CLUBS = lines("""
    Manchester United
    Manchester City
    Newcastle United
    Leeds United
    Leicester City
    Norwich City
    Hull City
    Stoke City
    Cardiff City
    Swansea City
    West Ham
    West Ham United
    West Brom
    West Bromwich Albion
    Tottenham Hotspur
    Aston Villa
    Crystal Palace
    Nottingham Forest
    Sheffield United
    Sheffield Wednesday
    Queens Park Rangers
    Real Madrid
    Atlético Madrid
    Bayern Munich
    Borussia Dortmund
    Paris Saint-Germain
    Inter Milan
    AC Milan
    Boston Celtics
    Boston Red Sox
    Chicago Bulls
    Chicago Cubs
    Dallas Cowboys
    Green Bay Packers
    Golden State Warriors
    Los Angeles Lakers
    New England Patriots
    New York Yankees
    New York Knicks
    San Francisco Giants
    Seattle Seahawks
    Washington Redskins
""")

PUBLIC_BODIES = lines("""
    AFL
    AFL-CIO
    AKP
    ANC
    APC
    ASEAN
    ATF
    Aam Aadmi Party
    Acas
    AfD
    African National Congress
    An Garda Síochána
    Aontú
    Asean
    Aslef
    Awami League
    BCCI
    BJP
    Bharatiya Janata Party
    Bloc Québécois
    Border Patrol
    Bus Éireann
    CBC
    CBC News
    CBI
    CDC
    CDU
    COCOBOD
    COMELEC
    CSIRO
    CTV
    Canada Post
    Citizens Advice
    Coast Guard
    Crown Office
    DEA
    DOH
    DPWH
    DUP
    DVLA
    Dawn News
    Democratic Alliance
    ECOWAS
    EFCC
    EFF
    Economic Freedom Fighters
    Ecowas
    Environment Agency
    Eskom
    FAO
    FCC
    FEMA
    FIFA
    FTC
    Fianna Fáil
    Fine Gael
    Fonterra
    Forest Service
    GAA
    GMB
    GOP
    HMRC
    Health Canada
    Historic England
    ICPC
    ILO
    INEC
    IOC
    IRA
    IRFU
    IRS
    ISRO
    Inkatha Freedom Party
    Internal Revenue Service
    Irish Rail
    Irish Water
    Jamaat-e-Islami
    KEMSA
    KRA
    Kuomintang
    LAPD
    Liberal National Party
    Likud
    MLB
    MLS
    NAFDAC
    NBA
    NBI
    NCAA
    NDMA
    NDP
    NFL
    NFU
    NHAI
    NHL
    NITI Aayog
    NNPC
    NOAA
    NRL
    NTSB
    NYPD
    National Grid
    National Guard
    National Rail
    National Trust
    National Weather Service
    Natural England
    Nepra
    Network Rail
    No 10
    No. 10
    ONGC
    OSHA
    Ofcom
    Ofgem
    Ofsted
    Ofwat
    One Nation
    PDP
    PKK
    PML-N
    PSNI
    People Before Profit
    Plaid Cymru
    Police Federation
    Police Scotland
    Prasa
    RBI
    RCMP
    RFU
    RMT
    RNLI
    RNZ
    RSPB
    Radio 4
    Reform UK
    Royal Mail
    SABC
    SADC
    SDLP
    SEBI
    SNP
    STV
    ScotRail
    Secret Service
    Sinn Fein
    Social Democrats
    Sport England
    Statistics Canada
    TNN
    TUC
    TUV
    Te Pāti Māori
    Teamsters
    Telstra
    Transnet
    Transport for London
    Transport for Wales
    UKIP
    UNDP
    US Coast Guard
    US Marshals Service
    UTV
    UUP
    Uisce Éireann
    Ukip
    Unison
    Via Rail
    WADA
    WAPDA
    WNBA
    WRU
    Wada
    Wapda
    ZANU-PF
    Zanu-PF
""")
"""Parties, agencies, unions and leagues, many by their acronyms."""

FOREIGN_CLUBS = lines("""
    Accrington Stanley
    Al Ahly
    Anderlecht
    Asante Kotoko
    Atalanta
    Athletic Bilbao
    Bayer Leverkusen
    Benfica
    Besiktas
    Beşiktaş
    Blackburn Rovers
    Boca Juniors
    Bolton Wanderers
    Borussia Mönchengladbach
    Charlton Athletic
    Club Brugge
    Crewe Alexandra
    Dinamo Zagreb
    Dynamo Kyiv
    Eintracht Frankfurt
    Enyimba
    Fenerbahce
    Fenerbahçe
    Feyenoord
    Fiorentina
    Galatasaray
    Gor Mahia
    Hearts of Oak
    Hertha Berlin
    Hibernian
    Kaizer Chiefs
    Kilmarnock FC
    Mamelodi Sundowns
    Millwall
    Mohun Bagan
    Olympiakos
    Orlando Pirates
    PSV
    PSV Eindhoven
    Palmeiras
    Panathinaikos
    Partick Thistle
    Plymouth Argyle
    Preston North End
    RB Leipzig
    Real Betis
    Real Sociedad
    Red Star Belgrade
    Sampdoria
    Schalke
    Shakhtar Donetsk
    Shamrock Rovers
    Simba SC
    Sporting Lisbon
    Tranmere Rovers
    Wigan Athletic
    Young Africans
    Zamalek
""")
