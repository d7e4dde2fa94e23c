"""PowerPoint presentations: one page a slide, with its tables, diagrams and charts; then notes and comments."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from cse_desktop.domain.hidden import COMMENTS, HIDDEN_SLIDE, HIDDEN_TEXT, SPEAKER_NOTES, marked
from cse_desktop.domain.reading import Page
from cse_desktop.extract import xmlstream
from cse_desktop.extract.archive import Archive, opened
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.formats import embedded, ooxml
from cse_desktop.extract.sections import by_length
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line, real_characters, tidy

_TITLES = ("title", "ctrTitle")
_FURNITURE = ("sldNum", "dt", "hdr", "sldImg")
_SHAPES = ("p:sp", "p:grpSp", "p:graphicFrame", "p:pic", "p:cxnSp")


def pages(source: Source) -> Iterator[Page]:
    """Slides in the order they are shown; those hidden in a show are read and say so in their label."""
    with opened(source) as archive:
        ooxml.note_properties(archive, source)
        aside: list[tuple[str, list[str]]] = []
        number = 0
        parts = _slide_parts(archive)
        for number, part in enumerate(parts, start=1):
            try:
                yield _slide(archive, part, number, source, aside)
            except Unreadable as fault:
                if fault.reason.id != "reading.damaged":
                    raise
                source.warn("damaged", where=f"slide {number}")
                yield Page(number, "", "slide")
        for label, lines in [("Headers and footers", _behind(archive, parts)), *aside]:
            for page in by_length("\n".join(lines), label, number + 1):
                number = page.number
                yield page


def _slide_parts(archive: Archive) -> list[str]:
    main = next((part for _, kind, part in ooxml.relations(archive, "") if kind == "officeDocument"), "")
    if main not in archive:
        raise damaged("its main part, which is missing")
    parts = {id_: part for id_, kind, part in ooxml.relations(archive, main) if kind == "slide"}
    order: list[str] = []

    def slide(attributes: xmlstream.Attributes) -> None:
        order.append(ooxml.attribute(attributes, "r:id"))

    xmlstream.parse(archive.chunks(main), ooxml.spelled_out({"p:sldId": slide}), {}, part="its list of slides")
    return [parts[id_] for id_ in order if id_ in parts] or sorted(parts.values())


def _behind(archive: Archive, slides: list[str]) -> list[str]:
    """What is drawn on every slide alike: words of layouts and masters that are no places for a slide's own."""
    seen: dict[str, list[str]] = {}
    waiting = slides
    while waiting:
        found = [
            related
            for part in waiting
            for _, kind, related in _relations(archive, part)
            if kind in ("slideLayout", "slideMaster") and related not in seen
        ]
        waiting = list(dict.fromkeys(found))
        for part in waiting:
            shapes = _Shapes()
            with suppress(Unreadable):  # the slides matter more than what stands behind them
                shapes.read(archive, part)
            seen[part] = shapes.loose
    return list(dict.fromkeys(line for lines in seen.values() for line in lines if real_characters(line) > 1))


def _relations(archive: Archive, part: str) -> list[tuple[str, str, str]]:
    try:
        return ooxml.relations(archive, part)
    except Unreadable:  # said of the slide, when it is read
        return []


def _slide(archive: Archive, part: str, number: int, source: Source, aside: list[tuple[str, list[str]]]) -> Page:
    """The slide as it is shown. What is said beside it is added to `aside`, under a label."""
    slide = _Shapes()
    slide.read(archive, part)
    texts = [*slide.paragraphs]
    aside.append((marked(f"Slide {number}", HIDDEN_TEXT), slide.unseen))
    for _, kind, related in ooxml.relations(archive, part):
        if kind in ("diagramData", "chart"):
            texts.extend(ooxml.drawn_text(archive, related))
        elif kind == "notesSlide":
            spoken = _Shapes()
            spoken.read(archive, related)
            aside.append((marked(f"Slide {number}", SPEAKER_NOTES), spoken.paragraphs))
        elif kind == "comments":
            aside.append((marked(f"Slide {number}", COMMENTS), _comments(archive, related)))
    title = one_line(slide.title, 120)
    if number == 1:
        source.facts.heading = title
    text, confidence = tidy("\n".join(texts)), None
    if real_characters(text) < embedded.LITTLE_ON_SLIDE:
        for _, kind, related in ooxml.relations(archive, part):
            if kind == "image" and (words := embedded.words_in(archive, related, source)):
                text, confidence = f"{text}\n\n{words.text}".strip(), round(words.confidence, 1)
    return Page(number, text, "slide", marked(title, HIDDEN_SLIDE) if slide.hidden else title, confidence)


