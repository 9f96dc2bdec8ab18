"""Work on all cores: the same results, in the same order, as on one."""

import gc
import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, TypeVar, cast

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


@contextmanager
def beside(task: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """Do a task in a process of its own while the block runs; give the function that waits for it.

    The function returns what the task returns, and raises what it raises. On one core the task is done when it is asked
    for. Where processes are not forked, the task and what it returns must be picklable.
    """
    if cores() == 1 or threading.active_count() > 1:  # as above
        yield task
        return
    gc.freeze()  # as above
    receiver, sender = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_report, args=(task, sender))
    process.start()
    sender.close()
    try:
        yield partial(_outcome, receiver)
    finally:
        process.terminate()
        process.join()
        gc.unfreeze()


@contextmanager
def apart(task: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """Give a function that has a task done in a process of its own, as often as it is called, and returns its result.

    That process ends with the block, with all that it is doing. As it has no threads, the task can be done on all cores
    whatever threads there are here. Where processes are not forked, or there is one core, it is done here.
    """
    if cores() == 1 or _CONTEXT.get_start_method() != "fork" or threading.active_count() > 1:
        yield task
        return
    here, there = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=_do_when_asked, args=(task, there, here))
    process.start()
    there.close()
    begun = cast("int", process.pid)
    _lead(begun)

    def ask() -> T:
        here.send(None)
        return cast("T", _outcome(here))

    try:
        yield ask
    finally:
        with suppress(ProcessLookupError):  # if it has ended by itself
            os.killpg(begun, signal.SIGTERM)
        process.join()
        here.close()


def _lead(process: int) -> None:
    """Make a process the first of a group, which ends as one; Ctrl-C is for the group of whoever waits."""
    with suppress(PermissionError, ProcessLookupError):  # if it did so itself and went on, or has ended
        os.setpgid(process, process)


def _do_when_asked(task: Callable[[], Any], there: Connection, here: Connection) -> None:
    _lead(os.getpid())
    here.close()  # the end of whoever asks, so that nobody has it when that is gone
    while True:
        try:
            there.recv()
        except EOFError:
            return
        _report(task, there)


def _report(task: Callable[[], Any], to: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the process that waits, which then ends this one
    try:
        result = task()
    except Exception as error:  # noqa: BLE001 - it is raised where somebody waits
        error.add_note(traceback.format_exc())
        to.send((None, error))
    else:
        to.send((result, None))


def _outcome(of: Connection) -> Any:
    result, error = of.recv()
    if error:
        raise error
    return result


# A forked process has all values at once, without their being written and read. Elsewhere than on Linux, libraries of
# the system may not stand it.
_CONTEXT = multiprocessing.get_context("fork") if sys.platform == "linux" else multiprocessing.get_context("spawn")


def _take(tasks: Sequence[Callable[[], Any]]) -> None:
    global _tasks  # noqa: PLW0603 - it is what a process is told at its beginning
    _tasks = tasks


def _do(number: int) -> Any:
    return _tasks[number]()
