"""Pictures of pages: asked for off the main thread, kept by bytes, never waited for.

What is looked at comes first, sharp; while the wheel spins a coarse picture is asked for; a
question nobody waits for any more is not drawn. Results for another paper are dropped.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.domain.page_text import Picture
from app.shared.errors import KnownError
from app.ui.kit.paged_model import Submit

Render = Callable[[int, float], Picture]
COARSE_DPI = 36.0
MOST_PIXELS = 36_000_000
AT_ONCE = 2


class PictureCache:
    """Least recently seen pictures go first, counted in bytes; several scales of a page may stay."""

    def __init__(self, most_bytes: int = 192 * 1024 * 1024):
        self.most_bytes = most_bytes
        self.bytes = 0
        self._kept: OrderedDict[tuple[int, int], QImage] = OrderedDict()

    def put(self, page: int, dpi: float, image: QImage) -> None:
        """Keep a picture; the newest stays even when it alone is too large."""
        self._drop((page, round(dpi)))
        self._kept[page, round(dpi)] = image
        self.bytes += image.sizeInBytes()
        while self.bytes > self.most_bytes and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))

    def _drop(self, key: tuple[int, int]) -> None:
        image = self._kept.pop(key, None)
        self.bytes -= image.sizeInBytes() if image else 0

    def has(self, page: int, dpi: float) -> bool:
        """Whether this very scale is here."""
        return (page, round(dpi)) in self._kept

    def best(self, page: int, dpi: float) -> QImage | None:
        """The picture nearest to the wanted scale, sharper ones before coarser ones."""
        scales = [scale for kept, scale in self._kept if kept == page]
        if not scales:
            return None
        wanted = round(dpi)
        finer = [scale for scale in scales if scale >= wanted]
        key = (page, min(finer) if finer else max(scales))
        self._kept.move_to_end(key)
        return self._kept[key]

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()
        self.bytes = 0


@dataclass(slots=True)
class _Ticket:
    """A question on its way. ``wanted`` is read by the worker just before it draws."""

    page: int
    dpi: float
    wanted: bool = True


class PagePictures(QObject):
    """Asks for pictures in the order they matter; ``arrived(page, width, height)`` in points."""

    arrived = Signal(int, float, float)
    failed = Signal(int, object)

    def __init__(self, submit: Submit, cache: PictureCache | None = None, parent: QObject | None = None):
        super().__init__(parent)
        self._submit = submit
        self.cache = cache or PictureCache()
        self._render: Render | None = None
        self._paper = 0
        self._queue: list[tuple[int, float]] = []
        self._flying: dict[tuple[int, int], _Ticket] = {}
        self.broken: dict[int, KnownError] = {}

    def open(self, render: Render | None) -> None:
        """Take another paper; what is under way for the former is dropped."""
        self._paper += 1
        for ticket in self._flying.values():
            ticket.wanted = False
        self._flying.clear()
        self._queue.clear()
        self.broken.clear()
        self.cache.clear()
        self._render = render

    def want(self, questions: Iterable[tuple[int, float]]) -> None:
        """Replace what is waited for: pages with their dpi, the most urgent first."""
        asked = list(dict.fromkeys(questions))
        keys = {(page, round(dpi)) for page, dpi in asked}
        for key, ticket in self._flying.items():
            ticket.wanted = key in keys
        self._queue = [
            (page, dpi) for page, dpi in asked
            if page not in self.broken and not self.cache.has(page, dpi)
        ]
        self._go_on()

    def _go_on(self) -> None:
        while self._queue and len(self._flying) < AT_ONCE and self._render:
            page, dpi = self._queue.pop(0)
            if (page, round(dpi)) not in self._flying:
                self._ask(_Ticket(page, dpi), self._render)

    def _ask(self, ticket: _Ticket, render: Render) -> None:
        paper, key = self._paper, (ticket.page, round(ticket.dpi))
        self._flying[key] = ticket

        def draw() -> tuple[QImage | None, float, KnownError | None]:
            if not ticket.wanted:
                return None, 0.0, None
            try:
                picture = render(ticket.page, ticket.dpi)
            except KnownError as trouble:
                return None, 0.0, trouble
            return as_image(picture), picture.dpi, None

        def show(outcome: tuple[QImage | None, float, KnownError | None]) -> None:
            if paper != self._paper:
                return
            self._flying.pop(key, None)
            image, dpi, trouble = outcome
            if trouble:
                self.broken[ticket.page] = trouble
                self.failed.emit(ticket.page, trouble)
            elif image is not None:
                self.cache.put(ticket.page, ticket.dpi, image)
                points = 72.0 / dpi
                self.arrived.emit(ticket.page, image.width() * points, image.height() * points)
            elif ticket.wanted:
                # It was called off and then wanted again before the worker had answered.
                self._queue.insert(0, (ticket.page, ticket.dpi))
            self._go_on()

        self._submit(draw, show)


def as_image(picture: Picture) -> QImage:
    """The picture as Qt paints fastest; the bytes are copied, so the original may go."""
    raw = QImage(
        picture.rgb, picture.width, picture.height, picture.width * 3, QImage.Format.Format_RGB888
    )
    return raw.convertToFormat(QImage.Format.Format_RGB32)


def sharp_dpi(scale: float, pixel_ratio: float, size: tuple[float, float]) -> float:
    """Dots per inch for one picture pixel on one screen pixel, held below what memory bears."""
    dpi = 72.0 * scale * pixel_ratio
    most = 72.0 * (MOST_PIXELS / max(1.0, size[0] * size[1])) ** 0.5
    return min(dpi, most)
