"""Việc của tôi: what a specialist must do, the leader's words, and the answer to write (Điều 24)."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.assignment import PART_WORDS, Task
from app.shared.clock import local
from app.shared.dates import moment_text, weekday_date
from app.ui.commands import Action, ActionTable
from app.ui.kit.timeline import Event, Timeline
from app.ui.kit.words import IconRow, Words
from app.ui.people_choices import name_of
from app.ui.session import Session
from app.ui.side import Opened, Side
from app.ui.workspace import Emptiness, Workspace
from app.usecases.documents.assign import CloseDocument


class AnswerSide(Side):
    """The instruction, everybody's part, and the two ways on: answer or close."""

    def __init__(self, session: Session, table: ActionTable, answer: Callable[[str], None]):
        super().__init__(session, table, session.tr("Việc được giao"), stacked=True)
        self._answer_with = answer
        self._mine: Task | None = None
        self.instruction = Words("", self, weight=QFont.Weight.Medium)
        self.due = IconRow("clock", "muted", "", self)
        self.parts = Timeline(parent=self)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(14)
        for part in (self.instruction, self.due, self.parts):
            column.addWidget(part)
        column.addStretch(1)
        self.set_body(body)
        self.add_buttons()

    def acts(self) -> Sequence[Action]:
        """Write the answer, or close without one."""
        tr = self.tr
        return (
            Action(id="mine.answer", words=tr("Soạn văn bản trả lời"), icon="file-pencil",
                   shortcut="Ctrl+Return", handler=self._answer, ready=self._leads),
            Action(id="mine.close", words=tr("Kết thúc, không cần trả lời"), icon="check",
                   shortcut="F4", handler=self._close, ready=self._leads),
        )

    def _leads(self) -> bool:
        return self.opened is not None and self._mine is not None and self._mine.part == "lead"

    def fill(self, opened: Opened, is_other: bool) -> None:
        """Read everybody's part."""
        views, document = self.session.desk.views, opened.document
        self.session.ask(self, lambda _: views.find(Task, document_id=document.id), self._show)

    def _show(self, tasks: list[Task]) -> None:
        if self.opened is None:
            return
        me = self.session.person.id
        mine = [t for t in tasks if t.person_id == me and t.state == "open"]
        self._mine = mine[0] if mine else None
        if self._mine:
            self.instruction.setText(self._mine.instruction)
        due = self._mine.due_on if self._mine else None
        self.due.words.setText(
            self.tr("Hạn: {0}").format(weekday_date(due)) if due else self.tr("Không đặt hạn")
        )
        self.parts.show_events([self._event(task) for task in tasks])
        self.table.refresh()

    def _event(self, task: Task) -> Event:
        giver = name_of(self.session, task.given_by)
        return Event(
            who=self.tr("{0} giao").format(giver), when=moment_text(task.given_at),
            what=f"{self.tr(PART_WORDS[task.part])}: {name_of(self.session, task.person_id)}",
            words=self.tr("Xong lúc {0}").format(f"{local(task.done_at):%H:%M %d/%m}")
            if task.done_at else "",
            tone="green" if task.state == "done" else "accent",
        )

    def _answer(self) -> None:
        self._answer_with(self.opened.document.id)

    def _close(self) -> None:
        document: Any = self.opened.document
        self.reason.ask(
            self.tr("Kết quả xử lý"), self.tr("Kết thúc"),
            lambda words: self.session.do(
                self, CloseDocument(document.id, words), self.tr("Đã kết thúc văn bản."),
                lambda _: self.done.emit(),
            ),
        )


class Answering(Workspace):
    """The specialist's tray."""

    def __init__(self, session: Session, table: ActionTable, answer: Callable[[str], None]):
        tr = session.tr
        super().__init__(
            session, table, "mine", tr("Việc của tôi"),
            Emptiness(
                "clipboard-check", tr("Chưa có việc được giao"),
                tr("Văn bản lãnh đạo giao chủ trì, phối hợp hoặc để biết sẽ hiện ở đây."),
            ),
            AnswerSide(session, table, answer),
        )
