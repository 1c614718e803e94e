"""Register an incoming document: số đến, the register row, and who it goes to (Điều 22).

A registration is never undone: it is cancelled, and its number stays as a gap with a reason.
"""

import dataclasses
import datetime as dt
from dataclasses import dataclass

from app.domain.delivery import Delivery
from app.domain.document import Document, require, step
from app.domain.register import Lease, NumberUse, Series, cancel, draw, number_id
from app.shared.clock import local
from app.shared.errors import Refused
from app.shared.text import nfc
from app.usecases.desk import Desk
from app.usecases.flow import Act, handles, own
from app.usecases.ports.store import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterIncoming:
    """The register row as the clerk confirmed it, and the number that was offered."""

    document_id: str
    lease_id: str
    arrival_number: int
    type: str | None
    notation: str
    issued_on: dt.date | None
    issuer: str
    subject: str
    signer_name: str | None = None
    signer_position: str | None = None
    urgency: str = "Thường"
    due_on: dt.date | None = None
    duplicate_of: str | None = None
    """Set when the clerk saw the duplicate warning and registers all the same."""


@handles(RegisterIncoming, roles={"clerk"}, words="Vào sổ văn bản đến")
def register_incoming(command: RegisterIncoming, records: Records, act: Act) -> int:
    """Draw the number and write the row; the sender sees the receipt. Gives số đến."""
    document = records.get(Document, command.document_id)
    own(document.agency_id, act)
    lease, use = draw(_lease(records, command.lease_id), document.id, act.at)
    if use.number != command.arrival_number:
        raise Refused(
            f"Số đến {command.arrival_number} vừa được dùng cho văn bản khác.",
            f"Số kế tiếp là {use.number}; kiểm tra lại rồi vào sổ.", code="number-taken",
        )
    fields = {
        f.name: getattr(command, f.name) for f in dataclasses.fields(command)
        if f.name not in ("document_id", "lease_id", "duplicate_of")
    }
    fields |= {
        "notation": nfc(require(command.notation, "số, ký hiệu")),
        "issuer": nfc(require(command.issuer, "cơ quan ban hành")),
        "subject": nfc(require(command.subject, "trích yếu")),
        "registered_at": act.at,
    }
    records.put(lease)
    records.put(use)
    records.put(step(document, "register", act.at, **fields))
    _receipt(document, records, act, use.number)
    return use.number


def _receipt(document: Document, records: Records, act: Act, number: int) -> None:
    """Notify the sender of receipt the same day, through the system (Điều 21)."""
    if document.delivery_id:
        delivery = records.get(Delivery, document.delivery_id)
        records.put(dataclasses.replace(
            delivery, state="received", received_at=act.at, received_by=act.person.name,
            arrival_number=number,
        ))


@dataclass(frozen=True, slots=True)
class CancelRegistration:
    """Take a document out of the register; the number remains as a gap with this reason."""

    document_id: str
    reason: str


@handles(CancelRegistration, roles={"clerk"}, words="Hủy vào sổ, giữ khoảng trống có lý do")
def cancel_registration(command: CancelRegistration, records: Records, act: Act) -> None:
    """Put the document back in the inbox and mark its number cancelled."""
    document = records.get(Document, command.document_id)
    own(document.agency_id, act)
    after = step(
        document, "cancel-registration", act.at, arrival_number=None, registered_at=None,
        note=command.reason,
    )
    year = local(document.registered_at or act.at).year
    key = number_id(document.agency_id, "incoming", year, document.arrival_number or 0)
    records.put(cancel(records.get(NumberUse, key), command.reason))
    records.put(after)


@dataclass(frozen=True, slots=True)
class ReturnIncoming:
    """Send a wrong or misdirected document back, with the reason (Điều 21)."""

    document_id: str
    reason: str


@handles(ReturnIncoming, roles={"clerk"}, words="Trả lại văn bản đến, nêu lý do")
def return_incoming(command: ReturnIncoming, records: Records, act: Act) -> None:
    """Mark the document returned; a sender on the system sees it with the reason."""
    document = records.get(Document, command.document_id)
    own(document.agency_id, act)
    reason = nfc(require(command.reason, "lý do trả lại"))
    records.put(step(document, "return", act.at, note=reason))
    if document.delivery_id:
        delivery = records.get(Delivery, document.delivery_id)
        records.put(dataclasses.replace(delivery, state="returned", reason=reason))


def next_number(desk: Desk, series: Series) -> Lease:
    """Give this device's lease of the year for a series; its ``next`` is the number to offer.

    Raises:
        Refused: the device holds none, or its block is used up.
    """
    year = desk.today().year
    leases = [
        lease
        for lease in desk.views.find(
            Lease, agency_id=desk.person.agency_id, series=series, year=year
        )
        if lease.device_id == desk.device_id
    ]
    open_leases = [lease for lease in leases if lease.next <= lease.last]
    chosen = (open_leases or leases or [None])[0]
    draw(chosen, "", desk.clock.now())
    assert chosen is not None
    return chosen


def _lease(records: Records, lease_id: str) -> Lease | None:
    found = records.find(Lease, id=lease_id)
    return found[0] if found else None
