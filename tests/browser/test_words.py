"""The programs too speak the language of the book alone: a reader who does all there is to do meets no other word."""

import json
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import reader
from tests.browser.conftest import address_of
from tests.browser.listener import SEARCHED, Listener
from tests.words.made_up import build_made_up
from tests.words.many import write_many
from tests.words.uses import uses

NEVER_HEARD = {
    "faults.kind", "faults.less", "faults.more", "faults.none_of", "faults.nothing", "faults.twice", "faults.unknown",
    "search.type_something", "contribute.out", "contribute.watched", "paper.all_authors",
}  # fmt: skip
"""What is said of entries that the form cannot type, of a query of which nothing is left, of works that were
considered, and of long lists of authors, of which the made-up list has none."""

_NOT_COPYING = "navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false;"
_FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
_REFUSING = "Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('refused'); } });"
_FORGE = """
Object.defineProperty(globalThis, "papershelf", { value: new Proxy({}, {
  set: (all, name, part) => {
    all[name] = name === "data/contribute" ? { ...part, forge: %s } : part;
    return true;
  },
}) });
"""
LONG = "λόγος " * 1500


PAGES = [
    "index.html", "browse.html", "themes/1.html", "papers/1.html", "papers/3.html", "paths/1.html", "marks.html",
    "authors/index.html", "tags/71.html", "timeline.html", "compare.html", "contribute.html", "404.html",
]  # fmt: skip


def look_at_every_kind_of_page(listener: Listener) -> None:
    for address in PAGES:
        listener.open(address)


def change_the_scheme(listener: Listener) -> None:
    page = listener.open("index.html")
    for _ in range(2):
        listener.press(page.get_by_role("button", name="scheme."))


QUERIES = [
    "Πρώτο", "πρωτο", "Πρωτπ", "ξξξξξξξ", "Πρώτο βήμα", "βήμα ξξξξξξξ", '"σκέψη βήμα" Πρώτο', "71", "introductory",
    "retracted", "talk", "learning", "περίληψη", "σημείωση", "Μάρω", "σκ έψη", "πρωτοβήμα", "βήμμμα", "πρψψτο", "שלום",
    '"βήμα σκέψη"', "year:1950 Πρώτο", "year:ξ Πρώτο", "δ3",
]  # fmt: skip


def search(listener: Listener) -> None:
    page = listener.open("index.html")
    page.locator("input[type=search]").focus()
    listener.listen(page, SEARCHED)
    for query in QUERIES:
        listener.search(page, query)


def search_in_vain(listener: Listener) -> None:
    listener.context.route("**/assets/search/index.js*", lambda route: route.abort())
    listener.search(listener.open("index.html"), "Πρώτο")
    listener.listen(listener.open("browse.html?q=Πρώτο"), SEARCHED)


def browse(listener: Listener) -> None:
    page = listener.open("browse.html")
    for query in ("Πρωτπ", "πρψψτο"):
        listener.search(page, query)
        page.keyboard.press("Enter")
        listener.listen(page)
    page = listener.open("browse.html?sort=oldest&code=yes&code=-no&theme=-3&theme=1")
    page.evaluate("for (const facet of document.querySelectorAll('details')) facet.open = true")
    for _ in range(2):  # asked for, then left out
        listener.press(reader.label(page, "introductory"))
    page.locator("main").click()
    page.keyboard.press("?")
    listener.listen(page)


def come_again(listener: Listener) -> None:
    changed = {"day": "2026-01-01", "ids": []}
    visit = {"seen": {"at": "2026-01-01T00:00:00Z", "added": "2026-02-02", "ids": ["4"], "changed": changed}}
    keep = f"localStorage.setItem('papershelf-visit /deep/list/', JSON.stringify({json.dumps(visit)}));"
    listener.open("index.html", keep)
    page = listener.open("browse.html", keep)
    listener.press(page.get_by_role("button", name="news.on_browse"))


def take_papers(listener: Listener) -> None:
    page = listener.open("browse.html")
    for at in range(2):
        listener.press(reader.rows(page).get_by_role("checkbox").nth(at))
    formats = reader.taking(page).get_by_role("button")
    listener.press(formats.nth(0))
    listener.context.route("**/assets/data/ris-0.js*", lambda route: route.abort())
    listener.press(formats.nth(1))


def _marks(**states: str) -> str:
    papers = {name.strip("_"): {"state": state, "note": LONG, "changed": ""} for name, state in states.items()}
    return json.dumps({"format": "papershelf-marks", "version": 1, "papers": papers | {"?": {}}})


def _ways_to_take(page: Page) -> Locator:
    return page.get_by_role("group", name="taking_marks.label").get_by_role("button")


def _bring(page: Page, text: str) -> None:
    page.locator("input[type=file]").set_input_files({"name": "1", "mimeType": "", "buffer": text.encode()})


def mark(listener: Listener) -> None:
    page = listener.open("marks.html")
    _bring(page, _marks(_1="reading", _2="to-read", _3="read", _4="", _99="read"))
    listener.listen(page)
    for at in range(3):
        listener.press(_ways_to_take(page).nth(at))
    listener.open("index.html")
    listener.press(page.get_by_role("button", name="collection.forget_all"))
    for address in ("papers/1.html", "papers/4.html", "themes/2.html", "paths/1.html"):
        listener.open(address)


