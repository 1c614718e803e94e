"""Hộp đến: drop a file or take in what was sent, look, and put it in the register (NĐ 30/2020 Điều 21, 22)."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from app.shared.errors import Refused, Unavailable
from app.ui.commands import Action, ActionTable
from app.ui.jobs import JobContext
from app.ui.kit.form import AreaField, Choice, ChoiceField, DateField, Form, TextField
from app.ui.kit.key_hint import KeyHint
from app.ui.kit.paint import Badge
from app.ui.kit.words import IconRow
from app.ui.session import Session
from app.ui.side import Opened, Side
from app.ui.workspace import Emptiness, Workspace
from app.usecases.documents.register_incoming import RegisterIncoming, ReturnIncoming, next_number
from app.usecases.documents.take_in import (
    DiscardDocument,
    collect_deliveries,
    refuse_size,
    take_in,
)

URGENCIES = ("Thường", "Khẩn", "Thượng khẩn", "Hỏa tốc")
READ_AS = {
    "notation": "notation", "issued_on": "date", "issuer": "agency", "type": "type",
    "subject": "subject", "signer_position": "signer.position", "signer_name": "signer.name",
    "urgency": "urgency",
}


class RegisterSide(Side):
    """The register row, filled from the page; the clerk confirms and registers."""

    def __init__(self, session: Session, table: ActionTable):
        super().__init__(session, table, session.tr("Vào sổ văn bản đến"))
        self._lease: Any = None
        self._duplicates: list[Any] = []
        tr = self.tr
        today = session.desk.today
        self.form = Form(self)
        self.duplicate = IconRow("alert-triangle", "ochre", "", self.form, token="ochre")
        self.duplicate.hide()
        self.script = IconRow(
            "alert-triangle", "ochre",
            tr("Tệp có chứa mã lệnh (JavaScript). Chương trình không chạy mã đó; hỏi lại nơi gửi nếu "
               "văn bản không phải biểu mẫu điện tử."), self.form, token="ochre",
        )
        self.script.hide()
        self.form.add(TextField("notation", tr("Số, ký hiệu"), required=True), span=1)
        self.form.add(DateField("issued_on", tr("Ngày văn bản"), today=today), span=1)
        self.form.add(TextField("issuer", tr("Cơ quan ban hành"), required=True))
        types = [Choice(name, name) for name in session.desk.type_names]
        self.form.add(ChoiceField("type", tr("Loại văn bản"), types, free=True))
        self.form.add(AreaField("subject", tr("Trích yếu"), required=True))
        self.form.add(TextField("signer_position", tr("Chức vụ người ký")), span=1)
        self.form.add(TextField("signer_name", tr("Người ký")), span=1)
        urgencies = [Choice(word, word) for word in URGENCIES]
        self.form.add(ChoiceField("urgency", tr("Độ khẩn"), urgencies), span=1)
        self.form.add(DateField("due_on", tr("Hạn xử lý"), today=today), span=1)
        self.form.add_under(self.script)
        self.form.add_under(self.duplicate)
        self.form.add_under(KeyHint(
            [("Enter", tr("ô kế tiếp")), ("F2", tr("tới chỗ đọc được trên trang"))], self.form
        ))
        self.form.where_wanted.connect(self._show_where)
        self.form.finished.connect(lambda: self.table.run("inbox.register"))
        self.form.changed.connect(self._changed)
        self.set_body(self.form)
        self.setFocusProxy(self.form)
        self.add_buttons(short={"inbox.return": tr("Trả lại…"), "inbox.discard": tr("Bỏ")})

    def acts(self) -> Sequence[Action]:
        """Register, return with a reason, discard."""
        tr = self.tr
        return (
            Action(id="inbox.register", words=tr("Vào sổ và trình"), icon="check",
                   shortcut="Ctrl+Return", handler=self._register, ready=self.is_open),
            Action(id="inbox.return", words=tr("Trả lại, nêu lý do"), icon="arrow-back-up",
                   shortcut="F4", handler=self._return, ready=self.is_open),
            Action(id="inbox.discard", words=tr("Bỏ khỏi hộp đến"), icon="trash",
                   handler=self._discard, ready=self._may_discard),
        )

    def _may_discard(self) -> bool:
        return self.opened is not None and self.opened.document.delivery_id is None

    def fill(self, opened: Opened, is_other: bool) -> None:
        """Put in what the page says; what a person typed already stays."""
        if is_other:
            self.form.clear()
            self._read_in(opened)
        self.script.setVisible(opened.paper.has_script)
        self._ask_number()
        self._ask_duplicates()

    def _read_in(self, opened: Opened) -> None:
        document, head = opened.document, opened.paper.letterhead
        sent = document.delivery_id is not None
        for name, source in READ_AS.items():
            value = getattr(document, name)
            sure = 1.0 if sent else head.confidence.get(source, 0.0)
            if name == "urgency":
                sure = 1.0
            self.form.set_reading(name, value, sure)

    def _show_where(self, name: str) -> None:
        place = self.opened and self.opened.paper.letterhead.where.get(READ_AS.get(name, ""))
        if place:
            self.show_on_page.emit(place.page, place.rect)

    def _ask_number(self) -> None:
        desk = self.session.desk
        self.session.ask(self, lambda _: next_number(desk, "incoming"), self._offer)

    def _offer(self, lease: Any) -> None:
        self._lease = lease
        number = f"{lease.next:,}".replace(",", ".")
        self.set_badge(Badge("accent", self.tr("Số đến {0}").format(number)))

    def _changed(self, name: str) -> None:
        if name in ("notation", "issuer"):
            self._ask_duplicates()

    def _ask_duplicates(self) -> None:
        values, views, person = self.form.values(), self.session.desk.views, self.session.person
        notation, issuer = values["notation"], values["issuer"]
        if not (notation and issuer and self.opened):
            self._warn([])
            return
        own = self.opened.document.id
        self.session.ask(
            self,
            lambda _: [d for d in views.duplicates(person.agency_id, notation, issuer) if d.id != own],
            self._warn,
        )

    def _warn(self, duplicates: list[Any]) -> None:
        self._duplicates = duplicates
        self.duplicate.setVisible(bool(duplicates))
        if duplicates:
            first = duplicates[0]
            where = (
                self.tr("số đến {0}").format(first.arrival_number) if first.arrival_number
                else self.tr("đang nằm trong hộp đến")
            )
            self.duplicate.words.setText(
                self.tr("Đã có văn bản {0} của {1} ({2}). Kiểm tra kẻo vào sổ hai lần.")
                .format(first.notation, first.issuer, where)
            )

    def _register(self) -> None:
        if not (self.opened and self._lease and self.form.check()):
            return
        values = self.form.values()
        command = RegisterIncoming(
            document_id=self.opened.document.id, lease_id=self._lease.id,
            arrival_number=self._lease.next, type=values["type"], notation=values["notation"],
            issued_on=values["issued_on"], issuer=values["issuer"], subject=values["subject"],
            signer_name=values["signer_name"], signer_position=values["signer_position"],
            urgency=values["urgency"] or "Thường", due_on=values["due_on"],
            duplicate_of=self._duplicates[0].id if self._duplicates else None,
        )
        said = self.tr("Đã vào sổ {0}, số đến {1}, trình lãnh đạo.").format(
            values["notation"], self._lease.next
        )
        self.session.do(self, command, said, lambda _: self.done.emit())

    def _return(self) -> None:
        document = self.opened.document
        self.reason.ask(
            self.tr("Lý do trả lại"), self.tr("Trả lại"),
            lambda words: self.session.do(
                self, ReturnIncoming(document.id, words), self.tr("Đã trả lại, nơi gửi sẽ thấy lý do."),
                lambda _: self.done.emit(),
            ),
        )

    def _discard(self) -> None:
        self.session.do(
            self, DiscardDocument(self.opened.document.id), self.tr("Đã bỏ khỏi hộp đến."),
            lambda _: self.done.emit(),
        )

    def focus_first(self) -> None:
        """Where the clerk's eye is needed first."""
        self.form.focus_first()


