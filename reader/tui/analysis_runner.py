"""Has the article that is shown analyzed by the engine, and shows what comes as it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from reader.presentation.messages import _, translate
from reader.presentation.reading_lines import progress_of_analysis

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.engine.client import EngineClient
    from reader.engine.early_analysis import EarlyAnalysis
    from reader.engine.process import EngineProcess
    from reader.model.analysis import Analysis
    from reader.tui.host import AnalysisView


class AnalysisRunner:
    """Asks the engine and shows its events; ``keep`` is called with the analysis once it is whole.

    The client is made when it is first needed, which is after the text is painted; ``engine`` is the process that was
    started ahead for it, ``early`` what was asked ahead.
    """

    def __init__(
        self,
        app: App[int],
        client: EngineClient | None,
        engine: EngineProcess | None,
        keep: Callable[[Analysis], None],
        early: EarlyAnalysis | None = None,
    ) -> None:
        self._app = app
        self._client = client
        self._engine = engine
        self._keep = keep
        self._early = early

    @property
    def client(self) -> EngineClient:
        """What speaks with the engine."""
        if self._client is None:
            from reader.engine.client import EngineClient

            self._client = EngineClient(self._engine) if self._early is None else self._early.client()
        return self._client

    def cancel(self) -> None:
        """Abandon the article that is being analyzed."""
        if self._client is not None:
            self._client.cancel()

    async def close(self) -> None:
        """End the engine, where it was started."""
        if self._client is not None or self._engine is not None or self._early is not None:
            await self.client.close()

    async def run(self, view: AnalysisView) -> None:
        """Analyze the article of the view and show what comes; an older version's analysis stays until the end.

        What the first frame showed comes again, and is shown already.
        """
        from reader.engine.client import Done, Failed, NotUnderstood, Progress, Restarted, Unavailable

        session = view.session
        is_begun = session.saved.understood < 100
        renewed = session.index is not None and not is_begun
        begun = progress_of_analysis(session.saved.understood)
        view.set_engine_status(begun or _("preparing the analysis …"))
        async for event in self.client.analyze(session.article, first_offset=session.top):
            match event:
                case Progress(done=done, total=total, analysis=analysis):
                    view.set_engine_status(progress_of_analysis(min(99, 100 * done // max(1, total))))
                    if analysis is not None and not renewed and analysis != session.analysis:
                        view.show_analysis(analysis)
                case Done(analysis=analysis):
                    if analysis != session.analysis:
                        view.show_analysis(analysis)
                    view.set_engine_status("", is_waiting=False)
                    self._keep(analysis)
                case Restarted(message=message):
                    self._app.notify(translate(message), title=_("Engine restarted"), severity="warning", markup=False)
                case NotUnderstood(message=message):
                    view.set_engine_status(_("not analysed"), is_waiting=False)
                    if not renewed:
                        view.show_analysis(None, waiting=translate(message))
                    self._app.notify(translate(message), title=_("No names or quotes"), markup=False)
                case Failed(message=message) | Unavailable(message=message):
                    self.show_failure(view, translate(message))

    def show_failure(self, view: AnalysisView, message: str) -> None:
        """Say why there are no names; what an older version found stays."""
        view.set_engine_status(_("not analysed"), is_waiting=False)
        title = _("No names or quotes") if view.session.index is None else _("Analysis not finished")
        self._app.notify(message, title=title, severity="warning", timeout=20, markup=False)
        if view.session.index is None:
            view.show_analysis(None, waiting=message)
