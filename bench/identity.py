"""How long the checks across entries take, and what they find: python -m bench.identity [ENTRIES]."""

import sys
from collections.abc import Callable, Iterable, Mapping
from time import perf_counter

from generator.content.entries import Entry
from generator.content.evidence import check_notes
from generator.content.identity import check_identity
from generator.content.nodes import Table
from generator.content.parsing import parse
from generator.content.people import check_names
from generator.content.works import Work
from generator.problems import Problem
from tests.content.real_looking import make_list, plant


def main(size: int) -> None:
    """Print the seconds of each check across entries, and how many planted duplicates were found."""
    made = make_list(size - 40, seed=1)
    planted = [copy for _, copy in plant(made, seed=1)]
    start = perf_counter()
    entries = []
    for entry in [*made, *planted]:
        root, _ = parse(entry.text.encode(), f"papers/{entry.id}.yml")
        assert isinstance(root, Table)
        entries.append(Entry(entry.id, root))
    print(f"{size:,} entries read in {perf_counter() - start:.1f} s")
    checks: Mapping[str, Callable[[], Iterable[Problem]]] = {
        "identity": lambda: check_identity([Work(entry) for entry in entries], None),
        "names": lambda: check_names(entries, None),
        "notes": lambda: check_notes(entries),
    }
    for name, check in checks.items():
        start = perf_counter()
        problems = list(check())
        print(f"{name}: {perf_counter() - start:.1f} s, {len(problems)} problems")
        if name == "identity":
            found = [problem for problem in problems if "zz-copy" in problem.position.path]
            print(f"  {len(found)} of {len(planted)} planted duplicates, {len(problems) - len(found)} others")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
