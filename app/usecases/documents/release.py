"""Release an issued document to other agencies; the document that it answers is closed (Điều 14, 24)."""

import datetime as dt
from dataclasses import dataclass

from app.domain.delivery import Delivery
from app.domain.document import Document, step
from app.domain.organisation import Agency
from app.shared.clock import local
from app.shared.errors import Refused
from app.usecases.documents.assign import close_with_tasks
from app.usecases.flow import Act, handles, own
from app.usecases.ports.store import Records


@dataclass(frozen=True, slots=True)
class ReleaseDocument:
    """Send to these agencies; sending again to one that has it already is refused."""

    document_id: str
    recipient_ids: tuple[str, ...]


@handles(ReleaseDocument, roles={"clerk"}, words="Gửi văn bản đi")
def release_document(command: ReleaseDocument, records: Records, act: Act) -> int:
    """Put one delivery a receiver on its way, and close what is answered; gives how many."""
    document = records.get(Document, command.document_id)
    own(document.agency_id, act)
    if not command.recipient_ids:
        raise Refused("Chưa chọn nơi nhận.", "Chọn ít nhất một cơ quan nhận.", code="no-recipient")
    released = step(
        document, "release", act.at,
        recipient_ids=tuple(dict.fromkeys((*document.recipient_ids, *command.recipient_ids))),
    )
    answered = records.get(Document, document.answers_id) if document.answers_id else None
    sent_to = {d.to_agency_id for d in records.find(Delivery, document_id=document.id)}
    for index, agency_id in enumerate(command.recipient_ids):
        receiver = records.get(Agency, agency_id)
        _can_receive(receiver, agency_id in sent_to, local(act.at).date(), records)
        records.put(_delivery(f"{act.command_id}/{index}", document, receiver, answered, act))
    records.put(released)
    if answered and answered.state in ("registered", "assigned"):
        close_with_tasks(answered, records, act, f"Trả lời bằng văn bản {document.notation}")
    return len(command.recipient_ids)


def _can_receive(agency: Agency, already: bool, today: dt.date, records: Records) -> None:
    if already:
        raise Refused(
            f"{agency.name} đã được gửi văn bản này.", "Bỏ cơ quan đó khỏi nơi nhận.",
            code="already-sent",
        )
    if not agency.stands_on(today):
        names = ", ".join(records.get(Agency, key).name for key in agency.successor_ids)
        raise Refused(
            f"{agency.name} đã kết thúc hoạt động từ {agency.valid_to:%d/%m/%Y}.",
            f"Gửi cơ quan kế thừa: {names}." if names else "Chọn cơ quan khác.",
            code="agency-abolished",
        )


def _delivery(
    key: str, document: Document, receiver: Agency, answered: Document | None, act: Act
) -> Delivery:
    return Delivery(
        id=key, document_id=document.id, from_agency_id=document.agency_id,
        to_agency_id=receiver.id, file_hash=document.file_hash, file_name=document.file_name,
        type=document.type, notation=document.notation or "",
        issued_on=document.issued_on or local(act.at).date(), issuer=document.issuer or "",
        subject=document.subject or "", signer_name=document.signer_name,
        signer_position=document.signer_position, urgency=document.urgency,
        answers_notation=answered.notation if answered else None, sent_at=act.at,
    )
