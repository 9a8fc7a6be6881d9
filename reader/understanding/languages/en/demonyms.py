"""English: adjectives and nouns of peoples, which are no names: "the Welsh team", "a Briton"."""

from reader.understanding.languages.rules.notation import words

DEMONYMS = words("""
    afghan afghans african africans albanian albanians algerian algerians american americans angolan angolans arab arabs
    arabic argentine argentines argentinian armenian armenians asian asians australian australians austrian austrians
    azerbaijani azeri bahraini bangladeshi bangladeshis basque basques belarusian belarusians belgian belgians
    bolivian bosnian bosnians brazilian brazilians british briton britons bulgarian bulgarians burmese cambodian
    cambodians cameroonian canadian canadians catalan catalans chechen chechens chilean chileans chinese colombian
    colombians comoran comorian congolese cornish croat croatian croatians croats cuban cubans cypriot cypriots czech
    czechs danish danes dane dutch ecuadorean ecuadorian egyptian egyptians english englishman englishmen eritrean
    estonian estonians ethiopian ethiopians european europeans fijian filipino filipinos finnish finn finns flemish
    french frenchman frenchmen gambian georgian georgians german germans ghanaian ghanaians greek greeks
    guatemalan haitian haitians hispanic hispanics honduran hungarian hungarians icelandic indian indians indonesian
    indonesians iranian iranians iraqi iraqis irish irishman israeli israelis italian italians ivorian jamaican
    japanese jordanian kashmiri kashmiris kazakh kenyan kenyans korean koreans kosovar kurd kurdish kurds kuwaiti
    laotian latvian latvians lebanese liberian libyan libyans lithuanian lithuanians macedonian malaysian malaysians
    malian maltese maori mexican mexicans moldovan mongolian montenegrin moroccan moroccans mozambican namibian nepalese
    nepali nicaraguan nigerian nigerians norwegian norwegians omani pakistani pakistanis palestinian palestinians
    panamanian paraguayan persian peruvian peruvians polish pole poles portuguese qatari roman romans romanian romanians
    russian russians rwandan rwandans samoan saudi saudis scot scots scottish senegalese serb serbian serbs sicilian
    singaporean slovak slovakian slovaks slovene slovenian somali somalis spaniard spaniards spanish sudanese swede
    swedes swedish swiss syrian syrians taiwanese tamil tamils tanzanian texan texans thai thais tibetan tibetans tongan
    tunisian tunisians turk turkish turks ugandan ugandans ukrainian ukrainians uruguayan uyghur uyghurs uzbek
    venezuelan venezuelans vietnamese welsh welshman yemeni yemenis zambian zimbabwean zimbabweans zulu
    christian christians jew jews jewish muslim muslims islamic catholic catholics protestant protestants buddhist
    buddhists hindu hindus sikh sikhs orthodox anglican anglicans methodist mormon mormons shia shiite sunni sunnis
    democrat democrats democratic republican republicans tory tories liberal liberals conservative conservatives
    socialist socialists communist communists marxist nazi nazis islamist islamists
    dutchman dutchmen dutchwoman englishwoman irishmen irishwoman frenchwoman frenchwomen scotsman scotsmen scotswoman
    welshmen welshwoman cornishman jamaicans trinidadian trinidadians barbadian bajan bahamian bermudian guyanese
    belizean dominican salvadoran surinamese zealander zealanders kiwi kiwis aussie aussies brit brits northerner
    southerner botswanan malawian burundian beninese togolese gabonese guinean mauritian malagasy seychellois
    emirati azerbaijanis kyrgyz tajik turkmen bhutanese papuan micronesian luxembourger monegasque andorran
    liechtensteiner montenegrins faroese greenlander londoner londoners glaswegian mancunian liverpudlian dubliner
    parisian parisians berliner californian californians floridian virginian pennsylvanian ohioan oregonian alaskan
    hawaiian labourite
""")
