from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.model.analysis import Analysis, Quote
from reader.model.article import Article
from reader.understanding.pipeline import Pipeline


def understood(pipeline: Pipeline, text: str) -> Analysis:
    return pipeline.analyze(Article(text=text, source="test", language="fr"))


def said(text: str, quote: Quote) -> tuple[str, str | None]:
    """The quote and the words that name its speaker."""
    speaker = quote.speaker
    words = None if speaker is None or speaker.start is None else text[speaker.start : speaker.end]
    return text[quote.start : quote.end], words


DIRECT = [
    ("« Nous partirons demain », a déclaré Jeanne Morel.", "« Nous partirons demain »", "Jeanne Morel"),
    ("“Nous partirons demain”, a déclaré Jeanne Morel.", "“Nous partirons demain”", "Jeanne Morel"),
    ('"Nous partirons demain", a déclaré Jeanne Morel.', '"Nous partirons demain"', "Jeanne Morel"),
    ("« Nous partirons demain », dit-elle.", "« Nous partirons demain »", "elle"),
    ("« Nous partirons demain », a-t-il ajouté.", "« Nous partirons demain »", "il"),
    ("Jeanne Morel a déclaré : « Nous partirons demain. »", "« Nous partirons demain. »", "Jeanne Morel"),
    ("Le maire a expliqué que « la ville ne paiera pas ».", "« la ville ne paiera pas »", "Le maire"),
    ("« Il faut agir », a lancé à la presse le ministre.", "« Il faut agir »", "le ministre"),
    ("Selon la police, « trois personnes ont été blessées ».", "« trois personnes ont été blessées »", "la police"),
    ("Le syndicat dénonce une « trahison ».", "« trahison »", "Le syndicat"),
    ("L'entraîneur s'est dit « très déçu ».", "« très déçu »", "L'entraîneur"),
    ("La ministre, en colère, a mis en garde contre « un recul ».", "« un recul »", "La ministre"),
    ("« Le pont tiendra cent ans », sourit Jeanne Morel.", "« Le pont tiendra cent ans »", "Jeanne Morel"),
    ("« Le pont tiendra cent ans », s’enthousiasmait-elle.", "« Le pont tiendra cent ans »", "elle"),
    ("« Je viendrai », a tenu à préciser la maire.", "« Je viendrai »", "la maire"),
    ("« Le pont tiendra ! » tonne Jeanne Morel.", "« Le pont tiendra ! »", "Jeanne Morel"),
    ("« Nous sommes prêts », a répété ce matin le préfet.", "« Nous sommes prêts »", "le préfet"),
    ("« C’était long », lâche l’un d’eux.", "« C’était long »", "l’un d’eux"),
    ("« Dès que possible », a promis le préfet.", "« Dès que possible »", "le préfet"),
    ("« Nous partons », a confié hier auprès de l'AFP un cadre du parti.", "« Nous partons »", "un cadre du parti"),
    ("« Nous partons », a dit à la radio son président, Luc Besnard.", "« Nous partons »", "son président"),
    ("« Le pont tiendra », l'avait interrompu la maire.", "« Le pont tiendra »", "la maire"),
    ("Jeanne Morel, élue du canton, n'est pas de cet avis : « Tout va mal. »", "« Tout va mal. »", "Jeanne Morel"),
    ("Jeanne Morel (maire du village): «Nous paierons.»", "«Nous paierons.»", "Jeanne Morel"),
    ("Le commerçant tempère: “Le loyer a doublé.”", "“Le loyer a doublé.”", "Le commerçant"),
    ("Du côté de la mairie, on évoque « un retard ».", "« un retard »", "la mairie"),
    ("Quant à la mairie, elle salue « un progrès ».", "« un progrès »", "la mairie"),
    ("Interrogée par la presse, cette dernière réclame « la vérité ».", "« la vérité »", "cette dernière"),
    ("Il juge « indécent » le prix du pont.", "« indécent »", "Il"),
    ("‘C’est trop tard’, regrette Jeanne Morel.", "‘C’est trop tard’", "Jeanne Morel"),
    ("Le maire a botté en touche, assurant que « la ligne est claire ».", "« la ligne est claire »", "Le maire"),
    ("Le maire a reçu les élus, insistant sur « l'urgence ».", "« l'urgence »", "Le maire"),
    ("Elle préfère « obstinée ».", "« obstinée »", "Elle"),
    ("Le maire se définit comme « un têtu ».", "« un têtu »", "Le maire"),
    ("Luc Besnard a écarté tout « complot ».", "« complot »", "Luc Besnard"),
    ("« Deux heures perdues », persifle un critique parisien.", "« Deux heures perdues »", "un critique parisien"),
    ("« C'est une belle victoire », savoure Jeanne Morel.", "« C'est une belle victoire »", "Jeanne Morel"),
    ("« On respire enfin ici », respire Jeanne Morel.", "« On respire enfin ici »", "Jeanne Morel"),
    ("« Le pays est au bord du gouffre », alerte l'opposant.", "« Le pays est au bord du gouffre »", "l'opposant"),
    ("« Prudence avant tout », tempère, depuis Kyoto, Luc Besnard.", "« Prudence avant tout »", "Luc Besnard"),
    ("« Rien n'est joué », a dit, devant la presse, le maire.", "« Rien n'est joué »", "le maire"),
    ("Le maire se tait, mais une source proche du dossier évoque « un accord ».", "« un accord »", "une source"),
    ("Ce réflexe suffirait, selon le préfet, à expliquer « la moitié » des cas.", "« la moitié »", "le préfet"),
    ("Une hausse « indolore », assure la majorité.", "« indolore »", "la majorité"),
    ("De Belgique, lui a répondu la ministre, « mais d'une Belgique amie ».", "« mais d'une Belgique amie »", "la min"),
    ("« On a été trop tendres. » Jeanne Morel n'a pas mâché ses mots.", "« On a été trop tendres. »", "Jeanne Morel"),
    ("Le député (Les Verts) Luc Besnard a parlé de « honte ».", "« honte »", "Luc Besnard"),
    ("Comme le rappelle le préfet, « la loi est la même pour tous ».", "« la loi est la même pour tous »", "le préfet"),
]


