"""Where words stand: on the page as it is drawn, however it was turned, levelled or reduced to be read."""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw, ImageFont

from cse_desktop.domain.drawing import Drawing
from cse_desktop.domain.reading import PAGE_UNITS, WordBox
from cse_desktop.extract.drawing.draw_file import draw_file
from cse_desktop.extract.source import Source

from . import make

LINES = [
    "Every customer is greeted within three minutes of arriving",
    "Complaints are acknowledged promptly and answered in full",
    "Residents told us that letters were difficult to follow",
    "The hearing loop is tested on the first Monday monthly",
    "Translation was requested seventeen times last winter",
    "Managers discuss recorded calls with advisers every week",
]
LOOKED_FOR = ("greeted", "acknowledged", "difficult", "Monday", "seventeen", "advisers")
Place = tuple[float, float]
Turn = Callable[[float, float], Place]


def sheet() -> tuple[Image.Image, dict[str, Place]]:
    """A page of text with room around it, and the middle of some of its words as shares of its size."""
    picture = Image.new("L", (1200, 900), 255)
    draw, font = ImageDraw.Draw(picture), ImageFont.load_default(size=30)
    places = {}
    for row, line in enumerate(LINES):
        word = LOOKED_FOR[row]
        left, top = 150, 180 + row * 90
        draw.text((left, top), line, fill=0, font=font)
        before = draw.textlength(line.partition(word)[0], font=font)
        box = draw.textbbox((left + before, top), word, font=font)
        places[word] = ((box[0] + box[2]) / 2 / 1200, (box[1] + box[3]) / 2 / 900)
    return picture, places


def turned(places: dict[str, Place], turn: Turn) -> dict[str, Place]:
    return {word: turn(*place) for word, place in places.items()}


def check(words: tuple[WordBox, ...], places: dict[str, Place], shape: float = 1.0) -> None:
    """Each word is found once, its middle where it is, and its box not much larger than the word."""
    for word, (across, down) in places.items():
        found = [box for box in words if box.text == word]
        assert len(found) == 1, (word, [box.text for box in words])
        box = found[0]
        middle = (box.left + box.right) / 2 / PAGE_UNITS, (box.top + box.bottom) / 2 / PAGE_UNITS
        assert math.dist(middle, (across, down)) < 0.012, (word, middle, (across, down))
        sides = sorted(((box.right - box.left) * shape, box.bottom - box.top))
        assert 0.1 * sides[1] < sides[0] < 0.45 * sides[1], (word, box)


UPRIGHT: Turn = lambda x, y: (x, y)  # noqa: E731
HALF: Turn = lambda x, y: (1 - x, 1 - y)  # noqa: E731
QUARTER: Turn = lambda x, y: (y, 1 - x)  # noqa: E731


@pytest.mark.parametrize(
    ("way", "turn"),
    [
        (None, UPRIGHT),
        (Image.Transpose.ROTATE_90, QUARTER),
        (Image.Transpose.ROTATE_180, HALF),
        (Image.Transpose.ROTATE_270, lambda x, y: (1 - y, x)),
    ],
)
def test_words_of_a_picture_lying_any_way(tmp_path, read, way, turn):
    picture, places = sheet()
    picture = picture.transpose(way) if way is not None else picture
    picture.save(tmp_path / "x.png")
    _, pages = read(tmp_path / "x.png")
    check(pages[0].words, turned(places, turn), picture.width / picture.height)


@pytest.mark.parametrize("degrees", [3, -2])
def test_words_of_a_picture_that_is_not_level(tmp_path, read, degrees):
    picture, places = sheet()
    angle = math.radians(degrees)

    def turn(x: float, y: float) -> Place:
        right, down = (x - 0.5) * 1200, (y - 0.5) * 900
        return (
            0.5 + (right * math.cos(angle) + down * math.sin(angle)) / 1200,
            0.5 + (down * math.cos(angle) - right * math.sin(angle)) / 900,
        )

    picture.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255).save(tmp_path / "x.png")
    _, pages = read(tmp_path / "x.png")
    check(pages[0].words, turned(places, turn), 1200 / 900)


def test_words_seen_from_the_side(tmp_path, read):
    """Lines that run together, as on a notice photographed from its left."""
    picture, places = sheet()
    lean = 50
    seen = picture.transform(
        picture.size, Image.Transform.QUAD, (0, -lean, 0, 900 + lean, 1200, 900 - lean, 1200, lean),
        Image.Resampling.BICUBIC, fillcolor=255,
    )  # fmt: skip

    def turn(x: float, y: float) -> Place:
        reach = lean * (1 - 2 * x)
        return x, (y * 900 + reach) / (900 + 2 * reach)

    seen.save(tmp_path / "x.png")
    _, pages = read(tmp_path / "x.png")
    check(pages[0].words, turned(places, turn), 1200 / 900)


def test_words_of_a_photograph_turned_by_its_camera(tmp_path, read):
    picture, places = sheet()
    marked = Image.Exif()
    marked[0x0112] = 6  # to be turned by a quarter to be seen upright
    picture.transpose(Image.Transpose.ROTATE_90).save(tmp_path / "x.jpg", exif=marked, quality=90)
    _, pages = read(tmp_path / "x.jpg")
    check(pages[0].words, places, 1200 / 900)


