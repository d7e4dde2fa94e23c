"""National Insurance and NHS numbers, and dates of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cse_desktop.extract.guesses.mentions import MONTH

Place = tuple[int, int]

_BEFORE = 48
_INSURANCE = re.compile(r"[A-Z][A-Z][ .-]?[0-9]{2}[ .-]?[0-9]{2}[ .-]?[0-9]{2}(?:[ .-]?[A-D])?(?!\w)")
_IN_SMALL_LETTERS = re.compile(_INSURANCE.pattern, re.IGNORECASE | re.ASCII)
# HM Revenue and Customs: which letters a number may begin with. It gives QQ in its own examples.
_PREFIX = re.compile(r"(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ")
_INSURED = re.compile(
    r"\b(?:national insurance|n\.?i\.?(?: (?:no|num|number))?|nino|ni(?:no|num)|yswiriant)\b[^\d\n]{0,28}$",
    re.IGNORECASE,
)
_INSURED_HINTS = ("insurance", "nino", "ni n", "n.i.", "yswiriant")
_COUNTS_SOMETHING = re.compile(
    r"\b(?:ref|reference|case|order|invoice|account|part|product|item|serial|model|policy|ticket|stock)\b[^\d\n]{0,14}$",
    re.IGNORECASE,
)


def insurance_numbers(text: str, lower: str) -> Iterator[Place]:
    """National Insurance numbers; without the last letter only where the text says what the number is."""
    said = any(hint in lower for hint in _INSURED_HINTS)
    for match in (_IN_SMALL_LETTERS if said else _INSURANCE).finditer(text):
        start = match.start()
        if start and (text[start - 1].isalnum() or text[start - 1] in "_-/"):
            continue
        before = text[max(0, start - _BEFORE) : start]
        if _INSURED.search(before):
            yield match.span()
            continue
        written = match[0]
        whole = written[-1].isalpha() and written.isupper() and _PREFIX.match(written) is not None
        if whole and (len(written) > 9 or not _COUNTS_SOMETHING.search(before)):
            yield match.span()


_HEALTH = re.compile(r"[0-9][0-9][0-9]([ .–-]?)[0-9][0-9][0-9]([ .–-]?)[0-9]{4}(?!\w|[.,-]\d)")
_HEALTH_SPACED = re.compile(r"(?:\d[ .–-]?){9}\d(?!\w|[.,-]\d)")
_HEALTH_NUMBER = re.compile(
    r"\b(?:(?:nhs|gig|chi|h&c)(?:['’]s)? ?(?:patient )?(?:id\b|n[ou]\b|num|#|rhif)|rhif (?:y )?gig\b)[^\d\n]{0,24}"
)
_HEALTH_HINTS = ("nhs", "gig", "chi ", "h&c")
_HEALTH_NEAR = re.compile(r"\b(?:nhs|gig|chi|patient|h&c)\b", re.IGNORECASE)
_NEAR = 60


def health_numbers(text: str, lower: str) -> Iterator[Place]:
    """NHS numbers: after the words "NHS number", or with a right check digit in the usual 3-3-4 or near "NHS"."""
    if any(hint in lower for hint in _HEALTH_HINTS):
        for cue in _HEALTH_NUMBER.finditer(lower):
            if said := _HEALTH_SPACED.match(text, cue.end()):
                yield said.span()
    for match in _HEALTH.finditer(text):
        start = match.start()
        if match[0][0] == "0" or (start and (text[start - 1].isalnum() or text[start - 1] in "_£$€+.,/-")):
            continue
        grouped = match[1] != "" and match[1] == match[2]
        near = grouped or _HEALTH_NEAR.search(text, max(0, start - _NEAR), start)
        if near and _is_health_number(match[0]):
            yield match.span()


def _is_health_number(written: str) -> bool:
    from stdnum.gb import nhs

    return len(set(re.findall(r"\d", written))) > 1 and bool(nhs.is_valid(written.replace("–", "-")))


_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:(?:18|19|20)\d{2}|['’]?\d{2})(?!\d)"
DATE = re.compile(
    rf"{_DAY}(?:st|nd|rd|th|af|ail|il|ydd|ed|fed|eg|ain)?[ .-]{{0,2}}(?:of )?{MONTH}[ .,-]{{0,2}}{_YEAR}"
    rf"|{MONTH}\.? {_DAY}(?:st|nd|rd|th)?,? (?:18|19|20)\d{{2}}(?!\d)"
    rf"|(?:18|19|20)\d{{2}}(?P<iso>[-/.]){_MONTH}(?P=iso){_DAY}(?!\d)"
    rf"|{_DAY}[ ]?(?P<mark>[/.\-– ])[ ]?{_MONTH}[ ]?(?P=mark)[ ]?{_YEAR}"
    rf"|{_MONTH}(?P<us>[/-]){_DAY}(?P=us)(?:18|19|20)\d{{2}}(?!\d)",
    re.IGNORECASE,
)
"""A date as forms and letters give it, British order first."""
BIRTH_WORDS = r"date[ ]of[ ]birth|birth[ ]?date|d\.?[ ]?o\.?[ ]?b\b\.?|dyddiad[ ]geni|dyddiad[ ]eich[ ]geni"
_BIRTH = re.compile(rf"\b(?:(?P<label>{BIRTH_WORDS}|birthday)|born\b|ganwyd|ganed)")
_HINTS = ("birth", "born", "dob", "d.o", "geni", "ganwyd", "ganed")
_AFTER_LABEL = re.compile(r"(?:[^\d\n.]|\.(?!\s+[A-Z])){0,40}(?:\n[^\d\n]{0,12})?")
_AFTER_BORN = re.compile(r"[^\d\n.;]{0,45}(?:\n[^\d\n.;]{0,20})?")


def birth_dates(text: str, lower: str) -> Iterator[Place]:
    """Dates that stand after words such as "date of birth", "DOB" or "born"."""
    if not any(hint in lower for hint in _HINTS):
        return
    done = 0
    for cue in _BIRTH.finditer(lower):
        gap = (_AFTER_LABEL if cue["label"] else _AFTER_BORN).match(text, cue.end())
        first = gap.end() if gap else cue.end()
        # The month may come first, and is then within the gap.
        for start in (first, *_months_before(text, cue.end(), first)):
            match = DATE.match(text, start)
            if match and match.start() >= done:
                done = match.end()
                yield match.span()
                break


_MONTH_WORD = re.compile(rf"\b{MONTH}\.? $", re.IGNORECASE)


def _months_before(text: str, begin: int, end: int) -> Iterator[int]:
    """Where a month's name stands right before `end`."""
    if match := _MONTH_WORD.search(text, max(begin, end - 12), end):
        yield match.start()
