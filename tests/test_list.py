"""The list in content/, whatever list it is: the check passes it, editors do, and it becomes a website."""

import shutil
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.cli import run
from generator.content.json_schema import library_schema
from generator.content.reader import read_library
from generator.engines import engine
from generator.model import EngineName
from generator.site.build import build
from generator.site.project import find_project
from generator.text.markup import addresses_in
from tests.conftest import ROOT
from tests.content.test_json_schema import Editor
from tests.engines.sites import differences
from tests.mail.server import PASSWORD, Box, serving
from tests.pages.test_readers import assert_plain, markdown_pages

CONTENT = ROOT / "content"
pytestmark = pytest.mark.no_cover


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_the_check_passes_it(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check"]) == 0, capfd.readouterr().err


def test_an_editor_finds_no_fault() -> None:
    validator = Draft202012Validator(library_schema(read_library(CONTENT)))
    for path in sorted((CONTENT / "papers").glob("*.yml")):
        entry = yaml.load(path.read_text("utf-8"), Loader=Editor)  # noqa: S506 - a SafeLoader
        assert [error.message for error in validator.iter_errors(entry)] == [], path


def test_its_pages_are_plain() -> None:
    library = read_library(CONTENT)
    assert_plain(markdown_pages(library), library)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its website, by the default engine. A paper that the search does not find fails the build."""
    site = tmp_path_factory.mktemp("list") / "site"
    build(find_project(CONTENT, ROOT), site, engine(EngineName.MKDOCS), lambda *_: None, strict=True)
    return site


@pytest.mark.slow
def test_it_becomes_a_website_whose_search_finds_every_paper(built: Path) -> None:
    papers = {f"{paper.id}.html" for paper in read_library(CONTENT).papers}
    assert papers <= {path.name for path in (built / "papers").iterdir()}


@pytest.mark.engine
@pytest.mark.parametrize("name", [name for name in EngineName if name is not EngineName.MKDOCS])
def test_every_engine_makes_the_same_site_of_it(name: EngineName, built: Path, tmp_path: Path) -> None:
    build(find_project(CONTENT, ROOT), tmp_path / "site", engine(name), lambda *_: None)
    assert differences(tmp_path / "site", built) == []


@pytest.mark.server
@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
def test_all_of_it_arrives_by_mail_and_every_link_leads_to_a_page(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """All papers in one issue, over TLS, read back by the standard library."""
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    shutil.rmtree(content / "digests", ignore_errors=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAPERSHELF_SMTP_PASSWORD", PASSWORD)
    url, box = "https://lists.example.org/ours/", Box()
    with serving(box, tmp_path, monkeypatch) as start:
        settings = [
            line for line in (content / "site.yml").read_text("utf-8").splitlines() if not line.startswith("url:")
        ]
        mail = f'{{from: a@example.org, list: b@example.org, user: us, server: "{start("smtps")}"}}'
        (content / "site.yml").write_text("\n".join([*settings, f"url: {url}", f"mail: {mail}", ""]), "utf-8")
        assert run(["digest", "--since", "2000-01-01", "--send"]) == 0, capfd.readouterr().err
    (message,) = box.kept
    assert [part.defects for part in message.walk()] == [[]] * 3
    plain, html = (part.get_content() for part in message.iter_parts())
    linked = {address for _, address in addresses_in(html)}
    dated = [paper for paper in read_library(CONTENT).papers if paper.added]
    assert linked >= {f"{url}papers/{paper.id}.html" for paper in dated}
    assert {address for address in linked if f"<{address}>" not in plain} == set()
    pages = {address.removeprefix(url) for address in linked if address.startswith(url)}
    assert [page for page in pages if not page.startswith("digests/") and not (built / page).is_file()] == []
    words = " ".join(plain.split())
    assert [paper.id for paper in dated if paper.title.plain not in words] == []
