"""Sources that answer late, wrongly, endlessly or not at all."""

import socket
import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler

import httpx
import pytest

from generator import __version__
from generator.contribute.network import exchange, hosts
from generator.contribute.network.client import Client
from generator.contribute.network.exchange import MIRROR, NotThereError
from generator.problems import FetchError, UsageError
from tests.contribute.conftest import Server


def _get(address: str = "https://source.test/paper", said: list[str] | None = None) -> str:
    heard: list[str] = [] if said is None else said
    with Client(heard.append) as client:
        return client.get(address)


def _rounded(pauses: list[float]) -> list[int]:
    return [round(pause) for pause in pauses]


def test_the_mirror_is_asked_for_the_same_place_on_the_same_host(server: Server) -> None:
    server.say("source.test/paper?id=7", "hello")
    assert _get("https://source.test/paper?id=7") == "hello"
    assert server.asked == ["source.test/paper?id=7"]


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_passing_failure_is_tried_again_with_growing_pauses(server: Server, pauses: list[float], status: int) -> None:
    server.say("source.test/paper", status=status)
    server.say("source.test/paper", status=status)
    server.say("source.test/paper", "at last")
    said: list[str] = []
    assert _get(said=said) == "at last"
    assert _rounded(pauses) == [3, 6]
    assert len(said) == 2
    assert said[0].startswith(f"source.test is not able to answer now ({status} ")
    assert said[0].endswith("); trying again in 3 s")


def test_after_three_attempts_it_is_enough(server: Server, pauses: list[float]) -> None:
    server.say("source.test/paper", status=500)
    with pytest.raises(FetchError, match=r"^source\.test is not able to answer now \(500 Internal Server Error\); try"):
        _get()
    assert len(server.asked) == 3
    assert len(pauses) == 2


def test_a_source_may_say_how_long_to_wait(server: Server, pauses: list[float]) -> None:
    server.say("source.test/paper", status=429, Retry_After="20")
    at = format_datetime(datetime.now(UTC) + timedelta(seconds=40), usegmt=True)
    server.say("source.test/paper", status=503, Retry_After=at)
    server.say("source.test/paper", "at last")
    assert _get() == "at last"
    assert _rounded(pauses[:1]) == [20]
    assert 30 < pauses[1] <= 40


@pytest.mark.parametrize("wait", ["3600", "Wed, 01 Jan 2200 00:00:00 GMT"])
def test_nobody_waits_an_hour(server: Server, pauses: list[float], wait: str) -> None:
    server.say("source.test/paper", status=429, Retry_After=wait)
    with pytest.raises(FetchError, match="429"):
        _get()
    assert pauses == []


@pytest.mark.parametrize("wait", ["soon", "-5", "٣", "Wed, 99 Foo", ""])
def test_a_nonsensical_wait_is_no_wait(server: Server, pauses: list[float], wait: str) -> None:
    server.say("source.test/paper", status=429, Retry_After=wait.encode("utf-8").decode("latin-1"))
    server.say("source.test/paper", "at last")
    assert _get() == "at last"
    assert _rounded(pauses) == [3]


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_not_there_is_not_asked_for_again(server: Server, pauses: list[float], status: int) -> None:
    server.say("source.test/paper", status=status)
    with pytest.raises(NotThereError):
        _get()
    assert (len(server.asked), pauses) == (1, [])


@pytest.mark.parametrize("status", [400, 401, 403, 451])
def test_a_refusal_is_final(server: Server, pauses: list[float], status: int) -> None:
    server.say("source.test/paper", status=status)
    with pytest.raises(FetchError, match=rf"source\.test refuses to answer \({status}"):
        _get()
    assert (len(server.asked), pauses) == (1, [])


def test_a_refused_connection_is_said(monkeypatch: pytest.MonkeyPatch, pauses: list[float]) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        monkeypatch.setenv(MIRROR, f"http://127.0.0.1:{closed.getsockname()[1]}")
        with pytest.raises(FetchError, match=r"^source\.test cannot be reached \(.*refused.*\); try again later$"):
            _get()
    assert _rounded(pauses) == [3, 6]


