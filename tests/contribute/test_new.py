"""Blank entries: `check` names every blank until it is filled."""

import re
from pathlib import Path

import pytest

from generator.cli import run


def test_a_blank_entry_is_led_through_by_check(empty_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "Thinking: Fast & Slow"]) == 0
    path = empty_list / "papers" / "thinking.yml"
    assert capsys.readouterr().out == (
        'Wrote content/papers/thinking.yml. Fill in its blanks; "papershelf check content/papers/thinking.yml" '
        "names each of them until it is done.\n"
    )
    text = path.read_text("utf-8")
    assert "#" not in text
    assert [line.split(":")[0] for line in text.splitlines()] == [
        "title", "authors", '  -', "published", "themes", "links", "  arxiv", "added",
    ]  # fmt: skip
    assert run(["check", str(path)]) == 1
    places = [line.split(": ")[0] for line in capsys.readouterr().err.splitlines() if line.startswith("content")]
    assert places == [f"content/papers/thinking.yml:{place}" for place in ("3:4", "4:11", "5:9", "7:9")]
    filled = text.replace("  -\n", "  - A B\n").replace("published:\n", "published: 2024\n")
    path.write_text(filled.replace("[]", "[first]").replace("arxiv:\n", 'arxiv: "2401.00010"\n'), "utf-8")
    assert run(["check"]) == 0
    assert run(["format", "--check"]) == 0


@pytest.mark.parametrize("title", ['"\nvenue: x', "- a", "a: b # c", "costs $5 of $\\bad$", "\u202e!"])
def test_any_title_is_a_title(empty_list: Path, capsys: pytest.CaptureFixture[str], title: str) -> None:
    assert run(["new", "--", title]) == 0
    (path,) = (empty_list / "papers").iterdir()
    capsys.readouterr()
    assert run(["check", str(path)]) == 1
    assert ":1:" not in capsys.readouterr().err


@pytest.mark.usefixtures("toy_list")
def test_a_listed_title_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "a PLAIN paper!"]) == 1
    assert capsys.readouterr().err == (
        "content/papers/plain.yml:1:8: already listed here (the same title)\n1 problem found.\n"
    )


@pytest.mark.parametrize(
    "written",
    [
        "title: A plain paper",
        'title: "A plain paper"',
        "title: 'A plain paper'",
        'title: "A pl\\u0061in paper"',
        "title: A plain\n  paper",
        "title: >-\n  A plain paper",
        "# first of all\ntitle: A plain paper",
    ],
)
def test_a_listed_title_is_seen_however_it_is_written(
    toy_list: Path, capsys: pytest.CaptureFixture[str], written: str
) -> None:
    entry = toy_list / "papers" / "plain.yml"
    entry.write_text(re.sub("title: .*", lambda _: written, entry.read_text("utf-8"), count=1), "utf-8")
    assert run(["new", "a plain Paper"]) == 1
    assert "already listed here (the same title)" in capsys.readouterr().err


def test_a_former_id_is_not_taken_again(toy_list: Path) -> None:
    with (toy_list / "papers" / "plain.yml").open("a", encoding="utf-8") as entry:
        entry.write("aliases: [something-else]\n")
    assert run(["new", "Something else"]) == 0
    assert (toy_list / "papers" / "something-else-2.yml").is_file()


@pytest.mark.usefixtures("empty_list")
@pytest.mark.parametrize("title", ["", " \u200b "])
def test_no_title_is_wrong_usage(capsys: pytest.CaptureFixture[str], title: str) -> None:
    assert run(["new", title]) == 2
    assert capsys.readouterr().err == "papershelf: a paper needs a title\n"
