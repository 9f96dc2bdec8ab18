"""How a command ends: the exit code, and what is said when something went wrong."""

import errno
import io
import os
import platform
import tempfile
import traceback

import click

from generator import __version__
from generator.cli.terminal import say_problems, tell
from generator.problems import ContentError, FetchError, UsageError

_REFUSALS = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
"""What a disk says that will not take files: the user's to mend, not ours."""


def say_failure(error: BaseException) -> int:
    """Tell the user what went wrong; return the exit code that stands for it."""
    match error:
        case ContentError():
            say_problems(error)
            code = 1
        case click.Abort() | KeyboardInterrupt():
            tell("Stopped.", err=True)
            code = 130
        case click.ClickException():
            shown = io.StringIO()
            error.show(shown)
            tell(shown.getvalue(), err=True, nl=False)
            code = error.exit_code
        case FetchError():
            tell(f"papershelf: {error}", err=True)
            code = 1
        case UsageError():
            tell(f"papershelf: {error}", err=True)
            code = 2
        case OSError(errno=number) if number in _REFUSALS:
            tell(f"papershelf: {_refusal(error)}", err=True)
            code = 2
        case _:
            tell(_fault_report(error), err=True)
            code = 3
    return code


def _refusal(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        where = f" for {error.filename}" if error.filename else ""
        return f"the disk has no room left{where}; make room, then run it again"
    return f"{error.filename}: {error.strerror}"


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
