"""MkDocs with Material: lays out the tree, and lets plain `mkdocs build` and `mkdocs serve` do the same.

The plugin only hands over what the generator has made. Nothing else rests on it.
"""

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from html import escape as escape_html
from pathlib import Path
from typing import Any

import mkdocs.commands.build
import mkdocs.config
import mkdocs.exceptions
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.content.reader import read_library
from generator.problems import ContentError, UsageError
from generator.site.clock import build_day
from generator.site.engine import Progress
from generator.site.generate import Tree, generate


class PluginConfig(Config):
    """The plugin's options in mkdocs.yml, as folders beside that file."""

    content = config_options.Type(str, default="content")
    templates = config_options.Type(str, default="site_templates")


class PapershelfPlugin(BasePlugin[PluginConfig]):
    """Gives MkDocs the generated pages in place of a folder of Markdown."""

    prepared: Tree | None = None
    """The tree to lay out; if absent, it is generated at each build."""
    progress: Progress | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Generate the tree and take the list's name, address and navigation from it."""
        self._tree = self.prepared or self._generate(config)
        self._done, self._pages = 0, sum(uri.endswith(".md") for uri in self._tree.files)
        config.site_name = escape_html(self._tree.site.name)
        config.site_description = escape_html(self._tree.site.description)
        config.site_url = config.site_url or self._tree.site.url or ""
        config.nav = [
            {escape_html(section.title): [{escape_html(label): uri} for label, uri in section.pages]}
            for section in self._tree.nav
        ]
        # MkDocs would stamp its sitemap with the day of the build, and no two builds would be alike.
        config.theme.static_templates.discard("sitemap.xml")
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace what MkDocs has found by the generated files. Of the theme's own, none is used."""
        del files  # named so by MkDocs
        made = [
            # Said outright, since MkDocs would leave out the marker, whose name begins with a dot, and would remark on
            # every paper that the navigation does not name.
            File.generated(config, uri, content=content, inclusion=InclusionLevel.NOT_IN_NAV)
            for uri, content in self._tree.files.items()
        ]
        return Files(made)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Build anew when the content or the templates change."""
        del builder  # named so by MkDocs
        for folder in self._folders(config):
            server.watch(str(folder))
        return server

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002 - MkDocs's signature
        """Report progress."""
        self._done += 1
        if self.progress:
            self.progress("Laying out pages", self._done, self._pages)
        return output

    def _generate(self, config: MkDocsConfig) -> Tree:
        content, templates = self._folders(config)
        try:
            return generate(read_library(content), templates, build_day(os.environ))
        except (ContentError, UsageError) as error:
            raise mkdocs.exceptions.PluginError(f"\n{error}") from error

    def _folders(self, config: MkDocsConfig) -> tuple[Path, Path]:
        root = Path(config.config_file_path).parent
        return root / self.config.content, root / self.config.templates


def build(tree: Tree, config: Path, site: Path, progress: Progress) -> None:
    """Lay out the tree with MkDocs in the folder `site`. MkDocs's warnings are our bugs, and end the build."""
    # MkDocs would take a relative folder as one beside its configuration.
    loaded = _load(config, site_dir=str(site.absolute()), strict=True)
    plugin = loaded.plugins.get("papershelf")
    if not isinstance(plugin, PapershelfPlugin):
        raise UsageError(f'{config}: the list of plugins must hold "papershelf"')
    plugin.prepared, plugin.progress = tree, progress
    with _collected_warnings() as warnings:
        try:
            mkdocs.commands.build.build(loaded)
        except mkdocs.exceptions.Abort as error:
            raise RuntimeError("MkDocs refused the generated pages:\n" + "\n".join(warnings)) from error


def serve(folder: Path, rebuild: Callable[[], None], watched: Iterable[Path], address: str) -> None:
    """Serve the site in `folder` at "host:port", and call `rebuild` when something in the watched folders changes.

    Returns when interrupted. Raises UsageError for an address that cannot be served at.
    """
    host, _, port = address.rpartition(":")
    if not (host and port.isdecimal()):
        raise UsageError(f'"{address}" is not an address to serve at; write it as 127.0.0.1:8000')
    try:
        server = LiveReloadServer(builder=rebuild, host=host, port=int(port), root=str(folder), mount_path="/")
    except (OSError, OverflowError) as error:
        raise UsageError(f"cannot serve at {address}: {error}") from error
    for path in watched:
        server.watch(str(path))
    try:
        server.serve()
    finally:
        server.shutdown()


def _load(config: Path, **settings: Any) -> MkDocsConfig:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's advice to its own users means nothing to ours
    try:
        return mkdocs.config.load_config(str(config), **settings)
    except mkdocs.exceptions.MkDocsException as error:
        raise UsageError(f"{config}: {error}") from error


class _Collector(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _collected_warnings() -> Iterator[list[str]]:
    """Keep what MkDocs has to say from the user, and collect its warnings."""
    handler = _Collector(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield handler.messages
    finally:
        logger.removeHandler(handler)
