"""Whether the issues of the digest fit the list: what they name is there, and a name tells the day.

An issue that was sent is not written anew, so a paper may stand in it under a former id.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.content.entries import Entry
from generator.content.nodes import Listing, Node, Scalar, Table, scalars_in
from generator.content.references import Ids, repeated, unknown, unknown_links
from generator.model import Digest, Theme
from generator.problems import Position, Problem
from generator.text.dates import DAY

_NAME = re.compile(rf"(?:{DAY})(?:-.+)?")


@dataclass(frozen=True, slots=True)
class Known:
    """What an issue may name, by ids, each with its title as far as that is known."""

    papers: Mapping[str, str]
    former: Mapping[str, str]
    """The ids of today by the former ones."""
    themes: Mapping[str, str] | None
    """None where they could not be read, which is a problem of its own."""
    paths: Mapping[str, str]


def known_to_issues(
    entries: Sequence[Entry],
    former: Mapping[str, str],
    themes: Sequence[Theme] | None,
    listed: Mapping[str, str],
    paths: Iterable[str],
) -> Known:
    """Return what the issues of a list may name.

    `former` has ids of today by former ones; `listed` and `paths` have also what cannot be read.
    """
    return Known(
        Ids({**listed, **{entry.id: entry.title for entry in entries}}),
        former,
        None if themes is None else {theme.id: theme.title for theme in themes},
        dict.fromkeys(paths, ""),
    )


def check_digest(path: str, name: str, root: Node | None, known: Known) -> Iterator[Problem]:
    """Yield what is wrong with the name of an issue's file, and where it names what is not there."""
    if not is_named_by_day(name):
        message = f'"{name}" does not begin with the day of the issue; rename it, as in 2026-11-28.yml'
        yield Problem(Position(path), message)
    if not isinstance(root, Table):
        return
    if not (root.find("added") or root.find("news")):
        yield Problem(root.position, "this issue tells nothing; give it papers under added or news, or remove the file")
    papers = [*scalars_in(root.find("added")), *_texts_under(root.find("news"), "paper")]
    yield from repeated(papers, "already stands in this issue")
    named = [*papers, *_texts_under(root.find("reread"), "paper")]
    yield from unknown((node for node in named if node.text not in known.former), known.papers, "paper",
                       "it is not in papers/")  # fmt: skip
    yield from unknown_links(scalars_in(root.find("words")), known.papers)
    if known.themes is not None:
        yield from unknown(scalars_in(root.find("theme")), known.themes, "theme", "add it to themes.yml")
    yield from unknown(_texts_under(root.find("reread"), "path"), known.paths, "reading path", "it is not in paths/")


def is_named_by_day(name: str) -> bool:
    """Say whether the id of an issue tells its day."""
    return _NAME.fullmatch(name) is not None


def with_ids_of_today(digest: Digest, known: Known) -> Digest:
    """Return an issue with the ids that its papers have now."""

    def today(paper: str) -> str:
        return known.former.get(paper, paper)

    return replace(
        digest,
        added=tuple(map(today, digest.added)),
        news=tuple(replace(news, paper=today(news.paper)) for news in digest.news),
        reread=digest.reread and replace(digest.reread, paper=today(digest.reread.paper)),
    )


def _texts_under(node: Node | None, key: str) -> Iterator[Scalar]:
    """Yield the texts under a key of a record, or of each record of a list."""
    for item in node.items if isinstance(node, Listing) else (node,):
        if isinstance(item, Table):
            yield from scalars_in(item.find(key))
