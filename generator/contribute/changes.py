"""What a change does to a list, with each paper as it will be read: for the summary of a pull request."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from generator.content.reader import read_content
from generator.model import Paper
from generator.text.escaping import escape, escape_destination

_MOST_SHOWN = 50
"""Papers in a section. The summary of a job holds at most a megabyte."""


def describe_changes(before: Path, after: Path) -> str:
    """Return in Markdown what has become of the papers between two content folders.

    Entries with problems are left out on either side: it is for `check` to name them.
    """
    old, new = _papers(before), _papers(after)
    added = [new[paper] for paper in sorted(new.keys() - old.keys())]
    changed = [new[paper] for paper in sorted(new.keys() & old.keys()) if new[paper] != old[paper]]
    removed = [old[paper] for paper in sorted(old.keys() - new.keys())]
    sections = [
        *_section("Added", added, preview),
        *_section("Changed", changed, preview),
        *_section("Removed", removed, _heading),
    ]
    return "\n\n".join(sections) if sections else "No paper is added, changed or removed."


def preview(paper: Paper) -> str:
    """Return a paper in Markdown, as its card and page show it."""
    facts = (
        ", ".join(author.name for author in paper.authors),
        paper.published.iso,
        paper.venue and paper.venue.text,
        f"on the shelf {paper.shelf}",
    )
    parts = [_heading(paper), " · ".join(escape(fact) for fact in facts if fact)]
    if paper.note:
        parts.append(f"> {escape(paper.note.plain)}")
    if paper.abstract:
        abstract = escape(paper.abstract.plain)
        parts.append(f"<details><summary>Abstract</summary>\n\n{abstract}\n\n</details>")
    parts.append(f"[{escape(paper.links.paper_url)}]({escape_destination(paper.links.paper_url)})")
    return "\n\n".join(parts)


def _papers(content: Path) -> Mapping[str, Paper]:
    if not content.is_dir():
        return {}
    return {entry.id: entry.paper for entry in read_content(content).entries if entry.paper}


def _section(title: str, papers: Sequence[Paper], show: Callable[[Paper], str]) -> Iterator[str]:
    if papers:
        yield f"## {title}: {len(papers):,}"
        yield from map(show, papers[:_MOST_SHOWN])
    if len(papers) > _MOST_SHOWN:
        yield f"… and {len(papers) - _MOST_SHOWN:,} more."


def _heading(paper: Paper) -> str:
    return f"### {escape(paper.title.plain)}"
