"""Brings the files translators work on up to what the window says: `make strings`.

Qt's own lupdate takes `tr("Context", "text")`, as functions outside widgets have it, for a text with a comment,
and says nothing of a text that is put together; so the sources are read here as Python reads them. The files are
those of Qt Linguist all the same. They name no lines, so that work done in two places can be joined.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

PROJECT = Path(__file__).parents[2]
SOURCES = PROJECT / "cse_desktop" / "gui"
DRAFTS = ("cy",)
FORMS = {"cy": 5}
"""How many plural forms Qt Linguist asks for."""
NOTE = (
    "A draft, begun without a translator: every text needs a translator's check, those not finished most of all."
)
OF_QT = {
    "QPlatformTheme": ("OK", "Cancel", "Close", "Save", "Open", "&Yes", "&No", "Discard", "Apply", "Help"),
    "QLineEdit": ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"),
    "QWidgetTextControl": (
        "&Undo",
        "&Redo",
        "Cu&t",
        "&Copy",
        "&Paste",
        "Delete",
        "Select All",
        "Copy &Link Location",
    ),
    "QFileDialog": (
        *("Look in:", "File &name:", "Files of type:", "Back", "Forward", "Parent Directory", "Create New Folder"),
        *(
            "List View",
            "Detail View",
            "&Open",
            "&Save",
            "&Choose",
            "Directory:",
            "All Files (*)",
            "Show &hidden files",
        ),
        *("&New Folder", "&Rename", "&Delete", "My Computer", "Find Directory", "Save As", "Directories", "Files"),
    ),
    "QFileSystemModel": ("Name", "Size", "Type", "Date Modified", "%1 KB", "%1 MB", "%1 GB", "%1 bytes"),
    "QDialogButtonBox": ("OK",),
}
"""What Qt says by itself, in dialogs and menus of its own, where it has no translation of its own."""
Key = tuple[str, str, str]
Held = dict[Key, tuple[tuple[str, ...], bool]]
"""What a file translates: the forms of each text, and whether the translator is done with it."""


@dataclass
class Found:
    """Texts of the sources, those with a number among them, and calls that no translator could follow."""

    texts: dict[Key, bool] = field(default_factory=dict)
    astray: list[str] = field(default_factory=list)


def main() -> int:
    """Write the files anew, with what is translated kept and what is gone left out."""
    found = texts_of(SOURCES.rglob("*.py"))
    for line in found.astray:
        print(line, file=sys.stderr)
    for language in DRAFTS:
        path = file_of(language)
        held = read(path) if path.is_file() else {}
        held |= as_elsewhere(found.texts, held, language)
        path.write_text(written(found.texts, held, language), encoding="utf-8")
        done = sum(1 for key in found.texts if key in held and all(held[key][0]))
        print(f"{path.name}: {done} of {len(found.texts)} texts are translated.")
    return 1 if found.astray else 0


def as_elsewhere(texts: dict[Key, bool], held: Held, language: str) -> Held:
    """For texts not translated yet, what the same words are translated with in another place; not finished."""
    known = {(source, len(forms)): forms for (_, source, _), (forms, _) in held.items() if all(forms)}
    new = (key for key in texts if key not in held or not any(held[key][0]))
    offered = {key: known.get((key[1], FORMS[language] if texts[key] else 1)) for key in new}
    return {key: (forms, False) for key, forms in offered.items() if forms}


def file_of(language: str) -> Path:
    """The file a translator into this language works on."""
    return Path(__file__).with_name(f"cse_desktop_{language}.ts")


def texts_of(sources: Iterable[Path]) -> Found:
    """Everything the sources offer for translation."""
    found = Found()
    for path in sorted(sources):
        _Reader(path, found).visit(ast.parse(path.read_text(encoding="utf-8")))
    for context, texts in OF_QT.items():
        found.texts |= {(context, text, ""): False for text in texts}
    return found


class _Reader(ast.NodeVisitor):
    """Goes through one file and keeps what `tr` and `translate` are called with."""

    def __init__(self, path: Path, found: Found) -> None:
        self._path, self._found = path, found
        self._classes: list[str] = []
        self._aliases: set[str] = set()

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            self._aliases |= set(_aliases(target, node.value))
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        called = node.func
        if isinstance(called, ast.Attribute) and called.attr == "tr":
            context = ast.Constant(self._classes[-1] if self._classes else "")
            self._take(node, [context, *node.args])
        elif (isinstance(called, ast.Attribute) and called.attr == "translate" and _is_qt(called)) or (
            isinstance(called, ast.Name) and called.id in self._aliases
        ):
            self._take(node, node.args)
        self.generic_visit(node)

    def _take(self, node: ast.Call, given: list[ast.expr]) -> None:
        said = [
            arg.value if isinstance(arg, ast.Constant) and isinstance(arg.value, str) else None
            for arg in given[:3]
        ]
        context, source, comment = (*said, "", "", "")[:3]
        if len(given) < 2 or context is None or source is None or comment is None or node.keywords:
            self._found.astray.append(f"{self._path}:{node.lineno}: a text that no translator can find")
        elif source:
            self._found.texts[context, source, comment] = len(given) > 3


def _is_qt(called: ast.Attribute) -> bool:
    return isinstance(called.value, ast.Name) and called.value.id == "QCoreApplication"


def _aliases(target: ast.expr, value: ast.expr) -> Iterator[str]:
    """Names that stand for QCoreApplication.translate from here on."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, other in zip(target.elts, value.elts, strict=False):
            yield from _aliases(one, other)
    elif isinstance(target, ast.Name) and isinstance(value, ast.Attribute) and value.attr == "translate":
        yield target.id


def read(path: Path) -> Held:
    """What a file translates: the forms of each text, and whether the translator is done with it."""
    held: Held = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            if told is not None:
                forms = tuple(form.text or "" for form in told.iter("numerusform")) or (told.text or "",)
                key = (
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    message.findtext("comment", ""),
                )
                held[key] = (forms, told.get("type") is None)
    return held


def written(texts: dict[Key, bool], held: Held, language: str) -> str:
    """The file with these texts and the translations that are held."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f"<!-- {NOTE} -->"]
    lines.append(f'<TS version="2.1" language="{language}_GB" sourcelanguage="en_GB">')
    name = None
    for (context, source, comment), counted in sorted(texts.items()):
        if context != name:
            lines += ["</context>"] if name is not None else []
            lines += ["<context>", f"    <name>{escape(context)}</name>"]
            name = context
        lines += _message(source, comment, counted, held.get((context, source, comment)), FORMS[language])
    return "\n".join([*lines, "</context>", "</TS>", ""])


def _message(
    source: str, comment: str, counted: bool, held: tuple[tuple[str, ...], bool] | None, forms: int
) -> list[str]:
    told, finished = held or (("",) * (forms if counted else 1), False)
    mark = "" if finished else ' type="unfinished"'
    lines = [
        '    <message numerus="yes">' if counted else "    <message>",
        f"        <source>{escape(source)}</source>",
    ]
    if comment:
        lines.append(f"        <comment>{escape(comment)}</comment>")
    if counted:
        lines.append(f"        <translation{mark}>")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in told]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{mark}>{escape(told[0])}</translation>")
    return [*lines, "    </message>"]


if __name__ == "__main__":
    sys.exit(main())
