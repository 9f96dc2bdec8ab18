"""The list as a book before EPUBCheck, the W3C's own checker, which needs Java."""

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.content.reader import read_library
from generator.exports.epub import epub
from generator.words.reader import read_book
from tests.conftest import ROOT, SAMPLE, TEMPLATES
from tests.exports.hostile import hostile_library
from tests.lists import BOOK, library

_PROGRAM = ROOT / ".venv" / "engines" / "epubcheck" / "epubcheck" / "epubcheck.jar"
"""Where `make audit` puts it, from a package that holds it."""

BOOKS = {
    "sample": lambda: epub(read_library(SAMPLE), BOOK),
    "arabic": lambda: epub(read_library(ROOT / "tests" / "arabic"), read_book(TEMPLATES / "words", "ar")),
    "hostile": lambda: epub(hostile_library(), BOOK),
    "empty": lambda: epub(library(), BOOK),
}


@pytest.mark.skipif(not _PROGRAM.exists(), reason='EPUBCheck is not there; "make audit" sets it up')
@pytest.mark.skipif(not shutil.which("java"), reason="EPUBCheck needs Java: apt install default-jre-headless")
@pytest.mark.parametrize("name", BOOKS)
def test_a_book_is_sound(name: str, tmp_path: Path) -> None:
    path = tmp_path / "list.epub"
    path.write_bytes(BOOKS[name]())
    command = ["java", "-jar", str(_PROGRAM), "--failonwarnings", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert done.returncode == 0, done.stdout + done.stderr
