"""Pictures: upright, small, without secrets, and harmless."""

from __future__ import annotations

import io
import multiprocessing
import os
from pathlib import Path

import pytest
from pack_samples import photograph, screenshot
from PIL import Image

from cse_desktop.wordpack import pictures
from cse_desktop.wordpack.pictures import MOST_PIXELS_HIGH, MOST_PIXELS_WIDE, prepare, prepared


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def test_a_screenshot_stays_sharp_and_a_photograph_smooth(tmp_path: Path) -> None:
    (tmp_path / "s.png").write_bytes(screenshot(1, (1920, 1080)))
    (tmp_path / "p.jpg").write_bytes(photograph(1))
    shot, photo = prepare(str(tmp_path / "s.png")), prepare(str(tmp_path / "p.jpg"))
    assert (shot.extension, shot.width, shot.height) == ("png", 1600, 900)
    assert (photo.extension, photo.width) == ("jpeg", 1333)
    assert opened(shot.content).mode == "P"


def test_a_photograph_is_turned_upright_and_loses_its_secrets(tmp_path: Path) -> None:
    (tmp_path / "p.jpg").write_bytes(photograph(1, (1200, 800)))
    photo = prepare(str(tmp_path / "p.jpg"))
    assert (photo.width, photo.height) == (800, 1200)
    assert b"Exif" not in photo.content
    assert b"SECRETCAMERA" not in photo.content
    assert not opened(photo.content).getexif()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16", "I", "F", "YCbCr"])
def test_every_kind_of_pixel_can_be_shown(tmp_path: Path, mode: str) -> None:
    picture = Image.new(mode, (60, 40))
    kind = "TIFF" if mode in ("CMYK", "I;16", "I", "F", "YCbCr") else "PNG"
    picture.save(tmp_path / "x", kind)
    made = prepare(str(tmp_path / "x"))
    assert (made.width, made.height) == (60, 40)
    assert opened(made.content).format in ("PNG", "JPEG")


@pytest.mark.parametrize("size", [(1, 1), (5000, 10), (10, 9000)])
def test_odd_shapes_fit_the_page(tmp_path: Path, size: tuple[int, int]) -> None:
    Image.new("RGB", size, "red").save(tmp_path / "x.png")
    made = prepare(str(tmp_path / "x.png"))
    assert 1 <= made.width <= MOST_PIXELS_WIDE
    assert 1 <= made.height <= MOST_PIXELS_HIGH


def test_transparent_is_shown_on_white(tmp_path: Path) -> None:
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(tmp_path / "x.png")
    assert opened(prepare(str(tmp_path / "x.png")).content).convert("RGB").getpixel((5, 5)) == (255, 255, 255)


def test_what_cannot_be_shown_costs_only_itself_and_order_is_kept(tmp_path: Path) -> None:
    (tmp_path / "1").write_bytes(screenshot(1, (300, 200)))
    (tmp_path / "2").write_bytes(b"<svg onload='alert(1)'/>")
    (tmp_path / "3").write_bytes(b"")
    (tmp_path / "5").write_bytes(screenshot(2, (200, 300)))
    found = list(prepared([tmp_path / str(n) for n in range(1, 6)], lambda: None))
    assert [(p.width, p.height) if p else None for p in found] == [(300, 200), None, None, None, (200, 300)]
    assert list(prepared([], lambda: None)) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
def test_a_picture_that_ends_or_holds_up_its_worker_costs_only_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "1").write_bytes(screenshot(1, (300, 200)))
    os.mkfifo(tmp_path / "2")  # opening it waits for ever
    (tmp_path / "3").write_bytes(screenshot(2, (200, 300)))
    monkeypatch.setattr(pictures, "SECONDS", 1.5)
    found = list(prepared([tmp_path / name for name in "12321"], lambda: None))
    assert [(p.width, p.height) if p else None for p in found] == [(300, 200), None, (200, 300), None, (300, 200)]


def test_no_worker_outlives_its_pack(tmp_path: Path) -> None:
    (tmp_path / "1").write_bytes(screenshot(1, (300, 200)))
    waiting = prepared([tmp_path / "1"] * 3, lambda: None)
    assert next(waiting) is not None
    waiting.close()
    assert not [child for child in multiprocessing.active_children() if child.name == "picture-worker"]
