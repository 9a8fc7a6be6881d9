"""Line ends that are only blanks, told from those that end a paragraph, a verse, an item, a row."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.find_line_breaks import find_line_breaks
from reader.text.line_breaks import UNSEEN, joined, shown

PROSE = (
    "Le ministre des Affaires étrangères a reçu mardi à Besançon les représentants des éleveurs, qui demandent depuis"
    " l'été une aide de l'État. La présidente de la coopérative, Hélène Vauthier, a regretté devant François Hollande"
    " l'absence de réponse. « Nous ne pouvons pas tenir jusqu'à l'été », a-t-elle dit à Saint-Étienne, où le conseil"
    " régional siégeait ce jour-là."
)
ENGLISH = (
    "The minister met farmers in Leeds on Tuesday, who have been asking for help since the summer. The head of the"
    " cooperative, Helen Vaughan, told Gordon Brown that nobody had answered her letters, and that she would not wait"
    " until the spring."
)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, as they are copied."""
    breaks = find_line_breaks(text)
    return [line for line in joined(text, breaks, 0, len(text)).split("\n") if line.strip()]


@pytest.mark.parametrize("width", [40, 50, 60, 72, 80, 100, 120])
@pytest.mark.parametrize("hyphens", [True, False])
@pytest.mark.parametrize("prose", [PROSE, ENGLISH])
def test_wrapped_prose_is_one_line(prose: str, width: int, hyphens: bool) -> None:
    assert paragraphs(textwrap.fill(prose, width, break_on_hyphens=hyphens)) == [prose]


@pytest.mark.parametrize("mark", ["    ", "\t", "\u00a0\u00a0", "> ", ">", ">> ", "> > "])
def test_indent_and_marks_of_quoted_mail_belong_to_the_line_end(mark: str) -> None:
    wrapped = textwrap.indent(textwrap.fill(PROSE, 66), mark)
    assert paragraphs(wrapped) == [mark + PROSE]


def test_paragraphs_begun_by_an_indent_alone() -> None:
    text = "\n".join(textwrap.fill(PROSE, 72, initial_indent="   ") for _ in range(3))
    assert paragraphs(text) == ["   " + PROSE] * 3


def test_reply_and_quoted_mail_are_two_paragraphs() -> None:
    quoted = textwrap.indent(textwrap.fill(PROSE, 70), "> ")
    text = f"Le 3 mars, Jean a écrit :\n{quoted}\n{textwrap.fill(PROSE, 72)}"
    assert paragraphs(text) == ["Le 3 mars, Jean a écrit :", "> " + PROSE, PROSE]


def test_a_paragraph_that_two_people_quoted() -> None:
    text = textwrap.indent(textwrap.fill(PROSE, 70), ">> ") + "\n" + textwrap.indent(textwrap.fill(PROSE, 70), "> ")
    assert paragraphs(text) == [">> " + PROSE, "> " + PROSE]


def test_blank_lines_of_quoted_mail_part_paragraphs() -> None:
    text = ">\n".join(textwrap.indent(textwrap.fill(PROSE, 70), "> ") + "\n" for _ in range(2))
    assert paragraphs(text) == ["> " + PROSE, ">", "> " + PROSE]


def test_lines_about_as_long_as_of_a_pdf() -> None:
    lines = [
        "La préfecture a indiqué que les travaux du port seraient terminés",
        "avant la fin du printemps, sans donner de date, et que le maire",
        "en serait averti. La directrice du chantier, Claire Fiévet, avait",
        "promis une réponse aux habitants, qui l'attendent depuis",
        "l'automne dernier.",
    ]
    assert paragraphs("\n".join(lines)) == [" ".join(lines)]


