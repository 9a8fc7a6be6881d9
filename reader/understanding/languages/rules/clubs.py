"""What tells clubs and teams from towns and people: "le RC Lens", "Orvane reçoit Lens"."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.understanding.languages.rules.sport import SportRules
from reader.understanding.languages.rules.stems import Stems


@dataclass(frozen=True, slots=True)
class ClubRules:
    """Words of the names of clubs and words beside these; in lower case unless said otherwise."""

    initials: frozenset[str] = frozenset()
    """Initials, in capitals, that open the name of a club: "RC" in "le RC Lens"."""

    known: frozenset[str] = frozenset()
    """Clubs with names of their own, folded, which the model knows as places or people: "galatasaray"."""

    match_words: frozenset[str] = frozenset()
    """Words of which one makes clubs of these names: "match"."""

    openers: frozenset[str] = frozenset()
    """Words that open the name of a club: "olympique" in "Olympique Vernay"."""

    endings: tuple[str, ...] = ()
    """Endings of the names of clubs: "spor" in "Orvanespor"."""

    articles: frozenset[str] = frozenset()
    """Articles before the name of a team: "le" in "contre le Beerschot"."""

    verbs: Stems = field(default_factory=Stems)
    """What teams do and players do not: "reçoit" in "Orvane reçoit Lens"."""

    towns_play: bool = False
    """Whether a single word that plays in an article on sport is a town: "Dunmore" in "Dunmore beat Leeds"."""

    staff: frozenset[str] = frozenset()
    """Who plays for a team or leads it, right behind its nickname: "hooker" in "Sharks hooker Mick Carel"."""

    plurals: tuple[str, ...] = ()
    """Endings of nicknames that are plurals: "s" in "the Sharks"."""

    no_plurals: tuple[str, ...] = ()
    """Endings of words that only look so: "ss" in "the Princess"."""

    no_teams: frozenset[str] = frozenset()
    """Words with a capital behind an article that are no teams: "olympics" in "the Olympics"."""

    families: frozenset[str] = frozenset()
    """Nouns behind a family's name, which is no team's: "brothers" in "the Roberts brothers"."""

    sport: SportRules = field(default_factory=SportRules)
    """The words of the sports pages, as the roles step has them: "match"."""
