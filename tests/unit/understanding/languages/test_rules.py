"""Every rule word can fire: it stands once, no other hides it, and it looks as the step that reads it sees words."""

from __future__ import annotations

import ast
import inspect
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import spacy

import reader.understanding
from reader.text.folding import fold
from reader.understanding.languages import LANGUAGES, Language, language_of
from reader.understanding.languages.rules.stems import Stems
from reader.understanding.languages.rules.verb_endings import VerbEndingRules
from reader.understanding.parsing.fast_loading import short_patterns
from reader.understanding.roles.coordination import LONGEST_MARKER

ROOT = Path(reader.understanding.__file__).parent
SETTINGS = frozenset(
    """
    regions full_name short_name known_place least bare subject_first single_marks
    compound_names adjectives_follow surname_places works_vote towns_play title_case known_bodies known_places posting
    common_words things_have_articles titled_people sure_from
    bare_ages head_last gendered_nouns allowed plain_addressees past_like_participles negations_follow described_behind
    conjunctions_depend_behind keep_openers governed_openers lone_words viewpoints_need_comma
    """.split()
) | {"inflection", "institutions", "premodifiers"}
"""Fields that hold no words of texts."""

MARKERS = {"place_markers", "actor_markers", "speech_markers", "between", "genitive", "dative", "toward"}
"""Fields of ``RoleRules`` that hold prepositions, of which the last word is without article."""

HOW = {
    ("references", "class_terms"): "pairs",
    ("credits", "openers"): "letters",
    ("credits", "greetings"): "letters",
    ("credits", "phrases"): "letters",
    ("credits", "agencies"): "letters",
    ("credits", "words"): "word",
    ("credits", "subscribers"): "lines",
    ("names", "organisation_prefixes"): "part",
    ("clubs", "initials"): "capitals",
    ("names", "modifiers"): "phrases",
    ("papers", "names"): "phrases",
    ("papers", "outlet_openers"): "phrases",
    ("names", "apposition_nouns"): "word",
    ("speech", "echoes"): "phrases",
    ("speech", "voices"): "phrases",
    ("speech", "inverting_phrases"): "phrases",
    ("trailing", "conditions"): "phrases",
    ("trailing", "going_on"): "phrases",
    ("trailing", "dating"): "phrases",
    ("trailing", "purposing"): "phrases",
    ("speech", "facts"): "phrases",
    ("names", "small_places"): "phrases",
    ("names", "small_bodies"): "phrases",
    ("frames", "party_letters"): "capitals",
    ("tails", "small_places"): "phrases",
    ("tails", "small_bodies"): "phrases",
    ("tails", "double_places"): "phrases",
    ("inhabitants", "adjectives"): "endings",
    ("clubs", "endings"): "endings",
    ("names", "given_names"): "part",
    ("names", "opening_given_names"): "part",
    ("names", "furniture"): "phrases",
    ("names", "two_word_titles"): "phrases",
    ("areas", "seated_offices"): "phrases",
    ("areas", "relatives"): "phrases",
    ("companies", "relatives"): "phrases",
    ("names", "agent_endings"): "endings",
    ("inhabitants", "local_endings"): "endings",
    ("extents", "infinitive_endings"): "endings",
    ("extents", "no_infinitive_endings"): "endings",
    ("extents", "parents"): "folded",
    ("clubs", "known"): "folded",
    ("names", "no_names"): "written",
    ("names", "products"): "written",
    ("inhabitants", "endings"): "endings",
    ("names", "followers"): "endings",
    ("names", "body_endings"): "endings",
    ("names", "complement_links"): "phrases",
    ("datelines", "agencies"): "word",
    ("datelines", "months"): "word",
    ("gender", "feminine_names"): "part",
    ("gender", "masculine_names"): "part",
    ("gender", "ambiguous_names"): "part",
    ("gender", "masculine_endings"): "endings",
    ("gender", "feminine_endings"): "endings",
    ("entities", "abbreviations"): "folded",
    ("entities", "place_heads"): "word",
    ("roles", "seats"): "folded",
    ("roles", "conjunctions"): "written",
    ("roles", "place_governors"): "by marker",
    ("references", "person_endings"): "endings",
    ("references", "prefixes"): "prefixes",
    ("references", "former"): "prefixes",
    ("references", "organ_phrases"): "phrases",
    ("references", "contrasts"): "phrases",
    ("references", "synonyms"): "titles",
    ("references", "class_nouns"): "sets",
    ("references", "kinds"): "sets",
    ("references", "offices"): "sets",
    ("references", "last_named"): "written",
    ("references", "ordinals"): "written",
    ("speech", "light_verb_complements"): "by infinitive",
    ("speech", "reporting_lemmas"): "infinitives",
    ("speech", "ambiguous"): "infinitives",
    ("speech", "asking"): "infinitives",
    ("infinitival", "verbs"): "infinitives",
    ("marks", "clipped_words"): "word",
    ("sources", "prepositions"): "phrases",
    ("sources", "group_openers"): "phrases",
    ("speech", "topic_openers"): "phrases",
    ("speech", "remarks"): "pairs",
    ("speech", "next_acts"): "pairs",
    ("speech", "taking_up"): "phrases",
    ("questions", "knowing"): "infinitives",
    ("speech", "addressing"): "infinitives",
    ("documents", "verbs"): "infinitives",
    ("speech", "account_marks"): "word",
    ("speech", "thinking"): "infinitives",
    ("infinitival", "frames"): "infinitives",
    ("questions", "openers"): "infinitives",
    ("speakers", "ranks"): "pairs",
    ("marks", "calling"): "word",
    ("marks", "silent_verbs"): "word",
    ("infinitival", "openers"): "phrases",
    ("infinitival", "purposes"): "phrases",
    ("speakers", "mute_endings"): "endings",
    ("references", "feminine_endings"): "ending pairs",
    ("sport", "against"): "pairs",
    **{("endings", field.name): "endings" for field in fields(VerbEndingRules)},
    **{("roles", marker): "markers" for marker in MARKERS},
}
"""How words of a field are matched; those that are not here are compared with single tokens in lower case."""

