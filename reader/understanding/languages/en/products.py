"""English: products, feasts, books and the like, which are no people, bodies or places."""

from reader.understanding.languages.rules.notation import lines, words

PRODUCTS = lines("""
    iphone
    ipad
    ipod
    macbook
    imac
    airpods
    apple watch
    android
    windows
    windows vista
    windows phone
    linux
    ubuntu
    macos
    microsoft edge
    netscape navigator
    photoshop
    powerpoint
    excel
    outlook
    gmail
    google maps
    google earth
    siri
    alexa
    cortana
    kindle
    xbox
    game boy
    nintendo switch
    minecraft
    fortnite
    tetris
    pokemon
    pokémon
    monopoly
    scrabble
    lego
    barbie
    walkman
    polaroid
    polaroids
    kodachrome
    leica
    gopro
    iphones
    ipads
    blackberry
    bluetooth
    bitcoin
    ethereum
    dogecoin
    visa
    viagra
    prozac
    valium
    xanax
    oxycontin
    tylenol
    botox
    aspirin
    ibuprofen
    paracetamol
    ozempic
    tamiflu
    pepsi
    fanta
    guinness
    marmite
    nutella
    coke
    corolla
    prius
    mustang
    corvette
    jeep
    jeeps
    cadillac
    cadillacs
    chevrolets
    vespas
    humvee
    humvees
    land rover
    range rover
    harley
    vespa
    concorde
    boeing 737
    airbus a320
    airbus a380
    kalashnikov
    kalashnikovs
    glock
    glocks
    uzi
    uzis
    taser
    tasers
    velcro
    kleenex
    jacuzzi
    frisbee
    kevlar
    teflon
    lycra
    powerball
    lotto
    mega millions
    euromillions
    christmas
    christmas eve
    christmas day
    boxing day
    easter
    good friday
    ash wednesday
    shrove tuesday
    lent
    advent
    pentecost
    hanukkah
    chanukah
    passover
    yom kippur
    rosh hashanah
    ramadan
    eid
    umrah
    ashura
    diwali
    holi
    vesak
    deepavali
    songkran
    onam
    pongal
    navratri
    purim
    hogmanay
    firefox
    mozilla firefox
    google chrome
    internet explorer
    nowruz
    kwanzaa
    thanksgiving
    halloween
    mardi gras
    oktoberfest
    new year
    new year 's eve
    new year 's day
    valentine 's day
    independence day
    memorial day
    labor day
    brexit
    medicare
    medicaid
    obamacare
    medicare for all
    the bible
    bible
    koran
    quran
    qur'an
    torah
    talmud
    god
    holocaust
    renaissance
    ebola
    zika
    sars
    mers
    alzheimer
    parkinson
""")

KIN = words("mum mummy mom mommy dad daddy granny grandma grandpa nan nana")
"""Kin who are called so."""
