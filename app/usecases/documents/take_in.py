"""Take a file into the inbox: look at it, read it, judge its signatures, then store it (Điều 21).

Nothing is stored before it was read: a paper that bears a secrecy mark must not stay on a networked
computer (Law 117/2025/QH15 on state secrets), so it is refused with no trace of its content.
"""

import dataclasses
import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from app.domain.delivery import Delivery
from app.domain.document import Document, step
from app.domain.paper import Paper, paper_id
from app.shared.dates import parse_iso
from app.shared.errors import Refused
from app.shared.numbers import byte_size
from app.shared.text import nfc
from app.usecases.desk import Desk
from app.usecases.documents.read_paper import PaperReading, read_paper
from app.usecases.flow import Act, handles
from app.usecases.ports.store import Records

LARGEST_FILE = 300 * 1024 * 1024
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class TakeInDocument:
    """A paper that arrived, with everything read off it; the file itself is already stored."""

    document_id: str
    paper: Paper
    delivery_id: str | None = None


@handles(TakeInDocument, roles={"clerk"}, words="Nhận văn bản vào hộp đến", reversible=True)
def take_in_document(command: TakeInDocument, records: Records, act: Act) -> str:
    """Put the paper in the inbox; gives the document's id."""
    paper, head = command.paper, command.paper.letterhead
    records.put(paper)
    document = Document(
        id=command.document_id, agency_id=act.person.agency_id, direction="incoming",
        state="arrived", type=head.type, notation=head.notation, issued_on=parse_iso(head.date),
        issuer=head.agency, subject=head.subject, signer_name=head.signer_name,
        signer_position=head.signer_position, urgency=head.urgency or "Thường",
        arrived_at=act.at, file_hash=paper.file_hash, file_name=paper.file_name,
        pages=paper.pages, delivery_id=command.delivery_id, conclusion=paper.verdict.verdict,
        changed_at=act.at,
    )
    if command.delivery_id:
        document = _from_delivery(document, command.delivery_id, records, act)
    records.put(document)
    return document.id


def _from_delivery(document: Document, delivery_id: str, records: Records, act: Act) -> Document:
    """The sender's own register fields come with the delivery; the sender sees that it arrived."""
    delivery = records.get(Delivery, delivery_id)
    if delivery.to_agency_id != act.person.agency_id or delivery.state != "sent":
        raise Refused(
            "Gói văn bản này không chờ cơ quan mình nhận.", "Đọc lại hộp đến.", code="not-for-us"
        )
    records.put(dataclasses.replace(delivery, state="arrived", arrived_at=act.at))
    return dataclasses.replace(
        document, type=delivery.type, notation=delivery.notation, issued_on=delivery.issued_on,
        issuer=delivery.issuer, subject=delivery.subject, signer_name=delivery.signer_name,
        signer_position=delivery.signer_position, urgency=delivery.urgency,
    )


@dataclass(frozen=True, slots=True)
class DiscardDocument:
    """Remove from the inbox what was dropped there by mistake."""

    document_id: str


@handles(DiscardDocument, roles={"clerk"}, words="Bỏ khỏi hộp đến", reversible=True)
def discard_document(command: DiscardDocument, records: Records, act: Act) -> None:
    """Take the document out of the lists; what another agency sent is returned instead."""
    document = records.get(Document, command.document_id)
    if document.delivery_id:
        raise Refused(
            "Văn bản do cơ quan khác gửi đến thì không bỏ được.",
            "Dùng “Trả lại, nêu lý do” để bên gửi biết.", code="came-by-exchange",
        )
    records.put(step(document, "discard", act.at))


def take_in(
    desk: Desk, name: str, data: bytes, *, delivery_id: str | None = None,
    progress: Progress | None = None, cancelled: Callable[[], bool] | None = None,
) -> str:
    """Read, judge and store a PDF (or a picture, as one), and put it in the inbox; gives its id.

    Raises:
        Refused: the file cannot be read, is too big, or bears a secrecy mark; nothing was stored.
        Unavailable: the disk cannot be written.
    """
    refuse_size(len(data), name)
    if desk.pictures.is_picture(data):
        data, name = desk.pictures.to_pdf(data, name), f"{name.rsplit('.', 1)[0]}.pdf"
    reading = read_paper(
        data, pages=desk.pages, recogniser=desk.recogniser, types=desk.type_names,
        abbreviations=desk.abbreviations, progress=progress, cancelled=cancelled,
    )
    _refuse_secret(reading)
    paper = _judge(desk, nfc(name), data, reading)
    desk.originals.put(desk.person.agency_id, data)
    command = TakeInDocument(desk.new_id(), paper, delivery_id)
    return desk.do(command).result


def refuse_size(size: int, name: str) -> None:
    """Refuse an empty or an immense file by its size alone, before it is read into memory.

    Raises:
        Refused: naming the size.
    """
    if size == 0:
        raise Refused(
            f"Tệp “{name}” rỗng (0 byte) nên không có gì để đọc.",
            "Đề nghị nơi gửi gửi lại, hoặc chọn tệp khác.", code="file-empty",
        )
    if size > LARGEST_FILE:
        raise Refused(
            f"Tệp “{name}” nặng {byte_size(size)}, quá mức {byte_size(LARGEST_FILE)} của một văn bản.",
            "Tách tệp thành các phần nhỏ hơn, hoặc quét lại ở 200 dpi.", code="file-too-big",
        )


def _refuse_secret(reading: PaperReading) -> None:
    if reading.secrecy:
        raise Refused(
            f"Trang văn bản có dấu “{reading.secrecy}” nên chương trình dừng lại, không lưu gì.",
            "Tài liệu bí mật nhà nước không được để trên máy nối mạng: xóa tệp khỏi máy này và làm "
            "theo quy trình giấy (Luật 117/2025/QH15).", code="state-secret",
        )


def _judge(desk: Desk, name: str, data: bytes, reading: PaperReading) -> Paper:
    file_hash = hashlib.sha256(data).hexdigest()
    agency_id = desk.person.agency_id
    return Paper(
        id=paper_id(agency_id, file_hash), agency_id=agency_id, file_hash=file_hash,
        file_name=name, size=len(data), pages=reading.facts.pages,
        has_script=reading.facts.has_script, letterhead=reading.letterhead,
        verdict=desk.verifier.verify(data), text=reading.text, read_at=desk.clock.now(),
    )


def collect_deliveries(desk: Desk, *, progress: Progress | None = None) -> list[str]:
    """Take in everything other agencies have sent here; gives the new documents' ids.

    Each is judged anew here: the receiver's office checks authenticity itself (Điều 21).
    """
    waiting = desk.views.find(Delivery, to_agency_id=desk.person.agency_id, state="sent")
    taken = []
    for done, delivery in enumerate(waiting):
        if progress:
            progress(done, len(waiting))
        desk.exchange.carry(delivery.file_hash, delivery.from_agency_id, delivery.to_agency_id)
        data = desk.originals.get(delivery.to_agency_id, delivery.file_hash)
        taken.append(take_in(desk, delivery.file_name, data, delivery_id=delivery.id))
    return taken


