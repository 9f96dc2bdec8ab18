"""The one door through which files of a list come in: plain files of a bounded size, and nothing that they point to."""

import os
import stat
from pathlib import Path

from generator.content.files import is_plain, shown_path
from generator.content.nodes import MAX_BYTES
from generator.problems import ContentError, Position, Problem

# Between the look at a name and its opening, another file may take the name: to open a FIFO must not wait for a writer.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def read_file(path: Path, most: int = MAX_BYTES) -> bytes:
    """Return the bytes of a file, and of a larger one `most` and one more.

    Raises ContentError for what is not there, cannot be read, or is no plain file: a link, a pipe, a device.
    """
    fault = "this file is missing; every list has one"
    try:
        if is_plain(path):
            with os.fdopen(os.open(path, _FLAGS), "rb") as file:
                if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    return file.read(most + 1)
        if os.path.lexists(path):
            fault = "this must be a plain file, no link, pipe or device; put the text itself in its place"
    except OSError as error:
        fault = f"the file cannot be read: {error.strerror}"
    raise ContentError([Problem(Position(shown_path(path)), fault)])
