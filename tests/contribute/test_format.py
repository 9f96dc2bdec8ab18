"""Canonical YAML: what it looks like, what it keeps, and that doing it twice changes nothing."""

from itertools import pairwise
from pathlib import Path

import pytest

from generator.cli import run
from generator.content import schema
from generator.content.files import list_files
from generator.content.kinds import Kind
from generator.contribute.format import FormatError, format_text
from tests.cases import read_case
from tests.conftest import ROOT, SAMPLE, TOY

FILES = [*list_files(SAMPLE), *list_files(TOY)]
CASES = sorted((ROOT / "tests" / "cases" / "format").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_an_entry_is_laid_out_as_expected(path: Path) -> None:
    case = read_case(path)
    (name,) = case["content"]
    kinds: dict[str, Kind] = {"paper.yml": schema.PAPER, "path.yml": schema.PATH, "themes.yml": schema.THEMES}
    kind = kinds[name]
    formatted = format_text(case["content"][name], kind)
    assert formatted == case["expected"][name]
    assert format_text(formatted, kind) == formatted


@pytest.mark.parametrize(("path", "kind"), FILES, ids=lambda value: value.stem if isinstance(value, Path) else "")
def test_a_whole_list_is_stable(path: Path, kind: Kind) -> None:
    once = format_text(path.read_text("utf-8"), kind)
    assert format_text(once, kind) == once


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("title: [\n", "a value is missing here"),
        ("title: x\ntitle: y\n", "a key stands twice"),
        ("", "the file is empty"),
    ],
)
def test_what_cannot_be_laid_out_is_refused(text: str, why: str) -> None:
    with pytest.raises(FormatError, match=why):
        format_text(text, schema.PAPER)


# What YAML, in one version or the other, would not take for this text if it stood there bare.
# fmt: off
TRICKY = [
    "1984", "1e3", "on", "No", "null", "~", "true", "0x1F", "2024-12-23", "12:30", ".5", "- x", "-x", "? x", "?x",
    ": x", ":x", "x:", "x: y", "x #y", "x#y", "#x", "[x", "x]", "{x", "x, y", "*x", "&x", "!x", "|x", ">x", "'x'",
    '"x"', "%x", "@x", "`x`", "a\\b", 'say "x"', "it's", "x\ty", "---", "--- x", "...", "é", "漢字", "🙂", "x\u00a0y",
    "x\u2028y", "=", "<<",
]
# fmt: on


@pytest.mark.parametrize("text", TRICKY)
def test_quotation_marks_stand_only_where_needed_and_keep_the_text(text: str) -> None:
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'
    source = f"title: {quoted}\nauthors: [{quoted}]\ntags: [{quoted}]\n"
    once = format_text(source, schema.PAPER)  # raises if a value would change
    assert format_text(once, schema.PAPER) == once


@pytest.mark.parametrize("length", range(60, 100))
def test_lines_of_prose_have_at_most_eighty_columns(length: int) -> None:
    text = " ".join(["word"] * length + ["x" * length] + ["ab"] * length)
    formatted = format_text(f"title: t\nabstract: {text}\n", schema.PAPER)
    lines = formatted.splitlines()[2:]
    assert all(len(line) <= 80 or len(line.split()) == 1 for line in lines)
    assert all(len(line) + 1 + len(below.split()[0]) > 80 for line, below in pairwise(lines))


def test_the_command_says_what_it_changed(toy_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = toy_list / "papers" / "plain.yml"
    path.write_text("themes: [first]\n" + path.read_text("utf-8").replace("themes: [first]\n", ""), "utf-8")
    run(["format"])
    capsys.readouterr()
    before = path.read_bytes()
    quoted = path.read_text("utf-8").replace("title: A plain paper", "title: 'A plain paper'")
    path.write_text(f"# mine\n{quoted}", "utf-8")
    assert run(["format", "--check"]) == 1
    assert capsys.readouterr().out == "content/papers/plain.yml: would be laid out anew\n"
    assert run(["format"]) == 0
    assert capsys.readouterr().out == "content/papers/plain.yml: laid out anew\n"
    assert path.read_bytes() == b"# mine\n" + before
    assert run(["format", "--check"]) == 0


def test_the_command_leaves_a_broken_file_alone(toy_content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = toy_content / "papers" / "plain.yml"
    path.write_text("title: [\n", "utf-8")
    assert run(["format", "--content", str(toy_content)]) == 1
    assert "plain.yml:2:1: a value is missing here" in capsys.readouterr().err
    assert path.read_text("utf-8") == "title: [\n"


def test_an_absent_folder_is_wrong_usage(tmp_path: Path) -> None:
    assert run(["format", "--content", str(tmp_path / "nowhere")]) == 2
