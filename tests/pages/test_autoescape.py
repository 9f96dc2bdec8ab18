"""What templates print is written as its place needs it, also inside the sentences of the book."""

from pathlib import Path

import pytest
from jinja2 import TemplateRuntimeError
from markupsafe import Markup

from generator.layers import Layers
from generator.pages.page import BROWSE, Address, Link, Page, paper_address
from generator.pages.render import renderer
from generator.text.prose import Prose
from generator.words.book import Book
from generator.words.language import Language

BOOK = Book(
    Language("en"), {"a": {"sentence": "*See* {what}: {what}!", "label": "{what}:"}, "shared": {"between": ", "}}
)
PROSE = Prose("$x$ *y*")
NASTY = '"<b>*x*</b>" {what}'


def _rendered(source: str, value: object, folder: Path) -> str:
    (folder / "x.md.j2").write_text(source, "utf-8")
    return renderer(Layers((folder,)), BOOK)(Page(Address("papers/x.md"), "x.md.j2", "", "", value))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (NASTY, '&#42;See&#42; "&lt;b>&#42;x&#42;&lt;/b>" &#123;what}: "&lt;b>&#42;x&#42;&lt;/b>" &#123;what}!'),
        (PROSE, f"&#42;See&#42; {PROSE.markdown}&#58; {PROSE.markdown}!"),
        (Markup("<b>x</b>"), "&#42;See&#42; <b>x</b>&#58; <b>x</b>!"),
        (Link("[x]", BROWSE), r"&#42;See&#42; [&#91;x&#93;](../browse.md)&#58; [&#91;x&#93;](../browse.md)!"),
    ],
)
def test_a_sentence_in_text_escapes_itself_and_writes_its_values(value: object, said: str, tmp_path: Path) -> None:
    found = _rendered('{{ say("a.sentence", what=page) }}', value, tmp_path)
    assert found == said


def test_a_sentence_in_an_attribute_is_text(tmp_path: Path) -> None:
    found = _rendered("""<a title="{{ say('a.label', what=page) }}">""", NASTY, tmp_path)
    assert found == '<a title="&quot;&lt;b&gt;*x*&lt;/b&gt;&quot; &#123;what}:">'


@pytest.mark.parametrize("value", [Markup("<b>"), Link("x", BROWSE)])
@pytest.mark.parametrize(
    "source", ['<a title="{{ page }}">', """<a title="{{ say('a.label', what=page) }}">""", "[x]({{ page }})"]
)
def test_markup_cannot_stand_in_an_attribute_or_an_address(source: str, value: object, tmp_path: Path) -> None:
    with pytest.raises(TemplateRuntimeError, match="this is markup"):
        _rendered(source, value, tmp_path)


def test_a_list_is_parted_as_the_language_parts_it(tmp_path: Path) -> None:
    source = '{{ say("a.label", what=listed(page)) }}'
    assert _rendered(source, ["*a*", Link("b", BROWSE), "c"], tmp_path) == "&#42;a&#42;, [b](../browse.md), c:"
    assert _rendered(source, [], tmp_path) == "&#58;"


def test_what_a_template_puts_together_stays_markup_in_a_sentence(tmp_path: Path) -> None:
    source = '{% set link %}<i title="{{ page }}">{{ page }}</i>{% endset %}{{ say("a.label", what=link) }}'
    assert _rendered(source, '"<', tmp_path) == '<i title="&quot;&lt;">"&lt;</i>&#58;'


def test_what_stands_on_many_pages_is_made_once_for_those_with_the_same_way_to_papers(tmp_path: Path) -> None:
    made = []

    class Seen:
        @property
        def there(self) -> Link:
            made.append(self)
            return Link("x", paper_address("x"))

    (tmp_path / "parts.j2").write_text("{% macro entry(one) %}{{ one.there }}{% endmacro %}", "utf-8")
    source = '{% import "parts.j2" as parts %}{% for one in page %}{{ once(parts.entry, one) }};{% endfor %}'
    (tmp_path / "x.md.j2").write_text(source, "utf-8")
    render = renderer(Layers((tmp_path,)), BOOK)
    one, other = Seen(), Seen()
    pages = [
        Page(Address(name), "x.md.j2", "", "", (one, other, one))
        for name in ("tags/1.md", "b.md", "years/2.md", "papers/c.md")
    ]
    found = [render(page) for page in pages]
    assert found == ["[x](../papers/x.md);" * 3, "[x](papers/x.md);" * 3, "[x](../papers/x.md);" * 3, "[x](x.md);" * 3]
    assert made == [one, other] * 3
