"""Web pages: what an address holds, fetched without cookies, scripts or trust.

Method: each hop is a client of its own, so nothing is carried over; its host is resolved, checked and connected to in
``network.py``; the body is counted as it comes out of its compression.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from urllib.parse import urljoin

import httpcore
import httpx
import msgspec

from reader import __version__
from reader.sources.encodings import recoded
from reader.sources.errors import UnreadableError
from reader.sources.web.access import Access, Limits
from reader.sources.web.network import CheckedTransport, Deadline, PrivateAddressError, UnknownHostError
from reader.text.message import Message
from reader.text.printable import printable

_HEADERS = {
    "user-agent": f"reader/{__version__}",
    "accept": "text/html, application/xhtml+xml, text/*;q=0.9, */*;q=0.5",
    "accept-encoding": "gzip",
}

_STATUS = {
    401: Message("asks for a password; open it in a browser and save it as HTML"),
    402: Message("is for subscribers; open it in a browser and save it as HTML"),
    403: Message("does not allow programs; open it in a browser and save it as HTML"),
    404: Message("no such page; check the address"),
    410: Message("the page is gone for good"),
    429: Message("too many requests; try again later"),
    451: Message("withheld for legal reasons"),
}
"""What is said of an answer that is no page."""

_NO_ARTICLES = ("image/", "audio/", "video/", "font/")

_PAGES = ("text/html", "application/xhtml+xml")

_BINARY = (b"%PDF-", b"PK\3\4")

_BROKEN = Message("the connection was lost; try again")


class Fetched(msgspec.Struct, frozen=True):
    """What an address gave: the bytes, where they were in the end, and what the server calls them."""

    content: bytes
    address: str
    type: str
    charset: str | None


def fetched(address: str, access: Access) -> Fetched:
    """Fetch an address. Raises UnreadableError."""
    deadline = Deadline(access.limits.whole)
    url = _url(address)
    try:
        for _ in range(access.limits.redirects + 1):
            found = _hop(url, access, deadline)
            if isinstance(found, Fetched):
                return found
            access.told(Message("{old} redirects to {new}", old=printable(str(url)), new=printable(str(found))))
            url = found
    except PrivateAddressError as error:
        raise UnreadableError(
            Message("{host} is a private address; use --allow-private to open it", host=_named(url.host, str(error)))
        ) from error
    except UnknownHostError as error:
        raise UnreadableError(Message("unknown host {host}; are you offline?", host=printable(url.host))) from error
    except (httpcore.TimeoutException, httpx.TimeoutException) as error:
        raise UnreadableError(Message("{host} took too long; try again later", host=printable(url.host))) from error
    except (httpcore.ConnectError, httpx.ConnectError) as error:
        raise UnreadableError(_unreached(url.host, error)) from error
    except (httpcore.RemoteProtocolError, httpcore.NetworkError) as error:
        raise UnreadableError(_BROKEN) from error
    except (httpx.HTTPError, httpx.InvalidURL, httpcore.ProtocolError, ValueError) as error:
        raise UnreadableError(Message("the server sent an invalid answer")) from error
    raise UnreadableError(Message("redirected more than {limit} times", limit=access.limits.redirects))


def named(found: Fetched) -> str:
    """Return a file name for the content, whose suffix shows its format where the content does not."""
    if found.type in _PAGES and found.content.lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"<"):
        return "page.html"
    return httpx.URL(found.address).path


def text_or_bytes(found: Fetched) -> bytes:
    """Return the content, a text in UTF-8 where only the server says how it is encoded."""
    is_text = found.type.startswith("text/") or found.type.endswith("xml")
    return recoded(found.content, found.charset) if is_text and not found.content.startswith(_BINARY) else found.content


def _url(address: str) -> httpx.URL:
    """Return an address that may be fetched. Raises UnreadableError."""
    try:
        url = httpx.URL(address)
        host = url.host
    except (httpx.InvalidURL, ValueError) as error:
        raise UnreadableError(Message("not a web address")) from error
    if url.scheme not in ("http", "https"):
        raise UnreadableError(Message("only http and https can be opened, not {scheme}", scheme=printable(url.scheme)))
    if not host:
        raise UnreadableError(Message("not a web address"))
    if url.userinfo:
        raise UnreadableError(Message("addresses with a user name and password are not opened; leave them out"))
    return url.copy_with(fragment=None)


def _hop(url: httpx.URL, access: Access, deadline: Deadline) -> Fetched | httpx.URL:
    """Fetch one address, or return the address it redirects to."""
    limits = access.limits
    timeout = httpx.Timeout(limits.read, connect=limits.connect)
    transport = CheckedTransport(access, deadline)
    with (
        httpx.Client(transport=transport, trust_env=False, follow_redirects=False, timeout=timeout) as client,
        client.stream("GET", url, headers=_HEADERS) as answer,
    ):
        if answer.has_redirect_location:
            return _url(urljoin(str(url), answer.headers["location"]))
        if not answer.is_success:
            raise UnreadableError(_status(answer.status_code))
        type_ = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        if type_.startswith(_NO_ARTICLES):
            raise UnreadableError(Message("not an article but {type}", type=printable(type_)))
        return Fetched(_body(answer, limits), str(url), type_, answer.charset_encoding)


def _body(answer: httpx.Response, limits: Limits) -> bytes:
    """Return the content, out of its compression. Raises UnreadableError for more than the limit."""
    too_large = Message("larger than {size} MB", size=limits.size // 1_000_000)
    length = answer.headers.get("content-length", "")
    if length.isascii() and length.isdigit() and int(length[:20]) > limits.size:
        raise UnreadableError(too_large)
    content = bytearray()
    for piece in _unpacked(answer, limits.size):
        content += piece
        if len(content) > limits.size:
            raise UnreadableError(too_large)
    return bytes(content)


def _unpacked(answer: httpx.Response, most: int) -> Iterator[bytes]:
    """Yield the body piece by piece, none larger than one byte more than ``most``, however well it is packed."""
    encoding = answer.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("identity", ""):
        yield from answer.iter_raw()
        return
    if encoding not in ("gzip", "x-gzip"):
        raise UnreadableError(Message("the server used an unknown compression"))
    unpacker = zlib.decompressobj(wbits=31)
    try:
        for piece in answer.iter_raw():
            yield unpacker.decompress(piece, most + 1)
    except zlib.error as error:
        raise UnreadableError(_BROKEN) from error
    if not unpacker.eof:
        raise UnreadableError(_BROKEN)


def _status(code: int) -> Message:
    server_error, refused = Message("the server has a problem; try again later"), Message("refused by the server")
    reason = _STATUS.get(code) or (server_error if code >= 500 else refused)
    return Message("{reason} (HTTP {code})", reason=reason, code=code)


def _named(host: str, address: str) -> str:
    return printable(host) if host == address else f"{printable(host)} ({address})"


def _unreached(host: str, error: Exception) -> Message:
    """Return the message about a host that cannot be connected to."""
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        return Message("the certificate of {host} is not valid", host=printable(host))
    if "SSL" in str(error):
        return Message("no secure connection to {host}; try http://", host=printable(host))
    return Message("{host} cannot be reached; are you offline?", host=printable(host))
