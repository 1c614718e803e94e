"""A field answered from a list: typed without marks, chosen from the popup, never guessed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from app.shared.text import nfc
from app.ui.kit.completion import Suggestions
from app.ui.kit.field import Choice, Field
from app.ui.kit.icons import icon
from app.ui.kit.text_field import bare_line


class ChoiceField(Field):
    """One of a list; the value is its key. Free words are kept only when ``free``."""

    def __init__(
        self, name: str, label: str, choices: Sequence[Choice] = (), *, required: bool = False,
        free: bool = False, parent: QWidget | None = None,
    ):
        super().__init__(name, label, required=required, parent=parent)
        self._free = free
        self._chosen: Choice | None = None
        self.line = bare_line(self.box)
        self.suggestions = Suggestions(self.line, self.box)
        self.suggestions.picked.connect(self._picked)
        self.line.textEdited.connect(self._typed)
        self._take_editor(self.line)
        self.arrow = QToolButton(self.box)
        self.arrow.setIcon(icon("chevron-down", "muted"))
        self.arrow.setAutoRaise(True)
        self.arrow.setProperty("kind", "bare")
        self.arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.arrow.setAccessibleName(self.tr("Mở danh sách: {label}").format(label=label))
        self.arrow.clicked.connect(self._open)
        self.box.row.addWidget(self.arrow)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these choices."""
        self.suggestions.model.set_choices(choices)

    def choice(self) -> Choice | None:
        """The chosen thing."""
        return self._chosen

    def value(self) -> str | None:
        """The chosen key; free words when they are allowed; else ``None``."""
        words = nfc(self.line.text()).strip()
        if self._chosen is not None:
            return self._chosen.key
        found = self.suggestions.model.find(words)
        if found is not None:
            return found.key
        return (words or None) if self._free else None

    def _show_value(self, value: str | None) -> None:
        by_key = {choice.key: choice for choice in self.suggestions.model.choices()}
        found = by_key.get(value) or self.suggestions.model.find(value or "")
        self._chosen = found
        self.line.setText(found.words if found else nfc(value or "") if self._free else "")
        self.line.setCursorPosition(0)

    def _typed(self, _words: str) -> None:
        self._chosen = None
        self._was_edited()

    def _picked(self, choice: Choice) -> None:
        self._chosen = choice
        self.line.setText(choice.words)
        self._was_edited()

    def _open(self) -> None:
        self.line.setFocus()
        self.suggestions.open_all()

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down and not self.suggestions.is_open():
            self.suggestions.open_all()
            return True
        return super()._take_key(event)

    def _leave(self) -> None:
        words = nfc(self.line.text()).strip()
        if self._chosen is None:
            self._chosen = self.suggestions.model.find(words)
        if self._chosen is not None:
            self.line.setText(self._chosen.words)
        lost = bool(words) and self._chosen is None and not self._free
        self.set_problem(self.tr("Không có trong danh sách. Gõ vài chữ rồi chọn.") if lost else "")
