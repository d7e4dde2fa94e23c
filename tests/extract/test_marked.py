"""Pictures drawn with their marks: upright, one frame, nothing of what was covered, nothing noted."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from cse_desktop.domain.drawing import Drawing
from cse_desktop.domain.picture_marks import Mark, arrow, in_box, label, outward
from cse_desktop.extract import Limits
from cse_desktop.extract.drawing.draw_file import mark_file
from cse_desktop.extract.source import Source

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
BLACK, WHITE = (0, 0, 0), (255, 255, 255)


def marked(path: Path, *marks: Mark, limits: Limits | None = None) -> Drawing:
    return mark_file(Source(path=path, name=path.name, limits=limits or Limits()), marks, FONTS)


def opened(drawing: Drawing) -> Image.Image:
    assert drawing.outcome == "drawn", drawing.reason
    picture = Image.open(io.BytesIO(drawing.image))
    assert not picture.getexif() and "icc_profile" not in picture.info and getattr(picture, "n_frames", 1) == 1
    return picture.convert("RGB")


def noise(size: tuple[int, int]) -> Image.Image:
    return Image.frombytes("RGB", size, random.Random(7).randbytes(3 * size[0] * size[1]))


@pytest.mark.parametrize("ending", [".png", ".bmp", ".tiff", ".webp"])
def test_black_outs_go_out_to_whole_pixels(tmp_path: Path, ending: str) -> None:
    Image.new("RGB", (7, 5), WHITE).save(tmp_path / f"x{ending}")
    picture = opened(marked(tmp_path / f"x{ending}", in_box("blackout", 0.2, 0.25, 0.3, 0.3)))
    left, top, right, bottom = outward([0.2, 0.25, 0.3, 0.3], 7, 5)
    assert (left, top, right, bottom) == (1, 1, 4, 3)
    for x in range(7):
        for y in range(5):
            covered = left <= x < right and top <= y < bottom
            assert picture.getpixel((x, y)) == (BLACK if covered else WHITE)


def test_a_photograph_is_turned_before_it_is_covered(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Secret maker"
    noise((400, 200)).save(tmp_path / "x.jpg", exif=exif, quality=95, comment=b"Secret comment")
    drawing = marked(tmp_path / "x.jpg", in_box("blackout", 0, 0, 1, 0.5))
    picture = opened(drawing)
    assert picture.size == (200, 400) and b"Secret" not in drawing.image
    assert all(high < 30 for _, high in picture.crop((0, 0, 200, 190)).getextrema())
    assert all(high > 200 for _, high in picture.crop((0, 210, 200, 400)).getextrema())


def test_of_several_frames_and_layers_only_what_is_seen_is_left(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("white", "red", "blue")]
    for name in ("x.gif", "x.tiff", "x.webp"):
        frames[0].save(tmp_path / name, save_all=True, append_images=frames[1:])
        assert opened(marked(tmp_path / name, in_box("crop", 0, 0, 0.5, 1))).size == (30, 40)
    hidden = Image.new("RGBA", (60, 40), (200, 0, 0, 0))
    hidden.save(tmp_path / "hidden.png")
    seen = opened(marked(tmp_path / "hidden.png", label(0.9, 0.9, "x")))
    assert seen.getpixel((5, 5)) == WHITE, "what transparency hid has gone too"


def test_a_picture_too_large_for_memory_is_covered_wider_not_less(tmp_path: Path) -> None:
    wide = Image.new("RGB", (1200, 900), WHITE)
    wide.paste((255, 0, 0), (300, 300, 900, 600))
    box = in_box("blackout", 300 / 1200, 300 / 900, 600 / 1200, 300 / 900)
    for name in ("x.jpg", "x.png"):
        wide.save(tmp_path / name, quality=95)
        picture = opened(marked(tmp_path / name, box, limits=Limits(picture_bytes=6_000_000)))
        assert picture.width < 1200
        red, green, _ = picture.split()
        assert ImageChops.subtract(red, green).getextrema()[1] < 40, "nothing of it shines through at the edges"
    small = Limits(picture_bytes=100_000)
    drawing = marked(tmp_path / "x.png", box, limits=small)
    assert drawing.reason is not None and drawing.reason.id == "drawing.too_large"


def test_labels_have_welsh_letters_and_arrows_point(tmp_path: Path) -> None:
    Image.new("RGB", (800, 600), WHITE).save(tmp_path / "x.png")
    pointing = arrow(0.2, 0.9, 0.8, 0.5)
    one, other = (opened(marked(tmp_path / "x.png", label(0.1, 0.1, said), pointing)) for said in ("ŵŷ", "€½"))
    assert one.tobytes() != other.tobytes(), "letters, not twice the box that stands for a missing one"
    red, green, _ = one.crop((0, 290, 800, 312)).split()
    left, _, right, _ = (
        ImageChops.subtract(red, green).point(lambda value: 255 * (value > 100)).getbbox() or (0,) * 4
    )
    assert left > 560 and 630 <= right <= 650


def test_what_is_no_picture_says_so(tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing more")
    (tmp_path / "x.txt").write_text("words", encoding="utf-8")
    for name in ("x.png", "x.txt"):
        drawing = marked(tmp_path / name, in_box("blackout", 0, 0, 1, 1))
        assert drawing.outcome == "failed" and drawing.reason is not None
