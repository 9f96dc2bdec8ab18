"""The programs: every source is shipped once, and nothing that a strict policy or a folder would refuse is in them."""

import re
from pathlib import Path

import pytest

from generator.scripts.programs import PROGRAMS, addresses, programs
from generator.site.generate import generate
from generator.text.javascript import join
from tests.conftest import ROOT
from tests.lists import library, paper
from tests.scripts.test_files import DAY

TEMPLATES = ROOT / "site_templates"
SOURCES = sorted(path for name in PROGRAMS for path in (TEMPLATES / "assets" / name).glob("*.js"))
REFUSED = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\bfetch\(|XMLHttpRequest"
REFUSED += r"|sendBeacon|WebSocket|new Worker|^import |^export |setAttribute\(\"(?:style|on)"


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def test_every_source_is_part_of_its_program() -> None:
    told = {address for name in PROGRAMS for address in addresses(name)}
    assert told == {path.relative_to(TEMPLATES).as_posix() for path in SOURCES}


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_a_source_is_small_and_does_nothing_that_could_be_refused(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") <= 200
    assert not re.search(REFUSED, text, re.MULTILINE)
    assert '"use strict"' in text


def test_programs_are_shipped_and_their_sources_are_not() -> None:
    files = generate(library(paper("a")), TEMPLATES, DAY).files
    assert {f"assets/programs/{name}.js" for name in PROGRAMS} <= set(files)
    assert not [name for program in PROGRAMS for name in addresses(program) if name in files]


def test_a_program_is_its_sources_in_their_order_without_comments() -> None:
    sources = {address: f"/** Why. */\n// how\nrun({address!r});\n" for name in PROGRAMS for address in addresses(name)}
    made = programs(sources)["assets/programs/copy.js"]
    assert made.splitlines() == [f"run({address!r});" for address in addresses("copy")]


def test_comments_and_indentation_are_taken_out_and_code_is_not() -> None:
    source = 'const a = "/* text */"; // kept, it ends a line of code\n  /* one\n     two */\n\tconst b = a / 2;\n'
    assert join({"x": source}, ["x"]) == source.replace("  /* one\n     two */\n\t", "")


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_no_text_of_a_source_goes_over_several_lines(path: Path) -> None:
    """Its indentation would count, and programs have none."""
    lines = re.sub(r"/(?:\\.|\[[^]]*\]|[^/\n])+/\w*[;.]", "", path.read_text("utf-8")).splitlines()
    assert [line for line in lines if line.count("`") % 2] == []


def test_every_script_that_the_frame_names_is_made() -> None:
    files = generate(library(paper("a")), TEMPLATES, DAY).files
    frame = (TEMPLATES / "theme" / "main.html").read_text("utf-8")
    named = set(re.findall(r'"((?:programs|data)/[a-z]+)"', frame))
    assert named
    assert {f"assets/{name}.js" for name in named} <= set(files)
