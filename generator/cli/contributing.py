"""add, new, import, links, changes: what comes into the list."""

import datetime
from pathlib import Path

import click

from generator.cli.asking import Nobody, someone
from generator.cli.completing import SUMMARY, fill
from generator.cli.network import PRIVATE_HOSTS, open_client
from generator.cli.options import CONTENT, FILE
from generator.cli.terminal import counted, tell
from generator.problems import ContentError


@click.command(short_help="Look a paper up and write its entry.")
@CONTENT
@click.argument("paper", required=False, metavar="ARXIV-ID|DOI|PMID|ISBN|URL")
@click.option(
    "--theme", "themes", multiple=True, metavar="ID", help="A theme; may stand several times, the shelf first."
)
@click.option("--note", metavar="TEXT", help="Why the paper is on the list.")
@click.option("--id", "paper_id", metavar="ID", help="The entry's name; made from the title if absent.")
@click.option("--dry-run", is_flag=True, help="Show the entry and write nothing.")
@click.option("--from-issue", "event", type=FILE, metavar="EVENT.json", help="Add what an issue form asks for.")
@PRIVATE_HOSTS
def add(
    content: Path,
    paper: str | None,
    themes: tuple[str, ...],
    note: str | None,
    paper_id: str | None,
    dry_run: bool,
    event: Path | None,
    private_hosts: bool,
) -> None:
    """Look a paper up and write its entry.

    arXiv, doi.org, OpenReview, the ACL Anthology, PubMed and the Open Library are asked by its identifier or address;
    any other page is read if it has the tags `citation_*`, by which publishers tell about their papers.

    At a terminal you are asked for its theme and for a note, unless they are given.
    """
    from generator.contribute import from_issue, workflow
    from generator.contribute.add import Wish, prepare

    if (paper is None) == (event is None):
        raise click.UsageError("give either a paper or --from-issue")
    wish = from_issue.read_event_file(event) if event else Wish(paper or "", themes, note, paper_id)
    person = Nobody() if event else someone()
    with open_client(content, private_hosts=private_hosts) as client:
        added = prepare(wish, content, client, person, datetime.date.today())
    if dry_run:
        tell(added.text, nl=False)
        return
    added.write()
    tell(added.summary)
    workflow.report(added)


@click.command("new", short_help="Write a blank entry.")
@CONTENT
@click.argument("title")
def new_entry(content: Path, title: str) -> None:
    """Write a blank entry, for a paper that no source knows."""
    from generator.contribute import new

    path = new.write_blank(title, content, datetime.date.today())
    tell(f'Wrote {path}. Fill in its blanks; "papershelf check {path}" names each of them until it is done.')


@click.command("import", short_help="Take over the papers of a file.")
@CONTENT
@click.argument("file", type=FILE)
@click.option("--theme", "themes", multiple=True, metavar="ID", help="A theme for every paper in the file.")
@click.option("--partial", "is_partial", is_flag=True, help="Take over what can be read, though other records cannot.")
@click.option("--report", type=click.Path(path_type=Path), metavar="FILE", help="Also write the account as JSON.")
@click.option("--complete", "is_completed", is_flag=True, help="Ask sources for what the new drafts lack.")
@SUMMARY
@PRIVATE_HOSTS
def import_papers(
    content: Path,
    file: Path,
    themes: tuple[str, ...],
    is_partial: bool,
    report: Path | None,
    is_completed: bool,
    summary: Path | None,
    private_hosts: bool,
) -> int:
    """Take over the papers of a BibTeX, RIS, CSL-JSON, PubMed or EndNote file, or of a listing page saved as text.

    Papers that are listed already are left alone. One that lacks what an entry must have becomes a draft. Where one
    record cannot be read, nothing is written, unless you say --partial.
    """
    from generator.contribute import importing
    from generator.contribute.account import Fate

    account = importing.import_file(file, content, themes, datetime.date.today(), is_partial=is_partial)
    tell(account.summary)
    if report:
        report.write_text(account.as_json(str(file)), encoding="utf-8")
    code = 0
    if is_completed and account.is_written:
        drafts = [line.entry for line in account.of(Fate.DRAFT) if line.entry and line.missing]
        code = fill(drafts, content, summary, dry_run=False, private_hosts=private_hosts)
    if account.problems:
        raise ContentError(account.problems)
    return code


@click.command("links", short_help="Ask whether the papers' addresses are alive.")
@CONTENT
@click.option("--report", type=click.Path(path_type=Path), metavar="FILE", help="Also write a report in Markdown.")
@PRIVATE_HOSTS
def check_links(content: Path, report: Path | None, private_hosts: bool) -> None:
    """Ask over the network whether the addresses of the papers are still alive."""
    from generator.content.reader import read_content
    from generator.contribute import links

    wanted = links.list_links(read_content(content).entries)
    with open_client(content, private_hosts=private_hosts) as client:
        answers = list(links.check_links(counted("asking", wanted), client))
    text = links.describe(answers)
    tell(text.splitlines()[0])
    if report:
        report.write_text(text, encoding="utf-8")
    else:
        for problem in links.unsure(answers):
            tell(str(problem))
    if broken := links.broken(answers):
        raise ContentError(broken)


@click.command(short_help="Show what has changed since another version.")
@CONTENT
@click.argument("before", type=click.Path(exists=True, file_okay=False, path_type=Path))
def changes(content: Path, before: Path) -> None:
    """Show in Markdown what has changed since the content folder BEFORE, with a preview of each paper."""
    from generator.contribute.changes import describe_changes

    tell(describe_changes(before, content))
