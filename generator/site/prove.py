"""Has the search prove that it finds every paper, and says where it does not."""

from collections.abc import Mapping
from pathlib import Path

from generator.content.files import shown_path
from generator.layers import Layers
from generator.model import Library
from generator.problems import Position, Problem, Severity
from generator.search import Failure, Proof, prove
from generator.search.proof import SAMPLE_ABOVE


def prove_search(
    library: Library, index: Mapping[str, bytes], templates: Layers, sample: int | None = SAMPLE_ABOVE
) -> Proof:
    """Look for every paper, or for a seeded sample, in the files of an index with the program that is shipped.

    Raises NoJavaScriptError where V8 is not installed.
    """
    program = templates.file("assets/programs/search.js").read_text("utf-8")
    return prove(library, {name: text.decode() for name, text in index.items()}, program, sample=sample)


def as_problems(proof: Proof, content: Path) -> list[Problem]:
    """Return what the proof could not find as warnings about the papers' entries in the folder `content`."""
    return [_problem(failure, content) for failure in proof.failures]


def _problem(failure: Failure, content: Path) -> Problem:
    first = f"{failure.found} comes first" if failure.found else "nothing is found"
    message = f'the search for its {failure.kind}, "{failure.query}", does not bring it first: {first}'
    place = Position(shown_path(content / "papers" / f"{failure.paper}.yml"))
    return Problem(place, message, Severity.WARNING)
