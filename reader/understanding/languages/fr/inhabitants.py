"""French: what tells people of a place from the place: "le Gantois", "cette Vernaise", "le Suisse répond"."""

from __future__ import annotations

from reader.understanding.languages.rules.inhabitants import InhabitantRules
from reader.understanding.languages.rules.notation import words

INHABITANTS = InhabitantRules(
    adjectives=("ais", "ois", "ien", "ain", "éen", "ot"),
    feminines=("aise", "oise", "ienne", "aine", "éenne", "ote"),
    local_endings=("lais", "nais", "tais", "rais", "llois", "nois", "tois", "rois", "aise", "oise"),
    indefinites=words("un une cette cet ce ancien ancienne jeune"),
    regional=words("""
        réunionnais guyanais martiniquais mahorais guadeloupéen guadeloupéenne calédonien calédonienne polynésien
        polynésienne tahitien tahitienne tongien tongienne alsacien parisien francilien savoyard savoyarde auvergnat
        auvergnate catalan catalane haut-savoyard haut-savoyarde basque breton bretonne normand normande picard picarde
        bourguignon bourguignonne gascon gasconne tourangeau tourangelle manceau mancelle angevin angevine poitevin
        poitevine périgourdin périgourdine girondin girondine berrichon berrichonne cévenol cévenole provençal
        provençale messin messine bisontin bisontine bigourdan bigourdane rouergat rouergate mosellan mosellane
        occitan occitane berruyer berruyère flamand flamande wallon wallonne kabyle madrilène andalou andalouse
        castillan castillane napolitain napolitaine sarde saxon saxonne texan texane moscovite beyrouthin beyrouthine
        stambouliote cairote valaisan valaisanne samoan samoane toulousain toulousaine vénitien auscitain auscitaine
        fidjien fidjienne
    """),
    endings=("ois", "oise", "oises", "iens", "ienne", "iennes", "aise", "aises"),
    determiners=words("le la l' les un une des aux cette ce"),
    alike=words("""
        oise artois valois valais ain maine touraine vilaine tarentaise maurienne jourdain marais palais beaujolais
        charolais mâconnais gâtinais nivernais orléanais vendômois vivarais soissonnais falaise vienne
    """),
    masculine=words("suisse corse"),
    masculine_articles=words("le un ce"),
)
