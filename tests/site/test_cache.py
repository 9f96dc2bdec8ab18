"""A build from the cache is the build that would be made without it, whatever has changed since."""

import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from generator.cache import Cache, fingerprint
from generator.engines import engine
from generator.pages.page import Address, Link
from generator.site.build import build
from generator.site.engine import Engine
from generator.site.project import Project, find_project
from generator.site.record import Record
from generator.site.tree import Tree
from generator.text.prose import Note, Prose
from tests.conftest import ROOT
from tests.engines.sites import differences

pytestmark = pytest.mark.slow


@pytest.fixture
def project(toy_content: Path, tmp_path: Path) -> Project:
    """The toy list with templates and settings of its own, which a test may change."""
    shutil.copytree(ROOT / "site_templates", tmp_path / "site_templates")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return find_project(toy_content, tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a cache."""
    return tmp_path / "cache"


def _build(project: Project, site: Path, cache: Cache | None = None, lay_out: Engine | None = None) -> None:
    build(project, site, lay_out or engine(), lambda *_: None, cache=cache, proves=False)


def _assert_same_as_cold(project: Project, cache: Cache) -> None:
    """Build with the cache where the last build stood, and without one elsewhere."""
    sites = project.config.parent
    _build(project, sites / "warm", cache)
    _build(project, sites / "cold")
    assert differences(sites / "warm", sites / "cold") == []


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def _own(project: Project) -> Path:
    """Return the folder of the list's own templates."""
    return project.templates.folders[0]


def _edit_title(project: Project) -> None:
    _replace(project.content / "papers" / "plain.yml", "A plain paper", "A paper in new words")


def _edit_note(project: Project) -> None:
    entry = project.content / "papers" / "full.yml"
    entry.write_text(re.sub(r"(note: >-\n\s+)", r"\1Zebras. ", entry.read_text("utf-8")), "utf-8")


def _add(project: Project) -> None:
    papers = project.content / "papers"
    text = re.sub("title: .*", "title: One more on other matters", (papers / "plain.yml").read_text("utf-8"))
    (papers / "added.yml").write_text(text.replace("2401.00010", "2401.00011"), "utf-8")


def _delete(project: Project) -> None:
    (project.content / "papers" / "gone.yml").unlink()


def _rename(project: Project) -> None:
    papers = project.content / "papers"
    (papers / "gone.yml").rename(papers / "renamed.yml")
    with (papers / "renamed.yml").open("a", encoding="utf-8") as entry:
        entry.write("aliases: [gone]\n")


def _rename_theme(project: Project) -> None:
    _replace(project.content / "themes.yml", "title: ", "title: Anew ")


def _give_a_parent(project: Project) -> None:
    _replace(project.content / "themes.yml", "  title: Second\n", "  title: Second\n  parent: first\n")


def _part_a_theme(project: Project) -> None:
    _replace(
        project.content / "themes.yml",
        "  title: First & foremost\n",
        "  title: First & foremost\n  parts: [{title: The latest, papers: [full]}]\n",
    )


def _name_other_papers_in_a_part(project: Project) -> None:
    _replace(project.content / "themes.yml", "papers: [full]", "papers: [full, plain]")


def _change_setting(project: Project) -> None:
    _replace(project.content / "site.yml", "name: ", "name: The ")


def _change_template(project: Project) -> None:
    _replace(_own(project) / "pages" / "paper.md.j2", "# {{ page.paper.title }}", "# {{ page.paper.title }} indeed")


def _change_theme(project: Project) -> None:
    _replace(_own(project) / "theme" / "main.html", "<body>", '<body class="new">')


def _change_word(project: Project) -> None:
    words = _own(project) / "words" / "en.yml"
    words.write_text(words.read_text("utf-8").replace("Abstract", "Summary"), "utf-8")


def _change_style(project: Project) -> None:
    _replace(_own(project) / "assets" / "styles" / "print.css", "@media", "/*! new */ @media")


def _add_page(project: Project) -> None:
    (project.content / "pages").mkdir()
    _own_page(project).write_text("# About\n\nSee [[plain]].\n", "utf-8")


def _edit_page(project: Project) -> None:
    _replace(_own_page(project), "See", "Look at")


def _own_page(project: Project) -> Path:
    return project.content / "pages" / "about.md"


def _add_field(project: Project) -> None:
    field = "fields:\n  - {name: pdb, label: PDB, help: its entry, shown: [card, facet, search]}\n"
    with (project.content / "site.yml").open("a", encoding="utf-8") as file:
        file.write(field)
    with (project.content / "papers" / "plain.yml").open("a", encoding="utf-8") as file:
        file.write("pdb: 1ABC\n")


def _edit_field(project: Project) -> None:
    _replace(project.content / "papers" / "plain.yml", "1ABC", "2DEF")


def _declare_field_otherwise(project: Project) -> None:
    _replace(project.content / "site.yml", "label: PDB", "label: Protein")


def _show_field_elsewhere(project: Project) -> None:
    _replace(project.content / "site.yml", "[card, facet, search]", "[page]")


OF_THE_LIST = (_add_page, _edit_page, _add_field, _edit_field, _declare_field_otherwise, _show_field_elsewhere)


def test_pages_and_fields_of_the_list_are_never_stale(project: Project, folder: Path) -> None:
    _build(project, project.config.parent / "warm", Cache(folder))
    for change in OF_THE_LIST:
        change(project)
        _assert_same_as_cold(project, Cache(folder))


def _relate(project: Project) -> None:
    with (project.content / "papers" / "plain.yml").open("a", encoding="utf-8") as entry:
        entry.write("after: [gone]\nrelations:\n  - to: full\n    kind: extends\n    why: It goes on.\n")


def _reword_relation(project: Project) -> None:
    _replace(project.content / "papers" / "plain.yml", "It goes on.", "It goes further.")


def _turn_relation(project: Project) -> None:
    _replace(project.content / "papers" / "plain.yml", "kind: extends", "kind: contrasts")


def _name_shortly(project: Project) -> None:
    with (project.content / "papers" / "full.yml").open("a", encoding="utf-8") as entry:
        entry.write("short: FULL\n")


def _tag(project: Project) -> None:
    _replace(project.content / "papers" / "full.yml", "tags: [bounds, control]", "tags: [bounds, toys]")


def _date_otherwise(project: Project) -> None:
    _replace(project.content / "papers" / "full.yml", "2024-12-23", "2022-12-23")


def _name_a_second_author(project: Project) -> None:
    _replace(project.content / "papers" / "gone.yml", "  - Carla Example\n", "  - Bjørn Ødegård\n  - Dora Example\n")


def _move_to_another_shelf(project: Project) -> None:
    _replace(project.content / "papers" / "gone.yml", "themes: [second]", "themes: [first]")


def _take_back_no_more(project: Project) -> None:
    _replace(project.content / "papers" / "gone.yml", "status: retracted", "status: corrected")


def _reword_step(project: Project) -> None:
    _replace(project.content / "paths" / "tour.yml", "Begin here.", "Start here.")


def _go_another_way(project: Project) -> None:
    _replace(project.content / "paths" / "tour.yml", "paper: full", "paper: gone")


OF_OTHER_PAPERS = (
    _relate, _reword_relation, _turn_relation, _name_shortly, _tag, _date_otherwise, _name_a_second_author,
    _move_to_another_shelf, _take_back_no_more, _reword_step, _go_another_way,
)  # fmt: skip


@pytest.mark.parametrize("lives_on", [False, True])
def test_what_pages_show_of_other_papers_is_never_stale(project: Project, folder: Path, *, lives_on: bool) -> None:
    cache = Cache(folder, lives_on=lives_on)
    _build(project, project.config.parent / "warm", cache)
    for change in OF_OTHER_PAPERS:
        change(project)
        _assert_same_as_cold(project, cache if lives_on else Cache(folder))


def _change_nothing(project: Project) -> None:
    for path in project.content.rglob("*"):
        os.utime(path, (0, 0))


CHANGES: Sequence[Callable[[Project], None]] = (
    _edit_title, _edit_note, _add, _delete, _rename, _rename_theme, _give_a_parent, _part_a_theme, _change_setting,
    _change_template, _change_theme, _change_word, _change_style, _change_nothing,
)  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__.strip("_"))
def test_after_a_change_the_site_is_as_if_built_anew(
    change: Callable[[Project], None], project: Project, folder: Path
) -> None:
    _build(project, project.config.parent / "warm", Cache(folder))
    change(project)
    _assert_same_as_cold(project, Cache(folder))


