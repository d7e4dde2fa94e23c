"""The tables as the newest schema step leaves them, and how rows become their columns and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)
from sqlalchemy.engine import Dialect

from cse_desktop.domain.kinds import ROW_TYPES
from cse_desktop.domain.portfolio import Row

METADATA = MetaData()


class UtcTime(TypeDecorator[datetime]):
    """A moment, kept in UTC without a zone, since SQLite drops zones."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To the column."""
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From the column."""
        return value.replace(tzinfo=UTC) if value else None


class JsonTuple(TypeDecorator[tuple[Any, ...]]):
    """A tuple kept as a JSON list."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[Any, ...] | None, dialect: Dialect) -> list[Any] | None:
        """To the column."""
        return None if value is None else list(value)

    def process_result_value(self, value: list[Any] | None, dialect: Dialect) -> tuple[Any, ...] | None:
        """From the column."""
        return None if value is None else tuple(value)


def _row_table(name: str, *columns: Column[Any], indexes: tuple[str, ...] = ()) -> Table:
    return Table(
        name,
        METADATA,
        Column("id", String(36), primary_key=True),
        Column("version", Integer, nullable=False),
        Column("changed_at", UtcTime),
        Column("changed_by", String(200), nullable=False),
        Column("removed_at", UtcTime),
        *columns,
        *(Index(f"ix_{name}_{column}", column) for column in indexes),
    )


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


