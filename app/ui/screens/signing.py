"""Chờ tôi ký: what the leader must know before he signs, one act to the next document."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.document import Document
from app.domain.drafting import problems
from app.domain.places import Box, Places
from app.domain.version import Version
from app.shared.clock import local
from app.shared.dates import short_date
from app.shared.errors import KnownError
from app.ui.commands import Action, ActionTable
from app.ui.kit.checklist import Checklist, Point
from app.ui.kit.pane import Card
from app.ui.kit.words import Words
from app.ui.people_choices import name_of
from app.ui.session import Session
from app.ui.side import Opened, Side
from app.ui.workspace import Emptiness, Workspace
from app.usecases.documents.draft import SendBack
from app.usecases.signing.sign import leader_places, own_key, sign


class SignSide(Side):
    """The points before signing, the certificate, and the act."""

    def __init__(self, session: Session, table: ActionTable):
        super().__init__(session, table, session.tr("Trước khi ký"), stacked=True)
        self.places: Places | None = None
        self.moved: Box | None = None
        self.checks = Checklist(parent=self)
        self.certificate = Words("", self, weight=QFont.Weight.DemiBold)
        self.certificate_line = Words("", self, token="muted")
        card = Card(self)
        card.column.addWidget(self.certificate)
        card.column.addWidget(self.certificate_line)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(14)
        column.addWidget(self.checks)
        column.addWidget(Words(self.tr("Chứng thư"), body, weight=QFont.Weight.DemiBold))
        column.addWidget(card)
        column.addStretch(1)
        self.set_body(body)
        self.add_buttons()

    def acts(self) -> Sequence[Action]:
        """Sign and go on, or send back with a reason."""
        tr = self.tr
        return (
            Action(id="sign.sign", words=tr("Ký và sang văn bản kế tiếp"), icon="signature",
                   shortcut="Ctrl+Return", handler=self._sign, ready=self._ready),
            Action(id="sign.send_back", words=tr("Trả lại, nêu lý do"), icon="arrow-back-up",
                   shortcut="F4", handler=self._send_back, ready=self.is_open),
        )

    def _ready(self) -> bool:
        return self.opened is not None and self.places is not None

    def fill(self, opened: Opened, is_other: bool) -> None:
        """Look at everything that must be known, away from the window."""
        if is_other:
            self.places, self.moved = None, None
            self.checks.show_points([Point("waiting", self.tr("Đang kiểm tra bản trình ký…"))])
        desk = self.session.desk
        self.session.ask(
            self, lambda _: _examine(desk, opened), self._examined, self.tr("Kiểm tra trước khi ký")
        )

    def _examined(self, found: dict[str, Any]) -> None:
        if self.opened is None or found["id"] != self.opened.document.id:
            return
        self.places = found["places"]
        points = [Point(state, words) for state, words in self._points(found)]
        self.checks.show_points(points)
        owner = found["owner"]
        self.certificate.setText(owner.name if owner else self.tr("Chưa có chứng thư"))
        self.certificate_line.setText(
            self.tr("{0} · còn hạn đến {1}").format(
                owner.issuer, short_date(local(owner.valid_until).date())
            ) if owner else found["key_trouble"]
        )
        if self.places and self.opened.document.state == "submitted":
            self.hand_placed(found["picture"])
        self.table.refresh()

    def hand_placed(self, picture: bytes | None) -> None:
        """Ask the page to show where the hand signature will lie; the screen connects this."""

    def _points(self, found: dict[str, Any]) -> list[tuple[Any, str]]:
        tr, document = self.tr, self.opened.document
        points: list[tuple[Any, str]] = []
        faults = found["problems"]
        if faults:
            points.append(("wrong", faults[0].message))
        else:
            points.append(("done", tr("Thể thức đúng Nghị định 30")))
        points.append(("done", tr("{0} soạn, trình {1}").format(
            name_of(self.session, document.author_id), f"{local(document.changed_at):%H:%M %d/%m}"
        )))
        if found["answers"]:
            points.append(("done", tr("Trả lời văn bản {0}").format(found["answers"].notation)))
        if found["lines"]:
            points.append(("done", tr("Thẩm quyền: {0}").format(", ".join(found["lines"]))))
        if not self.places:
            points.append(("wrong", found["place_trouble"]))
        return points

    def _sign(self) -> None:
        desk, document, box = self.session.desk, self.opened.document, self.moved
        self.places = None
        self.table.refresh()
        self.session.work(
            self, lambda _: sign(desk, document.id, box), lambda verdict: self._signed(document),
            self.tr("Ký số"), on_error=self._failed,
        )

    def _signed(self, document: Document) -> None:
        self.session.said.emit(
            self.tr("Đã ký “{0}”, chuyển văn thư phát hành.").format(document.subject), ""
        )
        self.done.emit()

    def _failed(self, error: KnownError) -> None:
        self.session.refused.emit(error)
        if self.opened:
            self.fill(self.opened, is_other=False)

    def _send_back(self) -> None:
        document = self.opened.document
        self.reason.ask(
            self.tr("Lý do trả lại"), self.tr("Trả lại người soạn"),
            lambda words: self.session.do(
                self, SendBack(document.id, words), self.tr("Đã trả lại người soạn."),
                lambda _: self.done.emit(),
            ),
        )


def _examine(desk: Any, opened: Opened) -> dict[str, Any]:
    """Everything the pane shows; troubles are words, not errors: the leader reads them in place."""
    document = opened.document
    found: dict[str, Any] = {
        "id": document.id, "places": None, "owner": None, "picture": None, "place_trouble": "",
        "key_trouble": "", "answers": None, "problems": [], "lines": (),
    }
    versions = desk.views.find(Version, document_id=document.id)
    if versions:
        found["problems"] = problems(versions[-1].draft)
        found["lines"] = versions[-1].draft.signs_as
    if document.answers_id:
        found["answers"] = desk.views.get(Document, document.answers_id)
    try:
        found["places"] = leader_places(desk, document, opened.data)
    except KnownError as error:
        found["place_trouble"] = str(error)
    try:
        key = own_key(desk, document)
        found["owner"], found["picture"] = desk.signer.owner(key), desk.marks(key)
    except KnownError as error:
        found["key_trouble"] = str(error)
        found["places"] = None
        found["place_trouble"] = found["place_trouble"] or str(error)
    return found


class Signing(Workspace):
    """The leader's tray of drafts to sign, with the hand signature laid on the page."""

    def __init__(self, session: Session, table: ActionTable):
        tr = session.tr
        side = SignSide(session, table)
        super().__init__(
            session, table, "to-sign", tr("Chờ tôi ký"),
            Emptiness(
                "signature", tr("Không còn văn bản chờ ký"),
                tr("Bản thảo được trình ký sẽ hiện ở đây."),
            ),
            side,
        )
        side.hand_placed = self._lay_hand
        self.page.box_moved.connect(self._hand_moved)

    def _lay_hand(self, picture: bytes | None) -> None:
        box = self.side.places.leader
        image = QImage.fromData(picture) if picture else None
        self.page.lay_box(box.page, box.rect, self.tr("đúng vị trí NĐ 30"), picture=image)
        if self.page.page() != box.page:
            self.page.go_to(box.page)

    def _hand_moved(self, page: int, rect: object) -> None:
        self.side.moved = Box(page, tuple(rect))
        places = self.side.places
        right = places is not None and page == places.leader.page and all(
            abs(a - b) < 6 for a, b in zip(rect, places.leader.rect, strict=True)
        )
        if right:
            self.page.set_caption(self.tr("đúng vị trí NĐ 30"))
        else:
            self.page.set_caption(self.tr("lệch vị trí NĐ 30"), "ochre")
