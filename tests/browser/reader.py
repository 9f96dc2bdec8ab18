"""What a reader finds on the pages, by its role and its name, as they or their screen reader would.

The tests look for things through these functions alone: a new design changes a class, and no test.
"""

import re

from playwright.sync_api import Locator, Page


def search_box(page: Page) -> Locator:
    """The box in the header, once it proposes papers while one types."""
    return page.get_by_role("combobox", name="Search papers")


def proposals(page: Page) -> Locator:
    """The list that opens below the search box."""
    return page.get_by_role("search").get_by_role("listbox", name="Papers")


def proposed(page: Page) -> Locator:
    """The papers in that list."""
    return proposals(page).get_by_role("option")


def status(page: Page) -> Locator:
    """What the page says of itself: how many papers it shows, how many are marked."""
    return page.get_by_role("main").get_by_role("status")


def announced(page: Page) -> Locator:
    """What is said for some seconds after something was done."""
    return page.locator("body > [role=status]")


def warning(page: Page) -> Locator:
    """What is wrong with how the browser keeps the reader's marks."""
    return page.get_by_role("main").get_by_role("alert")


def rows(page: Page) -> Locator:
    """The papers that the browse page has drawn."""
    return page.get_by_role("list", name="Papers").get_by_role("listitem")


def titles(page: Page) -> Locator:
    """Their titles, which are links."""
    return rows(page).get_by_role("heading").get_by_role("link")


def dates(page: Page) -> Locator:
    """When they were published."""
    return rows(page).get_by_role("time")


def order(page: Page) -> Locator:
    """The choice of the order in which they stand."""
    return page.get_by_role("combobox", name="Sorted by")


def taking(page: Page) -> Locator:
    """What can be done with the papers that are ticked or shown."""
    return page.get_by_role("group", name="Take papers with you")


def view(page: Page, name: str) -> Locator:
    """The button that shows the list as "Dense" or as "Comfortable"."""
    return page.get_by_role("group", name="View").get_by_role("button", name=name)


def filters(page: Page) -> Locator:
    """All facets."""
    return page.get_by_role("region", name="Filter")


def facet_name(page: Page, name: str) -> Locator:
    """The name of a facet, which opens and closes it."""
    return filters(page).get_by_text(name, exact=True)


def facet(page: Page, name: str) -> Locator:
    """One facet, with its labels."""
    return filters(page).get_by_role("group").filter(has=page.get_by_text(name, exact=True)).last


def label(page: Page, text: str) -> Locator:
    """A label of a facet: a button with the number of papers that it would leave."""
    return filters(page).get_by_role("listitem").get_by_role("button", name=text)


def count_of(label: Locator) -> int:
    """Return the number of papers that a label promises."""
    found = re.search(r"([\d,]+) papers?$", str(label.text_content()))
    assert found, "a label says how many papers it would leave"
    return int(found[1].replace(",", ""))


def own_mark(page: Page) -> Locator:
    """The buttons by which readers mark a paper on its page."""
    return page.get_by_role("group", name="Your mark")


def comparison(page: Page) -> Locator:
    """The table of papers side by side."""
    return page.get_by_role("region", name="Comparison")


def preview(page: Page) -> Locator:
    """The card of a paper that is being contributed, as theme pages will show it."""
    return page.get_by_role("group", name="As it will look")


def progress(page: Page) -> Locator:
    """How far the reader is on a path, and the link to go on."""
    return page.get_by_role("paragraph").filter(has=page.get_by_role("progressbar", name="Papers read"))


def news(page: Page) -> Locator:
    """The link to what is new since the last visit."""
    return page.get_by_role("link", name="new since your last visit")
