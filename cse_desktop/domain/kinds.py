"""Every kind of row there is, by its name."""

from __future__ import annotations

from collections.abc import Mapping

from cse_desktop.domain.award import Action, Engagement, Measure, PlusCase, Point, Promise
from cse_desktop.domain.portfolio import (
    Assessment,
    EarlierVersion,
    Evidence,
    Finding,
    Intake,
    Link,
    Portfolio,
    Refusal,
    Review,
    Row,
    SavedSearch,
    SavedView,
    SentPack,
    WatchedFolder,
)

ROW_TYPES: Mapping[str, type[Row]] = {
    t.kind_of_row: t
    for t in (
        Portfolio,
        Review,
        Evidence,
        Link,
        Assessment,
        Finding,
        SentPack,
        EarlierVersion,
        Intake,
        WatchedFolder,
        SavedSearch,
        SavedView,
        Refusal,
        Action,
        Measure,
        Point,
        PlusCase,
        Promise,
        Engagement,
    )
}
