"""An extension of Python-Markdown for engines that run it on every page: it passes finished HTML through as it is."""

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor


class _Take(Preprocessor):
    html = ""

    def run(self, lines: list[str]) -> list[str]:
        self.html = "\n".join(lines)
        return []


class _Give(Postprocessor):
    def __init__(self, taken: _Take) -> None:
        super().__init__()
        self._taken = taken

    def run(self, text: str) -> str:  # noqa: ARG002 - nothing is left of the page
        return self._taken.html


class PassingExtension(Extension):
    """Takes the page away before anything reads it as Markdown, and gives it back at the end."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Be the first to read and the last to write."""
        take = _Take()
        md.preprocessors.register(take, "take", 1000)
        md.postprocessors.register(_Give(take), "give", -1000)


def makeExtension(**_: object) -> PassingExtension:  # noqa: N802 - Python-Markdown's name
    """Return the extension; Python-Markdown calls this where it knows the module's name alone."""
    return PassingExtension()
