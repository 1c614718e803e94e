"""The parts of the look beside their baselines, light and dark, at 100, 125 and 200 %."""

import pytest
from PySide6.QtWidgets import QPushButton

from tests.visual.capture import assert_like_baseline, difference
from tests.visual.screens import SCALES, Stage, take_at
from tests.visual.screens_parts import parts


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("dark", [False, True])
def test_the_parts_look_as_they_did(tmp_path, scale, dark):
    assert take_at(scale, dark, ["parts"], tmp_path) == 0
    (picture,) = tmp_path.iterdir()
    assert_like_baseline(picture)


def test_the_comparison_sees_a_button_that_is_gone(qapp):
    stage = Stage()
    sheet = parts(stage)
    sheet.resize(420, 290)
    before = sheet.grab().toImage()
    assert difference(before, sheet.grab().toImage()) == 0
    button = sheet.findChildren(QPushButton)[0]
    kept = button.sizePolicy()
    kept.setRetainSizeWhenHidden(True)
    button.setSizePolicy(kept)
    button.hide()
    assert difference(before, sheet.grab().toImage()) > 0.01
    assert difference(before, before.scaled(before.size() * 2)) == 1.0
    stage.close()
