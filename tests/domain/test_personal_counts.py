"""Personal data that was found: how it is counted, what is the organisation's own, what is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cse_desktop import bootstrap
from cse_desktop.domain.personal import contact_kind, is_own, is_shared, own_forms, personal_counts, plain, told_of
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.reading import Page, PersonalMark, Reading

TEXT = (
    "Mrs Okafor 01632 960001, mrs okafor, +44 1632 960 001, enquiries@aldermere.example, "
    "j.okafor@aldermere.example"
)
FILE = Evidence(
    id="e", number=1, title="Letter", blob="0" * 64, read_state="text", personal={}, added_at=datetime.now(UTC)
)


def marked(kind: str, text: str, page: int = 1) -> PersonalMark:
    start = TEXT.index(text)
    return PersonalMark(kind, page, start, start + len(text))  # type: ignore[arg-type]


@pytest.fixture
def reading() -> Reading:
    marks = (
        marked("name", "Mrs Okafor"),
        marked("phone", "01632 960001"),
        marked("name", "mrs okafor"),
        marked("phone", "+44 1632 960 001"),
        marked("email", "enquiries@aldermere.example"),
        marked("email", "j.okafor@aldermere.example"),
    )
    return Reading("text", "text/plain", (Page(1, TEXT),), personal=marks)


def test_one_piece_written_in_two_ways_counts_once(reading: Reading) -> None:
    assert personal_counts(reading, ()) == {"phone": 1, "email": 2, "name": 1}


def test_own_contacts_are_nobodys(reading: Reading) -> None:
    assert personal_counts(reading, ("(01632) 960 001",)) == {"email": 2, "name": 1}
    assert personal_counts(reading, ("@Aldermere.example", "0044 1632 960001")) == {"email": 1, "name": 1}
    assert personal_counts(reading, ("J.Okafor@aldermere.example",)) == {"phone": 1, "email": 1, "name": 1}


def test_not_looked_for_is_not_nothing_found(reading: Reading) -> None:
    assert personal_counts(replace(reading, personal=None), ()) is None
    assert personal_counts(replace(reading, personal=()), ()) == {}


@pytest.mark.parametrize(
    "text, kind",
    [
        ("01632 960 001", "phone"),
        ("(01632) 960001", "phone"),
        ("+44 (0)20 7946 0123 ext. 4", "phone"),
        ("info@aldermere.example", "email"),
        ("@aldermere.example", "email"),
        ("aldermere.gov.uk", "email"),
        ("ls1 3ab", "postcode"),
        ("LS13AB", "postcode"),
        ("Aldermere", None),
        ("12", None),
        ("", None),
        ("@", None),
        ("me@here", None),
    ],
)
def test_what_can_be_an_own_contact(text: str, kind: str | None) -> None:
    assert contact_kind(text) == kind


def test_an_extension_is_somebodys_though_the_number_is_everybodys() -> None:
    own = own_forms(["01632 960000"])
    assert is_own("phone", "(01632) 960 000", own)
    assert not is_own("phone", "01632 960000 ext 412", own)
    assert plain("phone", "01632 960000 x412") == plain("phone", "+44 1632 960000, extension 412")


@pytest.mark.parametrize(
    "local", ["enquiries", "customer.services", "no-reply", "council_tax", "library2", "housing-repairs"]
)
def test_shared_mailboxes(local: str) -> None:
    assert is_shared(local)


@pytest.mark.parametrize("local", ["jane.okafor", "jokafor", "j.housing.okafor", "123", "okafor-library"])
def test_peoples_own_mailboxes(local: str) -> None:
    assert not is_shared(local)


STATES = {
    "whole": FILE,
    "partly": replace(FILE, read_reason="reading.partly_damaged"),
    "waits": replace(FILE, unrecognised=2),
    "unread": replace(FILE, read_state="none", personal=None),
    "not yet": replace(FILE, personal=None),
    "no words": replace(FILE, read_state="no_text"),
    "failed": replace(FILE, read_state="failed", personal=None),
    "no file": replace(FILE, blob=None),
    "found": replace(FILE, personal={"name": 1}),
    "found, read badly": replace(FILE, personal={"name": 1, "phone": 2}, badly_read=1, unrecognised=1),
}


@pytest.mark.parametrize("evidence", STATES.values(), ids=STATES.keys())
def test_it_is_never_said_that_there_is_none(evidence: Evidence) -> None:
    said = " ".join(bootstrap.say(one) for one in told_of(evidence))
    assert "{" not in said and "personal." not in said
    assert "must" in said or evidence.blob is None
    for word in ("clean", "free of", "no personal data", "safe"):
        assert word not in said.casefold()


def test_what_was_found_is_said_by_kind() -> None:
    said = bootstrap.say(told_of(replace(FILE, personal={"name": 1, "phone": 2, "nino": 1}))[0])
    assert "2 telephone numbers, 1 National Insurance number and 1 name" in said
