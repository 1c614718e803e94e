"""A place with nothing in it: what it is, why it is empty, and the one thing to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.kit.icons import paint_icon
from app.ui.kit.tokens import tokens

DISC, MARK, MEASURE = 72, 32, 420


class EmptyState(QWidget):
    """An icon, a title, a sentence and at most one button; ``acted()`` when it is pressed."""

    acted = Signal()

    def __init__(
        self, icon: str, title: str, words: str, act_words: str = "", parent: QWidget | None = None
    ):
        super().__init__(parent)
        self._mark = _Mark(icon, self)
        self._title = QLabel(title, self)
        self._title.setProperty("kind", "title")
        self._words = QLabel(words, self)
        self._words.setProperty("kind", "muted")
        self._words.setWordWrap(True)
        self.button = QPushButton(act_words, self)
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self.acted)
        self.button.setVisible(bool(act_words))
        self._words.setFixedWidth(MEASURE)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        for part, space in ((self._mark, 8), (self._title, 0), (self._words, 12), (self.button, 0)):
            if isinstance(part, QLabel):
                part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(space)
        column.addStretch(3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sentence keeps its measure and takes the lines it needs."""
        self._words.setFixedHeight(self._words.heightForWidth(MEASURE))
        super().resizeEvent(event)

    def say(self, icon: str, title: str, words: str, act_words: str = "") -> None:
        """Say something else: nothing yet, a filter that hides all, not fetched yet."""
        self._mark.show_icon(icon)
        self._title.setText(title)
        self._words.setText(words)
        self._words.setFixedHeight(self._words.heightForWidth(MEASURE))
        self.button.setText(act_words)
        self.button.setVisible(bool(act_words))


class _Mark(QWidget):
    def __init__(self, icon: str, parent: QWidget):
        super().__init__(parent)
        self._icon = icon
        self.setFixedSize(DISC, DISC)

    def show_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().accent_soft)
        painter.drawEllipse(self.rect())
        edge = (DISC - MARK) // 2
        paint_icon(painter, self.rect().adjusted(edge, edge, -edge, -edge), self._icon, "accent")
