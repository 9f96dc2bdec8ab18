"""Lists of earlier formats: `tests/first` is one as Papershelf 0.1.0 had it."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.cli import run
from generator.content.list_format import FORMAT
from generator.content.reader import read_library
from generator.contribute.format import FormatError
from generator.contribute.upgrading.settings import with_todays_folders
from generator.contribute.upgrading.upgrade import find_upgrade
from generator.contribute.upgrading.venues import taken_apart
from generator.text.venues import VenueKind
from tests.conftest import ROOT

FIRST = ROOT / "tests" / "first"


@pytest.fixture
def first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the list, in which the command runs."""
    shutil.copytree(FIRST, tmp_path / "first")
    monkeypatch.chdir(tmp_path / "first")
    return tmp_path / "first"


def _files(folder: Path) -> Mapping[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


def test_nothing_is_written_unless_asked_for(first: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = _files(first)
    assert run(["upgrade"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert 'content/papers/falling.yml: venue "IJCAI 2017 (pages 220-227)" becomes ' in "\n".join(said)
    assert said[-1] == "12 files would change, from format 1 to 2; --write does it."
    assert len(said) == 13
    assert _files(first) == before


def test_only_what_must_change_changes(first: Path) -> None:
    before = _files(first)
    assert run(["upgrade", "--write"]) == 0
    after = _files(first)
    assert after["content/site.yml"] == before["content/site.yml"] + f'format: {FORMAT}\nid: "Walking robots"\n'
    assert after["mkdocs.yml"] == before["mkdocs.yml"].replace(
        "docs_dir: site_templates #", "docs_dir: content #"
    ).replace("  custom_dir: site_templates/theme\n", "")
    untouched = ("content/papers/running.yml", "content/themes.yml", "content/paths/begin.yml")
    assert all(after[name] == before[name] for name in untouched)
    assert {name for name in after if name.startswith("site_templates/")} == {
        "site_templates/ORIGINS",
        "site_templates/theme/partials/footer.html",
    }
    assert "# The last author corrected the volume.\n# as printed\nvenue:\n" in after["content/papers/walking.yml"]


def test_the_list_is_sound_after_it_and_needs_no_more(first: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["upgrade", "--write"]) == 0
    capsys.readouterr()
    assert run(["check"]) == 0
    assert capsys.readouterr().err.startswith(
        "site_templates/theme/partials/footer.html:1:1: warning: this file is in the place of ours, which has changed"
    )
    after = _files(first)
    assert run(["upgrade", "--write"]) == 0
    assert capsys.readouterr().out == "The list is in format 2 already; there is nothing to do.\n"
    assert _files(first) == after
    walking = read_library(first / "content").papers_by_id["walking"].venue
    assert walking
    assert (walking.kind, walking.volume, walking.pages) == (VenueKind.JOURNAL, "9", "1380-1390")


@pytest.mark.slow
def test_mkdocs_takes_the_settings_after_it(first: Path) -> None:
    assert run(["upgrade", "--write"]) == 0
    mkdocs_build(load_config(str(first / "mkdocs.yml"), strict=True))
    page = (first / "site" / "index.html").read_text("utf-8")
    assert "Walking robots" in page
    assert "<!-- Ours. -->" in page


def test_an_interrupted_upgrade_begins_again(first: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    upgrade = find_upgrade(first / "content")
    with monkeypatch.context() as patch:
        patch.setattr("generator.contribute.upgrading.change.replace_text", _break_on("site.yml"))
        with pytest.raises(KeyboardInterrupt):
            upgrade.make()
    assert "format" not in (first / "content" / "site.yml").read_text("utf-8")
    assert run(["upgrade", "--write"]) == 0
    assert run(["check"]) == 0


def _break_on(name: str) -> object:
    def replace(path: Path, text: str) -> None:
        if path.name == name:
            raise KeyboardInterrupt
        path.write_text(text, "utf-8")

    return replace


def test_a_list_of_a_future_format_is_refused(first: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = first / "content" / "site.yml"
    site.write_text("name: Later\nshelves: [of, glass]\nformat: 3\n", "utf-8")
    for command in ("check", "build", "upgrade"):
        assert run([command]) == 1
        said = capsys.readouterr().err
        assert said.startswith("content/site.yml:3:9: this list is in format 3, and Papershelf ")
        assert "reads formats up to 2; install a later one" in said
        assert "shelves" not in said, "what cannot be known is not complained of"


@pytest.mark.parametrize(
    "command", [["format"], ["check", "--fix"], ["new", "A title"], ["import", "new.bib"]], ids=lambda words: words[0]
)
def test_nothing_is_written_into_a_list_of_a_future_format(
    first: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (first / "new.bib").write_text("@misc{x, title={New}, author={Lovelace, Ada}, year=2024, eprint={2405.00001}}")
    with (first / "content" / "site.yml").open("a", encoding="utf-8") as site:
        site.write("format: 3\n")
    before = _files(first)
    assert run(command) == 1
    assert "this list is in format 3" in capsys.readouterr().err
    assert _files(first) == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: A\ndescription: B\nformat: two\n", 'content/site.yml:3:9: "two" is not a version of the format'),
        ("name: A\ndescription: B\nformat: 0\n", 'content/site.yml:3:9: "0" is not a version of the format'),
        ("name: A\ndescription: B\nformat: [2]\n", "content/site.yml:3:9: "),
    ],
)
def test_a_format_is_a_number(first: Path, text: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    (first / "content" / "site.yml").write_text(text, "utf-8")
    assert run(["check"]) == 1
    assert said in capsys.readouterr().err


def test_settings_that_cannot_be_changed_line_by_line_are_left(first: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = "site_name: X\ntheme: {name: material, custom_dir: site_templates/theme}\n"
    (first / "mkdocs.yml").write_text(settings, "utf-8")
    assert run(["upgrade", "--write"]) == 0
    assert 'mkdocs.yml:1:1: warning: this file is left to you: take "custom_dir" out' in capsys.readouterr().err
    assert (first / "mkdocs.yml").read_text("utf-8") == settings


@pytest.mark.parametrize("text", ["site_name: [\n", "- no settings\n", "theme: !!python/name:x.y\n"])
def test_settings_that_cannot_be_read_are_left(text: str) -> None:
    with pytest.raises(FormatError):
        with_todays_folders(text, "content")


@pytest.mark.parametrize(
    ("text", "renewed"),
    [
        ("docs_dir: docs\ntheme:\n  custom_dir: own\n", "docs_dir: docs\ntheme:\n  custom_dir: own\n"),
        ("theme:\n  custom_dir: site_templates/theme/ # ours\n  name: material", "theme:\n  # ours\n  name: material"),
        ("theme: material\ndocs_dir: 'site_templates'", "theme: material\ndocs_dir: content"),
    ],
)
def test_settings_stay_to_the_letter(text: str, renewed: str) -> None:
    assert with_todays_folders(text, "content") == renewed


def test_no_list_no_upgrade(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["upgrade", "--content", str(tmp_path)]) == 2
    assert "name the list's folder with --content" in capsys.readouterr().err
    (tmp_path / "site.yml").write_text("name: [\n", "utf-8")
    assert run(["upgrade", "--content", str(tmp_path)]) == 1


def test_a_list_on_one_line_says_its_format_by_hand(first: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (first / "content" / "site.yml").write_text("{name: A, description: B}\n", "utf-8")
    assert run(["upgrade", "--write"]) == 1
    assert 'add "format: 2" by hand' in capsys.readouterr().err
    assert (first / "mkdocs.yml").read_text("utf-8") == (FIRST / "mkdocs.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("Nature (2025), 9(7), 13-80", "name=Nature year=2025 volume=9 issue=7 pages=13-80"),
        ("Nature (2025), 9(7)", "name=Nature year=2025 volume=9 issue=7"),
        ("Evolutionary Motion 32(3), 2024", "name=Evolutionary Motion kind=journal year=2024 volume=32 issue=3"),
        ("Nature 32(3): 1\u20139, 2024", "name=Nature year=2024 volume=32 issue=3 pages=1\u20139"),
        ("IJCAI 2017 (pages 220-227)", "name=IJCAI year=2017 pages=220-227"),
        ("IJCAI 2017 (pp. 220-227)", "name=IJCAI year=2017 pages=220-227"),
    ],
)
def test_a_venue_that_is_certain_becomes_a_table(text: str, table: str) -> None:
    found = taken_apart(text)
    assert found
    assert " ".join(f"{key}={value}" for key, value in found.items()) == table


@pytest.mark.parametrize(
    "text",
    [
        "ICLR 2025",
        "Findings of ACL 2026",
        "NeurIPS 2023 (Datasets and Benchmarks)",
        "SEA Workshop @ NeurIPS 2025 (oral)",
        "IEEE Internet of Things Journal 11(16):27421-27434, Aug. 2024",  # the month would be lost
        "Nature (2025), 9(7), 80-13",  # no pages
        "Nature (2025), 9(7), 13-80, retracted",
        "Nature 9, 2025",  # a volume, or a page
        "Nature (2025), 9(0), 13-80",
        "9(7), 2025",
        "a" * 20_000 + " (2025), 9(7)x",
    ],
)
def test_a_venue_that_is_not_certain_stays(text: str) -> None:
    assert taken_apart(text) is None


def test_the_checksums_are_those_of_the_templates_that_0_1_0_had() -> None:
    lines = (ROOT / "generator/contribute/upgrading/templates-0.1.0.sha256").read_text("utf-8").splitlines()
    assert len(lines) == 127
    assert all(re.fullmatch(r"[0-9a-f]{64}  (pages|theme|assets)/[\w./-]+", line) for line in lines)
