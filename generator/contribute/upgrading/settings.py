"""What 0.1.0 wrote into mkdocs.yml and MkDocs takes no more: folders in which a list had the whole set of templates."""

from generator.content.nodes import Node, Scalar, Table
from generator.content.parsing import parse
from generator.contribute.format import FormatError

_OLD_DOCS, _OLD_THEME = "site_templates", "site_templates/theme"


def with_todays_folders(text: str, content: str) -> str:
    """Return the text of a mkdocs.yml that names a list's folder `content`, and no theme of its own.

    All else stays to the letter. Raises FormatError where that cannot be done line by line.
    """
    root, problems = parse(text.encode(), "")
    if not isinstance(root, Table):
        raise FormatError(problems[0].message if problems else "it holds no settings")
    own = _old(root.find("theme"), "custom_dir", _OLD_THEME)
    docs = _old(root, "docs_dir", _OLD_DOCS)
    # What stands further down is changed first, so that places stay what they are.
    for node in sorted(filter(None, (own, docs)), key=lambda node: -node.start):
        text = _without(text, node) if node is own else text[: node.start] + content + text[node.end :]
    return text


def _old(table: Node | None, key: str, text: str) -> Scalar | None:
    node = table.find(key) if isinstance(table, Table) else None
    return node if isinstance(node, Scalar) and node.text.rstrip("/") == text else None


def _without(text: str, value: Scalar) -> str:
    """Return a text without the line of a key and its value; a comment there stays, on a line of its own."""
    start, end = text.rfind("\n", 0, value.start) + 1, text.find("\n", value.end) + 1 or len(text)
    key, rest = text[start : value.start], text[value.end : end].strip()
    if value.in_flow or not key.strip().endswith(":") or (rest and not rest.startswith("#")):
        raise FormatError('take "custom_dir" out of it by hand: the theme is laid over ours now')
    indent = key[: len(key) - len(key.lstrip())]
    return text[:start] + (f"{indent}{rest}\n" if rest else "") + text[end:]
