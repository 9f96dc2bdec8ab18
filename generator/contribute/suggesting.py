"""What a list may lack: the works that many of its papers cite, or that cite many of them, and that are not on it."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from generator.content.reader import read_library
from generator.content.works import Work, is_another_paper
from generator.contribute.candidate import Candidate, UnreadableError, make_links
from generator.contribute.citation_graph import CitationGraph, Node, ranked
from generator.contribute.listed import Listed, as_entry, read_listed
from generator.contribute.network.client import Client
from generator.contribute.network.exchange import NotThereError
from generator.contribute.sources.citation_sources import CITATION_SOURCES
from generator.contribute.sources.citing import CitationSource, Names, Neighbours
from generator.contribute.suggestions import Decided, Suggestion, Suggestions, Wanted
from generator.model import Library, Paper
from generator.problems import FetchError
from generator.text.identifiers import identity
from generator.text.likeness import same_title_key

_LONG_TITLE = 20
"""Letters of a title that is enough to know a work by."""
T = TypeVar("T")
Watch = Callable[[str, Sequence[T]], Iterable[T]]
"""Takes what is being done and to what, and yields the latter while somebody watches."""


def suggest(content: Path, client: Client, wanted: Wanted, watch: Watch[Paper]) -> Suggestions:
    """Return the works nearest to a list that are not on it. Raises ContentError where the list has faults."""
    library = read_library(content)
    theme, least = wanted.theme, wanted.least
    papers = tuple(paper for paper in library.papers if theme is None or theme in library.touched[paper.id])
    done = Suggestions(content, library, papers)
    nameless = [paper.id for paper in papers if not _asked_for(paper)]
    if nameless:
        done.remarks.append(f"not asked about, for lack of an arXiv identifier and a DOI: {', '.join(nameless)}")
    graph = CitationGraph({name: paper.id for paper in library.papers for name in _names(paper)})
    asked = [source for source in CITATION_SOURCES if _may_be_asked(source, done)]
    for source in asked:
        graph.add(_ask(source, done, client, watch))
    listed = read_listed(content)
    for source in asked:
        _describe(source, graph, least, done, client)
    _settle(graph, library, listed)
    _join_titles(graph, least)
    _choose([node for node in graph.nodes if len(node.around) >= least], listed, wanted.most, done)
    done.citations = frozenset(graph.citations)
    return done


def _names(paper: Paper) -> Iterator[str]:
    links = (paper.links.arxiv, paper.links.doi, paper.links.pdf, paper.links.project)
    return (name for link in links if link and (name := identity(link)))


def _asked_for(paper: Paper) -> Names | None:
    """Return by what sources know a paper; None if by nothing."""
    named = dict(name.split(" ", 1) for name in _names(paper) if name.startswith(("arXiv ", "DOI ")))
    return Names(named.get("arXiv", ""), named.get("DOI", "")) if named else None


def _may_be_asked(source: CitationSource, done: Suggestions) -> bool:
    if source.key and not os.environ.get(source.key):
        done.remarks.append(f"{source.title} was not asked: it needs a key, in the variable {source.key}")
        return False
    return True


def _ask(source: CitationSource, done: Suggestions, client: Client, watch: Watch[Paper]) -> dict[str, Neighbours]:
    """Return the works around each paper that a source knows."""
    found: dict[str, Neighbours] = {}
    for paper in watch(f"asking {source.title}", done.papers):
        names = _asked_for(paper)
        try:
            around = source.neighbours(names, client) if names else None
        except NotThereError:
            continue
        except (FetchError, UnreadableError) as error:
            _fail(source, error, done)
            continue
        if around:
            found[paper.id] = around
            if not around.is_whole:
                done.remarks.append(f"{source.title}: of the works that cite {paper.id}, not all were looked at")
    return found


def _describe(source: CitationSource, graph: CitationGraph, least: int, done: Suggestions, client: Client) -> None:
    """Have a source tell of the works that are near and of which nothing is known but names."""
    vague = [node for node in graph.nodes if len(node.around) >= least and (not node.papers or node.score(1) is None)]
    names = [name for node in vague[: source.most_described] for name in sorted(node.names)]
    try:
        graph.describe(source.describe(names, client) if names else ())
    except NotThereError:
        return
    except (FetchError, UnreadableError) as error:
        _fail(source, error, done)


def _fail(source: CitationSource, error: Exception, done: Suggestions) -> None:
    is_answer = isinstance(error, UnreadableError)
    said = f"the answer of {source.title} cannot be used: {error}" if is_answer else str(error)
    if said not in done.failures:
        done.failures.append(said)


def _settle(graph: CitationGraph, library: Library, listed: Listed) -> None:
    """Find the papers of the list that sources know by other names: by their titles."""
    titles = {same_title_key(paper.title.plain) for paper in library.papers}
    for node in graph.nodes:
        if node.paper and same_title_key(node.paper.title) in titles:
            work = _work(node.paper)
            sighting = listed.find(node.paper, work) if work else None
            paper = Path(sighting.position.path).stem if sighting and not sighting.verdict else ""
            if paper in library.papers_by_id:
                graph.settle(node, paper)


def _join_titles(graph: CitationGraph, least: int) -> None:
    """Make one of the works that two sources know by different names, where their titles tell."""
    first: dict[str, Node] = {}
    for node in graph.nodes:
        letters = same_title_key(node.paper.title) if node.paper else ""
        if len(letters) < _LONG_TITLE:
            continue
        other = first.setdefault(letters, node)
        if other is not node and len(other.around | node.around) >= least and not _are_two(node, other):
            graph.join(other, node)


def _are_two(node: Node, other: Node) -> bool:
    works = [work for one in (node, other) if one.paper and (work := _work(one.paper))]
    return len(works) < 2 or is_another_paper(*works)  # noqa: PLR2004 - of the two


def _work(paper: Candidate) -> Work | None:
    """Return the work that a source describes; None for what makes no entry."""
    try:
        return Work(as_entry(paper))
    except UnreadableError:
        return None


def _choose(near: Iterable[Node], listed: Listed, most: int, done: Suggestions) -> None:
    """Take the nearest works; of those that have been thought about, say what was decided."""
    nodes = [node for node in near if node.paper]
    done.uncounted = sum(node.score(1) is None for node in nodes)
    done.surveys = [node.paper.title for node in nodes if node.paper and node.is_survey_of_everything]
    for node, score in ranked((node for node in nodes if not node.is_survey_of_everything), len(done.papers)):
        if len(done.found) == most:
            return
        paper = _with_links(node)
        work = _work(paper)
        if work is None:
            done.remarks.append(f"{' and '.join(sorted(node.names))} is told so long that it makes no entry")
        elif sighting := listed.find(paper, work):
            done.decided.append(Decided(paper.title, len(node.around), sighting))
        else:
            done.found.append(Suggestion(node, paper, score, _theme_of(node, done.library)))


def _with_links(node: Node) -> Candidate:
    """Return what is known of a work, with the identifiers that any source has told."""
    assert node.paper is not None, "only works that are described are suggested"
    links = node.paper.links
    arxiv = next((name.removeprefix("arXiv ") for name in sorted(node.names) if name.startswith("arXiv ")), "")
    doi = next((name.removeprefix("DOI ") for name in sorted(node.names) if name.startswith("DOI ")), "")
    found = make_links((links.pdf or "", links.project or ""), arxiv=links.arxiv or arxiv, doi=links.doi or doi)
    return replace(node.paper, links=found)


def _theme_of(node: Node, library: Library) -> str:
    """Return the theme of most papers around a work; of equals, the first of the list."""
    shelves = Counter(library.papers_by_id[paper].shelf for paper in node.around)
    return max((theme.id for theme in library.themes), key=lambda theme: shelves[theme])