class Inbox(Workspace):
    """The inbox: files may be dropped on it."""

    def __init__(self, session: Session, table: ActionTable):
        tr = session.tr
        super().__init__(
            session, table, "inbox", tr("Hộp đến"),
            Emptiness(
                "inbox", tr("Hộp đến đang trống"),
                tr("Văn bản cơ quan khác gửi và tệp được kéo thả vào đây sẽ hiện ở danh sách này."),
                tr("Chọn tệp PDF"), "inbox.open_file",
            ),
            RegisterSide(session, table),
        )
        self.setAcceptDrops(True)
        session.person_changed.connect(self.collect)
        self.collect()

    def actions(self) -> Sequence[Action]:
        """Those of the side pane, opening a file, and asking for what was sent."""
        tr = self.tr
        return (
            *super().actions(),
            Action(id="inbox.open_file", words=tr("Đưa tệp PDF vào hộp đến"), icon="file-plus",
                   shortcut="Ctrl+O", handler=self._choose_file),
            Action(id="inbox.collect", words=tr("Nhận văn bản gửi đến"), icon="refresh",
                   shortcut="F5", handler=self.collect),
        )

    def collect(self) -> None:
        """Take in what other agencies have sent."""
        desk = self.session.desk
        if not desk.person.is_a("clerk"):
            return
        self.session.work(
            self, lambda job: collect_deliveries(desk, progress=job.progress), self._collected,
            self.tr("Nhận văn bản gửi đến"),
        )

    def _collected(self, taken: list[str]) -> None:
        if taken:
            self.session.said.emit(self.tr("Nhận {0} văn bản gửi đến.").format(len(taken)), "")

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Đưa tệp vào hộp đến"), "", self.tr("Văn bản PDF (*.pdf);;Mọi tệp (*)")
        )
        if name:
            self.take_in(Path(name))

    def take_in(self, path: Path) -> None:
        """Read a file away from the window and put it in the inbox."""
        desk = self.session.desk

        def work(job: JobContext) -> str:
            return take_in(
                desk, path.name, read_file(path), progress=job.progress, cancelled=job.cancelled
            )

        self.session.ask(self, work, self._taken, self.tr("Đọc {0}").format(path.name))

    def _taken(self, document_id: str) -> None:
        self.choose(document_id)
        self.session.said.emit(self.tr("Đã nhận văn bản vào hộp đến."), "")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Take in each file that was dropped."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.take_in(Path(url.toLocalFile()))
        event.acceptProposedAction()


def read_file(path: Path) -> bytes:
    """The bytes of a file a person points at.

    Raises:
        Refused: it is a folder, empty, or immense.
        Unavailable: the disk does not give it.
    """
    try:
        if path.is_dir():
            raise Refused(
                f"“{path.name}” là thư mục, không phải tệp văn bản.", "Chọn từng tệp PDF bên trong.",
                code="is-folder",
            )
        refuse_size(path.stat().st_size, path.name)
        return path.read_bytes()
    except OSError as error:
        raise Unavailable(
            f"Không đọc được tệp “{path.name}” từ ổ đĩa.", "Kiểm tra ổ đĩa hoặc quyền đọc rồi thử lại.",
            code="file-unreadable",
        ) from error
