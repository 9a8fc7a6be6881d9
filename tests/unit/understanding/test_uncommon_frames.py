"""Less common frames of French reported speech: idioms before an infinitive, sources that are clauses, far agents."""

from __future__ import annotations

import pytest

from reader.understanding.pipeline import Pipeline
from tests.unit.understanding.said import said

REPORTED = [
    # what makes an infinitive report
    ("Le préfet profite de la visite pour rappeler que [la chasse reste interdite].", "Le préfet"),
    ("La ministre en a profité pour préciser que [le budget serait tenu].", "La ministre"),
    ("Le banquier a beau répéter que [le marché de la bière se tasse], elle hausse les épaules.", "Le banquier"),
    ("Les élus ont beau jurer que [l'école restera ouverte], les parents défilent.", "Les élus"),
    # a light verb with its noun
    ("La reine fait le serment de [ne jamais revenir].", "La reine"),
    ("La préfète a donné l'ordre aux pompiers de [quitter la zone].", "La préfète"),
    ("Le gérant fait interdiction aux clients de [fumer sur la terrasse].", "Le gérant"),
    ("Il leur intime l'ordre de [ne toucher à rien].", "Il"),
    ("Le promoteur se flatte d'[avoir réuni toutes les signatures].", "Le promoteur"),
    ("Le maire a signifié au club qu'[il ne paierait plus].", "Le maire"),
    # somebody turns, calls back or comes back to say it
    ("La gérante s'est retournée pour lui répondre qu'[elle avait tout vendu].", "La gérante"),
    ("Le cabinet a rappelé une heure plus tard pour préciser qu'[il s'agissait d'une erreur].", "Le cabinet"),
    ("Le traiteur est revenu pour expliquer que [le four était froid].", "Le traiteur"),
    # what denies or belongs to a relative clause before the verb, or whom it asks
    ("La chambre de métiers, dont le hall ne désemplit pas, dit [avoir reçu cent dossiers].", "La chambre de métiers"),
    ("Le club, qui ne gagne jamais, assure [avoir payé ses dettes].", "Le club"),
    ("Elle invite les voisins qui le peuvent à [garder les enfants lundi].", "Elle"),
    ("Le préfet appelle ceux qui le souhaitent à [quitter la vallée].", "Le préfet"),
    ("Une dizaine de maires somment la préfète de [ne pas fermer les gares].", "Une dizaine de maires"),
    ("Une centaine de mères supplient le recteur de [ne plus supprimer de classes].", "Une centaine de mères"),
    ("Le syndicat demande à ce que [la prime soit versée].", "Le syndicat"),
    ("La région a demandé à ce que [les chiens soient tenus en laisse].", "La région"),
    # an aside or a pronoun between auxiliary and participle
    ("Elle avait à ce sujet expliqué que [le pont était sain].", "Elle"),
    ("Il a à ce titre rappelé que [la chasse était close].", "Il"),
    ("Le chirurgien, qui a lui-même promis de [démissionner en mars], se tait.", "Le chirurgien"),
    # a reflexive verb has its object: a thing behind it speaks
    ("[Mille écharpes ont été vendues en un jour], se félicite la boutique du stade.", "la boutique du stade"),
    ("[Tout est parti en une heure], se vante l'enseigne.", "l'enseigne"),
    # words without a verb before a source that ends the sentence, or before an inquit
    ("[Douze coups de couteau], selon le légiste.", "le légiste"),
    ("[Montant du chèque : trois millions d'euros], selon nos informations.", "nos informations"),
    ("[Une erreur de jeunesse], d'après son avocate.", "son avocate"),
    ("[Une mesure de pure forme], a souligné le maire, qui a avoué son embarras.", "le maire"),
    ("[Un scrutin sans enjeu], a regretté la juge, qui a reconnu « un échec ».", "la juge"),
    # an adverb between a verb and its colon is nobody
    ("Elle l'admet volontiers : [cela lui rapporterait mille euros par mois].", "Elle"),
    ("Le maire l'avoue franchement : [personne n'a lu le rapport].", "Le maire"),
    # a source that is a clause
    ("[Le chef fermerait les yeux pendant le finale], à ce que rapporte un violoncelliste.", "un violoncelliste"),
    ("[Moins de neuf millions ont été versés], à ce qu'affirme la banque.", "la banque"),
    # an agent and an infinitive behind asides
    (
        "L'éditeur était accusé jeudi, devant le tribunal de Nice, par ses associés, d'[avoir caché la faillite].",
        "ses associés",
    ),
    # a subject behind two asides
    ("[Le texte sera examiné en mars], a fini par dire, lundi, vers midi, la présidente du conseil.", "la présidente"),
    ("[Les avis sont partagés], note d'ailleurs le commissaire dans un premier bilan.", "le commissaire"),
    # a clause whose verb the tagger takes for a noun
    ("[Rien ne presse], relève le syndic.", "le syndic"),
    # a stance before a colon
    ("Son entraîneur en est convaincu : [elle peut gagner dimanche].", "Son entraîneur"),
    ("Les chercheurs restent prudents : [l'effet n'est pas prouvé].", "Les chercheurs"),
]


