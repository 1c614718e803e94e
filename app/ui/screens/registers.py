"""Văn bản đến, văn bản đi: the registers, with what became of each document (Phụ lục IV)."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.assignment import PART_WORDS, Task
from app.domain.delivery import DELIVERY_WORDS, Delivery
from app.domain.document import STATE_WORDS, Document
from app.domain.organisation import Agency, Person
from app.shared.dates import moment_text, short_date
from app.ui.commands import Action, ActionTable
from app.ui.kit.paint import Badge
from app.ui.kit.timeline import Event, Timeline
from app.ui.kit.words import Words
from app.ui.session import Session
from app.ui.side import Opened, Side
from app.ui.workspace import Emptiness, Workspace
from app.usecases.documents.register_incoming import CancelRegistration


class HistorySide(Side):
    """The register row, and what happened: parts, answers, deliveries and their receipts."""

    def __init__(self, session: Session, table: ActionTable, place_id: str):
        super().__init__(session, table, session.tr("Diễn biến"))
        self._place = place_id
        self.row = Words("", self)
        self.events = Timeline(parent=self)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(self.row)
        column.addWidget(self.events)
        column.addStretch(1)
        self.set_body(body)
        self.add_buttons(("text",))

    def acts(self) -> Sequence[Action]:
        """A wrong registration is cancelled with its reason; its number stays as a gap."""
        if self._place != "incoming":
            return ()
        return (
            Action(id="incoming.cancel", words=self.tr("Hủy vào sổ, nêu lý do"), icon="ban",
                   handler=self._cancel, ready=self._may_cancel,
                   who_may=lambda roles: "clerk" in roles),
        )

    def _may_cancel(self) -> bool:
        return self.opened is not None and self.opened.document.state == "registered"

    def fill(self, opened: Opened, is_other: bool) -> None:
        """Read what happened."""
        document, views = opened.document, self.session.desk.views
        tone = "green" if document.state in ("closed", "released") else "accent"
        self.set_badge(Badge(tone, self.tr(STATE_WORDS[document.state])))
        self.row.setText("\n".join(self._lines(document)))
        self.session.ask(self, lambda _: _history(views, document), self._show)

    def _lines(self, document: Document) -> list[str]:
        tr = self.tr
        pairs = (
            (tr("Số đến"), document.arrival_number), (tr("Số, ký hiệu"), document.notation),
            (tr("Ngày văn bản"), document.issued_on and short_date(document.issued_on)),
            (tr("Loại"), document.type), (tr("Cơ quan ban hành"), document.issuer),
            (tr("Người ký"), document.signer_name), (tr("Độ khẩn"), document.urgency),
            (tr("Hạn"), document.due_on and short_date(document.due_on)),
        )
        return [f"{label}: {value}" for label, value in pairs if value]

    def _show(self, found: dict[str, Any]) -> None:
        if self.opened is None or found["id"] != self.opened.document.id:
            return
        tr, document, events = self.tr, self.opened.document, []
        if document.arrived_at:
            events.append(Event("", moment_text(document.arrived_at), tr("Đến hộp đến")))
        if document.registered_at:
            events.append(Event("", moment_text(document.registered_at), tr("Vào sổ")))
        for task, giver, doer in found["tasks"]:
            words = task.instruction if task.part == "lead" else ""
            events.append(Event(giver, moment_text(task.given_at), f"{tr(PART_WORDS[task.part])}: {doer}", words))
        for answer in found["answers"]:
            events.append(Event(
                answer.signer_name or "", moment_text(answer.changed_at),
                tr("Trả lời: {0} ({1})").format(
                    answer.notation or answer.type, tr(STATE_WORDS[answer.state]).lower()
                ),
            ))
        for delivery, receiver in found["deliveries"]:
            when = delivery.received_at or delivery.arrived_at or delivery.sent_at
            number = tr("số đến {0}").format(delivery.arrival_number) if delivery.arrival_number else ""
            words = ", ".join(filter(None, (number, delivery.received_by, delivery.reason)))
            tone = {"received": "green", "returned": "red"}.get(delivery.state, "accent")
            events.append(Event(
                receiver, moment_text(when), tr(DELIVERY_WORDS[delivery.state]), words, tone
            ))
        if document.note:
            events.append(Event("", moment_text(document.changed_at), document.note, tone="ochre"))
        self.events.show_events(events)

    def _cancel(self) -> None:
        document = self.opened.document
        self.reason.ask(
            self.tr("Lý do hủy vào sổ"), self.tr("Hủy vào sổ"),
            lambda words: self.session.do(
                self, CancelRegistration(document.id, words),
                self.tr("Đã hủy vào sổ; số {0} để trống có lý do.").format(document.arrival_number),
                lambda _: self.done.emit(),
            ),
        )


def _history(views: Any, document: Document) -> dict[str, Any]:
    names = {p.id: p.name for p in views.find(Person, agency_id=document.agency_id)}
    return {
        "id": document.id,
        "tasks": [
            (task, names.get(task.given_by, ""), names.get(task.person_id, ""))
            for task in views.find(Task, document_id=document.id)
        ],
        "answers": views.find(Document, answers_id=document.id),
        "deliveries": [
            (delivery, views.get(Agency, delivery.to_agency_id).name)
            for delivery in views.find(Delivery, document_id=document.id)
        ],
    }


class Register(Workspace):
    """One register: ``incoming`` or ``outgoing``."""

    def __init__(self, session: Session, table: ActionTable, place_id: str):
        tr = session.tr
        incoming = place_id == "incoming"
        super().__init__(
            session, table, place_id, tr("Văn bản đến") if incoming else tr("Văn bản đi"),
            Emptiness(
                "book", tr("Sổ chưa có văn bản nào"),
                tr("Văn bản vào sổ trong năm sẽ hiện ở đây.") if incoming
                else tr("Văn bản được soạn, ký và phát hành sẽ hiện ở đây."),
            ),
            HistorySide(session, table, place_id),
        )
