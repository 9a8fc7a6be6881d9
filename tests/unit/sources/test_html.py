from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.article import Article
from reader.sources import SourceError, first_article
from reader.sources.formats.html import read
from reader.sources.formats.html_text import html_text

PARAGRAPH = "Un accord a été signé mardi à Genève par les deux parties, après trois jours de discussions difficiles."

PAGE = f"""<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8">
<title>Un accord est signé à Genève | Le Journal d'essai</title>
<meta name="author" content="Anne Roux">
<meta property="og:site_name" content="Le Journal d'essai">
<meta property="og:title" content="Un accord est signé à Genève">
<meta property="article:published_time" content="2024-03-01T10:00:00+01:00">
<script>var page = "pas du texte";</script><style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Un accord est signé à Genève</h1>
<p>{PARAGRAPH}</p>
<p>Le <b>ministre</b> <a href="/x">Jean Dupont</a> s&apos;en est
réjoui&nbsp;: &laquo;&nbsp;c&rsquo;est un d&eacute;but&nbsp;&raquo;, a-t-il dit &amp; répété.</p>
<script>alert("non")</script>
<h2>Les suites</h2><p>{PARAGRAPH.replace("mardi", "mercredi")}</p></article></main>
<footer>Mentions légales</footer></body></html>
"""


def opened(tmp_path: Path, page: str | bytes, name: str = "a.html") -> Article:
    file = tmp_path / name
    file.write_bytes(page if isinstance(page, bytes) else page.encode())
    return first_article(str(file))


def test_a_page(tmp_path: Path) -> None:
    article = opened(tmp_path, PAGE)
    assert article.text.replace("\xa0", " ") == "\n\n".join(
        [
            "Un accord est signé à Genève",
            PARAGRAPH,
            "Le ministre Jean Dupont s'en est réjoui : « c’est un début », a-t-il dit & répété.",
            "Les suites",
            PARAGRAPH.replace("mardi", "mercredi"),
        ]
    )
    assert (article.title, article.byline) == ("Un accord est signé à Genève", "Anne Roux")
    assert (article.date, article.site, article.language) == ("2024-03-01", "Le Journal d'essai", "fr")


