"""Pages as data of schema.org in JSON-LD 1.1, which search engines and others read for facts.

A page says what it is, where it stands, and what it is about: a work, a list of papers, or the whole collection. What
is not in the list is not said. Addresses are whole where the list knows its own, and else relative to the page.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.exports.citation import Citation, cite, ends_of_authors, type_of
from generator.facts import kinds
from generator.model import Author, Paper, Site
from generator.text import names
from generator.text.escaping import printable

_Node = Mapping[str, Any]

_PAGED = {"ScholarlyArticle", "Chapter", "Report", "BlogPosting"}
"""Works whose pages schema.org counts."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A page, as far as programs are told about it. Addresses are those of the built site, from its root."""

    address: str
    title: str
    description: str
    trail: Sequence[tuple[str, str]]
    """The titles and addresses of the pages above it, the first page before all others; it has none itself."""
    paper: Paper | None = None
    papers: Sequence[str] = ()
    """The addresses of the papers that it lists, in order."""
    parts: Sequence[str] = ()
    """Of the first page: the addresses of the themes."""
    count: int = 0
    """Of the first page: how many papers the list has."""
    modified: str | None = None
    """When what it says last changed."""


def persistent_url(paper: Paper) -> str:
    """Return the address under which the work itself is cited: its DOI, if it has one."""
    return paper.links.doi_url or paper.links.paper_url


def work_type(paper: Paper) -> str:
    """Return what schema.org calls works of this kind."""
    return kinds.TYPES[type_of(paper)]["schema.org"]


def json_ld(subject: Subject, site: Site, language: str) -> str:
    """Return the description of a page of a site that speaks a language, as JSON."""
    base = site.url or "../" * subject.address.count("/")
    home = base if site.url else f"{base}index.html"
    nodes = [_page(subject, site, language, base, home)]
    if not subject.trail:
        nodes += [_website(site, language, home), _collection(subject, site, base, home)]
    elif subject.paper:
        nodes.append(_work(subject.paper))
    document = {"@context": "https://schema.org", "@graph": nodes}
    return json.dumps(_printable(document), ensure_ascii=False, separators=(",", ":"))


def _page(subject: Subject, site: Site, language: str, base: str, home: str) -> _Node:
    here = f"{base}{subject.address}" if subject.trail else home
    return {
        "@type": "CollectionPage" if subject.papers or not subject.trail else "WebPage",
        "@id": here,
        "url": here,
        "name": subject.title,
        "description": subject.description,
        "inLanguage": language,
        "dateModified": subject.modified,
        "license": site.look.licence and site.look.licence.url,
        "isPartOf": {"@id": f"{home}#website"},
        "breadcrumb": _breadcrumb([*subject.trail, (subject.title, subject.address)], base) if subject.trail else None,
        "mainEntity": _main_entity(subject, base, home),
    }


def _main_entity(subject: Subject, base: str, home: str) -> _Node | None:
    if not subject.trail:
        return {"@id": f"{home}#list"}
    if subject.paper:
        return {"@id": persistent_url(subject.paper)}
    if not subject.papers:
        return None
    items = [
        {"@type": "ListItem", "position": place, "url": f"{base}{address}"}
        for place, address in enumerate(subject.papers, start=1)
    ]
    return {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items}


def _breadcrumb(trail: Iterable[tuple[str, str]], base: str) -> _Node:
    items = [
        {"@type": "ListItem", "position": place, "name": title, "item": f"{base}{address}"}
        for place, (title, address) in enumerate(trail, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _website(site: Site, language: str, home: str) -> _Node:
    search = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{home}browse.html?q={{query}}"},
        "query-input": "required name=query",
    }
    return {
        "@type": "WebSite",
        "@id": f"{home}#website",
        "url": home,
        "name": site.name,
        "description": site.description,
        "inLanguage": language,
        "potentialAction": search if site.url else None,
    }


def _collection(subject: Subject, site: Site, base: str, home: str) -> _Node:
    return {
        "@type": "Collection",
        "@id": f"{home}#list",
        "name": site.name,
        "description": site.description,
        "creator": [{"@type": "Person", "name": name} for name in site.curators],
        "license": site.look.licence and site.look.licence.url,
        "collectionSize": subject.count,
        "dateModified": subject.modified,
        "hasPart": [{"@id": f"{base}{address}"} for address in subject.parts],
    }


def _work(paper: Paper) -> _Node:
    citation, links = cite(paper), paper.links
    said = dict(citation.details)
    type_, container = work_type(paper), _container(paper, citation)
    is_book = type_ == "Book"
    publisher = said.get("publisher") or said.get("institution") or citation.preprint_server
    addresses = (links.arxiv_url, links.doi_url, links.project)
    return {
        "@type": type_,
        "@id": persistent_url(paper),
        "name": paper.title.plain,
        "headline": paper.title.plain,
        "author": _people(ends_of_authors(paper)),
        "editor": [] if container and not is_book else _people(paper.editors),
        "datePublished": citation.issued.iso,
        "isPartOf": container,
        "pagination": citation.pages if type_ in _PAGED else None,
        "publisher": publisher and {"@type": "Organization", "name": publisher},
        "isbn": said.get("isbn") if is_book else None,
        "bookEdition": said.get("edition") if is_book else None,
        "version": said.get("version"),
        "reportNumber": said.get("number") if type_ == "Report" else None,
        "genre": said.get("type"),
        "identifier": [
            {"@type": "PropertyValue", "propertyID": scheme, "value": value}
            for scheme, value in (("DOI", links.doi), ("arXiv", links.arxiv))
            if value
        ],
        "url": links.paper_url,
        "sameAs": [address for address in addresses if address],
        "encoding": links.pdf_url
        and {"@type": "MediaObject", "contentUrl": links.pdf_url, "encodingFormat": "application/pdf"},
        "codeRepository": links.code if type_ == "SoftwareSourceCode" else None,
        "inLanguage": paper.language,
        "keywords": list(paper.tags),
        "abstract": paper.abstract and paper.abstract.plain,
        "creativeWorkStatus": paper.status and paper.status.value.capitalize(),
    }


def _container(paper: Paper, citation: Citation) -> _Node | None:
    """Return where a work was published, from its issue outwards."""
    kind, said = kinds.VENUES[citation.type]["schema.org"], dict(citation.details)
    if not (citation.venue and kind):
        return None
    whole: _Node = {"@type": kind, "name": citation.venue}
    if work_type(paper) != "Book":
        whole = {**whole, "editor": _people(paper.editors)}
    if kind == "Book":
        whole = {**whole, "isbn": said.get("isbn"), "bookEdition": said.get("edition")}
    if "volume" in said:
        whole = {"@type": "PublicationVolume", "volumeNumber": said["volume"], "isPartOf": whole}
    if "issue" in said:
        whole = {"@type": "PublicationIssue", "issueNumber": said["issue"], "isPartOf": whole}
    return whole


def _people(people: Iterable[Author]) -> list[_Node]:
    """Return authors or editors. Who has a name of one piece may be a person or a group, so nothing is said of that."""
    return [
        {"@type": "Person", "name": person.name} if names.split(person.name).is_split else {"name": person.name}
        for person in people
    ]


def _printable(value: Any) -> Any:
    """Return a value without what is empty, its texts on one line each."""
    if isinstance(value, str):  # first, as nearly all values are texts
        return printable(value)
    if isinstance(value, list):
        return [_printable(inner) for inner in value]
    if isinstance(value, Mapping):
        return {name: _printable(inner) for name, inner in value.items() if inner or inner == 0}
    return value
