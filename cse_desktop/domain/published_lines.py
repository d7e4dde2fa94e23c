"""A published list's text as blocks: noise taken out, marks read, wrapped lines joined.

Published standards come as text files, word processor files and PDF, so the same list may have its bullets as any
sign or none, its paragraphs wrapped or whole, and page furniture in the middle. Nothing here knows any standard's
wording.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

Mark = Literal["bullet", "label", "named", "plain"]

LONGEST_FURNITURE = 300
"""Page furniture is short; longer lines are not even tried, since the patterns would be slow on them."""

_INVISIBLE = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\uffff]")
_LINE_HYPHEN = re.compile("[\x02\ufffe]\\s*")
_SPACE = re.compile(r"[^\S\n\f]+")

_PAGE_NUMBER = re.compile(
    r"[-–—|\[(\s]*(?:page|pg\.?|p\.)?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\])\s]*", re.IGNORECASE
)
_RULE = re.compile(r"[-–—=_*~.·\s]{3,}")
_CONTENTS = re.compile(r".*(?:[.…·_]\s?){4,}\s*\d{1,4}")
_FILE_NAME = re.compile(r"\S.*\.(?:docx?|pdf|xlsx?|pptx?|od[tsp]|rtf|txt|html?|aspx?)", re.IGNORECASE)
_PATH_START = re.compile(r"(?:[A-Za-z]:[\\/]|\\\\\w|(?:file|https?|ftp)://|www\.)\S")
_PATH_AT_END = re.compile(r"(?<=[.?!;:\w)])\s+(?:[A-Za-z]:\\|\\\\\w|file://)\S.*$")

# fmt: off
_KNOWN_WORDS = frozenset(
    {
        "area", "chapter", "criterion", "domain", "element", "goal", "module", "objective", "outcome", "part",
        "pillar", "principle", "priority", "promise", "requirement", "section", "standard", "strand", "theme",
        "topic",
    }
)
_NEVER_NAMES = frozenset(
    {
        "annex", "appendix", "april", "august", "christmas", "december", "fax", "february", "figure",
        "january", "july", "june", "march", "may", "november", "october", "page", "september", "table", "tel",
        "telephone", "version", "year",
    }
)
# fmt: on
_NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NAMED = re.compile(
    r"(?P<word>[A-Z][A-Za-z]+(?:-[A-Za-z]+)?)\s+"
    rf"(?P<code>\d{{1,3}}(?:\.\d{{1,3}})*[a-z]?|[A-Z]|[IVX]{{1,5}}|(?i:{'|'.join(_NUMBER_WORDS)}))"
    r"(?:\s*(?P<sep>[-–—:.|)]+)\s*|\s+|$)(?P<rest>.*)"
)
_LABEL = re.compile(
    r"[(\[]?(?P<code>[A-Z]{0,3}\d{1,3}(?:[.]\d{1,3}){0,5}(?:\.?[a-z](?![A-Za-z]))?|[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})"
    r"(?P<end>[.):\]]{0,2})\s+(?P<sep>[-–—:|]\s*)?(?P<rest>\S.*)"
)
_LONE_LABEL = re.compile(r"[(\[]?[A-Z]{0,3}\d{1,3}(?:(?:[.]\d{1,3}){1,5}[a-z]?[.):\]]?|[.)\]])")
_OPEN_END = re.compile(
    r"(?:\w-|[,(/&]|\b(?:a|an|and|as|at|by|for|from|in|into|of|on|or|our|that|the|their|to|with))$"
)
_QUOTES = "\"'“‘«"
_SIGN = re.compile(r"(?P<sign>[^\w\s\"'“”‘’«»()\[\]{}£$€&%#@+…<>,;:.!/\\])\s+(?P<rest>\S.*)")
_TIGHT_SIGN = re.compile(r"(?P<sign>[-–—•·*▪●■◦‣\uf000-\uf0ff])(?P<rest>[A-Z][a-z]*[\s,].*)")
# Word processors draw the bullets of a list within a list as the letter o, which in Welsh is also a word.
_NESTED_SIGN = re.compile(r"o\s+(?P<rest>\S.*)")
_LETTER_SIGN = re.compile(r"(?P<sign>[oØüqlnuv])\s+(?P<rest>[A-Z]\S*\s.*)")


@dataclass(frozen=True)
class Line:
    """One line of text without its surrounding space. `gap` says that an empty line stood before it."""

    text: str
    gap: bool = False
    mark: Mark = "plain"
    sign: str = ""
    """The bullet's sign, the label's style (`9.9a`) or the name's word (`criterion`)."""
    code: str = ""
    rest: str = ""
    """The text without its mark."""


