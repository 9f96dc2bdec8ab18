"""The program that searches in the browser: small sources, shipped as one file so that a page loads one."""

from collections.abc import Mapping

from generator.text.javascript import join

PROGRAM = "search.js"
"""The one file that pages load."""

ENGINE = (
    "folding.js",
    "encoding.js",
    "distance.js",
    "identifiers.js",
    "query.js",
    "store.js",
    "lexicon.js",
    "variants.js",
    "matching.js",
    "phrases.js",
    "ranking.js",
    "marking.js",
    "papers.js",
    "explanation.js",
    "engine.js",
)
"""The sources that know no page: what `prove` runs."""

INTERFACE = (
    "script_loader.js",
    "elements.js",
    "messages.js",
    "result_rows.js",
    "combobox.js",
    "browse_results.js",
    "start.js",
)
"""The sources that draw; the last one starts everything."""


def bundle(sources: Mapping[str, str]) -> str:
    """Return the program: every source in its order, without the comments that are for its authors."""
    return join(sources, (*ENGINE, *INTERFACE))


def engine(sources: Mapping[str, str]) -> str:
    """Return the part of the program that runs without a page."""
    return join(sources, ENGINE)
