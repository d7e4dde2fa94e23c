"""Schema steps: ordered functions that bring an older portfolio to the newest form.

A step is frozen once released: it spells its columns out and never imports the live tables, which move on.
Alembic's operations are used without its script folder, which a frozen program cannot discover.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy import Connection

if TYPE_CHECKING:
    from alembic.operations import Operations

Step = Callable[["Operations"], None]


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=False)


def _integer(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=False)


def _json(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.JSON, nullable=False)


def _id(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.String(36), nullable=False)


def _row_table(op: Operations, name: str, *columns: sa.Column[Any]) -> None:
    """A table with the columns that every kind of row has had since the first release."""
    op.create_table(
        name,
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("changed_at", sa.DateTime),
        sa.Column("changed_by", sa.String(200), nullable=False),
        sa.Column("removed_at", sa.DateTime),
        *columns,
    )


def step_1_first_release(op: Operations) -> None:
    """The tables of the first release."""
    _row_table(
        op,
        "portfolio",
        _text("organisation"),
        _text("standard_id"),
        _integer("months_results_stay_fresh"),
        _integer("months_policies_stay_fresh"),
        sa.Column("created_at", sa.DateTime, nullable=False),
    )
    _row_table(
        op,
        "review",
        _text("title"),
        _text("kind"),
        sa.Column("visit", sa.Date),
        sa.Column("closed_at", sa.DateTime),
    )
    _row_table(
        op,
        "evidence",
        sa.Column("number", sa.Integer, nullable=False, unique=True),
        *(_text(name) for name in ("title", "form", "kind")),
        sa.Column("dated", sa.Date),
        _text("date_source"),
        _json("guessed"),
        *(_text(name) for name in ("service", "team", "owner")),
        _json("tags"),
        *(_text(name) for name in ("notes", "alt_text", "language", "location")),
        sa.Column("blob", sa.String(64)),
        *(_text(name) for name in ("file_name", "source_path", "media_type")),
        *(_integer(name) for name in ("size", "pages", "characters")),
        sa.Column("confidence", sa.Float),
        *(_text(name) for name in ("read_state", "read_reason")),
        sa.Column("read_values", sa.JSON),
        sa.Column("added_at", sa.DateTime, nullable=False),
    )
    op.create_index("ix_evidence_blob", "evidence", ["blob"])
    _row_table(
        op,
        "link",
        _id("evidence_id"),
        sa.Column("element", sa.String(40), nullable=False),
        *(_text(name) for name in ("why", "where", "quotation")),
        sa.Column("page", sa.Integer),
        _json("parts"),
        _integer("position"),
    )
    op.create_index("ix_link_evidence_id", "link", ["evidence_id"])
    op.create_index("ix_link_element", "link", ["element"])
    _row_table(
        op,
        "assessment",
        _id("review_id"),
        sa.Column("element", sa.String(40), nullable=False),
        sa.Column("rating", sa.String(40)),
        *(_text(name) for name in ("narrative", "reason")),
    )
    op.create_index("ix_assessment_review_id", "assessment", ["review_id"])
    op.create_table("standard", sa.Column("id", sa.String(100), primary_key=True), sa.Column("document", sa.JSON))
    op.create_table(
        "change_log",
        sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=True),
        _id("step"),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("member", sa.String(200), nullable=False),
        sa.Column("origin", sa.String(10), nullable=False),
        sa.Column("reverts", sa.String(36)),
        _json("label"),
        _json("edits"),
    )
    op.create_index("ix_change_log_step", "change_log", ["step"])


def step_2_versions_parts_and_checks(op: Operations) -> None:
    """Evidence within evidence, versions of a file, watched folders, saved searches, refusals, personal data."""
    op.add_column("portfolio", sa.Column("own_contacts", sa.JSON, nullable=False, server_default="[]"))
    for name in ("source_size", "parts", "unrecognised", "badly_read"):
        op.add_column("evidence", sa.Column(name, sa.Integer, nullable=False, server_default="0"))
    op.add_column("evidence", sa.Column("source_changed_at", sa.DateTime))
    op.add_column("evidence", sa.Column("file_step", sa.String(36), nullable=False, server_default=""))
    op.add_column("evidence", sa.Column("part_of", sa.String(36)))
    op.add_column("evidence", sa.Column("personal", sa.JSON))
    op.add_column("evidence", sa.Column("checked_by", sa.Text, nullable=False, server_default=""))
    op.add_column("evidence", sa.Column("checked_at", sa.DateTime))
    op.create_index("ix_evidence_part_of", "evidence", ["part_of"])
    op.add_column("link", sa.Column("quotation_gone", sa.Boolean, nullable=False, server_default=sa.false()))
    _row_table(
        op,
        "earlier_version",
        _id("evidence_id"),
        sa.Column("blob", sa.String(64), nullable=False),
        _text("file_name"),
        _text("media_type"),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("dated", sa.Date),
        sa.Column("taken_at", sa.DateTime, nullable=False),
        sa.Column("replaced_at", sa.DateTime, nullable=False),
    )
    op.create_index("ix_earlier_version_evidence_id", "earlier_version", ["evidence_id"])
    _row_table(
        op,
        "intake",
        _json("paths"),
        _json("elements"),
        _text("why"),
        sa.Column("started_at", sa.DateTime, nullable=False),
        sa.Column("ended_at", sa.DateTime),
    )
    _row_table(op, "watched_folder", _text("path"), _json("declined"))
    _row_table(op, "saved_search", _text("name"), _json("queries"))
    _row_table(op, "refusal", _id("evidence_id"), sa.Column("element", sa.String(40), nullable=False))
    op.create_index("ix_refusal_evidence_id", "refusal", ["evidence_id"])


def step_3_scope_owners_pictures_and_views(op: Operations) -> None:
    """A review's scope, who prepares elements, pictures drawn on or cut from a page, saved views, findings."""

    def texts(name: str) -> sa.Column[Any]:
        return sa.Column(name, sa.JSON, nullable=False, server_default="[]")

    op.add_column("review", texts("scope"))
    op.add_column("assessment", sa.Column("owner", sa.Text, nullable=False, server_default=""))
    op.add_column("link", texts("box"))
    op.add_column("evidence", sa.Column("caption", sa.Text, nullable=False, server_default=""))
    for table in ("evidence", "earlier_version"):
        op.add_column(table, sa.Column("original", sa.String(64)))
        op.add_column(table, sa.Column("original_name", sa.Text, nullable=False, server_default=""))
        op.add_column(table, texts("marks"))
    _row_table(
        op,
        "saved_view",
        _text("name"),
        _text("screen"),
        _json("view"),
    )
    _row_table(
        op,
        "finding",
        _id("review_id"),
        sa.Column("element", sa.String(40), nullable=False),
        _text("kind"),
        _text("text"),
        sa.Column("rating", sa.String(40)),
        _text("author"),
        sa.Column("said_at", sa.DateTime),
        _text("about"),
        _text("source"),
    )
    op.create_index("ix_finding_review_id", "finding", ["review_id"])
    _row_table(
        op,
        "sent_pack",
        _id("review_id"),
        _text("name"),
        sa.Column("sent_on", sa.Date, nullable=False),
        _json("state"),
    )


