"""The one table of what a person can do: menus, buttons, shortcuts, palette and tests all ask it.

An action says its words, icon and key, who may do it (by role) and where (which place). Keys that
input methods need are refused at the door: Ctrl+Shift toggles UniKey, Ctrl+Space IBus, and a bare
letter would be typed into a field.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from app.shared.errors import KnownError, Refused
from app.ui.kit.icons import icon

Roles = Collection[str]
EVERYWHERE = ""


def everyone(_roles: Roles) -> bool:
    """Whoever sits here."""
    return True


def any_of(*wanted: str) -> Callable[[Roles], bool]:
    """Whoever has one of these roles."""
    return lambda roles: not set(wanted).isdisjoint(roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something a person can do. ``where`` is a place's id, or everywhere; ``ready`` says whether
    it can be done just now (something is chosen, the form is complete).
    """

    id: str
    words: str
    handler: Callable[[], object]
    icon: str = ""
    shortcut: str = ""
    who_may: Callable[[Roles], bool] = everyone
    where: str = EVERYWHERE
    ready: Callable[[], bool] = lambda: True
    in_palette: bool = True
    also_called: str = ""
    """Further words it is found by in the palette."""


class ActionTable(QObject):
    """All actions, and who sits here and where he is, which decide what is available.

    Signals: ``changed()`` when availability may have changed, ``done(id)`` after an action ran,
    ``refused(KnownError)`` when a key, a button or the palette met a rule that says no.
    """

    changed = Signal()
    done = Signal(str)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._actions: dict[str, Action] = {}
        self._shown: dict[str, QAction] = {}
        self._window: QWidget | None = None
        self._roles: Roles = frozenset()
        self._where = EVERYWHERE

    def register(self, *actions: Action) -> None:
        """Enter actions.

        Raises:
            ValueError: an id or a key is taken, or the key belongs to input methods.
        """
        for action in actions:
            if action.id in self._actions:
                raise ValueError(f"action {action.id} is in the table already")
            if action.shortcut:
                self._check_key(action)
            self._actions[action.id] = action
            if self._window:
                self._show(action)
        self.refresh()

    def forget(self, *ids: str) -> None:
        """Take actions out: their screen is gone."""
        for name in ids:
            self._actions.pop(name, None)
            if shown := self._shown.pop(name, None):
                if self._window:
                    self._window.removeAction(shown)
                shown.deleteLater()
        self.changed.emit()

    def attach(self, window: QWidget) -> None:
        """Let the keys work in ``window``."""
        self._window = window
        for action in self._actions.values():
            self._show(action)

    def set_context(self, roles: Roles | None = None, where: str | None = None) -> None:
        """Say who sits here and at which place he is."""
        self._roles = self._roles if roles is None else frozenset(roles)
        self._where = self._where if where is None else where
        self.refresh()

    def refresh(self) -> None:
        """Ask every action anew whether it can be done just now."""
        for name, shown in self._shown.items():
            shown.setEnabled(self.is_available(name))
        self.changed.emit()

    def get(self, name: str) -> Action:
        """The action with this id; KeyError when there is none."""
        return self._actions[name]

    def all(self) -> list[Action]:
        """Every action, in the order they were entered."""
        return list(self._actions.values())

    def available(self, *, palette: bool = False) -> list[Action]:
        """What the person here can do now, here; ``palette`` leaves out what the palette hides."""
        return [
            action for action in self._actions.values()
            if self.is_available(action.id) and (action.in_palette or not palette)
        ]

    def is_available(self, name: str) -> bool:
        """Whether the person here may do it, at this place, just now."""
        action = self._actions[name]
        return self._allowed(action) and action.ready()

    def trigger(self, name: str) -> None:
        """Do it; what a test calls.

        Raises:
            KeyError: no such action.
            Refused: the person may not, it belongs to another place, or not just now.
        """
        action = self._actions[name]
        if not self._allowed(action) or not action.ready():
            raise Refused(
                QCoreApplication.translate("ActionTable", "Lúc này chưa làm được việc “{0}”.")
                .format(action.words),
                QCoreApplication.translate(
                    "ActionTable", "Kiểm tra vai trò, nơi đang đứng và văn bản đang chọn."
                ),
                code="not-available",
            )
        action.handler()
        self.done.emit(name)

    def run(self, name: str) -> None:
        """Do it from a key, a button or the palette: a known error is told, not raised."""
        try:
            self.trigger(name)
        except KnownError as error:
            self.refused.emit(error)

    def qaction(self, name: str) -> QAction:
        """The action for a menu or a tool bar of the attached window."""
        return self._shown[name]

    def menu(self, ids: Iterable[str], parent: QWidget) -> QMenu:
        """A menu of these actions; those the person may not do here are left out."""
        made = QMenu(parent)
        for name in ids:
            if self._allowed(self._actions[name]):
                made.addAction(self._shown[name])
        return made

    def bind(self, name: str, button: QAbstractButton, words: str = "") -> None:
        """Make a button do this action: words, icon, hint with the key, and when it can be pressed."""
        action = self._actions[name]
        if button.property("kind") != "icon":
            button.setText(words or action.words)
        button.setAccessibleName(words or action.words)
        hint = action.words
        if action.shortcut:
            hint += f"  ({native_key(action.shortcut)})"
        button.setToolTip(hint)
        if action.icon:
            button.setIcon(icon(
                action.icon, "on_accent" if button.property("kind") == "primary" else "ink"
            ))
        button.clicked.connect(lambda: self.run(name))

        def follow() -> None:
            button.setEnabled(name in self._actions and self.is_available(name))

        self.changed.connect(follow)
        button.destroyed.connect(lambda: self.changed.disconnect(follow))
        follow()

    def _allowed(self, action: Action) -> bool:
        return action.where in (EVERYWHERE, self._where) and action.who_may(self._roles)

    def _show(self, action: Action) -> None:
        shown = QAction(action.words, self._window)
        shown.setObjectName(action.id)
        if action.icon:
            shown.setIcon(icon(action.icon))
        if action.shortcut:
            shown.setShortcut(QKeySequence(action.shortcut))
        shown.setEnabled(self.is_available(action.id))
        shown.triggered.connect(lambda: self.run(action.id))
        self._shown[action.id] = shown
        self._window.addAction(shown)

    def _check_key(self, action: Action) -> None:
        key = QKeySequence(action.shortcut)
        check_shortcut(key)
        for other in self._actions.values():
            if other.shortcut and QKeySequence(other.shortcut) == key and (
                EVERYWHERE in (other.where, action.where) or other.where == action.where
            ):
                raise ValueError(f"{action.shortcut} of {action.id} is the key of {other.id}")


def check_shortcut(key: QKeySequence) -> None:
    """Refuse keys that input methods or typing need.

    Raises:
        ValueError: unknown, Ctrl+Shift+…, Ctrl+Space, Super+Space, or a bare printable key.
    """
    text = key.toString(QKeySequence.SequenceFormat.PortableText)
    parts = set(text.split("+"))
    last = text.rsplit("+", 1)[-1]
    if not text:
        raise ValueError("no such key")
    if {"Ctrl", "Shift"} <= parts or (last == "Space" and parts & {"Ctrl", "Meta"}):
        raise ValueError(f"{text} belongs to input methods")
    if not parts & {"Ctrl", "Alt", "Meta"} and (len(last) == 1 or last == "Space"):
        raise ValueError(f"{text} would be typed into a field")


def native_key(shortcut: str) -> str:
    """A key as it is written beside words: "Ctrl K"."""
    text = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    return text.replace("+", " ").replace("Return", "Enter")


def at(place: str, *actions: Action) -> tuple[Action, ...]:
    """The same actions, available only at this place."""
    return tuple(replace(action, where=place) for action in actions)
