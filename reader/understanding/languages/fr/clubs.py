"""French: what tells clubs and teams from towns and people."""

from reader.understanding.languages.fr.sport import SPORT
from reader.understanding.languages.rules.clubs import ClubRules
from reader.understanding.languages.rules.notation import lines, stems, words

CLUBS = ClubRules(
    initials=words("FC RC AS AC AJ SC OGC US ES USL ASM SM EA CA RSC KV UC JS MC CR WA ASC"),
    known=lines("""
        servette
        young boys
        grasshopper
        xamax
        galatasaray
        fenerbahce
        besiktas
        trabzonspor
        juventus
        lazio
        sampdoria
        atalanta
        udinese
        inter
        arsenal
        chelsea
        everton
        aston villa
        crystal palace
        tottenham
        benfica
        ajax
        feyenoord
        celtic
        bayern
        schalke
        barca
        boca juniors
        flamengo
        palmeiras
        fluminense
        zamalek
        wydad
        olympiakos
        panathinaikos
        gremio
        corinthians
        river plate
        mazembe
        raja
        el ahly
        al ahly
        torino
        fiorentina
        hellas
        betis
        espanyol
        osasuna
        rayo vallecano
        werder
        hertha
        borussia
        eintracht
        rangers
        hibernian
        sparta
        slavia
        dinamo
        spartak
        zenit
        legia
        ferencvaros
        psv
        club africain
        beerschot
    """),
    openers=words("olympique racing sporting stade union étoile entente avenir jeunesse élan espérance dynamo real"),
    endings=("spor",),
    articles=words("le la l' les un du au"),
    verbs=stems("""
        reçoi- recev- accueill- jouer- joue jouait déplac- sombr- inclin- qualifi- relégu- promu attend attendait
        affront- recrut- encaiss- concéd- aligne alignait
    """),
    match_words=words("""
        match matchs club clubs championnat buteur but buts entraîneur finale ligue coupe football foot tournoi
        penalty mercato milieu attaquant défenseur gardien
    """),
    sport=SPORT,
)
