"""sync: a list that lives in a reference library."""

import datetime
from pathlib import Path

import click

from generator.cli.options import CONTENT, FILE
from generator.cli.terminal import tell


@click.command(short_help="Bring the list in step with a reference library.")
@CONTENT
@click.argument("file", type=FILE)
@click.option("--theme", "themes", multiple=True, metavar="ID", help="A theme for every new paper.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@click.option("--summary", type=click.Path(path_type=Path), metavar="FILE", help="Also write a summary in Markdown.")
def sync(content: Path, file: Path, themes: tuple[str, ...], dry_run: bool, summary: Path | None) -> None:
    """Bring the list in step with the library in FILE, which Zotero or Better BibTeX keeps up to date.

    New items become entries or drafts, changed facts are taken over, and papers that have left the library are named.
    What the curator wrote stays, and facts that differ on purpose are marked in the entry, under "overrides".
    """
    from generator.contribute.syncing import sync as bring_together

    done = bring_together(file, content, themes, datetime.date.today())
    tell(done.lines)
    if dry_run:
        return
    done.write()
    if summary:
        summary.write_text(done.summary, encoding="utf-8")
