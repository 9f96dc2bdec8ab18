"""Runs the search's program without a browser, in V8: the engine of Chromium, from PyPI with a wheel for every system.

`quickjs` has no wheels for Python 3.14 or ARM; `quickjs-ng` has, and is a tenth of the size, but being an interpreter
it would take an hour where V8 takes minutes to prove 10,000 papers. V8 weighs 82 MB, so it comes as an extra.
"""

import json
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from generator.problems import UsageError

if TYPE_CHECKING:
    from py_mini_racer import MiniRacer

_QUERIES_AT_ONCE = 200

# All that the program asks of a page before it is asked itself: where it stands, and scripts that come when they are
# wanted: an evaluation ends with a list of these, and the next one brings them.
_PAGE = """
globalThis.wanted = [];
globalThis.document = {
  currentScript: { src: "file:///assets/programs/search.js" },
  createElement: () => ({ addEventListener(kind, listen) { this[kind] = listen; }, remove() {} }),
  head: { append(script) { wanted.push(script); } },
};
globalThis.setTimeout = globalThis.clearTimeout = () => {};
"""

_HARNESS = """
const search = papershelf["programs/search"];
const { engine } = search;
const asked = () => JSON.stringify(wanted.map((script) => /[^/]+[.]js/.exec(script.src)[0]));
const come = () => { for (const script of wanted.splice(0)) script.load(); };
let settled;
const settle = (promise) => {
  settled = JSON.stringify({ error: "no answer" });
  promise.then(
    (value) => { settled = JSON.stringify({ value }); },
    (error) => { settled = JSON.stringify({ error: String(error.stack || error) }); },
  );
};
async function bestOf(query, most) {
  const hits = await engine.describe(await engine.find(query), 0, most);
  return hits.map(({ row }) => row.isPage ? `${row.id}.md` : row.id);
}
async function firstOf(queries) {
  const found = [];
  for (const query of queries) found.push((await bestOf(query, 1))[0] ?? null);
  return found;
}
"""


SEARCH = "search.js"
PROGRAMS = (SEARCH, "operators.js", "guesses.js")
"""What answers queries: the search, and what it loads for operators and for words that it does not know."""


class SearchEngineError(Exception):
    """The search program failed. Its text is what JavaScript said."""


WHAT_A_PROOF_TAKES = "that takes V8; to get it: pip install 'papershelf[proof]'"


class NoJavaScriptError(UsageError):
    """V8 is not installed. Its text says what that means and how to get it."""

    def __init__(self) -> None:
        super().__init__(f"the search cannot be proved: {WHAT_A_PROOF_TAKES}")

    def __reduce__(self) -> tuple[type, tuple[()]]:
        """Be the same error in the process that waits for the search."""
        return type(self), ()


class SearchEngine:
    """The shipped programs with the files of an index, by name. Close it after use, or use it in a `with` statement.

    Of the files it takes those that the programs want.

    Raises NoJavaScriptError where V8 is not installed.
    """

    def __init__(self, files: Mapping[str, str], programs: Mapping[str, str]) -> None:
        self._context = _new_context()
        for script in (_PAGE, programs[SEARCH], _HARNESS):
            self.run(script)
        self._programs, self._files = programs, files

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Free V8's memory."""
        self._context.close()

    def run(self, script: str) -> None:
        """Run a script for its effects."""
        self._context.eval(f"{script};undefined")

    def value(self, expression: str) -> Any:
        """Return the value of an expression, awaited if it is a promise, as JSON tells it."""
        self.run(f"settle(Promise.resolve().then(() => {expression}))")
        while wanted := json.loads(str(self._context.eval("asked()"))):
            for name in wanted:
                self.run(self._programs.get(name) or self._files.get(name) or "")
            self.run("come()")
        settled = json.loads(str(self._context.eval("settled")))
        if "error" in settled:
            raise SearchEngineError(settled["error"])
        return settled.get("value")

    def results(self, query: str, most: int) -> list[str]:
        """Return what a query brings, the best first: as `first_results` has it, `most` of them at most."""
        return list(self.value(f"bestOf({json.dumps(query)}, {most})"))

    def first_results(self, queries: Sequence[str]) -> list[str | None]:
        """Return what each query brings first: a paper's id, the name of a page's file, None for nothing."""
        found: list[str | None] = []
        for start in range(0, len(queries), _QUERIES_AT_ONCE):
            found += self.value(f"firstOf({json.dumps(queries[start : start + _QUERIES_AT_ONCE])})")
        return found


def _new_context() -> "MiniRacer":
    try:
        from py_mini_racer import MiniRacer  # noqa: PLC0415 - an extra, which may not be there
    except ImportError as error:
        raise NoJavaScriptError from error
    return MiniRacer()
