"""The theme of the app: chosen with a preview, or that of the terminal's background; readable, whichever it is."""

from __future__ import annotations

import msgspec
from textual.app import App
from textual.filter import Monochrome, NoColor
from textual.message import Message

from reader.first_frame import background
from reader.presentation.messages import _, translate
from reader.settings import Settings
from reader.tui import terminal_background
from reader.tui.library_session import LibrarySession
from reader.tui.themes import AUTO, DARK, LIGHT, TERMINAL, THEMES


class BackgroundTold(Message):
    """Posted when the terminal has told its background."""

    def __init__(self, dark: bool) -> None:
        super().__init__()
        self.dark = dark


class ThemedApp(LibrarySession):
    """An app whose theme follows the terminal until a person chooses one."""

    settings: Settings
    chosen_theme = AUTO
    """Name of the theme that was chosen, or ``auto``."""
    _dark = True
    """Whether the terminal's background is dark, as far as is known."""
    _theme_is_set = False

    def begin_with_theme(self, chosen: str) -> None:
        """Set the theme while nothing is styled yet: set later, Textual would parse every style sheet once more."""
        for ours in (*THEMES, TERMINAL):
            self.register_theme(ours)
        self.chosen_theme = chosen if chosen in self.available_themes else AUTO
        if self.chosen_theme == AUTO:
            self._dark = background.remembered() is not False
        theme = self._theme_of(self.chosen_theme)
        self._theme_is_set = True
        self.set_reactive(App.theme, theme)
        self.add_class(f"-theme-{theme}", update=False)
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        if self.current_theme.ansi:
            self._refresh_truecolor_filter(self.ansi_theme)
        self._leave_out_colour()
        self.stylesheet.set_variables(self.get_css_variables())

    def unknown_theme(self, chosen: str) -> list[str]:
        """Say so where there is no theme of the name that a person chose."""
        if chosen == AUTO or chosen in self.available_themes:
            return []
        return [_("no theme is called “{name}”; using that of the terminal").format(name=chosen)]

    def _theme_of(self, chosen: str) -> str:
        return (DARK if self._dark else LIGHT).name if chosen == AUTO else chosen

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our colours, for themes that are not ours."""
        return (DARK if self.current_theme.dark else LIGHT).variables

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours of the theme; in one that is not ours, ours are made readable on its grounds."""
        variables, theme = super().get_css_variables(), self.current_theme
        if self._theme_is_set and theme not in (*THEMES, TERMINAL):
            from reader.tui.contrast import variables_for

            variables |= variables_for(theme, self.get_theme_variable_defaults())
            self.theme_variables = variables
        return variables

    def ask_terminal_background(self) -> None:
        """Ask the terminal for its background, if the theme follows it; the answer may come at any time, or never."""
        if self.chosen_theme != AUTO or self.is_headless or self.is_web or self._driver is None:
            return
        if terminal_background.listens():
            self._driver.write(terminal_background.QUERY)
            self._driver.flush()

    def on_load(self) -> None:
        """Listen for the answer before the terminal is read from."""
        if self.chosen_theme == AUTO and not self.is_headless and not self.is_web:
            terminal_background.listen(self._background_told)

    def _background_told(self, dark: bool) -> None:
        """Pass the answer on from the thread that reads the terminal."""
        self.post_message(BackgroundTold(dark))

    def on_background_told(self, message: BackgroundTold) -> None:
        """Follow the terminal's background, and begin with it next time."""
        background.remember(message.dark)
        if message.dark != self._dark:
            self._dark = message.dark
            if self.chosen_theme == AUTO:
                self.show_theme(AUTO)

    def show_theme(self, name: str) -> None:
        """Paint in a theme, or for ``auto`` in that of the terminal's background."""
        self.theme = self._theme_of(name)
        self._leave_out_colour()

    def _leave_out_colour(self) -> None:
        """Paint in grey under NO_COLOR, and in no colour with the terminal's own: Textual's grey of those is black."""
        if self.no_color:
            others = [each for each in self._filters if not isinstance(each, (Monochrome, NoColor))]
            self._filters = [*others, NoColor() if self.native_ansi_color else Monochrome()]

    def search_themes(self) -> None:
        """Choose a theme, each shown as one goes through them; the one that is kept is remembered."""
        from reader.tui.screens.theme_choice import ThemeScreen

        def leave(name: str | None) -> None:
            if name is not None:
                self.chosen_theme = name
                self.remember("theme", name)
            self.show_theme(self.chosen_theme)

        others = sorted(set(self.available_themes) - {theme.name for theme in (*THEMES, TERMINAL)})
        themes = [self.available_themes[name] for name in (*(theme.name for theme in (*THEMES, TERMINAL)), *others)]
        self.push_screen(ThemeScreen(themes, self.chosen_theme, self.keymap, self.show_theme), leave)

    def remember(self, field: str, value: object) -> None:
        """Save a setting that was changed on the screen."""
        from reader.settings import remember

        if field == "copy_as":
            self.settings = msgspec.structs.replace(self.settings, copy_as=value)
        problem = remember(field, value)
        if problem:
            self.notify(translate(problem), severity="warning", markup=False)
