"""Reading for screens: lists by place, search without marks, duplicates, outbox and audit."""

from typing import Any, TypeVar

import sqlalchemy as sa

from app.adapters.store.places import condition, counter, order
from app.adapters.store.rows import missing, read_equal, read_one, value_of
from app.adapters.store.tables import TABLES, audit, outbox
from app.domain.audit import AuditEntry
from app.domain.document import Document
from app.shared.text import fold, search_terms
from app.usecases.ports.store import Hit, ListQuery, OutboxRow

T = TypeVar("T")
COUNTED = 1000
FILTERED = 300
"""Rows of a list narrowed by words: more would not be read but narrowed further."""
RANKED = 200
SMALL = 300
FAR = 5000
_documents = TABLES[Document]
_text = sa.table("document_text", sa.column("rowid"))


class StoreViews:
    """Fulfils ``Views``; each call takes its own reading connection, so any thread may call."""

    def __init__(self, engine: sa.Engine):
        self._engine = engine

    def get(self, kind: type[T], key: str) -> T:
        """One row; Refused when there is none."""
        with self._engine.connect() as connection:
            value = read_one(connection, kind, key)
        if value is None:
            raise missing(kind, key)
        return value

    def find(self, kind: type[T], **equal: Any) -> list[T]:
        """Rows whose fields equal these values, oldest first."""
        with self._engine.connect() as connection:
            return read_equal(connection, kind, equal)

    def count(self, query: ListQuery) -> int:
        """How many documents the list has; a filtered one no further than 300."""
        with self._engine.connect() as connection:
            if not matching(query.words):
                return connection.scalar(counter(query)) or 0
            return len(self._filtered(connection, query, FILTERED))

    def page(self, query: ListQuery, offset: int, limit: int) -> list[Document]:
        """A stretch of the list; one from its far half is read from the end."""
        newest_first = order(query.place)
        column = _documents.c.serial
        with self._engine.connect() as connection:
            if matching(query.words):
                serials: Any = self._filtered(connection, query, offset + limit)[offset:]
            else:
                serials = self._stretch(connection, query, offset, limit)
            rows = sa.select(_documents).where(column.in_(serials)).order_by(
                column.desc() if newest_first else column.asc()
            )
            return [value_of(Document, row) for row in connection.execute(rows).mappings()]

    def _stretch(
        self, connection: sa.Connection, query: ListQuery, offset: int, limit: int
    ) -> Any:
        where, newest_first, column = condition(query), order(query.place), _documents.c.serial
        if offset > FAR:
            total = connection.scalar(counter(query)) or 0
            if offset * 2 > total:
                limit = max(0, min(limit, total - offset))
                offset, newest_first = max(0, total - offset - limit), not newest_first
        return (
            sa.select(column).where(where)
            .order_by(column.desc() if newest_first else column.asc()).limit(limit).offset(offset)
        )

    def _filtered(self, connection: sa.Connection, query: ListQuery, most: int) -> list[int]:
        """Serials of the place's documents that match, in the list's order, at most so many.

        A small place is narrowed by its rows, a large one by the words: either way few are touched.
        """
        where, column = condition(query), _documents.c.serial
        match = matching(query.words)
        some = connection.execute(sa.select(column).where(where).limit(SMALL)).scalars().all()
        if len(some) < SMALL:
            found = sa.select(_text.c.rowid).where(_match(match), _text.c.rowid.in_(some))
            serials = sorted(connection.execute(found).scalars(), reverse=order(query.place))
            return serials[:most]
        joined = _text.join(_documents, column == _text.c.rowid)
        turn = _text.c.rowid.desc() if order(query.place) else _text.c.rowid.asc()
        found = sa.select(_text.c.rowid).select_from(joined).where(_match(match), where)
        return list(connection.execute(found.order_by(turn).limit(most)).scalars())

    def search(self, words: str, agency_id: str, limit: int) -> tuple[list[Hit], int]:
        """Newest matching documents with why they matched; counts no further than 1,000."""
        match = matching(words)
        if not match:
            return [], 0
        joined = _text.join(_documents, _documents.c.serial == _text.c.rowid)
        newest = (
            sa.select(_text.c.rowid).select_from(joined)
            .where(_match(match), _documents.c.agency_id == agency_id)
            .order_by(_text.c.rowid.desc()).limit(COUNTED)
        )
        with self._engine.connect() as connection:
            serials = connection.execute(newest).scalars().all()
            rows = connection.execute(
                sa.select(_documents).where(_documents.c.serial.in_(serials[:RANKED]))
                .order_by(_documents.c.serial.desc())
            ).mappings().all()
        ranked = sorted((value_of(Document, r) for r in rows), key=lambda d: -_weight(d, words))
        return [_hit(document, words) for document in ranked[:limit]], len(serials)

    def duplicates(self, agency_id: str, notation: str, issuer: str) -> list[Document]:
        """Documents already in hand with this số/ký hiệu and issuer, whatever their marks."""
        query = sa.select(_documents).where(
            _documents.c.agency_id == agency_id, _documents.c.notation == notation,
            _documents.c.direction == "incoming",
            _documents.c.state.not_in(("cancelled", "returned")),
        )
        with self._engine.connect() as connection:
            found = [value_of(Document, r) for r in connection.execute(query).mappings()]
        return [d for d in found if fold(d.issuer or "") == fold(issuer)]

    def waiting(self, limit: int = 200) -> list[OutboxRow]:
        """Commands carried out here that wait to be sent, oldest first."""
        query = sa.select(outbox).where(outbox.c.state == "waiting").order_by(outbox.c.seq)
        with self._engine.connect() as connection:
            rows = connection.execute(query.limit(limit)).mappings()
            return [value_of(OutboxRow, row) for row in rows]

    def waiting_count(self) -> int:
        """How many commands wait to be sent."""
        with self._engine.connect() as connection:
            return connection.scalar(
                sa.select(sa.func.count()).select_from(outbox).where(outbox.c.state == "waiting")
            ) or 0

    def audit(self, after: int = 0, limit: int = 1000) -> list[AuditEntry]:
        """The device's chain from after this sequence number."""
        query = sa.select(audit).where(audit.c.seq > after).order_by(audit.c.seq).limit(limit)
        with self._engine.connect() as connection:
            return [value_of(AuditEntry, row) for row in connection.execute(query).mappings()]


def _match(match: str) -> Any:
    return sa.text("document_text MATCH :match").bindparams(match=match)


def matching(words: str) -> str:
    """The FTS5 expression for typed words: every one must occur, the last may be unfinished."""
    terms = ['"' + term.replace('"', "") + '"' for term in search_terms(words)]
    return " ".join(terms) + "*" if terms else ""


def _weight(document: Document, words: str) -> int:
    wanted = fold(words)
    return (
        4 * (wanted in fold(document.notation or ""))
        + 2 * (wanted in fold(document.subject or "")) + (wanted in fold(document.issuer or ""))
    )


def _hit(document: Document, words: str) -> Hit:
    wanted = set(search_terms(words))
    for name, text in (
        ("số, ký hiệu", document.notation), ("trích yếu", document.subject),
        ("cơ quan ban hành", document.issuer), ("người ký", document.signer_name),
    ):
        if wanted & set(search_terms(text or "")):
            return Hit("document", document.id, _title(document), f"khớp {name}")
    return Hit("document", document.id, _title(document), "khớp nội dung văn bản")


def _title(document: Document) -> str:
    return " · ".join(filter(None, (document.notation, document.subject or document.file_name)))
