"""dblp, the bibliography of computer science (dblp, "How to use the dblp search API?")."""

from collections.abc import Iterator
from urllib.parse import urlencode

from generator.contribute.candidate import Candidate, UnreadableError, make_links
from generator.contribute.readers.dates import read_date
from generator.contribute.readers.mentions import is_preprint_server
from generator.contribute.readers.people import gather
from generator.contribute.sources import answer
from generator.text import jats, tex, venues


def of_title(title: str, _: str) -> str:
    """Return where works with a title are looked for."""
    return f"https://dblp.org/search/publ/api?{urlencode({'q': title, 'format': 'json', 'h': '5', 'c': '0'})}"


def read(text: str) -> Iterator[Candidate]:
    """Yield the works in an answer. Raises UnreadableError."""
    hits = answer.inner(answer.parse(text), "result", "hits")
    if not isinstance(hits, dict):
        raise UnreadableError("it holds no hits")
    for hit in answer.items(hits, "hit"):
        work = answer.inner(hit, "info")
        if answer.text(work, "title"):
            yield _candidate(work)


def _candidate(work: answer.Item) -> Candidate:
    people = gather(map(_line, (answer.text(author, "text") for author in answer.items(work, "authors", "author"))))
    venue = _line(answer.text(work, "venue"))
    return Candidate(
        title=_line(answer.text(work, "title")).removesuffix("."),
        authors=people.names,
        has_all_authors=people.are_all,
        published=read_date(answer.text(work, "year")),
        venue=venues.read(venue) if venue and not is_preprint_server(venue) else None,
        links=make_links((answer.text(work, "ee"),), doi=answer.text(work, "doi")),
        remarks=people.remarks,
    )


def _line(text: str) -> str:
    return tex.one_line(jats.read(tex.mend(text)))
