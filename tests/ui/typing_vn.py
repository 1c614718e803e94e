"""How Vietnamese is really typed, for tests: UniKey's Backspace-and-characters, IBus's composing.

UniKey and EVKey (Windows) let a key through, then send Backspaces and the changed characters.
IBus (Linux) shows composing text that is not in ``text()`` yet, then commits it.
"""

import unicodedata

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

MARKS = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
SHAPES = {"â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw", "đ": "dd"}


def telex(letter: str) -> str:
    """The Telex keys of one NFC letter: "ế" gives "ees"."""
    parts = unicodedata.normalize("NFD", letter)
    mark = next((MARKS[part] for part in parts if part in MARKS), "")
    shape = unicodedata.normalize("NFC", "".join(part for part in parts if part not in MARKS))
    keys = SHAPES.get(shape.lower(), shape) + mark
    return keys[0].upper() + keys[1:] if letter.isupper() else keys


def type_unikey(widget: QWidget, text: str) -> None:
    """Type NFC ``text`` as UniKey sends it: first key, then Backspace and the letter it becomes."""
    for letter in text:
        keys = telex(letter)
        if len(keys) == 1:
            _character(widget, letter)
            continue
        _character(widget, keys[0])
        for end in range(2, len(keys) + 1):
            QTest.keyClick(widget, Qt.Key.Key_Backspace)
            _character(widget, letter if end == len(keys) else _so_far(keys[:end]))


def type_ibus(widget: QWidget, text: str) -> None:
    """Type ``text`` word by word as IBus does: each word is composed letter by letter, then
    committed at the space.
    """
    words = text.split(" ")
    for place, word in enumerate(words):
        for end in range(1, len(word) + 1):
            QCoreApplication.sendEvent(widget, QInputMethodEvent(word[:end], []))
        committed = QInputMethodEvent("", [])
        committed.setCommitString(word + (" " if place < len(words) - 1 else ""))
        QCoreApplication.sendEvent(widget, committed)


def _so_far(keys: str) -> str:
    return next((shape for shape, typed in SHAPES.items() if typed == keys.lower()), keys[0])


def _character(widget: QWidget, letter: str) -> None:
    """One character as the keyboard layer delivers it, whatever key it stood on."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(
            widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        )
