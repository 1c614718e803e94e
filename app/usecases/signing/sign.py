"""The leader signs: a real signature first, then the command that records it (Điều 13; Phụ lục I, II.7).

The bytes that are signed are those that were shown; the result is verified before it is kept.
"""

import dataclasses
import hashlib
from dataclasses import dataclass

from app.domain.document import Document, step
from app.domain.page_text import PageText
from app.domain.paper import Paper, paper_id
from app.domain.places import Box, Places, find_places
from app.domain.signature import Verdict
from app.shared.errors import Refused
from app.usecases.desk import Desk
from app.usecases.flow import Act, handles, own
from app.usecases.ports.store import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class SignDocument:
    """A signature that was made: over which file, giving which file, and what it is worth."""

    document_id: str
    base_hash: str
    file_hash: str
    level: str
    paper: Paper


@handles(SignDocument, roles={"leader"}, words="Ký số văn bản")
def sign_document(command: SignDocument, records: Records, act: Act) -> None:
    """Record the signed file; only the signer named in the document, only the file he was shown."""
    document = records.get(Document, command.document_id)
    own(document.agency_id, act)
    refuse_stale(document, command.base_hash)
    if document.signer_id != act.person.id:
        raise Refused(
            f"Văn bản này trình {document.signer_name} ký.",
            "Người được trình mới ký được; văn thư không ký thay lãnh đạo (NĐ 30/2020 Điều 13).",
            code="not-signer",
        )
    records.put(command.paper)
    records.put(step(
        document, "sign", act.at, file_hash=command.file_hash,
        conclusion=command.paper.verdict.verdict, note=None,
    ))


def sign(desk: Desk, document_id: str, box: Box | None = None) -> Verdict:
    """Sign the document with the key of the person at the desk; gives the verdict on the result.

    ``box`` moves the hand signature; by default it lies between title and name.

    Raises:
        Refused: the document waits for somebody else, or the certificate names another person.
        Unavailable: the key or token cannot be used now; the document still waits to be signed.
    """
    document = desk.views.get(Document, document_id)
    step(document, "sign", desk.clock.now())
    key = own_key(desk, document)
    data = desk.originals.get(document.agency_id, document.file_hash)
    box = box or leader_places(desk, document, data).leader
    signed = desk.signer.sign_leader(data, key, box, desk.marks(key), desk.clock.now())
    paper = signed_paper(desk, document, signed.data)
    desk.do(SignDocument(
        document_id=document.id, base_hash=document.file_hash, file_hash=paper.file_hash,
        level=signed.level, paper=paper,
    ))
    return paper.verdict


def own_key(desk: Desk, document: Document) -> str:
    """The key of the person at the desk, when the document waits for him and it bears his name.

    Raises:
        Refused: no key, another's turn, or another's certificate.
    """
    person = desk.person
    if document.signer_id != person.id:
        raise Refused(
            f"Văn bản này trình {document.signer_name} ký.", "Chuyển sang đúng người ký.",
            code="not-signer",
        )
    if not person.key:
        raise Refused(
            f"{person.name} chưa có chứng thư số trên máy này.",
            "Cắm thiết bị ký hoặc nạp chứng thư trong Cài đặt.", code="no-key",
        )
    owner = desk.signer.owner(person.key)
    if owner.name != person.name:
        raise Refused(
            f"Chứng thư mang tên {owner.name}, không phải {person.name}.",
            "Dùng thiết bị ký của chính mình.", code="wrong-certificate",
        )
    return person.key


def leader_places(desk: Desk, document: Document, data: bytes) -> Places:
    """Where hand signature, number, date and seal go, found on the pages themselves.

    Raises:
        Refused: the signer's name stands nowhere.
    """
    pages: list[PageText] = [
        desk.pages.words(data, page) for page in range(1, desk.pages.probe(data).pages + 1)
    ]
    return find_places(pages, document.signer_name or "")


def signed_paper(desk: Desk, document: Document, data: bytes) -> Paper:
    """Store what was signed, judge it anew, and give its facts.

    Raises:
        Refused: the result does not verify; it is not kept.
    """
    before = desk.views.get(Paper, paper_id(document.agency_id, document.file_hash))
    verdict = desk.verifier.verify(data)
    if verdict.verdict in ("invalid", "unsigned"):
        raise Refused(
            f"Chữ ký vừa tạo không kiểm tra được: {verdict.message}",
            "Tệp chưa ký vẫn còn nguyên; thử lại, nếu vẫn vậy hãy báo quản trị.",
            code="own-signature-bad",
        )
    file_hash = hashlib.sha256(data).hexdigest()
    desk.originals.put(document.agency_id, data)
    return dataclasses.replace(
        before, id=paper_id(document.agency_id, file_hash), file_hash=file_hash, size=len(data),
        verdict=verdict, read_at=desk.clock.now(),
    )


def refuse_stale(document: Document, base_hash: str) -> None:
    """Refuse a result made from a file that is not the document's file any more.

    Raises:
        Refused: the file was changed meanwhile.
    """
    if document.file_hash != base_hash:
        raise Refused(
            "Văn bản đã được thay bằng bản khác trong lúc ký.", "Mở lại, đọc bản mới rồi ký.",
            code="stale-file",
        )
