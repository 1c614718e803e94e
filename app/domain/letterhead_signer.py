"""The signer: competence (TM., KT., TL., TUQ., Q.), position, and name, from the last pages (ô 7)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.agency_words import position_case
from app.domain.letterhead_head import Reading, sureness
from app.domain.page_text import PageText
from app.domain.text_rows import Row, around, columns, is_caps, text_of
from app.shared.text import fold

COMPETENCE = re.compile(r"^(TM|KT|TL|TUQ|Q)\s*\.")
POSITIONS = (
    "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "THỦ TƯỚNG",
    "PHÓ THỦ TƯỚNG", "CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG", "VỤ TRƯỞNG", "PHÓ VỤ TRƯỞNG", "TRƯỞNG PHÒNG",
    "PHÓ TRƯỞNG PHÒNG", "CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN",
    "CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG", "TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC", "HIỆU TRƯỞNG",
    "VIỆN TRƯỞNG", "CHÁNH ÁN", "CHÁNH THANH TRA", "PHÓ CHÁNH THANH TRA", "TỔNG CỤC TRƯỞNG",
    "CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", "BÍ THƯ", "PHÓ BÍ THƯ", "TỔNG BÍ THƯ", "CHÍNH PHỦ", "ỦY BAN NHÂN DÂN",
)
_FOLDED = {fold(words): words for words in POSITIONS}
REACH = 200.0


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed, each part as read, and on which page."""

    page: int
    competence: Reading | None
    position: Reading | None
    name: Reading


def read_signer(pages: Sequence[PageText]) -> Signer | None:
    """The block nearest the end: lines of capitals at the right, a name below them."""
    for page in sorted(pages, key=lambda p: -p.page):
        right = [p for p in columns(page) if (p[0].rect[0] + p[-1].rect[2]) / 2 > page.width * 0.45]
        for index in range(len(right) - 1, -1, -1):
            if _is_title(text_of(right[index])) and (found := _block(page, right, index)):
                return found
    return None


def _is_title(text: str) -> bool:
    plain = fold(text).strip(" .:")
    return is_caps(text) and (bool(COMPETENCE.match(text)) or plain.startswith(tuple(_FOLDED)))


def _block(page: PageText, right: list[Row], bottom: int) -> Signer | None:
    title = right[bottom]
    centre = (title[0].rect[0] + title[-1].rect[2]) / 2
    name = next(
        (
            p for p in right[bottom + 1 :]
            if 0 < p[0].rect[1] - title[0].rect[1] < REACH and _is_name(p)
            and abs((p[0].rect[0] + p[-1].rect[2]) / 2 - centre) < 110
        ),
        None,
    )
    if name is None:
        return None
    lines = [title]
    for above in reversed(right[:bottom]):
        near = lines[-1][0].rect[1] - above[0].rect[3] < 1.2 * (title[0].rect[3] - title[0].rect[1])
        if not (near and _is_title(text_of(above))):
            break
        lines.append(above)
    lines.reverse()
    prefixed = [line for line in lines if COMPETENCE.match(text_of(line))]
    plain = [line for line in lines if not COMPETENCE.match(text_of(line))]
    return Signer(
        page.page, _reading(prefixed, ", ") if prefixed else None,
        _position(plain) if plain else None, _reading([name], " "),
    )


def _is_name(row: Row) -> bool:
    text = text_of(row)
    words = [w for w in text.split() if not re.match(r"^(GS|PGS|TS|ThS|BS)\.?$", w)]
    return (
        2 <= len(words) <= 6 and not is_caps(text)
        and all(w[:1].isupper() and re.fullmatch(r"[^\W\d_]+\.?", w) for w in words)
        and sureness(row) > 0.3
    )


def _reading(lines: Sequence[Row], joint: str) -> Reading:
    words = [word for line in lines for word in line]
    text = joint.join(_office_words(text_of(line)) for line in lines)
    return Reading(text, sureness(words), around(words))


def _office_words(text: str) -> str:
    """Tone marks of office vocabulary put right; names are never touched."""
    prefix = COMPETENCE.match(text)
    start = prefix.end() if prefix else 0
    known = _FOLDED.get(fold(text[start:]).strip())
    return f"{text[:start]} {known}".strip() if known else text


def _position(lines: Sequence[Row]) -> Reading:
    read = _reading(lines, " ")
    return Reading(position_case(read.value), read.confidence, read.rect)
