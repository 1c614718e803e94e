"""Secrecy marks: MẬT, TỐI MẬT, TUYỆT MẬT stamped on a page (Luật Bảo vệ bí mật nhà nước 117/2025/QH15).

A mark stands by itself, in capitals, away from running text. "Bí mật kinh doanh" in a sentence, or the
title of a law on state secrets, is none.
"""

from collections.abc import Sequence
from typing import Literal

from app.domain.page_text import PageText, Word
from app.domain.text_rows import Row, is_caps, pieces, rows, text_of
from app.shared.text import fold, nfc

Mark = Literal["MẬT", "TỐI MẬT", "TUYỆT MẬT"]
MARKS: dict[str, Mark] = {"TUYỆT MẬT": "TUYỆT MẬT", "TỐI MẬT": "TỐI MẬT", "MẬT": "MẬT"}
_PLAIN = {fold(mark): mark for mark in MARKS.values()}
ROOM = 14.0


def secrecy_mark(pages: Sequence[PageText]) -> Mark | None:
    """The gravest mark that a page bears, or None."""
    found = {mark for page in pages if (mark := _on_page(page))}
    return next((mark for mark in MARKS.values() if mark in found), None)


def _on_page(page: PageText) -> Mark | None:
    for row in rows(page.words):
        for piece in pieces(row, ROOM):
            if mark := _mark(piece):
                if mark == "MẬT" and _goes_on(piece, page):
                    continue
                return mark
    return None


def _mark(piece: Row) -> Mark | None:
    """A piece that says nothing but the mark, in capitals; OCR may lose its tone marks or its frame."""
    text = nfc(text_of(piece)).strip(" |[]().:;_-–—'\"“”*")
    if not is_caps(text):
        return None
    if text in MARKS:
        return MARKS[text]
    # capitals without marks are read so only where two words leave no doubt
    return _PLAIN.get(fold(text)) if len(text.split()) == 2 else None


def _goes_on(piece: Row, page: PageText) -> bool:
    """Whether the word ends or begins a title that goes on in the row above or below ("… BÍ / MẬT NHÀ NƯỚC")."""
    box = piece[0].rect
    height = box[3] - box[1]

    def near(word: Word) -> bool:
        gap = max(box[1] - word.rect[3], word.rect[1] - box[3])
        aligned = word.rect[0] < box[2] + 4 * height and word.rect[2] > box[0] - 4 * height
        return word not in piece and gap < 0.9 * height and aligned

    around_it = [w for w in page.words if near(w)]
    return any(fold(w.text).strip(".,;:") in ("bi", "bao", "nha", "kinh") for w in around_it)
