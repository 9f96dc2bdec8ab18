"""The version stands in one place; the changelog, the wheel and a new list speak of the same."""

import re
from pathlib import Path

from generator import __version__
from generator.cli import run
from tests.conftest import ROOT


def test_the_changelog_ends_its_unreleased_part_with_this_release() -> None:
    headings = re.findall(r"^## \[(.*?)\](.*)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert [name for name, _ in headings] == ["Unreleased", __version__, "0.1.0"]
    assert all(re.fullmatch(r" - \d{4}-\d{2}-\d{2}", day) for _, day in headings[1:])


def test_a_new_list_is_built_by_the_version_that_began_it(tmp_path: Path) -> None:
    for forge, workflow in (("github", ".github/workflows"), ("gitlab", ".gitlab-ci.yml")):
        folder = tmp_path / forge
        assert run(["init", str(folder), "--name", "A", "--description", "B", "--forge", forge]) == 0
        requirements = (folder / "requirements.txt").read_text("utf-8").splitlines()
        assert requirements[1:] == [f"papershelf[proof]=={__version__}"]
        place = folder / workflow
        texts = [path.read_text("utf-8") for path in (place.iterdir() if place.is_dir() else [place])]
        assert any("pip install --requirement requirements.txt" in text for text in texts)
        assert not any(re.search(r"papershelf.*==", text) for text in texts)
        # Nothing else names a version, which would have to be changed with it.
        others = (path for path in folder.rglob("*") if path.is_file() and path.name != "requirements.txt")
        assert not any(__version__ in path.read_text("utf-8") for path in others)


def test_the_version_stands_in_one_place() -> None:
    programs = (path for path in (ROOT / "generator").rglob("*.py") if f'"{__version__}"' in path.read_text("utf-8"))
    assert list(programs) == [ROOT / "generator" / "__init__.py"]
    assert 'dynamic = ["version"]' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert not re.search(r"^version:", (ROOT / "CITATION.cff").read_text("utf-8"), re.MULTILINE)
