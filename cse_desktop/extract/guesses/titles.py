"""A title for a piece of evidence: what the document calls itself, else its heading, first line or file name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from cse_desktop.domain.reading import Guess, Page
from cse_desktop.extract.source import Facts
from cse_desktop.extract.tidy import one_line, real_characters

LONGEST, SHORTEST = 120, 4
# What programs and templates put into the title by themselves.
_EMPTY_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|document\d*|presentation\d*|powerpoint presentation|"
    r"slide \d+|book\d+|sheet\d+|title|new document|blank|template|word document|pdf|none|null|default|"
    r"scan(?:ned)?(?: document)?\W*\d*|image\W*\d*|img\W*\d*|.{0,3}|[\W\d_]+|\(?no (?:title|subject)\)?|"
    r".*\.(?:docx?|pdf|pptx?|xlsx?|indd|odt|rtf|html?|txt|qxd|pub|cdr|ai|dvi|tex))",
    re.I,
)
# The head of a letter, e-mail or web page, where no title stands.
_NO_TITLE_LINE = re.compile(
    r"(?:page \d+|dear |from:|to:|date:|sent:|cc:|tel|phone|fax|e-?mail|www\.|https?://|home|menu|skip to|search|"
    r"login|sign in|cookie|contents|published:|updated:|©|copyright|our ref|your ref|ref:|reference:|\d+$)",
    re.I,
)
_NAME_DATE = re.compile(
    r"(?<!\d)(?:(?:19|20)\d{2}[-_. ]?(?:0[1-9]|1[0-2])(?:[-_. ]?(?:[0-2]\d|3[01]))?"
    r"|(?:[0-2]?\d|3[01])[-_. ](?:0?[1-9]|1[0-2])[-_. ](?:19|20)?\d{2})(?!\d)"
)
_NAME_TAIL = re.compile(
    r"(?:\b(?:final|draft|copy|version|ver|v\s?\d+(?:[. ]\d+)*|rev\s?\d*|signed|approved|web|print|compressed|"
    r"accessible|master|latest|new|clean|scan(?:ned)?)\b|\(\d+\)|\bcopy of\b)",
    re.I,
)
_CAMERA_NAME = re.compile(
    r"(?:img|dscn?|pxl|image|photo|scan|screen ?shot|whatsapp image|picture)?[\W\d]*(?:at)?[\W\d]*", re.I
)


def guess_title(name: str, media_type: str, pages: Sequence[Page], facts: Facts) -> Guess:
    """The best title there is; the cleaned file name at the last."""
    if title := usable(facts.title):
        return Guess(title, "metadata")
    if heading := usable(facts.heading):
        return Guess(heading, "content")
    from_name = title_from_name(name)
    # Recognised words of a photograph seldom start with its title; a camera's file name says even less.
    picture = media_type.startswith("image/")
    if pages and not (picture and _says_something(from_name)):
        first = pages[0]
        if not picture and first.kind == "slide" and (title := usable(first.label)):
            return Guess(title, "content")
        if first.kind != "sheet" and (title := _first_line(first)):
            return Guess(title, "content")
    return Guess(from_name, "name")


def usable(title: str) -> str:
    """The title if it says something, else empty."""
    title = one_line(title, LONGEST)
    return "" if _EMPTY_TITLE.fullmatch(title) or real_characters(title) < SHORTEST else title


def title_from_name(name: str) -> str:
    """A file name as a title: "2024-03_customer-survey FINAL v2.docx" becomes "Customer survey"."""
    stem = PurePath(name).stem if re.search(r"\.[A-Za-z0-9]{1,5}$", name) else name
    words = _NAME_DATE.sub(" ", re.sub(r"%20|\+", " ", stem))
    words = re.sub(r"[_\-–.]+", " ", words)
    words = _NAME_TAIL.sub(" ", words)
    words = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", words)
    words = " ".join(words.split()).strip(" ,;()[]")
    if real_characters(words) < 2:
        words = " ".join(re.sub(r"[_]+", " ", stem).split()) or name
    words = words[:LONGEST]
    if words.isupper() and len(words) > 12:
        words = words.lower()
    return words[:1].upper() + words[1:]


def _says_something(title: str) -> bool:
    return not _CAMERA_NAME.fullmatch(title)


def _first_line(page: Page) -> str:
    if page.confidence is not None and page.confidence < 70:
        return ""
    for raw in page.text.splitlines()[:12]:
        line = raw.strip(" #*_-–—•\t|")
        if not line or _NO_TITLE_LINE.match(line) or len(line) > 160:
            continue
        if (title := usable(line)) and sum(c.isalpha() for c in title) > len(title) * 0.5:
            return title
    return ""
