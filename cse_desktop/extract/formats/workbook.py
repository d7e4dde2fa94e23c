"""Excel workbooks (.xlsx): one page a sheet, with values as they are shown, comments, drawings and charts."""

from __future__ import annotations

from collections.abc import Iterator

from cse_desktop.domain.hidden import COMMENTS, HIDDEN_CELLS, HIDDEN_SHEET, marked
from cse_desktop.domain.reading import Page
from cse_desktop.extract import xmlstream
from cse_desktop.extract.archive import Archive, opened
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.formats import ooxml
from cse_desktop.extract.formats.cell_values import Shown, shown_as, value_text
from cse_desktop.extract.formats.sheets import KEPT_COLUMNS, Rows, without_codes
from cse_desktop.extract.formats.workbook_copies import copies
from cse_desktop.extract.sections import by_length
from cse_desktop.extract.source import Source

_FURNITURE = tuple(f"s:{which}{place}" for which in ("odd", "even", "first") for place in ("Header", "Footer"))


class _Enough(Exception):
    """The sheet holds more than will be kept."""


def pages(source: Source) -> Iterator[Page]:
    """Sheets in their order; those hidden are read and say so in their label."""
    with opened(source) as archive:
        ooxml.note_properties(archive, source)
        main = next((part for _, kind, part in ooxml.relations(archive, "") if kind == "officeDocument"), "")
        if main not in archive:
            raise damaged("its main part, which is missing")
        related = ooxml.relations(archive, main)
        book = _Book(archive, related, source)
        parts = {id_: part for id_, kind, part in related if kind in ("worksheet", "chartsheet", "dialogsheet")}
        number = 1
        listed = _sheets(archive, main, book)
        for label, id_ in ((marked(name, HIDDEN_SHEET) if hidden else name, id_) for name, hidden, id_ in listed):
            if id_ not in parts:
                continue
            for page in book.sheet(parts[id_], label, number):
                yield page
                number = page.number + 1
        for label, lines in book.aside:
            for page in by_length("\n".join(lines), label, number):
                yield page
                number = page.number + 1
        for label, lines in copies(archive, related, {name for name, _, _ in listed}):
            for page in by_length("\n".join(lines), label, number):
                yield page
                number = page.number + 1


def _sheets(archive: Archive, main: str, book: _Book) -> list[tuple[str, bool, str]]:
    """The sheets' names, whether they are hidden, and the ids of their parts."""
    found: list[tuple[str, bool, str]] = []

    def sheet(attributes: xmlstream.Attributes) -> None:
        hidden = attributes.get("state", "visible") != "visible"
        found.append((attributes.get("name", ""), hidden, ooxml.attribute(attributes, "r:id")))

    def properties(attributes: xmlstream.Attributes) -> None:
        book.from_1904 = attributes.get("date1904") in ("1", "true")

    starts = {"s:sheet": sheet, "s:workbookPr": properties}
    xmlstream.parse(archive.chunks(main), ooxml.spelled_out(starts), {}, part="its list of sheets")
    return found


