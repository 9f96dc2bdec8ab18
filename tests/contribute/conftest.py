"""A real server that gives recorded answers in place of all sources, and a fresh list to add to."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.contribute.format import format_list
from generator.contribute.network import pace
from generator.contribute.network.exchange import MIRROR

ANSWERS = Path(__file__).parent / "answers"

ARXIV = "export.arxiv.org/api/query?id_list=2412.17256&max_results=1"
"""Where arXiv is asked for the paper of the recorded answer."""

Speak = Callable[[BaseHTTPRequestHandler], object]


@dataclass
class Server:
    """Answers what it has been told to, host and path being the key: "doi.org/10.1000/x"."""

    address: str = ""
    asked: list[str] = field(default_factory=list)
    accepted: list[str | None] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    answers: dict[str, list[Speak]] = field(default_factory=dict)

    def say(self, place: str, body: bytes | str = b"", status: int = 200, **headers: str) -> None:
        """Answer a question so. Told several times about one place, give the answers in turn, the last for good."""
        content = body.encode() if isinstance(body, str) else body

        def speak(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            for name, value in {"Content-Length": str(len(content)), **headers}.items():
                request.send_header(name.replace("_", "-"), value)
            request.end_headers()
            request.wfile.write(content)

        self.do(place, speak)

    def do(self, place: str, speak: Speak) -> None:
        """Answer a question by calling a function."""
        self.answers.setdefault(place, []).append(speak)

    def give(self, place: str, name: str) -> None:
        """Answer a question with a recorded answer."""
        self.say(place, (ANSWERS / name).read_bytes())

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        place = request.path.lstrip("/")
        self.asked.append(place)
        self.accepted.append(request.headers["Accept"])
        self.headers.append({name.lower(): value for name, value in request.headers.items()})
        answers = self.answers.get(place)
        if not answers:
            request.send_error(404)
            return
        speak = answers.pop(0) if len(answers) > 1 else answers[0]
        speak(request)


def undated(path: Path) -> str:
    """Return the text of an entry without the day on which it was added."""
    return "".join(line for line in path.read_text("utf-8").splitlines(keepends=True) if not line.startswith("added:"))


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """The server, asked in place of every source."""
    told = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.answer(self)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        told.address = f"http://127.0.0.1:{http.server_port}"
        monkeypatch.setenv(MIRROR, told.address)
        yield told
        http.shutdown()
        thread.join()


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that were made, none of which takes any time; for the pace, nothing else does either."""
    made: list[float] = []
    monkeypatch.setattr("time.sleep", made.append)
    monkeypatch.setattr(pace, "time", SimpleNamespace(sleep=made.append, monotonic=lambda: 0.0))
    return made


@pytest.fixture
def toy_list(tmp_path: Path, toy_content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The toy list, in the folder "content" where the command runs."""
    monkeypatch.chdir(tmp_path)
    return toy_content


@pytest.fixture
def empty_list(toy_list: Path) -> Path:
    """A list with themes but without any paper, in the folder "content" where the command runs."""
    for path in (*(toy_list / "papers").iterdir(), *(toy_list / "paths").iterdir()):
        path.unlink()
    format_list(toy_list, write=True)  # so that what is not in order later on has been added
    return toy_list
