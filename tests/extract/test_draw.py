"""A page of a picture or PDF to look at: upright, small, without secrets, and never at anybody else's cost."""

from __future__ import annotations

import io
import os
import signal
import zlib
from collections.abc import Callable
from concurrent.futures import CancelledError
from pathlib import Path

import psutil
import pytest
from PIL import Image, ImageCms, PngImagePlugin

from cse_desktop.domain.drawing import Drawing
from cse_desktop.extract import Limits, Reader
from cse_desktop.extract.drawing.draw_file import draw_file
from cse_desktop.extract.source import Source

from . import make
from .test_guard import wait_for_worker

Draw = Callable[..., Drawing]
FORMATS = {".png": "PNG", ".jpg": "JPEG", ".tiff": "TIFF", ".gif": "GIF", ".bmp": "BMP", ".webp": "WEBP"}
RED, BLUE = (200, 30, 30), (30, 30, 200)


@pytest.fixture
def draw() -> Draw:
    """Draws in this process, for tests of what comes out rather than of the guard around it."""

    def drawn(path: Path, page: int = 1, longest: int = 1600, limits: Limits | None = None) -> Drawing:
        return draw_file(Source(path=path, name=path.name, limits=limits or Limits()), page, longest)

    return drawn


def opened(drawing: Drawing) -> Image.Image:
    picture = Image.open(io.BytesIO(drawing.image))
    assert picture.size == (drawing.width, drawing.height)
    assert f"image/{str(picture.format).lower()}" == drawing.media_type
    return picture


def failure(drawing: Drawing) -> str:
    assert (drawing.outcome, drawing.image, drawing.width) == ("failed", b"", 0)
    assert drawing.reason is not None
    return drawing.reason.id.removeprefix("drawing.")


