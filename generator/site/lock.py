"""A lock between processes, where the system can lock files."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows refuses to move a folder in use, so that there nobody is overtaken
    fcntl = None  # type: ignore[assignment]


@contextmanager
def locked(path: Path, wait: Callable[[], None]) -> Iterator[None]:
    """Hold the lock that a file stands for; `wait` is called once if another process has it.

    The file is there only as long as somebody holds or awaits the lock. A process that is killed holds it no longer.
    """
    if fcntl is None:
        yield
        return
    handle = _lock(path, wait)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


def _lock(path: Path, wait: Callable[[], None]) -> int:
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            wait()
            wait = _in_silence
            fcntl.flock(handle, fcntl.LOCK_EX)
        if _is_at(path, handle):
            return handle
        os.close(handle)  # whoever had the lock has removed its file


def _is_at(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.lstat(), os.fstat(handle))
    except FileNotFoundError:
        return False


def _in_silence() -> None:
    """Say nothing a second time."""
