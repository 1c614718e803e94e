"""The main job from end to end through the real window, step by step, with a picture of each step.

For a demonstration where there is no display, and for the end-to-end test: both do what a person
does, by the same table of actions and the same fields, and look at what the window then shows.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.delivery import Delivery
from app.domain.document import Document
from app.domain.paper import Paper, paper_id

SECONDS = 90.0
QUIET = 0.25


class TourStopped(Exception):
    """A step did not come to what it should; the message says what was seen instead."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step that was done: its sentence, its picture, and what was seen."""

    name: str
    picture: str
    seen: str


@dataclass(frozen=True, slots=True)
class Cast:
    """Who does what: ids of people and of the agency that receives."""

    clerk: str
    leader: str
    specialist: str
    supporter: str
    receiver: str
    receiving_clerk: str


class Tour:
    """Drives ``window`` (a shell with its session, table and profile); pictures go to ``out``."""

    def __init__(self, window: Any, cast: Cast, out: Path):
        self.window, self.cast, self.out = window, cast, out
        self.steps: list[Step] = []
        self.troubles: list[str] = []
        window.session.refused.connect(lambda error: self.troubles.append(str(error)))
        window.jobs.refused.connect(lambda error: self.troubles.append(str(error)))
        window.jobs.crashed.connect(lambda error, words: self.troubles.append(f"{words}: {error!r}"))
        out.mkdir(parents=True, exist_ok=True)

    def run(self, paper: Path) -> list[Step]:
        """The whole job with this paper.

        Raises:
            TourStopped: a step was refused, crashed, or did not come to what it should.
        """
        self._take_in(paper)
        self._register()
        self._instruct()
        self._answer()
        self._submit()
        self._sign()
        self._issue()
        self._release()
        self._receive()
        self._receipt()
        return self.steps

    # What a person does

    def _take_in(self, paper: Path) -> None:
        self._sit(self.cast.clerk, "inbox")
        self._screen().take_in(paper)
        opened = self._until(lambda: self._screen().opened)
        self._step(
            "Văn thư đưa văn bản vào hộp đến; chương trình đọc trang và nói chữ ký đáng giá gì",
            f"{opened.document.notation}: {opened.paper.verdict.message}",
        )

    def _register(self) -> None:
        document = self._screen().opened.document
        self.incoming_id = document.id
        self._until(lambda: self._screen().side._lease)
        self._do("inbox.register")
        registered = self._until(lambda: self._stands(document.id, "registered"))
        self._step("Văn thư vào sổ, không phải gõ gì", f"số đến {registered.arrival_number}")

    def _instruct(self) -> None:
        self._sit(self.cast.leader, "to-assign")
        self._open(self.incoming_id)
        form = self._screen().side.form
        self._type(form["instruction"], "Giao chuyên viên tham mưu văn bản trả lời, trình trước ngày 30.")
        form.set_values({"lead": (self.cast.specialist,), "support": (self.cast.supporter,)})
        self._picture("but-phe")
        self._do("assign.give")
        self._until(lambda: self._stands(self.incoming_id, "assigned"))
        self._step("Lãnh đạo đọc, ghi bút phê, giao chủ trì và phối hợp", "đã giao")

    def _answer(self) -> None:
        self._sit(self.cast.specialist, "mine")
        self._open(self.incoming_id)
        self._until(lambda: self.window.table.is_available("mine.answer"))
        self._picture("viec-cua-toi")
        self._do("mine.answer")
        self._until(lambda: self.window.shell.place_id == "drafts" and self._screen().opened)
        side = self._screen().side
        self._until(lambda: side.form.values()["body"])
        body = side.form.values()["body"].replace(
            "[Nội dung trả lời]", "Giao Sở Nông nghiệp và Môi trường chủ trì rà soát, báo cáo kết quả."
        )
        side.form.set_values({
            "body": body, "send_to": (self.cast.receiver,), "signer": self.cast.leader,
        })
        self._type(side.form["subject"], " và báo cáo kết quả")
        self._until(lambda: side.session.recall(f"typing/{self._screen().opened.document.id}"))
        self._step("Chuyên viên soạn công văn trả lời, bản xem trước nằm bên cạnh", "đang soạn")

    def _submit(self) -> None:
        self.answer_id = self._screen().opened.document.id
        self._do("drafts.submit")
        self._until(lambda: self._stands(self.answer_id, "submitted"))
        self._step("Chuyên viên trình ký", "chờ ký")

    def _sign(self) -> None:
        self._sit(self.cast.leader, "to-sign")
        self._open(self.answer_id)
        self._until(lambda: self.window.table.is_available("sign.sign"))
        self._picture("truoc-khi-ky")
        self._do("sign.sign")
        self._until(lambda: self._stands(self.answer_id, "signed"))
        self._step("Lãnh đạo ký số, chữ ký tay màu xanh giữa chức vụ và họ tên", self._verdict())

    def _issue(self) -> None:
        self._sit(self.cast.clerk, "to-issue")
        self._open(self.answer_id)
        self._do("issue.seal")
        issued = self._until(lambda: self._stands(self.answer_id, "issued"))
        self._until(lambda: self._screen().opened and self._screen().opened.document.state == "issued")
        self._step(
            "Văn thư cấp số, ghi ngày, đóng dấu trong một lần làm", f"{issued.notation}: {self._verdict()}"
        )

    def _release(self) -> None:
        self._until(lambda: self.window.table.is_available("issue.release"))
        self._do("issue.release")
        self._until(lambda: self._stands(self.answer_id, "released"))
        closed = self._until(lambda: self._stands(self.incoming_id, "closed"))
        self._step("Văn thư gửi đi; văn bản đến được kết thúc", closed.note or "")

    def _receive(self) -> None:
        self._sit(self.cast.receiving_clerk, "inbox")
        opened = self._until(lambda: self._screen().opened)
        self._step("Cơ quan nhận thấy văn bản cùng kết quả kiểm tra", opened.paper.verdict.message)
        self._until(lambda: self._screen().side._lease)
        self._do("inbox.register")
        received = self._until(lambda: self._stands(opened.document.id, "registered"))
        self._step("Cơ quan nhận vào sổ", f"số đến {received.arrival_number}")

    def _receipt(self) -> None:
        self._sit(self.cast.clerk, "outgoing")
        self._open(self.answer_id)
        views = self.window.profile.store.views
        delivery = views.find(Delivery, document_id=self.answer_id)[0]
        if delivery.state != "received":
            raise TourStopped(f"chưa có hồi báo: {delivery.state}")
        self._step("Nơi gửi thấy hồi báo", f"bên nhận vào sổ số {delivery.arrival_number}")
        self.window.shell.go("incoming")
        self._open(self.incoming_id)
        self._step("Sổ văn bản đến ghi đủ diễn biến", "đã giải quyết")

    # How it is done

    def _screen(self) -> Any:
        return self.window.shell.screen()

    def _do(self, action: str) -> None:
        self.window.table.trigger(action)

    def _sit(self, person_id: str, place_id: str) -> None:
        if self.window.session.person.id != person_id:
            self.window.table.trigger(f"sit.{person_id}")
        self.window.shell.go(place_id, focus=True)
        self._settle()

    def _open(self, document_id: str) -> None:
        self._screen().choose(document_id)
        self._until(lambda: self._screen().opened and self._screen().opened.document.id == document_id)
        self._settle()

    def _type(self, field: Any, words: str) -> None:
        """Key by key, at the end of what stands there, as a person types."""
        editor = field.editor
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTest.keyClick(editor, Qt.Key.Key_End)
        for letter in words:  # QTest's own clicks know no letter beyond ASCII
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(editor, event)

    def _stands(self, document_id: str, state: str) -> Document | None:
        document = self.window.profile.store.views.get(Document, document_id)
        return document if document.state == state else None

    def _verdict(self) -> str:
        views = self.window.profile.store.views
        document = views.get(Document, self.answer_id)
        return views.get(Paper, paper_id(document.agency_id, document.file_hash)).verdict.message

    def _until(self, wanted: Callable[[], Any]) -> Any:
        """Let the window work until this is so."""
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            QApplication.processEvents()
            if self.troubles:
                raise TourStopped(self.troubles[0])
            if found := wanted():
                return found
            time.sleep(0.005)
        raise TourStopped(f"chờ quá lâu ở bước sau “{self.steps[-1].name if self.steps else 'đầu'}”")

    def _settle(self) -> None:
        """Until nothing is being read or written, and a moment more."""
        quiet = time.monotonic() + QUIET
        while time.monotonic() < quiet:
            QApplication.processEvents()
            if not self.window.jobs.is_idle():
                quiet = time.monotonic() + QUIET
            time.sleep(0.005)

    def _picture(self, name: str) -> str:
        self._settle()
        path = self.out / f"{len(self.steps) + 1:02d}-{name}.png"
        self.window.shell.grab().save(str(path))
        return path.name

    def _step(self, name: str, seen: str) -> None:
        picture = self._picture("buoc")
        if self.troubles:
            raise TourStopped(self.troubles[0])
        self.steps.append(Step(name, picture, seen))