@pytest.mark.parametrize(("text", "quote", "speaker"), DIRECT)
def test_a_quote_in_marks_has_the_words_for_its_speaker(
    pipeline: Pipeline, text: str, quote: str, speaker: str
) -> None:
    (found,) = understood(pipeline, text).quotes
    words = said(text, found)
    assert words[0] == quote
    assert words[1] is not None
    assert speaker in words[1]


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        ("Jeanne Morel a annoncé que le pont serait fermé.", "le pont serait fermé", "Jeanne Morel"),
        ("Le pont sera fermé deux mois, a indiqué la mairie.", "Le pont sera fermé deux mois", "la mairie"),
        ("Selon Jeanne Morel, le pont sera fermé.", "le pont sera fermé", "Jeanne Morel"),
        ("D'après la préfecture, la route est coupée.", "la route est coupée", "la préfecture"),
        ("De source policière, la route est coupée.", "la route est coupée", "source policière"),
        ("De l'avis du préfet, la route est trop étroite.", "la route est trop étroite", "préfet"),
        ("À en croire la mairie, le pont est sûr.", "le pont est sûr", "la mairie"),
        ("Jeanne Morel dit ne pas avoir été prévenue.", "ne pas avoir été prévenue", "Jeanne Morel"),
        ("La mairie a dit dans un communiqué que le pont est sûr.", "le pont est sûr", "La mairie"),
        ("Jeanne Morel assure avoir payé toutes les factures.", "avoir payé toutes les factures", "Jeanne Morel"),
        ("Le pont sera fermé deux mois, indique-t-on à la mairie.", "Le pont sera fermé deux mois", "la mairie"),
        ("Jeanne Morel affirme pour sa part que le pont tiendra bon.", "le pont tiendra bon", "Jeanne Morel"),
        ("La mairie promet de rouvrir le pont en mai.", "rouvrir le pont en mai", "La mairie"),
        ("Le préfet demande aux habitants de rester chez eux.", "rester chez eux", "Le préfet"),
        ("Le ministre a invité les élus à prendre patience.", "prendre patience", "Le ministre"),
        ("Elle menace de bloquer la route.", "bloquer la route", "Elle"),
        ("La police a fait savoir que la route était coupée.", "la route était coupée", "La police"),
        ("Le pont est coupé, a fait savoir mercredi la police.", "Le pont est coupé", "la police"),
        ("Luc Besnard nie avoir menti aux élus.", "avoir menti aux élus", "Luc Besnard"),
        ("Luc Besnard a expliqué aux policiers avoir tout fermé.", "avoir tout fermé", "Luc Besnard"),
        ("Le maire demande si les travaux avancent bien.", "les travaux avancent bien", "Le maire"),
        ("Le même ajoute que la clé est perdue.", "la clé est perdue", "Le même"),
        ("Le préfet tient à préciser que la digue tiendra bon.", "la digue tiendra bon", "Le préfet"),
        (
            "Un premier signalement, rappelle la procureure, avait été adressé.",
            "Un premier signalement, rappelle la procureure, avait été adressé",
            "la procureure",
        ),
        ("Les écoles sont fermées, confirme le rectorat.", "Les écoles sont fermées", "le rectorat"),
        ("Vendredi, selon la police, la route était coupée.", "la route était coupée", "la police"),
        ("Pas de chèque en blanc, a prévenu le maire.", "Pas de chèque en blanc", "le maire"),
        ("Le capitaine rectifie : personne ne partira.", "personne ne partira", "Le capitaine"),
        ("Sa mère s'interroge : pourquoi a-t-on attendu ?", "pourquoi a-t-on attendu", "Sa mère"),
        ("Le trafic reprendra lundi, a fait savoir la mairie, qui se tait.", "Le trafic reprendra lundi", "la mairie"),
        ("Luc Besnard, 28 ans, a nié avoir frappé la victime.", "avoir frappé la victime", "Luc Besnard"),
        ("La septuagénaire dit avoir attendu onze minutes.", "avoir attendu onze minutes", "La septuagénaire"),
        ("A en croire le préfet, la digue tiendra bon.", "la digue tiendra bon", "le préfet"),
        ("Pour la chercheuse, cette prudence trahit un doute.", "cette prudence trahit un doute", "la chercheuse"),
    ],
)
def test_what_is_reported_without_marks_is_an_indirect_quote(
    pipeline: Pipeline, text: str, clause: str, speaker: str
) -> None:
    (found,) = understood(pipeline, text).quotes
    assert found.kind == "indirect"
    assert said(text, found) == (clause, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Le film « La Grande Illusion » est sorti hier.",
        "Il a vu la pièce « Tartuffe » deux fois.",
        "La loi dite « travail » est en vigueur.",
        "La version « Luxe » coûte plus cher.",
        "Le maire n'a pas dit que le pont serait fermé.",
        "Il lit les livres que sa mère lisait.",
        "Le joueur surnommé « la Flèche » est parti.",
        "Elle a écrit un roman remarqué, « Les Digues ».",
        "Ernesto « Che » Guevara est mort en Bolivie.",
        'Jean "Johnny" Moreau a chanté à Liège.',
        "Koffi Tanoh, dit « Bibi », est entré.",
        "Il se fait appeler « Titi ».",
        "La victoire du « non » est nette.",
        "Il a été observé que vingt vélos manquaient.",
    ],
)
def test_marks_and_clauses_that_quote_nobody_are_no_quotes(pipeline: Pipeline, text: str) -> None:
    assert understood(pipeline, text).quotes == ()


