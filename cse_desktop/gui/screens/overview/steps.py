"""The card of what to do next: each step is a button that goes where it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.models.findings import finding_words
from cse_desktop.gui.screens.overview.steps_state import Doing, Step, shown_set
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.standing import Standing, severity_standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import IconLabel, SectionHeader, label
from cse_desktop.gui.widgets.layouts import clear, column, row
from cse_desktop.gui.widgets.row_button import RowButton

BEGINNINGS: frozenset[Doing] = frozenset({"import", "visit", "pack"})
"""Steps that mend nothing: they have an arrow in the place of a gravity."""
LONGEST = 90
"""Letters of what is named in a step."""


class StepsCard(Card):
    """What to do next, the most helpful first."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__()
        self._session = session
        self._steps: list[Step] | None = None
        tr = QCoreApplication.translate
        every = button(tr("Overview", "All gaps"), lambda: session.go("gaps"), role="quiet")
        self._header = SectionHeader(tr("Overview", "What to do next"), "", every)
        self.body.addWidget(self._header)
        self._list = column(gap=sizes().gap_small)
        self.body.addLayout(self._list)
        self.body.addStretch(1)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show other steps; the same ones are left alone, so that the focus stays."""
        if list(steps) == self._steps:
            return
        self._steps = list(steps)
        clear(self._list)
        for step in steps:
            self._list.addWidget(self._button(step))

    def _button(self, step: Step) -> RowButton:
        snapshot = self._session.snapshot
        words = step_words(step)
        about = about_things(step, snapshot) or about_words(step, snapshot.standard)
        beginning = step.doing in BEGINNINGS
        standing = Standing("arrow-right", "link", "") if beginning else severity_standing(step.severity)
        line = row(IconLabel(standing.symbol, standing.tone, sizes().icon_small), gap=sizes().gap)
        line.setContentsMargins(sizes().gap, sizes().gap, sizes().gap, sizes().gap)
        said = column(label(words, "subheading", wrap=True), gap=0)
        if about:
            said.addWidget(label(about, "muted", wrap=True))
        line.addLayout(said, 1)
        line.addWidget(IconLabel("chevron-right", "muted", sizes().icon_small))
        made = RowButton(line, f"{standing.word}: {words}" if standing.word else words, about)
        made.setToolTip(standing.word)
        made.clicked.connect(lambda: self._go(step))
        return made

    def _go(self, step: Step) -> None:
        if step.action:
            self._session.act(step.action)
        else:
            self._session.go(step.screen, shown_set(step, set_words(step.doing)) or step.target or None)


def step_words(step: Step) -> str:
    """What to do, in a few words."""
    tr, n = QCoreApplication.translate, step.count
    return {
        "import": tr("Steps", "Import your evidence"),
        "visit": tr("Steps", "Set the date of the visit"),
        "files": tr("Steps", "Bring back a file|Bring back %n files", "", n),
        "late": tr("Steps", "Do an action that is overdue|Do %n actions that are overdue", "", n),
        "answer": tr("Steps", "Answer a finding of the assessor|Answer %n findings of the assessor", "", n),
        "soon": tr("Steps", "Do an action that is due soon|Do %n actions that are due soon", "", n),
        "find": tr("Steps", "Find evidence for an element|Find evidence for %n elements", "", n),
        "below": tr("Steps", "Get a criterion to the pass mark|Get %n criteria to the pass mark", "", n),
        "link": tr("Steps", "Link an unlinked piece of evidence|Link %n unlinked pieces of evidence", "", n),
        "rate": tr("Steps", "Rate an element|Rate %n elements", "", n),
        "explain": tr("Steps", "Say why an element does not apply|Say why %n elements do not apply", "", n),
        "confirm": tr("Steps", "Confirm the guesses on a piece|Confirm the guesses on %n pieces", "", n),
        "narrate": tr("Steps", "Write a narrative|Write %n narratives", "", n),
        "renew": tr("Steps", "Find better evidence for an element|Find better evidence for %n elements", "", n),
        "look": tr("Steps", "Check a piece for personal data|Check %n pieces for personal data", "", n),
        "pack": tr("Steps", "Build the pack"),
    }[step.doing]


def about_words(step: Step, standard: Standard) -> str:
    """What it is about: the codes, a single one with its title, or why it helps."""
    tr = QCoreApplication.translate
    codes, more = step.named
    if len(codes) == 1:
        return f"{codes[0]}  {_title(standard, codes[0])}"
    if codes:
        listed = ", ".join(codes)
        return tr("Steps", "{codes} and %n more", "", more).format(codes=listed) if more else listed
    return {
        "import": tr("Steps", "Choose files, or drop them on this window."),
        "visit": tr("Steps", "The age of evidence is counted to that day."),
        "files": tr("Steps", "The portfolio’s own copy is missing or was changed."),
        "link": tr("Steps", "Nothing says yet what they show."),
        "confirm": tr("Steps", "Titles, kinds or dates that nobody has looked at."),
        "look": tr("Steps", "Before they go out in the pack."),
        "pack": tr("Steps", "Nothing serious is missing."),
    }.get(step.doing, "")


def about_things(step: Step, snapshot: Snapshot) -> str:
    """The first of the actions or findings a step is about, and how many more there are."""
    tr = QCoreApplication.translate
    first = step.things[0] if step.things else ""
    action, finding = snapshot.actions.get(first), snapshot.all_findings.get(first)
    if action is not None:
        words = ", ".join(part for part in (action.title, action.owner) if part)
    elif finding is not None:
        said = " ".join(finding_words(snapshot.standard, finding).split())
        words = f"{finding.element}  {said}".strip()
    else:
        return ""
    words = words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
    more = len(step.things) - 1
    return tr("Steps", "{words}, and %n more", "", more).format(words=words) if more else words


def _title(standard: Standard, code: str) -> str:
    groups = [group for level in range(1, len(standard.levels) + 1) for group in standard.groups_at(level)]
    titles = {group.code: group.title for group in groups} | {e.code: e.title for e in standard.elements}
    return titles.get(code, "")


def set_words(doing: Doing) -> str:
    """What the evidence of a step has in common, as the evidence screen says it."""
    tr = QCoreApplication.translate
    return {
        "files": tr("Steps", "file missing or changed"),
        "link": tr("Steps", "linked to no element"),
        "confirm": tr("Steps", "guesses to confirm"),
        "look": tr("Steps", "to look through for personal data"),
    }.get(doing, "")
