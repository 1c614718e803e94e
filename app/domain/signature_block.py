"""The signature block: position above, name below, and the white room between (Phụ lục I, II.7)."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.page_text import PageText, Rect
from app.domain.text_rows import Row, around, columns, is_caps, text_of

REACH = 230.0
"""How far above the name a position may stand, in points: some offices leave eight empty lines."""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Boxes of the last line of the position and of the name, on their page."""

    page: int
    title: Rect
    name: Rect


def find_block(pages: Sequence[PageText], signer_name: str) -> SignatureBlock | None:
    """The block of this signer, searched from the last page; by its shape where no name is given."""
    wanted = _plain(signer_name)
    for page in reversed(pages):
        found = columns(page)
        for index in range(len(found) - 1, -1, -1):
            piece = found[index]
            if wanted:
                name = _name_in(piece, wanted)
            else:
                name = around(piece) if _looks_like_name(piece, page) else None
            if name and (title := _title_above(found[:index], name)):
                return SignatureBlock(page.page, title, name)
    return None


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _name_in(piece: Row, wanted: str) -> Rect | None:
    """The words of the piece that are the name; a rank or degree may stand before it."""
    for start in range(len(piece)):
        if _plain(text_of(piece[start:])) == wanted:
            return around(piece[start:])
    return None


def _looks_like_name(piece: Row, page: PageText) -> bool:
    text = text_of(piece)
    middle = (piece[0].rect[0] + piece[-1].rect[2]) / 2
    return (
        middle > page.width / 2 and 2 <= len(piece) <= 6
        and all(w.text[:1].isupper() and w.text.isalpha() for w in piece) and not is_caps(text)
    )


def _title_above(above: Sequence[Row], name: Rect) -> Rect | None:
    """The nearest line of capitals straight above the name, within reach."""
    centre = (name[0] + name[2]) / 2
    best: Rect | None = None
    for piece in above:
        box = around(piece)
        if not (box[0] <= centre <= box[2] and name[1] - box[3] + 2 > 0 and name[3] - box[1] < REACH):
            continue
        best = box if is_caps(text_of(piece)) else None
    return best
