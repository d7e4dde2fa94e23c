"""Invented portfolios for packs: empty, one element, awkward, and as large as they come. With real files."""

from __future__ import annotations

import hashlib
import io
import json
import random
import zlib
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from PIL import Image, ImageDraw

from cse_desktop.domain.portfolio import Assessment, Evidence, Link, Portfolio, Review, Row
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import Standard
from cse_desktop.domain.standard_document import standard_from_document

PROJECT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 16)
VISIT = date(2027, 3, 1)


@dataclass
class Sample:
    """A portfolio being made up: rows, and a folder of bytes by their SHA-256."""

    folder: Path
    organisation: str = "Aldermere Borough Council"
    rows: list[Row] = field(default_factory=list)
    count: int = 0

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.standard = cse()
        self.rows += [
            Portfolio(id="p", organisation=self.organisation, standard_id="cse", created_at=NOW),
            Review(id="r", title="Full assessment 2027", visit=VISIT),
        ]

    def file(self, title: str, name: str, content: bytes, **values: object) -> Evidence:
        """Evidence that is a file."""
        sha256 = hashlib.sha256(content).hexdigest()
        (self.folder / sha256).write_bytes(content)
        return self.thing(title, "file", blob=sha256, file_name=name, size=len(content), **values)

    def thing(self, title: str, form: str, **values: object) -> Evidence:
        """Evidence of any form."""
        self.count += 1
        row = Evidence(id=f"e{self.count}", number=self.count, title=title, form=form, added_at=NOW, **values)  # type: ignore[arg-type]
        self.rows.append(row)
        return row

    def link(self, evidence: Evidence, element: str, **values: object) -> Link:
        """A link to an element."""
        row = Link(
            id=f"k{len(self.rows)}",
            evidence_id=evidence.id,
            element=element,
            position=len(self.rows),
            **values,  # type: ignore[arg-type]
        )
        self.rows.append(row)
        return row

    def assess(self, element: str, rating: str | None, narrative: str = "", reason: str = "") -> None:
        """What is said of an element."""
        self.rows.append(
            Assessment(
                id=f"a{element}", review_id="r", element=element, rating=rating, narrative=narrative, reason=reason
            )
        )

    def snapshot(self) -> Snapshot:
        """The portfolio as it is now."""
        rows: dict[str, dict[str, Row]] = {}
        for row in self.rows:
            rows.setdefault(row.kind_of_row, {})[row.id] = row
        return Snapshot(self.standard, rows)

    def source(self, sha256: str) -> Path:
        """Where bytes lie."""
        return self.folder / sha256


def cse() -> Standard:
    """The standard the program comes with."""
    return standard_from_document(
        json.loads((PROJECT / "resources/standards/cse.json").read_text(encoding="utf-8"))
    )


def screenshot(seed: int, size: tuple[int, int] = (1280, 720)) -> bytes:
    """A picture like a screen: flat colours, bars and lines of letters."""
    dice = random.Random(seed)
    picture = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, size[0], 60), fill=(31, 92, 102))
    pen.text((24, 20), f"Customer dashboard {seed}", fill="white", font_size=24)
    for bar in range(12):
        height = dice.randint(20, max(40, size[1] - 260))
        left = 40 + bar * (size[0] - 80) // 12
        pen.rectangle(
            (left, size[1] - 60 - height, left + 50, size[1] - 60), fill=(60, 120, dice.randint(100, 200))
        )
    for line in range(5):
        pen.text((30, 80 + line * 26), " ".join(str(dice.randint(0, 999)) for _ in range(20)), fill=(20, 30, 40))
    return _bytes(picture, "PNG")


def photograph(seed: int, size: tuple[int, int] = (2400, 1600)) -> bytes:
    """A picture like a photograph, with a place and a camera in its EXIF."""
    dice = random.Random(seed)
    small = Image.new("RGB", (24, 16))
    small.putdata([(dice.randint(40, 220), dice.randint(60, 200), dice.randint(60, 200)) for _ in range(24 * 16)])
    picture = small.resize(size, Image.Resampling.BICUBIC)
    exif = Image.Exif()
    exif[0x0110] = "SECRETCAMERA"
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[2] = (53.0, 23.0, 11.0)
    written = io.BytesIO()
    picture.save(written, "JPEG", quality=85, exif=exif)
    return written.getvalue()


def _bytes(picture: Image.Image, kind: str) -> bytes:
    written = io.BytesIO()
    picture.save(written, kind)
    return written.getvalue()


def empty(folder: Path) -> Sample:
    """Nothing but an organisation and a standard."""
    return Sample(folder)


def one_element(folder: Path) -> Sample:
    """One element with a bit of everything."""
    sample = Sample(folder)
    policy = sample.file(
        "Complaints policy 2025",
        "complaints.docx",
        b"policy",
        kind="policy",
        dated=date(2025, 4, 1),
        service="Corporate",
    )
    picture = sample.file(
        "Reception desk",
        "desk.jpg",
        photograph(1),
        kind="photo",
        media_type="image/jpeg",
        alt_text="The reception desk with the low counter and the hearing loop sign.",
    )
    lounge = sample.thing("Customer lounge", "place", kind="observation", location="Ground floor, Town Hall")
    page = sample.thing(
        "Report it online", "web", kind="system", location="https://www.example.org/report?a=1&b=2"
    )
    sample.thing("Old survey", "person")
    sample.link(
        policy,
        "1.1.1",
        why="Says how every complaint is recorded and learnt from.",
        page=3,
        where="section 2.1",
        quotation="We reply to every complaint within ten working days.",
        parts=(1,),
    )
    sample.link(picture, "1.1.1", why="Shows the lowered counter.")
    sample.link(picture, "1.1.2", why="The same desk serves hard to reach groups.")
    sample.link(lounge, "1.1.1", why="See how customers are met.")
    sample.link(page, "1.1.1", why="Try a report.")
    sample.assess(
        "1.1.1",
        "compliant",
        "We know our customers (E001, p. 3).\n- E2 shows the desk\n- E099 is no exhibit\nMore.",
    )
    sample.assess("1.1.2", "not_applicable", reason="No such groups")
    return sample


