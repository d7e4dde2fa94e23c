"""PowerPoint presentations: one page a slide, with its tables, diagrams and charts; then notes and comments."""

from __future__ import annotations

from collections.abc import Iterator

from cse_desktop.domain.reading import Page
from cse_desktop.extract import xmlstream
from cse_desktop.extract.archive import Archive, opened
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.formats import embedded, ooxml
from cse_desktop.extract.marks import COMMENTS, HIDDEN_SLIDE, SPEAKER_NOTES, marked
from cse_desktop.extract.sections import by_length
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line, real_characters, tidy

_TITLES = ("title", "ctrTitle")
_FURNITURE = ("sldNum", "dt", "hdr", "sldImg")


def pages(source: Source) -> Iterator[Page]:
    """Slides in the order they are shown; those hidden in a show are read and say so in their label."""
    with opened(source) as archive:
        ooxml.note_properties(archive, source)
        aside: list[tuple[str, list[str]]] = []
        number = 0
        for number, part in enumerate(_slide_parts(archive), start=1):
            try:
                yield _slide(archive, part, number, source, aside)
            except Unreadable as fault:
                if fault.reason.id != "reading.damaged":
                    raise
                source.warn("damaged", where=f"slide {number}")
                yield Page(number, "", "slide")
        for label, lines in aside:
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


def _slide(archive: Archive, part: str, number: int, source: Source, aside: list[tuple[str, list[str]]]) -> Page:
    """The slide as it is shown. What is said beside it is added to `aside`, under a label."""
    slide = _Shapes()
    slide.read(archive, part)
    texts = [*slide.paragraphs]
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
        self.title = ""
        self.hidden = False
        self._line: list[str] = []
        self._row: list[list[str]] | None = None
        self._taking = False
        self._place = ""
        self._left_out = 0

    def read(self, archive: Archive, part: str) -> None:
        """Gather the part's text."""
        starts: dict[str, xmlstream.Start] = {
            "p:sld": self._slide,
            "p:sp": self._shape,
            "p:ph": self._placeholder,
            "a:t": self._text,
            "a:br": self._break,
            "a:tr": self._table_row,
            "a:tc": self._cell,
            "mc:Fallback": self._skip,
        }
        ends: dict[str, xmlstream.End] = {
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
        if self._place in _TITLES and text.strip():
            self.title = f"{self.title} {text}".strip()
        if text.strip():
            self.paragraphs.append(text)

    def _table_row(self, _: xmlstream.Attributes) -> None:
        self._row = []

    def _cell(self, _: xmlstream.Attributes) -> None:
        if self._row is not None:
            self._row.append([])

    def _row_ends(self) -> None:
        if self._row is not None:
            self.paragraphs.append("\t".join(" ".join(cell) for cell in self._row))
        self._row = None
