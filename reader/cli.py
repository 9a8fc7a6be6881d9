"""The commands."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NoReturn

import click

from reader import __version__

if TYPE_CHECKING:
    from reader.article import Article
    from reader.library import Library

SMALLEST = (40, 10)
"""Cells and lines that reading needs."""

WRONG = 2
"""Exit status where what was asked for cannot be done."""

OUR_FAULT = 1
"""Exit status of an internal error."""

INTERRUPTED = 130
"""Exit status after ctrl+c, as shells count it: 128 and the signal's number."""

EXAMPLES = """\b
Examples:
  reader article.txt                         read an article
  reader                                     go on with the last one
  curl -s ADDRESS | reader -                 read what comes through a pipe
  reader analyze --format jsonl *.txt        what is understood, for programs
  reader find lavrof article.txt             a name, however it is spelled

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
@click.version_option(__version__, "--version", prog_name="reader", message="%(prog)s %(version)s")
@click.pass_context
def commands(ctx: click.Context) -> None:
    """Read news articles and see who acts, where, and who said what.

    TARGET is a text file, a folder of them, or - for standard input. Without one the article read last opens again,
    on a fresh machine a sample. A file named like a command opens as ./NAME.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(read)


@commands.command(hidden=True)
@click.argument("target", required=False)
def read(target: str | None = None) -> None:
    """Read TARGET on the screen."""
    _check_terminal(from_pipe=target == "-")
    from reader.config import load
    from reader.engine import early
    from reader.sources import SourceError, first_article

    loaded = load()
    for problem in loaded.problems:
        click.echo(f"reader: {problem}", err=True)
    library = _library()
    try:
        article = first_article(target) if target else _last_or_sample(library)
    except SourceError as error:
        _fail(str(error))
    if target == "-":
        _take_keys_from_terminal()
    if library is not None:
        library.keep(article)
    from reader.tui.app import run

    sys.exit(run(article, engine=early.process, library=library, settings=loaded.settings, notices=loaded.problems))


def _check_terminal(*, from_pipe: bool) -> None:
    if not sys.stdout.isatty() or not (from_pipe or sys.stdin.isatty()):
        _fail("this is not a terminal; for other programs there is: reader analyze TARGET")
    if os.environ.get("TERM") == "dumb":
        _fail("this terminal cannot show a screen (TERM=dumb); try: reader analyze TARGET")
    size = os.get_terminal_size(sys.stdout.fileno())
    if 0 < size.columns < SMALLEST[0] or 0 < size.lines < SMALLEST[1]:
        _fail(f"the terminal has {size.columns}×{size.lines} cells; reading needs {SMALLEST[0]}×{SMALLEST[1]}")


def _take_keys_from_terminal() -> None:
    """Standard input was the article; keys come from the terminal itself."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        _fail("no terminal to take keys from; for other programs there is: reader analyze -")
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115


def _library() -> Library | None:
    from reader.library import Library, LibraryError

    try:
        library = Library.open()
    except LibraryError as error:
        click.echo(f"reader: {error}", err=True)
        return None
    if library.set_aside is not None:
        click.echo(f"reader: the library was damaged; it is set aside as {library.set_aside}", err=True)
    return library


def _last_or_sample(library: Library | None) -> Article:
    from reader.resources import sample_article
    from reader.sources import first_article

    last = library.last_article() if library is not None else None
    return last or first_article(str(sample_article()))


@commands.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "jsonl", "markdown", "html", "csv"]),
    default="json",
    show_default=True,
    help="How to print it.",
)
@click.argument("targets", nargs=-1, required=True, metavar="TARGET...")
def analyze(form: str, targets: tuple[str, ...]) -> None:
    """Print what is understood of each TARGET: names, places, quotes and who says them."""
    from reader.export import written
    from reader.understanding.pipeline import ModelMissingError, Pipeline

    reading = _Reading(targets)
    articles = iter(reading)
    first = next(articles, None)
    if first is not None:
        try:
            pipeline = Pipeline.load()
        except ModelMissingError as error:
            _fail(str(error))
        pairs = pipeline.analyze_many(_progress(_again(first, articles), len(targets)))
        for piece in written(form, pairs, several=len(targets) > 1):
            sys.stdout.write(piece)
    if reading.failed:
        sys.exit(WRONG)


class _Reading:
    """The articles of targets; what cannot be read is told and passed over."""

    def __init__(self, targets: Iterable[str]) -> None:
        self.targets = targets
        self.failed = False

    def __iter__(self) -> Iterator[Article]:
        from reader.sources import SourceError, articles_of

        for target in self.targets:
            try:
                yield from articles_of(target)
            except SourceError as error:
                self.failed = True
                click.echo(f"reader: {error}", err=True)


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


def _fail(message: str) -> NoReturn:
    click.echo(f"reader: {message}", err=True)
    sys.exit(WRONG)


def main() -> None:
    """Run the command line; nothing a person does ends in a traceback."""
    try:
        commands.main(prog_name="reader", standalone_mode=False)
    except click.ClickException as error:
        _fail(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Nobody reads on; what is still buffered must not be written at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if os.environ.get("READER_DEBUG"):
            raise
        click.echo(f"reader: internal error: {error!r}; READER_DEBUG=1 shows where", err=True)
        sys.exit(OUR_FAULT)
