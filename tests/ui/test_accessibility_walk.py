from PySide6.QtWidgets import QToolButton, QWidget

from app.ui.bug_report import BugReport
from app.ui.kit.banner import Banner
from app.ui.kit.empty_state import EmptyState
from tests.ui.walk import nameless, walk


def test_the_walk_finds_a_button_that_says_nothing(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    silent = QToolButton(host)
    assert len(nameless(host)) == 1
    silent.setAccessibleName("Đóng")
    walk(host)


def test_everything_in_the_frame_has_a_name(desk, qtbot):
    desk.shell.toast("Đã vào sổ.", lambda: None)
    desk.shell.banner.show_words("Mất mạng.", "Việc vẫn được ghi.", act_words="Thử lại")
    desk.shell.palette_list.open()
    walk(desk.shell)


def test_banner_empty_state_and_report_have_names(qtbot):
    for widget in (Banner(), EmptyState("inbox", "Trống", "Chưa có gì.", "Chọn tệp…"),
                   BugReport(ValueError("x"))):
        qtbot.addWidget(widget)
        widget.show()
        walk(widget)


def test_navigation_tells_counters_to_a_screen_reader(desk, qtbot):
    from PySide6.QtCore import Qt

    places = desk.shell.navigation.places
    qtbot.waitUntil(lambda: places.data(
        places.index(places.row_of("inbox")), Qt.ItemDataRole.AccessibleTextRole
    ) == "Hộp đến, 7")
