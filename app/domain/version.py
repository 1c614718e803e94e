"""One version of a draft: what its author wrote, and the PDF that was made of it."""

import datetime as dt
from dataclasses import dataclass

from app.domain.drafting import Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A kept version; earlier ones stay (NĐ 30/2020 Phụ lục VI: all drafts are kept)."""

    id: str
    document_id: str
    agency_id: str
    number: int
    draft: Draft
    file_hash: str
    by: str
    at: dt.datetime
