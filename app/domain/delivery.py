"""A document on its way to another agency, and the receipt that comes back (NĐ 30/2020 Điều 21).

The receiver's office tells the sender of receipt on the same day through the system; a document
that is wrong or misdirected is returned with its reason.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

DeliveryState = Literal["sent", "arrived", "received", "returned"]
DELIVERY_WORDS: dict[DeliveryState, str] = {
    "sent": "Đã gửi, chờ bên nhận", "arrived": "Đã đến bên nhận", "received": "Bên nhận đã vào sổ",
    "returned": "Bên nhận trả lại",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One document to one agency: the file by hash, its register fields, and the receipt."""

    id: str
    document_id: str
    from_agency_id: str
    to_agency_id: str
    state: DeliveryState = "sent"
    file_hash: str
    file_name: str
    type: str | None
    notation: str
    issued_on: dt.date
    issuer: str
    subject: str
    signer_name: str | None
    signer_position: str | None
    urgency: str
    answers_notation: str | None = None
    sent_at: dt.datetime
    arrived_at: dt.datetime | None = None
    received_at: dt.datetime | None = None
    received_by: str | None = None
    arrival_number: int | None = None
    reason: str | None = None
