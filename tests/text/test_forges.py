"""The addresses of each forge's editor, as its own pages write them."""

import pytest

from generator.text.forges import edit_url, folder_url, forge_name, new_file_url

PATH = "content/papers/a.yml"


@pytest.mark.parametrize(
    ("repository", "name", "folder", "edit", "new"),
    [
        ("https://github.com/a/b/", "GitHub",
         "https://github.com/a/b/tree/main/content",
         "https://github.com/a/b/edit/main/content/papers/a.yml",
         "https://github.com/a/b/new/main?filename=content%2Fpapers%2F{name}&value={text}"),
        ("https://gitlab.com/a/b", "GitLab",
         "https://gitlab.com/a/b/-/tree/main/content",
         "https://gitlab.com/a/b/-/edit/main/content/papers/a.yml",
         "https://gitlab.com/a/b/-/new/main?file_name=content%2Fpapers%2F{name}"),
        ("https://codeberg.org/a/b", "Codeberg",
         "https://codeberg.org/a/b/src/branch/main/content",
         "https://codeberg.org/a/b/_edit/main/content/papers/a.yml",
         "https://codeberg.org/a/b/_new/main/?filename=content%2Fpapers%2F{name}&value={text}"),
        ("https://gitea.example.org/a/b", "Gitea",
         "https://gitea.example.org/a/b/src/branch/main/content",
         "https://gitea.example.org/a/b/_edit/main/content/papers/a.yml",
         "https://gitea.example.org/a/b/_new/main/?filename=content%2Fpapers%2F{name}&value={text}"),
        ("https://git.example.org/a/b", "git.example.org",
         "https://git.example.org/a/b/tree/main/content",
         "https://git.example.org/a/b/edit/main/content/papers/a.yml",
         "https://git.example.org/a/b/new/main?filename=content%2Fpapers%2F{name}&value={text}"),
    ],
)  # fmt: skip
def test_each_forge_has_its_own_routes(repository: str, name: str, folder: str, edit: str, new: str) -> None:
    assert forge_name(repository) == name
    assert edit_url(repository, "main", PATH) == edit
    assert folder_url(repository, "main", "content") == folder
    assert new_file_url(repository, "main", "content/papers") == new


def test_a_branch_is_quoted() -> None:
    assert "/new/a/b%20%3F?filename=" in new_file_url("https://github.com/a/b", "a/b ?", "content/papers")
