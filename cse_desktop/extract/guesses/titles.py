"""A title for a piece of evidence: what the document calls itself, else its heading, first line or file name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from cse_desktop.domain.reading import Guess, Page
from cse_desktop.extract.guesses.names import is_span
from cse_desktop.extract.source import Facts
from cse_desktop.extract.tidy import one_line, real_characters

LONGEST, SHORTEST = 120, 4
SENTENCE = 7
"""So many words of which the first is no name are from a sentence."""
BROKEN_FROM = 40
"""A line of fewer characters was not broken for want of room."""
LONGEST_WORD = 40
"""No word has as many letters; what has is a code."""
# What programs and templates put into the title by themselves.
_EMPTY_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|\W*(?:anonymous|unnamed|unspecified|unknown)\W*|"
    r"document\d*|presentation\d*|powerpoint presentation|"
    r"slide \d+|book\d+|sheet\d+|title|new document|blank|template|word document|pdf|none|null|default|"
    r"scan(?:ned)?(?: document)?\W*\d*|"
    r"image\W*\d*|img\W*\d*|heading \d+|.{0,3}|[\W\d_]+|\(?no (?:title|subject)\)?|"
    r".*\.(?:docx?|pdf|pptx?|xlsx?|indd|odt|rtf|html?|txt|qxd|pub|cdr|ai|dvi|tex|php|aspx?)\b.*"
    r")",
    re.I,
)
# The head of a letter, e-mail or web page, where no title stands.
_NO_TITLE_LINE = re.compile(
    r"(?:page \d+|\d+ ?\| ?p ?a ?g ?e\b|page ?\| ?\d+|present:|apologies|in attendance|from:|to:|date:|sent\b|cc:"
    r"|(?:tele)?(?:phone|fax|tel)\b[^\w]*(?:no|number)?[^\w]*\d"
    r"|e-?mail:|www\.|https?://|skip to|cookie|layout:|published:|updated:|©|copyright"
    r"|[a-z]+(?:_[a-z]+)+:|our ref|your ref|ref:|reference:"
    r"|(?:home|menu|search|log ?in|sign in|contents|agenda item"
    r"|e[- ]?mail|minutes|press release|report)\W*$|\d+$)",
    re.I,
)
_SALUTATION = re.compile(r"(?:dear\s|to whom|annwyl\s)", re.I)
_SUBJECT = re.compile(r"(?:re|subject|ref)\s*:\s*", re.I)
# What a template leaves to be filled in, and what a program would have filled in or carried out.
_UNFINISHED = re.compile(
    r"\{\{|\}\}|\{%|<\?|\$\w+|\[(?:type|pick|insert|enter|click|add|your)\b|\)\s*;|\becho\s|\",\"", re.I
)
_TAGS = re.compile(r"</?[a-z][^<>]{0,200}>", re.I)
_FIELD = re.compile(r"^\W{0,3}title\s*:\s*(?=[\"'“‘])", re.I)
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"), ("“", "”"), ("‘", "’"))
_NAME_DATE = re.compile(
    r"(?<!\d)(?:(?P<year>(?:19|20)\d{2})(?:[-_. ]\d{1,2}[-_. ]\d{1,2}(?!\d)"
    r"|[-_. ]?(?P<month>0[1-9]|1[0-2])(?P<day>[-_. ]?(?:[0-2]\d|3[01]))?)"
    r"|(?:[0-2]?\d|3[01])[-_. ](?:0?[1-9]|1[0-2])[-_. ](?:19|20)?\d{2})(?!\d)"
)
_NAME_TAIL = re.compile(
    r"(?:^\s*copy of\b|(?:[\s(\[]*(?:\b(?:final|draft|copy|version|ver|v\s?\d+(?:[. ]\d+)*|rev\s?\d*|signed"
    r"|approved|web|print|compressed|accessible|master|latest|new|clean|scan(?:ned)?)\b|\(\d+\))[\s)\]]*)+$)",
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
    heading = usable(facts.heading) or _from_first_page(media_type, pages, named, facts)
    # "Introduction" or "First quarter" says less than a file name that somebody thought about.
    if heading and (_words(heading) > 2 or _words(named) < 3):
        return Guess(heading, "content")
    return Guess(named, "name")


def _from_first_page(media_type: str, pages: Sequence[Page], named: str, facts: Facts) -> str:
    # Recognised words of a photograph seldom start with its title, and columns have headings of their own.
    if media_type == "text/csv" or (media_type.startswith("image/") and not _CAMERA_NAME.fullmatch(named)):
        return ""
    first = pages[0] if pages else None
    if first is None or first.kind == "sheet":
        return ""
    return (usable(first.label) if first.kind == "slide" else "") or _first_line(first, facts.opening)


def _words(title: str) -> int:
    return len(re.findall(r"[^\W\d_]{2,}", title))


def usable(title: str) -> str:
    """The title if it says something, else empty."""
    title = _balanced(_TAGS.sub(" ", _unquoted(one_line(title, LONGEST))))
    if _UNFINISHED.search(title) or not any(len(word) <= LONGEST_WORD for word in title.split()):
        return ""
    return "" if _EMPTY_TITLE.fullmatch(title) or real_characters(title) < SHORTEST else title


def title_from_name(name: str) -> str:
    """A file name as a title: "2024-03_customer-survey FINAL v2.docx" becomes "Customer survey"."""
    stem = PurePath(name).stem if re.search(r"\.[A-Za-z0-9]{1,5}$", name) else name
    words = _NAME_DATE.sub(_date_left_out, re.sub(r"%20|\+", " ", stem))
    words = re.sub(r"[_\-–.]+", " ", words)
    words = _NAME_TAIL.sub(" ", words)
    words = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", words)
    words = _balanced(" ".join(words.split())).strip(" ,;")
    if real_characters(words) < 2:
        words = " ".join(re.sub(r"[_]+", " ", stem).split()) or name
    words = words[:LONGEST]
    if words.isupper() and len(words) > 12:
        words = words.lower()
    return words[:1].upper() + words[1:]


def _first_line(page: Page, opening: Sequence[str] = ()) -> str:
    """The first line that could be a title; one of a single word only when none like a headline follows."""
    found = first_lines(page, opening)
    headline = (title for title in found[:4] if _words(title) > 1 and not title.endswith((".", ",", ";")))
    return next(headline, found[0] if found else "")


def first_lines(page: Page, opening: Sequence[str] = ()) -> list[str]:
    """Those of the first lines that could be a title."""
    if page.confidence is not None and page.confidence < 70:
        return []
    found: list[str] = []
    before = ""
    for raw in (opening or page.text.splitlines())[:12]:
        line, above = raw.strip(" #*_-–—•\t|"), before
        before = raw.strip()
        if _SALUTATION.match(line):
            break  # what follows is a letter
        if not line or _NO_TITLE_LINE.match(line) or len(line) > 160 or _goes_on(above, line):
            continue
        if (title := usable(line)) and sum(c.isalpha() for c in title) > len(title) * 0.5:
            found.append(title[subject.end() :] if (subject := _SUBJECT.match(title)) else title)
    return found


def _goes_on(above: str, line: str) -> bool:
    """Whether the line is the middle of a sentence, broken for want of room."""
    if not line[:1].islower() or _FIELD.match(line):
        return False
    return len(line.split()) >= SENTENCE or (len(above) > BROKEN_FROM and above[-1] not in ".!?:")


def _unquoted(title: str) -> str:
    """The title of a line such as `title: "Closure of the road"`."""
    if not _FIELD.match(title):
        return title
    return _FIELD.sub("", title).strip().strip("\"'“”‘’").strip()


def _balanced(title: str) -> str:
    """The title without a bracket that has no other half."""
    title = " ".join(title.split()).strip()
    for left, right in _PAIRS:
        if title.count(left) > title.count(right):
            before, _, after = title.rpartition(left)
            title = f"{before} {after}"
        elif title.count(right) > title.count(left) and right != "’":  # an apostrophe has no other half
            title = title.rpartition(right)[0] + title.rpartition(right)[2]
    return " ".join(title.split())


def _date_left_out(match: re.Match[str]) -> str:
    """A space for a date; "201112" before a year of as many figures is a financial year and stays."""
    year, month, day = match["year"], match["month"], match["day"]
    is_year = year and month and not day and is_span(year, month)
    return match[0] if is_year else " "
