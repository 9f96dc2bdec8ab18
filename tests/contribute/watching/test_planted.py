"""A round over many papers: what was planted among them is found, and nothing else."""

import datetime
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from generator.contribute.sources import arxiv, crossref, datacite, dblp
from tests.contribute.conftest import Server
from tests.contribute.watching.answers import (
    NOTICE,
    arxiv_feed,
    crossref_answer,
    datacite_answer,
    dblp_hits,
    dblp_work,
    openreview_notes,
    update,
)
from tests.contribute.watching.world import (
    CODE,
    FEED_SIZE,
    OTHER_DOI,
    PROJECT,
    Made,
    answer,
    copy,
    forum,
    found,
    place,
    write,
)

pytestmark = pytest.mark.usefixtures("pauses")


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
    rows = found(capsys)
    by_paper = {Path(row["path"]).stem: row for row in rows}
    assert [row for row in rows if "failure" in row] == []
    assert {paper: row["weight"] for paper, row in by_paper.items()} == {
        paper: weight for paper, (_, weight, _) in planted.items()
    }
    assert len(rows) == len(by_paper)
    for paper, (_, _, changes) in planted.items():
        assert {key: by_paper[paper]["changes"].get(key) for key in changes} == changes, paper
        assert by_paper[paper]["evidence"].startswith("https://")
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
    assert found(capsys) == []
    kept = json.loads((empty_list / "watch.json").read_text("utf-8"))["papers"]
    assert set(kept) == {paper.id for paper in papers}
    assert {record["checked"] for record in kept.values()} == {datetime.date.today().isoformat()}
    asked = len(server.asked)
    assert found(capsys) == []
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
