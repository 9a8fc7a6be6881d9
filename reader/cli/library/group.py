"""The command group ``reader library``."""

from __future__ import annotations

import sys

import click

from reader.cli.command import Group
from reader.cli.options import library_option
from reader.presentation.messages import N_


@click.group(
    cls=Group,
    invoke_without_command=True,
    short_help=N_("List, search, move and tidy the library."),
    help=N_(
        "Manage the library: list and search it, move it, tidy it.\n\n"
        "ARTICLE is the beginning of an id, as the list shows it, or the file or address that an article came from."
    ),
)
@library_option
@click.pass_context
def library(ctx: click.Context) -> None:
    """Manage the library."""
    if ctx.invoked_subcommand is None:
        sys.stdout.write(ctx.get_help() + "\n")
