"""A standard's data document: what is wrong with it, and the Standard it describes.

The document is what a standard's JSON file holds; `resources/standards/standard.schema.json` describes its fields.
The rules here go beyond what a JSON Schema can say, and hold for any depth of levels and any codes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.standard import (
    ASKS,
    NOT_APPLICABLE,
    Cycle,
    CycleReview,
    Element,
    Group,
    PassRule,
    Rating,
    Standard,
)
from cse_desktop.domain.standard_problems import (
    CYCLE_FIELDS,
    ELEMENT_FIELDS,
    GROUP_FIELDS,
    NOT_APPLICABLE_FIELDS,
    PASS_RULE_FIELDS,
    RATING_FIELDS,
    REVIEW_FIELDS,
    STANDARD_FIELDS,
    Path,
    Problem,
    is_kind,
    objects,
    problem,
    shape_problems,
    text_problems,
    where_is,
)

__all__ = ["FORMAT", "InvalidStandard", "Problem", "problems_of", "standard_from_document"]

FORMAT = 1
"""The only format of the data document known so far."""
MOST_LEVELS = 8
MOST_PROBLEMS = 500
COUNTS = ("met", "partial", "not_met")


def standard_from_document(document: Mapping[str, Any]) -> Standard:
    """The standard a data document describes. Raises InvalidStandard with everything wrong with it."""
    problems = problems_of(document)
    if problems:
        raise InvalidStandard(problems)
    allowed = document.get("not_applicable", {})
    return Standard(
        id=document["id"],
        title=document["title"],
        version=document["version"],
        levels=tuple(document["levels"]),
        groups=tuple(_group(group) for group in document["groups"]),
        ratings=tuple(Rating(one["code"], one["label"], one["counts"]) for one in document["ratings"]),
        source=document.get("source", ""),
        notice=document.get("notice", ""),
        language=document.get("language", "en-GB"),
        not_applicable_allowed=allowed.get("allowed", True),
        not_applicable_needs_reason=allowed.get("needs_reason", True),
        pass_rule=_rule(document["pass_rule"]) if "pass_rule" in document else None,
        cycle=_certificate(document["cycle"]) if "cycle" in document else None,
        document=document,
    )


def _group(document: Mapping[str, Any]) -> Group:
    return Group(
        document["code"],
        document["title"],
        tuple(_group(below) for below in document.get("groups", ())),
        tuple(_element(element) for element in document.get("elements", ())),
    )


def _element(document: Mapping[str, Any]) -> Element:
    return Element(
        document["code"],
        document["title"],
        document["statement"],
        tuple(document.get("parts", ())),
        document.get("typical_evidence", ""),
        document.get("as_supplied"),
        tuple(document.get("asks_for", ())),
    )


def _rule(document: Mapping[str, Any]) -> PassRule:
    return PassRule(document["level"], float(document["threshold"]), document.get("most_partial"))


def _certificate(document: Mapping[str, Any]) -> Cycle:
    reviews = (CycleReview(one["month"], one["kind"], one["title"]) for one in document.get("reviews", ()))
    return Cycle(document["years"], tuple(reviews))


def problems_of(document: Mapping[str, Any]) -> list[Problem]:
    """Everything wrong with a standard's document, in the order of the document; empty when it can be used.

    At most MOST_PROBLEMS are listed.
    """
    found: list[Problem] = []
    for one in _all_problems(document):
        found.append(one)
        if len(found) >= MOST_PROBLEMS:
            break
    return found


def _all_problems(document: Any) -> Iterator[Problem]:
    if not isinstance(document, Mapping):
        yield problem(document, (), "standard.not_object", field="standard")
        return
    yield from shape_problems(document, (), document, STANDARD_FIELDS)
    made = document.get("format")
    if isinstance(made, int) and is_kind(made, "integer") and made != FORMAT:
        yield problem(document, (), "standard.format_unknown", value=made, known=FORMAT)
    yield from _levels(document)
    yield from _ratings(document)
    yield from _rules(document)
    yield from _tree(document)


def _levels(document: Mapping[str, Any]) -> Iterator[Problem]:
    levels = document.get("levels")
    yield from text_problems(document, ("levels",), levels)
    if isinstance(levels, list | tuple) and levels and not 2 <= len(levels) <= MOST_LEVELS:
        yield problem(document, (), "standard.level_count", least=2, most=MOST_LEVELS, count=len(levels))


def _ratings(document: Mapping[str, Any]) -> Iterator[Problem]:
    ratings = document.get("ratings")
    seen: dict[str, str] = {}
    met = sound = 0
    for one in objects(document, ("ratings",), ratings):
        if isinstance(one, Problem):
            yield one
            continue
        path, rating = one
        yield from shape_problems(document, path, rating, RATING_FIELDS)
        counts = rating.get("counts")
        if isinstance(counts, str) and counts.strip() and counts not in COUNTS:
            yield problem(
                document, path, "standard.field_choice", field="counts", value=counts, known=", ".join(COUNTS)
            )
        met += counts == "met"
        sound += 1
        yield from _rating_names(document, path, rating, seen)
    if sound and not met:
        yield problem(document, ("ratings",), "standard.no_rating_met")
    if isinstance(ratings, list | tuple) and len(ratings) == 1:
        yield problem(document, (), "standard.rating_count", least=2, count=1)


def _rating_names(document: Any, path: Path, rating: Mapping[str, Any], seen: dict[str, str]) -> Iterator[Problem]:
    # Ratings are found by code or label, whatever their case and spaces, so all of them must differ.
    plain = {
        re.sub(r"[\s_-]+", "", str(rating.get(name, ""))).casefold(): str(rating.get(name, ""))
        for name in ("code", "label")
    }
    for key, value in plain.items():
        if key == NOT_APPLICABLE.replace("_", ""):
            yield problem(document, path, "standard.rating_reserved", value=value)
        elif key and key in seen:
            yield problem(document, path, "standard.rating_twice", value=value, first=seen[key])
    for key in plain:
        seen.setdefault(key, where_is(document, path))


def _rules(document: Mapping[str, Any]) -> Iterator[Problem]:
    not_applicable, rule, cycle = (document.get(name) for name in ("not_applicable", "pass_rule", "cycle"))
    if isinstance(not_applicable, Mapping):
        yield from shape_problems(document, ("not_applicable",), not_applicable, NOT_APPLICABLE_FIELDS)
    if isinstance(rule, Mapping):
        yield from shape_problems(document, ("pass_rule",), rule, PASS_RULE_FIELDS)
        yield from _pass_rule(document, rule)
    if isinstance(cycle, Mapping):
        yield from shape_problems(document, ("cycle",), cycle, CYCLE_FIELDS)
        yield from _cycle(document, cycle)


def _pass_rule(document: Mapping[str, Any], rule: Mapping[str, Any]) -> Iterator[Problem]:
    path: Path = ("pass_rule",)
    level, threshold, most = (rule.get(name) for name in ("level", "threshold", "most_partial"))
    levels = document.get("levels")
    deepest = len(levels) - 1 if isinstance(levels, list | tuple) and len(levels) > 1 else MOST_LEVELS - 1
    if isinstance(level, int) and is_kind(level, "integer") and not 1 <= level <= deepest:
        yield problem(document, path, "standard.pass_level", value=level, most=deepest)
    # Written so that "not a number", which JSON readers let through, fails as well.
    if isinstance(threshold, int | float) and is_kind(threshold, "number") and not 0 < threshold <= 1:
        yield problem(document, path, "standard.pass_threshold", value=str(threshold))
    if isinstance(most, int) and is_kind(most, "integer") and most < 0:
        yield problem(document, path, "standard.number_small", field="most_partial", value=most, least=0)


def _cycle(document: Mapping[str, Any], cycle: Mapping[str, Any]) -> Iterator[Problem]:
    years = cycle.get("years")
    if isinstance(years, int) and is_kind(years, "integer") and years < 1:
        yield problem(document, ("cycle",), "standard.number_small", field="years", value=years, least=1)
    before = -1
    for one in objects(document, ("cycle", "reviews"), cycle.get("reviews")):
        if isinstance(one, Problem):
            yield one
            continue
        path, review = one
        yield from shape_problems(document, path, review, REVIEW_FIELDS)
        month = review.get("month")
        if not isinstance(month, int) or not is_kind(month, "integer"):
            continue
        if month < 0:
            yield problem(document, path, "standard.number_small", field="month", value=month, least=0)
        elif month <= before:
            yield problem(document, path, "standard.review_order", value=month, before=before)
        elif isinstance(years, int) and month > 12 * years:
            yield problem(document, path, "standard.review_late", value=month, most=12 * years)
        before = max(before, month)


def _tree(document: Mapping[str, Any]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    yield from _groups(document, ("groups",), document.get("groups"), seen)


def _groups(document: Mapping[str, Any], path: Path, groups: Any, seen: dict[str, str]) -> Iterator[Problem]:
    depth = len(path) // 2 + 1
    before = ""
    for one in objects(document, path, groups):
        if isinstance(one, Problem):
            yield one
            continue
        here, group = one
        yield from shape_problems(document, here, group, GROUP_FIELDS)
        yield from _code(document, here, group, before, seen)
        before = _text(group, "code")
        below, elements = group.get("groups"), group.get("elements")
        if not below and not elements:
            yield problem(document, here, "standard.group_empty")
        elif below and elements:
            yield problem(document, here, "standard.group_mixed")
        if below and depth >= MOST_LEVELS:
            yield problem(document, here, "standard.level_count", least=2, most=MOST_LEVELS, count=depth + 2)
        elif below:
            yield from _groups(document, (*here, "groups"), below, seen)
        if elements:
            yield from _elements(document, (*here, "elements"), elements, seen)


def _elements(document: Mapping[str, Any], path: Path, elements: Any, seen: dict[str, str]) -> Iterator[Problem]:
    levels = document.get("levels")
    depth = len(path) // 2 + 1
    if isinstance(levels, list | tuple) and levels and depth != len(levels):
        yield problem(document, path[:-1], "standard.element_depth", depth=depth, levels=len(levels))
    before = ""
    for one in objects(document, path, elements):
        if isinstance(one, Problem):
            yield one
            continue
        here, element = one
        yield from shape_problems(document, here, element, ELEMENT_FIELDS)
        yield from text_problems(document, (*here, "parts"), element.get("parts"))
        yield from _asks(document, here, element.get("asks_for"))
        yield from _code(document, here, element, before, seen)
        before = _text(element, "code")


def _asks(document: Mapping[str, Any], path: Path, asked: Any) -> Iterator[Problem]:
    yield from text_problems(document, (*path, "asks_for"), asked)
    known = ", ".join(ASKS)
    for value in asked if isinstance(asked, list | tuple) else ():
        if isinstance(value, str) and value.strip() and value not in ASKS:
            yield problem(document, path, "standard.field_choice", field="asks_for", value=value, known=known)


def _code(
    document: Mapping[str, Any], path: Path, owner: Mapping[str, Any], before: str, seen: dict[str, str]
) -> Iterator[Problem]:
    """Codes are unique in the whole standard, whatever their case, and rise within their group."""
    code = _text(owner, "code")
    if not code:
        return
    here = where_is(document, path)
    if code.casefold() in seen:
        yield problem(document, path, "standard.code_twice", code=code, first=seen[code.casefold()])
    elif before and _comes_before(code, before):
        yield problem(document, path, "standard.code_order", code=code, before=before)
    seen.setdefault(code.casefold(), here)


def _text(owner: Mapping[str, Any], name: str) -> str:
    value = owner.get(name)
    return value.strip() if isinstance(value, str) else ""


def _comes_before(code: str, other: str) -> bool:
    """Whether a code stands before another one made alike: same words, lower number or letter.

    Codes made differently (I, II, IV or A, 1) have no order that could be known.
    """
    mine, its = re.findall(r"\d+|\D+", code), re.findall(r"\d+|\D+", other)
    if len(mine) != len(its):
        return False
    for a, b in zip(mine, its, strict=True):
        if a.isdecimal() and b.isdecimal():
            if int(a) != int(b):
                return int(a) < int(b)
        elif a != b:
            return len(a.strip(".")) == len(b.strip(".")) == 1 and a.casefold() < b.casefold()
    return False


class InvalidStandard(UserError):
    """A standard's document that cannot be used; `problems` holds everything wrong with it, at least one."""

    def __init__(self, problems: list[Problem], file: str = "") -> None:
        first = problems[0]
        self.problems = tuple(problems)
        place = " › ".join(filter(None, (first.where, str(first.message.values.get("field", "")))))
        name = "standard_file_invalid" if file else "standard_invalid"
        super().__init__(name, file=file, count=len(problems), where=place, problem=first.message.id)
