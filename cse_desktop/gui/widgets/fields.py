"""Fields of forms: a label above its field with a line of help, and editors that say when a person is done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from cse_desktop.gui.on_its_way import sending
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column

MILLISECONDS = 800
"""After the last key, before what was typed is saved."""

REDO_KEYS = (
    (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y),
    (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Z),
)
"""Both ways of bringing typed words back, on every system."""

LEAST_LINES, MOST_LINES = 5, 22
"""Between which heights the field for longer text grows with what is in it."""


def is_undo(event: QEvent) -> bool:
    """Whether keys were pressed that take back."""
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)


def is_redo(event: QEvent) -> bool:
    """Whether keys were pressed that bring back what was taken back."""
    return isinstance(event, QKeyEvent) and (event.modifiers(), event.key()) in REDO_KEYS


class FormRow(QWidget):
    """A label above its field, with help below. The label names the field for screen readers."""

    def __init__(self, words: str, field: QWidget, help_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label(words, "subheading")
        self.label.setBuddy(field)
        self.field = field
        if not field.accessibleName():
            field.setAccessibleName(words)
        self.help = label(help_text, "muted", wrap=True)
        if not help_text:
            self.help.hide()
        else:
            field.setAccessibleDescription(help_text)
        self.setLayout(column(self.label, field, self.help, gap=sizes().gap_small))

    def show_help(self, words: str) -> None:
        """Say something else below the field."""
        self.help.setText(words)
        self.help.setVisible(bool(words))
        self.field.setAccessibleDescription(words)


class SavingLine(QLineEdit):
    """A line that is saved by itself: `saved` comes with Enter or when the focus leaves, if a person changed it.

    `fill` shows a value from outside and leaves alone what a person is typing. The keys for undo and redo mean the
    words while they are typed; once saved they are a step of the portfolio's, and the keys are the window's.
    What the disk refuses stays as if it were still being typed.
    """

    saved = Signal(str)

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        # Files dropped here are meant for the window, not as text.
        self.setAcceptDrops(False)
        self._held = ""
        self._before: str | None = None
        """What was held before the words that are on their way."""
        self._typed = False
        self.textEdited.connect(self._edited)
        self.editingFinished.connect(self.flush)

    def fill(self, text: str) -> None:
        """Show a value; what is being typed wins."""
        self._held, self._before = text, None
        if not self._typed and self.text() != text:
            with QSignalBlocker(self):
                self.setText(text)
                self.setCursorPosition(0)

    def begin(self, text: str) -> None:
        """Show a value of something else: nothing typed before is left, to be taken back either."""
        self.flush()
        self._held, self._before = text, None
        with QSignalBlocker(self):
            self.setText(text)
            self.setCursorPosition(0)

    def flush(self) -> None:
        """Save now what was typed and not saved yet."""
        typed, self._typed = self._typed, False
        if typed and self.text().strip() != self._held.strip():
            self._before, self._held = self._held, self.text().strip()
            with sending(self, self._held):
                self.saved.emit(self._held)

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not saved yet."""
        return self._typed

    def keep(self, text: str) -> None:
        """What was sent could not be saved: it stays, and is sent again when the field is left or asked to."""
        if self._before is not None and self._held == text:
            self._held, self._before = self._before, None
            self._typed = True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Send again what was refused; for what was typed since, Qt tells by itself."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing typed is lost by going elsewhere."""
        self.flush()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys for undo and redo while something typed is not saved, and only then."""
        if event.type() == QEvent.Type.ShortcutOverride and (is_undo(event) or is_redo(event)):
            event.setAccepted(self._typed)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring back what was taken back."""
        if is_redo(event):
            self.redo()
        else:
            super().keyPressEvent(event)

    def _edited(self) -> None:
        self._typed = True


class SavingText(QPlainTextEdit):
    """Longer text that is saved by itself a moment after typing, and at once when the focus leaves.

    `saved(text)`; `began` comes before the first key of a spell of typing, for one undo step a spell. `settled`
    comes instead of `saved` where the text is again what it was. Undo in the field takes back a word at a time.
    """

    saved = Signal(str)
    settled = Signal()
    began = Signal()

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        # Files dropped here are meant for the window, not as text.
        self.setAcceptDrops(False)
        self._held = ""
        self._spell = False
        self._refused = False
        self._away = False
        """Whether what is held was sent from here."""
        self._timer = QTimer(self, singleShot=True, interval=MILLISECONDS)
        self._timer.timeout.connect(self._save)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()  # an empty one has its size from the start

    def fill(self, text: str) -> None:
        """Show a value; what is being typed wins."""
        if self.is_dirty:
            return
        self._held, self._away = text, False
        if self.toPlainText() != text:
            # What is typed from here on is another step than what came before.
            self._spell = False
            with QSignalBlocker(self):
                self.setPlainText(text)

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed that is not saved yet."""
        return self._timer.isActive() or self._refused

    def refuse(self) -> None:
        """What was sent could not be saved: it stays, and is sent again with the next key or when it is left."""
        self._refused = True

    def keep(self, text: str) -> None:
        """What was sent could not be saved; typing may have gone on."""
        if self._away and self._held == text:
            self.refuse()

    def let_go(self) -> None:
        """Something else is to be shown; what was sent last, or refused, is no longer this field's."""
        self._refused = self._away = False

    def flush(self) -> None:
        """Save now what was typed and end the spell of typing."""
        if self.is_dirty:
            self._save()
        self._spell = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save when the focus leaves."""
        self.flush()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing typed is lost by going elsewhere."""
        self.flush()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        """The keys for undo and redo mean the words in the field while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and is_redo(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring back what was taken back; begin a new step of the field's own undo with every word."""
        if is_redo(event):
            self.redo()
            return
        before = self.toPlainText()[max(0, self.textCursor().position() - 1) : self.textCursor().position()]
        if event.text().strip() and before.isspace():
            self._part()
        super().keyPressEvent(event)

    def _part(self) -> None:
        # What is typed next is only joined to a step of undo while the document counts as modified.
        self.document().setModified(False)

    def _grow(self) -> None:
        # A plain text document measures its height in lines.
        lines = min(max(self.document().size().height(), LEAST_LINES), MOST_LINES)
        self.setFixedHeight(round(lines * self.fontMetrics().lineSpacing()) + 2 * sizes().gap_medium)

    def _changed(self) -> None:
        # The signal also comes for changes of format; those change no word.
        if self.toPlainText() == self._held and not self.is_dirty:
            return
        if not self._spell:
            self._spell = True
            self.began.emit()
        self._timer.start()

    def _save(self) -> None:
        self._timer.stop()
        self._part()
        text = self.toPlainText()
        refused, self._refused = self._refused, False
        if text != self._held or refused:
            self._held, self._away = text, True
            with sending(self, text):
                self.saved.emit(text)
        else:
            self.settled.emit()
