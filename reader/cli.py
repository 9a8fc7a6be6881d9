"""The commands."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from reader import __version__
from reader.cli_add import add
from reader.cli_find import find
from reader.cli_keys import keys
from reader.cli_library import library
from reader.cli_options import access, address_options, articles, library_option, with_reasons
from reader.cli_serve import serve
from reader.cli_settings import settings
from reader.guard import WRONG, Refusal, tell

if TYPE_CHECKING:
    from reader.article import Article

EXAMPLES = """\b
Examples:
  reader article.txt                         read an article
  reader                                     go on with the last one
  curl -s ADDRESS | reader -                 read what comes through a pipe
  reader analyze --format jsonl *.txt        what is understood, for programs
  reader find lavrof article.txt             a name, however it is spelled
  reader add articles/                       many articles into the library
  reader library list                        what is kept there
  reader serve article.txt                   the same screen in a browser

In the reader: / finds a name, n and N walk its mentions, ctrl+o comes back,
? shows all keys, q quits.
"""


class _ReadByDefault(click.Group):
    """A group whose first word may also be a target to read."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands:
            args = ["read", *args]
        return super().resolve_command(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        formatter.write_usage("reader", "[TARGET]")
        formatter.write_usage("reader", "COMMAND [OPTIONS] ...", prefix="       ")


@click.group(
    cls=_ReadByDefault,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "ignore_unknown_options": False},
    epilog=EXAMPLES,
)
@library_option
@address_options
@click.version_option(__version__, "--version", prog_name="reader", message="%(prog)s %(version)s")
@click.pass_context
def commands(ctx: click.Context) -> None:
    """Read news articles and see who acts, where, and who said what.

    TARGET is a text, Markdown, HTML, PDF, EPUB or Word file, a folder of them, or - for
    standard input. Without one the article read last opens again,
    on a fresh machine a sample. A file named like a command opens as ./NAME.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(read)


@commands.command(hidden=True)
@address_options
@library_option
@click.argument("target", required=False)
def read(target: str | None = None) -> None:
    """Read TARGET on the screen."""
    from reader.start import read as read_on_screen

    sys.exit(read_on_screen(target, access()))


@commands.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "jsonl", "markdown", "html", "csv"]),
    default="json",
    show_default=True,
    help="How to print it.",
)
@address_options
@library_option
@click.argument("targets", nargs=-1, required=True, metavar="TARGET...")
def analyze(form: str, targets: tuple[str, ...]) -> None:
    """Print what is understood of each TARGET: names, places, quotes and who says them."""
    from reader.export import written
    from reader.understanding.loading import ModelMissingError
    from reader.understanding.routing import Pipelines

    reading = _Reading(targets)
    articles = iter(reading)
    first = next(articles, None)
    if first is not None:
        try:
            understood = Pipelines().analyze_many(_progress(_again(first, articles), len(targets)))
            for piece in written(form, with_reasons(understood), several=len(targets) > 1):
                sys.stdout.write(piece)
        except ModelMissingError as error:
            raise Refusal(str(error)) from error
    if reading.failed:
        sys.exit(WRONG)


commands.add_command(add)
commands.add_command(find)
commands.add_command(keys)
commands.add_command(library)
commands.add_command(serve)
commands.add_command(settings)


class _Reading:
    """The articles of targets; what cannot be read is told and passed over."""

    def __init__(self, targets: Iterable[str]) -> None:
        self.targets = targets
        self.failed = False

    def __iter__(self) -> Iterator[Article]:
        from reader.sources import SourceError

        for target in self.targets:
            try:
                yield from articles(target)
            except SourceError as error:
                self.failed = True
                tell(str(error))


def _again(first: Article, others: Iterator[Article]) -> Iterator[Article]:
    yield first
    yield from others


def _progress(articles: Iterator[Article], count: int) -> Iterator[Article]:
    """The same articles, with a bar on standard error where that is a terminal and there are several."""
    if not sys.stderr.isatty() or count < 2:
        yield from articles
        return
    with click.progressbar(articles, length=count, label="understanding", file=sys.stderr) as bar:
        yield from bar


def run() -> int:
    """Run the command line. Raises Refusal for one that is not understood."""
    gc.enable()
    try:
        status = commands.main(prog_name="reader", standalone_mode=False)
    except click.ClickException as error:
        raise Refusal(error.format_message()) from error
    except click.Abort as abort:
        raise KeyboardInterrupt from abort
    return status if isinstance(status, int) else 0
