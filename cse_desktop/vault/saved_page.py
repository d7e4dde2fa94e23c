"""A web page that a browser saved as a file and a folder of pictures, put into one file (.mht, [RFC 2557]).

Browsers can save a page so themselves; Edge, Chrome and Word open what comes out. Nothing is decoded or followed.
Nothing of the day or the computer goes in: the same page always gives the same bytes, and so the same checksum.
"""

from __future__ import annotations

import base64
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote_from_bytes

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible

MOST_FILES, MOST_BYTES = 1_000, 64 * 1024 * 1024
"""What a page's folder may hold; of one that holds more, the page alone is kept."""
BORDER = "=_part_of_saved_page"
_BASE = "http://saved-page.invalid/"
"""Stands for the folder both lie in. Names below .invalid lead nowhere ([RFC 6761])."""
_AS_THEY_ARE = "/!$&'()*+,;=:@-._~[]|^\\"
"""What browsers leave as it is in the path of an address."""
_AT_ONCE = 57 * 1024
_TYPES = {
    ".html": "text/html", ".htm": "text/html", ".xhtml": "application/xhtml+xml", ".css": "text/css",
    ".js": "text/javascript", ".json": "application/json", ".txt": "text/plain", ".xml": "text/xml",
    ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif", ".svg": "image/svg+xml",
    ".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon", ".bmp": "image/bmp",
    ".woff": "font/woff", ".woff2": "font/woff2", ".ttf": "font/ttf",
}  # fmt: skip


def packed(page: Path, folder: Path, blocks: Callable[[Path], Iterator[bytes]]) -> Iterator[bytes]:
    """The page and the files in its folder as one file, in blocks; `blocks` gives the content of each.

    Raises UserError where the folder cannot be listed, and whatever `blocks` raises.
    """
    yield (
        "From: <Saved by CSE Desktop>\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related; type="text/html"; boundary="{BORDER}"\r\n\r\n'
    ).encode()
    yield from _part(page, page.name, blocks(page), "text/html")
    try:
        files = _files(folder)
    except OSError as error:
        raise UserError("cannot_read_file", path=legible(folder), reason=error.strerror or str(error)) from error
    for path in files:
        yield from _part(path, f"{folder.name}/{path.relative_to(folder).as_posix()}", blocks(path))
    yield f"--{BORDER}--\r\n".encode()


def _part(path: Path, address: str, blocks: Iterator[bytes], media_type: str = "") -> Iterator[bytes]:
    said = _TYPES.get(path.suffix.lower(), media_type or _without_suffix(path.name))
    location = _BASE + quote_from_bytes(os.fsencode(address), safe=_AS_THEY_ARE)
    yield (
        f"--{BORDER}\r\nContent-Type: {said}\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Location: {location}\r\n\r\n"
    ).encode()
    held = b""
    for block in blocks:
        held += block
        whole = len(held) // _AT_ONCE * _AT_ONCE
        yield base64.encodebytes(held[:whole]).replace(b"\n", b"\r\n")
        held = held[whole:]
    yield base64.encodebytes(held).replace(b"\n", b"\r\n")


def _without_suffix(name: str) -> str:
    # Style sheets made on demand are saved under the last word of their address, such as css or css2(1).
    return "text/css" if name.lower().startswith("css") else "application/octet-stream"


def _files(folder: Path) -> list[Path]:
    """The files in the folder in the order of their names; none where they are more than will be kept."""
    found: dict[bytes, Path] = {}
    size = 0
    waiting = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                about = entry.stat(follow_symlinks=False)
                if stat.S_ISDIR(about.st_mode):
                    waiting.append(Path(entry.path))
                elif stat.S_ISREG(about.st_mode):
                    found[os.fsencode(entry.path)] = Path(entry.path)
                    size += about.st_size
                if size > MOST_BYTES or len(found) + len(waiting) > MOST_FILES:
                    return []
    return [path for _, path in sorted(found.items())]
