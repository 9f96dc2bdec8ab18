"""An issue of the digest as a file of the list."""

from collections.abc import Iterator
from pathlib import Path

from generator.content.schema import DIGEST
from generator.contribute.format import format_text
from generator.contribute.replace import replace_text
from generator.model import Digest
from generator.text.quoting import quote


def issue_file(content: Path, issue: str) -> Path:
    """Return where an issue of a list stands."""
    return content / "digests" / f"{issue}.yml"


def write_issue(content: Path, digest: Digest) -> Path:
    """Write an issue that a command has composed, and return where it stands. Its words are for the curator to add."""
    path = issue_file(content, digest.id)
    path.parent.mkdir(exist_ok=True)
    replace_text(path, issue_text(digest))
    return path


def issue_text(digest: Digest) -> str:
    """Return an issue as its file holds it."""
    return format_text("".join(f"{line}\n" for line in _lines(digest)), DIGEST)


def _lines(digest: Digest) -> Iterator[str]:
    yield f"since: {digest.since}"
    if digest.theme:
        yield f"theme: {quote(digest.theme)}"
    if digest.added:
        yield "added:"
        yield from (f"  - {quote(paper)}" for paper in digest.added)
    if digest.news:
        yield "news:"
        for one in digest.news:
            yield f"  - paper: {quote(one.paper)}"
            yield f"    what: {one.what.value}"
    if digest.reread:
        yield "reread:"
        yield f"  paper: {quote(digest.reread.paper)}"
        yield f"  path: {quote(digest.reread.path)}"
