"""The list worked by keyboard: J and K, Enter, the filter that waits, words for a screen reader."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from app.ui.kit.document_list import DocumentList
from app.ui.kit.filter_bar import DEBOUNCE_MS, Chip
from app.ui.kit.paint import Badge
from app.ui.kit.row_delegate import RowLook


@dataclass(frozen=True)
class Row:
    id: int


def look(row):
    return RowLook(f"{row.id}/UBND-VP", "09:12", "UBND phường", Badge("red", "Thượng khẩn"), "V/v báo cáo", True)


def at_once(work, done):
    done(work())


def fetch(offset, limit):
    return [Row(n) for n in range(offset, offset + limit)]


@pytest.fixture(params=[True, False], ids=["uniform", "by text"])
def documents(qtbot, request):
    widget = DocumentList(at_once, look, "Hộp đến", uniform=request.param)
    qtbot.addWidget(widget)
    widget.resize(360, 700)
    widget.model.reset(40, fetch)
    with qtbot.waitExposed(widget):
        widget.show()
    qtbot.waitUntil(lambda: widget.model.row(0) is not None)
    widget.choose_first()
    widget.rows.setFocus()
    return widget


def test_j_k_and_arrows_move_and_the_reading_pane_is_told(qtbot, documents):
    told = []
    documents.current_changed.connect(told.append)
    qtbot.keyClick(documents.rows, Qt.Key.Key_J)
    qtbot.keyClick(documents.rows, Qt.Key.Key_Down)
    qtbot.keyClick(documents.rows, Qt.Key.Key_K)
    assert told == [Row(1), Row(2), Row(1)]
    qtbot.keyClick(documents.rows, Qt.Key.Key_End)
    assert documents.current() == Row(39)
    qtbot.keyClick(documents.rows, Qt.Key.Key_J)
    assert documents.current() == Row(39)
    qtbot.keyClick(documents.rows, Qt.Key.Key_Home)
    assert documents.current() == Row(0)


def test_enter_opens_and_next_goes_on(qtbot, documents):
    documents.go_next()
    with qtbot.waitSignal(documents.opened) as opened:
        qtbot.keyClick(documents.rows, Qt.Key.Key_Return)
    assert opened.args == [Row(1)]


def test_a_click_chooses_the_row_under_it(qtbot, documents):
    index = documents.model.index(2)
    qtbot.mouseClick(
        documents.rows.viewport(), Qt.MouseButton.LeftButton,
        pos=documents.rows.visualRect(index).center(),
    )
    assert documents.current() == Row(2)
    assert [one.row() for one in documents.rows.selectedIndexes()] == [2]


def test_the_same_document_stays_after_a_filter_and_is_not_told_again(qtbot, documents):
    documents.choose(7)
    told = []
    documents.current_changed.connect(told.append)
    documents.model.reset(20, lambda offset, limit: [Row(n) for n in range(offset + 5, offset + 5 + limit)])
    qtbot.waitUntil(lambda: documents.current() is not None)
    assert documents.current() == Row(7) and documents.rows.currentIndex().row() == 2
    assert told == []


def test_the_filter_asks_once_when_the_hand_rests(qtbot, documents):
    asked = []
    documents.filtered.connect(asked.append)
    qtbot.keyClicks(documents.bar.quick, "dat dai")
    assert asked == [], "not while typing"
    qtbot.wait(DEBOUNCE_MS + 100)
    assert asked == ["dat dai"]
    qtbot.keyClick(documents.bar.quick, Qt.Key.Key_Escape)
    qtbot.keyClick(documents.bar.quick, Qt.Key.Key_Return)
    assert asked == ["dat dai", ""]
    assert documents.rows.hasFocus()


def test_letters_in_the_filter_are_letters(qtbot, documents):
    documents.bar.quick.setFocus()
    qtbot.keyClicks(documents.bar.quick, "jk")
    assert documents.bar.quick.text() == "jk" and documents.current() == Row(0)


def test_chips_carry_their_count_and_keep_the_choice(qtbot, documents):
    documents.bar.show_chips([Chip("new", "Chưa vào sổ", 1284), Chip("all", "Tất cả")])
    buttons = documents.bar._group.buttons()
    assert [button.text() for button in buttons] == ["Chưa vào sổ 1.284", "Tất cả"]
    with qtbot.waitSignal(documents.chip_chosen) as chosen:
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["all"]
    documents.bar.show_chips([Chip("new", "Chưa vào sổ", 6), Chip("all", "Tất cả")])
    assert documents.bar.chip() == "all"


def test_a_screen_reader_hears_the_row(documents):
    table = QAccessible.queryAccessibleInterface(documents.rows)
    assert table.text(QAccessible.Text.Name) == "Hộp đến"
    words = documents.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "0/UBND-VP. chưa đọc. UBND phường. V/v báo cáo. Thượng khẩn. 09:12"


def test_compact_rows_are_lower(qtbot, documents):
    before = documents.rows.sizeHintForRow(0)
    documents.set_density("compact")
    assert documents.rows.sizeHintForRow(0) < before
