"""The blanks of the head: number after "Số:", day, month and year of "ngày … tháng … năm …".

Decree 30/2020, Phụ lục I, II.3 and II.4: number and date are given when the document is issued, so a
draft leaves spaces or dots for them. A blank that is already filled gives ``None``.
"""

import re
import unicodedata

from app.domain.page_text import PageText, Rect, Word
from app.domain.text_rows import Row, rows

DOTS = re.compile(r"^[.…_‥·\s]+")
LEAST = 9.0
"""A narrower gap than this cannot hold two figures, in points."""
WIDE = set("MWmw…—ÔƠƯĐQOGĂÂ")
NARROW = set("iljtfrI.,:;/-|'()[] ")


def number_blank(page: PageText) -> Rect | None:
    """The room for the number on the first page; None when a number stands there already."""
    for row in rows(page.words):
        for index, word in enumerate(row):
            text = unicodedata.normalize("NFC", word.text)
            if not re.match(r"(?i)^số\s*:?", text) or word.rect[1] > page.height / 3:
                continue
            if word.rect[0] > page.width / 2:
                continue
            following = row[index + 1 :]
            if re.fullmatch(r"(?i)số", text):
                if not (following and following[0].text.startswith(":")):
                    continue
                word, text, following = following[0], following[0].text, following[1:]
            return _after_colon(word, text, following)
    return None


def _after_colon(word: Word, text: str, following: Row) -> Rect | None:
    """Between the colon and the slash, be it white or dotted."""
    colon = text.index(":") + 1 if ":" in text else len(text)
    tail = text[colon:]
    start = _x_at(word, colon)
    if tail:
        following = (Word(tail, (start, word.rect[1], word.rect[2], word.rect[3])), *following)
    for piece in following:
        if DOTS.fullmatch(piece.text):
            continue
        dotted = DOTS.match(piece.text)
        rest = piece.text[dotted.end() :] if dotted else piece.text
        if not rest.startswith("/"):
            return None
        end = _x_at(piece, dotted.end() if dotted else 0)
        return _room(start, end, word)
    return None


def date_blanks(page: PageText) -> tuple[Rect | None, Rect | None, Rect | None]:
    """The rooms for day, month and year of the date line of the first page."""
    for row in rows([w for w in page.words if w.rect[1] < page.height / 3]):
        parts = _split_dots(row)
        marks = [unicodedata.normalize("NFC", w.text).casefold().strip(",") for w in parts]
        for i, mark in enumerate(marks):
            if mark != "ngày" or "tháng" not in marks[i:]:
                continue
            j = marks.index("tháng", i)
            if "năm" not in marks[j:]:
                continue
            k = marks.index("năm", j)
            last = Word("", (page.width - 36.0, *parts[k].rect[1:]))
            return (
                _between(parts[i], parts[i + 1 : j], parts[j]),
                _between(parts[j], parts[j + 1 : k], parts[k]),
                _between(parts[k], parts[k + 1 :], last, most=32.0),
            )
    return None, None, None


def _between(left: Word, middle: Row, right: Word, most: float | None = None) -> Rect | None:
    if any(not DOTS.fullmatch(word.text) for word in middle):
        return None
    start = left.rect[2]
    end = right.rect[0] if most is None else min(right.rect[0], start + 3 + most)
    return _room(start, end, left)


def _room(start: float, end: float, beside: Word) -> Rect | None:
    """A box on the row, clear of its neighbours, more of a word leaning in from the right; None where figures would not fit."""
    if end - start < LEAST:
        return None
    return (start + 1.0, beside.rect[1], end - 1.5, beside.rect[3])


def _split_dots(row: Row) -> Row:
    """Words such as ``ngày……tháng`` cut where dots begin and end."""
    found: list[Word] = []
    for word in row:
        for match in re.finditer(r"[.…‥_·]{2,}|…|(?:(?![.…‥_·]{2,}|…).)+", word.text):
            box = (_x_at(word, match.start()), word.rect[1], _x_at(word, match.end()), word.rect[3])
            found.append(Word(match.group(), box))
    return tuple(found)


def _x_at(word: Word, index: int) -> float:
    """Where a letter of the word begins, by rough widths of a serif face."""
    widths = [1.0 if c in WIDE else 0.28 if c in NARROW else 0.7 if c.isupper() else 0.5
              for c in word.text]
    total = sum(widths) or 1.0
    return word.rect[0] + (word.rect[2] - word.rect[0]) * sum(widths[:index]) / total
