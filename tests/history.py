"""Git histories of nobody in particular, made whatever git is set up to do where the tests run."""

import datetime
import os
import subprocess
from pathlib import Path

NOON = datetime.datetime(2026, 11, 20, 12, tzinfo=datetime.UTC)

_WHO = {f"GIT_{role}_{what}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
_ALONE = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}


def git(folder: Path, *words: str, at: datetime.datetime = NOON) -> None:
    """Run git in a folder; what it makes is made at a moment, and was written long before."""
    when = {"GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z", "GIT_COMMITTER_DATE": at.isoformat()}
    environment = os.environ | _WHO | _ALONE | when
    subprocess.run(["git", *words], cwd=folder, env=environment, check=True, capture_output=True)  # noqa: S603, S607 - our own words


def commit(folder: Path, at: datetime.datetime = NOON) -> None:
    """Commit all that a folder holds to the repository in which it stands."""
    git(folder, "add", "--all")
    git(folder, "commit", "--message", "x", at=at)
