"""Several people or units as chips: typed without marks, chosen from the popup, taken away again."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from app.shared.text import nfc
from app.ui.kit.completion import Suggestions
from app.ui.kit.field import Choice, Field
from app.ui.kit.paint import PILL_PADDING, Badge, draw_icon, draw_pill, pill_size
from app.ui.kit.text_field import bare_line
from app.ui.kit.tokens import tokens

CROSS = 12


class TokenChip(QWidget):
    """One person or unit that was chosen; the cross, Delete or Backspace takes it away."""

    removed = Signal()

    def __init__(self, choice: Choice, parent: QWidget):
        super().__init__(parent)
        self.choice = choice
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("{who}, bấm Delete để bỏ").format(who=choice.words))
        self.setToolTip(choice.detail)

    def sizeHint(self) -> QSize:  # noqa: N802
        """The pill and its cross."""
        return pill_size(Badge("accent", self.choice.words), self.font()) + QSize(CROSS + 4, 2)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the pill and its cross."""
        painter, colours = QPainter(self), tokens()
        draw_pill(painter, Badge("accent", ""), self.rect(), self.font())
        words = self.rect().adjusted(0, 0, -CROSS - 2, 0)
        nothing = QColor(Qt.GlobalColor.transparent)
        draw_pill(painter, Badge("accent", self.choice.words), words, self.font(), nothing)
        left = self.width() - CROSS - PILL_PADDING + 2
        cross = QRect(left, (self.height() - CROSS) // 2, CROSS, CROSS)
        draw_icon(painter, "x", cross.toRectF(), QColor(colours.muted))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.accent), 1.5))
            ring = self.rect().adjusted(1, 1, -2, -2)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)

    def mousePressEvent(self, event: object) -> None:  # noqa: N802
        """The cross takes it away."""
        if event.position().x() >= self.width() - CROSS - PILL_PADDING:
            self.removed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Delete and Backspace take it away."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, _event: object) -> None:  # noqa: N802
        """Show the focus."""
        self.update()

    focusOutEvent = focusInEvent  # noqa: N815


class Flow(QLayout):
    """Chips one after another, on as many lines as they need; the last one takes the rest."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 3, 0, 3)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Chips go before the line of text, which stays last."""
        self._items.insert(max(0, len(self._items) - 1), item)

    def count(self) -> int:
        """How many."""
        return len(self._items)

    def itemAt(self, at: int) -> QLayoutItem | None:  # noqa: N802
        """The item there."""
        return self._items[at] if 0 <= at < len(self._items) else None

    def takeAt(self, at: int) -> QLayoutItem | None:  # noqa: N802
        """Take it out."""
        return self._items.pop(at) if 0 <= at < len(self._items) else None

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """More lines when narrow."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height of all lines."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(160, self.heightForWidth(max(160, self.geometry().width())))

    minimumSize = sizeHint  # noqa: N815

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Place all."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        area = rect.marginsRemoved(self.contentsMargins())
        x, y, line = area.x(), area.y(), 0
        for item in self._items:
            last = item is self._items[-1]
            size = item.sizeHint() if not last else QSize(90, item.sizeHint().height())
            if x > area.x() and x + size.width() > area.right() + 1:
                x, y, line = area.x(), y + line + 4, 0
            width = area.right() + 1 - x if last else min(size.width(), area.width())
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(max(20, width), max(22, size.height()))))
            x, line = x + width + 5, max(line, size.height(), 22)
        margins = self.contentsMargins()
        return y + line - rect.y() + margins.bottom()


class TokenField(Field):
    """Several of a list as chips; the value is the tuple of keys in the order they were chosen."""

    def __init__(
        self, name: str, label: str, choices: Sequence[Choice] = (), *, required: bool = False,
        single: bool = False, parent: QWidget | None = None,
    ):
        super().__init__(name, label, required=required, parent=parent)
        self._single = single
        self.chips: list[TokenChip] = []
        holder = QWidget(self.box)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        self._flow = Flow(holder)
        self.line = bare_line(holder)
        self._flow.addWidget(self.line)
        self.suggestions = Suggestions(self.line, self.box)
        self.suggestions.picked.connect(self._picked)
        self.line.textEdited.connect(lambda _words: self.edited.emit(self.name))
        self._take_editor(holder)
        # The line has the keyboard, not the holder that the frame shows.
        holder.removeEventFilter(self)
        self.editor = self.line
        self.line.installEventFilter(self)
        self.line.setAccessibleName(label)
        self.setFocusProxy(self.line)
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[Choice]) -> None:
        """Offer these people and units."""
        self.suggestions.model.set_choices(list(choices))

    def chosen(self) -> tuple[Choice, ...]:
        """The chosen people and units."""
        return tuple(chip.choice for chip in self.chips)

    def value(self) -> tuple[str, ...] | None:
        """Their keys, ``None`` when there are none."""
        return tuple(chip.choice.key for chip in self.chips) or None

    def _show_value(self, value: Iterable[str] | None) -> None:
        by_key = {choice.key: choice for choice in self.suggestions.model.choices()}
        for chip in list(self.chips):
            self._drop(chip)
        for key in value or ():
            if key in by_key:
                self._add(by_key[key])

    def _add(self, choice: Choice) -> None:
        if self._single:
            for chip in list(self.chips):
                self._drop(chip)
        chip = TokenChip(choice, self.line.parentWidget())
        chip.removed.connect(lambda: self._remove(chip))
        self.chips.append(chip)
        self._flow.addWidget(chip)
        chip.show()
        self._changed_chips()

    def _drop(self, chip: TokenChip) -> None:
        self.chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._changed_chips()

    def _changed_chips(self) -> None:
        self.suggestions.taken = frozenset(chip.choice.key for chip in self.chips)
        self._flow.invalidate()
        self.line.parentWidget().updateGeometry()
        said = ", ".join(chip.choice.words for chip in self.chips)
        name = f"{self._label_words}: {said}" if said else self._label_words
        self.line.setAccessibleName(name)

    def _picked(self, choice: Choice) -> None:
        self.line.clear()
        if choice.key not in self.suggestions.taken:
            self._add(choice)
        self._was_edited()

    def _remove(self, chip: TokenChip) -> None:
        self._drop(chip)
        self.line.setFocus()
        self._was_edited()

    def _take_key(self, event: QKeyEvent) -> bool:
        empty = not self.line.text()
        if event.key() == Qt.Key.Key_Backspace and empty and self.chips:
            self._remove(self.chips[-1])
            return True
        if event.key() == Qt.Key.Key_Down and not self.suggestions.is_open():
            self.suggestions.open_all()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not empty:
            found = self.suggestions.model.find(self.line.text())
            if found is not None:
                self._picked(found)
                return True
        return super()._take_key(event)

    def _leave(self) -> None:
        words = nfc(self.line.text()).strip()
        found = self.suggestions.model.find(words)
        if found is not None:
            self._picked(found)
        lost = bool(words) and found is None
        self.set_problem(self.tr("Không có trong danh sách. Gõ vài chữ rồi chọn.") if lost else "")


PeopleField = TokenField
