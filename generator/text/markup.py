"""Trusted HTML elements, written so that Markdown leaves them alone."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from generator.text.escaping import escape_attribute


def element(name: str, attributes: Mapping[str, str], children: Iterable[Markup] = ()) -> Markup:
    """Return one inline HTML element. `name` and the attributes' names must be ours; the values may be anything."""
    opening = "".join(f' {key}="{escape_attribute(value)}"' for key, value in attributes.items())
    return Markup(f"<{name}{opening}>{Markup().join(children)}</{name}>")  # noqa: S704 - every part is escaped
