"""Which language a text is in: by its script where that tells, else by its commonest words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

COMMON_WORDS = {
    "fr": """le la les des du un une et est dans que qui pour sur avec ce cette il elle au aux par pas plus sont ont été
        de en d l à n s qu c se sa son ses leur nous vous on mais ou où était après être fait a
        non oui y m t j lui tout tous toute même encore aussi depuis sans sous vers chez dont contre selon alors quand
        deux peut faut doit très bien si comme entre leurs ses cet aucun ni donc car""",
    "en": """the of and to in is that for on with was he she it as at by from his her are were has have been not this
        a an be will but they their who had said we you i or would which its after about more
        no yes all can could there than into over up out only when if so one two new him them our your my me do did
        does just also because while between against being some what how why""",
    "es": """el la los las del y en que por con una un para se su como más fue son ha sus pero está al lo
        de a es no le este esta entre sin sobre también han hasta ya desde muy años""",
    "de": """der die das und in den von zu mit ist im auf für nicht ein eine als auch dem sich wurde hat sind bei aus
        er sie es an des einen einer einem werden nach wie am war zum zur oder aber um noch haben dass""",
    "it": """il lo gli della che di e per un una non con sono del nel alla dei ha è anche più come si dal
        la le i a in da al delle nella l ma o se su questo questa hanno stato""",
    "pt": """o os as da do dos que e em um uma para com não por mais foi são ao no na se como sua pelo
        de a é à das nos nas mas seu ele ela também pela já até entre anos""",
    "nl": """de het een en van in is dat op te voor met zijn die niet aan er om ook als bij door maar naar
        ze hij was worden wordt heeft uit over nog dan wel geen hun dit""",
}
"""The words that are commonest in the news of each language."""

SCRIPTS = {
    "CYRILLIC": "ru",
    "ARABIC": "ar",
    "GREEK": "el",
    "HEBREW": "he",
    "CJK": "zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "TAMIL": "ta",
    "THAI": "th",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
}
"""By the first word of its letters' Unicode names, the language that is written most in a script other than ours."""

OWN_LETTERS = {"uk": "іїєґ", "fa": "پچژگ"}
"""Letters that tell a language from the one that its script is taken for, which lacks them or hardly has them."""

TELLING = {"uk": ("ru", 0.02), "fa": ("ar", 0.01)}
"""By language the one it is told from and the share of its own letters from which it is."""

SAMPLE = 20_000
"""Characters that are looked at."""

LEAST_LETTERS = 6
"""Letters of a script that tell a language."""

LEAST_WORDS = 5
"""Words from which common ones tell a language."""

LEAST_SHARE = 0.12
"""Share of common words in a text of a language; half of its words are."""

LEAST_LEAD = 1.2
"""Times that the common words of a language are those of any other."""

LEAST_SCORE = 1.5
"""Common words that tell a language, those that are shared counting in part."""

_WORD = re.compile(r"[^\W\d_]+")
_SETS = {code: frozenset(words.split()) for code, words in COMMON_WORDS.items()}
_SHARING = {
    word: tuple(code for code, words in _SETS.items() if word in words) for word in frozenset().union(*_SETS.values())
}
"""Languages that have a word among their commonest, in the order of ``COMMON_WORDS``."""
_OTHER_LETTERS = re.compile(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]")


def language_of(text: str, declared: str | None = None) -> str | None:
    """Return the ISO 639-1 code of the language that most of a text is in; ``None`` where hardly anything tells it.

    A word that several languages share counts for each of them in part. What a file ``declares`` (``fr-CA``) counts
    where its words say nothing: a template's language is seldom that of the article.
    """
    sample = text[:SAMPLE]
    return _by_script(sample) or _by_words(Counter(_WORD.findall(sample.lower()))) or _code(declared)


def _code(declared: str | None) -> str | None:
    """Return the ISO 639-1 code that a declared language begins with."""
    code = (declared or "").strip().replace("_", "-").partition("-")[0]
    return code.lower() if len(code) == 2 and code.isascii() and code.isalpha() else None


def _by_script(text: str) -> str | None:
    """Return the language of the script that most letters are of, where that is not the Latin one."""
    others = _OTHER_LETTERS.findall(text)
    letters = sum(map(len, _WORD.findall(text)))
    if len(others) < LEAST_LETTERS or 2 * len(others) < letters:
        return None
    counts: Counter[str] = Counter()
    for letter, count in Counter(others).items():
        script = unicodedata.name(letter, "").split(" ")[0].split("-")[0]
        counts[SCRIPTS.get(script, "")] += count
    # Japanese is written in Chinese characters, too.
    if counts["ja"] > 0.1 * len(others):
        return "ja"
    best = counts.most_common(1)[0][0]
    for code, (other, share) in TELLING.items():
        own = sum(letter in OWN_LETTERS[code] for letter in map(str.lower, others))
        if best == other and own > share * len(others):
            return code
    return best or None


def _by_words(counts: Mapping[str, int]) -> str | None:
    total = sum(counts.values())
    if total < LEAST_WORDS:
        return None
    scores = dict.fromkeys(_SETS, 0.0)
    for word, count in counts.items():
        sharing = _SHARING.get(word, ())
        for code in sharing:
            scores[code] += count / len(sharing)
    best = max(scores, key=lambda code: scores[code])
    others = max(score for code, score in scores.items() if code != best)
    clear = scores[best] >= LEAST_SHARE * total and scores[best] >= LEAST_LEAD * others
    return best if clear and scores[best] >= LEAST_SCORE else None
