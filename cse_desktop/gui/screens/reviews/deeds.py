"""What is done on the cycle: entering, changing, closing and removing reviews, through their forms."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.reviewing import add_review, change_review, close_review, remove_review
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.portfolio import Review
from cse_desktop.domain.reviews import DueReview
from cse_desktop.gui.screens.reviews.close_form import CloseDialog
from cse_desktop.gui.screens.reviews.form_state import FIELD_OF, review_to_enter
from cse_desktop.gui.screens.reviews.review_form import ReviewDialog, changed
from cse_desktop.gui.session import GuiSession, Operation


class Answer(QObject):
    """Belongs to a form, which hears of what became of what it asked for."""

    def __init__(self, session: GuiSession, form: ReviewDialog | CloseDialog, done: str) -> None:
        super().__init__(form)
        self._session, self._form, self._done = session, form, done

    def kept(self, result: object) -> None:
        """It is done: the form goes."""
        self._form.accept()
        self._session.tell(self._done, "success", undo=True)

    def refused(self, error: Exception) -> None:
        """It cannot be: the form stays and says why, at the field; what belongs to none is said in the bar."""
        field = FIELD_OF.get(error.message.id, "") if isinstance(error, UserError) else ""
        words = self._session.say(error.message) if isinstance(error, UserError) else ""
        self._form.refuse(field, words)
        if not field:
            self._session.fail(error)


class Deeds(QObject):
    """Belongs to the page, over whose window its dialogs open."""

    def __init__(self, session: GuiSession, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._page = session, page

    def enter(self, due: DueReview | None = None) -> ReviewDialog:
        """Ask for a new review, filled in with what the cycle asks for."""
        dialog = ReviewDialog(self._session.snapshot, review_to_enter(self._session.snapshot, due), self._page)

        def add(said: Mapping[str, Any]) -> None:
            values = dict(said)
            title = str(values.pop("title"))
            done = self.tr("Entered: {title}").format(title=title)
            self._run(dialog, done, lambda ws, _: add_review(ws, title, **values))

        dialog.wanted.connect(add)
        dialog.open()
        return dialog

    def change(self, review: Review) -> ReviewDialog:
        """Ask what is otherwise."""
        dialog = ReviewDialog(self._session.snapshot, review, self._page)

        def keep(said: Mapping[str, Any]) -> None:
            values = changed(review, said)
            if not values:
                dialog.accept()
                return
            done = self.tr("Changed: {title}").format(title=said["title"])
            self._run(dialog, done, lambda ws, _: change_review(ws, review.id, **values))

        dialog.wanted.connect(keep)
        dialog.open()
        return dialog

    def close(self, review: Review) -> CloseDialog:
        """Ask what came of a review."""
        dialog = CloseDialog(self._session.snapshot, review, self._page)

        def close(outcome: str, until: date | None, enter_next: bool) -> None:
            done = self.tr("Closed: {title}").format(title=review.title)

            def run(ws: Workspace, ctx: Context) -> object:
                return close_review(ws, review.id, outcome, until, enter_next=enter_next)

            self._run(dialog, done, run)

        def roll() -> None:
            self._session.review_meant = review.id
            self._session.act("review.roll")

        dialog.wanted.connect(close)
        dialog.roll_wanted.connect(roll)
        dialog.open()
        return dialog

    def remove(self, review: Review) -> None:
        """Take a review away; the notice offers to take that back."""
        done = self.tr("Removed: {title}").format(title=review.title)
        session = self._session
        session.run(
            lambda ws, _: remove_review(ws, review.id), then=lambda _: session.tell(done, "success", undo=True)
        )

    def _run(self, dialog: ReviewDialog | CloseDialog, done: str, operation: Operation[object]) -> None:
        """Do it; the form goes when it is done, and says what is wrong where it is refused."""
        answer = Answer(self._session, dialog, done)
        self._session.run(operation, then=answer.kept, failed=answer.refused)
