"""A list of made-up papers, and a server that answers of each as the services document it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from generator.contribute.sources import arxiv, crossref, datacite, dblp, openreview, wayback
from tests.contribute.conftest import Server
from tests.contribute.watching import answers

FEED_SIZE = 40
CODE, PROJECT = "https://code.example/x", "https://project.example/y"
OTHER_DOI = "10.2000/other"
_NAMES = ("Ada", "Bjørn", "Carla", "Dai", "Edda", "Femi")


def place(address: str) -> str:
    return address.removeprefix("https://")


@dataclass
class Made:
    """One entry, and what the services say of its paper; by default what the entry says."""

    number: int
    has_arxiv: bool = True
    has_doi: bool = True
    venue: str = "Journal of Examples"
    links: Mapping[str, str] = field(default_factory=dict)
    """Beside arXiv and DOI."""
    more: str = ""
    at_arxiv: Mapping[str, Any] = field(default_factory=dict)
    at_crossref: Mapping[str, Any] = field(default_factory=dict)
    updates: Sequence[Mapping[str, Any]] = ()
    """What the filter finds."""
    statuses: Mapping[str, int] = field(default_factory=dict)
    """Of addresses that do not live."""

    @property
    def id(self) -> str:
        return f"paper-{self.number:03}"

    @property
    def title(self) -> str:
        first, second = divmod(self.number, 20)
        return f"{_WORDS[first]} {_WORDS[second + 20]} for {_WORDS[(first + second) % 40]}: Study {self.number}"

    @property
    def authors(self) -> tuple[str, str]:
        return f"{_NAMES[self.number % 6]} Example{self.number}", f"Zoë Nobody{self.number}"

    @property
    def arxiv(self) -> str:
        return f"2401.{10000 + self.number}"

    @property
    def doi(self) -> str:
        return f"10.1000/made.{self.number:03}"

    @property
    def text(self) -> str:
        names = "".join(f"  - {name}\n" for name in self.authors)
        links = {"arxiv": self.arxiv if self.has_arxiv else "", "doi": self.doi if self.has_doi else "", **self.links}
        lines = "".join(f"  {key}: {value}\n" for key, value in links.items() if value)
        venue = f"venue: {self.venue}\n" if self.venue else ""
        return (
            f'title: "{self.title}"\nauthors:\n{names}published: 2024-01-05\n{venue}themes: [first]\n'
            f"links:\n{lines}note: >-\n  Ours.  # and this is no comment\n# ours too\nadded: 2024-06-01\n{self.more}"
        )

    @property
    def feed_entry(self) -> str:
        told = {"title": self.title, "authors": self.authors, **self.at_arxiv}
        return answers.arxiv_entry(self.arxiv, **told)

    def work(self, **more: Any) -> Mapping[str, Any]:
        told = {"doi": self.doi, "title": self.title, "authors": self.authors, **self.at_crossref, **more}
        return answers.crossref_work(**told)


_WORDS = (
    "Agents", "Bandits", "Circles", "Dunes", "Engines", "Forests", "Gaits", "Harbours", "Islands", "Journeys",
    "Kernels", "Ladders", "Mirrors", "Networks", "Orchards", "Policies", "Quarries", "Rivers", "Signals", "Tides",
    "Ample", "Brisk", "Calm", "Deep", "Eager", "Faint", "Gentle", "Hasty", "Idle", "Keen", "Lucid", "Mild", "Noble",
    "Open", "Plain", "Quiet", "Rapid", "Steady", "Tender", "Useful",
)  # fmt: skip


def write(content: Path, papers: Sequence[Made]) -> None:
    for paper in papers:
        (content / "papers" / f"{paper.id}.yml").write_text(paper.text, "utf-8")


def answer(server: Server, papers: Sequence[Made]) -> None:
    """Have the server answer of each paper."""
    with_arxiv = [paper for paper in papers if paper.has_arxiv]
    for start in range(0, len(with_arxiv), FEED_SIZE):
        batch = with_arxiv[start : start + FEED_SIZE]
        feed = answers.arxiv_feed(*(paper.feed_entry for paper in batch))
        server.say(place(arxiv.of_many([paper.arxiv for paper in batch])), feed)
    for paper in papers:
        for address, text in _told(paper):
            server.say(place(address), text)
        for address in _addresses(paper):
            server.say(place(arxiv.for_programs(address)), "x", status=paper.statuses.get(address, 200))
        server.say(place(dblp.of_title(" ".join(_plain(paper)), "")), answers.dblp_hits())


def _told(paper: Made) -> Iterator[tuple[str, str]]:
    if paper.has_doi:
        yield crossref.of_doi(paper.doi), answers.crossref_answer(paper.work())
        yield crossref.of_notices(paper.doi), answers.crossref_notices(*paper.updates)
    if paper.has_arxiv:
        doi = f"10.48550/arXiv.{paper.arxiv}"
        yield datacite.of_doi(doi), answers.datacite_answer(doi, paper.title, paper.authors)


def _addresses(paper: Made) -> Iterator[str]:
    if paper.has_arxiv:
        yield f"https://arxiv.org/abs/{paper.arxiv}"
        if "pdf" not in paper.links:
            yield f"https://arxiv.org/pdf/{paper.arxiv}"
    if paper.has_doi:
        yield f"https://doi.org/{paper.doi}"
    yield from (url for key, url in paper.links.items() if key != "archive")


def _plain(paper: Made) -> Sequence[str]:
    return paper.title.lower().replace(":", "").split()


def forum(server: Server, name: str, text: str) -> None:
    """Have OpenReview answer of a forum."""
    server.say(place(openreview.addresses(name)[0]), text)


def copy(server: Server, address: str, url: str) -> None:
    """Have the Wayback Machine name a copy of an address; none if `url` is empty."""
    closest = f'"closest": {{"available": true, "url": "{url}", "timestamp": "20240101000000", "status": "200"}}'
    server.say(place(wayback.of_address(address)), f'{{"archived_snapshots": {{{closest if url else ""}}}}}')


def found(capsys: pytest.CaptureFixture[str], *more: str) -> list[Mapping[str, Any]]:
    """Go a round and return what is found, as rows."""
    capsys.readouterr()
    run(["watch", "--format", "json", *more])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines() if line]
