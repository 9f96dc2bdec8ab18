"""A round against a real server: what was planted is found, nothing else, and whatever goes wrong is survived."""

import datetime
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from cmarkgfm import github_flavored_markdown_to_html

from generator.cli import run
from generator.contribute.sources import arxiv, crossref, datacite, dblp, wayback
from tests.contribute.conftest import Server
from tests.contribute.watching.answers import (
    arxiv_entry,
    arxiv_feed,
    crossref_answer,
    crossref_notices,
    crossref_work,
    datacite_answer,
    dblp_hits,
    dblp_work,
    openreview_notes,
    update,
)
from tests.contribute.watching.world import FEED_SIZE, Made, answer, copy, forum, place, write

pytestmark = pytest.mark.usefixtures("pauses")

NOTICE = "10.1000/notice"
CODE, PROJECT = "https://code.example/x", "https://project.example/y"
OTHER_DOI = "10.2000/other"


def _found(capsys: pytest.CaptureFixture[str], *more: str) -> list[Mapping[str, Any]]:
    capsys.readouterr()
    run(["watch", "--format", "json", *more])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines() if line]


def _planted(server: Server) -> dict[str, tuple[Made, str, Mapping[str, Any]]]:
    """Return papers with what became of each: the weight, and what the entry should say, as far as that is exact."""
    number = iter(range(1, 100))

    def made(**told: Any) -> Made:
        return Made(next(number), **told)

    notice = update(NOTICE, source="retraction-watch")
    source = {"status_source": f"https://doi.org/{NOTICE}"}
    plan: list[tuple[Made, str, Mapping[str, Any]]] = [
        (made(at_crossref={"updated-by": [notice]}), "gone", {"status": "retracted", **source}),
        (made(at_crossref={"updated-by": [update(NOTICE, "withdrawal")]}), "gone", {"status": "withdrawn", **source}),
        (made(at_arxiv={"comment": "Withdrawn by the author", "version": 2}), "gone", {"status": "withdrawn"}),
        (made(at_arxiv={"summary": "This paper has been withdrawn."}, has_doi=False), "gone", {"status": "withdrawn"}),
        (made(at_crossref={"updated-by": [update(NOTICE, "correction")]}), "concern",
         {"status": "corrected", **source}),
        (made(at_crossref={"updated-by": [update(NOTICE, "erratum")]}), "concern", {"status": "corrected", **source}),
        (made(at_crossref={"updated-by": [update(NOTICE, "expression_of_concern")]}), "concern",
         {"status": "expression-of-concern", **source}),
        (made(venue="", at_crossref={"volume": "7", "page": "1-9"}), "published",
         {"venue": {"name": "Journal of Examples", "year": "2024", "volume": "7", "pages": "1-9"}}),
        (made(venue="", has_doi=False, at_arxiv={"doi": OTHER_DOI}), "published", {"links.doi": OTHER_DOI}),
        (made(venue="", has_doi=False, at_arxiv={"journal_ref": "J. Examples 7, 1-9 (2024)"}), "published",
         {"venue": "J. Examples 7, 1-9 (2024)"}),
        (made(venue="arXiv", has_doi=False), "published", {"venue": "ICML 2024"}),
        (made(venue="", has_doi=False), "published", {}),
        (made(venue="", has_doi=False, has_arxiv=False, links={"project": "https://openreview.net/forum?id=accepted"}),
         "published", {"venue": "ICLR 2025"}),
        (made(has_doi=False, has_arxiv=False, links={"project": "https://openreview.net/forum?id=taken"}),
         "suspect", {}),
        (made(at_arxiv={"title": "A Better Name, Calm Agents"}, at_crossref={"title": "Calm Agents, Better Name"}),
         "renamed", {}),
        (made(at_arxiv={"authors": ("New Person", "Zoë Nobody16")}, has_doi=False), "renamed", {}),
        (made(at_arxiv={"version": 3, "updated": "2025-03-01T00:00:00Z"}), "version", {}),
        (made(at_arxiv={"version": 2, "updated": "2025-04-01T00:00:00Z"}, has_doi=False), "version", {}),
        (made(links={"code": f"{CODE}1"}, statuses={f"{CODE}1": 404}), "address", {}),
        (made(links={"project": f"{PROJECT}1"}, statuses={f"{PROJECT}1": 410}), "address", {}),
        (made(links={"code": f"{CODE}2"}), "address", {"links.code": "https://code.example/new"}),
        (made(links={"pdf": "https://pdf.example/1.pdf"}, statuses={"https://pdf.example/1.pdf": 404}), "suspect", {}),
        (made(statuses={"https://arxiv.org/pdf/2401.10023": 404}), "suspect", {}),
        (made(has_arxiv=False, at_crossref={"updated-by": [update(NOTICE, "removal")]}), "gone",
         {"status": "withdrawn", **source}),
        (made(at_crossref={"title": "RETRACTED: Hers"}), "suspect", {}),
        (made(at_arxiv={"title": "Wholly Unlike Anything", "authors": ("Else Where",)}, has_doi=False), "renamed", {}),
        (made(at_crossref={"update-to": []}), "gone", {"status": "retracted", **source}),
        (made(more="status: corrected\n", at_crossref={"updated-by": [notice]}), "gone",
         {"status": "retracted", **source}),
    ]  # fmt: skip
    by_id = {paper.id: (paper, weight, changes) for paper, weight, changes in plan}
    renamed, late, titled = (plan[14][0], plan[26][0], plan[24][0])
    renamed.at_arxiv = {"title": f"{renamed.title}, Revisited", "version": 1}
    renamed.at_crossref = {"title": f"{renamed.title}, Revisited"}
    plan[15][0].at_arxiv = {"authors": ("New Person", plan[15][0].authors[1])}
    late.updates = [{"DOI": NOTICE, "update-to": [update(late.doi)]}]
    titled.at_crossref = {"title": f"RETRACTED: {titled.title}"}
    answer(server, [paper for paper, _, _ in plan])
    _also(server, [paper for paper, _, _ in plan])
    return by_id


