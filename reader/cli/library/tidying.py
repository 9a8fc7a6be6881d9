"""``reader library remove``, ``restore``, ``purge`` and ``tag``: articles put in order."""

from __future__ import annotations

import sys

import click

from reader.cli.command import argument, option
from reader.cli.errors import print_error, print_note
from reader.cli.library.articles import chosen_articles, short_name
from reader.cli.library.group import library
from reader.cli.options import library_option, opened_library
from reader.cli.output import print_table
from reader.errors import UsageError
from reader.presentation.messages import N_, Message, ngettext


@library.command(
    short_help=N_("Remove articles."),
    help=N_("Remove articles; `reader library restore` brings them back, until `reader library purge`."),
    examples=(("reader library remove article.txt", N_("the article that came from a file")),),
)
@option("--yes", is_flag=True, help=N_("Do not ask for confirmation."))
@library_option
@argument("articles", nargs=-1, required=True, metavar=N_("ARTICLE..."))
def remove(articles: tuple[str, ...], yes: bool) -> None:
    """Remove articles."""
    with opened_library(to_write=True) as opened:
        entries = chosen_articles(opened, articles)
        if not yes and sys.stdin.isatty():
            for entry in entries:
                print_error(short_name(entry))
            if not click.confirm(
                ngettext("Remove {count} article?", "Remove {count} articles?", len(entries)), err=True
            ):
                print_note(Message("nothing was removed"))
                return
        for entry in entries:
            opened.remove(entry.id)
    print_note(
        Message.counted(
            "{count} article removed; undo with: reader library restore",
            "{count} articles removed; undo with: reader library restore",
            len(entries),
        )
    )


@library.command(
    short_help=N_("Restore removed articles."),
    help=N_("Restore removed articles; `reader library list --removed` shows them."),
    examples=(("reader library restore article.txt", N_("the same article again")),),
)
@library_option
@argument("articles", nargs=-1, required=True, metavar=N_("ARTICLE..."))
def restore(articles: tuple[str, ...]) -> None:
    """Restore removed articles."""
    with opened_library(to_write=True) as opened:
        entries = chosen_articles(opened, articles, removed=True)
        for entry in entries:
            opened.restore(entry.id)
    print_note(Message.counted("{count} article restored", "{count} articles restored", len(entries)))


@library.command(short_help=N_("Permanently delete removed articles."), help=N_("Permanently delete removed articles."))
@option("--yes", is_flag=True, help=N_("Do not ask for confirmation."))
@library_option
def purge(yes: bool) -> None:
    """Permanently delete removed articles."""
    with opened_library(to_write=True) as opened:
        count = len(opened.removed())
        if count and not yes:
            if not sys.stdin.isatty():
                raise UsageError(Message("this is not a terminal, so nobody can confirm; use --yes"))
            question = ngettext("Permanently delete {count} article?", "Permanently delete {count} articles?", count)
            if not click.confirm(question, err=True):
                print_note(Message("nothing was deleted"))
                return
        opened.purge()
    print_note(Message.counted("{count} article deleted", "{count} articles deleted", count))


@library.command(
    short_help=N_("Tag articles, or list all tags."),
    help=N_("Add a tag to articles; without arguments, list all tags."),
    examples=(
        ("reader library tag budget article.txt", N_("tag an article")),
        ("reader library tag", N_("list the tags")),
    ),
)
@option("--off", is_flag=True, help=N_("Remove the tag."))
@library_option
@argument("tag", required=False, metavar=N_("[TAG]"))
@argument("articles", nargs=-1, metavar=N_("[ARTICLE]..."))
def tag(tag: str | None, articles: tuple[str, ...], off: bool) -> None:
    """Tag articles, or list all tags."""
    with opened_library(to_write=tag is not None) as opened:
        if tag is None:
            print_table([[name, str(count)] for name, count in opened.tags()])
            return
        if not tag.strip() or "\n" in tag:
            raise UsageError(Message("a tag must be one or more words on a single line"))
        if not articles:
            raise UsageError(Message("no articles given; try: reader library tag TAG ARTICLE..."))
        entries = chosen_articles(opened, articles)
        for entry in entries:
            (opened.untag if off else opened.tag)(entry.id, tag.strip())
    count, name = len(entries), tag.strip()
    if off:
        done = Message.counted(
            "tag “{tag}” removed from {count} article", "tag “{tag}” removed from {count} articles", count, tag=name
        )
    else:
        done = Message.counted(
            "tag “{tag}” added to {count} article", "tag “{tag}” added to {count} articles", count, tag=name
        )
    print_note(done)
