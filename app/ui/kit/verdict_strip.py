"""The strip over the page: what the signatures are worth, in one sentence and a second muted one."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.signature import Verdict
from app.ui.kit.buttons import ActButton
from app.ui.kit.paint import SMALL, Tone, soft
from app.ui.kit.verdict_words import conclusion
from app.ui.kit.words import Glyph, Words


class VerdictStrip(QWidget):
    """``show_verdict`` for signatures, ``show_words`` for any other state; ``detail_wanted()``."""

    detail_wanted = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._tone: Tone = "muted"
        self.glyph = Glyph("shield", "muted", self, size=20)
        self.first = Words("", self, weight=QFont.Weight.DemiBold)
        self.second = Words("", self, size=SMALL)
        self.button = ActButton(self.tr("Xem chi tiết"), "outline", parent=self)
        self.button.clicked.connect(self.detail_wanted)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self.first)
        lines.addWidget(self.second)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 14, 9)
        row.setSpacing(10)
        row.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(lines, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what the file is worth; the button is there when there is more to tell."""
        tone, icon = conclusion(verdict)
        more = bool(verdict.signatures or verdict.changes)
        self.show_words(tone, icon, verdict.message, verdict.advice, more=more)

    def show_words(self, tone: Tone, icon: str, first: str, second: str = "", *, more: bool = False) -> None:
        """Show a state: tone, icon, sentence, muted sentence."""
        self._tone = tone
        self.glyph.show_icon(icon, tone)
        for label, words in ((self.first, first), (self.second, second)):
            label.setText(words)
            label.setVisible(bool(words))
            label.set_token("ink" if tone == "muted" else tone)
        self.button.setVisible(more)
        self.setAccessibleName(f"{first} {second}".strip())
        self.show()
        self.update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow light and dark."""
        self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The tone's soft ground."""
        QPainter(self).fillRect(self.rect(), soft(self._tone))
