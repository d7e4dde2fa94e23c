"""Pictures whose words are known: screens, tables, scans and photographs as officers bring them, all made up."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageFont

_SYSTEM = Path("/usr/share/fonts/truetype")
FACES = {
    "sans": ("liberation/LiberationSans-Regular.ttf", "dejavu/DejaVuSans.ttf"),
    "bold": ("liberation/LiberationSans-Bold.ttf", "dejavu/DejaVuSans-Bold.ttf"),
    "serif": ("liberation/LiberationSerif-Regular.ttf", "dejavu/DejaVuSerif.ttf"),
    "wide": ("dejavu/DejaVuSans.ttf",),
}
SENTENCES = (
    "Every customer is greeted within three minutes of reaching the front desk.",
    "We answered 92% of telephone calls before the fifth ring, against a target of 85%.",
    "Complaints are acknowledged in two working days and answered in full within ten.",
    "Since April 2025 the library at Harrowby Lane has opened on Sunday afternoons.",
    "Residents told us that letters were hard to follow, so all 64 were written again.",
    "A hearing loop is fitted at each counter; staff test it on the first Monday of the month.",
    "The average wait fell from 11 minutes to 4 minutes and 20 seconds.",
    "Write to customer.care@eastmere.example or ring 01632 960 417 between 8.30am and 6pm.",
    "Our standards are published in the foyer, on the website and on the back of every bill.",
    "Of 1,208 people who replied, 1,131 would recommend the service to a friend.",
    "Managers listen to six recorded calls a week and discuss them with the adviser.",
    "Translation was asked for 73 times in the year, most often in Polish and Bengali.",
    "The refund of £148.50 was paid on 17 June and an apology sent the same day.",
    "New starters spend a week with the outreach team in Thornwick and Lower Ashby.",
    "Where a promise cannot be kept we say so before the date, and give a new one.",
    "Parents asked for evening appointments: there are now forty each month.",
)
LABELS = (
    "Overview", "Open cases", "Calls answered", "Average wait", "Satisfaction", "Complaints", "Settings",
    "Reports", "Housing repairs", "Council tax", "Benefits", "Waste and recycling", "Planning",
    "Electoral roll", "Export", "Last 30 days", "Compare with last year", "Assigned to", "Priority", "Due date",
    "Reference", "Status", "Waiting for customer", "Resolved", "Escalated", "In progress", "New",
    "Save changes", "Cancel", "Search", "Front desk", "Telephone", "Web form", "Letter", "Home visit",
    "Service level", "Abandoned", "Queue", "Team",
)  # fmt: skip
PEOPLE = ("A. Marlow", "J. Thistle", "R. Penhale", "S. Okafor", "M. Lindqvist", "D. Hargreave", "P. Nandra")


@dataclass
class Made:
    """A picture, and each word on it with its place in pixels (left, top, right, bottom)."""

    picture: Image.Image
    words: list[tuple[str, tuple[float, float, float, float]]] = field(default_factory=list)

    def write(
        self, at: tuple[float, float], text: str, size: float, ink: str | int = "black", face: str = "sans"
    ) -> float:
        """Write one line with its top left corner there; where it ends."""
        draw, letters = ImageDraw.Draw(self.picture), font(face, size)
        draw.text(at, text, fill=ink, font=letters)
        start = 0
        for word in text.split(" "):
            begin = at[0] + draw.textlength(text[:start], font=letters)
            left, top, right, bottom = draw.textbbox((begin, at[1]), word, font=letters)
            self.words.append((word, (left, top, right, bottom)))
            start += len(word) + 1
        return at[0] + draw.textlength(text, font=letters)

    def paragraph(
        self, at: tuple[float, float], width: float, text: str, size: float, ink: str = "black", face: str = "sans"
    ) -> float:
        """Write lines below one another, no wider than `width`; where the next would begin."""
        letters, line, top = font(face, size), "", at[1]
        for word in [*text.split(), ""]:
            longer = f"{line} {word}".strip()
            if word and letters.getlength(longer) <= width:
                line = longer
                continue
            if line:
                self.write((at[0], top), line, size, ink, face)
                top += size * 1.45
            line = word
        return top + size * 0.6


@lru_cache(maxsize=100)
def font(face: str, size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """A face of this system, or the one that comes with Pillow."""
    found = [_SYSTEM / name for name in FACES[face] if (_SYSTEM / name).exists()]
    return ImageFont.truetype(found[0], size) if found else ImageFont.load_default(size)


def prose(chance: random.Random, sentences: int) -> str:
    """Some sentences in any order."""
    return " ".join(chance.sample(SENTENCES, min(sentences, len(SENTENCES))))


def web_page(chance: random.Random, width: int, size: float, *, dark: bool = False) -> Made:
    """A screenshot of a page of a website: menu, headings, text."""
    paper, ink, bar = ("#1e1f22", "#d7d9dc", "#101113") if dark else ("white", "#1d1d1f", "#0b4a6f")
    made = Made(Image.new("RGB", (width, round(width * 0.62)), paper))
    draw = ImageDraw.Draw(made.picture)
    draw.rectangle((0, 0, width, size * 3.4), fill=bar)
    right = made.write((24, size), "Eastmere Borough Council", size * 1.2, "white", "bold") + 40
    for label in chance.sample(LABELS[:14], 4):
        if right < width - 160:
            right = made.write((right, size * 1.1), label, size * 0.9, "#e8f1f6") + 30
    top = size * 5.0
    column = min(width - 60.0, size * 60)
    while top < made.picture.height - size * 12:
        top = made.paragraph((30, top), column, chance.choice(SENTENCES), size * 1.6, ink, "bold")
        top = made.paragraph((30, top), column, prose(chance, 3), size, ink, chance.choice(("sans", "wide")))
        made.write(
            (30, top),
            "Read more about " + chance.choice(LABELS).lower(),
            size,
            "#2a6fdb" if not dark else "#7fb2ff",
        )
        top += size * 2.6
    return made


def dashboard(chance: random.Random, width: int = 1366, height: int = 768, *, size: float = 12) -> Made:
    """A screenshot of a dashboard: dark menu, cards, coloured buttons and badges, small grey labels, a table."""
    made = Made(Image.new("RGB", (width, height), "#f4f6f8"))
    draw = ImageDraw.Draw(made.picture)
    menu, theme = chance.choice((("#1f2a37", "#2563eb"), ("#2d1b4e", "#0f766e"), ("#0f3d3e", "#b45309")))
    draw.rectangle((0, 0, 210, height), fill=menu)
    made.write((20, 18), "Customer desk", size * 1.4, "white", "bold")
    for row, label in enumerate(chance.sample(LABELS[:14], 9)):
        if row == 1:
            draw.rectangle((8, 66 + row * 34, 202, 94 + row * 34), fill=theme)
        made.write((44, 72 + row * 34), label, size, "#ffffff" if row == 1 else "#c5ced8")
    left = 234.0
    for label in chance.sample(LABELS, 4):
        draw.rounded_rectangle((left, 20, left + 210, 116), 8, fill="white", outline="#d8dee4")
        made.write((left + 14, 30), label, size * 0.9, "#6b7280")
        made.write((left + 14, 50), f"{chance.randint(10, 9999):,}", size * 2.2, "#111827", "bold")
        sign, ink = chance.choice((("+", "#15803d"), ("-", "#b91c1c")))
        made.write((left + 14, 88), f"{sign}{chance.uniform(0.1, 19):.1f}% since last month", size * 0.85, ink)
        left += 226
    left = 234.0
    for label, fill in zip(chance.sample(LABELS, 4), (theme, "#15803d", "#b91c1c", "#6b7280"), strict=True):
        end = left + font("sans", size).getlength(label) + 28
        draw.rounded_rectangle((left, 136, end, 136 + size * 2.4), 5, fill=fill)
        made.write((left + 14, 136 + size * 0.6), label, size, "white")
        left = end + 12
    _rows(made, chance, (234, 190), (width - 24, height - 20), size)
    return made


def _rows(
    made: Made, chance: random.Random, start: tuple[float, float], end: tuple[float, float], size: float
) -> None:
    """A table with a tinted head, thin rules and coloured badges."""
    draw = ImageDraw.Draw(made.picture)
    share = (0, 0.12, 0.42, 0.58, 0.74, 0.88)
    columns = [start[0] + 12 + part * (end[0] - start[0]) for part in share]
    draw.rectangle((*start, *end), fill="white")
    draw.rectangle((*start, end[0], start[1] + size * 2.2), fill="#e5e9ee")
    for left, head in zip(columns, ("Reference", "Subject", "Assigned to", "Team", "Status", "Due"), strict=True):
        made.write((left, start[1] + size * 0.5), head, size * 0.92, "#374151", "bold")
    top, row = start[1] + size * 2.2, 0
    while top + size * 2.2 < end[1]:
        if row % 2:
            draw.rectangle((start[0], top, end[0], top + size * 2.2), fill="#f8fafc")
        status, fill = chance.choice((("Resolved", "#15803d"), ("Escalated", "#b91c1c"), ("New", "#2563eb")))
        middle = top + size * 0.55
        made.write((columns[0], middle), f"CS-{chance.randint(10000, 99999)}", size)
        made.write((columns[1], middle), " ".join(chance.choice(SENTENCES).split()[:4]).rstrip(".,:;"), size)
        made.write((columns[2], middle), chance.choice(PEOPLE), size, "#374151")
        made.write((columns[3], middle), chance.choice(LABELS[8:13]), size, "#6b7280")
        wide = font("bold", size * 0.85).getlength(status) + 16
        draw.rounded_rectangle(
            (columns[4] - 8, middle - 2, columns[4] - 8 + wide, middle + size * 1.2), 7, fill=fill
        )
        made.write((columns[4], middle + 1), status, size * 0.85, "white", "bold")
        made.write((columns[5], middle), f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/2026", size)
        draw.line((start[0], top + size * 2.2, end[0], top + size * 2.2), fill="#e5e7eb")
        top, row = top + size * 2.2, row + 1


def letter(chance: random.Random, *, dots: int = 200, size: float = 11) -> Made:
    """A typed A4 sheet; `size` in printer's points."""
    made = Made(Image.new("L", (round(8.27 * dots), round(11.69 * dots)), 255))
    unit = dots / 72
    made.write((72 * unit, 60 * unit), "Eastmere Borough Council", 18 * unit, face="bold")
    made.write(
        (72 * unit, 90 * unit), f"Our reference: EBC/{chance.randint(1000, 9999)}/26", size * unit, face="serif"
    )
    made.write((380 * unit, 90 * unit), f"{chance.randint(1, 28)} March 2026", size * unit, face="serif")
    top, face = 130 * unit, chance.choice(("serif", "sans"))
    for _ in range(9):
        top = made.paragraph((72 * unit, top), 450 * unit, prose(chance, 3), size * unit, face=face)
        if top > 740 * unit:
            break
    return made


