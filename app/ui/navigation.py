"""Where a person can go: places in groups, each with what waits there."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.shared.numbers import grouped
from app.ui.kit import tokens as sizes
from app.ui.kit.icons import paint_icon
from app.ui.kit.tokens import tokens
from app.ui.shell_model import Place

Index = QModelIndex | QPersistentModelIndex
PLACE_ROLE = Qt.ItemDataRole.UserRole + 1
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
GROUP_HEIGHT, FIRST_GROUP_HEIGHT = 32, 42
EDGE, INSET = 8, 18


class NavigationModel(QAbstractListModel):
    """Rows are group names (which cannot be chosen) and places."""

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._rows: list[str | Place] = []
        self._counts: Mapping[str, int] = {}

    def show_places(self, places: Sequence[Place]) -> None:
        """Show these, under the names of their groups, in the order given."""
        self.beginResetModel()
        self._rows, group = [], None
        for place in places:
            if place.group != group:
                group = place.group
                self._rows.append(group)
            self._rows.append(place)
        self.endResetModel()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many wait at each place, by the place's id."""
        self._counts = counts
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row_of(self, place_id: str) -> int:
        """The row of a place, -1 when it is not shown."""
        for row, entry in enumerate(self._rows):
            if isinstance(entry, Place) and entry.id == place_id:
                return row
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Groups and places."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only places can be chosen."""
        if isinstance(self._rows[index.row()], Place):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = 0) -> Any:
        """Words, and for a screen reader the counter with them."""
        entry = self._rows[index.row()]
        is_place = isinstance(entry, Place)
        count = self._counts.get(entry.id, 0) if is_place else 0
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.words if is_place else entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = entry.words if is_place else entry
            return f"{words}, {count}" if count else words
        if role == PLACE_ROLE:
            return entry if is_place else None
        return count if role == COUNT_ROLE else None


class Navigation(QListView):
    """The list of places; ``chosen(place_id)`` as soon as the person stands on one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("navigation")
        self.setAccessibleName(self.tr("Các nơi làm việc"))
        self.places = NavigationModel(self)
        self.setModel(self.places)
        self.setItemDelegate(_Row(self))
        self.setFixedWidth(sizes.NAV_WIDTH)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._current)
        self.clicked.connect(lambda index: self._current(index, index))

    def stand_at(self, place_id: str) -> None:
        """Mark where the window is."""
        row = self.places.row_of(place_id)
        if row >= 0 and row != self.currentIndex().row():
            self.selectionModel().setCurrentIndex(
                self.places.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def _current(self, now: QModelIndex, _before: QModelIndex) -> None:
        place = now.data(PLACE_ROLE) if now.isValid() else None
        if place:
            self.chosen.emit(place.id)

    def paintEvent(self, event: Any) -> None:
        """The ground of the navigation and the hairline at its right, then the rows."""
        painter = QPainter(self.viewport())
        area = self.viewport().rect()
        painter.fillRect(area, QColor(tokens().nav))
        painter.setPen(QColor(tokens().line))
        painter.drawLine(area.topRight(), area.bottomRight())
        painter.end()
        super().paintEvent(event)


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(PLACE_ROLE):
            return QSize(sizes.NAV_WIDTH, max(sizes.ROW, option.fontMetrics.height() + 12))
        return QSize(sizes.NAV_WIDTH, GROUP_HEIGHT if index.row() else FIRST_GROUP_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = index.data(PLACE_ROLE)
        if place:
            self._paint_place(painter, option, index, place)
        else:
            self._paint_group(painter, option.rect, index.data(), option.font)
        painter.restore()

    def _paint_group(self, painter: QPainter, area: QRect, words: str, base: QFont) -> None:
        font = QFont(base)
        font.setPixelSize(base.pixelSize() - 2)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens().muted))
        spot = area.adjusted(INSET, 0, -INSET, -5)
        painter.drawText(spot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)

    def _paint_place(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, place: Place
    ) -> None:
        colours = tokens()
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        pill = option.rect.adjusted(EDGE, 0, -EDGE, 0)
        if here or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection if here else colours.line))
            painter.drawRoundedRect(pill, sizes.RADIUS, sizes.RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus and here:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), sizes.RADIUS, sizes.RADIUS)
        middle = pill.center().y()
        paint_icon(
            painter, QRect(pill.left() + 10, middle - 8, sizes.ICON, sizes.ICON), place.icon,
            "accent" if here else "ink",
        )
        self._paint_words(painter, option, index, place, here)

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, place: Place, here: bool
    ) -> None:
        colours, count = tokens(), index.data(COUNT_ROLE)
        area = option.rect.adjusted(45, 0, -INSET, 0)
        figure = grouped(count) if count else ""
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if place.late else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colours.red if place.late else colours.muted))
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | vertical, figure)
        room = painter.fontMetrics().horizontalAdvance(figure) + (8 if figure else 0)
        font.setWeight(QFont.Weight.DemiBold if here else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colours.accent if here else colours.ink))
        words = painter.fontMetrics().elidedText(
            place.words, Qt.TextElideMode.ElideRight, area.width() - room
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | vertical, words)
