"""Web pages, from a server on this machine."""

from __future__ import annotations

import gzip
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from reader import __version__
from reader.sources import Access, SourceError, articles_of, first_article
from reader.sources.web.access import Limits
from reader.sources.web.network import is_private
from reader.text.message import Message
from tests.unit.sources.test_html import PAGE, PARAGRAPH
from tests.unit.sources.test_pdf import FIRST, rows, written

QUICK = Limits(connect=0.3, read=0.2, whole=0.4, size=100_000)
OPEN = Access(allow_private=True, limits=QUICK)
PATIENT = Access(allow_private=True)

HTML = "text/html; charset=utf-8"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        self.server.seen.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        status, headers, body = self.server.pages.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.seen: list[tuple[str, dict[str, str]]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def page(self, path: str, body: bytes | str, status: int = 200, **headers: str) -> str:
        named = {name.replace("_", "-").title(): value for name, value in headers.items()}
        self.pages[path] = (status, named, body if isinstance(body, bytes) else body.encode())
        return self.address + path

    def handle_error(self, *_: Any) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def raw() -> Iterator[Any]:
    """Serves pieces of bytes as they are, until nobody listens."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve(pieces: Any) -> str:
        def run() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(65536)
                try:
                    for piece in pieces:
                        connection.sendall(piece)
                except OSError:
                    pass

        threading.Thread(target=run, daemon=True).start()
        return f"http://127.0.0.1:{listening.getsockname()[1]}/"

    yield serve
    listening.close()


def test_a_page_is_its_article(server: Server) -> None:
    address = server.page("/2024/un-accord.html", PAGE, content_type=HTML)
    article = first_article(f"{address}#suite", OPEN)
    assert article.text.startswith("Un accord est signé à Genève\n\n")
    assert "Accueil" not in article.text
    assert (article.byline, article.date, article.site) == ("Anne Roux", "2024-03-01", "Le Journal d'essai")
    assert article.source == f"{address}#suite"
    ((path, headers),) = server.seen
    assert path == "/2024/un-accord.html"
    assert headers["user-agent"] == f"reader/{__version__}"
    assert not {"cookie", "referer", "authorization"} & set(headers)


def test_a_text_and_a_pdf_behind_an_address(server: Server) -> None:
    pdf = server.page("/a", written(rows(*FIRST)), content_type="text/plain; charset=koi8-r")
    assert first_article(pdf, OPEN).text.startswith("Un accord a été signé mardi")
    assert first_article(server.page("/t", f"{PARAGRAPH}\n", content_type="text/plain"), OPEN).text == f"{PARAGRAPH}\n"
    assert first_article(server.page("/a.md?x=1", "# Un *titre*\n\nFin."), OPEN).title == "Un titre"


def test_what_the_content_shows_counts_before_what_the_server_says(server: Server) -> None:
    assert PARAGRAPH in first_article(server.page("/a", PAGE, content_type="text/plain"), OPEN).text
    fragment = f"<meta name=a><h1>Titre</h1><p>{PARAGRAPH}"
    assert "<" not in first_article(server.page("/b", fragment, content_type=HTML), OPEN).text


def test_the_server_says_the_encoding_where_the_bytes_do_not(server: Server) -> None:
    words = "Żółć i gęś w Łodzi."
    said = server.page("/a", words.encode("iso-8859-2"), content_type="text/plain; charset=ISO-8859-2")
    assert first_article(said, OPEN).text == words
    wrong = server.page("/b", words.encode(), content_type="text/plain; charset=iso-8859-2")
    assert first_article(wrong, OPEN).text == words


def test_a_packed_page_is_unpacked(server: Server) -> None:
    address = server.page("/", gzip.compress(PAGE.encode()), content_type=HTML, content_encoding="gzip")
    assert PARAGRAPH in first_article(address, OPEN).text


def test_redirects_are_followed_told_and_carry_no_cookies(server: Server) -> None:
    told: list[Message] = []
    server.page("/new", PAGE, content_type=HTML, set_cookie="a=b")
    old = server.page("/old", "", 302, location="/new", set_cookie="a=b")
    article = first_article(old, Access(allow_private=True, told=told.append))
    assert article.source == old
    assert [str(message) for message in told] == [f"{old} redirects to {server.address}/new"]
    assert all("cookie" not in headers for _, headers in server.seen)


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "data:,x"])
def test_redirects_lead_to_web_pages_alone(server: Server, location: str) -> None:
    with pytest.raises(SourceError, match=r"only http and https can be opened|invalid answer"):
        first_article(server.page("/", "", 301, location=location), OPEN)


def test_a_loop_of_redirects_is_told(server: Server) -> None:
    with pytest.raises(SourceError, match="redirected more than 5 times"):
        first_article(server.page("/", "", 302, location="/"), PATIENT)
    assert len(server.seen) == 6


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (401, "asks for a password"),
        (403, "does not allow programs"),
        (404, "no such page"),
        (410, "gone for good"),
        (418, r"refused by the server \(HTTP 418\)"),
        (429, "too many requests; try again later"),
        (503, r"the server has a problem; try again later \(HTTP 503\)"),
    ],
)
def test_what_a_server_refuses_is_told(server: Server, status: int, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        first_article(server.page("/", PAGE, status), OPEN)


@pytest.mark.parametrize(
    ("type_", "body"),
    [("image/png", b"\x89PNG"), ("application/octet-stream", b"\xff\xd8\xff\xe0"), ("video/mp4", b"")],
)
def test_images_are_told(server: Server, type_: str, body: bytes) -> None:
    with pytest.raises(SourceError, match=f"not an article but {type_}|an image"):
        first_article(server.page("/", body, content_type=type_), OPEN)


def test_a_page_too_large_is_told_before_it_is_read(server: Server, raw: Any) -> None:
    access = Access(allow_private=True, limits=Limits(size=1_000_000))
    with pytest.raises(SourceError, match="larger than 1 MB"):
        first_article(server.page("/", "", content_length="1000001"), access)
    with pytest.raises(SourceError, match="larger than 1 MB"):
        first_article(server.page("/", "", content_length="9" * 19), access)


def endless(start: bytes, piece: bytes, pause: float = 0) -> Iterator[bytes]:
    yield start
    while True:
        time.sleep(pause)
        yield piece


def test_an_endless_page_is_told(raw: Any) -> None:
    address = raw(endless(b"HTTP/1.1 200 OK\r\n\r\n<html>", b"x" * 10_000))
    with pytest.raises(SourceError, match="larger than 0 MB"):
        first_article(address, OPEN)


def test_an_archive_made_to_fill_the_memory_is_told(server: Server) -> None:
    packed = gzip.compress(bytes(50_000_000))
    assert len(packed) < 60_000
    with pytest.raises(SourceError, match="larger than 0 MB"):
        first_article(server.page("/", packed, content_encoding="gzip"), OPEN)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [("gzip", gzip.compress(b"a" * 999, mtime=0)[:-12]), ("gzip", b"no gzip"), ("br", b"a"), ("gzip, gzip", b"")],
)
def test_what_cannot_be_unpacked_is_told(server: Server, encoding: str, body: bytes) -> None:
    with pytest.raises(SourceError, match=r"was lost|unknown compression"):
        first_article(server.page("/", body, content_encoding=encoding), OPEN)


@pytest.mark.parametrize(
    ("start", "piece"),
    [
        (b"", b""),
        (b"HTTP/1.1 200 OK\r\n", b"A: b\r\n"),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"a"),
        (b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
)
def test_a_slow_server_is_given_up(raw: Any, start: bytes, piece: bytes) -> None:
    started = time.monotonic()
    with pytest.raises(SourceError, match=r"127\.0\.0\.1 took too long; try again later"):
        first_article(raw(endless(start, piece, 0.02)), OPEN)
    assert time.monotonic() - started < 1


@pytest.mark.parametrize(
    "pieces",
    [
        [b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<html>short"],
        [b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 100_000 + b"\r\n"],
        [b"HTTP/1.1 200 OK\r\nA: " + b"b" * 1_000_000],
        [b"\0\1\2\3\r\n\r\n"],
        [],
    ],
)
def test_broken_answers_are_told(raw: Any, pieces: list[bytes]) -> None:
    with pytest.raises(SourceError, match="the connection was lost"):
        first_article(raw(pieces), PATIENT)


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("127.0.0.1", True), ("10.1.2.3", True), ("172.16.0.1", True), ("192.168.1.1", True), ("169.254.169.254", True),
        ("0.0.0.0", True), ("100.64.0.1", True), ("224.0.0.1", True), ("240.0.0.1", True), ("255.255.255.255", True),
        ("::1", True), ("::", True), ("fe80::1%eth0", True), ("fc00::1", True), ("fec0::1", True), ("ff02::1", True),
        ("::ffff:127.0.0.1", True), ("::ffff:10.0.0.1", True), ("2002:7f00:1::", True), ("64:ff9b::7f00:1", True),
        ("::127.0.0.1", True), ("no address", True), ("2001:db8::1", True),
        ("93.184.215.14", False), ("2606:2800:220:1::1", False), ("64:ff9b::5db8:d70e", False),
        ("::ffff:93.184.215.14", False),
    ],
)  # fmt: skip
def test_which_addresses_are_private(address: str, private: bool) -> None:
    assert is_private(address) is private


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "0.0.0.0", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_ones_own_machine_is_refused_however_it_is_written(server: Server, host: str) -> None:
    server.page("/", PAGE)
    with pytest.raises(SourceError, match=r"private address( .*)?; use --allow-private to open it"):
        first_article(f"http://{host}:{server.server_port}/")
    assert server.seen == []


def test_one_private_address_among_several_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("connected"))
    with pytest.raises(SourceError, match=r"journal\.test \(10\.0\.0\.1\) is a private address"):
        first_article("http://journal.test/", Access(resolve=lambda *_: ["93.184.215.14", "10.0.0.1"]))


def test_what_was_checked_is_connected_to(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([["2606:2800:220:1::1", "93.184.215.14"], ["127.0.0.1"]])
    connected: list[str] = []
    connect = socket.create_connection

    def instead(address: tuple[str, int], *others: Any, **named: Any) -> socket.socket:
        connected.append(address[0])
        if ":" in address[0]:
            raise OSError("Network is unreachable")
        return connect(("127.0.0.1", server.server_port), *others, **named)

    monkeypatch.setattr(socket, "create_connection", instead)
    server.page("/", PAGE, content_type=HTML)
    access = Access(resolve=lambda *_: next(answers))
    assert PARAGRAPH in first_article("http://journal.test/", access).text
    assert connected == ["2606:2800:220:1::1", "93.184.215.14"]
    assert server.seen[0][1]["host"] == "journal.test"
    with pytest.raises(SourceError, match="private"):
        first_article("http://journal.test/", access)


def test_redirects_into_ones_own_network_are_refused(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.create_connection
    monkeypatch.setattr(
        socket,
        "create_connection",
        lambda _, *rest, **named: connect(("127.0.0.1", server.server_port), *rest, **named),
    )
    server.page("/", "", 302, location=f"{server.address}/secret")
    access = Access(resolve=lambda host, _: ["127.0.0.1" if host == "127.0.0.1" else "93.184.215.14"])
    with pytest.raises(SourceError, match=r"^http://journal\.test/: 127\.0\.0\.1 is a private address"):
        first_article("http://journal.test/", access)
    assert [path for path, _ in server.seen] == ["/"]


def test_an_unknown_host_and_a_slow_name_system_are_told() -> None:
    def unknown(*_: object) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(SourceError, match=r"unknown host journal\.test; are you offline\?"):
        first_article("http://journal.test/", Access(resolve=unknown))
    answered = threading.Event()
    slow = Access(resolve=lambda *_: ["10.0.0.1"] if answered.wait(9) else [], limits=Limits(connect=0.05))
    with pytest.raises(SourceError, match=r"journal\.test took too long"):
        first_article("http://journal.test/", slow)
    answered.set()


def test_a_host_that_does_not_listen_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    with pytest.raises(SourceError, match=r"127\.0\.0\.1 cannot be reached; are you offline\?"):
        first_article(f"http://127.0.0.1:{port}/", OPEN)


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("http://user:secret@example.org/", "leave them out"),
        ("https://", "not a web address"),
        ("http://exa\x1b[31mmple.org/", "not a web address|no such host"),
        ("http://example.org:port/", "not a web address"),
        ("http://xn--a/", "not a web address"),
    ],
)
def test_addresses_that_are_not_opened(address: str, message: str) -> None:
    with pytest.raises(SourceError, match=message) as told:
        first_article(address, Access(resolve=lambda *_: []))
    assert "\x1b" not in str(told.value)


def test_proxies_of_the_environment_are_not_asked(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    assert first_article(server.page("/", PAGE, content_type=HTML), OPEN).title == "Un accord est signé à Genève"


def test_a_certificate_that_proves_nothing_is_told(tmp_path: Path) -> None:
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate(tmp_path))
    with Server() as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        with pytest.raises(SourceError, match="the certificate of localhost is not valid"):
            first_article(f"https://localhost:{server.server_port}/", PATIENT)
        server.shutdown()


def certificate(folder: Path) -> str:
    """A certificate that only its owner vouches for, with its key."""
    import datetime

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    day = datetime.datetime(2020, 1, 1)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, day, day.replace(year=2090))
    names = x509.SubjectAlternativeName([x509.DNSName("localhost")])
    signed = builder.add_extension(names, critical=False).sign(key, hashes.SHA256())
    file = folder / "certificate.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + signed.public_bytes(serialization.Encoding.PEM))
    return str(file)


def test_without_its_library_an_address_ends_in_what_to_install() -> None:
    script = (
        "import sys; sys.modules['httpx'] = None\n"
        "from reader.sources import SourceError, first_article\n"
        "try: first_article('http://example.org/')\nexcept SourceError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("http://example.org/: HTML support is not installed; run: ")
    assert done.stdout.endswith("pip install httpx\n")


def test_an_address_is_no_pattern_and_no_file(server: Server) -> None:
    address = server.page("/a[1].txt?x=*", PARAGRAPH)
    assert [re.sub(r":\d+", "", article.source) for article in articles_of(address, OPEN)] == [
        "http://127.0.0.1/a[1].txt?x=*"
    ]


def test_a_length_too_small_ends_the_page_there(raw: Any) -> None:
    address = raw([b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\nContent-Type: text/plain\r\n\r\nTexte.secret"])
    assert first_article(address, PATIENT).text == "Texte."
