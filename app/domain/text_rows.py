"""Rows of words: what a reader of paper sees as one line, whatever order a file stores them in."""

import unicodedata
from collections.abc import Sequence

from app.domain.page_text import PageText, Rect, Word

Row = tuple[Word, ...]


def rows(words: Sequence[Word]) -> list[Row]:
    """Words grouped by height on the page, top to bottom, each row from left to right."""
    found: list[list[Word]] = []
    for word in sorted(words, key=lambda w: ((w.rect[1] + w.rect[3]) / 2, w.rect[0])):
        middle = (word.rect[1] + word.rect[3]) / 2
        if found:
            first = found[-1][0].rect
            if abs(middle - (first[1] + first[3]) / 2) < 0.45 * min(
                first[3] - first[1], word.rect[3] - word.rect[1]
            ):
                found[-1].append(word)
                continue
        found.append([word])
    return [tuple(sorted(row, key=lambda w: w.rect[0])) for row in found]


def pieces(row: Row, gap: float) -> list[Row]:
    """A row cut where more than ``gap`` points lie empty: its columns."""
    found: list[list[Word]] = []
    for word in row:
        if found and word.rect[0] - found[-1][-1].rect[2] <= gap:
            found[-1].append(word)
        else:
            found.append([word])
    return [tuple(piece) for piece in found]


def columns(page: PageText, gap: float = 24.0) -> list[Row]:
    """Every piece of every row of a page, top to bottom."""
    return [piece for row in rows(page.words) for piece in pieces(row, gap)]


def text_of(row: Sequence[Word]) -> str:
    """The words as one NFC line."""
    return unicodedata.normalize("NFC", " ".join(word.text for word in row))


def around(words: Sequence[Word]) -> Rect:
    """The smallest box round these words."""
    return (
        min(w.rect[0] for w in words), min(w.rect[1] for w in words),
        max(w.rect[2] for w in words), max(w.rect[3] for w in words),
    )


def is_caps(text: str) -> bool:
    """Whether a line is set in capitals."""
    return any(letter.isalpha() for letter in text) and text == text.upper()
