"""MkDocs with Material: lays out the tree, and lets plain `mkdocs build` and `mkdocs serve` do the same."""

from functools import partial

from mkdocs.config.base import LegacyConfig
from mkdocs.config.config_options import Type
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from generator.engines.plugin import FinishedPage, TreePlugin, lay_out_with, options


class PapershelfPage(FinishedPage, Page):
    """A finished page of MkDocs."""


class PapershelfPlugin(TreePlugin, BasePlugin[LegacyConfig]):
    """The plugin as MkDocs knows it."""

    package = "mkdocs"
    page = PapershelfPage
    config_scheme = options(Type)


lay_out = partial(lay_out_with, PapershelfPlugin)
