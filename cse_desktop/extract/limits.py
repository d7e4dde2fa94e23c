"""How much one file may cost before its worker is stopped."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Bounds on the reading of one file and the drawing of one page. Sizes are bytes, times seconds.

    `seconds` is for the whole file, to which `seconds_per_ocr_page` is added for every page recognised from a
    picture; `seconds_per_drawing` is for drawing one page. `memory` is a worker's resident size. Past
    `characters` and `ocr_pages` the rest of a file is left out and the reading says so. The points of a picture,
    as they lie in memory, may take `picture_bytes`. `members`, `unpacked` and `ratio` bound what is opened of a
    zip-based file. Of the files within a file the first `parts` are taken out, each of `file_bytes` and all of
    `parts_bytes` at most, in `seconds_for_parts`.
    """

    seconds: float = 45.0
    seconds_per_ocr_page: float = 30.0
    seconds_per_drawing: float = 30.0
    memory: int = 200 * MEGABYTE
    file_bytes: int = 512 * MEGABYTE
    characters: int = 5_000_000
    pages: int = 20_000
    ocr_pages: int = 300
    picture_bytes: int = 150 * MEGABYTE
    members: int = 20_000
    unpacked: int = 400 * MEGABYTE
    ratio: int = 150
    parts: int = 2_000
    parts_bytes: int = 2048 * MEGABYTE
    seconds_for_parts: float = 300.0
    files_per_worker: int = 1000
    worker_rest_memory: int = 130 * MEGABYTE
