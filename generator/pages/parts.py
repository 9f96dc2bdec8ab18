"""Long pages in parts, so that no page grows with the list: how they are cut, and where the parts stand.

The first part stands where the whole page would: a page that is short enough is its own only part.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.pages.page import Address, Link
from generator.words.book import Book

PAPERS = 100
"""Most papers on one page of entries."""
CHARACTERS = 150_000
"""Most characters of what they bring, where papers have notes of many words or hundreds of authors."""
PLAIN = 300
"""Most papers on the page of all papers, which has a line for each, without notes."""
DOTS = 300
"""Most papers on one picture of the timeline, each with a point, a name and what can be clicked."""
PLACES = 150
"""Most papers on one map, which has a list of them and their relations besides."""
BOXES = 200
"""Most shelves on one map."""
NAMES = 600
"""Most lines on one page of an index."""

T = TypeVar("T")

_NUMBER = re.compile(r"--\d+(?=\.md$)")


@dataclass(frozen=True, slots=True)
class Position:
    """Which part of a long page a page is, as its template sees it."""

    number: int
    first: int
    last: int
    count: int
    """The places of the part's first and last item, and how many there are in all."""
    links: tuple[Link, ...]
    """To all parts, this one among them."""
    next: Link | None


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """A run of the items of a long page, which is a page of its own."""

    address: Address
    items: tuple[T, ...]
    position: Position | None
    """None where it is all there is."""

    @property
    def is_first(self) -> bool:
        """Whether the part stands at the address of the whole."""
        return self.position is None or self.position.number == 1

    @property
    def section(self) -> Address | None:
        """The address of the whole, for a part that stands at another."""
        return None if self.is_first or not self.position else self.position.links[0].address

    def title(self, title: str, book: Book) -> str:
        """Return the title of the part of a page with a title."""
        return (
            title
            if self.is_first or not self.position
            else book.say("parts.title", title=title, number=self.position.number)
        )


def part_address(whole: Address, number: int) -> Address:
    """Return where a part of a page stands: "themes/planning--2.md".

    No id and no slug holds two hyphens in a row, so no part is ever in the way of another page.
    """
    return whole if number == 1 else Address(f"{whole.removesuffix('.md')}--{number}.md")


def whole_address(part: Address) -> Address:
    """Return where the page stands that an address is a part of, which may be the page itself."""
    return Address(_NUMBER.sub("", part))


def in_parts(
    whole: Address,
    items: Sequence[T],
    most: int,
    weigh: Callable[[T], int] = lambda _: 0,
    name: Callable[[Sequence[T]], str] | None = None,
) -> tuple[Part[T], ...]:
    """Return the parts of the page at an address: one at least, each of at most so many items.

    `weigh` gives the characters that an item brings beside its line; `name` what a link to a part says, which else is
    its number.
    """
    runs = list(_cut(items, most, weigh)) or [()]
    if len(runs) == 1:
        return (Part(whole, runs[0], None),)
    links = tuple(
        Link(name(run) if name else str(number), part_address(whole, number)) for number, run in enumerate(runs, 1)
    )
    return tuple(_parts(runs, links))


def _parts(runs: Sequence[tuple[T, ...]], links: tuple[Link, ...]) -> Iterator[Part[T]]:
    count, first = sum(map(len, runs)), 1
    for number, (run, link) in enumerate(zip(runs, links, strict=True), 1):
        last = first + len(run) - 1
        following = links[number] if number < len(links) else None
        yield Part(link.address, run, Position(number, first, last, count, links, following))
        first = last + 1


def _cut(items: Sequence[T], most: int, weigh: Callable[[T], int]) -> Iterator[tuple[T, ...]]:
    gathered: list[T] = []
    weight = 0
    for item in items:
        weight += weigh(item)
        if gathered and (len(gathered) == most or weight > CHARACTERS):
            yield tuple(gathered)
            gathered, weight = [], weigh(item)
        gathered.append(item)
    if gathered:
        yield tuple(gathered)
