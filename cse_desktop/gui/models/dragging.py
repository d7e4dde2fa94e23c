"""What is dragged within the program: evidence, links and actions, by their ids, under a MIME type each.

Drops are believed no more than any other input: what is no list of ids counts as nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from PySide6.QtCore import QMimeData

EVIDENCE_TYPE = "application/x-cse-evidence"
"""A JSON list of ids of evidence."""
LINKS_TYPE = "application/x-cse-links"
"""A JSON list of ids of links."""
ACTIONS_TYPE = "application/x-cse-actions"
"""A JSON list of ids of actions."""


def evidence_drag(ids: Iterable[str]) -> QMimeData:
    """Evidence, to be dragged."""
    return _packed(EVIDENCE_TYPE, ids)


def links_drag(ids: Iterable[str]) -> QMimeData:
    """Links, to be dragged."""
    return _packed(LINKS_TYPE, ids)


def actions_drag(ids: Iterable[str]) -> QMimeData:
    """Actions, to be dragged."""
    return _packed(ACTIONS_TYPE, ids)


def dragged_evidence(dragged: QMimeData) -> list[str]:
    """The ids of the evidence that is dragged; none where something else is."""
    return _unpacked(EVIDENCE_TYPE, dragged)


def dragged_links(dragged: QMimeData) -> list[str]:
    """The ids of the links that are dragged; none where something else is."""
    return _unpacked(LINKS_TYPE, dragged)


def dragged_actions(dragged: QMimeData) -> list[str]:
    """The ids of the actions that are dragged; none where something else is."""
    return _unpacked(ACTIONS_TYPE, dragged)


def _packed(kind: str, ids: Iterable[str]) -> QMimeData:
    made = QMimeData()
    made.setData(kind, json.dumps(list(ids)).encode())
    return made


def _unpacked(kind: str, dragged: QMimeData) -> list[str]:
    if not dragged.hasFormat(kind):
        return []
    try:
        held = json.loads(bytes(dragged.data(kind).data()))
    except ValueError:
        return []
    return [one for one in held if isinstance(one, str)] if isinstance(held, list) else []
