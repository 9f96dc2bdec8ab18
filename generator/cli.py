"""The command `papershelf`: each subcommand is one call into the program.

Exit codes: 0 done, 1 the content has problems, 2 wrong usage, 3 a fault of Papershelf itself.
"""

import datetime
import errno
import os
import platform
import sys
import tempfile
import traceback
from pathlib import Path

import click

from generator import __version__, reports
from generator.content import json_schema
from generator.content.files import candidates
from generator.content.reader import Reading, read_library
from generator.contribute import from_issue, importing, links, new, workflow
from generator.contribute.add import Wish, prepare
from generator.contribute.asking import Nobody, someone
from generator.contribute.changes import describe_changes
from generator.contribute.fetch import Fetcher
from generator.contribute.fix import fix_list
from generator.contribute.format import format_list
from generator.engines import mkdocs
from generator.problems import ContentError, FetchError, Problem, UsageError
from generator.site import build as pipeline
from generator.site.project import Project, find_project

_REFUSALS = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT}
"""What a disk says that will not take files: the user's to mend, not ours."""

_CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default="content",
    show_default=True,
    metavar="DIR",
    help="The folder of the list.",
)

_FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="papershelf")
def papershelf() -> None:
    """Turn a folder of paper entries into a website.

    Run it in the folder that holds content/, one YAML file per paper. "papershelf check" says what is wrong with the
    entries, "papershelf build" writes the website, "papershelf serve" shows it while you edit.
    """


@papershelf.command()
@_CONTENT
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default="site",
    show_default=True,
    metavar="DIR",
    help="Where the website goes. It is replaced only when everything has succeeded.",
)
def build(content: Path, site: Path) -> None:
    """Check the list and write its website."""
    built = pipeline.build(_project(content), site, mkdocs.build, _show_progress)
    click.echo(
        f"Built {_count(built.papers, 'paper')} into {site}/ ({_count(built.files, 'file')}) in {built.seconds:.1f} s. "
        f"To look at it, open {site / 'index.html'} in a browser."
    )


@papershelf.command(short_help="Serve the website here, anew at each change.")
@_CONTENT
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT", help="Where to serve it.")
def serve(content: Path, address: str) -> None:
    """Serve the website on this machine and build it anew at each change.

    While the content has problems they are said, and the last good website stays.
    """
    project = _project(content)
    with tempfile.TemporaryDirectory() as room:
        site = Path(room, "site")
        _build_and_say(project, site)
        click.echo(f"Serving at http://{address}/ until you press Ctrl-C.")
        mkdocs.serve(site, lambda: _rebuild(project, site), (content, project.templates), address)


@papershelf.command(short_help="Say every problem of the list.")
@_CONTENT
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(list(reports.FORMATS)), default="text", show_default=True, help="For whom."
)
@click.option("--fix", is_flag=True, help="First mend what is safe to mend, and say what was mended.")
@click.option("--strict", is_flag=True, help="Let warnings fail the check too.")
def check(content: Path, paths: tuple[Path, ...], form: str, fix: bool, strict: bool) -> int:
    """Say every problem of the list, each with its file, line and column.

    With PATHS, these files and folders are checked against the whole list, and only what concerns them is said. An
    entry may stand anywhere, such as among drafts.
    Nothing is printed when all is well. A warning is something that only a person can judge.
    """
    if fix:
        for done in fix_list(content, paths):
            click.echo(done, err=True)
    reading = Reading(content, candidates(content, paths))
    found = ContentError(problem for problem in reading.problems if not paths or _concerns(problem, paths))
    if found.problems:
        click.echo(reports.FORMATS[form](found.problems), err=form == "text")
    return int(any(strict or problem.is_error for problem in found.problems))


@papershelf.command("format")
@_CONTENT
@click.option("--check", "only_check", is_flag=True, help="Change nothing; say which files would change, and exit 1.")
def format_entries(content: Path, only_check: bool) -> int:
    """Lay out every file of the list in house style: order of keys, folded prose, quotation marks.

    What the files say and their comments stay as they are.
    """
    laid_out = format_list(content, write=not only_check)
    for path in laid_out.changed:
        click.echo(f"{path}: {'would be laid out anew' if only_check else 'laid out anew'}")
    if laid_out.refused:
        raise ContentError(laid_out.refused)
    return int(only_check and bool(laid_out.changed))


@papershelf.command()
@_CONTENT
def schema(content: Path) -> None:
    """Print the JSON Schema of an entry, with the list's own themes, tags and papers."""
    click.echo(json_schema.schema_text(read_library(content)), nl=False)


@papershelf.command()
@_CONTENT
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Where the tree goes.")
def generate(content: Path, out: Path) -> None:
    """Write the Markdown pages and assets alone, for any engine."""
    built = pipeline.generate_tree(_project(content), out)
    click.echo(f"Generated {_count(built.files, 'file')} for {_count(built.papers, 'paper')} into {out}/.")


