"""suggest: what the list may lack."""

import datetime
from pathlib import Path

import click

from generator.cli.network import PRIVATE_HOSTS, open_client
from generator.cli.options import CONTENT
from generator.cli.terminal import count, counted, tell

KEPT_DAYS = 7
"""For so long an answer is used again; who cites whom changes slowly."""


@click.command(short_help="Find what the list's papers cite and it lacks.")
@CONTENT
@click.option("--theme", metavar="ID", help="Ask about the papers of one theme alone.")
@click.option(
    "--least",
    type=click.IntRange(1),
    default=2,
    show_default=True,
    help="Papers of the list that make a work near.",
)
@click.option("--most", type=click.IntRange(1), default=20, show_default=True, help="How many works are listed.")
@click.option("--draft", "drafts", type=click.IntRange(1), metavar="N", help="Write the first N of them as drafts.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@PRIVATE_HOSTS
def suggest(
    content: Path, theme: str | None, least: int, most: int, drafts: int | None, form: str, private_hosts: bool
) -> int:
    """List the works that many papers of the list cite, or that cite many, and that are not on it.

    OpenAlex (with a key in OPENALEX_API_KEY), Semantic Scholar and OpenCitations are asked. The nearest come first, by
    a score in which surveys of everything and works that everybody cites fall back. What was left out before is said.

    Who cites whom among the list's own papers is kept in citations.json, for the papers' pages. Answers are kept for
    a week in .papershelf/.
    """
    from generator.contribute import suggestion_report
    from generator.contribute.list_settings import read_themes, require_themes
    from generator.contribute.suggesting import suggest as find
    from generator.contribute.suggestions import Wanted

    require_themes((theme,) if theme else (), read_themes(content))
    with open_client(content, private_hosts=private_hosts, days=KEPT_DAYS) as client:
        done = find(content, client, Wanted(theme, least, max(most, drafts or 0)), counted)
    written = done.write_drafts(drafts, datetime.date.today()) if drafts else []
    tell(suggestion_report.as_json(done) if form == "json" else suggestion_report.as_text(done))
    for path in written:
        tell(f"Wrote {path}.", err=form == "json")
    if done.write_citations():
        known = count(len(done.citations), "citation")
        tell(f"Wrote {content / 'citations.json'}: {known} among the list's own papers.", err=form == "json")
    return int(bool(done.failures))
