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
    r"scan(?:ned)?(?: document)?\W*\d*|"
    r"image\W*\d*|img\W*\d*|heading \d+|.{0,3}|[\W\d_]+|\(?no (?:title|subject)\)?|"
    r".*\.(?:docx?|pdf|pptx?|xlsx?|indd|odt|rtf|html?|txt|qxd|pub|cdr|ai|dvi|tex|php|aspx?)\b.*"
    r")",
    re.I,
)
# The head of a letter, e-mail or web page, where no title stands.
_NO_TITLE_LINE = re.compile(
    r"(?:page \d+|dear |from:|to:|date:|sent:|cc:|(?:tele)?(?:phone|fax|tel)\b[^\w]*(?:no|number)?[^\w]*\d|"
    r"e-?mail:|www\.|https?://|skip to|cookie|layout:|published:|updated:|©|copyright|our ref|your ref|ref:|"
    r"reference:|(?:home|menu|search|log ?in|sign in|contents|agenda item|minutes|press release|report)\W*$|\d+$)",
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
    # A title of one word with figures or hyphens is a file name that a program put there.
    if (title := usable(facts.title)) and not re.fullmatch(r"(?=.*[\d_-])\S+", title):
        return Guess(title, "metadata")
    named = title_from_name(name)
    heading = usable(facts.heading) or _from_first_page(media_type, pages, named)
    # "Introduction" or "First quarter" says less than a file name that somebody thought about.
    if heading and (_words(heading) > 2 or _words(named) < 3):
        return Guess(heading, "content")
    return Guess(named, "name")


def _from_first_page(media_type: str, pages: Sequence[Page], named: str) -> str:
    # Recognised words of a photograph seldom start with its title, and columns have headings of their own.
    if media_type == "text/csv" or (media_type.startswith("image/") and not _CAMERA_NAME.fullmatch(named)):
        return ""
    first = pages[0] if pages else None
    if first is None or first.kind == "sheet":
        return ""
    return (usable(first.label) if first.kind == "slide" else "") or _first_line(first)


def _words(title: str) -> int:
    return len(re.findall(r"[^\W\d_]{2,}", title))


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


def _first_line(page: Page) -> str:
    """The first line that could be a title; one of a single word only when none like a headline follows."""
    if page.confidence is not None and page.confidence < 70:
        return ""
    found: list[str] = []
    for raw in page.text.splitlines()[:12]:
        line = raw.strip(" #*_-–—•\t|")
        if not line or _NO_TITLE_LINE.match(line) or len(line) > 160:
            continue
        if (title := usable(line)) and sum(c.isalpha() for c in title) > len(title) * 0.5:
            found.append(title)
    headline = (title for title in found[:4] if _words(title) > 1 and not title.endswith((".", ",", ";")))
    return next(headline, found[0] if found else "")
