"""Which papers an issue tells of: by the list's git history, and without it."""

import datetime
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from generator.cli import run
from generator.mail.issue import Wish, todays_issue, written_issue
from generator.model import Digest, News, Reread, Turn
from generator.problems import UsageError
from tests.conftest import ROOT
from tests.mail.conftest import Repository

DAY = datetime.date(2026, 11, 28)


def _made(repository: Repository, day: datetime.date = DAY, **wish: str) -> Digest | None:
    return todays_issue(repository.content, Wish(**wish), day).digest


def test_new_is_what_was_not_there_before(repository: Repository) -> None:
    repository.commit("2026-11-20")
    repository.add("dated-long-ago", "added: 2020-01-01\n")
    repository.commit("2026-11-25")
    repository.add("not-committed")
    made = _made(repository, since="2026-11-21")
    assert made is not None
    assert made.added == ("dated-long-ago", "not-committed")
    assert made.since == datetime.date(2026, 11, 21)


def test_what_has_become_of_papers_is_told(repository: Repository) -> None:
    repository.add("preprint", "venue: arXiv\n")
    repository.commit("2026-11-20")
    repository.git("tag", "v1")
    repository.add("preprint", "venue: ICLR 2025\n")
    full = repository.content / "papers" / "full.yml"
    full.write_text(full.read_text("utf-8") + "status: withdrawn\n", "utf-8")
    made = _made(repository, since="v1")
    assert made is not None
    assert made.news == (News("full", Turn.WITHDRAWN), News("preprint", Turn.PUBLISHED))
    assert made.added == ()


def test_a_paper_with_another_id_is_not_new(repository: Repository) -> None:
    repository.add("old-name")
    repository.commit("2026-11-20")
    (repository.content / "papers" / "old-name.yml").unlink()
    repository.add("new-name", "aliases: [old-name]\n")
    assert _made(repository, since="2026-11-21") is None


def test_a_change_that_was_merged_later_is_new_when_it_was_merged(repository: Repository) -> None:
    repository.commit("2026-11-10")
    repository.git("switch", "--quiet", "--create", "proposal")
    repository.add("proposed")
    repository.commit("2026-11-11")
    repository.git("switch", "--quiet", "main")
    repository.add("meanwhile")
    repository.commit("2026-11-12")
    repository.git("merge", "--quiet", "--no-edit", "proposal", day="2026-11-27")
    made = _made(repository, since="2026-11-21")
    assert made is not None
    assert made.added == ("proposed",)


def test_an_issue_goes_on_where_the_last_one_ended(repository: Repository) -> None:
    repository.commit("2026-11-10")
    repository.add("first", "added: 2026-11-20\n")
    made = _made(repository, datetime.date(2026, 11, 21))
    assert made is not None
    assert made.added == ("first",)
    repository.add("before-the-commit", "added: 2026-11-21\n")
    repository.commit("2026-11-22")
    repository.add("after-it", "added: 2026-11-20\n")
    repository.commit("2026-11-23")
    after = _made(repository)
    assert after is not None
    assert set(after.added) == {"before-the-commit", "after-it"}
    assert after.since == datetime.date(2026, 11, 21)
    assert _made(repository, DAY + datetime.timedelta(days=1)) is None


def test_issues_of_a_theme_follow_each_other(repository: Repository) -> None:
    repository.commit("2026-11-01")
    repository.add("one")
    assert _made(repository, datetime.date(2026, 11, 15)) is not None
    made = _made(repository, theme="first")
    assert made is not None
    assert (made.id, made.added) == ("2026-11-28-first", ("one",))
    assert _made(repository, theme="second") is None


def test_each_issue_brings_back_another_step_of_the_paths(repository: Repository) -> None:
    repository.commit("2026-11-10")
    brought = []
    for number in range(3):
        repository.add(f"paper-{number}", f"added: 2026-11-{20 + number}\n")
        made = _made(repository, datetime.date(2026, 11, 20 + number))
        assert made is not None
        brought.append(made.reread)
    plain, full = Reread("plain", "tour"), Reread("full", "tour")
    assert brought == [plain, full, plain]


