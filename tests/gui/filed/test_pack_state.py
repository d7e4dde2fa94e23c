from __future__ import annotations

from datetime import date
from pathlib import Path

from cse_desktop.app.workspace import Workspace
from cse_desktop.gui.screens.pack.state import default_folder, preflight_of


def test_a_pack_lies_beside_the_portfolio_under_a_name_that_can_be_sent() -> None:
    made = default_folder(Path("/work/Portfolio"), "Town / Parish: Council", "cse", date(2026, 6, 1))
    assert made == Path("/work/Town Parish Council CSE pack 2026-06-01")
    assert len(default_folder(Path("/p/q"), "x" * 300, "cse", date(2026, 6, 1)).name) <= 100


def test_what_would_go_out_is_counted(filed: Workspace) -> None:
    seen = preflight_of(filed.snapshot, date(2026, 6, 1), {})
    assert (seen.elements, seen.with_evidence, seen.rated) == (57, 2, 2)
    assert seen.without_narrative == ("4.3.3",)
    assert (seen.exhibits, seen.files, seen.unlinked) == (1, 1, 5)
    assert seen.unconfirmed == 1
    assert seen.visit == date(2027, 3, 1)
    assert dict(seen.gaps)["high"] > 0
