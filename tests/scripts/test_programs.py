"""The programs: what their modules make, and nothing in them that a strict policy or a folder would refuse."""

import re
from pathlib import Path

import pytest

from generator.site.generate import generate
from generator.site.stages import Stages
from tests.conftest import ROOT, TEMPLATES
from tests.lists import BOOK, library, paper
from tests.programs import BUILT, SOURCES, bundle
from tests.scripts.test_files import DAY

MODULES = sorted(SOURCES.rglob("*.js"))
REFUSED = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|XMLHttpRequest"
REFUSED += r"|sendBeacon|WebSocket|new Worker|\bimport\(|setAttribute\(\"(?:style|on)"


def _name(path: Path) -> str:
    return path.relative_to(SOURCES).as_posix()


def test_the_programs_are_those_that_their_modules_make(tmp_path: Path) -> None:
    bundle("--outdir", str(tmp_path), *(str(path) for path in SOURCES.glob("*.js")))
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in BUILT.iterdir()}
    stale = sorted(name for name in made.keys() | kept.keys() if made.get(name) != kept.get(name))
    assert stale == [], f"stale in {BUILT.relative_to(ROOT)}: {', '.join(stale)}; run: make programs"


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_a_module_is_small_and_does_nothing_that_could_be_refused(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= 240
    assert not re.search(REFUSED, text)
    assert path.name == "worker.js" or "fetch(" not in text  # which stands between the pages and the network


def test_one_name_is_shared_with_other_scripts() -> None:
    told = {_name(path): re.findall(r"globalThis\)?\.(\w+)", path.read_text("utf-8")) for path in MODULES}
    assert {name for name, names in told.items() if "papershelf" in names} == {"page/parts.js"}
    assert {name for names in told.values() for name in names} <= {"papershelf", "requestIdleCallback"}


_ASKED_FOR = {f"programs/{name}" for name in ("reading", "search", "readers", "peek")}
"""Programs that the frame does not name: the one for most pages, and those that others load by need."""


def test_every_script_that_the_frame_names_is_made() -> None:
    files: dict[str, bytes] = {}
    generate(library(paper("a")), BOOK, TEMPLATES, DAY, Stages(files.update))
    frame = (ROOT / "site_templates" / "theme" / "main.html").read_text("utf-8")
    block = frame[frame.index("set programs") : frame.index("</head>")]
    programs, data = block.split("set data")
    named = {f"programs/{name}" for name in re.findall(r': "(\w+)"', programs)}
    named |= {f"data/{name}" for name in re.findall(r"\"(\w+)\"[],]", data)}
    assert len(named) > 7
    assert {f"assets/{name}.js" for name in named | _ASKED_FOR} <= set(files)
