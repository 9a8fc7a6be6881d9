"""The reading copy: what it makes of odd texts, and that offsets lead there and back."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.understanding.parsing.reading_copy import ReadingCopy, reading_copy
from reader.understanding.pipeline import Pipeline


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        # Spaces inside names.
        ("Emmanuel\u00a0Macron", "Emmanuel Macron"),
        ("Le\u202fHavre", "Le Havre"),
        ("Noël  Grandjean", "Noël Grandjean"),
        ("Noël\tGrandjean", "Noël Grandjean"),
        ("Noël \u00a0\u2009Grandjean", "Noël Grandjean"),
        ("« oui\u00a0», dit-il", "« oui », dit-il"),
        # Characters without a width.
        ("Sar\u00adkozy", "Sarkozy"),
        ("Sar\u200bkozy \ufeffet", "Sarkozy et"),
        ("Paul \u200b Martin", "Paul Martin"),
        # Decomposed letters and ligatures.
        ("Rémi Lefe\u0300vre", "Rémi Lefèvre"),
        ("e\u0301te\u0301", "été"),
        ("A\u030angstro\u0308m \u212b", "Ångström Å"),
        ("Joﬀrey Griﬃn a conﬁé à Soﬁa Baﬃ le traﬂic", "Joffrey Griffin a confié à Sofia Baffi le traflic"),
        # Apostrophes.
        ("l’Union", "l'Union"),
        ("l´Union, l`État, lʼEurope", "l'Union, l'État, l'Europe"),
        ("d’« animal », d’“autres”", "d'« animal », d'“autres”"),
        ("d’ « animal » qu’ ‘ici’", "d'« animal » qu' ‘ici’"),
        ("the workers’ union isn’t", "the workers' union isn't"),
        ("He said: ‘The workers’ union isn’t.’", "He said: ‘The workers’ union isn't.’"),
        # Marks.
        ("Il a dit ''oui, demain'', puis ''non''.", "Il a dit “oui, demain”, puis “non”."),
        ("Il a dit '' oui '' hier", "Il a dit “ oui ” hier"),
        (",,Ja'', sagte er", "„Ja”, sagte er"),
        ("``yes''", "“yes”"),
        ("‘‘oui’’ et ‘’non’’", "“oui” et “non”"),
        ("‹‹ oui ››, ≪ non ≫", "« oui », « non »"),
        # Spaces behind elided words.
        ("l' OTAN dit qu' il s’ engage", "l'OTAN dit qu'il s'engage"),
        ("un plan d' « apaiser »", "un plan d'« apaiser »"),
        ("L’\u00a0 Équipe", "L'Équipe"),
        ("rock 'n' roll, the workers' rights", "rock 'n' roll, the workers' rights"),
        # Hyphens that join nothing.
        ("la Marne-, puis Châlons- où", "la Marne, puis Châlons où"),
        ("Lefe\u0300vre\u00ad-  dit-il", "Lefèvre dit-il"),
        ("la Haute- et la Basse-Marne", "la Haute- et la Basse-Marne"),
        ("Saint- Brice, PARIS- la ville, sous- et sur, - Oui", "Saint- Brice, PARIS- la ville, sous- et sur, - Oui"),
        # What stays.
        ("48° 51' 24'' nord", "48° 51' 24'' nord"),
        ("'''gras''' et ''", "'''gras''' et ''"),
        ("« oui », “non”, \"si\", 'peut-être'", "« oui », “non”, \"si\", 'peut-être'"),
        ("cœur, Œuvre, æ", "cœur, Œuvre, æ"),
        ("<< oui\n>> dit-il", "<< oui\n>> dit-il"),
        # Tables keep their blanks, but nothing that has no width.
        ("Lille\t12\nLens\t\u200b7", "Lille\t12\nLens\t7"),
        ("Lil\u00adle\t12\nLens\t7\u200b", "Lille\t12\nLens\t7"),
        ("a\t>\na\t\u200b", "a\t>\na\t"),
        # Line ends.
        ("un \n  deux", "un\n\ndeux"),
        ("> un\n> deux", "un\ndeux"),
        ("un\u2028deux\vtrois", "un\ndeux\ntrois"),
        ("", ""),
        (" \n ", "\n"),
    ],
)
def test_examples(text: str, copy: str) -> None:
    assert reading_copy(text).text == copy


WRAPPED = [
    lambda text, width: textwrap.fill(text, width),
    lambda text, width: textwrap.fill(
        text, width, break_on_hyphens=False, initial_indent="    ", subsequent_indent="  "
    ),
    lambda text, width: textwrap.indent(textwrap.fill(text, width), "> "),
    lambda text, width: unicodedata.normalize("NFD", textwrap.fill(text, width)),
    lambda text, width: textwrap.fill(text, width).replace(" ", "  "),
    lambda text, width: textwrap.fill(text, width).replace("'", "’").replace(" »", "\u00a0»"),
]


@pytest.mark.parametrize("wrapped", WRAPPED)
@pytest.mark.parametrize("width", [60, 72, 80, 100])
def test_a_wrapped_article_reads_as_the_article(sample: Article, wrapped, width: int) -> None:  # type: ignore[no-untyped-def]
    text = "\n".join(wrapped(line, width) if line else "" for line in sample.text.split("\n"))
    assert reading_copy(text).text.split() == reading_copy(sample.text).text.split()
    assert [line for line in reading_copy(text).text.split("\n") if line] == [
        line for line in sample.text.split("\n") if line
    ]


@pytest.mark.parametrize("text", ["", "Un texte.", "Un titre\n\nUn « paragraphe » d'ici.\n\nUn autre — là.\n"])
def test_a_text_that_needs_no_change_is_its_copy(text: str) -> None:
    copy = reading_copy(text)
    assert copy.text is copy.original is text
    assert not copy.moved


odd = st.text(
    st.sampled_from("ab é.,«»'’‘>-–  \n\n\t\u00a0\u202f\u00ad\u200b\u0301\u0323ﬁﬃ\u212b\u2028❝\u1100\u1161"),
    max_size=200,
)
WORDS = "le président pre\u0301sident Noël l’ '' ,, « » > 12. gouver-\nnement conﬁé".split(" ")
LONG = "a dit hier à Saint-Étienne devant les représentants du Sud"
pieces = st.sampled_from([*WORDS, "> ", "- ", "\n", "\n", "\n\n", "  ", " ", "\u00a0", LONG])
texts = st.one_of(odd, st.text(max_size=80), st.lists(pieces, max_size=60).map("".join), st.lists(pieces).map(" ".join))


@given(texts)
def test_offsets_lead_to_the_text_and_back(text: str) -> None:
    copy = reading_copy(text)
    spans = [copy.original_span(offset, offset + 1) for offset in range(len(copy.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[0] <= after[0] and before[1] <= after[1] for before, after in pairwise(spans))
    for offset, (start, _) in enumerate(spans):
        back = copy.copied(start)
        assert back <= offset
        assert copy.original_span(back, back + 1)[0] == start
    there = [copy.copied(offset) for offset in range(len(text) + 1)]
    assert there == sorted(there)
    assert there[0] == 0
    assert there[-1] == len(copy.text)


@given(texts, st.data())
def test_spans_are_never_empty_and_hold_what_they_come_from(text: str, data: st.DataObject) -> None:
    copy = reading_copy(text)
    if not copy.text:
        return
    start = data.draw(st.integers(0, len(copy.text) - 1))
    end = data.draw(st.integers(start + 1, len(copy.text)))
    first, last = copy.original_span(start, end)
    assert 0 <= first < last <= len(text)
    assert copy.original_span(start, start + 1)[0] == first
    assert copy.original_span(end - 1, end)[1] == last


@given(texts)
def test_letters_and_digits_are_the_same(text: str) -> None:
    def plain(words: str) -> str:
        return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", words)))

    assert plain(reading_copy(text).text) == plain(text)


@given(texts)
def test_a_copy_has_no_odd_blanks_and_composed_letters(text: str) -> None:
    copy = reading_copy(text).text
    assert unicodedata.is_normalized("NFC", copy)
    assert not set(copy) & set("\u00a0\u202f\u00ad\u200b\v\u2028ﬁﬂ")


MARKS = re.compile(r"(?<!\w)['’‘,`‹›‚]|['’‘,`‹›‚](?!\w)")
prose = st.lists(st.sampled_from([*LONG.split(), "«", "»", "12.", "l’État"]), min_size=3, max_size=60).map(" ".join)
wrapped_prose = st.tuples(prose, st.integers(40, 100), st.sampled_from(["", "", "> ", "    ", ">> "])).map(
    lambda parts: textwrap.indent(textwrap.fill(parts[0], parts[1]), parts[2])
)


@given(st.one_of(odd.map(lambda text: " ".join(text.split("\n"))), wrapped_prose))
def test_the_copy_of_a_copy_is_the_copy(text: str) -> None:
    """Marks of two characters that are left over may find each other, so they are left out."""
    copy = reading_copy(MARKS.sub("", text)).text
    assert reading_copy(copy).text == copy


def _variants(text: str) -> dict[str, str]:
    spaces = text.split(" ")
    nfd = unicodedata.normalize("NFD", text)
    wrapped = "\n".join(textwrap.fill(line, 72, break_on_hyphens=False) for line in text.split("\n"))
    return {
        "wrapped": wrapped,
        "decomposed": nfd,
        "no-break": "".join(word + ("\u00a0" if index % 2 else " ") for index, word in enumerate(spaces))[:-1],
        "curly": text.replace("'", "’"),
        "doubled": text.replace(" ", "  "),
        "quoted": textwrap.indent(wrapped, "> ", lambda _line: True),
    }


def test_gold_texts_read_the_same_however_they_came(shared: Path) -> None:
    """Their analyses are the same then; quotes may differ in one article of a set that is wrapped."""
    texts = [file.read_text("utf-8") for file in sorted((shared / "gold" / "wikinews").glob("*.txt"))]
    different: dict[str, int] = {}
    for text in texts:
        plain = [line for line in reading_copy(text).text.split("\n") if line]
        for kind, variant in _variants(text).items():
            copied = [line for line in reading_copy(variant).text.split("\n") if line]
            different[kind] = different.get(kind, 0) + (copied != plain)
    assert different.pop("wrapped") + different.pop("quoted") <= 2
    assert set(different.values()) == {0}


def test_gold_texts_that_nobody_wrapped_are_not_joined(shared: Path) -> None:
    for name in ("wikinews", "wikinews2", "seed", "gum-news"):
        for file in (shared / "gold" / name).glob("*.txt"):
            text = file.read_text("utf-8")
            assert reading_copy(text).text.count("\n") == text.count("\n")


class TestAnalysis:
    TEXT = (
        "Le ministre des Affaires étrangères a reçu mardi à Paris Emmanuel Macron. La présidente de la coopérative,"
        " Hélène Vauthier, a regretté l'absence du ministre. « Nous ne pouvons pas tenir jusqu'à l'été », a déclaré"
        " Hélène Vauthier. « Il faudra attendre », a répondu Emmanuel Macron, selon le Conseil de l'Europe."
    )

    @staticmethod
    def told(analysis: Analysis) -> tuple[list[object], list[object]]:
        quotes = [(q.kind, q.speaker and (q.speaker.name, q.speaker.confidence)) for q in analysis.quotes]
        return [(e.name, e.label, e.aliases, e.titles, len(e.mentions)) for e in analysis.entities], list(quotes)

    @pytest.mark.parametrize("kind", ["wrapped", "decomposed", "no-break", "doubled", "quoted"])
    def test_names_are_plain_and_spans_are_of_the_article(self, pipeline: Pipeline, kind: str) -> None:
        text = _variants(self.TEXT)[kind]
        found = pipeline.analyze(Article(text=text, source="x"))
        assert self.told(found) == self.told(pipeline.analyze(Article(text=self.TEXT, source="x")))
        for entity in found.entities:
            for mention in entity.mentions:
                words = " ".join(reading_copy(text[mention.start : mention.end]).text.split())
                assert mention.kind != "name" or words in (entity.name, *entity.aliases)
        for quote in found.quotes:
            assert text[quote.start] == "«"
            assert text[quote.end - 1] == "»"

    def test_apostrophes_of_names_are_those_of_the_text(self, pipeline: Pipeline) -> None:
        text = self.TEXT.replace("'", "’")
        found = pipeline.analyze(Article(text=text, source="x"))
        assert "Conseil de l’Europe" in [entity.name for entity in found.entities]
        plain = pipeline.analyze(Article(text=self.TEXT, source="x"))
        assert str(self.told(found)).replace("’", "'").replace('"', "'") == str(self.told(plain)).replace('"', "'")

    def test_long_wrapped_texts_come_in_parts(self, pipeline: Pipeline, sample: Article) -> None:
        text = "\n\n".join([_variants(sample.text)["quoted"]] * 8)
        steps = list(pipeline.analyze_progressively(Article(text=text, source="x"), len(text) // 2))
        assert [step.done for step in steps] == sorted(step.done for step in steps)
        assert steps[-1].done == steps[-1].total == len(text)
        partial = steps[0].analysis
        assert partial is not None
        assert min(mention.start for entity in partial.entities for mention in entity.mentions) > 0.2 * len(text)
        many = dict(pipeline.analyze_many([Article(text=text, source="x"), sample]))
        assert next(iter(many.values())) == steps[-1].analysis


def test_an_article_of_ten_megabytes_takes_seconds(sample: Article) -> None:
    wrapped = _variants(sample.text)["wrapped"]
    copy: ReadingCopy = reading_copy(wrapped * (10_000_000 // len(wrapped)))
    assert len(copy.text) > 9_000_000
    assert copy.original_span(len(copy.text) - 1, len(copy.text))[1] <= len(copy.original)


@pytest.mark.parametrize(
    "text",
    ["'' " * 100_000, ",," * 100_000, "e" + "\u0301" * 300_000, "\u200b" * 300_000, "l’ " * 100_000, " \n" * 150_000],
    ids=["marks", "commas", "accents", "nothing", "apostrophes", "blank lines"],
)
def test_hostile_texts_take_linear_time(text: str) -> None:
    """A quadratic search would not come back."""
    assert len(reading_copy(text).text) <= len(text)
