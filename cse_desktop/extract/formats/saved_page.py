"""Web pages that a browser saved in one file with their pictures (.mht): the text of the page and its frames."""

from __future__ import annotations

from collections.abc import Iterator

from cse_desktop.domain.reading import Page
from cse_desktop.extract.formats import web
from cse_desktop.extract.formats.mail import LARGEST, body_of, parsed, parts_of
from cse_desktop.extract.sections import by_length, cut
from cse_desktop.extract.source import Source

MOST_FRAMES = 200


def pages(source: Source) -> Iterator[Page]:
    """The page's text in sections. Nothing it refers to is fetched."""
    with source.open() as stream:
        content = stream.read(LARGEST)
        if stream.read(1):
            source.warn("damaged", where="its end, which was left out because the page is so large")
    number = 0
    parts = [part for part in parts_of(parsed(content)) if part.get_content_maintype() == "text"]
    shown = [part for part in parts if part.get_content_subtype() == "html"][:MOST_FRAMES]
    for part in shown:
        for page in cut(web.paragraphs(body_of(part), source)):
            number += 1
            yield Page(number, page.text, "section", page.label)
    if not shown:
        yield from by_length("\n\n".join(body_of(part) for part in parts if part.get_content_subtype() == "plain"))
