"""Type and trích yếu: the title under the head, or V/v under the number of a công văn (ô 5a, 5b)."""

import difflib
import re
from collections.abc import Sequence

from app.domain.letterhead_head import Head, Reading, sureness
from app.domain.page_text import PageText
from app.domain.text_rows import Row, around, is_caps, pieces, rows, text_of
from app.shared.text import fold

ALIKE = 0.78
STOPS = (
    "can cu", "kinh gui", "thuc hien", "theo de nghi", "chuong ", "phan ", "dieu ", "muc ", "xet ",
    "i.", "1.", "den", "so:",
)
MOST_LINES = 8


def read_title(
    page: PageText, head: Head | None, types: Sequence[str]
) -> tuple[Reading | None, Reading | None]:
    """Type and subject; a công văn has no printed type and gives ``Công văn`` by its V/v."""
    foot = head.foot if head else 0.0
    below = [row for row in rows(page.words) if _y(row) > foot - 4 and _y(row) < page.height * 0.75]
    if head and (letter := _letter(page, head)):
        where = letter.rect
        return Reading("Công văn", letter.confidence, where), letter
    for index, row in enumerate(below):
        text = text_of(row).strip(" .:_")
        if text_of(row).rstrip().endswith(":") or not is_caps(text) or not _centred(row, page):
            continue
        if kind := _type_of(text, types):
            found = Reading(kind[0], min(sureness(row), kind[1]), around(row))
            return found, _subject(below[index + 1 :], row, page)
    return None, _untitled(below, page)


def _type_of(text: str, types: Sequence[str]) -> tuple[str, float] | None:
    wanted = fold(text)
    for name in types:
        if fold(name) == wanted:
            return name, 1.0
    best = max(
        ((difflib.SequenceMatcher(None, fold(name), wanted).ratio(), name) for name in types),
        default=(0.0, ""),
    )
    return (best[1], best[0] * 0.8) if best[0] >= ALIKE else None


def _centred(row: Row, page: PageText) -> bool:
    middle = (row[0].rect[0] + row[-1].rect[2]) / 2
    return abs(middle - page.width / 2) < page.width * 0.12


def _subject(following: Sequence[Row], title: Row, page: PageText) -> Reading | None:
    """The centred lines straight under the type, as long as they go on in the same weight."""
    lines: list[Row] = []
    bold = None
    last = around(title)
    for row in following[:MOST_LINES]:
        text = text_of(row)
        box = around(row)
        if not re.search(r"\w", text):
            if lines:
                break
            continue
        gap = box[1] - last[3]
        if gap > 1.6 * (last[3] - last[1]) and lines:
            break
        if not _belongs(row, page, bold):
            if lines:
                break
            continue
        bold = any(word.bold for word in row) if bold is None else bold
        lines.append(row)
        last = box
    return _joined(lines)


def _belongs(row: Row, page: PageText, bold: bool | None) -> bool:
    text = text_of(row)
    if fold(text).startswith(STOPS) or not _centred(row, page):
        return False
    if is_caps(text) and len(row) > 1 and bold is not False and sureness(row) < 0.95:
        return False
    if is_caps(text) and len(row) > 1:
        return False
    if sureness(row) < 0.25:
        return False
    return bold is None or any(word.bold for word in row) == bold


def _letter(page: PageText, head: Head) -> Reading | None:
    """V/v … under the number, in the left column, until the column ends or Kính gửi begins."""
    lines: list[Row] = []
    last_y = head.foot
    for row in rows([w for w in page.words if head.date_y - 4 < (w.rect[1] + w.rect[3]) / 2]):
        left = next(
            (p for p in pieces(row, 18.0) if p[0].rect[0] < head.divide and p[-1].rect[2] < page.width * 0.62),
            None,
        )
        if left is None:
            if lines:
                break
            continue
        text = text_of(left)
        if not lines and not re.match(r"(?i)v/\s*v\b", text):
            continue
        height = left[0].rect[3] - left[0].rect[1]
        if lines and (_y(left) - last_y > 2.2 * height or fold(text).startswith(("kinh gui", "-"))):
            break
        if not re.search(r"\w", text):
            break
        lines.append(left)
        last_y = _y(left)
        if len(lines) == MOST_LINES:
            break
    return _joined(lines)


def _untitled(below: Sequence[Row], page: PageText) -> Reading | None:
    """A title whose type cannot be read still has a subject that begins with "Về việc" or "V/v"."""
    for index, row in enumerate(below):
        if fold(text_of(row)).startswith(("ve viec", "v/v")) and _centred(row, page):
            return _subject(below[index:], row, page)
    return None


def _joined(lines: Sequence[Row]) -> Reading | None:
    words = [word for line in lines for word in line if re.search(r"\w", word.text) or word.text in "-–"]
    if not words:
        return None
    text = text_of(words).rstrip(" .;:_")
    return Reading(text, sureness(words), around(words))


def _y(row: Row) -> float:
    return (row[0].rect[1] + row[0].rect[3]) / 2