class _Book:
    """What the sheets share: their strings and how numbers are shown."""

    def __init__(self, archive: Archive, related: list[tuple[str, str, str]], source: Source) -> None:
        self._archive = archive
        self._source = source
        self._strings: list[str] = []
        self._shown: list[Shown] = []
        self.from_1904 = False
        self.aside: list[tuple[str, list[str]]] = []
        """What the sheets do not show, each under its label."""
        self._left = source.limits.characters
        for _, kind, part in related:
            if kind == "sharedStrings":
                self._read_strings(part)
            elif kind == "styles":
                self._read_styles(part)

    def sheet(self, part: str, label: str, first: int) -> Iterator[Page]:
        """The pages of one sheet."""
        rows = Rows(label, in_columns=self._source.in_columns)
        sheet = _Sheet(rows, self._strings, self._shown, self.from_1904, self._left)
        try:
            sheet.read(self._archive, part)
        except _Enough:
            self._source.warn("too_much_text", characters=self._source.limits.characters)
        except Unreadable as fault:
            if fault.reason.id != "reading.damaged":
                raise
            self._source.warn("damaged", where=f"the sheet {label}")
        self._left -= rows.characters
        self.aside.append((marked(label, HIDDEN_CELLS), sheet.hidden))
        yield from rows.pages(first, [*sheet.furniture, *self._notes(part, label)])

    def _notes(self, part: str, label: str) -> list[str]:
        notes: list[str] = []
        for _, kind, related in ooxml.relations(self._archive, part):
            if kind == "comments":
                self.aside.append((marked(label, COMMENTS), _strings_of(self._archive, related, "s:comment")))
            elif kind == "drawing":
                notes.extend(ooxml.drawn_text(self._archive, related))
                for _, deeper, chart in ooxml.relations(self._archive, related):
                    if deeper in ("chart", "diagramData"):
                        notes.extend(ooxml.drawn_text(self._archive, chart))
        return notes

    def _read_strings(self, part: str) -> None:
        try:
            for text in _strings_of(self._archive, part, "s:si"):
                self._strings.append(text)
        except Unreadable as fault:
            if fault.reason.id != "reading.damaged":
                raise
            self._source.warn("damaged", where="its table of words")

    def _read_styles(self, part: str) -> None:
        formats: dict[str, str] = {}
        used: list[str] = []
        inside = False

        def number_format(attributes: xmlstream.Attributes) -> None:
            formats[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")

        def begin(_: xmlstream.Attributes) -> None:
            nonlocal inside
            inside = True

        def end() -> None:
            nonlocal inside
            inside = False

        def cell_format(attributes: xmlstream.Attributes) -> None:
            if inside:
                used.append(attributes.get("numFmtId", "0"))

        starts = {"s:numFmt": number_format, "s:cellXfs": begin, "s:xf": cell_format}
        try:
            xmlstream.parse(
                self._archive.chunks(part), ooxml.spelled_out(starts), ooxml.spelled_out({"s:cellXfs": end})
            )
        except Unreadable:  # numbers are then shown plainly
            return
        self._shown = [shown_as(id_, formats.get(id_, "")) for id_ in used]


class _Sheet:
    """Listens to the cells of one sheet."""

    def __init__(self, rows: Rows, strings: list[str], shown: list[Shown], from_1904: bool, most: int) -> None:
        self._rows = rows
        self._strings = strings
        self._shown = shown
        self._from_1904 = from_1904
        self._most = most
        self._cells: list[str] = []
        self._unseen: list[str] = []
        self._columns: list[tuple[int, int]] = []
        self._row_hidden = False
        self._column = 0
        self.hidden: list[str] = []
        self.furniture: list[str] = []
        """What is printed above and below the sheet."""
        self._row = 0
        self._type = self._style = ""
        self._value: list[str] = []
        self._taking = False

    def read(self, archive: Archive, part: str) -> None:
        """Gather the sheet's rows. Raises _Enough when there are more than are kept."""
        starts: dict[str, xmlstream.Start] = {
            "s:col": self._column_kind,
            "s:row": self._row_begins,
            "s:c": self._cell,
            "s:v": self._take,
            "s:t": self._take,
            "s:rPh": self._sound,
            **dict.fromkeys(_FURNITURE, self._furniture),
        }
        ends: dict[str, xmlstream.End] = {
            "s:row": self._row_ends,
            "s:c": self._cell_ends,
            "s:v": self._taken,
            "s:t": self._taken,
            **dict.fromkeys(_FURNITURE, self._furniture_ends),
        }
        xmlstream.parse(
            archive.chunks(part), ooxml.spelled_out(starts), ooxml.spelled_out(ends), self._characters, part=part
        )

    def _row_begins(self, attributes: xmlstream.Attributes) -> None:
        said = attributes.get("r", "")
        self._row = int(said) if said.isdigit() else self._row + 1
        self._row_hidden = attributes.get("hidden") in ("1", "true")
        self._cells, self._unseen = [], []
        self._column = 0

    def _row_ends(self) -> None:
        self._rows.add(self._row, self._cells)
        if self._unseen:
            self.hidden.append("\t".join(self._unseen))
            self._most -= len(self.hidden[-1])
        if self._rows.characters > self._most:
            raise _Enough

    def _column_kind(self, attributes: xmlstream.Attributes) -> None:
        first, last = attributes.get("min", ""), attributes.get("max", "")
        hidden = attributes.get("hidden") in ("1", "true") or not attributes.get("width", "1").strip("0.")
        if hidden and first.isdigit() and last.isdigit():
            self._columns.append((int(first), int(last)))

    def _cell(self, attributes: xmlstream.Attributes) -> None:
        named = attributes.get("r", "").rstrip("0123456789")
        self._column = _column_number(named) if 0 < len(named) <= 3 else self._column + 1
        self._type, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._value = []

    def _take(self, _: xmlstream.Attributes) -> None:
        self._taking = True

    def _taken(self) -> None:
        self._taking = False

    def _furniture(self, _: xmlstream.Attributes) -> None:
        self._value, self._taking = [], True

    def _furniture_ends(self) -> None:
        self._taking = False
        if words := without_codes("".join(self._value)).strip():
            self.furniture.append(words)

    def _sound(self, _: xmlstream.Attributes) -> None:
        self._taking = False

    def _characters(self, text: str) -> None:
        if self._taking:
            self._value.append(text)

    def _cell_ends(self) -> None:
        value = "".join(self._value)
        if not value:
            return
        style = int(self._style) if self._style.isdigit() else -1
        shown = self._shown[style] if 0 <= style < len(self._shown) else None
        if self._type == "s":
            place = int(value) if value.isdigit() else -1
            value = self._strings[place] if 0 <= place < len(self._strings) else ""
        elif self._type == "n":
            value = value_text(value, shown, self._from_1904)
        elif self._type == "b":
            value = "TRUE" if value == "1" else "FALSE"
        hidden = self._row_hidden or any(first <= self._column <= last for first, last in self._columns)
        hidden = hidden or (shown is not None and shown.form == "hidden")
        if not hidden:
            # Where the columns are kept: what is empty, or hidden, before this cell.
            unseen = sum(
                min(last, self._column) - first + 1 for first, last in self._columns if first < self._column
            )
            self._cells.extend([""] * (min(self._column - unseen, KEPT_COLUMNS) - 1 - len(self._cells)))
        (self._unseen if hidden else self._cells).append(
            " ".join(value.split()) if "\n" in value or "\t" in value else value
        )


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def _strings_of(archive: Archive, part: str, element: str) -> list[str]:
    """The text of each such element, in order, without the reading aids of East Asian names."""
    found: list[str] = []
    words: list[str] = []
    taking = aside = False

    def begin(_: xmlstream.Attributes) -> None:
        nonlocal taking
        taking = not aside

    def end() -> None:
        nonlocal taking
        taking = False

    def sound(_: xmlstream.Attributes) -> None:
        nonlocal aside
        aside = True

    def sound_ends() -> None:
        nonlocal aside
        aside = False

    def finish() -> None:
        found.append("".join(words))
        words.clear()

    xmlstream.parse(
        archive.chunks(part),
        ooxml.spelled_out({"s:t": begin, "s:rPh": sound}),
        ooxml.spelled_out({"s:t": end, "s:rPh": sound_ends, element: finish}),
        lambda text: words.append(text) if taking else None,
        part=part,
    )
    return found
