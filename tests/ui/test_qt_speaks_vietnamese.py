"""Qt's own buttons, dialogs and menus speak Vietnamese: Qt ships no such translation, we do."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QTextEdit,
    QTreeView,
    QWidget,
)

from tests.conftest import ROOT

SOURCE = ROOT / "resources" / "i18n" / "qtbase_vi.ts"
ENGLISH = re.compile(
    r"(?i)\b(open|save|cancel|close|yes|no|ok|delete|copy|paste|cut|undo|redo|select|look|files?|type|name|"
    r"size|date|modified|folder|directory|back|forward|help|apply|reset|discard|retry|ignore|abort|new)\b"
)


@pytest.fixture
def vietnamese(qapp, tmp_path):
    compiled = tmp_path / "qtbase_vi.qm"
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([tool, "-silent", SOURCE, "-qm", compiled], check=True)
    translator = QTranslator()
    assert translator.load(str(compiled))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def english_in(words: list[str]) -> list[str]:
    bare = [word.replace("&", "").split("\t")[0] for word in words]
    return [word for word in bare if ENGLISH.search(word)]


def test_buttons(vietnamese, qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton(0x07FFFC00))
    qtbot.addWidget(box)
    words = [button.text() for button in box.buttons()]
    assert len(words) == 17 and english_in(words) == []


def test_file_dialog(vietnamese, qtbot, tmp_path):
    dialog = QFileDialog(None, "Chọn tệp", str(tmp_path), "Văn bản (*.pdf)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    words = []
    for part in dialog.findChildren(QWidget):
        for name in ("text", "toolTip", "accessibleName", "title"):
            said = getattr(part, name)() if hasattr(part, name) else ""
            words += [said] if isinstance(said, str) and said and str(tmp_path) not in said else []
    model = dialog.findChild(QTreeView).model()
    words += [model.headerData(i, Qt.Orientation.Horizontal) for i in range(model.columnCount())]
    assert len(words) > 10 and english_in(words) == []


def test_menus_of_fields(vietnamese, qtbot):
    for made in (QLineEdit(), QTextEdit()):
        qtbot.addWidget(made)
        words = [act.text() for act in made.createStandardContextMenu().actions() if act.text()]
        assert words and english_in(words) == []


def test_every_string_has_its_translation_and_keeps_its_places():
    import xml.etree.ElementTree as tree

    for message in tree.parse(SOURCE).getroot().iter("message"):
        source, target = message.find("source").text, message.find("translation")
        assert target.text and target.get("type") is None, source
        assert sorted(re.findall(r"%\d", source)) == sorted(re.findall(r"%\d", target.text)), source
