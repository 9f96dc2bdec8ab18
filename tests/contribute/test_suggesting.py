"""What a list may lack is found in the references of its papers, and who cites whom among them is kept."""

import json
from math import sqrt
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from generator.content.citations import citations_of, read_citations, text_of
from generator.contribute.candidate import Candidate
from generator.contribute.citation_graph import CitationGraph, Node
from generator.contribute.sources.citing import CitedWork, Neighbours
from generator.text.identifiers import identity
from tests.contribute.citation_world import LISTED, MISSING, RIVALS, SURVEYS, Services, World, make_world
from tests.contribute.conftest import Server

HOSTS = {
    "OpenAlex": "api.openalex.org",
    "Semantic Scholar": "api.semanticscholar.org",
    "OpenCitations": "api.opencitations.net",
}
WORLD = make_world()

pytestmark = pytest.mark.usefixtures("pauses")


@pytest.fixture(autouse=True)
def _keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENALEX_API_KEY", "key-of-openalex")
    for name in ("SEMANTIC_SCHOLAR_API_KEY", "OPENCITATIONS_ACCESS_TOKEN"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def world() -> World:
    return WORLD


@pytest.fixture
def content(world: World, server: Server, empty_list: Path) -> Path:
    """The list of that world, and the services that know of it."""
    world.write_list(empty_list)
    server.answers = Services(world)
    return empty_list


def _found(capsys: pytest.CaptureFixture[str], *options: str, code: int = 0) -> list[dict[str, Any]]:
    assert run(["suggest", "--format", "json", *options]) == code
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, list)
    return found


def _numbers(found: list[dict[str, Any]]) -> list[int]:
    return [int(one["doi"].rpartition(".")[2]) for one in found]


