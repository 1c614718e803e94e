"""A document in the hands of one agency: văn bản đến or văn bản đi, and where it stands.

Incoming (NĐ 30/2020 Điều 20): arrived → registered → assigned → closed, or returned to the sender.
Outgoing (Điều 14): draft → submitted → signed → numbered → issued → released, or back to draft.
"""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Literal

from app.shared.errors import Refused

Direction = Literal["incoming", "outgoing"]
State = Literal[
    "arrived", "registered", "assigned", "closed", "returned",
    "draft", "submitted", "signed", "numbered", "issued", "released", "cancelled",
]

_STEPS: dict[str, tuple[tuple[State, ...], State]] = {
    "register": (("arrived",), "registered"),
    "return": (("arrived",), "returned"),
    "cancel-registration": (("registered",), "arrived"),
    "assign": (("registered", "assigned"), "assigned"),
    "close": (("registered", "assigned"), "closed"),
    "save-draft": (("draft",), "draft"),
    "submit": (("draft",), "submitted"),
    "send-back": (("submitted",), "draft"),
    "sign": (("submitted",), "signed"),
    "take-number": (("signed",), "numbered"),
    "issue": (("numbered",), "issued"),
    "release": (("issued", "released"), "released"),
    "discard": (("arrived", "draft"), "cancelled"),
}

STATE_WORDS: dict[State, str] = {
    "arrived": "Chưa vào sổ", "registered": "Chờ cho ý kiến", "assigned": "Đang giải quyết",
    "closed": "Đã giải quyết", "returned": "Đã trả lại", "draft": "Đang soạn",
    "submitted": "Chờ ký", "signed": "Chờ phát hành", "numbered": "Đã lấy số, chờ đóng dấu",
    "issued": "Chờ gửi", "released": "Đã gửi", "cancelled": "Đã bỏ",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document of one agency, with the fields of its register row (Phụ lục IV, VI)."""

    id: str
    agency_id: str
    direction: Direction
    state: State
    type: str | None = None
    notation: str | None = None
    """Whole số/ký hiệu; None until it is known or drawn."""
    symbol: str | None = None
    """The part after the number of a document being drafted, e.g. ``UBND-VP``."""
    number: int | None = None
    issued_on: dt.date | None = None
    issuer: str | None = None
    subject: str | None = None
    signer_name: str | None = None
    signer_position: str | None = None
    urgency: str = "Thường"
    arrival_number: int | None = None
    arrived_at: dt.datetime | None = None
    registered_at: dt.datetime | None = None
    due_on: dt.date | None = None
    file_hash: str
    file_name: str
    pages: int = 0
    answers_id: str | None = None
    """The incoming document that this outgoing one answers."""
    author_id: str | None = None
    signer_id: str | None = None
    recipient_ids: tuple[str, ...] = ()
    delivery_id: str | None = None
    """The delivery by which it came from another agency."""
    conclusion: str | None = None
    """What its signatures are worth: the ``verdict`` word."""
    note: str | None = None
    """Why it was returned, sent back or cancelled."""
    changed_at: dt.datetime


def step(document: Document, act: str, at: dt.datetime, **fields: object) -> Document:
    """The document after an act, with the fields the act changes.

    Raises:
        Refused: the document does not stand where this act is possible.
    """
    allowed, after = _STEPS[act]
    if document.state not in allowed:
        where = STATE_WORDS[document.state].lower()
        raise Refused(
            f"Văn bản này đang ở bước “{where}” nên không làm được việc này nữa.",
            "Danh sách đã được đọc lại; hãy mở văn bản để xem bước hiện tại.",
            code="wrong-state",
        )
    return dataclasses.replace(document, state=after, changed_at=at, **fields)


def require(value: str | None, what: str) -> str:
    """The text without spaces around it.

    Raises:
        Refused: there is none.
    """
    if not (value and value.strip()):
        raise Refused(f"Còn thiếu {what}.", f"Nhập {what} rồi làm lại.", code="field-missing")
    return value.strip()