def test_an_inquit_cuts_a_quote_in_two_pieces(pipeline: Pipeline) -> None:
    text = "« Moi, dit-il, je ne partirai jamais d'ici. »"
    (quote,) = understood(pipeline, text).quotes
    assert [text[piece.start : piece.end] for piece in quote.pieces] == ["« Moi", "je ne partirai jamais d'ici. »"]
    assert quote.speaker is not None
    assert said(text, quote)[1] == "il"


def test_an_inquit_inside_marks_may_have_its_subject_behind_the_verb(pipeline: Pipeline) -> None:
    text = "« Nous irons loin, promet l’entraîneur Luc Besnard. Cette équipe a du cœur. »"
    (quote,) = understood(pipeline, text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Luc Besnard"
    assert len(quote.pieces) == 2


def test_a_gerund_behind_a_cue_has_its_subject(pipeline: Pipeline) -> None:
    text = "« Le pont tiendra », a déclaré le maire Luc Besnard, précisant que les travaux avancent bien."
    marked, indirect = understood(pipeline, text).quotes
    assert said(text, marked)[1] == "le maire Luc Besnard"
    assert said(text, indirect) == ("les travaux avancent bien", "le maire Luc Besnard")


def test_what_is_said_at_a_place_without_a_name_has_no_speaker(pipeline: Pipeline) -> None:
    (quote,) = understood(pipeline, "Le pont sera fermé deux mois, apprend-on.").quotes
    assert quote.speaker is None


INTERVIEW = """Le Courrier : Pourquoi ce pont ?

Jeanne Morel : Parce que l'ancien tombait. Le préfet a dit qu'il fallait agir.

Nous avons agi.

Le Courrier : Et maintenant ?

J. M. : Nous attendons."""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le rapport est sorti.\n\nPaul Girard, député :\n\n« Nous voterons contre ce texte. »", "Paul Girard"),
        ("Le rapport est sorti.\n\nEt du côté de la maire Anne Petit :\n\n« Nous voterons pour. »", "Anne Petit"),
        ("Le rapport est sorti.\n\n« Nous voterons contre ce texte. »\nPaul Girard, député", "Paul Girard"),
        ("Le rapport est sorti.\n\n« Nous voterons contre ce texte. »\n— Paul Girard, député", "Paul Girard"),
        ("Le préfet parle. Réponse de Paul Girard : « Nous verrons bien demain. »", "Paul Girard"),
        ("Le préfet parle. Réaction d'Anne Petit : « Nous verrons bien demain. »", "Anne Petit"),
        ("Anne Petit a parlé. « Demain », m'a répondu Paul Girard.", "Paul Girard"),
    ],
)
def test_a_line_beside_a_quote_names_its_speaker(pipeline: Pipeline, text: str, name: str) -> None:
    (quote,) = understood(pipeline, text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name


@pytest.mark.parametrize(
    "text",
    [
        "« C'est fini », ai-je répondu à Anne Petit.",
        "Anne Petit attend. « Vous mentez », lui avons-nous lancé.",
        "« La décision est prise », a confié un proche de la ministre Anne Petit.",
        "« La décision est prise », a confié l'entourage de la ministre Anne Petit.",
        "« La décision est prise », dit une amie du maire Paul Girard.",
    ],
)
def test_who_has_no_name_is_nobody_who_is_named(pipeline: Pipeline, text: str) -> None:
    (quote,) = understood(pipeline, text).quotes
    assert quote.speaker is None or quote.speaker.entity is None


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        ("Ernesto « Che » Guevara est mort en Bolivie. Guevara avait 39 ans.", "Guevara"),
        ('Jean "Johnny" Moreau a chanté. Moreau est belge.', "Moreau"),
        ("Le boxeur Daniel « le Taureau » Murat a gagné. Murat est né à Lyon.", "Murat"),
    ],
)
def test_a_nickname_does_not_cut_a_name(pipeline: Pipeline, text: str, surname: str) -> None:
    found = understood(pipeline, text)
    assert found.quotes == ()
    names = {name for entity in found.entities for name in (entity.name, *entity.aliases)}
    assert surname in names
    assert not any(name.count("«") != name.count("»") or name.count('"') % 2 for name in names)


