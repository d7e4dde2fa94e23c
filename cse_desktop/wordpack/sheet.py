"""What every part of the document draws on: the body, the words, and the places other parts can point to."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import quote, urlsplit

from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.pack_names import bookmark_name
from cse_desktop.domain.pack_plan import PackExhibit, PackPlan, Showing
from cse_desktop.wordpack import ooxml
from cse_desktop.wordpack.ooxml import PLAIN, Look, Node
from cse_desktop.wordpack.package import WordFile

Say = Callable[[Message], str]
EVIDENCE_FOLDER = "evidence"


@dataclass(frozen=True)
class Placed:
    """A picture that is in the Word file already: its relation id and size on the page in centimetres."""

    relation: str
    size_cm: tuple[float, float]


@dataclass
class Entry:
    """One line of the contents."""

    level: int
    text: str
    anchor: str


@dataclass
class Sheet:
    """The document while it is drawn.

    `pictures` are those that can be shown, and `figures` the numbers of those shown so far, by `Picture.key`;
    `lost` are exhibits whose file could not be copied; `measured` names the element that has a measure's chart.
    """

    plan: PackPlan
    file: WordFile
    say: Say
    pictures: Mapping[str, Placed]
    lost: frozenset[str] = frozenset()
    exhibits: Mapping[str, PackExhibit] = field(init=False)
    _elements: frozenset[str] = field(init=False)
    figures: dict[str, int] = field(default_factory=dict)
    measured: dict[str, str] = field(default_factory=dict)
    contents: list[Entry] = field(default_factory=list)
    _bookmarks: int = 0
    _drawings: int = 0
    _anchors: dict[tuple[str, str], str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.exhibits = self.plan.exhibits
        drawn = self.plan.elements if "body" in self.plan.parts else ()
        self._elements = frozenset(section.code for section in drawn)

    @property
    def body(self) -> Node:
        """Where paragraphs and tables are added."""
        return self.file.body

    def words(self, id_: str, **values: str | int) -> str:
        """A fixed sentence of the document: `pack.<id_>` of the catalogue."""
        return self.say(message(f"pack.{id_}", **values))

    def date(self, day: date | None) -> str:
        """A date in words, such as 1 March 2027; empty for none."""
        if day is None:
            return ""
        month = self.say(message(f"pack.month.{day.month}"))
        return self.words("date", day=day.day, month=month, year=str(day.year))

    def anchor(self, kind: str, key: str) -> str:
        """The bookmark name of a place: `el` element, `gr` group, `ex` exhibit, `fig` figure, `se` others.

        Word does not tell capitals from small letters in them.
        """
        known = self._anchors.get((kind, key))
        if known is None:
            stem = bookmark_name(kind, key)
            known, again = stem, 1
            while known.casefold() in self._taken:
                again += 1
                known = f"{stem}_{again}"
            self._taken.add(known.casefold())
            self._anchors[kind, key] = known
        return known

    def mark(self, paragraph: Node, kind: str, key: str) -> str:
        """Make a paragraph the place that `anchor(kind, key)` names."""
        name = self.anchor(kind, key)
        self._bookmarks += 1
        ooxml.bookmark(paragraph, self._bookmarks, name)
        return name

    def next_drawing(self) -> int:
        """A number for a picture or chart that no other has."""
        self._drawings += 1
        return self._drawings

    def heading(
        self, level: int, text: str, kind: str = "", key: str = "", *, listed: bool = True, look: Look = PLAIN
    ) -> Node:
        """A heading; with `kind` and `key` others can point to it, and it stands in the contents if `listed`."""
        p = ooxml.paragraph(self.body, f"Heading{min(level, 6)}", text, look)
        if kind:
            name = self.mark(p, kind, key)
            if listed:
                self.contents.append(Entry(level, text, name))
        return p

    def text(self, text: str, style: str = "", look: Look = PLAIN, *, keep: bool = False) -> Node:
        """A paragraph of the body."""
        return ooxml.paragraph(self.body, style, text, look, keep=keep)

    def cite(self, paragraph: Node, number: str, text: str) -> None:
        """A mention of an exhibit: a link to its row of the register, plain text if there is no such exhibit."""
        if number in self.exhibits and "register" in self.plan.parts:
            ooxml.link_inside(paragraph, self.anchor("ex", number), text)
        else:
            ooxml.run(paragraph, text)

    def to_element(self, paragraph: Node, code: str) -> None:
        """A mention of an element: a link to its heading, plain text if it is not in this document."""
        if code in self._elements:
            ooxml.link_inside(paragraph, self.anchor("el", code), code)
        else:
            ooxml.run(paragraph, code)

    def cite_all(self, paragraph: Node, numbers: tuple[str, ...]) -> None:
        """Several mentions, with commas between them."""
        for place, number in enumerate(numbers):
            if place:
                ooxml.run(paragraph, ", ")
            self.cite(paragraph, number, number)

    def look_of(self, exhibit: PackExhibit, *, bold: bool = False, italic: bool = False) -> Look:
        """How words taken from an exhibit are set: in its own language where that is not the document's."""
        language = exhibit.language if exhibit.language != self.plan.language else ""
        return Look(bold=bold, italic=italic, language=language)

    @property
    def look_of_standard(self) -> Look:
        """How the words of the standard are set: in its language where that is not the document's."""
        language = self.plan.standard_language
        return Look(language=language if language != self.plan.language else "")

    def file_link(self, paragraph: Node, exhibit: PackExhibit) -> None:
        """A link that opens an exhibit's file, or why there is none."""
        if self.is_sent(exhibit):
            relation = self.file.link(quote(f"{EVIDENCE_FOLDER}/{exhibit.file}"))
            name = Path(exhibit.file).stem
            text = self.words("open_file", name=name, type=self.say(exhibit.file_type))
            ooxml.link_outside(paragraph, relation, text, self.look_of(exhibit))
        else:
            ooxml.run(paragraph, self.why_no_file(exhibit))

    def web_link(self, paragraph: Node, exhibit: PackExhibit) -> None:
        """Where an exhibit that is not a file is found; a web address becomes a link named by its title."""
        address = exhibit.location.strip()
        if exhibit.form == "web" and _is_web_address(address):
            relation = self.file.link(quote(address, safe="%/:=&?~#+!$,;'@()*[]"))
            ooxml.link_outside(
                paragraph, relation, self.words("open_web", title=exhibit.title), self.look_of(exhibit)
            )
            ooxml.run(paragraph, f"\n{address}")
        else:
            ooxml.run(paragraph, address or self.words("no_location"))

    def is_sent(self, exhibit: PackExhibit) -> bool:
        """Whether an exhibit's file lies in the pack."""
        return bool(exhibit.file) and exhibit.number not in self.lost

    def why_no_file(self, exhibit: PackExhibit) -> str:
        """Why an exhibit's file does not lie in the pack."""
        lost = "not_copied" if exhibit.number in self.lost else "not_in_pack"
        return self.words(f"file.{exhibit.state or lost}")

    def kind(self, exhibit: PackExhibit) -> str:
        """What kind of evidence an exhibit is; of what is no file, its form."""
        return self.words(f"kind.{exhibit.kind}" if exhibit.form == "file" else f"form.{exhibit.form}")

    def place(self, showing: Showing) -> str:
        """Where in an exhibit to look."""
        page = self.words("page", page=showing.page) if showing.page else ""
        # People often type the page again in words; saying it twice helps nobody.
        if page and str(showing.page) in showing.where:
            page = ""
        return ", ".join(part for part in (page, showing.where) if part)


def _is_web_address(address: str) -> bool:
    # Other schemes can start programs or reach into the reader's own machine.
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.netloc) and not re.search(r"\s", address)
