from __future__ import annotations

import itertools
import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from reader.knowledge.resources import sample_article
from reader.model.article import Article

if TYPE_CHECKING:
    from reader.understanding.pipeline import Pipeline

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

# CI tries the same examples in every run, however slow the machine; runs by hand look for new ones.
settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")


# Shells have what runs behind them ignore ctrl+c, which all programs that tests start would inherit.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def _run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for all processes of this run of tests."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def _cache(_run_folder: Path) -> Path:
    """The cache folder that what is made from the models goes to, for all tests."""
    cache = _run_folder / "cache"
    (cache / "reader").mkdir(parents=True, exist_ok=True)
    return cache


class Homes:
    """Folders for homes, one after the other; the next test gets the one that a test before it left untouched.

    Most do, and to make and remove a folder for each takes longer than they do. (Pytest's own folders take longer
    still: it looks through all there are before it makes another.)
    """

    def __init__(self, folder: Path) -> None:
        self._new = (folder / str(number) for number in itertools.count())
        self._untouched: Path | None = None

    def take(self) -> Path:
        """Return a home with nothing in it but what is linked."""
        home, self._untouched = self._untouched or next(self._new), None
        home.mkdir(exist_ok=True)
        return home

    def leave(self, home: Path, *, untouched: bool) -> None:
        """Take back the home of a test that has ended."""
        self._untouched = home if untouched else None


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Homes:
    """Return the homes of all tests of this process."""
    return Homes(tmp_path_factory.mktemp("homes"))


@pytest.fixture(autouse=True)
def _own_places(_homes: Homes, monkeypatch: pytest.MonkeyPatch, _cache: Path) -> Iterator[None]:
    """No test reads or writes the settings and the library of whoever runs it, nor speaks their language."""
    home = _homes.take()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home / "run"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.setenv("READER_CONFIG", str(home / "settings.toml"))
    monkeypatch.setenv("READER_LIBRARY", str(home / "library.sqlite3"))
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.delenv("NO_COLOR", raising=False)
    _link_rows(_cache / "reader", home / "cache" / "reader")
    before = set(home.rglob("*"))
    yield
    after = set(home.rglob("*"))
    _link_rows(home / "cache" / "reader", _cache / "reader")
    _homes.leave(home, untouched=after == before)


def _link_rows(source: Path, target: Path) -> None:
    """Let a cache folder have what another one keeps of the models, which takes seconds to make."""
    for file in source.glob("*.words"):
        target.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            (target / file.name).hardlink_to(file)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The gold texts, where they lie beside the checkout."""
    if not (SHARED / "gold").is_dir():
        pytest.skip("no ../shared/gold here")
    return SHARED


@pytest.fixture(scope="session")
def sample() -> Article:
    """The sample article."""
    return Article(text=sample_article().read_text("utf-8"), source="seeds/alep.txt", language="fr")


@pytest.fixture(scope="session")
def news(shared: Path, request: pytest.FixtureRequest, _run_folder: Path) -> Path:
    """The file of a library with the Wikinews articles, understood once; a test that changes it copies it."""
    import fcntl

    from reader.library import Library
    from reader.sources import first_article

    file = _run_folder / "news.sqlite3"
    with file.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not file.exists():
            pipeline: Pipeline = request.getfixturevalue("pipeline")
            texts = sorted((shared / "gold" / "wikinews").glob("*.txt"))
            made = file.with_suffix(".made")
            library = Library.open(made)
            library.add_many(pipeline.analyze_many(first_article(str(text)) for text in texts))
            library.close()
            made.rename(file)
    return file


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The French pipeline, loaded once."""
    from reader.understanding.pipeline import Pipeline

    return Pipeline.load("fr")


@pytest.fixture(scope="session")
def english() -> Pipeline:
    """The English pipeline, loaded once."""
    from reader.understanding.languages import language_of
    from reader.understanding.parsing.fast_loading import installed
    from reader.understanding.pipeline import Pipeline

    if installed(language_of("en").models) is None:
        pytest.skip("no English pipeline here")
    return Pipeline.load("en")
