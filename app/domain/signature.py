"""What signatures are worth: the verdict, on three axes that are never merged before they are shown.

*Integrity* (is what was signed still there), *changes* (what was added after each signature, by
whom), *trust* (who signed, by which root). Words and values are those of the public command line.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from app.domain.page_text import Rect

Integrity = Literal["intact", "broken", "unreadable"]
Coverage = Literal["file", "revision", "part"]
Act = Literal[
    "leader", "initial", "issue-number", "issue-date", "seal", "appendix", "copy", "incoming", "other"
]
Trust = Literal["trusted", "unknown", "untrusted", "revoked", "expired"]
ChangeKind = Literal[
    "issuing-information", "signature", "form", "annotation", "page", "text", "metadata",
    "archive-data", "unaccounted",
]
Conclusion = Literal["valid", "indeterminate", "invalid", "unsigned"]


@dataclass(frozen=True, slots=True)
class SignatureVerdict:
    """One signature: who, what for, and what it is worth. Times are aware; unknown is ``None``."""

    field: str
    signer: str | None
    agency: str | None
    act: Act
    integrity: Integrity
    covers: Coverage
    level: str | None
    indication: str
    sub_indication: str | None
    signed_at: dt.datetime | None
    time_source: Literal["timestamp", "claimed"] | None
    trust: Trust
    page: int | None = None
    rect: Rect | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Something added after a signature: after which field, by whom, where, and what to think of it."""

    after: str
    by: str | None
    kind: ChangeKind
    page: int | None
    rect: Rect | None
    verdict: Literal["allowed", "listed", "undefined"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the file is worth: one conclusion, one sentence for a layman, and advice."""

    verdict: Conclusion
    message: str
    advice: str
    signatures: tuple[SignatureVerdict, ...] = ()
    changes: tuple[Change, ...] = ()
