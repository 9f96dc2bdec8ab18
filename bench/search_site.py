"""A website whose search is that of another list: our own list's pages, with an index of any length."""

import functools
import http.server
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from generator.engines import engine
from generator.site.build import build
from generator.site.project import find_project


def write_site(content: Path, site: Path, index: Mapping[str, str]) -> None:
    """Build the list in a folder, and lay the files of an index in the place of its own."""
    build(find_project(content, Path()), site, engine(), lambda *_: None)
    folder = site / "assets" / "search"
    for own in folder.glob("*.js"):
        own.unlink()
    for name, script in index.items():
        (folder / name).write_text(script, "utf-8")


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine, and give its address."""
    handler = functools.partial(_QuietHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in the standard library
        """Say nothing."""
