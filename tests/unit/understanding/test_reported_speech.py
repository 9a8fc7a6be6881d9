"""Reported speech by its structure: clauses far behind their verb, coordinated with quotes, beside a source."""

from __future__ import annotations

import pytest

from reader.model.analysis import Quote
from reader.model.article import Article
from reader.understanding.pipeline import Pipeline


def quotes_of(pipeline: Pipeline, text: str) -> tuple[Quote, ...]:
    return tuple(pipeline.analyze(Article(text=text, source="test", language="fr")).quotes)


def said(text: str, quote: Quote) -> tuple[str, str | None]:
    """The quote and the words that name its speaker."""
    speaker = quote.speaker
    words = None if speaker is None or speaker.start is None else text[speaker.start : speaker.end]
    return text[quote.start : quote.end], words


FAR_CLAUSES = [
    (
        "Jeanne Morel a annoncé plus tard dans la soirée que le pont serait fermé.",
        "le pont serait fermé",
        "Jeanne Morel",
    ),
    ("Le maire a fait savoir mardi matin que le pont serait fermé.", "le pont serait fermé", "Le maire"),
    (
        "La préfète a confié à Luc Besnard lundi matin sur Radio Sud que le pont serait fermé.",
        "le pont serait fermé",
        "La préfète",
    ),
    ("Luc Besnard a demandé jeudi à ce que soit fermé le vieux pont.", "soit fermé le vieux pont", "Luc Besnard"),
    ("Le maire estime ainsi que le pont sera fermé.", "le pont sera fermé", "Le maire"),
    ("Une voisine affirme, de son côté, avoir averti la mairie.", "avoir averti la mairie", "Une voisine"),
    ("Jeanne Morel, sa voisine, demande au conseil de fermer le pont.", "fermer le pont", "Jeanne Morel"),
    ("Le syndicat a accusé la mairie d'avoir caché le rapport.", "avoir caché le rapport", "Le syndicat"),
]


PARTS = [
    (
        "Le maire assure que l'aide est « un droit » et que la ville paiera les travaux.",
        "la ville paiera les travaux",
        "Le maire",
    ),
    (
        "La mairie a expliqué avoir été « contrainte d'agir » et avoir dû fermer les deux écoles.",
        "avoir dû fermer les deux écoles",
        "La mairie",
    ),
    (
        "Luc Besnard juge que le projet est « mort » mais que la région peut encore le sauver.",
        "la région peut encore le sauver",
        "Luc Besnard",
    ),
    (
        "Elle a répondu que le train était « en retard » et que personne ne savait où il était.",
        "personne ne savait où il était",
        "Elle",
    ),
]


SOURCES = [
    (
        "La route sera fermée mardi, selon la préfecture qui l'a confirmé à la presse.",
        "La route sera fermée mardi",
        "la préfecture",
    ),
    (
        "Le convoi a été attaqué hier, d'après l'ONU, pour qui la région reste dangereuse.",
        "Le convoi a été attaqué hier",
        "l'ONU",
    ),
    (
        "Le froid est, selon les randonneurs, ce qui use le plus.",
        "Le froid est, selon les randonneurs, ce qui use le plus",
        "les randonneurs",
    ),
    (
        "Le parc a rouvert, mais selon les riverains, les allées restent sales.",
        "les allées restent sales",
        "les riverains",
    ),
]


@pytest.mark.parametrize(("text", "clause", "speaker"), [*FAR_CLAUSES, *PARTS, *SOURCES])
def test_a_clause_is_reported_by_whom_its_structure_names(
    pipeline: Pipeline, text: str, clause: str, speaker: str
) -> None:
    assert (clause, speaker) in [said(text, quote) for quote in quotes_of(pipeline, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Le maire n'a confirmé que la fermeture du pont.",
        "Les autorités ne confirment pour leur part que la mort de deux personnes.",
        "Elle s'est excusée devant des habitants qu'elle avait reçus la veille.",
        "Il chante mieux que son frère et sa sœur.",
        "Le groupe se bat avec d'autres rebelles, pour la plupart étrangers, contre l'armée du pays.",
        "Le public est entré sans que personne ne parle, ce qui a permis, selon la maire, de gagner du temps.",
        "La loi qui remplace l'« Obamacare » a été votée.",
        "Le texte est proche de l'« Obamacare » des débuts.",
    ],
)
def test_what_only_looks_like_reported_speech_is_none(pipeline: Pipeline, text: str) -> None:
    assert not quotes_of(pipeline, text)


