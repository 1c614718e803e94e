"""The pinned Qt keeps count of None, True and False: 6.12.0 did not on Python 3.11, and aborted."""

import sys

from PySide6.QtWidgets import QWidget


def test_calls_do_not_eat_references(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None), sys.getrefcount(True), sys.getrefcount(False)
    for _ in range(2000):
        widget.setObjectName("x")
        widget.isEnabled()
        widget.isVisible()
    after = sys.getrefcount(None), sys.getrefcount(True), sys.getrefcount(False)
    assert all(now > then - 500 for then, now in zip(before, after, strict=True))