def step_4_life_of_the_award(op: Operations) -> None:
    """Reviews in full, things to do, figures over time."""
    op.add_column("review", sa.Column("days", sa.Integer, nullable=False, server_default="1"))
    for name in ("deadline", "certificate_until"):
        op.add_column("review", sa.Column(name, sa.Date))
    for name in ("body", "assessor", "outcome"):
        op.add_column("review", sa.Column(name, sa.Text, nullable=False, server_default=""))
    _row_table(
        op,
        "action",
        *(_text(name) for name in ("title", "owner", "team")),
        sa.Column("due", sa.Date),
        _text("state"),
        _json("elements"),
        _json("findings"),
        _text("notes"),
        sa.Column("done_on", sa.Date),
    )
    _row_table(
        op,
        "measure",
        *(_text(name) for name in ("name", "unit", "direction")),
        sa.Column("baseline", sa.Float),
        sa.Column("baseline_on", sa.Date),
        sa.Column("target", sa.Float),
        _json("elements"),
        _json("evidence_ids"),
        _text("notes"),
    )
    _row_table(
        op,
        "point",
        _id("measure_id"),
        sa.Column("dated", sa.Date, nullable=False),
        sa.Column("value", sa.Float, nullable=False),
        _text("series"),
        _text("notes"),
    )
    op.create_index("ix_point_measure_id", "point", ["measure_id"])


def step_5_compliance_plus_cases(op: Operations) -> None:
    """What is claimed beyond the requirement, apart from the narrative."""
    _row_table(
        op,
        "plus_case",
        _id("review_id"),
        sa.Column("element", sa.String(40), nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("beyond", "learn", "effect", "benchmark")),
    )
    op.create_index("ix_plus_case_review_id", "plus_case", ["review_id"])


def step_6_promises_engagement_and_answers(op: Operations) -> None:
    """Service standards, what was heard from customers, answers to findings, and where the journal stood."""

    def texts(name: str) -> sa.Column[Any]:
        return sa.Column(name, sa.JSON, nullable=False, server_default="[]")

    op.add_column("finding", sa.Column("answer", sa.Text, nullable=False, server_default=""))
    op.add_column("finding", texts("evidence_ids"))
    op.add_column("finding", sa.Column("answered_on", sa.Date))
    op.add_column("action", texts("measure_ids"))
    for table in ("review", "sent_pack"):
        op.add_column(table, sa.Column("entry", sa.Integer, nullable=False, server_default="0"))
    _row_table(
        op,
        "promise",
        *(_text(name) for name in ("text", "service", "consulted", "published", "notes")),
        *(sa.Column(name, sa.Date) for name in ("consulted_on", "published_on")),
        *(_json(name) for name in ("measure_ids", "evidence_ids", "elements")),
    )
    _row_table(
        op,
        "engagement",
        *(_text(name) for name in ("title", "method", "who", "team", "result", "changed", "told", "notes")),
        *(sa.Column(name, sa.Date) for name in ("held_on", "until", "told_on")),
        sa.Column("people", sa.Integer),
        *(_json(name) for name in ("quotations", "elements", "evidence_ids")),
    )


STEPS: tuple[Step, ...] = (
    step_1_first_release,
    step_2_versions_parts_and_checks,
    step_3_scope_owners_pictures_and_views,
    step_4_life_of_the_award,
    step_5_compliance_plus_cases,
    step_6_promises_engagement_and_answers,
)
NEWEST = len(STEPS)


def run_steps(connection: Connection, present: int) -> None:
    """Bring the database on `connection` from schema `present` to the newest, within its transaction."""
    # Not above: it takes as long to load as all the rest of the store, and few openings need it.
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    op = Operations(MigrationContext.configure(connection))
    for step in STEPS[present:]:
        step(op)
    connection.exec_driver_sql(f"PRAGMA user_version = {NEWEST}")
