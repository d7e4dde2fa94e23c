"""What may stand in a standard's data document, and how a place in it is named when something is wrong.

Nothing here raises on a malformed document, so that everything wrong with a file can be listed at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from cse_desktop.domain.messages import Message, Value, message

Step = str | int
Path = tuple[Step, ...]
Kind = Literal["text", "integer", "number", "yes_no", "list", "object"]

_SPOILT_CODE = re.compile(r'[\s/\\:*?"<>|,\x00-\x1f]')
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TYPES: Mapping[Kind, tuple[type, ...]] = {
    "text": (str,),
    "integer": (int,),
    "number": (int, float),
    "yes_no": (bool,),
    "list": (list, tuple),
    "object": (Mapping,),
}


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a standard's document.

    `where` is for reading (`criterion 1 › 1.2 › element 1.2.3`, empty for the document itself); `pointer` is the
    JSON Pointer (RFC 6901) of the same place.
    """

    where: str
    pointer: str
    message: Message


@dataclass(frozen=True)
class Field:
    """One field of an object: its name, the kind of its value, and whether it may be absent or empty."""

    name: str
    kind: Kind
    required: bool = True
    may_be_empty: bool = False


STANDARD_FIELDS = (
    Field("$schema", "text", required=False),
    Field("format", "integer"),
    Field("id", "text"),
    Field("title", "text"),
    Field("version", "text"),
    Field("language", "text", required=False),
    Field("source", "text", required=False, may_be_empty=True),
    Field("notice", "text", required=False, may_be_empty=True),
    Field("levels", "list"),
    Field("ratings", "list"),
    Field("not_applicable", "object", required=False),
    Field("pass_rule", "object", required=False),
    Field("cycle", "object", required=False),
    Field("groups", "list"),
)
GROUP_FIELDS = (
    Field("code", "text"),
    Field("title", "text"),
    Field("groups", "list", required=False, may_be_empty=True),
    Field("elements", "list", required=False, may_be_empty=True),
)
ELEMENT_FIELDS = (
    Field("code", "text"),
    Field("title", "text"),
    Field("statement", "text"),
    Field("as_supplied", "text", required=False),
    Field("parts", "list", required=False, may_be_empty=True),
    Field("typical_evidence", "text", required=False, may_be_empty=True),
    Field("asks_for", "list", required=False, may_be_empty=True),
)
RATING_FIELDS = (Field("code", "text"), Field("label", "text"), Field("counts", "text"))
NOT_APPLICABLE_FIELDS = (Field("allowed", "yes_no"), Field("needs_reason", "yes_no", required=False))
PASS_RULE_FIELDS = (
    Field("level", "integer"),
    Field("threshold", "number"),
    Field("most_partial", "integer", required=False),
)
CYCLE_FIELDS = (Field("years", "integer"), Field("reviews", "list", required=False, may_be_empty=True))
REVIEW_FIELDS = (Field("month", "integer"), Field("kind", "text"), Field("title", "text"))


def problem(document: Any, path: Path, id: str, **values: Value) -> Problem:  # noqa: A002 - the catalogue's word
    """The problem `id` at `path` (keys and indexes from the top of the document)."""
    return Problem(where_is(document, path), pointer_to(path), message(id, **values))


def pointer_to(path: Sequence[Step]) -> str:
    """The JSON Pointer of a path."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def where_is(document: Any, path: Sequence[Step]) -> str:
    """A path in words the author of the document knows: level names and codes, field names, and #positions."""
    levels = document.get("levels") if isinstance(document, Mapping) else None
    groups, rest = _split(document, path)
    shown = []
    for depth, (owner, index) in enumerate(groups):
        ends = depth in (0, len(groups) - 1)
        named = _level_name(levels, -1 if path[2 * depth] == "elements" else depth) if ends else ""
        code = owner.get("code") if isinstance(owner, Mapping) else None
        label = code.strip() if isinstance(code, str) and code.strip() else f"#{index + 1}"
        shown.append(f"{named} {label}".strip())
    shown += _plain_steps(document, path, rest)
    return " › ".join(shown)


