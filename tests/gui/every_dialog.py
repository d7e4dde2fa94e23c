"""Every dialog there is, and how it is made: one that is missing here fails the tests that go through them all."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QWidget

import cse_desktop.gui
from cse_desktop.app.import_report import ImportReport
from cse_desktop.app.measuring import Incoming
from cse_desktop.app.past import Submission
from cse_desktop.app.returning import ReturnedFinding, ReturnPreview
from cse_desktop.app.watching import Offers
from cse_desktop.domain.award import Measure
from cse_desktop.domain.figures_reading import FoundPoint
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Finding
from cse_desktop.domain.returns import Unplaced
from cse_desktop.domain.rolling import Roll
from cse_desktop.gui.dialogs.details import DetailsDialog
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.dialogs.guide import GuideDialog, guide_file
from cse_desktop.gui.dialogs.help import HelpDialog
from cse_desktop.gui.dialogs.history import HistoryDialog
from cse_desktop.gui.dialogs.import_report import ImportReportDialog
from cse_desktop.gui.dialogs.messages import MessagesDialog
from cse_desktop.gui.dialogs.narratives import NarrativesDialog
from cse_desktop.gui.dialogs.new_portfolio import NewPortfolioDialog
from cse_desktop.gui.dialogs.offers import OffersDialog
from cse_desktop.gui.dialogs.own_contacts import OwnContactsDialog
from cse_desktop.gui.dialogs.pages import AboutDialog, FaultDialog, ShortcutsDialog
from cse_desktop.gui.dialogs.palette import PaletteDialog
from cse_desktop.gui.dialogs.past import PastDialog
from cse_desktop.gui.dialogs.preferences import PreferencesDialog
from cse_desktop.gui.dialogs.question import QuestionDialog
from cse_desktop.gui.dialogs.returned import PlaceDialog, ReturnedDialog
from cse_desktop.gui.dialogs.rolling import RollDialog
from cse_desktop.gui.dialogs.scope import ScopeDialog
from cse_desktop.gui.dialogs.watched_folders import WatchedFoldersDialog
from cse_desktop.gui.picturing.capture_dialog import CaptureDialog
from cse_desktop.gui.picturing.editor import PictureDialog, Shown
from cse_desktop.gui.picturing.words import Said
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.screens.actions.new_finding import NewFindingDialog
from cse_desktop.gui.screens.elements.adding import EvidencePicker, VisitDialog
from cse_desktop.gui.screens.elements.moving import MoveDialog
from cse_desktop.gui.screens.elements.owner import OwnerDialog
from cse_desktop.gui.screens.evidence.adding import AddDialog
from cse_desktop.gui.screens.measures.taking import LookedAt, TakeFiguresDialog
from cse_desktop.gui.screens.reviews.close_form import CloseDialog
from cse_desktop.gui.screens.reviews.review_form import ReviewDialog
from cse_desktop.gui.screens.search.batch import BatchDialog
from cse_desktop.gui.screens.search.saved import NameDialog
from cse_desktop.gui.session import GuiSession

BASES: frozenset[type] = frozenset({Frame})
"""What dialogs are made of, and no dialog itself."""

Maker = Callable[[GuiSession, QWidget], QDialog]


def makers() -> dict[type[QDialog], Maker]:
    """How each dialog is made, of a session and over a window."""
    return {
        AboutDialog: lambda s, w: AboutDialog(w),
        AddDialog: lambda s, w: AddDialog(w),
        BatchDialog: lambda s, w: BatchDialog(s, ("complaints", "waiting times"), w),
        CloseDialog: lambda s, w: CloseDialog(s.snapshot, s.snapshot.review, w),
        CaptureDialog: lambda s, w: CaptureDialog(w),
        DetailsDialog: lambda s, w: DetailsDialog("Aldermere", None, w),
        EvidencePicker: lambda s, w: EvidencePicker("1.1.1", s.snapshot.evidence.values(), frozenset(), w),
        FaultDialog: lambda s, w: FaultDialog("What happened", w),
        GuideDialog: lambda s, w: GuideDialog(guide_file(), w),
        HelpDialog: lambda s, w: HelpDialog("elements", w),
        HistoryDialog: lambda s, w: HistoryDialog(s, lambda: None, w),
        ImportReportDialog: lambda s, w: ImportReportDialog(s, ImportReport(()), w),
        MessagesDialog: lambda s, w: MessagesDialog((), w),
        MoveDialog: lambda s, w: MoveDialog(s.snapshot.standard, "E001", "1.1.1", copy=False, parent=w),
        NameDialog: lambda s, w: NameDialog("Save the search", "Complaints", w),
        NewFindingDialog: lambda s, w: NewFindingDialog(
            s.snapshot.standard, s.snapshot.reviews, s.snapshot.review.id, w
        ),
        NarrativesDialog: lambda s, w: NarrativesDialog(s.snapshot.standard, s.snapshot.scope, w),
        NewPortfolioDialog: lambda s, w: NewPortfolioDialog((("cse", "Customer Service Excellence"),), w),
        OffersDialog: lambda s, w: OffersDialog(s, Offers(), w),
        OwnContactsDialog: lambda s, w: OwnContactsDialog(("01632 960000",), w),
        OwnerDialog: lambda s, w: OwnerDialog(("1.1.1",), "A. Khan", ("A. Khan", "B. Jones"), w),
        PaletteDialog: lambda s, w: PaletteDialog(lambda text: (), w),
        PastDialog: lambda s, w: PastDialog((_closed(s),), w),
        PictureDialog: lambda s, w: PictureDialog(s, _picture(), w),
        PlaceDialog: lambda s, w: PlaceDialog(s.snapshot.standard, "Well prepared.", w),
        PreferencesDialog: lambda s, w: PreferencesDialog(preferences(), w),
        QuestionDialog: lambda s, w: QuestionDialog("Start afresh?", "What was tried is gone.", "Start afresh", w),
        ReturnedDialog: lambda s, w: ReturnedDialog(s, _came_back(s), w),
        ReviewDialog: lambda s, w: ReviewDialog(s.snapshot, s.snapshot.review, w),
        RollDialog: lambda s, w: RollDialog(s, Roll("First annual review", date(2028, 3, 7), "annual"), w),
        ScopeDialog: lambda s, w: ScopeDialog(s.snapshot.standard, s.snapshot.scope, w),
        ShortcutsDialog: lambda s, w: ShortcutsDialog((), w),
        TakeFiguresDialog: lambda s, w: TakeFiguresDialog(_looked_at(), s.say, w),
        VisitDialog: lambda s, w: VisitDialog("1.1.1", w),
        WatchedFoldersDialog: lambda s, w: WatchedFoldersDialog(s, w),
    }


def _looked_at() -> LookedAt:
    point = FoundPoint(2, date(2026, 3, 31), 3.0, "County average")
    problem = message("points.no_number", line=3, text="about three")
    return LookedAt(Measure(id="m", name="Average wait", unit="minutes"), (Incoming(point, "new"),), (problem,))


def _came_back(session: GuiSession) -> ReturnPreview:
    review = session.snapshot.review
    finding = Finding(id="f1", review_id=review.id, element="1.1.1", kind="comment", text="Well shown.")
    left = (Unplaced("Rather good", message("return.unknown_rating", element="1.1.2"), "G. Parry", "u1"),)
    return ReturnPreview("Returned.docx", review, (ReturnedFinding(finding, "new"),), left, ())


def _closed(session: GuiSession) -> Submission:
    return Submission(session.snapshot.review, 1, datetime(2027, 3, 3, 12, tzinfo=UTC))


def _picture() -> Shown:
    image = QImage(200, 150, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    return Shown(image, Said("The reception", "", "", "photo", None))


def leave(dialog: QDialog) -> None:
    """Close a dialog as Escape does, and say yes where it asks whether that is meant."""
    dialog.reject()
    for asked in dialog.findChildren(QuestionDialog) if shiboken6.isValid(dialog) else ():
        asked.accept()


def classes_below(base: type[QObject]) -> Iterator[type[QObject]]:
    """The classes of a kind that the window's code defines."""
    for module in pkgutil.walk_packages([str(Path(cse_desktop.gui.__file__).parent)], "cse_desktop.gui."):
        loaded = importlib.import_module(module.name)
        for _, held in inspect.getmembers(loaded, inspect.isclass):
            if issubclass(held, base) and held.__module__ == loaded.__name__:
                yield held
