"""A made-up world of works that cite each other, a list of some of them, and the services that know of it.

The services answer in the shapes that the documentation of OpenAlex, Semantic Scholar and OpenCitations shows.
"""

import json
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from generator.text.identifiers import identity
from tests.contribute.conftest import Speak

LISTED, WORKS = 40, 2000
MISSING = 100
"""The number of the work that is planted: near to the list, and to little else."""
SURVEYS = range(101, 111)
"""They cite hundreds of works, most of the list among them."""
FAMOUS = range(111, 121)
"""Everybody cites them, most of the list too."""
RIVALS = range(121, 131)
"""Near as well, though less than the one that is planted."""


@dataclass
class Work:
    """A work, by its number."""

    number: int
    cites: set[int] = field(default_factory=set)
    cited_elsewhere: int = 0
    """By works that are not in this world."""
    title: str = ""

    @property
    def doi(self) -> str:
        """Every third work of the list is on arXiv alone."""
        return f"10.48550/arxiv.{self.arxiv}" if self.arxiv else f"10.5555/work.{self.number}"

    @property
    def arxiv(self) -> str:
        """Its identifier there, if it has one."""
        return f"2401.1{self.number:04}" if self.number < LISTED and self.number % 3 == 0 else ""

    @property
    def year(self) -> int:
        """The later the number among the others, the older."""
        return 2025 - self.number % 30


@dataclass
class World:
    """All works, by number; the first ones are on the list."""

    works: list[Work]

    @cached_property
    def cited_by(self) -> dict[int, list[int]]:
        """The works that cite each."""
        found: dict[int, list[int]] = {work.number: [] for work in self.works}
        for work in self.works:
            for other in sorted(work.cites):
                found[other].append(work.number)
        return found

    def write_list(self, content: Path) -> None:
        """Write the list's entries into a folder that has themes."""
        for work in self.works[:LISTED]:
            link = f"arxiv: {work.arxiv}" if work.arxiv else f"doi: {work.doi}"
            (content / "papers" / f"paper-{work.number:02}.yml").write_text(
                f"title: {work.title}\nauthors: [Author of {work.number}]\npublished: {work.year}\n"
                f"themes: [{'first' if work.number % 2 else 'second'}]\nlinks:\n  {link}\n",
                "utf-8",
            )

    @property
    def among_the_list(self) -> dict[str, list[str]]:
        """Which papers of the list cite which others of it, by their ids."""
        cites = {work.number: sorted(other for other in work.cites if other < LISTED) for work in self.works[:LISTED]}
        return {f"paper-{one:02}": [f"paper-{other:02}" for other in others] for one, others in cites.items() if others}


