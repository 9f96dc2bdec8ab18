"""Asks whether the addresses on the list still lead somewhere.

Only an address that its host says is gone counts as broken. A host that refuses a program, asks to slow down or does
not answer has said nothing about the address: a person should look, if it stays that way.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from generator.content.entries import Entry
from generator.contribute.network.client import Client
from generator.contribute.network.exchange import NotThereError
from generator.contribute.network.urls import NoAddressError
from generator.contribute.sources import arxiv
from generator.model import Paper
from generator.problems import FetchError, Position, Problem, Severity
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


def list_links(entries: Iterable[Entry]) -> list[Link]:
    """Return the addresses of the papers, each under the line that names it."""
    return sorted(
        Link(node.position, address)
        for entry in entries
        for key, address in _addresses(entry.paper)
        for node in entry.scalars("links", key)
        if address
    )


def check_links(links: Iterable[Link], client: Client) -> Iterator[Answer]:
    """Yield what became of every address, in order."""
    for link in links:
        finding, why = _ask(client, link.address)
        yield Answer(link, finding, why)


def broken(answers: Iterable[Answer]) -> list[Problem]:
    """Return the broken addresses as problems of the list."""
    return [
        Problem(answer.link.position, f"{answer.link.address} {answer.why}")
        for answer in answers
        if answer.finding is Finding.BROKEN
    ]


def unsure(answers: Iterable[Answer]) -> list[Problem]:
    """Return the addresses of which nothing is known, each with the reason."""
    return [
        Problem(answer.link.position, f"{answer.link.address}: {answer.why}", Severity.NOTE)
        for answer in answers
        if answer.finding is Finding.UNSURE
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
            ("arxiv", "doi", "pdf", "code", "project", "archive"),
            (links.arxiv_url, links.doi_url, links.pdf, links.code, links.project, links.archive),
            strict=True,
        )


def _ask(client: Client, address: str) -> tuple[Finding, str]:
    try:
        return Finding.ALIVE, client.look(arxiv.for_programs(address)).status
    except NotThereError as error:
        return Finding.BROKEN, f"is gone ({error})"
    except NoAddressError as error:
        return Finding.BROKEN, str(error)
    except FetchError as error:
        return Finding.UNSURE, str(error)


def _row(answer: Answer) -> str:
    return f"- {escape(str(answer.link.position))}: {escape(answer.link.address)} {escape(answer.why)}"
