"""watch: what has become of the papers since they were listed."""

from __future__ import annotations

import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import reports
from generator.cli.network import PRIVATE_HOSTS, open_client
from generator.cli.options import CONTENT
from generator.cli.terminal import counted, tell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.contribute.watching.fixing import Fixed
    from generator.contribute.watching.report import Report

_FORMATS = ("text", "json", "github", "markdown")


@click.command(short_help="Ask what has become of the papers.")
@CONTENT
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--fix", is_flag=True, help="Write what is a fact into the entries: status, venue, DOI.")
@click.option("--archive", is_flag=True, help="Have copies made of pages of code and projects that have none.")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True, help="For whom.")
@click.option("--report", type=click.Path(path_type=Path), metavar="FILE", help="Also write a report in Markdown.")
@click.option(
    "--summary", type=click.Path(path_type=Path), metavar="FILE", help="Also write what a commit of the facts may say."
)
@PRIVATE_HOSTS
def watch(
    content: Path,
    paths: tuple[Path, ...],
    fix: bool,
    archive: bool,
    form: str,
    report: Path | None,
    summary: Path | None,
    private_hosts: bool,
) -> int:
    """Ask over the network what has become of the papers: retracted, published, renamed, revised, moved.

    arXiv, Crossref with Retraction Watch, DataCite, OpenReview and dblp are asked, and the hosts of code, projects and
    PDFs. Each finding says who says so, since when, where it can be seen and what to change. content/watch.json keeps
    on which day the facts of each paper were checked; a second run on one day asks no source again.
    """
    from generator.contribute.watching import report as told
    from generator.contribute.watching.round import Round

    today = datetime.date.today()
    asked = Round(content, paths, today)
    with open_client(content, private_hosts=private_hosts, days=1) as client:
        found = asked.run(client, partial(counted, "asking"), with_archive=archive)
    _say(found, form)
    if report:
        report.write_text(told.as_markdown(found), encoding="utf-8")
    fixed = asked.fix() if fix else []
    _say_refusals(fixed)
    asked.keep()
    if summary:
        summary.write_text(told.as_message([one for one in fixed if not one.refusal]), encoding="utf-8")
    return int(bool(found.failures))


def _say(found: Report, form: str) -> None:
    from generator.contribute.watching.report import FORMATS

    if form == "github":
        problems = [finding.problem for finding in found.findings]
        tell(reports.as_github(problems), are_commands=True)
    elif text := FORMATS[form](found):
        tell(text)


def _say_refusals(fixed: Sequence[Fixed]) -> None:
    for one in fixed:
        if one.refusal:
            tell(f"{one.name}: warning: left as it is: {one.refusal}", err=True)
