"""html-validate finds nothing on any page of the built site."""

import json
import subprocess
from pathlib import Path

from tests.audit.node import FOLDER, PROGRAMS, find_node


def test_every_page_is_valid_html(site: Path) -> None:
    program = PROGRAMS / "html-validate" / "bin" / "html-validate.mjs"
    command = [str(find_node()), str(program), "--config", ".htmlvalidate.json", "--formatter", "json", str(site)]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    found = [
        (Path(page["filePath"]).name, message["line"], message["ruleId"], message["message"])
        for page in json.loads(done.stdout)
        for message in page["messages"]
    ]
    assert found == []
    assert done.returncode == 0