@pytest.mark.parametrize("name", ["a.txt", "a", "a.html"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1252"])
def test_a_page_shows_whatever_its_name_and_encoding(tmp_path: Path, name: str, encoding: str) -> None:
    assert PARAGRAPH in opened(tmp_path, PAGE.encode(encoding), name).text


def test_a_page_says_what_encoding_it_is_in(tmp_path: Path) -> None:
    page = "<html><head><meta charset='iso-8859-2'></head><body><p>Żółć i gęś w Łodzi.</p></body></html>"
    assert "Żółć i gęś w Łodzi." in opened(tmp_path, page.encode("iso-8859-2")).text
    page = page.replace("iso-8859-2", "rot13").replace("Żółć i gęś w Łodzi", "Été à Évreux")
    assert "Été à Évreux" in opened(tmp_path, page.encode("latin-1")).text


def test_a_page_that_says_little_is_read_whole(tmp_path: Path) -> None:
    article = opened(
        tmp_path, "<html><h1>Titre</h1><p>Un <i>court</i>\n texte.<br>Vers<script>x</script><pre>a  b\n c</pre>"
    )
    assert (article.title, article.text) == ("Titre", "Titre\n\nUn court texte.\nVers\n\na  b\n c")


def children_s_time() -> float:
    """Seconds of CPU that ended child processes took: a large page is read in one."""
    times = os.times()
    return times.children_user + times.children_system


@pytest.mark.parametrize("tag", ["div", "span", "b", "table", "p", "li", "blockquote", "font", "q"])
def test_tens_of_thousands_of_nested_tags(tmp_path: Path, tag: str) -> None:
    started = children_s_time()
    article = opened(tmp_path, f"<html><body>{f'<{tag}>' * 20_000}<p>{PARAGRAPH}</p>{f'</{tag}>' * 20_000}</body>")
    assert PARAGRAPH in article.text
    assert 0 < children_s_time() - started < 4


@pytest.mark.parametrize("piece", ["<!--", "<", "<a ", "</", "<script>", "&", "<![CDATA[", "<p x='"])
def test_what_is_left_open_takes_no_time(piece: str) -> None:
    started = time.process_time()
    list(read(f"<html><p>{PARAGRAPH}</p>{piece * 20_000}".encode(), "a.html"))
    assert time.process_time() - started < 10


@pytest.mark.parametrize("page", ["<html><script>alert(1)</script></html>", "<html><body></body></html>"])
def test_a_page_without_text_is_told(tmp_path: Path, page: str) -> None:
    with pytest.raises(SourceError, match=r"a\.html: empty"):
        opened(tmp_path, page)


def test_what_is_no_page_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"a\.html: not a text"):
        opened(tmp_path, b"\0\1\2\3" * 20)


def test_without_its_library_a_page_ends_in_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    arguments = ["reader", "analyze", str(tmp_path / "a.html")]
    script = (
        f"import sys; sys.modules['trafilatura'] = None; sys.argv = {arguments!r}\n"
        "from reader.__main__ import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"reader: {tmp_path}/a.html: HTML support is not installed; run: ")
    assert done.stderr.endswith(" -m pip install trafilatura\n")


def test_elements_that_close_themselves_hide_nothing() -> None:
    prose = html_text("<?xml version='1.0'?><html><title/><script src='a.js'/><body><p id='x'/><p>Du texte.</p></body>")
    assert prose.paragraphs == ["Du texte."]


@given(st.text(st.sampled_from("<>/&;!-= \n\"'apbrscit[]?éx")))
def test_any_page_is_read(page: str) -> None:
    assert html_text(f"<p>Du texte.</p><p></p>{page}").paragraphs[:1] == ["Du texte."]


STORY = [
    "Le préfet Éric Dubreuil a reçu mardi à Besançon les représentants des éleveurs du Haut-Doubs, après des blocages.",
    "« Nous ne pouvons pas tenir jusqu’à l’été », a déclaré Hélène Vauthier, présidente de la coopérative d’Ornans.",
    "Selon Noël Grandjean, maire de Pontarlier, la sécheresse a coûté près de trois mille euros par ferme cette année.",
]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)

CONSENT = (
    "<p>Avec votre accord, nos 842 partenaires et nous utilisons des cookies ou technologies similaires pour stocker et"
    " consulter des données personnelles telles que votre visite, les adresses IP et les identifiants de cookie.</p>"
    "<p>Certains partenaires ne demandent pas votre consentement et se fondent sur leur intérêt commercial légitime.</p>"  # noqa: E501
    "<p>Vous pouvez à tout moment retirer votre consentement ou lire notre politique de confidentialité en bas.</p>"
    "<button>Tout refuser</button><button>Accepter et fermer</button>"
)
ENGLISH_CONSENT = (
    "<p>We value your privacy. We and our 1,403 partners store and access information on your device, such as cookies"
    " and process personal data, for personalised advertising, measurement and audience research.</p>"
    "<p>You may withdraw your consent or manage your choices; some vendors rely on legitimate interest.</p>"
    "<a href='#'>Reject all</a> <a href='#'>Accept all</a>"
)
OFFER = (
    "<h2>Cet article est réservé aux abonnés</h2><p>Abonnez-vous pour lire la suite, sans engagement, dès un euro par mois"  # noqa: E501
    " le premier mois, puis neuf euros.</p><p>Déjà abonné ? Connectez-vous.</p>"
)


@pytest.mark.parametrize("notice", [CONSENT, ENGLISH_CONSENT, CONSENT * 3, OFFER])
@pytest.mark.parametrize(
    "page",
    [
        "<article><h1>Les éleveurs reçus</h1>{body}</article><div id='didomi-host'>{notice}</div>",
        "<div class='content'><h1>Les éleveurs reçus</h1>{body}</div><div><div>{notice}</div></div>",
        "<dialog open><section>{notice}</section></dialog><aside class='main'><h1>Les éleveurs reçus</h1>{body}</aside>",  # noqa: E501
        "<div class='cookie-banner'>{notice}</div><main><h1>Les éleveurs reçus</h1>{body}</main>",
    ],
)
def test_a_notice_is_never_instead_of_the_article(tmp_path: Path, page: str, notice: str) -> None:
    text = opened(tmp_path, f"<html><body>{page.format(body=BODY, notice=notice)}</body></html>").text
    assert [paragraph for paragraph in STORY if paragraph in text] == STORY
    assert [word for word in ("cookies", "consent", "Abonnez", "privacy", "abonnés") if word in text] == []


@pytest.mark.parametrize(
    ("notice", "message"),
    [
        (CONSENT, "only a question about cookies, not the article"),
        (ENGLISH_CONSENT, "only a question about cookies, not the article"),
        (OFFER, "only an offer to subscribers, not the article"),
    ],
)
@pytest.mark.parametrize("page", ["{}", "<h1>Le Journal</h1><div class='modal'>{}</div>", "<main>{}</main>"])
def test_a_page_with_a_notice_alone_says_so(tmp_path: Path, page: str, notice: str, message: str) -> None:
    with pytest.raises(SourceError, match=rf"a\.html: {message}; open it in a browser"):
        opened(tmp_path, f"<html><head><title>Le Journal</title></head><body>{page.format(notice)}</body></html>")


@pytest.mark.parametrize(
    "paragraph",
    [
        "La Cnil reproche à Google d’utiliser des cookies sans l’accord des internautes et lui inflige une amende record.",  # noqa: E501
        "« Nous utilisons des cookies comme tout le monde », a répondu le groupe, qui dit respecter « votre vie privée ».",  # noqa: E501
        "Le journal est réservé aux abonnés depuis 2012, et ses lecteurs pouvaient s’abonner dès un euro par semaine.",
    ],
)
def test_an_article_about_cookies_or_subscribers_stays(tmp_path: Path, paragraph: str) -> None:
    page = f"<html><body class='tag-cookies'><div class='post tag-rgpd'><h1>Titre</h1>{BODY}<p>{paragraph}</p></div>"
    assert paragraph in opened(tmp_path, page).text


@pytest.mark.parametrize(
    "attribute",
    ["hidden", "hidden=''", "style='display:none'", "style='color:red; Display : None;'", "style='visibility:hidden'"],
)
@pytest.mark.parametrize("tag", ["p", "div", "span"])
def test_what_is_hidden_is_not_shown(tmp_path: Path, tag: str, attribute: str) -> None:
    hidden = f"<{tag} {attribute}>Texte caché pour les robots avec Paul Spectre et bien d’autres mots encore.</{tag}>"
    page = f"<html><body><article><h1>Titre</h1>{BODY.replace('</p>', f'</p>{hidden}', 2)}</article></body></html>"
    text = opened(tmp_path, page).text
    assert [paragraph for paragraph in STORY if paragraph in text] == STORY
    assert "Spectre" not in text


def test_a_page_that_a_script_would_show_is_read(tmp_path: Path) -> None:
    assert (
        STORY[0] in opened(tmp_path, f"<html><body><div id='app' style='display:none'>{BODY}</div></body></html>").text
    )


@pytest.mark.parametrize("kind", ["pre", "br", "pre, indented"])
def test_lines_that_somebody_wrapped_are_lines_of_a_paragraph(tmp_path: Path, kind: str) -> None:
    prose = [f"{PARAGRAPH} {PARAGRAPH.replace('mardi', day)}" for day in ("lundi", "jeudi")]
    wrapped = "\n\n".join(textwrap.fill(words, 70) for words in prose)
    if kind == "pre, indented":
        wrapped = textwrap.indent(wrapped, "   ")
    if kind == "br":
        body = "<p>" + wrapped.replace("\n\n", "</p><p>").replace("\n", "<br>\n") + "</p>"
    else:
        body = f"<pre>{wrapped}</pre>"
    page = f"<html><body><article><h1>Un accord</h1>{body}</article></body></html>"
    text = opened(tmp_path, page).text
    assert [" ".join(paragraph.split()) for paragraph in text.split("\n\n")] == ["Un accord", *prose]


def test_lines_of_verse_in_a_page_stay_apart(tmp_path: Path) -> None:
    verse = ["Sous le pont Mirabeau coule la Seine", "Et nos amours", "Faut-il qu'il m'en souvienne"] * 4
    page = f"<html><body><article><h1>Le pont</h1><p>{'<br>'.join(verse)}</p><p>{PARAGRAPH}</p></article></body></html>"
    assert opened(tmp_path, page).text.split("\n\n")[1:-1] == verse


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("PUBLICITÉ", True),
        ("Publicité", True),
        ("La suite après cette publicité", True),
        ("— La suite sous la publicité —", True),
        ("Advertisement", True),
        ("Article continues below this ad", True),
        ("La publicité à la radio sera taxée dès janvier.", False),
        ("Une publicité", False),
        ("Annonces : ce que prévoit la loi", False),
    ],
)
def test_words_that_stand_for_an_advertisement_are_no_text(tmp_path: Path, line: str, *, goes: bool) -> None:
    sentence = "La ministre Sophie Marchal a promis jeudi à Lyon une loi sur la publicité avant la fin de l'été. "
    page = f"<html><body><article><h1>Une loi</h1><p>{sentence * 3}</p><p>{line}</p><p>{sentence * 2}</p></article>"
    file = tmp_path / "page.html"
    file.write_text(f"{page}</body></html>", "utf-8")
    article = first_article(str(file))
    assert (line in article.text.split("\n")) is not goes
    assert article.text.count("Sophie Marchal") == 5
