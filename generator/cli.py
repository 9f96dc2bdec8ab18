"""The command `papershelf`: each subcommand is one call into the program.

Exit codes: 0 done, 1 the content has problems, 2 wrong usage, 3 a fault of Papershelf itself.
"""

import errno
import os
import platform
import sys
import tempfile
import traceback
from pathlib import Path

import click

from generator import __version__
from generator.content.reader import Reading
from generator.engines import mkdocs
from generator.problems import ContentError, Problem, UsageError
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
def check(content: Path, paths: tuple[Path, ...]) -> None:
    """Say every problem of the list, each with its file, line and column.

    With PATHS, only the problems of these files and folders are said. Nothing is printed when all is well.
    """
    problems = [problem for problem in Reading(content).problems if not paths or _concerns(problem, paths)]
    if problems:
        raise ContentError(problems)


@papershelf.command()
@_CONTENT
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Where the tree goes.")
def generate(content: Path, out: Path) -> None:
    """Write the Markdown pages and assets alone, for any engine."""
    built = pipeline.generate_tree(_project(content), out)
    click.echo(f"Generated {_count(built.files, 'file')} for {_count(built.papers, 'paper')} into {out}/.")


def main() -> None:
    """Run the command with the process's arguments and exit."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command and return its exit code. Whatever goes wrong is said on standard error."""
    try:
        papershelf.main(arguments, prog_name="papershelf", standalone_mode=False)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - here a fault of ours is told from the user's
        return _say(error)
    return 0


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
    click.echo(str(error), err=True)
    click.echo(f"{_count(len(error.problems), 'problem')} found.", err=True)


def _project(content: Path) -> Project:
    return find_project(content, Path())


def _concerns(problem: Problem, paths: tuple[Path, ...]) -> bool:
    place = Path(problem.position.path).absolute()
    return any(place.is_relative_to(path.absolute()) for path in paths)


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
