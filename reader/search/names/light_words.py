"""Light words: words that say little about whom a name means and weigh little in queries and names. Folded."""

from __future__ import annotations

from typing import Final

PARTICLES: Final = frozenset(
    """
    a al ad an and as at az ar ash ach the of for and de d du des la le les l en et aux au sur sous pour par
    dans von van der den dem zu zur af av di da do dos das della del dello degli dei e y el ed er ez es et ul
    ud ut ben bin ibn bint abou abu ould uld bar bat mac mc o
""".split()
)
"""Particles, articles and prepositions of names in the large European languages and Arabic."""

FUNCTION_WORDS: Final = frozenset(
    """
    de d du des la le les l en et aux au sur sous pour par dans a of the for and von der und y e del della di
    da do
""".split()
)
"""Words that an acronym may leave out."""

TITLES: Final = frozenset(
    """
    m mm mme mlle mr mrs ms dr pr me monsieur madame mademoiselle docteur professeur maitre president
    presidente vice ministre premier premiere chancelier chanceliere senateur senatrice depute deputee maire
    general generale colonel capitaine commandant amiral marechal lieutenant sergent juge procureur avocat
    avocate pape cardinal eveque archeveque imam cheikh sheikh ayatollah roi reine prince princesse emir
    sultan empereur sir lord lady secretaire directeur directrice chef dirigeant dirigeante leader porte
    parole ambassadeur ambassadrice gouverneur gouverneure commissaire eurodepute opposant candidat candidate
    ex ancien ancienne feu minister king queen pope judge senator herr frau senor don
""".split()
)
"""Titles that stand before a name."""

KINDS: Final = frozenset(
    """
    ville village region province pays etat republique royaume capitale ile iles fleuve lac mont groupe
    mouvement parti organisation societe entreprise compagnie milice rebelles rebelle armee journal agence ong
    association club banque ministere gouvernement quartier commune departement district camp aeroport port
    city town river
""".split()
)
"""Words that say what kind of thing a name means; they weigh little where the name lacks them."""

LEGAL_FORMS: Final = frozenset(
    """
    sa sas sarl snc scop sca inc incorporated ltd limited llc plc corp corporation co company gmbh ag kg se nv bv spa
    srl oy ab asa as aps kk holding holdings
""".split()
)
"""Legal forms of companies, which people write or leave out."""
