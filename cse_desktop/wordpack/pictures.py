"""Pictures for the page: turned upright, made small, stripped of everything but their pixels.

A picture from outside may be made to exhaust or crash whatever opens it, so it is opened in a worker process
that can only hurt itself. What a picture may hide (place, camera, author, earlier versions) stays behind.
"""

from __future__ import annotations

import io
import logging
import multiprocessing
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
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
_LOOK_EVERY = 0.25
_MOST_BYTES = 64 << 20
_MOST_MEMORY = 2 << 30


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
    workers = [_Worker() for _ in range(min(_WORKERS, len(paths)))]
    try:
        for worker, path in zip(workers, paths, strict=False):
            worker.give(path)
        for place in range(len(paths)):
            # Each worker has one picture in hand; by taking turns the results come in order.
            worker = workers[place % len(workers)]
            done = worker.take(check)
            if place + len(workers) < len(paths):
                worker.give(paths[place + len(workers)])
            yield done
    finally:
        for worker in workers:
            worker.end()


class _Worker:
    """A process that makes pictures ready one by one. One that dies or takes too long is replaced."""

    def __init__(self) -> None:
        self._path = Path()
        self._since = 0.0
        self._start()

    def give(self, path: Path) -> None:
        """Put a picture in hand."""
        self._path, self._since = path, time.monotonic()
        with suppress(OSError):  # a worker that died meanwhile is noticed, and replaced, in `take`
            self._connection.send_bytes(str(path).encode("utf-8", "surrogateescape"))

    def take(self, check: Callable[[], None]) -> Prepared | None:
        """The picture in hand once it is ready, None if it cannot be shown."""
        try:
            while not self._connection.poll(_LOOK_EVERY):
                check()
                if time.monotonic() - self._since > SECONDS:
                    raise TimeoutError
            return _unwrapped(self._connection.recv_bytes(_MOST_BYTES))
        except (OSError, EOFError) as error:
            _log.warning("the picture %s ended its worker: %s", self._path.name, type(error).__name__)
            self.end()
            self._start()
            return None

    def end(self) -> None:
        """Stop at once, whatever is in hand."""
        self._connection.close()
        self._process.kill()
        self._process.join()
        self._process.close()

    def _start(self) -> None:
        spawning = multiprocessing.get_context("spawn")
        self._connection, theirs = spawning.Pipe()
        self._process = spawning.Process(target=_serve, args=(theirs,), name="picture-worker", daemon=True)
        self._process.start()
        theirs.close()


def _serve(connection: Connection) -> None:
    """The life of a worker: a path comes in, a picture goes out, nothing if it cannot be shown."""
    _limit_memory()
    with suppress(OSError, EOFError, KeyboardInterrupt):
        while True:
            path = connection.recv_bytes().decode("utf-8", "surrogateescape")
            try:
                answer = _wrapped(prepare(path))
            except Exception as error:  # noqa: BLE001 - the guarded worker's boundary: no picture may sink a pack
                answer = b"!" + type(error).__name__.encode()
            connection.send_bytes(answer)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows; the limit on pixels has to do
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (_MOST_MEMORY, _MOST_MEMORY))


def _wrapped(picture: Prepared) -> bytes:
    return f"{picture.extension} {picture.width} {picture.height}\n".encode() + picture.content


def _unwrapped(answer: bytes) -> Prepared | None:
    # Plain bytes, not pickled: what a hostile picture has touched must not be able to run anything here.
    head, _, content = answer.partition(b"\n")
    if head.startswith(b"!"):
        _log.warning("a picture cannot be shown: %s", head[1:].decode("ascii", "replace"))
        return None
    extension, width, height = head.decode("ascii").split(" ")
    return Prepared(content, extension, int(width), int(height))


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
