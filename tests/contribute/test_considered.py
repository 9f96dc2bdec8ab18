"""Papers that the list has thought about and not taken: whoever proposes one again is told what was decided."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.cli import run
from tests.contribute.conftest import Server
from tests.contribute.test_from_issue import event

CRITERIA = """\
- id: no-surveys
  sentence: A paper has a claim of its own.
"""
SURVEY = """\
title: Everything There Is to Know
authors:
  - Jane Doe
links:
  arxiv: 2412.17256v2
  doi: 10.1000/all
decision: out
rule: no-surveys
decided: 2026-03-01
reason: It surveys four hundred papers.
reconsider: A part of it that stands alone.
"""
SOON = """\
title: Soon and Not Yet
links:
  project: https://example.org/soon/
decision: watch
decided: 2026-03-02
reason: >-
  Its second part is announced.
"""
VERDICT = (
    "left out on 2026-03-01 by rule `no-surveys` (A paper has a claim of its own.): It surveys four hundred papers. "
    "To be reconsidered: A part of it that stands alone"
)


@pytest.fixture(autouse=True)
def considered(empty_list: Path) -> Path:
    """The list, which has left one paper out and watches another."""
    (empty_list / "candidates").mkdir()
    (empty_list / "criteria.yml").write_text(CRITERIA, "utf-8")
    (empty_list / "candidates" / "everything.yml").write_text(SURVEY, "utf-8")
    (empty_list / "candidates" / "soon.yml").write_text(SOON, "utf-8")
    return empty_list


def _written(content: Path) -> list[Path]:
    return [*content.glob("papers/*"), *content.glob("drafts/*")]


@pytest.mark.parametrize("pasted", ["2412.17256", "https://arxiv.org/abs/2412.17256v1", "10.1000/ALL"])
def test_adding_one_again_says_what_was_decided(
    server: Server, considered: Path, pasted: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["add", pasted, "--theme", "first"]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"content/candidates/everything.yml:{6 if pasted.startswith('10') else 5}:")
    assert f"{VERDICT} (" in said
    assert "; if that has changed, remove this file first" in said
    assert server.asked == []
    assert _written(considered) == []


def test_an_issue_is_answered_with_it(server: Server, considered: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("event.json").write_text(json.dumps(event()), "utf-8")
    assert run(["add", "--from-issue", "event.json"]) == 1
    assert VERDICT in capsys.readouterr().err
    assert (server.asked, _written(considered)) == ([], [])


def test_one_that_is_watched_is_known_by_its_title(considered: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "Soon, and not yet"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("content/candidates/soon.yml:1:8: watched since 2026-03-02: Its second part is announced (")
    assert _written(considered) == []


def test_an_import_leaves_it_and_says_so(considered: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("some.bib").write_text(
        "@article{a, title={Everything There is to Know}, author={Doe, Jane}, year=2023}\n"
        "@article{b, title={Another}, author={Roe, Rick}, year=2023, doi={10.1000/b}}\n",
        "utf-8",
    )
    assert run(["import", "some.bib", "--theme", "first"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("1 written, 0 written as drafts, 0 already listed, 0 unreadable, 1 decided before.\n")
    assert f"some.bib:1:1: decided before: content/candidates/everything.yml:1:8 (the same title): {VERDICT}" in said
    assert [path.name for path in _written(considered)] == ["another.yml"]


def test_a_library_that_has_one_does_not_bring_it(considered: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("library.bib").write_text(
        "@article{a, title={Everything}, author={Doe, Jane}, year=2023, doi={10.1000/all}}\n", "utf-8"
    )
    assert run(["sync", "library.bib", "--theme", "first"]) == 0
    assert f"candidates/everything.yml:6:8 (DOI 10.1000/all): {VERDICT}" in capsys.readouterr().out
    assert _written(considered) == []


def test_one_whose_file_is_removed_can_be_added(considered: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (considered / "candidates" / "soon.yml").unlink()
    assert run(["new", "Soon, and not yet"]) == 0, capsys.readouterr().err


def test_candidates_are_laid_out_and_mended_as_other_files(considered: Path) -> None:
    path = considered / "candidates" / "soon.yml"
    path.write_text(SOON.replace("2026-03-02", "2 March 2026").replace("watch", "Watch"), "utf-8")
    assert run(["check"]) == 1
    assert run(["check", "--fix"]) == 0
    assert run(["format"]) == 0
    assert path.read_text("utf-8") == SOON


def test_editors_get_a_schema_that_knows_the_rules(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "--candidate"]) == 0
    schema = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    assert schema["properties"]["rule"]["enum"] == ["no-surveys"]
    editor = Draft202012Validator(schema)
    survey = yaml.load(SURVEY, yaml.BaseLoader)  # noqa: S506 - it makes nothing but texts
    assert editor.is_valid(survey)
    assert not editor.is_valid({**survey, "rule": "no-survey"})
    assert not editor.is_valid({**survey, "note": "Text."})