ALONE = {
    "classic verse": """
        Sous le pont Mirabeau coule la Seine
        Et nos amours
        Faut-il qu'il m'en souvienne
        La joie venait toujours après la peine""",
    "alexandrines": """
        Je fais souvent ce rêve étrange et pénétrant
        D'une femme inconnue, et que j'aime, et qui m'aime,
        Et qui n'est, chaque fois, ni tout à fait la même
        Ni tout à fait une autre, et m'aime et me comprend.""",
    "verse in lower case": """
        la mer monte
        et le vent avec elle
        nous restons assis
        sur le banc de pierre""",
    "items": """
        - la hausse du salaire minimum de trois pour cent en juillet
        - la baisse de la taxe sur les carburants agricoles
        - le gel des loyers dans les villes de plus de cent mille habitants
        - une prime pour les apprentis""",
    "numbered items": """
        1. Dupont, qui avait gagné l'étape de la veille dans les Alpes
        2. Martin, à trois secondes
        3. Durand, à douze secondes du vainqueur et avec le même temps
        4. Petit, à une minute""",
    "items without marks": """
        la création d'un fonds de soutien aux éleveurs de montagne
        la suppression de la taxe sur les carburants agricoles
        le gel des loyers dans les communes qui en feront la demande
        une prime pour les apprentis""",
    "table": """
        Paris            2 148 000      105 km2
        Marseille          870 000      241 km2
        Lyon               522 000       48 km2
        Toulouse           504 000      118 km2""",
    "table of tabs": "Paris\t2 148 000\t105 km2\nMarseille\t870 000\t241 km2\nLyon\t522 000\t48 km2",
    "table of bars": "| ville | habitants |\n| --- | --- |\n| Lyon | 522 000 |\n| Paris | 2 148 000 |",
    "address": "Mairie de Pontarlier\n56, rue de la République\n25300 Pontarlier\nFrance",
    "heading and lead": "Le préfet reçoit les éleveurs\nPar Jean Dupont\nPublié mardi à Besançon",
    "ruled heading": "Les éleveurs du Haut-Doubs attendent toujours\n====================================\nSuite",
    "short paragraphs": """
        Le préfet a reçu les éleveurs mardi à Besançon, en présence du maire de la ville.
        Les discussions ont duré trois heures et n'ont abouti à aucun accord.
        Une nouvelle réunion est prévue la semaine prochaine à Pontarlier.
        Le ministre n'y sera pas.""",
    "dialogue": """
        — Vous partez déjà ? demanda-t-il en se levant de sa chaise.
        — Il le faut bien.
        — Restez encore un peu, la nuit n'est pas tombée et la route est sûre.
        — Non.""",
}


@pytest.mark.parametrize("text", map(textwrap.dedent, ALONE.values()), ids=ALONE)
def test_lines_that_nobody_wrapped_stay(text: str) -> None:
    text = text.strip("\n")
    assert len(find_line_breaks(text)) == 0
    whole = f"{textwrap.fill(PROSE, 72)}\n\n{text}\n\n{textwrap.fill(PROSE, 72)}\n"
    assert paragraphs(whole) == [PROSE, *text.split("\n"), PROSE]


def test_items_that_were_wrapped_are_a_line_each() -> None:
    items = [f"- {PROSE}", f"- {ENGLISH}", "- Rien."]
    hanging = "\n".join(textwrap.fill(item, 60, subsequent_indent="  ") for item in items)
    assert paragraphs(hanging) == items
    assert paragraphs("\n".join(textwrap.fill(item, 60) for item in items)) == items


@pytest.mark.parametrize("start", ["12. Rien", "– Jean –", "- Islamic", "» et", "?", "2012 et", "…"])
def test_what_only_looks_like_an_item_goes_on(start: str) -> None:
    prose = PROSE.replace("François Hollande", f"le maire {start} Hollande")
    wrapped = [textwrap.fill(prose, width) for width in range(44, 110)]
    assert any(f"\n{start}" in text for text in wrapped)
    assert [paragraphs(text) for text in wrapped] == [[prose]] * len(wrapped)


