"""The frame of the theme around the pages, by the Jinja that it is written for."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import jinja2

from generator.cache import Cache
from generator.layers import Layers
from generator.pages.compiled import CompiledTemplates
from generator.pages.render import PlainContext, own_faults_said

Frame = Callable[..., str]
"""Takes the name of a template of the theme and what it sees; returns the whole page."""


class _Theme(jinja2.Environment):
    """What the templates of a theme run in: nearly all that they ask for is in a mapping."""

    context_class = PlainContext

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return what Jinja's own does, which looks for an attribute first."""
        return obj[attribute] if type(obj) is dict and attribute in obj else super().getattr(obj, attribute)


def make_frame(theme: Layers, config: Mapping[str, object], cache: Cache) -> Frame:
    """Return the function that lays out pages with a theme, for which `config` is as an engine's.

    What the cache has of the theme is not compiled again.

    The function raises ContentError for a fault in a file of the list's own, and the error itself for ours.
    """
    # The theme escapes what it prints by itself: see its `escape.html`.
    environment = _Theme(
        loader=jinja2.FileSystemLoader(theme.folders),
        auto_reload=False,
        bytecode_cache=CompiledTemplates(cache),
        cache_size=-1,  # see `pages.render`
    )
    # As Jinja's own, which asks at each text whether it is markup, and takes most of a frame's time.
    environment.filters["replace"] = lambda text, old, new: str(text).replace(old, new)
    environment.globals["config"] = config
    _say_alike_once(environment)

    def lay_out(template: str, page: object = None) -> str:
        with own_faults_said(theme):
            return environment.get_template(template).render(page=page)

    return lay_out


def _say_alike_once(environment: jinja2.Environment) -> None:
    """Keep what the theme's macros for escaping return: the same words and addresses stand on every page."""
    escaping = environment.get_template("partials/escape.html").module
    for name, macro in list(vars(escaping).items()):
        if isinstance(macro, jinja2.runtime.Macro):
            setattr(escaping, name, lru_cache(maxsize=10_000, typed=True)(macro))
