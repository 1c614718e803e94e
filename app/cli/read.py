"""``hoso read FILE``: what the letterhead says, how sure, and where on the page."""

from collections.abc import Sequence
from typing import Any

from app.usecases.documents.read_paper import read_paper
from app.usecases.ports.pages import Pages, TextRecogniser

_PLAIN = ("type", "number", "notation", "date", "agency", "parent_agency", "subject")
_SIGNER = ("competence", "position", "name")


def run(
    data: bytes, pages: Pages, recogniser: TextRecogniser, types: Sequence[str],
    abbreviations: dict[str, str],
) -> dict[str, Any]:
    """The fields of the letterhead; rectangles in points from the top left, pages from 1."""
    reading = read_paper(
        data, pages=pages, recogniser=recogniser, types=types, abbreviations=abbreviations
    )
    head = reading.letterhead
    return {
        **{name: getattr(head, name) for name in _PLAIN},
        "signer": {part: getattr(head, f"signer_{part}") for part in _SIGNER},
        "urgency": head.urgency,
        "secrecy": reading.secrecy,
        "confidence": head.confidence,
        "where": {
            name: {"page": place.page, "rect": list(place.rect)} for name, place in head.where.items()
        },
    }
