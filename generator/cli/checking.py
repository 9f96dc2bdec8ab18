"""check, format, schema: whether entries are right, and how they are written."""

from pathlib import Path

import click

from generator.cli import reports
from generator.cli.options import CONTENT, project_of
from generator.cli.terminal import tell
from generator.problems import ContentError, Problem, Severity


@click.command(short_help="Say every problem of the list.")
@CONTENT
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(list(reports.FORMATS)), default="text", show_default=True, help="For whom."
)
@click.option("--fix", is_flag=True, help="First mend what is safe to mend, and say what was mended.")
@click.option("--strict", is_flag=True, help="Let warnings fail the check too.")
@click.option("--search", is_flag=True, help="Check also that the search finds every paper.")
def check(content: Path, paths: tuple[Path, ...], form: str, fix: bool, strict: bool, search: bool) -> int:
    """Say every problem of the list, each with its file, line and column.

    With PATHS, these files and folders are checked against the whole list, and only what concerns them is said. An
    entry may stand anywhere, such as among drafts.
    Nothing is printed when all is well. A warning is something that only a person can judge.
    """
    from generator.cache import cache_of
    from generator.content.reader import read_around, read_content
    from generator.site.surroundings import check_surroundings

    if fix:
        from generator.contribute.fix import fix_list

        for done in fix_list(content, paths):
            tell(done, err=True)
    reading = read_around(content, paths, cache_of(content, "entries")) if paths else read_content(content)
    project = project_of(content)
    problems = [*reading.problems, *check_surroundings(project, reading)]
    if search and not any(problem.is_error for problem in problems):
        from generator.site import build as pipeline
        from generator.site.prove import as_problems

        problems += as_problems(pipeline.check_search(project), content)
    found = ContentError(problem for problem in problems if not paths or _concerns(problem, paths))
    if found.problems:
        tell(reports.FORMATS[form](found.problems), err=form == "text", are_commands=form == "github")
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(problem.severity in failing for problem in found.problems))


@click.command("format")
@CONTENT
@click.option("--check", "only_check", is_flag=True, help="Change nothing; say which files would change, and exit 1.")
def format_entries(content: Path, only_check: bool) -> int:
    """Lay out every file of the list in house style: order of keys, folded prose, quotation marks.

    What the files say and their comments stay as they are.
    """
    from generator.contribute.format import format_list

    laid_out = format_list(content, write=not only_check)
    for path in laid_out.changed:
        tell(f"{path}: {'would be laid out anew' if only_check else 'laid out anew'}")
    if laid_out.refused:
        raise ContentError(laid_out.refused)
    return int(only_check and bool(laid_out.changed))


@click.command()
@CONTENT
@click.option("--candidate", is_flag=True, help="That of a file in candidates/, with the list's own rules.")
def schema(content: Path, candidate: bool) -> None:
    """Print the JSON Schema of an entry, with the list's own themes, tags and papers."""
    from generator.content import json_schema
    from generator.content.reader import read_library

    library = read_library(content)
    found = json_schema.candidate_schema(library) if candidate else json_schema.library_schema(library)
    tell(json_schema.as_text(found), nl=False)


def _concerns(problem: Problem, paths: tuple[Path, ...]) -> bool:
    from generator.content.disk import full_path

    places = [full_path(Path(position.path)) for position in (problem.position, *problem.others)]
    return any(place.is_relative_to(full_path(path)) for place in places for path in paths)
