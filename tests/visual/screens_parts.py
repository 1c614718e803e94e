"""Every small part of the look on one sheet; its pictures are compared with baselines."""

from PySide6.QtCore import Qt
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
from tests.visual.screens import Stage, screen


@screen("parts", size=(420, 290))
def parts(stage: Stage) -> QWidget:
    host = QWidget()
    stage.at_end(host.deleteLater)
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
    small = [off, tool, QCheckBox("Chưa xem"), ticked, round_one, QRadioButton("Sao"),
             QLineEdit("50/2026"), doubtful, choice]
    for tone in ("accent", "red", "green", "ochre", ""):
        chip = QLabel("Số đến 1.285")
        chip.setProperty("kind", "chip")
        chip.setProperty("tone", tone)
        small.append(chip)
    key = QLabel("Ctrl K")
    key.setProperty("kind", "key")
    for place, part in enumerate([*small, key, bar]):
        fixed = Qt.AlignmentFlag.AlignCenter if isinstance(part, QLabel) else Qt.AlignmentFlag(0)
        grid.addWidget(part, 1 + place // 3, place % 3, fixed)
    return host
