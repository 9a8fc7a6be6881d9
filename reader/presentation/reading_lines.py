"""What the lines around the article say: title, byline, whom one follows, the keys that matter now."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

import msgspec

from reader.knowledge.resources import sample_article
from reader.model.article import Article
from reader.presentation.commands.command import Command
from reader.presentation.commands.dialogs import FIND_COMMANDS
from reader.presentation.commands.reading import READING_COMMANDS
from reader.presentation.counts import counted
from reader.presentation.dates import long_date
from reader.presentation.messages import N_, _, translate
from reader.reading.session import ReadingSession
from reader.sources.subscribers import cut_note

SHORT = 48
"""Characters of file name, date and outlet that go into one line on the narrowest screen that is comfortable."""

Ends = tuple[str, str]
"""Words at the left and at the right end of a line."""


def masthead(article: Article, fraction: float) -> Ends:
    """Return the title, and the source with how far one has read: ``fraction`` from 0 to 1.

    Where file name, date and outlet are all that is known, they stand here together.
    """
    title, source = _title_and_source(article)
    percent = f"{round(100 * fraction)} %"
    before = _published(article) if _is_short(article) else source if title != source else ""
    return title, f"{before} · {percent}" if before else percent


def _title_and_source(article: Article) -> tuple[str, str]:
    source = name_of_file(article.source)
    return article.title or source, source


def name_of_file(source: str) -> str:
    """Return what an article without a title is called: the name of its file, or in words where it had none."""
    match source:
        case "-":
            return _("standard input")
        case "@clipboard":
            return _("clipboard")
    return PurePath(source).name or source


def _published(article: Article) -> str:
    """Return when and where an article came out."""
    return " · ".join(filter(None, (long_date(article.date), article.site)))


def _is_short(article: Article) -> bool:
    """Return whether the masthead has room for all that is known of an article."""
    title, source = _title_and_source(article)
    return not article.byline and title == source and len(title) + len(_published(article)) <= SHORT


def byline(article: Article) -> Ends | None:
    """Return who wrote an article, and when and where it came out.

    ``None`` where none of it is known, or the masthead says it.
    """
    if article.source == str(sample_article()):
        return _("Sample article. Open your own with: reader FILE"), ""
    if not _is_short(article) and (article.byline or article.date or article.site):
        return article.byline or "", _published(article)
    return None


def first_message(article: Article) -> str:
    """Return what is said of an article when it is opened: that it is only a beginning; mostly nothing."""
    cut = cut_note(article.text)
    return translate(cut) if cut else ""


def following(session: ReadingSession, message: str) -> str:
    """Return ``Paul Martin 2/3 · wrapped to the last``; the message alone where nobody is followed."""
    if not session.followed:
        return message
    at, count = session.mention_place()
    place = f"{at}/{count}" if at else counted(count, "mention")
    between = "" if not message or message.startswith(" ") else " · "
    return f"{followed_names(session)} {place}{between}{message}"


def followed_names(session: ReadingSession) -> str:
    """Return the names of the entities followed."""
    return ", ".join(entity.name for entity in session.followed_entities)


def progress_of_analysis(percent: int) -> str:
    """Return ``analysing … 40 %``; nothing once all is understood."""
    return _("analysing … {percent} %").format(percent=percent) if percent < 100 else ""


def summary(session: ReadingSession) -> str:
    """Return ``4 actors · 1 place · 2 quotes``; nothing before the article is analysed."""
    if session.index is None:
        return ""
    roles = [entity.role for entity in session.index.analysis.entities]
    actors, places = len(roles) - roles.count("place"), len(roles) - roles.count("actor")
    quotes = len(session.index.quote_starts)
    return " · ".join((counted(actors, "actor"), counted(places, "place"), counted(quotes, "quote")))


NAMES_FOOTER = (
    "choose", "next-mention", "previous-mention", "follow-too", "card", "sort", "filter", "put-right", "back",
    "unfollow", "other-pane", "help", "quit",
)  # fmt: skip
QUOTES_FOOTER = ("choose", "copy", "sort", "filter", "back", "unfollow", "other-pane", "help", "quit")
"""Commands of the line of keys while a list of the sidebar has the focus: of names, and of quotes."""


def footer_commands(offers: Callable[[Command], bool], escape_label: str, pane: str = "") -> list[Command]:
    """Return the commands of the line of keys that can be run now.

    ``escape_label`` is what escape does now, ``pane`` the list of the sidebar that has the focus, ``find`` for the line
    that finds words, empty for the text.
    """
    if pane == "find":
        return [command for command in FIND_COMMANDS if command.footer]
    labels = {"unfollow": escape_label}
    if not pane:
        shown = [command for command in READING_COMMANDS if command.footer]
    else:
        by_id = {command.id: command for command in READING_COMMANDS}
        shown = [by_id[id_] for id_ in (QUOTES_FOOTER if pane == "quotes" else NAMES_FOOTER)]
        labels["other-pane"] = N_("Text")
        if pane == "quotes":
            labels["choose"] = N_("Go there")
    return [
        msgspec.structs.replace(command, label=labels[command.id]) if command.id in labels else command
        for command in shown
        if offers(command)
    ]
