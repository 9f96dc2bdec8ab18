"""build, serve, generate: from the list to a website."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import reports
from generator.cli.options import CONTENT, ENGINE, project_of
from generator.cli.outcome import say_failure
from generator.cli.terminal import count, say_problems, show_progress, tell
from generator.problems import ContentError

if TYPE_CHECKING:
    from generator.cache import Cache
    from generator.search import Proof
    from generator.site.engine import Engine
    from generator.site.project import Project


@click.command()
@CONTENT
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default="site",
    show_default=True,
    metavar="DIR",
    help="Where the website goes. It is replaced only when everything has succeeded.",
)
@ENGINE
@click.option("--no-cache", is_flag=True, help="Make everything anew, and keep nothing for the next build.")
@click.option("--strict", is_flag=True, help="Fail, and leave the last site, if the search does not find a paper.")
def build(content: Path, site: Path, lay_out: Engine, strict: bool, no_cache: bool) -> None:
    """Check the list and write its website.

    On the way the search proves that it finds every paper, and says which one it does not.
    """
    from generator.cache import cache_of
    from generator.site import build as pipeline

    cache = None if no_cache else cache_of(content)

    def wait() -> None:
        tell(f"Another command builds into {site}/; waiting for it.", err=True)

    built = pipeline.build(project_of(content), site, lay_out, show_progress, cache=cache, strict=strict, wait=wait)
    tell(
        f"Built {count(built.papers, 'paper')} into {site}/ ({count(built.files, 'file')}) in {built.seconds:.1f} s. "
        f"To look at it, open {site / 'index.html'} in a browser."
    )
    _say_undrawn(built.undrawn)
    _say_proof(built.search, content)


@click.command(short_help="Serve the website here, anew at each change.")
@CONTENT
@ENGINE
@click.option("--address", default="127.0.0.1:8000", show_default=True, metavar="HOST:PORT", help="Where to serve it.")
def serve(content: Path, lay_out: Engine, address: str) -> None:
    """Serve the website on this machine and build it anew at each change.

    While the content has problems they are said, here and above every page, and the last good website stays. The search
    is not tried with every paper, as a build tries it.
    """
    from generator.cache import cache_of
    from generator.engines.live import serve as serve_live
    from generator.site.cores import apart

    project, cache = project_of(content), cache_of(content, lives_on=True)
    with tempfile.TemporaryDirectory() as room:
        site = Path(room, "site")
        _build_and_say(project, site, lay_out, cache)
        tell(f"Serving at http://{address}/ until you press Ctrl-C.")
        watched = (content, *project.templates.folders)
        with apart(lambda: _rebuild(project, site, lay_out, cache)) as rebuild:
            serve_live(site, rebuild, watched, address)


@click.command()
@CONTENT
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="DIR", help="Where the tree goes.")
def generate(content: Path, out: Path) -> None:
    """Write Markdown pages that stand alone, with settings for MkDocs and Zensical as they come."""
    from generator.site import build as pipeline

    built = pipeline.generate_tree(project_of(content), out)
    tell(f"Generated {count(built.files, 'file')} for {count(built.papers, 'paper')} into {out}/.")


def _rebuild(project: Project, site: Path, lay_out: Engine, cache: Cache) -> str:
    """Build the site anew; say what is wrong, and return it."""
    try:
        _build_and_say(project, site, lay_out, cache)
    except ContentError as error:
        say_problems(error)
        return reports.as_text(error.problems)
    except Exception as error:  # noqa: BLE001 - whoever edits templates makes faults of ours, and goes on editing
        say_failure(error)
        return str(error)
    return ""


def _build_and_say(project: Project, site: Path, lay_out: Engine, cache: Cache) -> None:
    from generator.site import build as pipeline

    built = pipeline.build(project, site, lay_out, show_progress, cache=cache, proves=False)
    tell(f"Built {count(built.papers, 'paper')} in {built.seconds:.1f} s.")


def _say_undrawn(pages: int) -> None:
    from generator.pictures.cards import WHAT_CARDS_TAKE, can_draw

    if pages:
        why = "no font that comes with Papershelf has all letters of their titles" if can_draw() else WHAT_CARDS_TAKE
        tell(f"Pages without a picture of their own for previews of links: {pages:,}; {why}.")


def _say_proof(proof: Proof | None, content: Path) -> None:
    from generator.search import WHAT_A_PROOF_TAKES
    from generator.site.prove import as_problems

    if proof is None:
        tell(f"The search was not proved: {WHAT_A_PROOF_TAKES}")
        return
    failures = as_problems(proof, content)
    if failures:
        tell(reports.as_text(failures), err=True)
    queries = count(proof.queries, "query", "queries")
    tell(f"The search was tried with {queries} for {_tried(proof)}; {len(failures):,} failed.", err=bool(failures))


def _tried(proof: Proof) -> str:
    if proof.proved == proof.papers:
        return count(proof.papers, "paper")
    what = "drawn from those that changed, those beside them in the index, and the others"
    return f"{proof.proved:,} of {proof.papers:,} papers ({what})"
