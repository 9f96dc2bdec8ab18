"""Papers as BibTeX entries, in UTF-8 as biber and BibTeX's successors read it."""

from generator.model import Paper
from generator.text import formulas

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# Braces are spelled out, since BibTeX counts even escaped ones.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{mark: f"\\{mark}" for mark in "#$%&_"},
    }
)


def entry(paper: Paper) -> str:
    """Return the paper's entry. Its key is the paper's id; a fact that is not in the list has no field.

    A venue is free text on the list, so it goes to `howpublished` of @misc and no booktitle or journal is guessed.
    """
    fields = {
        "title": f"{{{_tex(paper.title)}}}",
        "author": " and ".join(_name(author.name) for author in paper.authors),
        "year": str(paper.published.year),
        "month": None if paper.published.month is None else _MONTHS[paper.published.month - 1],
        "howpublished": paper.venue and _tex(paper.venue),
        "eprint": paper.links.arxiv,
        "archiveprefix": "arXiv" if paper.links.arxiv else None,
        "doi": paper.links.doi and _tex(paper.links.doi),
        "url": _url(paper.links.paper_url),
    }
    lines = [f"  {name} = {_quoted(name, value)},\n" for name, value in fields.items() if value]
    return f"@misc{{{paper.id},\n{''.join(lines)}}}\n"


def _quoted(name: str, value: str) -> str:
    # BibTeX knows the months as unquoted abbreviations.
    return value if name == "month" else f"{{{value}}}"


def _tex(text: str) -> str:
    line = " ".join(text.split())
    return "".join(f"${piece}$" if is_tex else piece.translate(_TEX) for piece, is_tex in formulas.split(line))


def _name(name: str) -> str:
    # A name that holds the separator itself, such as a group's, stays one name inside braces.
    return f"{{{_tex(name)}}}" if " and " in name else _tex(name)


def _url(url: str) -> str:
    return url.replace("%", r"\%").replace("{", "%7B").replace("}", "%7D")
