"""init: a new list, from nothing or from a file."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli.asking import someone
from generator.cli.options import FILE
from generator.cli.terminal import tell
from generator.text.forges import Forge

_DESCRIPTION = "Papers worth reading."


@click.command(short_help="Start a new list.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", metavar="TEXT", help="What the list is called.")
@click.option("--description", metavar="TEXT", help="What it is about, in a sentence or two.")
@click.option("--url", metavar="URL", help="The address of the hosted site, if it has one already.")
@click.option("--repository", metavar="URL", help="The address of the repository.")
@click.option("--language", metavar="TAG", help="The language in which the website speaks; en if absent.")
@click.option(
    "--theme", "themes", multiple=True, metavar="'ID: TITLE'", help="A theme; may stand several times, in their order."
)
@click.option(
    "--forge",
    type=click.Choice([forge.value for forge in Forge]),
    help="For whose workflows to write; known by the repository's host, github if there is none.",
)
@click.option("--from", "source", type=FILE, metavar="FILE", help="Start from the papers of a file.")
@click.option("--partial", "is_partial", is_flag=True, help="With --from: take what can be read, leave the rest.")
def init(
    folder: Path,
    name: str | None,
    description: str | None,
    url: str | None,
    repository: str | None,
    language: str | None,
    themes: tuple[str, ...],
    forge: str | None,
    source: Path | None,
    is_partial: bool,
) -> None:
    """Start a new list in the folder DIR, which must be empty or not be there.

    It gets content with two example papers, settings, a README, and the workflows of a forge. With --from it starts
    from BibTeX, RIS, CSL-JSON or the README of a list, whose headings become themes. At a terminal you are asked for
    what you do not give.
    """
    from generator.contribute.starting import Source, Start, default_name, read_theme, start_list

    asks = someone().is_there
    start = Start(
        name=name or _ask(asks, "What is the list called?", default_name(folder)),
        description=description or _ask(asks, "What is it about, in a sentence?", _DESCRIPTION),
        url=url or _ask(asks, "The address of its website (Enter if there is none yet)") or None,
        repository=repository or _ask(asks, "The address of its repository (Enter if there is none yet)") or None,
        language=language or _ask(asks, "In which language does the website speak?", "en"),
        themes=tuple(map(read_theme, themes or (_ask_themes() if asks and not source else ()))),
        forge=Forge(forge) if forge else None,
    )
    account = start_list(folder, start, Source(source, is_partial) if source else None, datetime.date.today())
    if account:
        tell(account.summary)
    tell(f'Started "{start.name}" in {folder}/. To see it: cd {folder}, then papershelf serve.')


def _ask(asks: bool, question: str, default: str = "") -> str:
    if not asks:
        return default
    answer: str = click.prompt(question, default=default, show_default=bool(default), err=True)
    return answer.strip()


def _ask_themes() -> Iterator[str]:
    while answer := _ask(True, 'A theme, as "safety: Oversight and safety" or a title (Enter if there are no more)'):
        yield answer