def _split(document: Any, path: Sequence[Step]) -> tuple[list[tuple[Any, int]], int]:
    """The groups and the element a path runs through, with their positions, and how many steps that took."""
    owners: list[tuple[Any, int]] = []
    here, used = document, 0
    while used + 1 < len(path) and path[used] in ("groups", "elements"):
        below, index = _get(here, path[used]), path[used + 1]
        if not isinstance(index, int):
            break
        here = _get(below, index)
        owners.append((here, index))
        used += 2
    return owners, used


def _plain_steps(document: Any, path: Sequence[Step], start: int) -> list[str]:
    here: Any = document
    for step in path[:start]:
        here = _get(here, step)
    shown: list[str] = []
    for step in path[start:]:
        here = _get(here, step)
        if isinstance(step, str):
            shown.append(step)
        else:
            code = _get(here, "code")
            shown.append(code if isinstance(code, str) and code.strip() else f"#{step + 1}")
    return shown


def _get(owner: Any, step: Step) -> Any:
    if isinstance(owner, Mapping):
        return owner.get(step)
    if isinstance(owner, list | tuple) and isinstance(step, int) and 0 <= step < len(owner):
        return owner[step]
    return None


def _level_name(levels: Any, depth: int) -> str:
    name = _get(levels, len(levels) - 1 if depth < 0 else depth) if isinstance(levels, list | tuple) else None
    return name.strip().lower() if isinstance(name, str) else ""


def is_kind(value: Any, kind: Kind) -> bool:
    """Whether a value is of this kind; yes and no are not numbers."""
    if isinstance(value, bool) and kind != "yes_no":
        return False
    return isinstance(value, _TYPES[kind])


def shape_problems(
    document: Any, path: Path, owner: Mapping[str, Any], fields: Sequence[Field]
) -> Iterator[Problem]:
    """What is missing, unknown, empty or of the wrong kind among the fields of one object."""
    for field in fields:
        if field.name not in owner:
            if field.required:
                yield problem(document, path, "standard.field_missing", field=field.name)
        elif not is_kind(owner[field.name], field.kind):
            yield problem(document, path, f"standard.not_{field.kind}", field=field.name)
        else:
            yield from _filled(document, path, owner[field.name], field)
    known = [field.name for field in fields]
    for name in owner:
        if name not in known:
            yield problem(document, path, "standard.field_unknown", field=str(name), known=", ".join(known))


def _filled(document: Any, path: Path, value: Any, field: Field) -> Iterator[Problem]:
    empty = (field.kind == "text" and not value.strip()) or (field.kind == "list" and not value)
    if empty and not field.may_be_empty:
        yield problem(document, path, "standard.field_empty", field=field.name)
    if field.kind == "text" and _CONTROL.search(value):
        # A word processor refuses a document that holds such a character.
        yield problem(document, path, "standard.control_character", field=field.name)
    if field.name in ("code", "id") and value.strip() and _SPOILT_CODE.search(value):
        yield problem(document, path, "standard.code_characters", field=field.name, value=value)


def objects(document: Any, path: Path, values: Any) -> Iterator[tuple[Path, Mapping[str, Any]] | Problem]:
    """The objects of a list with their paths; a problem in place of whatever is not an object."""
    if not isinstance(values, list | tuple):
        return
    for index, value in enumerate(values):
        here = (*path, index)
        yield (here, value) if isinstance(value, Mapping) else _member(document, here, "standard.not_object")


def text_problems(document: Any, path: Path, values: Any) -> Iterator[Problem]:
    """What is wrong with the members of a list of texts."""
    for index, value in enumerate(values if isinstance(values, list | tuple) else ()):
        here = (*path, index)
        if not isinstance(value, str):
            yield _member(document, here, "standard.not_text")
        elif not value.strip():
            yield _member(document, here, "standard.field_empty")
        elif _CONTROL.search(value):
            yield _member(document, here, "standard.control_character")


def _member(document: Any, path: Path, id: str) -> Problem:  # noqa: A002 - the catalogue's own word
    """A problem with one member of a list, named by its list and position: "parts #2 is empty"."""
    *owner, name, index = path
    field = f"{name} #{int(index) + 1}"
    return Problem(where_is(document, owner), pointer_to(path), message(id, field=field))
