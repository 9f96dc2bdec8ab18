"""The command `check` and its companions: whom they tell what, and the exit codes."""

import html
import json
from pathlib import Path

import pytest

from generator.cli import run

ENTRY = (
    "title: Something new\nauthors:\n  - Dora Example\npublished: 2024-05\nthemes: [first]\nlinks:\n"
    '  arxiv: "2405.00001"\n'
)
DUPLICATE = ENTRY.replace("2405.00001", "2401.00010").replace("Something new", "A plain paper")


@pytest.fixture(autouse=True)
def content(toy_content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The toy list, seen from the folder above it."""
    monkeypatch.chdir(toy_content.parent)
    return toy_content


def _write(path: str, text: str) -> None:
    Path(path).parent.mkdir(exist_ok=True)
    Path(path).write_text(text, "utf-8")


@pytest.mark.slow
def test_a_warning_does_not_fail_unless_asked_to(capsys: pytest.CaptureFixture[str]) -> None:
    _write("content/papers/new.yml", f"{ENTRY}note: It gains 12%.\n")
    assert run(["check"]) == 0
    said = capsys.readouterr().err
    assert "new.yml:8:16: warning: the number" in said
    assert said.endswith("\n1 warning found.\n")
    assert run(["check", "--strict"]) == 1
    assert run(["build", "--site", "site"]) == 0


UNDRAWABLE = (r"$\frac{1}$", r"$\limits$", "$" + r"\sqrt{" * 140 + "x" + "}" * 140 + "$", "$x}$", "$50%$")


@pytest.mark.slow
@pytest.mark.parametrize("tex", UNDRAWABLE)
def test_a_formula_that_cannot_be_drawn_ends_no_build(tex: str, capsys: pytest.CaptureFixture[str]) -> None:
    texts = "".join(f"{key}: 'It is {tex}'\n" for key in ("abstract", "note", "status_note"))
    _write("content/papers/new.yml", f"{ENTRY.replace('Something new', tex)}status: retracted\n{texts}")
    _write("content/paths/way.yml", f"title: W\ndescription: {tex}\nsteps:\n  - paper: new\n    why: {tex}\n")
    with Path("content/themes.yml").open("a", encoding="utf-8") as themes:
        themes.write(f"- id: new\n  title: New\n  description: {tex}\n")
    assert run(["check"]) == 0
    assert capsys.readouterr().err.count("cannot be drawn") == 6
    assert run(["check", "--strict"]) == 1
    assert run(["build", "--site", "site"]) == 0
    page = html.unescape(Path("site/papers/new.html").read_text("utf-8"))
    assert f'<code class="math">{tex.strip("$")}</code>' in page


def test_annotations_go_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    _write("content/papers/new.yml", ENTRY.replace("published", "publishd"))
    assert run(["check", "--format", "github"]) == 1
    said = capsys.readouterr()
    assert said.out == (
        '::error file=content/papers/new.yml,line=4,col=1::unknown key "publishd" (did you mean "published"?)'
        "%0Awrite: published: 2024-05\n"
    )
    assert said.err == ""


def test_json_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    _write("content/papers/new.yml", ENTRY.replace("2024-05", "2024/1/5"))
    assert run(["check", "--format", "json"]) == 1
    (problem,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert problem["path"] == "content/papers/new.yml"
    assert problem["correction"] == "published: 2024-01-05"


@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_a_sound_list_is_met_with_silence(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--format", form, "--strict"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["a-new-one", "zz-new-one"])
def test_a_duplicate_is_said_for_either_file(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    _write(f"content/papers/{name}.yml", DUPLICATE)
    for path in (f"content/papers/{name}.yml", "content/papers/plain.yml"):
        assert run(["check", path]) == 1
        said = capsys.readouterr().err
        assert "arXiv 2401.00010 is also listed in" in said
        assert f"{name}.yml:7:10" in said
        assert "plain.yml:7:10" in said
    assert run(["check", "content/papers/gone.yml"]) == 0


def test_a_list_next_door_is_checked_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its files are named by ways up and down again, and still are those that were asked for."""
    _write("content/papers/new.yml", ENTRY.replace("published", "publishd"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    whole, there = tmp_path / "content", Path("../content/papers/../papers/new.yml")
    assert run(["check", "--content", str(whole), str(there)]) == 1
    assert capsys.readouterr().err.startswith("../content/papers/new.yml:4:1: ")
    assert run(["check", "--content", str(whole), "--fix", str(whole / "papers" / "new.yml")]) == 1
    assert run(["check", "--content", str(whole), str(whole / "papers" / "plain.yml")]) == 0


def test_a_draft_is_checked_against_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    _write("drafts/new.yml", DUPLICATE)
    assert run(["check"]) == 0
    assert run(["check", "drafts/new.yml"]) == 1
    assert capsys.readouterr().err.startswith(
        "drafts/new.yml:7:10: arXiv 2401.00010 is also listed in content/papers/plain.yml"
    )


def test_a_draft_is_mended_too(capsys: pytest.CaptureFixture[str]) -> None:
    _write("drafts/new.yml", ENTRY.replace("2405", "https://arxiv.org/abs/2405"))
    assert run(["check", "--fix", "drafts/new.yml"]) == 0
    assert "drafts/new.yml:7:10: mended:" in capsys.readouterr().err
    assert Path("drafts/new.yml").read_text("utf-8") == ENTRY


def test_what_is_no_entry_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    _write("README.md", "Hello\n")
    assert run(["check", "README.md"]) == 2
    assert capsys.readouterr().err == "papershelf: README.md is not an entry; entries are files named <id>.yml\n"


def test_the_schema_is_printed_and_is_on_the_site(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    printed = capsys.readouterr().out
    assert json.loads(printed)["properties"]["themes"]["items"]["enum"] == ["first", "second", "empty"]
    assert run(["generate", "--out", "tree"]) == 0
    assert Path("tree/docs/paper.schema.json").read_text("utf-8") == printed


def test_the_schema_of_a_broken_list_is_not_printed(capsys: pytest.CaptureFixture[str]) -> None:
    _write("content/themes.yml", "x")
    assert run(["schema"]) == 1
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "arguments", [["check", "--format", "xml"], ["schema", "--content", "nowhere"], ["format", "x"]]
)
def test_wrong_usage_exits_2(arguments: list[str]) -> None:
    assert run(arguments) == 2


def test_a_language_without_a_book_is_said_with_those_that_have_one(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = content / "site.yml"
    site.write_text(f"{site.read_text('utf-8')}language: tlh\n", "utf-8")
    line = len(site.read_text("utf-8").splitlines())
    assert run(["check"]) == 1
    said = capsys.readouterr().err
    assert f'content/site.yml:{line}:11: there is no book of words for the language "tlh" in ' in said
    assert "found: ar, de, en, zh-Hans\n" in said


def test_a_draft_needs_a_title_and_a_link_and_is_told_what_else(capsys: pytest.CaptureFixture[str]) -> None:
    _write("content/drafts/new.yml", "title: Something new\nlinks:\n  arxiv: 2405.00001\n")
    said = (
        "content/drafts/new.yml:1:8: warning: this draft still needs authors, published and themes; "
        "then it can move to papers/\n1 warning found.\n"
    )
    for place in ("content/drafts/new.yml", "content/drafts"):
        assert run(["check", place]) == 0
        assert capsys.readouterr().err == said
    assert run(["check", "--strict", "content/drafts"]) == 1
    assert run(["check"]) == 0, "what is not on the list keeps nothing from being built"


def test_keys_without_values_are_missing_in_a_draft(capsys: pytest.CaptureFixture[str]) -> None:
    _write("content/drafts/new.yml", "title: New\nauthors:\n  -\npublished:\nthemes: []\nlinks:\n  arxiv: 2405.00001\n")
    assert run(["check", "content/drafts"]) == 0
    assert "still needs authors, published and themes;" in capsys.readouterr().err


def test_a_complete_draft_is_checked_as_any_entry(capsys: pytest.CaptureFixture[str]) -> None:
    _write("content/drafts/new.yml", ENTRY)
    assert run(["check", "content/drafts"]) == 0
    assert capsys.readouterr().err == ""
    _write("content/drafts/new.yml", DUPLICATE)
    assert run(["check", "content/drafts"]) == 1
    assert "is also listed in content/papers/plain.yml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("title: New\nlinks:\n  arxiv:\n", "1:1", 'a draft needs the key "links"'),
        ("links:\n  arxiv: 2405.00001\n", "1:1", 'a draft needs the key "title"'),
        ("title: New\nvenu: X\nlinks:\n  arxiv: 2405.00001\n", "2:1", 'unknown key "venu" (did you mean "venue"?)'),
        ("title: New\npublished: soon\nlinks:\n  arxiv: 2405.00001\n", "2:12", '"soon" is not a date'),
        ("- New\n", "1:1", "a draft is needed here"),
    ],
)
def test_what_a_draft_says_must_be_right(text: str, place: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    _write("content/drafts/new.yml", text)
    assert run(["check", "content/drafts/new.yml"]) == 1
    assert f"content/drafts/new.yml:{place}: {said}" in capsys.readouterr().err