WORDS_OF_NONE = ["le débat", "48 millions d'euros", "la section 37", "la taxe", "s", "une hausse de 3 points", "09:48"]


@given(
    st.sampled_from(WORDS_OF_NONE),
    st.sampled_from(["{} a dit que le pont tiendra bon.", "« Le pont tiendra », dit {}.", "{} : « Le pont tiendra. »"]),
)
@settings(max_examples=25, deadline=None)
def test_a_speaker_can_speak(pipeline: Pipeline, words: str, frame: str) -> None:
    for quote in understood(pipeline, "Il pleut. " + frame.format(words)).quotes:
        assert quote.speaker is None or words not in (quote.speaker.name or "")


def test_the_labels_of_an_interview_name_who_speaks(pipeline: Pipeline) -> None:
    quotes = understood(pipeline, INTERVIEW).quotes
    assert [said(INTERVIEW, quote)[1] for quote in quotes] == ["Jeanne Morel", "J. M."]
    assert said(INTERVIEW, quotes[0])[0].endswith("Nous avons agi.")
    assert [quote.speaker.name for quote in quotes if quote.speaker] == ["Jeanne Morel", "Jeanne Morel"]


def test_a_dash_opens_what_somebody_says(pipeline: Pipeline) -> None:
    text = "— Nous ne partirons pas ! crie Jeanne Morel."
    (quote,) = understood(pipeline, text).quotes
    assert said(text, quote) == ("Nous ne partirons pas !", "Jeanne Morel")