def bring_marks_by_a_link(listener: Listener) -> None:
    page = listener.open("marks.html#marks=eyJmb3JtYXQiOiJwYXBlcnNoZWxmLW1hcmtzIiwidmVyc2lvbiI6MSwicGFwZXJzIjp7fX0")
    listener.press(page.get_by_role("group", name="bringing.").get_by_role("button").first)
    listener.open("marks.html#marks=damaged")


def bring_marks_that_cannot_be_read(listener: Listener) -> None:
    for text in ("{", "[]", _marks().replace("1", "2")):
        page = listener.open("marks.html", f"localStorage.setItem('papershelf-marks /deep/list/', {json.dumps(text)})")
        _bring(page, text)
        listener.listen(page)
        page.close()


def mark_where_nothing_is_kept(listener: Listener) -> None:
    for script in (_FULL, _REFUSING):
        listener.press(reader.own_mark(listener.open("papers/2.html", script)).get_by_role("button").first)


def mark_in_a_folder(listener: Listener) -> None:
    page = listener.open(f"{listener.folder.as_uri()}/papers/2.html")
    listener.press(reader.own_mark(page).get_by_role("button").first)


def _citation_button(page: Page) -> Locator:
    page.locator(".cite > summary").click()
    return page.locator(".cite").get_by_role("button").first


def copy(listener: Listener) -> None:
    listener.press(listener.open("subscribe.html").locator("main").get_by_role("button").first)
    listener.press(_citation_button(listener.open("papers/1.html")))
    listener.press(_citation_button(listener.open("papers/1.html", _NOT_COPYING)))
    listener.press(_ways_to_take(listener.open("marks.html", _NOT_COPYING)).nth(1))


def compare(listener: Listener) -> None:
    listener.open("compare.html?paper=1")
    page = listener.open("compare.html?paper=1&paper=2&paper=3&paper=99", _NOT_COPYING)
    listener.press(reader.taking(page).get_by_role("button").nth(2))


BIBTEX = "@article{a, title = {Πρώτο βήμα}, author = {Ω Ψ}, year = 2024}"
PASTED = [
    "https://example.org/9",
    BIBTEX,
    '{"title": "Βήμα"}',
    "@article{a, title = {",
    "{",
    "[]",
    '[{"paperId": "1"}]',
    "ξ",
]
TYPED = {
    "published": "0", "links-arxiv": "2412.00001", "links-doi": "10.1000/1", "links-pdf": "https://example.org/1.pdf",
    "links-project": "https://example.org/3", "links-code": "x", "tags": "λόγος", "id": "1", "note": "\u200e",
    "abstract": "$ξ}$",
}  # fmt: skip
TOO_MUCH = {"title": "Ω" * 2001, "tags": ", ".join("λ" * length for length in range(1, 52))}


def _paste(page: Page, text: str) -> None:
    page.locator("#entry-pasted").fill(text)
    page.locator("#entry-pasted + button").click()
    expect(page.locator("#entry-pasted-said")).not_to_be_empty()


def _ways_to_send(page: Page) -> Locator:
    return page.get_by_role("group", name="sending.label").get_by_role("button")


def contribute(listener: Listener) -> None:
    page = listener.open("contribute.html")
    listener.press(_ways_to_send(page).first)
    for text in PASTED:
        _paste(page, text)
        listener.listen(page, SEARCHED)
    for name, text in [("title", "Ω\u3164"), *TOO_MUCH.items(), *TYPED.items()]:
        listener.fill(page.locator(f"#entry-{name}"), text)
        listener.listen(page, SEARCHED)
        page.locator(f"#entry-{name}").fill("" if name.startswith("links") else text)


def send(listener: Listener) -> None:
    page = listener.open("contribute.html")
    _paste(page, BIBTEX)
    listener.fill(page.locator("#entry-title"), "Ένα άλλο")
    listener.fill(page.locator("#entry-id"), "9")
    listener.fill(page.locator("#entry-links-pdf"), "https://example.org/9.pdf")
    listener.press(page.locator("#entry-themes").get_by_role("checkbox").first)
    listener.press(_ways_to_send(page).nth(1))
    listener.fill(page.locator("#entry-note"), LONG)


def send_elsewhere(listener: Listener) -> None:
    for forge in ("null", '{ name: "Φ", newFile: "https://example.org/{name}" }'):
        listener.open("contribute.html", _FORGE % forge)


FLOWS = (
    look_at_every_kind_of_page,
    change_the_scheme,
    search,
    search_in_vain,
    browse,
    come_again,
    take_papers,
    mark,
    bring_marks_by_a_link,
    bring_marks_that_cannot_be_read,
    mark_where_nothing_is_kept,
    mark_in_a_folder,
    copy,
    compare,
    contribute,
    send,
    send_elsewhere,
)
"""All that a reader may do: each with a browser that remembers nothing."""


def test_a_reader_meets_no_word_that_is_in_no_book(browser: Browser, tmp_path: Path) -> None:
    site, heard = build_made_up(tmp_path, write_many(tmp_path)), set[str]()
    root = address_of("http", site)
    for flow in FLOWS:
        context = browser.new_context(base_url=root)
        context.set_default_timeout(5000)
        listener = Listener(context, site)
        flow(listener)
        context.close()
        assert listener.foreign == [], flow.__name__
        heard |= listener.heard
    said = {use.name for use in uses() if "/programs/" in use.place}
    assert " ".join(sorted(said - heard - NEVER_HEARD)) == ""
