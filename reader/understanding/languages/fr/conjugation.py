"""Forms of French verbs: the third person of the tenses of news, participles and infinitive.

Endings by conjugation after Bescherelle, "La conjugaison pour tous"; what does not follow from the infinitive stands
in ``IRREGULAR``.
"""

from __future__ import annotations

from collections.abc import Iterator

_FUTURE = ("a", "ont", "ait", "aient")
_AGREEING = ("", "e", "s", "es")

IRREGULAR: dict[str, tuple[str, ...]] = {
    "être": ("est sont était étaient fut furent étant été", "ser"),
    "aller": ("va vont allait allaient alla allèrent allant allé allée", "ir"),
    "dire": ("dit disent disait disaient dirent disant dite dits dites dixit", "dir"),
    "contredire": (
        "contredit contredisent contredisait contredisaient contredirent contredisant contredite",
        "contredir",
    ),
    "prédire": ("prédit prédisent prédisait prédisaient prédirent prédisant prédite", "prédir"),
    "interdire": (
        "interdit interdisent interdisait interdisaient interdirent interdisant interdite interdits",
        "interdir",
    ),
    "redire": ("redit redisent redisait redirent redisant", "redir"),
    "faire": ("fait font faisait faisaient fit firent faisant faite faits faites", "fer"),
    "savoir": ("sait savent savait savaient sut surent sachant su sue", "saur"),
    "vouloir": ("veut veulent voulait voulaient voulut voulurent voulant voulu", "voudr"),
    "valoir": ("valoir", "vaudr"),
    "voir": ("voit voient voyait voyaient vit virent voyant vu vue vus vues", "verr"),
    "prévoir": ("prévoit prévoient prévoyait prévoyaient prévit prévirent prévoyant prévu prévue", "prévoir"),
    "croire": ("croit croient croyait croyaient crut crurent croyant cru", "croir"),
    "conclure": ("conclut concluent concluait concluaient conclurent concluant conclu conclue", "conclur"),
    "exclure": ("exclut excluent excluait excluaient exclurent excluant exclu exclue", "exclur"),
    "lire": ("lit lisent lisait lisaient lut lurent lisant lu lue lus lues", "lir"),
    "rire": ("rit rient riait riaient rirent riant ri", "rir"),
    "sourire": ("sourit sourient souriait souriaient souriant souri", "sourir"),
    "poursuivre": (
        "poursuit poursuivent poursuivait poursuivaient poursuivit poursuivirent poursuivant poursuivi",
        "poursuivr",
    ),
    "convaincre": ("convainc convainquent convainquait convainquit convainquant convaincu convaincue", "convaincr"),
    "envoyer": ("envoie envoient envoyait envoya envoyant envoyé", "enverr"),
    "offrir": ("offre offrent offrait offrit offrant offert", "offrir"),
}

_TYPES: tuple[tuple[str, str, str], ...] = (
    (
        "connaître",
        "connaît connait connaissent connaissait connaissaient connut connurent connaissant connu connue",
        "connaîtr connaitr",
    ),
    ("paraître", "paraît paraissent paraissait parut paraissant paru", "paraîtr"),
    ("écrire", "écrit écrivent écrivait écrivaient écrivit écrivirent écrivant écrite écrits écrites", "écrir"),
    ("crire", "crit crivent crivait crivaient crivit crivirent crivant crite crits crites", "crir"),
    ("mettre", "met mettent mettait mettaient mit mirent mettant mis mise mises", "mettr"),
    ("prendre", "prend prennent prenait prenaient prit prirent prenant pris prise prises", "prendr"),
    ("tenir", "tient tiennent tenait tenaient tint tinrent tenant tenu tenue tenus tenues", "tiendr"),
    ("venir", "vient viennent venait venaient vint vinrent venant venu venue venus venues", "viendr"),
    ("mentir", "ment mentent mentait mentaient mentit mentirent mentant menti mentie", "mentir"),
    ("sentir", "sent sentent sentait sentaient sentit sentirent sentant senti sentie", "sentir"),
    ("aindre", "aint aignent aignait aignaient aignit aignirent aignant ainte aints aintes", "aindr"),
    ("uire", "uit uisent uisait uisaient uisit uisirent uisant uite uits uites", "uir"),
    ("quérir", "quiert quièrent quérait quéraient quit quirent quérant quis quise quises", "querr"),
    ("eindre", "eint eignent eignait eignaient eignit eignirent eignant einte eints eintes", "eindr"),
    ("émouvoir", "émeut émeuvent émouvait émouvaient émut émurent émouvant ému émue émus émues", "émouvr"),
    ("promouvoir", "promeut promeuvent promouvait promouvant promu promue promus promues", "promouvr"),
    ("oindre", "oint oignent oignait oignaient oignit oignirent oignant ointe oints ointes", "oindr"),
)


