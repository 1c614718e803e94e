"""The one writing transaction: rows with their before-images, outbox and audit, together or not at all."""

import datetime as dt
from typing import Any, TypeVar

import sqlalchemy as sa

from app.adapters.store.rows import (
    columns_of,
    index_document,
    missing,
    read_equal,
    read_one,
    value_of,
)
from app.adapters.store.tables import KINDS, TABLES, audit, before_images, outbox
from app.domain.audit import START, entry_hash
from app.domain.document import Document
from app.shared.codec import from_plain, to_plain
from app.shared.errors import Refused
from app.usecases.ports.store import OutboxRow

T = TypeVar("T")


class StoreTransaction:
    """Fulfils ``Transaction`` on one connection; ``changed`` collects the kinds of row written."""

    def __init__(self, connection: sa.Connection):
        self._connection = connection
        self._seq: int | None = None
        self.changed: set[str] = set()

    def get(self, kind: type[T], key: str) -> T:
        """The row with this key; Refused when there is none."""
        value = read_one(self._connection, kind, key)
        if value is None:
            raise missing(kind, key)
        return value

    def find(self, kind: type[T], **equal: Any) -> list[T]:
        """Rows whose fields equal these values, oldest first."""
        return read_equal(self._connection, kind, equal)

    def put(self, value: Any) -> None:
        """Write the row, new or changed, keeping what stood there before."""
        table = TABLES[type(value)]
        self._keep_before(type(value), value.id)
        columns = columns_of(value)
        changed = self._connection.execute(
            sa.update(table).where(table.c.id == value.id).values(columns)
        )
        if changed.rowcount == 0:
            self._connection.execute(sa.insert(table).values(columns))
        self.changed.add(table.name)
        if isinstance(value, Document):
            index_document(self._connection, value)

    def remove(self, kind: type, key: str) -> None:
        """Delete the row, keeping what stood there before."""
        self._keep_before(kind, key)
        self._delete(TABLES[kind], key)

    def _delete(self, table: sa.Table, key: str) -> None:
        if table is TABLES[Document]:
            serial = self._connection.scalar(sa.select(table.c.serial).where(table.c.id == key))
            self._connection.exec_driver_sql("DELETE FROM document_text WHERE rowid = ?", (serial,))
        self._connection.execute(sa.delete(table).where(table.c.id == key))
        self.changed.add(table.name)

    def _keep_before(self, kind: type, key: str) -> None:
        """The first image of a row within a command is the one that a rewind restores."""
        if self._seq is None:
            return
        name = TABLES[kind].name
        seen = self._connection.scalar(
            sa.select(sa.func.count()).select_from(before_images).where(
                before_images.c.seq == self._seq, before_images.c.kind == name,
                before_images.c.key == key,
            )
        )
        if not seen:
            before = read_one(self._connection, kind, key)
            self._connection.execute(sa.insert(before_images).values(
                seq=self._seq, kind=name, key=key,
                row=None if before is None else to_plain(before),
            ))

    def outcome(self, command_id: str) -> OutboxRow | None:
        """The row of a command already carried out here, or None."""
        query = sa.select(outbox).where(outbox.c.command_id == command_id)
        row = self._connection.execute(query).mappings().first()
        return None if row is None else value_of(OutboxRow, row)

    def begin(self, row: OutboxRow) -> int:
        """Write the outbox row and give its sequence number; writes from here keep before-images."""
        columns = columns_of(row)
        del columns["seq"]
        inserted = self._connection.execute(sa.insert(outbox).values(columns))
        self._seq = inserted.inserted_primary_key[0]
        return self._seq

    def finish(self, seq: int, result: Any) -> None:
        """Keep the command's result in its outbox row."""
        self._connection.execute(
            sa.update(outbox).where(outbox.c.seq == seq).values(result=result)
        )

    def append_audit(
        self, *, at: dt.datetime, person_id: str, agency_id: str, act: str,
        subject_id: str | None, digest: str,
    ) -> None:
        """Append one entry, bound to the last by its hash."""
        last = self._connection.execute(
            sa.select(audit.c.seq, audit.c.hash).order_by(audit.c.seq.desc()).limit(1)
        ).first()
        seq, previous = (last.seq + 1, last.hash) if last else (1, START)
        own = entry_hash(seq, at, person_id, agency_id, act, subject_id, digest, previous)
        self._connection.execute(sa.insert(audit).values(
            seq=seq, at=at, person_id=person_id, agency_id=agency_id, act=act,
            subject_id=subject_id, digest=digest, previous=previous, hash=own,
        ))

    def take_back(self, command_id: str) -> OutboxRow:
        """Restore what stood before a waiting command; Refused when something stands on it."""
        row = self.outcome(command_id)
        if row is None or row.state != "waiting":
            raise Refused(
                "Việc này đã được gửi đi hoặc đã hoàn tác.", "Làm việc ngược lại nếu còn cần.",
                code="not-waiting",
            )
        later = before_images.alias()
        standing = self._connection.scalar(
            sa.select(sa.func.count()).select_from(
                before_images.join(later, sa.and_(
                    later.c.kind == before_images.c.kind, later.c.key == before_images.c.key,
                    later.c.seq > before_images.c.seq,
                )).join(outbox, sa.and_(outbox.c.seq == later.c.seq, outbox.c.state != "undone"))
            ).where(before_images.c.seq == row.seq)
        )
        if standing:
            raise Refused(
                "Đã có việc khác làm tiếp trên văn bản này nên không hoàn tác được.",
                "Hoàn tác việc làm sau trước, hoặc làm việc ngược lại.", code="stood-on",
            )
        self._restore(row.seq)
        self._connection.execute(
            sa.update(outbox).where(outbox.c.seq == row.seq).values(state="undone")
        )
        return row

    def pending(self) -> list[OutboxRow]:
        """Commands not yet answered by the centre, in the order they were carried out."""
        query = sa.select(outbox).where(outbox.c.state == "waiting").order_by(outbox.c.seq)
        return [value_of(OutboxRow, row) for row in self._connection.execute(query).mappings()]

    def rewind(self) -> None:
        """Undo every pending command's writes, newest first, and forget their before-images."""
        for row in reversed(self.pending()):
            self._restore(row.seq)
            self._forget(row.seq)

    def confirm(self, confirmed: Any) -> None:
        """Write a row as the centre has it; no before-image is kept."""
        self._seq = None
        if confirmed.value is None:
            self._delete(TABLES[confirmed.kind], confirmed.key)
        else:
            self.put(confirmed.value)

    def resume(self, row: OutboxRow) -> None:
        """Keep before-images for this pending command from here on."""
        self._seq = row.seq

    def drop(self, row: OutboxRow, state: str, reason: Any | None) -> None:
        """Undo what this command wrote since ``resume`` and give it another state."""
        self._restore(row.seq)
        self._forget(row.seq)
        changes = {"state": state} if reason is None else {"state": state, "result": reason}
        self._connection.execute(sa.update(outbox).where(outbox.c.seq == row.seq).values(changes))
        self.changed.add("outbox")

    def _forget(self, seq: int) -> None:
        self._connection.execute(sa.delete(before_images).where(before_images.c.seq == seq))

    def _restore(self, seq: int) -> None:
        images = self._connection.execute(
            sa.select(before_images).where(before_images.c.seq == seq)
            .order_by(before_images.c.serial.desc())
        ).mappings().all()
        self._seq = None
        for image in images:
            kind = KINDS[image["kind"]]
            if image["row"] is None:
                self._delete(TABLES[kind], image["key"])
            else:
                self.put(from_plain(kind, image["row"]))
