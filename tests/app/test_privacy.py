"""Personal data in imported files: where it is, who looked through them, what is the organisation's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app.assessing import gaps_of
from cse_desktop.app.context import Quiet
from cse_desktop.app.describing import add_evidence
from cse_desktop.app.import_report import ImportRequest
from cse_desktop.app.importing import import_files
from cse_desktop.app.privacy import (
    likely_contacts,
    look_for_personal,
    mark_checked,
    personal_findings,
    set_own_contacts,
    take_back_check,
)
from cse_desktop.app.versions import replace_file
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.messages import Message
from cse_desktop.domain.portfolio import Evidence
from tests.conftest import VISIT

FOOT = "\n\nAldermere Borough Council, Quay Street, LS1 3AB. Ring 01632 960000 or enquiries@aldermere.example\n"


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Six letters with the council's address below each, and a note with nothing in it."""
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(6):
        text = f"Dear Mrs Okafor,\nring me on 07700 90012{number}, or write to j.lindqvist@aldermere.example"
        (folder / f"letter {number}.txt").write_text(text + FOOT, encoding="utf-8")
    (folder / "note.txt").write_text("Average call waiting fell to three minutes.", encoding="utf-8")
    return folder


@pytest.fixture
def held(workspace: Workspace, papers: Path) -> Workspace:
    """The papers, linked to an element."""
    import_files(workspace, Quiet(), ImportRequest((papers,), ("4.3.2",), "It shows it"))
    return workspace


def by_name(ws: Workspace, name: str) -> Evidence:
    return next(e for e in ws.snapshot.evidence.values() if e.file_name == name)


def rules(ws: Workspace, evidence: Evidence) -> list[str]:
    mine = [gap for gap in gaps_of(ws, VISIT) if gap.evidence_id == ws.snapshot.evidence[evidence.id].id]
    return [gap.rule for gap in mine if gap.rule.startswith("personal")]


class StopAfter:
    def __init__(self, steps: int) -> None:
        self.left = steps

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        self.left -= 1

    def check(self) -> None:
        if self.left <= 0:
            raise Cancelled


def test_what_was_found_is_counted_and_has_its_place(held: Workspace) -> None:
    letter, note = by_name(held, "letter 3.txt"), by_name(held, "note.txt")
    assert letter.personal == {"phone": 2, "email": 2, "postcode": 1, "name": 1}
    assert note.personal == {}
    first = personal_findings(held, letter).places[0]
    assert (first.kind, first.page, first.text) == ("name", 1, "Mrs Okafor")
    assert (first.before, first.after[:13]) == ("Dear ", ", ring me on ")
    assert personal_findings(held, note).places == ()


def test_it_is_a_gap_until_somebody_has_looked(held: Workspace) -> None:
    letter = by_name(held, "letter 0.txt")
    assert rules(held, letter) == ["personal_data_unchecked"]
    (gap,) = [
        g for g in gaps_of(held, VISIT) if g.rule == "personal_data_unchecked" and g.evidence_id == letter.id
    ]
    assert "2 telephone numbers, 2 e-mail addresses, 1 postcode and 1 name" in bootstrap.say(gap.message)
    (checked,) = mark_checked(held, [letter.exhibit])
    assert (checked.checked_by, checked.checked_at) == (held.rooms.member, checked.changed_at)
    assert rules(held, letter) == []
    take_back_check(held, [letter.id])
    assert rules(held, letter) == ["personal_data_unchecked"]
    held.undo()
    assert held.snapshot.evidence[letter.id].checked_by == held.rooms.member


def test_what_has_nothing_found_or_goes_nowhere_is_no_gap(held: Workspace, tmp_path: Path) -> None:
    assert rules(held, by_name(held, "note.txt")) == []
    (tmp_path / "spare.txt").write_text("Ring Mr Lee on 07700 900456", encoding="utf-8")
    import_files(held, Quiet(), ImportRequest((tmp_path / "spare.txt",)))
    assert rules(held, by_name(held, "spare.txt")) == []


def test_a_file_that_cannot_be_searched_says_so(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "scan.docx").write_bytes(b"PK\x03\x04 not a document at all")
    import_files(workspace, Quiet(), ImportRequest((tmp_path / "scan.docx",), ("4.3.2",), "It shows it"))
    scan = by_name(workspace, "scan.docx")
    assert scan.read_state == "failed" and rules(workspace, scan) == ["personal_data_not_looked_for"]
    mark_checked(workspace, [scan.id])
    assert rules(workspace, scan) == []


