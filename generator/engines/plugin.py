"""What MkDocs and ProperDocs, its kept fork, have in common: the same interface, in packages of two names.

The plugin hands over what the generator has made, as finished pages. Nothing else rests on it.
"""

import logging
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

from generator.content.reader import read_library
from generator.engines.live import Banner
from generator.layers import Layers
from generator.pages.page import Address
from generator.pages.render import own_faults_said
from generator.pictures.cards import draw
from generator.problems import ContentError, UsageError
from generator.site.clock import build_day
from generator.site.closing import closing_files
from generator.site.engine import theme_facts
from generator.site.generate import generate
from generator.site.offline import reader_in, sizes_in
from generator.site.project import Project, templates_over_ours
from generator.site.read import with_book
from generator.site.stages import Stages
from generator.site.tree import Tree

_FOLDERS = {"content": "content", "templates": "site_templates"}
"""The plugin's options in mkdocs.yml, with what is meant where they are not given: folders beside that file. Of these,
the templates need not be there."""


def options(text: Callable[..., Any]) -> tuple[tuple[str, Any], ...]:
    """Return the plugin's options; `text` makes the engine's kind of an option."""
    return tuple((name, text(str, default=folder)) for name, folder in _FOLDERS.items())


class FinishedPage:
    """A page whose HTML is there already. To be mixed into an engine's own page."""

    markdown: str | None
    meta: Any
    content: str | None

    def finish(self, facts: Mapping[str, Any], html: Callable[[], str]) -> None:
        """Take the facts about the page, and the function that returns its text."""
        self._facts, self._html = facts, html

    def read_source(self, config: Any) -> None:  # noqa: ARG002 - the engine's signature
        """Take the facts in the place of front matter."""
        self.markdown, self.meta = "", self._facts

    def render(self, config: Any, files: Any) -> None:  # noqa: ARG002 - the engine's signature
        """Take the text in the place of Markdown."""
        self.content = self._html()


class TreePlugin:
    """Gives an engine the generated tree in place of a folder of Markdown. To be mixed into its plugins' base."""

    package: ClassVar[str]
    """The engine's."""
    page: ClassVar[type]
    """The engine's kind of page, with `FinishedPage` mixed in."""
    prepared: tuple[Tree, Sequence[Address]] | None = None
    """A tree and those of its pages that are to be laid out; if absent, all of a tree is generated at each build."""
    templates: Layers | None = None
    """Where the theme stands; if absent, it is looked for beside the settings."""
    config: Any

    def __init__(self) -> None:
        super().__init__()
        self.laid_out: dict[str, bytes] = {}
        """What has been made of a tree that was prepared, by the names of the files."""

    def on_config(self, config: Any) -> Any:
        """Generate the tree and take the list's name, address and navigation from it."""
        self._tree, self._pages = self.prepared or self._generate(config)
        config.site_name = self._tree.site.name
        config.site_url = config.site_url or self._tree.site.url or ""
        config.extra["papershelf"] = theme_facts(self._tree, config.site_url)
        config.theme.dirs[:0] = map(str, (self._templates(config) / "theme").folders)
        config.theme.get_env = partial(_without_a_listing, config.theme.get_env)
        # It would be stamped with the day of the build, and no two builds would be alike.
        config.theme.static_templates.discard("sitemap.xml")
        return config

    def on_files(self, files: Any, *, config: Any) -> Any:
        """Replace what the engine has found by the tree. Of the theme's own files, none is used."""
        ready = {} if self.prepared else self._all_files()
        made = [self._file(config, address, content) for address, content in ready.items()]
        return type(files)([*made, *(self._page(config, address) for address in self._pages)])

    def on_serve(self, server: Any, *, config: Any, builder: Callable[..., None]) -> Any:
        """Build anew when the content or the templates change, and let the server's own script run."""
        del builder  # named so by the engine
        server.set_app(Banner().over(server.serve_request))
        for folder in (self._content(config), *self._templates(config).folders):
            server.watch(str(folder))
        return server

    def on_post_page(self, output: str, *, page: Any, config: Any) -> str:  # noqa: ARG002 - the engine's signature
        """Take a page that somebody waits for; the engine writes no file of what is empty."""
        return self._take(page.file.dest_uri, output)

    def on_post_template(self, output_content: str, *, template_name: str, config: Any) -> str:  # noqa: ARG002 - as above
        """Take the page for lost addresses."""
        return self._take(template_name, output_content)

    def on_post_build(self, *, config: Any) -> None:
        """Write the pages' twins, which lie beside them, and what is made of all other files."""
        if not self.prepared:
            site = Path(config.site_dir)
            _write(site, self._tree.twins(self._pages))
            _write(site, closing_files(sizes_in(site), reader_in(site), self._tree, self._templates(config)))

    def _take(self, name: str, output: str) -> str:
        if not self.prepared:
            return output
        self.laid_out[name] = output.encode()
        return ""

    def _page(self, config: Any, address: Address) -> Any:
        file = self._file(config, address, "")
        self.page(None, file, config).finish(self._tree.metadata(address), lambda: self._tree.html(address))
        return file

    def _file(self, config: Any, address: str, content: bytes | str) -> Any:
        files = part(self.package, "structure.files")
        # Said outright, since the engine would leave out the marker, whose name begins with a dot, and would remark on
        # every page that its own navigation does not name.
        inclusion = files.InclusionLevel.NOT_IN_NAV
        return files.File.generated(config, address, content=content, inclusion=inclusion)

    def _generate(self, config: Any) -> tuple[Tree, Sequence[Address]]:
        try:
            templates = self._templates(config)
            library, book = with_book(read_library(self._content(config)), templates)
            self._made: dict[str, bytes] = {}
            tree = generate(library, book, templates, build_day(os.environ), Stages(self._made.update))
        except (ContentError, UsageError) as error:
            raise part(self.package, "exceptions").PluginError(f"\n{error}") from error
        return tree, list(tree.pages)

    def _all_files(self) -> Mapping[str, bytes]:
        cards = {str(address): draw(picture.card()) for address, picture in self._tree.cards.items()}
        return {**self._made, **self._tree.index, **cards}

    def _content(self, config: Any) -> Path:
        return _beside(config, self.config["content"])

    def _templates(self, config: Any) -> Layers:
        return self.templates or templates_over_ours(_beside(config, self.config["templates"]))


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _beside(config: Any, folder: str) -> Path:
    """Return a folder that is named as seen from the settings."""
    return Path(config.config_file_path).parent / folder


