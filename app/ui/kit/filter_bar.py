"""The head of a list: its name, its chips ("Chưa vào sổ 7", "Tất cả") and a filter as you type."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.shared.numbers import grouped
from app.shared.text import nfc
from app.ui.kit.paint import Badge, draw_pill, pill_size, soft
from app.ui.kit.tokens import tokens
from app.ui.kit.words import Words

DEBOUNCE_MS = 200


@dataclass(frozen=True, slots=True)
class Chip:
    """A ready-made filter: its key, its words, how many it lets through (unknown is ``None``)."""

    key: str
    words: str
    count: int | None = None


class ChipButton(QAbstractButton):
    """A chip that can be chosen; the chosen one has the accent."""

    def __init__(self, chip: Chip, parent: QWidget | None = None):
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_chip(chip)

    def show_chip(self, chip: Chip) -> None:
        """Show another count."""
        self.chip = chip
        count = "" if chip.count is None else f" {grouped(chip.count)}"
        self.setText(f"{chip.words}{count}")
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as its words."""
        return pill_size(Badge("accent", self.text()), self.font()) + QSize(0, 2)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the chip, with a ring while it has the focus."""
        painter = QPainter(self)
        tone = "accent" if self.isChecked() else "muted"
        ground = soft(tone) if not self.underMouse() else QColor(tokens().selection)
        draw_pill(painter, Badge(tone, self.text()), self.rect(), self.font(), ground)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens().accent), 1.5))
            ring = self.rect().adjusted(1, 1, -2, -2)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)


class QuickFilter(QLineEdit):
    """Filters while typing, a fifth of a second after the last key; Esc clears it."""

    asked = Signal(str)
    left_down = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(self.tr("Lọc theo số, trích yếu, cơ quan"))
        self.setAccessibleName(self.tr("Lọc danh sách"))
        self._resting = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._resting.timeout.connect(self._ask)
        # textChanged: a commit of the input method and the clear button count, a preedit does not.
        self.textChanged.connect(lambda _words: self._resting.start())
        self._last = ""

    def _ask(self) -> None:
        words = " ".join(nfc(self.text()).split())
        if words != self._last:
            self._last = words
            self.asked.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc clears, Enter asks at once, Down goes into the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._resting.stop()
            self._ask()
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """``chosen(key)`` when a chip is taken, ``asked(words)`` when the typed filter rests."""

    chosen = Signal(str)
    asked = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None):
        super().__init__(parent)
        self.title = Words(title, self, size=15, weight=QFont.Weight.DemiBold, wrap=False)
        self.quick = QuickFilter(self)
        self.quick.asked.connect(self.asked)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda button: self.chosen.emit(button.chip.key))
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        head.addLayout(self._chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.quick)

    def show_chips(self, chips: Sequence[Chip], chosen: str | None = None) -> None:
        """Show these chips; counts may change without losing the chosen one."""
        present = {button.chip.key: button for button in self._group.buttons()}
        if list(present) != [chip.key for chip in chips]:
            self._rebuild(chips, chosen or self.chip())
            return
        for chip in chips:
            present[chip.key].show_chip(chip)
            if chip.key == chosen:
                present[chip.key].setChecked(True)

    def _rebuild(self, chips: Sequence[Chip], chosen: str | None) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.deleteLater()
        for number, chip in enumerate(chips):
            button = ChipButton(chip, self)
            button.setChecked(chip.key == chosen or (chosen is None and number == 0))
            self._group.addButton(button)
            self._chips.addWidget(button)

    def chip(self) -> str | None:
        """The key of the chosen chip."""
        button = self._group.checkedButton()
        return button.chip.key if button else None

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The pane's ground and the hairline to the list."""
        painter, colours = QPainter(self), tokens()
        painter.fillRect(self.rect(), QColor(colours.pane))
        foot = QRect(0, self.height() - 1, self.width(), 1)
        painter.fillRect(foot, QColor(colours.line))
