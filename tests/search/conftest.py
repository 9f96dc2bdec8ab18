"""A short list whose titles and names are hard to search, and the shipped program to ask about it."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from generator.model import Author, Library, Links, Paper, PartialDate, Site
from generator.scripts.words import spoken
from generator.search import build_index
from generator.search.javascript import PROGRAMS, SearchEngine
from generator.words.book import Book
from tests.lists import BOOK, as_prose, theme
from tests.programs import BUILT

ASK = """
async function ask(query) {
  const answer = await engine.find(query);
  const hits = await engine.describe(answer, 0, 10);
  const excerpts = await Promise.all(hits.map(engine.excerpt));
  return {
    ids: hits.map((hit) => hit.row.id),
    reasons: hits.map(search.whyText),
    missing: hits.map((hit) => hit.missing),
    excerpts: excerpts.map(({ source, pieces }) => `${source}: ${pieces.map(({ text }) => text).join("")}`),
    suggestions: answer.suggestions,
    summary: search.summary(answer),
  };
}
"""

Ask = Callable[[str], dict[str, Any]]


def paper(name: str, title: str, *authors: str, **facts: Any) -> Paper:
    """A paper of which only the interesting facts are said."""
    given: dict[str, Any] = {
        "title": title,
        "published": PartialDate(2024),
        "themes": ("agents",),
        "links": Links(pdf=f"https://example.org/{name}.pdf"),
    }
    known = as_prose(given | facts)
    return Paper(id=name, authors=tuple(map(Author, authors)), **known)


def library_of(*papers: Paper) -> Library:
    """A list of these papers."""
    themes = (theme("agents", "Agents that act", ""), theme("control", "Robots and control", ""))
    return Library(Site("A list", ""), themes, tuple(sorted(papers, key=lambda each: each.id)))


def programs_in(book: Book) -> dict[str, str]:
    """The programs of the search in the words of a book."""
    return {name: spoken((BUILT / name).read_text("utf-8"), book) for name in PROGRAMS}


@pytest.fixture(scope="session")
def program() -> dict[str, str]:
    """The programs as they ship."""
    return programs_in(BOOK)


@pytest.fixture(scope="session")
def library() -> Library:
    """Titles with hyphens, colons, camel case, TeX, words of grammar; names with accents."""
    return library_of(
        paper("agent-r", "Agent-R: Training Language Model Agents to Reflect", "Siyu Yuan", "Jiecao Chen",
              links=Links(arxiv="2501.11425", code="https://github.com/bytedance/Agent-R"), tags=("tree-search",)),
        paper("need", "Need is All You Need: Homeostatic Networks", "Ørjan Łukasz", published=PartialDate(2022)),
        paper("sex", "All You Need Is Sex for Diversity", "José Simões", venue="GECCO 2023"),
        paper("hinf", r"Learning $H_\infty$ Locomotion Control", "Jérémy Scheurer", themes=("control",),
              links=Links(doi="10.1145/3503161.3547905")),
        paper("video", "VideoJAM: Motion Representations", "Hila Chefer", abstract="A self-play curriculum of moves."),
        paper("gpt", "Playing Games with GPT-4", "Elif Akata", abstract="Large language models learned by self play."),
        paper("learned", "What a Network Learned", "Ann Other", note="The *standard* reference on forgetting."),
        paper("cjk", "深度强化学习综述", "Wei Wang"),
        paper("symbols", "¿?", "Nobody Atall"),
    )  # fmt: skip


@contextmanager
def asking(library: Library, program: dict[str, str]) -> Iterator[Ask]:
    """Ask the shipped program about a list: the ids that it finds, in order, and why."""
    with SearchEngine(build_index(library, BOOK), program) as engine:
        engine.run(ASK)

        def ask_program(query: str) -> dict[str, Any]:
            found: dict[str, Any] = engine.value(f"ask({json.dumps(query)})")
            return found

        yield ask_program


@pytest.fixture(scope="session")
def ask(library: Library, program: dict[str, str]) -> Iterator[Ask]:
    """Ask about the short list."""
    with asking(library, program) as ask_program:
        yield ask_program
