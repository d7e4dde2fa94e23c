"""What came back in a pack, brought to the elements it speaks of. Pure.

An assessor may delete rows, reorder them, restyle headings, and save with any program. So what was written is
looked for in three ways: by the table made for it, whose headings name the element; by the tag of the field; and,
for comments, by the heading they stand under. What none of them places is listed, never dropped.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.pack_names import bookmark_name
from cse_desktop.domain.portfolio import FindingKind
from cse_desktop.domain.returned import ReturnedComment, ReturnedDocument, ReturnedParagraph
from cse_desktop.domain.standard import NOT_APPLICABLE, Standard

RATING_TAG, COMMENT_TAG = "cse-rating:", "cse-comment:"
"""How the tags of the assessor's fields begin; the element's code follows."""
ASKING = re.compile(r"‹[^›]*›")
"""Words in a field that ask to fill it in, as every pack writes them whatever its language."""
_SPACE_OF_KEYS = uuid.UUID("0c5e86ec-3f2f-4d0e-9a55-6f9f6b2a8a51")
_LEAST_LETTERS = 4
"""Of a rating that was typed and cut short, such as `Partial`."""


@dataclass(frozen=True)
class Placed:
    """One thing an assessor says of an element, or (element empty) of the whole.

    `key` is the same each time the same thing is read. `said_at` is UTC.
    """

    key: str
    element: str
    kind: FindingKind
    text: str = ""
    rating: str | None = None
    author: str = ""
    said_at: datetime | None = None
    about: str = ""


@dataclass(frozen=True)
class Unplaced:
    """Words that could not be brought to an element, and why. `key` is the same each time they are read."""

    text: str
    reason: Message
    author: str = ""
    key: str = ""


@dataclass(frozen=True)
class PlacedReturn:
    """Everything that was written into a pack."""

    placed: tuple[Placed, ...]
    unplaced: tuple[Unplaced, ...]


@dataclass
class _Box:
    """What was written for one element so far: texts of its rating and of its comments, each once."""

    ratings: list[str]
    comments: list[str]
    choices: dict[str, str]


def place_return(document: ReturnedDocument, standard: Standard, review_id: str) -> PlacedReturn:
    """Bring what was written into a pack to the elements of a standard."""
    unplaced: list[Unplaced] = []
    boxes = _boxes(document, standard, unplaced)
    placed = list(_from_boxes(boxes, standard, review_id, document.saved_by, unplaced))
    places = _elements_of_paragraphs(document.paragraphs, standard)
    in_boxes = _paragraphs_of_boxes(document.paragraphs, standard)
    tracked = {comment.paragraph for comment in document.comments if comment.is_typed}
    for code, text in _below_boxes(document.paragraphs, places, tracked, standard):
        placed.append(
            Placed(_key(review_id, code, "below", text), code, "comment", text, author=document.saved_by)
        )
    again: dict[str, int] = {}
    for comment in document.comments:
        if comment.is_typed and comment.paragraph in in_boxes:
            continue
        one = _remark(comment, places, review_id)
        if one is None:
            continue
        number = again[one.key] = again.get(one.key, -1) + 1
        placed.append(one if not number else replace(one, key=_key(one.key, str(number))))
        if not one.element:
            unplaced.append(Unplaced(one.text, message("return.no_element"), one.author, one.key))
    order = {element.code: number for number, element in enumerate(standard.elements)}
    placed.sort(key=lambda one: order.get(one.element, len(order)))
    return PlacedReturn(tuple(placed), tuple(_with_keys(unplaced, review_id)))


def rating_said(text: str, standard: Standard) -> str | None:
    """The code of a rating that was typed in its own words; None if it is none, or not surely one."""
    return _rating(text, standard, {})


def moment(text: str) -> datetime | None:
    """A time as Word files say it; without a zone it is taken for UTC. None where it makes no sense."""
    try:
        said = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return said.astimezone(UTC) if said.tzinfo else said.replace(tzinfo=UTC)


def _with_keys(unplaced: Iterable[Unplaced], review_id: str) -> Iterator[Unplaced]:
    again: dict[str, int] = {}
    for left in unplaced:
        said = (left.reason.id, str(left.reason.values.get("element", "")), " ".join(left.text.split()))
        key = left.key or _key(review_id, "unplaced", *said)
        number = again[key] = again.get(key, -1) + 1
        yield replace(left, key=_key(key, str(number)) if number else key)


def _boxes(document: ReturnedDocument, standard: Standard, unplaced: list[Unplaced]) -> dict[str, _Box]:
    boxes: dict[str, _Box] = {}

    def box(code: str) -> _Box:
        return boxes.setdefault(code, _Box([], [], {}))

    for code, ratings, comment in _from_tables(document.paragraphs, standard):
        for rating in ratings:
            _add(box(code).ratings, rating)
        _add(box(code).comments, comment)
    for held in document.fields:
        kind, code = _tag(held.tag)
        if not kind:
            continue
        text = "" if held.is_empty else _without_asking(held.text)
        if code not in {element.code for element in standard.elements}:
            if text:
                unplaced.append(Unplaced(text, message("return.unknown_element", element=code)))
            continue
        box(code).choices.update({label: value for label, value in held.choices if value})
        texts = box(code).ratings if kind == "rating" else box(code).comments
        # What is in the table is at least what is in its field: the field adds nothing then.
        if not any(text in known for known in texts):
            _add(texts, text)
    return boxes


def _from_tables(
    paragraphs: Sequence[ReturnedParagraph], standard: Standard
) -> Iterator[tuple[str, list[str], str]]:
    """Element, ratings and comments from every table whose headings name an element twice."""
    for code, cells in _tables_of_boxes(paragraphs, standard):
        columns: dict[int, list[str]] = {}
        for paragraph in cells:
            if paragraph.cell[1] > 0:
                columns.setdefault(paragraph.cell[2], []).append(_without_asking(paragraph.text))
        texts = [[text for text in columns.get(place, ()) if text] for place in (0, 1)]
        # Somebody may have moved the columns: the one that holds a rating is the rating.
        if _any_rating(texts[1], standard) and not _any_rating(texts[0], standard):
            texts.reverse()
        yield code, texts[0], "\n".join(texts[1])


def _tables_of_boxes(
    paragraphs: Sequence[ReturnedParagraph], standard: Standard
) -> Iterator[tuple[str, list[ReturnedParagraph]]]:
    tables: dict[int, list[ReturnedParagraph]] = {}
    for paragraph in paragraphs:
        if paragraph.cell:
            tables.setdefault(paragraph.cell[0], []).append(paragraph)
    codes = {element.code for element in standard.elements}
    for cells in tables.values():
        heads = [p.text for p in cells if p.cell[1] == 0]
        if len(heads) != len({0, 1}) or max(p.cell[2] for p in cells) > 1:
            continue
        named = [{word.strip(".,:;()") for word in head.split()} & codes for head in heads]
        if len(named[0]) == 1 and named[0] == named[1]:
            yield named[0].pop(), cells


def _below_boxes(
    paragraphs: Sequence[ReturnedParagraph], places: Sequence[str], tracked: Collection[int], standard: Standard
) -> Iterator[tuple[str, str]]:
    """Element and words of what was typed below its box. A pack has nothing there before the next heading."""
    boxes = {cells[0].cell[0]: code for code, cells in _tables_of_boxes(paragraphs, standard)}
    below, texts = "", list[str]()
    for number, (paragraph, place) in enumerate(zip(paragraphs, places, strict=True)):
        if paragraph.cell:
            # Above another table stands what was there before: the box was moved up.
            below, texts = place if boxes.get(paragraph.cell[0]) == place else "", []
        elif below and (paragraph.bookmarks or place != below):
            yield from _said(below, texts)
            below = ""
        elif below and paragraph.text and number not in tracked:
            texts.append(paragraph.text)
    yield from _said(below, texts)


def _said(element: str, texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    if element and texts:
        yield element, "\n".join(texts)


def _paragraphs_of_boxes(paragraphs: Sequence[ReturnedParagraph], standard: Standard) -> frozenset[int]:
    held = {id(p) for _, cells in _tables_of_boxes(paragraphs, standard) for p in cells}
    return frozenset(number for number, paragraph in enumerate(paragraphs) if id(paragraph) in held)


def _from_boxes(
    boxes: Mapping[str, _Box], standard: Standard, review_id: str, author: str, unplaced: list[Unplaced]
) -> Iterator[Placed]:
    for code, box in boxes.items():
        known = {rating: text for text in box.ratings if (rating := _rating(text, standard, box.choices))}
        unplaced += [
            Unplaced(text, message("return.unknown_rating", element=code), author)
            for text in box.ratings
            if _rating(text, standard, box.choices) is None
        ]
        if len(known) == 1:
            (rating,) = known
            yield Placed(_key(review_id, code, "rating"), code, "rating", rating=rating, author=author)
        elif known:
            said = ", ".join(known.values())
            unplaced.append(Unplaced(said, message("return.two_ratings", element=code), author))
        if box.comments:
            text = "\n\n".join(box.comments)
            yield Placed(_key(review_id, code, "comment"), code, "comment", text, author=author)


def _remark(comment: ReturnedComment, places: Sequence[str], review_id: str) -> Placed | None:
    text = _without_asking(comment.text)
    if not text:
        return None
    element = places[comment.paragraph] if 0 <= comment.paragraph < len(places) else ""
    key = _key(review_id, element, comment.author, " ".join(text.split()))
    return Placed(
        key, element, "comment", text, author=comment.author, said_at=moment(comment.said_at), about=comment.on
    )


def _elements_of_paragraphs(paragraphs: Sequence[ReturnedParagraph], standard: Standard) -> list[str]:
    """The code of the element each paragraph stands under; empty outside of all."""
    marked: dict[str, list[str]] = {}
    for element in standard.elements:
        marked.setdefault(bookmark_name("el", element.code).casefold(), []).append(element.code)
    # Codes such as 1-1 and 1.1 share a name, and a pack gives the second a number: words tell them apart then.
    by_bookmark = {mark: codes[0] for mark, codes in marked.items() if len(codes) == 1}
    by_heading = {_plain(f"{element.code} {element.title}"): element.code for element in standard.elements}
    current, found = "", []
    for paragraph in paragraphs:
        marks = [mark.casefold() for mark in paragraph.bookmarks]
        named = next((by_bookmark[mark] for mark in marks if mark in by_bookmark), "")
        if not named and not paragraph.cell:
            named = by_heading.get(_plain(paragraph.text), "")
        if named:
            current = named
        elif any(mark.startswith(("el_", "gr_", "se_")) for mark in marks):
            current = ""
        found.append(current)
    return found


def _tag(tag: str) -> tuple[str, str]:
    for begin, kind in ((RATING_TAG, "rating"), (COMMENT_TAG, "comment")):
        if tag.startswith(begin):
            return kind, tag.removeprefix(begin)
    return "", ""


def _rating(text: str, standard: Standard, choices: Mapping[str, str]) -> str | None:
    """The code of a rating that was chosen or typed; None if it is none, or not surely one."""
    wanted = _plain(text)
    if not wanted:
        return None
    known = {_plain(label): code for label, code in choices.items()}
    known |= _initials(standard)
    known |= {_plain(rating.label): rating.code for rating in standard.ratings}
    if standard.not_applicable_allowed:
        known |= dict.fromkeys(map(_plain, ("not applicable", "n/a", "does not apply")), NOT_APPLICABLE)
    if wanted in known:
        return known[wanted]
    try:
        return standard.rating(text).code
    except UserError:
        begun = {code for label, code in known.items() if label.startswith(wanted)}
        return begun.pop() if len(begun) == 1 and len(wanted) >= _LEAST_LETTERS else None


def _initials(standard: Standard) -> dict[str, str]:
    """Ratings by their first letters, such as `PC`, where no two share them."""
    short: dict[str, set[str]] = {}
    for rating in standard.ratings:
        letters = "".join(word[0] for word in re.findall(r"\w+", rating.label)).casefold()
        short.setdefault(letters, set()).add(rating.code)
    return {letters: codes.pop() for letters, codes in short.items() if len(codes) == 1}


def _any_rating(texts: Sequence[str], standard: Standard) -> bool:
    return any(_rating(text, standard, {}) for text in texts)


def _add(texts: list[str], text: str) -> None:
    if text and text not in texts:
        texts.append(text)


def _without_asking(text: str) -> str:
    return ASKING.sub("", text).strip()


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _key(*parts: Iterable[str] | str) -> str:
    return str(uuid.uuid5(_SPACE_OF_KEYS, "\n".join(map(str, parts))))
