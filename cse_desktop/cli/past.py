"""What was said when a review was submitted: `review read`, and the workspace for `pack --as-submitted`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import past
from cse_desktop.app.past import Submission, Submitted
from cse_desktop.app.workspace import Workspace
from cse_desktop.cli.command import Given, looking
from cse_desktop.cli.console import show
from cse_desktop.domain.award import ARGUMENTS
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.pack import rating_words
from cse_desktop.domain.snapshot import Snapshot


@contextmanager
def as_submitted(ws: Workspace, review: str) -> Iterator[Workspace]:
    """The portfolio as a review was submitted; as it is now where none is named."""
    if not review:
        yield ws
        return
    then = bootstrap.open_submitted(ws, review)
    try:
        yield then
    finally:
        then.close()


def read_review(given: Given) -> int:
    """Tell what was said when a review was submitted; without a title which reviews can be read."""
    with looking(given) as ws:
        if not given.title:
            return _list(past.submissions(ws), given)
        then = past.submitted(ws, given.title)
    if given.json:
        print(json.dumps(_told(then), ensure_ascii=False, indent=1))
        return 0
    print(_heading(then.submission))
    for row in _elements(then.snapshot):
        exhibits = ", ".join(row["exhibits"]) or "no evidence"
        print(f"{row['element']}  {row['said']}  ({exhibits})")
        for line in (*row["narrative"].splitlines(), *(row["plus"] or {}).values()):
            print(f"       {line}" if line.strip() else "")
    return 0


def _list(made: list[Submission], given: Given) -> int:
    if not made and not given.json:
        raise UserError("none_submitted")
    rows = [{"review": one.review.title, "submitted_on": one.on.isoformat(), "entry": one.entry} for one in made]
    show(rows, as_json=given.json, line=lambda row: f"{row['submitted_on']}  {row['review']}")
    return 0


def _heading(made: Submission) -> str:
    how = f"with the pack {made.pack.name}" if made.pack is not None else "as it was closed"
    return f"{made.review.title}, as submitted on {made.on.isoformat()} {how}:"


def _told(then: Submitted) -> dict[str, Any]:
    made = then.submission
    return {
        "review": made.review.title,
        "submitted_on": made.on.isoformat(),
        "pack": made.pack.name if made.pack is not None else None,
        "entry": made.entry,
        "elements": list(_elements(then.snapshot)),
        "evidence": [
            {
                "exhibit": held.exhibit,
                "title": held.title,
                "dated": held.dated.isoformat() if held.dated else None,
                "sha256": held.blob,
            }
            for held in then.snapshot.evidence.values()
        ],
    }


def _elements(snapshot: Snapshot) -> Iterator[dict[str, Any]]:
    for element in snapshot.standard.elements:
        held, case = snapshot.assessment(element.code), snapshot.plus_cases.get(element.code)
        links = snapshot.links_by_element.get(element.code, ())
        yield {
            "element": element.code,
            "title": element.title,
            "in_scope": element.code in snapshot.scope,
            "rating": held.rating if held else None,
            "said": bootstrap.say(rating_words(snapshot, element.code)),
            "narrative": held.narrative if held else "",
            "owner": held.owner if held else "",
            "plus": {about: getattr(case, about) for about in ARGUMENTS} if case else None,
            "exhibits": list(dict.fromkeys(snapshot.evidence[link.evidence_id].exhibit for link in links)),
        }
