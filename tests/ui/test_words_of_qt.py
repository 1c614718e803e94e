"""Qt's own buttons, menus and dialogs speak Vietnamese, and the window can speak English."""

import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
)

from app.ui.row_looks import tr as row_words
from app.ui.top_bar import TopBar
from app.ui.translations import install
from installer.setup import translations
from installer.setup.words import collect
from tests.conftest import ROOT
from tests.ui.qm_file import words

I18N = ROOT / "resources" / "i18n"
MARKS = re.compile(r"%\d|%n|%L\d|\{\w*\}")


@pytest.fixture(scope="module")
def compiled(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("i18n")
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    for source in I18N.glob("*.ts"):
        subprocess.run([tool, "-silent", source, "-qm", folder / f"{source.stem}.qm"], check=True)
    return folder


@pytest.fixture
def speak(qapp, compiled):
    """Install a language for one test."""
    before = QLocale()
    yield lambda language: install(qapp, language, compiled)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


def words_of_the_pinned_qt(contexts: set[str]) -> set[tuple[str, str, str]]:
    """What the Qt we ship says in these contexts: known to one of its translations, and in its code."""
    libraries = [
        *Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.LibrariesPath)).glob("libQt6*.so*"),
        *Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)).rglob("*.so"),
    ]
    texts = re.compile(rb"[\n\x20-\x7e\x80-\xff]{2,2000}\0")
    code = b"".join({
        text for path in libraries
        if re.search(r"Qt6(Core|Gui|Widgets|PrintSupport|DBus)\.|/(platform|print)", str(path))
        for text in texts.findall(path.read_bytes())
    })
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    said = set().union(*(words(path) for path in folder.glob("qtbase_*.qm")))
    return {
        word for word in said
        if word[0] in contexts and word[1].encode() + b"\0" in code and word[1] != "%1"
    }


def test_all_that_qt_says_in_its_dialogs_is_translated(compiled):
    ours = words(compiled / "qtbase_vi.qm")
    contexts = {context for context, _, _ in ours}
    assert {"QDialogButtonBox", "QPlatformTheme", "QFileDialog", "QColorDialog", "QLineEdit",
            "QWidgetTextControl", "QMessageBox", "QAbstractSpinBox", "QPrintDialog", "QShortcut"} <= contexts
    wanted = words_of_the_pinned_qt(contexts)
    assert len(wanted) > 900
    assert sorted(wanted - ours) == []


@pytest.mark.parametrize("name", ["qtbase_vi", "hoso_en"])
def test_a_translation_keeps_the_marks_of_its_source(name):
    for (context, source), (said, finished) in translations.read(I18N / f"{name}.ts").items():
        where = f"{context}: {source}"
        assert finished, f"chưa dịch {where}"
        assert sorted(MARKS.findall(source)) == sorted(MARKS.findall(said)), where
        assert len(re.findall(r"&\w", said.replace("&nbsp;", ""))) == len(
            re.findall(r"&\w", source.replace("&nbsp;", ""))), where
        assert said == unicodedata.normalize("NFC", said), where


@pytest.mark.parametrize("name", ["qtbase_vi"])
def test_a_key_of_a_menu_can_be_typed_on_any_keyboard(name):
    """Alt and a letter: a letter with a Vietnamese mark is not on the keyboard."""
    for (context, source), (said, _) in translations.read(I18N / f"{name}.ts").items():
        for letter in re.findall(r"&(\w)", said.replace("&nbsp;", "")):
            assert letter.isascii(), f"{context}: {source}"


def test_buttons_of_a_dialog_are_vietnamese(speak, qtbot):
    assert speak("vi") == ["qtbase_vi"]
    box = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        | QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Yes
    )
    qtbot.addWidget(box)
    shown = {button.text().replace("&", "") for button in box.buttons()}
    assert shown == {"Đồng ý", "Hủy", "Lưu", "Có"}
    question = QMessageBox(QMessageBox.Icon.Question, "", "", QMessageBox.StandardButton.Retry)
    qtbot.addWidget(question)
    assert question.button(QMessageBox.StandardButton.Retry).text().replace("&", "") == "Thử lại"


def test_the_file_dialog_is_vietnamese(speak, qtbot):
    speak("vi")
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    shown = {
        widget.text().replace("&", "")
        for kind in (QLabel, QPushButton) for widget in dialog.findChildren(kind) if widget.text()
    }
    assert {"Tìm trong:", "Tên tệp:", "Loại tệp:", "Mở", "Hủy"} <= shown


def test_the_menu_of_a_field_is_vietnamese(speak, qtbot):
    speak("vi")
    field = QLineEdit("chữ")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    shown = [action.text().split("\t")[0].replace("&", "") for action in menu.actions() if action.text()]
    assert shown[:7] == ["Hoàn tác", "Làm lại", "Cắt", "Chép", "Dán", "Xóa", "Chọn tất cả"]


@pytest.mark.parametrize("key", ["Ctrl+Space", "Alt+Left", "Ctrl+PgDown", "Delete", "F6", "Ctrl+Return"])
def test_a_shortcut_means_the_same_in_vietnamese(speak, key):
    portable = QKeySequence.SequenceFormat.PortableText
    before = QKeySequence(key).toString(portable)
    speak("vi")
    assert QKeySequence(key).toString(portable) == before
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    assert QKeySequence(native).toString(portable) == before


def test_english_has_every_word_of_the_window_and_no_more():
    """After new words: ``make words``, then translate what it prints."""
    assert set(translations.read(I18N / "hoso_en.ts")) == set(collect(ROOT))


def test_the_window_speaks_english_when_asked(speak, qtbot):
    assert row_words("Chưa đủ tin cậy") == "Chưa đủ tin cậy"
    assert speak("en") == ["hoso_en"]
    assert row_words("Chưa đủ tin cậy") == "Not enough to trust"
    assert TopBar.tr("TRÌNH DIỄN") == "DEMONSTRATION"
