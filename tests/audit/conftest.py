"""The built site on a web server, as an auditor meets it."""

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest

from tests.browser import test_site

KINDS = {**test_site.KINDS, "marks": "marks.html", "compare": "compare.html"}


class _Compressed(http.server.SimpleHTTPRequestHandler):
    """Serves text as hosts do: compressed, and kept by the browser."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        return BytesIO(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the standard library's name
        pass


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the served site's root."""
    handler = functools.partial(_Compressed, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(params=list(KINDS.values()), ids=list(KINDS))
def page_address(request: pytest.FixtureRequest, address: str) -> str:
    """The address of one page of each kind."""
    return f"{address}{request.param}"
