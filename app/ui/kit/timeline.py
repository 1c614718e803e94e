"""What has happened to a document, newest first or last as given: when, who, what, and his words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.paint import SMALL, Tone, strong
from app.ui.kit.tokens import tokens
from app.ui.kit.words import Words

RAIL = 22
DOT = 4.5


@dataclass(frozen=True, slots=True)
class Event:
    """One step: who did what, when as shown ("08:58, hôm nay"), and what he wrote."""

    who: str
    when: str
    what: str
    words: str = ""
    tone: Tone = "accent"


class Step(QWidget):
    """One step beside the rail."""

    def __init__(self, event: Event, parent: QWidget, *, last: bool):
        super().__init__(parent)
        self._tone, self._last = event.tone, last
        column = QVBoxLayout(self)
        column.setContentsMargins(RAIL, 0, 0, 4 if last else 14)
        column.setSpacing(1)
        self._first = Words(event.what, self, weight=QFont.Weight.Medium)
        column.addWidget(self._first)
        line = " · ".join(part for part in (event.who, event.when) if part)
        column.addWidget(Words(line, self, size=SMALL, token="muted"))
        if event.words:
            column.addWidget(Words(event.words, self))
        self.setAccessibleName(". ".join(part for part in (event.what, line, event.words) if part))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The rail and its dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(DOT + 1, self._first.geometry().top() + self._first.fontMetrics().height() / 2)
        if not self._last:
            rail = QRect(round(middle.x()), round(middle.y()), 1, self.height())
            painter.fillRect(rail, QColor(tokens().line))
        painter.setPen(QPen(QColor(tokens().pane), 2))
        painter.setBrush(strong(self._tone))
        painter.drawEllipse(middle, DOT, DOT)
        painter.setPen(Qt.PenStyle.NoPen)


class Timeline(QWidget):
    """Steps under one another on a rail."""

    def __init__(self, events: Sequence[Event] = (), parent: QWidget | None = None):
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.show_events(events)

    def show_events(self, events: Sequence[Event]) -> None:
        """Show these steps in this order."""
        while self._column.count():
            self._column.takeAt(0).widget().deleteLater()
        for number, event in enumerate(events):
            self._column.addWidget(Step(event, self, last=number == len(events) - 1))
