"""Whatever is done in whatever order: undo and redo restore every state, and what is stored is what is seen."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from cse_desktop import bootstrap
from cse_desktop.app import assessing, describing, linking
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.portfolio import Evidence

CODES = ("1.1.1", "1.1.2", "3.1.2", "4.3.2", "5.3.3")
RATINGS = ("plus", "compliant", "partial", "non_compliant", "not_applicable", None)
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=20).filter(str.strip)


def contents(workspace: Workspace) -> dict[tuple[str, str], object]:
    return {
        (kind, id_): row.content() for kind, table in workspace.snapshot.rows.items() for id_, row in table.items()
    }


class AnyOrder(RuleBasedStateMachine):
    """A portfolio, and beside it the states that undo and redo must lead back to."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="any-order-"))
        bootstrap.create_portfolio(self.folder / "P", organisation="Aldermere")
        self.workspace = bootstrap.open_portfolio(self.folder / "P")
        self.past: list[object] = []
        self.future: list[object] = []

    def did(self, before: object) -> None:
        if contents(self.workspace) != before:
            self.past.append(before)
            self.future.clear()

    def some_evidence(self, number: int, *, removed: bool = False) -> Evidence | None:
        found = [e for e in self.workspace.snapshot.all(Evidence) if (e.removed_at is not None) is removed]
        return sorted(found, key=lambda e: e.number)[number % len(found)] if found else None

    @rule(title=TEXTS, code=st.sampled_from(CODES))
    def add(self, title: str, code: str) -> None:
        before = contents(self.workspace)
        describing.add_evidence(self.workspace, "place", title, elements=[code])
        self.did(before)

    @rule(number=st.integers(0, 9), code=st.sampled_from(CODES), why=TEXTS)
    def link(self, number: int, code: str, why: str) -> None:
        before = contents(self.workspace)
        if evidence := self.some_evidence(number):
            linking.link_evidence(self.workspace, [evidence.id], [code], why=why)
        self.did(before)

    @rule(number=st.integers(0, 9))
    def unlink(self, number: int) -> None:
        before = contents(self.workspace)
        links = sorted(self.workspace.snapshot.links)
        if links:
            linking.unlink(self.workspace, [links[number % len(links)]])
        self.did(before)

    @rule(code=st.sampled_from(CODES), rating=st.sampled_from(RATINGS), narrative=TEXTS)
    def rate(self, code: str, rating: str | None, narrative: str) -> None:
        before = contents(self.workspace)
        assessing.rate_element(self.workspace, code, rating, narrative=narrative)
        self.did(before)

    @rule(number=st.integers(0, 9), title=TEXTS)
    def describe(self, number: int, title: str) -> None:
        before = contents(self.workspace)
        if evidence := self.some_evidence(number):
            describing.describe_evidence(self.workspace, [evidence.id], title=title, tags=(title,))
        self.did(before)

    @rule(number=st.integers(0, 9))
    def remove(self, number: int) -> None:
        before = contents(self.workspace)
        if evidence := self.some_evidence(number):
            describing.remove_evidence(self.workspace, [evidence.id])
        self.did(before)

    @rule(number=st.integers(0, 9))
    def restore(self, number: int) -> None:
        before = contents(self.workspace)
        if evidence := self.some_evidence(number, removed=True):
            describing.restore_evidence(self.workspace, [evidence.id])
        self.did(before)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(contents(self.workspace))
        assert self.workspace.undo() is not None
        assert contents(self.workspace) == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(contents(self.workspace))
        assert self.workspace.redo() is not None
        assert contents(self.workspace) == self.future.pop()

    @rule()
    def reopen(self) -> None:
        before = contents(self.workspace)
        self.workspace.close()
        self.workspace = bootstrap.open_portfolio(self.folder / "P")
        assert contents(self.workspace) == before

    @invariant()
    def the_stacks_are_as_deep_as_what_was_done(self) -> None:
        assert len(self.workspace.stacks.undo) == len(self.past)
        assert len(self.workspace.stacks.redo) == len(self.future)

    @invariant()
    def numbers_are_given_once(self) -> None:
        numbers = [e.number for e in self.workspace.snapshot.all(Evidence)]
        assert len(numbers) == len(set(numbers))

    def teardown(self) -> None:
        self.workspace.close()
        shutil.rmtree(self.folder)


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(
    max_examples=15, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
