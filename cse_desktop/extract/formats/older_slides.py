"""Older PowerPoint presentations (.ppt): one page a slide, then speaker notes and comments ([MS-PPT]).

A file saved in haste holds older versions of its slides behind the newer ones: only those still referred to are
read. Where the list of these is broken, all text is given in the order it stands in.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from cse_desktop.domain.hidden import COMMENTS, HIDDEN_SLIDE, SPEAKER_NOTES, marked
from cse_desktop.domain.reading import Page
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.ole import opened
from cse_desktop.extract.sections import by_length
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line, tidy

_DOCUMENT, _SLIDE, _NOTES, _SLIDE_SHOW = 1000, 1006, 1008, 1017
_PERSIST, _NOTES_ATOM, _LIST = 1011, 1009, 4080
_HEADER, _WIDE, _NARROW, _REFERENCE, _STRING = 3999, 4000, 4008, 3998, 4026
_EDIT, _PLACES, _COMMENT, _FURNITURE = 4085, 6002, 12000, 4057
_TITLES = (0, 6)
_NOTES_LIST = 2
_ENCRYPTED = 0xF3D1C4DF
_MARKS = {ord("\r"): "\n", ord("\x0b"): "\n"}
MOST_RECORDS, DEEPEST, MOST_EDITS = 500_000, 40, 2_000


@dataclass(frozen=True)
class _Record:
    """One record: its kind, what kind of that kind, and where its content lies."""

    kind: int
    instance: int
    start: int
    end: int
    holds_records: bool


@dataclass
class _Shown:
    """The text of one slide or notes page."""

    title: str = ""
    texts: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    hidden: bool = False
    about: int = 0


def pages(source: Source) -> Iterator[Page]:
    """Slides in their order; those hidden in a show are read and say so in their label."""
    with opened(source) as compound:
        title, source.facts.dated = compound.title_and_day()
        source.facts.title = one_line(title)
        user = compound.read("Current User", 1024)
        if len(user) >= 20 and _long(user, 12) == _ENCRYPTED:
            raise Unreadable("password_needed")
        stream = compound.read("PowerPoint Document")
    if not stream:
        raise damaged("its slides, which are missing")
    deck = _Deck(stream, source)
    slides, notes = deck.slides(_long(user, 16) if len(user) >= 20 else 0)
    if not any(slide.texts for slide in slides) and (everything := "\n".join(deck.every_text())):
        source.warn("damaged", where="its list of slides")
        yield from by_length(everything)
        return
    if not slides:
        raise damaged("its list of slides")
    source.facts.heading = one_line(slides[0].title, 120)
    for number, slide in enumerate(slides, start=1):
        label = one_line(slide.title, 120)
        text = tidy("\n".join(slide.texts))
        yield Page(number, text, "slide", marked(label, HIDDEN_SLIDE) if slide.hidden else label)
    number = len(slides)
    for page in by_length("\n".join(deck.furniture), "Headers and footers", number + 1):
        number = page.number
        yield page
    for place, slide in enumerate(slides, start=1):
        spoken = [text for note in notes if note.about and note.about == slide.about for text in note.texts]
        for mark, texts in ((SPEAKER_NOTES, spoken), (COMMENTS, slide.comments)):
            for page in by_length("\n".join(texts), marked(f"Slide {place}", mark), number + 1):
                number = page.number
                yield page


class _Deck:
    """The records of one presentation, of which so many are looked at."""

    def __init__(self, stream: bytes, source: Source) -> None:
        self._stream = stream
        self._source = source
        self._left = MOST_RECORDS
        self._characters = source.limits.characters
        self.furniture: dict[str, None] = {}
        """What headers and footers say, each once."""

    def slides(self, edit: int) -> tuple[list[_Shown], list[_Shown]]:
        """The slides in order and the notes pages; nothing where the file's own list cannot be followed."""
        places = self._places(edit)
        document = next((r for at in places.values() if (r := self._at(at)) and r.kind == _DOCUMENT), None)
        if document is None:
            document = next((r for r in self._within(0, len(self._stream)) if r.kind == _DOCUMENT), None)
        if document is None:
            return [], []
        slides: list[_Shown] = []
        notes: list[_Shown] = []
        for listed in self._within(document.start, document.end):
            if listed.kind == _LIST and listed.instance in (0, _NOTES_LIST):
                found = slides if listed.instance == 0 else notes
                found.extend(self._listed(listed, places))
            elif listed.kind == _FURNITURE:
                self._furnish(listed)
        return slides, notes

    def every_text(self) -> Iterator[str]:
        """All text there is, older versions of slides included."""
        shown = _Shown()
        for record in self._within(0, len(self._stream)):
            self._gather(record, shown, [], 0)
        yield from shown.texts

    def _listed(self, listed: _Record, places: dict[int, int]) -> Iterator[_Shown]:
        """The pages of a list. Text may stand in the list itself, and the page only refer to it."""
        current: tuple[int, int] | None = None
        outline: list[tuple[int, str]] = []
        kind = -1
        for record in [*self._within(listed.start, listed.end), None]:
            if record is None or record.kind == _PERSIST:
                if current is not None:
                    yield self._page(*current, outline, places)
                if record is not None:
                    current = _long(self._stream, record.start), _long(self._stream, record.start + 12)
                    outline = []
            elif record.kind == _HEADER:
                kind = _long(self._stream, record.start)
                outline.append((kind, ""))
            elif record.kind in (_WIDE, _NARROW) and outline:
                outline[-1] = (kind, self._text(record))

    def _page(self, persist: int, id_: int, outline: list[tuple[int, str]], places: dict[int, int]) -> _Shown:
        shown = _Shown(about=id_)
        record = self._at(places.get(persist, -1))
        if record is not None and record.kind in (_SLIDE, _NOTES):
            for inner in self._within(record.start, record.end):
                if inner.kind == _SLIDE_SHOW and inner.end - inner.start >= 12:
                    shown.hidden = bool(self._stream[inner.start + 10] & 4)
                elif inner.kind == _NOTES_ATOM:
                    shown.about = _long(self._stream, inner.start)
                self._gather(inner, shown, outline, 0)
        for kind, text in outline:
            if text and text not in shown.texts:
                self._keep(shown, kind, text)
        return shown

    def _gather(self, record: _Record, shown: _Shown, outline: list[tuple[int, str]], depth: int) -> None:
        """The texts in a record and those within it."""
        if depth > DEEPEST:
            raise Unreadable("nested_too_deep")
        if record.kind == _COMMENT:
            said = [self._text(r) for r in self._within(record.start, record.end) if r.kind == _STRING]
            shown.comments.append(": ".join(filter(None, said[:2])))
            return
        if record.kind == _FURNITURE:
            self._furnish(record)
            return
        if not record.holds_records:
            return
        kind = -1
        for inner in self._within(record.start, record.end):
            if inner.kind == _HEADER:
                kind = _long(self._stream, inner.start)
            elif inner.kind in (_WIDE, _NARROW):
                self._keep(shown, kind, self._text(inner))
            elif inner.kind == _REFERENCE:
                number = _long(self._stream, inner.start)
                if number < len(outline):
                    self._keep(shown, *outline[number])
            else:
                self._gather(inner, shown, outline, depth + 1)

    def _furnish(self, record: _Record) -> None:
        texts = [
            self._text(inner).strip() for inner in self._within(record.start, record.end) if inner.kind == _STRING
        ]
        self.furniture.update(dict.fromkeys(filter(None, texts)))

    def _keep(self, shown: _Shown, kind: int, text: str) -> None:
        self._characters -= len(text)
        if self._characters < 0:
            self._source.warn("too_much_text", characters=self._source.limits.characters)
            return
        if kind in _TITLES and text.strip():
            shown.title = f"{shown.title} {text}".strip()
        if text.strip() and text.strip() != "*":  # an asterisk stands for a number or date put in when shown
            shown.texts.append(text)

    def _text(self, record: _Record) -> str:
        raw = self._stream[record.start : record.end]
        text = raw.decode("latin-1") if record.kind == _NARROW else raw.decode("utf-16-le", "replace")
        return text.translate(_MARKS)

    def _places(self, edit: int) -> dict[int, int]:
        """Where each part stands by its number, as the latest save that mentions it says."""
        places: dict[int, int] = {}
        seen: set[int] = set()
        while edit and edit not in seen and len(seen) < MOST_EDITS:
            seen.add(edit)
            record = self._at(edit)
            if record is None or record.kind != _EDIT or record.end - record.start < 16:
                break
            listed = self._at(_long(self._stream, record.start + 12))
            if listed is not None and listed.kind == _PLACES:
                for id_, place in self._place_rows(listed):
                    places.setdefault(id_, place)
            edit = _long(self._stream, record.start + 8)
        return places

    def _place_rows(self, listed: _Record) -> Iterator[tuple[int, int]]:
        at = listed.start
        while at + 4 <= listed.end:
            head = _long(self._stream, at)
            first, count = head & 0xFFFFF, head >> 20
            at += 4
            for number in range(min(count, (listed.end - at) // 4)):
                yield first + number, _long(self._stream, at + number * 4)
            at += count * 4

    def _at(self, at: int) -> _Record | None:
        return next(self._within(at, len(self._stream)), None) if at >= 0 else None

    def _within(self, start: int, end: int) -> Iterator[_Record]:
        end = min(end, len(self._stream))
        while start + 8 <= end and self._left > 0:
            self._left -= 1
            version, kind, size = struct.unpack_from("<HHI", self._stream, start)
            start += 8
            stop = min(end, start + size)
            yield _Record(kind, version >> 4, start, stop, version & 15 == 15)
            start = stop


def _long(content: bytes, at: int) -> int:
    return int.from_bytes(content[at : at + 4], "little")
