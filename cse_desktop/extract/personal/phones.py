"""British telephone numbers: candidates by their shape, judged by Google's list of what numbers there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

Place = tuple[int, int]

_GAP = "[ .()–-]{0,2}"
_STARTS = (re.compile(rf"0(?=(?:{_GAP}[0-9]){{9}})"), re.compile(r"\+(?= ?44)"))
"""Quick to look for, since each begins with one character; what they find is then looked at more closely."""
_NUMBER = re.compile(rf"(?:\(?(?:\+|00) ?44\)?(?:{_GAP}\(0\)|{_GAP}0)?|\(?0)(?:{_GAP}\d){{9,10}}(?!\d)")
_EXTENSION = re.compile(
    r"[ ,;]{0,3}(?:\(?(?:ext(?:ension|n)?|est(?:yniad)?)\b[ .:]{0,3}|x ?)\d{1,6}\)?", re.IGNORECASE
)
_COUNTRY = re.compile(r"\(?(?:\+|00) ?44\)?[ .()–-]{0,2}(?:\(0\)|0)?")
_GROUP = re.compile(r"\d+")
_LOCAL = re.compile(
    r"\b(?:tel|telephone|phone|ffôn|ffon)\b\.?[ \t]{0,2}(?:no\.?|number)?[ \t]{0,2}[:.][ \t]{0,3}"
    r"([0-9]{3}[ -]?[0-9]{3,4}|[0-9]{6,8})(?![ ]?[0-9]|[.,][0-9])"
)
_LOCAL_HINTS = ("tel:", "tel.", "tel no", "phone:", "phone n", "ffôn")
"""A number without its area code, as a local leaflet gives it."""

# Ofcom keeps these for plays and examples, so no real list of numbers has them, while papers do.
_FOR_EXAMPLES = re.compile(
    r"11[3-8]4960\d{3}|1[2-6]14960\d{3}|1914980\d{3}|20794[0-9]{6}|2896496\d{3}|2920180\d{3}|1632960\d{3}"
    r"|7700900\d{3}|8081570\d{3}|9098790\d{3}|3069990\d{3}"
)
_ALLOTTED = re.compile(r"(?:[12378]\d|5[56]|9[018])\d{8}")
"""What a number of full length may begin with after the first nought."""
_BEFORE = 32
_CALLS = re.compile(
    r"(?:\b(?:tel|telephone|phone|mob|mobile|cell|call|calling|ring|fax|contact|text|texting|sms|whatsapp|dial|ddi"
    r"|minicom|textphone|switchboard|helpline|hotline|landline|ffôn|ffon|ffoniwch|symudol)\b|[☎📞✆℡])"
    r"[^\d\n]{0,20}$",
    re.IGNORECASE,
)
_COUNTS_SOMETHING = re.compile(
    r"\b(?:isbn|issn|ref|refs|reference|case|order|invoice|account|acct|a/c|urn|uprn|usrn|sku|part|item|serial|model"
    r"|licen[cs]e|policy|job|ticket|barcode|sort code|batch|version|cyfeirnod)\b[^\d\n]{0,14}$",
    re.IGNORECASE,
)


def phone_numbers(text: str, lower: str) -> Iterator[Place]:
    """Telephone numbers with area code or country code and, if given, extension; local ones after "Tel:"."""
    for begun in chain.from_iterable(pattern.finditer(text) for pattern in _STARTS):
        start = begun.start()
        if start and text[start - 1] == "(":
            start -= 1
        if not _stands_alone(text, start):
            continue
        number = _NUMBER.match(text, start)
        if number and _is_phone(text, start, number.end()):
            extension = _EXTENSION.match(text, number.end())
            end = extension.end() if extension else number.end()
            yield start + (number[0][0] == "(" and ")" not in number[0]), end
    if any(hint in lower for hint in _LOCAL_HINTS):
        for match in _LOCAL.finditer(lower):
            yield match.span(1)


def _stands_alone(text: str, start: int) -> bool:
    if not start:
        return True
    before = text[start - 1]
    if before in ".,-–/":
        return start > 1 and not text[start - 2].isdigit()
    if before == " " and text[start] == "0" and text[start + 1] == " ":
        return not text[start - 2 : start - 1].isdigit()  # a row of figures
    return not (before.isalnum() or before in "_£$€+=#")


def _is_phone(text: str, start: int, end: int) -> bool:
    written = text[start:end]
    country = _COUNTRY.match(written)
    digits = "".join(_GROUP.findall(written[country.end() :] if country else written)).lstrip("0")
    if country and len(digits) in (9, 10):
        return bool(_ALLOTTED.fullmatch(digits)) or _is_allotted(digits)
    before = text[max(0, start - _BEFORE) : start]
    is_called = bool(_CALLS.search(before))
    if not is_called and _COUNTS_SOMETHING.search(before):
        return False
    groups = _GROUP.findall(written.replace("0(", "0", 1))
    if not is_called and not _is_grouped(written, groups):
        # In one piece, or split where nobody does it: 07 700 900 123.
        return (len(groups) == 1 or _is_split(groups)) and _is_allotted(digits)
    if len(digits) == 10 and (is_called or len(groups) > 1):
        return bool(_ALLOTTED.fullmatch(digits))
    return _is_allotted(digits)


def _is_grouped(written: str, groups: list[str]) -> bool:
    """Whether the digits stand in groups as people write numbers, and not as rows of figures, dates or times."""
    if len(groups[0]) < 3 or len(groups) > 4:
        return False
    shortest = 3 if "." in written or "-" in written or "–" in written else 2
    return len(groups) > 1 and all(len(group) >= shortest for group in groups[1:])


def _is_split(groups: list[str]) -> bool:
    return len(groups[0]) == 2 and len(groups) <= 4 and all(len(group) >= 3 for group in groups[1:])


def _is_allotted(digits: str) -> bool:
    """Whether the number (without the first nought) belongs to a range that is in use or kept for examples."""
    from phonenumbers import PhoneNumber, is_valid_number

    if _FOR_EXAMPLES.fullmatch(digits):
        return True
    return is_valid_number(PhoneNumber(country_code=44, national_number=int(digits or "0")))