CODES = sorted(LANGUAGES)


@cache
def tokenizer(code: str) -> Callable[[str], list[str]]:
    with short_patterns():
        nlp = spacy.blank(code)
    return lambda text: [token.text.replace("’", "'").lower() for token in nlp.make_doc(text)]


def is_token(word: str, code: str) -> bool:
    """Return whether a word comes out as one token somewhere: alone, elided before another, or hyphenated to one."""
    cases = dict.fromkeys((word, word.capitalize(), word.upper()))
    texts = (
        text
        for case in cases
        for text in (case, f"un {case} a", f"{case}homme", f"dit{case} x", f"Lyon{case} x", f"they{case}")
    )
    return any(word in tokenizer(code)(text) for text in texts)


def are_tokens(phrase: tuple[str, ...], code: str) -> bool:
    tokens = tokenizer(code)(f"{' '.join(phrase)} homme".replace("' ", "'"))
    return tokens == [*phrase, "homme"]


def covered(endings: tuple[str, ...]) -> list[str]:
    """Return the endings that end in another one of them."""
    twice = [ending for ending, count in Counter(endings).items() if count > 1]
    return twice + [a for a in endings for b in endings if a != b and a.endswith(b)]


def lost_markers(language: Language, markers: frozenset[str]) -> Iterator[str]:
    for marker in markers:
        tokens = tokenizer(language.code)(marker)
        tokens[-1] = language.roles.contractions.get(tokens[-1], tokens[-1])
        if " ".join(tokens).replace("' ", "'") != marker or len(tokens) > LONGEST_MARKER:
            yield marker


def lost_titles(language: Language, synonyms: Mapping[tuple[str, ...], tuple[str, ...]]) -> Iterator[str]:
    rules = language.references
    for phrase in (*synonyms, *synonyms.values()):
        plain = [rules.plain_prepositions.get(word, word) for word in phrase if word not in rules.definite]
        if plain != list(phrase) or not all(is_token(word, language.code) for word in phrase):
            yield " ".join(phrase)


