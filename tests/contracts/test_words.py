"""Everything a person reads can be translated, and the files translators work on have all of it."""

from __future__ import annotations

import ast
import importlib.util
import json
import re
import string
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from cse_desktop.app.languages import LANGUAGES

PROJECT = Path(__file__).parents[2]
PROGRAM = PROJECT / "cse_desktop"
GUI = PROGRAM / "gui"
I18N = PROJECT / "resources" / "i18n"
SHOWN = frozenset(
    {
        *("setText", "setToolTip", "setStatusTip", "setPlaceholderText", "setWindowTitle", "setAccessibleName"),
        *("setAccessibleDescription", "setTitle", "addTab", "addMenu", "setInformativeText", "tell", "label"),
        *(
            "button",
            "icon_button",
            "menu_button",
            "ElidedLabel",
            "SectionHeader",
            "FormRow",
            "EmptyState",
            "QAction",
        ),
        *("QCheckBox", "QRadioButton", "QPushButton", "QLabel", "QGroupBox", "QMenu", "Choice", "Notice", "Card"),
        *("SavingLine", "SavingText", "SegmentChooser", "SearchBox", "QuestionDialog"),
    }
)
"""Calls whose texts a person sees or hears."""
NO_WORDS = re.compile(r"[a-z0-9_\-./*:#{}]*|[^A-Za-z]*(\{\w*\}[^A-Za-z]*)*")
"""Names of roles, icons and actions, and what is put together from parts that are translated."""


@cache
def strings() -> ModuleType:
    """The script behind `make strings`."""
    spec = importlib.util.spec_from_file_location("strings", I18N / "strings.py")
    assert spec is not None and spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules["strings"] = made
    spec.loader.exec_module(made)
    return made


@cache
def calls() -> tuple[tuple[str, ast.Call], ...]:
    """Every call in the program, with the file it stands in."""
    return tuple(
        (path.relative_to(PROGRAM).as_posix(), node)
        for path in sorted(PROGRAM.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    )


def test_every_text_of_the_window_can_be_found_by_a_translator() -> None:
    assert strings().texts_of(GUI.rglob("*.py")).astray == []


def test_nothing_on_the_screen_is_written_without_being_offered_for_translation() -> None:
    bare = [
        f"{name}:{word.lineno}: {text!r}"
        for name, call in calls()
        if name.startswith("gui/") and _called(call) in SHOWN
        for word in (*call.args, *(given.value for given in call.keywords))
        for text in _written(word)
        if not NO_WORDS.fullmatch(text)
    ]
    assert bare == []


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _written(node: ast.expr) -> Iterator[str]:
    """The text that stands in an argument itself; not what goes through another call."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    elif isinstance(node, ast.BinOp):
        yield from (*_written(node.left), *_written(node.right))
    elif isinstance(node, ast.IfExp):
        yield from (*_written(node.body), *_written(node.orelse))


def test_the_core_is_asked_for_sentences_in_the_language_of_the_window() -> None:
    english = [
        f"{name}:{call.lineno}"
        for name, call in calls()
        if name.startswith("gui/") and name not in ("gui/spoken.py", "gui/texts.py")
        if ast.unparse(call.func) in ("bootstrap.say", "bootstrap.kind_words", "bootstrap.catalogue")
    ]
    assert english == [], "use gui.spoken.say, session.say, gui.texts.kind_words"


def test_every_message_of_the_core_has_a_sentence() -> None:
    known = set(held("en"))
    lost = [f"{name}:{call.lineno}: {id_}" for name, call in calls() for id_ in _ids(call) if id_ not in known]
    assert lost == []


def _ids(call: ast.Call) -> Iterator[str]:
    first = call.args[0] if call.args else None
    if not isinstance(first, ast.Constant) or not isinstance(first.value, str):
        return
    if _called(call) in ("message", "Message"):
        yield first.value
    elif _called(call) == "UserError":
        yield f"error.{first.value}"
    elif isinstance(call.func, ast.Attribute) and ast.unparse(call.func).endswith("sheet.words"):
        yield f"pack.{first.value}"


@pytest.mark.parametrize("language", [each.code for each in LANGUAGES if each.draft])
def test_a_draft_of_the_sentences_fits_the_english(language: str) -> None:
    english, draft = held("en"), held(language)
    whole = json.loads((I18N / f"messages.{language}.json").read_text(encoding="utf-8"))
    assert "translator" in whole["_status"]
    assert set(draft) <= set(english)
    wrong = [
        id_
        for id_, sentence in draft.items()
        if not set().union(*map(_places, _forms(sentence))) <= set().union(*map(_places, _forms(english[id_])))
        or not _places(_most_used(english[id_])) <= _places(_most_used(sentence))
        or isinstance(sentence, str) != isinstance(english[id_], str)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", [each.code for each in LANGUAGES if each.draft])
def test_a_draft_of_the_window_has_every_text_and_keeps_its_places(language: str) -> None:
    module = strings()
    texts, file = module.texts_of(GUI.rglob("*.py")).texts, module.file_of(language)
    drafted = module.read(file)
    missing, gone = sorted(set(texts) - set(drafted)), sorted(set(drafted) - set(texts))
    assert (missing, gone) == ([], []), "run `make strings`, then translate what is new"
    assert "translator's check" in file.read_text(encoding="utf-8")
    wrong = [
        key
        for key, (forms, _) in drafted.items()
        if (any(forms) and any(not _kept(form) <= _kept(key[1]) for form in forms))
        or (forms[-1] and not _kept(key[1].rpartition("|")[2]) <= _kept(forms[-1]))
    ]
    assert wrong == []


def held(language: str) -> Mapping[str, Any]:
    whole = json.loads((I18N / f"messages.{language}.json").read_text(encoding="utf-8"))
    assert list(whole) == sorted(whole), "sorted by id, so that work done in two places can be joined"
    return {id_: sentence for id_, sentence in whole.items() if not id_.startswith("_")}


def _forms(sentence: str | Mapping[str, str]) -> list[str]:
    return [sentence] if isinstance(sentence, str) else list(sentence.values())


def _most_used(sentence: str | Mapping[str, str]) -> str:
    return sentence if isinstance(sentence, str) else sentence["other"]


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _kept(text: str) -> set[str]:
    """Places to be filled, and whether there is a key."""
    key = {"&"} if re.search(r"&\w", text) else set()
    return {*_places(text), *re.findall(r"%n|%\d", text)} | key
