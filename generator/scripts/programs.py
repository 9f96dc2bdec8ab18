"""The programs of the pages: small sources of one purpose each, shipped as one file per topic."""

from collections.abc import Mapping

from generator.text.javascript import join

FOLDER = "assets/programs"

PROGRAMS: Mapping[str, tuple[str, ...]] = {
    "page": ("elements", "addresses", "announcer", "downloads", "dates", "parts", "help"),
    "list": ("facets", "columns", "citations", "compared"),
    "copy": ("clipboard", "buttons", "start"),
    "marks": ("format", "words", "store", "disk", "visits", "badges", "control", "progress", "start"),
    "collection": ("link", "groups", "bringing", "taking_marks", "collection_page", "start"),
    "compare": ("comparison", "spellings", "notes", "compare_page", "start"),
    "browse": (
        "address_state", "filter", "orders", "query", "long_list", "rows", "facet_box", "choices", "taking", "keyboard",
        "browse_page", "start",
    ),
    "contribute": (
        "blanks", "schema_check", "tex", "dates", "links", "bibtex_entry", "bibtex", "csl_json", "pasted", "quoting",
        "entry_text", "naming", "listed", "fields", "form_field", "themes_field", "form", "prose", "card", "sending",
        "pasting", "contribute_page", "start",
    ),
}  # fmt: skip
"""The sources of each program in their order. They stand in the folder of the program's name under `assets/`."""


def programs(sources: Mapping[str, str]) -> Mapping[str, str]:
    """Return each program under its address, made of the sources, which stand under theirs."""
    return {f"{FOLDER}/{name}.js": join(sources, addresses(name)) for name in PROGRAMS}


def addresses(program: str) -> tuple[str, ...]:
    """Return where the sources of a program stand."""
    return tuple(f"assets/{program}/{source}.js" for source in PROGRAMS[program])
