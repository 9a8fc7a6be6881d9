"""French: how far the names of bodies go: "le collectif Touche pas à ma halle", "Ligue contre le cancer"."""

from __future__ import annotations

from reader.understanding.languages.rules.extents import ExtentRules
from reader.understanding.languages.rules.notation import lines, words

EXTENTS = ExtentRules(
    slogan_heads=words("association collectif comité mouvement ong intercollectif amicale plateforme syndicat"),
    slogan_words=words("pas plus au aux nos notre ma mon mes vos votre ton ta tes non sans contre pour vivant vivante"),
    slogan_links=words("et de d' du des la le les l' à en pour sur contre sous"),
    slogan_stops=words("""
        a ont est sont avait avaient était étaient sera va vont qui que qu' dont où et ou mais se s' ne n' y en lui
        peut doit veut fait vient tient entend espère craint aussi déjà également elle il
    """),
    infinitive_endings=("er", "ir"),
    no_infinitive_endings=("ier", "oir", "tiller"),
    infinitives=words("""
        étudier vérifier publier modifier justifier confier négocier bénéficier oublier licencier plier relier nier
        avoir être faire voir savoir devoir pouvoir vouloir recevoir prendre reprendre comprendre mettre permettre
        remettre soumettre promettre transmettre rendre vendre défendre entendre attendre répondre suspendre étendre
        dire redire interdire lire écrire inscrire conduire produire réduire détruire construire traduire introduire
        suivre poursuivre vivre convaincre croire craindre contraindre rejoindre joindre peindre taire plaire naître
        connaître reconnaître rompre battre combattre perdre mordre boire conclure exclure
    """),
    infinitive_like=words("""
        mer fer hiver enfer verger boulanger danger cancer laser rocher loyer foyer clergé fichier leader revolver
        poker souper dîner goûter berger clocher plancher plaisir loisir désir avenir souvenir cuir tir martyr elixir
        menhir saphir tailler tender super inter hyper cher
    """),
    infinitive_links=words("de d' à"),
    purpose_heads=words("ligue fondation association fonds mouvement collectif observatoire institut alliance union"),
    purposes=words("contre pour"),
    times=words(
        "matin matinée midi après-midi soir soirée nuit jour journée semaine weekend mois année saison rentrée"
    ),
    parents=lines("""
        nations unies
        onu
        union europeenne
        ue
        union africaine
        conseil de l europe
        otan
        assemblee nationale
    """),
)
