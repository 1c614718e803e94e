"""Papers and drafts for tests of the flow, where what stands on the page does not matter."""

from app.domain.drafting import Draft, Paragraph
from app.domain.letterhead import Letterhead
from app.domain.paper import Paper, paper_id
from app.domain.signature import Verdict
from tests.conftest import MORNING


def a_paper(file_hash: str, text: str = "chữ trên trang", agency_id: str = "a1", **head: str) -> Paper:
    return Paper(
        id=paper_id(agency_id, file_hash), agency_id=agency_id, file_hash=file_hash,
        file_name="x.pdf", size=10, pages=2, letterhead=Letterhead(**head), text=text,
        read_at=MORNING,
        verdict=Verdict("unsigned", "Văn bản không có chữ ký số.", "Kiểm tra bản giấy."),
    )


def a_draft(subject: str = "trả lời kiến nghị") -> Draft:
    """Complete by Decree 30, so that it may be submitted."""
    return Draft(
        type="Công văn", subject=subject, agency="ỦY BAN NHÂN DÂN TỈNH", symbol="UBND-VP",
        place="Lam Giang", addressees=("Sở Tài chính",), body=(Paragraph("Nội dung trả lời"),),
        recipients=("Như trên", "Lưu: VT, VP"), signs_as=("CHỦ TỊCH",), signer_name="Đặng Quang Khải",
    )