def test_dashes_of_an_interview_are_answered_by_whom_the_text_is_about(pipeline: Pipeline) -> None:
    questions = "\n– Pourquoi ici ?\n– Parce que j'y suis née.\n– Et demain ?\n– Demain, je dors."
    text = "Jeanne Morel a ouvert son café." + questions
    quotes = understood(pipeline, text).quotes
    assert [quote.speaker.name if quote.speaker else None for quote in quotes] == [
        None,
        "Jeanne Morel",
        None,
        "Jeanne Morel",
    ]


def test_a_list_with_dashes_is_no_dialogue(pipeline: Pipeline) -> None:
    assert understood(pipeline, "Au menu :\n– une soupe de poireaux.\n– un gâteau aux noix.").quotes == ()


def test_a_headline_is_said_by_whom_the_article_quotes_with_it(pipeline: Pipeline) -> None:
    text = "Grève : « On se sent trahis »\n\n« On se sent trahis », soupire Jeanne Morel à la sortie."
    first, _ = understood(pipeline, text).quotes
    assert first.speaker is not None
    assert first.speaker.name == "Jeanne Morel"
    assert first.speaker.start is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jeanne Morel se bat. « Je ne lâcherai rien », prévient la syndicaliste.", "Jeanne Morel"),
        ("Luc Besnard est battu. « C'est la vie », souffle l'ancien ministre.", "Luc Besnard"),
        ("Luc Besnard et Jeanne Morel débattent. « Il a tort », lance l'intéressée.", "Jeanne Morel"),
        ("Jeanne Morel opère depuis vingt ans. « On manque de lits », soupire la chirurgienne.", "Jeanne Morel"),
        ("Luc Besnard a bâti un empire. « Je suis parti de rien », se vante l'industriel.", "Luc Besnard"),
        ("La mairesse de Vif, Jeanne Morel, a quitté la table. « Assez », a dit la mairesse.", "Jeanne Morel"),
    ],
)
def test_a_description_is_taken_for_the_person_it_may_mean(pipeline: Pipeline, text: str, name: str) -> None:
    (quote,) = understood(pipeline, text).quotes
    assert quote.speaker is not None
    assert quote.speaker.name == name


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("« Nous partirons demain », a déclaré Jeanne Morel.", "inquit"),
        ("Jeanne Morel a annoncé que le pont serait fermé.", "subject"),
        ("Selon Jeanne Morel, le pont sera fermé.", "source"),
        ("« On a été trop tendres. » Jeanne Morel n'a pas mâché ses mots.", "sentence-after"),
        ("Jeanne Morel s'est expliquée devant tous. « Nous partirons demain à l'aube. »", "sentence-before"),
        ("« Assez », a dit Jeanne Morel. « Nous ne reviendrons pas avant l'été prochain. »", "last-speaker"),
    ],
)
def test_why_somebody_is_the_speaker_is_kept(pipeline: Pipeline, text: str, reason: str) -> None:
    *_, quote = understood(pipeline, text).quotes
    assert quote.speaker is not None
    assert quote.speaker.reason == reason


