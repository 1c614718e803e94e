"""The head of page 1: agency and number on the left, national motto and date on the right.

Decree 30/2020, Phụ lục I, Phần I: II.1 to II.5 and III.2, boxes 1, 2, 3, 4, 5b, 10b and 11. Number,
day, month and year keep white room until văn thư issues the document.
"""

from app.adapters.pdf.setting import Line, Setter, runs
from app.adapters.pdf.sheet import BLACK, LEFT, MM, RED, TEXT_WIDTH, TOP, Pen
from app.adapters.pdf.typeface import ASCENT, SINGLE, Typeface
from app.domain.drafting import Draft, date_figures, notation
from app.shared.errors import Refused

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
CAPS, NORMAL, SUBJECT = 12.0, 13.0, 12.0
GAP = 8.0
PART_RULE = 0.4
"""Of the line's length; the decree allows a third to a half (II.2.b)."""
NUMBER_ROOM, FIGURE_ROOM, YEAR_ROOM = 30.0, 19.0, 30.0
LEAST_LEFT = 130.0
STAMPS = {"Hỏa tốc": ("HỎA TỐC", 30), "Thượng khẩn": ("THƯỢNG KHẨN", 40), "Khẩn": ("KHẨN", 20)}
"""Words and widths in mm of the stamps, all 8 mm high (III.2.b)."""


def write_head(pen: Pen, face: Typeface, draft: Draft) -> float:
    """Write the head; gives its lower edge.

    Raises:
        Refused: place or symbol are too long for one line.
    """
    date = _date_pieces(face, draft)
    right = max(
        face.width(NATION, "Bold", CAPS), face.width(MOTTO, "Bold", NORMAL), sum(w for _, w in date)
    ) + 2
    left = TEXT_WIDTH - right - GAP
    if left < LEAST_LEFT:
        raise Refused(
            f"Địa danh “{draft.place}” quá dài, không đủ chỗ cho một dòng cùng ngày tháng.",
            "Ghi đúng tên gọi đơn vị hành chính nơi đóng trụ sở (Phụ lục I, II.4).",
            code="place-too-long",
        )
    x = LEFT + TEXT_WIDTH - right
    setter = Setter(face)
    agencies = [
        *setter.lines(runs((draft.parent_agency or "").upper()), x=LEFT, width=left, size=CAPS, align="center"),
        *setter.lines(runs(draft.agency.upper(), "Bold"), x=LEFT, width=left, size=CAPS, align="center", rule=PART_RULE),
    ]
    low = _stack(pen, agencies, TOP) + 4
    nation = [
        *setter.lines(runs(NATION, "Bold"), x=x, width=right, size=CAPS, align="center"),
        *setter.lines(runs(MOTTO, "Bold"), x=x, width=right, size=NORMAL, align="center", rule=1.0),
    ]
    low = max(low, _stack(pen, nation, TOP) + 4) + 5
    baseline = low + ASCENT * NORMAL
    _number(pen, face, draft, left, baseline)
    start = x + (right - sum(w for _, w in date)) / 2
    for text, width in date:
        pen.text(start, baseline, text, "Italic", NORMAL)
        start += width
    low += NORMAL * SINGLE
    return _below(pen, setter, draft, left, x, right, low)


def _stack(pen: Pen, lines: list[Line], top: float) -> float:
    for line in lines:
        top = pen.line(line, top)
    return top


def _number(pen: Pen, face: Typeface, draft: Draft, width: float, baseline: float) -> None:
    number, symbol = notation(draft.number, draft.symbol)
    lead, tail = face.width("Số: ", "Regular", NORMAL), face.width(symbol, "Regular", NORMAL)
    room = face.width(number, "Regular", NORMAL) if number else NUMBER_ROOM
    if lead + room + tail > width:
        raise Refused(
            f"Ký hiệu “{draft.symbol}” quá dài, không đủ chỗ dưới tên cơ quan.",
            "Dùng chữ viết tắt ngắn gọn do người đứng đầu cơ quan quy định (Phụ lục I, II.3).",
            code="symbol-too-long",
        )
    x = LEFT + (width - lead - room - tail) / 2
    if number:
        pen.text(x, baseline, f"Số: {number}{symbol}", "Regular", NORMAL)
        return
    pen.text(x, baseline, "Số: ", "Regular", NORMAL)
    pen.text(x + lead + room, baseline, symbol, "Regular", NORMAL)


def _date_pieces(face: Typeface, draft: Draft) -> list[tuple[str, float]]:
    """Pieces of the date line with the room that each takes, blanks included."""
    figures = date_figures(draft.date)
    if draft.date:
        text = f"{draft.place}, ngày {figures[0]} tháng {figures[1]} năm {figures[2]}"
        return [(text, face.width(text, "Italic", NORMAL))]
    return [
        (text, face.width(text, "Italic", NORMAL) + room)
        for text, room in (
            (f"{draft.place}, ngày ", FIGURE_ROOM), ("tháng ", FIGURE_ROOM), ("năm ", YEAR_ROOM)
        )
    ]


def _below(
    pen: Pen, setter: Setter, draft: Draft, left: float, x: float, right: float, low: float
) -> float:
    """V/v under the number (6 pt, II.5.b), the urgency stamp under it, circulation on the right."""
    under = low
    if draft.is_letter and draft.subject:
        subject = setter.lines(runs(f"V/v {draft.subject}"), x=LEFT, width=left, size=SUBJECT, align="center")
        under = _stack(pen, subject, low + 6)
    if draft.urgency in STAMPS:
        words, width = STAMPS[draft.urgency]
        pen.stamp(LEFT + (left - width * MM) / 2, under + 8, width * MM, 8 * MM, words, RED)
        under += 8 + 8 * MM
    beside = low
    if draft.circulation:
        width = setter.face.width(draft.circulation, "Bold", 13) + 16
        pen.stamp(x + (right - width) / 2, low + 8, width, 8 * MM, draft.circulation.upper(), BLACK)
        beside += 8 + 8 * MM
    return max(under, beside)
