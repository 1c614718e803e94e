"""Văn thư issues what the leader has signed: number, date and red seal in one act (Điều 14, 15, 25).

The number is drawn and on the disk before it is put on paper; stopped in between, the act goes on
with the same number. The agency's seal only ever follows the leader's signature (Điều 32).
"""

import dataclasses
import datetime as dt
from dataclasses import dataclass

from app.domain.document import Document, step
from app.domain.organisation import Agency
from app.domain.paper import Paper
from app.domain.register import Lease, draw
from app.domain.signature import Verdict
from app.shared.errors import Refused
from app.usecases.desk import Desk
from app.usecases.documents.register_incoming import next_number
from app.usecases.flow import Act, handles, own
from app.usecases.ports.signing import IssuePlaces
from app.usecases.ports.store import Records
from app.usecases.signing.sign import leader_places, refuse_stale, signed_paper


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeNumber:
    """Draw the number of a signed document, with the date it will bear."""

    document_id: str
    lease_id: str
    number: int
    issued_on: dt.date


@handles(TakeNumber, roles={"clerk"}, words="Lấy số văn bản đi")
def take_number(command: TakeNumber, records: Records, act: Act) -> str:
    """Bind the number to the document for good; gives the whole số/ký hiệu."""
    document = records.get(Document, command.document_id)
    own(document.agency_id, act)
    lease, use = draw(records.get(Lease, command.lease_id), document.id, act.at)
    if use.number != command.number:
        raise Refused(
            f"Số {command.number} vừa được dùng cho văn bản khác.",
            f"Số kế tiếp là {use.number}; làm lại.", code="number-taken",
        )
    notation = f"{use.number:02d}/{document.symbol}"
    records.put(lease)
    records.put(use)
    records.put(step(
        document, "take-number", act.at, number=use.number, notation=notation,
        issued_on=command.issued_on,
    ))
    return notation


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueDocument:
    """Number, date and seal as they were put on the file by the agency's signatures."""

    document_id: str
    base_hash: str
    file_hash: str
    paper: Paper


@handles(IssueDocument, roles={"clerk"}, words="Cấp số, ghi ngày và đóng dấu")
def issue_document(command: IssueDocument, records: Records, act: Act) -> str:
    """Record the issued file; gives số/ký hiệu."""
    document = records.get(Document, command.document_id)
    own(document.agency_id, act)
    refuse_stale(document, command.base_hash)
    records.put(command.paper)
    records.put(step(
        document, "issue", act.at, file_hash=command.file_hash,
        conclusion=command.paper.verdict.verdict,
        file_name=f"{(document.notation or '').replace('/', '-')}.pdf",
    ))
    return document.notation or ""


def issue(desk: Desk, document_id: str) -> Verdict:
    """Number, date and seal a signed document; gives the verdict on the result.

    Raises:
        Refused: the leader has not signed, no number is to be had, or the agency has no key.
        Unavailable: key or token cannot be used now; do it again, the number stays the same.
    """
    document = desk.views.get(Document, document_id)
    agency = desk.views.get(Agency, document.agency_id)
    if not agency.key:
        raise Refused(
            f"{agency.name} chưa có chứng thư của cơ quan trên máy này.",
            "Cắm thiết bị ký của cơ quan (văn thư giữ, NĐ 30/2020 Điều 32).", code="no-key",
        )
    if document.state != "numbered":
        document = _number(desk, document)
    data = desk.originals.get(document.agency_id, document.file_hash)
    places = leader_places(desk, document, data)
    signed = desk.signer.issue(
        data, agency.key,
        IssuePlaces(places.number, places.day, places.month, places.year, places.seal),
        number=f"{document.number:02d}", date=document.issued_on or desk.today(),
        seal=desk.marks(agency.key), at=desk.clock.now(),
    )
    paper = signed_paper(desk, document, signed.data)
    head = dataclasses.replace(
        paper.letterhead, notation=document.notation, number=str(document.number),
        date=str(document.issued_on),
    )
    desk.do(IssueDocument(
        document_id=document.id, base_hash=document.file_hash, file_hash=paper.file_hash,
        paper=dataclasses.replace(
            paper, letterhead=head, file_name=f"{(document.notation or '').replace('/', '-')}.pdf"
        ),
    ))
    return paper.verdict


def _number(desk: Desk, document: Document) -> Document:
    """Draw the next number of the year; it is on the disk before anything is put on paper."""
    step(document, "take-number", desk.clock.now())
    lease = next_number(desk, "outgoing")
    desk.do(TakeNumber(
        document_id=document.id, lease_id=lease.id, number=lease.next, issued_on=desk.today()
    ))
    return desk.views.get(Document, document.id)
