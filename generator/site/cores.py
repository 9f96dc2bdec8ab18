"""Work on all cores: the same results, in the same order, as on one."""

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")

_MOST = 8
"""How many processes work at once; each takes memory of its own."""

_tasks: Sequence[Callable[[], Any]] = ()
"""In a process that works: all that there is to be done."""


def cores() -> int:
    """Return how many processes can work at once."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(allowed, _MOST)


def run(tasks: Sequence[Callable[[], T]], processes: int) -> Iterator[T]:
    """Do tasks that need nothing of each other in so many processes; yield what they return, in the tasks' order.

    What a task raises is raised here. Where processes are not forked, tasks and results must be picklable.
    """
    if processes == 1 or threading.active_count() > 1:  # a process with threads cannot be forked safely
        yield from (task() for task in tasks)
        return
    gc.freeze()  # so that no process copies all that is there by looking whether it is still needed
    try:
        with ProcessPoolExecutor(processes, _CONTEXT, _take, (tasks,)) as pool:
            yield from pool.map(_do, range(len(tasks)))
    finally:
        gc.unfreeze()


# A forked process has all values at once, without their being written and read. Elsewhere than on Linux, libraries of
# the system may not stand it.
_CONTEXT = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _take(tasks: Sequence[Callable[[], Any]]) -> None:
    global _tasks  # noqa: PLW0603 - it is what a process is told at its beginning
    _tasks = tasks


def _do(number: int) -> Any:
    return _tasks[number]()
