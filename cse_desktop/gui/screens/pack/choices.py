"""What to make, and how: the choices that matter for each kind; the rarer ones are folded away."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from cse_desktop.app.languages import LANGUAGES, SOURCE, language
from cse_desktop.domain.award_pages import AwardPage
from cse_desktop.domain.board_planning import usual_period
from cse_desktop.domain.messages import legible
from cse_desktop.domain.pack_plan import PackOptions
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.screens.pack.kinds import Kind, kinds
from cse_desktop.gui.screens.pack.period import PeriodBox
from cse_desktop.gui.screens.pack.state import teams_of
from cse_desktop.gui.screens.pack.template import TemplateBox
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import set_icon, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.language_box import LanguageBox
from cse_desktop.gui.widgets.layouts import column, row

MEGABYTE = 1 << 20
USUAL_LIMITS = (10, 20, 25)
"""Megabytes that mailboxes usually take."""
ANY_SIZE, OWN_SIZE = 0, -1
INDENT = 28
"""Of what belongs to a choice above it, in pixels at the usual text size: below its words."""


class Choices(QWidget):
    """Says what a person wants to have made, as `options`."""

    changed = Signal()
    """Something was chosen that makes another pack."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = {kind.code: kind for kind in kinds()}
        self._group = QButtonGroup(self)
        self.kinds = {code: QRadioButton(kind.word) for code, kind in self._kinds.items()}
        self.team = QComboBox()
        today = session.workspace.rooms.clock().date()
        self.period = PeriodBox(usual_period(today), today)
        self.files = QCheckBox(self.tr("Put the evidence files in"))
        self.pictures = QCheckBox(self.tr("Show pictures in the document"))
        self.boxes = QCheckBox(self.tr("Boxes for the assessor's ratings and comments"))
        self.gaps = QCheckBox(self.tr("List the gaps at the end, for your own use"))
        self.zip = QCheckBox(self.tr("Also as one zip file, to send"))
        self.limit = QComboBox()
        self.megabytes = QSpinBox()
        self.more = button(self.tr("More choices"), self._unfold, icon="chevron-down", role="quiet")
        self.drawn_on = label("", "muted", wrap=True)
        self.only = QComboBox()
        self.by_element = QCheckBox(self.tr("Lay the files out once more, in a folder for each element"))
        self.draft = QCheckBox(self.tr("“Draft” on every page"))
        self.pages: dict[AwardPage, QCheckBox] = {
            "findings": QCheckBox(self.tr("What became of earlier findings")),
            "cases": QCheckBox(self.tr("Cases for more than compliance")),
            "standards": QCheckBox(self.tr("Service standards")),
            "engagement": QCheckBox(self.tr("You said, we did")),
        }
        self._pages = QWidget()
        self.language = LanguageBox(LANGUAGES, SOURCE.code)
        self.template = TemplateBox(session)
        self.folded = QWidget()
        self._size = QWidget()
        self._fill(session.snapshot)
        self._lay_out()
        self._connect()
        self.kinds["submission"].setChecked(True)
        self._show_kind()
        self._show_template()

    @property
    def kind(self) -> Kind:
        """What is to be made."""
        return next(kind for code, kind in self._kinds.items() if self.kinds[code].isChecked())

    @property
    def missing(self) -> str:
        """What must be chosen first; empty for nothing."""
        if self.kind.code == "chase" and not self.team.currentText():
            return self.tr("No evidence says which team it is from. Fill in its team first.")
        if self.kind.is_document and self.period.missing:
            return self.period.missing
        if self.template.fits is False:
            return self.tr("The template cannot be used yet: see More choices.")
        return ""

    @property
    def options(self) -> PackOptions:
        """What the person chose."""
        kind = self.kind
        made = PackOptions(
            variant=kind.variant,
            include_files=self.files.isChecked(),
            include_pictures=self.pictures.isChecked(),
            include_boxes=self.boxes.isChecked(),
            include_gaps=self.gaps.isChecked(),
            leave_out=frozenset(page for page, box in self.pages.items() if not box.isChecked()),
            only=(self.only.currentData(),) if self.only.currentData() and kind.code != "chase" else (),
            team=self.team.currentText() if kind.code == "chase" else "",
            draft=self.draft.isChecked(),
            by_element=self.by_element.isChecked() and self.files.isChecked(),
            make_zip=self.zip.isChecked(),
            zip_budget=self._budget(),
            template=self.template.path,
            language=language(self.language.code).tag,
        )
        if kind.has_elements:
            return made
        bare = replace(made, include_files=False, include_boxes=False, include_gaps=False, by_element=False)
        if not kind.is_document:
            return bare
        since, until = self.period.days
        return replace(bare, only=(), make_zip=False, zip_budget=None, since=since, until=until)

    @property
    def folder_words(self) -> str:
        """What the folder's name says it is."""
        options, words = self.options, self.kind.folder
        return " ".join([words, *options.only, options.team]).strip()

    def show_teams(self, snapshot: Snapshot) -> None:
        """Offer the teams that there are; the one that is chosen stays."""
        teams = teams_of(snapshot)
        if [self.team.itemText(at) for at in range(self.team.count())] != list(teams):
            chosen = self.team.currentText()
            with QSignalBlocker(self.team):
                self.team.clear()
                self.team.addItems(teams)
                self.team.setCurrentIndex(max(0, self.team.findText(chosen)))

    def _budget(self) -> int | None:
        chosen = self.limit.currentData()
        if not self.zip.isChecked() or chosen == ANY_SIZE:
            return None
        return (self.megabytes.value() if chosen == OWN_SIZE else int(chosen)) * MEGABYTE

    def _fill(self, snapshot: Snapshot) -> None:
        self.show_teams(snapshot)
        whole = self.tr("The whole standard")
        self.only.addItem(whole, "")
        for group in snapshot.standard.groups:
            self.only.addItem(f"{group.code}  {group.title}", group.code)
        self.limit.addItem(self.tr("of any size"), ANY_SIZE)
        for limit in USUAL_LIMITS:
            self.limit.addItem(self.tr("of at most {limit} MB").format(limit=limit), limit)
        self.limit.addItem(self.tr("of another size"), OWN_SIZE)
        self.megabytes.setRange(1, 4000)
        self.megabytes.setValue(15)
        self.megabytes.setSuffix(self.tr(" MB"))
        for box in (self.only, self.team):
            # A long title is no reason for a wide card.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(20)
        self.limit.setAccessibleName(self.tr("How large a zip may be"))
        self.megabytes.setAccessibleName(self.tr("Megabytes a zip may have"))
        self.files.setChecked(True)
        self.pictures.setChecked(True)
        for page in self.pages.values():
            page.setChecked(True)
        self.gaps.setToolTip(self.tr("Leave it out of what you send to the assessor"))
        self.boxes.setToolTip(self.tr("What is filled in comes back with Read a returned pack"))
        self.limit.setToolTip(self.tr("Above it, there are several zips, the evidence by criterion"))

    def _lay_out(self) -> None:
        whole = column(gap=sizes().gap_small)
        for code, kind in self._kinds.items():
            self._group.addButton(self.kinds[code])
            hint = label(kind.hint, "muted", wrap=True)
            self.kinds[code].setAccessibleDescription(kind.hint)
            whole.addLayout(column(self.kinds[code], _indented(hint), gap=0))
        self._team_row = FormRow(self.tr("Which team"), self.team)
        whole.addLayout(_indented(self._team_row))
        whole.addLayout(_indented(self.period))
        whole.addSpacing(sizes().gap)
        for box in (self.files, self.pictures, self.boxes, self.gaps, self.zip):
            whole.addWidget(box)
        self._size.setLayout(row(self.limit, self.megabytes, None, gap=sizes().gap))
        whole.addLayout(_indented(self._size))
        whole.addLayout(row(self.more, None))
        whole.addWidget(self.drawn_on)
        said = self.tr("Of headings and labels. A draft has to be checked by a translator before it goes out.")
        self._only_row = FormRow(self.tr("How much of it"), self.only)
        pages = self.tr("Pages on the award's years, each where there is something to say")
        self._pages.setLayout(
            column(label(pages, "subheading", wrap=True), *self.pages.values(), gap=sizes().gap_small)
        )
        folded = column(
            self._only_row,
            self._pages,
            self.by_element,
            self.draft,
            FormRow(self.tr("Language"), self.language, said),
            self.template,
            gap=sizes().gap_medium,
        )
        self.folded.setLayout(folded)
        self.folded.hide()
        whole.addWidget(self.folded)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._group.buttonToggled.connect(self._kind_chosen)
        boxes = (self.files, self.pictures, self.boxes, self.gaps, self.zip, self.by_element, self.draft)
        for box in (*boxes, *self.pages.values()):
            box.toggled.connect(self._chosen)
        for chooser in (self.team, self.only, self.limit, self.language):
            chooser.currentIndexChanged.connect(self._chosen)
        self.megabytes.valueChanged.connect(self._chosen)
        self.template.changed.connect(self._template_chosen)
        self.period.changed.connect(self._chosen)

    def _kind_chosen(self, chosen: QRadioButton, on: bool) -> None:
        if on:
            self._show_kind()
            self.changed.emit()

    def _show_kind(self) -> None:
        kind = self.kind
        for box, on in ((self.gaps, kind.gaps), (self.boxes, kind.boxes), (self.draft, kind.draft)):
            with QSignalBlocker(box):
                box.setChecked(on)
        for shown in (self.files, self.pictures, self.boxes, self.gaps, self.by_element, self._pages):
            shown.setVisible(kind.has_elements)
        self._team_row.setVisible(kind.code == "chase")
        self._only_row.setVisible(kind.code != "chase" and not kind.is_document)
        self.period.setVisible(kind.is_document)
        self.zip.setVisible(not kind.is_document)
        self._show_sizes()

    def _show_sizes(self) -> None:
        self._size.setVisible(self.zip.isChecked() and not self.kind.is_document)
        self.megabytes.setVisible(self.limit.currentData() == OWN_SIZE)
        self.by_element.setEnabled(self.files.isChecked())

    def _chosen(self) -> None:
        self._show_sizes()
        self.changed.emit()

    def look_at_template(self) -> None:
        """Say in its place what is missing in the template."""
        if self.folded.isHidden():
            self._unfold()
        self.template.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self.template.look()

    def _template_chosen(self) -> None:
        self._show_template()
        self.changed.emit()

    def _show_template(self) -> None:
        """What the pack is drawn on can be seen though its choice is folded away."""
        path = self.template.path
        words = self.tr("On your template {file}").format(file=legible(path.name)) if path else ""
        self.drawn_on.setText(words)
        self.drawn_on.setVisible(path is not None and self.folded.isHidden())

    def _unfold(self) -> None:
        shown = self.folded.isHidden()
        self.folded.setVisible(shown)
        self.more.setText(self.tr("Fewer choices") if shown else self.tr("More choices"))
        self._show_template()
        set_icon(self.more, "chevron-up" if shown else "chevron-down", "link")
        if shown:
            first = self.draft if self.kind.is_document else self.only
            first.setFocus(Qt.FocusReason.OtherFocusReason)


def _indented(widget: QWidget) -> QHBoxLayout:
    line = row(widget)
    line.setContentsMargins(sizes().of(INDENT), 0, 0, 0)
    return line