def lost(language: Language, step: str, name: str, value: Any) -> list[str]:
    """Return what of a field can never match."""
    code, how = language.code, HOW.get((step, name), "tokens")
    verbs = {*language.speech.reporting.values(), *language.speech.qualifying.values()}
    verbs |= set(language.speech.light_verbs.values())
    if isinstance(value, Stems):
        prefixes = value.prefixes
        hidden = [word for word in value.words if word.startswith(prefixes)]
        hidden += [a for a in prefixes for b in prefixes if a != b and a.startswith(b)]
        return hidden + [word for word in value.words if not is_token(word, code)]
    match how:
        case "part":
            return [word for word in value if "-" in word or " " in word or word != word.lower()]
        case "word":
            return [word for word in value if " " in word or word != word.lower()]
        case "letters":
            plain = [(" ".join(phrase), " ".join(re.findall(r"[^\W_]+", " ".join(phrase).lower()))) for phrase in value]
            return [phrase for phrase, words in plain if words != phrase]
        case "lines":
            return [line for line in value if line != " ".join(line.replace("’", "'").lower().split())]
        case "capitals":
            return [word for word in value if word != word.upper() or not is_token(word.lower(), code)]
        case "folded":
            return [word for word in value if fold(word) != word]
        case "endings":
            return covered((value,) if isinstance(value, str) else value)
        case "ending pairs":
            return [a for n, (a, _) in enumerate(value) if any(a.endswith(b) for b, _ in value[:n])]
        case "prefixes":
            return [prefix for prefix in value if not prefix.endswith("-")]
        case "written":
            return [phrase for phrase in value if phrase not in {" ".join(tokenizer(code)(phrase)), "ceux-ci"}]
        case "phrases":
            phrases = (
                value
                if isinstance(value, tuple | frozenset)
                else [phrase for same in value.values() for phrase in same]
            )
            return [" ".join(phrase) for phrase in phrases if not are_tokens(phrase, code)]
        case "pairs":
            return [" ".join(pair) for pair in value if len(pair) != 2 or not are_tokens(pair, code)]
        case "markers":
            return list(lost_markers(language, value))
        case "by marker":
            markers = language.roles.actor_markers | language.roles.dative
            return [*(set(value) - markers), *(w for ws in value.values() for w in ws if not is_token(w, code))]
        case "by infinitive":
            unknown = set(value) ^ set(language.speech.light_verbs.values())
            return [*unknown, *(word for words in value.values() for word in words if not is_token(word, code))]
        case "infinitives":
            return [verb for verb in value if verb not in verbs]
        case "titles":
            return list(lost_titles(language, value))
        case "sets":
            return [word for words in value for word in words if not is_token(word, code)]
        case _:
            return [word for word in value if not is_token(word, code)]


def steps(language: Any) -> Iterator[tuple[str, Any]]:
    """Yield the rules of a language by the names of their fields, those inside others too."""
    for field in fields(language):
        rules = getattr(language, field.name)
        if is_dataclass(rules) and not isinstance(rules, Stems):
            yield field.name, rules
            yield from steps(rules)


RULES: set[Any] = {Language, *(type(rules) for _, rules in steps(language_of("fr")))}
"""The classes of all rules."""

GIVEN = {"inflection", "sport"}
"""Rules that are handed to steps by themselves, under other names."""


@pytest.mark.parametrize("code", CODES)
def test_every_word_can_match(code: str) -> None:
    language = language_of(code)
    found = {
        f"{step}.{field.name}": words
        for step, rules in steps(language)
        for field in fields(rules)
        if field.name not in SETTINGS
        and (isinstance(getattr(rules, field.name), Stems) or not is_dataclass(getattr(rules, field.name)))
        and (words := lost(language, step, field.name, getattr(rules, field.name)))
    }
    assert not found


@pytest.mark.parametrize("code", CODES)
def test_no_word_is_hidden_by_a_rule_that_comes_first(code: str) -> None:
    language = language_of(code)
    rules, roles_ = language.gender, language.roles
    names_ = rules.feminine_names | rules.masculine_names
    heads = Counter(head for institution in language.names.institutions for head in institution.heads)

    assert not rules.feminine_names & rules.masculine_names
    assert not rules.ambiguous_names & names_
    assert not rules.feminine_titles & rules.masculine_titles
    assert not set(language.speech.reporting.values()) & set(language.speech.qualifying.values())
    assert not roles_.place_markers & (roles_.actor_markers | roles_.between | roles_.genitive | roles_.dative)
    assert not roles_.place_markers & roles_.toward
    assert roles_.speech_markers <= roles_.actor_markers
    assert max(heads.values(), default=1) == 1


