"""How a list is cited: the files at the root of its repository by which GitHub and Zenodo know it.

CITATION.cff is of the Citation File Format 1.2.0, .zenodo.json what Zenodo takes with a release (developers.zenodo.org,
"Deposit metadata"). People add to them what site.yml does not know, such as an ORCID or a DOI. So a list begins with
both, nothing writes over them, and `check` says where they are not in step with site.yml. A file that says it is of
software is of a program in the same repository, and left alone.
"""

import html
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from generator.content.disk import read_nodes
from generator.content.nodes import Listing, Node, Scalar, Table
from generator.facts.licences import LICENCES
from generator.model import Site
from generator.problems import Problem, Severity
from generator.text.quoting import quoted

CITATION, ZENODO = "CITATION.cff", ".zenodo.json"

_Value = str | Sequence[Mapping[str, str]]


def citation_text(site: Site) -> str:
    """Return what CITATION.cff says of a list."""
    said: Mapping[str, _Value] = {
        "cff-version": "1.2.0",
        "message": "If you use this list, please cite it as below.",
        "type": "dataset",
        "title": site.name,
        "abstract": site.description,
        "authors": [{"name": name} for name in _authors(site)],
        **{name: value for name, value in _cited(site).items() if value},
    }
    return "".join(_written(name, value) for name, value in said.items())


def zenodo_text(site: Site) -> str:
    """Return what .zenodo.json says of a list."""
    licence = _spdx(site)
    said = {
        "upload_type": "dataset",
        "title": site.name,
        "description": f"<p>{html.escape(site.description)}</p>",
        "creators": [{"name": name} for name in _authors(site)],
        **({"license": licence.lower()} if licence else {}),
        **({"related_identifiers": [{"relation": "isSourceOf", "identifier": site.url}]} if site.url else {}),
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def check_citing(folder: Path, site: Site) -> Iterator[Problem]:
    """Yield where the files in the folder of a repository are not in step with what its list says of itself.

    As with the issue form, that is a warning: the list is sound.
    """
    licence, cited = _spdx(site), _cited(site)
    yield from _check(folder / CITATION, "type", {
        "title": (_text, site.name),
        "authors": (_people, "; ".join(_authors(site))),
        "license": (_text, licence),
        "url": (_text, site.url),
        "repository": (_text, cited["repository"]),
    })  # fmt: skip
    yield from _check(folder / ZENODO, "upload_type", {
        "title": (_text, site.name),
        "creators": (_people, "; ".join(_authors(site))),
        "license": (_text, licence and licence.lower()),
    })  # fmt: skip


_Facts = Mapping[str, tuple[Callable[[Node | None], str], str | None]]
"""By the keys of a file: how it is read, and what site.yml says; None where it says nothing."""


def _check(path: Path, kind: str, facts: _Facts) -> Iterator[Problem]:
    if not path.is_file():
        return
    root, problems = read_nodes(path)
    yield from problems
    if not isinstance(root, Table) or _text(root.find(kind)) != "dataset":
        return
    for name, (read, wanted) in facts.items():
        node = root.find(name)
        if wanted is None or read(node) == wanted:
            continue
        what = f'"{name}" is "{read(node)}" here and' if node else f'"{name}" is missing here, and'
        message = f'{what} "{wanted}" by site.yml; say the same in both'
        yield Problem(node.position if node else root.position, message, Severity.WARNING)


def _authors(site: Site) -> Sequence[str]:
    return site.curators or (f"The curators of {site.name}",)


def _cited(site: Site) -> Mapping[str, str | None]:
    """Return where the list is, and what may be done with it, under the keys of CITATION.cff."""
    spdx, licence = _spdx(site), site.look.licence
    address = licence.url if licence and not spdx else None
    return {"license": spdx, "license-url": address, "url": site.url, "repository": site.repository}


def _spdx(site: Site) -> str | None:
    """Return the identifier of the list's licence; None where it has none, or one that is known by its address."""
    licence = site.look.licence
    return next((name for name, known in LICENCES.items() if licence and known == (licence.name, licence.url)), None)


def _written(name: str, value: _Value) -> str:
    if isinstance(value, str):
        return f"{name}: {quoted(value)}\n"
    return f"{name}:\n" + "".join(f"  - {key}: {quoted(text)}\n" for one in value for key, text in one.items())


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _people(node: Node | None) -> str:
    """Return the people that either file names, each as the list writes them: "Ada Lovelace"."""
    return "; ".join(map(_person, node.items)) if isinstance(node, Listing) else ""


def _person(node: Node) -> str:
    if not isinstance(node, Table):
        return _text(node)
    whole = _text(node.find("name"))
    family, comma, given = whole.partition(", ")
    parts = (node.find(part) for part in ("given-names", "name-particle", "family-names", "name-suffix"))
    return f"{given} {family}" if comma else whole or " ".join(filter(None, map(_text, parts)))
