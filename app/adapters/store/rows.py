"""Domain values to rows and back, and the full text that goes with a document."""

import dataclasses
from typing import Any, TypeVar

import sqlalchemy as sa

from app.adapters.store.tables import TABLES
from app.domain.document import Document
from app.domain.paper import Paper, paper_id
from app.shared.errors import Refused
from app.shared.text import fold

T = TypeVar("T")


def read_one(connection: sa.Connection, kind: type[T], key: str) -> T | None:
    """The value with this key, or None."""
    table = TABLES[kind]
    row = connection.execute(sa.select(table).where(table.c.id == key)).mappings().first()
    return None if row is None else value_of(kind, row)


def read_equal(connection: sa.Connection, kind: type[T], equal: dict[str, Any]) -> list[T]:
    """Values whose fields equal these, in the order they came to this desk."""
    table = TABLES[kind]
    query = sa.select(table).order_by(table.c.serial)
    for name, wanted in equal.items():
        query = query.where(table.c[name] == wanted)
    return [value_of(kind, row) for row in connection.execute(query).mappings()]


def value_of(kind: type[T], row: Any) -> T:
    """The domain value of a row."""
    return kind(**{field.name: row[field.name] for field in dataclasses.fields(kind)})


def columns_of(value: Any) -> dict[str, Any]:
    """A domain value as column values."""
    return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}


def missing(kind: type, key: str) -> Refused:
    """The sentence for a row that is not here."""
    return Refused(
        "Không tìm thấy mục này trên máy.", "Danh sách có thể đã cũ: đọc lại rồi chọn lại.",
        code=f"no-{TABLES[kind].name}:{key}",
    )


def index_document(connection: sa.Connection, document: Document) -> None:
    """Write what a document can be found by, folded, newest last."""
    table = TABLES[Document]
    serial = connection.scalar(sa.select(table.c.serial).where(table.c.id == document.id))
    connection.exec_driver_sql("DELETE FROM document_text WHERE rowid = ?", (serial,))
    paper = read_one(connection, Paper, paper_id(document.agency_id, document.file_hash))
    words = [
        document.notation, document.issuer, document.subject, document.signer_name, document.type,
        str(document.arrival_number or ""), paper.text if paper else "",
    ]
    connection.exec_driver_sql(
        "INSERT INTO document_text (rowid, folded) VALUES (?, ?)",
        (serial, " ".join(fold(word) for word in words if word)),
    )
