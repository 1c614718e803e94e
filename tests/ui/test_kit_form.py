"""The form by keyboard: UniKey and IBus type in peace, Enter goes on, F2 shows where, nothing guessed."""

import datetime as dt
import unicodedata

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from app.ui.kit.form import AreaField, Choice, ChoiceField, DateField, Form, TextField, TokenField

TODAY = dt.date(2026, 11, 23)
TYPES = [Choice("nd", "Nghị định"), Choice("qd", "Quyết định"), Choice("cv", "Công văn")]
PEOPLE = [
    Choice("ha", "Nguyễn Thị Hạ", "Phó Chủ tịch"), Choice("dd", "Phòng Đất đai"),
    Choice("tc", "Sở Tài chính"), Choice("nv", "Sở Nội vụ"),
]


@pytest.fixture
def form(qtbot):
    made = Form()
    made.add(TextField("number", "Số, ký hiệu", required=True), 1)
    made.add(DateField("date", "Ngày văn bản", today=lambda: TODAY), 1)
    made.add(ChoiceField("type", "Loại văn bản", TYPES))
    made.add(AreaField("subject", "Trích yếu"))
    made.add(TokenField("to", "Chuyển đến", PEOPLE))
    qtbot.addWidget(made)
    made.resize(380, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def press(widget, key, text=""):
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def unikey(widget, *strokes):
    """UniKey sends what it wants to replace as Backspaces, then the letter with its mark."""
    for stroke in strokes:
        if stroke == "⌫":
            press(widget, Qt.Key.Key_Backspace, "\b")
        else:
            press(widget, Qt.Key.Key_unknown, stroke)


def ibus(widget, *preedits, commit):
    for preedit in preedits:
        QApplication.sendEvent(widget, QInputMethodEvent(preedit, []))
    event = QInputMethodEvent("", [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def leave(form, field):
    other = "number" if field.name != "number" else "date"
    form[other].editor.setFocus()


@pytest.mark.parametrize("name", ["number", "type", "to", "date"])
def test_unikey_types_through_every_line(form, name):
    field = form[name]
    field.editor.setFocus()
    unikey(field.line, "d", "⌫", "đ", "a", "t", "⌫", "⌫", "ấ", "t")
    assert field.line.text() == "đất"


def test_unikey_types_through_the_area(form):
    area = form["subject"].area
    area.setFocus()
    unikey(area, "d", "⌫", "đ", "o", "⌫", "ô")
    assert area.toPlainText() == "đô"


@pytest.mark.parametrize("name", ["number", "type", "to"])
def test_ibus_composes_without_being_touched(form, name):
    field = form[name]
    field.editor.setFocus()
    changes = []
    field.edited.connect(changes.append)
    ibus(field.line, "s", "so", "sổ", commit="sổ")
    assert field.line.text() == "sổ"
    assert changes == [name], "told at the commit, not while composing"


def test_nfd_is_put_in_order_only_on_leaving(form):
    field = form["number"]
    field.editor.setFocus()
    loose = unicodedata.normalize("NFD", " Hồ sơ ")
    ibus(field.line, commit=loose)
    assert field.line.text() == loose
    assert field.value() == "Hồ sơ"
    leave(form, field)
    assert field.line.text() == "Hồ sơ"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("5/2", "05/02/2027"), ("050226", "05/02/2026"), ("hôm nay", "23/11/2026")],
)
def test_a_date_by_habit_is_shown_in_full_only_after_leaving(qtbot, form, typed, shown):
    field = form["date"]
    field.editor.setFocus()
    for letter in typed:
        ibus(field.line, commit=letter)
    assert field.line.text() == typed
    leave(form, field)
    assert field.line.text() == shown
    assert form.values()["date"] == dt.datetime.strptime(shown, "%d/%m/%Y").date()


def test_what_is_no_date_stays_and_says_so(form):
    field = form["date"]
    field.editor.setFocus()
    ibus(field.line, commit="cuối tháng")
    leave(form, field)
    assert field.line.text() == "cuối tháng" and field.value() is None
    assert field.problem.isVisible() and "Không hiểu ngày" in field.problem.words.text()


def test_enter_goes_through_the_form_and_finishes(qtbot, form):
    form["number"].editor.setFocus()
    for name in ("date", "type", "subject", "to"):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        assert form[name].editor.hasFocus()
    with qtbot.waitSignal(form.finished):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_tab_follows_the_same_order(qtbot, form):
    form["number"].editor.setFocus()
    for name in ("date", "type", "subject", "to"):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert form[name].editor.hasFocus()


def test_f2_asks_where_it_was_read(qtbot, form):
    form["subject"].editor.setFocus()
    with qtbot.waitSignal(form.where_wanted) as asked:
        qtbot.keyClick(form["subject"].editor, Qt.Key.Key_F2)
    assert asked.args == ["subject"]


def test_a_reading_never_overwrites_what_a_person_typed(form):
    assert form.set_reading("number", "12/BC-UBND", 0.99)
    assert form["number"].source() == "read"
    form["number"].editor.setFocus()
    unikey(form["number"].line, "x")
    assert form["number"].source() == "typed"
    assert not form.set_reading("number", "77/TB-VP", 0.99)
    assert form["number"].value() == "x12/BC-UBND" or form["number"].value() == "12/BC-UBNDx"


def test_unsure_says_why_to_the_eye_and_to_a_screen_reader(form):
    form.set_reading("date", dt.date(2026, 1, 31), 0.4, "hai ngày khác nhau")
    assert form["date"].glyph.isVisible()
    assert "hai ngày khác nhau" in form["date"].glyph.toolTip()
    assert "hai ngày khác nhau" in form["date"].editor.accessibleDescription()
    assert form.unsure() == ["date"]
    form.focus_first()
    assert form["date"].editor.hasFocus()


def test_missing_is_marked_with_words_and_cleared_by_typing(form):
    assert not form.check()
    field = form["number"]
    assert field.editor.hasFocus() and field.source() == "missing"
    assert field.problem.isVisible() and field.problem.words.text() == "Còn thiếu, cần nhập."
    unikey(field.line, "5")
    assert not field.problem.isVisible()
    assert form.check()


def test_problems_from_a_rule_stand_under_their_field(form):
    form.set_problems({"subject": "Trích yếu quá dài."})
    assert form["subject"].problem.words.text() == "Trích yếu quá dài."
    assert form["subject"].editor.hasFocus()
    form.set_problems({})
    assert not form["subject"].problem.isVisible()


def test_a_choice_is_found_without_marks_and_never_completed_in_the_line(form):
    field = form["type"]
    field.editor.setFocus()
    unikey(field.line, "n", "g", "h", "i")
    assert field.line.text() == "nghi"
    assert field.suggestions.is_open() and field.suggestions.model.rowCount() == 1
    leave(form, field)
    assert field.line.text() == "Nghị định" and field.value() == "nd"


def test_words_that_fit_two_choices_are_not_guessed(form):
    field = form["type"]
    field.editor.setFocus()
    unikey(field.line, "d", "i", "n", "h")
    leave(form, field)
    assert field.value() is None and field.line.text() == "dinh"
    assert "Không có trong danh sách" in field.problem.words.text()


def test_enter_in_the_popup_takes_the_choice_and_stays(qtbot, form):
    field = form["type"]
    field.editor.setFocus()
    unikey(field.line, "q", "u", "y")
    popup = field.suggestions.completer.popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.value() == "qd" and not field.suggestions.is_open()


def test_people_become_chips_and_leave_again(qtbot, form):
    field = form["to"]
    field.editor.setFocus()
    unikey(field.line, *"dat dai")
    press(field.line, Qt.Key.Key_Return)
    assert field.value() == ("dd",) and field.line.text() == ""
    unikey(field.line, *"so")
    assert field.suggestions.model.rowCount() == 2
    press(field.line, Qt.Key.Key_Return)
    assert field.value() == ("dd",), "two fit: a person chooses"
    field.line.clear()
    field.set_value(("ha", "tc"))
    assert [chip.choice.words for chip in field.chips] == ["Nguyễn Thị Hạ", "Sở Tài chính"]
    field.line.setFocus()
    press(field.line, Qt.Key.Key_Backspace)
    assert field.value() == ("ha",)
    qtbot.keyClick(field.chips[0], Qt.Key.Key_Delete)
    assert field.value() is None


def test_a_chosen_person_is_not_offered_again(form):
    field = form["to"]
    field.set_value(("tc",))
    field.editor.setFocus()
    unikey(field.line, *"so")
    assert field.suggestions.model.rowCount() == 1


def test_every_place_of_focus_has_a_name(form):
    form["to"].set_value(("ha",))
    widgets = [field.editor for field in form.fields.values()] + form["to"].chips
    for widget in widgets:
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget


def test_the_next_document_starts_empty(form):
    form.set_reading("number", "1/QĐ", 1)
    unikey(form["number"].line, "x")
    form.clear()
    assert all(value is None for value in form.values().values())
    assert form.set_reading("number", "2/QĐ", 1)


def test_the_area_grows_with_its_text_and_scrolls_only_when_it_must(qtbot, form):
    area = form["subject"].area
    low = area.height()
    form["subject"].set_value("Về việc lấy ý kiến. " * 12)
    assert area.height() > low
    assert not area.verticalScrollBar().isVisible() and not area.horizontalScrollBar().isVisible()
    form["subject"].set_value("Về việc lấy ý kiến. " * 80)
    qtbot.waitUntil(area.verticalScrollBar().isVisible)
