"""What tells companies and other bodies from people and places: "la filiale Orvane", "Orvane licencie"."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.understanding.languages.rules.stems import Stems


@dataclass(frozen=True, slots=True)
class CompanyRules:
    """Words of the names of companies and words beside these, in lower case with straight apostrophes."""

    openers: frozenset[str] = frozenset()
    """Words that open the name of a company: "brasserie" in "Brasserie Orvane"."""

    closers: frozenset[str] = frozenset()
    """Words that close the name of a company or a body: "habitat" in "Orvane Habitat"."""

    nouns: frozenset[str] = frozenset()
    """Nouns for companies in apposition: "filiale" in "Orvane, filiale de Malo"."""

    prepositions: frozenset[str] = frozenset()
    """Prepositions before a company: "chez" in "chez Orvane"."""

    participles: Stems = field(default_factory=Stems)
    """Participles whose agent is a company: "racheté" in "racheté par Orvane"."""

    agents: frozenset[str] = frozenset()
    """Prepositions before an agent: "par" in "racheté par Orvane"."""

    verbs: Stems = field(default_factory=Stems)
    """Verbs whose subject is a company: "licencie" in "Orvane licencie"."""

    site_verbs: Stems = field(default_factory=Stems)
    """Verbs whose subject is one if their object is what companies have: "ferme" in "Orvane ferme son usine"."""

    goods: frozenset[str] = frozenset()
    """What companies have: "usine" in "Orvane ferme son usine"."""

    fillers: frozenset[str] = frozenset()
    """Words between a name and its verb: "va" in "Orvane va licencier"."""

    relatives: tuple[tuple[str, ...], ...] = ()
    """What opens a clause on a body whose verb tells it: ", qui" in "Orvane, qui emploie vingt personnes"."""

    complements: frozenset[str] = frozenset()
    """Words that link a noun to its complement: "de" in "le fabricant de chaussures Orvane"."""

    sizes: frozenset[str] = frozenset()
    """Adjectives before such a noun in apposition: "petite" in "Orvane, petite entreprise de Vif"."""

    makes: frozenset[str] = frozenset()
    """Words that link a noun to what it makes: "de" in "un fabricant de jouets, Orvane", but not "du" of an owner."""

    marques: frozenset[str] = frozenset()
    """Makers before the name of a model, which is no name: "vauxhall" in "a grey Vauxhall Corsa"."""
