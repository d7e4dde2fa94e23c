"""The pack screen: what will go out, how and where, and the pack that came of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QProgressBar, QWidget

from cse_desktop import bootstrap
from cse_desktop.app.context import Context
from cse_desktop.app.languages import LANGUAGES, SOURCE, language
from cse_desktop.app.packing import PackReport, build_pack
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.pack_plan import PackOptions
from cse_desktop.gui.screen import Screen
from cse_desktop.gui.screens.pack.checks import ChecksCard
from cse_desktop.gui.screens.pack.result import ResultCard
from cse_desktop.gui.screens.pack.state import Preflight, default_folder, pack_place, preflight_of
from cse_desktop.gui.session import GuiSession, Running
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card, ScrollPage
from cse_desktop.gui.widgets.columns import Columns
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import IconLabel, SectionHeader, label
from cse_desktop.gui.widgets.language_box import LanguageBox
from cse_desktop.gui.widgets.layouts import column, row

CHANGES_MS = 300


class PackScreen(Screen):
    """Building the pack an assessor gets."""

    name = "pack"

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_role(self, "page")
        self._running: Running | None = None
        self._replacing = False
        self.checks = ChecksCard(session)
        self.result = ResultCard(session)
        self.gaps = QCheckBox(self.tr("List the gaps at the end, for your own use"))
        self.files = QCheckBox(self.tr("Put the evidence files in"))
        self.pictures = QCheckBox(self.tr("Show pictures in the document"))
        self.zip = QCheckBox(self.tr("Also as one zip file, to send"))
        self.language = LanguageBox(LANGUAGES, SOURCE.code)
        self.folder = QLineEdit()
        self.folder.setAcceptDrops(False)
        self.choose = button(self.tr("Choose…"), self._choose_folder, icon="folder")
        self.build = button(self.tr("Build the pack"), self._build, icon="pack", role="primary")
        self.progress = QProgressBar()
        self.at_hand = label("", "muted", wrap=True)
        self.cancel = button(self.tr("Stop"), self._cancel)
        self.refusal = label("", wrap=True)
        self.replace = button(self.tr("Replace it anyway"), self._replace)
        self._refused = QWidget()
        self._soon = QTimer(self, singleShot=True, interval=CHANGES_MS)
        self._soon.timeout.connect(self._ask)
        self._lay_out()
        self.folder.textEdited.connect(self._ready)
        session.progressed.connect(self._progressed)
        session.files_checked.connect(self._soon.start)
        self.offer("pack.build", self._build, self._missing)

    def refresh(self, changes: Changes | None) -> None:
        """Look the portfolio over anew, off the main thread."""
        if not self.folder.isModified():
            self._offer_folder()
        if changes is None:
            self._ask()
        elif not self._soon.isActive():
            self._soon.start()

    def options(self) -> PackOptions:
        """What the person chose."""
        return PackOptions(
            include_gaps=self.gaps.isChecked(),
            include_files=self.files.isChecked(),
            include_pictures=self.pictures.isChecked(),
            make_zip=self.zip.isChecked(),
            replace_edited=self._replacing,
            language=language(self.language.code).tag,
        )

    def _ask(self) -> None:
        self._soon.stop()
        states = dict(self.session.file_states)

        def answer(ws: Workspace, ctx: Context) -> tuple[Preflight, date]:
            today = ws.rooms.clock().date()
            return preflight_of(ws.snapshot, today, states), today

        self.session.ask("pack.preflight", answer, self._show)

    def _show(self, answered: tuple[Preflight, date]) -> None:
        self.checks.show_preflight(*answered)

    def _offer_folder(self) -> None:
        held = self.session.snapshot
        today = self.session.workspace.rooms.clock().date()
        kept = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        place = pack_place(self.session.folder, bootstrap.cache_folder(), Path(kept or Path.home()))
        wanted = default_folder(place, held.portfolio.organisation, held.standard.id, today)
        self.folder.setText(str(wanted))
        self._ready()

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder for the pack"), str(Path(self.folder.text()).parent))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, parent: str) -> None:
        # The pack gets a folder of its own inside the one chosen, so that it never mixes with other files.
        self.folder.setText(str(Path(parent) / Path(self.folder.text()).name))
        self.folder.setModified(True)
        self._ready()

    def _ready(self) -> None:
        self.folder.setToolTip(self.folder.text())
        self.build.setEnabled(bool(self.folder.text().strip()) and self._running is None)
        self._refused.hide()

    def _missing(self) -> str:
        return "" if self.build.isEnabled() else self.tr("Choose a folder for the pack first.")

    def _build(self) -> None:
        folder, options = Path(self.folder.text().strip()), self.options()
        self._replacing = False
        self.result.hide()
        self._refused.hide()
        self.build.setEnabled(False)
        title = self.tr("Building the pack")
        job = self.session.run(
            lambda ws, ctx: build_pack(ws, ctx, folder, options),
            then=self._built,
            failed=self._failed,
            lane="worker",
            title=title,
        )
        self._running = Running(title, job)
        self.at_hand.setText(title)
        self._show_progress(True)

    def _progressed(self, running: Running) -> None:
        if self._running is None or running.job is None or running.job is not self._running.job:
            return
        self.progress.setRange(0, running.total)
        self.progress.setValue(running.done)
        self.at_hand.setText(running.text or running.title)

    def _built(self, report: PackReport) -> None:
        self._end()
        self.result.show_report(report)
        self.page.ensureWidgetVisible(self.result)
        self.result.open_document.setFocus(Qt.FocusReason.OtherFocusReason)
        self.session.tell(self.tr("The pack is ready"), "success")

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self.session.tell(self.tr("Stopped. No pack was built; an earlier one is as it was."))
        elif isinstance(error, UserError) and error.action == "replace_edited":
            self.refusal.setText(self.session.say(error.message))
            self._refused.show()
        else:
            self.session.fail(error)

    def _replace(self) -> None:
        self._replacing = True
        self._build()

    def _cancel(self) -> None:
        if self._running is not None and self._running.job is not None:
            self.at_hand.setText(self.tr("Stopping…"))
            self._running.job.cancel()

    def _end(self) -> None:
        self._running = None
        self._show_progress(False)
        self._ready()

    def _show_progress(self, shown: bool) -> None:
        for widget in (self.progress, self.at_hand, self.cancel):
            widget.setVisible(shown)
        self.build.setVisible(not shown)

    def _lay_out(self) -> None:
        usual = PackOptions()
        for box, on in (
            (self.gaps, False),
            (self.files, usual.include_files),
            (self.pictures, usual.include_pictures),
            (self.zip, usual.make_zip),
        ):
            box.setChecked(on)
        self.gaps.setToolTip(self.tr("Leave it out of what you send to the assessor"))
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Building the pack"))
        self._refused.setLayout(
            column(row(IconLabel("warning", "warning"), None), self.refusal, row(self.replace, None))
        )
        self._refused.hide()
        card = Card()
        card.body.addWidget(SectionHeader(self.tr("What goes in")))
        for box in (self.files, self.pictures, self.gaps, self.zip):
            card.body.addWidget(box)
        said = self.tr("Of headings and labels. A draft has to be checked by a translator before it goes out.")
        card.body.addWidget(FormRow(self.tr("Language"), self.language, said))
        where = FormRow(self.tr("Where"), self.folder, self.tr("A new folder; an earlier pack there is replaced."))
        card.body.addWidget(where)
        card.body.addLayout(row(self.choose, None))
        card.body.addSpacing(sizes().gap)
        card.body.addLayout(row(self.build, None))
        card.body.addWidget(self.progress)
        card.body.addWidget(self.at_hand)
        card.body.addLayout(row(self.cancel, None))
        card.body.addWidget(self._refused)
        card.body.addStretch(1)
        self._show_progress(False)
        self.page = ScrollPage(widest=sizes().of(1240))
        hint = self.tr("One folder for the assessor: a Word document, and the evidence it points to.")
        self.page.body.addWidget(SectionHeader(self.tr("Pack"), hint, role="title"))
        self.page.body.addWidget(self.result)
        self.page.body.addWidget(Columns(self.checks, card, least=sizes().of(420)))
        self.page.body.addStretch(1)
        self.setLayout(column(self.page))
