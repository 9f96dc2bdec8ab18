"""The JSON Schema: sound, of one source with the check, and what editors find in the repository."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from py_mini_racer import MiniRacer

from generator.content.json_schema import FILE_NAME, MODELINE, check_copy, paper_schema, schema_text
from generator.content.reader import read_library
from generator.content.schema import PAPER
from generator.model import Library
from tests.conftest import ROOT, SAMPLE, TOY


def _of(library: Library) -> Any:
    return json.loads(schema_text(library))


def test_it_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(_of(read_library(SAMPLE)))
    Draft202012Validator.check_schema(paper_schema({}))


@pytest.mark.slow
@pytest.mark.parametrize("folder", [SAMPLE, TOY], ids=["sample", "toy"])
def test_another_checker_takes_it_and_every_sound_entry(folder: Path, tmp_path: Path) -> None:
    schema = tmp_path / FILE_NAME
    schema.write_text(schema_text(read_library(folder)), "utf-8")
    wrong = tmp_path / "wrong.yml"
    wrong.write_text("title: A paper\nlinks: {doi: no DOI}\n", "utf-8")
    program = Path(sys.executable).with_name("check-jsonschema")
    papers = sorted((folder / "papers").glob("*.yml"))
    tries: list[tuple[list[str | Path], int]] = [
        (["--check-metaschema", schema], 0),
        (["--schemafile", schema, *papers], 0),
        (["--schemafile", schema, wrong], 1),
    ]
    for arguments, code in tries:
        done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)  # noqa: S603 - our own words
        assert done.returncode == code, done.stdout + done.stderr


def test_ids_are_enumerated_with_what_they_stand_for(toy: Library) -> None:
    keys = _of(toy)["properties"]
    assert keys["themes"]["items"]["enum"] == ["first", "second", "empty"]
    assert keys["themes"]["items"]["enumDescriptions"][1] == "Second: What comes second."
    assert keys["after"]["items"]["enum"] == ["full", "gone", "plain"]
    assert keys["after"]["items"]["enumDescriptions"][2] == "A plain paper"
    assert keys["tags"]["items"]["anyOf"][0]["enum"] == ["bounds", "control"]
    assert keys["tags"]["items"]["anyOf"][0]["enumDescriptions"] == ["on 1 paper", "on 1 paper"]
    assert keys["level"]["enum"] == ["introductory", "intermediate", "advanced"]


def test_every_key_is_described(toy: Library) -> None:
    described = _of(toy)
    assert list(described["properties"]) == [field.name for field in PAPER.fields]
    assert all(key["description"] for key in described["properties"].values())
    assert all(key["description"] for key in described["properties"]["links"]["properties"].values())


class Editor(yaml.SafeLoader):
    """Types scalars as YAML 1.2 does, which editors speak: no dates, and `on` is a word."""


Editor.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in forms if tag.rpartition(":")[2] in {"int", "float", "null"}]
    for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("folder", [SAMPLE, TOY], ids=["sample", "toy"])
def test_an_editor_finds_no_fault_with_sound_entries(folder: Any) -> None:
    validator = Draft202012Validator(_of(read_library(folder)))
    for path in sorted((folder / "papers").glob("*.yml")):
        entry = yaml.load(path.read_text("utf-8"), Loader=Editor)  # noqa: S506 - a SafeLoader
        assert [error.message for error in validator.iter_errors(entry)] == [], path


def test_an_editor_sees_numbers_where_the_list_has_text(toy: Library) -> None:
    entry = {"title": 1984, "authors": ["A"], "published": 2024, "themes": ["first"], "links": {"arxiv": 2401.0001}}
    validator = Draft202012Validator(_of(toy))
    assert validator.is_valid(entry)
    assert not validator.is_valid({**entry, "published": 20240506})
    assert not validator.is_valid({**entry, "themes": [2024]})


def test_every_editor_finds_the_schema_from_an_entry() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == {f"./{FILE_NAME}": "/content/papers/*.yml"}
    assert f"# yaml-language-server: $schema=../../{FILE_NAME}" == MODELINE


def test_every_pattern_is_one_of_ecmascript_in_unicode_mode(toy: Library) -> None:
    """There an escape that means nothing makes a pattern, and with it the whole schema, invalid."""

    def patterns(described: Any) -> Iterator[str]:
        for key, value in described.items() if isinstance(described, dict) else ():
            if key == "pattern" and isinstance(value, str):
                yield value
            inner = value if isinstance(value, list) else [value]
            yield from (pattern for one in inner for pattern in patterns(one))

    found = set(patterns(_of(toy)))
    assert len(found) > 5
    with closing(MiniRacer()) as browser:
        for pattern in found:
            assert browser.eval(f"new RegExp({json.dumps(pattern)}, 'u') instanceof RegExp")


@pytest.mark.parametrize(
    ("old", "new", "is_said"),
    [
        ("", "", False),
        ('"first"', '"past"', True),
        ('"venue"', '"venu"', True),
        ('"bounds"', '"limits"', False),
        ("{", "", True),
    ],
)
def test_check_says_when_editors_see_other_keys_or_themes(
    old: str, new: str, is_said: bool, toy: Library, tmp_path: Path
) -> None:
    copy = tmp_path / FILE_NAME
    copy.write_text(schema_text(toy).replace(old, new, 1) if old else schema_text(toy), "utf-8")
    said = [problem.message for problem in check_copy(copy, toy.themes)]
    assert [f"papershelf schema > {FILE_NAME}" in message for message in said] == [True] * is_said
