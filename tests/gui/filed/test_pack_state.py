from __future__ import annotations

from datetime import date
from pathlib import Path

from cse_desktop.app.workspace import Workspace
from cse_desktop.gui.screens.pack.state import default_folder, pack_place, preflight_of


def test_a_pack_has_a_name_that_can_be_sent() -> None:
    made = default_folder(Path("/home/bea"), "Town / Parish: Council", "cse", date(2026, 6, 1))
    assert made == Path("/home/bea/Town Parish Council CSE pack 2026-06-01")


def test_a_long_name_is_cut_but_never_the_date() -> None:
    made = default_folder(Path("/p"), "Joint Customer Services Partnership of " * 6, "cse", date(2026, 11, 21))
    assert made.name.endswith("CSE pack 2026-11-21")
    assert len(made.name) <= 100


def test_a_pack_lies_beside_its_portfolio_and_the_samples_among_the_documents() -> None:
    cache, documents = Path("/cache"), Path("/home/me/Documents")
    assert pack_place(Path("/home/bea/Portfolio"), cache, documents) == Path("/home/bea")
    assert pack_place(cache / "Sample portfolio", cache, documents) == documents


def test_what_would_go_out_is_counted(filed: Workspace) -> None:
    seen = preflight_of(filed.snapshot, date(2026, 6, 1), {})
    assert (seen.elements, seen.with_evidence, seen.rated) == (57, 2, 2)
    assert seen.without_narrative == ("4.3.3",)
    assert (seen.exhibits, seen.files, seen.unlinked) == (1, 1, 5)
    assert seen.unconfirmed == 1
    assert seen.visit == date(2027, 3, 1)
    assert dict(seen.gaps)["high"] > 0
