"""A file's new text takes its place whole, or the file is named that could not be written."""

import errno
import tempfile
from pathlib import Path

import pytest

from generator.contribute.replace import replace_text


def test_a_folder_that_takes_no_file_is_said_by_the_file_that_was_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**options: object) -> tuple[int, str]:
        raise PermissionError(errno.EACCES, "Permission denied", f"{options['dir']}/.entry.yml-x1y2")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    path = tmp_path / "entry.yml"
    with pytest.raises(PermissionError) as caught:
        replace_text(path, "title: A")
    assert caught.value.filename == str(path)