def _comments(archive: Archive, part: str) -> list[str]:
    texts: list[str] = []
    taking = False

    def begin(_: xmlstream.Attributes) -> None:
        nonlocal taking
        taking = True
        texts.append("")

    def end() -> None:
        nonlocal taking
        taking = False

    def take(text: str) -> None:
        if taking:
            texts[-1] += text

    # Comments of 2018 and later are drawing text; those before have an element of their own.
    starts, ends = {"p:text": begin, "a:t": begin}, {"p:text": end, "a:t": end}
    xmlstream.parse(archive.chunks(part), ooxml.spelled_out(starts), ooxml.spelled_out(ends), take, part=part)
    return texts


class _Shapes:
    """The text in the shapes and tables of one slide or notes page."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.unseen: list[str] = []
        """The text of shapes that are hidden."""
        self.loose: list[str] = []
        """The text of shapes that are no places for a slide's own."""
        self.title = ""
        self.hidden = False
        self._line: list[str] = []
        self._row: list[list[str]] | None = None
        self._taking = False
        self._place = ""
        self._left_out = 0
        self._hidden_within: list[bool] = []

    def read(self, archive: Archive, part: str) -> None:
        """Gather the part's text."""
        starts: dict[str, xmlstream.Start] = {
            "p:sld": self._slide,
            **dict.fromkeys(_SHAPES, self._shape),
            "p:cNvPr": self._named,
            "p:ph": self._placeholder,
            "a:t": self._text,
            "a:br": self._break,
            "a:tr": self._table_row,
            "a:tc": self._cell,
            "mc:Fallback": self._skip,
        }
        ends: dict[str, xmlstream.End] = {
            **dict.fromkeys(_SHAPES, self._shape_ends),
            "a:t": self._text_ends,
            "a:p": self._paragraph_ends,
            "a:tr": self._row_ends,
            "mc:Fallback": self._skipped,
        }
        xmlstream.parse(
            archive.chunks(part), ooxml.spelled_out(starts), ooxml.spelled_out(ends), self._characters, part=part
        )

    def _slide(self, attributes: xmlstream.Attributes) -> None:
        self.hidden = attributes.get("show") in ("0", "false")

    def _shape(self, _: xmlstream.Attributes) -> None:
        self._place = ""
        self._hidden_within.append(False)

    def _named(self, attributes: xmlstream.Attributes) -> None:
        if self._hidden_within:
            self._hidden_within[-1] = attributes.get("hidden") in ("1", "true")

    def _shape_ends(self) -> None:
        if self._hidden_within:
            self._hidden_within.pop()

    def _placeholder(self, attributes: xmlstream.Attributes) -> None:
        self._place = attributes.get("type", "body")

    def _skip(self, _: xmlstream.Attributes) -> None:
        self._left_out += 1

    def _skipped(self) -> None:
        self._left_out -= 1

    def _text(self, _: xmlstream.Attributes) -> None:
        self._taking = not self._left_out and self._place not in _FURNITURE

    def _text_ends(self) -> None:
        self._taking = False

    def _characters(self, text: str) -> None:
        if self._taking:
            self._line.append(text)

    def _break(self, _: xmlstream.Attributes) -> None:
        self._line.append("\n")

    def _paragraph_ends(self) -> None:
        text = "".join(self._line)
        self._line = []
        if self._row is not None:
            if self._row:
                self._row[-1].append(text)
            return
        self._keep(text)

    def _keep(self, text: str) -> None:
        if not text.strip():
            return
        if any(self._hidden_within):
            self.unseen.append(text)
            return
        if self._place in _TITLES:
            self.title = f"{self.title} {text}".strip()
        if not self._place:
            self.loose.append(text)
        self.paragraphs.append(text)

    def _table_row(self, _: xmlstream.Attributes) -> None:
        self._row = []

    def _cell(self, _: xmlstream.Attributes) -> None:
        if self._row is not None:
            self._row.append([])

    def _row_ends(self) -> None:
        if self._row is not None:
            row, self._row = self._row, None
            self._keep("\t".join(" ".join(cell) for cell in row))
