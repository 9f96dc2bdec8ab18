"""What a pull request does to the list, as its reviewer sees it."""

import shutil
from pathlib import Path

import pytest

from generator.cli import run
from generator.contribute.changes import describe_changes


@pytest.fixture
def before(toy_list: Path, tmp_path: Path) -> Path:
    """The toy list as it was."""
    return Path(shutil.copytree(toy_list, tmp_path / "before"))


def test_no_change_is_said(toy_list: Path, before: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["changes", str(before), "--content", str(toy_list)]) == 0
    assert capsys.readouterr().out == "No paper is added, changed or removed.\n"


def test_each_paper_is_shown_as_it_will_be_read(toy_list: Path, before: Path) -> None:
    (before / "papers" / "full.yml").unlink()
    (toy_list / "papers" / "gone.yml").unlink()
    plain = toy_list / "papers" / "plain.yml"
    plain.write_text(plain.read_text("utf-8").replace("2024", "2023"), "utf-8")
    shown = describe_changes(before, toy_list)
    assert [line for line in shown.splitlines() if line.startswith("#")] == [
        "## Added: 1",
        "### Everything: bounds of H&#95;∞",
        "## Changed: 1",
        "### A plain paper",
        "## Removed: 1",
        "### A paper that was taken back",
    ]
    assert "Ada Example, Bjørn Ødegård · 2024-12-23 · ICLR 2025 · on the shelf first\n" in shown
    assert "\n> Read it for the bound, O(T) and its proof.\n" in shown
    assert "<details><summary>Abstract</summary>\n\nIt costs &#36;5 or &#36;6." in shown


def test_a_hostile_entry_brings_no_markup(toy_list: Path, before: Path) -> None:
    plain = toy_list / "papers" / "plain.yml"
    hostile = "</details><script>x</script>\\n# h [a](javascript:b) @everyone `code` *b*"
    plain.write_text(plain.read_text("utf-8").replace("A plain paper", f'"{hostile}"'), "utf-8")
    shown = describe_changes(before, toy_list)
    assert not [part for part in ("<script", "](javascript", "`", "*b*", "@every") if part in shown]
    assert len([line for line in shown.splitlines() if line.startswith("#")]) == 2


def test_a_list_that_is_new_is_all_added(toy_list: Path, tmp_path: Path) -> None:
    assert describe_changes(tmp_path / "nowhere", toy_list).startswith("## Added: 3\n")


def test_many_papers_are_not_all_shown(toy_list: Path, tmp_path: Path) -> None:
    for number in range(60):
        text = f"title: Paper number {number}\nauthors: [A B]\npublished: 2024\nthemes: [first]\n"
        (toy_list / "papers" / f"n{number:02}.yml").write_text(f"{text}links: {{doi: 10.1000/n{number}}}\n", "utf-8")
    shown = describe_changes(tmp_path / "nowhere", toy_list)
    assert shown.count("\n### ") == 50
    assert shown.endswith("… and 13 more.")
