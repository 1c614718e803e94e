"""A badge beside a title or in a field: a state in a few words."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.paint import Badge, Tone, draw_pill, pill_size


class Pill(QWidget):
    """Shows a badge; its words are its accessible name."""

    def __init__(
        self, words: str = "", tone: Tone = "muted", icon: str = "", parent: QWidget | None = None
    ):
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_badge(Badge(tone, words, icon))

    def show_badge(self, badge: Badge) -> None:
        """Show another state."""
        self.badge = badge
        self.setAccessibleName(badge.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as its words."""
        return pill_size(self.badge, self.font())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the badge."""
        draw_pill(QPainter(self), self.badge, self.rect(), self.font())
