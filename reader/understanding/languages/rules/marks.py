"""What quotation marks hold where it is no quote, or one without a verb of speech: "le film « La Haine »"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MarkRules:
    """Words beside quotation marks that tell a title or a nickname from a quote, in lower case."""

    work_title_nouns: frozenset[str] = frozenset()
    """Nouns before marks that hold a title or a term: "film" in "le film « La Haine »"."""

    named_nouns: frozenset[str] = frozenset()
    """Nouns before marks that open with a capital and hold a name: "initiative" in "l'initiative « Des jours »"."""

    attitudes: frozenset[str] = frozenset()
    """Forms of verbs of feeling, whose subject says a few words in marks: "préfère" in "préfère « têtu »"."""

    inscriptions: frozenset[str] = frozenset()
    """Nouns for what something is written on, which says nothing: "banderole" in "une banderole : « Assez »"."""

    charges: frozenset[str] = frozenset()
    """Words before a charge in the words of the law: "condamné" in "condamné pour « abus de biens sociaux »"."""

    updates: frozenset[str] = frozenset()
    """Words of a line that dates a page and cites a headline: "actualisée" in "Page actualisée : … — « … »"."""

    called: frozenset[str] = frozenset()
    """Words before a nickname in marks, behind a comma or a name ("X, dit « Bibi »")."""

    calling: frozenset[str] = frozenset()
    """Forms of verbs right before a nickname in marks ("que tous appellent « Titi »")."""

    votes: frozenset[str] = frozenset()
    """Words that are a vote in marks behind a determiner ("la victoire du « oui »")."""

    silent_verbs: frozenset[str] = frozenset()
    """Forms of verbs whose subject does not say the words in marks beside them ("est venu « à toute vitesse »")."""

    feelings: frozenset[str] = frozenset()
    """Adjectives for what only whoever feels it tells of: "effaré" in "L'imam est « effaré par la nouvelle »"."""

    lone_words: bool = False
    """Whether one word alone in marks may be a quote: "“No,” she said. “Never.”"."""

    single_marks: bool = False
    """Whether straight single marks enclose quotes: "'We paid,' the mayor said"."""

    clipped_words: frozenset[str] = frozenset()
    """Words after an apostrophe that opens no quote: "em" in "let 'em talk"."""

    citing: frozenset[str] = frozenset()
    """Forms of verbs before whose words are quoted: "cite" in "Anne Roy cite Luc Petit : « … »"."""

    echoing: frozenset[str] = frozenset()
    """Forms of verbs of saying again what another said: "reprend" in "reprend le mot de Luc Petit : « … »"."""
