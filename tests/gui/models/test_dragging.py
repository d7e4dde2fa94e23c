"""What is dragged within the program."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData

from cse_desktop.gui.models.dragging import (
    EVIDENCE_TYPE,
    dragged_evidence,
    dragged_links,
    evidence_drag,
    links_drag,
)


def test_evidence_and_links_arrive_as_they_set_out_and_are_not_taken_for_each_other() -> None:
    assert dragged_evidence(evidence_drag(["a", "b"])) == ["a", "b"]
    assert dragged_links(links_drag(["c"])) == ["c"]
    assert dragged_links(evidence_drag(["a"])) == dragged_evidence(links_drag(["c"])) == []


@pytest.mark.parametrize("dropped", [b"", b"{", b"{}", b"\xff\xfe", b"7", b'"a"', b"[1, null]"])
def test_what_is_no_list_of_ids_is_nothing(dropped: bytes) -> None:
    made = QMimeData()
    made.setData(EVIDENCE_TYPE, dropped)
    assert dragged_evidence(made) == []