def test_only_files_can_be_looked_through(workspace: Workspace) -> None:
    desk = add_evidence(workspace, "place", "Reception desk", elements=["3.3.3"])
    with pytest.raises(UserError, match="nothing_to_check"):
        mark_checked(workspace, [desk.id])
    assert rules(workspace, desk) == []


def test_a_newer_file_takes_the_check_back(held: Workspace, tmp_path: Path) -> None:
    letter = by_name(held, "letter 1.txt")
    mark_checked(held, [letter.id])
    newer = tmp_path / "newer.txt"
    newer.write_text("Dear Mrs Okafor and Mr Singh", encoding="utf-8")
    replace_file(held, Quiet(), letter.id, newer)
    now = held.snapshot.evidence[letter.id]
    assert (now.checked_by, now.checked_at, now.personal) == ("", None, {"name": 2})


def test_own_contacts_are_left_out_everywhere_at_once(held: Workspace) -> None:
    letter = by_name(held, "letter 2.txt")
    own = set_own_contacts(held, Quiet(), ["(01632) 960 000", "01632960000", "@aldermere.example", " ls13ab "])
    assert own == ("(01632) 960 000", "@aldermere.example", "ls13ab")
    now = held.snapshot.evidence[letter.id]
    assert now.personal == {"phone": 1, "email": 1, "name": 1}
    assert [f.text for f in personal_findings(held, now).places] == [
        "Mrs Okafor",
        "07700 900122",
        "j.lindqvist@aldermere.example",
    ]
    held.undo()
    assert (
        held.snapshot.portfolio.own_contacts == ()
        and held.snapshot.evidence[letter.id].personal == letter.personal
    )


def test_files_that_come_later_know_own_contacts_too(workspace: Workspace, papers: Path) -> None:
    set_own_contacts(workspace, Quiet(), ["01632 960000", "LS1 3AB", "enquiries@aldermere.example"])
    import_files(workspace, Quiet(), ImportRequest((papers,)))
    assert by_name(workspace, "letter 4.txt").personal == {"phone": 1, "email": 1, "name": 1}


def test_what_is_no_contact_is_refused_and_nothing_changes(held: Workspace) -> None:
    with pytest.raises(UserError, match="not_a_contact"):
        set_own_contacts(held, Quiet(), ["01632 960000", "the town hall"])
    with pytest.raises(Cancelled):
        set_own_contacts(held, StopAfter(2), ["01632 960000"])
    assert held.snapshot.portfolio.own_contacts == ()


def test_what_stands_in_many_files_is_offered_but_no_persons_own(held: Workspace) -> None:
    found = likely_contacts(held, Quiet())
    assert {(one.contact, one.evidence) for one in found} == {
        ("LS1 3AB", 6),
        ("01632 960000", 6),
        ("@aldermere.example", 6),
    }
    set_own_contacts(held, Quiet(), [one.contact for one in found])
    assert likely_contacts(held, Quiet()) == []


def test_texts_of_an_earlier_program_are_searched_without_reading_the_files(held: Workspace) -> None:
    letters = [by_name(held, f"letter {number}.txt") for number in range(6)]
    expected = {letter.id: letter.personal for letter in letters}
    as_before(held, letters)
    assert rules(held, letters[0]) == ["personal_data_not_looked_for"]
    with pytest.raises(Cancelled):
        look_for_personal(held, StopAfter(3))
    searched = [e for e in letters if held.snapshot.evidence[e.id].personal is not None]
    assert len(searched) == 3, "what was searched until the person stopped it is kept"
    assert look_for_personal(held, Quiet()) == 3
    assert {letter.id: held.snapshot.evidence[letter.id].personal for letter in letters} == expected
    assert personal_findings(held, letters[5]).places[0].text == "Mrs Okafor"


def as_before(ws: Workspace, evidence: list[Evidence]) -> None:
    """Rows and texts as a program that did not search left them."""
    with ws.change(Message("change.import")) as work:
        for one in evidence:
            reading = ws.rooms.vault.reading(one.blob or "")
            assert reading is not None
            ws.rooms.vault.save_reading(one.blob or "", replace(reading, personal=None))
            work.put(replace(one, personal=None))
