"""Everything by name: Ctrl K, a few letters with or without marks, Enter.

It drops down under the search field: acts that can be done here and now, with their keys, and the
documents that fit, found away from the window. The field itself is never touched, so UniKey and
IBus can compose in it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.shared.text import fold, nfc
from app.ui.commands import ActionTable, native_key
from app.ui.jobs import Jobs
from app.ui.kit import tokens as sizes
from app.ui.kit.icons import paint_icon
from app.ui.kit.tokens import tokens
from app.ui.shell_model import Hit

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
PAUSE_MS = 200
MOST_ACTS, MOST_ROWS = 8, 12


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the palette and what choosing it does."""

    words: str
    detail: str
    icon: str
    run: Callable[[], None]
    key: str = ""


class Palette(QFrame):
    """The list under the search field. It belongs to the window and opens inside it."""

    def __init__(
        self, field: QLineEdit, table: ActionTable, jobs: Jobs,
        search: Callable[[str], Sequence[Hit]], parent: QWidget,
    ):
        super().__init__(parent)
        self.setObjectName("palette")
        self.setProperty("kind", "card")
        self._field, self._table, self._jobs, self._search = field, table, jobs, search
        self._asked = ""
        self._before: QWidget | None = None
        self.rows = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Việc và văn bản tìm thấy"))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(_Line(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.clicked.connect(self._run)
        self._nothing = QLabel(self.tr("Không có việc hay văn bản nào khớp."), self)
        self._nothing.setProperty("kind", "muted")
        self._nothing.setContentsMargins(12, 10, 12, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 5, 5, 5)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        field.textEdited.connect(self._typed)
        field.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Go to the field and show what can be done here."""
        if not self.isVisible():
            focused = self.window().focusWidget()
            self._before = focused if focused is not self._field else self._before
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._show(self._acts(self._words()))
        self._pause.start()

    def close_list(self) -> None:
        """Put the list away and go back to where the person was."""
        self.hide()
        self._pause.stop()
        self._field.clear()
        if self._before is not None and self._field.hasFocus():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def entries(self) -> list[Entry]:
        """What is offered now, best first."""
        return [self.rows.item(row).data(ENTRY_ROLE) for row in range(self.rows.rowCount())]

    def _words(self) -> str:
        return nfc(self._field.text()).strip()

    def _typed(self) -> None:
        self._show(self._acts(self._words()))
        self._pause.start()

    def _acts(self, words: str) -> list[Entry]:
        scored = []
        for action in self._table.available(palette=True):
            if (rank := match(words, f"{action.words} {action.also_called}")) is not None:
                scored.append((rank, action))
        scored.sort(key=lambda pair: pair[0])
        return [
            Entry(
                action.words, "", action.icon or "command",
                lambda name=action.id: self._table.run(name),
                native_key(action.shortcut) if action.shortcut else "",
            )
            for _, action in (scored[:MOST_ACTS] if words else scored)
        ]

    def _ask(self) -> None:
        words = self._asked = self._words()
        if len(words) >= 2 and self.isVisible():
            search = self._search
            self._jobs.query(
                lambda _: search(words), lambda hits: self._found(words, hits), owner=self,
                on_error=lambda _error: self._found(words, ()), words=self.tr("Tìm văn bản"),
            )

    def _found(self, words: str, hits: Sequence[Hit]) -> None:
        if words == self._words() and self.isVisible():
            chosen = self.list.currentIndex().row()
            self._show(self._acts(words) + [
                Entry(hit.title, hit.detail, hit.icon, hit.open) for hit in hits
            ], max(chosen, 0))

    def _show(self, entries: Sequence[Entry], chosen: int = 0) -> None:
        self.rows.clear()
        for entry in entries:
            item = QStandardItem(f"{entry.words} {entry.detail} {entry.key}".strip())
            item.setData(entry, ENTRY_ROLE)
            item.setEditable(False)
            self.rows.appendRow(item)
        self.list.setVisible(bool(entries))
        self._nothing.setVisible(not entries)
        if entries:
            self.list.setCurrentIndex(self.rows.index(min(chosen, len(entries) - 1), 0))
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        corner = self._field.mapTo(self.parentWidget(), self._field.rect().bottomLeft())
        shown = range(min(self.rows.rowCount(), MOST_ROWS))
        tall = sum(self.list.sizeHintForRow(row) for row in shown) or sizes.ROW_TALL
        self.setGeometry(QRect(corner.x(), corner.y() + 5, max(self._field.width(), 460), tall + 12))

    def _run(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        self.close_list()
        if entry:
            entry.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field that belong to the list; the window's size; focus that goes elsewhere."""
        if watched is self._field and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self._field and event.type() == QEvent.Type.FocusOut:
            if event.reason() != Qt.FocusReason.PopupFocusReason and (
                event.reason() != Qt.FocusReason.ActiveWindowFocusReason
            ):
                self.hide()
        elif watched is self._field and event.type() == QEvent.Type.MouseButtonPress:
            QTimer.singleShot(0, self, self.open)
        elif watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        row, last = self.list.currentIndex().row(), self.rows.rowCount() - 1
        if event.key() == Qt.Key.Key_Escape:
            self.close_list()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if not self.isVisible():
                self.open()
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.list.setCurrentIndex(self.rows.index(max(0, min(last, row + step)), 0))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isVisible():
            self._run(self.list.currentIndex())
        else:
            return False
        return True


def match(words: str, text: str) -> int | None:
    """How well folded ``words`` fit ``text``: 0 is best, ``None`` does not fit.

    Every word typed must begin a word of the text, or the whole must stand somewhere in it.
    """
    wanted, held = fold(words), fold(text)
    if not wanted or held.startswith(wanted):
        return 0
    parts = held.split()
    if all(any(part.startswith(word) for part in parts) for word in wanted.split()):
        return 1
    return 2 if wanted in held else None


class _Line(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        tall = sizes.ROW_TALL + 12 if index.data(ENTRY_ROLE).detail else sizes.ROW_TALL
        return QSize(200, tall)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        colours, area = tokens(), option.rect
        here = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection))
            painter.drawRoundedRect(area, sizes.RADIUS - 1, sizes.RADIUS - 1)
        paint_icon(
            painter, QRect(area.left() + 10, area.center().y() - 8, sizes.ICON, sizes.ICON),
            entry.icon, "accent" if here else "muted",
        )
        words = area.adjusted(40, 4, -12, -4)
        vertical = Qt.AlignmentFlag.AlignVCenter
        if entry.detail:
            self._small(painter, option, words, entry.detail, Qt.AlignmentFlag.AlignBottom)
            vertical = Qt.AlignmentFlag.AlignTop
        if entry.key:
            self._small(
                painter, option, words,
                entry.key, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            )
        painter.setFont(option.font)
        painter.setPen(QColor(colours.ink))
        painter.drawText(words, vertical, painter.fontMetrics().elidedText(
            entry.words, Qt.TextElideMode.ElideRight, words.width() - (80 if entry.key else 0)
        ))
        painter.restore()

    def _small(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, words: str,
        alignment: Qt.AlignmentFlag,
    ) -> None:
        font = QFont(option.font)
        font.setPixelSize(option.font.pixelSize() - 1)
        painter.setFont(font)
        painter.setPen(QColor(tokens().muted))
        painter.drawText(area, alignment, painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, area.width()
        ))
