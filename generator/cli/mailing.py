"""digest: what is new, to the list's readers."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import CONTENT, FILE, project_of
from generator.cli.places import writing_to
from generator.cli.terminal import count, tell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.mail.delivery import Outcome
    from generator.mail.issue import Issue
    from generator.mail.sending import Delivery
    from generator.model import Digest, Library
    from generator.words.book import Book


@click.command(short_help="Make an issue of the digest, and send it.")
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
@click.option("--send", "is_sent", is_flag=True, help="Send it, by the mail server that site.yml names.")
@click.option(
    "--subscribers", type=FILE, metavar="FILE", help="Send it to each address of a file, not to the list server."
)
@click.option(
    "--password-file", type=FILE, metavar="FILE", help="The mail server's password, if not in the environment."
)
@click.option(
    "--per-minute",
    type=click.IntRange(1, 6000),
    default=60,
    show_default=True,
    help="How many messages to send at most.",
)
def digest(
    content: Path,
    since: str,
    period: str,
    theme: str | None,
    name: str | None,
    out: Path | None,
    preview: bool,
    is_sent: bool,
    subscribers: Path | None,
    password_file: Path | None,
    per_minute: int,
) -> int:
    """Make an issue of the digest: what is new on the list, and what has become of papers that stood there before.

    It is written to content/digests/, for you to add a word to its readers; the website has a page for it from then on.
    If today's is there already, it is taken as it stands.

    With --send it goes to the list server or to each of the subscribers, once: run again, the command sends what is
    left. The password stands in PAPERSHELF_SMTP_PASSWORD or in a file.
    """
    from generator.mail.issue import Wish, todays_issue, written_issue
    from generator.mail.views import views, write_views
    from generator.site.clock import build_day
    from generator.words.reader import read_book
    from generator.words.shelf import with_named_shelf

    day = build_day(os.environ)
    issue = written_issue(content, name) if name else todays_issue(content, Wish(since, period, theme), day)
    for remark in issue.remarks:
        tell(remark, err=True)
    if issue.digest is None:
        return 0
    _say_issue(issue)
    book = read_book(project_of(content).templates / "words", issue.library.site.language)
    library = with_named_shelf(issue.library, book)
    files = views(library, issue.digest, book)
    if out:
        with writing_to(out):
            written = write_views(files, out)
        for path in written:
            tell(f"Wrote {path}.")
    if preview:
        import tempfile

        _show(write_views(files, Path(tempfile.mkdtemp(prefix="papershelf-digest-"))))
    if not is_sent:
        return 0
    return _send(content, library, issue.digest, book, _delivery(library, subscribers, password_file, per_minute))


def _show(files: Iterable[Path]) -> None:
    import webbrowser

    page = next(path for path in files if path.suffix == ".html")
    if not webbrowser.open(page.as_uri()):  # by $BROWSER, where that is set
        tell(f"No browser came up. To see the mail, open {page} in one.", err=True)


def _say_issue(issue: Issue) -> None:
    assert issue.digest is not None, "there is one"
    told = f"{count(len(issue.digest.added), 'new paper')}, {count(len(issue.digest.news), 'change')}"
    if issue.is_fresh:
        tell(f"Wrote {issue.path} ({told}). Say a word to its readers there, under words.")
    else:
        tell(f"Took {issue.path} as it stands ({told}).")


def _delivery(library: Library, subscribers: Path | None, password_file: Path | None, per_minute: int) -> Delivery:
    from generator.mail.sending import plan_delivery
    from generator.mail.subscribers import read_subscribers

    readers = read_subscribers(subscribers) if subscribers else None
    return plan_delivery(library.site.mail, readers, password_file, os.environ, per_minute)


def _send(content: Path, library: Library, digest: Digest, book: Book, delivery: Delivery) -> int:
    """Send an issue and say what came of it; return the exit code."""
    from generator.content.disk import shown_path
    from generator.mail.journal import journal_file
    from generator.mail.message import write_message
    from generator.mail.sending import send

    def wait() -> None:
        tell("Another command sends this issue; waiting for it.", err=True)

    now = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
    journal = journal_file(content, digest.id)
    outcome = send(delivery, journal, lambda reader: write_message(library, digest, book, reader, now), wait)
    before = f"; {count(outcome.before, 'reader')} had it already" if outcome.before else ""
    tell(f"Sent {count(outcome.sent, 'message')}{before}.")
    _say_failures(outcome, shown_path(journal), digest.id)
    return int(not outcome.is_whole)


def _say_failures(outcome: Outcome, journal: str, issue: str) -> None:
    for reader, answer in outcome.refused:
        tell(f"{reader} was refused: {answer}", err=True)
    for reader in outcome.unsure:
        tell(
            f"Nobody knows whether {reader} has it: the connection broke before the server's answer. It is not sent "
            f"again; if it did not arrive, remove the reader's last line from {journal}",
            err=True,
        )
    if outcome.left:
        tell(f"{count(outcome.left, 'message')} {_were(outcome.left)} not sent: {outcome.why}", err=True)
    if outcome.refused or outcome.left:
        tell(f'Run "papershelf digest --issue {issue} --send" with the same options again to go on.', err=True)


def _were(number: int) -> str:
    return "was" if number == 1 else "were"
