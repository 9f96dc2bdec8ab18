"""The contribute page: from what is pasted to an entry that the check passes and the site shows."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.cli import run
from generator.engines import engine
from generator.site.build import build
from generator.site.project import find_project
from tests.browser import reader
from tests.browser.conftest import Watched, address_of, record_copies
from tests.conftest import ROOT, TOY

POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; "
    "font-src 'self' file:"
)
BIBTEX = r"""@inproceedings{mueller2024learning,
  title     = {{L}earning from {\"U}bungen: A "Quoted" Study of {TeX} \& More},
  author    = {M{\"u}ller, J{\"o}rg and van der Berg, Jan and Erd{\H o}s, P\'al and {The Big Team}},
  booktitle = {Proceedings of the 41st Conference},
  year      = 2024, month = jul,
  eprint    = {2407.12345v2}, archivePrefix = {arXiv},
  abstract  = {We study how agents learn from exercises --- 5\% of them at a time. This line is long
so that it must be folded where the house style folds it, and it holds $x^2$.

A second paragraph: it has a colon, and \#1 too.},
}"""
WITH_A_FIELD_MORE = """
import sys
from dataclasses import replace
from generator.content import schema
from generator.content.fields import Field
from generator.content.words import TEXT
award = Field("award", TEXT, "the prize that it won", "Best paper")
schema.PAPER = replace(schema.PAPER, fields=(*schema.PAPER.fields, award))
from generator.cli import run
sys.exit(run(["build", "--content", sys.argv[1], "--site", sys.argv[2]]))
"""
"""A program that knows of another field of an entry before any of its parts has asked for the schema."""
HOSTILE = '- "It\'s: #1" </script><img src=x onerror=alert(1)> 🙂\u2028{{ x }} & [a](https://example.org/b) *c*'


@pytest.fixture(scope="module")
def toy_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The website of the toy list, with a contribute page under a strict policy."""
    folder = tmp_path_factory.mktemp("toy") / "site"
    _build(TOY, folder)
    page = folder / "contribute.html"
    guarded = f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    page.write_text(page.read_text("utf-8").replace('<meta charset="utf-8">', guarded, 1), "utf-8")
    return folder


def _build(content: Path, folder: Path) -> None:
    build(find_project(content, ROOT), folder, engine(), lambda *_: None)


@pytest.fixture(scope="module", params=["http", "file"])
def toy_root(request: pytest.FixtureRequest, toy_site: Path) -> str:
    """Its address: on a web server's sub-path, and in a folder."""
    return address_of(request.param, toy_site)


@pytest.fixture
def form(browser: Browser, toy_root: str) -> Iterator[Watched]:
    """A tab with the form, which reports what must not happen. What it opens is kept in `opened`."""
    context = browser.new_context()
    watched = Watched(context.new_page(), toy_root)
    page, complain = watched.page, watched.complaints.append
    page.on("dialog", lambda dialog: complain(f"dialog: {dialog.message}"))
    page.on("request", lambda sent: None if sent.url.startswith((toy_root, "blob:", "data:")) else complain(sent.url))
    watched.open("contribute.html")
    page.get_by_label("Paste a link").wait_for()
    page.evaluate("window.open = (address) => { window.opened = address; }")
    yield watched
    assert watched.complaints == []
    context.close()


@pytest.fixture
def content(toy_content: Path) -> Path:
    """A copy of the toy list, all of it in house style, so that only the new entry can be out of it."""
    assert run(["format", "--content", str(toy_content)]) == 0
    return toy_content


def _paste(page: Page, text: str) -> None:
    page.get_by_label("Paste a link").fill(text)
    page.get_by_role("button", name="Fill in the form").click()
    expect(page.locator("#entry-pasted-said")).not_to_be_empty()


def _yaml(page: Page) -> str:
    return str(page.get_by_role("region", name="The file").text_content())


def _save(page: Page, content: Path) -> Path:
    """Download the entry into a list's papers."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    path = content / "papers" / download.value.suggested_filename
    download.value.save_as(path)
    return path


def _opened(page: Page) -> dict[str, list[str]]:
    """Return the query of the address that was opened at the forge."""
    opened, tries = page.evaluate("window.opened"), 0
    while not opened and tries < 500:  # to wait within the page would be to evaluate what its policy forbids
        page.wait_for_timeout(20)
        opened, tries = page.evaluate("window.opened"), tries + 1
    address = urlsplit(str(opened))
    assert address._replace(query="").geturl() == "https://github.com/example/toy/new/main"
    return parse_qs(address.query, strict_parsing=True)


def _is_in_order(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checked = (
        run(["check", "--strict", "--content", str(content)]),
        run(["format", "--check", "--content", str(content)]),
    )
    assert checked == (0, 0), capsys.readouterr().err


def test_a_contribution_makes_the_round(
    form: Watched, content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = form.page
    _paste(page, BIBTEX)
    expect(page.locator("#entry-pasted-said")).to_contain_text("The BibTeX entry is filled in")
    assert page.get_by_label("Authors").input_value().splitlines() == [
        "Jörg Müller", "Jan van der Berg", "Pál Erdős", "The Big Team",
    ]  # fmt: skip
    page.get_by_label("Second").check()
    page.get_by_label("First & foremost").check()
    page.get_by_label("Tags").fill("bounds, new-tag")
    page.get_by_label("Note").fill("Worth it: the *second* half.\n\nAnd a second paragraph.")
    page.get_by_label("Level").select_option("advanced")
    card = reader.preview(page)
    for text in (
        'Learning from Übungen: A "Quoted" Study of TeX & More',
        "July 2024 · Proceedings of the 41st Conference",
        "Worth it: the second half.",
    ):
        expect(card.get_by_text(text, exact=True)).to_be_visible()
    expect(card.get_by_role("emphasis")).to_have_text("second")
    saved = _save(page, content)
    assert saved.name == "learning-ubungen-quoted.yml"
    assert 'themes: [second, first]\ntags: [bounds, new-tag]\nlinks:\n  arxiv: "2407.12345"\n' in saved.read_text(
        "utf-8"
    )
    _is_in_order(content, capsys)
    _build(content, tmp_path / "site")
    assert "Pál Erdős" in (tmp_path / "site" / "papers" / "learning-ubungen-quoted.html").read_text("utf-8")
    assert "Übungen" in (tmp_path / "site" / "themes" / "second.html").read_text("utf-8")


def test_the_form_asks_what_works_of_a_kind_have(form: Watched) -> None:
    page = form.page
    university = page.get_by_label("Institution")
    expect(university).to_be_hidden()
    page.get_by_label("Kind").select_option("thesis")
    university.fill("ETH Zurich")
    expect(page.get_by_label("Edition")).to_be_hidden()
    assert "kind: thesis\ninstitution: ETH Zurich\n" in _yaml(page)
    page.get_by_label("Kind").select_option("book")
    expect(university).to_be_hidden()
    assert "institution" not in _yaml(page)
    page.get_by_label("ISBN").fill("1234")
    page.get_by_label("Publisher").focus()
    expect(page.get_by_text("This is not an ISBN")).to_be_visible()


def test_the_forge_opens_with_the_same_text(form: Watched) -> None:
    page = form.page
    _paste(page, BIBTEX)
    page.get_by_label("Second").check()
    page.get_by_role("button", name="Open on GitHub").click()
    assert _opened(page) == {"filename": ["content/papers/learning-ubungen-quoted.yml"], "value": [_yaml(page)]}


def test_hostile_text_stays_text(form: Watched, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = form.page
    item = {
        "title": HOSTILE, "author": [{"literal": HOSTILE}, {"literal": "null"}], "abstract": f"{HOSTILE}\n\n{HOSTILE}",
        "issued": {"date-parts": [[2024]]}, "container-title": HOSTILE, "URL": "https://example.org/a,b",
    }  # fmt: skip
    _paste(page, json.dumps([item]))
    page.get_by_label("Title").fill(HOSTILE)
    page.get_by_label("Note").fill(HOSTILE)
    page.get_by_label("First & foremost").check()
    assert reader.preview(page).locator("img, script").count() == 0
    shown = HOSTILE.replace("\u2028", " ")
    expect(reader.preview(page).get_by_text(shown, exact=True)).to_be_visible()
    saved = _save(page, content)
    assert r'title: "- \"It' in saved.read_text("utf-8")
    assert run(["format", "--check", "--content", str(content)]) == 0
    # The quotation in the note is not in the abstract as it stands there, which is no error.
    assert run(["check", "--content", str(content)]) == 0, capsys.readouterr().err


def test_a_link_alone_says_that_nothing_is_fetched_and_what_is_missing(form: Watched) -> None:
    page = form.page
    _paste(page, "https://arxiv.org/abs/2412.17256v3")
    expect(page.locator("#entry-pasted-said")).to_contain_text("fetches nothing: fill in the rest")
    expect(page.get_by_label("arXiv")).to_have_value("2412.17256")
    assert page.locator("[aria-invalid=true]").count() == 0, "nobody is blamed for what they have not come to yet"
    page.get_by_role("button", name="Open on GitHub").click()
    faults = page.get_by_role("group", name="What to put right")
    expect(faults).to_be_focused()
    expect(faults.get_by_role("link")).to_have_text(["Title", "Authors", "Published", "Themes", "Id"])
    expect(reader.announced(page)).to_have_text("Not yet: 5 things to put right.")
    assert page.evaluate("window.opened") is None
    faults.get_by_role("link", name="Authors").click()
    authors = page.get_by_label("Authors")
    expect(authors).to_be_focused()
    expect(authors).to_have_attribute("aria-invalid", "true")
    expect(page.locator(f"#{str(authors.get_attribute('aria-describedby')).split()[1]}")).to_have_text(
        "This is missing."
    )
    authors.fill("Ada Lovelace")
    expect(faults.get_by_role("link")).to_have_count(4)


def test_a_fault_is_told_in_the_words_of_the_schema(form: Watched) -> None:
    page = form.page
    published = page.get_by_label("Published")
    published.fill("23.12.2024")
    published.blur()
    expect(page.locator("#entry-published-fault")).to_have_text(
        "This is not a date; write 2024, 2024-12 or 2024-12-23."
    )
    published.fill("2024-12-23")
    expect(page.locator("#entry-published-fault")).to_be_hidden()


@pytest.mark.parametrize(
    ("pasted", "paper", "what"),
    [
        ("arXiv:2412.00001v7", "full", "the same arXiv id"),
        ("https://doi.org/10.1000/XYZ_1", "full", "the same DOI"),
        ("@misc{a, title={A {Plain} paper}}", "plain", "the same title"),
    ],
)
def test_what_is_listed_is_told_with_its_page(form: Watched, pasted: str, paper: str, what: str) -> None:
    page = form.page
    _paste(page, pasted)
    warning = reader.status(page).filter(has_text="Already listed here:")
    expect(warning).to_contain_text(what)
    warning.get_by_role("link").click()
    page.wait_for_url(f"**/papers/{paper}.html")


def test_an_entry_too_long_for_an_address_is_copied(form: Watched) -> None:
    page = form.page
    _paste(page, BIBTEX)
    page.get_by_label("Second").check()
    expect(page.get_by_role("button", name="Open on GitHub")).to_be_enabled()
    page.get_by_label("Abstract").fill("A very long sentence, again and again. " * 300)
    expect(page.get_by_role("button", name="Open on GitHub")).to_be_disabled()
    expect(page.locator("#entry-open-why")).to_contain_text("too long for an address")
    record_copies(page)
    page.get_by_role("button", name="Copy the YAML").click()
    expect(reader.announced(page)).to_have_text("Copied.")
    assert page.evaluate("window.copied") == _yaml(page)


def test_without_a_network_copying_comes_first(form: Watched) -> None:
    page = form.page
    first = page.get_by_role("group", name="Send it").get_by_role("button").first
    expect(first).to_have_text("Copy the YAML" if form.root.startswith("file:") else "Open on GitHub")
    page.context.set_offline(True)
    expect(first).to_have_text("Copy the YAML")


def test_an_id_is_proposed_until_one_is_typed(form: Watched) -> None:
    page = form.page
    page.get_by_label("Title").fill("Plain")
    field = page.get_by_label("Id", exact=True)
    expect(field).to_have_value("plain-2")
    field.fill("plain")
    page.get_by_label("Title").fill("Something else")
    expect(field).to_have_value("plain")
    expect(page.locator("#entry-id-fault")).to_have_text("Another paper of this list has this id.")
    field.fill("Not an id")
    expect(page.locator("#entry-id-fault")).to_contain_text("This is not an id; write lowercase letters")


def test_what_cannot_be_read_is_said(form: Watched) -> None:
    for pasted, said in {
        "hello": "This is no link",
        "@article{a, title = {x": "The BibTeX is broken",
        "{": "it is no JSON",
    }.items():
        _paste(form.page, pasted)
        expect(form.page.locator("#entry-pasted-said")).to_contain_text(said)


def test_the_readers_of_what_is_pasted_are_loaded_when_something_is(form: Watched) -> None:
    are_there = "'programs/readers' in papershelf"
    form.page.get_by_label("Title").fill("Typed by hand")
    assert not form.page.evaluate(are_there)
    _paste(form.page, BIBTEX)
    assert form.page.evaluate(are_there)


def test_readers_that_cannot_be_loaded_are_named(browser: Browser, toy_root: str) -> None:
    page = browser.new_page()
    page.route("**/readers.js*", lambda route: route.abort())
    page.goto(f"{toy_root}contribute.html")
    _paste(page, BIBTEX)
    expect(page.locator("#entry-pasted-said")).to_contain_text("assets/programs/readers.js")
    page.close()


def test_a_new_field_of_the_schema_is_asked_and_written(browser: Browser, tmp_path: Path) -> None:
    site = tmp_path / "site"
    command = [sys.executable, "-c", WITH_A_FIELD_MORE, str(TOY), str(site)]
    subprocess.run(command, check=True)  # noqa: S603 - our own words
    page = browser.new_page()
    page.goto((site / "contribute.html").as_uri())
    award = page.get_by_role("textbox", name="Award")
    expect(award).to_have_accessible_description("the prize that it won")
    award.fill("Best paper: runner-up")
    assert 'award: "Best paper: runner-up"\n' in _yaml(page)
    page.close()


def test_it_fits_a_small_window(form: Watched) -> None:
    page = form.page
    page.set_viewport_size({"width": 320, "height": 700})
    _paste(page, BIBTEX.replace("Study", "Study" * 20))
    page.get_by_role("button", name="Copy the YAML").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_script_it_tells_how(browser: Browser, toy_root: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{toy_root}contribute.html")
    expect(page.get_by_role("link", name="the folder content/papers")).to_have_attribute(
        "href", "https://github.com/example/toy/tree/main/content/papers"
    )
    expect(page.get_by_role("code").filter(has_text="themes:")).to_contain_text("themes: [first]")
    expect(page.locator("#by-hand")).to_contain_text("second Second")
    context.close()


def test_the_example_is_an_entry_that_the_check_passes(
    browser: Browser, toy_root: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = browser.new_page()
    page.goto(f"{toy_root}contribute.html")
    (content / "papers" / "example.yml").write_text(
        f"{page.get_by_role('code').filter(has_text='themes:').text_content()}\n", "utf-8"
    )
    page.close()
    _is_in_order(content, capsys)


def test_a_list_without_a_repository_says_where_to_send_it(browser: Browser, toy_content: Path, tmp_path: Path) -> None:
    described = toy_content / "site.yml"
    described.write_text(
        described.read_text("utf-8").replace("repository: https://github.com/example/toy\n", ""), "utf-8"
    )
    _build(toy_content, tmp_path / "site")
    shutil.rmtree(toy_content)
    page = browser.new_page()
    page.goto((tmp_path / "site" / "contribute.html").as_uri())
    expect(page.get_by_role("button", name="Open on the forge")).to_be_disabled()
    expect(page.locator("#entry-open-why")).to_contain_text("names no repository")
    page.close()
