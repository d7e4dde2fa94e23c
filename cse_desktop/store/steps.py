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


def step_1_first_release(op: Operations) -> None:
    """The tables of the first release."""

    def text(name: str) -> sa.Column[Any]:
        return sa.Column(name, sa.Text, nullable=False)

    def row_columns() -> list[sa.Column[Any]]:
        return [
            sa.Column("id", sa.String(36), primary_key=True),
            sa.Column("version", sa.Integer, nullable=False),
            sa.Column("changed_at", sa.DateTime),
            sa.Column("changed_by", sa.String(200), nullable=False),
            sa.Column("removed_at", sa.DateTime),
        ]

    def integer(name: str) -> sa.Column[Any]:
        return sa.Column(name, sa.Integer, nullable=False)

    op.create_table(
        "portfolio",
        *row_columns(),
        text("organisation"),
        text("standard_id"),
        integer("months_results_stay_fresh"),
        integer("months_policies_stay_fresh"),
        sa.Column("created_at", sa.DateTime, nullable=False),
    )
    op.create_table(
        "review",
        *row_columns(),
        text("title"),
        text("kind"),
        sa.Column("visit", sa.Date),
        sa.Column("closed_at", sa.DateTime),
    )
    op.create_table(
        "evidence",
        *row_columns(),
        sa.Column("number", sa.Integer, nullable=False, unique=True),
        *(text(name) for name in ("title", "form", "kind")),
        sa.Column("dated", sa.Date),
        text("date_source"),
        sa.Column("guessed", sa.JSON, nullable=False),
        *(text(name) for name in ("service", "team", "owner")),
        sa.Column("tags", sa.JSON, nullable=False),
        *(text(name) for name in ("notes", "alt_text", "language", "location")),
        sa.Column("blob", sa.String(64)),
        *(text(name) for name in ("file_name", "source_path", "media_type")),
        *(integer(name) for name in ("size", "pages", "characters")),
        sa.Column("confidence", sa.Float),
        *(text(name) for name in ("read_state", "read_reason")),
        sa.Column("read_values", sa.JSON),
        sa.Column("added_at", sa.DateTime, nullable=False),
    )
    op.create_index("ix_evidence_blob", "evidence", ["blob"])
    op.create_table(
        "link",
        *row_columns(),
        sa.Column("evidence_id", sa.String(36), nullable=False),
        sa.Column("element", sa.String(40), nullable=False),
        *(text(name) for name in ("why", "where", "quotation")),
        sa.Column("page", sa.Integer),
        sa.Column("parts", sa.JSON, nullable=False),
        integer("position"),
    )
    op.create_index("ix_link_evidence_id", "link", ["evidence_id"])
    op.create_index("ix_link_element", "link", ["element"])
    op.create_table(
        "assessment",
        *row_columns(),
        sa.Column("review_id", sa.String(36), nullable=False),
        sa.Column("element", sa.String(40), nullable=False),
        sa.Column("rating", sa.String(40)),
        *(text(name) for name in ("narrative", "reason")),
    )
    op.create_index("ix_assessment_review_id", "assessment", ["review_id"])
    op.create_table("standard", sa.Column("id", sa.String(100), primary_key=True), sa.Column("document", sa.JSON))
    op.create_table(
        "change_log",
        sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("step", sa.String(36), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("member", sa.String(200), nullable=False),
        sa.Column("origin", sa.String(10), nullable=False),
        sa.Column("reverts", sa.String(36)),
        sa.Column("label", sa.JSON, nullable=False),
        sa.Column("edits", sa.JSON, nullable=False),
    )
    op.create_index("ix_change_log_step", "change_log", ["step"])


def step_2_versions_parts_and_checks(op: Operations) -> None:
    """Evidence within evidence, versions of a file, watched folders, saved searches, refusals, personal data."""

    def row_columns() -> list[sa.Column[Any]]:
        return [
            sa.Column("id", sa.String(36), primary_key=True),
            sa.Column("version", sa.Integer, nullable=False),
            sa.Column("changed_at", sa.DateTime),
            sa.Column("changed_by", sa.String(200), nullable=False),
            sa.Column("removed_at", sa.DateTime),
        ]

    def text(name: str) -> sa.Column[Any]:
        return sa.Column(name, sa.Text, nullable=False)

    def texts(name: str) -> sa.Column[Any]:
        return sa.Column(name, sa.JSON, nullable=False)

    def evidence_id() -> sa.Column[Any]:
        return sa.Column("evidence_id", sa.String(36), nullable=False)

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
    op.create_table(
        "earlier_version",
        *row_columns(),
        evidence_id(),
        sa.Column("blob", sa.String(64), nullable=False),
        text("file_name"),
        text("media_type"),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("dated", sa.Date),
        sa.Column("taken_at", sa.DateTime, nullable=False),
        sa.Column("replaced_at", sa.DateTime, nullable=False),
    )
    op.create_index("ix_earlier_version_evidence_id", "earlier_version", ["evidence_id"])
    op.create_table(
        "intake",
        *row_columns(),
        texts("paths"),
        texts("elements"),
        text("why"),
        sa.Column("started_at", sa.DateTime, nullable=False),
        sa.Column("ended_at", sa.DateTime),
    )
    op.create_table("watched_folder", *row_columns(), text("path"), texts("declined"))
    op.create_table("saved_search", *row_columns(), text("name"), texts("queries"))
    op.create_table("refusal", *row_columns(), evidence_id(), sa.Column("element", sa.String(40), nullable=False))
    op.create_index("ix_refusal_evidence_id", "refusal", ["evidence_id"])


def step_3_scope_owners_pictures_and_views(op: Operations) -> None:
    """A review's scope, who prepares elements, pictures drawn on or cut from a page, saved views, findings."""

    def text(name: str) -> sa.Column[Any]:
        return sa.Column(name, sa.Text, nullable=False)

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
    op.create_table(
        "saved_view",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("changed_at", sa.DateTime),
        sa.Column("changed_by", sa.String(200), nullable=False),
        sa.Column("removed_at", sa.DateTime),
        text("name"),
        text("screen"),
        sa.Column("view", sa.JSON, nullable=False),
    )
    op.create_table(
        "finding",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("changed_at", sa.DateTime),
        sa.Column("changed_by", sa.String(200), nullable=False),
        sa.Column("removed_at", sa.DateTime),
        sa.Column("review_id", sa.String(36), nullable=False),
        sa.Column("element", sa.String(40), nullable=False),
        text("kind"),
        text("text"),
        sa.Column("rating", sa.String(40)),
        text("author"),
        sa.Column("said_at", sa.DateTime),
        text("about"),
        text("source"),
    )
    op.create_index("ix_finding_review_id", "finding", ["review_id"])
    op.create_table(
        "sent_pack",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("changed_at", sa.DateTime),
        sa.Column("changed_by", sa.String(200), nullable=False),
        sa.Column("removed_at", sa.DateTime),
        sa.Column("review_id", sa.String(36), nullable=False),
        text("name"),
        sa.Column("sent_on", sa.Date, nullable=False),
        sa.Column("state", sa.JSON, nullable=False),
    )


def step_4_life_of_the_award(op: Operations) -> None:
    """Reviews in full, things to do, figures over time."""

    def text(name: str) -> sa.Column[Any]:
        return sa.Column(name, sa.Text, nullable=False)

    def texts(name: str) -> sa.Column[Any]:
        return sa.Column(name, sa.JSON, nullable=False)

    def id_of(name: str) -> sa.Column[Any]:
        return sa.Column(name, sa.String(36), nullable=False)

    def table(name: str, *columns: sa.Column[Any]) -> None:
        op.create_table(
            name,
            sa.Column("id", sa.String(36), primary_key=True),
            sa.Column("version", sa.Integer, nullable=False),
            sa.Column("changed_at", sa.DateTime),
            sa.Column("changed_by", sa.String(200), nullable=False),
            sa.Column("removed_at", sa.DateTime),
            *columns,
        )

    op.add_column("review", sa.Column("days", sa.Integer, nullable=False, server_default="1"))
    for name in ("deadline", "certificate_until"):
        op.add_column("review", sa.Column(name, sa.Date))
    for name in ("body", "assessor", "outcome"):
        op.add_column("review", sa.Column(name, sa.Text, nullable=False, server_default=""))
    table(
        "action",
        *(text(name) for name in ("title", "owner", "team")),
        sa.Column("due", sa.Date),
        text("state"),
        texts("elements"),
        texts("findings"),
        text("notes"),
        sa.Column("done_on", sa.Date),
    )
    table(
        "measure",
        *(text(name) for name in ("name", "unit", "direction")),
        sa.Column("baseline", sa.Float),
        sa.Column("baseline_on", sa.Date),
        sa.Column("target", sa.Float),
        texts("elements"),
        texts("evidence_ids"),
        text("notes"),
    )
    table(
        "point",
        id_of("measure_id"),
        sa.Column("dated", sa.Date, nullable=False),
        sa.Column("value", sa.Float, nullable=False),
        text("series"),
        text("notes"),
    )
    op.create_index("ix_point_measure_id", "point", ["measure_id"])


def step_5_compliance_plus_cases(op: Operations) -> None:
    """What is claimed beyond the requirement, apart from the narrative."""
    op.create_table(
        "plus_case",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("changed_at", sa.DateTime),
        sa.Column("changed_by", sa.String(200), nullable=False),
        sa.Column("removed_at", sa.DateTime),
        sa.Column("review_id", sa.String(36), nullable=False),
        sa.Column("element", sa.String(40), nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("beyond", "learn", "effect", "benchmark")),
    )
    op.create_index("ix_plus_case_review_id", "plus_case", ["review_id"])


STEPS: tuple[Step, ...] = (
    step_1_first_release,
    step_2_versions_parts_and_checks,
    step_3_scope_owners_pictures_and_views,
    step_4_life_of_the_award,
    step_5_compliance_plus_cases,
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
