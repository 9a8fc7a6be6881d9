"""How the text is set: its measure, justified or ragged lines, hyphenated or whole words."""

from __future__ import annotations

from reader.presentation.messages import _, translate
from reader.reading.session import ReadingSession
from reader.tui.article.view import ArticleView
from reader.tui.host import Preferences
from reader.tui.reading.status import StatusPresenter


class Typesetting:
    """Sets the text as a person prefers, and remembers what they change."""

    def __init__(
        self, session: ReadingSession, view: ArticleView, status: StatusPresenter, preferences: Preferences
    ) -> None:
        self._session = session
        self._view = view
        self._status = status
        self._preferences = preferences

    def begin(self) -> None:
        """Set the text as it was set last."""
        settings = self._preferences.settings
        self._view.measure = settings.measure
        self._view.show_plain(settings.plain)
        if settings.justify or settings.hyphenate:
            self._set(settings.justify, settings.hyphenate)

    def widen(self, cells: int) -> None:
        """Make the column of text wider by so many cells, narrower where they are negative."""
        self._view.measure += cells
        self._preferences.remember("measure", self._view.measure)
        self._status.show_message(_("column: {width}").format(width=self._view.measure))

    def toggle_justified(self) -> None:
        """Let lines end together, or leave them ragged."""
        justify = not self._view.justified
        self._set(justify, self._view.hyphenated)
        self._preferences.remember("justify", justify)
        self._status.show_message(_("justification on") if justify else _("justification off"))

    def toggle_hyphenated(self) -> None:
        """Hyphenate words at the ends of lines, or leave them whole."""
        hyphenate = not self._view.hyphenated
        problem = self._set(self._view.justified, hyphenate)
        if not problem:
            self._preferences.remember("hyphenate", hyphenate)
        done = _("hyphenation on") if hyphenate else _("hyphenation off")
        self._status.show_message(problem or done)

    def _set(self, justify: bool, hyphenate: bool) -> str:
        """Set the text as asked for; return why it cannot be hyphenated, empty where it can or need not be."""
        from reader.page.hyphenation import LONGEST, TOO_LONG, hyphenation, missing

        article = self._session.article
        too_long = len(article.text) > LONGEST
        cut_word = hyphenation(article.language or "fr") if hyphenate and not too_long else None
        self._view.set_type(justified=justify, cut_word=cut_word)
        return "" if cut_word or not hyphenate else translate(TOO_LONG if too_long else missing())
