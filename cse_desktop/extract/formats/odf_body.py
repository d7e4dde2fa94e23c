"""Listens to the elements of OpenDocument content and gathers its paragraphs, slides or sheets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from cse_desktop.domain.hidden import HIDDEN_SHEET, marked
from cse_desktop.extract import xmlstream
from cse_desktop.extract.formats.odf_names import Meta, full_name, full_names
from cse_desktop.extract.formats.sheets import KEPT_COLUMNS, Rows
from cse_desktop.extract.sections import PAGE_BREAK, Paragraph
from cse_desktop.extract.tidy import one_line

_STYLE_NAME, _PAGE_STYLE = full_name("style:name"), full_name("draw:style-name")
_TEXT_STYLE, _TABLE_STYLE = full_name("text:style-name"), full_name("table:style-name")
_OUTLINE, _COUNT = full_name("text:outline-level"), full_name("text:c")
_BREAK_BEFORE, _DISPLAY = full_name("fo:break-before"), full_name("table:display")
_VISIBLE, _PARENT = full_name("presentation:visibility"), full_name("style:parent-style-name")
_VISIBILITY, _COLUMNS_REPEATED = full_name("table:visibility"), full_name("table:number-columns-repeated")
_ROWS_REPEATED, _TABLE_NAME = full_name("table:number-rows-repeated"), full_name("table:name")
_TEXT_DISPLAY, _IS_HIDDEN = full_name("text:display"), full_name("text:is-hidden")
_STORED_WORDS, _STORED_NUMBER = full_name("office:string-value"), full_name("office:value")
_STRING_VALUE = full_name("text:string-value")
_PAGE_NAME, _CLASS = full_name("draw:name"), full_name("presentation:class")


@dataclass
class Slide:
    """One slide: its lines, its speaker notes, and whether it is left out of the show."""

    title: str = ""
    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    hidden: bool = False


MOST_COLUMNS = 20_000


class Content:
    """What a document's content holds. `most` bounds the characters kept; `cut_short` tells whether it did.

    `listed` is the content that what is learnt of styles here is noted in, when the styles stand in a part apart.
    """

    def __init__(self, most: int, listed: Content | None = None) -> None:
        self.paragraphs: list[Paragraph] = []
        self.slides: list[Slide] = []
        self.sheets: list[Rows] = []
        self.in_columns = False
        self.comments: list[str] = []
        self.deleted: list[str] = []
        self.hidden: list[str] = []
        """Rows and cells that are hidden."""
        self.unseen: list[str] = []
        """Text that is hidden."""
        self.title = self.first_heading = ""
        self.cut_short = False
        self.meta = Meta()
        self._left = most
        self._breaking: set[str] = listed._breaking if listed else set()
        self._hiding: set[str] = listed._hiding if listed else set()
        self._unseen_styles: set[str] = listed._unseen_styles if listed else set()
        self._titles: set[str] = listed._titles if listed else {"Title"}
        self._style = ""
        self._open: list[tuple[list[str], int, bool]] = []
        self._cells: list[list[list[str]]] = []
        self._tables = self._row = 0
        self._in_notes = self._in_comment = self._in_deletion = self._in_sheets = False
        self._comment_within = 0
        self._in_body = False
        self._frame = ""
        self._columns: list[bool] = []
        self._spans: list[int] = []
        self._stored: list[str] = []
        self._row_hidden = False
        self._hidden_within: list[bool] = []
        self._hidden_paragraphs: list[bool] = []
        self._unseen_words: list[str] = []

    @property
    def holds_text(self) -> bool:
        """Whether anything was gathered."""
        return bool(self.paragraphs or self.slides or self.sheets)

    def read(self, chunks: Iterable[bytes]) -> None:
        """Gather content. Raises Unreadable where it breaks off; what came before is kept."""
        starts: dict[str, xmlstream.Start] = {
            "style:style": self._style_begins,
            "style:paragraph-properties": self._paragraph_style,
            "style:text-properties": self._letters_style,
            "style:table-properties": self._table_style,
            "style:drawing-page-properties": self._page_style,
            "office:spreadsheet": self._spreadsheet,
            "draw:page": self._page,
            "draw:frame": self._frame_begins,
            "presentation:notes": self._notes,
            "office:annotation": self._comment,
            "office:body": self._body,
            "text:deletion": self._deletion,
            "table:tracked-changes": self._deletion,
            "text:section": self._section,
            "text:span": self._span,
            "text:hidden-text": self._hidden_words,
            "text:hidden-paragraph": self._hidden_paragraph,
            "text:p": self._paragraph,
            "text:h": self._paragraph,
            "text:tab": self._tab,
            "text:s": self._spaces,
            "text:line-break": self._line,
            "text:soft-page-break": self._page_break,
            "table:table": self._table,
            "table:table-column": self._column,
            "table:table-row": self._row_begins,
            "table:table-cell": self._cell,
            "table:covered-table-cell": self._cell,
        }
        ends: dict[str, xmlstream.End] = {
            "text:p": self._paragraph_ends,
            "text:h": self._paragraph_ends,
            "table:table": self._table_ends,
            "table:table-row": self._row_ends,
            "presentation:notes": self._notes_end,
            "office:annotation": self._comment_ends,
            "text:deletion": self._deletion_ends,
            "table:tracked-changes": self._deletion_ends,
            "text:section": self._hidden_ends,
            "text:span": self._hidden_ends,
        }
        xmlstream.parse(
            chunks,
            full_names(starts) | self.meta.starts(),
            full_names(ends) | self.meta.ends(),
            self._characters,
            part="the text, part of the way through",
        )

    def _characters(self, text: str) -> None:
        # Who made a remark or a change, and when, is neither the text around it nor the document's own date.
        if self._in_comment and len(self._open) <= self._comment_within:
            return
        if self._open:
            self._add(text)
        elif not self._in_body:
            self.meta.characters(text)

    def _add(self, text: str) -> None:
        if not self._open:
            return
        self._left -= len(text)
        if self._left >= 0:
            (self._unseen_words if any(self._hidden_within) else self._open[-1][0]).append(text)
        else:
            self.cut_short = True

    def _style_begins(self, attributes: xmlstream.Attributes) -> None:
        self._style = attributes.get(_STYLE_NAME, "")
        parent = attributes.get(_PARENT, "")
        if parent in self._titles:
            self._titles.add(self._style)
        if parent in self._unseen_styles:
            self._unseen_styles.add(self._style)
        if parent in self._breaking:
            self._breaking.add(self._style)

    def _paragraph_style(self, attributes: xmlstream.Attributes) -> None:
        if attributes.get(_BREAK_BEFORE) == "page":
            self._breaking.add(self._style)
        elif _BREAK_BEFORE in attributes:
            self._breaking.discard(self._style)

    def _letters_style(self, attributes: xmlstream.Attributes) -> None:
        if attributes.get(_TEXT_DISPLAY) == "none":
            self._unseen_styles.add(self._style)
        elif _TEXT_DISPLAY in attributes:
            self._unseen_styles.discard(self._style)

    def _table_style(self, attributes: xmlstream.Attributes) -> None:
        if attributes.get(_DISPLAY) == "false":
            self._hiding.add(self._style)
        if attributes.get(_BREAK_BEFORE) == "page":
            self._breaking.add(self._style)

    def _page_style(self, attributes: xmlstream.Attributes) -> None:
        if attributes.get(_VISIBLE) == "hidden":
            self._hiding.add(self._style)

    def _spreadsheet(self, _: xmlstream.Attributes) -> None:
        self._in_sheets = True

    def _page(self, attributes: xmlstream.Attributes) -> None:
        self._in_notes = False
        self.slides.append(Slide(hidden=attributes.get(_PAGE_STYLE, "") in self._hiding))

    def _frame_begins(self, attributes: xmlstream.Attributes) -> None:
        self._frame = attributes.get(_CLASS, "")

    def _notes(self, _: xmlstream.Attributes) -> None:
        self._in_notes = True

    def _notes_end(self) -> None:
        self._in_notes = False

    def _body(self, _: xmlstream.Attributes) -> None:
        self._in_body = True

    def _comment(self, _: xmlstream.Attributes) -> None:
        self._in_comment, self._comment_within = True, len(self._open)

    def _comment_ends(self) -> None:
        self._in_comment = False

    def _deletion(self, _: xmlstream.Attributes) -> None:
        self._in_deletion = True

    def _deletion_ends(self) -> None:
        self._in_deletion = False

    def _section(self, attributes: xmlstream.Attributes) -> None:
        display, is_hidden = attributes.get(_TEXT_DISPLAY, "true"), attributes.get(_IS_HIDDEN)
        self._hidden_within.append(display == "none" or (display == "condition" and is_hidden == "true"))

    def _span(self, attributes: xmlstream.Attributes) -> None:
        self._hidden_within.append(attributes.get(_TEXT_STYLE, "") in self._unseen_styles)

    def _hidden_ends(self) -> None:
        if self._hidden_within:
            self._hidden_within.pop()

    def _hidden_words(self, attributes: xmlstream.Attributes) -> None:
        # A field whose words are kept beside it, shown or not.
        if attributes.get(_IS_HIDDEN) == "true":
            self._unseen_words.append(attributes.get(_STRING_VALUE, ""))

    def _hidden_paragraph(self, attributes: xmlstream.Attributes) -> None:
        if self._hidden_paragraphs and attributes.get(_IS_HIDDEN) == "true":
            self._hidden_paragraphs[-1] = True

    def _paragraph(self, attributes: xmlstream.Attributes) -> None:
        style = attributes.get(_TEXT_STYLE, "")
        outline = attributes.get(_OUTLINE, "")
        self._open.append(([], int(outline) if outline.isdigit() else 0, style in self._titles))
        self._hidden_paragraphs.append(style in self._unseen_styles)
        # A break before the very first paragraph begins no second page.
        if style in self._breaking and self.paragraphs and not self._cells:
            self._open[-1][0].append(PAGE_BREAK)

    def _paragraph_ends(self) -> None:
        if not self._open:
            return
        words, level, titled = self._open.pop()
        text = "".join(words)
        if self._hidden_paragraphs.pop():
            self._unseen_words.append(text)
            text = ""
        if self._unseen_words:
            self.unseen.append("".join(self._unseen_words))
            self._unseen_words.clear()
        if self._in_comment:
            self.comments.append(text)
        elif self._in_deletion:
            self.deleted.append(text)
        elif self._cells and self._cells[-1]:
            self._cells[-1][-1].append(text)
        elif self.slides:
            self._slide_line(text)
        elif not self._in_sheets:
            self._heading(text, level, titled)
            self.paragraphs.append(Paragraph(text, level))

    def _heading(self, text: str, level: int, titled: bool) -> None:
        if titled and not self.title:
            self.title = one_line(text)
        elif level and not self.first_heading:
            self.first_heading = one_line(text)

    def _slide_line(self, text: str) -> None:
        slide = self.slides[-1]
        if self._in_notes:
            slide.notes.append(text)
            return
        if self._frame == "title" and text.strip():
            slide.title = f"{slide.title} {text}".strip()
            if len(self.slides) == 1:
                self.first_heading = one_line(slide.title)
        slide.lines.append(text)

    def _tab(self, _: xmlstream.Attributes) -> None:
        self._add("\t")

    def _line(self, _: xmlstream.Attributes) -> None:
        self._add("\n")

    def _spaces(self, attributes: xmlstream.Attributes) -> None:
        self._add(" ")

    def _page_break(self, _: xmlstream.Attributes) -> None:
        if self._open:
            self._open[-1][0].append(PAGE_BREAK)
        elif not self._cells:
            self.paragraphs.append(Paragraph(PAGE_BREAK))

    def _table(self, attributes: xmlstream.Attributes) -> None:
        self._tables += 1
        style = attributes.get(_TABLE_STYLE, "")
        if self._in_sheets and self._tables == 1:
            name = attributes.get(_TABLE_NAME, "")
            label = marked(name, HIDDEN_SHEET) if style in self._hiding else name
            self.sheets.append(Rows(label, in_columns=self.in_columns))
            self._row = 0
            self._columns = []
        elif style in self._breaking and self.paragraphs and not self._cells:
            self.paragraphs.append(Paragraph(PAGE_BREAK))

    def _column(self, attributes: xmlstream.Attributes) -> None:
        repeated = attributes.get(_COLUMNS_REPEATED, "1")
        count = int(repeated) if repeated.isdigit() and len(repeated) < 6 else 1
        if self._in_sheets and self._tables == 1 and len(self._columns) + count <= MOST_COLUMNS:
            self._columns.extend([attributes.get(_VISIBILITY, "visible") != "visible"] * count)

    def _table_ends(self) -> None:
        self._tables -= 1

    def _row_begins(self, attributes: xmlstream.Attributes) -> None:
        repeated = attributes.get(_ROWS_REPEATED, "1")
        self._row += int(repeated) if repeated.isdigit() else 1
        self._row_hidden = attributes.get(_VISIBILITY, "visible") != "visible"
        self._cells.append([])
        if len(self._cells) == 1:
            self._spans, self._stored = [], []

    def _cell(self, attributes: xmlstream.Attributes) -> None:
        if not self._cells:
            return
        self._cells[-1].append([])
        repeated = attributes.get(_COLUMNS_REPEATED, "1")
        if self._in_sheets and len(self._cells) == 1 and repeated.isdigit() and len(repeated) < 6:
            self._spans.append(int(repeated))
            self._stored.append(attributes.get(_STORED_WORDS) or attributes.get(_STORED_NUMBER, ""))

    def _row_ends(self) -> None:
        if not self._cells:
            return
        row = self._cells.pop()
        breaks = any(PAGE_BREAK in text for cell in row for text in cell)
        texts = [" ".join(" ".join(cell).replace(PAGE_BREAK, "").split()) for cell in row]
        if self._cells and self._cells[-1]:
            self._cells[-1][-1].append("\t".join(texts))
        elif self._in_sheets and self.sheets:
            self._sheet_row(texts)
        elif self.slides:
            self._slide_line("\t".join(texts))
        else:
            self.paragraphs.append(Paragraph(PAGE_BREAK * breaks + "\t".join(texts)))

    def _sheet_row(self, texts: list[str]) -> None:
        """A row of a sheet, what is hidden of it apart."""
        if self._row_hidden:
            self.hidden.append("\t".join(filter(None, texts)))
            return
        column = 0
        shown: list[str] = []
        hidden: list[str] = []
        for text, span, stored in zip(texts, self._spans, self._stored, strict=False):
            if not text and stored:
                hidden.append(stored)  # its format shows nothing
            unseen = any(self._columns[column : column + span]) if text else False
            (hidden if unseen else shown).append(text)
            if self.in_columns and not text and not any(self._columns[column : column + span]):
                shown.extend([""] * (min(span, KEPT_COLUMNS) - 1))
            column += span
        if words := "\t".join(filter(None, hidden)):
            self.hidden.append(words)
        self.sheets[-1].add(self._row, shown)
