"""What is done with actions and findings, as operations."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.award import Action
from cse_desktop.domain.portfolio import Finding

Doing = Callable[[Workspace, Context], Any]


def add_action(title: str, values: Mapping[str, Any]) -> Callable[[Workspace, Context], Action]:
    """Add something to do."""

    def run(ws: Workspace, ctx: Context) -> Action:
        from cse_desktop.app import acting

        return acting.add_action(ws, title, **values)

    return run


def change_actions(ids: Sequence[str], values: Mapping[str, Any], step: str | None = None) -> Doing:
    """Change one action, or several alike."""

    def run(ws: Workspace, ctx: Context) -> None:
        from cse_desktop.app import acting

        if len(ids) == 1:
            acting.change_action(ws, ids[0], step, **values)
        else:
            acting.change_actions(ws, ids, **values)

    return run


def remove_actions(ids: Sequence[str]) -> Doing:
    """Take actions away."""

    def run(ws: Workspace, ctx: Context) -> None:
        from cse_desktop.app import acting

        if len(ids) == 1:
            acting.remove_action(ws, ids[0])
        else:
            acting.remove_actions(ws, ids)

    return run


def add_finding(kind: str, text: str, values: Mapping[str, Any]) -> Callable[[Workspace, Context], Finding]:
    """Type in what an assessor said."""

    def run(ws: Workspace, ctx: Context) -> Finding:
        from cse_desktop.app import answering

        return answering.add_finding(ws, kind, text, **values)

    return run


def change_finding(finding_id: str, values: Mapping[str, Any]) -> Doing:
    """Put right what was typed in."""

    def run(ws: Workspace, ctx: Context) -> None:
        from cse_desktop.app import answering

        answering.change_finding(ws, finding_id, **values)

    return run


def answer(finding_id: str, values: Mapping[str, Any], step: str | None = None) -> Doing:
    """Answer a finding."""

    def run(ws: Workspace, ctx: Context) -> None:
        from cse_desktop.app import answering

        answering.answer_finding(ws, finding_id, step, **values)

    return run


def remove_finding(finding_id: str) -> Doing:
    """Take a finding away."""

    def run(ws: Workspace, ctx: Context) -> None:
        from cse_desktop.app import returning

        returning.remove_findings(ws, [finding_id])

    return run


def save_calendar(path: Path, team: str, language: str) -> Callable[[Workspace, Context], int]:
    """Write the days of open actions to a calendar file."""

    def run(ws: Workspace, ctx: Context) -> int:
        from cse_desktop import bootstrap

        return bootstrap.write_calendar(path, ws.snapshot, team, language)

    return run
