"""What is in order and what is not, before an act: an icon and words for each point."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.paint import Tone
from app.ui.kit.words import IconRow, Words

State = Literal["done", "look", "wrong", "waiting"]
ICONS: dict[State, tuple[str, Tone]] = {
    "done": ("circle-check", "green"),
    "look": ("alert-triangle", "ochre"),
    "wrong": ("circle-x", "red"),
    "waiting": ("circle-dashed", "muted"),
}


@dataclass(frozen=True, slots=True)
class Point:
    """One point: its state and the sentence that says it."""

    state: State
    words: str


class Checklist(QWidget):
    """Rows of points under an optional title ("Trước khi ký")."""

    def __init__(self, title: str = "", points: Sequence[Point] = (), parent: QWidget | None = None):
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        if title:
            self._column.addWidget(Words(title, self, weight=QFont.Weight.DemiBold))
        self._rows: list[IconRow] = []
        self.show_points(points)

    def show_points(self, points: Sequence[Point]) -> None:
        """Show these points."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        said = {
            "done": self.tr("Đạt"), "look": self.tr("Cần xem"),
            "wrong": self.tr("Chưa đạt"), "waiting": self.tr("Đang chờ"),
        }
        self._rows = []
        for point in points:
            row = IconRow(*ICONS[point.state], point.words, self)
            row.words.setAccessibleName(f"{said[point.state]}: {point.words}")
            self._column.addWidget(row)
            self._rows.append(row)
