"""Numbers of registers: số đến and số đi, drawn from leased blocks, each used once (NĐ 30/2020 Điều 15, 22).

One series a year shared by paper and electronic documents. A lease gives one device a range; a
number is final when it is drawn within a valid lease. A cancelled number leaves a gap with its
reason and is never used again.
"""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Literal

from app.shared.errors import Refused

Series = Literal["incoming", "outgoing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    """The right of one device to give the numbers ``first`` to ``last`` of a series in a year."""

    id: str
    agency_id: str
    series: Series
    year: int
    first: int
    last: int
    next: int
    device_id: str
    epoch: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberUse:
    """What became of one number: used by a document, or cancelled with a reason."""

    id: str
    agency_id: str
    series: Series
    year: int
    number: int
    document_id: str
    state: Literal["used", "cancelled"] = "used"
    reason: str | None = None
    drawn_at: dt.datetime


def number_id(agency_id: str, series: Series, year: int, number: int) -> str:
    """The key under which a number can exist once only."""
    return f"{agency_id}/{series}/{year}/{number}"


def draw(lease: Lease | None, document_id: str, at: dt.datetime) -> tuple[Lease, NumberUse]:
    """The lease after drawing its next number, and the number's record.

    Raises:
        Refused: the device holds no lease for this year, or the block is used up.
    """
    if lease is None:
        raise Refused(
            "Máy này chưa được cấp dải số của năm nay nên chưa thể lấy số.",
            "Mở Cài đặt, mục Dải số, hoặc đề nghị quản trị cấp dải số cho máy này.",
            code="no-lease",
        )
    if lease.next > lease.last:
        raise Refused(
            f"Dải số {lease.first}–{lease.last} của máy này đã dùng hết.",
            "Đề nghị quản trị cấp dải số tiếp theo rồi làm lại; văn bản vẫn còn nguyên ở đây.",
            code="lease-used-up",
        )
    use = NumberUse(
        id=number_id(lease.agency_id, lease.series, lease.year, lease.next),
        agency_id=lease.agency_id, series=lease.series, year=lease.year, number=lease.next,
        document_id=document_id, drawn_at=at,
    )
    return dataclasses.replace(lease, next=lease.next + 1), use


def cancel(use: NumberUse, reason: str) -> NumberUse:
    """The number as a gap with its reason.

    Raises:
        Refused: no reason was given.
    """
    if not reason.strip():
        raise Refused(
            "Hủy số phải nêu lý do để ghi vào sổ.", "Nhập lý do rồi hủy lại.", code="reason-missing"
        )
    return dataclasses.replace(use, state="cancelled", reason=reason.strip())
