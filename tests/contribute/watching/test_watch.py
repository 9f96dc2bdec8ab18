"""A round against a real server: what it asks about, what it finds of one paper, and what it keeps of it."""

import datetime
import json
from pathlib import Path

import pytest

from generator.cli import run
from generator.contribute.sources import arxiv, crossref
from tests.contribute.conftest import Server
from tests.contribute.watching.answers import (
    NOTICE,
    arxiv_entry,
    arxiv_feed,
    crossref_answer,
    crossref_notices,
    crossref_work,
    update,
)
from tests.contribute.watching.world import OTHER_DOI, Made, answer, found, place, write

pytestmark = pytest.mark.usefixtures("pauses")


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
    (row,) = found(capsys)
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
    (row,) = found(capsys)
    assert row["changes"] == {"status": "retracted", "status_source": f"https://doi.org/{NOTICE}"}


def test_a_version_is_news_until_the_next_round(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    papers = [Made(1, has_doi=False, at_arxiv={"version": 3, "updated": "2025-03-01T00:00:00Z"})]
    write(empty_list, papers)
    answer(server, papers)
    assert [row["claim"] for row in found(capsys)] == ["version 3 is there"]
    assert [row["claim"] for row in found(capsys)] == ["version 3 is there"]
    kept = empty_list / "watch.json"
    today = datetime.date.today()
    kept.write_text(kept.read_text("utf-8").replace(today.isoformat(), "2026-01-01"), "utf-8")
    assert found(capsys) == []
    assert found(capsys) == []
    at = place(arxiv.of_many([papers[0].arxiv]))
    server.answers[at].clear()
    server.say(
        at, arxiv_feed(arxiv_entry(papers[0].arxiv, title=papers[0].title, authors=papers[0].authors, version=4))
    )
    kept.write_text(kept.read_text("utf-8").replace(today.isoformat(), "2026-01-01"), "utf-8")
    for path in Path(".papershelf/answers").glob("*.json"):
        path.unlink()
    assert [row["claim"] for row in found(capsys)] == ["version 4 is there"]


def test_an_entry_may_name_the_version_that_was_read(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = Made(1, has_doi=False, at_arxiv={"version": 3})
    write(empty_list, [paper])
    path = empty_list / "papers" / "paper-001.yml"
    path.write_text(paper.text.replace(paper.arxiv, f"{paper.arxiv}v2"), "utf-8")
    answer(server, [paper])
    server.say(f"export.arxiv.org/pdf/{paper.arxiv}v2")
    (row,) = found(capsys)
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
    rows = [row for row in found(capsys, "content/papers/paper-001.yml", "--fix") if row["weight"] == "published"]
    assert [row["changes"] for row in rows] == [{}]
    assert "is listed too, in content/papers/paper-002.yml:1:8" in rows[0]["claim"]
    assert (empty_list / "papers" / "paper-001.yml").read_text("utf-8") == preprint.text