@pytest.mark.parametrize(
    ("halves", "word"),
    [
        ("gouver-/nement", "gouvernement"),
        ("Saint-/Étienne", "Saint-Étienne"),
        ("porte-/parole", "porte-parole"),
        ("a-t-/elle", "a-t-elle"),
        ("quelques-/uns", "quelques-uns"),
        ("17th-/century", "17th-century"),
        ("2012-/2013", "2012-2013"),
        ("franco-/et", "franco- et"),
        ("gouver\u00ad/nement", "gouvernement"),
        ("gouver¬/nement", "gouvernement"),
        ("prési‐/dent", "président"),
        ("–/nement", "– nement"),
    ],
)
def test_words_cut_at_the_end_of_a_line(halves: str, word: str) -> None:
    before, after = halves.split("/")
    text = f"Il était attendu mardi à la préfecture du département par le {before}\n{after} de la région, qui l'a reçu."
    assert f"par le {word} de la région" in paragraphs(text)[0]


def test_a_text_tells_how_its_words_are_written() -> None:
    text = "Il était attendu mardi à la préfecture du département par un semi-\n{} du port. {}"
    assert "multi-usages du" in paragraphs(text.replace("semi", "multi").format("usages", "Un quai multi-usages."))[0]
    assert "multiusages du" in paragraphs(text.replace("semi", "multi").format("usages", "Un quai multiusages."))[0]


def test_a_dictionary_tells_where_the_text_does_not() -> None:
    text = "Il était attendu mardi à la préfecture du département par un bateau-\nremorqueur du port."
    assert len(find_line_breaks(text)) == 1
    assert joined(text, find_line_breaks(text, {"bateau", "remorqueur"}.__contains__), 0, 99).count("-") == 1
    assert joined(text, find_line_breaks(text, {"bateauremorqueur"}.__contains__), 0, 99).count("-") == 0


words = st.sampled_from(
    "le la ministre de Paris a dit « oui », président François 12 - – > | vers L'État peut-être ».".split()
)
lines = st.lists(words, max_size=14).map(" ".join)
marked = st.tuples(st.sampled_from(["", "", "", "> ", ">> ", "  ", "\t", "- "]), lines).map("".join)
texts = st.lists(marked, max_size=30).map("\n".join)


@given(st.one_of(texts, st.text("ab -\n>\t\u00ad", max_size=300)))
def test_breaks_are_white_space_and_marks_around_one_line_end(text: str) -> None:
    breaks = find_line_breaks(text)
    spans = list(zip(breaks.starts, breaks.ends, strict=True))
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    for start, end in spans:
        assert text[start:end].count("\n") == 1
        assert set(text[start:end]) <= set(" \n\t>\u00a0-\u00ad¬‐")
        assert text[end - 1 : end + 1].strip(" \t\n>")
    assert all(text[offset] == "\n" and not breaks.holds(offset) for offset in breaks.parted)


@given(texts)
def test_what_is_shown_has_every_character_at_its_offset(text: str) -> None:
    breaks = find_line_breaks(text)
    page = shown(text, breaks)
    assert len(page) == len(text)
    assert all(a == b or breaks.holds(offset) for offset, (a, b) in enumerate(zip(text, page, strict=True)))
    assert page.replace(UNSEEN, "") == joined(text, breaks, 0, len(text))


@given(texts, st.integers(0, 400), st.integers(0, 400))
def test_what_is_copied_in_two_is_what_is_copied_at_once(text: str, one: int, other: int) -> None:
    breaks = find_line_breaks(text)
    cut = min(one, len(text))
    while breaks.holds(cut):
        cut += 1
    assert joined(text, breaks, 0, cut) + joined(text, breaks, cut, len(text)) == joined(text, breaks, 0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "\t" * 300_000,
        "a" + " " * 300_000 + "b",
        " \n" * 150_000,
        ">" * 300_000,
        "> > >\n" * 50_000,
        ("a" * 60 + "-\n" + "b" * 60 + "-\n") * 3_000,
        "le président de la république française est venu\n" * 6_000,
        "a\tb\tc\n" * 50_000,
    ],
    ids=["tabs", "blanks", "blank lines", "marks", "empty mail", "hyphens", "lines", "rows"],
)
def test_hostile_texts_take_linear_time(text: str) -> None:
    """A quadratic search would not come back."""
    assert len(find_line_breaks(text)) <= text.count("\n")
