"""How long a build takes, and how much of it is the generator's own: python -m bench.build [PAPERS]."""

import os
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from time import perf_counter

from bench.lists import write_list
from generator.content.reader import read_library
from generator.engines import engine
from generator.pages.plan import plan_pages
from generator.pages.render import renderer
from generator.site.clock import build_day
from generator.site.generate import generate
from generator.site.project import find_project
from generator.site.standalone import standalone_files
from generator.site.write import write_tree


def main(papers: int) -> None:
    """Print the seconds of each stage for a generated list."""
    with tempfile.TemporaryDirectory() as room:
        content = Path(room, "content")
        write_list(content, papers)
        project = find_project(content, Path())
        today = build_day(os.environ)
        clock = [perf_counter()]
        library = read_library(content)
        clock.append(perf_counter())
        plan = plan_pages(library, today)
        clock.append(perf_counter())
        render = renderer(project.templates / "pages")
        for page in plan.pages:
            render(page)
        clock.append(perf_counter())
        tree = generate(library, project.templates, today)
        clock.append(perf_counter())
        write_tree(standalone_files(tree), Path(room, "tree"))
        clock.append(perf_counter())
        engine()(tree, project, Path(room, "site"), lambda *_: None)
        clock.append(perf_counter())
    read, planned, rendered, generated, written, laid_out = (b - a for a, b in pairwise(clock))
    pages = read + planned + rendered + written
    own = read + generated + written
    print(f"{papers:,} papers")
    print(f"  read and check {read:6.2f} s")
    print(f"  generate       {generated:6.2f} s (plan {planned:.2f} s, render {rendered:.2f} s)")
    print(f"  write          {written:6.2f} s")
    print(f"  engine         {laid_out:6.2f} s")
    whole = own + laid_out
    print(f"  of {whole:.2f} s, {pages / whole:.0%} go into reading, checking, planning, rendering and writing pages,")
    print(f"  and {own / whole:.0%} into all that the generator does, search and exports included")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
