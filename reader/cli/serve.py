"""The command ``reader serve``: the reading screen in a browser."""

from __future__ import annotations

import ipaddress
import shlex
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from reader.cli.command import argument, command, option
from reader.cli.errors import print_error
from reader.cli.options import library_option
from reader.errors import UsageError
from reader.presentation.messages import N_, Message, _, language_in_use, message_of
from reader.presentation.safe_text import safe_text
from reader.text.install_command import install_command
from reader.text.system_error import system_reason

HOST = "127.0.0.1"
PORT = 8000
PAGE = Path(__file__).parent / "serve_page"
"""Our page instead of textual-serve's, which asks another site for a font and has no title."""

POLICY = "default-src 'self' 'unsafe-inline' data:; connect-src 'self' ws: wss:"
"""What the page may load: only what this server has."""

Handler = Callable[[Any], Awaitable[Any]]


@command(
    short_help=N_("Show the reader in a browser."),
    help=N_(
        "Show the reader in a browser, with a session of its own in each tab.\n\n"
        "Needs the package textual-serve, of the extra web."
    ),
    examples=(
        ("reader serve article.txt", N_("open the address that it prints")),
        ("reader serve --port 8080", N_("the library, on another port")),
    ),
)
@option(
    "--host",
    default=HOST,
    metavar=N_("ADDRESS"),
    show_default=True,
    help=N_("Address to listen on; one that other machines can reach gives a warning."),
)
@option(
    "--port",
    type=click.IntRange(1, 65535),
    metavar=N_("PORT"),
    default=PORT,
    show_default=True,
    help=N_("Port to listen on."),
)
@library_option
@argument("target", required=False, metavar=N_("[TARGET]"))
def serve(host: str, port: int, target: str | None) -> None:
    """Show the reading screen in a browser, one for each tab that opens it."""
    try:
        from textual_serve.server import Server
    except ImportError as error:
        raise UsageError(
            Message("the browser view needs one more package; run: {command}", command=install_command("textual-serve"))
        ) from error
    _check(target)
    if not is_loopback(host):
        print_error(
            Message(
                "there is no password: everyone who can reach {host}, port {port}, can use this reader",
                host=host,
                port=port,
            )
        )
    server = Server(
        served_command(target),
        host=host,
        port=port,
        title=_title(target),
        public_url=address(host, port),
        templates_path=PAGE,
    )
    _furnish(server, own_machine_only=is_loopback(host))
    try:
        server.serve()
    except OSError as error:
        reason = system_reason(error)
        raise UsageError(
            Message("{host}, port {port}: {reason}; choose another with --port", host=host, port=port, reason=reason)
        ) from error


def _title(target: str | None) -> str:
    """Return what the browser's tab is called."""
    return f"{safe_text(target)} – reader" if target else "reader"


def served_command(target: str | None) -> str:
    """Return the command that opens the screen for one browser, for a shell."""
    return shlex.join([sys.executable, "-P", "-m", "reader", "read", *([] if target is None else ["--", target])])


def address(host: str, port: int) -> str:
    """Return what to type into the browser."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach that address; a name other than ``localhost`` counts as not."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def may_open(origin: str | None, host: str | None, *, own_machine_only: bool) -> bool:
    """Return whether a page of that origin may open a screen at the server that it calls ``host`` (``name:port``).

    Browsers let any page connect to any server, so that one from elsewhere could read along: it must be our own page.
    On this machine the name must be this machine's too, else a foreign name that leads here would pass for ours.
    """
    if not origin or not host or urlsplit(origin).netloc != host:
        return False
    return not own_machine_only or is_loopback(urlsplit(f"//{host}").hostname or "")


def _page_words() -> dict[str, str]:
    """Return the words of the page around the screen, by their names in it."""
    return {
        "language": language_in_use(),
        "opening": _("opening …"),
        "ended": _("The reader has ended."),
        "again": _("Open again"),
    }


def _check(target: str | None) -> None:
    """Say now what cannot be opened, not in the browser. Raises UsageError."""
    from reader.sources import SourceError, first_article

    if target == "-":
        raise UsageError(Message("standard input cannot be served; save it to a file first"))
    if target is not None:
        try:
            first_article(target)
        except SourceError as error:
            raise UsageError(message_of(error)) from error


def _furnish(server: Any, *, own_machine_only: bool) -> None:
    """Have the server say only where it is, answer only its own pages, and ask nobody else for anything."""
    index: Handler = server.handle_index
    websocket: Handler = server.handle_websocket

    async def handle_index(request: Any) -> Any:
        # The page names its parts by the name that the browser knows the server by: 0.0.0.0 leads nowhere.
        server.public_url = f"{request.scheme}://{request.host}"
        response = await index(request)
        for name, words in _page_words().items():
            response.text = response.text.replace(f"[[{name}]]", words)
        response.headers["Content-Security-Policy"] = POLICY
        return response

    async def handle_websocket(request: Any) -> Any:
        from aiohttp import web

        if not may_open(request.headers.get("Origin"), request.headers.get("Host"), own_machine_only=own_machine_only):
            raise web.HTTPForbidden(text=_("Only the reader's own page may open it."))
        return await websocket(request)

    async def on_startup(_app: Any) -> None:
        sys.stdout.write(_("reader: open {url} in a browser; ctrl+c stops").format(url=server.public_url) + "\n")
        sys.stdout.flush()

    server.handle_index, server.handle_websocket, server.on_startup = handle_index, handle_websocket, on_startup
    server.initialize_logging = lambda: None
