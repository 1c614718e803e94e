"""Pages of a file: how many, how they look, and the words that stand on them."""

from dataclasses import dataclass
from typing import Protocol

from app.domain.page_text import PageText, Picture


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What a file is before anyone trusts it: page count and sizes in points; carries a script or not."""

    pages: int
    sizes: tuple[tuple[float, float], ...]
    has_script: bool
    scanned: bool
    """No page has a text layer worth reading: OCR is needed."""


class Pages(Protocol):
    """Reads PDF bytes. Every method raises Refused for a damaged, encrypted or foreign file."""

    def probe(self, data: bytes) -> PaperFacts:
        """Open and count; refuses what is not a readable PDF with one sentence a clerk can act on."""
        ...

    def words(self, data: bytes, page: int) -> PageText:
        """The text layer of a page (from 1)."""
        ...

    def render(self, data: bytes, page: int, dpi: float) -> Picture:
        """The page as pixels at this scale."""
        ...


class TextRecogniser(Protocol):
    """OCR: the words of a picture, in points of the page it was rendered from."""

    def words(self, picture: Picture, page: int) -> PageText:
        """Recognise Vietnamese text; Unavailable when the language data are missing."""
        ...
