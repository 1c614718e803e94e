"""The device's audit chain: append-only, each entry bound to the one before it by its hash.

Never rewound; a replay writes nothing to it. The centre's own chain quotes these hashes.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

START = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One act: who, when, what, about which thing; ``digest`` is the hash of the command's content."""

    seq: int
    at: dt.datetime
    person_id: str
    agency_id: str
    act: str
    subject_id: str | None
    digest: str
    previous: str
    hash: str


def entry_hash(
    seq: int, at: dt.datetime, person_id: str, agency_id: str, act: str,
    subject_id: str | None, digest: str, previous: str,
) -> str:
    """SHA-256 over the entry's fields in canonical JSON, hexadecimal."""
    fields = [
        seq, at.astimezone(dt.UTC).isoformat(timespec="microseconds"),
        person_id, agency_id, act, subject_id, digest, previous,
    ]
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def first_break(entries: Iterable[AuditEntry]) -> int | None:
    """The sequence number where the chain stops being true, or None when all of it verifies."""
    previous, expected = START, 1
    for entry in entries:
        true_hash = entry_hash(
            entry.seq, entry.at, entry.person_id, entry.agency_id, entry.act, entry.subject_id,
            entry.digest, previous,
        )
        if entry.seq != expected or entry.previous != previous or entry.hash != true_hash:
            return expected
        previous, expected = entry.hash, expected + 1
    return None
