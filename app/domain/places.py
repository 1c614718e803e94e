"""Where the marks of signing and issuing go on a document, found from its own words.

The leader's hand signature lies centred between position and name, the agency's seal in real size
over about a third of it on the left (NĐ 30/2020, Phụ lục I, Phần I, II.7.d and II.8.a); văn thư
fills number and date in the blanks of the head (II.3, II.4). Works for our own documents and for
drafts made elsewhere (spaces or dots after "Số:", "ngày … tháng … năm …").
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.blanks import date_blanks, number_blank
from app.domain.page_text import PageText, Rect
from app.domain.signature_block import SignatureBlock, find_block
from app.shared.errors import Refused

MM = 72 / 25.4
SEAL_MM = 36.0
HAND_WIDTH = 50 * MM
HAND_HEIGHT = 25 * MM
COVERED = 1 / 3


@dataclass(frozen=True, slots=True)
class Box:
    """A place for an appearance: page from 1, points from the top left of the shown page."""

    page: int
    rect: Rect


@dataclass(frozen=True, slots=True)
class IssuePlaces:
    """Where number, day, month, year and seal go on a document that the leader has signed.

    ``None`` where the draft already has the figures printed: nothing is put there.
    """

    number: Box | None
    day: Box | None
    month: Box | None
    year: Box | None
    seal: Box


@dataclass(frozen=True, slots=True)
class Places(IssuePlaces):
    """All places of a document: those of issuing, and the leader's hand signature."""

    leader: Box


def find_places(
    pages: Sequence[PageText], signer_name: str, *, seal_mm: float = SEAL_MM
) -> Places:
    """The places of a document from the words of its pages; ``seal_mm`` is the seal's diameter.

    Raises:
        Refused: nobody's name stands under a position, or there is no room between the two.
    """
    found = find_block(pages, signer_name)
    if found is None:
        raise Refused(
            f"Không tìm thấy chỗ ký của {signer_name or 'người ký'} trong văn bản.",
            "Kiểm tra họ tên người ký trong bản thảo, hoặc tự đặt ô chữ ký trên trang.",
            code="no-signing-place",
        )
    sheet = next(page for page in pages if page.page == found.page)
    leader = _hand(found, sheet)
    head = pages[0]
    day, month, year = date_blanks(head)

    def box(rect: Rect | None) -> Box | None:
        return rect and Box(head.page, rect)

    return Places(
        number=box(number_blank(head)), day=box(day), month=box(month), year=box(year),
        seal=Box(found.page, seal_over(leader, sheet, seal_mm)), leader=Box(found.page, leader),
    )


def seal_over(hand: Rect, sheet: PageText, seal_mm: float = SEAL_MM) -> Rect:
    """The seal's square: covers the left third of the hand signature, centred on it, on the page."""
    side = seal_mm * MM
    right = hand[0] + (hand[2] - hand[0]) * COVERED
    left = min(max(right - side, 0.0), sheet.width - side)
    top = (hand[1] + hand[3] - side) / 2
    top = min(max(top, 0.0), sheet.height - side)
    return (left, top, left + side, top + side)


def _hand(found: SignatureBlock, sheet: PageText) -> Rect:
    """A box of about 50×25 mm, centred between position and name, lower where room is short."""
    room = found.name[1] - found.title[3]
    if room < 6 * MM:
        raise Refused(
            "Không đủ chỗ giữa chức vụ và họ tên để đặt chữ ký.",
            "Chừa khoảng trống dưới chức vụ người ký rồi trình lại (NĐ 30/2020, Phụ lục I, II.7).",
            code="no-room-to-sign",
        )
    height = min(HAND_HEIGHT, room - 2)
    centre = (found.name[0] + found.name[2]) / 2
    left = min(max(centre - HAND_WIDTH / 2, 0.0), sheet.width - HAND_WIDTH)
    middle = (found.title[3] + found.name[1]) / 2
    return (left, middle - height / 2, left + HAND_WIDTH, middle + height / 2)
