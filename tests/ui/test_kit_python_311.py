"""PySide6 6.12.0 eats references to None on Python 3.11; the window must not die of it."""

import sys

from PySide6.QtCore import QObject

import app.ui  # noqa: F401 - importing it is what is tested


def test_none_true_and_false_outlive_a_hundred_thousand_calls():
    before = sys.getrefcount(None)
    thing = QObject()
    for _ in range(100_000):
        thing.property("not there")
        thing.signalsBlocked()
    assert sys.version_info >= (3, 12) or before > 1 << 59
    assert sys.getrefcount(None) > 100_000
    assert sys.getrefcount(False) > 100_000
