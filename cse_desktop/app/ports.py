"""What the application asks of the technology rooms: protocols, and the plain values that cross them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, Protocol

from cse_desktop.app.context import Context
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.drawing import LONGEST_SIDE, Drawing
from cse_desktop.domain.lessons import Lesson
from cse_desktop.domain.messages import Message
from cse_desktop.domain.pack_plan import PackOptions, PackPlan
from cse_desktop.domain.picture_marks import Mark
from cse_desktop.domain.portfolio import Row
from cse_desktop.domain.reading import Page, PersonalMark, Reading
from cse_desktop.domain.returned import ReturnedDocument
from cse_desktop.domain.snapshot import Snapshot

BlobState = Literal["ok", "missing", "changed"]


@dataclass(frozen=True)
class Write:
    """One row to be stored: `expected` is the version it must have now (None: it must not exist).

    `row` is None where the row is to go.
    """

    kind: str
    id: str
    expected: int | None
    row: Row | None


class Store(Protocol):
    """Where rows and the journal are kept. Every method may be called from any thread."""

    @property
    def read_only(self) -> bool:
        """Whether commits are refused."""

    @property
    def warning(self) -> Message | None:
        """What the person should know of where the portfolio lies (a network or synced folder)."""

    def load(self) -> Snapshot:
        """Everything, in one consistent read."""

    def commit(self, writes: Sequence[Write], entry: Changes) -> int:
        """Store rows and journal entry in one transaction; the entry's sequence number comes back.

        Raises Conflict when a row is not at its expected version, UserError when the disk is full or the like.
        """

    def journal(
        self, *, after: int = 0, step: str | None = None, latest: int | None = None, edits: bool = True
    ) -> list[Changes]:
        """Journal entries in order: those after a sequence number, of one step, or only the latest few.

        Without `edits` they say only who did what when, which is quick even for a long journal.
        """

    def backup(self, reason: str) -> Path | None:
        """Copy the database into `backups/`; None where the technology backs itself up."""

    def problems(self) -> list[Message]:
        """What an integrity check of the database finds wrong."""

    def close(self) -> None:
        """Release files and lock."""


@dataclass(frozen=True)
class Staged:
    """A file copied into the vault's waiting room, not yet part of the portfolio; `held`: the vault has it."""

    path: Path
    sha256: str
    size: int
    held: bool = False


class Vault(Protocol):
    """Evidence bytes under their SHA-256, and the text read from them."""

    def stage(self, source: Path, check: Callable[[], None], *, likely_held: bool = False) -> Staged:
        """Copy a file in while hashing it; `check` is called between blocks. Raises UserError if unreadable.

        With `likely_held` it is hashed first, and not copied if the vault has its bytes.
        """

    def room(self) -> AbstractContextManager[Path]:
        """A folder on the vault's disk for what is on its way in; it goes, with all that was put there."""

    def stage_page(self, source: Path, folder: Path, check: Callable[[], None]) -> Staged:
        """Copy a saved web page and the folder that came with it in, as one file (.mht).

        The same page always gives the same bytes. Raises UserError as `stage` does.
        """

    def keep(self, *staged: Staged) -> None:
        """Make staged bytes part of the vault: on the disk first, then each renamed in one atomic step.

        Many together take hardly longer than one.
        """

    def discard(self, staged: Staged) -> None:
        """Forget staged bytes."""

    def path(self, sha256: str) -> Path:
        """Where the bytes lie. They are read-only by custom; never write there."""

    def state(self, sha256: str) -> BlobState:
        """Whether the bytes are there and still have their checksum."""

    def has(self, sha256: str) -> bool:
        """Whether the bytes are there, without reading them."""

    def save_reading(self, sha256: str, reading: Reading) -> None:
        """Keep what was read from the bytes."""

    def reading(self, sha256: str) -> Reading | None:
        """What was read from the bytes; None if it is not kept or not legible any more."""

    def hashes(self) -> Iterable[str]:
        """Every SHA-256 the vault holds bytes for."""


class Thumbnails(Protocol):
    """Small pictures of pages, kept on this computer. It never raises for trouble of its own."""

    def get(self, sha256: str, page: int) -> bytes | None:
        """The picture of a page (from 1) of these bytes; None if it is not kept."""

    def put(self, sha256: str, page: int, image: bytes) -> None:
        """Keep a picture of a page."""

    def forget(self, sha256: str) -> None:
        """Remove every picture of these bytes."""

    def close(self) -> None:
        """Make room for the next time."""


