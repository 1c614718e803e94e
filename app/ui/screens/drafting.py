"""Soạn thảo: the form at the right, the paper as it will be beside it (NĐ 30/2020 Điều 8–12)."""

import dataclasses
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QTimer

from app.domain.body_text import body_from_text, lines_of, text_from_body
from app.domain.drafting import Draft
from app.domain.organisation import Person
from app.domain.version import Version
from app.shared.codec import from_plain, to_plain
from app.shared.errors import KnownError
from app.ui.commands import Action, ActionTable
from app.ui.kit.form import AreaField, Choice, ChoiceField, Form, TextField, TokenField
from app.ui.kit.key_hint import KeyHint
from app.ui.kit.paint import Badge
from app.ui.kit.words import IconRow
from app.ui.people_choices import colleagues, other_agencies
from app.ui.session import Session
from app.ui.side import Opened, Side
from app.ui.workspace import Emptiness, Workspace
from app.usecases.documents.draft import compose_draft, keep_draft, submit
from app.usecases.documents.start_draft import sign_by, start_blank

PREVIEW_MS = 450
URGENCIES = ("Thường", "Khẩn", "Thượng khẩn", "Hỏa tốc")


class DraftSide(Side):
    """The form of a draft. What is typed is kept by the desk at once, saved or not."""

    def __init__(self, session: Session, table: ActionTable):
        super().__init__(session, table, session.tr("Bản thảo"))
        tr = self.tr
        self.draft = Draft()
        self._filling = False
        self._typed = False
        self.preview_of = lambda draft: None
        self.form = Form(self)
        self.sent_back = IconRow("arrow-back-up", "ochre", "", self.form, token="ochre")
        self.sent_back.hide()
        self.form.add(TextField("subject", tr("Trích yếu"), required=True))
        self.form.add(AreaField("addressees", tr("Kính gửi (mỗi dòng một nơi)"), lines=1))
        self.form.add(AreaField("body", tr("Nội dung (mỗi đoạn một dòng)"), required=True, lines=9))
        self.form.add(AreaField("recipients", tr("Nơi nhận ghi trên văn bản"), lines=2))
        self.form.add(ChoiceField("signer", tr("Trình ký"), required=True), span=1)
        urgencies = [Choice(word, word) for word in URGENCIES]
        self.form.add(ChoiceField("urgency", tr("Độ khẩn"), urgencies), span=1)
        self.form.add(TokenField("send_to", tr("Gửi qua hệ thống tới")))
        self.form.add_under(self.sent_back)
        self.form.add_under(KeyHint([("Ctrl S", tr("lưu")), ("Ctrl Enter", tr("trình ký"))], self.form))
        self.form.changed.connect(self._changed)
        self.set_body(self.form)
        self.setFocusProxy(self.form["subject"])
        self.add_buttons()
        self._settling = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._settling.timeout.connect(self._settle)

    def acts(self) -> Sequence[Action]:
        """Submit, save."""
        tr = self.tr
        return (
            Action(id="drafts.submit", words=tr("Trình ký"), icon="send", shortcut="Ctrl+Return",
                   handler=self._submit, ready=self._editable),
            Action(id="drafts.save", words=tr("Lưu bản thảo"), icon="device-floppy",
                   shortcut="Ctrl+S", handler=self.save, ready=self._editable),
        )

    def _editable(self) -> bool:
        return self.opened is not None and self.opened.document.state == "draft"

    def fill(self, opened: Opened, is_other: bool) -> None:
        """Read the latest version, and what was typed after it and not saved yet."""
        document = opened.document
        self.form.setEnabled(document.state == "draft")
        self.sent_back.setVisible(bool(document.note))
        self.sent_back.words.setText(self.tr("Bị trả lại: {0}").format(document.note))
        self.set_badge(
            Badge("accent", self.tr("Đang soạn")) if document.state == "draft"
            else Badge("muted", self.tr("Đã trình, chờ ký"))
        )
        if not is_other:
            return
        self._typed = False
        views, session = self.session.desk.views, self.session
        self.session.ask(
            self,
            lambda _: (views.find(Version, document_id=document.id)[-1],
                       session.recall(f"typing/{document.id}")),
            self._show,
        )

    def _show(self, found: Any) -> None:
        version, typed = found
        if self.opened is None or version.document_id != self.opened.document.id:
            return
        self.draft = version.draft
        restored = from_plain(Draft, typed["draft"]) if typed else None
        if restored and self.opened.document.state == "draft":
            self.draft, self._typed = restored, True
        document = self.opened.document
        self._filling = True
        self.form["signer"].set_choices(colleagues(self.session, "leader"))
        self.form["send_to"].set_choices(other_agencies(self.session))
        self.form.set_values({
            "subject": self.draft.subject, "addressees": "\n".join(self.draft.addressees),
            "body": text_from_body(self.draft.body), "recipients": "\n".join(self.draft.recipients),
            "signer": document.signer_id, "urgency": self.draft.urgency,
            "send_to": tuple(typed["send_to"]) if typed else document.recipient_ids,
        })
        self._filling = False
        if self._typed:
            self.preview_of(self.draft)

    def _changed(self, _name: str) -> None:
        if not self._filling:
            self._typed = True
            self._settling.start()

    def current(self) -> Draft:
        """The draft as the form has it now."""
        values = self.form.values()
        draft = dataclasses.replace(
            self.draft, subject=values["subject"] or "", addressees=lines_of(values["addressees"]),
            body=body_from_text(values["body"] or ""), recipients=lines_of(values["recipients"]),
            urgency=values["urgency"] or "Thường",
        )
        signer = values["signer"]
        return sign_by(draft, self.session.desk.views.get(Person, signer)) if signer else draft

    def _settle(self) -> None:
        """The hand rests: keep what was typed, and show the paper."""
        if self.opened and self._editable():
            draft = self.current()
            send_to = self.form.values()["send_to"] or ()
            kept = {"draft": to_plain(draft), "send_to": list(send_to)}
            name = f"typing/{self.opened.document.id}"
            self.session.work(self, lambda _: self.session.remember(name, kept), words=self.tr("Giữ bản đang gõ"))
            self.preview_of(draft)

    def save(self, then: Any = None) -> None:
        """Keep a version."""
        if not (self.opened and self.form.check()):
            return
        self._settling.stop()
        desk, document, draft = self.session.desk, self.opened.document, self.current()
        values = self.form.values()
        session = self.session

        def work(_: Any) -> str:
            kept = keep_draft(
                desk, draft, document_id=document.id, signer_id=values["signer"],
                recipient_ids=values["send_to"] or (), answers_id=document.answers_id,
            )
            session.remember(f"typing/{document.id}", None)
            return kept

        def done(_: Any) -> None:
            self._typed = False
            if then:
                then()
            else:
                self.session.said.emit(self.tr("Đã lưu bản thảo."), "")

        self.session.work(self, work, done, self.tr("Lưu bản thảo"))

    def _submit(self) -> None:
        desk, document = self.session.desk, self.opened.document

        def send() -> None:
            self.session.work(
                self, lambda _: submit(desk, document.id), sent, self.tr("Trình ký")
            )

        def sent(_: Any) -> None:
            self.session.said.emit(self.tr("Đã trình ký."), "")
            self.done.emit()

        self.save(send)

    def focus_first(self) -> None:
        """To the body: the rest is filled."""
        self.form["body"].editor.setFocus()


