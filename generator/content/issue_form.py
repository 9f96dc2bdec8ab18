"""The issue form of a list's repository, in which a forge offers the list's themes.

A forge takes the form as it stands in the repository, so it must be kept in step with themes.yml.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.content.disk import read_nodes
from generator.content.nodes import Listing, Node, Scalar, Table, tables_in
from generator.content.parsing import parse
from generator.model import Theme
from generator.problems import Problem, Severity
from generator.text.quoting import quoted

FORM = ".github/ISSUE_TEMPLATE/add-paper.yml"
"""Where GitHub and its kin look for the form, from the root of the repository."""

_FIELD = "theme"
"""The id of the field that offers the themes."""


def offers(themes: Sequence[Theme]) -> list[str]:
    """Return what the form offers: each theme's id, by which the answer is read, and its title."""
    return [f"{theme.id}: {theme.title}" for theme in themes]


def check_form(path: Path, themes: Sequence[Theme]) -> Iterator[Problem]:
    """Yield what is wrong with the form in a file; nothing where there is no such file, or it offers no themes.

    Themes out of step are a warning: the list is sound, and whoever adds a theme in a browser cannot run --fix.
    """
    if not path.is_file():
        return
    root, problems = read_nodes(path)
    yield from problems
    options = _options(root)
    offered, wanted = [node.text for node in options], offers(themes)
    if not options or offered == wanted:
        return
    lacking = [f'lacks "{one}"' for one in wanted if one not in offered]
    spare = [f'offers "{one}", which is no theme' for one in offered if one not in wanted]
    what = "; ".join([*lacking, *spare]) or "has the themes in another order"
    advice = '"papershelf check --fix" writes its themes anew'
    message = f"the form is not in step with themes.yml: it {what}; {advice}"
    yield Problem(options[0].position, message, Severity.WARNING)


def with_themes(text: str, themes: Sequence[Theme]) -> str:
    """Return a form's text in which it offers these themes; as it is, where it offers none or not one a line."""
    root, _ = parse(text.encode(), "")
    options = _options(root)
    if not options or any(node.in_flow for node in options):
        return text
    start = text.rfind("\n", 0, options[0].start) + 1
    indent = text[start : text.index("-", start)]
    lines = (f"{indent}- {quoted(one)}" for one in offers(themes))
    return text[:start] + "\n".join(lines) + text[options[-1].end :]


def _options(root: Node | None) -> Sequence[Scalar]:
    """Return the texts that the form's field for themes offers."""
    body = root.find("body") if isinstance(root, Table) else None
    for field in tables_in(body):
        name = field.find("id")
        if isinstance(name, Scalar) and name.text == _FIELD:
            attributes = field.find("attributes")
            options = attributes.find("options") if isinstance(attributes, Table) else None
            return [node for node in options.items if isinstance(node, Scalar)] if isinstance(options, Listing) else []
    return []