@pytest.mark.parametrize("code", CODES)
def test_every_verb_that_is_listed_is_one(code: str) -> None:
    """A verb without other forms than its infinitive has been dropped by the conjugation."""
    rules = language_of(code).speech
    for forms in (rules.reporting, rules.qualifying, rules.light_verbs):
        counts = Counter(forms.values())
        assert [verb for verb, count in counts.items() if count < 2 and verb in forms] == []


@pytest.mark.parametrize("code", CODES)
def test_no_word_stands_twice_in_a_list(code: str) -> None:
    folder = ROOT / "languages" / code
    found = {
        f"{file.name}:{line}": words for file in sorted(folder.glob("*.py")) for line, words in repeated(file) if words
    }
    assert not found


def repeated(file: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield, by line, what a list in a file repeats, of itself or of the set that it is added to."""
    module = import_module(".".join(file.with_suffix("").parts[-5:]))
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id="words" | "stems"), args=[ast.Constant(value=str(text))]):
                yield node.lineno, [word for word, count in Counter(text.split()).items() if count > 1]
            case ast.Call(func=ast.Name(id="lines"), args=[ast.Constant(value=str(text))]):
                terms = Counter(line.strip() for line in text.splitlines() if line.strip())
                yield node.lineno, [term for term, count in terms.items() if count > 1]
            case ast.BinOp(left=left, op=ast.BitOr(), right=ast.Call(func=ast.Name(id="words")) as right):
                base = eval(compile(ast.Expression(left), file.name, "eval"), vars(module))
                added = eval(compile(ast.Expression(right), file.name, "eval"), vars(module))
                yield node.lineno, sorted(base & added)


def test_every_field_is_read_by_a_step() -> None:
    read = {
        node.attr
        for file in ROOT.rglob("*.py")
        if "languages" not in file.parts
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
    }
    assert {field.name for rules in RULES for field in fields(rules)} <= read


def test_every_field_of_rules_inside_others_is_read_from_them() -> None:
    """The short names of these are those of other things too: "nouns" of documents, of speakers and of companies."""
    read = {
        (ast.unparse(node.value).rpartition(".")[2], node.attr)
        for file in ROOT.rglob("*.py")
        if "languages" not in file.parts
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
    }
    language = language_of("fr")
    inside = {
        (step, field.name)
        for outer in (language.names, language.speech)
        for step, rules in steps(outer)
        if step not in GIVEN
        for field in fields(rules)
    }
    assert inside <= read


def test_every_field_has_its_own_docstring_with_an_example() -> None:
    missing = []
    for module in {rules.__module__ for rules in RULES}:
        for rules in ast.parse(inspect.getsource(import_module(module))).body:
            if isinstance(rules, ast.ClassDef):
                missing += [f"{rules.name}.{name}" for name, text in documented(rules) if '"' not in text]
    assert not missing


def documented(rules: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Yield the fields of a class with the docstring that follows, empty if there is none."""
    for node, following in zip(rules.body, [*rules.body[1:], None], strict=True):
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            match following:
                case ast.Expr(value=ast.Constant(value=str(text))):
                    yield node.target.id, text
                case _:
                    yield node.target.id, ""


def test_steps_hold_no_words_of_a_language() -> None:
    """Function words of French stand in the rules alone; "aux" is a relation of Universal Dependencies, too."""
    rules = language_of("fr")
    words = rules.speech.determiners | rules.speech.prepositions | rules.names.links | rules.roles.conjunctions
    words |= rules.names.person_titles | rules.speech.pronouns.reflexives | rules.speech.pronouns.personal
    found = [
        f"{file.name}:{node.lineno} {node.value}"
        for file in ROOT.rglob("*.py")
        if "languages" not in file.parts
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and node.value in words - {",", "m", "aux"}
    ]
    assert not found


def test_steps_know_no_endings_of_words() -> None:
    """How words end is said by the rules: no step asks for the "s" of a plural or the "ing" of a gerund itself."""
    found = [
        f"{file.name}:{call.lineno} {ending.value}"
        for file in ROOT.rglob("*.py")
        if "languages" not in file.parts
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
        if call.func.attr in ("endswith", "removesuffix")
        for argument in call.args
        for ending in ast.walk(argument)
        if isinstance(ending, ast.Constant) and isinstance(ending.value, str) and ending.value.isalpha()
    ]
    assert not found
