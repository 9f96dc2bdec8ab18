"""upgrade: carries an older list over."""

from pathlib import Path

import click

from generator.cli.options import CONTENT
from generator.cli.terminal import count, tell


@click.command(short_help="Carry a list of an earlier version over.")
@CONTENT
@click.option("--write", is_flag=True, help="Do it; without this, it is only said what would be done.")
def upgrade(content: Path, write: bool) -> int:
    """Carry a list that an earlier Papershelf has kept over to today's format, and say each file that changes.

    Comments stay, and so does all that need not change. Commit the list before, and look at the difference after.
    """
    from generator.content.list_format import FORMAT
    from generator.contribute.upgrading.upgrade import find_upgrade

    found = find_upgrade(content)
    if found.before == FORMAT:
        tell(f"The list is in format {FORMAT} already; there is nothing to do.")
        return 0
    for change in found.changes:
        tell(change)
    for problem in found.left:
        tell(problem, err=True)
    files = count(len(found.changes), "file")
    if write:
        found.make()
        tell(f'{files} changed: the list is in format {FORMAT}. Now see what "papershelf check" says.')
    else:
        tell(f"{files} would change, from format {found.before} to {FORMAT}; --write does it.")
    return 0