def _also(server: Server, papers: list[Made]) -> None:
    """Have the server say what is not told under a paper's own identifiers."""
    by_arxiv, by_dblp, by_datacite, accepted, taken = papers[8], papers[10], papers[11], papers[12], papers[13]
    server.say(place(crossref.of_doi(OTHER_DOI)), crossref_answer(by_arxiv.work(doi=OTHER_DOI)))
    hit = dblp_work("ICML", by_dblp.title, by_dblp.authors)
    found = place(dblp.of_title(" ".join(by_dblp.title.lower().replace(":", "").split()), ""))
    server.answers.pop(found)
    server.say(found, dblp_hits(hit))
    own = f"10.48550/arXiv.{by_datacite.arxiv}"
    server.answers.pop(place(datacite.of_doi(own)))
    server.say(place(datacite.of_doi(own)), datacite_answer(own, by_datacite.title, by_datacite.authors, "10.2000/b"))
    server.say(place(crossref.of_doi("10.2000/b")), crossref_answer(by_datacite.work(doi="10.2000/b")))
    forum(server, "accepted", openreview_notes(
        "accepted", "ICLR 2025 Poster", "ICLR.cc/2025/Conference", accepted.title, accepted.authors))  # fmt: skip
    forum(server, "taken", openreview_notes(
        "taken", "ICLR 2025 Conference Withdrawn Submission", "ICLR.cc/2025/Conference/Withdrawn_Submission",
        taken.title, taken.authors))  # fmt: skip
    server.answers.pop(place(f"{CODE}2"))
    server.say(place(f"{CODE}2"), status=301, Location="https://code.example/new")
    server.say("code.example/new")
    copy(server, f"{CODE}1", "http://web.archive.org/web/20240101000000/https://code.example/x1")
    copy(server, f"{PROJECT}1", "")
    for pdf in ("https://pdf.example/1.pdf", "https://arxiv.org/pdf/2401.10023"):
        copy(server, pdf, "")


