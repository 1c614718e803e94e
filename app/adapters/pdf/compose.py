"""An official document made from a draft, laid out by Decree 30/2020/NĐ-CP, Phụ lục I and III.

One layout serves every type; what differs between types is in the draft that its template fills.
The same draft gives the same bytes, so that a preview and the file that is signed can be compared.
"""

import dataclasses
import threading
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from app.adapters.pdf.closing import Closing, closing
from app.adapters.pdf.letterhead import MOTTO, NATION, write_head
from app.adapters.pdf.setting import Line, Setter, runs
from app.adapters.pdf.sheet import FLOOR, LEFT, MM, TEXT_WIDTH, TOP, Pen
from app.adapters.pdf.text_body import body_lines
from app.adapters.pdf.typeface import Typeface
from app.domain.drafting import Draft, Paragraph
from app.shared.errors import Refused

PAGE_NUMBER, PAGE_NUMBER_TOP = 13.0, 9.5 * MM
CONTACT = 11.0
BEFORE_CLOSING = 14.0
_ONE_AT_A_TIME = threading.Lock()
"""reportlab's fonts count the letters of the document being written; a preview may run meanwhile."""
LONE = 2
"""Fewest lines of a paragraph on a page, and of text above a signature block."""


class DecreeComposer:
    """Fulfils the composing port with the fonts of a folder."""

    def __init__(self, fonts: Path):
        self._fonts = fonts

    def compose(self, draft: Draft) -> bytes:
        """The draft as a PDF.

        Raises:
            Refused: a letter has no glyph, or a part is too long for its place; says which.
            Unavailable: a font file is missing.
        """
        with _ONE_AT_A_TIME:
            return self._compose(_composed(draft))

    def _compose(self, draft: Draft) -> bytes:
        face = Typeface(self._fonts)
        face.require(_texts(draft))
        pen = Pen(face, title=draft.subject or draft.type, author=draft.agency)
        top = write_head(pen, face, draft) + 2
        foot = _write_contact(pen, face, draft)
        lines, end = body_lines(face, draft), closing(face, draft)
        if end.height + BEFORE_CLOSING + _height(lines[-2 * LONE :]) > FLOOR - TOP:
            raise Refused(
                "Nơi nhận quá dài, không đặt vừa một trang cùng chữ ký.",
                "Gộp nơi nhận theo nhóm, hoặc lập danh sách kèm theo.", code="recipients-too-long",
            )
        if foot - top < 40:
            raise Refused(
                "Phần đầu văn bản quá dài, không còn chỗ cho nội dung ở trang đầu.",
                "Rút gọn trích yếu thành một câu ngắn (Phụ lục I, II.5).", code="head-too-long",
            )
        first = foot - top - (lines[0].before if lines else 0.0)
        _flow(pen, face, _pages(lines, end, first), end, top)
        return pen.finish()


def _pages(lines: Sequence[Line], end: Closing, first: float) -> list[list[Line]]:
    """The lines of each page; the signature block fits under those of the last.

    ``first`` is the room on page 1 in points.
    """
    closing_room = end.height + BEFORE_CLOSING
    cuts = _cuts(lines, first)
    start = cuts[-1]
    room = first if start == 0 else FLOOR - TOP
    if _height(lines[start:]) + closing_room > room:
        cuts.append(_last_cut(lines, start, closing_room))
    return [list(lines[a:b]) for a, b in zip(cuts, [*cuts[1:], len(lines)], strict=True)]


def _last_cut(lines: Sequence[Line], start: int, closing_room: float) -> int:
    """Where the last page begins, so that the signature block has text above it and fits."""
    for tail in (_tail(lines), LONE, 1):
        cut = len(lines) - tail
        if cut > start and _height(lines[cut:]) + closing_room <= FLOOR - TOP:
            return cut
    return start


def _cuts(lines: Sequence[Line], first: float) -> list[int]:
    """Where each page begins, without lone first or last lines of paragraphs."""
    cuts, room = [0], first
    index = 0
    while index < len(lines):
        if _height(lines[cuts[-1] : index + 1]) <= room:
            index += 1
            continue
        cut = index
        while cut > cuts[-1] + 1 and not _may_cut(lines, cut):
            cut -= 1
        if cut <= cuts[-1] + 1:
            cut = max(index, cuts[-1] + 1)
        cuts.append(cut)
        room, index = FLOOR - TOP, cut
    return cuts


def _may_cut(lines: Sequence[Line], cut: int) -> bool:
    if lines[cut - 1].keep:
        return False
    starts = [i for i, line in enumerate(lines) if line.before] + [len(lines)]
    begin = max((s for s in starts if s <= cut), default=0)
    end = min(s for s in starts if s > cut)
    return cut == begin or (cut - begin >= LONE and end - cut >= LONE)


def _tail(lines: Sequence[Line]) -> int:
    """How many last lines go with the signature block: a short paragraph whole, else two lines."""
    length = 1
    while length < len(lines) and not lines[-length].before:
        length += 1
    if length >= 2 * LONE:
        return LONE
    while length < len(lines) and lines[-length - 1].keep:
        length += 1
    return length


def _height(lines: Sequence[Line]) -> float:
    return sum(
        line.height + (line.before if number else 0.0) + (6.0 if line.rule else 0.0)
        for number, line in enumerate(lines)
    )


def _flow(pen: Pen, face: Typeface, pages: list[list[Line]], end: Closing, top: float) -> None:
    for number, lines in enumerate(pages, 1):
        y = top
        if number > 1:
            pen.turn()
            _write_page_number(pen, face, number)
            y = TOP
        for place, line in enumerate(lines):
            y = pen.line(line, y + (line.before if place or number == 1 else 0.0))
            y += 6.0 if line.rule else 0.0
    end.write(pen, y + BEFORE_CLOSING)


def _write_page_number(pen: Pen, face: Typeface, number: int) -> None:
    """Centred in the top margin, from page 2 on (I.7)."""
    line = Setter(face).lines(
        runs(str(number)), x=LEFT, width=TEXT_WIDTH, size=PAGE_NUMBER, align="center"
    )[0]
    pen.line(line, PAGE_NUMBER_TOP)


def _write_contact(pen: Pen, face: Typeface, draft: Draft) -> float:
    """Address of the agency at the foot of page 1 (III.4); gives where the text must end."""
    lines = [
        line for text in draft.contact
        for line in Setter(face).lines(runs(text), x=LEFT, width=TEXT_WIDTH, size=CONTACT, align="center")
    ]
    if not lines:
        return FLOOR
    top = FLOOR - sum(line.height for line in lines)
    pen.rule(LEFT, LEFT + TEXT_WIDTH, top - 3)
    y = top
    for line in lines:
        y = pen.line(line, y)
    return top - 10


def _composed(draft: Draft) -> Draft:
    """The draft with every text in NFC, so that each Vietnamese letter is one code point."""

    def nfc(value):
        if isinstance(value, str):
            return unicodedata.normalize("NFC", value)
        if isinstance(value, tuple):
            return tuple(nfc(item) for item in value)
        if isinstance(value, Paragraph):
            return dataclasses.replace(value, text=nfc(value.text), label=nfc(value.label))
        return value

    changed = {f.name: nfc(getattr(draft, f.name)) for f in dataclasses.fields(draft)}
    return dataclasses.replace(draft, **changed)


def _texts(draft: Draft) -> list[str]:
    """Everything that will be printed."""
    found = [NATION, MOTTO]
    for field in dataclasses.fields(draft):
        value = getattr(draft, field.name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, str):
                found += [item, item.upper()]
            elif isinstance(item, Paragraph):
                found += [item.label, item.text]
    return found
