"""A pane of the window: its title with a badge, its body, and its acts at the foot, hairlines between."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.kit.buttons import ActButton
from app.ui.kit.paint import RADIUS, Badge
from app.ui.kit.pill import Pill
from app.ui.kit.tokens import tokens
from app.ui.kit.words import Words

HEAD_HEIGHT = 40


class Ruled(QWidget):
    """A stretch of the pane with a hairline at its head or foot."""

    def __init__(self, parent: QWidget | None = None, *, at: str = "foot", ground: str = "pane"):
        super().__init__(parent)
        self._at, self._ground = at, ground

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Ground and hairline."""
        painter, colours = QPainter(self), tokens()
        painter.fillRect(self.rect(), QColor(getattr(colours, self._ground)))
        if self._at:
            y = 0 if self._at == "head" else self.height() - 1
            painter.fillRect(QRect(0, y, self.width(), 1), QColor(colours.line))


class Pane(QWidget):
    """``set_body`` fills it, ``add_head`` adds to the title bar, ``add_act`` to the foot."""

    def __init__(self, title: str, parent: QWidget | None = None, *, stacked: bool = False):
        super().__init__(parent)
        self.head = Ruled(self)
        self.head.setMinimumHeight(HEAD_HEIGHT)
        self.title = Words(title, self.head, size=15, weight=QFont.Weight.DemiBold, wrap=False)
        self.badge = Pill("", "accent", parent=self.head)
        self.badge.hide()
        self._head_row = QHBoxLayout(self.head)
        self._head_row.setContentsMargins(12, 4, 12, 5)
        self._head_row.setSpacing(8)
        self._head_row.addWidget(self.title)
        self._head_row.addStretch(1)
        self._head_row.addWidget(self.badge)
        self.foot = Ruled(self, at="head")
        self._acts = QVBoxLayout(self.foot) if stacked else QHBoxLayout(self.foot)
        self._acts.setContentsMargins(12, 9, 12, 8)
        self._acts.setSpacing(8)
        self._stacked = stacked
        if not stacked:
            self._acts.addStretch(1)
        self.foot.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addStretch(1)
        self._column.addWidget(self.foot)
        self.setAccessibleName(title)

    def set_title(self, title: str) -> None:
        """Another title."""
        self.title.setText(title)
        self.setAccessibleName(title)

    def set_badge(self, badge: Badge | None) -> None:
        """The state at the right of the title."""
        self.badge.setVisible(badge is not None)
        if badge is not None:
            self.badge.show_badge(badge)

    def add_head(self, widget: QWidget) -> None:
        """Add a tool at the right end of the title bar."""
        self._head_row.addWidget(widget)

    def set_body(self, body: QWidget, *, scroll: bool = True) -> None:
        """Fill the pane; the body scrolls up and down when it is longer than the pane."""
        if scroll:
            area = QScrollArea(self)
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(body)
            # Qt fills both by itself; the pane's own ground is to be seen.
            area.viewport().setAutoFillBackground(False)
            body.setAutoFillBackground(False)
            body = area
        old = self._column.takeAt(1)
        if old.widget():
            old.widget().deleteLater()
        self._column.insertWidget(1, body, 1)

    def add_act(self, button: ActButton) -> ActButton:
        """Add an act at the foot, the primary one first."""
        self.foot.show()
        if self._stacked:
            self._acts.addWidget(button)
        else:
            self._acts.insertWidget(self._acts.count() - 1, button)
        return button

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The pane's ground."""
        QPainter(self).fillRect(self.rect(), QColor(tokens().pane))


class Card(QFrame):
    """A framed group inside a pane, such as the certificate or an opinion; fill its ``column``."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 12, 14, 12)
        self.column.setSpacing(2)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Hairline with round corners."""
        painter, colours = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.line))
        painter.setBrush(QColor(colours.pane))
        area = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, RADIUS, RADIUS)