class Sightings(Protocol):
    """What files outside the portfolio hash to, remembered on this computer, so that few need to be opened."""

    def sha256(self, path: Path, size: int, changed_at: datetime, check: Callable[[], None]) -> str:
        """The SHA-256 of a file that is `size` bytes long and was changed last at `changed_at`.

        It is read only if it was not seen so before, `check` being called between blocks. Raises UserError if it
        cannot be read.
        """

    def sizes(self) -> Mapping[str, int]:
        """The size of every content that is remembered, by SHA-256."""

    def save(self) -> None:
        """Remember for the next time."""


@dataclass(frozen=True)
class Member:
    """A file within a file: what it calls it (no path, fit to be shown), and where its bytes were put."""

    name: str
    path: Path
    size: int


@dataclass(frozen=True)
class Unpacked:
    """What lay within a file, in its order. `left_out` says what could not be taken out, and why."""

    members: tuple[Member, ...]
    left_out: tuple[Message, ...] = ()


class Reader(Protocol):
    """Reads and draws files in guarded worker processes, the only place where their bytes are decoded."""

    def expect(self, files: int) -> None:
        """Get ready for so many files that will soon be asked for."""

    def submit(
        self, path: Path, name: str, *, recognise: bool = True, in_columns: bool = False
    ) -> Future[Reading]:
        """Read a file whose original name is `name`. The future gives a Reading whatever the file does.

        Without `recognise` words in pictures are left for later, and the reading says of how many pages. Files
        that are read so go before those whose words are to be recognised: text comes first.
        With `in_columns` empty cells of a sheet keep their place: what stands below a heading stays there.
        """

    def draw(
        self, path: Path, name: str, *, page: int = 1, longest: int = LONGEST_SIDE, words: bool = False
    ) -> Future[Drawing]:
        """Draw a page, counted from 1, of a picture or PDF, at most `longest` pixels on its longest side.

        With `words` the drawing of a PDF's page says where each typed word stands. The future gives a Drawing
        whatever the file does. Drawings go before files that wait to be read.
        """

    def mark(self, path: Path, name: str, marks: Sequence[Mark]) -> Future[Drawing]:
        """Draw the first frame of a picture with its marks, in full size: what is used in place of it.

        What is blacked out or cut away is in the drawing no more, in no form. The future gives a Drawing whatever
        the file does.
        """

    def unpack(self, path: Path, name: str, into: Path) -> Future[Unpacked]:
        """Write the files within a file (attachments of a message, members of an archive) into a folder.

        They get names of our own making there, so that none can leave it. The future gives an Unpacked whatever
        the file does; the caller removes the folder.
        """

    def strip(self, path: Path, name: str, into: Path) -> Future[Unpacked]:
        """Write a picture into a folder without what is not picture, such as where it was taken.

        The future gives an Unpacked with that file, or with none where there was nothing to take out; what could
        not be taken out it says.
        """

    def returned(self, path: Path, name: str) -> Future[ReturnedDocument]:
        """Read what an assessor wrote into a pack. The future gives a ReturnedDocument whatever the file does."""

    def close(self) -> None:
        """Stop the workers."""


@dataclass(frozen=True)
class IndexedEvidence:
    """What the index keeps of one piece of evidence: its card (what is said about it) and its pages.

    `words` is everything about it that can be searched beside the title. `elements` are the codes it is linked to
    and those of the groups above them. `dated` is an ISO date or empty. The pages are asked for only when
    `text_key` is not the one they were indexed with: the same key promises the same pages.
    """

    id: str
    title: str
    words: str
    exhibit: str
    elements: tuple[str, ...]
    kind: str
    dated: str
    team: str
    tags: tuple[str, ...]
    file_type: str
    text_key: str
    pages: Callable[[], Iterable[Page]]


@dataclass(frozen=True)
class Hit:
    """One page that answers a query. `page` is 0 where title, notes or tags answer.

    `snippet` is plain text; `marks` are the (start, end) places in it that matched.
    """

    evidence_id: str
    page: int
    page_kind: str
    snippet: str
    marks: tuple[tuple[int, int], ...]
    score: float


@dataclass(frozen=True)
class SearchResult:
    """Hits grouped by evidence, the best evidence first and its best pages first.

    `total` counts all places that answer (title and notes only where no page does), `evidence` the pieces of
    evidence they belong to. `suggestion` is the query in another spelling that finds more. `also` names the
    equivalents that were looked for too. `evidence_ids` is all evidence that answers, in no order, whatever
    the search was held `within`.
    """

    hits: tuple[Hit, ...]
    total: int
    evidence: int = 0
    suggestion: str | None = None
    also: tuple[str, ...] = ()
    evidence_ids: tuple[str, ...] = ()


