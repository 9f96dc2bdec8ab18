"""The Chromium that the browser tests use. Run as a program, it makes sure that there is one.

A system's own is taken where there is one; else Debian's package is installed where that is allowed, else
Playwright's own download is tried.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Without these, every tab starts two more processes that no test looks at: half of all the time.
    "--disable-features=SpareRendererForSitePerProcess,WebUIOmniboxPopup,WebUIOmniboxAimPopup",
]


def find_chromium() -> str | None:
    """Return the path of a Chromium, or None."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return found
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


@contextmanager
def open_chromium() -> Iterator[Browser]:
    """Give a real Chromium. Its absence is Playwright's error."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield browser
        browser.close()


def install_package(name: str) -> None:
    """Try to install a package of Debian's."""
    root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    _run([*root, "apt-get", "update"])
    _run([*root, "apt-get", "install", "--yes", "--no-install-recommends", name])


def _run(command: list[str]) -> None:
    if shutil.which(command[0]):
        subprocess.run(command, check=False)  # noqa: S603 - our own words


def install_chromium() -> None:
    """Try the ways to get a Chromium until one has worked."""
    install_package("chromium")
    if not find_chromium():
        _run([sys.executable, "-m", "playwright", "install", "chromium"])


def main() -> int:
    """Return 0 once there is a Chromium."""
    if not find_chromium():
        print("No Chromium is here yet: installing one for the browser tests.")  # noqa: T201 - this is a program
        install_chromium()
    if find_chromium():
        return 0
    print("The browser tests need a Chromium: install the package chromium, then try again.", file=sys.stderr)  # noqa: T201
    return 1


if __name__ == "__main__":
    sys.exit(main())
