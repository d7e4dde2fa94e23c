"""Marks the exhibits that a narrative cites: those linked to the element, those not linked, those not there."""

from __future__ import annotations

from collections.abc import Mapping, Set

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from cse_desktop.domain.citations import find_citations
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.theme import appearance
from cse_desktop.gui.widgets.marked_text import in_utf16

Line = QTextCharFormat.UnderlineStyle
LINKED, NOT_LINKED, NOT_HELD = "linked", "not_linked", "not_held"
LOOKS = {
    LINKED: ("link", Line.SingleUnderline),
    NOT_LINKED: ("warning", Line.DashUnderline),
    NOT_HELD: ("error", Line.WaveUnderline),
}
"""Colour and underline: neither says it alone, and the line below the editor says it in words."""


class CitationMarks(QSyntaxHighlighter):
    """Belongs to the document. Looks at one paragraph at a time, so that typing costs the same in a long text."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._linked: Set[str] = frozenset()
        self._exhibits: Mapping[str, Evidence] = {}
        self._known: tuple[Set[str], Set[str]] = (frozenset(), frozenset())
        appearance().changed.connect(self.rehighlight)

    def show_known(self, linked: Set[str], exhibits: Mapping[str, Evidence]) -> None:
        """Say what is linked to the element and what there is; `exhibits` has removed evidence too."""
        self._exhibits = exhibits
        cited = {c.exhibit for c in find_citations(self.document().toPlainText())}
        # What matters of them: a change of other evidence changes no mark.
        known = (cited & linked, {exhibit for exhibit in cited if self.is_held(exhibit)})
        changed = known != self._known
        self._linked, self._known = linked, known
        if changed:
            self.rehighlight()

    def is_linked(self, exhibit: str) -> bool:
        """Whether an exhibit is linked to the element."""
        return exhibit in self._linked

    def is_held(self, exhibit: str) -> bool:
        """Whether an exhibit is in the portfolio."""
        held = self._exhibits.get(exhibit)
        return held is not None and held.removed_at is None

    def state(self, exhibit: str) -> str:
        """How it stands with an exhibit that is cited."""
        if not self.is_held(exhibit):
            return NOT_HELD
        return LINKED if self.is_linked(exhibit) else NOT_LINKED

    def tip(self, exhibit: str) -> str:
        """What an exhibit is, in words."""
        tr = QCoreApplication.translate
        held = self._exhibits.get(exhibit)
        if held is None:
            return tr("Citations", "There is no {exhibit} in the portfolio").format(exhibit=exhibit)
        if held.removed_at is not None:
            return tr("Citations", "{exhibit} was removed from the portfolio").format(exhibit=exhibit)
        if self.is_linked(exhibit):
            words = tr("Citations", "{exhibit} {title}\nCtrl and a click lead there")
        else:
            words = tr("Citations", "{exhibit} {title}\nNot linked to this element. Ctrl and a click lead there")
        return words.format(exhibit=exhibit, title=held.title)

    def highlightBlock(self, text: str) -> None:
        """Mark the citations of one paragraph."""
        found = list(find_citations(text))
        spans = in_utf16(text, [(citation.start, citation.number_end) for citation in found]) if found else []
        for citation, (start, end) in zip(found, spans, strict=True):
            token, line = LOOKS[self.state(citation.exhibit)]
            look = QTextCharFormat()
            look.setForeground(appearance().colour(token))
            look.setUnderlineColor(appearance().colour(token))
            look.setUnderlineStyle(line)
            self.setFormat(start, end - start, look)
