"""What stands at the right of the page: a pane with its acts, and a place to say why."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.document import Document
from app.domain.paper import Paper
from app.ui.commands import Action, ActionTable, native_key
from app.ui.kit.buttons import ActButton, Rank
from app.ui.kit.form import AreaField
from app.ui.kit.pane import Pane, Ruled
from app.ui.session import Session


@dataclass(frozen=True, slots=True)
class Opened:
    """A document with its file: facts, bytes, and page sizes in points."""

    document: Document
    paper: Paper
    data: bytes
    sizes: tuple[tuple[float, float], ...]


class ReasonAsk(Ruled):
    """Asks why, in place: no dialog. Enter breaks no line; Ctrl+Enter or the button says it."""

    def __init__(self, parent: QWidget):
        super().__init__(parent, at="head")
        self._told: Callable[[str], None] = lambda _: None
        self.field = AreaField("reason", self.tr("Lý do"), required=True, lines=2, parent=self)
        self.say = ActButton("", "outline", icon="check", parent=self)
        self.leave = ActButton(self.tr("Thôi"), "text", key="Esc", parent=self)
        row = QHBoxLayout()
        row.addWidget(self.say)
        row.addWidget(self.leave)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addLayout(row)
        self.field.next_wanted.connect(lambda _: self._tell())
        self.say.clicked.connect(self._tell)
        self.leave.clicked.connect(self.hide)
        self.hide()

    def ask(self, label: str, act: str, told: Callable[[str], None]) -> None:
        """Show with this label and act; ``told`` gets the words."""
        self._told = told
        self.field.label.setText(label)
        self.field.editor.setAccessibleName(label)
        self.say.setText(act)
        self.say.setAccessibleName(act)
        self.say.updateGeometry()
        self.field.set_value(None)
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        if self.field.check():
            words = self.field.value()
            self.hide()
            self._told(words)

    def keyPressEvent(self, event: object) -> None:  # noqa: N802
        """Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)


class Side(Pane):
    """The right pane of a place: filled for a document, with the place's acts at its foot.

    ``show_on_page(page, rect)`` asks the page to show a place; ``done()`` says that the document was
    dealt with and the list may go on.
    """

    show_on_page = Signal(int, object)
    done = Signal()

    def __init__(self, session: Session, table: ActionTable, title: str, *, stacked: bool = False):
        super().__init__(title, stacked=stacked)
        self.session, self.table = session, table
        self.opened: Opened | None = None
        self.reason = ReasonAsk(self)
        self._column.insertWidget(2, self.reason)
        self._buttons: list[tuple[str, ActButton]] = []

    def show_document(self, opened: Opened) -> None:
        """Fill for this document; the place's own part is ``fill``."""
        other = self.opened is None or self.opened.document.id != opened.document.id
        self.opened = opened
        if other:
            self.reason.hide()
        self.fill(opened, other)
        self.table.refresh()

    def fill(self, opened: Opened, is_other: bool) -> None:
        """Show this document; ``is_other`` when it is not the one that stood here."""
        raise NotImplementedError

    def clear(self) -> None:
        """Nothing is opened."""
        self.opened = None
        self.table.refresh()

    def acts(self) -> Sequence[Action]:
        """What can be done with the document, the primary act first."""
        return ()

    def add_buttons(
        self, ranks: Sequence[Rank] = ("primary", "outline", "text"), short: dict[str, str] | None = None
    ) -> None:
        """A button for each act; ``short`` gives fewer words for a narrow foot, by action id."""
        for act, rank in zip(self.acts(), ranks, strict=False):
            key = native_key(act.shortcut) if act.shortcut and rank == "primary" else ""
            words = (short or {}).get(act.id, act.words)
            button = ActButton(words, rank, icon=act.icon if rank == "primary" else "", key=key)
            button.setAccessibleName(act.words)
            button.setToolTip(act.words)
            button.clicked.connect(lambda _=False, name=act.id: self.table.run(name))
            self.add_act(button)
            self._buttons.append((act.id, button))
        self.table.changed.connect(self._follow)

    def _follow(self) -> None:
        for name, button in self._buttons:
            known = any(action.id == name for action in self.table.all())
            button.setEnabled(known and self.table.is_available(name))

    def is_open(self) -> bool:
        """Whether a document is opened."""
        return self.opened is not None