PORTFOLIO = _row_table(
    "portfolio",
    _text("organisation"),
    _text("standard_id"),
    Column("months_results_stay_fresh", Integer, nullable=False),
    Column("months_policies_stay_fresh", Integer, nullable=False),
    Column("own_contacts", JsonTuple, nullable=False),
    Column("created_at", UtcTime, nullable=False),
)
REVIEW = _row_table(
    "review",
    _text("title"),
    _text("kind"),
    Column("visit", Date),
    Column("scope", JsonTuple, nullable=False),
    Column("days", Integer, nullable=False),
    Column("deadline", Date),
    _text("body"),
    _text("assessor"),
    _text("outcome"),
    Column("certificate_until", Date),
    Column("closed_at", UtcTime),
    Column("entry", Integer, nullable=False),
)
EVIDENCE = _row_table(
    "evidence",
    Column("number", Integer, nullable=False, unique=True),
    _text("title"),
    _text("form"),
    _text("kind"),
    Column("dated", Date),
    _text("date_source"),
    Column("guessed", JsonTuple, nullable=False),
    _text("service"),
    _text("team"),
    _text("owner"),
    Column("tags", JsonTuple, nullable=False),
    _text("notes"),
    _text("alt_text"),
    _text("caption"),
    _text("language"),
    _text("location"),
    Column("blob", String(64)),
    Column("original", String(64)),
    _text("original_name"),
    Column("marks", JsonTuple, nullable=False),
    _text("file_name"),
    _text("source_path"),
    Column("source_size", Integer, nullable=False),
    Column("source_changed_at", UtcTime),
    Column("file_step", String(36), nullable=False),
    Column("part_of", String(36)),
    Column("parts", Integer, nullable=False),
    _text("media_type"),
    Column("size", Integer, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("characters", Integer, nullable=False),
    Column("confidence", Float),
    Column("unrecognised", Integer, nullable=False),
    Column("badly_read", Integer, nullable=False),
    Column("personal", JSON(none_as_null=True)),
    _text("checked_by"),
    Column("checked_at", UtcTime),
    _text("read_state"),
    _text("read_reason"),
    Column("read_values", JSON(none_as_null=True)),
    Column("added_at", UtcTime, nullable=False),
    indexes=("blob", "part_of"),
)
LINK = _row_table(
    "link",
    Column("evidence_id", String(36), nullable=False),
    Column("element", String(40), nullable=False),
    _text("why"),
    _text("where"),
    _text("quotation"),
    Column("quotation_gone", Boolean, nullable=False),
    Column("page", Integer),
    Column("box", JsonTuple, nullable=False),
    Column("parts", JsonTuple, nullable=False),
    Column("position", Integer, nullable=False),
    indexes=("evidence_id", "element"),
)
ASSESSMENT = _row_table(
    "assessment",
    Column("review_id", String(36), nullable=False),
    Column("element", String(40), nullable=False),
    Column("rating", String(40)),
    _text("narrative"),
    _text("reason"),
    _text("owner"),
    indexes=("review_id",),
)
FINDING = _row_table(
    "finding",
    Column("review_id", String(36), nullable=False),
    Column("element", String(40), nullable=False),
    _text("kind"),
    _text("text"),
    Column("rating", String(40)),
    _text("author"),
    Column("said_at", UtcTime),
    _text("about"),
    _text("source"),
    _text("answer"),
    Column("evidence_ids", JsonTuple, nullable=False),
    Column("answered_on", Date),
    indexes=("review_id",),
)
SENT_PACK = _row_table(
    "sent_pack",
    Column("review_id", String(36), nullable=False),
    _text("name"),
    Column("sent_on", Date, nullable=False),
    Column("state", JSON, nullable=False),
    Column("entry", Integer, nullable=False),
)
ACTION = _row_table(
    "action",
    _text("title"),
    _text("owner"),
    _text("team"),
    Column("due", Date),
    _text("state"),
    Column("elements", JsonTuple, nullable=False),
    Column("findings", JsonTuple, nullable=False),
    Column("measure_ids", JsonTuple, nullable=False),
    _text("notes"),
    Column("done_on", Date),
)
MEASURE = _row_table(
    "measure",
    _text("name"),
    _text("unit"),
    _text("direction"),
    Column("baseline", Float),
    Column("baseline_on", Date),
    Column("target", Float),
    Column("elements", JsonTuple, nullable=False),
    Column("evidence_ids", JsonTuple, nullable=False),
    _text("notes"),
)
POINT = _row_table(
    "point",
    Column("measure_id", String(36), nullable=False),
    Column("dated", Date, nullable=False),
    Column("value", Float, nullable=False),
    _text("series"),
    _text("notes"),
    indexes=("measure_id",),
)
PLUS_CASE = _row_table(
    "plus_case",
    Column("review_id", String(36), nullable=False),
    Column("element", String(40), nullable=False),
    *(_text(name) for name in ("beyond", "learn", "effect", "benchmark")),
    indexes=("review_id",),
)
PROMISE = _row_table(
    "promise",
    *(_text(name) for name in ("text", "service", "consulted", "published", "notes")),
    *(Column(name, Date) for name in ("consulted_on", "published_on")),
    *(Column(name, JsonTuple, nullable=False) for name in ("measure_ids", "evidence_ids", "elements")),
)
ENGAGEMENT = _row_table(
    "engagement",
    *(_text(name) for name in ("title", "method", "who", "team", "result", "changed", "told", "notes")),
    *(Column(name, Date) for name in ("held_on", "until", "told_on")),
    Column("people", Integer),
    *(Column(name, JsonTuple, nullable=False) for name in ("quotations", "elements", "evidence_ids")),
)
EARLIER_VERSION = _row_table(
    "earlier_version",
    Column("evidence_id", String(36), nullable=False),
    Column("blob", String(64), nullable=False),
    Column("original", String(64)),
    _text("original_name"),
    Column("marks", JsonTuple, nullable=False),
    _text("file_name"),
    _text("media_type"),
    Column("size", Integer, nullable=False),
    Column("dated", Date),
    Column("taken_at", UtcTime, nullable=False),
    Column("replaced_at", UtcTime, nullable=False),
    indexes=("evidence_id",),
)
INTAKE = _row_table(
    "intake",
    Column("paths", JsonTuple, nullable=False),
    Column("elements", JsonTuple, nullable=False),
    _text("why"),
    Column("started_at", UtcTime, nullable=False),
    Column("ended_at", UtcTime),
)
WATCHED_FOLDER = _row_table("watched_folder", _text("path"), Column("declined", JsonTuple, nullable=False))
SAVED_SEARCH = _row_table("saved_search", _text("name"), Column("queries", JsonTuple, nullable=False))
SAVED_VIEW = _row_table("saved_view", _text("name"), _text("screen"), Column("view", JSON, nullable=False))
REFUSAL = _row_table(
    "refusal",
    Column("evidence_id", String(36), nullable=False),
    Column("element", String(40), nullable=False),
    indexes=("evidence_id",),
)
ROW_TABLES: Mapping[str, Table] = {
    t.name: t
    for t in (
        PORTFOLIO,
        REVIEW,
        EVIDENCE,
        LINK,
        ASSESSMENT,
        FINDING,
        SENT_PACK,
        ACTION,
        MEASURE,
        POINT,
        PLUS_CASE,
        PROMISE,
        ENGAGEMENT,
        EARLIER_VERSION,
        INTAKE,
        WATCHED_FOLDER,
        SAVED_SEARCH,
        SAVED_VIEW,
        REFUSAL,
    )
}

STANDARD = Table("standard", METADATA, Column("id", String(100), primary_key=True), Column("document", JSON))
CHANGE_LOG = Table(
    "change_log",
    METADATA,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("step", String(36), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("member", String(200), nullable=False),
    Column("origin", String(10), nullable=False),
    Column("reverts", String(36)),
    Column("label", JSON, nullable=False),
    Column("edits", JSON, nullable=False),
    Index("ix_change_log_step", "step"),
)


@cache
def _names(kind: str) -> tuple[str, ...]:
    return tuple(column.name for column in ROW_TABLES[kind].columns)


def columns_of(row: Row) -> dict[str, Any]:
    """A row as values for its table."""
    return {name: getattr(row, name) for name in _names(row.kind_of_row)}


def row_of(kind: str, columns: Mapping[str, Any]) -> Row:
    """The row that a table's columns hold."""
    return ROW_TYPES[kind](**columns)
