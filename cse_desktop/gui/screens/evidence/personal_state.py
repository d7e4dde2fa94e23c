"""What the list of personal data shows, decided without Qt: what was found under a heading for each kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cse_desktop.app.privacy import Finding
from cse_desktop.domain.reading import PERSONAL_KINDS, PersonalKind

Span = tuple[int, int]


@dataclass(frozen=True)
class FindingRow:
    """A heading (`finding` None) with how many places stand below it, or one place and the words for its page."""

    key: str
    cells: tuple[str, ...]
    finding: Finding | None = None
    where: str = ""
    count: int = 0


def rows_of(
    findings: Sequence[Finding], headings: Mapping[PersonalKind, str], where: Mapping[int, str]
) -> list[FindingRow]:
    """Rows by kind, in the usual order, then by place. `where` says in words what each page is called."""
    rows: list[FindingRow] = []
    for kind in PERSONAL_KINDS:
        held = [finding for finding in findings if finding.kind == kind]
        if held:
            rows.append(FindingRow(kind, (headings[kind],), count=len(held)))
            rows += [_row(finding, where.get(finding.page, "")) for finding in held]
    return rows


def marks_of(findings: Sequence[Finding]) -> dict[int, list[Span]]:
    """The places to be marked in the text of each page."""
    marks: dict[int, list[Span]] = {}
    for finding in findings:
        marks.setdefault(finding.page, []).append((finding.start, finding.end))
    return marks


def _row(finding: Finding, where: str) -> FindingRow:
    said = f"{finding.before}{finding.text}{finding.after}".strip()
    key = f"{finding.kind}/{finding.page}/{finding.start}"
    return FindingRow(key, (f"{finding.text}. {where}. {said}",), finding, where)
