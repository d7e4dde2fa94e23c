"""E-mail addresses and postcodes."""

from __future__ import annotations

import re
from collections.abc import Iterator

Place = tuple[int, int]

_EMAIL = re.compile(
    r"[\w%+'’.-]{1,64}(?: ?@ ?| ?[\[(]at[\])] ?)(?:[^\W_](?:[^\W_]|-){0,62}\.){1,8}[A-Za-z]{2,24}(?![\w@])"
)
_LOCAL = 67
"""The longest part before the sign, with the space or brackets around it."""
_DOMAIN = 300
_SIGN = re.compile(r"@|[\[(]at[\])]")
_EDGES = ".'’-"
_NOT_A_DOMAIN = frozenset({"png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js", "docx", "pdf", "html"})
"""Endings of file names: icon@2x.png is none's address."""


def emails(text: str, lower: str) -> Iterator[Place]:
    """E-mail addresses, also with a space about the sign or with (at) for it."""
    if "@" not in lower and "at)" not in lower and "at]" not in lower:
        return
    done = 0
    for sign in _SIGN.finditer(text):
        if sign.start() < done:
            continue
        begin = _local_start(text, sign.start(), done)
        match = _EMAIL.match(text, begin, min(len(text), sign.end() + _DOMAIN)) if begin < sign.start() else None
        if match is None or match[0].rpartition(".")[2].lower() in _NOT_A_DOMAIN:
            continue
        done = match.end()
        yield match.start(), done


def _local_start(text: str, sign: int, done: int) -> int:
    """Where the word before the sign begins; the sign's own place if there is none."""
    at = sign - 1 if sign and text[sign - 1] == " " else sign
    first = max(done, sign - _LOCAL)
    start = at
    while start > first and (text[start - 1].isalnum() or text[start - 1] in "_%+'’.-"):
        start -= 1
    while start < at and text[start] in _EDGES:
        start += 1
    return start if start < at else sign


_POSTCODE = re.compile(
    r"([A-Z]{1,2})(\d(?:\d|[A-Z])?)([ \t]{0,3})(\d[ABD-HJLNP-UW-Z]{2})(?![\w/-])", re.IGNORECASE | re.ASCII
)
_INWARD = re.compile(r"[0-9][ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}(?![\w/-])")
_ALL_AREAS = """
    AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH
    EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML
    N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF
    TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
"""
_AREAS = frozenset(_ALL_AREAS.split())
"""Royal Mail's postcode areas, with those of the Crown dependencies."""
_CALLED_POSTCODE = re.compile(r"(?:post ?code|cod post)\W{0,4}$", re.IGNORECASE)
_COUNTED = re.compile(r"1st|2nd|3rd|\dth", re.IGNORECASE)
_ENDS_A_LINE = re.compile(r"[ \t]*(?:[,.;)\n]|$)")
_LONGEST_OUTWARD = 7


def postcodes(text: str, lower: str) -> Iterator[Place]:
    """British postcodes of real areas; in small letters only where they stand in two parts."""
    for inward in _INWARD.finditer(text):
        # Found from their second half, which is rarer than a letter with a digit after it.
        first = max(0, inward.start() - _LONGEST_OUTWARD)
        for start in range(first, inward.start() - 1):
            match = _POSTCODE.match(text, start, inward.end()) if text[start].isalpha() else None
            if match is None or not _stands_alone(text, start):
                continue
            if match[1].upper() in _AREAS and _is_meant(text, match):
                yield start, inward.end()
            break


def _stands_alone(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    return not (before.isalnum() or before in "_/-")


def _is_meant(text: str, match: re.Match[str]) -> bool:
    if not match[0].isupper() and not match[3]:
        return bool(_CALLED_POSTCODE.search(text, max(0, match.start() - 24), match.start()))
    # "B2 1st floor" is a room; "AB1 2ND" ends its line.
    return not _COUNTED.fullmatch(match[4]) or (match[0].isupper() and bool(_ENDS_A_LINE.match(text, match.end())))