class Drafting(Workspace):
    """My drafts, each with its paper as it stands."""

    def __init__(self, session: Session, table: ActionTable):
        tr = session.tr
        side = DraftSide(session, table)
        super().__init__(
            session, table, "drafts", tr("Soạn thảo"),
            Emptiness(
                "file-pencil", tr("Chưa có bản thảo nào"),
                tr("Mở “Việc của tôi” để soạn văn bản trả lời, hoặc bắt đầu một công văn mới."),
                tr("Soạn công văn mới"), "drafts.new.cong-van",
            ),
            side,
        )
        side.preview_of = self._preview
        self._previewed = 0

    def actions(self) -> Sequence[Action]:
        """Those of the form, and a new draft from each template."""
        forms = self.session.desk.forms.all()
        return (
            *super().actions(),
            *(
                Action(id=f"drafts.new.{form.code}", words=self.tr("Soạn mới: {0}").format(form.name),
                       icon="file-plus", handler=lambda code=form.code: self._start(code))
                for form in forms
            ),
        )

    def _start(self, code: str) -> None:
        desk = self.session.desk
        self.session.work(self, lambda _: start_blank(desk, code), self.choose, self.tr("Soạn mới"))

    def _preview(self, draft: Draft) -> None:
        desk = self.session.desk
        self._previewed += 1
        turn = self._previewed

        def work(_: Any) -> Any:
            data = compose_draft(desk, draft)
            return turn, data, desk.pages.probe(data).sizes

        self.session.ask(self, work, self._show_preview, self.tr("Dựng bản xem trước"), self._cannot)

    def _show_preview(self, found: Any) -> None:
        turn, data, sizes = found
        if turn != self._previewed:
            return
        page, pages = self.page.page(), self.session.desk.pages
        self.page.open(sizes, lambda number, dpi: pages.render(data, number, dpi))
        self.page.go_to(min(page, len(sizes)))
        self.strip.show_words("muted", "eye", self.tr("Bản xem trước, chưa lưu"))

    def _cannot(self, error: KnownError) -> None:
        self.strip.show_words("ochre", "alert-triangle", error.message, error.next_step)
