"""Chờ phát hành: văn thư numbers, dates, seals in one act, and sends (NĐ 30/2020 Điều 14, 15, 18)."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.delivery import Delivery
from app.domain.document import Document
from app.domain.organisation import Agency
from app.shared.dates import official_date
from app.ui.commands import Action, ActionTable
from app.ui.kit.checklist import Checklist, Point
from app.ui.kit.form import Form, TokenField
from app.ui.kit.paint import Badge
from app.ui.people_choices import other_agencies
from app.ui.session import Session
from app.ui.side import Opened, Side
from app.ui.workspace import Emptiness, Workspace
from app.usecases.documents.register_incoming import next_number
from app.usecases.documents.release import ReleaseDocument
from app.usecases.signing.issue import issue


class IssueSide(Side):
    """What will be put on the paper, who gets it, and the two acts in their order."""

    def __init__(self, session: Session, table: ActionTable):
        super().__init__(session, table, session.tr("Phát hành"), stacked=True)
        self.checks = Checklist(parent=self)
        self.form = Form(self)
        self.form.add(TokenField("recipients", self.tr("Nơi nhận qua hệ thống")))
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 0)
        column.setSpacing(4)
        column.addWidget(self.checks)
        self.form.layout().setContentsMargins(0, 14, 0, 0)
        column.addWidget(self.form)
        column.addStretch(1)
        self.set_body(body)
        self.setFocusProxy(self.form["recipients"])
        self.add_buttons(("primary", "primary"))

    def acts(self) -> Sequence[Action]:
        """Number, date and seal; then send."""
        tr = self.tr
        return (
            Action(id="issue.seal", words=tr("Cấp số, ghi ngày, đóng dấu"), icon="rubber-stamp",
                   shortcut="Ctrl+Return", handler=self._issue, ready=self._unsealed),
            Action(id="issue.release", words=tr("Gửi đi"), icon="send", shortcut="Ctrl+G",
                   handler=self._release, ready=self._sealed),
        )

    def _unsealed(self) -> bool:
        return self.opened is not None and self.opened.document.state in ("signed", "numbered")

    def _sealed(self) -> bool:
        return self.opened is not None and self.opened.document.state == "issued"

    def fill(self, opened: Opened, is_other: bool) -> None:
        """Say what will be done, or what was."""
        if is_other:
            self.form.clear()
            self.form["recipients"].set_choices(other_agencies(self.session))
            self.form.set_values({"recipients": opened.document.recipient_ids})
        desk, document = self.session.desk, opened.document
        self.session.ask(self, lambda _: _facts(desk, document), self._show)

    def _show(self, facts: dict[str, Any]) -> None:
        if self.opened is None or facts["id"] != self.opened.document.id:
            return
        tr, document = self.tr, self.opened.document
        points = [Point("done", tr("{0} đã ký số").format(document.signer_name))]
        if document.state == "signed":
            self.set_badge(Badge("accent", tr("Số {0}").format(f"{facts['next']:02d}")))
            points += [
                Point("waiting", tr("Số, ký hiệu: {0}").format(f"{facts['next']:02d}/{document.symbol}")),
                Point("waiting", official_date(facts["today"]).capitalize()),
                Point("waiting", tr("Dấu của {0}").format(facts["agency"])),
            ]
        else:
            self.set_badge(Badge("green", document.notation or ""))
            sealed = "done" if document.state == "issued" else "look"
            points.append(Point("done", tr("Đã lấy số {0}").format(document.notation)))
            words = tr("Đã ghi ngày, đóng dấu") if sealed == "done" else tr(
                "Chưa đóng dấu: làm tiếp sẽ dùng đúng số này"
            )
            points.append(Point(sealed, words))
        if facts["answers"]:
            points.append(Point("done", tr("Gửi xong thì văn bản đến {0} được kết thúc").format(
                facts["answers"].notation
            )))
        self.checks.show_points(points)
        self.table.refresh()

    def _issue(self) -> None:
        desk, document = self.session.desk, self.opened.document
        self.session.work(
            self, lambda _: issue(desk, document.id),
            lambda _: self.session.said.emit(self.tr("Đã cấp số, ghi ngày và đóng dấu."), ""),
            self.tr("Cấp số và đóng dấu"),
        )

    def _release(self) -> None:
        receivers = self.form.values()["recipients"] or ()
        command = ReleaseDocument(self.opened.document.id, receivers)
        said = self.tr("Đã gửi {0} tới {1} nơi nhận.").format(
            self.opened.document.notation, len(receivers)
        )
        self.session.do(self, command, said, lambda _: self.done.emit())


def _facts(desk: Any, document: Document) -> dict[str, Any]:
    return {
        "id": document.id, "today": desk.today(),
        "next": next_number(desk, "outgoing").next if document.state == "signed" else 0,
        "agency": desk.views.get(Agency, document.agency_id).name,
        "answers": desk.views.get(Document, document.answers_id) if document.answers_id else None,
        "deliveries": desk.views.find(Delivery, document_id=document.id),
    }


class Issuing(Workspace):
    """The tray of signed documents."""

    def __init__(self, session: Session, table: ActionTable):
        tr = session.tr
        super().__init__(
            session, table, "to-issue", tr("Chờ phát hành"),
            Emptiness(
                "rubber-stamp", tr("Không còn văn bản chờ phát hành"),
                tr("Văn bản lãnh đạo đã ký sẽ hiện ở đây để cấp số, đóng dấu và gửi đi."),
            ),
            IssueSide(session, table),
        )
