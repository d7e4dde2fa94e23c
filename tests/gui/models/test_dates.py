from datetime import date

import pytest

from cse_desktop.gui.models.dates import read_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 Mar 2025", date(2025, 3, 12)),
        ("12th March, 2025", date(2025, 3, 12)),
        ("12 Maw 2025", date(2025, 3, 12)),
        ("12 Chwefror 2025", date(2025, 2, 12)),
        ("12/3/25", date(2025, 3, 12)),
        ("12.03.2025", date(2025, 3, 12)),
        ("2025-03-12", date(2025, 3, 12)),
        ("March 12 2025", date(2025, 3, 12)),
        ("Feb 2024", date(2024, 2, 29)),
        ("03/2025", date(2025, 3, 31)),
        ("2025", date(2025, 12, 31)),
        ("  ", None),
    ],
)
def test_dates_as_people_type_them(text: str, expected: date | None) -> None:
    assert read_date(text) == expected


@pytest.mark.parametrize("text", ["soon", "31/2/2025", "12 Mor 2025", "13/2025", "1/1/1066", "12 March"])
def test_what_is_no_date_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ValueError):
        read_date(text)