def test_a_quote_that_stands_alone_goes_on_with_the_last_speaker(pipeline: Pipeline) -> None:
    text = "« Nous partirons demain matin », a déclaré Jeanne Morel. « Nous ne reviendrons pas avant l'été prochain. »"
    first, second = understood(pipeline, text).quotes
    assert first.speaker is not None
    assert second.speaker is not None
    assert second.speaker.entity == first.speaker.entity
    assert second.speaker.start is None
    assert second.speaker.confidence < first.speaker.confidence


def test_an_unnamed_speaker_keeps_the_words_without_determiner(pipeline: Pipeline) -> None:
    text = "« La route est coupée », a indiqué un porte-parole des pompiers."
    (quote,) = understood(pipeline, text).quotes
    assert quote.speaker is not None
    assert quote.speaker.entity is None
    assert quote.speaker.name == "porte-parole des pompiers"


def test_a_title_with_a_name_is_one_speaker(pipeline: Pipeline) -> None:
    text = "« La route est coupée », a indiqué le porte-parole des pompiers, Luc Besnard."
    analysis = understood(pipeline, text)
    (quote,) = analysis.quotes
    assert quote.speaker is not None
    assert quote.speaker.name == "Luc Besnard"


pieces = st.sampled_from(
    [
        "« ",
        " »",
        "“",
        "”",
        '"',
        "Jeanne Morel",
        " a dit ",
        " que ",
        "oui",
        ", ",
        ". ",
        "\n",
        "selon ",
        " dit-il",
        ": ",
        "— ",
        "‘",
        "’",
        " ? ",
        "X : ",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(pieces, max_size=40).map("".join))
@example(" »—  a dit « Jeanne Morel")
def test_any_text_gives_quotes_inside_it_that_do_not_overlap(pipeline: Pipeline, text: str) -> None:
    quotes = understood(pipeline, text).quotes
    assert all(0 <= quote.start < quote.end <= len(text) for quote in quotes)
    assert all(before.end <= after.start for before, after in pairwise(quotes))
    for quote in quotes:
        if quote.speaker is not None and quote.speaker.start is not None and quote.speaker.end is not None:
            assert 0 <= quote.speaker.start < quote.speaker.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "« Il faut soigner », a-t-elle martelé.\n\nPour Madame",
        "La grève est finie, et le pont est ouvert.\n\nPour Docteur",
        "La grève est finie, a dit la maire de Lens. Pour Morel",
        "La grève est finie, selon la maire.\n\nSelon Madame",
    ],
)
def test_a_text_that_is_cut_off_behind_a_source_is_understood(pipeline: Pipeline, text: str) -> None:
    opening = text.index(text.split()[-2])
    assert all(quote.start < opening for quote in understood(pipeline, text).quotes)
