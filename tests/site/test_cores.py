"""Work on several cores has the results of work on one."""

import multiprocessing
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from generator.engines import engine
from generator.problems import ContentError, Position, Problem
from generator.site import cores, layout
from generator.site.build import build
from generator.site.project import find_project
from tests.conftest import ROOT, SAMPLE
from tests.engines.sites import differences

pytestmark = pytest.mark.slow

METHODS = sorted({"spawn", *multiprocessing.get_all_start_methods()} & {"fork", "spawn"})


def _ours() -> dict[str, str]:
    """Return an environment in which a program finds Papershelf from any folder."""
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def _process(_: int) -> int:
    return os.getpid()


def refuse() -> int:
    """Be a task that fails."""
    raise ContentError([Problem(Position("content/papers/x.yml", 3, 4), "it is wrong")])


@pytest.fixture(params=METHODS)
def method(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How processes are started."""
    monkeypatch.setattr(cores, "_CONTEXT", multiprocessing.get_context(request.param))
    return str(request.param)


@pytest.mark.usefixtures("method")
def test_a_site_that_many_processes_make_is_the_one_that_one_makes(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layout, "_FEW", 10)
    monkeypatch.setattr(layout, "_SHARE", 25)
    monkeypatch.setattr("generator.site.build.cores", lambda: 2)
    build(find_project(SAMPLE, ROOT), tmp_path / "site", engine(), lambda *_: None, proves=False)
    assert differences(tmp_path / "site", site) == []


def test_a_site_that_the_command_makes_on_all_cores_is_the_one_that_one_makes(site: Path, tmp_path: Path) -> None:
    """The command has no threads, as tests may have: see `cores.run`."""
    command = [sys.executable, "-m", "generator", "build", "--content", str(SAMPLE), "--site", str(tmp_path / "site")]
    subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, env=_ours())  # noqa: S603 - our own words
    assert differences(tmp_path / "site", site) == []


@pytest.mark.usefixtures("method")
def test_results_come_in_the_order_of_the_tasks() -> None:
    assert list(cores.run([partial(pow, 2, number) for number in range(50)], 2)) == [2**n for n in range(50)]


def test_tasks_are_done_in_other_processes() -> None:
    """Tried in a process of its own, as one that has threads works alone."""
    work = "import os; from generator.site import cores; print(os.getpid() in set(cores.run([os.getpid] * 4, 2)))"
    done = subprocess.run([sys.executable, "-c", work], capture_output=True, text=True, check=True)  # noqa: S603 - our own
    assert done.stdout == "False\n"


@pytest.mark.usefixtures("method")
def test_what_a_task_raises_is_raised_as_it_was() -> None:
    with pytest.raises(ContentError, match=r"^content/papers/x\.yml:3:4: it is wrong$"):
        list(cores.run([refuse, refuse], 2))


def test_one_process_does_all_by_itself() -> None:
    assert set(cores.run([partial(_process, number) for number in range(4)], 1)) == {os.getpid()}


BESIDE = """
import multiprocessing, os, sys, time
from generator.problems import ContentError
from generator.site import cores
from tests.site.test_cores import refuse

cores._CONTEXT = multiprocessing.get_context(sys.argv[1])
if __name__ == "__main__":
    with cores.beside(os.getpid) as other:
        print(other() != os.getpid())
    with cores.beside(refuse) as other:
        try:
            other()
        except ContentError as error:
            print(error)
    start = time.monotonic()
    try:
        with cores.beside(lambda: time.sleep(60)) if sys.argv[1] == "fork" else cores.beside(refuse):
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        print(time.monotonic() - start < 30, multiprocessing.active_children())
"""


@pytest.mark.parametrize("method", METHODS)
def test_a_task_beside_gives_what_it_returns_or_raises_and_ends_with_the_block(method: str, tmp_path: Path) -> None:
    """Tried in a process of its own, as above."""
    (tmp_path / "beside.py").write_text(BESIDE, "utf-8")
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, str(tmp_path / "beside.py"), method],
        capture_output=True,
        text=True,
        check=True,
        env=_ours(),
    )
    assert done.stdout.splitlines() == ["True", "content/papers/x.yml:3:4: it is wrong", "True []"]


APART = """
import multiprocessing, os, threading
from generator.problems import ContentError
from generator.site import cores
from tests.site.test_cores import refuse

asked = []
def work():
    asked.append(os.getpid())
    return len(asked), asked[0] != here, threading.active_count()

here = os.getpid()
with cores.apart(work) as ask:
    waiting = threading.Event()
    threading.Thread(target=waiting.wait).start()
    print(ask(), ask())
    waiting.set()
print(asked, multiprocessing.active_children())
with cores.apart(refuse) as ask:
    for _ in range(2):
        try:
            ask()
        except ContentError as error:
            print(error)
"""


@pytest.mark.skipif("fork" not in METHODS or cores.cores() == 1, reason="tasks are done here")
def test_a_task_apart_is_done_by_one_process_without_threads_until_the_block_ends(tmp_path: Path) -> None:
    """Tried in a process of its own, as above."""
    (tmp_path / "apart.py").write_text(APART, "utf-8")
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, str(tmp_path / "apart.py")], capture_output=True, text=True, check=True, env=_ours()
    )
    wrong = "content/papers/x.yml:3:4: it is wrong"
    assert done.stdout.splitlines() == ["(1, True, 1) (2, True, 1)", "[] []", wrong, wrong]


STOPPED = """
import os, threading, time
from generator.site import cores

ended, living = os.pipe()  # of which nothing comes any more once all that have it have ended
def last():
    os.write(living, b"begun")
    time.sleep(60)

def work():
    with cores.beside(last) as done:
        done()

with cores.apart(work) as ask:
    os.close(living)
    threading.Thread(target=ask, daemon=True).start()
    print(os.read(ended, 5))
    start = time.monotonic()
print(os.read(ended, 5), time.monotonic() - start < 30)
"""


@pytest.mark.skipif("fork" not in METHODS or cores.cores() == 1, reason="tasks are done here")
def test_a_task_apart_ends_with_the_block_and_all_that_it_has_begun(tmp_path: Path) -> None:
    """Tried in a process of its own, as above."""
    (tmp_path / "stopped.py").write_text(STOPPED, "utf-8")
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, str(tmp_path / "stopped.py")], capture_output=True, text=True, check=True, env=_ours()
    )
    assert done.stdout.splitlines() == ["b'begun'", "b'' True"]


@pytest.mark.usefixtures("method")
def test_a_task_beside_is_done_here_where_there_is_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "cores", lambda: 1)
    with cores.apart(os.getpid) as here:
        assert here() == os.getpid()
    with cores.beside(os.getpid) as here:
        assert here() == os.getpid()
    with pytest.raises(ContentError, match="it is wrong"), cores.beside(refuse) as here:
        here()