def halves(size: tuple[int, int] = (60, 40), mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", size, RED)
    picture.paste(BLUE, (size[0] // 2, 0, *size))
    return picture.convert(mode)


def near(one: object, other: tuple[int, int, int]) -> bool:
    assert isinstance(one, tuple)
    return all(abs(a - b) < 12 for a, b in zip(one, other, strict=True))


def noise(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    bands = [Image.effect_noise(size, 90) for _ in Image.new(mode, (1, 1)).getbands()]
    return Image.merge(mode, bands)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A picture of thirty million points, which takes a good part of a second to draw."""
    path = tmp_path_factory.mktemp("large") / "large.png"
    noise((1000, 833)).resize((6000, 5000), Image.Resampling.NEAREST).save(path, compress_level=1)
    return path


# --- each format


@pytest.mark.parametrize("suffix", FORMATS)
def test_each_format_is_drawn_within_the_size_asked_for(tmp_path, draw, suffix):
    path = tmp_path / f"x{suffix}"
    halves((900, 600)).save(path, FORMATS[suffix])
    drawing = draw(path, longest=300)
    assert (drawing.outcome, drawing.width, drawing.height, drawing.pages) == ("drawn", 300, 200, 1)
    picture = opened(drawing).convert("RGB")
    assert near(picture.getpixel((20, 100)), RED)
    assert near(picture.getpixel((280, 100)), BLUE)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGBA", "CMYK", "I;16", "I", "F", "YCbCr", "LAB"])
@pytest.mark.parametrize("size", [(60, 40), (1200, 40)])
def test_every_kind_of_pixel_is_drawn(tmp_path, draw, mode, size):
    kind = "TIFF" if mode in ("CMYK", "I;16", "I", "F", "YCbCr", "LAB", "PA") else "PNG"
    try:
        Image.new(mode, size).save(tmp_path / "x", kind)
    except OSError:
        pytest.skip("no format keeps this")
    drawing = draw(tmp_path / "x", longest=300)
    assert drawing.width == min(300, size[0])
    opened(drawing).load()


@pytest.mark.parametrize("size", [(1, 1), (5000, 10), (10, 9000), (40_000, 1)])
def test_odd_shapes_stay_within_the_size(tmp_path, draw, size):
    Image.new("RGB", size, "red").save(tmp_path / "x.png")
    drawing = draw(tmp_path / "x.png")
    assert min(drawing.width, drawing.height) >= 1
    assert max(drawing.width, drawing.height) == min(1600, max(size))


def test_frames_of_a_tiff_are_pages_those_of_a_gif_are_not(tmp_path, draw):
    sheets = [Image.new("RGB", (50, 40), colour) for colour in (RED, BLUE, "white")]
    sheets[0].save(tmp_path / "x.tiff", save_all=True, append_images=sheets[1:])
    sheets[0].save(tmp_path / "x.gif", save_all=True, append_images=sheets[1:])
    second = draw(tmp_path / "x.tiff", page=2)
    assert (second.outcome, second.pages) == ("drawn", 3)
    assert near(opened(second).convert("RGB").getpixel((9, 9)), BLUE)
    assert draw(tmp_path / "x.gif").pages == 1
    fourth = draw(tmp_path / "x.tiff", page=4)
    assert (failure(fourth), fourth.pages) == ("no_such_page", 3)
    assert fourth.reason.values == {"page": 4, "count": 3}


def test_pages_of_a_pdf(tmp_path, draw):
    path = make.pdf(tmp_path / "x.pdf", [["One"], []], {2: Image.new("RGB", (20, 20), BLUE)})
    first, second = draw(path), draw(path, page=2, longest=400)
    assert (first.height, first.pages, first.media_type) == (1600, 2, "image/png")
    assert abs(first.width / first.height - 210 / 297) < 0.01
    assert max(opened(second).size) == 400
    assert near(opened(second).convert("RGB").getpixel((140, 200)), BLUE)
    assert near(opened(first).convert("RGB").getpixel((5, 5)), (255, 255, 255))
    assert failure(draw(path, page=3)) == "no_such_page"


def test_a_screenshot_stays_sharp_and_a_photograph_small(tmp_path, draw):
    screen = make.picture_of(["Waiting times by month", "Calls answered in five minutes"], (1920, 1080))
    screen.save(tmp_path / "s.png")
    noise((800, 600)).save(tmp_path / "p.jpg", quality=90)
    noise((800, 600), "L").save(tmp_path / "g.png")
    shot, photo, grey = (draw(tmp_path / name) for name in ("s.png", "p.jpg", "g.png"))
    assert (shot.media_type, shot.width) == ("image/png", 1600)
    assert (photo.media_type, grey.media_type) == ("image/jpeg", "image/jpeg")


def test_few_colours_come_out_exactly_as_they_went_in(tmp_path, draw):
    picture = Image.new("RGB", (250, 10))
    for x in range(250):
        picture.paste((x, 255 - x, (x * 7) % 256), (x, 0, x + 1, 10))
    picture.save(tmp_path / "x.png")
    assert opened(draw(tmp_path / "x.png")).convert("RGB").tobytes() == picture.tobytes()


# --- upright, in the right colours, on white, without secrets


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize(("orientation", "size"), [(1, (60, 40)), (3, (60, 40)), (6, (40, 60)), (8, (40, 60))])
def test_pictures_are_turned_as_their_camera_meant(tmp_path, draw, kind, orientation, size):
    exif = Image.Exif()
    exif[0x0112] = orientation
    halves().save(tmp_path / "x", kind, exif=exif)
    picture = opened(draw(tmp_path / "x")).convert("RGB")
    assert picture.size == size
    # Where the red half, which is the left of the stored picture, has to end up.
    places = {1: (5, 20), 3: (55, 20), 6: (20, 5), 8: (20, 55)}
    assert near(picture.getpixel(places[orientation]), RED)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_transparent_is_shown_on_white(tmp_path, draw, kind):
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(tmp_path / "x", kind)
    assert near(opened(draw(tmp_path / "x")).convert("RGB").getpixel((5, 5)), (255, 255, 255))


def test_a_profile_is_applied_and_left_behind(tmp_path, draw):
    # Nobody can miss whether a profile was applied that swaps red and blue.
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    swapped = bytes(profile).replace(b"rXYZ", b"tmpZ").replace(b"bXYZ", b"rXYZ").replace(b"tmpZ", b"bXYZ")
    swapped = swapped.replace(b"sRGB", b"xxxx").replace("sRGB".encode("utf-16-be"), "xxxx".encode("utf-16-be"))
    Image.new("RGB", (20, 20), (250, 0, 0)).save(tmp_path / "x.png", icc_profile=swapped)
    Image.new("RGB", (20, 20), (250, 0, 0)).save(tmp_path / "y.png", icc_profile=b"\0" * 500)
    assert near(opened(draw(tmp_path / "x.png")).convert("RGB").getpixel((5, 5)), (0, 0, 250))
    assert near(opened(draw(tmp_path / "y.png")).convert("RGB").getpixel((5, 5)), (250, 0, 0))
    assert b"iCCP" not in draw(tmp_path / "x.png").image


def chunks(png: bytes) -> list[bytes]:
    place, found = 8, []
    while place < len(png):
        found.append(png[place + 4 : place + 8])
        place += 12 + int.from_bytes(png[place : place + 4], "big")
    assert place == len(png)
    return found


def markers(jpeg: bytes) -> list[int]:
    place, found = 2, []
    while jpeg[place + 1] != 0xDA:
        found.append(jpeg[place + 1])
        place += 2 + int.from_bytes(jpeg[place + 2 : place + 4], "big")
    return found


def test_nothing_but_pixels_goes_into_a_png(tmp_path, draw):
    said = PngImagePlugin.PngInfo()
    said.add_text("Author", "SECRETNAME")
    said.add_itxt("XML:com.adobe.xmp", "SECRETNAME")
    exif = Image.Exif()
    exif[0x0110] = "SECRETNAME"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    path = tmp_path / "x.png"
    halves().save(path, pnginfo=said, exif=exif, dpi=(72, 72), icc_profile=profile)
    path.write_bytes(path.read_bytes() + b"SECRETNAME: what was cut away")
    drawing = draw(path)
    assert set(chunks(drawing.image)) == {b"IHDR", b"PLTE", b"IDAT", b"IEND"}
    assert b"SECRETNAME" not in drawing.image
    assert b"SECRETNAME" in path.read_bytes()


def test_nothing_but_pixels_goes_into_a_jpeg(tmp_path, draw):
    exif = Image.Exif()
    exif[0x0110] = "SECRETNAME"
    exif.get_ifd(0x8825)[2] = (53.0, 23.0, 11.0)
    path = tmp_path / "x.jpg"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    noise((300, 200)).save(path, exif=exif, comment=b"SECRETNAME", icc_profile=profile, xmp=b"SECRETNAME")
    drawing = draw(path)
    assert drawing.media_type == "image/jpeg"
    assert b"SECRETNAME" not in drawing.image
    assert {m for m in markers(drawing.image) if m >= 0xE0} == {0xE0}  # the JFIF header alone


def test_the_same_file_gives_the_same_bytes(tmp_path, reader):
    noise((900, 700)).save(tmp_path / "p.jpg")
    make.picture_of(["words"]).save(tmp_path / "s.png")
    for name in ("p.jpg", "s.png"):
        one, other = (reader.draw(tmp_path / name, name).result() for _ in range(2))
        assert one == other


# --- hostile


def bomb(width: int, height: int, colour: int = 2) -> bytes:
    """A PNG of a few kilobytes that claims to be enormous."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return len(content).to_bytes(4, "big") + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")

    header = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((8, colour, 0, 0, 0))
    pixels = zlib.compress(bytes(min(width * height, 20_000_000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def test_hostile_and_broken_files_say_why(tmp_path, reader):
    png, jpg = io.BytesIO(), io.BytesIO()
    halves((600, 400)).save(png, "PNG")
    noise((600, 400)).save(jpg, "JPEG")
    files = {
        "empty.png": (b"", "empty_file"),
        "bomb.png": (bomb(40_000, 40_000), "too_large"),
        "wide.png": (bomb(13_000, 13_000), "too_large"),
        "cut.png": (png.getvalue()[:600], "damaged"),
        "cut.jpg": (jpg.getvalue()[:9000], "damaged"),
        "rubbish.png": (b"\x89PNG\r\n\x1a\nrubbish", "damaged"),
        "nothing.png": (bomb(0, 0), "damaged"),
        "head.pdf": (b"%PDF-1.7\n%%EOF", "damaged"),
        "script.svg": (b"<svg onload='alert(1)'/>", "unknown_type"),
        "words.txt": (b"plain words", "unknown_type"),
    }
    for name, (content, expected) in files.items():
        (tmp_path / name).write_bytes(content)
        assert failure(reader.draw(tmp_path / name, name).result()) == expected, name
    assert failure(reader.draw(tmp_path / "gone.png", "gone.png").result()) == "cannot_open"
    assert failure(reader.draw(tmp_path, "folder").result()) == "cannot_open"
    locked = make.pdf(tmp_path / "locked.pdf", [["secret"]], password="open sesame")
    assert failure(reader.draw(locked, "locked.pdf").result()) == "password_needed"


def repeating_tiff(width: int, strips: int, rows: int) -> bytes:
    """A grey TIFF whose strips all point at the same few bytes: a small file that unfolds to a huge picture."""
    packed = zlib.compress(bytes(width * rows))
    offsets = b"".join((8).to_bytes(4, "little") for _ in range(strips))
    counts = b"".join(len(packed).to_bytes(4, "little") for _ in range(strips))
    at = 8 + len(packed)
    tags = [(256, width), (257, strips * rows), (258, 8), (259, 8), (262, 1), (277, 1), (278, rows)]
    entries = [(tag, 4, 1, value) for tag, value in tags]
    entries += [(273, 4, strips, at), (279, 4, strips, at + len(offsets))]
    table = len(entries).to_bytes(2, "little")
    for tag, kind, count, value in sorted(entries):
        table += tag.to_bytes(2, "little") + kind.to_bytes(2, "little")
        table += count.to_bytes(4, "little") + value.to_bytes(4, "little")
    head = b"II*\0" + (at + len(offsets) + len(counts)).to_bytes(4, "little")
    return head + packed + offsets + counts + table + bytes(4)


def test_a_tiff_that_would_take_gigabytes(tmp_path, tessdata):
    with Reader(tessdata=tessdata, workers=1) as own:
        for name, (width, strips, rows), expected in (
            ("fits.tiff", (3000, 30, 100), ""),
            ("piece.tiff", (10_000, 1, 10_000), "too_large"),
            ("large.tiff", (13_000, 130, 100), "too_large"),
            ("huge.tiff", (30_000, 300, 100), "too_large"),
        ):
            (tmp_path / name).write_bytes(repeating_tiff(width, strips, rows))
            assert (tmp_path / name).stat().st_size < 100_000
            drawing = own.draw(tmp_path / name, name).result()
            assert (failure(drawing) if expected else drawing.reason) == (expected or None)
        assert own.peak_memory < 100 * 1024 * 1024


def test_large_pictures_are_drawn_within_the_limit(tmp_path, large, tessdata):
    halves((6016, 3384), "RGBA").save(tmp_path / "screen.png", compress_level=1)
    noise((1000, 750)).resize((8000, 6000), Image.Resampling.NEAREST).save(tmp_path / "phone.jpg", quality=60)
    with Reader(tessdata=tessdata, workers=1) as own:
        for path in (tmp_path / "screen.png", tmp_path / "phone.jpg", large):
            drawing = own.draw(path, path.name).result()
            assert (drawing.outcome, drawing.width) == ("drawn", 1600), drawing.reason
        assert own.peak_memory < Limits().memory


def test_what_takes_too_much_memory_costs_only_itself(tmp_path, large, tessdata):
    halves().save(tmp_path / "small.png")
    with Reader(tessdata=tessdata, workers=1, limits=Limits(memory=60 * 1024 * 1024)) as own:
        small = own.draw(tmp_path / "small.png", "small.png").result()
        assert failure(own.draw(large, "large.png").result()) == "too_much_memory"
        assert own.draw(tmp_path / "small.png", "small.png").result() == small


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
def test_what_takes_too_long_or_is_no_file_costs_only_itself(tmp_path, tessdata):
    os.mkfifo(tmp_path / "pipe")  # opening it would wait for ever
    sheet = make.picture_of([f"line {n}" for n in range(40)], (2000, 3000))
    make.pdf(tmp_path / "slow.pdf", [[]], {1: sheet})
    halves().save(tmp_path / "small.png")
    with Reader(tessdata=tessdata, workers=1, limits=Limits(seconds_per_drawing=0.0)) as own:
        assert failure(own.draw(tmp_path / "slow.pdf", "slow.pdf").result()) == "too_slow"
    with Reader(tessdata=tessdata, workers=1) as own:
        assert failure(own.draw(tmp_path / "pipe", "pipe.png").result()) == "cannot_open"
        assert own.draw(tmp_path / "small.png", "small.png").result().outcome == "drawn"


# --- the worker and its line


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """A file whose reading takes many seconds."""
    sheet = make.picture_of([f"Line {n} of a long and tedious letter" for n in range(30)], (1600, 1600))
    sheet.save(tmp_path / "slow.tiff", save_all=True, append_images=[sheet] * 60)
    return tmp_path / "slow.tiff"


def test_a_worker_killed_while_drawing_costs_only_its_page(tmp_path, large, tessdata):
    halves().save(tmp_path / "small.png")
    with Reader(tessdata=tessdata, workers=1) as own:
        victim = own.draw(large, "large.png")
        other = own.draw(tmp_path / "small.png", "small.png")
        os.kill(wait_for_worker(own), getattr(signal, "SIGKILL", signal.SIGTERM))
        assert failure(victim.result(timeout=20)) == "crashed"
        assert other.result(timeout=20).outcome == "drawn"


def test_one_worker_reads_and_draws_in_turn(tmp_path, reader):
    path = make.pdf(tmp_path / "x.pdf", [["One"], ["Two"]])
    for page in (1, 2):
        assert reader.draw(path, "x.pdf", page=page).result().outcome == "drawn"
        assert [p.text for p in reader.read(path, "x.pdf").pages] == ["One", "Two"]


def test_who_looks_does_not_wait_for_who_reads(tmp_path, slow, tessdata):
    halves().save(tmp_path / "small.png")
    with Reader(tessdata=tessdata, workers=1) as own:
        reading = own.submit(slow, "slow.tiff")
        waiting = own.submit(slow, "slow again.tiff")
        assert own.draw(tmp_path / "small.png", "small.png").result(timeout=20).outcome == "drawn"
        assert not reading.done()
        assert not waiting.done()
        assert len(own.worker_ids) == 2
        # The one that only draws leaves the file that waits to be read where it is.
        assert own.draw(tmp_path / "small.png", "small.png").result(timeout=20).outcome == "drawn"
        assert len(own.worker_ids) == 2


def test_cancelling_and_closing_leave_no_process(large, tessdata):
    own = Reader(tessdata=tessdata, workers=1)
    first = own.draw(large, "large.png")
    worker = psutil.Process(wait_for_worker(own))
    assert first.cancel()
    worker.wait(timeout=5)
    second = own.draw(large, "large.png")
    worker = psutil.Process(wait_for_worker(own))
    own.close()
    assert not worker.is_running()
    with pytest.raises(CancelledError):
        second.result(timeout=1)
    with pytest.raises(RuntimeError):
        own.draw(large, "large.png")


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="names there are always letters")
def test_a_path_that_is_no_text_arrives_as_it_is(tmp_path, reader):
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe"))
    folder.mkdir()
    halves().save(folder / "x.png")
    assert reader.draw(folder / "x.png", "x.png").result().outcome == "drawn"


def test_a_worker_that_sends_no_picture_is_not_believed():
    from cse_desktop.extract import wire

    ending = wire.drawing_ending(Drawing("drawn", b"", "image/png", 10, 10, 1))
    for content, image in (
        (ending, b"<svg/>"),
        (ending | {"media_type": "image/svg+xml"}, b"<svg/>"),
        (ending | {"size": [0, 5]}, b"\x89PNG\r\n\x1a\n"),
        ({}, b""),
    ):
        with pytest.raises((ValueError, KeyError)):
            wire.drawing_from(content, image)
