"""Three panes: the list of a place, the page that is looked at, and what is done with it.

A place gives its name, its rows and its side pane; opening, judging and showing the page is the
same everywhere. The page is read and drawn away from the window; another choice drops what was asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from app.domain.document import Document
from app.domain.paper import Paper, paper_id
from app.ui.commands import Action, ActionTable
from app.ui.kit.document_list import DocumentList
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.page_view import PageView
from app.ui.kit.verdict_detail import VerdictDetail
from app.ui.kit.verdict_strip import VerdictStrip
from app.ui.row_looks import document_look
from app.ui.session import Session
from app.ui.side import Opened, Side


@dataclass(frozen=True, slots=True)
class Emptiness:
    """What a place says when nothing lies in it: what it is, why it is empty, one act."""

    icon: str
    title: str
    words: str
    act_words: str = ""
    act: str = ""
    """The id of the one act that is offered."""


class Workspace(QWidget):
    """The screen of one place."""

    kinds = frozenset({"documents", "papers", "deliveries", "tasks"})
    detail_changed = Signal()

    def __init__(
        self, session: Session, table: ActionTable, place_id: str, title: str,
        emptiness: Emptiness, side: Side,
    ):
        super().__init__()
        self.session, self.table = session, table
        self.place_id, self.side = place_id, side
        self.opened: Opened | None = None
        self._wanted_id: str | None = None
        self._advance = True
        self.list = DocumentList(session.submitter(self), self._look, title, self)
        self.page = PageView(session.submitter(self), self)
        self.strip = VerdictStrip(self)
        self.emptiness = emptiness
        self.empty = EmptyState(
            emptiness.icon, emptiness.title, emptiness.words, emptiness.act_words, self
        )
        self.empty.acted.connect(lambda: self.table.run(emptiness.act))
        self.detail = VerdictDetail(self)
        self._words = ""
        self._lay_out()
        self.list.current_changed.connect(self._chosen)
        self.list.opened.connect(lambda _row: self.focus_work())
        self.list.filtered.connect(self._filter)
        self.list.model.counted.connect(self._counted)
        self.side.show_on_page.connect(self.page.show_place)
        self.side.done.connect(self._go_on)
        self.detail.place_wanted.connect(self.page.show_place)
        self.strip.detail_wanted.connect(self._turn_detail)
        self.page.counter.connect(lambda _: self.detail_changed.emit())
        session.person_changed.connect(self._start_again)
        self._start_again()

    def _turn_detail(self) -> None:
        self.detail_area.setVisible(not self.detail_area.isVisible())

    def _go_on(self) -> None:
        """The document was dealt with: the one that takes its place in the list is opened."""
        self.opened = None
        self._read_list(keep=True)

    def _lay_out(self) -> None:
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.detail_area = QScrollArea(middle)
        self.detail_area.setWidgetResizable(True)
        self.detail_area.setWidget(self.detail)
        self.detail_area.setMaximumHeight(300)
        self.detail_area.hide()
        column.addWidget(self.strip)
        column.addWidget(self.detail_area)
        column.addWidget(self.page, 1)
        self.panes = QSplitter(Qt.Orientation.Horizontal, self)
        self.panes.setObjectName("panes")
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        for pane, stretch in ((self.list, 0), (middle, 1), (self.side, 0)):
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(self.panes.count() - 1, stretch)
        self.list.setMinimumWidth(280)
        self.side.setMinimumWidth(340)
        self.side.setMaximumWidth(460)
        self.panes.setSizes([342, 520, 364])
        self.middle = middle
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panes, 1)
        row.addWidget(self.empty, 1)

    # The list

    def _look(self, document: Document) -> Any:
        desk = self.session.desk
        return document_look(document, desk.clock.now(), desk.today())

    def _start_again(self) -> None:
        self.opened, self._words = None, ""
        self._read_list(keep=False)

    def _filter(self, words: str) -> None:
        self._words = words
        self._read_list(keep=False)

    def _read_list(self, keep: bool) -> None:
        query = self.session.query_for(self.place_id, self._words)
        views = self.session.desk.views
        fetch = lambda offset, limit: views.page(query, offset, limit)  # noqa: E731
        if keep:
            self.session.ask(
                self, lambda _: views.count(query), lambda n: self._counted(n, refreshed=True, fetch=fetch)
            )
        else:
            self.list.model.reset_later(lambda: views.count(query), fetch)

    def _counted(self, count: int, refreshed: bool = False, fetch: Any = None) -> None:
        if refreshed:
            self.list.model.refresh(count, fetch)
        nothing = count == 0 and not self._words
        self.empty.setVisible(nothing)
        self.panes.setVisible(not nothing)
        if count == 0:
            self._close()
        elif self.list.current() is None:
            self.list.choose_first()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Something was committed: read the list again, and the document that is open."""
        if kinds & self.kinds:
            self._read_list(keep=True)
            if self.opened:
                self._reopen(self.opened.document.id)

    def choose(self, document_id: str) -> None:
        """Go to a document of this place."""
        self.list.choose(document_id)

    # The page

    def _chosen(self, document: Document | None) -> None:
        if document is None:
            self._close()
        elif self.opened is None or self.opened.document != document:
            self._reopen(document.id)

    def _reopen(self, document_id: str) -> None:
        self._wanted_id = document_id
        desk = self.session.desk

        def read(_: Any) -> Opened:
            document = desk.views.get(Document, document_id)
            paper = desk.views.get(Paper, paper_id(document.agency_id, document.file_hash))
            data = desk.originals.get(document.agency_id, document.file_hash)
            return Opened(document, paper, data, desk.pages.probe(data).sizes)

        self.session.ask(self, read, self._show, self.tr("Mở văn bản"))

    def _show(self, opened: Opened) -> None:
        if opened.document.id != self._wanted_id:
            return
        same_file = self.opened and self.opened.paper.file_hash == opened.paper.file_hash
        if self.opened == opened:
            return
        first = self.opened is None
        self.opened = opened
        if first and not self.isAncestorOf(self.window().focusWidget() or self):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not same_file:
            pages, data = self.session.desk.pages, opened.data
            self.page.open(opened.sizes, lambda page, dpi: pages.render(data, page, dpi))
            self._show_verdict(opened)
            self.detail.show_verdict(opened.paper.verdict)
            self.detail_area.hide()
        self.detail_changed.emit()
        self.side.show()
        self.side.show_document(opened)

    def _show_verdict(self, opened: Opened) -> None:
        """What the file is worth; a draft of our own that nobody has signed needs no strip."""
        verdict = opened.paper.verdict
        if opened.document.direction == "outgoing" and verdict.verdict == "unsigned":
            self.strip.hide()
        else:
            self.strip.show_verdict(verdict)

    def _close(self) -> None:
        self.opened, self._wanted_id = None, None
        self.page.close_paper()
        self.strip.hide()
        self.detail_area.hide()
        self.side.clear()
        self.side.setVisible(False)
        self.detail_changed.emit()

    def focus_work(self) -> None:
        """Enter on a row: on to what is done with it."""
        self.side.setFocus(Qt.FocusReason.OtherFocusReason)

    def strip_detail(self) -> str:
        """What the status strip says at its right: file, size."""
        if self.opened is None:
            return ""
        size = f"{self.opened.paper.size / 1_048_576:.1f} MB".replace(".", ",")
        at = self.tr("trang {0}/{1}").format(self.page.page(), self.page.pages())
        return f"{self.opened.paper.file_name} · {at} · {size}"

    def actions(self) -> Sequence[Action]:
        """What can be done here."""
        return tuple(self.side.acts())
