"""Runs the search program without a browser, in V8: the engine of Chromium, from PyPI with a wheel for every system."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from py_mini_racer import MiniRacer

from generator.search.program import engine

_QUERIES_AT_ONCE = 200
_SECONDS_FOR_THOSE = 120

_HARNESS = """
const sources = new Map();
const load = async (name) => { if (sources.has(name)) (0, eval)(sources.get(name)); };
const engine = papershelfSearch.createEngine(load);
async function firstOf(queries) {
  const found = [];
  for (const query of queries) {
    const answer = await engine.find(query);
    const [hit] = await engine.describe(answer, 0, 1);
    found.push(hit ? hit.row.id : null);
  }
  return JSON.stringify(found);
}
"""


def first_results(
    queries: Sequence[str], files: Mapping[str, str], sources: Mapping[str, str]
) -> list[str | None]:
    """Return the id of the paper that each query brings first, None where it finds nothing."""
    with MiniRacer() as context:
        context.eval(engine(sources) + _HARNESS)
        for name, script in files.items():
            context.eval(f"sources.set({json.dumps(name.removesuffix('.js'))}, {json.dumps(script)})")
        found: list[str | None] = []
        for start in range(0, len(queries), _QUERIES_AT_ONCE):
            asked = json.dumps(queries[start : start + _QUERIES_AT_ONCE])
            answer: Any = context.eval(f"firstOf({asked})")
            found += json.loads(answer.get(timeout=_SECONDS_FOR_THOSE))
        return found
