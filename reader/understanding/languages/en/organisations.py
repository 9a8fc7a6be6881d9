"""English: organisations whose names a model takes for people or places."""

from reader.understanding.languages.rules.notation import lines, words

PLATFORMS = lines("""
    Facebook
    Twitter
    Instagram
    YouTube
    Google
    WhatsApp
    Snapchat
    TikTok
    LinkedIn
    Reddit
    Pinterest
    Tumblr
    Skype
    Netflix
    Spotify
    Uber
    Lyft
    Airbnb
    Wikipedia
    WikiLeaks
    Telegram
    PayPal
    eBay
    Etsy
    Yelp
""")

COMPANIES = lines("""
    Apple Inc
    Microsoft
    IBM
    Intel
    Samsung
    Sony
    Nintendo
    Huawei
    Boeing
    Airbus
    Toyota
    Honda
    Volkswagen
    Volvo
    Tesla
    General Motors
    Goldman Sachs
    Morgan Stanley
    JPMorgan Chase
    Wells Fargo
    Barclays
    HSBC
    Lloyds
    Santander
    Tesco
    Sainsbury's
    Asda
    Waitrose
    Marks & Spencer
    John Lewis
    Walmart
    Wal-Mart
    Costco
    Starbucks
    McDonald's
    Nike
    Adidas
    Ikea
    IKEA
    H&M
    Nestlé
    Unilever
    Siemens
    BMW
    Audi
    Renault
    Peugeot
    Nissan
    Hyundai
    Nokia
    Ericsson
    Cisco
    Nvidia
    Qualcomm
    AMD
    Dell
    Mastercard
    Citigroup
    Deutsche Bank
    Credit Suisse
    UBS
    BNP Paribas
    Lehman Brothers
    KPMG
    Deloitte
    PwC
    Ernst & Young
    BAE Systems
    Rolls-Royce
    Lockheed Martin
    Northrop Grumman
    Raytheon
    FedEx
    DHL
    Air France
    KLM
    Aeroflot
    Qantas
    Amtrak
    Morrisons
    Aldi
    Lidl
    Primark
    Burberry
    Harrods
    Nordstrom
    Best Buy
    Home Depot
    Walgreens
    CVS
    KFC
    Burger King
    Pizza Hut
    Kellogg's
    Heineken
    Novartis
    Sanofi
    Moderna
    BioNTech
    Monsanto
    BHP
    Rio Tinto
    Glencore
    Halliburton
    ConocoPhillips
    Petrobras
    Saudi Aramco
    BP
    Alibaba
    Tencent
    Baidu
    Xiaomi
    Foxconn
    SpaceX
    Dropbox
    GitHub
    Coca-Cola
    PepsiCo
    Pfizer
    AstraZeneca
    GlaxoSmithKline
    Johnson & Johnson
    ExxonMobil
    Exxon Mobil
    Chevron
    Gazprom
    Rosneft
    Ryanair
    easyJet
    British Airways
    Lufthansa
    Vodafone
    Verizon
    Comcast
    Disney
    Warner Bros
""")

CHARITIES = lines("""
    Planned Parenthood
    Greenpeace
    Oxfam
    Red Cross
    Save the Children
    Médecins Sans Frontières
    Doctors Without Borders
    RSPCA
    NSPCC
    ACLU
    NAACP
    American Civil Liberties Union
    Salvation Army
    World Wildlife Fund
    Amnesty International
    Human Rights Watch
    Black Lives Matter
""")

PRESS = lines("""
    Reuters
    Bloomberg
    Associated Press
    Agence France-Presse
    BBC
    BBC News
    ITV
    CNN
    USA Today
    Daily Beast
    The Economist
    Le Monde
    Der Spiegel
    El País
    Haaretz
    Times of India
    Hindustan Times
    Globe and Mail
    New Yorker
    Associated Press Television
    Press Association
    PBS
    NPR
    Channel 4
    Channel 4 News
    GB News
    National Geographic
    Scientific American
    Time magazine
    San Francisco Chronicle
    Houston Chronicle
    Philadelphia Inquirer
    South China Morning Post
    Daily Record
    Sunday Telegraph
    Sunday Mirror
    Fox News
    MSNBC
    NBC News
    ABC News
    CBS News
    Sky News
    Al Jazeera
    Al-Jazeera
    BuzzFeed
    BuzzFeed News
    Politico
    Vox
    Breitbart
    Huffington Post
    HuffPost
    New York Times
    Washington Post
    Wall Street Journal
    Los Angeles Times
    Chicago Tribune
    Boston Globe
    Miami Herald
    Daily Mail
    Daily Telegraph
    Daily Mirror
    Daily Express
    Financial Times
    Sunday Times
    Mail on Sunday
    Irish Times
    Evening Standard
    Newsweek
    Vanity Fair
    Rolling Stone
    Russia Today
    Xinhua
    Tass
    Interfax
""")

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

CHURCHES = lines("""
    Catholic Church
    Roman Catholic Church
    Church of England
    Church of Scotland
    Church of Ireland
    Church in Wales
    Episcopal Church
    Russian Orthodox Church
    Greek Orthodox Church
    Coptic Orthodox Church
    Southern Baptist Convention
    United Methodist Church
    Assemblies of God
    Seventh-day Adventist Church
    Church of Scientology
    Scientology
    Unification Church
    Falun Gong
    Hare Krishna
    Opus Dei
    Nation of Islam
    Muslim Brotherhood
    Muslim Council of Britain
    World Council of Churches
    Board of Deputies of British Jews
""")

KNOWN = PLATFORMS | COMPANIES | CHARITIES | PRESS | BODIES | CLUBS | CHURCHES

SPORT_CLUBS = words("arsenal chelsea everton tottenham fulham barcelona juventus celtic rangers")
"""Clubs whose name is that of a place or a common word elsewhere; folded."""
