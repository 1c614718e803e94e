"""The head of page one: agency, số/ký hiệu, date, urgency (Phụ lục I, ô 1–4, 10b), by where it stands.

The national title at the right divides the head in two columns; the number stands beside the date,
which keeps the number of an ĐẾN stamp further down from being taken for the document's own.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.agency_words import sentence_case, starts_agency
from app.domain.page_text import PageText, Rect, Word
from app.domain.text_rows import Row, around, is_caps, rows, text_of
from app.shared.dates import read_official_date
from app.shared.text import fold, nfc

NATION = "cong hoa xa hoi"
NOTATION = re.compile(r"^(\d{0,5}[a-zđ]?)((?:/\d{4})?/[A-ZĐ][\w&ĐƯƠÂĂÊÔ.]*(?:-[\w&.]+)*)$")
_RULES = re.compile(r"^[_\-–—.=\s]+$")
URGENT = {"hoa toc": "Hỏa tốc", "thuong khan": "Thượng khẩn", "khan": "Khẩn"}


@dataclass(frozen=True, slots=True)
class Reading:
    """One field as read: its value, how sure (0–1), and its box on the page."""

    value: str
    confidence: float
    rect: Rect


@dataclass(frozen=True, slots=True)
class Head:
    """Where the head stands: its rows, the x that parts its columns, and its lower edge."""

    left: tuple[Row, ...]
    right: tuple[Row, ...]
    divide: float
    date_y: float
    foot: float


def find_head(page: PageText) -> Head | None:
    """The two columns above the title; None when no national title is printed there."""
    upper = [word for word in page.words if word.rect[1] < page.height * 0.45]
    nation = next((found for row in rows(upper) if (found := _nation(row))), None)
    if nation is None:
        return None
    divide = nation.rect[0] - 6
    top = nation.rect[1] - 12
    right = [w for w in upper if w.rect[0] >= divide and w.rect[1] >= top]
    date_row = next((row for row in rows(right) if _date_like(row)), None)
    date_y = _middle(date_row[0]) if date_row else nation.rect[3] + 40
    foot = date_y + 14
    left_words = [w for w in upper if w.rect[0] < divide and top <= _middle(w) <= foot]
    return Head(
        tuple(rows(left_words)), tuple(rows([w for w in right if _middle(w) <= foot])), divide,
        date_y, foot,
    )


def _nation(row: Row) -> Word | None:
    for index, word in enumerate(row):
        if fold(text_of(row[index : index + 4])).startswith(NATION):
            return word
    return None


def _date_like(row: Row) -> bool:
    words = fold(text_of(row))
    return "ngay" in words and ("thang" in words or "nam" in words)


def _middle(word: Word) -> float:
    return (word.rect[1] + word.rect[3]) / 2


def sureness(words: Sequence[Word]) -> float:
    """How sure the reader is of these words together: the mean, drawn towards the worst."""
    if not words:
        return 0.0
    marks = [max(0.0, min(1.0, word.confidence)) for word in words]
    return round(0.5 * min(marks) + 0.5 * sum(marks) / len(marks), 3)


def read_agencies(head: Head) -> tuple[Reading | None, Reading | None]:
    """Parent agency and issuing agency: the lines over the number, cut where a new body begins."""
    lines = []
    for row in head.left:
        text = text_of(row)
        if fold(text).startswith(("so:", "so :", "so.", "v/v")) or _middle(row[0]) > head.date_y - 6:
            break
        letters = tuple(w for w in row if not _RULES.match(w.text) and re.search(r"\w\w", w.text))
        if letters and is_caps(text_of(letters)):
            lines.append(letters)
    groups: list[list[Row]] = []
    for line in lines:
        bolder = groups and groups[-1][-1][0].bold != line[0].bold
        if not groups or bolder or starts_agency(text_of(line)):
            groups.append([line])
        else:
            groups[-1].append(line)
    if not groups:
        return None, None
    parent = [line for group in groups[:-1] for line in group]
    return (_agency(parent) if parent else None), _agency(groups[-1])


def _agency(lines: Sequence[Row]) -> Reading:
    words = [word for line in lines for word in line]
    return Reading(sentence_case(text_of(words)), sureness(words), around(words))


def read_notation(head: Head) -> tuple[str | None, Reading | None]:
    """The bare number and the whole số/ký hiệu; a number that cannot be read leaves only the symbol."""
    for row in head.left:
        words = [w for w in row if not _RULES.fullmatch(w.text)]
        start = next((i for i, w in enumerate(words) if re.match(r"(?i)s[ốoô]\b|s[ốoô]:", w.text)), None)
        if start is None or abs(_middle(words[start]) - head.date_y) > 30:
            continue
        tail = words[start:]
        text = re.sub(r"(?i)^s[ốoô]\s*[:.]*", "", nfc("".join(w.text for w in tail))).lstrip(".…:")
        found = NOTATION.match(text.rstrip(".,;"))
        if found and found[1]:
            number = found[1]
            return number, Reading(number + found[2], sureness(tail), around(tail))
        symbol = re.search(r"/[A-ZĐ][\w&]*(?:-[\w&]+)*$", text)
        if symbol and len(symbol[0]) > 3:
            return None, Reading(symbol[0], min(0.3, sureness(tail)), around(tail))
    return None, None


def read_date(head: Head) -> tuple[dt.date | None, Reading | None]:
    """The date of the document, from the row in the right column that has day, month and year."""
    for row in head.right:
        if not _date_like(row):
            continue
        text = re.sub(r"(\d)\s*(tháng|năm)", r"\1 \2", text_of(row), flags=re.I)
        text = re.sub(r"(tháng|năm|ngày)\s*(\d)", r"\1 \2", text, flags=re.I)
        found = read_official_date(text)
        start = next((i for i, w in enumerate(row) if fold(w.text).startswith("ngay")), 0)
        words = row[start:]
        if found:
            return found, Reading(found.isoformat(), sureness(words), around(words))
    return None, None


def read_urgency(page: PageText) -> Reading | None:
    """A stamp HỎA TỐC, THƯỢNG KHẨN or KHẨN standing by itself on the upper half (ô 10b)."""
    for row in rows([w for w in page.words if w.rect[1] < page.height / 2]):
        for length in (2, 1):
            for at in range(len(row) - length + 1):
                words = row[at : at + length]
                text = text_of(words)
                before, after = row[:at], row[at + length :]
                alone = (not before or words[0].rect[0] - before[-1].rect[2] > 24) and (
                    not after or after[0].rect[0] - words[-1].rect[2] > 24
                )
                if alone and is_caps(text) and fold(text) in URGENT:
                    return Reading(URGENT[fold(text)], sureness(words), around(words))
    return None
