"""What stands around content/ and must fit it: the list's own templates and words, its form, schema and citation."""

from collections.abc import Iterator

from generator.content.citing import check_citing
from generator.content.issue_form import FORM, check_form
from generator.content.json_schema import FILE_NAME, check_copy
from generator.content.reading import Reading
from generator.problems import Problem
from generator.site.overrides import find_overrides
from generator.site.project import Project
from generator.words.reader import check_language


def check_surroundings(project: Project, reading: Reading) -> Iterator[Problem]:
    """Yield what is wrong around a list, as far as that can be said of what could be read."""
    for override in find_overrides(project.templates):
        if override.problem:
            yield override.problem
    if reading.themes is not None:
        yield from check_form(project.content.parent / FORM, reading.themes)
        yield from check_copy(
            project.content.parent / FILE_NAME, reading.themes, reading.site.fields if reading.site else ()
        )
    if reading.site:
        yield from check_citing(project.content.parent, reading.site)
        yield from check_language(project.templates / "words", reading.site_root)
