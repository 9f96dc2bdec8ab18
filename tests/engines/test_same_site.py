"""Every engine lays out the same site, to the byte."""

import sys
from pathlib import Path

import pytest

from generator.engines import engine
from generator.model import EngineName
from generator.site.build import build
from generator.site.project import find_project
from tests.conftest import ROOT, SAMPLE
from tests.engines.sites import differences, files_of, own_folder, run

pytestmark = pytest.mark.engine

OTHERS = [name for name in EngineName if name is not EngineName.JINJA2]
HOSTILE_SITE = """
name: 'A & B </title><script>alert(1)</script> "list"'
description: 'About &lt; and "quotes" ={{ 7*7 }} {% x'
url: https://example.org/deep/list/
"""
HOSTILE_PAGE = """# <img src=x onerror=alert(1)> *{{ 7*7 }}*

--8<-- "mkdocs.yml"

<script>alert(1)</script> <div markdown>*x*</div> {% raw %} <![> [[plain|{{ x }}]]

    {{ code }}

    <!-- -->
"""
HOSTILE_THEME = """
- id: first
  title: '<img src=x onerror=alert(1)> &amp; "first"'
  description: Text.
- {id: second, title: '{{ 7*7 }} {% raw %}', description: Text.}
- {id: empty, title: Empty, description: Text.}
"""


def _build(content: Path, site: Path, name: EngineName) -> None:
    build(find_project(content, ROOT), site, engine(name), lambda *_: None)


@pytest.mark.parametrize("name", OTHERS)
def test_an_engine_makes_the_same_site_of_a_list(name: EngineName, site: Path, tmp_path: Path) -> None:
    _build(SAMPLE, tmp_path / "site", name)
    assert differences(tmp_path / "site", site) == []


@pytest.mark.parametrize("name", OTHERS)
def test_an_engine_makes_the_same_site_of_a_hostile_list(name: EngineName, toy_content: Path, tmp_path: Path) -> None:
    (toy_content / "site.yml").write_text(HOSTILE_SITE, "utf-8")
    (toy_content / "themes.yml").write_text(HOSTILE_THEME, "utf-8")
    (toy_content / "pages").mkdir()
    (toy_content / "pages" / "own.md").write_text(HOSTILE_PAGE, "utf-8")
    _build(toy_content, tmp_path / "jinja2", EngineName.JINJA2)
    _build(toy_content, tmp_path / "other", name)
    assert differences(tmp_path / "jinja2", tmp_path / "other") == []
    page = files_of(tmp_path / "other")["themes/first.html"].decode()
    assert "<script>" not in page
    assert "<img" not in page
    assert '<link rel="canonical" href="https://example.org/deep/list/themes/first.html">' in page
    assert 'href="/deep/list/browse.html"' in files_of(tmp_path / "other")["404.html"].decode()


def test_plain_properdocs_makes_the_same_site(site: Path, tmp_path: Path) -> None:
    done = run(own_folder(tmp_path, SAMPLE), "properdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    assert differences(tmp_path / "site", site) == []


def _beside(name: str) -> Path:
    """Return the folder of a package that cannot stand in the environment, or is not worth its weight there."""
    folder = Path(sys.prefix, "engines", name)
    assert folder.is_dir(), f'run "make .venv/engines/{name}" first'
    return folder


def test_mkdocs_ng_makes_the_same_site(site: Path, tmp_path: Path) -> None:
    """Its package is called mkdocs too."""
    packages = _beside("mkdocs-ng")
    assert str(packages) in run(tmp_path, "mkdocs", "--version", path=packages).stdout
    done = run(own_folder(tmp_path, SAMPLE), "mkdocs", "build", "--strict", path=packages)
    assert done.returncode == 0, done.stderr
    assert differences(tmp_path / "site", site) == []


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_the_theme_materialx_makes_the_same_site(program: str, site: Path, tmp_path: Path) -> None:
    folder = own_folder(tmp_path, SAMPLE)
    config = (ROOT / "mkdocs.yml").read_text("utf-8").replace("name: material", "name: materialx")
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    done = run(folder, program, "build", "--strict", path=_beside("materialx"))
    assert done.returncode == 0, done.stderr
    assert differences(tmp_path / "site", site) == []
