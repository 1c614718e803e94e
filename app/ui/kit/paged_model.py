"""A list of a million documents that never holds them: a person scrolls, pages are read as he looks.

Rows come from ``fetch(offset, limit)``, run away from the window through ``submit``. A row that is
not here yet is a placeholder; an answer that comes after the question has changed is dropped.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from app.shared.errors import KnownError

Work = Callable[[], Any]
Submit = Callable[[Work, Callable[[Any], None]], object]
"""Runs ``work`` off the main thread, then gives its result to ``on_done`` on the main thread."""
Fetch = Callable[[int, int], Sequence[Any]]
"""Gives the rows ``[offset, offset + limit)`` in list order."""
Locate = Callable[[Hashable], int | None]
"""Says at which row a key stands now, or ``None`` when it is not in the list."""

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
KEY_ROLE = Qt.ItemDataRole.UserRole + 2
AT_ONCE = 2
WAITING = 4

Index = QModelIndex | QPersistentModelIndex


class PagedModel(QAbstractListModel):
    """Rows read page by page; ``loaded(first, last)``, ``failed(KnownError)``, ``counted(n)``."""

    loaded = Signal(int, int)
    failed = Signal(object)
    counted = Signal(int)

    def __init__(
        self,
        submit: Submit,
        *,
        key: Callable[[Any], Hashable] = lambda row: row.id,
        words: Callable[[Any], str] = str,
        page_size: int = 100,
        keep_pages: int = 40,
        parent: Any = None,
    ):
        super().__init__(parent)
        self._submit, self._key, self._words = submit, key, words
        self._page_size, self._keep_pages = page_size, keep_pages
        self._count = 0
        self._fetch: Fetch = lambda offset, limit: ()
        self._generation = 0
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()
        self._wanted: OrderedDict[int, None] = OrderedDict()
        self._flying: set[int] = set()
        self._broken: set[int] = set()
        self._dispatching = QTimer(self, singleShot=True, interval=0)
        self._dispatching.timeout.connect(self._dispatch)

    # What the list shows

    def reset(self, count: int, fetch: Fetch) -> None:
        """Show another list of ``count`` rows; reads nothing until somebody looks at a row."""
        self.beginResetModel()
        self._forget()
        self._count, self._fetch = count, fetch
        self.endResetModel()
        self.counted.emit(count)

    def reset_later(self, count: Callable[[], int], fetch: Fetch) -> None:
        """Count away from the window, then show; of several questions only the last is answered.

        Until then the old rows stay: a list that blinks at each key press cannot be read.
        """
        self._generation += 1
        self._flying.clear()
        asked = self._generation

        def show(outcome: tuple[int | None, KnownError | None]) -> None:
            found, trouble = outcome
            if asked != self._generation:
                return
            if found is None:
                self.failed.emit(trouble)
            else:
                self.reset(found, fetch)

        self._submit(_guarded(count), show)

    def refresh(self, count: int, fetch: Fetch | None = None, locate: Locate | None = None) -> None:
        """Read again what is looked at; the chosen rows stay chosen wherever they stand now.

        ``locate`` finds a chosen row that moved out of sight; without it such a row is let go,
        never swapped for whatever stands in its place.
        """
        self._generation += 1
        self._flying.clear()
        self._broken.clear()
        self._fetch = fetch or self._fetch
        asked, fetch_now = self._generation, self._fetch
        looked_at = [page for page in list(self._pages)[-3:] if page * self._page_size < count]
        pinned = {self.key_at(index.row()) for index in self.persistentIndexList()} - {None}

        def read() -> tuple[dict[int, Sequence[Any]], dict[Hashable, int | None]]:
            pages = {
                page: fetch_now(page * self._page_size, self._page_size) for page in looked_at
            }
            here = {self._key(row) for rows in pages.values() for row in rows}
            return pages, {key: locate(key) for key in pinned - here} if locate else {}

        def show(outcome: tuple[Any, KnownError | None]) -> None:
            answer, trouble = outcome
            if asked != self._generation:
                return
            if answer is None:
                self.failed.emit(trouble)
            else:
                self._replace(count, *answer)

        self._submit(_guarded(read), show)

    def retry(self) -> None:
        """Ask again for the pages that failed."""
        self._broken.clear()
        if self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))

    # What views and screens ask

    def row(self, at: int) -> Any | None:
        """The row at this place, or ``None`` while it is not here yet; asking does not read."""
        rows = self._pages.get(at // self._page_size, ())
        within = at % self._page_size
        return rows[within] if 0 <= within < len(rows) else None

    def key_at(self, at: int) -> Hashable | None:
        """The key of the row at this place, or ``None`` while it is not here yet."""
        row = self.row(at)
        return None if row is None else self._key(row)

    def place_of(self, key: Hashable) -> int | None:
        """Where a key stands among the rows that are here."""
        for page, rows in self._pages.items():
            for within, row in enumerate(rows):
                if self._key(row) == key:
                    return page * self._page_size + within
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """How many rows the list has, read or not."""
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row, its key, or its words; a missing row is asked for and shown as a placeholder."""
        if not index.isValid() or not 0 <= index.row() < self._count:
            return None
        if role not in (
            ROW_ROLE, KEY_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        page = index.row() // self._page_size
        if page in self._pages:
            self._pages.move_to_end(page)
        else:
            self._want(page)
        row = self.row(index.row())
        if role == ROW_ROLE:
            return row
        if row is None:
            return None if role == KEY_ROLE else QCoreApplication.translate("PagedModel", "Đang tải…")
        return self._key(row) if role == KEY_ROLE else self._words(row)

    # Reading

    def _forget(self) -> None:
        self._generation += 1
        self._pages.clear()
        self._wanted.clear()
        self._flying.clear()
        self._broken.clear()

    def _want(self, page: int) -> None:
        if page in self._flying or page in self._broken:
            return
        self._wanted[page] = None
        self._wanted.move_to_end(page)
        # A dragged scroll bar passes thousands of pages; only where it rests is worth reading.
        while len(self._wanted) > WAITING:
            self._wanted.popitem(last=False)
        self._dispatching.start()

    def _dispatch(self) -> None:
        while self._wanted and len(self._flying) < AT_ONCE:
            page, _ = self._wanted.popitem()
            if page not in self._pages and page * self._page_size < self._count:
                self._read(page)

    def _read(self, page: int) -> None:
        asked, fetch, first = self._generation, self._fetch, page * self._page_size
        limit = min(self._page_size, self._count - first)
        self._flying.add(page)

        def show(outcome: tuple[Sequence[Any] | None, KnownError | None]) -> None:
            rows, trouble = outcome
            if asked != self._generation:
                return
            self._flying.discard(page)
            if rows is None:
                self._broken.add(page)
                self.failed.emit(trouble)
            else:
                self._keep(page, rows)
                last = min(first + limit, self._count) - 1
                self.dataChanged.emit(self.index(first), self.index(last))
                self.loaded.emit(first, last)
            self._dispatch()

        self._submit(_guarded(lambda: fetch(first, limit)), show)

    def _keep(self, page: int, rows: Sequence[Any]) -> None:
        self._pages[page] = rows
        self._pages.move_to_end(page)
        while len(self._pages) > self._keep_pages:
            self._pages.popitem(last=False)

    def _replace(
        self, count: int, pages: dict[int, Sequence[Any]], located: dict[Hashable, int | None]
    ) -> None:
        """Put the fresh pages in place: grow at the end, move what is pinned, shrink at the end."""
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self.key_at(index.row()) for index in before]
        self._wanted.clear()
        self._pages = OrderedDict(pages)
        for index, key in zip(before, keys, strict=True):
            place = index.row() if key is None else self.place_of(key)
            place = located.get(key) if place is None else place
            here = place is not None and 0 <= place < count
            self.changePersistentIndex(index, self.index(place) if here else QModelIndex())
        self.layoutChanged.emit()
        if count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()
        self.counted.emit(count)


def _guarded(work: Work) -> Callable[[], tuple[Any, KnownError | None]]:
    """Carries a known error back to the window as a value; a bug goes its own way."""

    def run() -> tuple[Any, KnownError | None]:
        try:
            return work(), None
        except KnownError as trouble:
            return None, trouble

    return run
