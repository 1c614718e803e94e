"""What was found out about one file: read off its pages and judged of its signatures.

Stands beside the original, which is never rewritten; keyed by agency and the hash of the bytes.
"""

import datetime as dt
from dataclasses import dataclass

from app.domain.letterhead import Letterhead
from app.domain.signature import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Facts of a file: name, size in bytes, pages, what its letterhead says, what it is worth."""

    id: str
    agency_id: str
    file_hash: str
    file_name: str
    size: int
    pages: int
    has_script: bool = False
    letterhead: Letterhead
    verdict: Verdict
    text: str
    """Words for full text search, as far as they were read."""
    read_at: dt.datetime


def paper_id(agency_id: str, file_hash: str) -> str:
    """The key of what one agency knows of a file."""
    return f"{agency_id}/{file_hash}"
