"""Opening a signed file to judge it: strictly if it can be, then as it is, with every signature in it.

Word writes hybrid cross-references, which a strict reader refuses; a signature found either way
counts, and a file whose bytes speak of one is never called unsigned.
"""

import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.page_text import Rect

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

_SIGNED = re.compile(rb"/ByteRange\b|/Type\s*/(?:Sig|DocTimeStamp)\b")
_ESCAPED = re.compile(rb"#([2-7][0-9A-Fa-f])")
Unreadable = (ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, OSError,
              NotImplementedError, OverflowError, RecursionError, ArithmeticError)
"""What parsers let slip on a file that somebody has bent on purpose."""


@dataclass(slots=True)
class Field:
    """One filled signature field: pyHanko's view of it, and where it shows itself (top-left points)."""

    name: str
    embedded: "EmbeddedPdfSignature"
    page: int | None
    rect: Rect | None
    sheet: tuple[float, float]

    @property
    def is_timestamp(self) -> bool:
        """Whether it is a document time-stamp, which nobody signs."""
        return str(self.embedded.sig_object.get("/SubFilter", "")) == "/ETSI.RFC3161"

    @property
    def forbids_changes(self) -> bool:
        """Whether its signer locked the paper for good (DocMDP P=1): nobody may sign after him."""
        from pyhanko.sign.fields import MDPPerm

        return self.embedded.docmdp_level == MDPPerm.NO_CHANGES

    @property
    def revision(self) -> int:
        """The last revision it covers, from 0."""
        return self.embedded.signed_revision

    @property
    def end(self) -> int:
        """The byte after the last one it covers."""
        start, length = self.embedded.byte_range[2], self.embedded.byte_range[3]
        return int(start) + int(length)


@dataclass(slots=True)
class Reading:
    """An opened file: its signatures in the order they were made, and whether it kept to the standard."""

    data: bytes
    reader: "PdfFileReader"
    fields: list[Field]
    stamps: list[Field]
    """Document time-stamps: proofs for the archive, nobody's signatures."""
    strict: bool


def names_a_signature(data: bytes) -> bool:
    """Whether the bytes speak of a signature, also by names written with escapes (``/Byte#52ange``)."""
    if _SIGNED.search(data):
        return True
    return _SIGNED.search(_ESCAPED.sub(lambda m: bytes([int(m[1], 16)]), data)) is not None


def read(data: bytes) -> Reading:
    """Open the file and find its signatures.

    Raises:
        ValueError: it cannot be opened, or the signatures it speaks of cannot be found.
    """
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.general import SigningError

    fault: Exception | None = None
    for strict in (True, False):
        try:
            found = _read(data, strict)
            if found.fields or found.stamps or not names_a_signature(data):
                return found
            fault = ValueError("no signature found")
        except (PdfError, SigningError, *Unreadable) as error:
            fault = error
    raise ValueError(str(fault)) from fault


def _read(data: bytes, strict: bool) -> Reading:
    from pyhanko.pdf_utils.reader import PdfFileReader

    reader = PdfFileReader(io.BytesIO(data), strict=strict)
    if strict and reader.xrefs.hybrid_xrefs_present:
        raise ValueError("hybrid cross-references")
    pages = _pages(reader)
    fields = []
    for embedded in reader.embedded_signatures:
        page, rect, sheet = _shown(embedded, pages)
        fields.append(Field(str(embedded.field_name), embedded, page, rect, sheet))
    fields.sort(key=lambda field: field.end)
    stamps = [field for field in fields if field.is_timestamp]
    return Reading(data, reader, [f for f in fields if not f.is_timestamp], stamps, strict)


def _pages(reader: "PdfFileReader") -> dict[int, tuple[int, Any]]:
    """Object number of each page → its number from 1, and its dictionary."""
    found: dict[int, tuple[int, Any]] = {}
    todo: list[Any] = [reader.root["/Pages"]]
    count = 0
    while todo and count < 20_000:
        node = todo.pop()
        count += 1
        if "/Kids" in node:
            todo.extend(kid.get_object() for kid in reversed(node["/Kids"]))
        else:
            where = node.container_ref
            found[getattr(where, "idnum", -count)] = (len(found) + 1, node)
    return found


def _shown(
    embedded: "EmbeddedPdfSignature", pages: dict[int, tuple[int, Any]]
) -> tuple[int | None, Rect | None, tuple[float, float]]:
    """Page, rectangle from the top left of the shown page, and that page's size."""
    widget = embedded.sig_field
    if "/Rect" not in widget and "/Kids" in widget:
        widget = widget["/Kids"][0]
    own = getattr(widget.container_ref, "idnum", None)
    page = None
    if "/P" in widget:
        page = pages.get(getattr(widget.raw_get("/P"), "idnum", -1))
    for candidate in pages.values():
        if page is None and "/Annots" in candidate[1] and any(
            getattr(entry, "idnum", None) == own for entry in candidate[1]["/Annots"]
        ):
            page = candidate
    if page is None or "/Rect" not in widget:
        return None, None, (595.0, 842.0)
    rect, sheet = shown_rect(page[1], widget["/Rect"])
    hidden = rect[2] - rect[0] < 1 or rect[3] - rect[1] < 1
    return page[0], None if hidden else rect, sheet


def shown_rect(page: Any, rect: Any) -> tuple[Rect, tuple[float, float]]:
    """A rectangle of the page's own space as seen on the shown page, and the size shown."""
    from app.adapters.signing.appearance import shown_sheet

    x0, y0, x1, y1, rotation = shown_sheet(page)
    a, b, c, d = (float(n) for n in rect)
    a, c, b, d = min(a, c), max(a, c), min(b, d), max(b, d)
    if rotation == 90:
        return (b - y0, a - x0, d - y0, c - x0), (y1 - y0, x1 - x0)
    if rotation == 180:
        return (x1 - c, b - y0, x1 - a, d - y0), (x1 - x0, y1 - y0)
    if rotation == 270:
        return (y1 - d, x1 - c, y1 - b, x1 - a), (y1 - y0, x1 - x0)
    return (a - x0, y1 - d, c - x0, y1 - b), (x1 - x0, y1 - y0)
