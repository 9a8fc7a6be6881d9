"""Words of Click and Textual that people see, for the catalogues alone: nothing imports this.

Click looks its words up in the catalogue that ``reader.cli.command.translate_click`` names; Textual has none, and is
given ours where they are shown.
"""

from reader.text.message import N_, Message

CLICK = (
    N_("Usage:"),
    N_("Options"),
    N_("Positional arguments"),
    N_("Commands"),
    N_("Show this message and exit."),
    N_("default: {default}"),
    N_("Missing command."),
    N_("Missing argument"),
    N_("Missing option"),
    N_("Missing parameter"),
    N_("No such option {name!r}."),
    N_("No such command {name!r}."),
    N_("Invalid value: {message}"),
    N_("Invalid value for {param_hint}: {message}"),
    N_("Option {name!r} does not take a value."),
    N_("Argument {name!r} takes {nargs} values."),
    N_("{value!r} is not a valid {number_type}."),
    N_("{value} is not in the range {range}."),
    N_("Aborted!"),
    N_("Error: {message}"),
    Message.counted("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 2),
    Message.counted("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments.", 2),
    Message.counted("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", 2),
)
