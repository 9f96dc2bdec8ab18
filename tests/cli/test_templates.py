"""papershelf templates: what of ours a list has in its own way, and whether ours has changed since."""

import shutil
from pathlib import Path

import pytest

from generator.cli import run
from generator.site.project import ours

FOOTER = "theme/partials/footer.html"


@pytest.fixture(autouse=True)
def our_copy(toy_content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of our templates that a test may change, in the place of ours; commands are run beside a list."""
    copy = Path(shutil.copytree(ours("site_templates"), tmp_path / "ours", ignore=shutil.ignore_patterns("programs")))
    monkeypatch.setattr("generator.cli.templating.ours", lambda _: copy)
    monkeypatch.setattr("generator.site.project.ours", lambda name: copy if name == "site_templates" else ours(name))
    monkeypatch.chdir(toy_content.parent)
    return copy


def _said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["templates", *arguments]) == 0
    return capsys.readouterr().out


def _check(capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    return run(["check"]), capsys.readouterr().err


def test_without_any_there_is_nothing_to_show(capsys: pytest.CaptureFixture[str]) -> None:
    assert _said(capsys) == "0 files of the list's own in site_templates/.\n"
    assert FOOTER in _said(capsys, "list").splitlines()


def test_a_copy_is_ours_until_ours_changes(our_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _said(capsys, "copy", f"site_templates/{FOOTER}") == f"Copied to site_templates/{FOOTER}.\n"
    own = Path("site_templates", FOOTER)
    assert own.read_bytes() == (our_copy / FOOTER).read_bytes()
    own.write_text("<footer>Own</footer>\n", "utf-8")
    assert _said(capsys).splitlines()[0] == f"{FOOTER}: in the place of ours"
    assert _check(capsys) == (0, "")
    (our_copy / FOOTER).write_text("<footer>New</footer>\n", "utf-8")
    assert _said(capsys).splitlines()[0] == f"{FOOTER}: in the place of ours, which has changed since it was copied"
    code, said = _check(capsys)
    assert code == 0
    assert said.startswith(
        f"site_templates/{FOOTER}:1:1: warning: this file is in the place of ours, which has changed"
    )
    assert f'say "papershelf templates note {FOOTER}"' in said
    assert _said(capsys, "note", FOOTER) == f"Noted that site_templates/{FOOTER} is up to date.\n"
    assert _check(capsys) == (0, "")
    assert own.read_text("utf-8") == "<footer>Own</footer>\n"
    (our_copy / FOOTER).unlink()
    assert _said(capsys).splitlines()[0] == f"{FOOTER}: copied from a file that Papershelf has no more"
    assert "copied from a file that Papershelf has no more; see whether" in _check(capsys)[1]


def test_other_files_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    for name in (FOOTER, "words/en.yml", "assets/styles/list.css", "style.css"):
        path = Path("site_templates", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", "utf-8")
    Path("site_templates/words/en.yml").write_text("home:\n  newest: Fresh\n", "utf-8")
    assert _said(capsys).splitlines()[:-1] == [
        "assets/styles/list.css: added",
        "style.css: read by nothing; files belong in pages/, theme/, words/, assets/",
        f"{FOOTER}: in the place of ours; which version it was copied from is not noted",
        "words/en.yml: changes words",
    ]
    code, said = _check(capsys)
    assert code == 1
    assert said.splitlines()[0].startswith(
        "site_templates/style.css:1:1: this file is read by nothing; files belong in"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["copy", "theme/partials/foter.html"], f'has no file "theme/partials/foter.html" (did you mean "{FOOTER}"?)'),
        (["copy", "../content/site.yml"], 'has no file "../content/site.yml"'),
        (["copy", "words/en.yml"], "site_templates/words/en.yml exists already"),
        (["note", FOOTER], f"site_templates/{FOOTER} is not there"),
    ],
)
def test_what_cannot_be_copied_is_said(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["templates", "copy", "words/en.yml"])
    assert run(["templates", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_notes_that_cannot_be_read_are_named_by_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("site_templates").mkdir()
    Path("site_templates/ORIGINS").write_text("0  pages/home.md.j2\n<<<<<<<\n", "utf-8")
    assert run(["templates"]) == 2
    assert "site_templates/ORIGINS:2: a line here holds" in capsys.readouterr().err


def test_check_names_words_that_do_not_exist(capsys: pytest.CaptureFixture[str]) -> None:
    path = Path("site_templates/words/en.yml")
    path.parent.mkdir(parents=True)
    path.write_text("home:\n  newst: Fresh\n", "utf-8")
    code, said = _check(capsys)
    assert code == 1
    assert said.startswith('site_templates/words/en.yml:2:3: "newst" is no word of this website')


def test_papershelfs_own_repository_is_a_list_too(our_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """There the installed program finds the templates that it is made from beside the list."""
    shutil.copytree(our_copy, "site_templates")
    Path("site_templates/programs").mkdir()
    Path("site_templates/programs/browse.js").write_text("", "utf-8")
    assert _check(capsys) == (0, "")
    states = {line.partition(": ")[2] for line in _said(capsys).splitlines()[:-1]}
    assert states == {"the same as ours", "changes words"}
