"""Serves a built site and has it built anew at each change, whatever engine builds it."""

from collections.abc import Callable, Iterable
from pathlib import Path

from generator.problems import UsageError


def serve(folder: Path, rebuild: Callable[[], None], watched: Iterable[Path], address: str) -> None:
    """Serve the site in `folder` at "host:port", and call `rebuild` when something in the watched folders changes.

    Returns when interrupted. Raises UsageError for an address that cannot be served at.
    """
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415 - slow to load, and only needed here

    host, _, port = address.rpartition(":")
    if not (host and port.isdecimal()):
        raise UsageError(f'"{address}" is not an address to serve at; write it as 127.0.0.1:8000')
    server = LiveReloadServer(builder=rebuild, host=host, port=int(port), root=str(folder), mount_path="/")
    for path in watched:
        server.watch(str(path))
    try:
        server.serve()
    except (OSError, OverflowError) as error:  # from taking the address: the server itself says what fails later
        raise UsageError(f"cannot serve at {address}: {error}") from error
    finally:
        server.shutdown()
