"""Which hosts may be asked: those that everybody can reach.

The addresses on a list come from strangers. One that leads to this machine, into the network around it or to a cloud's
own services must not make the program ask there, whatever its name is and wherever a redirect comes from.
"""

import ipaddress
import queue
import socket
import threading

from generator.problems import FetchError

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""Addresses of IPv4 in IPv6's clothes (RFC 6052, 2.1)."""


class PrivateHostError(FetchError):
    """The host is not one that everybody can reach."""

    def __init__(self) -> None:
        super().__init__("is not on the public internet, so it is not asked")


def is_public(address: str) -> bool:
    """Say whether everybody can reach an IP address, also where it stands for another one."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    inner = None if isinstance(ip, ipaddress.IPv4Address) else _inner(ip)
    return ip.is_global and not ip.is_multicast and (inner is None or is_public(str(inner)))


def refuse_private(host: str) -> None:
    """Raise PrivateHostError for a host whose name alone says that it is not public."""
    name = host.rstrip(".").lower()
    number = _as_number(name)
    if name == "localhost" or name.endswith(".localhost") or (number and not is_public(number)):
        raise PrivateHostError


def resolve(host: str, port: int, seconds: float) -> list[str]:
    """Return the IP addresses of a host. Raises OSError, among them TimeoutError.

    The system's resolver cannot be interrupted: it is asked in a thread that nobody waits for any longer than that.
    """
    found: queue.SimpleQueue[list[str] | OSError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.put([str(place[0]) for *_, place in answers])
        except OSError as error:
            found.put(error)
        except UnicodeError as error:  # a label that is empty or too long
            found.put(OSError(f"{host} is no name of a host: {error}"))

    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = found.get(timeout=max(0.0, seconds))
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(answer, OSError):
        raise answer
    return list(dict.fromkeys(answer))


def _as_number(host: str) -> str | None:
    """Return the IP address that a host's name is, also in the older forms such as 127.1 and 0x7f000001."""
    try:
        return str(ipaddress.ip_address(host.strip("[]").partition("%")[0]))
    except ValueError:
        pass
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except (OSError, UnicodeError):
        return None


def _inner(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour
