"""A new list says how it is cited, and check says where that is not what site.yml says."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import run
from generator.content.citing import CITATION, ZENODO, citation_text, zenodo_text
from generator.content.nodes import Table
from generator.content.parsing import parse
from generator.facts.licences import LICENCES
from generator.look import Licence, Look
from generator.model import Site
from tests.conftest import ROOT

HOSTILE = "\"quoted\" 'single' # : - <script>alert(1)</script> & \\ {x} é 漢"
BY = Site(
    "A list",
    "About & around.",
    url="https://lists.example.org/a/",
    repository="https://git.example.org/a",
    curators=("Ada Lovelace", "José García"),
    look=Look(Licence(*LICENCES["CC-BY-4.0"])),
)


def _assert_valid(*paths: Path) -> None:
    program = Path(sys.executable).with_name("check-jsonschema")
    command: list[str | Path] = [program, "--builtin-schema", "vendor.citation-file-format", *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_is_written_is_a_citation_file(tmp_path: Path) -> None:
    own = Look(Licence("https://example.org/terms", "https://example.org/terms"))
    sites = [
        BY,
        Site(HOSTILE, HOSTILE, curators=(HOSTILE,)),
        Site("on", "2024", curators=("null", "1e3"), look=own),
        *(Site("A", "B.", look=Look(Licence(*licence))) for licence in LICENCES.values()),
    ]
    paths = [tmp_path / f"{number}.cff" for number, _ in enumerate(sites)]
    for path, site in zip(paths, sites, strict=True):
        path.write_text(citation_text(site), "utf-8")
    _assert_valid(*paths)
    root, problems = parse(citation_text(sites[1]).encode(), "")
    assert (problems, getattr(root.find("title") if isinstance(root, Table) else None, "text", "")) == ([], HOSTILE)
    assert "license-url: " in paths[2].read_text("utf-8")


def test_zenodo_is_told_the_same() -> None:
    assert json.loads(zenodo_text(BY)) == {
        "upload_type": "dataset",
        "title": "A list",
        "description": "<p>About &amp; around.</p>",
        "creators": [{"name": "Ada Lovelace"}, {"name": "José García"}],
        "license": "cc-by-4.0",
        "related_identifiers": [{"relation": "isSourceOf", "identifier": "https://lists.example.org/a/"}],
    }
    assert "<script" not in json.loads(zenodo_text(Site("A", HOSTILE)))["description"]


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    monkeypatch.chdir(tmp_path)
    assert run(["init", ".", "--name", "A list", "--description", "Papers.", "--url", "https://a.example.org/"]) == 0
    assert run(["check", "--strict"]) == 0
    capsys.readouterr()
    return tmp_path


def test_check_says_where_they_are_not_in_step(started: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _assert_valid(started / CITATION)
    site = started / "content" / "site.yml"
    site.write_text(
        site.read_text("utf-8").replace("A list", "Another") + "license: CC0-1.0\ncurators: [Ada Lovelace]\n", "utf-8"
    )
    assert run(["check"]) == 0
    assert capsys.readouterr().err.splitlines() == [
        f'{ZENODO}:1:1: warning: "license" is missing here, and "cc0-1.0" by site.yml; say the same in both',
        f'{ZENODO}:3:12: warning: "title" is "A list" here and "Another" by site.yml; say the same in both',
        f'{ZENODO}:5:15: warning: "creators" is "The curators of A list" here and "Ada Lovelace" by site.yml; '
        "say the same in both",
        f'{CITATION}:1:1: warning: "license" is missing here, and "CC0-1.0" by site.yml; say the same in both',
        f'{CITATION}:4:8: warning: "title" is "A list" here and "Another" by site.yml; say the same in both',
        f'{CITATION}:7:3: warning: "authors" is "The curators of A list" here and "Ada Lovelace" by site.yml; '
        "say the same in both",
        "6 warnings found.",
    ]


def test_what_their_people_add_is_theirs(started: Path) -> None:
    site, citation, zenodo = started / "content" / "site.yml", started / CITATION, started / ZENODO
    site.write_text(site.read_text("utf-8") + "curators: [Ada King Lovelace, A group]\n", "utf-8")
    people = (
        "authors:\n  - given-names: Ada\n    family-names: King Lovelace\n    orcid: https://orcid.org/0000-0002-1825-0097\n"
        "  - name: A group\ndoi: 10.1000/182\n"
    )
    before, _, after = citation.read_text("utf-8").partition("authors:\n")
    citation.write_text(before + people + after.partition("\n")[2], "utf-8")
    told = json.loads(zenodo.read_text("utf-8"))
    told |= {"creators": [{"name": "King Lovelace, Ada", "orcid": "0000-0002-1825-0097"}, {"name": "A group"}]}
    zenodo.write_text(json.dumps(told), "utf-8")
    _assert_valid(citation)
    assert run(["check", "--strict"]) == 0


def test_files_of_software_are_left_alone(started: Path) -> None:
    (started / CITATION).write_text("title: A program\ntype: software\n", "utf-8")
    (started / ZENODO).write_text('{"title": "A program", "upload_type": "software"}', "utf-8")
    assert run(["check", "--strict"]) == 0


def test_a_file_that_cannot_be_read_is_named(started: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (started / CITATION).write_text("title: [\n", "utf-8")
    assert run(["check"]) == 1
    assert f"{CITATION}:2:1: a value is missing here" in capsys.readouterr().err


def test_papershelf_is_cited_alike_in_both() -> None:
    citation, _ = parse((ROOT / CITATION).read_bytes(), "")
    zenodo = json.loads((ROOT / ZENODO).read_text("utf-8"))
    assert isinstance(citation, Table)
    said = {name.text: getattr(value, "text", None) for name, value in citation.entries}
    assert (zenodo["upload_type"], zenodo["title"]) == (said["type"], said["title"]) == ("software", "Papershelf")
    assert zenodo["description"] == f"<p>{said['abstract']}</p>"
    assert zenodo["license"] == str(said["license"]).lower()
