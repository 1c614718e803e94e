"""Buttons with a rank: one primary act on a screen with its key, a second in outline, the rest words."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.kit.icons import pixmap
from app.ui.kit.key_hint import KEY_HEIGHT, draw_key, key_width
from app.ui.kit.paint import RADIUS, TEXT, sized
from app.ui.kit.tokens import Tokens, tokens

Rank = Literal["primary", "outline", "text"]
HEIGHT = 30
ICON = 17


class ActButton(QAbstractButton):
    """An act named by what it does; the key beside it is shown, the action table binds it."""

    def __init__(
        self, words: str, rank: Rank = "outline", *, icon: str = "", key: str = "",
        parent: QWidget | None = None,
    ):
        super().__init__(parent)
        self.rank, self._icon, self._key = rank, icon, key
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(key)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _font(self) -> QFont:
        return sized(self.font(), TEXT, QFont.Weight.Medium)

    def _content_width(self) -> int:
        width = QFontMetrics(self._font()).horizontalAdvance(self.text())
        width += ICON + 8 if self._icon else 0
        return width + (key_width(self._key, self.font()) + 10 if self._key else 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as icon, words and key."""
        padding = 28 if self.text() else 18
        return QSize(self._content_width() + padding, max(HEIGHT, QFontMetrics(self._font()).height() + 12))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Never cut."""
        return self.sizeHint()

    def setEnabled(self, enabled: bool) -> None:  # noqa: N802
        """Fade when it cannot be done now."""
        super().setEnabled(enabled)
        shape = Qt.CursorShape.PointingHandCursor if enabled else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def _colours(self, colours: Tokens) -> tuple[str | None, str | None, str]:
        """Ground, edge and words for the present state."""
        lit = self.isEnabled() and (self.underMouse() or self.isDown())
        if self.rank == "primary":
            if not self.isEnabled():
                return colours.line, None, colours.disabled
            ground = colours.accent_pressed if self.isDown() else colours.accent_hover
            return ground if lit else colours.accent, None, colours.on_accent
        words = colours.ink if self.isEnabled() else colours.disabled
        edge = colours.field_line if self.rank == "outline" else None
        plain = colours.pane if self.rank == "outline" else None
        return colours.hover if lit else plain, edge, words

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw ground, icon, words and key; a ring while it has the focus."""
        colours, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, ink = self._colours(colours)
        shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(edge) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(shape, RADIUS, RADIUS)
        x = (self.width() - self._content_width()) / 2
        if self._icon:
            picture = pixmap(self._icon, ink, ICON, self.devicePixelRatioF())
            painter.drawPixmap(round(x), (self.height() - ICON) // 2, picture)
            x += ICON + 8
        painter.setFont(self._font())
        painter.setPen(QColor(ink))
        words = QRectF(x, 0, self.width() - x, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._key:
            x += painter.fontMetrics().horizontalAdvance(self.text()) + 10
            cap = QRectF(x, (self.height() - KEY_HEIGHT) / 2, key_width(self._key, self.font()), KEY_HEIGHT)
            draw_key(painter, self._key, cap, self.font())
        if self.hasFocus():
            self._paint_ring(painter, colours)

    def _paint_ring(self, painter: QPainter, colours: Tokens) -> None:
        primary = self.rank == "primary"
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.on_accent if primary else colours.accent), 2 if not primary else 1.5))
        inset = 2.5 if primary else 1.0
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ring, RADIUS - 1, RADIUS - 1)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow light and dark."""
        self.update()
        super().changeEvent(event)
