"""English: organisations whose names a model takes for people or places."""

from reader.understanding.languages.en.public_bodies import BODIES, CLUBS, FOREIGN_CLUBS, PUBLIC_BODIES
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
    Bluesky
    Mastodon
    WeChat
    Weibo
    Substack
    GoFundMe
    Truth Social
    OpenAI
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
    News24
    RTÉ
    RTÉ News
    S4C
    ESPN
    TechCrunch
    TMZ
    Axios
    The Hindu
    Premium Times
    Canadian Press
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

KNOWN = PLATFORMS | COMPANIES | CHARITIES | PRESS | BODIES | CLUBS | PUBLIC_BODIES | FOREIGN_CLUBS | CHURCHES

SPORT_CLUBS = words("arsenal chelsea everton tottenham fulham barcelona juventus celtic rangers")
"""Clubs whose name is that of a place or a common word elsewhere; folded."""
