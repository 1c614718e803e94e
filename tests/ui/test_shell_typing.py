import pytest
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit

from tests.ui.typing_vn import telex, type_ibus, type_unikey

SENTENCE = "Về việc đôn đốc báo cáo; Ủy ban nhân dân xã Phú Hồ, 50/2026"


def read(field) -> str:
    return field.text() if hasattr(field, "text") else field.toPlainText()


def test_telex_keys_of_a_letter():
    assert [telex(letter) for letter in "ếđƠa5"] == ["ees", "dd", "Ow", "a", "5"]


@pytest.mark.parametrize("typing", [type_unikey, type_ibus])
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_plain_fields_take_vietnamese(qtbot, kind, typing):
    field = kind()
    qtbot.addWidget(field)
    field.show()
    typing(field, SENTENCE)
    assert read(field) == SENTENCE


@pytest.mark.parametrize("typing", [type_unikey, type_ibus])
def test_a_popup_completer_leaves_typing_alone(qtbot, typing):
    field = QLineEdit()
    qtbot.addWidget(field)
    completer = QCompleter(["Ủy ban nhân dân tỉnh", "Về việc đôn đốc"], field)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    field.setCompleter(completer)
    field.show()
    typing(field, SENTENCE)
    assert field.text() == SENTENCE


def test_an_inline_completer_would_break_unikey(qtbot):
    """Why the rule: the completed tail is what UniKey's Backspace takes away."""
    field = QLineEdit()
    qtbot.addWidget(field)
    completer = QCompleter(["Vea", "Vê"], field)
    completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
    field.setCompleter(completer)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    type_unikey(field, "Về")
    assert field.text() != "Về"


@pytest.mark.parametrize("typing", [type_unikey, type_ibus])
def test_the_search_field_takes_vietnamese_while_its_list_is_open(desk, qtbot, typing):
    desk.shell.palette_list.open()
    typing(desk.shell.bar.search, "Đổi sang Nguyễn")
    assert desk.shell.bar.search.text() == "Đổi sang Nguyễn"
    assert [entry.words for entry in desk.shell.palette_list.entries()] == [
        "Đổi sang Nguyễn Thị Hạ (Phó Chủ tịch · UBND tỉnh)"
    ]


def test_while_composing_the_list_does_not_move(desk, qtbot):
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QInputMethodEvent

    desk.shell.palette_list.open()
    before = [entry.words for entry in desk.shell.palette_list.entries()]
    QCoreApplication.sendEvent(desk.shell.bar.search, QInputMethodEvent("doi", []))
    assert desk.shell.bar.search.text() == ""
    assert [entry.words for entry in desk.shell.palette_list.entries()] == before
