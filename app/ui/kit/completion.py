"""Suggestions under a line of text, found without marks: "so tai" finds "Sở Tài chính".

A popup only: text that completes itself in the line breaks UniKey, whose Backspace then hits the
completion instead of the letter.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from app.shared.text import fold
from app.ui.kit.field import Choice

MOST = 50
CHOICE_ROLE = Qt.ItemDataRole.UserRole + 1


class ChoiceModel(QAbstractListModel):
    """The choices that fit what is typed: those beginning with it first, then those holding it."""

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._all: list[tuple[str, Choice]] = []
        self._shown: list[Choice] = []

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Take these choices; each is folded once."""
        self._all = [(fold(f"{choice.words} {choice.detail}"), choice) for choice in choices]
        self.narrow("")

    def choices(self) -> list[Choice]:
        """All choices in their own order."""
        return [choice for _, choice in self._all]

    def narrow(self, typed: str, without: frozenset[str] = frozenset()) -> int:
        """Show what fits every word typed; gives how many that are."""
        words = fold(typed).split()
        fitting = [
            (not folded.startswith(" ".join(words)), number, choice)
            for number, (folded, choice) in enumerate(self._all)
            if choice.key not in without and all(word in folded for word in words)
        ]
        self.beginResetModel()
        self._shown = [choice for _, _, choice in sorted(fitting, key=lambda found: found[:2])[:MOST]]
        self.endResetModel()
        return len(fitting)

    def find(self, typed: str) -> Choice | None:
        """The one choice that these words mean, marks or not: the same words, or the only fit."""
        folded = fold(typed)
        if not folded:
            return None
        same = [choice for _, choice in self._all if fold(choice.words) == folded]
        if same:
            return same[0]
        fitting = [
            choice for words, choice in self._all if all(word in words for word in folded.split())
        ]
        return fitting[0] if len(fitting) == 1 else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """How many fit."""
        return 0 if parent.isValid() else len(self._shown)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The words, with the detail behind them in the popup."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        choice = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{choice.words} · {choice.detail}" if choice.detail else choice.words
        if role == Qt.ItemDataRole.EditRole:
            return choice.words
        return choice if role == CHOICE_ROLE else None


class Suggestions(QObject):
    """Hangs the popup on a line; ``picked(Choice)`` when a person takes one."""

    picked = Signal(object)

    def __init__(self, line: QLineEdit, frame: QWidget):
        super().__init__(line)
        self.line, self.frame, self.model = line, frame, ChoiceModel(self)
        self.taken: frozenset[str] = frozenset()
        self.completer = QCompleter(self.model, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setCompletionRole(Qt.ItemDataRole.EditRole)
        self.completer.setMaxVisibleItems(8)
        self.completer.setWidget(line)
        self.completer.popup().setProperty("kind", "popup")
        self.completer.activated[QModelIndex].connect(self._take)
        line.textEdited.connect(self._typed)

    def _typed(self, words: str) -> None:
        if words.strip() and self.model.narrow(words, self.taken):
            self._show()
        else:
            self.completer.popup().hide()

    def open_all(self) -> None:
        """Show every choice: the arrow at the right, or Down in an empty line."""
        if self.model.narrow("", self.taken):
            self._show()

    def _show(self) -> None:
        """Under the whole field, not only under what is left of the line behind the chips."""
        corner = self.line.mapFromGlobal(self.frame.mapToGlobal(QPoint(0, 0)))
        self.completer.complete(QRect(corner, self.frame.size()))

    def is_open(self) -> bool:
        """Whether the popup is on screen."""
        return self.completer.popup().isVisible()

    def _take(self, index: QModelIndex) -> None:
        choice = index.data(CHOICE_ROLE)
        if choice is not None:
            self.picked.emit(choice)