def test_a_process_that_builds_again_and_again_has_nothing_stale_at_hand(project: Project, folder: Path) -> None:
    cache = Cache(folder, lives_on=True)
    _build(project, project.config.parent / "warm", cache)
    for change in (
        _edit_title,
        _edit_note,
        _add,
        _delete,
        _rename_theme,
        _change_word,
        _change_setting,
        _change_nothing,
    ):
        change(project)
        _assert_same_as_cold(project, cache)


def test_one_change_after_another_and_back_again(project: Project, folder: Path) -> None:
    before = shutil.copytree(project.content, project.content.parent / "before")
    _build(project, project.config.parent / "warm", Cache(folder))
    for change in (_edit_title, _add, _delete, _give_a_parent, _part_a_theme, _name_other_papers_in_a_part):
        change(project)
        _assert_same_as_cold(project, Cache(folder))
    shutil.rmtree(project.content)
    before.rename(project.content)
    _assert_same_as_cold(project, Cache(folder))


def test_only_what_changed_is_laid_out(project: Project, folder: Path) -> None:
    asked: list[Address] = []

    def lay_out(tree: Tree, pages: Sequence[Address], project: Project) -> Mapping[str, bytes]:
        asked.extend(pages)
        return engine()(tree, pages, project)

    site = project.config.parent / "warm"
    _build(project, site, Cache(folder), lay_out)
    assert {"papers/plain.md", "papers/full.md", "index.md"} <= set(asked)
    asked.clear()
    _build(project, site, Cache(folder), lay_out)
    assert asked == []
    _edit_note(project)
    _build(project, site, Cache(folder), lay_out)
    assert "papers/full.md" in asked
    assert "papers/gone.md" not in asked


