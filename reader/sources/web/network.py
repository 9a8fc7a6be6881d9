"""Connections to checked addresses: a host is resolved once, and what was checked is what is connected to.

So no answer of the name system that changes in between (DNS rebinding) leads anywhere else. Time runs over the whole
of a request: a server that sends a byte now and then ends at the same moment as one that sends nothing.
"""

from __future__ import annotations

import ipaddress
import queue
import threading
import time
from collections.abc import Iterable, Iterator, Sequence

import httpcore
import httpx

from reader.sources.web.access import Access

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")

Socket = Iterable[httpcore.SOCKET_OPTION]


class PrivateAddressError(Exception):
    """A host that is in one's own machine or network; the message is its IP address."""


class UnknownHostError(Exception):
    """A host that the name system does not know, or that it gave no answer about."""


class Deadline:
    """The moment at which all must be done."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def within(self, seconds: float | None) -> float:
        """Return the seconds left, at most those asked for. Raises httpcore.ReadTimeout when none is."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout
        return left if seconds is None else min(left, seconds)


def is_private(address: str) -> bool:
    """Return whether an IP address is anything but one of the public internet: loopback, local, reserved, multicast.

    What stands in an IPv6 address for one of IPv4 (mapped, 6to4, NAT64) counts as that.
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return True
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF)
        if inner is not None:
            return is_private(str(inner))
        if ip.is_site_local:
            return True
    return not ip.is_global or ip.is_multicast or ip.is_reserved or ip.is_unspecified


def checked(host: str, port: int, access: Access, seconds: float) -> Sequence[str]:
    """Return the IP addresses of a host, every one of them allowed. Raises PrivateAddressError, UnknownHostError."""
    addresses = _answered(host, port, access, seconds)
    if not addresses:
        raise UnknownHostError
    if not access.allow_private:
        for address in addresses:
            if is_private(address):
                raise PrivateAddressError(address)
    return addresses


def _answered(host: str, port: int, access: Access, seconds: float) -> Sequence[str]:
    """Ask the name system in a thread: the system's own waiting cannot be cut short."""
    answers: queue.SimpleQueue[Sequence[str] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(access.resolve(host, port))
        except (OSError, ValueError) as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        raise httpcore.ConnectTimeout from None
    if isinstance(answer, Exception):
        raise UnknownHostError from answer
    return answer


class _Stream(httpcore.NetworkStream):
    """A connection whose every wait ends at the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read bytes, up to the deadline."""
        return self._stream.read(max_bytes, self._deadline.within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write bytes, up to the deadline."""
        self._stream.write(buffer, self._deadline.within(timeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: object, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Return the connection encrypted, with the same deadline."""
        secured = self._stream.start_tls(ssl_context, server_hostname, self._deadline.within(timeout))  # type: ignore[arg-type]
        return _Stream(secured, self._deadline)

    def get_extra_info(self, info: str) -> object:
        """Return what the connection knows of itself."""
        return self._stream.get_extra_info(info)


class _CheckedBackend(httpcore.NetworkBackend):
    """Connects to the addresses that were checked, one after the other."""

    def __init__(self, access: Access, deadline: Deadline) -> None:
        self._access = access
        self._deadline = deadline
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Socket | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first checked address of a host that answers before the deadline."""
        failed: Exception = UnknownHostError()
        for address in checked(host, port, self._access, self._deadline.within(timeout)):
            try:
                stream = self._backend.connect_tcp(
                    address, port, self._deadline.within(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
            else:
                return _Stream(stream, self._deadline)
        raise failed


class _Body(httpx.SyncByteStream):
    """The body of an answer as httpx reads it."""

    def __init__(self, stream: Iterable[bytes]) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._stream)

    def close(self) -> None:
        """Close what the bytes come from, where it can be."""
        if hasattr(self._stream, "close"):
            self._stream.close()


class CheckedTransport(httpx.BaseTransport):
    """What httpx sends requests through, one connection each; its errors are those of httpcore."""

    def __init__(self, access: Access, deadline: Deadline) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(trust_env=False),
            max_keepalive_connections=0,
            network_backend=_CheckedBackend(access, deadline),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, once. Raises PrivateAddressError, UnknownHostError, and what httpcore raises."""
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        assert isinstance(answer.stream, Iterable)
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer.stream),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """End the connection."""
        self._pool.close()
