"""Listens to the elements of one Word part and gathers its paragraphs, notes, and what is deleted or hidden."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from cse_desktop.extract import xmlstream
from cse_desktop.extract.archive import Archive
from cse_desktop.extract.formats import ooxml
from cse_desktop.extract.sections import PAGE_BREAK, Paragraph
from cse_desktop.extract.tidy import one_line

_DRAWN = "\v"
"""Marks where Word last drew the start of a page, until it is known whether the file has such marks."""
_OFF = ("0", "false", "off")
_LONG_CELL = 200
_FORMER = ("w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:trPrChange")
"""How something looked before a tracked change of its looks."""


class Body:
    """The paragraphs of a part, in order, with page breaks marked inside them.

    `headings` maps style ids to levels (0 is a document's title); `notes` the texts of "footnotes" and
    "endnotes" by id, put after the paragraph that refers to them. What is in a style of `unseen` is hidden.
    """

    def __init__(
        self,
        headings: Mapping[str, int],
        notes: Mapping[str, Mapping[str, str]],
        unseen: Collection[str] = frozenset(),
    ) -> None:
        self.title = self.first_heading = ""
        self.deleted: list[str] = []
        self.hidden: list[str] = []
        self.by_note: dict[str, str] = {}
        self.paragraphs: list[Paragraph] = []
        self._headings = headings
        self._notes = notes
        self._hiding = unseen
        self._open: list[list[str]] = []
        self._levels: list[int | None] = []
        self._hidden_paragraphs: list[bool] = []
        self._breaks: list[bool] = []
        self._rows: list[list[list[str]]] = []
        self._after: list[str] = []
        self._into: list[str] | None = None
        self._unseen = self._describing = self._row_hidden = False
        self._left_out = self._moved = self._former = 0
        self._note: str | None = None
        self._note_from = 0

    def read(self, archive: Archive, part: str) -> None:
        """Read a part into this body. Raises Unreadable when it breaks off; what came before it is kept."""
        starts: dict[str, xmlstream.Start] = {
            "w:p": self._paragraph,
            "w:pStyle": self._style,
            "w:outlineLvl": self._outline,
            "w:pageBreakBefore": self._break_before,
            "w:lastRenderedPageBreak": self._drawn_break,
            "w:br": self._break,
            "w:cr": self._line,
            "w:tab": self._tab,
            "w:noBreakHyphen": self._hyphen,
            "w:r": self._run,
            "w:pPr": self._properties,
            "w:vanish": self._vanish,
            "w:rStyle": self._run_style,
            "w:hidden": self._hidden_row,
            "w:t": self._text,
            "m:t": self._text,
            "w:delText": self._deleted_text,
            "w:moveFrom": self._moving,
            "mc:Fallback": self._leave_out,
            **dict.fromkeys(_FORMER, self._former_begins),
            "w:tr": self._row,
            "w:tc": self._cell,
            "v:textpath": self._word_art,
            "w:sectPr": self._section,
            "w:type": self._section_type,
            "w:footnoteReference": self._footnote,
            "w:endnoteReference": self._endnote,
            "w:footnote": self._note_begins,
            "w:endnote": self._note_begins,
            "w:comment": self._note_begins,
        }
        ends: dict[str, xmlstream.End] = {
            "w:p": self._paragraph_ends,
            "w:pPr": self._properties_end,
            "w:t": self._text_ends,
            "m:t": self._text_ends,
            "w:delText": self._text_ends,
            "w:moveFrom": self._moving_ends,
            "mc:Fallback": self._left_out_ends,
            "w:tr": self._row_ends,
            **dict.fromkeys(_FORMER, self._former_ends),
            "w:footnote": self._note_ends,
            "w:endnote": self._note_ends,
            "w:comment": self._note_ends,
        }
        xmlstream.parse(
            archive.chunks(part),
            ooxml.spelled_out(starts),
            ooxml.spelled_out(ends),
            self._characters,
            part="the text, part of the way through",
        )

    def settled(self) -> Iterator[Paragraph]:
        """The paragraphs with one kind of page break: those Word has drawn, else those the writer asked for.

        Word marks the page after an asked-for break as drawn too, so counting both would count it twice.
        """
        drawn = any(_DRAWN in paragraph.text for paragraph in self.paragraphs)
        for paragraph in self.paragraphs:
            text = paragraph.text
            if drawn:
                text = text.replace(PAGE_BREAK, "").replace(_DRAWN, PAGE_BREAK)
            yield Paragraph(text, paragraph.level)

    def _characters(self, text: str) -> None:
        if self._into is not None and not self._left_out:
            self._into.append(text)

    def _add(self, text: str) -> None:
        if self._open and not self._left_out:
            self._open[-1].append(text)

    def _paragraph(self, _: xmlstream.Attributes) -> None:
        self._open.append([])
        self._levels.append(None)
        self._breaks.append(False)
        self._hidden_paragraphs.append(False)

    def _paragraph_ends(self) -> None:
        if not self._open:
            return
        text, level, breaks = "".join(self._open.pop()), self._levels.pop(), self._breaks.pop()
        self._hidden_paragraphs.pop()
        for apart in (self.deleted, self.hidden):
            if apart and apart[-1] != "\n":
                apart.append("\n")
        if level is not None and text.strip():
            if level == 0:
                self.title = self.title or one_line(text)
            else:
                self.first_heading = self.first_heading or one_line(text)
        if breaks:
            text += PAGE_BREAK
        self._keep(text, level or 0)
        if not self._open:
            for note in self._after:
                self._keep(note, 0)
            self._after.clear()

    def _keep(self, text: str, level: int) -> None:
        if self._rows and self._rows[-1]:
            self._rows[-1][-1].append(text)
        elif not self._left_out:
            self.paragraphs.append(Paragraph(text, level))

    def _row(self, _: xmlstream.Attributes) -> None:
        self._rows.append([])
        self._row_hidden = False

    def _cell(self, _: xmlstream.Attributes) -> None:
        if self._rows:
            self._rows[-1].append([])

    def _row_ends(self) -> None:
        if not self._rows:
            return
        cells = self._rows.pop()
        # A row across a page border carries the mark in each of its cells.
        marks = max((sum(text.count(_DRAWN) for text in cell) for cell in cells), default=0)
        texts = [_cell_text([text.replace(_DRAWN, "") for text in cell]) for cell in cells]
        if self._row_hidden:
            self.hidden.append("\t".join(texts) + "\n")
        else:
            self._keep(_DRAWN * marks + "\t".join(texts), 0)
        self._row_hidden = False

    def _style(self, attributes: xmlstream.Attributes) -> None:
        if self._levels and not self._former:
            style = ooxml.attribute(attributes, "w:val")
            self._levels[-1] = self._headings.get(style, self._levels[-1])
            self._hidden_paragraphs[-1] = style in self._hiding

    def _outline(self, attributes: xmlstream.Attributes) -> None:
        level = ooxml.attribute(attributes, "w:val")
        if self._levels and not self._former and level.isdigit() and int(level) < 4:
            self._levels[-1] = int(level) + 1

    def _break_before(self, attributes: xmlstream.Attributes) -> None:
        if ooxml.attribute(attributes, "w:val") not in _OFF and not self._former:
            self._add(PAGE_BREAK)

    def _drawn_break(self, _: xmlstream.Attributes) -> None:
        self._add(_DRAWN)

    def _break(self, attributes: xmlstream.Attributes) -> None:
        self._add(PAGE_BREAK if ooxml.attribute(attributes, "w:type") == "page" else "\n")

    def _section(self, _: xmlstream.Attributes) -> None:
        if self._breaks:
            self._breaks[-1] = True

    def _section_type(self, attributes: xmlstream.Attributes) -> None:
        if (
            self._breaks
            and not self._former
            and ooxml.attribute(attributes, "w:val") in ("continuous", "nextColumn")
        ):
            self._breaks[-1] = False

    def _line(self, _: xmlstream.Attributes) -> None:
        self._add("\n")

    def _tab(self, _: xmlstream.Attributes) -> None:
        if not self._describing:  # a tab stop, not a tab
            self._add("\t")

    def _properties(self, _: xmlstream.Attributes) -> None:
        self._describing = True

    def _properties_end(self) -> None:
        self._describing = False

    def _word_art(self, attributes: xmlstream.Attributes) -> None:
        self._add(attributes.get("string", ""))

    def _hyphen(self, _: xmlstream.Attributes) -> None:
        self._add("-")

    def _run(self, _: xmlstream.Attributes) -> None:
        self._unseen = bool(self._hidden_paragraphs) and self._hidden_paragraphs[-1]

    def _run_style(self, attributes: xmlstream.Attributes) -> None:
        if ooxml.attribute(attributes, "w:val") in self._hiding and not self._former:
            self._unseen = True

    def _vanish(self, attributes: xmlstream.Attributes) -> None:
        if not self._former:
            self._unseen = ooxml.attribute(attributes, "w:val") not in _OFF

    def _hidden_row(self, attributes: xmlstream.Attributes) -> None:
        if not self._former and not self._describing and self._rows:
            self._row_hidden = ooxml.attribute(attributes, "w:val") not in _OFF

    def _former_begins(self, _: xmlstream.Attributes) -> None:
        self._former += 1

    def _former_ends(self) -> None:
        self._former -= 1

    def _text(self, _: xmlstream.Attributes) -> None:
        if self._moved:
            self._into = None  # it stands again where it was moved to
        elif self._unseen:
            self._into = self.hidden
        else:
            self._into = self._open[-1] if self._open else None

    def _deleted_text(self, _: xmlstream.Attributes) -> None:
        self._into = self.deleted

    def _text_ends(self) -> None:
        self._into = None

    def _moving(self, _: xmlstream.Attributes) -> None:
        self._moved += 1

    def _moving_ends(self) -> None:
        self._moved -= 1

    def _leave_out(self, _: xmlstream.Attributes) -> None:
        # The older drawing of the same text box, for older programs.
        self._left_out += 1

    def _left_out_ends(self) -> None:
        self._left_out -= 1

    def _footnote(self, attributes: xmlstream.Attributes) -> None:
        self._refer("footnotes", attributes)

    def _endnote(self, attributes: xmlstream.Attributes) -> None:
        self._refer("endnotes", attributes)

    def _refer(self, kind: str, attributes: xmlstream.Attributes) -> None:
        text = self._notes.get(kind, {}).get(ooxml.attribute(attributes, "w:id"), "")
        if text:
            self._after.append(text)

    def _note_begins(self, attributes: xmlstream.Attributes) -> None:
        self._note = ooxml.attribute(attributes, "w:id")
        author = ooxml.attribute(attributes, "w:author")
        self._note_from = len(self.paragraphs)
        if author:
            self.paragraphs.append(Paragraph(f"{author}:"))

    def _note_ends(self) -> None:
        if self._note is not None:
            texts = [paragraph.text for paragraph in self.paragraphs[self._note_from :]]
            self.by_note[self._note] = " ".join(text for text in texts if text.strip())
            self._note = None


def _cell_text(paragraphs: list[str]) -> str:
    filled = [text for text in paragraphs if text.strip()]
    long = sum(map(len, filled)) > _LONG_CELL
    return ("\n" if long else " ").join(filled)