MARKED = [
    ("Vu la « situation préoccupante », la mairie a expliqué sa décision.", "« situation préoccupante »", "la mairie"),
    ("Face à une « hausse continue », le préfet a annoncé des mesures.", "« hausse continue »", "le préfet"),
    ("Ce « désastre » est déploré par les Nations unies.", "« désastre »", "les Nations unies"),
    ("Cette « trahison » a été dénoncée par Luc Besnard.", "« trahison »", "Luc Besnard"),
    ("La route a été rouverte par Odrex, qui déclare que « le risque a disparu ».", "« le risque a disparu »", "Odrex"),
    (
        "Il ne s'agirait pas d'un acte politique selon la police, qui précise que « l'enquête continue ».",
        "« l'enquête continue »",
        "la police",
    ),
    ("Elle a affirmé sa volonté de continuer à renforcer la « sécurité ».", "« sécurité »", "Elle"),
    ("Selon Anne Roy, la ville est victime depuis un mois d'un « acharnement ».", "« acharnement »", "Anne Roy"),
    ("Le maire juge que le préfet a bien fait de dire « la vérité ».", "« la vérité »", "Le maire"),
    ("Moscou a ainsi accusé Paris de vouloir « gagner du temps ».", "« gagner du temps »", "Moscou"),
    ("Le syndicat exige « deux millions », comme l'a lancé la trésorière.", "« deux millions »", "la trésorière"),
    ("Anne Roy « ne cède pas aux menaces ».", "« ne cède pas aux menaces »", "Anne Roy"),
    ("La première version du texte mettait en avant la « famille ».", "« famille »", "La première version du texte"),
    (
        "Le tribunal juge que la ville a manqué à ses devoirs, à savoir le soin et la « sûreté des lieux ».",
        "« sûreté des lieux »",
        "Le tribunal",
    ),
]


@pytest.mark.parametrize(("text", "quote", "speaker"), MARKED)
def test_marks_are_the_words_of_whom_their_clause_names(
    pipeline: Pipeline, text: str, quote: str, speaker: str
) -> None:
    assert (quote, speaker) in [said(text, found) for found in quotes_of(pipeline, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Auteur de « La Haie douce », Luc Besnard vit en Corse.",
        "D'après un passant, dont la vidéo a été montrée par « Le Courrier », le feu a pris vers midi.",
    ],
)
def test_titles_in_an_opening_phrase_are_no_quotes(pipeline: Pipeline, text: str) -> None:
    assert not [quote for quote in quotes_of(pipeline, text) if quote.kind != "indirect"]


BEHIND_A_DATIVE = [
    (
        "Karim Besson, boucher à Dole, jure au contraire que la rue est calme.",
        "la rue est calme",
        "Karim Besson",
    ),
    ("La directrice a écrit aux parents que la cantine rouvrirait.", "la cantine rouvrirait", "La directrice"),
    ("Le notaire a signalé au tribunal que l'acte manquait.", "l'acte manquait", "Le notaire"),
]
"""Between a verb and its "que", "au" and "aux" lead to who is told, or to an adverbial."""

OPENED_INFINITIVES = [
    ("Le coach s'est borné à rappeler que son équipe était jeune.", "son équipe était jeune", "Le coach"),
    ("La maire ne s'est pas privée de leur redire que l'école fermerait.", "l'école fermerait", "La maire"),
    ("Luc Besnard n'oublie jamais de préciser que la ferme est petite.", "la ferme est petite", "Luc Besnard"),
    ("Jeanne Morel a dû admettre que le budget était faux.", "le budget était faux", "Jeanne Morel"),
    ("La députée a écrit au préfet pour demander que l'usine ferme.", "l'usine ferme", "La députée"),
    (
        "Luc Besnard est parti, non sans lui avoir conseillé de lire le contrat.",
        "lire le contrat",
        "Luc Besnard",
    ),
]
"""What stands before an infinitive and makes it report like a finite verb, pronouns between."""

LOOKING_LIKE_PARTICIPLES = [
    ("La voisine du dessus, deux enfants, avoue ne plus sortir.", "ne plus sortir", None),
    ("Le patron, bloqué à Lens, souhaite que le vote soit reporté.", "le vote soit reporté", "Le patron"),
    ("La maire, absente, regrette que le pont ferme.", "le pont ferme", "La maire"),
]
"""Verbs in "-er" whose present ends like some participle."""

