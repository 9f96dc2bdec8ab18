"""The issue form offers the themes of the list: check says where it does not, and --fix mends it."""

from pathlib import Path

import pytest

from generator.cli import run
from generator.content.issue_form import FORM, offers, with_themes
from generator.model import Library
from tests.lists import theme

OLD = """\
name: Add a paper
body:
  - type: input
    id: link
    attributes:
      label: Link
  - type: dropdown
    id: theme
    attributes:
      label: Theme
      options:
        - "first: The first shelf"
        - "gone: A theme that was"
    validations:
      required: true # it goes on a shelf
"""


@pytest.fixture
def form(toy_content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(toy_content.parent)
    path = Path(FORM)
    path.parent.mkdir(parents=True)
    path.write_text(OLD, "utf-8")
    return path


def test_check_names_what_the_form_lacks_and_what_it_offers_in_vain(
    form: Path, toy: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check"]) == 0
    said = capsys.readouterr().err
    assert said.startswith(f"{form}:12:11: warning: the form is not in step with themes.yml: it lacks ")
    assert f'lacks "{offers(toy.themes)[-1]}"' in said
    assert 'offers "gone: A theme that was", which is no theme' in said
    assert run(["check", "--fix"]) == 0
    assert capsys.readouterr().err.endswith(f"{form}:1:1: mended: the form offers the themes of today\n")
    assert run(["check", "--fix"]) == 0
    assert capsys.readouterr().err == ""


def test_the_rest_of_the_form_stays() -> None:
    text = with_themes(OLD, [theme("a", 'Say "b"', "…"), theme("c", "D: e", "…")])
    before, after = OLD.split('        - "first', maxsplit=1)[0], OLD.split('that was"\n')[1]
    assert text == f'{before}        - "a: Say \\"b\\""\n        - "c: D: e"\n{after}'


def test_the_order_is_that_of_the_list(form: Path, toy: Library, capsys: pytest.CaptureFixture[str]) -> None:
    form.write_text(with_themes(OLD, toy.themes[::-1]), "utf-8")
    assert run(["check", "--strict"]) == 1
    assert "it has the themes in another order" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["name: x\n", "body: [{id: theme}]\n", "body: x\n", "body: [x, {id: other}]\n"])
def test_a_form_without_themes_is_left_alone(text: str, form: Path) -> None:
    form.write_text(text, "utf-8")
    assert run(["check", "--fix"]) == 0
    assert form.read_text("utf-8") == text


def test_a_form_that_cannot_be_read_is_named(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form.write_text("body: [\n", "utf-8")
    assert run(["check", "--fix"]) == 1
    assert f"{form}:2:1: a value is missing here" in capsys.readouterr().err


def test_themes_that_cannot_be_read_leave_the_form_alone(form: Path) -> None:
    Path("content/themes.yml").write_text("- id: x\n", "utf-8")
    assert run(["check", "--fix"]) == 1
    assert form.read_text("utf-8") == OLD
