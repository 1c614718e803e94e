"""Each signature and each change in plain words: who, when, is it intact, can he be believed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.signature import Change, SignatureVerdict, Verdict
from app.ui.kit import verdict_words as say
from app.ui.kit.buttons import ActButton
from app.ui.kit.paint import SMALL
from app.ui.kit.pane import Card
from app.ui.kit.words import IconRow, Words


class VerdictDetail(QWidget):
    """The body of the panel; ``place_wanted(page, rect)`` when a person asks where it is."""

    place_wanted = Signal(int, object)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 16)
        self._column.setSpacing(8)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show this verdict: the sentence, then every signature, then what was added after each."""
        while self._column.count():
            item = self._column.takeAt(0)
            if item.widget():
                item.widget().hide()
                item.widget().deleteLater()
        tone, icon = say.conclusion(verdict)
        self._column.addWidget(IconRow(icon, tone, verdict.message, self))
        if verdict.advice:
            self._column.addWidget(Words(verdict.advice, self, token="muted"))
        if verdict.signatures:
            title = self.tr("Chữ ký ({count})").format(count=len(verdict.signatures))
            self._column.addWidget(self._title(title))
        for signature in verdict.signatures:
            self._column.addWidget(self._signature(signature))
        if verdict.changes:
            self._column.addWidget(self._title(self.tr("Thêm vào sau khi ký")))
        elif verdict.signatures:
            words = self.tr("Sau khi ký không có gì được thêm vào.")
            self._column.addWidget(IconRow("circle-check", "green", words, self))
        for change in verdict.changes:
            self._column.addWidget(self._change(change))
        self._column.addStretch(1)

    def _title(self, words: str) -> Words:
        title = Words(words, self, weight=QFont.Weight.DemiBold)
        title.setContentsMargins(0, 8, 0, 0)
        return title

    def _signature(self, signature: SignatureVerdict) -> Card:
        card = Card(self)
        card.column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(Words(say.who(signature), card, weight=QFont.Weight.DemiBold), 1)
        if signature.page and signature.rect:
            head.addWidget(self._where(signature.page, signature.rect))
        card.column.addLayout(head)
        muted = f"{say.act(signature)} · {say.when(signature)}"
        card.column.addWidget(Words(muted, card, size=SMALL, token="muted"))
        card.column.addWidget(IconRow(*say.integrity(signature), card))
        card.column.addWidget(IconRow(*say.trust(signature), card))
        technical = " · ".join(
            part for part in (
                signature.level and f"PAdES {signature.level}", signature.indication,
                signature.sub_indication, signature.field,
            ) if part
        )
        card.column.addWidget(Words(technical, card, size=SMALL, token="muted"))
        card.setAccessibleName(f"{say.who(signature)}. {muted}")
        return card

    def _change(self, change: Change) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconRow(*say.change(change), self), 1)
        if change.page and change.rect:
            where = self._where(change.page, change.rect)
            row.addWidget(where, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _where(self, page: int, rect: object) -> ActButton:
        button = ActButton(self.tr("Trang {page}").format(page=page), "text", icon="eye", parent=self)
        button.setAccessibleName(self.tr("Xem chỗ này trên trang {page}").format(page=page))
        button.clicked.connect(lambda: self.place_wanted.emit(page, rect))
        return button
