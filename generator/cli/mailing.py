"""digest: what is new, to the list's readers."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import CONTENT, project_of
from generator.cli.terminal import count, tell

if TYPE_CHECKING:
    from generator.mail.issue import Issue


@click.command(short_help="Make an issue of the digest.")
@CONTENT
@click.option(
    "--since", default="last", show_default=True, metavar="DATE|TAG|last", help="From when on papers are new."
)
@click.option(
    "--period",
    type=click.Choice(["week", "month"]),
    default="week",
    show_default=True,
    help="How far back to look where there is no last issue.",
)
@click.option("--theme", metavar="ID", help="Keep to a theme.")
@click.option("--issue", "name", metavar="ID", help='Take an issue that is written already: its id, or "last".')
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Also write it as mail (.eml), HTML and Markdown.",
)
@click.option("--preview", is_flag=True, help="Show its mail in the browser.")
def digest(
    content: Path, since: str, period: str, theme: str | None, name: str | None, out: Path | None, preview: bool
) -> None:
    """Make an issue of the digest: what is new on the list, and what has become of papers that stood there before.

    It is written to content/digests/, for you to add a word to its readers; the website has a page for it from then on.
    If today's is there already, it is taken as it stands.
    """
    from generator.mail.issue import Wish, todays_issue, written_issue
    from generator.mail.views import views, write_views
    from generator.site.clock import build_day
    from generator.words.reader import read_book
    from generator.words.shelf import with_named_shelf

    issue = (
        written_issue(content, name)
        if name
        else todays_issue(content, Wish(since, period, theme), build_day(os.environ))
    )
    for remark in issue.remarks:
        tell(remark, err=True)
    if issue.digest is None:
        return
    book = read_book(project_of(content).templates / "words", issue.library.site.language)
    _say(issue)
    files = views(with_named_shelf(issue.library, book), issue.digest, book)
    if out:
        for path in write_views(files, out):
            tell(f"Wrote {path}.")
    if preview:
        shown = write_views(files, Path(tempfile.mkdtemp(prefix="papershelf-digest-")))
        click.launch(next(path.as_uri() for path in shown if path.suffix == ".html"))


def _say(issue: Issue) -> None:
    assert issue.digest is not None, "there is one"
    told = f"{count(len(issue.digest.added), 'new paper')}, {count(len(issue.digest.news), 'change')}"
    if issue.is_fresh:
        tell(f"Wrote {issue.path} ({told}). Say a word to its readers there, under words.")
    else:
        tell(f"Took {issue.path} as it stands ({told}).")