@papershelf.command(short_help="Look a paper up and write its entry.")
@_CONTENT
@click.argument("paper", required=False, metavar="ARXIV-ID|DOI|URL")
@click.option(
    "--theme", "themes", multiple=True, metavar="ID", help="A theme; may stand several times, the shelf first."
)
@click.option("--note", metavar="TEXT", help="Why the paper is on the list.")
@click.option("--id", "paper_id", metavar="ID", help="The entry's name; made from the title if absent.")
@click.option("--dry-run", is_flag=True, help="Show the entry and write nothing.")
@click.option("--from-issue", "event", type=_FILE, metavar="EVENT.json", help="Add what an issue form asks for.")
def add(  # noqa: PLR0913, PLR0917 - click gives every option a parameter
    content: Path,
    paper: str | None,
    themes: tuple[str, ...],
    note: str | None,
    paper_id: str | None,
    dry_run: bool,
    event: Path | None,
) -> None:
    """Look a paper up on arXiv, doi.org, OpenReview or the ACL Anthology and write its entry.

    At a terminal you are asked for its theme and for a note, unless they are given.
    """
    if (paper is None) == (event is None):
        raise click.UsageError("give either a paper or --from-issue")
    wish = from_issue.read_event_file(event) if event else Wish(paper or "", themes, note, paper_id)
    person = Nobody() if event else someone()
    with Fetcher(lambda text: click.echo(text, err=True)) as fetcher:
        added = prepare(wish, content, fetcher, person, datetime.date.today())
    if dry_run:
        click.echo(added.text, nl=False)
        return
    added.write()
    click.echo(added.summary)
    workflow.report(added)


@papershelf.command("new", short_help="Write a blank entry.")
@_CONTENT
@click.argument("title")
def new_entry(content: Path, title: str) -> None:
    """Write a blank entry, for a paper that no source knows."""
    path = new.write_blank(title, content, datetime.date.today())
    click.echo(f'Wrote {path}. Fill in its blanks; "papershelf check {path}" names each of them until it is done.')


@papershelf.command("import", short_help="Take over the papers of a file.")
@_CONTENT
@click.argument("file", type=_FILE)
@click.option("--theme", "themes", multiple=True, metavar="ID", help="A theme for every paper in the file.")
def import_papers(content: Path, file: Path, themes: tuple[str, ...]) -> None:
    """Take over the papers of a BibTeX, RIS or CSL-JSON file, or of a listing page saved as text.

    Papers that are listed already are left alone. One that lacks what an entry must have becomes a draft.
    """
    imported = importing.import_file(file, content, themes, datetime.date.today())
    click.echo(imported.summary)
    if imported.unreadable:
        raise ContentError(imported.unreadable)


@papershelf.command("links", short_help="Ask whether the papers' addresses are alive.")
@_CONTENT
@click.option("--report", type=click.Path(path_type=Path), metavar="FILE", help="Also write a report in Markdown.")
def check_links(content: Path, report: Path | None) -> None:
    """Ask over the network whether the addresses of the papers are still alive."""
    answers = list(links.check_links(links.list_links(Reading(content).entries)))
    text = links.describe(answers)
    click.echo(text.splitlines()[0])
    if report:
        report.write_text(text, encoding="utf-8")
    if broken := links.broken(answers):
        raise ContentError(broken)


@papershelf.command(short_help="Show what has changed since another version.")
@_CONTENT
@click.argument("before", type=click.Path(path_type=Path))
def changes(content: Path, before: Path) -> None:
    """Show in Markdown what has changed since the content folder BEFORE, with a preview of each paper."""
    click.echo(describe_changes(before, content))


def main() -> None:
    """Run the command with the process's arguments and exit."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command and return its exit code. Whatever goes wrong is said on standard error."""
    try:
        code = papershelf.main(arguments, prog_name="papershelf", standalone_mode=False)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - here a fault of ours is told from the user's
        return _say(error)
    return code or 0


def _say(error: BaseException) -> int:
    """Tell the user what went wrong; return the exit code that stands for it."""
    match error:
        case ContentError():
            _say_problems(error)
            code = 1
        case click.Abort() | KeyboardInterrupt():
            click.echo("Stopped.", err=True)
            code = 130
        case click.ClickException():
            error.show()
            code = error.exit_code
        case FetchError():
            click.echo(f"papershelf: {error}", err=True)
            code = 1
        case UsageError():
            click.echo(f"papershelf: {error}", err=True)
            code = 2
        case OSError(errno=number) if number in _REFUSALS:
            click.echo(f"papershelf: {error.filename}: {error.strerror}", err=True)
            code = 2
        case _:
            click.echo(_fault_report(error), err=True)
            code = 3
    return code


def _rebuild(project: Project, site: Path) -> None:
    try:
        _build_and_say(project, site)
    except ContentError as error:
        _say_problems(error)


def _build_and_say(project: Project, site: Path) -> None:
    built = pipeline.build(project, site, mkdocs.build, _show_progress)
    click.echo(f"Built {_count(built.papers, 'paper')} in {built.seconds:.1f} s.")


def _say_problems(error: ContentError) -> None:
    click.echo(reports.as_text(error.problems), err=True)


def _project(content: Path) -> Project:
    return find_project(content, Path())


def _concerns(problem: Problem, paths: tuple[Path, ...]) -> bool:
    places = [Path(position.path).absolute() for position in (problem.position, *problem.others)]
    return any(place.is_relative_to(path.absolute()) for place in places for path in paths)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _show_progress(stage: str, done: int, total: int) -> None:
    """Keep one line of the terminal up to date; say nothing where the output is not a terminal."""
    if not sys.stderr.isatty() or (done * 100 // total == (done - 1) * 100 // total):
        return
    end = "\r\x1b[K" if done == total else ""
    click.echo(f"\r{stage}: {done:,} of {total:,}{end}", nl=False, err=True)


def _fault_report(error: BaseException) -> str:
    """Write the traceback to a file and return what to tell the user."""
    versions = f"papershelf {__version__}, Python {platform.python_version()}, {platform.platform()}"
    handle, name = tempfile.mkstemp(prefix="papershelf-fault-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(f"{versions}\n\n{''.join(traceback.format_exception(error))}")
    return (
        f"papershelf: this is a fault in Papershelf, not in your list: {error!r}\n"
        f"The details are in {name}. Please report them to the people who maintain your copy of Papershelf."
    )
