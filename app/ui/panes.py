"""F6 walks the panes of a window, and each pane remembers where the person was in it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

BY_TAB = Qt.FocusPolicy.TabFocus


def next_pane(panes: Sequence[QWidget], step: int) -> None:
    """Go from the pane with the focus to the next one (or back with -1) that can take it."""
    focused = QApplication.focusWidget()
    here = next((
        at for at, pane in enumerate(panes)
        if focused is not None and (pane is focused or pane.isAncestorOf(focused))
    ), -1 if step > 0 else len(panes))
    if 0 <= here < len(panes):
        panes[here].setProperty("last_focus", focused)
    for away in range(1, len(panes) + 1):
        if focus_first(panes[(here + step * away) % len(panes)]):
            return


def focus_first(pane: QWidget | None) -> bool:
    """Put the focus where it last was in ``pane``, or on its first widget that takes it."""
    if pane is None:
        return False
    last = pane.property("last_focus")
    for widget in [last, pane, *pane.findChildren(QWidget)]:
        if isinstance(widget, QWidget) and _takes_focus(widget):
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return True
    return False


def _takes_focus(widget: QWidget) -> bool:
    return (
        widget.isVisible() and widget.isEnabled()
        and widget.focusPolicy() & BY_TAB == BY_TAB and widget.focusProxy() is None
    )
