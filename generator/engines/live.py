"""Serves a built site and has it built anew at each change, whatever engine builds it."""

import re
from collections.abc import Callable, Iterable
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from generator.problems import UsageError

_BANNER = (
    '<pre role="alert" style="position: sticky; top: 0; z-index: 9; max-height: 50vh; overflow: auto; margin: 0; '
    'padding: 1em; white-space: pre-wrap; font-size: 16px; color: #fff; background: #a00">{}</pre>'
)
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_CALM = 0.02
"""Seconds without another change after which the site is built anew."""


def serve(folder: Path, rebuild: Callable[[], str], watched: Iterable[Path], address: str) -> None:
    """Serve the site in `folder` at "host:port", and call `rebuild` when something in the watched folders changes.

    `rebuild` returns what is wrong, in the words that a terminal shows; every page shows it too, above its last good
    text, until a rebuild returns nothing. Returns when interrupted. Raises UsageError for an address that cannot be
    served at.
    """
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415 - slow to load, and only needed here

    host, _, port = address.rpartition(":")
    if not (host and port.isdecimal()):
        raise UsageError(f'"{address}" is not an address to serve at; write it as 127.0.0.1:8000')
    banner = Banner()
    server = LiveReloadServer(
        builder=lambda: banner.show(rebuild()), host=host, port=int(port), root=str(folder), mount_path="/"
    )
    server.observer = _observer()
    server.build_delay = _CALM
    server.set_app(banner.over(server.serve_request))
    for path in watched:
        server.watch(str(path))
    try:
        server.serve()
    except (OSError, OverflowError) as error:  # from taking the address: the server itself says what fails later
        raise UsageError(f"cannot serve at {address}: {error}") from error
    finally:
        server.shutdown()


class Banner:
    """What stands above every page as long as something is wrong.

    It is inline, as is the server's script that has pages come anew: pages that are served lose the policy against it.
    """

    def __init__(self) -> None:
        self._html = b""

    def show(self, problem: str) -> None:
        """Show what is wrong from now on, if anything is."""
        self._html = _BANNER.format(escape(problem)).encode() if problem else b""

    def over(self, application: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
        """Return a WSGI application (PEP 3333) that shows the pages of another one with the banner."""

        def show(environment: Any, start_response: Callable[..., Any]) -> Iterable[bytes]:
            html = None

            def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
                nonlocal html
                kind = dict(headers).get("Content-Type", "")
                html = self._html if kind.startswith("text/html") else None
                return start_response(status, [one for one in headers if one[0] != "Content-Length"], *rest)

            page = b"".join(application(environment, start))
            return [page if html is None else _POLICY.sub(b"", page, count=1).replace(b"<body>", b"<body>" + html, 1)]

        return show


def _observer() -> Any:
    """Return a watcher that the system tells of changes, and of nothing that is merely read."""
    from watchdog import events, observers  # noqa: PLC0415 - as above

    changes = [events.FileModifiedEvent, events.FileCreatedEvent, events.FileDeletedEvent, events.FileMovedEvent]

    observer = observers.Observer()
    observer.schedule = partial(observer.schedule, event_filter=changes)  # type: ignore[method-assign]
    return observer
