"""Where commands write what they were asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.problems import UsageError


@contextmanager
def writing_to(place: Path) -> Iterator[None]:
    """Say that the user's place is the reason where the block finds it cannot be made. Raises UsageError.

    What a disk refuses is told for all commands: see `outcome`.
    """
    try:
        yield
    except (FileExistsError, FileNotFoundError, NotADirectoryError) as error:
        raise UsageError(f"{place} cannot be made; name another place to write to") from error