def test_without_a_history_the_day_of_addition_speaks_and_that_is_said(
    toy_content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(toy_content.parent)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793491200")  # 2026-11-01
    assert run(["digest", "--since", "2026-10-20"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Wrote content/digests/2026-11-01.yml (1 new paper, 0 changes).")
    assert "this list has no git history" in said.err
    assert written_issue(toy_content, "last").digest == Digest(
        "2026-11-01", datetime.date(2026, 10, 20), added=("full",), reread=Reread("plain", "tour")
    )


def test_a_cut_history_is_named(repository: Repository, tmp_path: Path) -> None:
    repository.commit("2026-11-10")
    repository.add("new", "added: 2026-11-25\n")
    repository.commit("2026-11-25")
    clone = tmp_path / "clone"
    command = ["git", "clone", "--quiet", "--depth", "1", repository.folder.as_uri(), str(clone)]
    subprocess.run(command, check=True)  # noqa: S603
    issue = todays_issue(clone / "content", Wish("2026-11-21"), DAY)
    assert "git fetch --unshallow" in issue.remarks[0]
    assert issue.digest is not None
    assert issue.digest.added == ("new",)


def test_todays_issue_is_never_written_over(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.add("new", f"added: {datetime.datetime.now(datetime.UTC).date()}\n")
    assert run(["digest"]) == 0
    (path,) = (repository.content / "digests").iterdir()
    path.write_text(path.read_text("utf-8") + "words: Hello.\n", "utf-8")
    assert run(["digest", "--since", "2020-01-01"]) == 0
    assert "words: Hello." in path.read_text("utf-8")
    assert f"Took content/digests/{path.name} as it stands" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ({"since": "v9"}, '"v9" is neither a day such as 2026-11-21, nor "last", nor a tag or commit of the list'),
        ({"since": "--output=/tmp/x"}, "is neither a day"),
        ({"since": "2026-12-24"}, "2026-12-24 is yet to come"),
        ({"theme": "frist"}, 'there is no theme "frist" (did you mean "first"?)'),
    ],
)
def test_what_is_not_there_is_named(repository: Repository, wish: dict[str, str], said: str) -> None:
    repository.commit("2026-11-10")
    with pytest.raises(UsageError, match=said.replace("(", r"\(").replace("?", r"\?").replace(")", r"\)")):
        _made(repository, DAY, **wish)


def test_an_issue_that_is_not_there_is_named(repository: Repository) -> None:
    with pytest.raises(UsageError, match='there is no issue "2026-11-27"'):
        written_issue(repository.content, "2026-11-27")


@pytest.fixture
def issue(repository: Repository) -> str:
    repository.add("first", "added: 2026-11-20\n")
    assert run(["digest", "--since", "2026-11-01"]) == 0
    (path,) = (repository.content / "digests").iterdir()
    return path.stem


def _preview(folder: Path, browser: str) -> subprocess.CompletedProcess[str]:
    """Preview the last issue where a browser is the only program but git."""
    programs = folder / "programs"
    programs.mkdir()
    (programs / "git").symlink_to(shutil.which("git") or "git")
    command = [sys.executable, "-m", "generator", "digest", "--issue", "last", "--preview"]
    alone = {"PATH": str(programs), "BROWSER": browser, "TMPDIR": str(folder), "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, env=alone, capture_output=True, text=True, check=False)  # noqa: S603


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks no $BROWSER")
def test_a_preview_is_the_mail_in_the_browser(issue: str, tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/told\n', "utf-8")
    browser.chmod(0o755)
    done = _preview(tmp_path, f"{browser} %s")
    assert (done.returncode, done.stderr) == (0, "")
    address = (tmp_path / "told").read_text("utf-8").strip()
    assert address.startswith(tmp_path.as_uri())
    page = Path(unquote(urlsplit(address).path))
    assert page.name == f"{issue}.html"
    assert "Paper first" in page.read_text("utf-8")
    assert sorted(path.suffix for path in page.parent.iterdir()) == [".eml", ".html", ".md"]


@pytest.mark.skipif(sys.platform == "win32", reason="as above")
@pytest.mark.usefixtures("issue")
def test_where_no_browser_comes_up_a_preview_says_where_it_is(tmp_path: Path) -> None:
    done = _preview(tmp_path, "nowhere %s")
    said = re.fullmatch(r"No browser came up. To see the mail, open (.*) in one.\n", done.stderr)
    assert done.returncode == 0
    assert said
    assert Path(said[1]).is_file()
