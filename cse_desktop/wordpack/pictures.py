"""Pictures for the page: turned upright, made small, stripped of everything but their pixels.

A picture from outside may be made to exhaust or crash whatever opens it, so it is opened in a worker process
that can only hurt itself. Only what a picture may hide (place, camera, author, earlier versions) stays behind.
"""

from __future__ import annotations

import io
import logging
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

_log = logging.getLogger(__name__)
MOST_PIXELS_WIDE = 1600
"""On a page 16.6 cm wide this is 245 dots to the inch: as sharp as print, a tenth of the bytes."""
MOST_PIXELS_HIGH = 2000
MOST_PIXELS = 80_000_000
SECONDS = 30
_PHOTO_COLOURS = 3_000
_ORIENTATION = 0x0112
_TURNS = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
_WORKERS = 2
_AHEAD = 4


@dataclass(frozen=True)
class Prepared:
    """A picture ready for the page. `extension` is `png` or `jpeg`; sizes are in pixels."""

    content: bytes
    extension: str
    width: int
    height: int


def prepare(path: str) -> Prepared:
    """Open a picture and make it ready. Runs in a worker; raises whatever the picture makes Pillow raise."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS // 2  # Pillow refuses at twice this
    with Image.open(path, formats=("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")) as opened:
        turn = _TURNS.get(opened.getexif().get(_ORIENTATION, 1))
        lies = turn in ("TRANSPOSE", "ROTATE_270", "TRANSVERSE", "ROTATE_90")
        most = (MOST_PIXELS_HIGH, MOST_PIXELS_WIDE) if lies else (MOST_PIXELS_WIDE, MOST_PIXELS_HIGH)
        opened.draft("RGB", most)
        opened.load()
        flat = _on_white(opened)
    scale = min(1.0, most[0] / flat.width, most[1] / flat.height)
    if scale < 1:
        size = (max(1, round(flat.width * scale)), max(1, round(flat.height * scale)))
        # Hamming is as quick as bilinear and nearly as sharp as bicubic.
        flat = flat.resize(size, Image.Resampling.HAMMING, reducing_gap=2.0)
    if turn is not None:
        flat = flat.transpose(Image.Transpose[turn])
    written = io.BytesIO()
    if _is_photo(flat):
        flat.save(written, "JPEG", quality=84)
        return Prepared(written.getvalue(), "jpeg", flat.width, flat.height)
    few = flat.quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(written, "PNG", compress_level=4)
    return Prepared(written.getvalue(), "png", flat.width, flat.height)


def prepared(paths: Sequence[Path], check: Callable[[], None]) -> Iterator[Prepared | None]:
    """Each picture in order, made ready; None where it cannot be shown. `check` is called while waiting."""
    if not paths:
        return
    from pebble import ProcessPool

    pool = ProcessPool(max_workers=min(_WORKERS, len(paths)), context=multiprocessing.get_context("spawn"))
    try:
        waiting = deque(paths)
        running: deque[tuple[Path, Any]] = deque()
        while waiting or running:
            while waiting and len(running) < _AHEAD:
                path = waiting.popleft()
                running.append((path, pool.schedule(prepare, args=(str(path),), timeout=SECONDS)))
            path, future = running.popleft()
            yield _result(path, future, check)
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def _result(path: Path, future: Any, check: Callable[[], None]) -> Prepared | None:
    while True:
        check()
        try:
            done: Prepared = future.result(timeout=0.25)
            return done
        except NotYet:
            if not future.done():
                continue
            _log.warning("the picture %s took too long", path.name)
            return None
        except Exception as error:  # noqa: BLE001 - the guarded worker's boundary: no picture may sink a pack
            _log.warning("the picture %s cannot be shown: %s", path.name, type(error).__name__)
            return None


def _on_white(picture: Image.Image) -> Image.Image:
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        paper = Image.new("RGB", layered.size, "white")
        paper.paste(layered, mask=layered.getchannel("A"))
        return paper
    if picture.mode.startswith("I;16") or picture.mode in ("I", "F"):
        bounds: Any = picture.getextrema()
        low, stretch = bounds[0], 255 / max(1e-9, bounds[1] - bounds[0])
        return picture.convert("F").point(lambda value: value * stretch - low * stretch).convert("RGB")
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def _is_photo(picture: Image.Image) -> bool:
    # A screenshot's letters suffer as JPEG, a photograph's sky as 256 colours. Counting colours tells them apart.
    from PIL import Image

    sample = picture.resize((min(200, picture.width), min(150, picture.height)), Image.Resampling.NEAREST)
    return sample.getcolors(_PHOTO_COLOURS) is None
