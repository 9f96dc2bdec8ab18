"""Elements of HTML and JATS that publishers put into titles and abstracts, without their prefixes."""

from collections.abc import Sequence

# fmt: off
STYLES: Sequence[str] = (
    "a", "abbr", "b", "big", "bdi", "bold", "cite", "code", "em", "ext-link", "fixed-case", "font", "i", "ins",
    "italic", "inline-formula", "inline-graphic", "img", "kbd", "mark", "monospace", "named-content", "overline",
    "roman", "sans-serif", "sc", "scp", "small", "span", "strike", "strong", "styled-content", "tt", "u", "underline",
    "var", "xref", "alternatives",
)
"""Those that change how words look."""

BLOCKS: Sequence[str] = (
    "p", "sec", "title", "list", "list-item", "label", "div", "br", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5",
    "h6", "disp-formula", "section", "abstract", "table", "tr", "td", "th", "tbody", "blockquote", "article-title",
)
"""Those that part what stands in them from what stands around."""
# fmt: on