def scanned(sheet: Made, chance: random.Random, *, degrees: float = 0.0, grain: int = 14) -> Image.Image:
    """The sheet as a scanner gives it: turned a little, greyish paper, grain, JPEG's own faults."""
    picture = sheet.picture.convert("L").rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)
    picture = picture.filter(ImageFilter.GaussianBlur(0.6)).point(lambda value: 25 + value * 222 // 255)
    return _grainy(picture, chance, grain)


def photographed(
    sheet: Made, chance: random.Random, megapixels: float = 12, *, lean: float = 0.06, shade: float = 0.5
) -> Image.Image:
    """The sheet on a table as a telephone sees it: at an angle, unevenly lit, a shadow across it, soft, grainy.

    `lean` is by how much of a side its corners are out of place, `shade` how much light the dark end loses.
    """
    height = round((megapixels * 1e6 * 4 / 3) ** 0.5)
    width = round(height * 3 / 4)
    table = Image.new("RGB", (width, height), (94, 70, 52))
    table = ImageChops.add(table, _noise(table.size, chance, 24).convert("RGB"), 1, -20)
    paper = sheet.picture.convert("RGB").point(lambda value: value * 232 // 255 + 12)
    corners = [
        (width * (x + chance.uniform(-lean, lean)), height * (y + chance.uniform(-lean, lean)))
        for x, y in ((0.09, 0.08), (0.91, 0.08), (0.91, 0.92), (0.09, 0.92))
    ]
    w, h = paper.size
    across = perspective(corners, [(0, 0), (w, 0), (w, h), (0, h)])
    seen = paper.transform(table.size, Image.Transform.PERSPECTIVE, across, Image.Resampling.BICUBIC)
    mask = Image.new("L", paper.size, 255).transform(table.size, Image.Transform.PERSPECTIVE, across)
    table.paste(seen, mask=mask)
    light = Image.linear_gradient("L").rotate(chance.choice((0, 90, 180, 270))).resize(table.size)
    light = light.point(lambda value: 255 - value * shade)
    shadow = ImageDraw.Draw(light)
    edge = chance.uniform(0.3, 0.7) * width
    shadow.polygon([(edge, height), (edge + width * 0.25, height), (width * 0.7, height * 0.4)], fill=90)
    light = light.filter(ImageFilter.GaussianBlur(width / 60))
    table = ImageChops.multiply(table, light.convert("RGB"))
    table = table.filter(ImageFilter.GaussianBlur(height / 4000))
    return _grainy(ImageEnhance.Color(table).enhance(0.8), chance, 12)


def perspective(
    seen: Sequence[tuple[float, float]], flat: Sequence[tuple[float, float]]
) -> tuple[float, float, float, float, float, float, float, float]:
    """The eight numbers with which Pillow finds, for each point of `seen`, the one of `flat` that goes there."""
    rows = []
    for (x, y), (u, v) in zip(seen, flat, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    for column in range(8):
        pivot = max(range(column, 8), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [value / rows[column][column] for value in rows[column]]
        for row in range(8):
            if row != column:
                rows[row] = [a - rows[row][column] * b for a, b in zip(rows[row], rows[column], strict=True)]
    a, b, c, d, e, f, g, h = (row[8] for row in rows)
    return a, b, c, d, e, f, g, h


def _noise(size: tuple[int, int], chance: random.Random, spread: int) -> Image.Image:
    tile = Image.frombytes("L", (512, 512), chance.randbytes(512 * 512)).filter(ImageFilter.GaussianBlur(0.7))
    tile = tile.point(lambda value: max(0, min(255, 128 + (value - 128) * spread / 64)))
    field = Image.new("L", size)
    for left in range(0, size[0], 512):
        for top in range(0, size[1], 512):
            field.paste(tile, (left, top))
    return field


def _grainy(picture: Image.Image, chance: random.Random, spread: int) -> Image.Image:
    return ImageChops.add(picture, _noise(picture.size, chance, spread).convert(picture.mode), 1, -128)
