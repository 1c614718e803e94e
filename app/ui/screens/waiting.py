"""Chờ gửi: every act that is saved here and waits for the data centre, oldest first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.organisation import Person
from app.shared.dates import moment_text
from app.ui.commands import Action, ActionTable
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.paint import Badge
from app.ui.kit.pane import Pane
from app.ui.kit.timeline import Event, Timeline
from app.ui.kit.words import IconRow
from app.ui.session import Session
from app.usecases import catalogue  # noqa: F401 - every command is known here
from app.usecases.flow import HANDLERS

SHOWN = 200


class Waiting(QWidget):
    """The outbox as a person reads it: what, who, when; nothing of it can be lost."""

    place_id = "waiting"

    def __init__(self, session: Session, _table: ActionTable):
        super().__init__()
        self.session = session
        tr = self.tr
        self.pane = Pane(tr("Chờ gửi"), self)
        self.why = IconRow(
            "cloud-off", "ochre",
            tr("Máy này chưa nối trung tâm dữ liệu. Mọi việc dưới đây đã lưu trên máy và sẽ được gửi "
               "theo đúng thứ tự khi nối được."), self,
        )
        self.events = Timeline(parent=self)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(self.why)
        column.addWidget(self.events)
        column.addStretch(1)
        self.pane.set_body(body)
        self.empty = EmptyState(
            "cloud-check", tr("Không còn việc nào chờ gửi"), tr("Mọi việc đã làm đều đã gửi đi."),
            parent=self,
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pane)
        whole.addWidget(self.empty)
        session.person_changed.connect(self._read)
        self._read()

    def _read(self) -> None:
        views = self.session.desk.views
        self.session.ask(
            self, lambda _: (views.waiting(SHOWN), views.waiting_count(), views.find(Person)), self._show
        )

    def _show(self, found: Any) -> None:
        rows, count, people = found
        names = {person.id: person.name for person in people}
        self.pane.setVisible(count > 0)
        self.empty.setVisible(count == 0)
        self.pane.set_badge(Badge("ochre", self.tr("{0} việc").format(count)))
        self.events.show_events([
            Event(names.get(row.person_id, ""), moment_text(row.at), self.tr(HANDLERS[row.name].words),
                  row.payload.get("subject") or row.payload.get("notation") or "")
            for row in rows
        ])

    def refresh(self, kinds: frozenset[str]) -> None:
        """Something was committed."""
        if "outbox" in kinds:
            self._read()

    def strip_detail(self) -> str:
        """Nothing is opened here."""
        return ""

    def actions(self) -> Sequence[Action]:
        """Nothing to be done by hand: sending is by itself."""
        return ()
