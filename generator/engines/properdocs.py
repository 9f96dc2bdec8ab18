"""ProperDocs, a kept fork of MkDocs: lays out the tree with the same theme and settings file."""

from functools import partial

from properdocs.config.base import LegacyConfig
from properdocs.config.config_options import Type
from properdocs.plugins import BasePlugin
from properdocs.structure.pages import Page

from generator.engines.plugin import FinishedPage, TreePlugin, lay_out_with, options


class PapershelfPage(FinishedPage, Page):
    """A finished page of ProperDocs."""


class PapershelfPlugin(TreePlugin, BasePlugin[LegacyConfig]):
    """The plugin as ProperDocs knows it."""

    package = "properdocs"
    page = PapershelfPage
    config_scheme = options(Type)


lay_out = partial(lay_out_with, PapershelfPlugin)
