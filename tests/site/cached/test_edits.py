"""After an edit, nothing that a build from the cache shows is stale."""

import shutil
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.site.project import Project
from tests.site.cached.builds import assert_never_stale, assert_never_stale_in_one_process, assert_same_as_cold
from tests.site.cached.edits import EDITS, OF_OTHER_PAPERS, OF_THE_LIST, OTHER_PAPERS_IN_A_PART

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", EDITS)
def test_after_an_edit_the_site_is_as_if_built_anew(name: str, project: Project, site: Path, folder: Path) -> None:
    assert_never_stale(project, site, [EDITS[name]], folder)


def test_what_pages_show_of_other_papers(project: Project, site: Path, folder: Path) -> None:
    assert_never_stale(project, site, OF_OTHER_PAPERS, folder)


def test_what_pages_show_of_other_papers_in_one_process(project: Project, site: Path, folder: Path) -> None:
    assert_never_stale_in_one_process(project, site, OF_OTHER_PAPERS, folder)


def test_pages_and_fields_of_the_list(project: Project, site: Path, folder: Path) -> None:
    assert_never_stale(project, site, OF_THE_LIST, folder)


def test_one_edit_after_another_in_one_process(project: Project, site: Path, folder: Path) -> None:
    names = ("title", "note", "add", "delete", "theme", "word", "setting", "nothing")
    assert_never_stale_in_one_process(project, site, map(EDITS.__getitem__, names), folder)


def test_one_edit_after_another_and_back_again(project: Project, site: Path, folder: Path) -> None:
    before = shutil.copytree(project.content, project.content.with_name("before"))
    edits = (*(EDITS[name] for name in ("title", "add", "delete", "parent", "parts")), OTHER_PAPERS_IN_A_PART)
    assert_never_stale(project, site, edits, folder)
    shutil.rmtree(project.content)
    before.rename(project.content)
    assert_same_as_cold(project, site, Cache(folder))
