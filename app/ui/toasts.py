"""What was done just now, said in passing, with a way back for what can be taken back.

Ctrl+Z takes the last one back while it shows; it waits while the pointer or the focus is on it.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.ui.kit.icons import pixmap
from app.ui.kit.tokens import tokens

UNDO_MS, PLAIN_MS = 10_000, 5_000
MARGIN = 16


class Toasts(QWidget):
    """One toast at a time at the foot of the window. ``changed()`` when undo comes or goes."""

    changed = Signal()

    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._undo: Callable[[], None] | None = None
        self._mark = QLabel(self)
        self._words = QLabel(self)
        self._words.setObjectName("toast_words")
        self._words.setProperty("kind", "toast")
        self.button = QPushButton(self)
        self.button.setProperty("kind", "toast")
        self.button.setText(self.tr("Hoàn tác  Ctrl Z"))
        self.button.setAccessibleName(self.tr("Hoàn tác"))
        self.button.clicked.connect(self.undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 10, 7)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self._words)
        row.addWidget(self.button)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.put_away)
        parent.installEventFilter(self)
        self.button.installEventFilter(self)
        self.hide()

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done; ``undo`` takes it back, for ten seconds."""
        self._undo = undo
        self._words.setText(words)
        self.button.setVisible(undo is not None)
        inverse = tokens("light" if tokens().scheme == "dark" else "dark")
        self._mark.setPixmap(pixmap("circle-check", inverse.green, 18, self.devicePixelRatioF()))
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(UNDO_MS if undo else PLAIN_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.changed.emit()

    def words(self) -> str:
        """What is said now; empty when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def can_undo(self) -> bool:
        """Whether the last thing can be taken back now."""
        return self._undo is not None and not self.isHidden()

    def undo(self) -> None:
        """Take the last thing back."""
        if self.can_undo():
            undo = self._undo
            self.put_away()
            undo()

    def put_away(self) -> None:
        """Say nothing more."""
        self._timer.stop()
        self._undo = None
        self.hide()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window changes size; wait while the focus is on the button."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        elif watched is self.button and event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched is self.button and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._timer.start(PLAIN_MS)
        return False

    def enterEvent(self, event: object) -> None:
        """Wait while the pointer is here."""
        self._timer.stop()

    def leaveEvent(self, event: object) -> None:
        """Go on."""
        if self.isVisible():
            self._timer.start(PLAIN_MS)

    def _place(self) -> None:
        host = self.parentWidget()
        self.move(
            (host.width() - self.width()) // 2, host.height() - self.height() - 28 - MARGIN
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ink on the pane, turned round, so that it stands out of any screen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().ink))
        painter.drawRoundedRect(self.rect(), 8, 8)
