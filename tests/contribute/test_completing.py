"""What entries lack is asked for, and filled in only where nobody has written anything."""

import json
from pathlib import Path

import pytest

from generator.cli import run
from generator.contribute.sources import arxiv, crossref, datacite, dblp, openalex
from tests.contribute.conftest import ANSWERS, Server

TITLE = "A Made-up Study of Several Examples"
DRAFT = f"""\
title: {TITLE}
authors:
  -
published:
themes: [first]
links:
  doi: 10.1000/made.up
note: >-
  Ours.   # and this is no comment
"""
DOI = "10.1000/made.up"


def _place(address: str) -> str:
    return address.removeprefix("https://")


def _draft(content: Path, text: str = DRAFT, name: str = "made-up-study") -> Path:
    path = content / "drafts" / f"{name}.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def _nobody_knows_the_title(server: Server, author: str = "") -> None:
    server.give(_place(arxiv.of_title(TITLE, "")), "arxiv-nothing.xml")
    server.say(_place(crossref.of_title(TITLE, author)), '{"status": "ok", "message": {"items": []}}')
    server.say(_place(dblp.of_title(TITLE, "")), '{"result": {"hits": {"@total": "0"}}}')


@pytest.mark.usefixtures("pauses")
def test_a_draft_becomes_an_entry(server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _nobody_knows_the_title(server)
    server.give(_place(crossref.of_doi(DOI)), "crossref-work.json")
    draft = _draft(empty_list)
    assert run(["complete", "--dry-run"]) == 0
    assert draft.read_text("utf-8") == DRAFT
    shown = capsys.readouterr().out
    assert run(["complete", "--summary", "summary.md"]) == 0
    assert capsys.readouterr().out == shown
    assert shown == (
        'content/drafts/made-up-study.yml: authors: "Ada Example, Bjørn Ødegård, C. D. Third" (Crossref)\n'
        'content/drafts/made-up-study.yml: published: "2021-05-04" (Crossref)\n'
        'content/drafts/made-up-study.yml: venue: "Journal of Examples" (Crossref)\n'
        'content/drafts/made-up-study.yml: abstract: "We make up several examples." (Crossref)\n'
        "content/drafts/made-up-study.yml: lacks nothing any more; it goes to content/papers/made-up-study.yml\n"
        "Entries with blanks: 1. Found for 1 of them: 4 facts.\n"
    )
    # The second time, everything was known from the first.
    assert server.asked == [_place(arxiv.of_title(TITLE, "")), _place(crossref.of_doi(DOI))]
    assert not draft.exists()
    assert (empty_list / "papers" / "made-up-study.yml").read_text("utf-8") == (
        f"title: {TITLE}\nauthors:\n  - Ada Example\n  - Bjørn Ødegård\n  - C. D. Third\npublished: 2021-05-04\n"
        "venue: Journal of Examples\nthemes: [first]\nlinks:\n  doi: 10.1000/made.up\n"
        "abstract: >-\n  We make up several examples.\n"
        "note: >-\n  Ours.   # and this is no comment\n"
    )
    assert run(["check"]) == 0
    assert Path("summary.md").read_text("utf-8") == (
        "Fill in what Crossref told of papers: 1\n\n- content/papers/made-up-study.yml\n"
        "  - authors: Crossref, https://api.crossref.org/works/10.1000%2Fmade.up\n"
        "  - published: Crossref, https://api.crossref.org/works/10.1000%2Fmade.up\n"
        "  - venue: Crossref, https://api.crossref.org/works/10.1000%2Fmade.up\n"
        "  - abstract: Crossref, https://api.crossref.org/works/10.1000%2Fmade.up\n"
    )


@pytest.mark.usefixtures("pauses")
def test_a_draft_of_a_list_without_themes_needs_none(server: Server, empty_list: Path) -> None:
    _nobody_knows_the_title(server)
    server.give(_place(crossref.of_doi(DOI)), "crossref-work.json")
    (empty_list / "themes.yml").unlink()
    draft = _draft(empty_list, DRAFT.replace("themes: [first]\n", ""))
    assert run(["complete"]) == 0
    assert not draft.exists()
    assert run(["check"]) == 0


@pytest.mark.usefixtures("pauses")
def test_each_source_tells_what_those_before_it_did_not(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _nobody_knows_the_title(server)
    bare = json.loads((ANSWERS / "crossref-work.json").read_text("utf-8"))
    for key in ("abstract", "author", "issued", "published"):
        del bare["message"][key]
    server.say(_place(crossref.of_doi(DOI)), json.dumps(bare))
    server.say(_place(openalex.of_doi(DOI)), status=500)
    server.answers.pop(_place(dblp.of_title(TITLE, "")))
    server.give(_place(dblp.of_title(TITLE, "")), "dblp-publ.json")
    draft = _draft(empty_list)
    assert run(["complete"]) == 1  # one source did not answer
    said = capsys.readouterr().out
    assert "(dblp)\n" in said
    assert "warning: api.openalex.org is not able to answer now (500 Internal Server Error); try again later\n" in said
    text = (empty_list / "papers" / draft.name).read_text("utf-8")
    assert "  - C. D. Third\npublished: 2021\n" in text
    assert "abstract" not in text
    assert _place(datacite.of_doi(DOI)) in server.asked


@pytest.mark.usefixtures("pauses")
def test_what_a_person_wrote_stays(server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    server.give(_place(arxiv.of_title(TITLE, "")), "arxiv-nothing.xml")
    server.give(_place(crossref.of_doi(DOI)), "crossref-work.json")
    text = DRAFT.replace(
        "  -\npublished:", "  - A. Example  # she\n  - B. Ødegård\nauthors_complete: false\npublished: 2019"
    )
    draft = _draft(empty_list, text.replace("themes: [first]", "themes: []"))
    assert run(["complete", str(draft)]) == 0
    after = draft.read_text("utf-8")
    assert (
        "  - A. Example\n  - B. Ødegård\n  - C. D. Third\npublished: 2019\nvenue: Journal of Examples\nthemes: []\n"
        in after
    )
    assert "# she\n" in after
    assert "authors_complete" not in after
    assert "published:" not in capsys.readouterr().out


@pytest.mark.usefixtures("pauses")
def test_other_people_are_not_taken(server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _nobody_knows_the_title(server, "Someone Else")
    server.give(_place(crossref.of_doi(DOI)), "crossref-work.json")
    text = DRAFT.replace("  -\n", "  - Someone Else\nauthors_complete: false\n") + "abstract: >-\n  Ours.\n"
    draft = _draft(empty_list, text)
    assert run(["complete"]) == 0
    assert 'warning: Crossref names other authors: "Ada Example, Bjørn Ødegård, C. D. Third"' in capsys.readouterr().out
    assert "  - Someone Else\nauthors_complete: false\npublished: 2021-05-04\n" in draft.read_text("utf-8")


@pytest.mark.usefixtures("pauses")
def test_an_identifier_of_another_paper_tells_nothing(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    title = "Something Entirely Different and New"
    server.give(_place(arxiv.of_title(title, "")), "arxiv-nothing.xml")
    server.give(_place(crossref.of_doi(DOI)), "crossref-work.json")
    server.say(_place(crossref.of_title(title, "")), '{"message": {"items": []}}')
    draft = _draft(empty_list, DRAFT.replace(TITLE, title))
    before = draft.read_text("utf-8")
    assert run(["complete"]) == 0
    assert f'warning: its identifier is that of "{TITLE}" in Crossref; look which is right' in capsys.readouterr().out
    assert draft.read_text("utf-8") == before


@pytest.mark.usefixtures("pauses")
def test_a_title_leads_to_the_paper_only_with_one_of_its_authors(server: Server, empty_list: Path) -> None:
    text = DRAFT.replace("  -\npublished:", "  - A. Example\npublished: 2021")
    found = _draft(empty_list, text.replace("doi: 10.1000/made.up", "pdf: https://example.org/x.pdf"))
    other = _draft(empty_list, found.read_text("utf-8").replace("A. Example", "Z. Nobody"), "other")
    for author in ("A. Example", "Z. Nobody"):
        _nobody_knows_the_title(server, author)
        server.answers.pop(_place(crossref.of_title(TITLE, author)))
        server.give(_place(crossref.of_title(TITLE, author)), "crossref-works.json")
    assert run(["complete"]) == 0
    assert "  doi: 10.1000/made.up\n  pdf:" in found.read_text("utf-8")
    assert "doi" not in other.read_text("utf-8")


@pytest.mark.usefixtures("pauses")
def test_two_works_of_one_title_are_not_guessed_between(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _nobody_knows_the_title(server)
    works = json.loads((ANSWERS / "crossref-works.json").read_text("utf-8"))
    works["message"]["items"][0]["title"] = [TITLE]
    place = _place(crossref.of_title(TITLE, ""))
    server.answers.pop(place)
    server.say(place, json.dumps(works))
    draft = _draft(empty_list, DRAFT.replace("doi: 10.1000/made.up", "arxiv:"))
    assert run(["complete"]) == 0
    assert "warning: Crossref knows several works with this title" in capsys.readouterr().out
    assert "10.1000" not in draft.read_text("utf-8")


@pytest.mark.usefixtures("pauses")
def test_the_first_public_version_is_arxivs_to_tell(server: Server, empty_list: Path) -> None:
    server.say(_place(arxiv.address("2104.00001")), status=404)
    _nobody_knows_the_title(server)
    server.give(_place(crossref.of_doi(DOI)), "crossref-work.json")
    draft = _draft(empty_list, DRAFT.replace("  doi:", "  arxiv: 2104.00001\n  doi:"))
    assert run(["complete"]) == 0
    text = draft.read_text("utf-8")
    assert "published:\n" in text
    assert "abstract: >-\n  We make up several examples.\n" in text


@pytest.mark.usefixtures("pauses")
def test_a_paper_that_is_listed_already_is_named(
    server: Server, toy_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _nobody_knows_the_title(server)
    works = (ANSWERS / "crossref-works.json").read_text("utf-8").replace("10.1000/made.up", "10.1000/xyz_1")
    place = _place(crossref.of_title(TITLE, ""))
    server.answers.pop(place)
    server.say(place, works)
    draft = _draft(toy_list, DRAFT.replace("doi: 10.1000/made.up", "arxiv:"))
    assert run(["complete"]) == 0
    assert (
        "Crossref says that it is the paper of content/papers/full.yml:11:8 (DOI 10.1000/xyz_1)"
        in capsys.readouterr().out
    )
    assert draft.exists()


@pytest.mark.usefixtures("pauses")
@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_source_that_is_down_is_said_once_and_spoils_nothing(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str], status: int
) -> None:
    for place in (arxiv.of_title(TITLE, ""), openalex.of_doi(DOI), datacite.of_doi(DOI)):
        server.say(_place(place), status=status)
    server.give(_place(crossref.of_doi(DOI)), "crossref-work.json")
    drafts = [_draft(empty_list), _draft(empty_list, DRAFT, "again")]
    assert run(["complete"]) == 1
    said = capsys.readouterr()
    assert said.out.count("export.arxiv.org is not able to answer now") == 1
    assert [draft.exists() for draft in drafts] == [False, False]
    assert server.asked.count(_place(arxiv.of_title(TITLE, ""))) == 3


@pytest.mark.usefixtures("pauses")
@pytest.mark.parametrize(
    "answer", ["<html>Bad gateway</html>", '{"message": [', '{"message": "Resource not found."}', ""]
)
def test_an_answer_that_is_something_else_is_said(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str], answer: str
) -> None:
    _nobody_knows_the_title(server)
    server.say(_place(crossref.of_doi(DOI)), answer, Content_Type="text/html")
    server.give(_place(openalex.of_doi(DOI)), "openalex-work.json")
    draft = _draft(empty_list)
    run(["complete"])
    assert (empty_list / "papers" / draft.name).exists()
    assert "(OpenAlex)" in capsys.readouterr().out


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize("text", [b"\xff", b"title: [\n", b"- a\n", b"", b"authors: [A]\n"])
def test_what_cannot_be_read_is_named_and_left(
    empty_list: Path, capsys: pytest.CaptureFixture[str], text: bytes
) -> None:
    draft = _draft(empty_list)
    draft.write_bytes(text)
    code = run(["complete"])
    said = capsys.readouterr().out
    assert (code, "content/drafts/made-up-study.yml:" in said) in {(1, True), (0, False)}
    assert (code == 1) == (text in {b"\xff", b"title: [\n", b""})
    assert draft.read_bytes() == text


def test_where_nothing_is_lacking_nobody_is_asked(
    server: Server, toy_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["complete", "--content", str(toy_list), str(toy_list / "papers" / "full.yml")]) == 0
    assert capsys.readouterr().out == "Entries with blanks: 0. Found for 0 of them: 0 facts.\n"
    assert server.asked == []


@pytest.mark.usefixtures("pauses")
def test_an_entry_that_cannot_be_changed_is_named(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _nobody_knows_the_title(server)
    server.give(_place(crossref.of_doi(DOI)), "crossref-work.json")
    draft = _draft(empty_list, f"{{title: {TITLE}, links: {{doi: {DOI}}}}}\n")
    before = draft.read_bytes()
    assert run(["complete"]) == 0
    assert "warning: left as it is: it is not written as keys with values" in capsys.readouterr().out
    assert draft.read_bytes() == before


@pytest.mark.usefixtures("pauses")
def test_an_import_is_completed_in_one_go(server: Server, empty_list: Path) -> None:
    _nobody_knows_the_title(server)
    server.give(_place(crossref.of_doi(DOI)), "crossref-work.json")
    Path("list.bib").write_text(f"@article{{x, title = {{{TITLE}}}, doi = {{{DOI}}}}}\n", "utf-8")
    assert run(["import", "list.bib", "--theme", "first", "--complete", "--summary", "summary.md"]) == 0
    assert [path.name for path in (empty_list / "papers").iterdir()] == ["made-study-several.yml"]
    assert Path("summary.md").read_text("utf-8").startswith("Fill in what Crossref told of papers: 1\n")
    assert run(["check"]) == 0