@dataclass(frozen=True)
class Block:
    """A paragraph: a heading, an element, or text around them. Mark, sign and code are those of its first line."""

    mark: Mark
    sign: str
    code: str
    text: str
    lines: int = 1


@dataclass(frozen=True)
class Cleaned:
    """What was read: the blocks in order, and the lines left out because they belong to the page, not the list."""

    blocks: tuple[Block, ...]
    furniture: tuple[str, ...]
    bulleted: bool
    joined: int


def read_blocks(text: str) -> Cleaned:
    """The paragraphs of a text whose pages are separated by form feeds."""
    lines, furniture = _without_furniture(_plain_text(text))
    marked = _marked(_lone_marks_joined(lines))
    bulleted = _is_bulleted(marked)
    blocks = _joined(marked, bulleted)
    return Cleaned(tuple(blocks), tuple(furniture), bulleted, sum(block.lines - 1 for block in blocks))


def is_wordy(text: str) -> bool:
    """Whether a text reads as a statement rather than a heading."""
    return len(text.split()) >= 10 or (text.endswith((".", "!")) and len(text.split()) > 3)


def _plain_text(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n").replace("\u2028", "\n")
    text = _LINE_HYPHEN.sub("-", _INVISIBLE.sub("", text.replace("\u2029", "\n")))
    return _SPACE.sub(" ", _CONTROL.sub("", text))


def _without_furniture(text: str) -> tuple[list[Line], list[str]]:
    """The lines of all pages, without page numbers, file paths, contents lines and running headers or footers."""
    pages = [[line.strip() for line in page.split("\n")] for page in text.split("\f")]
    running = _running_lines(pages)
    lines: list[Line] = []
    furniture: list[str] = []
    for page in pages:
        gap = False
        for raw in page:
            glued = _PATH_AT_END.search(raw)
            if glued:
                furniture.append(glued[0].strip())
            shown = raw[: glued.start() if glued else None].replace("**", "").lstrip("#").strip()
            if not shown or _RULE.fullmatch(shown):
                gap = True
            elif _is_furniture(shown) or _key(shown) in running:
                furniture.append(shown)
            else:
                lines.append(Line(shown, gap and bool(lines)))
                gap = False
    return lines, furniture


def _is_furniture(line: str) -> bool:
    if len(line) > LONGEST_FURNITURE:
        return False
    if _PAGE_NUMBER.fullmatch(line) or _CONTENTS.fullmatch(line) or _PATH_START.match(line):
        return True
    if line.count("\\") >= 2 or re.match(r"/(?:[\w.-]+/){2,}", line):
        return True
    return bool(_FILE_NAME.fullmatch(line)) and len(line.split()) <= 8


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", line).casefold()


def _running_lines(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """What stands at the top or bottom of at least two pages and of two fifths of them, page numbers aside."""
    edges: Counter[str] = Counter()
    filled = [[line for line in page if line] for page in pages if any(page)]
    for page in filled:
        edges.update({_key(line) for line in (*page[:2], *page[-2:]) if not _starts_something(line)})
    least = max(2, round(len(filled) * 0.4))
    return frozenset(key for key, count in edges.items() if count >= least)


def _starts_something(line: str) -> bool:
    if _SIGN.fullmatch(line) or _LABEL.fullmatch(line):
        return True
    named = _NAMED.fullmatch(line)
    return named is not None and named["word"].casefold() in _KNOWN_WORDS


def _lone_marks_joined(lines: Iterable[Line]) -> list[Line]:
    """Bullets and numbers that stand on a line of their own, put before the text they belong to."""
    joined: list[Line] = []
    waiting: Line | None = None
    for line in lines:
        if waiting is not None:
            joined.append(Line(f"{waiting.text} {line.text}", waiting.gap))
            waiting = None
            continue
        if _LONE_LABEL.fullmatch(line.text) or (len(line.text) == 1 and not line.text.isalnum()):
            waiting = line
        else:
            joined.append(line)
    return joined


def _marked(lines: Sequence[Line]) -> list[Line]:
    names = _names(lines)
    letters = Counter(found["sign"] for line in lines if (found := _LETTER_SIGN.fullmatch(line.text)))
    signs = frozenset(sign for sign, count in letters.items() if count >= 3)
    last: dict[str, int] = {}
    marked: list[Line] = []
    for line in lines:
        nested = _NESTED_SIGN.fullmatch(line.text)
        if nested and marked and (marked[-1].sign == "o" or marked[-1].text.endswith((":", ";"))):
            marked.append(replace(line, mark="bullet", sign="o", rest=nested["rest"].strip()))
        else:
            marked.append(_read_mark(line, names, signs, last))
    return marked


def _names(lines: Iterable[Line]) -> frozenset[str]:
    """The words that number this list's headings: the usual ones, and any that count upwards from line to line."""
    numbers: dict[str, list[int]] = {}
    for line in lines:
        found = _NAMED.fullmatch(line.text)
        if found and found["code"].isdecimal() and (found["sep"] or not found["rest"]):
            numbers.setdefault(found["word"].casefold(), []).append(int(found["code"]))
    counting = {word for word, seen in numbers.items() if len(seen) > 1 and seen == sorted(set(seen))}
    return (frozenset(counting) | _KNOWN_WORDS) - _NEVER_NAMES


def _read_mark(line: Line, names: frozenset[str], letter_signs: frozenset[str], last: dict[str, int]) -> Line:
    text = line.text
    for pattern in (_SIGN, _TIGHT_SIGN, _LETTER_SIGN):
        found = pattern.fullmatch(text)
        if found and (pattern is not _LETTER_SIGN or found["sign"] in letter_signs):
            numbered = _LABEL.fullmatch(found["rest"])
            if numbered and "." in numbered["code"]:
                text = found["rest"]
                break
            return replace(line, mark="bullet", sign=found["sign"], rest=found["rest"].strip())
    named = _NAMED.fullmatch(text)
    if named and named["word"].casefold() in names and _is_named_heading(named):
        code = _as_number(named["code"])
        return replace(line, mark="named", sign=named["word"].casefold(), code=code, rest=named["rest"].strip())
    label = _LABEL.fullmatch(text)
    if label and _is_label(label, last):
        style = _style(label["code"], label["end"])
        return replace(line, mark="label", sign=style, code=label["code"], rest=label["rest"].strip())
    return replace(line, rest=text)


def _is_named_heading(found: re.Match[str]) -> bool:
    rest = found["rest"].lstrip(_QUOTES)
    return not rest or bool(found["sep"]) or (rest[0].isupper() and not rest.endswith("."))


def _as_number(code: str) -> str:
    return str(_NUMBER_WORDS.index(code.casefold()) + 1) if code.casefold() in _NUMBER_WORDS else code


def _is_label(found: re.Match[str], last: dict[str, int]) -> bool:
    """Whether a number before a text is a label, and not the start of a wrapped line such as "10 days"."""
    code, end, rest = found["code"], found["end"], found["rest"].lstrip(_QUOTES)
    capital = bool(rest) and (rest[0].isupper() or bool(found["sep"]))
    if code.isdecimal():
        style, number = _style(code, end), int(code)
        follows = number == 1 or last.get(style, 0) < number <= last.get(style, 0) + 2
        month = rest.split(" ")[0].casefold().strip(",.") in _NEVER_NAMES
        if not capital or (not end and (month or not follows)):
            return False
        last[style] = number
        return True
    if code.isalpha():
        return bool(end) and bool(rest) and rest[0].isalpha()
    return capital or ((code.count(".") >= 2 or code[-1].isalpha()) and rest[:1].isalpha())


def _style(code: str, end: str) -> str:
    """How a label is made, so that labels made alike are on one level: `9.` or `9.9` or `9.9a` or `a)`."""
    if code.isalpha():
        kind = "I" if len(code) > 1 else "A"
        return (kind if code.isupper() else kind.lower()) + end[-1:]
    made = re.sub(r"[a-z]", "a", re.sub(r"[A-Z]+", "A", re.sub(r"\d+", "9", code))).replace(".a", "a")
    return made + end[-1:] if made == "9" else made


def _is_bulleted(lines: Sequence[Line]) -> bool:
    """Whether this text marks its statements with bullets, rather than having lost them all but a few."""
    bullets = sum(line.mark == "bullet" for line in lines)
    loose = sum(
        line.mark == "plain" and line.text[0].isupper() and len(line.text.split()) >= 6 and _ends(before.text)
        for before, line in pairwise(lines)
    )
    return bullets >= max(2, loose / 2)


def _ends(text: str) -> bool:
    return text.rstrip(")\"'”’").endswith((".", "?", "!", ";", ":"))


def _joined(lines: Sequence[Line], bulleted: bool) -> list[Block]:
    """The lines as paragraphs: a line that only carries on the one before it is put back where it belongs."""
    width = _width(lines)
    starters = _starters(lines, width) if width and not bulleted else frozenset()
    capitals = _bullets_start_with_capitals(lines)
    paragraphs: list[tuple[Line, list[str]]] = []
    for position, line in enumerate(lines):
        last = lines[position - 1] if position else None
        if last is None:
            carries_on = False
        elif line.mark == "bullet":
            # A dash at the start of a wrapped line is punctuation when all bullets are followed by capitals.
            carries_on = bool(
                width and capitals and not line.gap and line.sign in "-–—" and line.rest[0].islower()
            )
        else:
            carries_on = line.mark == "plain" and _continues(last, line, width, starters)
        if carries_on:
            paragraphs[-1][1].append(line.text)
        else:
            paragraphs.append((line, [line.rest]))
    return _titled(
        [Block(line.mark, line.sign, line.code, _glued(texts), len(texts)) for line, texts in paragraphs]
    )


def _width(lines: Sequence[Line]) -> float | None:
    """How many characters fit on a line, or None when paragraphs are not wrapped.

    A line that starts in lower case was surely wrapped, so the line before it plus its first word did not fit.
    """
    sums = sorted(
        len(before.text) + 1 + len(line.text.split()[0])
        for before, line in pairwise(lines)
        if line.mark == "plain" and line.text[0].islower() and not line.gap
    )
    return sums[len(sums) // 7] if len(sums) >= 3 else None


def _has_room(line: Line, following: Line, width: float) -> bool:
    """Whether the first word of the following line would have fitted, so that the line break is meant."""
    return len(line.text) + 1 + len(following.text.split()[0]) < width


def _starters(lines: Sequence[Line], width: float) -> frozenset[str]:
    """The words that statements without bullets start with, learnt where a paragraph surely begins."""
    plain = [(before, line) for before, line in pairwise(lines) if line.mark == "plain" and line.text[0].isupper()]
    sure = Counter(
        line.text.split()[0]
        for before, line in plain
        if line.gap or before.mark in ("label", "named") or (_ends(before.text) and _has_room(before, line, width))
    )
    return frozenset(word for word, count in sure.items() if count >= 3 and count * 10 >= sum(sure.values()))


def _bullets_start_with_capitals(lines: Iterable[Line]) -> bool:
    starts = [line.rest[0].isupper() for line in lines if line.mark == "bullet"]
    return sum(starts) >= 0.8 * len(starts)


def _continues(last: Line, line: Line, width: float | None, starters: frozenset[str]) -> bool:
    """Whether an unmarked line carries on the paragraph of the line before it."""
    first = line.text[0]
    if first.islower():
        return not (line.gap and _ends(last.text))
    if not line.gap and not first.isalpha() and len(last.text.split()) > 5 and not _ends(last.text):
        # "... within / 10 working days": no statement starts with a figure after one that has not ended.
        return True
    if line.gap or width is None:
        return False
    if not first.isalpha() or _OPEN_END.search(last.text):
        return True
    if _has_room(last, line, width):
        return False
    if starters:
        return not _ends(last.text) and line.text.split()[0] not in starters
    heading = _ends(last.text) and len(line.text) < 0.6 * width and not _ends(line.text)
    return not heading


def _glued(texts: Sequence[str]) -> str:
    """Lines put together again; a word parted at its hyphen keeps the hyphen and loses the space."""
    parts = [texts[0]]
    for before, text in pairwise(texts):
        hyphenated = len(before) > 1 and before[-1] == "-" and before[-2].isalnum() and text[0].islower()
        parts.append(text if hyphenated else f" {text}")
    return "".join(parts).strip()


def _titled(blocks: Iterable[Block]) -> list[Block]:
    """The blocks; a heading that is only a name and number ("Criterion 1") gets the title that follows it."""
    titled: list[Block] = []
    for block in blocks:
        above = titled[-1] if titled else None
        if (
            above
            and above.mark == "named"
            and not above.text
            and block.mark == "plain"
            and not is_wordy(block.text)
        ):
            titled[-1] = replace(above, text=block.text, lines=above.lines + block.lines)
        else:
            titled.append(block)
    return titled
