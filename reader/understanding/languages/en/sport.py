"""English: when the name of a town stands for its team."""

from reader.understanding.languages.rules.notation import stems, words
from reader.understanding.languages.rules.sport import SportRules

_WORDS = words("""
    match goal goals striker midfielder defender goalkeeper keeper winger penalty halftime equaliser equalizer
    league cup fixture season quarterback touchdown touchdowns innings inning pitcher catcher batter homer wicket
    wickets overs batsman bowler try tries prop fullback scrum playoff playoffs finals semifinal coach
    manager team teams club clubs side squad bench substitute referee linesman stadium supporters fans points standings
    relegation promotion derby header corner kick scored scorer conceded lineup roster rebound rebounds assists
    quarter quarters overtime shutout
""")

_VERBS = stems("""
    beat beats beaten defeat- thrash- edg- rout- stun- upset- host- visit- trail- lead leads led win wins won lose loses
    lost draw draws drew tie ties tied score- concede- equalis- equaliz- climb- drop- slip- sit sits travel- face-
    play- advance- qualif- clinch- top- held ended kick-
""")

SPORT = SportRules(
    words=_WORDS,
    brief_words=_WORDS,
    least=4,
    verbs=_VERBS,
    object_verbs=stems("beat beats beating defeat- thrash- edg- rout- stun- host- visit- face- play- trail-"),
    fillers=words("had has have will would could should also then never not , who twice once only just still again"),
    opponents=words("against"),
    against=frozenset({("win", "over"), ("victory", "over"), ("defeat", "by"), ("loss", "to"), ("lost", "to")}),
    transfers=stems("loan- sold sign- trade- transfer- return- mov-"),
    transfer_prepositions=words("to"),
    dashes=words("- – —"),
    team_nouns=words("""
        captain goalkeeper striker midfielder defender coach manager fans supporters squad defence defense attack bench
    """),
    genitive=words("of"),
    points=words("pts points"),
    joins=words("and , - – —"),
    prepositions=words("in at to from of near for with by on over through outside"),
    determiners=words("the a an this that his her their its"),
)

TEAM_STAFF = words("""
    captain goalkeeper striker midfielder defender coach manager fans supporters squad defence defense attack boss
    hooker prop lock flanker fullback centre center winger forward forwards backs halfback scrum five guard guards
    quarterback pitcher catcher outfielder shortstop reliever closer slugger linebacker cornerback receiver tackle
    goalie netminder trainer physio officials players player skipper batsman bowler opener team teammates chairman
    legend veteran rookie youngster fly playmaker
""")
"""Who plays for a team or leads it, behind its nickname."""

NO_TEAMS = words("""
    olympics paralympics games finals playoffs championships championship masters majors trials nationals internationals
    worlds premiership league cup season series open final grand trophy shield ashes test tests stands lords commons
    oscars alps andes rockies pyrenees himalayas internet bible government state times news sports athletics
    qualifiers semifinals quarterfinals heats awards arms rules laws christmas
""")
"""Words with a capital behind "the" that are no teams."""
