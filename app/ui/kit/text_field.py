"""Fields of text: one line, several lines, and a date typed by habit ("5/2", "050226", "hôm nay")."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QTextOption
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from app.shared.dates import parse_typed, short_date
from app.shared.text import nfc
from app.ui.kit.field import Field

LINES = 3
MOST_LINES = 8


def bare_line(parent: QWidget) -> QLineEdit:
    """A line editor without a frame of its own."""
    line = QLineEdit(parent)
    line.setFrame(False)
    line.setProperty("kind", "bare")
    return line


class TextField(Field):
    """One line of text; the value is NFC without spaces at the ends."""

    def __init__(
        self, name: str, label: str, *, required: bool = False, hint: str = "",
        parent: QWidget | None = None,
    ):
        super().__init__(name, label, required=required, parent=parent)
        self.line = bare_line(self.box)
        self.line.setPlaceholderText(hint)
        self.line.textEdited.connect(lambda _words: self._was_edited())
        self._take_editor(self.line)

    def value(self) -> str | None:
        """The text, ``None`` when empty."""
        return nfc(self.line.text()).strip() or None

    def _show_value(self, value: str | None) -> None:
        self.line.setText(nfc(value or ""))
        self.line.setCursorPosition(0)

    def _leave(self) -> None:
        words = nfc(self.line.text()).strip()
        if words != self.line.text():
            self.line.setText(words)


class PlainArea(QPlainTextEdit):
    """A text area that is as tall as its text, between three lines and eight."""

    def __init__(self, parent: QWidget, lines: int):
        super().__init__(parent)
        self._lines = lines
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("kind", "bare")
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def _fit(self, *_size: object) -> None:
        lines = round(self.document().size().height())
        wanted = min(max(self._lines, lines), MOST_LINES)
        bars = Qt.ScrollBarPolicy
        over = bars.ScrollBarAsNeeded if lines > MOST_LINES else bars.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(over)
        self.setFixedHeight(wanted * QFontMetrics(self.font()).lineSpacing() + 4)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Its own fixed height."""
        return QSize(120, self.height())


class AreaField(Field):
    """Several lines; Enter goes to the next field, Shift+Enter breaks the line."""

    def __init__(
        self, name: str, label: str, *, required: bool = False, lines: int = LINES,
        parent: QWidget | None = None,
    ):
        super().__init__(name, label, required=required, parent=parent)
        self.area = PlainArea(self.box, lines)
        self._setting = False
        self.box.row.setContentsMargins(10, 6, 8, 4)
        self.area.textChanged.connect(self._changed)
        self._take_editor(self.area, top_icon=True)

    def value(self) -> str | None:
        """The text, ``None`` when empty."""
        return nfc(self.area.toPlainText()).strip() or None

    def _show_value(self, value: str | None) -> None:
        self._setting = True
        self.area.setPlainText(nfc(value or ""))
        self._setting = False

    def _changed(self) -> None:
        if not self._setting:
            self._was_edited()

    def _leave(self) -> None:
        words = self.value() or ""
        if words != self.area.toPlainText():
            self._show_value(words)


class DateField(TextField):
    """A date; shown as dd/MM/yyyy once the field is left, never while typing."""

    def __init__(
        self, name: str, label: str, *, today: Callable[[], dt.date], required: bool = False,
        parent: QWidget | None = None,
    ):
        super().__init__(name, label, required=required, hint="dd/mm/yyyy", parent=parent)
        self._today = today

    def value(self) -> dt.date | None:
        """The date, ``None`` when empty or not a date."""
        words = super().value()
        return parse_typed(words, self._today()) if words else None

    def _show_value(self, value: dt.date | None) -> None:
        super()._show_value(short_date(value) if value else "")

    def _leave(self) -> None:
        super()._leave()
        date = self.value()
        if date is not None:
            self.line.setText(short_date(date))
            self.set_problem("")
        elif self.line.text():
            self.set_problem(
                self.tr("Không hiểu ngày này. Gõ như 5/2, 050226 hoặc “hôm nay”.")
            )
        else:
            self.set_problem("")
