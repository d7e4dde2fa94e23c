"""The buttons that lead to where something is put right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from cse_desktop.gui.evidence_set import EvidenceSet
from cse_desktop.gui.screens.pack.state import Mend
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import row


class Line(QWidget):
    """One thing to say, with its symbol at the left and the button that leads to its mend at the right."""

    def __init__(self, symbol: str, tone: str, words: str, mending: QPushButton | None = None) -> None:
        super().__init__()
        line, middle = row(gap=sizes().gap), Qt.AlignmentFlag.AlignVCenter
        line.addWidget(IconLabel(symbol, tone), 0, middle)
        line.addWidget(label(words, wrap=True), 1)
        if mending is not None:
            mending.setAccessibleName(f"{mending.text()}: {words}")
            line.addWidget(mending, 0, middle)
        self.setLayout(line)
        self.setMinimumHeight(sizes().of(32))


def mend_button(session: GuiSession, mend: Mend | None, words: str) -> QPushButton | None:
    """A button that goes where something is put right. `words` name the evidence when several are shown."""
    if mend is None:
        return None
    return button(_said(session, mend), lambda: go_to(session, mend, words), role="quiet")


def go_to(session: GuiSession, mend: Mend, words: str) -> None:
    """Go where something is put right."""
    if mend.action:
        session.act(mend.action)
    elif mend.element:
        session.go("elements", mend.element)
    else:
        if len(mend.evidence_ids) > 1:
            session.go("evidence", EvidenceSet(words, frozenset(mend.evidence_ids)))
        first = mend.evidence_ids[0]
        session.go("evidence", (first, mend.tab) if mend.tab else first)


def _said(session: GuiSession, mend: Mend) -> str:
    tr = QCoreApplication.translate
    if mend.action.startswith("go."):
        return tr("Mends", "Look at them")
    if mend.action:
        return tr("Mends", "Set it…")
    if mend.element:
        return tr("Mends", "Go to {code}").format(code=mend.element)
    held = session.snapshot.evidence.get(mend.evidence_ids[0])
    words = tr("Mends", "Show {exhibit}|Show all %n", "", len(mend.evidence_ids))
    return words.format(exhibit=held.exhibit if held else "")
