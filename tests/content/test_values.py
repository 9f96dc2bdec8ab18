"""What can stand under a key, drawn from the standards: one table of tests/cases/values/ for each kind of value.

A table has a file of the toy list in which `{value}` stands for each value by turns, the values that are right, and
those that are wrong, each as YAML on a line of its own. Then comes what `papershelf check` says of each wrong one;
`pytest --update-cases` writes it anew. The JSON Schema must take what is right, and what of the wrong ones it cannot
know stands under "values silent".
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator.cli import run
from generator.content.json_schema import paper_schema
from generator.content.parsing import parse
from tests.cases import lay_out, read_case, write_case
from tests.conftest import ROOT
from tests.content.test_cases import as_json

TABLES = sorted((ROOT / "tests" / "cases" / "values").glob("*.txt"))
ENTRIES = [path for path in TABLES if "papers/new.yml" in read_case(path)["frame"]]
_PLACE = re.compile(r"(?m)^content/[a-z/]+\.yml:(\d+):\d+: ")
_LEAST = 20


@pytest.fixture
def content(toy_content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The toy list, seen from the folder above it."""
    monkeypatch.chdir(toy_content.parent)
    return toy_content


def _laid_out(table: dict[str, dict[str, str]], values: str, content: Path) -> Iterator[tuple[str, Path, int]]:
    """Lay out the list with one value after the other; yield each with its file and the line on which it stands."""
    ((name, frame),) = table["frame"].items()
    line = frame[: frame.index("{value}")].count("\n") + 1
    for value in table["values"][values].splitlines():
        lay_out({name: frame.replace("{value}", value)}, content)
        yield value, content / name, line


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_what_is_right_passes(path: Path, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = read_case(path)
    refused = [
        (value, capsys.readouterr().err) for value, *_ in _laid_out(table, "right", content) if run(["check"]) != 0
    ]
    assert refused == []
    assert capsys.readouterr().err == ""
    assert len(table["values"]["right"].splitlines()) >= _LEAST


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_what_is_wrong_is_refused_for_its_own_reason(
    path: Path, content: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    table, said = read_case(path), ""
    for value, _, line in _laid_out(table, "wrong", content):
        run(["check"])
        told = capsys.readouterr().err
        assert _PLACE.match(told), f"nothing is said of {value}"
        assert {int(found[1]) for found in _PLACE.finditer(told)} == {line}, told
        said += _PLACE.sub("", told.rpartition("\n")[0].rpartition("\n")[0]) + "\n"
    if request.config.getoption("--update-cases"):
        write_case(path, {**table, "expected": {"messages": said}})
    assert said == table["expected"]["messages"]
    assert len(table["values"]["wrong"].splitlines()) >= _LEAST


@pytest.mark.parametrize("path", ENTRIES, ids=lambda path: path.stem)
def test_the_schema_knows_the_same(path: Path, content: Path, request: pytest.FixtureRequest) -> None:
    table = read_case(path)
    validator = Draft202012Validator(paper_schema({"theme": {"first": ""}}))

    def taken(values: str) -> list[str]:
        laid_out = ((value, parse(file.read_bytes(), "")[0]) for value, file, _ in _laid_out(table, values, content))
        return [value for value, root in laid_out if root is not None and validator.is_valid(as_json(root))]

    silent = "".join(f"{value}\n" for value in taken("wrong"))
    if request.config.getoption("--update-cases"):
        table["values"].pop("silent", "")
        write_case(path, {**table, "values": table["values"] | ({"silent": silent} if silent else {})})
    assert taken("right") == table["values"]["right"].splitlines()
    assert silent == table["values"].get("silent", "")
