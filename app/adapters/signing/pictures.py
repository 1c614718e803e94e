"""Two pictures of every page, by two engines: as it was signed, and as the file shows it now.

What lies under the widgets of later signatures is left out; one difference in one engine is enough.
An attack that hides from one reader shows in the other.
"""

from collections.abc import Sequence
from typing import Any

from app.domain.page_text import Rect

DPI = 36.0
LEVEL = 60
LEAST_PIXELS = 6
MOST_PAGES = 60
MARGIN = 2.5

Masks = Sequence[tuple[int, Rect]]


def differing_pages(signed: bytes, now: bytes, masks: Masks) -> list[int] | None:
    """Pages (from 1) that look different; None when the number of pages is not the same.

    Raises:
        ValueError: one of the two cannot be drawn.
    """
    if signed == now:
        return []
    found: set[int] = set()
    for draw in (_mupdf, _pdfium):
        before, after = draw(signed), draw(now)
        if len(before) != len(after):
            return None
        for number, (old, new) in enumerate(zip(before, after, strict=True), start=1):
            if _differs(old, new, [rect for page, rect in masks if page == number]):
                found.add(number)
    return sorted(found)


def _differs(old: Any, new: Any, masks: Sequence[Rect]) -> bool:
    import numpy

    if old.shape != new.shape:
        return True
    far = numpy.abs(old.astype(numpy.int16) - new.astype(numpy.int16)) > LEVEL
    scale = DPI / 72
    for x0, y0, x1, y1 in masks:
        top, left = max(0, int((y0 - MARGIN) * scale)), max(0, int((x0 - MARGIN) * scale))
        far[top : int((y1 + MARGIN) * scale) + 1, left : int((x1 + MARGIN) * scale) + 1] = False
    return int(far.sum()) >= LEAST_PIXELS


def _pages(count: int) -> list[int]:
    """All pages, or of a very long paper the first and last ones."""
    if count <= MOST_PAGES:
        return list(range(count))
    half = MOST_PAGES // 2
    return [*range(half), *range(count - half, count)]


def _mupdf(data: bytes) -> list[Any]:
    import numpy
    import pymupdf

    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    try:
        document = pymupdf.open(stream=data, filetype="pdf")
        drawn = []
        for number in range(document.page_count):
            if number not in _pages(document.page_count):
                drawn.append(numpy.zeros((1, 1), numpy.uint8))
                continue
            pixels = document[number].get_pixmap(dpi=int(DPI), colorspace=pymupdf.csGRAY)
            flat = numpy.frombuffer(pixels.samples, numpy.uint8)
            drawn.append(flat.reshape(pixels.height, pixels.stride)[:, : pixels.width])
        return drawn
    except (pymupdf.mupdf.FzErrorBase, RuntimeError) as error:
        raise ValueError("cannot be drawn") from error


def _pdfium(data: bytes) -> list[Any]:
    import numpy
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        document.init_forms()
        drawn = []
        for number in range(len(document)):
            if number not in _pages(len(document)):
                drawn.append(numpy.zeros((1, 1), numpy.uint8))
                continue
            page = document[number]
            drawn.append(page.render(scale=DPI / 72, grayscale=True, may_draw_forms=True).to_numpy().squeeze())
        return drawn
    except (pypdfium2.PdfiumError, RuntimeError) as error:
        raise ValueError("cannot be drawn") from error
