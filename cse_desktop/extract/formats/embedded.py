"""Pictures pasted into a document that says little else: a screenshot in Word is a common piece of evidence."""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Iterable, Iterator

from PIL import Image

from cse_desktop.domain.reading import Page
from cse_desktop.extract import ocr
from cse_desktop.extract.archive import Archive
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.formats.picture import FAULTS, LOWEST, NARROWEST, check_size, upright
from cse_desktop.extract.limits import MEGABYTE
from cse_desktop.extract.recognising import recognised
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import real_characters

LITTLE_TEXT = 400
"""Letters and digits in a whole document below which its pictures are read as well."""
LITTLE_ON_SLIDE = 40
LARGEST = 24 * MEGABYTE
_PICTURE = re.compile(r"\.(?:png|jpe?g|tiff?|gif|bmp)$", re.I)


def pages(archive: Archive, parts: Iterable[str], source: Source, number: int) -> Iterator[Page]:
    """A page for each picture with words in it, numbered on from `number`."""
    for part in parts:
        words = words_in(archive, part, source)
        if words is not None:
            number += 1
            label = posixpath.basename(part)
            yield Page(number, words.text, "picture", label, round(words.confidence, 1))


def words_in(archive: Archive, part: str, source: Source) -> ocr.Words | None:
    """The words in one picture of the archive; None when it has none, cannot be read, or is an ornament."""
    if not _PICTURE.search(part) or part not in archive:
        return None
    try:
        with Image.open(io.BytesIO(archive.read(part, LARGEST))) as picture:
            if picture.width < NARROWEST or picture.height < LOWEST:
                return None
            check_size(picture, source)
            words = recognised(source, lambda: upright(picture))
    except Unreadable as fault:
        source.caution = source.caution or (fault.reason if fault.reason.id == "reading.no_ocr" else None)
        return None
    except (Image.DecompressionBombError, *FAULTS):  # the document is readable without it
        return None
    return words if words is not None and real_characters(words.text) >= 8 else None