def forms(infinitive: str) -> Iterator[str]:
    """Yield the forms of a verb that reports use, in lower case, the infinitive first."""
    yield infinitive
    if infinitive in IRREGULAR:
        present, future = IRREGULAR[infinitive]
        yield from present.split()
        yield from (stem + ending for stem in future.split() for ending in _FUTURE)
        return
    for ending, rests, futures in _TYPES:
        if infinitive.endswith(ending):
            root = infinitive.removesuffix(ending)
            yield from (root + rest for rest in rests.split())
            yield from (root + future + person for future in futures.split() for person in _FUTURE)
            return
    if infinitive.endswith("er"):
        yield from _first_group(infinitive)
    elif infinitive.endswith("ir"):
        yield from _second_group(infinitive)
    elif infinitive.endswith("re"):
        yield from _third_group(infinitive)


def forms_of(infinitives: str) -> frozenset[str]:
    """Return the forms of all verbs that a text lists: "fait" and "venait" for "faire venir"."""
    return frozenset(form for infinitive in infinitives.split() for form in forms(infinitive))


def _first_group(infinitive: str) -> Iterator[str]:
    stem = infinitive[:-2]
    soft = {"c": stem[:-1] + "ç", "g": stem + "e"}.get(stem[-1], stem)
    stressed = _stressed(stem)
    yield from (stressed + "e", stressed + "ent")
    yield from (soft + ending for ending in ("ait", "aient", "a", "ant"))
    yield stem + "èrent"
    yield from (stem + "é" + ending for ending in _AGREEING)
    for future in {infinitive, stressed + "er"}:
        yield from (future + ending for ending in _FUTURE)


def _stressed(stem: str) -> str:
    """Return the stem with its last syllable stressed: "suggèr" for "suggér", "appell" for "appel"."""
    if stem.endswith(("appel", "grommel", "jet")):
        return stem + stem[-1]
    if stem.endswith(("oy", "uy")):
        return stem[:-1] + "i"
    for length in (1, 2):
        vowel = stem[-length - 1 : -length]
        if vowel and all(letter not in "aeéèiouy" for letter in stem[-length:]):
            if vowel == "é" or (vowel == "e" and length == 1):
                return stem[: -length - 1] + "è" + stem[-length:]
            break
    return stem


def _second_group(infinitive: str) -> Iterator[str]:
    stem = infinitive[:-1]
    yield from (stem + ending for ending in ("t", "ssent", "ssait", "ssaient", "rent", "ssant"))
    yield from (stem + ending for ending in _AGREEING)
    yield from (infinitive + ending for ending in _FUTURE)


def _third_group(infinitive: str) -> Iterator[str]:
    stem = infinitive[:-2]
    yield stem
    yield from (stem + ending for ending in ("ent", "ait", "aient", "it", "irent", "ant"))
    yield from (stem + "u" + ending for ending in _AGREEING)
    yield from (infinitive[:-1] + ending for ending in _FUTURE)
