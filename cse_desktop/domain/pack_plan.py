"""A pack as it has been decided: every word, number, order and name, so that drawing it decides nothing.

Sentences are messages, so that the same plan can be drawn in another language. What people wrote, and what the
standard says, is plain text. Exhibits are named by their number as written (`E012`) throughout.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from cse_desktop.domain.award_pages import NO_PAGES, AwardPage, AwardPages
from cse_desktop.domain.board_report import BoardReport
from cse_desktop.domain.gaps import Severity
from cse_desktop.domain.measures import MeasureStanding
from cse_desktop.domain.messages import Message
from cse_desktop.domain.pack_changes import PackChanges
from cse_desktop.domain.pack_figures import Figure, VisitStop
from cse_desktop.domain.pack_variants import PARTS, Chase, Part, Variant
from cse_desktop.domain.pack_visit import VisitChanges
from cse_desktop.domain.portfolio import EvidenceKind, Form

PackState = Literal["missing", "changed", "empty"]
"""Why a file cannot go out: gone from the vault, no longer what was put in, or without any bytes."""


@dataclass(frozen=True)
class PackOptions:
    """What the person chose. `include_boxes`: the assessor can write ratings and comments into the document.

    `leave_out` are pages on the award's years that are not wanted.

    `only`: codes of the top groups it is held to. `team`: whom a chase sheet is for. `draft`: every page says so.
    `template`: the organisation's own Word file to draw on; None: ours.
    `by_element`: the files lie once more in a folder for each element. `zip_budget`: the bytes a zip may have,
    above which it comes in parts, the evidence by criterion.

    `since` and `until` are the days a report to the board is about; None: the last six months.

    `replace_edited` lets a pack go that was worked on since it was built. `language` is the tag, such as cy-GB, of
    the language of headings and labels; what people wrote and what the standard says stays as it is.
    """

    include_gaps: bool = True
    include_files: bool = True
    include_pictures: bool = True
    include_boxes: bool = True
    include_changes: bool = True
    leave_out: frozenset[AwardPage] = frozenset()
    variant: Variant = "submission"
    only: tuple[str, ...] = ()
    team: str = ""
    draft: bool = False
    by_element: bool = False
    make_zip: bool = False
    zip_budget: int | None = None
    template: Path | None = None
    replace_edited: bool = False
    since: date | None = None
    until: date | None = None
    language: str = "en-GB"


@dataclass(frozen=True)
class Cover:
    """What the first page says. `exhibits` counts live evidence; `made` is the date of the pack.

    `only` are the headings of the top groups the pack is held to; empty: it is held to none.
    """

    organisation: str
    standard: str
    version: str
    review: str
    visit: date | None
    made: date
    exhibits: int
    notice: Message | None
    only: tuple[Message, ...] = ()


@dataclass(frozen=True)
class SummaryRow:
    """One group the pass rule is applied to. `needed` is how many elements must be met, None without a rule."""

    heading: Message
    elements: int
    met: int
    partial: int
    not_met: int
    not_applicable: int
    unrated: int
    with_evidence: int
    needed: int | None
    outlook: Message | None


@dataclass(frozen=True)
class MapRow:
    """One element in the map: its rating in words and how many exhibits are linked to it."""

    code: str
    title: str
    rating: Message
    exhibits: int


@dataclass(frozen=True)
class MapGroup:
    """The elements of one top group."""

    heading: Message
    rows: tuple[MapRow, ...]


@dataclass(frozen=True)
class Span:
    """A stretch of narrative; `exhibit` is the number it cites, empty for ordinary text."""

    text: str
    exhibit: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of narrative, or a point of a list."""

    spans: tuple[Span, ...]
    bullet: bool = False


@dataclass(frozen=True)
class PartCover:
    """One claim of an element's statement and the exhibits said to cover it.

    `whole` says that none names this part but some evidence speaks for the whole statement.
    """

    text: str
    exhibits: tuple[str, ...]
    whole: bool


@dataclass(frozen=True)
class Showing:
    """One exhibit at one element: why it is there, where to look and which parts (from 1) it covers.

    `box` is the part of the page that the element's pictures show (`Link.box`); empty: none.
    """

    exhibit: str
    why: str
    where: str
    page: int | None
    quotation: str
    parts: tuple[int, ...]
    box: tuple[float, ...] = ()

    @property
    def picture(self) -> Picture | None:
        """What is cut from the page, as the element's pictures name it."""
        return Picture(self.exhibit, page=self.page or 1, box=self.box, said=self.why) if self.box else None


@dataclass(frozen=True)
class Picture:
    """A picture at an element. `shown_at` names the element that has it already; empty: it is shown here.

    With a `box` (`Link.box`) it is that part of page `page`, and `said` is what it shows; without, the whole.
    """

    exhibit: str
    shown_at: str = ""
    page: int = 1
    box: tuple[float, ...] = ()
    said: str = ""

    @property
    def key(self) -> str:
        """What tells it from every other picture of the pack: its exhibit, and what is cut from it."""
        return " ".join([self.exhibit, str(self.page), *map(str, self.box)]) if self.box else self.exhibit