class SearchIndex(Protocol):
    """A disposable full-text cache. It never raises for trouble of its own; it says that it must be built anew."""

    def sequence(self) -> int | None:
        """The journal entry the index has seen up to; None when it must be built anew."""

    def step(self) -> str:
        """The step of that journal entry, to tell a journal that was put back from the one that was indexed."""

    def update(
        self,
        changed: Iterable[IndexedEvidence],
        removed: Iterable[str],
        sequence: int,
        *,
        step: str = "",
        rebuild: bool = False,
        check: Callable[[], None] = lambda: None,
    ) -> bool:
        """Bring the index to `sequence`; with `rebuild` from nothing. False if it could not be written.

        `check` is called before each piece of evidence; what it raises passes through and nothing is changed.
        """

    def search(
        self,
        query: str,
        limit: int = 20,
        *,
        within: Collection[str] | None = None,
        typing: bool = False,
        equivalents: bool = True,
        check: Callable[[], None] = lambda: None,
    ) -> SearchResult | None:
        """The `limit` best pages that answer a query, whatever it says; None when the index cannot answer now.

        With `within` only pages of that evidence are hits and counted. While somebody is `typing`, the last word
        may be the beginning of one. Without `equivalents` other words of the same meaning are not looked for.
        `check` is called often; what it raises passes through.
        """

    def marks(
        self, query: str, text: str, *, typing: bool = False, equivalents: bool = True
    ) -> tuple[tuple[int, int], ...]:
        """The (start, end) places of any text that a query looks for, in order, none overlapping another.

        It does not need the index to be there, and may be called while another thread searches.
        """

    def evidence_count(self) -> int | None:
        """How many pieces of evidence are indexed; None when the index is not legible."""

    def close(self) -> None:
        """Release files."""


@dataclass(frozen=True)
class Suggestion:
    """An element that evidence may belong to. `score` is 0 to 1; `reason` says in words what speaks for it.

    `alike` names evidence that was linked to it and is similar, where that decided.

    `page` and `passage` are what speaks for it (page 0: the title). `place` is its place among all elements,
    counted from 0.
    """

    element: str
    score: float
    reason: Message
    page: int
    passage: str
    place: int = 0
    alike: Message | None = None


class Suggester(Protocol):
    """Ranks elements for a piece of evidence. Every method may be called from any thread."""

    def suggest(
        self,
        title: str,
        kind: str,
        pages: Sequence[Page],
        limit: int = 5,
        *,
        lessons: Sequence[Lesson] = (),
        evidence_id: str = "",
        leave_out: Collection[str] = (),
    ) -> list[Suggestion]:
        """The likeliest elements, best first, without those to be left out.

        It learns from `lessons`, but not from that of the evidence itself: what is asked is not the answer.
        """

    def telling_words(self, code: str, limit: int, lessons: Sequence[Lesson] = ()) -> list[str]:
        """The words by which evidence for an element is best found, the most telling first."""


class PersonalSearch(Protocol):
    """Searches text for what looks like personal data, as `Reader` does with every file it reads."""

    def __call__(self, pages: Iterable[Page], /) -> tuple[PersonalMark, ...]:
        """The marks on the pages of one file, in order."""


@dataclass(frozen=True)
class WrittenPack:
    """What a pack writer wrote. `files` and `pictures` count what went in, `bytes` the whole folder.

    `zips` is none, one, or the parts of a pack too large for a mailbox.
    """

    document: Path
    zips: tuple[Path, ...]
    files: int
    pictures: int
    bytes: int
    warnings: tuple[Message, ...]


class PackWriter(Protocol):
    """Draws a finished plan as a Word document and lays out its folder."""

    def write(
        self, plan: PackPlan, source: Callable[[str], Path], folder: Path, options: PackOptions, ctx: Context
    ) -> WrittenPack:
        """Write the pack at `folder`; `source` gives the path of bytes from their SHA-256.

        An earlier pack there stays as it was unless everything went well. Raises UserError, or Cancelled.
        """

    def write_document(
        self, plan: PackPlan, target: Path, options: PackOptions, ctx: Context
    ) -> tuple[Message, ...]:
        """Write the document alone as `target`, all of it or nothing; what to look at comes back.

        Raises UserError, also where there is something already that `options` do not let go.
        """


class Clock(Protocol):
    """Tells the time, so that tests and the sample can fix it."""

    def __call__(self) -> datetime:
        """Now, in UTC."""
