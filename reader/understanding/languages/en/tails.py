"""English: nouns that close the names of bodies and places."""

from reader.understanding.languages.rules.notation import phrases, phrases_by_first, words
from reader.understanding.languages.rules.tails import TailRules

TAILS = TailRules(
    bodies=words("""
        court tribunal council board committee commission authority association federation institute university college
        academy school ministry department agency bureau police constabulary society foundation corporation conference
        fellowship congress directorate secretariat inspectorate ombudsman consortium confederation chamber senate
        legislature diocese archdiocese
    """),
    of_openers=words("city port borough university town county diocese"),
    town_bodies=words("""
        court council board police constabulary department authority association legislature administration herald
        times post gazette tribune journal guardian telegraph mail chronicle news observer register sentinel star
        sun bulletin argus echo advertiser standard independent dispatch examiner inquirer enquirer courier mirror
        express district
    """),
    of_places=words(
        "diocese archdiocese fellowship association federation confederation congress society institute academy chamber"
    ),
    openers=words("""
        when while after before if as since although though because but and so yet then now today yesterday meanwhile
        however last next former both all some many most every each no at in on for from to by with under over according
        even only not what who why how where whether there here also once until unless despite during like dear
        ask meet thank monday tuesday wednesday thursday friday saturday sunday
    """),
    small_bodies=phrases_by_first(
        "school board|school district|school committee|police station|police department|fire department|ministry|"
        "irrigation department|health department|education department|forest department|revenue department|"
        "planning department|transport department|blue ribbon committee|high court|district court|"
        "magistrates ' court|crown court|sessions court|county council|city council|town council|district council|"
        "borough council|parish council|chamber of commerce|fire brigade|police force|housing association|"
        "school of medicine|medical college|high school|primary school|grammar school"
    ),
    small_places=phrases_by_first(
        "hospital|general hospital|teaching hospital|county hospital|children 's hospital|central hospital|"
        "district hospital|community hospital|airport|theatre|theater|bridge|highway|bypass|expressway|motorway|"
        "flyover|canal|lake|dam|inn|building|railway station|bus station|train station|road|interchange|roundabout|"
        "reservoir|cemetery|lighthouse|quarry|refinery|stadium"
    ),
    leads=words("""
        at to from of in near on the outside overlooking inside around past towards toward into across along behind
        between beside beyond by opposite onto through over under and
    """),
    field_heads=words(
        "department ministry office committee federation union society association institute institution"
    ),
    field_links=words("of for"),
    fields_end=words("and"),
    double_places=frozenset(
        phrases("""
            antigua and barbuda
            argyll and bute
            bath and north east somerset
            barking and dagenham
            bosnia and herzegovina
            brighton and hove
            cheshire west and chester
            dumfries and galloway
            fermanagh and omagh
            hammersmith and fulham
            jammu and kashmir
            kensington and chelsea
            newfoundland and labrador
            newry and armagh
            perth and kinross
            redcar and cleveland
            saint kitts and nevis
            saint vincent and the grenadines
            sao tome and principe
            são tomé and príncipe
            st kitts and nevis
            st vincent and the grenadines
            telford and wrekin
            trinidad and tobago
            turks and caicos
            tyne and wear
            windsor and maidenhead
        """)
    ),
    sure_places=words("""
        county islands avenue boulevard motorway expressway airport hospital stadium fairgrounds bridge market highway
        courthouse cathedral cemetery peninsula infirmary
    """),
    chambers=words("house senate assembly legislature"),
    owned_bodies=words("""
        office department association federation league union institute party guild ministry committee council college
        school academy foundation university division agency authority commission society bureau
    """),
    owned_venues=words("hospital church cathedral rectory vicarage chapel hall inn arms hotel house"),
)
