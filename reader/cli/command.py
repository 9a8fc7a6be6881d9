"""Click's commands, options and arguments with help and metavars that are translated when they are shown.

Both are evaluated at import, before the language is known: they are given as msgids, marked with ``N_``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click
from click.core import ParameterSource
from click.shell_completion import CompletionItem

from reader.errors import UsageError
from reader.presentation.messages import DOMAIN, ENGLISH, LOCALE, N_, Message, gettext, language_in_use

Function = TypeVar("Function", bound=Callable[..., Any])


class _Translated:
    """An attribute that is set to a msgid, and read in the person's language."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = f"_msgid_of_{name}"

    def __get__(self, instance: object, owner: type) -> Any:
        text = vars(instance).get(self._name)
        return gettext(text) if text else text

    def __set__(self, instance: object, text: str | None) -> None:
        vars(instance)[self._name] = text


class _Formatter(click.HelpFormatter):
    """Help whose headings end as the language ends them: ``Options:``, in French ``Options :``."""

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        self.write(" " * self.current_indent + gettext(N_("{heading}:")).format(heading=heading) + "\n")


class _Context(click.Context):
    formatter_class = _Formatter


Examples = tuple[tuple[str, str], ...]
"""Command lines, each with the msgid of what it does."""


class _WithExamples(click.Command):
    """A command whose help ends with examples."""

    def __init__(self, *arguments: Any, examples: Examples = (), **attributes: Any) -> None:
        super().__init__(*arguments, **attributes)
        self.examples = examples

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, each with what it does below it, and the epilog."""
        if self.examples:
            with formatter.section(gettext(N_("Examples"))):
                for line, does in self.examples:
                    formatter.write_text(f"\b\n{line}")
                    with formatter.indentation():
                        formatter.write_text(gettext(does))
        super().format_epilog(ctx, formatter)


class Command(_WithExamples):
    """A command; its help is shown in the person's language."""

    context_class = _Context

    help = _Translated()
    short_help = _Translated()
    epilog = _Translated()
    options_metavar = _Translated()


class Group(_WithExamples, click.Group):
    """A command with commands of its own, all of them with translated help."""

    context_class = _Context
    command_class = Command
    help = _Translated()
    short_help = _Translated()
    epilog = _Translated()
    options_metavar = _Translated()
    subcommand_metavar = _Translated()


class Option(click.Option):
    """An option; its help is shown in the person's language."""

    help = _Translated()
    metavar = _Translated()

    def consume_value(self, ctx: click.Context, opts: Mapping[str, Any]) -> tuple[Any, ParameterSource]:
        """Refuse a value of blanks, which a variable that is not set leaves: it is not the option left out."""
        value, source = super().consume_value(ctx, opts)
        if source is ParameterSource.COMMANDLINE and isinstance(value, str) and not value.strip():
            raise UsageError(Message("{option} is empty; give it a value, or leave it out", option=self.opts[-1]))
        return value, source

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer files where a file is meant."""
        return _files(self, incomplete) or super().shell_complete(ctx, incomplete)


class Argument(click.Argument):
    """An argument; what stands for it in help is shown in the person's language."""

    metavar = _Translated()

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer files where a file is meant."""
        return _files(self, incomplete) or super().shell_complete(ctx, incomplete)


def _files(parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return what has a shell complete files, for a parameter that is one; it is known by its metavar."""
    words = str(vars(parameter).get("_msgid_of_metavar") or "")
    is_file = any(word in words for word in ("TARGET", "FILE", "FOLDER", "PATH", "DRAFT"))
    return [CompletionItem(incomplete, type="file")] if is_file else []


METAVARS = (N_("[OPTIONS]"), N_("COMMAND [ARGS]..."), N_("[COMMAND] [ARGS]..."))
"""What Click writes into usage lines."""


def command(**attributes: Any) -> Callable[[Callable[..., Any]], Command]:
    """Make a function a command."""
    return click.command(cls=Command, **attributes)


def option(*names: str, **attributes: Any) -> Callable[[Function], Function]:
    """Give a command an option."""
    return click.option(*names, cls=Option, **attributes)


def argument(*names: str, **attributes: Any) -> Callable[[Function], Function]:
    """Give a command an argument."""
    return click.argument(*names, cls=Argument, **attributes)


def usage_words() -> str:
    """Return what a usage line begins with."""
    return gettext(N_("Usage:"))


def translate_click() -> None:
    """Have Click say its own words in the language in use: it asks gettext for them, in gettext's own domain."""
    if language_in_use() == ENGLISH:
        return
    import gettext as standard_gettext

    os.environ["LANGUAGE"] = language_in_use()
    standard_gettext.bindtextdomain(DOMAIN, str(LOCALE))
    standard_gettext.textdomain(DOMAIN)
