"""Whatever goes wrong in a round is survived: said, and spoiling nothing."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from cmarkgfm import github_flavored_markdown_to_html

from generator.cli import run
from generator.contribute.sources import arxiv, crossref
from tests.contribute.conftest import Server
from tests.contribute.watching.world import CODE, Made, answer, copy, found, place, write

pytestmark = pytest.mark.usefixtures("pauses")


SPOILT: dict[str, Callable[[Server, str], object]] = {
    "429": lambda server, at: server.say(at, status=429),
    "500": lambda server, at: server.say(at, status=500),
    "503 for an hour": lambda server, at: server.say(at, status=503, Retry_After="3600"),
    "an empty answer": lambda server, at: server.say(at, ""),
    "a page": lambda server, at: server.say(at, "<html>Bad gateway</html>"),
    "cut off": lambda server, at: server.say(at, '{"message": {"DOI": "10.1000/ma'),
    "another shape": lambda server, at: server.say(at, '{"message": ["x"], "data": 7, "notes": {}, "result": []}'),
    "nested without end": lambda server, at: server.say(at, "[" * 100_000),
    "entities": lambda server, at: server.say(at, '<!DOCTYPE x [<!ENTITY a "b">]><feed>&a;</feed>'),
    "no text": lambda server, at: server.say(at, b"\xff\xfe\x00\xd8"),
    "too much": lambda server, at: server.say(at, b"x" * 4_200_000),
    "a redirect to a private host": lambda server, at: server.say(at, status=302, Location="http://127.0.0.1/x"),
    "a redirect in circles": lambda server, at: server.say(at, status=302, Location=f"https://{at}"),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_source_that_fails_is_said_and_spoils_nothing(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str], spoil: Callable[[Server, str], object]
) -> None:
    papers = [
        Made(1, at_arxiv={"comment": "Withdrawn"}),
        Made(2, has_arxiv=False),
        Made(3, has_doi=False, links={"code": CODE}, statuses={CODE: 404}),
    ]
    write(empty_list, papers)
    answer(server, papers)
    for paper in papers[:2]:
        for address in (crossref.of_doi(paper.doi), crossref.of_notices(paper.doi)):
            server.answers.pop(place(address))
            spoil(server, place(address))
    copy(server, CODE, "")
    rows = found(capsys)
    assert sorted(row["weight"] for row in rows if "weight" in row) == ["address", "gone"]
    assert any("rossref" in row["failure"] for row in rows if "failure" in row)
    kept = json.loads((empty_list / "watch.json").read_text("utf-8"))["papers"]
    assert set(kept) == {"paper-003"}
    assert run(["watch"]) == 1


def test_where_arxiv_is_down_its_papers_are_not_said_to_be_checked(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    papers = [Made(1), Made(2, has_arxiv=False)]
    write(empty_list, papers)
    answer(server, papers)
    at = place(arxiv.of_many([papers[0].arxiv]))
    server.answers.pop(at)
    server.say(at, status=503)
    assert [list(row) for row in found(capsys)] == [["failure"]]
    assert set(json.loads((empty_list / "watch.json").read_text("utf-8"))["papers"]) == {"paper-002"}


@pytest.mark.parametrize(
    "hostile", ["](javascript:alert(1))", "::error::x", "<img src=x onerror=alert(1)>", "@everyone"]
)
def test_what_a_source_says_is_only_text_in_a_report(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str], hostile: str
) -> None:
    papers = [Made(1, at_arxiv={"comment": f"Withdrawn: {hostile}"}, has_doi=False)]
    write(empty_list, papers)
    answer(server, papers)
    assert run(["watch", "--report", "report.md", "--format", "github"]) == 0
    said = capsys.readouterr().out
    assert [line for line in said.splitlines() if not line.startswith("::warning file=content/papers/")] == []
    report = Path("report.md").read_text("utf-8")
    assert hostile not in re.sub(r"(?m)^ {6}.*$", "", report)
    shown = github_flavored_markdown_to_html(report)
    assert "<img" not in shown
    assert set(re.findall(r'href="([^"]*)"', shown)) == {"https://arxiv.org/abs/2401.10001v1"}
    assert run(["watch", "--fix"]) == 0
    assert run(["check"]) == 0


def test_an_entry_that_cannot_be_read_is_named(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = Made(1, has_arxiv=False)
    write(empty_list, [paper])
    answer(server, [paper])
    (empty_list / "papers" / "odd.yml").write_text("title: Odd\n", "utf-8")
    assert run(["watch", "--report", "report.md"]) == 1
    assert "content/papers/odd.yml has problems of its own" in capsys.readouterr().out
    assert "## No answer" in Path("report.md").read_text("utf-8")


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", '{"papers": []}', '{"papers": {"x": {}}}', '{"papers": {"x": {"checked": "soon"}}}',
        '{"papers": {"x": {"checked": "2026-01-01", "gone": {"javascript:alert(1)": ""}}}}',
        '{"papers": {"x": {"checked": "2026-01-01", "gone": ["https://example.org"]}}}',
        '{"papers": {"x": {"checked": "2026-01-01", "version": true}}}', "[" * 100_000,
    ],
)  # fmt: skip
def test_a_broken_record_is_named(empty_list: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    (empty_list / "watch.json").write_text(text, "utf-8")
    for command in ("watch", "check"):
        assert run([command]) == 1
        assert "content/watch.json:1:1: this file has been edited or cut off" in capsys.readouterr().err
