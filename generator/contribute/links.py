"""Asks whether the addresses on the list still lead somewhere.

Only an address that its host says is gone counts as broken. A host that refuses a program, asks to slow down or does
not answer has said nothing about the address: a person should look, if it stays that way.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

import httpx

from generator import __version__
from generator.content.entries import Entry
from generator.contribute.network.client import reach
from generator.model import Paper
from generator.problems import Position, Problem
from generator.text.escaping import escape


class Finding(Enum):
    """What is known of an address after it has been asked for."""

    ALIVE = "alive"
    BROKEN = "broken"
    UNSURE = "unsure"


@dataclass(frozen=True, order=True, slots=True)
class Link:
    """An address on the list."""

    position: Position
    address: str


@dataclass(frozen=True, order=True, slots=True)
class Answer:
    """What came back from an address."""

    link: Link
    finding: Finding = field(compare=False)
    why: str


_GONE = frozenset({404, 410})
_PAUSE = 1.0  # seconds between two requests to one host
_TIMEOUT = httpx.Timeout(20, connect=10)


def list_links(entries: Iterable[Entry]) -> list[Link]:
    """Return the addresses of the papers, each under the line that names it."""
    return sorted(
        Link(node.position, address)
        for entry in entries
        for key, address in _addresses(entry.paper)
        for node in entry.scalars("links", key)
        if address
    )


def check_links(links: Sequence[Link]) -> Iterator[Answer]:
    """Yield what became of every address, in order, with a pause between two questions to one host."""
    asked: dict[str, float] = {}
    headers = {"User-Agent": f"papershelf/{__version__} (link check)"}
    with httpx.Client(timeout=_TIMEOUT, headers=headers, follow_redirects=True) as client:
        for link in links:
            host = httpx.URL(link.address).host
            if host in asked:
                time.sleep(max(0.0, asked[host] + _PAUSE - time.monotonic()))
            finding, why = _ask(client, link.address)
            asked[host] = time.monotonic()
            yield Answer(link, finding, why)


def broken(answers: Iterable[Answer]) -> list[Problem]:
    """Return the broken addresses as problems of the list."""
    return [
        Problem(answer.link.position, f"{answer.link.address} {answer.why}")
        for answer in answers
        if answer.finding is Finding.BROKEN
    ]


def describe(answers: Sequence[Answer]) -> str:
    """Return a report in Markdown."""
    gone = [answer for answer in answers if answer.finding is Finding.BROKEN]
    unsure = [answer for answer in answers if answer.finding is Finding.UNSURE]
    alive = len(answers) - len(gone) - len(unsure)
    lines = [f"Of {len(answers):,} addresses {alive:,} are alive, {len(gone):,} broken, {len(unsure):,} not known."]
    for title, group in (("Broken", gone), ("Not known: the host refuses programs or did not answer", unsure)):
        if group:
            lines += ["", f"## {title}", "", *(_row(answer) for answer in group)]
    return "\n".join(lines) + "\n"


def _addresses(paper: Paper | None) -> Iterator[tuple[str, str | None]]:
    if paper:
        links = paper.links
        yield from zip(
            ("arxiv", "doi", "pdf", "code", "project"),
            (links.arxiv_url, links.doi_url, links.pdf, links.code, links.project),
            strict=True,
        )


def _ask(client: httpx.Client, address: str) -> tuple[Finding, str]:
    try:
        with client.stream("GET", reach(httpx.URL(address))) as answer:
            status = f"{answer.status_code} {answer.reason_phrase}".strip()
            if answer.status_code in _GONE:
                return Finding.BROKEN, f"is gone ({status})"
            return (Finding.ALIVE, status) if answer.is_success else (Finding.UNSURE, f"answers {status}")
    except httpx.HTTPError as error:
        return Finding.UNSURE, f"does not answer ({type(error).__name__})"
    except (httpx.InvalidURL, ValueError):
        return Finding.BROKEN, "is no address"


def _row(answer: Answer) -> str:
    return f"- {escape(str(answer.link.position))}: {escape(answer.link.address)} {escape(answer.why)}"
