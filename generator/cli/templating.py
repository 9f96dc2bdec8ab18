"""templates: which of our files a list has its own in the place of."""

from pathlib import Path

import click

from generator.cli.terminal import count, tell
from generator.site.project import TEMPLATES, ours, templates_over_ours

_OWN = Path(TEMPLATES)
_NAME = click.argument("name", metavar="FILE", callback=lambda _, __, name: _in_templates(name))


@click.group(short_help="Show the list's own templates, styles and words.", invoke_without_command=True)
@click.pass_context
def templates(context: click.Context) -> None:
    """Show which files of the list's own site_templates/ stand in the place of ours, and which of ours changed since.

    They are laid over ours file by file: a list holds only what it changes.
    """
    if context.invoked_subcommand:
        return
    from generator.site.overrides import find_overrides

    found = find_overrides(templates_over_ours(_OWN))
    for override in found:
        tell(f"{override.name}: {override.state.value}")
    tell(f"{count(len(found), 'file')} of the list's own in {TEMPLATES}/.")


@templates.command("list")
def list_ours() -> None:
    """List the files that a list can have its own in the place of."""
    from generator.site.overrides import copyable

    for name in copyable(ours(TEMPLATES)):
        tell(name)


@templates.command()
@_NAME
def copy(name: str) -> None:
    """Copy one of our files into the list's own templates, to be changed there, and note its checksum."""
    from generator.site.overrides import copy_ours

    tell(f"Copied to {copy_ours(name, _OWN, ours(TEMPLATES))}.")


@templates.command()
@_NAME
def note(name: str) -> None:
    """Note that a file of the list's own has taken over what was new in ours."""
    from generator.site.overrides import note_origin

    note_origin(name, _OWN, ours(TEMPLATES))
    tell(f"Noted that {_OWN / name} is up to date.")


def _in_templates(name: str) -> str:
    """Return a file's name as seen from the templates, for one that is named as seen from the list."""
    return Path(name).as_posix().removeprefix(f"{TEMPLATES}/")
