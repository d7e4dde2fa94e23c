"""Words are found within one piece of evidence as a search finds them, and as they are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from cse_desktop.app.context import Quiet
from cse_desktop.app.finding import find_within, marked_groups, place_of_quotation, places_within
from cse_desktop.app.importing import ImportRequest, import_files
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.reading import WordBox


def test_forms_of_words_and_parts_of_them_are_found(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "Note.txt").write_text("She complained twice.\nOur complaints  procedure is new.")
    import_files(workspace, Quiet(), ImportRequest((tmp_path / "Note.txt",)))
    held = workspace.snapshot.find_evidence("E001").id

    def found(words: str) -> list[str]:
        return [on.page.text[a:b] for on in find_within(workspace, Quiet(), held, words) for a, b in on.places]

    assert found("complaint") == ["complained", "complaints"]
    assert found("plaints proc") == ["plaints procedure"]
    assert found("zebra") == [] and places_within(workspace, "  ", "text") == ()


@pytest.mark.parametrize(
    ("text", "quotation", "quoted"),
    [
        ("Nine in\nten cus-\ntomers came.", "Nine in ten customers", "Nine in\nten cus-\ntomers"),
        ("It was \u201cgood\u201d\u2013very good", '"good" - very', "good\u201d\u2013very"),
        ("Stra\u00dfe 5 is open", "strasse 5", "Stra\u00dfe 5"),
        ("Nothing of it", "elsewhere", None),
    ],
)
def test_a_quotation_is_found_however_its_lines_were_broken(text: str, quotation: str, quoted: str | None) -> None:
    place = place_of_quotation(text, quotation)
    assert (text[slice(*place)] if place else None) == quoted


def test_the_words_of_each_place_are_kept_together() -> None:
    words = [WordBox(text, n, 0, n + 1, 1) for n, text in enumerate(["we", "wait", "and", "wait", "here"])]
    groups = marked_groups(words, lambda text: [(3, 11), (12, 16)])
    assert [[word.text for word in group] for group in groups] == [["wait", "and"], ["wait"]]
