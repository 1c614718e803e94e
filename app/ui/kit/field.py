"""One question of a form: its label, the answer, where the answer comes from, what is wrong with it.

What was read off the page is shown as read; what is unsure says why. Nothing is rewritten while a
person types (UniKey and IBus compose in place); the text is put in order when he leaves the field.
"""

from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit.paint import RADIUS, SMALL, Tone
from app.ui.kit.tokens import tokens
from app.ui.kit.words import Glyph, IconRow, Words

Source = Literal["typed", "read", "unsure", "missing"]
ICONS: dict[Source, tuple[str, Tone]] = {
    "read": ("circle-check", "green"),
    "unsure": ("alert-triangle", "ochre"),
    "missing": ("alert-circle", "red"),
}
FIELD_HEIGHT = 32
SURE_FROM = 0.85


@dataclass(frozen=True, slots=True)
class Choice:
    """A thing to choose: its key, its words, and a muted detail ("Văn phòng UBND tỉnh")."""

    key: str
    words: str
    detail: str = ""


class FieldBox(QWidget):
    """The frame round an editor: hairline, accent while typing, ochre or red when it needs a look."""

    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self.source: Source = "typed"
        self.wrong = False
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(10, 1, 8, 1)
        self.row.setSpacing(6)
        self.setMinimumHeight(FIELD_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the frame for the present state."""
        colours, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = self.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() else False
        focused = inside and self.isActiveWindow()
        edge, ground = colours.field_line, colours.field
        if self.source == "unsure":
            edge, ground = colours.ochre, colours.ochre_soft
        if self.wrong or self.source == "missing":
            edge = colours.red
        if focused:
            edge = colours.accent if edge == colours.field_line else edge
        if not self.isEnabled():
            ground = colours.ground
        wide = 2.0 if focused else 1.0
        painter.setPen(QPen(QColor(edge), wide))
        painter.setBrush(QColor(ground))
        inset = wide / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS
        )


class Field(QWidget):
    """A labelled answer. A subclass gives the editor, ``value()`` and ``_show_value()``.

    Signals: ``edited(name)`` when a person changes it, ``left(name)`` when he leaves it,
    ``next_wanted(name)`` on Enter, ``where_wanted(name)`` on F2.
    """

    edited = Signal(str)
    left = Signal(str)
    next_wanted = Signal(str)
    where_wanted = Signal(str)

    def __init__(self, name: str, label: str, *, required: bool = False, parent: QWidget | None = None):
        super().__init__(parent)
        self.name, self.required, self.touched = name, required, False
        self._why, self._problem, self._checked = "", "", False
        self._label_words = label
        self.label = Words(label, self, size=SMALL, token="muted", wrap=False)
        self.box = FieldBox(self)
        self.glyph = Glyph("circle-check", "green", self.box, size=16)
        self.glyph.hide()
        self.problem = IconRow("alert-circle", "red", "", self, size=SMALL, token="red")
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(self.box)
        column.addWidget(self.problem)
        column.addStretch(0)

    def _take_editor(self, editor: QWidget, *, top_icon: bool = False) -> None:
        """Put the editor in the frame; its keys pass here first."""
        self.editor = editor
        self.box.row.addWidget(editor, 1)
        place = Qt.AlignmentFlag.AlignTop if top_icon else Qt.AlignmentFlag.AlignVCenter
        self.box.row.addWidget(self.glyph, 0, place)
        editor.installEventFilter(self)
        editor.setAccessibleName(self._label_words)
        self.label.setBuddy(editor)
        self.setFocusProxy(editor)
        self._describe()

    # The answer

    def value(self) -> Any:
        """The answer, ``None`` when there is none."""
        raise NotImplementedError

    def _show_value(self, value: Any) -> None:
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Put an answer in as if it had been typed, without telling ``edited``."""
        self._show_value(value)
        self._set_source("typed", "")

    def set_reading(self, value: Any, confidence: float, why: str = "") -> bool:
        """Put in what the page says; refuses (false) where a person has already typed.

        Below 0.85 the field asks for a look and ``why`` says why; ``None`` was not found.
        """
        if self.touched or self.editor.hasFocus() and self.value() is not None:
            return False
        self._show_value(value)
        if value is None:
            self._set_source("missing" if self.required else "typed", why)
        elif confidence >= SURE_FROM:
            self._set_source("read", "")
        else:
            self._set_source("unsure", why or self.tr("Đọc chưa chắc, cần xem lại."))
        return True

    def source(self) -> Source:
        """Where the answer comes from."""
        return self.box.source

    def check(self) -> bool:
        """Mark the field when it must be filled and is not; true when it is in order."""
        self._checked = True
        if self.box.source in ("typed", "missing"):
            empty = self.required and self.value() is None
            self._set_source("missing" if empty else "typed", "")
        return self.box.source != "missing" and not self._problem

    def set_problem(self, words: str) -> None:
        """Show under the field what is wrong with it; empty words take it away."""
        self._problem = words
        self._describe()

    # Words and icon

    def _set_source(self, source: Source, why: str) -> None:
        self.box.source, self._why = source, why
        if source in ICONS:
            self.glyph.show_icon(*ICONS[source])
        self.glyph.setVisible(source in ICONS)
        self._describe()

    def _describe(self) -> None:
        """Say the state in words: under the field when it needs an act, always to a screen reader."""
        source = self.box.source
        said = {
            "typed": "",
            "read": self.tr("Đọc được từ trang. F2 để xem chỗ đọc."),
            "unsure": self.tr("Cần xem lại: {why}").format(why=self._why),
            "missing": self._why or self.tr("Còn thiếu, cần nhập."),
        }[source]
        self.glyph.setToolTip(said)
        self.box.setToolTip(said)
        under = self._problem or (said if source == "missing" else "")
        self.problem.words.setText(under)
        self.problem.setVisible(bool(under))
        self.box.wrong = bool(self._problem)
        editor = getattr(self, "editor", None)
        if editor is not None:
            must = self.tr("Bắt buộc.") if self.required else ""
            parts = (must, said, self._problem)
            editor.setAccessibleDescription(" ".join(part for part in parts if part))
        self.box.update()

    def _was_edited(self) -> None:
        """A person changed it: it is his answer now."""
        self.touched = True
        self._problem = ""
        self._set_source("typed", "")
        self.edited.emit(self.name)

    # Keys

    def _leave(self) -> None:
        """Put the text in order; subclasses do their own."""

    def _leaving(self, reason: Qt.FocusReason) -> None:
        if reason != Qt.FocusReason.PopupFocusReason:
            self._leave()
            if self._checked:
                self.check()
            self.left.emit(self.name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Enter goes on, F2 shows where it was read; keys an input method takes never come here."""
        if event.type() == QEvent.Type.KeyPress and self._take_key(event):
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.box.update()
            if event.type() == QEvent.Type.FocusOut:
                # The editor itself hears first, so that a half-composed syllable is committed.
                watched.event(event)
                self._leaving(event.reason())
                return True
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
        )
        if event.key() == Qt.Key.Key_F2 and plain:
            self.where_wanted.emit(self.name)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.next_wanted.emit(self.name)
            return True
        return False
