"""What a command takes."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: of the processor and by the clock in seconds, and the most memory of one process in MB."""

    processor: float
    wall: float
    memory: float


def cost_of(command: Sequence[str], folder: Path) -> Cost:
    """Run a command in a folder, and return its cost. Ends the benchmark where the command fails."""
    os.sync()  # what the command before it has left for the disk is none of its cost
    start = perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own words
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as process:
        assert process.stdout, "it was asked for"
        said = process.stdout.read().decode()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = perf_counter() - start
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{said}")
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)
