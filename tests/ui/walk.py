"""The accessibility walk: every widget that can take the focus has a name for a screen reader."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def nameless(root: QWidget) -> list[str]:
    """The focusable widgets that ``root`` shows and that say nothing: "Class objectName in Parent"."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if widget is not root and not widget.isVisibleTo(root):
            continue
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or _inside_another(widget):
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        if face is None or not face.text(QAccessible.Text.Name).strip():
            parent = widget.parentWidget()
            found.append(
                f"{type(widget).__name__} “{widget.objectName()}” in "
                f"{type(parent).__name__ if parent else 'nothing'}"
            )
    return found


def walk(root: QWidget) -> None:
    """Fail with the list of nameless widgets, if there are any."""
    silent = nameless(root)
    assert not silent, "no accessible name:\n" + "\n".join(silent)


def _inside_another(widget: QWidget) -> bool:
    """Parts that Qt itself makes inside a named widget: the field of a combo box, scroll bars."""
    parent = widget.parentWidget()
    return widget.objectName().startswith("qt_") or isinstance(parent, QAbstractScrollArea) or (
        parent is not None and parent.focusProxy() is widget
    ) or (widget.focusProxy() is not None)