def test_what_was_planted_among_forty_is_found_and_nothing_else(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    planted = _planted(server)
    others = [Made(number, has_doi=number % 2 == 0) for number in range(60, 72)]
    answer_of_all = [*(paper for paper, _, _ in planted.values()), *others]
    assert len(answer_of_all) == 40
    assert len(planted) >= 25
    write(empty_list, answer_of_all)
    _one_feed(server, answer_of_all)
    answer(server, others)
    assert run(["check"]) == 0
    rows = _found(capsys)
    found = {Path(row["path"]).stem: row for row in rows}
    assert [row for row in rows if "failure" in row] == []
    assert {paper: row["weight"] for paper, row in found.items()} == {
        paper: weight for paper, (_, weight, _) in planted.items()
    }
    assert len(rows) == len(found)
    for paper, (_, _, changes) in planted.items():
        assert {key: found[paper]["changes"].get(key) for key in changes} == changes, paper
        assert found[paper]["evidence"].startswith("https://")
    assert not any(row["source"] == "" for row in rows)


def _one_feed(server: Server, papers: list[Made]) -> None:
    """Have arXiv answer of all papers in the questions in which they are asked for together."""
    with_arxiv = [paper for paper in sorted(papers, key=lambda paper: paper.id) if paper.has_arxiv]
    for start in range(0, len(with_arxiv), FEED_SIZE):
        batch = with_arxiv[start : start + FEED_SIZE]
        server.say(
            place(arxiv.of_many([paper.arxiv for paper in batch])),
            arxiv_feed(*(paper.feed_entry for paper in batch)),
        )


@pytest.mark.slow
def test_of_two_hundred_unchanged_papers_nothing_is_said(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kinds: list[dict[str, Any]] = [
        {},
        {"has_doi": False},
        {"has_arxiv": False},
        {"has_doi": False, "venue": ""},
        {"links": {"code": CODE, "project": PROJECT}},
        {"at_arxiv": {"version": 4, "updated": "2024-05-31T00:00:00Z"}},
        {"at_arxiv": {"doi": "10.48550/arXiv.2401.00001"}, "has_doi": False},
        {"more": "status: retracted\n", "at_crossref": {"updated-by": [update(NOTICE)]}},
    ]
    papers = [Made(number, **kinds[number % len(kinds)]) for number in range(200)]
    write(empty_list, papers)
    answer(server, papers)
    assert _found(capsys) == []
    kept = json.loads((empty_list / "watch.json").read_text("utf-8"))["papers"]
    assert set(kept) == {paper.id for paper in papers}
    assert {record["checked"] for record in kept.values()} == {datetime.date.today().isoformat()}
    asked = len(server.asked)
    assert _found(capsys) == []
    assert not [place for place in server.asked[asked:] if place.startswith(("api.", "export.arxiv.org/api", "dblp"))]


def test_facts_are_written_once_and_nothing_else(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    planted = _planted(server)
    write(empty_list, [paper for paper, _, _ in planted.values()])
    assert run(["watch", "--fix", "--summary", "summary.md"]) == 0
    first = {path.name: path.read_text("utf-8") for path in (empty_list / "papers").iterdir()}
    assert run(["check"]) == 0
    assert "  - status, status_source: Crossref, from Retraction Watch, https://doi.org/10.1000/notice\n" in (
        Path("summary.md").read_text("utf-8")
    )
    for paper, weight, changes in planted.values():
        text = first[f"{paper.id}.yml"]
        assert "  Ours.  # and this is no comment\n" in text
        assert "# ours too\n" in text
        if weight in {"gone", "concern"}:
            assert f"status: {changes['status']}\n" in text
        elif weight != "published":
            assert text == paper.text
    capsys.readouterr()
    assert run(["watch", "--fix"]) == 0
    assert {path.name: path.read_text("utf-8") for path in (empty_list / "papers").iterdir()} == first
    said = capsys.readouterr().out
    assert "was retracted" not in said
    assert "was published" not in said


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
    rows = _found(capsys)
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
    assert [list(row) for row in _found(capsys)] == [["failure"]]
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


def test_a_doi_of_another_paper_makes_no_claim(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = crossref_work("10.1000/made.001", "Something Else", ("No One",), **{"updated-by": [update(NOTICE)]})
    papers = [Made(1)]
    write(empty_list, papers)
    answer(server, papers)
    at = place(crossref.of_doi(papers[0].doi))
    server.answers.pop(at)
    server.say(at, crossref_answer(other))
    (row,) = _found(capsys)
    assert (row["weight"], row["changes"]) == ("renamed", {})
    assert 'its identifier is that of "Something Else"' in row["claim"]


def test_the_published_version_of_a_preprint_may_be_retracted(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    papers = [Made(1, has_doi=False, at_arxiv={"doi": OTHER_DOI})]
    write(empty_list, papers)
    answer(server, papers)
    retracted = papers[0].work(doi=OTHER_DOI, **{"updated-by": [update(NOTICE)]})
    server.say(place(crossref.of_doi(OTHER_DOI)), crossref_answer(retracted))
    (row,) = _found(capsys)
    assert row["changes"] == {"status": "retracted", "status_source": f"https://doi.org/{NOTICE}"}


def test_a_version_is_news_until_the_next_round(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    papers = [Made(1, has_doi=False, at_arxiv={"version": 3, "updated": "2025-03-01T00:00:00Z"})]
    write(empty_list, papers)
    answer(server, papers)
    assert [row["claim"] for row in _found(capsys)] == ["version 3 is there"]
    assert [row["claim"] for row in _found(capsys)] == ["version 3 is there"]
    kept = empty_list / "watch.json"
    today = datetime.date.today()
    kept.write_text(kept.read_text("utf-8").replace(today.isoformat(), "2026-01-01"), "utf-8")
    assert _found(capsys) == []
    assert _found(capsys) == []
    at = place(arxiv.of_many([papers[0].arxiv]))
    server.answers[at].clear()
    server.say(
        at, arxiv_feed(arxiv_entry(papers[0].arxiv, title=papers[0].title, authors=papers[0].authors, version=4))
    )
    kept.write_text(kept.read_text("utf-8").replace(today.isoformat(), "2026-01-01"), "utf-8")
    for path in Path(".papershelf/answers").glob("*.json"):
        path.unlink()
    assert [row["claim"] for row in _found(capsys)] == ["version 4 is there"]


def test_an_entry_may_name_the_version_that_was_read(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = Made(1, has_doi=False, at_arxiv={"version": 3})
    write(empty_list, [paper])
    path = empty_list / "papers" / "paper-001.yml"
    path.write_text(paper.text.replace(paper.arxiv, f"{paper.arxiv}v2"), "utf-8")
    answer(server, [paper])
    server.say(f"export.arxiv.org/pdf/{paper.arxiv}v2")
    (row,) = _found(capsys)
    assert row["changes"] == {"links.arxiv": f"{paper.arxiv}v3"}


def test_only_the_named_entries_are_asked_about(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    papers = [Made(1, has_arxiv=False), Made(2, has_arxiv=False)]
    write(empty_list, papers)
    answer(server, papers)
    assert run(["watch"]) == 0
    server.asked.clear()
    assert run(["watch", "content/papers/paper-002.yml"]) == 0
    assert not [place for place in server.asked if "made.001" in place]
    assert capsys.readouterr().out.endswith("Papers: 1. Findings: 0. Without an answer: 0.\n")
    kept = json.loads((empty_list / "watch.json").read_text("utf-8"))["papers"]
    assert set(kept) == {"paper-001", "paper-002"}


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


def test_a_copy_is_asked_for_where_there_is_none(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    papers = [Made(1, has_doi=False, links={"code": CODE, "project": PROJECT})]
    write(empty_list, papers)
    answer(server, papers)
    copy(server, CODE, "")
    copy(server, PROJECT, "http://web.archive.org/web/20240101000000/https://project.example/y")
    server.say(place(wayback.saving(CODE)))
    assert run(["watch", "--archive"]) == 0
    assert f"asked for a copy: {CODE}\n" in capsys.readouterr().out
    assert [asked for asked in server.asked if asked.startswith("web.archive.org/save/")] == [
        f"web.archive.org/save/{CODE}"
    ]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "https://evil.example/web/20240101000000/x",
        "http://web.archive.org/web/2024/a b",
        "ftp://x",
    ],
)
def test_only_the_archives_own_copies_are_taken(server: Server, empty_list: Path, url: str) -> None:
    papers = [Made(1, has_doi=False, links={"code": CODE}, statuses={CODE: 404})]
    write(empty_list, papers)
    answer(server, papers)
    copy(server, CODE, url)
    assert run(["watch"]) == 0
    kept = json.loads((empty_list / "watch.json").read_text("utf-8"))["papers"]
    assert kept["paper-001"]["gone"] == {CODE: ""}


def test_a_copy_that_the_curator_names_is_enough(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = "https://web.archive.org/web/2024/https://code.example/x"
    papers = [Made(1, has_doi=False, links={"code": CODE, "archive": archive}, statuses={CODE: 404})]
    write(empty_list, papers)
    answer(server, papers)
    copy(server, CODE, "")
    assert _found(capsys) == []


def test_a_published_version_with_an_entry_of_its_own_is_named(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    published = Made(2, has_arxiv=False)
    preprint = Made(1, venue="", has_doi=False, at_arxiv={"doi": published.doi})
    write(empty_list, [preprint, published])
    answer(server, [preprint, published])
    for address, text in (
        (crossref.of_doi(published.doi), crossref_answer(preprint.work(doi=published.doi))),
        (crossref.of_notices(published.doi), crossref_notices()),
    ):
        server.answers.pop(place(address), None)
        server.say(place(address), text)
    rows = [row for row in _found(capsys, "content/papers/paper-001.yml", "--fix") if row["weight"] == "published"]
    assert [row["changes"] for row in rows] == [{}]
    assert "is listed too, in content/papers/paper-002.yml:1:8" in rows[0]["claim"]
    assert (empty_list / "papers" / "paper-001.yml").read_text("utf-8") == preprint.text