@pytest.mark.parametrize(("marked", "speaker"), REPORTED)
def test_it_is_reported(pipeline: Pipeline, marked: str, speaker: str) -> None:
    words = marked[marked.index("[") + 1 : marked.index("]")]
    found = said(pipeline, marked.replace("[", "").replace("]", ""))
    assert any(quote == words and name is not None and name.startswith(speaker) for quote, name in found), found


COORDINATED = [
    (
        "Le boxeur a d'abord nié s'être trouvé au bar, puis admis, pressé par la juge, qu'il y était passé.",
        ["s'être trouvé au bar", "il y était passé"],
    ),
    (
        "La banque estime que la sanction est injuste et fait remarquer qu'elle a coopéré à l'enquête.",
        ["la sanction est injuste", "elle a coopéré à l'enquête"],
    ),
    (
        "Le syndicat juge que l'offre est faible et fait savoir que la grève continue.",
        ["l'offre est faible", "la grève continue"],
    ),
]


@pytest.mark.parametrize(("text", "clauses"), COORDINATED)
def test_a_coordinated_verb_has_its_own_clause(pipeline: Pipeline, text: str, clauses: list[str]) -> None:
    assert [quote for quote, _ in said(pipeline, text)] == clauses


SILENT = [
    "Cela signifie que la route est fermée.",
    "La hausse des prix signifie que les ménages paieront.",
    "Le sol est prudent : la pente est douce.",
    "Le maire a beau courir, le train est parti.",
    "Dans deux jours, selon la mairie.",
    "Anne Roy, une porte-parole, a égrené les griefs.",
    "Lens : deux experts de l'ONU interdits d'entrer sur le port",
    "Lille : trois élus soupçonnés et promis de partir",
    "La mairie veille à ce que les chiens soient tenus en laisse.",
    "La directrice tient à ce que tout soit prêt.",
    "Le gardien est revenu pour fermer la grille.",
    "Le club, qui joue bien, ne dit pas avoir payé ses dettes.",
]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_reported(pipeline: Pipeline, text: str) -> None:
    assert said(pipeline, text) == []


TOLD_BY_SOME = [
    ("À Beauvau, on jure que [rien n'est décidé].", "rien n'est décidé"),
    ("A Bercy, on assure que [la taxe sera votée].", "la taxe sera votée"),
    ("On lui a conseillé de [vendre la maison].", "vendre la maison"),
    ("Hier, on leur a demandé de [vendre la mairie].", "vendre la mairie"),
    ("Au guichet, on vous répond que [le train est complet].", "le train est complet"),
    ("Il loge chez son frère, où l'on affirme que [tout va bien].", "tout va bien"),
]


@pytest.mark.parametrize(("marked", "words"), TOLD_BY_SOME)
def test_what_people_without_a_name_tell_somewhere_or_somebody_is_reported(
    pipeline: Pipeline, marked: str, words: str
) -> None:
    assert (words, None) in said(pipeline, marked.replace("[", "").replace("]", ""))


@pytest.mark.parametrize(
    "text",
    ["On sait que la terre est ronde.", "On dit que le roi est mort.", "En Corse, on mange que du pain."],
)
def test_what_everybody_says_is_not_reported(pipeline: Pipeline, text: str) -> None:
    assert said(pipeline, text) == []


CUT_OFF = [
    "Le chantier durera, assure le",
    "Le petit, 8 ans, montre ses",
    "Si l'idée est juste, soulignent les ingénieurs, les",
    "La loi imposera, selon le ministre, une",
    "« Tout est faux », a dit le trésorier du club, le",
    "La région a demandé à ce que",
    "Le maire demande aux abonnés que",
    "dénoncer « une machine puis Châlons où",
    "expliquer « Bakar,",
]
"""What feeds give of an article, up to some word."""


@pytest.mark.parametrize("text", CUT_OFF)
@pytest.mark.parametrize("before", ["", "Il pleut à Lens.\n\n"])
def test_a_text_that_is_cut_off_is_understood(pipeline: Pipeline, before: str, text: str) -> None:
    quotes = said(pipeline, before + text)
    assert not any(speaker is not None and text.endswith(speaker) for _, speaker in quotes)


@pytest.mark.parametrize(
    "text",
    [
        "Une information de l'agence, tenant de source sûre, fait état de « blessures légères » pour la plu",
        "Une dépêche de l'AFP, le tenant de source policière, fait état de « blessures légères » pour la plu",
        "Un avis de la mairie, tenant de bonne source, parle de « retards fréquents » pour la plu",
    ],
)
def test_marks_before_a_word_that_is_cut_off_are_found(pipeline: Pipeline, text: str) -> None:
    assert [quote for quote, _ in said(pipeline, text)] == [text[text.index("«") : text.index("»") + 1]]


@pytest.mark.parametrize(
    "text",
    [
        "« Tout est faux », dit-il",
        "« Tout est faux » et la mairie le sait, ajoute-t-elle",
        "Il y a eu des vols « systématiques » dans certains quartiers, précise-t-il",
        "« C'est un gâchis », entend-on",
        "Pour Anne Roy, la Ligue Nord",
        "Pour la mairie de Lens, l'Amicale Sud",
    ],
)
def test_a_text_without_a_stop_is_read_as_with_one(pipeline: Pipeline, text: str) -> None:
    assert said(pipeline, text) == said(pipeline, text + ".") != []
