"""The reader's own marks: set, gathered, carried, kept or not kept, and never sent."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import reader
from tests.browser.conftest import Watched, record_copies

# What scripts do is the same in both schemes.
pytestmark = pytest.mark.parametrize("tab", ["light"], indirect=True)

KEEP = """(papers) => {
  const key = `papershelf-marks ${location.pathname.replace(/[^/]*$/, "").replace(/(papers|paths|themes)\\/$/, "")}`;
  const marks = JSON.parse(localStorage.getItem(key) ?? '{"format":"papershelf-marks","version":1,"papers":{}}');
  const changed = new Date().toISOString();
  for (const [id, mark] of Object.entries(papers)) {
    marks.papers[id] = { state: "", note: "", changed, ...marks.papers[id], ...mark };
  }
  localStorage.setItem(key, JSON.stringify(marks));
  dispatchEvent(new StorageEvent("storage", { key }));
}"""
"""Keeps marks as another tab would."""


def _press(page: Page, state: str) -> None:
    reader.own_mark(page).get_by_role("button", name=state, exact=True).click()


def _keep(page: Page, **papers: dict[str, str]) -> None:
    page.evaluate(KEEP, {name.replace("_", "-"): mark for name, mark in papers.items()})


def _kept(page: Page) -> dict[str, dict[str, str]]:
    """Return the marks that the browser keeps."""
    key = "Object.keys(localStorage).find((key) => key.startsWith('papershelf-marks '))"
    text = page.evaluate(f"localStorage.getItem({key})")
    return dict(json.loads(text)["papers"]) if text else {}


def _marked(page: Page) -> Locator:
    """Return the papers on the page of marks."""
    return page.locator("#marks").get_by_role("listitem")


def _file(papers: dict[str, Any], **others: Any) -> str:
    return json.dumps({"format": "papershelf-marks", "version": 1, "papers": papers, **others})


def _bring(page: Page, text: str) -> None:
    page.locator("#ps-bring").set_input_files(
        {"name": "m.json", "mimeType": "application/json", "buffer": text.encode()}
    )


def test_a_mark_is_set_kept_shown_and_taken_back(tab: Watched) -> None:
    page = tab.page
    tab.open("papers/c-loom.html")
    _press(page, "Reading")
    tab.open("papers/c-loom.html")
    pressed = reader.own_mark(page).get_by_role("button", pressed=True)
    expect(pressed).to_have_text("Reading")
    tab.open("themes/self-improvement.html")
    badge = page.get_by_text("Reading", exact=True)
    expect(page.get_by_role("main").get_by_role("listitem").filter(has=badge)).to_have_count(1)
    expect(page.get_by_role("listitem").filter(has_text="C-LooM:").filter(has=badge)).to_have_count(1)
    tab.open("browse.html?q=c-loom")
    row = reader.rows(page).filter(has_text="C-LooM:")
    expect(row.get_by_text("Reading", exact=True)).to_be_visible()
    tab.open("papers/c-loom.html")
    _press(page, "Reading")
    expect(pressed).to_have_count(0)
    tab.open("marks.html")
    expect(reader.status(page)).to_contain_text("nothing yet")
    assert tab.complaints == []


def test_a_note_is_kept_as_text(tab: Watched) -> None:
    hostile = "<img src=x onerror=alert(1)>\n\n</script> & “quotes”"
    tab.open("papers/rein.html")
    tab.page.get_by_text("Note", exact=True).click()
    tab.page.get_by_role("textbox", name="Your note. Only this browser has it.").fill(hostile)
    tab.open("marks.html")
    assert _marked(tab.page).get_by_role("paragraph").last.text_content() == hostile
    assert tab.page.locator("#marks img").count() == 0
    tab.open("papers/rein.html")
    assert tab.page.get_by_role("textbox", name="Your note").input_value() == hostile
    assert tab.complaints == []


def test_another_tab_learns_of_a_mark(tab: Watched) -> None:
    tab.open("papers/c-loom.html")
    other = tab.page.context.new_page()
    other.goto(f"{tab.root}themes/self-improvement.html")
    _press(tab.page, "Read")
    item = other.get_by_role("listitem").filter(has_text="C-LooM:")
    expect(item.get_by_text("Read", exact=True)).to_be_visible()


def test_the_page_of_marks_groups_and_changes_them(tab: Watched) -> None:
    tab.open("marks.html")
    _keep(tab.page, c_loom={"state": "read"}, rein={"state": "reading"}, no_such_paper={"state": "to-read"})
    headings = tab.page.locator("#marks h2")
    expect(headings).to_have_text(["Reading", "Read", "No longer on this list"])
    tab.page.get_by_role("combobox", name="Mark of REIN").select_option("read")
    expect(headings).to_have_text(["Read", "No longer on this list"])
    tab.page.get_by_role("button", name="Forget all marks").click()
    tab.page.get_by_role("button", name="Forget them").click()
    expect(reader.status(tab.page)).to_contain_text("nothing yet")


def test_marks_travel_as_a_file(tab: Watched, tmp_path: Path) -> None:
    tab.open("marks.html")
    _keep(tab.page, c_loom={"state": "read", "note": "Gauges ± œ"})
    with tab.page.expect_download() as download:
        tab.page.get_by_role("button", name="File", exact=True).click()
    download.value.save_as(tmp_path / "marks.json")
    text = (tmp_path / "marks.json").read_text("utf-8")
    assert json.loads(text)["papers"]["c-loom"]["note"] == "Gauges ± œ"
    tab.page.evaluate("localStorage.clear()")
    tab.open("marks.html")
    _bring(tab.page, text)
    expect(reader.announced(tab.page)).to_have_text("Marks on 1 paper are added to yours.")
    assert [(id_, mark["state"], mark["note"]) for id_, mark in _kept(tab.page).items()] == [
        ("c-loom", "read", "Gauges ± œ")
    ]


def test_marks_travel_as_a_link_that_asks_first(tab: Watched) -> None:
    tab.open("marks.html")
    _keep(tab.page, c_loom={"state": "read", "note": "Größe ✓"})
    record_copies(tab.page)
    tab.page.get_by_role("button", name="Link", exact=True).click()
    expect(reader.announced(tab.page)).to_have_text("The link is copied.")
    link = tab.page.evaluate("copied")
    tab.page.evaluate("localStorage.clear()")
    assert "#marks=" in link
    tab.page.goto("about:blank")
    tab.page.goto(link)
    question = tab.page.get_by_role("group", name="Marks from a link")
    expect(question).to_contain_text("This link brings marks on 1 paper.")
    assert _kept(tab.page) == {}, "nothing is taken before the reader says so"
    question.get_by_role("button", name="Add them to mine").click()
    expect(_marked(tab.page)).to_contain_text("Größe ✓")
    assert "#" not in tab.page.url, "a reload must not ask again"


def test_a_link_can_leave_the_notes_out(tab: Watched) -> None:
    tab.open("marks.html")
    _keep(tab.page, c_loom={"state": "read", "note": "secret"})
    record_copies(tab.page)
    tab.page.get_by_label("with my notes").uncheck()
    tab.page.get_by_role("button", name="Link", exact=True).click()
    expect(reader.announced(tab.page)).to_have_text("The link is copied.")
    written = str(tab.page.evaluate("copied")).partition("#marks=")[2]
    text = base64.urlsafe_b64decode(written + "=" * (-len(written) % 4)).decode()
    assert "c-loom" in text
    assert "secret" not in text


def test_importing_merges_and_the_newer_wins(tab: Watched) -> None:
    tab.open("marks.html")
    _keep(
        tab.page,
        c_loom={"state": "read", "note": "mine", "changed": "2026-05-01T00:00:00.000Z"},
        rein={"state": "to-read", "note": "", "changed": "2026-01-01T00:00:00.000Z"},
    )
    brought = {
        "c-loom": {"state": "to-read", "note": "theirs", "changed": "2026-04-01T00:00:00.000Z"},
        "rein": {"state": "read", "note": "", "changed": "2026-02-01T00:00:00.000Z"},
        "quill": {"state": "reading", "note": "", "changed": "2026-02-01T00:00:00.000Z"},
    }
    for _ in range(2):  # the second time changes nothing
        _bring(tab.page, _file(brought))
        expect(reader.announced(tab.page)).to_contain_text("3 papers")
        marks = {id_: f"{mark['state']}|{mark['note']}" for id_, mark in _kept(tab.page).items()}
        assert marks == {"c-loom": "read|mine\n\ntheirs", "rein": "read|", "quill": "reading|"}


HOSTILE = {
    "no JSON": ("{", "damaged"),
    "somebody else's": ('{"papers": {}}', "holds no marks"),
    "a list": ("[]", "holds no marks"),
    "null": ("null", "holds no marks"),
    "a later version": (_file({}, version=2), "newer version"),
    "no papers": ('{"format": "papershelf-marks", "version": 1, "papers": 7}', "damaged"),
    "no version": ('{"format": "papershelf-marks", "papers": {}}', "damaged"),
    "strange entries": (
        _file({"../x": {"state": "read"}, "a": 1, "b": {"state": "won"}, "c": {"note": 4}, "__proto__": {}}),
        "Marks on 0 papers are added to yours.",
    ),
}


@pytest.mark.parametrize(("text", "said"), HOSTILE.values(), ids=HOSTILE)
def test_a_strange_file_changes_nothing_and_says_so(tab: Watched, text: str, said: str) -> None:
    tab.open("marks.html")
    _keep(tab.page, c_loom={"state": "read"})
    _bring(tab.page, text)
    expect(reader.announced(tab.page)).to_contain_text(said)
    assert list(_kept(tab.page)) == ["c-loom"]
    assert tab.complaints == []


def test_a_mark_from_the_future_does_not_win_for_ever(tab: Watched) -> None:
    tab.open("marks.html")
    _bring(tab.page, _file({"c-loom": {"state": "read", "changed": "9999-01-01T00:00:00.000Z"}}))
    expect(_marked(tab.page)).to_have_count(1)
    tab.page.wait_for_timeout(10)
    tab.open("papers/c-loom.html")
    _press(tab.page, "Reading")
    tab.open("papers/c-loom.html")
    expect(reader.own_mark(tab.page).get_by_role("button", pressed=True)).to_have_text("Reading")


REFUSAL = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
FULL = "Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); }"


@pytest.mark.parametrize(
    ("script", "said"), [(REFUSAL, "refuses to keep"), (FULL, "no room left")], ids=["refused", "full"]
)
def test_a_browser_that_keeps_nothing_is_said_and_no_error(tab: Watched, script: str, said: str) -> None:
    tab.page.add_init_script(script)
    tab.open("papers/c-loom.html")
    _press(tab.page, "Read")
    expect(reader.own_mark(tab.page).get_by_role("button", pressed=True)).to_have_text("Read")
    expect(reader.warning(tab.page)).to_contain_text(said)
    tab.open("browse.html")
    expect(reader.rows(tab.page).first).to_be_visible()
    assert tab.complaints == []


def test_damaged_marks_are_set_aside_and_those_of_a_newer_version_left_alone(tab: Watched) -> None:
    tab.open("marks.html")
    cut_off = '{"format": "papershelf-marks", cut off'
    _keep(tab.page, rein={"state": "read"})
    expect(tab.page.get_by_role("heading", name="Read", exact=True)).to_be_visible()
    key = tab.page.evaluate("Object.keys(localStorage).find((key) => key.startsWith('papershelf-marks '))")
    tab.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, cut_off])
    tab.open("marks.html")
    expect(reader.warning(tab.page)).to_contain_text("damaged")
    kept = tab.page.evaluate("Object.keys(localStorage).filter((key) => key.includes(' damaged '))")
    assert [tab.page.evaluate("key => localStorage.getItem(key)", key) for key in kept] == [cut_off]
    newer = _file({"c-loom": {"stars": 5}}, version=2)
    tab.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, newer])
    tab.open("papers/rein.html")
    _press(tab.page, "Read")
    expect(reader.warning(tab.page)).to_contain_text("newer version")
    assert tab.page.evaluate("key => localStorage.getItem(key)", key) == newer


def test_a_folder_is_warned_of_until_pages_are_seen_to_share(tab: Watched) -> None:
    tab.open("papers/c-loom.html")
    _press(tab.page, "Read")
    warning = reader.warning(tab.page).filter(has_text="from a folder")
    expect(warning).to_have_count(int(tab.root.startswith("file:")))
    tab.open("papers/rein.html")
    _press(tab.page, "Read")
    expect(reader.warning(tab.page)).to_have_count(0)


def test_marked_papers_can_be_taken_as_references(tab: Watched, tmp_path: Path, site: Path) -> None:
    tab.open("marks.html")
    _keep(tab.page, c_loom={"state": "read"})
    with tab.page.expect_download() as download:
        tab.page.get_by_role("button", name="BibTeX", exact=True).click()
    download.value.save_as(tmp_path / "m.bib")
    taken = (tmp_path / "m.bib").read_text("utf-8")
    assert taken.startswith("@inproceedings{c-loom,")
    assert taken in (site / "papers.bib").read_text("utf-8")


def test_a_path_counts_what_is_read_and_says_where_to_go_on(tab: Watched) -> None:
    tab.open("paths/whose-goals.html")
    page = tab.page
    titles = page.locator("ol > li").all()
    addresses = [str(title.locator("a").first.get_attribute("href")) for title in titles]
    ids = [address.rpartition("/")[2].removesuffix(".html#path-whose-goals") for address in addresses]
    progress = reader.progress(page)
    expect(progress).to_contain_text(f"0 of {len(ids)} read. Begin with")
    _keep(page, **{id_: {"state": "read"} for id_ in ids[:2]})
    expect(progress).to_contain_text(f"2 of {len(ids)} read. Continue with")
    assert progress.get_by_role("link").get_attribute("href").endswith(f"{ids[2]}.html#path-whose-goals")  # type: ignore[union-attr]
    _keep(page, **{id_: {"state": "read"} for id_ in ids})
    expect(progress).to_contain_text(f"{len(ids)} of {len(ids)} read.")
    expect(progress.get_by_role("link")).to_be_hidden()


def test_what_is_new_since_the_last_visit_is_said(tab: Watched) -> None:
    tab.open("index.html")
    assert reader.news(tab.page).count() == 0, "at the first visit nothing is new"
    tab.page.evaluate(
        """() => { const key = Object.keys(localStorage).find((each) => each.startsWith("papershelf-visit"));
                   const visit = JSON.parse(localStorage.getItem(key));
                   visit.seen.ids = visit.seen.ids.filter((id) => id !== "c-loom" && id !== "rein");
                   visit.seen.at = "2026-01-05T10:00:00.000Z";
                   localStorage.setItem(key, JSON.stringify(visit)); }"""
    )
    tab.open("index.html")
    expect(reader.news(tab.page)).to_have_text("2 papers new since your last visit on 5 January 2026")
    reader.news(tab.page).click()
    expect(reader.rows(tab.page)).to_have_count(2)
    tab.open("index.html")
    expect(reader.news(tab.page)).to_be_visible()


# From a folder a browser keeps no answers in the place of files.
@pytest.mark.parametrize("root", ["http"], indirect=True)
def test_every_page_marks_what_came_or_changed_since_the_last_visit(tab: Watched, site: Path) -> None:
    newest = (site / "assets/data/newest.js").read_text("utf-8")
    head, _, data = newest.partition('["data/newest"]=')
    told = json.loads(data.rstrip(";\n"))
    told["changed"] = {"numbers": [0], "ids": ["rein"], "days": ["2026-11-25"], "isWhole": True}
    body = f'{head}["data/newest"]={json.dumps(told)};'
    tab.page.route("**/assets/data/newest.js*", lambda route: route.fulfill(body=body, content_type="text/javascript"))
    added = told["added"]
    known = [id_ for id_, day in zip(added["ids"], added["days"], strict=True) if day == added["days"][0]]
    known.remove("c-loom")
    seen = {"at": "2026-11-24T10:00:00Z", "added": added["days"][0], "ids": known,
            "changed": {"day": "2026-11-24", "ids": []}}  # fmt: skip
    news = tab.page.locator("main .new")
    pages = ["index.html", "browse.html", "changes.html", "years/2024.html", "tags/exploration.html"]
    for address in pages:
        tab.open(address)
        expect(news.filter(has_text="changed")).to_have_count(0)
    remember = (
        "seen => localStorage.setItem(`papershelf-visit ${new URL('.', location).pathname}`, JSON.stringify({seen}))"
    )
    tab.open("index.html")
    tab.page.evaluate(remember, seen)
    for address in pages:
        tab.open(address)
        fresh = tab.page.locator("main :is(li, .ps-row)").filter(has_text="C-LooM: Watching").first
        expect(fresh.locator(".new")).to_have_text("new")
    for address in ("browse.html", "changes.html"):
        tab.open(address)
        changed = tab.page.locator("main :is(li, .ps-row)").filter(has_text="REIN: A Person").first
        expect(changed.locator(".new")).to_have_text("changed")
    tab.open("browse.html")
    expect(news.filter(has_text="new")).to_have_count(1)
    expect(news.filter(has_text="changed")).to_have_count(1)
    assert tab.complaints == []


@pytest.mark.parametrize("address", ["marks.html", "papers/rein.html", "paths/whose-goals.html"])
def test_marks_fit_a_narrow_window(tab: Watched, address: str) -> None:
    tab.page.set_viewport_size({"width": 320, "height": 700})
    tab.open(address)
    _keep(tab.page, rein={"state": "reading", "note": "x" * 200})
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 320
