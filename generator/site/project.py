"""Where the parts of a list stand on disk, and where ours stand that serve in their place."""

from dataclasses import dataclass
from pathlib import Path

from generator.layers import Layers
from generator.problems import UsageError

TEMPLATES, CONFIG = "site_templates", "mkdocs.yml"
"""How both are called, in the folder of a list and in ours."""

_PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Project:
    """The folders and files that a command works on."""

    content: Path
    templates: Layers
    config: Path

    @property
    def has_own_config(self) -> bool:
        """Whether the list's mkdocs.yml says anything else than ours."""
        return self.config.read_bytes() != ours(CONFIG).read_bytes()


def find_project(content: Path, root: Path) -> Project:
    """Return the parts of the list in `content`, whose own templates and mkdocs.yml, if any, stand in `root`."""
    config = root / CONFIG
    return Project(content, templates_over_ours(root / TEMPLATES), config if config.is_file() else ours(CONFIG))


def templates_over_ours(own: Path) -> Layers:
    """Return the templates in a folder, which need not be there, laid over those that come with Papershelf."""
    below = ours(TEMPLATES)
    return Layers((own, below) if own.is_dir() and not own.samefile(below) else (below,))


def ours(name: str) -> Path:
    """Return what comes with Papershelf: inside the package where it is installed, beside it in the repository."""
    for place in (_PACKAGE, _PACKAGE.parent):
        if (place / name).exists():
            return place / name
    raise UsageError(f"{name} is missing from this copy of Papershelf; install it anew")
