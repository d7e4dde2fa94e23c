"""Draws what is used of a picture in place of it: cropped, drawn on and with parts of it blacked out for good.

Only the first frame is drawn, upright, in full size where memory allows, and nothing but its pixels goes into the
outcome. Black-outs are filled before anything else is done to the pixels, each out to whole ones.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from cse_desktop.domain.drawing import Drawing
from cse_desktop.domain.picture_marks import (
    COVER,
    INK,
    INK_RIM,
    LETTER,
    STROKE,
    Mark,
    arrow_shape,
    checked,
    crop_of,
    outward,
)
from cse_desktop.extract.drawing.encode import encoded_whole
from cse_desktop.extract.drawing.picture import in_srgb
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.formats.picture import FAULTS, ORIENTATION, TURNED, opened
from cse_desktop.extract.pixels import bytes_needed, flat
from cse_desktop.extract.source import Source

A_PIXEL = 12
"""Bytes: decoded, brought to the colours of a screen and turned, as many as three copies at one time."""
AROUND_REDUCED = 2
"""Pixels that a black-out is widened by where a picture is decoded smaller, since its points mix then."""
FONT, LINE = "DejaVuSans-Bold.ttf", 1.16
"""The letters of labels, and the height of their line as a multiple of their size."""


def draw_marked(source: Source, marks: Sequence[Mark], fonts: Path) -> Drawing:
    """The picture with its marks. Raises Unreadable for what is no picture or too large a one."""
    wanted = checked(marks)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about odd metadata; the size is checked here, before decoding
        try:
            with source.open() as stream, opened(stream) as picture:
                profile = picture.info.get("icc_profile")
                whole, reduced = _decoded(picture, source.limits.picture_bytes)
                turn = TURNED.get(picture.getexif().get(ORIENTATION, 1))
        except Image.DecompressionBombError as fault:
            raise Unreadable("picture_too_large") from fault
        except FAULTS as fault:
            raise damaged("the picture itself") from fault
    shown = in_srgb(whole, profile)
    del whole
    if turn is not None:
        shown = shown.transpose(turn)
    if shown.mode != "RGB":
        shown = shown.convert("RGB")
    _cover(shown, wanted, AROUND_REDUCED if reduced else 0)
    _draw_on(shown, wanted, fonts / FONT)
    left, top, right, bottom = outward(crop_of(wanted), *shown.size)
    cut = shown.crop((left, top, right, bottom)) if (right - left, bottom - top) != shown.size else shown
    return encoded_whole(cut)


def _decoded(picture: Image.Image, most_bytes: int) -> tuple[Image.Image, bool]:
    """The first frame on white, and whether it had to be made smaller to fit into memory."""
    width, height = size = picture.size
    if not width or not height:
        raise damaged("its size, which is nothing")
    step = max(1, math.ceil(math.sqrt(A_PIXEL * width * height / most_bytes)))
    if step > 1:
        picture.draft(None, (width // step, height // step))  # only JPEG can be decoded smaller
    left = math.ceil(step * picture.width / width)
    if bytes_needed(picture, left) > most_bytes:  # lest it hang on the moment the watcher looks
        raise Unreadable("picture_too_large")
    picture.load()
    small = flat(picture, left)
    return small, small.size != size


def _cover(picture: Image.Image, marks: Sequence[Mark], margin: int) -> None:
    for mark in marks:
        if mark["kind"] == "blackout":
            picture.paste(COVER, outward(mark["box"], *picture.size, margin))


def _draw_on(picture: Image.Image, marks: Sequence[Mark], font: Path) -> None:
    draw = ImageDraw.Draw(picture)
    width, height = picture.size
    _, _, share_across, share_down = crop_of(marks)
    longest = max(width * share_across, height * share_down)
    stroke = max(2.0, longest * STROKE)
    for mark in marks:
        if mark["kind"] == "box":
            _frame(draw, outward(mark["box"], width, height), stroke)
        elif mark["kind"] == "arrow":
            x, y, to_x, to_y = mark["ends"]
            _arrow(draw, (x * width, y * height), (to_x * width, to_y * height), stroke)
        elif mark["kind"] == "text":
            at = (mark["at"][0] * width, mark["at"][1] * height)
            _label(draw, at, mark["words"], _font(str(font), max(12, round(longest * LETTER))))


def _frame(draw: ImageDraw.ImageDraw, box: tuple[int, int, int, int], stroke: float) -> None:
    left, top, right, bottom = box
    rim = max(1, round(stroke / 3))
    draw.rectangle(
        (left - rim, top - rim, right + rim - 1, bottom + rim - 1), None, INK_RIM, round(stroke) + 2 * rim
    )
    draw.rectangle((left, top, right - 1, bottom - 1), None, INK, round(stroke))


def _arrow(draw: ImageDraw.ImageDraw, start: tuple[float, float], end: tuple[float, float], stroke: float) -> None:
    for colour, more in ((INK_RIM, stroke * 2 / 3), (INK, 0.0)):
        neck, head = arrow_shape(start, end, stroke, more / 2)
        draw.line((*start, *neck), colour, round(stroke + more))
        draw.polygon([point for corner in head for point in corner], colour)


def _label(draw: ImageDraw.ImageDraw, at: tuple[float, float], words: str, font: ImageFont.FreeTypeFont) -> None:
    edge = font.size * 0.35
    across = draw.textlength(words, font=font)
    ground = (at[0], at[1], at[0] + across + 2 * edge, at[1] + font.size * LINE + 2 * edge)
    draw.rounded_rectangle(ground, edge, INK, INK_RIM, max(1, round(font.size / 14)))
    draw.text((at[0] + edge, at[1] + edge), words, INK_RIM, font=font, anchor="la")


@cache
def _font(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size)
