"""papers.json and papers.jsonl are what their schema says, and the schema knows every key."""

import datetime
import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.exports import papers_json
from generator.model import Checked, Library, Status
from tests.lists import library, paper, records_of

HOSTILE = '</script>\u202e\u2028\x00 "quoted" \\ {{ 7*7 }}'


def _schema() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(records_of(library())["papers.schema.json"])
    Draft202012Validator.check_schema(schema)
    return schema


def test_what_is_written_is_what_the_schema_says(sample: Library) -> None:
    schema, files = _schema(), records_of(sample)
    Draft202012Validator(schema).validate(json.loads(files["papers.json"]))
    of_paper = Draft202012Validator({**schema["$defs"]["paper"], "$schema": schema["$schema"]})
    lines = files["papers.jsonl"].removesuffix("\n").split("\n")
    assert len(lines) == len(sample.papers)
    for line in lines:
        of_paper.validate(json.loads(line))
    assert [json.loads(line) for line in lines] == json.loads(files["papers.json"])["papers"]


def test_the_schema_names_every_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those too that a list may have and this one does not."""
    monkeypatch.setattr(papers_json, "_present", lambda fields: fields)
    schema, document = _schema(), json.loads(records_of(library(paper("a")))["papers.json"])
    assert document.keys() == schema["properties"].keys()
    assert document["themes"][0].keys() == schema["properties"]["themes"]["items"]["properties"].keys()
    named, [written] = schema["$defs"]["paper"]["properties"], document["papers"]
    assert {*written, "authors_complete"} == named.keys()
    assert written["links"].keys() == named["links"]["properties"].keys()


def test_what_a_tool_has_found_of_a_paper_is_in_the_schema() -> None:
    checked = Checked(datetime.date(2024, 1, 2), (("https://example.org/a", "https://web.archive.org/a"),))
    one = replace(paper("a"), checked=checked, status=Status.RETRACTED, status_source="https://example.org/notice")
    Draft202012Validator(_schema()["$defs"]["paper"]).validate(json.loads(papers_json.line(one)))


@pytest.mark.parametrize("name", ["papers.json", "papers.jsonl"])
def test_hostile_text_stays_text(name: str) -> None:
    text = records_of(library(paper("a", HOSTILE, title=HOSTILE, abstract=HOSTILE, note=HOSTILE)))[name]
    found = json.loads(text)
    found = found["papers"][0] if name == "papers.json" else found
    assert "</script>" in found["title"]
    assert not {"\x00", "\u202e"} & set(found["title"] + found["abstract"])
