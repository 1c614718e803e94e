"""The box a person lays where his signature will stand (Decree 30/2020/NĐ-CP, Appendix I, II.6).

Drag it, or move it with the arrow keys; it stays inside its page, and says whether the place is right.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.domain.page_text import Rect
from app.ui.kit.tokens import tokens

CAPTION_WIDTH = 124
CAPTION_HEIGHT = 18
STEP = 2.0
LONG_STEP = 12.0
ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}


class SignatureBox(QWidget):
    """A rectangle in points of one page; ``pushed(dx, dy)`` in points, ``dragged(place)`` in pixels."""

    pushed = Signal(float, float)
    dragged = Signal(QPointF)
    dropped = Signal()

    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self.page = 0
        self.rect_points: Rect = (0.0, 0.0, 0.0, 0.0)
        self._caption, self._tone = "", "accent"
        self.picture: QImage | None = None
        self._held: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setAccessibleName(self.tr("Ô chữ ký"))
        self.hide()

    def lay(self, page: int, rect: Rect, picture: QImage | None) -> None:
        """Put the box on a page, in points from the top left, with what will be seen there."""
        self.page, self.rect_points, self.picture = page, rect, picture
        self._describe()
        self.update()

    def say(self, caption: str, tone: str) -> None:
        """Write under the box whether the place is right; tone is accent, green, ochre or red."""
        self._caption, self._tone = caption, tone
        self._describe()
        self.update()

    def place(self, desk: QRectF) -> None:
        """Follow the page: the box's rectangle in pixels of the viewport.

        The caption stands at its left, where only the seal will come: never over the name below.
        """
        self.setGeometry(desk.adjusted(-CAPTION_WIDTH, 0, 0, 0).toAlignedRect())

    def move_within(self, page: int, x: float, y: float, page_size: tuple[float, float]) -> None:
        """Put the top left here, in points, pushed back inside the page."""
        x0, y0, x1, y1 = self.rect_points
        width, height = x1 - x0, y1 - y0
        x = min(max(0.0, x), max(0.0, page_size[0] - width))
        y = min(max(0.0, y), max(0.0, page_size[1] - height))
        self.lay(page, (x, y, x + width, y + height), self.picture)

    def _describe(self) -> None:
        x0, y0, *_ = self.rect_points
        self.setAccessibleDescription(
            self.tr("Trang {page}, cách trái {x} mm, cách trên {y} mm. {caption}").format(
                page=self.page, x=round(x0 * 25.4 / 72), y=round(y0 * 25.4 / 72),
                caption=self._caption,
            )
        )

    def sizeHint(self) -> QSize:  # noqa: N802
        """As large as it was laid."""
        return self.size()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows push by about 0,7 mm, with Shift by about 4 mm."""
        if event.key() not in ARROWS:
            super().keyPressEvent(event)
            return
        far = LONG_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
        dx, dy = ARROWS[Qt.Key(event.key())]
        self.pushed.emit(dx * far, dy * far)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag: the new top left in pixels of the viewport."""
        if self._held is not None:
            corner = event.position() - self._held + QPointF(CAPTION_WIDTH, 0)
            self.dragged.emit(self.mapToParent(corner))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go."""
        if self._held is not None:
            self._held = None
            self.dropped.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The box as it will lie on white paper, so always in the light colours."""
        colours = tokens("light")
        strong = QColor(getattr(colours, self._tone))
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        box = QRectF(self.rect()).adjusted(1 + CAPTION_WIDTH, 1, -1, -1)
        fill = QColor(strong)
        fill.setAlphaF(0.06)
        painter.setBrush(fill)
        painter.setPen(QPen(strong, 3 if self.hasFocus() else 2))
        painter.drawRoundedRect(box, 3, 3)
        if self.picture is not None:
            size = QSize(self.picture.size()).scaled(
                box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
            )
            target = QRectF(0, 0, size.width(), size.height())
            target.moveCenter(box.center())
            painter.drawImage(target, self.picture)
        if self._caption:
            self._paint_caption(painter, strong)

    def _paint_caption(self, painter: QPainter, strong: QColor) -> None:
        font = painter.font()
        font.setPixelSize(11)
        font.setWeight(font.Weight.Medium)
        painter.setFont(font)
        wide = min(painter.fontMetrics().horizontalAdvance(self._caption) + 14, CAPTION_WIDTH - 4)
        label = QRectF(
            CAPTION_WIDTH - 4 - wide, self.height() - CAPTION_HEIGHT, wide, CAPTION_HEIGHT
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(strong)
        painter.drawRoundedRect(label, 3, 3)
        painter.setPen(QColor(tokens("light").on_accent))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self._caption)

    def focusInEvent(self, event: object) -> None:  # noqa: N802
        """Show the focus."""
        self.update()

    focusOutEvent = focusInEvent  # noqa: N815
