"""The files that are made of all others, once a site is laid out."""

from pathlib import Path

from generator.exports.files import ARCHIVE
from generator.layers import Layers
from generator.site.archive import archive
from generator.site.generate import Tree, make_assets
from generator.site.offline import WORKER, WORKER_PROGRAM, service_worker
from generator.site.stages import Files


def closing_files(folder: Path, tree: Tree, templates: Layers) -> Files:
    """Return the service worker of the site in a folder and, where the list offers that, the site as one file."""
    site = tree.site
    program = make_assets(templates, tree.book, site.look)[WORKER_PROGRAM]
    files = {WORKER: service_worker(folder, program, site)}
    return files | ({ARCHIVE: archive(folder, site.name)} if site.look.archive else {})
