"""Reads XML of any size in constant memory, refusing document type declarations and entities of its own.

Expat is used directly: it hands over elements as they come, so that a large part never becomes a tree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from xml.parsers import expat

from cse_desktop.extract.faults import Unreadable, damaged

Attributes = Mapping[str, str]
Start = Callable[[Attributes], None]
End = Callable[[], None]
DEEPEST = 2_000


def parse(
    chunks: Iterable[bytes],
    starts: Mapping[str, Start],
    ends: Mapping[str, End],
    text: Callable[[str], None] | None = None,
    *,
    part: str = "the text",
    border: Callable[[str], None] | None = None,
    doctype: bool = False,
) -> None:
    """Call the functions named after elements (`namespace local`) as they start and end, and `text` between.

    `border` is told the name of every element as it starts and ends. With `doctype` a document type may be named,
    though not say anything itself, which is where entities and outside files are brought in; nor is it fetched.

    Raises Unreadable for a document type declaration, nesting past `DEEPEST`, or XML that is broken.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise Unreadable("nested_too_deep")
        if border is not None:
            border(name)
        call = starts.get(name)
        if call is not None:
            call(attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        if border is not None:
            border(name)
        call = ends.get(name)
        if call is not None:
            call()

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    if doctype:
        parser.EntityDeclHandler = _refuse
    else:
        parser.StartDoctypeDeclHandler = _refuse
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (LookupError, ValueError) as fault:
        if "encoding" not in str(fault):
            raise
        raise damaged("its declaration, which names no encoding that is known here") from fault
    except expat.ExpatError as fault:
        raise damaged(part) from fault


def _refuse(*_: object) -> None:
    # Office files never have one; it is how entities and outside files are brought in.
    raise Unreadable("suspicious_archive")