SHORT_INFINITIVES = [
    ("Le préfet conjure les occupants de partir.", "partir", "Le préfet"),
    ("Jeanne Morel a promis de revenir.", "revenir", "Jeanne Morel"),
    ("Le syndicat menace de défiler.", "défiler", "Le syndicat"),
]

OBJECTS_BEFORE = [
    (
        "Une infirmière, qui veut rester discrète, nous a confié que le lit manquait.",
        "le lit manquait",
        "Une infirmière",
    ),
    ("Le gardien vous a juré que la porte était close.", "la porte était close", "Le gardien"),
    ("Jeanne Morel nous a en outre indiqué que le bail courait encore.", "le bail courait encore", "Jeanne Morel"),
]
"""A pronoun before the verb that might be its subject, but is who is told."""

AGENTS_BEHIND_A_COMMA = [
    ("La trésorière avait été exclue, accusée par le maire d'avoir menti.", "avoir menti", "le maire"),
    (
        "Trois élus ont été entendus, soupçonnés par la juge d'avoir caché des fonds.",
        "avoir caché des fonds",
        "la juge",
    ),
    ("La ministre était restée seule, sommée par le Sénat de partir.", "partir", "le Sénat"),
]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        *BEHIND_A_DATIVE,
        *OPENED_INFINITIVES,
        *LOOKING_LIKE_PARTICIPLES,
        *SHORT_INFINITIVES,
        *OBJECTS_BEFORE,
        *AGENTS_BEHIND_A_COMMA,
    ],
)
def test_a_frame_reports_its_clause(pipeline: Pipeline, text: str, words: str, speaker: str | None) -> None:
    found = [said(text, quote) for quote in quotes_of(pipeline, text)]
    assert words in [quote for quote, _ in found]
    assert speaker is None or (words, speaker) in found


@pytest.mark.parametrize(
    "text",
    [
        "Le roi a ordonné une attaque contre une ville qu'il juge hostile.",
        "Le préfet a décidé une fouille dans un hangar qu'il croit vide.",
        "La ville a annoncé un festival dans un parc qu'elle vient d'ouvrir.",
    ],
)
def test_a_relative_clause_behind_an_object_is_not_reported(pipeline: Pipeline, text: str) -> None:
    assert quotes_of(pipeline, text) == ()


BESIDE_SOURCES: list[tuple[str, str, str | None]] = [
    ("Selon le tribunal, Jean Roy aurait vendu la maison.", "Jean Roy aurait vendu la maison", "le tribunal"),
    ("D'après la mairie, Anne Petit avait signé le bail.", "Anne Petit avait signé le bail", "la mairie"),
    ("Selon le club, Luc Besnard a refusé la prime.", "Luc Besnard a refusé la prime", "le club"),
    (
        "Selon les chiffres transmis par la direction régionale de l'agriculture du canton de Vaud en vue de la"
        " réunion de printemps des éleveurs, la production recule.",
        "la production recule",
        None,
    ),
    (
        "Le maire avance, et la présidente indique par la voix de Paul Girard que le stade fermera.",
        "le stade fermera",
        "Paul Girard",
    ),
    ("Le syndicat salue ce geste et demande aux élus de voter.", "voter", "Le syndicat"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), BESIDE_SOURCES)
def test_a_source_reports_its_clause(pipeline: Pipeline, text: str, words: str, speaker: str | None) -> None:
    found = [said(text, quote) for quote in quotes_of(pipeline, text)]
    assert words in [quote for quote, _ in found]
    assert speaker is None or (words, speaker) in found


@pytest.mark.parametrize(
    "text",
    [
        "Le chômage atteint dix pour cent, selon les critères du Bureau international du travail.",
        "Selon la méthode de l'institut, le panier compte cent produits.",
        "Les élèves sont répartis, suivant un barème fixe, en trois classes.",
        "Les rumeurs selon lesquelles le maire partirait ont agité le bourg.",
        "L'hypothèse selon laquelle le feu serait parti du toit tient toujours.",
        "Restait à entendre Paul Girard, le voisin qui avait tout vu.",
    ],
)
def test_what_is_no_source_reports_nothing(pipeline: Pipeline, text: str) -> None:
    assert quotes_of(pipeline, text) == ()


