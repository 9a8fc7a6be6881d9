"""Themes: light and dark, and what colour each kind of name has in them."""

from __future__ import annotations

from textual.theme import Theme

AUTO = "auto"
"""The setting for the theme that goes with the terminal's background."""


def _theme(
    name: str, *, dark: bool, background: str, surface: str, panel: str, foreground: str, muted: str, primary: str,
    person: str, organisation: str, place: str, quote: str, followed: str, error: str,
) -> Theme:  # fmt: skip
    """Return a theme from its colours; text on ``followed`` has the background's colour."""
    return Theme(
        name=name,
        dark=dark,
        primary=primary,
        secondary=organisation,
        accent=followed,
        warning=followed,
        error=error,
        success=place,
        foreground=foreground,
        background=background,
        surface=surface,
        panel=panel,
        text_alpha=1.0,
        variables={
            "ink": foreground,
            "key": primary,
            "muted": muted,
            "person": person,
            "organisation": organisation,
            "place": place,
            "quote": quote,
            "followed": followed,
            "on-followed": background,
            "border": muted,
            "scrollbar": panel,
            "scrollbar-background": background,
            "input-selection-background": f"{primary} 35%",
            "screen-selection-background": primary,
            "screen-selection-foreground": background,
        },
    )


THEMES: tuple[Theme, ...] = (
    _theme("dusk", dark=True, background="#16181d", surface="#1c1f26", panel="#2a2e38", foreground="#d6d3cb",
           muted="#8f939c", primary="#8fb4e0", person="#f0b866", organisation="#8fb4e0", place="#8cc48a",
           quote="#e3d3ae", followed="#ffd75f", error="#f08a7c"),
    _theme("night", dark=True, background="#000000", surface="#0a0a0a", panel="#242424", foreground="#c8c8c8",
           muted="#8a8a8a", primary="#7aa6da", person="#e7a75f", organisation="#7aa6da", place="#7ec07a",
           quote="#d9c9a0", followed="#ffd75f", error="#e8786b"),
    _theme("slate", dark=True, background="#20272e", surface="#262e36", panel="#33404a", foreground="#dfe4e8",
           muted="#a3adb5", primary="#86c1ec", person="#f2b880", organisation="#86c1ec", place="#96d39a",
           quote="#dcd3b4", followed="#ffd866", error="#ff9d91"),
    _theme("paper", dark=False, background="#f7f1e3", surface="#efe8d6", panel="#ded5bf", foreground="#2f2b25",
           muted="#6b6353", primary="#1f5a94", person="#8f4400", organisation="#1f5a94", place="#2b6427",
           quote="#5b4708", followed="#7a3b00", error="#a3201a"),
    _theme("day", dark=False, background="#ffffff", surface="#f4f4f4", panel="#e2e2e2", foreground="#222222",
           muted="#616161", primary="#0b57a4", person="#9a3f00", organisation="#0b57a4", place="#1f6a1f",
           quote="#4f4a00", followed="#8a2f00", error="#b3140c"),
    _theme("mist", dark=False, background="#eef2f5", surface="#e4eaef", panel="#d2dbe2", foreground="#1f2a33",
           muted="#4f5b65", primary="#15528c", person="#7d3c00", organisation="#15528c", place="#1e5b27",
           quote="#4a4204", followed="#6f2a4d", error="#9c1b14"),
    _theme("safe", dark=True, background="#101214", surface="#16191c", panel="#272c31", foreground="#dcdcdc",
           muted="#9aa0a6", primary="#62b0ff", person="#ffe14d", organisation="#62b0ff", place="#ff8080",
           quote="#d8d8d8", followed="#ffffff", error="#ff9472"),
    _theme("contrast", dark=True, background="#000000", surface="#000000", panel="#333333", foreground="#ffffff",
           muted="#c8c8c8", primary="#6cb6ff", person="#ffb000", organisation="#6cb6ff", place="#5dff7f",
           quote="#fff3c4", followed="#ffff00", error="#ff8f80"),
)  # fmt: skip
"""Themes that set every colour, the default first; each name kind has 4.5:1 on its background (WCAG 2.2, 1.4.3).

``safe`` keeps kinds apart for eyes that see red, green or blue less (a test computes it);
``contrast`` has 7:1 for everything (WCAG 2.2, 1.4.6).
"""

DARK, LIGHT = THEMES[0], THEMES[3]
"""Themes whose colours other dark and light ones begin with: ``dusk`` and ``paper``."""

TERMINAL = Theme(
    name="terminal",
    ansi=True,
    primary="ansi_blue",
    secondary="ansi_cyan",
    accent="ansi_yellow",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    variables={
        "ink": "ansi_default",
        "key": "ansi_blue",
        "muted": "ansi_bright_black",
        "person": "ansi_yellow",
        "organisation": "ansi_blue",
        "place": "ansi_green",
        "quote": "ansi_cyan",
        "followed": "ansi_yellow",
        "on-followed": "ansi_black",
        "border": "ansi_bright_black",
        "scrollbar": "ansi_bright_black",
        "scrollbar-hover": "ansi_bright_black",
        "scrollbar-active": "ansi_yellow",
        "scrollbar-background": "ansi_default",
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
    },
)
"""The terminal's own sixteen colours on its own background."""
