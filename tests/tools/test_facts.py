"""The browser's tables are Python's."""

import pytest

from tools.facts import FOLDER, TABLES, module_text


@pytest.mark.parametrize("name", TABLES)
def test_a_kept_module_is_what_python_has(name: str) -> None:
    assert (FOLDER / f"{name}.js").read_text("utf-8") == module_text(name), 'run "make programs" and commit it'
