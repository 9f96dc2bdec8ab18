"""The files that are made of all others, once a site is laid out."""

from collections.abc import Callable, Mapping

from generator.exports.files import ARCHIVE
from generator.layers import Layers
from generator.site.archive import archive
from generator.site.generate import make_assets
from generator.site.offline import WORKER, WORKER_PROGRAM, service_worker
from generator.site.stages import Files
from generator.site.tree import Tree


def closing_files(sizes: Mapping[str, int], read: Callable[[str], bytes], tree: Tree, templates: Layers) -> Files:
    """Return the service worker of a site and, where the list offers that, the site as one file.

    The sizes are those of all files of the site, by name and in order.
    """
    site = tree.site
    program = make_assets(templates, tree.book, site.look)[WORKER_PROGRAM]
    files = {WORKER: service_worker(sizes, read, program, site)}
    return files | ({ARCHIVE: archive(sizes, read, site.name)} if site.look.archive else {})
