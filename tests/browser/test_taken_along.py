"""What is taken along in one file is read, searched and followed from disk."""

import io
import zipfile
from pathlib import Path

from playwright.sync_api import Browser, expect

from generator.site.archive import archive
from tests.browser import reader


def test_the_archive_opens_and_searches_from_disk(browser: Browser, site: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(archive(site, "The sample"))) as packed:
        packed.extractall(tmp_path)
    context = browser.new_context(offline=True)
    page = context.new_page()
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    page.goto((tmp_path / "the-sample" / "index.html").as_uri())
    box = page.get_by_role("searchbox").or_(reader.search_box(page))
    box.fill("c-loom")
    reader.proposed(page).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("C-LooM")
    assert {url.partition(":")[0] for url in sent} == {"file"}
    context.close()
