import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLE


@pytest.fixture
def list_folder(tmp_path: Path) -> Path:
    """A folder as plain MkDocs wants it: the sample, our settings and our templates."""
    folder = tmp_path / "list"
    shutil.copytree(SAMPLE, folder / "content")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "site_templates").symlink_to(ROOT / "site_templates")
    return folder
