from __future__ import annotations

from datetime import date
from pathlib import Path

from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.messages import message
from cse_desktop.domain.preflight import preflight
from cse_desktop.gui.screens.pack.state import (
    Mend,
    default_folder,
    mend_of,
    mend_of_warning,
    outgoing_of,
    pack_place,
)


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


def test_a_gap_report_has_a_folder_of_its_own() -> None:
    made = default_folder(Path("/p"), "Aldermere", "cse", date(2026, 11, 21), "gap report 2")
    assert made.name == "Aldermere CSE gap report 2 2026-11-21"


def test_what_would_go_out_is_counted(filed: Workspace) -> None:
    seen = outgoing_of(filed.snapshot)
    assert (seen.exhibits, seen.files, seen.findings) == (1, 1, 0)
    assert seen.visit == date(2027, 3, 1)


def test_every_concern_leads_to_where_it_is_mended(filed: Workspace) -> None:
    concerns = preflight(filed.snapshot, date(2026, 6, 1))
    assert len(concerns) > 3
    assert [concern.rule for concern in concerns if mend_of(concern) is None] == []
    silent = next(concern for concern in concerns if concern.rule == "no_narrative")
    assert mend_of(silent) == Mend(element="4.3.3")
    guessed = next(concern for concern in concerns if concern.rule == "guessed")
    assert mend_of(guessed) == Mend((filed.snapshot.exhibits["E001"].id,), "details")


def test_a_warning_leads_to_the_element_or_the_exhibit_it_names(filed: Workspace) -> None:
    first = filed.snapshot.exhibits["E001"].id
    dead = message("pack.warning.dead_citation", element="4.3.2", exhibit="E099")
    assert mend_of_warning(dead, filed.snapshot) == Mend(element="4.3.2")
    undescribed = message("pack.warning.no_alt_text", count=1, exhibits="E001, …")
    assert mend_of_warning(undescribed, filed.snapshot) == Mend((first,), "details")
    assert mend_of_warning(message("pack.warning.check_title"), filed.snapshot) is None
