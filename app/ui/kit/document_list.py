"""The list a person works down: filter at the head, J and K or the arrows, Enter opens."""

from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from app.ui.kit.fast_list import FastList
from app.ui.kit.filter_bar import FilterBar
from app.ui.kit.paged_model import PagedModel, Submit
from app.ui.kit.row_delegate import Density, RowDelegate, RowLook


class Rows(FastList):
    """The rows themselves: Enter opens."""

    opened = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens the current row; everything else as in any list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            row = self.model().row(self.currentIndex().row()) if self.currentIndex().isValid() else None
            if row is not None:
                self.opened.emit(row)
            return
        super().keyPressEvent(event)


class DocumentList(QWidget):
    """A titled, filtered list over a :class:`PagedModel`.

    Signals: ``current_changed(row | None)`` when another row is looked at, ``opened(row)`` on Enter
    or double click, ``filtered(words)`` after typing rests, ``chip_chosen(key)``.
    """

    current_changed = Signal(object)
    opened = Signal(object)
    filtered = Signal(str)
    chip_chosen = Signal(str)

    def __init__(
        self, submit: Submit, look: Callable[[Any], RowLook], title: str,
        parent: QWidget | None = None, *, key: Callable[[Any], Hashable] = lambda row: row.id,
        uniform: bool = True, page_size: int = 100,
    ):
        super().__init__(parent)
        self.model = PagedModel(
            submit, key=key, words=lambda row: look(row).words(), page_size=page_size, parent=self
        )
        self.bar = FilterBar(title, self)
        self.rows = Rows(self, uniform=uniform)
        self.rows.setAccessibleName(title)
        self.rows.setItemDelegate(RowDelegate(look, self.rows, uniform=uniform))
        self.rows.setModel(self.model)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._wanted: Hashable | None = None
        self._only_at_once = False
        self._shown: Hashable | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.rows, 1)
        self.setFocusProxy(self.rows)
        self.bar.asked.connect(self.filtered)
        self.bar.chosen.connect(self.chip_chosen)
        self.bar.quick.left_down.connect(self.rows.setFocus)
        self.rows.opened.connect(self.opened)
        self.rows.doubleClicked.connect(self._double_clicked)
        self.rows.selectionModel().currentChanged.connect(self._moved)
        self.model.loaded.connect(self._loaded)
        self.model.modelAboutToBeReset.connect(self._remember)
        self.model.layoutChanged.connect(self._relaid)
        if not uniform:
            self.model.loaded.connect(self.rows.forget_heights)

    def set_density(self, density: Density) -> None:
        """Two lines of text a row, or one line beside the agency."""
        self.rows.itemDelegate().density = density
        self.rows.forget_heights()
        self.rows.viewport().update()

    def current(self) -> Any | None:
        """The row looked at, ``None`` while there is none or it is not here yet."""
        index = self.rows.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def choose(self, key: Hashable) -> None:
        """Go to the row with this key now, or as soon as it is read."""
        self._wanted, self._only_at_once = key, False
        self._take_wanted()

    def choose_first(self) -> None:
        """Go to the first row."""
        if self.model.rowCount():
            self.rows.setCurrentIndex(self.model.index(0))

    def go_next(self) -> None:
        """Go to the next row: after signing or registering, on to the next document."""
        at = self.rows.currentIndex().row() + 1
        if at < self.model.rowCount():
            self.rows.setCurrentIndex(self.model.index(at))

    def _remember(self) -> None:
        self._wanted, self._only_at_once = self._shown, True

    def _take_wanted(self) -> None:
        place = None if self._wanted is None else self.model.place_of(self._wanted)
        if place is not None:
            self._wanted = None
            self.rows.setCurrentIndex(self.model.index(place))

    def _loaded(self, first: int, last: int) -> None:
        self._take_wanted()
        if self._only_at_once:
            # A page read much later, while scrolling, must not pull the list back.
            self._wanted = None
        if first <= self.rows.currentIndex().row() <= last:
            self._show()

    def _relaid(self, *_what: object) -> None:
        self._show()

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._wanted = None
        self._show()

    def _show(self) -> None:
        """Tell once which row is looked at; a row that is not here yet is told when it comes."""
        row = self.current()
        if row is None and self.rows.currentIndex().isValid():
            return
        key = None if row is None else self.model.key_at(self.rows.currentIndex().row())
        if key != self._shown:
            self._shown = key
            self.current_changed.emit(row)

    def _double_clicked(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None:
            self.opened.emit(row)
