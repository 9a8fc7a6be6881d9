"""Commands of Verify: quotes checked one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from reader.presentation.commands.command import Command, ScreenName
from reader.text.message import N_

VERIFY = N_("Verify")
SCOPES = N_("Verify the quotes of")

HERE: tuple[ScreenName, ...] = ("verify",)
SCOPE: tuple[ScreenName, ...] = ("verify-scope",)

VERIFY_COMMANDS: Sequence[Command] = (
    Command("verify-right", VERIFY, ("y",), N_("Right"), N_("The speaker is right; on to the next quote"), "right",
            HERE, footer=True),
    Command("verify-speaker", VERIFY, ("c",), N_("Other speaker"), N_("Choose another speaker"), "speaker", HERE,
            footer=True),
    Command("verify-not-quote", VERIFY, ("x",), N_("No quote"), N_("This is not a quote"), "not_quote", HERE,
            footer=True),
    Command("verify-skip", VERIFY, ("n", "space"), N_("Skip"), N_("Leave it for later; on to the next quote"),
            "skip(1)", HERE, footer=True),
    Command("verify-previous", VERIFY, ("N",), N_("Previous"), N_("Back to the quote before"), "skip(-1)", HERE),
    Command("verify-open", VERIFY, ("enter",), N_("Open"), N_("Open the article at the quote"), "open", HERE,
            footer=True),
    Command("verify-close", VERIFY, ("escape", "q"), N_("Close"), N_("Close; what is left comes again next time"),
            "close", HERE, footer=True),
    Command("verify-scope-select", SCOPES, ("enter",), N_("select"), N_("Verify these quotes"), "choose", SCOPE,
            footer=True),
    Command("verify-scope-close", SCOPES, ("escape", "q"), N_("cancel"), N_("Close"), "dismiss", SCOPE, footer=True),
)  # fmt: skip
"""Commands of the screen on which quotes are verified."""
