"""The assessor's boxes: for each element a rating to choose and room for comments, to be read when they come back.

Each box is a table of its own whose headings name the element, and each field carries a tag that does too:
whichever of the two the assessor's program keeps, what was written is brought home to the right element.
"""

from __future__ import annotations

from cse_desktop.domain.pack_plan import ElementSection
from cse_desktop.domain.returns import COMMENT_TAG, RATING_TAG
from cse_desktop.wordpack import ooxml
from cse_desktop.wordpack.ooxml import Column, Node, W
from cse_desktop.wordpack.sheet import Sheet
from cse_desktop.wordpack.styles import TEXT_WIDTH

_RATING_SHARE = 0.36
_MOST_LETTERS = 64
"""Of a tag, in Word."""


def draw_box(sheet: Sheet, section: ElementSection, level: int) -> None:
    """The box of one element. Nothing where the plan has no ratings to choose from."""
    if not sheet.plan.choices:
        return
    sheet.heading(level, sheet.words("assessor"))
    rating = sheet.words("assessor.rating", element=section.code)
    comment = sheet.words("assessor.comments", element=section.code)
    width = round(TEXT_WIDTH * _RATING_SHARE)
    heads = [Column(rating, width), Column(comment, TEXT_WIDTH - width)]
    table = ooxml.table(sheet.body, heads, rating, sheet.words("assessor.table"))
    cells = ooxml.row(table, [head.width for head in heads])
    number = 2 * list(sheet.plan.elements).index(section) + 1
    kinds = ((RATING_TAG, rating, "assessor.choose"), (COMMENT_TAG, comment, "assessor.write"))
    for place, (cell, (tag, title, asking)) in enumerate(zip(cells, kinds, strict=True)):
        p = ooxml.paragraph(cell, "TableText")
        field = ooxml.field_to_fill(
            p,
            number + place,
            (tag + section.code)[:_MOST_LETTERS],
            title[:_MOST_LETTERS],
            # The marks around it say, when it comes back, that nobody has written anything.
            f"‹{sheet.words(asking)}›",
        )
        if tag == RATING_TAG:
            _choices(sheet, field)
        else:
            field.set(W + "multiLine", "1")
    ooxml.keep_together(table)


def _choices(sheet: Sheet, field: Node) -> None:
    field.tag = W + "dropDownList"
    for choice in sheet.plan.choices:
        item = ooxml.sub(field, W + "listItem")
        item.set(W + "displayText", sheet.say(choice.label))
        item.set(W + "value", choice.code)