AROUND_AN_INQUIT = [
    (
        "Jeanne Morel est repartie : il lui manquait, a-t-elle dit aux agents, la clé du local.",
        "il lui manquait, a-t-elle dit aux agents, la clé du local",
    ),
    ("Les travaux n'ont, jure-t-il, jamais commencé.", "Les travaux n'ont, jure-t-il, jamais commencé"),
    (
        "Elle ne veut pas d'argent, répète-t-elle, elle attend des excuses.",
        "Elle ne veut pas d'argent, répète-t-elle, elle attend des excuses",
    ),
    ("La berge est sûre ; les sondes n'ont, dit-elle, rien trouvé.", "les sondes n'ont, dit-elle, rien trouvé"),
]


@pytest.mark.parametrize(("text", "words"), AROUND_AN_INQUIT)
def test_a_clause_goes_on_behind_an_inquit(pipeline: Pipeline, text: str, words: str) -> None:
    assert [text[quote.start : quote.end] for quote in quotes_of(pipeline, text)] == [words]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("La foule viendra, promet le maire, « et pas que des curieux ».", "« et pas que des curieux »"),
        ("Le port fermera, a-t-il dit aux pêcheurs, « pour un temps court ».", "« pour un temps court »"),
        ("Ce bilan serait, selon la directrice, « une pure invention ».", "« une pure invention »"),
    ],
)
def test_a_clause_that_goes_on_in_marks_leaves_the_quote_to_them(pipeline: Pipeline, text: str, marks: str) -> None:
    assert [text[quote.start : quote.end] for quote in quotes_of(pipeline, text)] == [marks]


@pytest.mark.parametrize(
    "text",
    [
        "Le frère du roi, qui dirige le pays, a annoncé sa mort.",
        "Un avocat, qui suit le dossier, a révélé l'existence du bail.",
        "La doyenne, qui vit à Dole, a raconté son enfance.",
    ],
)
def test_a_subject_with_a_relative_clause_is_not_reported(pipeline: Pipeline, text: str) -> None:
    assert quotes_of(pipeline, text) == ()


BEFORE_ANOTHER_CUE = [
    (
        "Selon la mairie, mille abonnés se seraient inscrits, un chiffre que les opposants qualifient de « fable ».",
        "mille abonnés se seraient inscrits",
        "la mairie",
    ),
    (
        "La maire a proposé de travailler ensemble en se félicitant du « consensus ».",
        "travailler ensemble",
        "La maire",
    ),
    (
        "Le maire promet de fermer le pont, une décision que les riverains jugent « absurde ».",
        "fermer le pont",
        "Le maire",
    ),
]
"""A clause whose sentence ends in marks that another verb reports."""

QUESTIONS = [
    ("La juge a demandé comment le feu avait pris.", "comment le feu avait pris", "La juge"),
    ("L'élu a demandé, dans l'hémicycle, si le lait venait de Bresse.", "le lait venait de Bresse", "L'élu"),
    ("Jeanne Morel demande pourquoi le car ne passe plus.", "pourquoi le car ne passe plus", "Jeanne Morel"),
    ("Le patron a demandé hier qui avait signé.", "qui avait signé", "Le patron"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), [*BEFORE_ANOTHER_CUE, *QUESTIONS])
