"""The browser's programs for tests: bundled anew with Deno, and modules that know no page, in V8."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deno import find_deno_bin
from py_mini_racer import MiniRacer

from generator.scripts.words import spoken
from generator.words.book import Book
from tests.conftest import ROOT
from tests.lists import BOOK

SOURCES = ROOT / "site_templates" / "programs"
BUILT = ROOT / "site_templates" / "assets" / "programs"


def bundle(*arguments: str) -> str:
    """Bundle modules, and return the script where no folder is named. Raises RuntimeError if that fails."""
    command = [find_deno_bin(), "task", "--quiet", "--config", str(ROOT / "deno.json"), "bundle", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    if done.returncode:
        raise RuntimeError(
            f"The programs cannot be bundled. Deno takes esbuild from the npm registry the first time:\n{done.stderr}"
        )
    return done.stdout


@contextmanager
def in_v8(*modules: str, book: Book = BOOK) -> Iterator[MiniRacer]:
    """Give V8 with all that modules of the programs export, as global names. There is no document."""
    entry = "".join(
        f'import * as one{number} from "{(SOURCES / module).as_uri()}";\nObject.assign(globalThis, one{number});\n'
        for number, module in enumerate(modules)
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "entry.js")
        path.write_text(entry, "utf-8")
        script = bundle(str(path))
    context = MiniRacer()
    try:
        context.eval(f"{spoken(script, book)};undefined")
        yield context
    finally:
        context.close()
