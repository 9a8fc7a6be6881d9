"""The rules for lines that name who wrote an article, or who reads it: they are beside the article, not of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CreditRules:
    """How bylines, credits, greetings and offers to subscribers read; in lower case with straight apostrophes."""

    openers: tuple[tuple[str, ...], ...] = ()
    """What opens a byline, in words without punctuation: "propos recueillis par"."""

    phrases: tuple[tuple[str, ...], ...] = ()
    """What a byline that begins with a name says of it: "édité par" in "Anne Roy, édité par Paul Martin"."""

    words: frozenset[str] = frozenset()
    """Words in small letters that bylines have beside names: "à" and "avec" in "Anne Roy, à Lyon, avec AFP"."""

    joins: frozenset[str] = frozenset()
    """Words between an author and an agency: "avec" in "Anne Roy avec AFP"."""

    agencies: tuple[tuple[str, ...], ...] = ()
    """Agencies in words: "afp", "associated press"."""

    greetings: tuple[tuple[str, ...], ...] = ()
    """What a mail begins with before the name of its reader: "bonjour" in "Bonjour Paul,"."""

    formal_greetings: frozenset[str] = frozenset()
    """What letters begin with, open letters too: "chère" in "Chère Anne,"."""

    forms_of_address: frozenset[str] = frozenset()
    """Words between such a word and the name: "mme" in "Bonjour Mme Roy,"."""

    mail_fields: frozenset[str] = frozenset()
    """Fields of the header of a mail that is forwarded: "envoyé" in "Envoyé : jeudi 29 février"."""

    subject_fields: frozenset[str] = frozenset()
    """Those of them that say what it is about: "objet"."""

    subject_marks: frozenset[str] = frozenset()
    """What stands before the subject of a mail that is answered or forwarded: "tr" in "TR : le pont"."""

    subscribers: tuple[str, ...] = ()
    """Parts of a line that says that the rest is for subscribers: "réservée aux abonnés"."""