def test_silence_ends(server: Server, pauses: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_TIMEOUT", httpx.Timeout(0.05))
    release = threading.Event()
    server.do("source.test/paper", lambda _: release.wait(5))
    try:
        with pytest.raises(FetchError, match="does not answer in time"):
            _get()
    finally:
        release.set()
    assert (len(server.asked), len(pauses)) == (3, 2)


def test_an_endless_answer_is_cut(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_LARGEST_ANSWER", 100_000)

    def flood(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        try:
            while True:
                request.wfile.write(b"x" * 4096)
        except OSError:
            pass

    server.do("source.test/paper", flood)
    with pytest.raises(FetchError, match="answers with more than"):
        _get()


_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 9999\r\n\r\n"


@pytest.mark.parametrize("beginning", [b"", b"HTTP/1.1 200 OK\r\nX-Long: ", _HEAD])
def test_a_source_that_drips_is_left_whatever_it_drips(
    server: Server, pauses: list[float], monkeypatch: pytest.MonkeyPatch, beginning: bytes
) -> None:
    """Each drop comes within every time-out of one step; only the bound for the whole ends it."""
    monkeypatch.setattr(exchange, "_LONGEST_EXCHANGE", 0.2)
    over = threading.Event()

    def drip(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(beginning)
        try:
            while not over.wait(0.02):
                request.wfile.write(b"x")
                request.wfile.flush()
        except OSError:
            pass

    server.do("source.test/paper", drip)
    try:
        with pytest.raises(FetchError, match=r"does not answer in time|cannot be reached"):
            _get()
    finally:
        over.set()
    assert len(pauses) == 2


def test_a_broken_off_answer_is_tried_again(server: Server, pauses: list[float]) -> None:
    server.say("source.test/paper", "half", Content_Length="400")
    server.say("source.test/paper", "whole")
    assert _get() == "whole"
    assert _rounded(pauses) == [3]


def test_a_redirect_is_followed_also_to_another_host(server: Server) -> None:
    server.say("source.test/paper", status=302, Location="https://api.test/v1/paper")
    server.say("api.test/v1/paper", "there")
    assert _get() == "there"
    assert server.asked == ["source.test/paper", "api.test/v1/paper"]


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "http://source.test/plain", "ftp://source.test/x", "gopher:x"]
)
@pytest.mark.usefixtures("pauses")
def test_some_redirects_are_not_followed(server: Server, target: str) -> None:
    server.say("source.test/paper", status=302, Location=target)
    with pytest.raises(FetchError, match=r"sends us to|Invalid URL"):
        _get()
    assert set(server.asked) == {"source.test/paper"}


def test_a_circle_of_redirects_ends(server: Server) -> None:
    server.say("source.test/paper", status=302, Location="/paper")
    with pytest.raises(FetchError, match="in circles"):
        _get()
    assert len(server.asked) == 6


def test_an_answer_must_be_text(server: Server) -> None:
    server.say("source.test/paper", b"\xff\xfe\x00")
    with pytest.raises(FetchError, match="not text in UTF-8"):
        _get()


def test_an_answer_packed_otherwise_than_it_says_is_an_error(server: Server, pauses: list[float]) -> None:
    server.say("source.test/paper", b"\xff" * 99, Content_Encoding="gzip")
    with pytest.raises(FetchError, match="cannot be reached"):
        _get()
    assert len(pauses) == 2


def test_a_source_that_was_given_up_is_not_asked_again(server: Server, pauses: list[float]) -> None:
    server.say("source.test/paper", status=503)
    server.say("other.test/paper", "there")
    with Client(lambda _: None) as client:
        for _ in range(2):
            with pytest.raises(FetchError, match=r"^source\.test is not able to answer now"):
                client.get("https://source.test/paper")
        assert client.get("https://other.test/paper") == "there"
    assert len(server.asked) == 4
    assert len(pauses) == 2


def test_questions_to_one_host_keep_its_pace(server: Server, pauses: list[float]) -> None:
    for host in ("export.arxiv.org", "source.test"):
        for number in range(2):
            server.say(f"{host}/{number}", "there")
    with Client(lambda _: None) as client:
        for number in range(2):
            client.get(f"https://export.arxiv.org/{number}")
            client.get(f"https://source.test/{number}")
    assert _rounded(pauses) == [3, 1]


def test_a_host_behind_a_redirect_keeps_its_pace_too(server: Server, pauses: list[float]) -> None:
    for number in range(2):
        server.say(f"doi.test/{number}", status=302, Location=f"https://publisher.test/{number}")
        server.say(f"publisher.test/{number}", "there")
    with Client(lambda _: None) as client:
        for number in range(2):
            client.get(f"https://doi.test/{number}")
    assert _rounded(pauses) == [1, 1]


def test_who_asks_is_said_and_no_cookie_is_kept(server: Server) -> None:
    server.say("source.test/paper", "there", Set_Cookie="id=7; Path=/")
    server.say("source.test/other", "there")
    with Client(lambda _: None, home="https://liste.example/für-alle/") as client:
        client.get("https://name:word@source.test/paper")
        client.get("https://source.test/other")
    assert [headers["user-agent"] for headers in server.headers] == [
        f"papershelf/{__version__} (+https://liste.example/f\\xfcr-alle/)"
    ] * 2
    assert not any({"cookie", "authorization"} & headers.keys() for headers in server.headers)


def test_an_answer_is_read_in_the_encoding_that_it_names(server: Server) -> None:
    server.say("source.test/paper", "naïve".encode("latin-1"), Content_Type="text/html; charset=ISO-8859-1")
    assert _get() == "naïve"
    server.say("other.test/paper", "naïve", Content_Type="text/html; charset=no-such-thing")
    assert _get("https://other.test/paper") == "naïve"


@pytest.mark.parametrize("address", ["", "x", "ftp://source.test/x", "http://", "http://a:x/", "http://a\x00/"])
def test_what_is_no_address_is_not_asked_for(server: Server, address: str) -> None:
    with pytest.raises(FetchError, match="is no address"):
        _get(address)
    assert server.asked == []


def test_a_proxy_is_asked_in_place_of_the_host(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(MIRROR)
    monkeypatch.setenv("http_proxy", server.address)
    server.say("http://source.test/paper", "by proxy")
    assert _get("http://source.test/paper") == "by proxy"
    with pytest.raises(FetchError, match="not on the public internet"):
        _get("http://169.254.169.254/latest")


@pytest.mark.parametrize(("variable", "value"), [(MIRROR, "http://a:x/"), ("https_proxy", "socks5://127.0.0.1:9")])
def test_a_detour_that_cannot_be_taken_is_said(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(UsageError, match="the mirror or proxy that the environment names, is no address"):
        _get()


@pytest.mark.usefixtures("pauses")
def test_a_host_that_speaks_no_tls_cannot_be_reached(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(MIRROR)
    with Client(lambda _: None, private_hosts=True) as client, pytest.raises(FetchError, match="cannot be reached"):
        client.get(server.address.replace("http:", "https:"))
    assert server.asked == []


@pytest.mark.usefixtures("pauses")
@pytest.mark.parametrize(
    ("failure", "said"), [(TimeoutError(), "does not answer in time"), (OSError("no such name"), "no such name")]
)
def test_a_name_that_is_not_found_is_said(monkeypatch: pytest.MonkeyPatch, failure: OSError, said: str) -> None:
    def resolve(*_: object) -> list[str]:
        raise failure

    monkeypatch.setattr(hosts, "resolve", resolve)
    with pytest.raises(FetchError, match=rf"^source\.test .*{said}"):
        _get()


def test_a_redirect_to_what_is_no_address_is_said(server: Server) -> None:
    server.say("source.test/paper", status=302, Location="http://a:x/")
    with pytest.raises(FetchError, match="sends us to an address that is none"):
        _get()
