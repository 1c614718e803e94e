"""A list view whose cost follows what is seen, not how many rows there are.

Qt's own QListView asks the model about every row before it shows the first (two seconds for a
million documents). With rows of one height all places can be computed; what a screen reader and
the selection need stays Qt's own.
"""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

WHEEL_ROWS = 1
Action = QAbstractItemView.CursorAction


class FastList(QListView):
    """Rows under one another; ``uniform`` rows are placed by arithmetic, others by Qt.

    J and K go down and up as the arrows do.
    """

    def __init__(self, parent: QWidget | None = None, *, uniform: bool = True):
        self._uniform, self._row_height = uniform, 0
        super().__init__(parent)
        self.setUniformItemSizes(uniform)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)

    def row_height(self) -> int:
        """The height of a row in pixels, asked of the delegate once."""
        if not self._row_height:
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            self._row_height = max(1, self.itemDelegate().sizeHint(option, QModelIndex()).height())
        return self._row_height

    def forget_heights(self) -> None:
        """Lay out again: density, type size or look has changed."""
        self._row_height = 0
        self.scheduleDelayedItemsLayout()

    def setItemDelegate(self, delegate: QAbstractItemDelegate) -> None:  # noqa: N802
        """Let another delegate paint, and ask it for its height."""
        super().setItemDelegate(delegate)
        self.forget_heights()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Rows follow the person's size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.forget_heights()

    def rows_seen(self) -> tuple[int, int]:
        """First and last row on screen; last is -1 in an empty list."""
        height, top = self.row_height(), self.verticalScrollBar().value()
        last = min(self._rows() - 1, (top + self.viewport().height() - 1) // height)
        return top // height, last

    def _rows(self) -> int:
        return self.model().rowCount(self.rootIndex()) if self.model() else 0

    # Geometry

    def doItemsLayout(self) -> None:  # noqa: N802
        """Place the rows; for uniform rows there is nothing to compute."""
        if self._uniform:
            QAbstractItemView.doItemsLayout(self)
        else:
            super().doItemsLayout()

    def updateGeometries(self) -> None:  # noqa: N802
        """Set the scroll bar's range."""
        if not self._uniform:
            super().updateGeometries()
            return
        QAbstractItemView.updateGeometries(self)
        height, bar = self.row_height(), self.verticalScrollBar()
        bar.setSingleStep(max(1, height * WHEEL_ROWS // 3))
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self._rows() * height - self.viewport().height()))

    def visualRect(self, index: QModelIndex) -> QRect:  # noqa: N802
        """Where a row stands in the viewport."""
        if not self._uniform:
            return super().visualRect(index)
        if not index.isValid():
            return QRect()
        height = self.row_height()
        top = index.row() * height - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), height)

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802
        """The row under a point of the viewport."""
        if not self._uniform:
            return super().indexAt(point)
        row = (point.y() + self.verticalOffset()) // self.row_height()
        return self.model().index(row, 0) if 0 <= row < self._rows() else QModelIndex()

    def verticalOffset(self) -> int:  # noqa: N802
        """How far down the list the viewport stands, in pixels."""
        return self.verticalScrollBar().value() if self._uniform else super().verticalOffset()

    def horizontalOffset(self) -> int:  # noqa: N802
        """Rows are as wide as the view."""
        return 0 if self._uniform else super().horizontalOffset()

    def scrollTo(  # noqa: N802
        self, index: QModelIndex, hint: QAbstractItemView.ScrollHint = QListView.EnsureVisible
    ) -> None:
        """Bring a row into sight, moving no more than the hint asks."""
        if not self._uniform:
            super().scrollTo(index, hint)
            return
        rect, port, bar = self.visualRect(index), self.viewport().rect(), self.verticalScrollBar()
        if rect.isEmpty():
            return
        hints = QAbstractItemView.ScrollHint
        if hint == hints.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - port.center().y())
        elif hint == hints.PositionAtTop or (hint == hints.EnsureVisible and rect.top() < 0):
            bar.setValue(bar.value() + rect.top())
        elif hint == hints.PositionAtBottom or rect.bottom() > port.bottom():
            bar.setValue(bar.value() + rect.bottom() - port.bottom())

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Move the picture."""
        if self._uniform:
            self.viewport().update()
        else:
            super().scrollContentsBy(dx, dy)

    # Choosing

    def setSelection(  # noqa: N802
        self, rect: QRect, command: QItemSelectionModel.SelectionFlag
    ) -> None:
        """Choose the rows that a rectangle of the viewport touches."""
        if not self._uniform:
            super().setSelection(rect, command)
            return
        height, rows = self.row_height(), self._rows()
        area = rect.normalized().translated(0, self.verticalOffset())
        first, last = max(0, area.top() // height), min(rows - 1, area.bottom() // height)
        chosen = QItemSelection()
        if first <= last:
            chosen.select(self.model().index(first, 0), self.model().index(last, 0))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802
        """What to paint again when the selection changes, cut to what is seen."""
        if not self._uniform:
            return super().visualRegionForSelection(selection)
        region = QRegion()
        for part in selection:
            area = self.visualRect(part.topLeft()).united(self.visualRect(part.bottomRight()))
            region += area & self.viewport().rect()
        return region

    def moveCursor(  # noqa: N802
        self, action: Action, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Where a key leads from the current row."""
        if not self._uniform:
            return super().moveCursor(action, modifiers)
        rows = self._rows()
        if not rows:
            return QModelIndex()
        page = max(1, self.viewport().height() // self.row_height() - 1)
        steps = {
            Action.MoveUp: -1, Action.MovePrevious: -1, Action.MoveDown: 1, Action.MoveNext: 1,
            Action.MovePageUp: -page, Action.MovePageDown: page,
            Action.MoveHome: -rows, Action.MoveEnd: rows,
        }
        at = self.currentIndex().row()
        to = 0 if at < 0 and action != Action.MoveEnd else at + steps.get(action, 0)
        return self.model().index(min(max(to, 0), rows - 1), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """J and K move; typing does not jump about, the quick filter is for that."""
        moves = {Qt.Key.Key_J: Action.MoveDown, Qt.Key.Key_K: Action.MoveUp}
        if event.key() in moves and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            to = self.moveCursor(moves[event.key()], event.modifiers())
            if to.isValid():
                self.setCurrentIndex(to)
            event.accept()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Off: it would ask the model for every row."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the rows that are seen."""
        if not self._uniform:
            super().paintEvent(event)
            return
        if not self._rows():
            return
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, current, hovered = option.state, self.currentIndex(), self._hovered()
        first, last = self.rows_seen()
        for row in range(first, last + 1):
            index = self.model().index(row, 0)
            option.rect = self.visualRect(index)
            option.state = plain
            if self.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if index == current and self.hasFocus():
                option.state |= QStyle.StateFlag.State_HasFocus
            if row == hovered:
                option.state |= QStyle.StateFlag.State_MouseOver
            self.itemDelegateForIndex(index).paint(painter, option, index)
        painter.end()

    def _hovered(self) -> int:
        if not self.underMouse():
            return -1
        return self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())).row()