@pytest.mark.parametrize("alone", [None, *HOSTS])
@pytest.mark.usefixtures("content")
def test_the_work_that_is_missing_comes_first(
    alone: str | None, world: World, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    for title, host in HOSTS.items():
        if alone not in (None, title):
            server.say(host, status=404)
    found = _found(capsys)
    numbers = _numbers(found)
    assert numbers[0] == MISSING
    assert {*numbers[1:11]} == {*RIVALS}
    assert not {*SURVEYS} & {*numbers}
    first, missing = found[0], world.works[MISSING]
    assert first["title"] == missing.title
    assert first["cites"] == [f"paper-{number:02}" for number in sorted(missing.cites) if number < LISTED]
    citing = [number for number in world.cited_by[MISSING] if number < LISTED]
    assert first["cited_by"] == [f"paper-{number:02}" for number in citing]
    links = first["all_references"] + first["all_citations"]
    assert links == len(missing.cites) + len(world.cited_by[MISSING]) + missing.cited_elsewhere
    around = len({*first["cites"], *first["cited_by"]})
    assert first["score"] == round(around / sqrt(LISTED * (links + 10)), 4)


def test_who_cites_whom_on_the_list_is_kept(
    content: Path, world: World, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["suggest"]) == 0
    kept = content / "citations.json"
    text = kept.read_text("utf-8")
    assert json.loads(text) == world.among_the_list
    number = sum(map(len, world.among_the_list.values()))
    assert f"Wrote content/citations.json: {number} citations among the list's own papers." in capsys.readouterr().out
    assert (list(json.loads(text)), text.count("\n")) == (sorted(world.among_the_list), len(world.among_the_list) + 2)
    assert run(["check"]) == 0
    asked = len(server.asked)
    assert run(["suggest"]) == 0
    assert (len(server.asked), kept.read_text("utf-8")) == (asked, text)
    assert "Wrote" not in capsys.readouterr().out


def test_a_source_that_is_down_takes_nothing_away(
    content: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "citations.json").write_text('{\n "paper-01": ["paper-02"],\n "gone": ["paper-01"]\n}\n', "utf-8")
    for host in HOSTS.values():
        server.say(host, status=503)
    assert run(["suggest"]) == 1
    said = capsys.readouterr().out
    for host in HOSTS.values():
        assert f"No answer: {host} is not able to answer now (503 Service Unavailable); try again later." in said
    assert (content / "citations.json").read_text("utf-8") == '{\n "paper-01": ["paper-02"]\n}\n'


@pytest.mark.usefixtures("content")
def test_the_report_says_how_many_and_which_by_theme(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["suggest", "--most", "8"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Of what lies around 40 papers, 8 works are near and not on this list.\n")
    assert "\nFirst & foremost (first): " in said or "\nSecond (second): " in said
    assert f"  1. {world.works[MISSING].title} ({world.works[MISSING].year}-02-03)\n" in said or (
        f"  1. {world.works[MISSING].title} ({world.works[MISSING].year})\n" in said
    )
    assert "     cited by 14 of this list: paper-" in said
    assert " and 8 more\n" in said


@pytest.mark.usefixtures("content")
def test_a_theme_can_be_asked_about_alone(capsys: pytest.CaptureFixture[str]) -> None:
    found = _found(capsys, "--theme", "first", "--least", "4")
    assert _numbers(found)[0] == MISSING
    assert all(int(paper[-2:]) % 2 for one in found for paper in (*one.get("cited_by", ()), *one.get("cites", ())))
    assert run(["suggest", "--theme", "frist"]) == 2
    assert 'unknown theme "frist" (did you mean "first"?)' in capsys.readouterr().err


def test_the_first_become_drafts_and_are_not_suggested_again(
    content: Path, world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["suggest", "--draft", "2"]) == 0
    drafts = sorted((content / "drafts").iterdir())
    assert len(drafts) == 2
    text = next(path.read_text("utf-8") for path in drafts if f"work.{MISSING}" in path.read_text("utf-8"))
    assert f"title: {world.works[MISSING].title}\n" in text
    assert f"  - Author of {MISSING}\n" in text
    assert f"  doi: 10.5555/work.{MISSING}\n" in text
    capsys.readouterr()
    assert run(["check", "content/drafts"]) == 0
    assert "still needs themes" in capsys.readouterr().err
    assert MISSING not in _numbers(_found(capsys))
    assert run(["suggest"]) == 0
    assert f"{world.works[MISSING].title}, " in capsys.readouterr().out.partition("Not suggested")[2]


def test_one_that_was_left_out_is_said_and_not_suggested(
    content: Path, world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "criteria.yml").write_text("- id: narrow\n  sentence: One question.\n", "utf-8")
    (content / "candidates").mkdir()
    (content / "candidates" / "it.yml").write_text(
        f"title: Another title\nlinks: {{doi: 10.5555/work.{MISSING}}}\ndecision: out\nrule: narrow\n"
        "decided: 2026-03-01\nreason: It asks two.\n",
        "utf-8",
    )
    assert run(["suggest", "--draft", "1"]) == 0
    said = capsys.readouterr().out.partition("Not suggested, since they have been thought about:\n")[2]
    around = len({*world.cited_by[MISSING]} & {*range(LISTED)} | world.works[MISSING].cites & {*range(LISTED)})
    assert said.startswith(
        f"  {world.works[MISSING].title}, {around} papers around it: content/candidates/it.yml:2:14: "
        "left out on 2026-03-01 by rule `narrow` (One question.): It asks two.\n"
    )
    (draft,) = (content / "drafts").iterdir()
    assert f"10.5555/work.{MISSING}" not in draft.read_text("utf-8")


@pytest.mark.usefixtures("content")
def test_openalex_is_not_asked_without_a_key(
    server: Server, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENALEX_API_KEY")
    assert run(["suggest"]) == 0
    assert "OpenAlex was not asked: it needs a key, in the variable OPENALEX_API_KEY." in capsys.readouterr().out
    assert not [place for place in server.asked if place.startswith(HOSTS["OpenAlex"])]


def test_a_key_goes_to_its_own_host_and_nowhere_else(
    content: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEMANTIC_SCHOLAR_API_KEY", "key-of-scholar")
    monkeypatch.setenv("OPENCITATIONS_ACCESS_TOKEN", "key-of-citations")
    assert run(["suggest", "--theme", "first"]) == 0
    header = {HOSTS["Semantic Scholar"]: "key-of-scholar", HOSTS["OpenCitations"]: "key-of-citations"}
    for place, headers in zip(server.asked, server.headers, strict=True):
        host = place.partition("/")[0]
        keys = {value for value in headers.values() if value.startswith("key-of")}
        assert keys == ({header[host]} if host in header else set())
        assert ("key-of-openalex" in place) == (host == HOSTS["OpenAlex"])
    kept = "".join(path.read_text("utf-8") for path in content.parent.glob(".papershelf/answers/*.json"))
    assert kept
    assert "key-of" not in kept


REFERENCES = "api.semanticscholar.org/graph/v1/paper/DOI:10.5555/work.1/references"


@pytest.mark.usefixtures("content")
@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        '{"offset": 0, "data": [{"citedPaper": {"paperId": "1", "ti',
        '{"message": "Too Many Requests"}',
        "[" * 100_000,
        "<html>Down for maintenance</html>",
    ],
)
def test_an_answer_that_cannot_be_used_is_said_and_spoils_nothing(
    body: str, world: World, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    server.say(REFERENCES, body)
    assert run(["suggest"]) == 1
    said = capsys.readouterr().out
    assert f"  1. {world.works[MISSING].title} (" in said
    assert "No answer: the answer of Semantic Scholar cannot be used: it " in said


@pytest.mark.usefixtures("content")
def test_a_host_that_asks_to_wait_is_asked_again(
    server: Server, pauses: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    place = "api.opencitations.net/index/v2/references/doi:10.5555/work.1"
    server.say(place, status=429, Retry_After="7")
    server.say(place, "[]")
    assert _numbers(_found(capsys))[0] == MISSING
    assert server.asked.count(place) == 2
    assert 7.0 in pauses


HOSTILE = [
    {"citedPaper": None},
    {"citedPaper": "text"},
    {"other": 1},
    None,
    7,
    {"citedPaper": {"paperId": None, "title": "Not recognised"}},
    {"citedPaper": {"paperId": ["x"], "externalIds": "none", "title": "Of another shape"}},
    {"citedPaper": {"paperId": "a", "externalIds": {"DOI": 7, "ArXiv": {}}, "title": None, "citationCount": "many"}},
    {"citedPaper": {"paperId": "b", "title": "x" * 400_000, "citationCount": 1, "referenceCount": 1}},
    {
        "citedPaper": {
            "paperId": "c",
            "externalIds": {"DOI": "10.5555/evil"},
            "title": "<script>alert(1)</script> \u202eevil\x1b[31m {{ 7*7 }} ::error::x\n- !!python/object",
            "authors": [{"name": "../../etc/passwd"}, {"name": None}, 3],
            "year": "soon",
            "url": "javascript:alert(1)",
            "citationCount": -1e99,
            "referenceCount": True,
        }
    },
    {
        "citedPaper": {
            "paperId": "d",
            "externalIds": {"DOI": "10.5555/evil.2"},
            "title": "---\nvenue: Hacked <img src=x onerror=alert(1)>",
            "citationCount": 2,
            "referenceCount": 0,
        }
    },
]


def test_hostile_answers_become_text_and_nothing_else(
    content: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in (1, 2, 4):  # three papers are said to cite all of it
        place = f"api.semanticscholar.org/graph/v1/paper/DOI:10.5555/work.{number}/references"
        server.say(place, json.dumps({"offset": 0, "data": HOSTILE}))
    assert run(["suggest", "--draft", "20"]) == 0
    said = capsys.readouterr().out
    assert "Semantic Scholar b is told so long that it makes no entry." in said
    assert not {"\x1b", "\u202e"} & set(said)
    drafts = [path.read_text("utf-8") for path in (content / "drafts").iterdir()]
    assert any("10.5555/evil.2" in text and "\nvenue:" not in text for text in drafts)
    assert run(["check", "content/drafts"]) == 0
    assert run(["check"]) == 0


def test_names_that_stood_apart_are_one_work_once_a_source_tells() -> None:
    graph = CitationGraph({"DOI 10.1/own": "own", "DOI 10.1/other": "other"})
    graph.add({
        "own": Neighbours(cites=(CitedWork(frozenset({"OpenAlex W1"})), CitedWork(frozenset({"OpenAlex W2"})))),
        "other": Neighbours(cited_by=(CitedWork(frozenset({"DOI 10.1/x"}), None, 1, 2),)),
    })  # fmt: skip
    assert len(graph.nodes) == 3
    paper = Candidate("A work")
    graph.describe([CitedWork(frozenset({"OpenAlex W1", "DOI 10.1/x"}), paper, 1, 5)])
    graph.describe([CitedWork(frozenset({"OpenAlex W2", "DOI 10.1/other"}), paper, 1, 5)])
    (node,) = graph.nodes
    assert (node.cited_by, node.cites, node.paper) == ({"own"}, {"other"}, paper)
    assert (node.references, node.citations) == (1, 5)
    assert graph.citations == {("own", "other")}


@pytest.mark.parametrize(
    ("around", "citations", "listed", "score"),
    [
        (4, 80, 25, 4 / sqrt(25 * 100)),
        (14, 0, 25, 14 / sqrt(25 * 24)),
        (4, 80, 1, 4 / sqrt(4 * 100)),
        (1, None, 9, None),
    ],
)
def test_the_score_is_the_cosine_that_is_said(
    around: int, citations: int | None, listed: int, score: float | None
) -> None:
    node = Node(cited_by={f"paper-{number}" for number in range(around)}, references=10, citations=citations)
    assert node.score(listed) == score


def test_the_kept_file_is_read_as_it_is_written(tmp_path: Path) -> None:
    written = citations_of([("b", "a"), ("a", "c"), ("a", "b"), ("a", "b"), ("c", "c")])
    assert written == {"a": ("b", "c"), "b": ("a",)}
    (tmp_path / "citations.json").write_text(text_of(written), "utf-8")
    assert read_citations(tmp_path, {name: name for name in "abc"}) == (written, [])
    assert json.loads(text_of({})) == {}


def test_the_world_has_what_it_says() -> None:
    assert len(WORLD.works) == 2000
    assert len({work.title for work in WORLD.works}) == len({identity(work.doi) for work in WORLD.works}) == 2000
