"""What is true of the list that comes with Papershelf, and need not be of another in its place."""

import datetime
import json
from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import fromstring

import pytest

from generator.cli import run
from generator.content.citing import CITATION
from generator.content.issue_form import with_themes
from generator.content.json_schema import FILE_NAME, MODELINE, paper_schema, vocabulary
from generator.content.nodes import Listing, Node, Scalar, Table
from generator.content.parsing import parse
from generator.content.reader import read_library
from generator.contribute.candidate import Candidate
from generator.contribute.importing import read_records
from generator.exports.citation import cite
from generator.model import Library
from generator.pages.catalogue import make_catalogue
from generator.pages.map import map_pages
from tests.conftest import ROOT
from tests.contribute.test_import import LISTING
from tests.exports.test_kinds import of_csl, of_page, of_ris, of_span
from tests.lists import BOOK
from tests.pictures.geometry import names, targets, touching, whole
from tests.workflows.test_workflows import FORM, THEIR_FORM

CONTENT = ROOT / "content"


@pytest.fixture(scope="module")
def ours() -> Library:
    """The list in content/, where it is ours."""
    library = read_library(CONTENT)
    if library.site.name != "Self-Steering Agents":
        pytest.skip("the list in content/ is another than the one that comes with Papershelf")
    return library


@pytest.mark.usefixtures("ours")
def test_there_is_nothing_to_say_to_mend_or_to_lay_out(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    for command in (["check", "--strict"], ["check", "--fix", "--strict"], ["format", "--check"]):
        assert run(command) == 0
    assert capfd.readouterr() == ("", "")


def test_every_shelf_has_three_papers_and_every_paper_its_tags(ours: Library) -> None:
    assert len(ours.papers) >= 58
    on_pages = Counter(theme for paper in ours.papers for theme in paper.themes)
    assert all(len(shelf) >= 2 and on_pages[theme] >= 3 for theme, shelf in ours.shelves.items())
    assert 8 <= len(ours.themes) <= 12
    assert all(2 <= len(paper.tags) <= 5 and paper.note for paper in ours.papers)


def test_its_rules_are_those_that_its_papers_follow(ours: Library) -> None:
    assert [criterion.id for criterion in ours.criteria][-1] == "open-to-all"
    assert all(paper.links.arxiv and paper.note for paper in ours.papers)


def test_the_tags_are_a_shared_vocabulary(ours: Library) -> None:
    uses = Counter(tag for paper in ours.papers for tag in paper.tags)
    assert min(uses.values()) >= 2
    assert len(uses) <= 30


def test_reading_paths_have_four_to_eight_steps(ours: Library) -> None:
    assert len(ours.paths) >= 3
    assert all(4 <= len(path.steps) <= 8 for path in ours.paths)


def test_the_listing_that_it_was_made_from_has_nothing_new(ours: Library, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(CONTENT.rglob("*"))
    assert run(["import", str(LISTING), "--content", str(CONTENT)]) == 0
    counts = "0 written, 0 written as drafts, 58 already listed, 0 unreadable."
    assert capsys.readouterr().out.splitlines()[0] == counts
    assert sorted(CONTENT.rglob("*")) == before
    listed = [record.outcome for record in read_records(LISTING.read_text("utf-8"))]
    assert {one.title for one in listed if isinstance(one, Candidate)} == {paper.title.source for paper in ours.papers}
    abstracts = {one.abstract for one in listed if isinstance(one, Candidate)}
    # All but the ten that a person has repaired are the list's own.
    assert len(abstracts & {paper.abstract.source for paper in ours.papers if paper.abstract}) >= 48


def test_on_its_map_no_name_touches_another(ours: Library) -> None:
    (page,) = map_pages(make_catalogue(ours, BOOK, datetime.date(2026, 11, 23)))
    drawn = fromstring(page.view.picture)
    rooms = names(drawn)
    assert len(rooms) >= len(ours.papers)
    assert touching(rooms) == touching(targets(drawn)) == []
    assert [room.what for room in rooms if not room.is_within(whole(drawn))] == []
    assert [room.what for room in rooms if room.what.endswith("…")] == [], "a short name goes before a cut one"


def test_zotero_files_every_paper_as_what_it_is(ours: Library) -> None:
    """By its page and in a selection from a list, from CSL-JSON and from RIS, whose manuscripts are its preprints."""
    types = {paper.id: of_page(paper) for paper in ours.papers}
    for read in (of_span, of_csl, of_ris):
        assert {paper.id: read(paper).replace("manuscript", "preprint") for paper in ours.papers} == types
    unpublished = {paper.id for paper in ours.papers if not (paper.venue or cite(paper).type == "published")}
    assert {paper for paper, type_ in types.items() if type_ == "preprint"} == unpublished
    assert {paper for paper, type_ in types.items() if type_ == "journalArticle"} == {
        "ga-matr", "persistent-self-supervision", "repeated-games-with-llms", "sacson", "stax",
    }  # fmt: skip
    assert set(types.values()) == {"conferencePaper", "journalArticle", "preprint"}


def test_the_issue_form_is_what_a_new_list_with_these_themes_gets(ours: Library) -> None:
    assert FORM.read_text("utf-8") == with_themes(THEIR_FORM.read_text("utf-8"), ours.themes)


def test_whoever_cites_papershelf_finds_the_list_as_it_says_itself(ours: Library) -> None:
    root, _ = parse((ROOT / CITATION).read_bytes(), CITATION)
    references = root.find("references") if isinstance(root, Table) else None
    assert isinstance(references, Listing)
    assert [dict(_texts(one)) for one in references.items] == [
        {
            "type": "data",
            "title": ours.site.name,
            "abstract": "The reading list that comes with Papershelf, in content/.",
            "authors": "; ".join(ours.site.curators),
            "repository": ours.site.repository,
        }
    ]


def _texts(node: Node) -> Iterator[tuple[str, str]]:
    """Yield the keys of a reference with their texts, of people their names."""
    for key, value in node.entries if isinstance(node, Table) else ():
        people = value.items if isinstance(value, Listing) else ()
        names = [text for one in people for _, text in _texts(one)]
        yield key.text, value.text if isinstance(value, Scalar) else "; ".join(names)


def test_the_copy_of_the_schema_for_editors_is_current(ours: Library) -> None:
    """Themes and keys must be those of today. Papers and tags may lag: a contributor adds them in a browser."""
    copy = json.loads((ROOT / FILE_NAME).read_text("utf-8"))
    known = dict(vocabulary(ours.themes, ours.papers))
    items = copy["properties"]["after"]["items"]
    known["paper"] = dict(zip(items["enum"], items["enumDescriptions"], strict=True))
    items = copy["properties"]["tags"]["items"]["anyOf"][0]
    known["tag"] = dict(zip(items["enum"], items["enumDescriptions"], strict=True))
    assert copy == paper_schema(known, ours.site.fields), f'run "papershelf schema > {FILE_NAME}"'


@pytest.mark.usefixtures("ours")
def test_most_entries_lead_an_editor_to_the_schema() -> None:
    first_lines = [path.read_text("utf-8").partition("\n")[0] for path in (CONTENT / "papers").glob("*.yml")]
    modelines = [line for line in first_lines if "yaml-language-server" in line]
    assert len(modelines) > len(first_lines) / 2  # whoever writes an entry in a browser need not know of it
    assert set(modelines) == {MODELINE}
