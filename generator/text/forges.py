"""Where a file of a repository is edited in the browser."""

from urllib.parse import quote, urlsplit

# The part of the address between repository and branch, by a word in the host's name.
_EDIT_ROUTES = {"gitlab": "-/edit", "codeberg": "_edit", "gitea": "_edit", "forgejo": "_edit"}


def edit_url(repository: str, branch: str, path: str) -> str:
    """Return the address of the forge's editor for `path`, given from the repository's root.

    Hosts that are not known by name get the route of GitHub.
    """
    host = urlsplit(repository).hostname or ""
    route = next((route for word, route in _EDIT_ROUTES.items() if word in host), "edit")
    return f"{repository.rstrip('/')}/{route}/{quote(branch)}/{quote(path)}"