def make_world() -> World:
    """Return the world, which is always the same."""
    chance = random.Random(20260301)  # noqa: S311 - it makes a world
    works = [Work(number, title=f"On the {_word(number)} of {_word(number * 7919 + 13)}") for number in range(WORKS)]
    for work in works:
        work.cites |= set(chance.sample(range(work.number + 1, WORKS), min(25, WORKS - work.number - 1)))
        work.cites -= {MISSING, *RIVALS, *SURVEYS, *FAMOUS}
        work.cited_elsewhere = chance.randrange(40)
    for survey in SURVEYS:
        works[survey].cites |= set(chance.sample(range(LISTED), 34)) | set(chance.sample(range(200, WORKS), 400))
        works[survey].cited_elsewhere = 900
    for famous in FAMOUS:
        works[famous].cited_elsewhere = 20_000 * (famous - FAMOUS[0] + 1)
        for number in chance.sample(range(LISTED), 36):
            works[number].cites.add(famous)
    for number in chance.sample(range(LISTED), 14):
        works[number].cites.add(MISSING)
    for place, rival in enumerate(RIVALS):
        works[rival].cited_elsewhere = 3 * place
        for number in chance.sample(range(LISTED), 9 - place // 3):
            works[number].cites.add(rival)
    works[MISSING].cites |= set(chance.sample(range(LISTED), 4))
    return World(works)


def _word(number: int) -> str:
    """Return a word that stands for a number."""
    return "".join("bdfgklmnprstvz"[number // 14**place % 14] + "aeiou"[number // 5**place % 5] for place in range(4))


class Services(dict[str, list[Speak]]):
    """The three services, in the place of a server's fixed answers."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self._by_name = {identity(work.doi): work for work in world.works}
        self._world = world
        self._at: dict[str, Callable[[str, dict[str, str]], Any]] = {
            "api.openalex.org/works": self._openalex,
            "api.semanticscholar.org/graph/v1/paper": self._semantic_scholar,
            "api.opencitations.net/index/v2": self._index,
            "api.opencitations.net/meta/v1": self._meta,
        }

    def get(self, place: str, default: Any = None) -> Any:
        """Return what answers a question; what has been laid down for it goes first."""
        laid_down = super().get(place) or next((speak for host, speak in self.items() if place.startswith(host)), None)
        if laid_down:
            return laid_down
        parts = urlsplit(f"https://{place}")
        options = {key: values[0] for key, values in parse_qs(parts.query).items()}
        for start, service in self._at.items():
            if f"{parts.netloc}{parts.path}".startswith(start):
                rest = unquote(f"{parts.netloc}{parts.path}".removeprefix(start)).strip("/")
                found = service(rest, options)
                return default if found is None else [_speaking(json.dumps(found))]
        return default

    def _openalex(self, rest: str, options: dict[str, str]) -> Any:
        if rest:
            work = self._by_name.get(identity(rest.removeprefix("doi:")))
            cites = [_of_openalex(number) for number in sorted(work.cites)] if work else []
            return (
                {"id": _of_openalex(work.number), "doi": f"https://doi.org/{work.doi}", "referenced_works": cites}
                if work
                else None
            )
        what, _, value = options["filter"].partition(":")
        if what == "cites":
            numbers = self._world.cited_by[int(value[1:])]
        else:
            numbers = [int(one[1:]) for one in value.split("|")]
        assert len(numbers) <= 100 or what == "cites"
        size, page = int(options["per_page"]), int(options["page"])
        found = [self._record(number) for number in numbers[(page - 1) * size : page * size]]
        return {"meta": {"count": len(numbers), "page": page, "per_page": size}, "results": found}

    def _record(self, number: int) -> Any:
        work = self._world.works[number]
        return {
            "id": _of_openalex(number),
            "doi": f"https://doi.org/{work.doi}",
            "title": work.title,
            "publication_date": f"{work.year}-02-03",
            "type": "article",
            "primary_location": {"landing_page_url": f"https://doi.org/{work.doi}", "source": None},
            "referenced_works_count": len(work.cites),
            "cited_by_count": len(self._world.cited_by[number]) + work.cited_elsewhere,
        }

    def _semantic_scholar(self, rest: str, _options: dict[str, str]) -> Any:
        name, _, what = rest.rpartition("/")
        scheme, _, value = name.partition(":")
        work = self._by_name.get(identity(value if scheme == "DOI" else f"arXiv:{value}"))
        if not work:
            return None
        key = "citedPaper" if what == "references" else "citingPaper"
        numbers = work.cites if what == "references" else self._world.cited_by[work.number]
        return {"offset": 0, "data": [{key: self._paper(number)} for number in sorted(numbers)]}

    def _paper(self, number: int) -> Any:
        work = self._world.works[number]
        return {
            "paperId": f"{number:040x}",
            "externalIds": {"CorpusId": number, **({"ArXiv": work.arxiv} if work.arxiv else {"DOI": work.doi})},
            "title": work.title,
            "year": work.year,
            "publicationDate": None,
            "authors": [{"authorId": str(number), "name": f"Author of {number}"}],
            "venue": "",
            "url": f"https://www.semanticscholar.org/paper/{number:040x}",
            "citationCount": len(self._world.cited_by[number]) + work.cited_elsewhere,
            "referenceCount": len(work.cites),
        }

    def _index(self, rest: str, _options: dict[str, str]) -> Any:
        what, _, name = rest.partition("/")
        work = self._by_name.get(identity(name.removeprefix("doi:")))
        if work is None:
            return []
        citing = self._world.cited_by[work.number]
        if what.endswith("-count"):
            number = len(work.cites) if what == "reference-count" else len(citing) + work.cited_elsewhere
            return [{"count": str(number)}]
        pairs: Iterable[tuple[int, int]] = (
            ((work.number, other) for other in sorted(work.cites))
            if what == "references"
            else ((other, work.number) for other in citing)
        )
        return [
            {"oci": f"06{one}-06{other}", "citing": self._ids(one), "cited": self._ids(other), "creation": "2021-03-10"}
            for one, other in pairs
        ]

    def _ids(self, number: int) -> str:
        return f"omid:br/06{number} doi:{self._world.works[number].doi} pmid:{33_000_000 + number}"

    def _meta(self, rest: str, _options: dict[str, str]) -> Any:
        names = rest.removeprefix("metadata/").split("__")
        assert len(names) <= 10
        works = [work for name in names if (work := self._by_name.get(identity(name.removeprefix("doi:"))))]
        return [
            {
                "id": self._ids(work.number),
                "title": work.title,
                "author": f"Of {work.number}, Author [orcid:0000-0003-0530-4305 omid:ra/1]",
                "pub_date": str(work.year),
                "venue": "",
                "type": "journal article",
            }
            for work in works
        ]


def _of_openalex(number: int) -> str:
    return f"https://openalex.org/W{number}"


def _speaking(text: str) -> Speak:
    content = text.encode()

    def speak(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)

    return speak