def test_words_of_each_frame_of_a_tiff(tmp_path, read):
    picture, places = sheet()
    over = picture.transpose(Image.Transpose.ROTATE_180)
    picture.save(tmp_path / "x.tiff", save_all=True, append_images=[over])
    _, pages = read(tmp_path / "x.tiff")
    check(pages[0].words, places, 1200 / 900)
    check(pages[1].words, turned(places, HALF), 1200 / 900)


def scan(path: Path, rotation: int, crop: tuple[float, float, float, float] | None) -> dict[str, Place]:
    """A PDF whose only page is the sheet on 600 by 450 points, turned and cut; where its words are then seen."""
    picture, places = sheet()
    document = pdfium.PdfDocument.new()
    page = document.new_page(600, 450)
    stream = io.BytesIO()
    picture.convert("RGB").save(stream, "JPEG", quality=90)
    image = pdfium.PdfImage.new(document)
    image.load_jpeg(stream, inline=True)
    image.set_matrix(pdfium.PdfMatrix().scale(600, 450))
    page.insert_obj(image)
    page.gen_content()
    if crop:
        page.set_cropbox(*crop)
        left, bottom, right, top = crop
        places = turned(
            places,
            lambda x, y: ((x * 600 - left) / (right - left), (top - (1 - y) * 450) / (top - bottom)),
        )
    page.set_rotation(rotation)
    document.save(path)
    document.close()
    ways: dict[int, Turn] = {0: UPRIGHT, 90: lambda x, y: (1 - y, x), 180: HALF, 270: QUARTER}
    return turned(places, ways[rotation])


@pytest.mark.parametrize(
    ("rotation", "crop"), [(0, None), (90, None), (0, (30, 15, 585, 420)), (270, (30, 15, 585, 420))]
)
def test_words_of_a_scanned_page(tmp_path, read, rotation, crop):
    places = scan(tmp_path / "scan.pdf", rotation, crop)
    _, pages = read(tmp_path / "scan.pdf")
    check(pages[0].words, places, 1200 / 900 if rotation == 0 else 900 / 1200)


def test_a_document_read_around_its_pictures_gives_no_places(tmp_path, read):
    path = make.docx_by_hand(
        tmp_path / "x.docx", make.paragraph("See below."), {"word/media/a.png": make.png_of(LINES)}
    )
    _, pages = read(path)
    assert not any(page.words for page in pages)


# --- words typed on a page of a PDF


def drawn(path: Path, page: int = 1) -> Drawing:
    return draw_file(Source(path=path, name=path.name), page, 800, words=True)


def typed(
    path: Path, rotation: int = 0, crop: tuple[float, float, float, float] | None = None
) -> dict[str, Place]:
    """A PDF with the lines typed on 600 by 400 points; where some of their words are seen."""
    from reportlab.pdfgen import canvas

    sheet = canvas.Canvas(str(path), pagesize=(600, 400))
    left, bottom, right, top = crop or (0, 0, 600, 400)
    if crop:
        sheet.setCropBox((left, bottom, right, top))
    places = {}
    for row, line in enumerate(LINES):
        word, base = LOOKED_FOR[row], 340 - row * 40
        sheet.setFont("Helvetica", 14)
        sheet.drawString(70, base, line)
        start = 70 + sheet.stringWidth(line.partition(word)[0], "Helvetica", 14)
        middle = start + sheet.stringWidth(word, "Helvetica", 14) / 2
        places[word] = ((middle - left) / (right - left), (top - base - 4) / (top - bottom))
    sheet.save()
    with path.open("rb") as written:
        document = pdfium.PdfDocument(io.BytesIO(written.read()))
    document[0].set_rotation(rotation)
    document.save(path)
    ways: dict[int, Turn] = {0: UPRIGHT, 90: lambda x, y: (1 - y, x), 180: HALF, 270: QUARTER}
    return turned(places, ways[rotation])


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (40, 60, 560, 390)])
def test_typed_words_of_a_page(tmp_path, rotation, crop):
    places = typed(tmp_path / "typed.pdf", rotation, crop)
    drawing = drawn(tmp_path / "typed.pdf")
    assert drawing.outcome == "drawn"
    check(drawing.words, places, drawing.width / drawing.height)
    # Of a page on its side PDFium tells the last line first.
    assert LINES[0] in " ".join(word.text for word in drawing.words)
    plain = draw_file(Source(path=tmp_path / "typed.pdf", name="typed.pdf"), 1, 800)
    assert (plain.image, plain.words) == (drawing.image, ())


def test_a_word_broken_at_the_end_of_a_line_has_two_places(tmp_path):
    make.pdf(tmp_path / "x.pdf", [["We publish infor-", "mation for carers"]])
    words = drawn(tmp_path / "x.pdf").words
    assert [word.text for word in words] == ["We", "publish", "information", "information", "for", "carers"]
    ends, begins = words[2], words[3]
    assert ends.bottom <= begins.top
    assert begins.left < ends.left


def test_words_come_through_the_guard_and_there_are_not_too_many(tmp_path, reader):
    from reportlab.pdfgen import canvas

    sheet = canvas.Canvas(str(tmp_path / "many.pdf"))
    sheet.setFont("Helvetica", 2)
    for row in range(400):
        sheet.drawString(20, 820 - 2 * row, "word " * 30)
    sheet.save()
    words = reader.draw(tmp_path / "many.pdf", "many.pdf", words=True).result().words
    assert len(words) == 5000
    assert {word.text for word in words} == {"word"}