def test_what_has_not_changed_is_not_written_again(project: Project, folder: Path) -> None:
    site = project.config.parent / "warm"
    _build(project, site, Cache(folder))
    before = (site / "papers" / "gone.html").stat()
    _edit_note(project)
    _build(project, site, Cache(folder))
    after = (site / "papers" / "gone.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_site_that_somebody_has_changed_is_made_right(project: Project, folder: Path) -> None:
    site = project.config.parent / "warm"
    _build(project, site, Cache(folder))
    (site / "papers" / "plain.html").write_text("something else", "utf-8")
    (site / "papers.bib").unlink()
    _assert_same_as_cold(project, Cache(folder))


def test_files_that_other_processes_have_written_are_known(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They stand in the site: nobody misses them where the cache has nothing but the record of them."""
    monkeypatch.setattr("generator.site.build._FEW", 0)
    monkeypatch.setattr("generator.site.build.cores", lambda: 2)
    monkeypatch.setattr("generator.site.record._now", lambda folder: folder.stat().st_mtime_ns + 10**9)
    site = project.config.parent / "warm"
    with ProcessPoolExecutor(1) as pool:  # a process without threads, which may fork
        pool.submit(_build_in_a_process, project, site, folder).result()
    with sqlite3.connect(folder / "contents.db") as opened:
        opened.execute("DELETE FROM contents WHERE key != ?", [Record(site, Cache(folder)).place])
    opened.close()

    def breaks(*_: object) -> Mapping[str, bytes]:
        raise AssertionError

    _build(project, site, Cache(folder), breaks)
    _assert_same_as_cold(project, Cache(folder))


def test_an_interrupted_build_leaves_nothing_wrong(project: Project, folder: Path) -> None:
    _build(project, project.config.parent / "warm", Cache(folder))
    _change_theme(project)

    def breaks(*_: object) -> Mapping[str, bytes]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _build(project, project.config.parent / "warm", Cache(folder), breaks)
    _assert_same_as_cold(project, Cache(folder))


def test_another_version_of_the_program_makes_everything_anew(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _build(project, project.config.parent / "warm", Cache(folder))
    key = fingerprint("something")
    monkeypatch.setattr("generator.cache.digests._program", lambda: b"another")
    assert fingerprint("something") != key
    _assert_same_as_cold(project, Cache(folder))


def _cut(database: Path) -> None:
    content = database.read_bytes()
    database.write_bytes(content[: len(content) // 2])


def _overwrite(database: Path) -> None:
    database.write_bytes(b"no database at all" * 1000)


def _garble(database: Path) -> None:
    with sqlite3.connect(database) as opened:
        opened.execute("UPDATE contents SET content = CAST('wrong' AS BLOB)")
    opened.close()


def _remove(database: Path) -> None:
    shutil.rmtree(database.parent)


def _forbid(database: Path) -> None:
    shutil.rmtree(database.parent)
    database.parent.write_text("a file in the place of the folder", "utf-8")


@pytest.mark.parametrize("damage", [_cut, _overwrite, _garble, _remove, _forbid], ids=lambda one: one.__name__)
def test_what_is_damaged_is_made_anew(damage: Callable[[Path], None], project: Project, folder: Path) -> None:
    _build(project, project.config.parent / "warm", Cache(folder))
    damage(folder / "contents.db")
    _assert_same_as_cold(project, Cache(folder))
    _assert_same_as_cold(project, Cache(folder))


def _build_in_a_process(project: Project, site: Path, folder: Path) -> None:
    _build(project, site, Cache(folder))


def test_two_builds_may_share_a_cache(project: Project, folder: Path, tmp_path: Path) -> None:
    sites = [tmp_path / name for name in ("one", "two")]
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(_build_in_a_process, [project] * 2, sites, [folder] * 2))
    assert differences(*sites) == []
    _assert_same_as_cold(project, Cache(folder))


def test_no_more_is_kept_than_twice_what_a_build_uses(folder: Path) -> None:
    for number in range(20):
        cache = Cache(folder)
        cache.keep({fingerprint(number): bytes(100_000)})
        cache.end_build()
    assert len(Cache(folder).fetch(map(fingerprint, range(20)))) == 2
    assert set(Cache(folder).fetch(map(fingerprint, (18, 19)))) == set(map(fingerprint, (18, 19)))
    assert sum(path.stat().st_size for path in folder.iterdir()) < 1_000_000


def test_equal_values_have_one_fingerprint_and_others_another() -> None:
    one = "".join(["a", "b"])
    assert fingerprint((one, one)) == fingerprint(("ab", "".join(["a", "b"])))
    assert len({fingerprint(value) for value in ("a", ("a",), "b", 1, "1", None, b"a")}) == 7


def test_a_fingerprint_takes_what_a_value_is_and_not_what_it_has_worked_out() -> None:
    prose = Prose("It costs $x$.")
    before = fingerprint(prose)
    assert prose.plain
    assert fingerprint(prose) == before
    others = (Prose("It costs $y$."), Note("It costs $x$."), Link("a", Address("b")), Link("b", Address("b")))
    assert len({before, *map(fingerprint, others)}) == 5
    assert fingerprint(Link("a", Address("b"))) == fingerprint(others[2])


def test_what_is_said_to_be_used_stays(folder: Path) -> None:
    """Though it was not asked for."""
    kept = fingerprint("kept")
    Cache(folder).keep({kept: b"kept"})
    for number in range(20):
        cache = Cache(folder)
        cache.use([kept, fingerprint("not there")])
        cache.keep({fingerprint(number): bytes(1000)})
        cache.end_build()
    assert Cache(folder).fetch([kept, fingerprint("not there")]) == {kept: b"kept"}
