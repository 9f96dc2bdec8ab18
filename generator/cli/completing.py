"""complete: what sources know of entries that lack something."""

from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli.network import PRIVATE_HOSTS, open_client
from generator.cli.options import CONTENT
from generator.cli.terminal import counted, tell

KEPT_DAYS = 7
"""For so long an answer is used again; what nobody could tell may be known a week later."""

SUMMARY = click.option(
    "--summary", type=click.Path(path_type=Path), metavar="FILE", help="Also write what a commit of it may say."
)


@click.command(short_help="Fill in what sources know of drafts.")
@CONTENT
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would be filled in, and write nothing.")
@SUMMARY
@PRIVATE_HOSTS
def complete(content: Path, paths: tuple[Path, ...], dry_run: bool, summary: Path | None, private_hosts: bool) -> int:
    """Fill in authors, dates, abstracts, arXiv identifiers and DOIs that drafts lack, or those of the entries in PATHS.

    arXiv, Crossref, DataCite, OpenAlex and dblp are asked; what a person wrote is never changed. A draft that lacks
    nothing any more goes to papers/. Answers are kept for a week in .papershelf/, so that a look before costs nothing.
    """
    return fill(
        _entries(paths or (content / "drafts",)), content, summary, dry_run=dry_run, private_hosts=private_hosts
    )


def fill(paths: Sequence[Path], content: Path, summary: Path | None, *, dry_run: bool, private_hosts: bool) -> int:
    """Fill in what entries lack and say so; return the exit code, which is 1 where a source gave no answer."""
    from generator.contribute.completing import complete as find
    from generator.contribute.listed import read_list

    listed, _ = read_list(content)
    with open_client(content, private_hosts=private_hosts, days=KEPT_DAYS) as client:
        found = find(counted("asking", paths), content, listed, client)
    tell(found.preview)
    if not dry_run:
        for completion in found.changed:
            completion.write()
        if summary:
            summary.write_text(found.message, encoding="utf-8")
    return int(bool(found.failures))


def _entries(paths: Sequence[Path]) -> list[Path]:
    from generator.content.files import folder_files

    files = (folder_files(path) if path.is_dir() else [path] for path in paths)
    return [path for found in files for path in found if path.suffix == ".yml"]
