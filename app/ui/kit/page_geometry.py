"""Where the pages of a paper lie on the desk: one column, one gap, any zoom; no widget here.

Sizes are PDF points, places are logical pixels of the whole desk, pages count from 1.
"""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from app.domain.page_text import Rect

GAP = 12
MARGIN = 12
POINTS_PER_INCH = 72.0
SIZE_TOLERANCE = 3.0


class PageGeometry:
    """Knows each page's rectangle from its size in points; two thousand pages cost one pass."""

    def __init__(self, sizes: Sequence[tuple[float, float]] = ()):
        self._sizes = [(float(width), float(height)) for width, height in sizes]
        self.scale = 1.0
        self._sum_up()

    def _sum_up(self) -> None:
        self._tops = [0.0]
        for _, height in self._sizes:
            self._tops.append(self._tops[-1] + height)
        self._widest = max((width for width, _ in self._sizes), default=0.0)

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        return self._sizes[page - 1]

    def correct(self, page: int, width: float, height: float) -> bool:
        """Take the true size of a page that had only been guessed; true when places moved."""
        was = self._sizes[page - 1]
        if max(abs(was[0] - width), abs(was[1] - height)) <= SIZE_TOLERANCE:
            return False
        self._sizes[page - 1] = (width, height)
        self._sum_up()
        return True

    def common_width(self) -> float:
        """The width most pages have: one A3 appendix must not shrink thirty A4 pages."""
        widths = Counter(round(width) for width, _ in self._sizes)
        return float(widths.most_common(1)[0][0]) if widths else 595.0

    def total(self) -> tuple[float, float]:
        """Width and height of the whole desk in pixels."""
        gaps = GAP * max(0, len(self._sizes) - 1)
        return self._widest * self.scale + 2 * MARGIN, self._tops[-1] * self.scale + gaps + 2 * MARGIN

    def top(self, page: int) -> float:
        """Where a page begins."""
        return MARGIN + self._tops[page - 1] * self.scale + GAP * (page - 1)

    def rect(self, page: int, desk_width: float) -> QRectF:
        """A page's rectangle on a desk of this width, centred, on whole pixels."""
        width, height = (round(side * self.scale) for side in self._sizes[page - 1])
        left = max(float(MARGIN), (desk_width - width) / 2)
        return QRectF(round(left), round(self.top(page)), width, height)

    def page_at(self, y: float) -> int:
        """The page at this height; the nearest one in a gap, at the edges the first or the last."""
        low, high = 1, max(1, len(self._sizes))
        while low < high:
            middle = (low + high + 1) // 2
            if self.top(middle) - GAP / 2 <= y:
                low = middle
            else:
                high = middle - 1
        return low

    def between(self, top: float, bottom: float) -> range:
        """The pages that a stretch of the desk touches."""
        if not self._sizes:
            return range(0)
        return range(self.page_at(top), self.page_at(bottom) + 1)

    def to_desk(self, page: int, rect: Rect, desk_width: float) -> QRectF:
        """A rectangle in points of a page, as pixels of the desk."""
        sheet, scale = self.rect(page, desk_width), self.scale
        x0, y0, x1, y1 = rect
        return QRectF(
            sheet.left() + x0 * scale, sheet.top() + y0 * scale, (x1 - x0) * scale, (y1 - y0) * scale
        )

    def to_points(self, page: int, place: QPointF, desk_width: float) -> tuple[float, float]:
        """A place on the desk, in points of this page."""
        sheet = self.rect(page, desk_width)
        return (place.x() - sheet.left()) / self.scale, (place.y() - sheet.top()) / self.scale
