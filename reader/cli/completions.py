"""The command ``reader completions``: completion of commands, options and files for a shell."""

from __future__ import annotations

import sys

from click.shell_completion import get_completion_class

from reader.cli.command import argument, command
from reader.cli.options import LateChoice
from reader.presentation.messages import N_

SHELLS = ("bash", "zsh", "fish")

NAMES = ("reader", "article-reader")
"""Names under which the program can be started."""

VARIABLE = "_READER_COMPLETE"
"""Environment variable in which a shell asks for completions."""


@command(
    short_help=N_("Print shell completions."),
    help=N_(
        "Print completions of commands, options and files for a shell.\n\n"
        "\b\n"
        "bash: reader completions bash > ~/.local/share/bash-completion/completions/reader\n"
        "zsh:  reader completions zsh > ~/.zfunc/_reader    (with ~/.zfunc in $fpath)\n"
        "fish: reader completions fish > ~/.config/fish/completions/reader.fish"
    ),
)
@argument("shell", type=LateChoice("shell", lambda: SHELLS), metavar="bash|zsh|fish")
def completions(shell: str) -> None:
    """Print the completions of the program, under both its names."""
    sys.stdout.write("\n".join(source(shell, name) for name in NAMES))


def source(shell: str, name: str) -> str:
    """Return the script that completes the program under a name in a shell."""
    from reader.cli.main import commands

    found = get_completion_class(shell)
    assert found is not None
    complete = found(commands, {}, name, VARIABLE)
    return complete.source_template % complete.source_vars()
