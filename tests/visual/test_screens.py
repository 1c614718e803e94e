"""What ``make screens`` does, at this process's scale."""

from PySide6.QtGui import QImage

from tests.visual.screens import load, take


def test_a_picture_of_each_entered_screen_is_written(qapp):
    assert {"shell", "shell-palette", "shell-offline", "shell-leader"} <= set(load())
    paths = take(["shell", "shell-offline"], dark=True)
    assert [path.name for path in paths] == ["shell-dark-100.png", "shell-offline-dark-100.png"]
    for path in paths:
        assert QImage(str(path)).size().toTuple() == (1440, 900)
