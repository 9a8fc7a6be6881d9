"""Documents, which speak for whoever made them: "le rapport de l'ONU affirme …"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocumentRules:
    """Nouns for documents and the words that tie them to their authors, in lower case."""

    nouns: frozenset[str] = frozenset()
    """Nouns for documents, which speak for their authors: "rapport" in "le rapport de l'ONU affirme …"."""

    collective: frozenset[str] = frozenset()
    """Nouns for documents that no person writes alone, nor speaks through: "study", but not "letter"."""

    issuing: frozenset[str] = frozenset()
    """Forms of verbs for making or giving what others refer to: "apportées" in "les précisions apportées par X"."""

    publishing: frozenset[str] = frozenset()
    """Forms of verbs whose subject speaks through their object: "publie" in "L'ONG publie un rapport qui dénonce …"."""

    links: frozenset[str] = frozenset()
    """Prepositions between a document and who made it: "by" in "a report by Oxfam found …"."""

    verbs: frozenset[str] = frozenset()
    """Infinitives that report only what documents and researchers say: "find" in "the audit found that"."""

    finders: frozenset[str] = frozenset()
    """Nouns for those who find things out, of whom the same verbs report: "jury" in "the jury found that"."""