@dataclass(frozen=True)
class GroupHeading:
    """The heading of a criterion, sub-criterion or the like; `level` 1 is the top."""

    level: int
    code: str
    heading: Message


@dataclass(frozen=True)
class PlusArgument:
    """One answer of a Compliance Plus case: `about` is beyond, learn, effect or benchmark."""

    about: str
    said: tuple[Paragraph, ...]


@dataclass(frozen=True)
class ElementSection:
    """Everything the pack says of one element. `show` are files, `tell` what is seen or heard.

    `applies` is False where the element does not apply and nothing is linked to it: no evidence is wanted then.
    """

    level: int
    code: str
    heading: Message
    statement: str
    parts: tuple[PartCover, ...]
    rating: Message
    narrative: tuple[Paragraph, ...]
    show: tuple[Showing, ...]
    tell: tuple[Showing, ...]
    pictures: tuple[Picture, ...]
    applies: bool = True
    measures: tuple[MeasureStanding, ...] = ()
    plus: tuple[PlusArgument, ...] = ()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Everything written of the element in which exhibits are cited."""
        return (*self.narrative, *(paragraph for argument in self.plus for paragraph in argument.said))


@dataclass(frozen=True)
class PackExhibit:
    """One row of the register, and what every mention of the exhibit needs.

    `file` is its name in `evidence/`, empty where no file goes out; `state` says why it could not.
    `alt_text` describes a picture in words; empty where nobody has yet. `caption` stands below it. A
    withdrawn exhibit keeps its number only.
    """

    number: str
    evidence_id: str
    title: str
    form: Form
    kind: EvidenceKind
    dated: date | None
    service: str
    language: str
    location: str
    alt_text: str
    caption: str
    file: str
    file_type: Message
    blob: str
    is_picture: bool
    state: PackState | None
    elements: tuple[str, ...]
    withdrawn: bool = False


@dataclass(frozen=True)
class PackFile:
    """A file that goes out: its bytes by SHA-256, its name in `evidence/`, its exhibit.

    `group` is the code of the first top group that uses it, `elements` are the codes of all elements that do.
    """

    exhibit: str
    blob: str
    name: str
    size: int
    group: str = ""
    elements: tuple[str, ...] = ()


@dataclass(frozen=True)
class GapRow:
    """One line of the gap appendix. `element` is empty for gaps of evidence and groups."""

    element: str
    severity: Severity
    message: Message


@dataclass(frozen=True)
class RatingChoice:
    """A rating that the assessor can choose: its code, and what it is called."""

    code: str
    label: Message


@dataclass(frozen=True)
class PackPlan:
    """A whole pack, decided. `register` holds linked exhibits first, then those linked to nothing.

    `group_name` and `element_name` are what the standard calls the groups of the summary, and its elements.
    `programme` is what is to be seen and heard on the visit, `changes` what is new since the last pack went out,
    `since_visit` what is otherwise than it was submitted for the last visit.
    `choices` are what the assessor can choose from in the box of each element; empty: there are no boxes.
    `made_for` tells, when the document comes back, which portfolio and review it was made for.
    `standard_language` is that of the standard's own words, which no pack translates.
    """

    title: Message
    document_name: Message
    language: str
    group_name: Message
    element_name: Message
    cover: Cover
    how_to_read: tuple[Message, ...]
    pass_rule: Message | None
    summary: tuple[SummaryRow, ...]
    element_map: tuple[MapGroup, ...]
    body: tuple[GroupHeading | ElementSection, ...]
    gaps: tuple[GapRow, ...] | None
    register: tuple[PackExhibit, ...]
    files: tuple[PackFile, ...]
    warnings: tuple[Message, ...]
    figures: tuple[Figure, ...] = ()
    programme: tuple[VisitStop, ...] = ()
    changes: PackChanges | None = None
    since_visit: VisitChanges | None = None
    chase: Chase | None = None
    award: AwardPages = NO_PAGES
    report: BoardReport | None = None
    variant: Variant = "submission"
    draft: bool = False
    choices: tuple[RatingChoice, ...] = ()
    made_for: str = ""
    standard_language: str = "en-GB"

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of the document, in order."""
        return PARTS[self.variant]

    @property
    def exhibits(self) -> Mapping[str, PackExhibit]:
        """The register by exhibit number."""
        return {exhibit.number: exhibit for exhibit in self.register}

    @property
    def elements(self) -> tuple[ElementSection, ...]:
        """The sections of elements, without the headings between them."""
        return tuple(part for part in self.body if isinstance(part, ElementSection))
