"""A state that lasts, across the top of a screen: what it is, what to do next, and a way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.ui.kit.icons import icon, pixmap
from app.ui.kit.style import apply_kind
from app.ui.kit.tokens import tokens

ICONS = {"red": "alert-circle", "ochre": "alert-triangle", "green": "circle-check",
         "accent": "info-circle"}


class Banner(QWidget):
    """``show_words`` opens it, ``closed()`` and ``acted()`` say what the person did with it."""

    acted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.tone = "ochre"
        self._mark = QLabel(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._next = QLabel(self)
        self._next.setWordWrap(True)
        self._next.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton(self)
        self.button.clicked.connect(self.acted)
        self.button.hide()
        self.close_button = QToolButton(self)
        self.close_button.setProperty("kind", "icon")
        self.close_button.setIcon(icon("x"))
        self.close_button.setAccessibleName(self.tr("Đóng thông báo"))
        self.close_button.clicked.connect(self.dismiss)
        words = QWidget(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(12)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._words)
        column.addWidget(self._next)
        row.addWidget(self._mark)
        row.addWidget(words, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
        self.hide()

    def show_words(
        self, words: str, next_step: str = "", *, tone: str = "ochre", act_words: str = ""
    ) -> None:
        """Say it, in a colour with a meaning (``red``, ``ochre``, ``green``, ``accent``)."""
        self.tone = tone
        self._words.setText(words)
        self._next.setText(next_step)
        self._next.setVisible(bool(next_step))
        self.button.setText(act_words)
        self.button.setVisible(bool(act_words))
        apply_kind(self._words, "heading", tone)
        apply_kind(self._next, "", tone)
        self._mark.setPixmap(pixmap(ICONS[tone], tone, 20, self.devicePixelRatioF()))
        self.setAccessibleName(f"{words} {next_step}".strip())
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))

    def dismiss(self) -> None:
        """Put it away."""
        self.hide()
        self.closed.emit()

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The soft ground of its tone, and a hairline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(getattr(tokens(), f"{self.tone}_soft")))
        painter.setPen(QColor(tokens().line))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
