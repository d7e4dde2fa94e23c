"""Reads what an assessor wrote into a pack, inside the worker: fields, comments, and the text around them.

Word, LibreOffice and others save the same document in different ways, so as little as possible is taken for
granted: the text of every paragraph with its place is handed over, and what it means is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from cse_desktop.domain.messages import message
from cse_desktop.domain.returned import ReturnedComment, ReturnedDocument, ReturnedField, ReturnedParagraph
from cse_desktop.extract import sniff, xmlstream
from cse_desktop.extract.archive import Archive, opened
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.formats import ooxml
from cse_desktop.extract.formats.word import main_part
from cse_desktop.extract.source import Source

MADE_FOR = "CSE pack"
"""The custom property by which a pack says what it was made for."""
LONGEST_TEXT = 20_000
"""Characters of one paragraph, field or comment that are kept."""
MOST = 50_000
"""Paragraphs, fields and comments of one document that are kept."""
MOST_CHOICES = 100
_FORMATS = "http://schemas.openxmlformats.org/"
_FORMER = ("w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:trPrChange", "w:tcPrChange", "w:tblPrChange")


def read_returned(source: Source) -> ReturnedDocument:
    """What came back. Never raises for anything a file may hold: then it says why it could not be read."""
    if sniff.media_type(source.path, source.name) != sniff.DOCX:
        return ReturnedDocument(reason=message("return.not_word"))
    body = _Body()
    comments: dict[str, _Comment] = {}
    properties = _Properties()
    reason = None
    try:
        with opened(source) as archive:
            main = main_part(archive)
            parts = [part for _, kind, part in ooxml.relations(archive, main) if kind == "comments"]
            # Each part by itself: one that is damaged does not take the others with it.
            steps: list[Callable[[], None]] = [
                partial(body.read, archive, main),
                partial(properties.read, archive),
            ]
            steps += [partial(_comments, archive, part, comments) for part in parts]
            for step in steps:
                try:
                    step()
                except Unreadable as fault:
                    reason = reason or fault.reason
    except Unreadable as fault:
        reason = fault.reason
    if reason is not None:
        if not body.paragraphs:
            return ReturnedDocument(reason=reason)
        reason = message("return.cut_short")
    return ReturnedDocument(
        paragraphs=tuple(body.paragraphs),
        fields=tuple(body.fields),
        comments=(*(body.placed(number, comment) for number, comment in comments.items()), *body.typed),
        made_for=properties.made_for.strip()[:200],
        saved_by=properties.saved_by.strip()[:200],
        reason=reason,
    )


@dataclass
class _Comment:
    author: str
    said_at: str
    words: list[str] = field(default_factory=list)


@dataclass
class _Open:
    """A content control that is open."""

    paragraph: int
    tag: str = ""
    is_empty: bool = False
    words: list[str] = field(default_factory=list)
    choices: list[tuple[str, str]] = field(default_factory=list)


class _Body:
    """Gathers paragraphs, fields and where comments begin, as the elements of the main part come by."""

    def __init__(self) -> None:
        self.paragraphs: list[ReturnedParagraph] = []
        self.fields: list[ReturnedField] = []
        self.typed: list[ReturnedComment] = []
        self._begins: dict[str, int] = {}
        self._commented: dict[str, list[str]] = {}
        self._inserted: _Comment | None = None
        self._typing: list[str] = []
        self._words: list[list[str]] = []
        self._places: list[list[str]] = []
        self._waiting: list[str] = []
        self._open: list[_Open] = []
        self._running: set[str] = set()
        self._cells: list[list[int]] = []
        self._tables = 0
        self._taking = False
        self._left_out = 0

    def placed(self, number: str, comment: _Comment) -> ReturnedComment:
        """A comment with the place it was made on."""
        on = _tidy("".join(self._commented.get(number, ())))
        return ReturnedComment(
            comment.author, comment.said_at, _tidy("".join(comment.words)), on, self._begins.get(number, -1)
        )

    def read(self, archive: Archive, part: str) -> None:
        """Read the main part. Raises Unreadable when it breaks off; what came before it is kept."""
        starts: dict[str, xmlstream.Start] = {
            "w:p": self._paragraph,
            "w:bookmarkStart": self._bookmark,
            "w:sdt": lambda _: self._open.append(_Open(self._at)),
            "w:tag": self._tag,
            "w:showingPlcHdr": self._asks,
            "w:listItem": self._choice,
            "w:ins": self._insertion,
            "w:t": self._text,
            "w:br": lambda _: self._say("\n"),
            "w:cr": lambda _: self._say("\n"),
            "w:tab": lambda _: self._say(" "),
            "w:tbl": self._table,
            "w:tr": self._row,
            "w:tc": self._cell,
            "w:commentRangeStart": lambda given: self._comment(ooxml.attribute(given, "w:id"), begins=True),
            "w:commentRangeEnd": lambda given: self._running.discard(ooxml.attribute(given, "w:id")),
            "w:commentReference": lambda given: self._comment(ooxml.attribute(given, "w:id"), begins=False),
            **dict.fromkeys(("w:moveFrom", "mc:Fallback", *_FORMER), self._leave_out),
        }
        ends: dict[str, xmlstream.End] = {
            "w:p": self._paragraph_ends,
            "w:sdt": self._field_ends,
            "w:ins": self._insertion_ends,
            "w:t": self._text_ends,
            "w:tbl": self._table_ends,
            **dict.fromkeys(("w:moveFrom", "mc:Fallback", *_FORMER), self._left_out_ends),
        }
        xmlstream.parse(
            archive.chunks(part),
            ooxml.spelled_out(starts),
            ooxml.spelled_out(ends),
            self._characters,
            part="the text",
        )

    @property
    def _at(self) -> int:
        return len(self.paragraphs) + len(self._words) - bool(self._words)

    def _paragraph(self, _: xmlstream.Attributes) -> None:
        # A paragraph within another is that of a text box: it comes after the one it is anchored in.
        self._words.append([])
        self._places.append(self._waiting)
        self._waiting = []
        for held in self._open:
            if held.words and held.words[-1] != "\n":
                held.words.append("\n")

    def _paragraph_ends(self) -> None:
        words, places = self._words.pop(), self._places.pop()
        if len(self.paragraphs) < MOST:
            cell = tuple(self._cells[-1]) if self._cells else ()
            self.paragraphs.append(ReturnedParagraph(_tidy("".join(words)), tuple(places), cell))

    def _bookmark(self, given: xmlstream.Attributes) -> None:
        (self._places[-1] if self._places else self._waiting).append(ooxml.attribute(given, "w:name")[:100])

    def _tag(self, given: xmlstream.Attributes) -> None:
        if self._open:
            self._open[-1].tag = ooxml.attribute(given, "w:val")[:200]

    def _choice(self, given: xmlstream.Attributes) -> None:
        if self._open and len(self._open[-1].choices) < MOST_CHOICES:
            value = ooxml.attribute(given, "w:value")[:200]
            self._open[-1].choices.append((ooxml.attribute(given, "w:displayText")[:200] or value, value))

    def _asks(self, given: xmlstream.Attributes) -> None:
        if self._open and ooxml.attribute(given, "w:val") not in ("0", "false", "off"):
            self._open[-1].is_empty = True

    def _field_ends(self) -> None:
        held = self._open.pop()
        if len(self.fields) < MOST:
            text = _tidy("".join(held.words))
            self.fields.append(ReturnedField(held.tag, text, held.paragraph, held.is_empty, tuple(held.choices)))

    def _insertion(self, given: xmlstream.Attributes) -> None:
        author, said_at = ooxml.attribute(given, "w:author"), ooxml.attribute(given, "w:date")
        self._inserted = _Comment(author.strip()[:200], said_at[:40])

    def _insertion_ends(self) -> None:
        made, self._inserted = self._inserted, None
        text = _tidy("".join(made.words)) if made else ""
        # What is typed into a field is read from the field.
        if not made or not text or self._open or len(self.typed) >= MOST:
            return
        one = ReturnedComment(made.author, made.said_at, text, "", self._at, is_typed=True)
        before = self.typed[-1] if self.typed and self._typing else None
        if before and (before.author, before.paragraph) == (one.author, one.paragraph):
            # Programs begin a new insertion at every pause: words typed in a row are one remark.
            words = "".join([*self._typing, *made.words])
            self.typed[-1] = replace(before, text=_tidy(words))
            self._typing += made.words
        else:
            self.typed.append(one)
            self._typing = list(made.words)

    def _text(self, _: xmlstream.Attributes) -> None:
        self._taking = True

    def _text_ends(self) -> None:
        self._taking = False

    def _characters(self, text: str) -> None:
        if self._taking:
            self._say(text)

    def _say(self, text: str) -> None:
        if self._left_out:
            return
        for words in (self._words[-1] if self._words else None, *(held.words for held in self._open)):
            if words is not None:
                words.append(text)
        for number in self._running:
            self._commented[number].append(text)
        if self._inserted is not None:
            self._inserted.words.append(text)
        else:
            self._typing = []

    def _table(self, _: xmlstream.Attributes) -> None:
        self._cells.append([self._tables, -1, -1])
        self._tables += 1

    def _table_ends(self) -> None:
        self._cells.pop()

    def _row(self, _: xmlstream.Attributes) -> None:
        if self._cells:
            self._cells[-1][1:] = [self._cells[-1][1] + 1, -1]

    def _cell(self, _: xmlstream.Attributes) -> None:
        if self._cells:
            self._cells[-1][2] += 1

    def _comment(self, number: str, *, begins: bool) -> None:
        if len(self._begins) < MOST:
            self._begins.setdefault(number, self._at)
            self._commented.setdefault(number, [])
            if begins:
                self._running.add(number)

    def _leave_out(self, _: xmlstream.Attributes) -> None:
        self._left_out += 1

    def _left_out_ends(self) -> None:
        self._left_out -= 1


def _comments(archive: Archive, part: str, found: dict[str, _Comment]) -> None:
    """Add the comments of a part by their number."""
    current: list[_Comment] = []
    taking = False

    def begin(given: xmlstream.Attributes) -> None:
        author, said_at = ooxml.attribute(given, "w:author"), ooxml.attribute(given, "w:date")
        made = _Comment(author.strip()[:200], said_at[:40])
        if len(found) < MOST:
            found[ooxml.attribute(given, "w:id")] = made
        current.append(made)

    def paragraph(_: xmlstream.Attributes) -> None:
        if current and current[-1].words:
            current[-1].words.append("\n")

    def take(_: xmlstream.Attributes) -> None:
        nonlocal taking
        taking = True

    def leave() -> None:
        nonlocal taking
        taking = False

    def say(text: str) -> None:
        if taking and current:
            current[-1].words.append(text)

    xmlstream.parse(
        archive.chunks(part),
        ooxml.spelled_out({"w:comment": begin, "w:p": paragraph, "w:t": take, "w:br": paragraph}),
        ooxml.spelled_out({"w:t": leave}),
        say,
        part="its comments",
    )


class _Properties:
    """What the file says of itself: what the pack was made for, and who saved it last."""

    def __init__(self) -> None:
        self.made_for = self.saved_by = ""
        self._into = ""
        self._ours = False

    def read(self, archive: Archive) -> None:
        """Read both parts, if they are there."""
        starts: dict[str, xmlstream.Start] = {
            f"{_FORMATS}officeDocument/2006/custom-properties property": self._property,
            f"{_FORMATS}officeDocument/2006/docPropsVTypes lpwstr": self._value,
            f"{_FORMATS}package/2006/metadata/core-properties lastModifiedBy": self._saved_by,
        }
        ends = dict.fromkeys(starts, self._end)
        for part in ("docProps/custom.xml", "docProps/core.xml"):
            if part in archive:
                xmlstream.parse(archive.chunks(part), starts, ends, self._characters, part="its properties")

    def _property(self, given: xmlstream.Attributes) -> None:
        self._ours = given.get("name") == MADE_FOR

    def _value(self, _: xmlstream.Attributes) -> None:
        self._into = "made_for" if self._ours else ""

    def _saved_by(self, _: xmlstream.Attributes) -> None:
        self._into = "saved_by"

    def _end(self) -> None:
        self._into = ""

    def _characters(self, text: str) -> None:
        if self._into:
            setattr(self, self._into, getattr(self, self._into) + text)


def _tidy(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()[:LONGEST_TEXT]
