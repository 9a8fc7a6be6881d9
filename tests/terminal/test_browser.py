"""``reader serve``, looked at in a headless Chromium: what it loads, its title, and the screen that is painted."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from reader.knowledge.resources import sample_article
from reader.library import Library

aiohttp = pytest.importorskip("aiohttp", reason="the extra web is not installed")
pytest.importorskip("textual_serve", reason="the extra web is not installed")

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")

QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --hide-scrollbars --window-size=1200,800 --remote-debugging-port=0"
).split()

PAINTED = "document.body.classList.contains('-first-byte')"
"""Whether the page has shown the first bytes of the screen."""

PIXELS = """(() => {
  const canvases = [...document.querySelectorAll('canvas')];
  const seen = new Set();
  for (const canvas of canvases) {
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = copy.getContext('2d');
    context.drawImage(canvas, 0, 0);
    const data = context.getImageData(0, 0, copy.width, copy.height).data;
    for (let i = 0; i < data.length; i += 4) seen.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
  }
  return seen.size;
})()"""


class Page:
    """A tab of the browser, driven by the DevTools protocol; ``requests`` are the addresses that it asked for."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._number = 0
        self.requests: list[str] = []

    async def call(self, method: str, **parameters: object) -> dict[str, Any]:
        self._number += 1
        await self._connection.send_json({"id": self._number, "method": method, "params": parameters})
        while True:
            message = await self._connection.receive_json(timeout=60)
            if message.get("method") == "Network.requestWillBeSent":
                self.requests.append(message["params"]["request"]["url"])
            if message.get("id") == self._number:
                return dict(message["result"])

    async def value(self, expression: str) -> Any:
        found = await self.call("Runtime.evaluate", expression=expression, awaitPromise=True)
        return found["result"].get("value")

    async def until(self, expression: str) -> None:
        """Wait until an expression is true, looked at before each frame that the page paints."""
        await self.value(
            f"new Promise(done => {{ const look = () => {expression} ? done(1) : setTimeout(look, 50); look(); }})"
        )

    async def screenshot(self, path: Path) -> None:
        path.write_bytes(base64.b64decode((await self.call("Page.captureScreenshot"))["data"]))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def address(home: Path) -> Iterator[str]:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    environment = {**os.environ, "HOME": str(home), "READER_LIBRARY": str(home / "library"), "LANGUAGE": "fr"}
    command = [sys.executable, "-m", "reader", "serve", "--port", str(port), str(sample_article())]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        assert "127.0.0.1" in server.stdout.readline()
        yield f"http://127.0.0.1:{port}/"
        server.terminate()


@asynccontextmanager
async def browser(folder: Path) -> AsyncIterator[Any]:
    """Yield a function that opens an address in a tab of its own."""
    process = await asyncio.create_subprocess_exec(
        str(CHROMIUM), *QUIET, f"--user-data-dir={folder}", "about:blank", stderr=asyncio.subprocess.PIPE
    )
    assert process.stderr is not None
    try:
        while b"DevTools listening on" not in (line := await process.stderr.readline()):
            assert line, "Chromium ended"
        at = line.decode().split("ws://", 1)[1].partition("/")[0]
        drain = asyncio.ensure_future(process.stderr.read())
        async with aiohttp.ClientSession() as session:

            async def opened(address: str) -> Page:
                async with session.put(f"http://{at}/json/new?about:blank") as answer:
                    target = await answer.json(content_type=None)
                page = Page(await session.ws_connect(target["webSocketDebuggerUrl"], max_msg_size=0))
                for domain in ("Network", "Page", "Runtime"):
                    await page.call(f"{domain}.enable")
                await page.call("Page.navigate", url=address)
                return page

            yield opened
        drain.cancel()
    finally:
        process.terminate()
        await process.wait()


async def test_the_page_loads_nothing_from_elsewhere_and_shows_the_screen(address: str, tmp_path: Path) -> None:
    async with browser(tmp_path / "profile") as opened:
        page = await opened(address)
        await page.until(PAINTED)
        assert await page.value("document.title") == f"{sample_article()} – reader"
        assert await page.value("document.documentElement.lang") == "fr"
        await page.until(f"{PIXELS} > 20")
        assert await page.value("document.fonts.check('16px \"Roboto Mono\"')")
        shot = tmp_path / "served.png"
        await page.screenshot(shot)
        assert shot.stat().st_size > 20_000
        assert [
            url for url in page.requests if not url.startswith((address, "data:", address.replace("http", "ws")))
        ] == []


async def test_two_tabs_keep_what_is_read_in_one_library(
    address: str, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READER_LIBRARY", str(home / "library"))
    async with browser(tmp_path / "profile") as opened:
        for page in [await opened(address), await opened(address)]:
            await page.call("Page.bringToFront")  # a tab that is hidden is not painted
            await page.until(PAINTED)
            await page.until(f"{PIXELS} > 20")
    with contextlib.closing(Library.open()) as library:
        assert library.count() == 1
