"""What use cases need of the store: one writing transaction at a time, and reading for screens."""

import datetime as dt
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from app.domain.audit import AuditEntry
from app.domain.document import Document

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow:
    """A command as it was carried out here: waiting to be sent, or taken back before it was."""

    seq: int
    command_id: str
    name: str
    payload: dict[str, Any]
    person_id: str
    agency_id: str
    at: dt.datetime
    state: str
    result: Any = None


class Records(Protocol):
    """Rows by their domain class; all a handler may touch."""

    def get(self, kind: type[T], key: str) -> T:
        """The row with this key; Refused when there is none."""
        ...

    def find(self, kind: type[T], **equal: Any) -> list[T]:
        """Rows whose fields equal these values, oldest first."""
        ...

    def put(self, value: Any) -> None:
        """Write the row, new or changed."""
        ...

    def remove(self, kind: type, key: str) -> None:
        """Delete the row."""
        ...


class Transaction(Records, Protocol):
    """A writing transaction: rows, their before-images, outbox and audit, together or not at all."""

    changed: set[str]

    def outcome(self, command_id: str) -> OutboxRow | None:
        """The row of a command already carried out, so that it is never done twice."""
        ...

    def begin(self, row: OutboxRow) -> int:
        """Write the outbox row (its ``seq`` is given here); later writes keep before-images for it."""
        ...

    def finish(self, seq: int, result: Any) -> None:
        """Keep the command's result in its outbox row."""
        ...

    def append_audit(
        self, *, at: dt.datetime, person_id: str, agency_id: str, act: str,
        subject_id: str | None, digest: str,
    ) -> None:
        """Append to the device's chain."""
        ...

    def take_back(self, command_id: str) -> OutboxRow:
        """Restore the before-images of a waiting command and mark it taken back.

        Refused when it has been sent, or when a later command touched the same rows.
        """
        ...


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: a document, why it matched, newest first."""

    kind: str
    id: str
    title: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListQuery:
    """Which documents a list shows: a place, who is asking, and words to filter by."""

    place: str
    agency_id: str
    person_id: str
    oversees: bool = True
    """Clerk and leader see all of their agency; others what they draft or have a part in."""
    words: str = ""


class Views(Protocol):
    """Reading for screens; never inside a writing transaction, may run on any thread."""

    def get(self, kind: type[T], key: str) -> T:
        """One row; Refused when there is none."""
        ...

    def find(self, kind: type[T], **equal: Any) -> list[T]:
        """Rows whose fields equal these values, oldest first."""
        ...

    def count(self, query: ListQuery) -> int:
        """How many documents the list has; narrowed by words, at most 300."""
        ...

    def page(self, query: ListQuery, offset: int, limit: int) -> list[Document]:
        """A stretch of the list, in its order."""
        ...

    def search(self, words: str, agency_id: str, limit: int) -> tuple[list[Hit], int]:
        """Newest matching documents, with or without marks, and how many there are (at most 1,000)."""
        ...

    def duplicates(self, agency_id: str, notation: str, issuer: str) -> list[Document]:
        """Documents the agency already has with this số/ký hiệu and issuer (NĐ 30/2020 Phụ lục VI)."""
        ...

    def waiting(self, limit: int = 200) -> Sequence[OutboxRow]:
        """Commands carried out here that wait to be sent, oldest first."""
        ...

    def waiting_count(self) -> int:
        """How many commands wait to be sent."""
        ...

    def audit(self, after: int = 0, limit: int = 1000) -> list[AuditEntry]:
        """The device's chain from after this sequence number."""
        ...


class Store(Protocol):
    """The desk's database."""

    views: Views

    def write(self) -> AbstractContextManager[Transaction]:
        """The one writing transaction; commits at the end, rolls back when anything is raised."""
        ...


class Originals(Protocol):
    """Files by the SHA-256 of their bytes, immutable, sealed at rest with a key per agency."""

    def put(self, agency_id: str, data: bytes) -> str:
        """Store the bytes (again is nothing new) and give their hash; on disk when it returns."""
        ...

    def get(self, agency_id: str, file_hash: str) -> bytes:
        """The very bytes; Unavailable when they cannot be read, or are not what they were."""
        ...


class Exchange(Protocol):
    """Carries a released file to another agency."""

    def carry(self, file_hash: str, from_agency_id: str, to_agency_id: str) -> None:
        """Make the file readable for the receiver; Unavailable when the line is down."""
        ...
