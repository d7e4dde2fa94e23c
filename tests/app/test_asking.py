"""What people write in a search, put as the index knows it."""

from __future__ import annotations

import pytest

from cse_desktop import bootstrap
from cse_desktop.app.asking import understood
from cse_desktop.app.workspace import Workspace


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("kind:policy", "kind:policy"),
        ("kind:Policies fees", "kind:policy fees"),
        ('kind:"Performance figures" calls', "kind:performance calls"),
        ("kind:performance figures calls", "kind:performance calls"),
        ("KIND:customer-voice", "kind:customer_voice"),
        ("-kind:“customer VOICE”", "-kind:customer_voice"),
        ("kind:perf", "kind:performance"),
        ("(kind:pho OR kind:plan or strategy)", "(kind:photo OR kind:plan)"),
        ("kind:po", "kind:policy"),
        (
            "kind:p*",
            "(kind:policy OR kind:procedure OR kind:plan OR kind:performance OR kind:publicity OR kind:photo)",
        ),
        ('"be kind:polices"', '"be kind:polices"'),
        ("element:4.3.2 element:4 element:4.3*", "element:4.3.2 element:4 element:4.3*"),
        ("kind:", "kind:"),
        ('kind:"', 'kind:"'),
    ],
)
def test_names_of_kinds_become_their_ids(workspace: Workspace, query: str, wanted: str) -> None:
    asked = understood(query, workspace.snapshot, bootstrap.kind_words())
    assert asked.query == wanted
    assert asked.note is None


def test_what_does_not_exist_is_said(workspace: Workspace) -> None:
    asked = understood("kind:polices", workspace.snapshot, bootstrap.kind_words())
    assert asked.note is not None
    said = bootstrap.say(asked.note)
    assert said.startswith("There is no kind “polices”. Kinds are: Policy, Procedure, Plan or strategy,")
    asked = understood("calls element:4.5.4", workspace.snapshot, bootstrap.kind_words())
    assert asked.note is not None
    assert bootstrap.say(asked.note).startswith("There is no element 4.5.4. The nearest are 4.")
