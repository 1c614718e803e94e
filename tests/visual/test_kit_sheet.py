"""The parts of the look beside their baselines, light and dark, at 100, 125 and 200 %."""

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from app.ui.kit.icons import icon
from tests.visual.capture import assert_like_baseline, difference, painted


@pytest.fixture
def sheet(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    grid = QGridLayout(host)
    for column, kind in enumerate(("primary", "", "text")):
        button = QPushButton(icon("check", "on_accent" if kind == "primary" else "ink"), "Vào sổ")
        button.setProperty("kind", kind)
        grid.addWidget(button, 0, column)
    off = QPushButton("Trả lại")
    off.setEnabled(False)
    tool = QToolButton()
    tool.setProperty("kind", "icon")
    tool.setIcon(icon("adjustments-horizontal"))
    ticked, round_one = QCheckBox("Đã xem"), QRadioButton("Gốc")
    ticked.setChecked(True)
    round_one.setChecked(True)
    doubtful = QLineEdit("27/11/2026")
    doubtful.setProperty("tone", "ochre")
    choice, bar = QComboBox(), QProgressBar()
    choice.addItem("Thường")
    bar.setTextVisible(False)
    bar.setValue(64)
    parts = [off, tool, QCheckBox("Chưa xem"), ticked, round_one, QRadioButton("Sao"),
             QLineEdit("50/2026"), doubtful, choice]
    for tone in ("accent", "red", "green", "ochre", ""):
        chip = QLabel("Số đến 1.285")
        chip.setProperty("kind", "chip")
        chip.setProperty("tone", tone)
        parts.append(chip)
    key = QLabel("Ctrl K")
    key.setProperty("kind", "key")
    for place, part in enumerate([*parts, key, bar]):
        grid.addWidget(part, 1 + place // 3, place % 3)
    host.setFixedSize(420, 290)
    host.show()
    return host


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("dark", [False, True])
def test_the_parts_look_as_they_did(sheet, scale, dark):
    assert_like_baseline(sheet, "parts", scale, dark)


def test_the_comparison_sees_a_button_of_another_kind(sheet):
    before = painted(sheet, 1.0, False)
    assert difference(before, painted(sheet, 1.0, False)) == 0
    sheet.findChildren(QPushButton)[0].hide()
    assert difference(before, painted(sheet, 1.0, False)) > 0.01
    assert difference(before, painted(sheet, 2.0, False)) == 1.0
