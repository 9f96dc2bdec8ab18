"""Connections that end in time and lead to public hosts: what httpx and httpcore send and read through.

A time-out of theirs bounds one step, so a source that sends a byte now and then is waited for without end. Here every
step gets what is left of the time for the whole exchange.
"""

import ssl
import time
from collections.abc import Iterable
from typing import Any, TypeAlias

import httpcore

from generator.contribute.network import hosts

_Option: TypeAlias = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


class Streams(httpcore.NetworkBackend):
    """Opens connections that share one bound in time."""

    def __init__(self, trusted: Iterable[str], *, private_hosts: bool) -> None:
        """`trusted` names hosts that may be private, such as a proxy; with `private_hosts`, all may."""
        self._opener = httpcore.SyncBackend()
        self._trusted = frozenset(trusted)
        self._private_hosts = private_hosts
        self._deadline = 0.0

    def begin(self, seconds: float) -> None:
        """From now on, all that is done together may take so long."""
        self._deadline = time.monotonic() + seconds

    def extend(self, seconds: float) -> None:
        """Give what is done together so much time more."""
        self._deadline += seconds

    def left(self, timeout: float | None, error: type[Exception]) -> float:
        """Return how long the next step may take. Raises `error` when the time is over."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise error("the time is over")
        return left if timeout is None else min(left, timeout)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[_Option] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to one of the host's addresses, each tried in turn. Raises PrivateHostError where none is public.

        What has been looked at is what is connected to: a name that leads elsewhere the next time gains nothing.
        """
        refusal: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self._addresses(host, port, timeout):
            try:
                left = self.left(timeout, httpcore.ConnectTimeout)
                return _Stream(self._opener.connect_tcp(address, port, left, local_address, socket_options), self)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                refusal = error
        raise refusal

    def _addresses(self, host: str, port: int, timeout: float | None) -> list[str]:
        try:
            found = hosts.resolve(host, port, self.left(timeout, httpcore.ConnectTimeout))
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(f"{host} is not found in time") from error
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error
        if self._private_hosts or host in self._trusted:
            return found
        public = [address for address in found if hosts.is_public(address)]
        if found and not public:
            raise hosts.PrivateHostError
        return public


class _Stream(httpcore.NetworkStream):
    """A connection whose every step ends with the exchange."""

    def __init__(self, stream: httpcore.NetworkStream, streams: Streams) -> None:
        self._stream = stream
        self._streams = streams

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._streams.left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._streams.left(timeout, httpcore.WriteTimeout))

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = self._streams.left(timeout, httpcore.ConnectTimeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left), self._streams)

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
