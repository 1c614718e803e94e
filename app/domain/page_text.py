"""Words of a page with their places: what the text layer or OCR gives and the letterhead reader reads.

Coordinates are PDF points from the top left of the shown page (rotation applied).
"""

from dataclasses import dataclass
from typing import Literal

Rect = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Word:
    """One word as printed: its box, how sure the reader is (0–1), and its type size in points."""

    text: str
    rect: Rect
    confidence: float = 1.0
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class PageText:
    """All words of one page (numbered from 1), in reading order, and where they came from."""

    page: int
    width: float
    height: float
    words: tuple[Word, ...]
    source: Literal["text", "ocr"] = "text"


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels: 8-bit RGB rows without padding, and its scale in dots per inch."""

    width: int
    height: int
    rgb: bytes
    dpi: float