def test_a_clause_ends_where_another_begins(pipeline: Pipeline, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in [said(text, quote) for quote in quotes_of(pipeline, text)]


INTERRUPTED = [
    (
        "Luc Besnard aurait, selon le parquet, vendu la grange.",
        "Luc Besnard aurait, selon le parquet, vendu la grange",
        "le parquet",
    ),
    (
        "Les familles logées, d'après la préfecture, seront relogées ailleurs.",
        "Les familles logées, d'après la préfecture, seront relogées ailleurs",
        "la préfecture",
    ),
    (
        "Le pont avait, d'après le syndicat, perdu trois boulons.",
        "Le pont avait, d'après le syndicat, perdu trois boulons",
        "le syndicat",
    ),
    ("Selon ce que racontent les voisins, la porte était ouverte.", "la porte était ouverte", "les voisins"),
    ("D'après ce qu'a indiqué la mairie, le bail court encore.", "le bail court encore", "la mairie"),
    ("Selon ce que rapporte le Journal, le stade fermera.", "le stade fermera", "le Journal"),
    (
        "Luc Besnard, trésorier du club pendant dix ans et ami de longue date de la maire, a reconnu auprès de la"
        " presse avoir signé le bail.",
        "avoir signé le bail",
        "Luc Besnard",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), INTERRUPTED)
def test_a_source_may_stand_inside_its_clause(pipeline: Pipeline, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in [said(text, quote) for quote in quotes_of(pipeline, text)]


def test_to_push_somebody_to_something_is_no_speech(pipeline: Pipeline) -> None:
    assert quotes_of(pipeline, "Le mécène avait poussé la banque à jouer un rôle majeur.") == ()


INSERTIONS = [
    ("Une autre, plus prudente, prédit que la pluie viendra.", "la pluie viendra", "Une autre"),
    ("Hier, dix riverains, menés par Anne Petit, affirment que le mur penche.", "le mur penche", "dix riverains"),
    ("Le doyen, quatre-vingts ans, jure que le puits est sec.", "le puits est sec", "Le doyen"),
    (
        "La maire a demandé à un comité, présidé par le juge Paul Girard, de fermer la mine.",
        "fermer la mine",
        "La maire",
    ),
]
"""Words between commas behind who speaks, or behind who is told."""

SHORT_REPLIES = [
    ("Faux, rétorque la mairie.", "Faux", "la mairie"),
    ("Jamais, jure le patron.", "Jamais", "le patron"),
    ("Impossible, répond Jeanne Morel.", "Impossible", "Jeanne Morel"),
]

COLONS = [
    ("Elle a prévenu au téléphone : ne pas ouvrir la porte.", "ne pas ouvrir la porte", "Elle"),
    (
        "Le maire assure que le choix est fait : le pont sera repeint.",
        "le choix est fait : le pont sera repeint",
        "Le maire",
    ),
    (
        "Selon la maire, personne ne partira : les agents iront à Dole.",
        "personne ne partira : les agents iront à Dole",
        "la maire",
    ),
]

CONJUNCTIONS = [
    ("Le taux devrait baisser en mai, comme le rappelle la ministre.", "Le taux devrait baisser en mai", "la ministre"),
    ("La mine fermera, comme l'a annoncé Jeanne Morel.", "La mine fermera", "Jeanne Morel"),
    ("Les vols reprendront, comme l'indique la compagnie.", "Les vols reprendront", "la compagnie"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), [*INSERTIONS, *SHORT_REPLIES, *COLONS, *CONJUNCTIONS])
def test_a_clause_is_reported_whole(pipeline: Pipeline, text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in [said(text, quote) for quote in quotes_of(pipeline, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles ont depuis accepté de laisser partir les otages.",
        "Le club a accepté de vendre son stade.",
        "La mairie a consenti à ouvrir la salle.",
    ],
)
def test_to_accept_is_no_speech(pipeline: Pipeline, text: str) -> None:
    assert quotes_of(pipeline, text) == ()


BEFORE_ANOTHER_CLAUSE = [
    (
        "A ceux qui lui demandaient si le stade serait vendu avant mai, le maire a répondu d'un sourire.",
        "le stade serait vendu avant mai",
        None,
    ),
    (
        "Deux voisins assurent avoir averti la mairie, mais personne ne les croit.",
        "avoir averti la mairie",
        "Deux voisins",
    ),
    ("Le patron promet de payer et les ouvriers attendent.", "payer", "Le patron"),
    (
        "La fête s'est achevée sur un record : trente mille entrées en dix jours, selon les organisateurs.",
        "trente mille entrées en dix jours",
        "les organisateurs",
    ),
    (
        "Le maire dit avoir appelé les pompiers et attendu une heure.",
        "avoir appelé les pompiers et attendu une heure",
        "Le maire",
    ),
    (
        "La juge affirme que la somme n'a aucun lien avec l'« affaire Fillon ».",
        "la somme n'a aucun lien avec l'« affaire Fillon »",
        "La juge",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), BEFORE_ANOTHER_CLAUSE)
def test_a_clause_ends_where_its_sentence_goes_on(
    pipeline: Pipeline, text: str, words: str, speaker: str | None
) -> None:
    found = [said(text, quote) for quote in quotes_of(pipeline, text)]
    assert words in [quote for quote, _ in found]
    assert speaker is None or (words, speaker) in found


@pytest.mark.parametrize("text", ["Il a dit que,", "Jeanne Morel affirme que,", "Le maire a répété que ,"])
def test_a_text_that_ends_before_its_clause_reports_none(pipeline: Pipeline, text: str) -> None:
    assert quotes_of(pipeline, text) == ()
