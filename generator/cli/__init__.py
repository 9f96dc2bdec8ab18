"""The command `papershelf`: each subcommand is one call into the program.

Exit codes: 0 done, 1 the content has problems, 2 wrong usage, 3 a fault of Papershelf itself.
"""

import gc
import os
import sys
from typing import NoReturn

import click

from generator import __version__
from generator.cli import (
    answering,
    checking,
    completing,
    contributing,
    exporting,
    mailing,
    publishing,
    starting,
    suggesting,
    syncing,
    templating,
    upgrading,
    watching,
)
from generator.cli.outcome import say_failure

_COMMANDS = (
    starting.init,
    publishing.build,
    publishing.serve,
    publishing.generate,
    exporting.export,
    checking.check,
    checking.format_entries,
    checking.schema,
    templating.templates,
    contributing.add,
    contributing.new_entry,
    contributing.import_papers,
    completing.complete,
    syncing.sync,
    upgrading.upgrade,
    watching.watch,
    mailing.digest,
    contributing.check_links,
    suggesting.suggest,
    contributing.changes,
    answering.mcp,
)


@click.group(commands=_COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="papershelf")
def papershelf() -> None:
    """Turn a folder of paper entries into a website.

    Run it in the folder that holds content/, one YAML file per paper. "papershelf check" says what is wrong with the
    entries, "papershelf build" writes the website, "papershelf serve" shows it while you edit.
    """


def main() -> NoReturn:
    """Run the command with the process's arguments and exit."""
    gc.set_threshold(100_000)  # a build makes millions of values, nearly all of which stay
    # All is said and written. Python would first free each value by itself, which takes it a tenth of a short build.
    os._exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command and return its exit code. Whatever goes wrong is said on standard error."""
    try:
        code = papershelf.main(arguments, prog_name="papershelf", standalone_mode=False)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - here a fault of ours is told from the user's
        return say_failure(error)
    return code or 0
