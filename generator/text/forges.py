"""Where a file of a repository is edited in the browser, and where a new one is begun."""

import re
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote, urlsplit


class Forge(Enum):
    """Where a list's repository lives, after which its workflows are chosen."""

    GITHUB = "github"
    GITLAB = "gitlab"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class _Routes:
    """Parts of a forge's addresses."""

    folder: str
    """What stands between repository and branch to see a folder."""
    edit: str
    """The same to edit a file."""
    new: str
    """The same to begin one, with the branch."""
    query: str
    """How the new file's name and text are handed over."""
    issue: str
    """The page for a new issue, with its title and its text."""


_NAME_AND_TEXT = "filename={path}&value={text}"
_ISSUE = "issues/new?title={title}&body={text}"
_GITHUB = _Routes("tree", "edit", "new/{branch}", _NAME_AND_TEXT, _ISSUE)
_GITEA = _Routes("src/branch", "_edit", "_new/{branch}/", _NAME_AND_TEXT, _ISSUE)
# GitLab's editor leaves a "content" in the address aside (gitlab-org/gitlab#594214), but takes the name.
_GITLAB = _Routes(
    "-/tree", "-/edit", "-/new/{branch}", "file_name={path}",
    "-/issues/new?issue[title]={title}&issue[description]={text}",
)  # fmt: skip

_FORGES = {
    "github": ("GitHub", _GITHUB),
    "gitlab": ("GitLab", _GITLAB),
    "codeberg": ("Codeberg", _GITEA),
    "gitea": ("Gitea", _GITEA),
    "forgejo": ("Forgejo", _GITEA),
}
"""By a word in the host's name."""


_NOBODYS = re.compile(r"(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid|test)$")


def forge_name(repository: str) -> str:
    """Return what the forge of a repository is called: the host where it is not known."""
    return _forge(repository)[0]


def folder_url(repository: str, branch: str, path: str) -> str:
    """Return the address at which the forge shows a folder, given from the repository's root."""
    return f"{repository.rstrip('/')}/{_forge(repository)[1].folder}/{quote(branch)}/{quote(path)}"


def edit_url(repository: str, branch: str, path: str) -> str:
    """Return the address of the forge's editor for `path`, given from the repository's root.

    Hosts that are not known by name get the route of GitHub.
    """
    return f"{repository.rstrip('/')}/{_forge(repository)[1].edit}/{quote(branch)}/{quote(path)}"


def new_file_url(repository: str, branch: str, folder: str) -> str:
    """Return the address of the forge's page for a new file in `folder`, to be completed.

    `{name}` stands for the file's name and `{text}` for its content, both percent-encoded; where the forge takes no
    content there is no `{text}`. Hosts that are not known by name get the route of GitHub.
    """
    routes = _forge(repository)[1]
    route = routes.new.replace("{branch}", quote(branch))
    path = quote(f"{folder}/", safe="") + "{name}"
    return f"{repository.rstrip('/')}/{route}?{routes.query.replace('{path}', path)}"


def issue_url(repository: str, title: str, text: str) -> str:
    """Return the address of the forge's page for a new issue, with its title and text filled in.

    Hosts that are not known by name get the route of GitHub.
    """
    route = _forge(repository)[1].issue.format(title=quote(title, safe=""), text=quote(text, safe=""))
    return f"{repository.rstrip('/')}/{route}"


def is_placeholder(repository: str) -> bool:
    """Say whether an address stands for one that is still to be written, at a host that is nobody's.

    RFC 2606 keeps "example" as a domain and below three others, RFC 6761 "invalid" and "test" too.
    """
    return bool(_NOBODYS.search(urlsplit(repository).hostname or ""))


def _forge(repository: str) -> tuple[str, _Routes]:
    host = urlsplit(repository).hostname or ""
    return next((forge for word, forge in _FORGES.items() if word in host), (host, _GITHUB))
