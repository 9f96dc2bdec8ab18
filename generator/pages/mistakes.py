"""Where a reader reports a mistake of an entry: a new issue or a mail, in which stands already what the entry says."""

from collections.abc import Iterator
from urllib.parse import quote

from generator.exports.citation import names_on_a_line
from generator.model import Paper, Site
from generator.text import forges
from generator.words.book import Book


def report_url(site: Site, paper: Paper, book: Book) -> str | None:
    """Return the address at which mistakes of a paper's entry are reported; None where nobody takes them.

    An issue of the repository, unless its address is still a placeholder; else a mail to who keeps the list (RFC 6068).
    """
    title = book.say("report.title", title=paper.title.plain)
    text = "\n".join(_lines(paper, book))
    if site.repository and not forges.is_placeholder(site.repository):
        return forges.issue_url(site.repository, title, text)
    # Lines of a mail end as on Windows (section 5).
    body = text.replace("\n", "\r\n")
    return (
        site.contact
        and f"mailto:{quote(site.contact, safe='@')}?subject={quote(title, safe='')}&body={quote(body, safe='')}"
    )


def _lines(paper: Paper, book: Book) -> Iterator[str]:
    yield book.say("report.ask")
    yield ""
    yield f"content/papers/{paper.id}.yml"
    named = names_on_a_line(paper)
    authors = book.listed(named)
    facts = {
        "title": paper.title.plain,
        "authors": authors if len(named) == len(paper.authors) else book.say("paper.byline_cut", authors=authors),
        "published": paper.published.iso,
        "venue": paper.venue.text if paper.venue else "",
        "links": paper.links.doi_url or paper.links.paper_url,
    }
    yield from (f"{name}: {fact}" for name, fact in facts.items() if fact)
    yield ""
    yield book.say("report.source")
