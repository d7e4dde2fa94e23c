"""What a step did, in words: the rows it touched, and each field from what to what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication

from cse_desktop.app.steps import FieldChange, RowChange, StepDetail
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.models.words import action_state_words
from cse_desktop.gui.standing import rating_standing
from cse_desktop.gui.texts import day, form_word, kind_word, parts_words

LONGEST = 400
"""Letters of a text that are shown; the whole is on its screen."""


def detail_page(detail: StepDetail, standard: Standard) -> str:
    """The rows of a step as a page in rich text."""
    tr = QCoreApplication.translate
    if not detail.rows:
        return f"<p>{escape(tr('History', 'Nothing that is shown on a screen was changed.'))}</p>"
    parts = [_row_words(row, standard) for row in detail.rows]
    if detail.more:
        parts.append(f"<p>{escape(tr('History', '… and 1 more|… and %n more', '', detail.more))}</p>")
    return "".join(parts)


def _row_words(row: RowChange, standard: Standard) -> str:
    subject = " ".join(part for part in (kind_of_row_word(row.kind), row.subject) if part)
    head = f"<p><b>{escape(subject)}</b> {escape(what_words()[row.what])}"
    return head + "".join(f"<br>{_field_words(row.kind, field, standard)}" for field in row.fields) + "</p>"


def _field_words(kind: str, field: FieldChange, standard: Standard) -> str:
    name = field_words().get(field.name, field.name.replace("_", " ").capitalize())
    said = _value_words(kind, field.name, standard)
    before, after = said(field.before), said(field.after)
    if not before:
        return escape(QCoreApplication.translate("History", "{field}: {after}").format(field=name, after=after))
    words = QCoreApplication.translate("History", "{field}: {before} → {after}")
    nothing = QCoreApplication.translate("History", "nothing")
    return escape(words.format(field=name, before=before, after=after or nothing))


def _value_words(kind: str, name: str, standard: Standard) -> Callable[[Any], str]:
    def words(value: Any) -> str:
        if value in (None, "", [], ()):
            return ""
        if name == "rating":
            return rating_standing(standard, str(value)).word
        if kind == "evidence" and name == "kind":
            return kind_word(value)
        if name == "form":
            return form_word(value)
        if kind == "action" and name == "state":
            return action_state_words().get(str(value), str(value))
        if name in ("dated", "visit", "due", "done_on", "answered_on"):
            return day(date.fromisoformat(str(value)[:10]))
        if name == "parts" and isinstance(value, Sequence):
            return parts_words(tuple(int(part) for part in value))
        listed = isinstance(value, (list, tuple))
        text = ", ".join(str(one) for one in value) if listed else str(value)
        return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"

    return words


def what_words() -> dict[str, str]:
    """What became of a row."""
    tr = QCoreApplication.translate
    return {
        "added": tr("History", "came in"),
        "removed": tr("History", "was taken out"),
        "changed": tr("History", "was changed"),
    }


def kind_of_row_word(kind: str) -> str:
    """What a kind of row is called, where its name alone does not say it."""
    tr = QCoreApplication.translate
    return {
        "evidence": "",
        "link": tr("History", "Link"),
        "assessment": tr("History", "Element"),
        "finding": tr("History", "Assessor on"),
        "portfolio": tr("History", "Portfolio"),
        "review": tr("History", "Review"),
        "earlier_version": tr("History", "Earlier file"),
        "watched_folder": tr("History", "Watched folder"),
        "saved_search": tr("History", "Saved search"),
        "saved_view": tr("History", "Saved view"),
        "refusal": tr("History", "Suggestion"),
        "action": tr("History", "Action"),
    }.get(kind, kind.replace("_", " ").capitalize())


def field_words() -> dict[str, str]:
    """What the fields are called, as on their screens."""
    tr = QCoreApplication.translate
    return {
        "title": tr("History", "Title"),
        "form": tr("History", "What it is"),
        "kind": tr("History", "Kind"),
        "dated": tr("History", "Date"),
        "service": tr("History", "Service"),
        "team": tr("History", "Team"),
        "owner": tr("History", "Owner"),
        "tags": tr("History", "Tags"),
        "notes": tr("History", "Notes"),
        "alt_text": tr("History", "Description of the picture"),
        "caption": tr("History", "Caption"),
        "language": tr("History", "Language"),
        "location": tr("History", "Where"),
        "file_name": tr("History", "File"),
        "element": tr("History", "Element"),
        "why": tr("History", "Why it proves it"),
        "where": tr("History", "Where to look"),
        "quotation": tr("History", "Quotation"),
        "page": tr("History", "Page"),
        "parts": tr("History", "Parts"),
        "rating": tr("History", "Rating"),
        "narrative": tr("History", "Narrative"),
        "reason": tr("History", "Why it does not apply"),
        "visit": tr("History", "Visit"),
        "scope": tr("History", "Elements of this review"),
        "organisation": tr("History", "Organisation"),
        "own_contacts": tr("History", "Own contacts"),
        "name": tr("History", "Name"),
        "queries": tr("History", "Searches"),
        "text": tr("History", "Text"),
        "due": tr("History", "Until when"),
        "done_on": tr("History", "Done on"),
        "state": tr("History", "State"),
        "elements": tr("History", "Elements"),
        "answer": tr("History", "Answer"),
        "answered_on": tr("History", "Answered on"),
    }
