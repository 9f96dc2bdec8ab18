"""The JSON Schema before Ajv, on which many editors stand: it takes the schema, and every sound entry by it."""

import json
import subprocess
from pathlib import Path

import pytest
import yaml

from generator.content.json_schema import paper_schema, schema_text
from generator.content.reader import read_library
from tests.audit.node import FOLDER, find_node
from tests.conftest import SAMPLE, TOY
from tests.content.test_json_schema import Editor


def _verdicts(schema: str, values: object, folder: Path) -> object:
    for name, text in {"schema.json": schema, "values.json": json.dumps(values)}.items():
        (folder / name).write_text(text, "utf-8")
    command = [str(find_node()), "schema.mjs", str(folder / "schema.json"), str(folder / "values.json")]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("content", [SAMPLE, TOY], ids=["sample", "toy"])
def test_it_takes_the_schema_and_every_sound_entry(content: Path, tmp_path: Path) -> None:
    texts = [path.read_text("utf-8") for path in sorted((content / "papers").glob("*.yml"))]
    entries = [yaml.load(text, Editor) for text in texts]  # noqa: S506 - it makes nothing but plain values
    wrong = {**entries[0], "links": {"doi": "no DOI"}}
    verdicts = _verdicts(schema_text(read_library(content)), [*entries, wrong, {}], tmp_path)
    assert verdicts == [*(True for _ in entries), False, False]


def test_it_takes_the_schema_of_no_list(tmp_path: Path) -> None:
    assert _verdicts(json.dumps(paper_schema({})), [], tmp_path) == []
