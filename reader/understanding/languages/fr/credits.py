"""French: bylines, credits of agencies, greetings, offers to subscribers."""

from reader.understanding.languages.rules.credits import CreditRules
from reader.understanding.languages.rules.notation import phrases, words

CREDITS = CreditRules(
    openers=phrases("""
        par
        propos recueillis par
        propos recueillis et traduits par
        entretien réalisé par
        interview réalisée par
        entretien recueilli par
        recueilli par
        traduit de l anglais par
        traduit par
        édité par
        rédigé par
        écrit par
        publié par
        texte
        texte et photos
        textes
        textes et photos
        reportage
        reportage de
        un reportage de
        une enquête de
        de notre correspondant
        de notre correspondante
        de nos correspondants
        de nos correspondantes
        notre correspondant
        notre correspondante
        de notre envoyé spécial
        de notre envoyée spéciale
        de nos envoyés spéciaux
        de nos envoyées spéciales
        notre envoyé spécial
        notre envoyée spéciale
        correspondance
        correspondance de
    """),
    phrases=phrases("""
        édité par
        rédigé par
        envoyé spécial
        envoyée spéciale
        envoyés spéciaux
        envoyées spéciales
        correspondant
        correspondante
        correspondants
        correspondance
        la rédaction
    """),
    words=words("""
        à au aux a l d de du des la le les et en avec pour par dans sur notre nos correspondant correspondante
        correspondants correspondantes correspondance envoyé envoyée envoyés envoyées spécial spéciale spéciaux
        spéciales rédaction rédigé édité traduit texte textes photos agence agences journaliste journalistes
        reporter stagiaire publié mis jour ligne modifié h heures min service propos recueillis van von der den
        ten bin ben el al janvier février mars avril mai juin juillet août septembre octobre
        novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche 1er
    """),
    joins=words("avec et"),
    agencies=phrases("""
        afp
        reuters
        ap
        ats
        keystone ats
        belga
        dpa
        efe
        ansa
        xinhua
        aps
        map
        tap
        apa
        la presse canadienne
        presse canadienne
        agence france presse
        associated press
        agence
        agences
    """),
    greetings=phrases("""
        bonjour
        bonjour à toi
        bonjour à vous
        rebonjour
        bonsoir
        salut
        coucou
        hello
        hey
        bienvenue
    """),
    formal_greetings=words("cher chère chers chères"),
    forms_of_address=words("cher chère chers chères m mme mlle monsieur madame mademoiselle mon ma"),
    # Many programs for mail have English headers in a French text.
    mail_fields=words("""
        de expéditeur envoyé date à destinataire destinataires cc cci copie importance
        from sent to bcc
    """),
    subject_fields=words("objet sujet subject"),
    subject_marks=words("re ref rép réf tr fw fwd"),
    subscribers=(
        "réservé aux abonnés",
        "réservée aux abonnés",
        "réservé à nos abonnés",
        "réservée à nos abonnés",
        "de cet article à lire",
        "pour lire la suite",
        "pour accéder à la suite",
        "abonnez-vous",
        "déjà abonné",
    ),
)
