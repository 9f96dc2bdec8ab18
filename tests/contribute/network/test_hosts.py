"""Addresses that lead to this machine or the network around it, in all their disguises."""

import socket
import threading

import pytest

from generator.contribute.network import hosts
from generator.contribute.network.client import Client
from generator.contribute.network.exchange import MIRROR
from generator.contribute.network.hosts import PrivateHostError, is_public, refuse_private, resolve
from generator.problems import FetchError
from tests.contribute.conftest import Server

PRIVATE = [
    "127.0.0.1", "127.8.9.10", "10.0.0.1", "172.16.5.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.1",
    "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:127.0.0.1",
    "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_what_only_some_can_reach_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "151.101.3.42", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101"]
)
def test_what_everybody_can_reach_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST.", "a.localhost", "127.1", "0x7f000001", "2130706433", "017700000001", "[::1]"]
)
def test_a_name_may_say_itself_that_it_is_private(host: str) -> None:
    with pytest.raises(PrivateHostError):
        refuse_private(host)


@pytest.mark.parametrize("host", ["arxiv.org", "localhost.example.org", "1.1.1.1", "xn--a.invalid", "ü" * 80])
def test_other_names_may_be_asked_for(host: str) -> None:
    refuse_private(host)


def _ask(address: str, *, private_hosts: bool = False) -> str:
    with Client(lambda _: None, private_hosts=private_hosts) as client:
        return client.get(address)


def _count(server: Server, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the server's own address, asked for without the detour over a mirror."""
    monkeypatch.delenv(MIRROR)
    server.say("secret", "told")
    return server.address


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "0x7f.1", "[::ffff:127.0.0.1]"])
def test_this_machine_is_not_asked_unless_it_is_allowed(
    server: Server, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    port = _count(server, monkeypatch).rpartition(":")[2]
    with pytest.raises(FetchError, match="is not on the public internet, so it is not asked"):
        _ask(f"http://{host}:{port}/secret")
    assert server.asked == []
    if host == "127.0.0.1":
        assert _ask(f"http://{host}:{port}/secret", private_hosts=True) == "told"


def test_a_name_is_judged_by_where_it_leads_when_it_is_connected_to(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(_count(server, monkeypatch).rpartition(":")[2])
    monkeypatch.setattr(hosts, "resolve", lambda *_: ["127.0.0.1", "10.0.0.1"])
    with pytest.raises(FetchError, match=r"^innocent\.test is not on the public internet"):
        _ask(f"http://innocent.test:{port}/secret")
    assert server.asked == []


@pytest.mark.usefixtures("pauses")
def test_only_the_public_addresses_of_a_name_are_connected_to(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    port = int(_count(server, monkeypatch).rpartition(":")[2])
    monkeypatch.setattr(hosts, "resolve", lambda *_: ["127.0.0.1", "192.0.2.1"])
    monkeypatch.setattr(hosts, "is_public", lambda address: address == "192.0.2.1")
    tried: list[str] = []

    def connect(address: tuple[str, int], *_: object, **__: object) -> socket.socket:
        tried.append(address[0])
        raise OSError("no way")

    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(FetchError, match="cannot be reached"):
        _ask(f"http://mixed.test:{port}/secret")
    assert set(tried) == {"192.0.2.1"}


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1/x", "http://[::1]/x", "http://169.254.169.254/latest/meta-data", "http://localhost/"]
)
def test_no_redirect_leads_into_the_network_around(server: Server, target: str) -> None:
    server.say("source.test/paper", status=302, Location=target)
    with pytest.raises(FetchError, match="is not on the public internet"):
        _ask("http://source.test/paper")
    assert server.asked == ["source.test/paper"]


def test_nobody_waits_for_a_resolver_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [][: release.wait(5)])
    try:
        with pytest.raises(TimeoutError):
            resolve("slow.test", 80, 0.01)
    finally:
        release.set()


@pytest.mark.parametrize("host", ["a..b", "x" * 70 + ".test"])
def test_a_name_that_cannot_be_one_is_not_found(host: str) -> None:
    with pytest.raises(OSError, match=r"no name of a host|not known|No address"):
        resolve(host, 80, 5)
