"""The frame of the theme around the pages, by the Jinja that it is written for."""

from collections.abc import Callable, Mapping

import jinja2

from generator.layers import Layers
from generator.pages.render import own_faults_said

Frame = Callable[..., str]
"""Takes the name of a template of the theme and what it sees; returns the whole page."""


def make_frame(theme: Layers, config: Mapping[str, object]) -> Frame:
    """Return the function that lays out pages with a theme, for which `config` is as an engine's.

    The function raises ContentError for a fault in a file of the list's own, and the error itself for ours.
    """
    # The theme escapes what it prints by itself: see its `escape.html`.
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(theme.folders), auto_reload=False)  # noqa: S701
    # As Jinja's own, which asks at each text whether it is markup, and takes most of a frame's time.
    environment.filters["replace"] = lambda text, old, new: str(text).replace(old, new)
    environment.globals["config"] = config

    def lay_out(template: str, page: object = None) -> str:
        with own_faults_said(theme):
            return environment.get_template(template).render(page=page)

    return lay_out