@cache
def part(package: str, name: str) -> Any:
    """Return a module of an engine."""
    return import_module(f"{package}.{name}")


def lay_out_with(
    plugin_type: type[TreePlugin], tree: Tree, pages: Sequence[Address], project: Project
) -> Mapping[str, bytes]:
    """Lay out pages of a tree. The engine's warnings are our bugs, and end the build."""
    package = plugin_type.package
    with TemporaryDirectory(prefix="papershelf-") as folder:
        loaded = _load(package, project, folder)
        plugin = loaded.plugins.get("papershelf")
        if not isinstance(plugin, plugin_type):
            raise UsageError(f'{project.config}: the list of plugins must hold "papershelf"')
        plugin.prepared, plugin.templates = (tree, pages), project.templates
        with _collected_warnings(package) as warnings, own_faults_said(project.templates / "theme"):
            try:
                part(package, "commands.build").build(loaded)
            except part(package, "exceptions").Abort as error:
                raise RuntimeError(f"{package} refused the generated pages:\n" + "\n".join(warnings)) from error
    return plugin.laid_out


def _load(package: str, project: Project, site: str) -> Any:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's advice to its own users means nothing to ours
    try:
        # It wants a folder with documents too, and goes through it though nothing there is used.
        documents = str(project.templates.folders[-1].absolute() / "pages")
        config = str(project.config)
        return part(package, "config").load_config(config, site_dir=site, docs_dir=documents, strict=True)
    except part(package, "exceptions").MkDocsException as error:
        raise UsageError(f"{project.config}: {error}") from error


def _without_a_listing(make_environment: Callable[[], Any]) -> Any:
    """Make the theme's environment, which does not list its files: ten thousand icons, of which none is used."""
    environment = make_environment()
    environment.list_templates = lambda **_: []
    return environment


class _Collector(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _collected_warnings(package: str) -> Iterator[list[str]]:
    """Keep what the engine has to say from the user, and collect its warnings."""
    handler = _Collector(logging.WARNING)
    logger = logging.getLogger(package)
    logger.addHandler(handler)
    try:
        yield handler.messages
    finally:
        logger.removeHandler(handler)
