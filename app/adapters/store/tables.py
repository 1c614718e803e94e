"""The desk's tables, and which domain class each carries. Alembic's versions build the same.

A row is a domain value field by field; times are UTC text that sorts, nested values are JSON.
``serial`` orders rows by arrival on this desk and is the key of the full text index.
"""

import dataclasses
import datetime as dt
import json
import typing
from typing import Any

import sqlalchemy as sa

from app.domain.assignment import Task
from app.domain.audit import AuditEntry
from app.domain.delivery import Delivery
from app.domain.document import Document
from app.domain.organisation import Agency, Person, Unit
from app.domain.paper import Paper
from app.domain.register import Lease, NumberUse
from app.domain.version import Version
from app.shared.codec import from_plain, to_plain

metadata = sa.MetaData()


class Plain(sa.types.TypeDecorator):
    """A value of a Python type in its plain form: text as it is, anything else as JSON."""

    impl = sa.Text
    cache_ok = True

    def __init__(self, kind: Any = None):
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Any, dialect: Any) -> Any:
        """The value as the column keeps it."""
        return None if value is None else json.dumps(
            to_plain(value), ensure_ascii=False, separators=(",", ":")
        )

    def process_result_value(self, value: Any, dialect: Any) -> Any:
        """The value as the domain knows it."""
        return None if value is None else from_plain(self.kind, json.loads(value))


class Moment(sa.types.TypeDecorator):
    """An aware time as UTC text with six decimals, so that text order is time order."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Any) -> str | None:
        """The time in UTC."""
        return None if value is None else to_plain(value)

    def process_result_value(self, value: str | None, dialect: Any) -> dt.datetime | None:
        """The time, aware."""
        return None if value is None else dt.datetime.fromisoformat(value)


_SIMPLE: dict[Any, Any] = {
    str: sa.Text, int: sa.Integer, bool: sa.Boolean, dt.date: sa.Date, dt.datetime: Moment,
}


def _column_type(kind: Any) -> Any:
    if typing.get_origin(kind) is typing.Literal:
        return sa.Text
    args = [arg for arg in typing.get_args(kind) if arg is not type(None)]
    if len(args) == 1 and type(None) in typing.get_args(kind):
        return _column_type(args[0])
    return _SIMPLE.get(kind) or Plain(kind)


def _table(name: str, kind: type, *extra: Any) -> sa.Table:
    hints = typing.get_type_hints(kind)
    columns = [
        sa.Column(field.name, _column_type(hints[field.name]),
                  nullable=type(None) in typing.get_args(hints[field.name]))
        for field in dataclasses.fields(kind) if field.name != "id"
    ]
    return sa.Table(
        name, metadata, sa.Column("serial", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, unique=True, nullable=False), *columns, *extra,
        sqlite_autoincrement=True,
    )


TABLES: dict[type, sa.Table] = {
    Agency: _table("agencies", Agency),
    Unit: _table("units", Unit),
    Person: _table("people", Person),
    Document: _table(
        "documents", Document,
        sa.Index("documents_by_state", "agency_id", "direction", "state", "serial"),
        sa.Index("documents_by_notation", "agency_id", "notation"),
        sa.Index("documents_by_author", "agency_id", "author_id", "state"),
        sa.Index("documents_register", "agency_id", "direction", "serial",
                 sqlite_where=sa.text("state IN ('registered', 'assigned', 'closed')")),
        sa.Index("documents_outgoing", "agency_id", "serial",
                 sqlite_where=sa.text("direction = 'outgoing' AND state <> 'cancelled'")),
    ),
    Paper: _table("papers", Paper),
    Version: _table("versions", Version, sa.Index("versions_by_document", "document_id")),
    Task: _table(
        "tasks", Task, sa.Index("tasks_by_document", "document_id"),
        sa.Index("tasks_by_person", "person_id", "state"),
    ),
    Delivery: _table(
        "deliveries", Delivery, sa.Index("deliveries_by_document", "document_id"),
        sa.Index("deliveries_to", "to_agency_id", "state"),
    ),
    Lease: _table("leases", Lease, sa.Index("leases_by_series", "agency_id", "series", "year")),
    NumberUse: _table("numbers", NumberUse, sa.Index("numbers_by_document", "document_id")),
}
KINDS: dict[str, type] = {table.name: kind for kind, table in TABLES.items()}

document_counts = sa.Table(
    "document_counts", metadata,
    *(sa.Column(name, sa.Text, primary_key=True) for name in ("agency_id", "direction", "state")),
    sa.Column("n", sa.Integer, nullable=False),
)
"""Kept by triggers: counting a million encrypted rows takes too long for a counter beside a place."""
outbox = sa.Table(
    "outbox", metadata,
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("command_id", sa.Text, unique=True, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("payload", Plain(Any), nullable=False),
    sa.Column("person_id", sa.Text, nullable=False),
    sa.Column("agency_id", sa.Text, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Column("state", sa.Text, nullable=False, index=True),
    sa.Column("result", Plain(Any)),
    sqlite_autoincrement=True,
)
before_images = sa.Table(
    "before_images", metadata,
    sa.Column("serial", sa.Integer, primary_key=True),
    sa.Column("seq", sa.Integer, nullable=False, index=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("row", Plain(Any)),
    sa.Index("before_images_by_row", "kind", "key", "seq"),
)
audit = sa.Table(
    "audit", metadata,
    *[
        sa.Column(
            field.name, _column_type(typing.get_type_hints(AuditEntry)[field.name]),
            primary_key=field.name == "seq", nullable=field.name == "subject_id",
        )
        for field in dataclasses.fields(AuditEntry)
    ],
)
settings = sa.Table(
    "settings", metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", Plain(Any), nullable=False),
)
stream_keys = sa.Table(
    "stream_keys", metadata,
    sa.Column("stream", sa.Text, primary_key=True),
    sa.Column("key", sa.LargeBinary, nullable=False),
)
