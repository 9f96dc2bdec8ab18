"""The list's own pages are found beside its papers, and told from them."""

import json
from dataclasses import replace

import pytest

from generator.look import Feature, Look
from generator.model import Library, OwnPage
from generator.search import Failure, build_index, prove
from generator.search.javascript import SearchEngine
from generator.text.article import Article
from generator.words.views import views
from tests.lists import BOOK
from tests.search.conftest import ASK

ABOUT = """# How papers are chosen

Nobody pays for a place. See [[agent-r]] and `[[agent-r]]`.

Chosen are benchmarks.
"""


@pytest.fixture(scope="module")
def with_pages(library: Library) -> Library:
    """The list, with two pages of its own: one has the id of a paper, and the title of another."""
    pages = (OwnPage("agent-r", Article(ABOUT)), OwnPage("words", Article("# What a Network learned\n\nWords.\n")))
    return replace(library, pages=pages)


def test_a_page_is_found_by_title_and_text_and_shown_as_one(with_pages: Library, program: dict[str, str]) -> None:
    with SearchEngine(build_index(with_pages, BOOK), program) as engine:
        engine.run(ASK)

        def shown(query: str) -> list[tuple[str, bool]]:
            hits = f"engine.find({json.dumps(query)}).then((answer) => engine.describe(answer, 0, 10))"
            return [(hit["row"]["id"], hit["row"]["isPage"]) for hit in engine.value(hits)]

        assert shown("how papers are chosen")[0] == ("agent-r", True)
        assert shown("benchmarks") == [("agent-r", True)]
        assert ("agent-r", True) in shown('"pays for a place"')
        assert shown("siyu yuan") == [("agent-r", False)]
        # A link to a paper says its title. The paper itself comes first all the same.
        assert shown("Agent-R: Training Language Model Agents to Reflect")[:2] == [
            ("agent-r", False),
            ("agent-r", True),
        ]
        assert shown("training theme:agents") == [("agent-r", False)]
        summary = engine.value('ask("network learned").then(({ summary }) => summary)')
        assert summary == "1 paper, 1 page, 3 more with some of the words."
        excerpt = (
            "engine.find('pays').then((answer) => engine.describe(answer, 0, 1)).then(([hit]) => engine.excerpt(hit))"
        )
        found = engine.value(excerpt)
        assert found["source"] == "page"
        assert "".join(piece["text"] for piece in found["pieces"]).startswith("Nobody pays for a place.")


def test_the_timeline_and_the_map_are_found_by_their_titles(library: Library, program: dict[str, str]) -> None:
    shown = views(library, BOOK)
    assert shown == {"timeline": "Timeline", "map": "Map"}
    files = build_index(library, BOOK, views=shown)
    assert prove(library, files, program).failures == ()
    with SearchEngine(files, program) as engine:
        engine.run(ASK)
        assert [engine.value(f"ask('{title}')")["ids"] for title in shown.values()] == [["timeline"], ["map"]]
    assert views(replace(library, papers=()), BOOK) == {}
    look = Look(without=frozenset({Feature.MAP}))
    assert list(views(replace(library, site=replace(library.site, look=look)), BOOK)) == ["timeline"]


def test_the_proof_looks_for_the_pages(with_pages: Library, library: Library, program: dict[str, str]) -> None:
    assert prove(with_pages, build_index(with_pages, BOOK), program).failures == ()
    failures = prove(with_pages, build_index(library, BOOK), program, []).failures
    assert Failure("agent-r.md", "title", "How papers are chosen", None) in failures
    assert {failure.entry for failure in failures} == {"agent-r.md"}  # a paper bears the other's title


def test_a_list_without_pages_has_no_heavier_index(with_pages: Library, library: Library) -> None:
    before, after = build_index(library, BOOK), build_index(with_pages, BOOK)
    assert '"papers":9,"pages":0,' in before["index.js"]
    assert sum(map(len, before.values())) < sum(map(len, after.values()))
