"""The commands."""

from __future__ import annotations

import gc
import sys
from importlib import import_module

import click
from click.shell_completion import CompletionItem

from reader import __version__
from reader.cli.command import Group, Option, argument, option, translate_click, usage_words
from reader.cli.command_names import NAMES
from reader.cli.mistyped import mistyped_command
from reader.cli.options import (
    NO_CORRECTIONS,
    REFRESH,
    access,
    address_options,
    asked_for,
    corrections_option,
    library_option,
    refresh_option,
)
from reader.cli.terminal_output import guard_terminal
from reader.errors import UsageError
from reader.presentation.messages import N_, Message, gettext

EXAMPLES = N_("""\b
Examples:
  reader article.txt                         read an article
  reader                                     choose from your library
  reader https://example.org/article         a web page, or a feed
  curl -s ADDRESS | reader -                 piped text
  reader analyze --format jsonl *.txt        annotations as data, for programs
  reader export --format html --to a.html article.txt
  reader find lavrof article.txt             find a name; typos are fine
  reader check draft.docx                    check the quotes of your own text
  reader add articles/                       add many articles to the library
  reader library list                        what the library has
  reader quotes --by lavrof --since 2016-12  who said what, with sources
  reader serve article.txt                   the same reader in a browser

In the reader: / finds a name, n and N go through its mentions, ctrl+o goes back,
? shows all keys, q quits.
""")


PLAIN = "reader.plain"
"""Where the context remembers that no screen is wanted."""


class _ReadByDefault(Group):
    """A group whose first word may also be a target to read. It loads a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List all commands by name, those that are not loaded yet too."""
        return sorted({*super().list_commands(ctx), *NAMES})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, loaded from the module of its name."""
        if cmd_name not in NAMES:
            return super().get_command(ctx, cmd_name)
        command: click.Command = getattr(import_module(f"reader.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command of the first word, ``read`` where that is a target."""
        if args and args[0] not in self.list_commands(ctx):
            if len(args) > 1 and (told := mistyped_command(args[0])):
                raise UsageError(told)
            args = ["read", *args]
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer files beside the commands: the first word may be a target."""
        return [*super().shell_complete(ctx, incomplete), CompletionItem(incomplete, type="file")]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write both ways of calling the program: with a target, with a command."""
        del ctx
        usage, target, command = usage_words(), gettext(N_("[TARGET]")), gettext(N_("COMMAND [OPTIONS] ..."))
        formatter.write_usage("reader", target, prefix=f"{usage} ")
        formatter.write_usage("reader", command, prefix=" " * (len(usage) + 1))


@click.group(
    cls=_ReadByDefault,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "ignore_unknown_options": False},
    help=N_(
        "Read news articles and see who acts, where, and who said what.\n\n"
        "TARGET is a text, Markdown, HTML, PDF, EPUB or Word file, a folder of them, the address of a page or a feed, "
        "or - for standard input. Without TARGET you choose from your library; a new library opens a sample. A file "
        "that has the name of a command opens as ./NAME."
    ),
    epilog=EXAMPLES,
)
@option("--clipboard", is_flag=True, help=N_("Read the clipboard: text, or the address of a page."))
@option("--plain", is_flag=True, help=N_("Read line by line, without a screen: for screen readers."))
@library_option
@corrections_option
@refresh_option
@address_options
@click.version_option(
    __version__,
    "--version",
    prog_name="reader",
    message="%(prog)s %(version)s",
    cls=Option,
    help=N_("Show the version and exit."),
)
@click.pass_context
def commands(ctx: click.Context, clipboard: bool, plain: bool) -> None:
    """Read news articles and see who acts, where, and who said what."""
    ctx.meta[PLAIN] = plain
    if clipboard:
        if ctx.invoked_subcommand is not None:
            raise UsageError(Message("--clipboard stands alone; with commands use @clipboard as the target"))
        ctx.invoke(read, target="@clipboard")
    elif ctx.invoked_subcommand is None:
        ctx.invoke(read)


@commands.command(hidden=True, help=N_("Read TARGET on the screen."))
@corrections_option
@refresh_option
@address_options
@library_option
@argument("target", required=False, metavar=N_("[TARGET]"))
def read(target: str | None = None) -> None:
    """Read TARGET on the screen."""
    if asked_for(PLAIN):
        from reader.cli.plain import read_plainly

        sys.exit(read_plainly(target))
    from reader.cli.read import read as read_on_screen

    sys.exit(read_on_screen(target, access(), refresh=asked_for(REFRESH), corrections=not asked_for(NO_CORRECTIONS)))


def run() -> int:
    """Run the command line. Raises UsageError for one that is not understood."""
    gc.enable()
    translate_click()
    guard_terminal()
    try:
        status = commands.main(prog_name="reader", standalone_mode=False)
    except click.ClickException as error:
        raise UsageError(error.format_message()) from error
    except click.Abort as abort:
        raise KeyboardInterrupt from abort
    return status if isinstance(status, int) else 0
