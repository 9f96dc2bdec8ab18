"""Whether two entries are one paper, or one identifier stands under two titles.

Three questions, each asked of few pairs, so that ten thousand entries take seconds:

- Do two entries point at one paper? Same arXiv id whatever the version, DOI, OpenReview or ACL Anthology id: an error.
  If their titles are unlike, the entries are probably right and one of the links is wrong, and the message says so.
- Is it one title? Same letters and digits: an error, whoever the authors are.
- Is it nearly one title, and do they share an author? That is a preprint beside its published version, which may have
  lost its subtitle or got an acronym before a colon: an error too, since a duplicate must not slip in. If words that
  carry meaning were added or replaced, it is a warning, and only if the authors are the same.

Only papers with a common author are compared for the third question. Titles that differ in a number (part I, part II;
v2, v3) are two titles. Where both entries carry an arXiv id, and not the same, they are told apart more easily: hardly
anybody submits a paper to arXiv twice.

What looks like one paper but is two is recorded in different.yml, which silences the last two questions for that pair:

    - papers: [options-of-interest, options-of-interest-2]
      why: The second part has the title of the first.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz, process

from generator.content.kinds import shown
from generator.content.nodes import Node, Scalar, scalars_in, tables_in
from generator.content.works import SLIGHTLY_CHANGED, Work, is_one_work, is_with_subtitle, weigh_titles
from generator.problems import Problem, Severity


def check_identity(works: Sequence[Work], different: Node | None) -> Iterator[Problem]:
    """Yield what speaks for two entries being one paper, each pair once, on the later of the two by path.

    `different` is the root of different.yml.
    """
    told_apart = set(_told_apart(different))
    groups: dict[str, str] = {}
    for finding in (*_same_identifier(works), *_same_title(works), *near_titles(works)):
        one, other = _first(finding.work, groups), _first(finding.other, groups)
        if one == other or (finding.by_title and finding.pair in told_apart):
            continue
        if finding.is_one_paper:
            groups[one] = other
        yield finding.problem


@dataclass(frozen=True, slots=True)
class Finding:
    """Two entries that cannot both be right."""

    problem: Problem
    work: Work
    other: Work
    by_title: bool = True
    is_one_paper: bool = True

    @property
    def pair(self) -> frozenset[str]:
        """The ids of the two."""
        return frozenset({self.work.entry.id, self.other.entry.id})


def _first(work: Work, groups: dict[str, str]) -> str:
    """Return the id that stands for all entries found to be one paper with this one."""
    paper = work.entry.id
    while paper in groups:
        paper = groups[paper]
    return paper


def _same_identifier(works: Sequence[Work]) -> Iterator[Finding]:
    owners: dict[str, tuple[Work, Scalar]] = {}
    for work in works:
        for name, node in work.identities.items():
            other, other_node = owners.setdefault(name, (work, node))
            if other is not work:
                yield _one_identifier(name, (work, node), (other, other_node))


def _one_identifier(name: str, here: tuple[Work, Scalar], there: tuple[Work, Scalar]) -> Finding:
    (work, node), (other, other_node) = here, there
    place, title = other_node.position, shown(other.entry.title)
    is_one = is_one_work(work, other)
    if is_one:
        message = f'{name} is also listed in {place}, "{title}"; keep one of the two entries'
    else:
        titles = f'"{shown(work.entry.title)}" here, "{title}" in {place}'
        message = f"{name} stands under two titles: {titles}; correct the link that is wrong"
    problem = Problem(node.position, message, others=(place,))
    return Finding(problem, work, other, by_title=False, is_one_paper=is_one)


def _same_title(works: Sequence[Work]) -> Iterator[Finding]:
    owners: dict[str, Work] = {}
    for work in works:
        other = owners.setdefault(work.letters, work) if work.letters else work
        if other is not work:
            yield _one_title(work, other, "the same title", Severity.ERROR)


def near_titles(works: Sequence[Work]) -> Iterator[Finding]:
    """Yield the pairs whose titles are nearly one and that share an author."""
    blocks: dict[str, list[Work]] = defaultdict(list)
    for work in works:
        for person in work.people:
            blocks[person].append(work)
    for _, block in sorted(blocks.items()):
        yield from _near_part(block)
        yield from _near_whole(block)


def _near_part(block: Sequence[Work]) -> Iterator[Finding]:
    """Find the titles that stand before or behind the colon of another."""
    whole = {work.letters: work for work in block}
    for longer in block:
        for shorter in [whole[part] for part in longer.parts if part in whole]:
            if shorter is not longer and is_with_subtitle(shorter, longer):
                other, work = sorted((shorter, longer), key=lambda work: work.entry.id)
                yield _one_title(work, other, _NEARLY, Severity.ERROR)


def _near_whole(block: Sequence[Work]) -> Iterator[Finding]:
    titles = [work.spaced for work in block]
    for index, other in enumerate(block[:-1], start=1):
        near = process.extract_iter(other.spaced, titles[index:], scorer=fuzz.ratio, score_cutoff=SLIGHTLY_CHANGED)
        for _, alike, offset in near:
            work = block[index + offset]
            severity = weigh_titles(work, other, alike)
            if severity:
                yield _one_title(work, other, _NEARLY, severity)


_NEARLY = "nearly the same title by a common author"


def _one_title(work: Work, other: Work, what: str, severity: Severity) -> Finding:
    place = other.entry.position
    advice = f"{_which(work, other)}or, if they are two papers, say so in different.yml"
    message = f'{what} is also listed in {place}, "{shown(other.entry.title)}"; {advice}'
    return Finding(Problem(work.entry.position, message, severity, others=(place,)), work, other)


def _which(work: Work, other: Work) -> str:
    """Return what to do with two entries: a preprint and its published version are one, with both identifiers."""
    preprint, published = (work, other) if other.publications else (other, work)
    if published.publications and preprint.preprints and not preprint.publications and not published.preprints:
        names = f"{min(preprint.preprints)} and DOI {min(published.publications)}"
        return f"if they are the preprint and the published version ({names}), keep one entry with both, "
    return "keep one of the two entries, "


def _told_apart(different: Node | None) -> Iterator[frozenset[str]]:
    for record in tables_in(different):
        yield from map(frozenset, combinations([node.text for node in scalars_in(record.find("papers"))], 2))
