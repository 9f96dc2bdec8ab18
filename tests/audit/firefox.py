"""The Firefox that the audit uses beside Chromium. Run as a program, it makes sure that there is one.

Any Firefox will do, as a person has it: it is driven by its own WebDriver BiDi. (Playwright would need a Firefox that
it has patched itself.)
"""

import shutil
import sys

from tests.browser.chromium import install_package

NAMES = ("firefox-esr", "firefox")


def find_firefox() -> str | None:
    """Return the path of a Firefox, or None."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def main() -> int:
    """Return 0 once there is a Firefox."""
    if not find_firefox():
        print("No Firefox is here yet: installing one for the audit.")  # noqa: T201 - this is a program
        install_package(NAMES[0])
    if find_firefox():
        return 0
    print("The audit needs a Firefox: install the package firefox-esr, then try again.", file=sys.stderr)  # noqa: T201
    return 1


if __name__ == "__main__":
    sys.exit(main())
