"""Who must do what about an incoming document (bút phê: NĐ 30/2020 Điều 23, 24, Phụ lục IV).

One leads (chủ trì), others support (phối hợp) or are informed; the lead closes the work.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from app.shared.errors import Refused

Part = Literal["lead", "support", "inform"]
PART_WORDS: dict[Part, str] = {"lead": "Chủ trì", "support": "Phối hợp", "inform": "Để biết"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One person's part in a document, with the leader's words and the day it is due."""

    id: str
    agency_id: str
    document_id: str
    person_id: str
    part: Part
    instruction: str
    given_by: str
    given_at: dt.datetime
    due_on: dt.date | None = None
    state: Literal["open", "done"] = "open"
    done_at: dt.datetime | None = None


def check_parts(
    lead: str | None, support: tuple[str, ...], inform: tuple[str, ...],
    due_on: dt.date | None, today: dt.date,
) -> None:
    """Refuse an instruction that nobody leads, that names someone twice, or that is already late.

    Raises:
        Refused: with the sentence for the leader.
    """
    if not lead:
        raise Refused(
            "Ý kiến chỉ đạo chưa có người chủ trì.", "Chọn một người chủ trì.", code="no-lead"
        )
    named = [lead, *support, *inform]
    if len(set(named)) != len(named):
        raise Refused(
            "Một người được giao hai phần việc trong cùng văn bản.",
            "Giữ mỗi người ở một phần: chủ trì, phối hợp hoặc để biết.", code="named-twice",
        )
    if due_on is not None and due_on < today:
        raise Refused(
            f"Hạn xử lý {due_on:%d/%m/%Y} đã qua.", "Chọn hạn từ hôm nay trở đi.", code="due-past"
        )
