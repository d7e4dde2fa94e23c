"""The sample's years: reviews that were closed one after the other, measures, promises, engagement, actions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.messages import message

if TYPE_CHECKING:
    from cse_desktop.exchange.sample import SampleManifest


def put_earlier_reviews(ws: Workspace, manifest: SampleManifest) -> dict[str, str]:
    """Enter and close each earlier review, in order; the ids by the manifest's keys.

    This comes before the evidence does: what was said when a review was closed knows nothing that is younger.
    """
    from cse_desktop.exchange.sample import before_closing, earlier_reviews

    ids: dict[str, str] = {}
    for earlier in earlier_reviews(manifest.years, ids, ws.snapshot.standard):
        title = earlier.review.title
        with ws.change(message("change.add_review", review=title)) as work:
            work.put(before_closing(earlier.review))
            for row in (*earlier.assessments, *earlier.findings):
                work.put(row)
        with ws.change(message("change.close_review", review=title)) as work:
            # As `close_review` does it, which would say that it was closed today.
            work.put(replace(earlier.review, entry=work.snapshot.sequence))
    return ids


def put_years(work: UnitOfWork, manifest: SampleManifest, ids: dict[str, str]) -> None:
    """Put who assesses the present review, the answers to findings, and what was done and measured in the years.

    `ids` has the evidence, reviews and findings by the manifest's keys.
    """
    from cse_desktop.exchange.sample import answered_findings, present_review, rows_of_years

    work.put(present_review(manifest.years, work.snapshot.review))
    for finding in answered_findings(manifest.years, ids, work.snapshot.standard):
        work.put(finding)
    for row in rows_of_years(manifest.years, ids):
        work.put(row)
