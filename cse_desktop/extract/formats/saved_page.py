"""Web pages that a browser saved in one file with their pictures (.mht): the text of the page and its frames."""

from __future__ import annotations

from collections.abc import Iterator

from cse_desktop.domain.reading import Page
from cse_desktop.extract.formats import web
from cse_desktop.extract.formats.mail import body_of
from cse_desktop.extract.mime import Parts
from cse_desktop.extract.sections import by_length, cut
from cse_desktop.extract.source import Source

MOST_FRAMES = 200


def pages(source: Source) -> Iterator[Page]:
    """The page's text in sections. Nothing it refers to is fetched."""
    number = frames = 0
    plain: list[str] = []
    with source.open() as stream:
        for part in Parts(stream):
            if part.media_type in ("text/html", "application/xhtml+xml") and frames < MOST_FRAMES:
                frames += 1
                for page in cut(web.paragraphs(body_of(part, source), source)):
                    number += 1
                    yield Page(number, page.text, "section", page.label)
            elif part.media_type == "text/plain" and len(plain) < MOST_FRAMES:
                plain.append(body_of(part, source))
    if not number:
        yield from by_length("\n\n".join(plain))
