"""The reading pane: white paper on the desk, and nothing between the person and the page.

Wheel and PgUp/PgDn go on through all pages, Ctrl with the wheel or plus and minus come nearer,
Ctrl+0 fits the width. A page that is not drawn yet shows a coarser picture of itself.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.domain.page_text import Rect
from app.shared.errors import KnownError
from app.ui.kit.page_geometry import MARGIN, PageGeometry
from app.ui.kit.page_paint import draw_mark, draw_sheet, draw_waiting
from app.ui.kit.page_pictures import COARSE_DPI, PagePictures, PictureCache, Render, sharp_dpi
from app.ui.kit.paged_model import Submit
from app.ui.kit.signature_box import SignatureBox
from app.ui.kit.tokens import tokens

CSS_POINT = 96.0 / 72.0
NEAREST, FARTHEST = 8.0, 0.1
ZOOM_STEP = 1.15
SETTLE_MS = 120
NEIGHBOURS = 2
COARSE_AHEAD = 6


class PageView(QAbstractScrollArea):
    """Shows the pages of one paper. Rectangles are points from the top left, pages count from 1.

    Signals: ``page_changed(page, total)``, ``counter(str)`` ("trang 1/30"), ``zoomed(percent)``,
    ``box_moved(page, rect)``, ``failed(page, KnownError)``.
    """

    page_changed = Signal(int, int)
    counter = Signal(str)
    zoomed = Signal(int)
    box_moved = Signal(int, object)
    failed = Signal(int, object)

    def __init__(
        self, submit: Submit, parent: QWidget | None = None, *, cache: PictureCache | None = None
    ):
        super().__init__(parent)
        self.geometry_of_pages = PageGeometry()
        self.pictures = PagePictures(submit, cache, self)
        self.pictures.arrived.connect(self._arrived)
        self.pictures.failed.connect(self._failed)
        self._fit_width, self._page = True, 0
        self._marks: list[tuple[int, Rect, str]] = []
        self.box = SignatureBox(self.viewport())
        self.box.pushed.connect(self._push_box)
        self.box.dragged.connect(self._drag_box)
        self._settling = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settling.timeout.connect(self._ask)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "desk")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Trang văn bản"))
        self.verticalScrollBar().setSingleStep(48)
        self.horizontalScrollBar().setSingleStep(48)

    # The paper

    def open(self, sizes: Sequence[tuple[float, float]], render: Render) -> None:
        """Show a paper: sizes in points (a guess will do, the drawn page corrects it)."""
        self.pictures.open(render)
        self.geometry_of_pages = PageGeometry(sizes)
        self._marks.clear()
        self.box.hide()
        self._page = 0
        self._fit_width = True
        self._fit()
        self._update_bars()
        self.verticalScrollBar().setValue(0)
        self._moved()
        self._ask()

    def close_paper(self) -> None:
        """Show the bare desk."""
        self.pictures.open(None)
        self.geometry_of_pages = PageGeometry()
        self._marks.clear()
        self.box.hide()
        self._page = 0
        self._update_bars()
        self.setAccessibleDescription("")
        self.viewport().update()

    def page(self) -> int:
        """The page being read, 0 when there is none."""
        return self._page

    def pages(self) -> int:
        """How many pages the paper has."""
        return len(self.geometry_of_pages)

    def go_to(self, page: int) -> None:
        """Show the top of a page."""
        if self.pages():
            page = min(max(1, page), self.pages())
            self.verticalScrollBar().setValue(round(self.geometry_of_pages.top(page)) - MARGIN)

    # Zoom

    def zoom(self) -> float:
        """1.0 is the size of the real paper on a screen of 96 dots per inch."""
        return self.geometry_of_pages.scale / CSS_POINT

    def set_zoom(self, zoom: float, around: QPointF | None = None) -> None:
        """Come nearer or step back; what lies under ``around`` (viewport pixels) stays there."""
        self._fit_width = False
        self._rescale(min(max(zoom, FARTHEST), NEAREST) * CSS_POINT, around)

    def fit_width(self) -> None:
        """Make the paper as wide as the pane, and keep it so when the pane changes."""
        self._fit_width = True
        self._rescale(self._fitting_scale(), None)

    def _fitting_scale(self) -> float:
        room = self.viewport().width() - 2 * MARGIN
        scale = max(40, room) / self.geometry_of_pages.common_width()
        return min(max(scale, FARTHEST * CSS_POINT), NEAREST * CSS_POINT)

    def _fit(self) -> None:
        if self._fit_width:
            self.geometry_of_pages.scale = self._fitting_scale()

    def _rescale(self, scale: float, around: QPointF | None) -> None:
        pages = self.geometry_of_pages
        if not len(pages):
            return
        anchor = around or QPointF(self.viewport().width() / 2, 0)
        desk = anchor + self._origin()
        page = pages.page_at(desk.y())
        x, y = pages.to_points(page, desk, self._desk_width())
        pages.scale = scale
        self._update_bars()
        after = pages.to_desk(page, (x, y, x, y), self._desk_width()).topLeft() - anchor
        self.horizontalScrollBar().setValue(round(after.x()))
        self.verticalScrollBar().setValue(round(after.y()))
        self.zoomed.emit(round(self.zoom() * 100))
        self._moved()
        self._settling.start()

    # Marks and the signature box

    def show_place(self, page: int, rect: Rect, tone: str = "accent") -> None:
        """Mark where something was read and bring it into sight."""
        self.set_marks([(page, rect, tone)])
        if not 1 <= page <= self.pages():
            return
        spot = self.geometry_of_pages.to_desk(page, rect, self._desk_width())
        port = QRectF(self._origin(), self.viewport().size())
        if not port.contains(spot):
            self.verticalScrollBar().setValue(round(spot.center().y() - port.height() / 3))
            self.horizontalScrollBar().setValue(round(spot.center().x() - port.width() / 2))

    def set_marks(self, marks: Sequence[tuple[int, Rect, str]]) -> None:
        """Mark places: page, rectangle, tone (accent, green, ochre, red)."""
        self._marks = [mark for mark in marks if 1 <= mark[0] <= self.pages()]
        self.viewport().update()

    def clear_marks(self) -> None:
        """Take the marks off."""
        self.set_marks([])

    def lay_box(
        self, page: int, rect: Rect, caption: str = "", tone: str = "accent",
        picture: QImage | None = None,
    ) -> None:
        """Lay the signature box on a page; ``set_caption`` says later whether the place is right."""
        self.box.lay(page, rect, picture)
        self.box.say(caption, tone)
        self.box.show()
        self.follow_box()

    def set_caption(self, caption: str, tone: str = "accent") -> None:
        """Say under the box whether the place is right."""
        self.box.say(caption, tone)

    def take_box(self) -> None:
        """Take the signature box away."""
        self.box.hide()

    def follow_box(self) -> None:
        """Keep the box on its place of the page."""
        if not self.box.isHidden():
            place = (self.box.page, self.box.rect_points, self._desk_width())
            self.box.place(self.geometry_of_pages.to_desk(*place).translated(-self._origin()))

    def _push_box(self, dx: float, dy: float) -> None:
        x0, y0, *_ = self.box.rect_points
        self._move_box(self.box.page, x0 + dx, y0 + dy)

    def _drag_box(self, place: QPointF) -> None:
        desk = place + self._origin()
        page = self.geometry_of_pages.page_at(desk.y() + self.box.height() / 2)
        self._move_box(page, *self.geometry_of_pages.to_points(page, desk, self._desk_width()))

    def _move_box(self, page: int, x: float, y: float) -> None:
        self.box.move_within(page, x, y, self.geometry_of_pages.size(page))
        self.follow_box()
        self.box_moved.emit(page, self.box.rect_points)

    # Places

    def _desk_width(self) -> float:
        return max(float(self.viewport().width()), self.geometry_of_pages.total()[0])

    def _origin(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _seen(self) -> range:
        top = self.verticalScrollBar().value()
        return self.geometry_of_pages.between(top, top + self.viewport().height())

    def _update_bars(self) -> None:
        width, height = self.geometry_of_pages.total()
        port = self.viewport().size()
        if not self.pages():
            width = height = 0
        # A fitted paper must not call up the bar that would make it unfit.
        wide = 0 if self._fit_width and width <= port.width() + 1 else round(width - port.width())
        self.horizontalScrollBar().setRange(0, max(0, wide))
        self.horizontalScrollBar().setPageStep(port.width())
        self.verticalScrollBar().setRange(0, max(0, round(height) - port.height()))
        self.verticalScrollBar().setPageStep(round(port.height() * 0.9))

    def resizeEvent(self, event: object) -> None:  # noqa: N802
        """Fit again; the page being read stays."""
        if self._fit_width and self.pages():
            self._rescale(self._fitting_scale(), None)
        else:
            self._update_bars()
            self._moved()
            self._settling.start()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Paint at the new place at once; ask for sharp pages when the wheel rests."""
        self._moved()
        if self.pages():
            self._ask_coarse()
            self._settling.start()

    def _moved(self) -> None:
        self.follow_box()
        self.viewport().update()
        if not self.pages():
            return
        middle = self.verticalScrollBar().value() + self.viewport().height() / 3
        page = self.geometry_of_pages.page_at(middle)
        if page != self._page:
            self._page = page
            words = self.tr("trang {page}/{total}").format(page=page, total=self.pages())
            self.setAccessibleDescription(words)
            self.page_changed.emit(page, self.pages())
            self.counter.emit(words)

    # Pictures

    def _dpi(self, page: int) -> float:
        pages = self.geometry_of_pages
        return sharp_dpi(pages.scale, self.devicePixelRatioF(), pages.size(page))

    def _ask(self) -> None:
        """Sharp pictures of what is seen, then of the neighbours, then coarse ones further on."""
        if not self.pages():
            return
        seen = self._seen()
        near = [
            page for step in range(1, NEIGHBOURS + 1) for page in (seen[-1] + step, seen[0] - step)
        ]
        far = [seen[-1] + NEIGHBOURS + step for step in range(1, COARSE_AHEAD + 1)]
        sharp = [(page, self._dpi(page)) for page in [*seen, *near] if 1 <= page <= self.pages()]
        coarse = [(page, COARSE_DPI) for page in far if page <= self.pages()]
        self.pictures.want([*sharp, *coarse])

    def _ask_coarse(self) -> None:
        """While the wheel spins: something of each page seen that has nothing yet."""
        cache = self.pictures.cache
        bare = [page for page in self._seen() if cache.best(page, COARSE_DPI) is None]
        if bare:
            self.pictures.want([(page, COARSE_DPI) for page in bare])

    def _arrived(self, page: int, width: float, height: float) -> None:
        if self.geometry_of_pages.correct(page, width, height):
            self._fit()
            self._update_bars()
            self._moved()
        if page in self._seen():
            self.viewport().update()

    def _failed(self, page: int, trouble: KnownError) -> None:
        self.viewport().update()
        self.failed.emit(page, trouble)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The desk, the papers, what is marked on them."""
        colours = tokens()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(colours.desk))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-self._origin())
        port = QRectF(self._origin(), self.viewport().size())
        for page in self._seen():
            sheet = self.geometry_of_pages.rect(page, self._desk_width())
            image = self.pictures.cache.best(page, self._dpi(page))
            draw_sheet(painter, sheet, image)
            if image is None:
                trouble = self.pictures.broken.get(page)
                draw_waiting(painter, sheet & port, page, trouble)
        for page, rect, tone in self._marks:
            spot = self.geometry_of_pages.to_desk(page, rect, self._desk_width())
            draw_mark(painter, spot, tone)
        painter.end()

    # Hands

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Ctrl comes nearer at the pointer; otherwise the paper moves."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turns = event.angleDelta().y() / 120.0
            self.set_zoom(self.zoom() * ZOOM_STEP**turns, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """PgUp, PgDn, Space, Home, End, +, -; Ctrl+0 fits, Ctrl+PgUp/PgDn go by whole pages."""
        keys, bar = Qt.Key, self.verticalScrollBar()
        by_page = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        scrolls = {
            keys.Key_PageDown: bar.pageStep(), keys.Key_Space: bar.pageStep(),
            keys.Key_PageUp: -bar.pageStep(), keys.Key_Home: -bar.maximum(),
            keys.Key_End: bar.maximum(), keys.Key_Down: bar.singleStep(),
            keys.Key_Up: -bar.singleStep(),
        }
        key = event.key()
        if key in (keys.Key_Plus, keys.Key_Equal):
            self.set_zoom(self.zoom() * ZOOM_STEP)
        elif key == keys.Key_Minus:
            self.set_zoom(self.zoom() / ZOOM_STEP)
        elif key == keys.Key_0 and by_page:
            self.fit_width()
        elif by_page and key in (keys.Key_PageDown, keys.Key_PageUp):
            self.go_to(self._page + (1 if key == keys.Key_PageDown else -1))
        elif key in scrolls:
            bar.setValue(bar.value() + scrolls[key])
        else:
            super().keyPressEvent(event)
