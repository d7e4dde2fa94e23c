"""Whatever the codes of a standard are like, what comes back goes to its own element or to none."""

from __future__ import annotations

from cse_desktop.domain.returned import ReturnedComment, ReturnedDocument, ReturnedParagraph
from cse_desktop.domain.returns import place_return
from cse_desktop.domain.standard import Standard
from cse_desktop.domain.standard_document import standard_from_document


def odd() -> Standard:
    """A standard whose codes differ by nothing that a bookmark can hold."""
    elements = [
        {"code": code, "title": title, "statement": "We do."}
        for code, title in (("1.1", "Floors"), ("1-1", "Doors"), ("2", "Lamps"))
    ]
    return standard_from_document(
        {
            "format": 1,
            "id": "odd",
            "title": "Odd",
            "version": "1",
            "language": "en-GB",
            "source": "Made up",
            "levels": ["Theme", "Point"],
            "ratings": [
                {"code": "gold", "label": "Gold", "counts": "met"},
                {"code": "tin", "label": "Tin", "counts": "not_met"},
            ],
            "groups": [{"code": "A", "title": "All", "elements": elements}],
        }
    )


def test_a_remark_goes_to_its_own_element_or_to_none() -> None:
    paragraphs = (
        ReturnedParagraph("1.1 Floors", ("el_1_1",)),
        ReturnedParagraph("They are soft."),
        ReturnedParagraph("1-1 Doors", ("el_1_1_2",)),
        ReturnedParagraph("They close."),
        ReturnedParagraph("2 Lamps", ("el_2",)),
        ReturnedParagraph("9 Of another standard", ("el_9",)),
        ReturnedParagraph("We have none of that."),
    )
    comments = tuple(ReturnedComment("Gwen", "", f"Remark {at}", "", at) for at in (1, 3, 4, 6))
    found = place_return(ReturnedDocument(paragraphs, comments=comments), odd(), "r")
    placed = {one.text: one.element for one in found.placed}
    assert placed == {"Remark 1": "1.1", "Remark 3": "1-1", "Remark 4": "2", "Remark 6": ""}
    assert [left.text for left in found.unplaced] == ["Remark 6"]
