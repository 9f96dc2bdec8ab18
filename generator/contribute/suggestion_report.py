"""Suggestions as a person reads them, and as a program does."""

import json
from collections.abc import Iterable, Iterator

from generator.contribute.suggestions import Suggestion, Suggestions

_NAMED = 6
"""Papers of the list that a line names."""


def as_text(done: Suggestions) -> str:
    """Return the works by theme, then what was decided of others before, and what could not be said."""
    number = len(done.found)
    works = f"{number:,} {'work is' if number == 1 else 'works are'}"
    lines = [f"Of what lies around {len(done.papers):,} papers, {works} near and not on this list."]
    for theme, found in done.by_theme():
        lines += ["", f"{theme.title} ({theme.id}): {_span(one for _, one in found)}"]
        lines += [line for place, one in found for line in _lines(place, one)]
    if done.decided:
        lines += ["", "Not suggested, since they have been thought about:"]
        for one in done.decided:
            said = one.sighting.verdict or f"waits here, or is listed under another name ({one.sighting.what})"
            lines.append(f"  {one.title}, {one.around} papers around it: {one.sighting.position}: {said}")
    if done.surveys:
        named = "; ".join(done.surveys[:_NAMED])
        more = f"; and {len(done.surveys) - _NAMED:,} more" if len(done.surveys) > _NAMED else ""
        lines += ["", f"Left out as surveys of everything: {named}{more}."]
    if done.uncounted:
        lines += ["", f"Of {done.uncounted:,} more nobody counts what they cite and are cited by: they have no score."]
    return "\n".join((*lines, *_remarks(done)))


def as_json(done: Suggestions) -> str:
    """Return the works as a JSON list, the nearest first."""
    return json.dumps([_fields(one) for one in done.found], ensure_ascii=False, indent=1)


def _remarks(done: Suggestions) -> Iterator[str]:
    if done.remarks or done.failures:
        yield ""
    yield from (f"{remark}." for remark in done.remarks)
    yield from (f"No answer: {failure}." for failure in done.failures)


def _span(found: Iterable[Suggestion]) -> str:
    """Return how many works there are, with the oldest and the newest."""
    works = list(found)
    dated = sorted((one.paper.published.iso, one.paper.title) for one in works if one.paper.published)
    number = f"{len(works):,} {'work' if len(works) == 1 else 'works'}"
    if len(dated) < 2:  # noqa: PLR2004 - the oldest is the newest
        return number
    (first, oldest), (last, newest) = dated[0], dated[-1]
    return f"{number}, from {oldest} ({first}) to {newest} ({last})"


def _lines(place: int, one: Suggestion) -> Iterator[str]:
    paper, node = one.paper, one.node
    published = f" ({paper.published.iso})" if paper.published else ""
    links = paper.links
    address = links.arxiv_url or links.doi_url or links.pdf or links.project or ", ".join(sorted(node.names))
    yield f"  {place}. {paper.title}{published}"
    yield f"     {address}, score {one.score:.2f}"
    for what, papers in (("cited by", node.cited_by), ("cites", node.cites)):
        if papers:
            named = ", ".join(sorted(papers)[:_NAMED])
            more = f" and {len(papers) - _NAMED:,} more" if len(papers) > _NAMED else ""
            yield f"     {what} {len(papers):,} of this list: {named}{more}"


def _fields(one: Suggestion) -> dict[str, object]:
    links = one.paper.links
    fields = {
        "title": one.paper.title,
        "authors": list(one.paper.authors),
        "published": one.paper.published.iso if one.paper.published else None,
        "arxiv": links.arxiv,
        "doi": links.doi,
        "url": links.pdf or links.project,
        "score": round(one.score, 4),
        "theme": one.theme,
        "cited_by": sorted(one.node.cited_by),
        "cites": sorted(one.node.cites),
        "all_references": one.node.references,
        "all_citations": one.node.citations,
    }
    return {key: value for key, value in fields.items() if value not in (None, [])}
