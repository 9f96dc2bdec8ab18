import datetime

from generator.model import Library, PartialDate
from generator.pages.catalogue import make_catalogue
from generator.pages.finding import IndexView, TermView, finding_pages
from generator.pages.page import Page
from generator.pages.plan import plan_pages
from generator.pages.terms import find_terms
from tests.lists import BOOK, library, paper

TODAY = datetime.date(2026, 11, 23)


def _pages(papers: Library) -> dict[str, Page]:
    return {page.address: page for page in finding_pages(make_catalogue(papers, BOOK, TODAY))}


def test_authors_of_two_papers_have_a_page_and_all_stand_in_the_index() -> None:
    pages = _pages(library(paper("one", "Ada Lovelace", "Guido de Croon"), paper("two", "Ada Lovelace")))
    assert "authors/ada-lovelace.md" in pages
    assert "authors/guido-de-croon.md" not in pages
    index = pages["authors/index.md"].view
    assert isinstance(index, IndexView)
    assert [(one.letter, entry.link.address, entry.count) for one in index.sections for entry in one.entries] == [
        ("C", "papers/one.md", 1),
        ("L", "authors/ada-lovelace.md", 2),
    ]


def test_an_author_named_twice_on_one_paper_has_one_paper() -> None:
    assert "authors/ada-lovelace.md" not in _pages(library(paper("one", "Ada Lovelace", "Ada Lovelace")))


def test_a_venue_page_holds_its_editions_apart() -> None:
    pages = _pages(
        library(
            paper("b", venue="ICLR 2025"), paper("a", venue="ICLR 2024"), paper("c", venue="ICLR 2024 Workshop on Toys")
        )
    )
    view = pages["venues/iclr.md"].view
    assert isinstance(view, TermView)
    assert [(edition.title, [one.id for one in edition.papers]) for edition in view.editions] == [
        ("ICLR 2024", ["a"]),
        ("ICLR 2025", ["b"]),
    ]
    assert "venues/iclr-2024-workshop-on-toys.md" in pages


def test_years_run_from_the_newest() -> None:
    pages = _pages(library(paper("a", published=PartialDate(2016)), paper("b", published=PartialDate(2024, 5))))
    index = pages["years/index.md"].view
    assert isinstance(index, IndexView)
    assert [str(entry.link.title) for entry in index.sections[0].entries] == ["2024", "2016"]


def test_a_tag_called_index_leaves_the_index_alone() -> None:
    pages = _pages(library(paper("a", tags=("index",))))
    assert len([address for address in pages if address.startswith("tags/index")]) == 2


def test_an_address_belongs_to_the_name_that_entered_the_list_first() -> None:
    old = [paper(f"z{n}", "José García", added=datetime.date(2020, 1, 1)) for n in range(2)]
    new = [paper(f"a{n}", "Jose Garcia", added=datetime.date(2026, 1, 1)) for n in range(2)]
    authors = find_terms(library(*old, *new), BOOK).authors.pages
    assert authors["José García"].address == "authors/jose-garcia.md"
    assert authors["Jose Garcia"].address != "authors/jose-garcia.md"


def test_the_navigation_names_the_indexes_and_no_term() -> None:
    plan = plan_pages(library(paper("a", "Ada Lovelace"), paper("b", "Ada Lovelace", tags=("toys",))), BOOK, TODAY)
    (pages,) = (section.pages for section in plan.nav if section.title == "Find by")
    found = [(page.title, page.address) for page in pages]
    assert found == [("Authors", "authors/index.md"), ("Tags", "tags/index.md"), ("Years", "years/index.md")]


def test_a_paper_is_new_for_thirty_days() -> None:
    added = [TODAY, TODAY - datetime.timedelta(30), TODAY - datetime.timedelta(31), TODAY + datetime.timedelta(1), None]
    papers = [paper(f"p{n}", added=day) for n, day in enumerate(added)]
    views = make_catalogue(library(*papers), BOOK, TODAY).papers
    assert [views[one.id].is_new for one in papers] == [True, True, False, False, False]