LONG = "We listen, act and tell people what changed; see E001, p. 3. "


def awkward(folder: Path) -> Sample:
    """Welsh, right-to-left text, control characters, very long words, broken, missing and empty files."""
    sample = Sample(folder, organisation="Cyngor Bwrdeistref Tŷ-gwyn \x0b& <Sir> \u202eevil")
    welsh = sample.file(
        "Polisi cwynion: gwrando ar bob cŵyn, ŵ ŷ â ê î ô û",
        "polisi.pdf",
        b"%PDF cy",
        kind="policy",
        language="cy-GB",
    )
    arabic = sample.file("سياسة الشكاوى ٢٠٢٥", "شكاوى.docx", b"ar", kind="policy", language="ar-SA")
    control = sample.file('A\x00B\x08<C>:"D"/E\\F|G?H*I. . ', "odd\x01.PDF", b"odd", dated=date(2024, 2, 29))
    empty_file = sample.file("Nothing in it", "nothing.txt", b"")
    gone = sample.file("Gone", "gone.txt", b"gone")
    broken = sample.file("Broken picture", "broken.png", b"\x89PNG\r\n\x1a\nrubbish", media_type="image/png")
    bomb = sample.file("Huge picture", "huge.png", _bomb(), media_type="image/png")
    tall = sample.file(
        "IMG_2041.png",
        "IMG_2041.png",
        _bytes(Image.new("RGBA", (30, 3000), (0, 90, 0, 90)), "PNG"),
        media_type="image/png",
    )
    long_name = sample.file("Antidisestablishmentarian" * 12, "x.docx", b"long")
    reserved = sample.file("CON", "con.txt", b"con")
    script = sample.thing("Script", "web", location="javascript:alert(1)")
    removed = sample.file("Withdrawn secret", "secret.txt", b"secret", removed_at=NOW)
    (folder / str(gone.blob)).unlink()
    held = [welsh, arabic, control, empty_file, gone, broken, bomb, tall, long_name, reserved, script, removed]
    for evidence in held:
        sample.link(
            evidence,
            "1.1.1",
            why=f"{evidence.title} bears on it",
            quotation="كل شكوى مهمة" if evidence is arabic else "",
        )
    sample.assess("1.1.1", "plus", LONG * (10_000 // len(LONG) + 1) + "\x07 E012 end")
    sample.assess(
        "1.1.2", "partial", "نستمع إلى الجميع (E002).\nRydym yn gwrando — gweler E001, t. 3, a’r cynllun."
    )
    sample.assess("1.1.3", "non_compliant", "W" * 3000)
    sample.assess("1.2.1", "not_applicable")
    return sample


def _bomb() -> bytes:
    # A picture of 40,000 x 40,000 points in a few kilobytes: header and end are real, the middle is cut short.
    def chunk(kind: bytes, content: bytes) -> bytes:
        return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")

    header = (40_000).to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00"
    pixels = zlib.compress(bytes(1_000_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def big(folder: Path, links: int = 1000, pictures: int = 200, size: tuple[int, int] = (1920, 1080)) -> Sample:
    """All elements of the standard, rated and narrated, with many links and pictures."""
    sample = Sample(folder)
    dice = random.Random(57)
    codes = [element.code for element in sample.standard.elements]
    held = []
    for n in range(pictures):
        photo = n % 5 == 4
        content = photograph(n) if photo else screenshot(n, size)
        held.append(
            sample.file(
                f"{'Photograph' if photo else 'Screen'} of service {n + 1}",
                f"picture {n}.{'jpg' if photo else 'png'}",
                content,
                media_type="image/jpeg" if photo else "image/png",
                kind="photo",
                alt_text=f"Service number {n + 1} as customers see it, with this year's figures.",
                dated=date(2026, 1 + n % 12, 1 + n % 28),
            )
        )
    for n in range(100):
        kind = ("policy", "survey", "performance", "minutes")[n % 4]
        text = f"Document {n}\n".encode() + dice.randbytes(20_000)
        held.append(
            sample.file(
                f"{kind.title()} paper number {n}", f"paper{n}.docx", text, kind=kind, dated=date(2025, 6, 1)
            )
        )
    places = [(f"Customer centre {n}", f"{n} High Street") for n in range(20)]
    held += [sample.thing(name, "place", kind="observation", location=street) for name, street in places]
    for n in range(links):
        evidence = held[n % len(held)]
        sample.link(
            evidence,
            codes[(n * 7 + n // len(held)) % len(codes)],
            why="Shows that customers are asked, that something is done about it and that they are told.",
            page=dice.randint(1, 40),
            where="the second table" if n % 3 else "",
            quotation="Nine in ten customers said that they were treated fairly." if n % 4 == 0 else "",
            parts=(1,) if n % 5 == 0 else (),
        )
    ratings = ["plus", "compliant", "compliant", "compliant", "partial"]
    for n, code in enumerate(codes):
        words = f"We asked our customers and acted on what they said (E{dice.randint(1, 300):03d}, p. 2). " * 5
        sample.assess(code, ratings[n % 5], f"{words}\n{words}\n- First point, see E201\n- Second point")
    return sample
