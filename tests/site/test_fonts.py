"""The faces that come with Papershelf: what of them a site has, and that they are cut from what was published."""

from pathlib import Path

import pytest

from generator.facts.fonts import FACES, PARTS
from generator.site.fonts import FOLDER, face_files, face_rules, used_parts
from tests.conftest import ROOT
from tools.fonts import KEPT, kept_files

MOST = 60_000
"""Bytes of all the faces of a list in the languages of Western Europe."""

POLISH, GREEK, CHINESE = "Łukasz Kaiser", "Ἀθῆναι: β-VAE", "智能体"


@pytest.mark.parametrize(
    ("texts", "parts"),
    [
        ([], ("latin",)),
        (["Élise Müller"], ("latin",)),
        ([CHINESE], ("latin",)),
        ([CHINESE, POLISH], ("latin", "latin-ext")),
        (["β-VAE, ε-greedy"], ("latin",)),
        ([GREEK], ("latin", "greek")),
        ([GREEK, POLISH, "none"], tuple(PARTS)),
    ],
)
def test_a_site_has_the_parts_whose_letters_its_list_uses(texts: list[str], parts: tuple[str, ...]) -> None:
    assert used_parts(text.encode() for text in texts) == parts


def test_the_site_has_the_files_that_its_sheet_names_and_no_others(site: Path) -> None:
    sheet = (site / "assets/styles/site.css").read_text("utf-8")
    there = {path.relative_to(site).as_posix() for path in (site / FOLDER).iterdir()}
    assert there
    assert {name for name in face_files(PARTS) if f'url("../{name.removeprefix("assets/")}")' in sheet} == there


def test_the_faces_of_a_western_list_are_light() -> None:
    assert sum((ROOT / "site_templates" / name).stat().st_size for name in face_files(["latin"])) < MOST


def test_a_face_that_is_late_moves_nothing() -> None:
    rules = face_rules(PARTS)
    assert rules.count("font-display:optional;") == rules.count("@font-face") == len(PARTS) * len(FACES)


def test_no_letter_is_in_two_files() -> None:
    letters = [letter for ranges in PARTS.values() for first, last in ranges for letter in range(first, last + 1)]
    assert len(letters) == len(set(letters))


@pytest.mark.slow
def test_the_kept_files_are_cut_from_what_was_published() -> None:
    kept = {path.name: path.read_bytes() for path in KEPT.iterdir()}
    assert kept == kept_files(), 'run "make fonts" and commit what it changes'
