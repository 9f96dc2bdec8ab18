"""What a round of questions has found, told to a person, to a forge, to a program."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from generator.contribute.watching.finding import Finding, Weight
from generator.contribute.watching.fixing import Fixed
from generator.text.escaping import escape, escape_destination


@dataclass(frozen=True, slots=True)
class Report:
    """What was found."""

    papers: int
    """How many were asked about."""
    findings: Sequence[Finding]
    """The weightiest first."""
    failures: Sequence[str]
    """Who gave no answer."""
    archived: Sequence[str] = ()
    """The addresses of which a copy was asked for."""

    @property
    def count(self) -> str:
        """How much was found, in a sentence."""
        return f"Papers: {self.papers:,}. Findings: {len(self.findings):,}. Without an answer: {len(self.failures):,}."


def as_text(report: Report) -> str:
    """Return a line for each finding and, indented below it, what to write."""
    lines = []
    for finding in report.findings:
        lines.append(f"{finding.position}: {finding.text}")
        lines += [f"    write: {line}" for line in finding.lines.splitlines()]
    lines += [f"asked for a copy: {address}" for address in report.archived]
    lines += [f"warning: {failure}" for failure in report.failures]
    return "\n".join((*lines, report.count))


def as_json(report: Report) -> str:
    """Return one JSON object a line for each finding and for each source that gave no answer."""
    rows = [*map(_fields, report.findings), *({"failure": failure} for failure in report.failures)]
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)


def as_markdown(report: Report) -> str:
    """Return the report for an issue: nothing that a source has said is more than text in it."""
    lines = [report.count]
    for weight in Weight:
        group = [finding for finding in report.findings if finding.weight is weight]
        if group:
            lines += ["", f"## {weight.value}", "", *(line for finding in group for line in _item(finding))]
    if report.failures:
        lines += ["", "## No answer", "", *(f"- {escape(failure)}" for failure in report.failures)]
    return "\n".join(lines) + "\n"


FORMATS: Mapping[str, Callable[[Report], str]] = {"text": as_text, "json": as_json, "markdown": as_markdown}


def as_message(fixed: Sequence[Fixed]) -> str:
    """Return what a commit of the facts says: for each entry what was written, and who says so.

    It holds no text of the sources, so that nothing in it has to be escaped for a forge.
    """
    if not fixed:
        return "Note on which day the facts of papers were checked\n"
    sources = ", ".join(dict.fromkeys(finding.source for one in fixed for finding in one.findings))
    lines = [f"Take over what {sources} told of papers: {len(fixed):,}", ""]
    for one in fixed:
        lines.append(f"- {one.name}")
        lines += [f"  - {', '.join(finding.changes)}: {finding.source}, {finding.evidence}" for finding in one.findings]
    return "\n".join(lines) + "\n"


def _item(finding: Finding) -> Iterator[str]:
    when = f"{finding.day}, " if finding.day else ""
    evidence = f"[{escape(finding.evidence)}]({escape_destination(finding.evidence)})"
    yield f"- `{finding.position}`: {escape(finding.claim)} ({escape(finding.source)}, {when}{evidence})"
    if finding.quotation:
        yield f"  > {escape(finding.quotation)}"
    yield from (f"      {line}" for line in ("", *finding.lines.splitlines()) if finding.changes)


def _fields(finding: Finding) -> Mapping[str, object]:
    return {
        **asdict(finding.position),
        "weight": finding.weight.name.lower(),
        "claim": finding.claim,
        "source": finding.source,
        "date": finding.day or None,
        "evidence": finding.evidence,
        "quotation": finding.quotation or None,
        "changes": dict(finding.changes),
        "is_fact": finding.is_fact,
    }
