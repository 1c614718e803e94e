"""A form as a clerk fills it: two columns, Enter to the next field, what the page says put in for him."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.ui.kit.choice_field import ChoiceField
from app.ui.kit.field import Choice, Field
from app.ui.kit.text_field import AreaField, DateField, TextField
from app.ui.kit.token_field import PeopleField, TokenField

__all__ = [
    "AreaField", "Choice", "ChoiceField", "DateField", "Field", "Form", "PeopleField", "TextField",
    "TokenField",
]


class Form(QWidget):
    """Fields in two columns, in the order they are added.

    Signals: ``changed(name)`` when a person edits a field, ``where_wanted(name)`` on F2,
    ``finished()`` on Enter in the last field.
    """

    changed = Signal(str)
    where_wanted = Signal(str)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._row = self._column = 0
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(self._grid)
        self._under = column
        column.addStretch(1)

    def add(self, field: Field, span: int = 2) -> Field:
        """Put a field in the next place: ``span`` 1 is half the width, 2 the whole."""
        if span == 2 and self._column:
            self._row, self._column = self._row + 1, 0
        self._grid.addWidget(field, self._row, self._column, 1, span, Qt.AlignmentFlag.AlignTop)
        self._column += span
        if self._column >= 2:
            self._row, self._column = self._row + 1, 0
        if self.fields:
            QWidget.setTabOrder(list(self.fields.values())[-1].editor, field.editor)
        self.fields[field.name] = field
        field.edited.connect(self.changed)
        field.where_wanted.connect(self.where_wanted)
        field.next_wanted.connect(self._next)
        return field

    def add_under(self, widget: QWidget) -> None:
        """Put something under the fields, such as the key hints."""
        self._under.insertWidget(self._under.count() - 1, widget)

    def __getitem__(self, name: str) -> Field:
        return self.fields[name]

    def values(self) -> dict[str, Any]:
        """The answers by field name; ``None`` where there is none."""
        return {name: field.value() for name, field in self.fields.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Put answers in; fields not named stay."""
        for name, value in values.items():
            self.fields[name].set_value(value)

    def set_reading(self, name: str, value: Any, confidence: float, why: str = "") -> bool:
        """Put in what the page says; false where a person has typed already."""
        return self.fields[name].set_reading(value, confidence, why)

    def clear(self) -> None:
        """Empty all fields for the next document."""
        for field in self.fields.values():
            field.touched = False
            field._checked = False
            field.set_problem("")
            field.set_value(None)

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Show what is wrong under the fields named; others are cleared; go to the first."""
        for name, field in self.fields.items():
            field.set_problem(problems.get(name, ""))
        wrong = [name for name in self.fields if name in problems]
        if wrong:
            self.fields[wrong[0]].editor.setFocus()

    def check(self) -> bool:
        """Mark what must be filled and is not, go to the first such field; true when in order."""
        wrong = [field for field in self.fields.values() if not field.check()]
        if wrong:
            wrong[0].editor.setFocus()
        return not wrong

    def unsure(self) -> list[str]:
        """The fields that still need a look."""
        return [name for name, field in self.fields.items() if field.source() == "unsure"]

    def focus_first(self) -> None:
        """Go to the first field that needs a person, else to the first."""
        waiting = [
            field for field in self.fields.values() if field.source() in ("missing", "unsure")
        ]
        for field in [*waiting, *self.fields.values()][:1]:
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self, name: str) -> None:
        names = [known for known, field in self.fields.items() if field.isVisible() and field.isEnabled()]
        at = names.index(name) + 1
        if at < len(names):
            self.fields[names[at]].editor.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.fields[name]._leave()
            self.finished.emit()
