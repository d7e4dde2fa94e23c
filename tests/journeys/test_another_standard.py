"""A made-up standard of two levels, three ratings, odd codes and no pass rule goes through the whole program."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from cse_desktop import bootstrap
from cse_desktop.app import assessing, describing, linking, packing
from cse_desktop.app.context import Quiet
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.rating import tallies

STANDARD = {
    "format": 1,
    "id": "quiet-library",
    "title": "The Quiet Library Mark",
    "version": "2",
    "language": "en-GB",
    "source": "Made up for a test",
    "levels": ["Theme", "Point"],
    "ratings": [
        {"code": "gold", "label": "Gold", "counts": "met"},
        {"code": "silver", "label": "Silver", "counts": "partial"},
        {"code": "tin", "label": "Tin", "counts": "not_met"},
    ],
    "groups": [
        {
            "code": "1.3",
            "title": "Quiet",
            "elements": [
                {"code": "1.3a", "title": "Soft floors", "statement": "Our floors make no sound."},
                {
                    "code": "1.3b",
                    "title": "Soft voices",
                    "statement": "We whisper.",
                    "parts": ["staff", "readers"],
                },
                {"code": "1.3c", "title": "Soft doors", "statement": "Our doors close softly."},
            ],
        },
        {
            "code": "2",
            "title": "Light",
            "elements": [{"code": "2a", "title": "Lamps", "statement": "We have lamps."}],
        },
    ],
}


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    file = tmp_path / "quiet.json"
    file.write_text(json.dumps(STANDARD), encoding="utf-8")
    assert bootstrap.check_standard(file) == []
    bootstrap.create_portfolio(tmp_path / "P", organisation="Aldermere Library", standard=str(file))
    file.unlink()  # a portfolio carries its standard with it
    return bootstrap.open_portfolio(tmp_path / "P")


def test_two_levels_three_ratings_and_no_pass_rule(library: Workspace, tmp_path: Path) -> None:
    describing.add_evidence(library, "place", "Reading room", location="First floor")
    linking.link_evidence(library, ["E001"], ["1.3b", "1.3c"], why="Hear for yourself")
    assessing.rate_element(library, "1.3b", "Gold", narrative="Nobody shouts: E001.")
    assessing.rate_element(library, "1.3c", "tin")
    with pytest.raises(UserError) as refused:
        assessing.rate_element(library, "1.3d", "gold")
    assert "1.3" in str(refused.value.message.values["nearest"])
    with pytest.raises(UserError, match="unknown_rating"):
        assessing.rate_element(library, "1.3a", "compliant")
    quiet, light = tallies(library.snapshot)
    assert (quiet.met, quiet.not_met, quiet.unrated, quiet.outlook) == (1, 1, 1, None)
    assert (light.elements, light.unrated) == (1, 1)
    today = library.rooms.clock().date()
    rules = {(gap.element, gap.rule) for gap in assessing.gaps_of(library, today)}
    assert {("1.3a", "no_evidence"), ("1.3c", "rated_without_narrative"), ("2a", "not_rated")} <= rules
    assert not any(rule == "group_below_pass_rule" for _, rule in rules)
    report = packing.build_pack(library, Quiet(), tmp_path / "Pack")
    library.close()
    document = docx.Document(str(report.document))
    text = "\n".join(p.text for p in document.paragraphs)
    tables = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "The Quiet Library Mark" in text and "1.3c" in text and "We whisper." in text
    assert "Gold" in text + tables and "Compliance Plus" not in text + tables
    assert report.elements == 4
