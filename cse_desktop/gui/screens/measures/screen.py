"""The measures screen: figures over time, and the service standards they prove."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from cse_desktop.domain.changes import Changes
from cse_desktop.gui.screen import Screen
from cse_desktop.gui.screens.measures.measures_part import MeasuresPart
from cse_desktop.gui.screens.measures.promises_part import PromisesPart
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import set_role
from cse_desktop.gui.widgets.screen_head import ScreenHead, with_head
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

MEASURES, PROMISES = "measures", "promises"
SHOWN_KINDS = frozenset({"measure", "point", "promise", "evidence", "review", "action"})


class MeasuresScreen(Screen):
    """Two parts.

    The target of `show_target` is the id of a measure or of a service standard, an element code, or the name of a
    part.
    """

    name = "measures"

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_role(self, "page")
        self.measures, self.promises = MeasuresPart(session), PromisesPart(session)
        self.parts: dict[str, QWidget] = {MEASURES: self.measures, PROMISES: self.promises}
        self.chooser = SegmentChooser(
            self.tr("Part"),
            [
                Choice(MEASURES, self.tr("Measures")),
                Choice(PROMISES, self.tr("Service standards")),
            ],
            one_line=True,
        )
        self.current = MEASURES
        self.stack = QStackedWidget()
        self._lay_out()
        self.chooser.chosen.connect(self._chosen)
        self.promises.measure_wanted.connect(self.show_target)
        self._offer_all()
        self.show_part(MEASURES)

    def refresh(self, changes: Changes | None) -> None:
        """Bring the part in sight up to date; the other follows when it is shown."""
        if changes is not None and SHOWN_KINDS.isdisjoint(changes.kinds):
            return
        (self.measures if self.current == MEASURES else self.promises).refresh()

    def show_target(self, target: object) -> None:
        """Show a part, and something on it."""
        wanted, snapshot = str(target or ""), self.session.snapshot
        if wanted in self.parts:
            self.show_part(wanted)
        elif wanted in snapshot.promises:
            self.show_part(PROMISES)
            self.promises.show_promise(wanted)
        elif wanted in snapshot.measures:
            self.show_part(MEASURES)
            self.measures.show_measure(wanted)
        elif wanted in {element.code for element in snapshot.standard.elements}:
            self.show_part(MEASURES)
            self.measures.show_element(wanted)

    def place(self) -> str:
        """What is chosen on the part in sight, or the part."""
        part = self.measures if self.current == MEASURES else self.promises
        return part.chosen.id if part.chosen is not None else self.current

    def begin(self) -> bool:
        """Begin with the parts."""
        self.chooser.buttons[self.current].setFocus()
        return True

    def focus_search(self) -> bool:
        """The filter of the part in sight."""
        (self.measures if self.current == MEASURES else self.promises).text.setFocus()
        return True

    def show_part(self, name: str) -> None:
        """Have a part in sight."""
        self.current = name
        self.chooser.show_choice(name)
        self.stack.setCurrentWidget(self.parts[name])
        self.measures.new.setVisible(name == MEASURES)
        if self.isVisible():
            self.refresh(None)

    def _chosen(self, name: str) -> None:
        # One of them is always in sight: pressing it again does not take it away.
        self.show_part(name or self.current)

    def _begin_measure(self) -> None:
        self.show_part(MEASURES)
        self.measures.begin_new()

    def _begin_promise(self) -> None:
        self.show_part(PROMISES)
        self.promises.begin_new()

    def _no_measure(self) -> str:
        return self.tr("Turn to the measures first.") if self.current != MEASURES else self.measures.missing()

    def _no_figures(self) -> str:
        return self._no_measure() or self.measures.missing_figures()

    def _no_promise(self) -> str:
        if self.current != PROMISES:
            return self.tr("Turn to the service standards first.")
        return self.promises.missing()

    def _offer_all(self) -> None:
        measures = self.measures
        self.offer("measures.new", self._begin_measure)
        self.offer("measures.figure", measures.pane.figures.begin, self._no_measure)
        self.offer("measures.paste", measures.paste, self._no_measure)
        self.offer("measures.file", measures.take_from_file, self._no_measure)
        self.offer(
            "measures.remove_figures", measures.remove_figures, self._no_figures, on=measures.pane.figures.table
        )
        self.offer("measures.remove", measures.remove, self._no_measure)
        self.offer("measures.new_promise", self._begin_promise)
        self.offer("measures.remove_promise", self.promises.remove, self._no_promise)

    def _lay_out(self) -> None:
        head = ScreenHead(self.tr("Measures"), self.chooser, self.measures.new)
        for part in self.parts.values():
            self.stack.addWidget(part)
        self.setLayout(with_head(head, self.stack))
