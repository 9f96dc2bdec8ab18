"""What other programs say of papers in JSON, put into the words of CSL-JSON.

They are Semantic Scholar, OpenAlex, Hugging Face and Zotero's own interface; Crossref and Better BibTeX put envelopes
around their items. What a program says under a key that is not known here keeps its key, so that it is named when it
is not taken.
"""

from collections.abc import Callable, Mapping
from typing import Any

from generator.contribute.candidate import NoPaperError
from generator.facts import csl

Item = Mapping[str, Any]

_OF_A_PAPER = ("author", "authors", "authorships", "creators", "DOI", "doi")
"""What has one of these is no envelope."""
_BESIDE_PAPERS = {"attachment", "note", "annotation"}
"""What Zotero keeps beside papers."""
_BESIDE_PREPRINTS = {"model", "dataset", "space", "collection"}
"""What Hugging Face keeps beside papers, under ids such as "someone/something"."""


def envelope_key(value: object) -> str:
    """Return under which key an envelope keeps its items; nothing for what is no envelope.

    A key of an object in an object is written with a point: "message.items".
    """
    if not isinstance(value, dict) or any(key in value for key in _OF_A_PAPER):
        return ""
    if isinstance(value.get("message"), dict):
        inner = envelope_key(value["message"])
        return f"message.{inner}" if inner else "message"
    return next((key for key in csl.ENVELOPES if isinstance(value.get(key), list)), "")


def translated(item: Item) -> Item:
    """Return an item in the words of CSL-JSON. Raises NoPaperError for what other things the programs keep."""
    kind = _object(item.get("data")).get("itemType") or item.get("itemType")
    is_of_hugging_face = item.get("type") in _BESIDE_PREPRINTS and "issued" not in item and "/" in str(item.get("id"))
    if kind in _BESIDE_PAPERS or is_of_hugging_face:
        raise NoPaperError(f"it is no paper but of the kind {kind or item['type']}")
    for is_meant, translate in _TRANSLATIONS:
        if is_meant(item):
            return {key: value for key, value in translate(item).items() if value not in (None, "", [], {})}
    return item


def _semantic_scholar(item: Item) -> Item:
    ids = _object(item.get("externalIds"))
    rest = _without(item, "authors", "year", "externalIds", "paperId", "corpusId", "publicationDate", "openAccessPdf",
                    "journal", "publicationVenue", "tldr", "venue", "url", "isOpenAccess")  # fmt: skip
    return {
        **rest,
        "author": _literal(item.get("authors")),
        "issued": item.get("publicationDate") or item.get("year"),
        "container-title": item.get("venue") or _object(item.get("journal")).get("name"),
        "number": f"arXiv:{ids['ArXiv']}" if ids.get("ArXiv") else None,
        "DOI": item.get("doi") or ids.get("DOI"),
        "PDF": _object(item.get("openAccessPdf")).get("url"),
        "URL": None if ids.get("ArXiv") or ids.get("DOI") else item.get("url"),
    }


def _openalex(item: Item) -> Item:
    places = [_object(item.get(key)) for key in ("primary_location", "best_oa_location")]
    venue = _object(places[0].get("source")).get("display_name") or _object(item.get("host_venue")).get("display_name")
    authors = [_object(_object(one).get("author")) for one in _list(item.get("authorships"))]
    ids = _object(item.get("ids"))
    return {
        "title": item.get("title") or item.get("display_name"),
        "author": [{"literal": author.get("display_name")} for author in authors],
        "issued": item.get("publication_date") or item.get("publication_year"),
        "container-title": venue,
        "DOI": item.get("doi") or ids.get("doi"),
        "URL": next((place["landing_page_url"] for place in places if place.get("landing_page_url")), None),
        "PDF": next((place["pdf_url"] for place in places if place.get("pdf_url")), None),
        "abstract": _in_places(item.get("abstract_inverted_index")),
        "type": {"article": "article-journal"}.get(str(item.get("type")), item.get("type")),
    }


def _in_places(index: object) -> str:
    """Return the text of an index that has each word with the places where it stands."""
    places = _object(index).items()
    words = {place: word for word, found in places for place in _list(found) if isinstance(place, int)}
    return " ".join(words[place] for place in sorted(words))


def _hugging_face(item: Item) -> Item:
    paper = {**item, **_object(item.get("paper"))}
    number = paper.get("id")
    return {
        "title": paper.get("title"),
        "author": [one for one in _literal(paper.get("authors")) if one["literal"]],
        "issued": paper.get("publishedAt"),
        "abstract": paper.get("summary"),
        "number": f"arXiv:{number}" if isinstance(number, str) else None,
    }


_ZOTERO_KEYS = (
    "creators", "date", "publicationTitle", "proceedingsTitle", "bookTitle", "conferenceName", "url", "abstractNote",
    "extra", "itemType", "key", "version", "dateAdded", "dateModified", "collections", "relations", "libraryCatalog",
    "accessDate", "archiveID", "repository", "shortTitle", "journalAbbreviation",
)  # fmt: skip
"""Those that are read under other names, and those of the library."""


def _zotero(item: Item) -> Item:
    data = _object(item.get("data")) or item
    creators = [_object(one) for one in _list(data.get("creators"))]
    rest = _without(data, *_ZOTERO_KEYS)
    return {
        **rest,
        "author": [_creator(one) for one in creators if one.get("creatorType", "author") == "author"],
        "editor": [_creator(one) for one in creators if one.get("creatorType", "author") != "author"],
        "issued": data.get("date"),
        "container-title": next((data[key] for key in ("publicationTitle", "proceedingsTitle", "bookTitle",
                                                       "conferenceName") if data.get(key)), None),
        "URL": data.get("url"),
        "abstract": data.get("abstractNote"),
        "note": data.get("extra"),
        "archive_location": data.get("archiveID"),
        "tags": [_object(tag).get("tag") for tag in _list(data.get("tags"))],
        "type": data.get("itemType"),
    }  # fmt: skip


def _creator(creator: Item) -> Item:
    if creator.get("name"):
        return {"literal": creator["name"]}
    return {"given": creator.get("firstName"), "family": creator.get("lastName")}


def _literal(people: object) -> list[Item]:
    return [{"literal": _object(person).get("name")} for person in _list(people)]


def _object(value: object) -> Item:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _without(item: Item, *keys: str) -> Item:
    return {key: value for key, value in item.items() if key not in keys}


def _is_of(program: str, item: Item) -> bool:
    return any(key in item for key in csl.FOREIGN[program])


_TRANSLATIONS: tuple[tuple[Callable[[Item], bool], Callable[[Item], Item]], ...] = (
    (lambda item: _is_of("openalex", item), _openalex),
    (lambda item: _is_of("semantic-scholar", item), _semantic_scholar),
    (lambda item: _is_of("zotero", item) or "itemType" in _object(item.get("data")), _zotero),
    (lambda item: isinstance(item.get("paper"), dict) or ("publishedAt" in item and "id" in item), _hugging_face),
)
"""How each program's items are known."""
