"""The pack screen: what will go out, how and where, the pack that came of it, and what came back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QLineEdit, QProgressBar, QWidget

from cse_desktop import bootstrap
from cse_desktop.app.context import Context
from cse_desktop.app.packing import PackReport, build_pack, look_before_sending
from cse_desktop.app.reporting import WrittenReport, build_report
from cse_desktop.app.upkeep import file_states
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.gaps import FileState
from cse_desktop.domain.pack_plan import PackOptions
from cse_desktop.domain.preflight import Concern
from cse_desktop.gui.screen import Screen
from cse_desktop.gui.screens.pack.checks import ChecksCard
from cse_desktop.gui.screens.pack.choices import Choices
from cse_desktop.gui.screens.pack.mends import Line
from cse_desktop.gui.screens.pack.result import ResultCard
from cse_desktop.gui.screens.pack.sent import SentCard
from cse_desktop.gui.screens.pack.state import Outgoing, default_folder, fitting_name, outgoing_of, pack_place
from cse_desktop.gui.session import GuiSession, Running
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card, ScrollPage
from cse_desktop.gui.widgets.columns import Columns
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import IconLabel, SectionHeader, label
from cse_desktop.gui.widgets.layouts import clear, column, row

CHANGES_MS = 300
Looked = tuple[Outgoing, date, Mapping[str, FileState], tuple[Concern, ...]]


class PackScreen(Screen):
    """Building the pack an assessor gets."""

    name = "pack"

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_role(self, "page")
        self._running: Running | None = None
        self._replacing = False
        self._states: Mapping[str, FileState] | None = None
        self._asking, self._again = False, False
        self.checks = ChecksCard(session)
        self.result = ResultCard(session)
        self.sent = SentCard(session)
        self.choices = Choices(session)
        self.folder = QLineEdit()
        self.folder.setAcceptDrops(False)
        self.choose = button(self.tr("Choose…"), self._choose_folder, icon="folder")
        self.build = button(self.tr("Build the pack"), self._build, icon="pack", role="primary")
        self.needed = label("", "muted", wrap=True)
        self._wrong = column(gap=0)
        self._goes_out, self._what = False, ""
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
        self.choices.changed.connect(self._chosen)
        self.result.sent.connect(self.sent.note_sent)
        self.sent.marked.connect(self._say_sent)
        session.progressed.connect(self._progressed)
        session.files_checked.connect(self._files_checked)
        self.offer("pack.build", self._build, self._missing)

    def refresh(self, changes: Changes | None) -> None:
        """Look the portfolio over anew, off the main thread."""
        self.choices.show_teams(self.session.snapshot)
        held = self.session.snapshot
        self.sent.show_sent(held.sent_packs)
        self._say_sent()
        self.sent.show_findings(held.findings.get("", ()), held.standard)
        if not self.folder.isModified():
            self._offer_folder()
        if changes is None or "evidence" in changes.kinds:
            # Files may be there again, or other ones.
            self._states = None
        if changes is None:
            self._ask()
        elif not self._soon.isActive():
            self._soon.start()

    def show_target(self, target: object) -> None:
        """Choose what is to be made, by its code."""
        chosen = self.choices.kinds.get(str(target))
        if chosen is not None:
            chosen.setChecked(True)
            self.page.ensureWidgetVisible(self.build)
            self.page.ensureWidgetVisible(chosen)
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def options(self) -> PackOptions:
        """What the person chose."""
        return replace(self.choices.options, replace_edited=self._replacing)

    @property
    def blocking(self) -> tuple[Concern, ...]:
        """What must be put right before what is chosen now goes out."""
        held = (self.checks.concerns or ()) if self.choices.kind.has_elements else ()
        return tuple(concern for concern in held if concern.level == "blocking")

    def _ask(self) -> None:
        self._soon.stop()
        if self._asking:
            # Asking anew would stop what is being answered, and an import commits all the time.
            self._again = True
            return
        self._asking, self._again = True, False
        known = self._states

        def answer(ws: Workspace, ctx: Context) -> Looked:
            states = file_states(ws, ctx) if known is None else known
            today = ws.rooms.clock().date()
            return outgoing_of(ws.snapshot), today, states, look_before_sending(ws, ctx, states)

        self.session.run(answer, then=self._show, failed=self._not_looked, lane="worker")

    def _show(self, answered: Looked) -> None:
        outgoing, today, self._states, concerns = answered
        self._asking = False
        self.checks.show_outgoing(outgoing, today)
        self.checks.show_concerns(concerns)
        self._say_wrong()
        if self._again:
            self._soon.start()

    def _not_looked(self, error: Exception) -> None:
        self._asking = False
        self.session.fail(error)

    def _files_checked(self) -> None:
        self._states = None
        if self.isVisible():
            self._soon.start()

    def _say_sent(self) -> None:
        packs = self.session.snapshot.sent_packs
        self.result.show_sent(any(pack.id == self.sent.noted for pack in packs))

    def _say_wrong(self) -> None:
        """What is wrong stands beside the button that builds all the same."""
        wrong = self.blocking
        clear(self._wrong)
        for concern in wrong:
            self._wrong.addWidget(Line("error", "error", self.session.say(concern.message)))
        self.build.setText(self.tr("Build all the same…") if wrong else self._build_words())

    def _build_words(self) -> str:
        if self.choices.kind.code == "submission":
            return self.tr("Build the pack")
        return self.tr("Make it")

    def _offer_folder(self) -> None:
        held = self.session.snapshot
        today = self.session.workspace.rooms.clock().date()
        kept = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        place = pack_place(self.session.folder, bootstrap.cache_folder(), Path(kept or Path.home()))
        wanted = default_folder(
            place, held.portfolio.organisation, held.standard.id, today, self.choices.folder_words
        )
        self.folder.setText(fitting_name(str(wanted), is_document=self.choices.kind.is_document))
        self._ready()

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder for the pack"), str(Path(self.folder.text()).parent))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._folder_chosen)
        dialog.open()

    def _folder_chosen(self, parent: str) -> None:
        # The pack gets a folder of its own inside the one chosen, so that it never mixes with other files.
        self.folder.setText(str(Path(parent) / Path(self.folder.text()).name))
        self.folder.setModified(True)
        self._ready()

    def _chosen(self) -> None:
        is_document = self.choices.kind.is_document
        self._where.show_help(self._where_words())
        if self.folder.isModified():
            self.folder.setText(fitting_name(self.folder.text(), is_document=is_document))
            self.folder.setModified(True)
        else:
            self._offer_folder()
        self._say_wrong()
        self._ready()

    def _where_words(self) -> str:
        if self.choices.kind.is_document:
            return self.tr("A new Word document, without a folder.")
        return self.tr("A new folder; an earlier pack there is replaced.")

    def _ready(self) -> None:
        self.folder.setToolTip(self.folder.text())
        words = self._missing()
        self.build.setEnabled(not words and self._running is None)
        self.needed.setText(words)
        self.needed.setVisible(bool(words))
        self._refused.hide()

    def _missing(self) -> str:
        if not self.folder.text().strip():
            return self.tr("Say first where it is to lie.")
        return self.choices.missing

    def _build(self) -> None:
        if self._running is not None:
            return
        folder, options = Path(self.folder.text().strip()), self.options()
        self._replacing = False
        kind = self.choices.kind
        self._goes_out, self._what = kind.code == "submission", "" if kind.has_elements else kind.word
        self.result.hide()
        self._refused.hide()
        self.build.setEnabled(False)
        self._running = self._begin(folder, options)
        self.at_hand.setText(self._running.title)
        self._show_progress(True)

    def _begin(self, folder: Path, options: PackOptions) -> Running:
        if self.choices.kind.is_document:
            title = self.tr("Writing the report")
            return Running(
                title,
                self.session.run(
                    lambda ws, ctx: build_report(ws, ctx, folder, options),
                    then=self._reported,
                    failed=self._failed,
                    lane="worker",
                    title=title,
                ),
            )
        title = self.tr("Building the pack")
        return Running(
            title,
            self.session.run(
                lambda ws, ctx: build_pack(ws, ctx, folder, options),
                then=self._built,
                failed=self._failed,
                lane="worker",
                title=title,
            ),
        )

    def _progressed(self, running: Running) -> None:
        if self._running is None or running.job is None or running.job is not self._running.job:
            return
        self.progress.setRange(0, running.total)
        self.progress.setValue(running.done)
        self.at_hand.setText(running.text or running.title)

    def _built(self, report: PackReport) -> None:
        self._end()
        self.sent.noted = ""
        self.result.show_report(report, goes_out=self._goes_out, what=self._what)
        self._show_result(self.result.heading.text())

    def _reported(self, written: WrittenReport) -> None:
        self._end()
        self.result.show_document(written)
        self._show_result(self.tr("The report is ready"))

    def _show_result(self, words: str) -> None:
        self.page.ensureWidgetVisible(self.result)
        self.result.open_document.setFocus(Qt.FocusReason.OtherFocusReason)
        self.session.tell(words, "success")

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self.session.tell(self.tr("Stopped. Nothing was made; an earlier one is as it was."))
        elif isinstance(error, UserError) and error.action == "replace_edited":
            self.refusal.setText(self.session.say(error.message))
            self._refused.show()
        else:
            self.session.fail(error)
            if isinstance(error, UserError) and error.message.id.startswith("error.template"):
                self.choices.look_at_template()

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
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Building the pack"))
        self._refused.setLayout(
            column(row(IconLabel("warning", "warning"), None), self.refusal, row(self.replace, None))
        )
        self._refused.hide()
        card = Card()
        card.body.addWidget(SectionHeader(self.tr("What to make")))
        card.body.addWidget(self.choices)
        card.body.addSpacing(sizes().gap)
        self._where = FormRow(self.tr("Where"), self.folder, self._where_words())
        card.body.addWidget(self._where)
        card.body.addLayout(row(self.choose, None))
        card.body.addSpacing(sizes().gap)
        card.body.addLayout(self._wrong)
        card.body.addLayout(row(self.build, None))
        for widget in (self.needed, self.progress, self.at_hand):
            card.body.addWidget(widget)
        card.body.addLayout(row(self.cancel, None))
        card.body.addWidget(self._refused)
        card.body.addStretch(1)
        self._show_progress(False)
        self.page = ScrollPage(widest=sizes().of(1240))
        hint = self.tr("One folder for the assessor: a Word document, and the evidence it points to.")
        self.page.body.addWidget(SectionHeader(self.tr("Pack"), hint, role="title"))
        self.page.body.addWidget(self.result)
        self.page.body.addWidget(Columns(self.checks, card, least=sizes().of(420)))
        self.page.body.addWidget(self.sent)
        self.page.body.addStretch(1)
        self.setLayout(column(self.page))
