"""The theme escapes whatever it prints, since no engine does."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, nodes

from tests.conftest import ROOT

THEME = ROOT / "site_templates" / "theme"
ESCAPE = "partials/escape.html"


def _printed(source: str) -> Iterator[nodes.Node]:
    for output in Environment(autoescape=False).parse(source).find_all(nodes.Output):  # noqa: S701 - as MkDocs
        yield from (node for node in output.nodes if not isinstance(node, nodes.TemplateData))


def _is_safe(node: nodes.Node) -> bool:
    if isinstance(node, nodes.Call):
        return isinstance(node.node, nodes.Name) and node.node.name in {"e", "data"}
    return node == nodes.Getattr(nodes.Name("page", "load"), "content", "load")


def _unescaped(folder: Path) -> list[str]:
    return [
        f"{path.relative_to(folder).as_posix()}:{node.lineno}"
        for path in sorted(folder.rglob("*.html"))
        for node in _printed(path.read_text("utf-8"))
        if path != folder / ESCAPE and not _is_safe(node)
    ]


def test_every_printed_value_is_escaped_but_the_pages_own_html() -> None:
    assert _unescaped(THEME) == []


def test_the_net_has_no_holes(tmp_path: Path) -> None:
    (tmp_path / "leaks.html").write_text(
        "{{ e(a) }}{{ page.content }}\n{{ page.title }}\n{{ a | e }}\n{{ f(e(a)) }}\n{{ e(a) ~ b }}\n"
        "{{ meta.content }}\n{% if a %}{% for x in y %}{{ x }}{% endfor %}{% endif %}",
        "utf-8",
    )
    assert _unescaped(tmp_path) == [f"leaks.html:{line}" for line in (2, 3, 4, 5, 6, 7)]


def test_escaped_is_what_means_itself_in_text_and_between_double_quotes() -> None:
    environment = Environment(loader=FileSystemLoader(THEME), autoescape=False)  # noqa: S701 - as MkDocs
    template = environment.from_string('{% from "partials/escape.html" import e %}{{ e(text) }}')
    assert template.render(text="""<a b="c">&lt;'""") == "&lt;a b=&quot;c&quot;&gt;&amp;lt;'"
