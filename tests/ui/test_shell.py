import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from app.shared.errors import Refused, Unavailable
from app.ui.bug_report import BugReport
from app.ui.palette import match
from app.ui.shell_model import Forgetful, Notice, StripState
from tests.visual.shell_sample import LEADER, Desk


def shown_places(shell):
    model = shell.navigation.places
    return [model.index(row).data() for row in range(model.rowCount())]


def test_the_window_opens_at_the_first_place_of_the_person(desk):
    assert desk.shell.place_id == "inbox"
    assert desk.shell.strip.detail.text().startswith("Nghi-dinh.pdf")


def test_another_person_sees_only_his_places(desk):
    assert "Hộp đến" in shown_places(desk.shell)
    desk.shell.table.trigger("sit.p-leader")
    assert desk.seat is LEADER
    assert "Hộp đến" not in shown_places(desk.shell)
    assert desk.shell.place_id == "todo"
    with pytest.raises(Refused):
        desk.shell.go("inbox")
    with pytest.raises(Refused):
        desk.shell.table.trigger("go.inbox")
    assert "Nguyễn Thị Hạ" in desk.shell.bar.person.accessibleName()


def test_the_person_menu_offers_everybody_by_agency(desk):
    words = [action.text() for action in desk.shell.bar.person.menu().actions()]
    assert words == ["Văn phòng UBND tỉnh", "Lê Minh Tâm  ·  Văn thư",
                     "UBND tỉnh", "Nguyễn Thị Hạ  ·  Phó Chủ tịch"]


def test_a_screens_acts_work_only_in_its_place(desk, qtbot):
    shell = desk.shell
    inbox = shell.screen()
    shell.table.trigger("inbox.act")
    qtbot.keyClick(inbox.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert inbox.acted == 2
    shell.go("todo")
    with pytest.raises(Refused):
        shell.table.trigger("inbox.act")
    qtbot.keyClick(shell.screen().field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (inbox.acted, shell.screen().acted) == (2, 1)


def test_what_changed_reaches_open_screens_and_the_counters(desk, qtbot):
    shell = desk.shell
    shell.changed(frozenset({"documents"}))
    assert shell.screen().refreshed == [frozenset({"documents"})]
    model = shell.navigation.places
    from app.ui.navigation import COUNT_ROLE
    qtbot.waitUntil(lambda: model.index(model.row_of("incoming")).data(COUNT_ROLE) == 1284)


def test_the_palette_finds_acts_without_marks_and_runs_them(desk, qtbot):
    shell = desk.shell
    qtbot.keyClick(shell, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert shell.bar.search.hasFocus() and shell.palette_list.isVisible()
    qtbot.keyClicks(shell.bar.search, "so dang ky")
    assert shell.palette_list.entries()[0].words == "Tới Sổ đăng ký"
    qtbot.keyClick(shell.bar.search, Qt.Key.Key_Return)
    assert shell.place_id == "register" and not shell.palette_list.isVisible()
    assert shell.bar.search.text() == ""


def test_the_palette_finds_documents_away_from_the_window(desk, qtbot):
    shell = desk.shell
    shell.palette_list.open()
    qtbot.keyClicks(shell.bar.search, "bao cao")
    qtbot.waitUntil(lambda: any(e.words == "12/BC-UBND" for e in shell.palette_list.entries()))
    while shell.palette_list.list.currentIndex().row() < len(shell.palette_list.entries()) - 1:
        qtbot.keyClick(shell.bar.search, Qt.Key.Key_Down)
    qtbot.keyClick(shell.bar.search, Qt.Key.Key_Return)
    assert desk.opened == ["bao cao"]


def test_escape_goes_back_to_where_the_person_was(desk, qtbot):
    shell = desk.shell
    shell.screen().field.setFocus()
    shell.palette_list.open()
    qtbot.keyClick(shell.bar.search, Qt.Key.Key_Escape)
    assert not shell.palette_list.isVisible() and shell.screen().field.hasFocus()


@pytest.mark.parametrize(("words", "text", "fits"), [
    ("dang ky", "Tới Sổ đăng ký", True), ("ĐĂNG", "Sổ đăng ký", True), ("ky so", "Sổ đăng ký", True),
    ("xyz", "Sổ đăng ký", False), ("", "Sổ đăng ký", True), ("ang", "Sổ đăng ký", True),
])
def test_match(words, text, fits):
    assert (match(words, text) is not None) is fits


def test_f6_walks_the_panes_and_comes_back(desk, qtbot):
    shell = desk.shell
    shell.screen().field.setFocus()
    walked = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        walked.append(QApplication.focusWidget())
    assert walked == [shell.screen().empty.button, shell.navigation, shell.screen().field]
    qtbot.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier
    )
    assert QApplication.focusWidget() is shell.navigation


def test_a_toast_can_be_taken_back_by_key_while_it_shows(desk, qtbot):
    undone = []
    desk.shell.toast("Đã vào sổ số đến 1.285.", lambda: undone.append(1))
    assert desk.shell.toasts.words() == "Đã vào sổ số đến 1.285."
    desk.shell.navigation.setFocus()
    qtbot.keyClick(desk.shell.navigation, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [1] and desk.shell.toasts.words() == ""
    with pytest.raises(Refused):
        desk.shell.table.trigger("shell.undo")
    desk.shell.toast("Đã ký.")
    assert not desk.shell.toasts.can_undo() and not desk.shell.toasts.button.isVisible()


def test_known_errors_are_said_across_the_screen_with_the_next_step(desk, qtbot):
    def fail(_):
        raise Unavailable("Ổ đĩa đã đầy.", "Dọn bớt rồi lưu lại.", code="disk-full")

    desk.shell.jobs.command(fail, owner=desk.shell)
    qtbot.waitUntil(desk.shell.banner.isVisible)
    assert desk.shell.banner.words() == "Ổ đĩa đã đầy."
    assert desk.shell.banner.accessibleName() == "Ổ đĩa đã đầy. Dọn bớt rồi lưu lại."
    assert desk.shell.banner.tone == "ochre"
    desk.shell.show_error(Refused("Số này đã cấp.", "Chọn số khác.", code="x"))
    assert desk.shell.banner.tone == "red"


def test_a_bug_opens_the_report_that_can_be_copied(desk, qtbot):
    desk.shell.jobs.query(lambda _: {}["nothing"], print, owner=desk.shell, words="Mở văn bản")
    qtbot.waitUntil(lambda: desk.shell.findChild(BugReport) is not None)
    report = desk.shell.findChild(BugReport)
    report.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert "KeyError: 'nothing'" in copied and "Mở văn bản" in copied
    report.accept()


@pytest.mark.parametrize(("state", "words"), [
    (StripState(), "Không có việc chờ gửi"),
    (StripState(waiting=7), "7 việc chờ gửi · chưa nối với trung tâm"),
    (StripState(confirmed_at="09:41"), "Đã gửi hết · trung tâm xác nhận 09:41, không thiếu gì"),
    (StripState(waiting=1200, offline_since="08:52"),
     "Mất mạng từ 08:52 · 1.200 việc chờ gửi · vẫn làm việc bình thường"),
])
def test_the_strip_says_what_is_true_of_sending(desk, state, words):
    desk.shell.strip.show_state(state)
    assert desk.shell.strip.sending.label.text() == words
    assert desk.shell.strip.saved.label.text() == "Đã lưu trên máy này"


def test_the_strip_does_not_say_saved_while_something_is_written(desk, qtbot):
    import threading
    gate = threading.Event()
    desk.shell.jobs.command(lambda _: gate.wait(5), owner=desk.shell)
    assert desk.shell.strip.saved.label.text() == "Đang lưu…"
    gate.set()
    qtbot.waitUntil(lambda: desk.shell.strip.saved.label.text() == "Đã lưu trên máy này")
    desk.shell.strip.show_state(StripState(trouble="ổ đĩa đầy"))
    assert desk.shell.strip.saved.label.text() == "Chưa lưu được: ổ đĩa đầy"


def test_sizes_and_place_are_remembered(qtbot):
    settings = Forgetful()
    first = Desk(settings=settings)
    first.shell.show()
    first.shell.resize(first.shell.minimumSize())
    first.shell.go("register")
    first.shell.screen().panes.setSizes([300, 500])
    sizes = first.shell.screen().panes.sizes()
    first.shell.close()
    second = Desk(settings=settings)
    second.shell.show()
    assert second.shell.place_id == "register"
    assert settings.get("geometry")
    assert second.shell.screen().panes.sizes() == sizes
    second.shell.close()


def test_the_look_switches_live_and_is_remembered(desk, qtbot):
    ground = lambda: desk.shell.grab().toImage().pixelColor(100, 860).name()  # noqa: E731
    try:
        light = ground()
        desk.shell.table.trigger("shell.look.dark")
        assert (light, ground()) == ("#edf0f3", "#171c23")
        assert desk.shell.settings.get("look") == "dark"
    finally:
        desk.shell.table.trigger("shell.look.light")


def test_the_demonstration_is_marked(desk, qtbot):
    assert desk.shell.bar.demonstration.isVisible()
    real = Desk(is_demonstration=False)
    real.shell.show()
    assert not real.shell.bar.demonstration.isVisible()
    real.shell.close()


def test_empty_state_has_one_act(desk, qtbot):
    empty = desk.shell.screen().empty
    with qtbot.waitSignal(empty.acted):
        empty.button.click()
    assert len(empty.findChildren(QPushButton)) == 1


def test_a_rule_met_by_key_is_said_and_is_no_bug(desk, qtbot):
    from app.ui.commands import Action

    def no():
        raise Refused("Số này đã cấp.", "Chọn số khác.", code="taken")

    desk.shell.table.register(Action(id="t.no", words="Cấp số", shortcut="Ctrl+J", handler=no))
    qtbot.keyClick(desk.shell, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert desk.shell.banner.isVisible() and desk.shell.banner.words() == "Số này đã cấp."


def test_a_running_job_shows_at_the_foot_and_can_be_stopped_there(desk, qtbot):
    from PySide6.QtWidgets import QToolButton

    shell = desk.shell

    def long_work(context):
        while not context.cancelled():
            context.progress(12, 30)

    shell.jobs.query(long_work, lambda _: None, owner=shell, words="Đọc chữ")
    qtbot.waitUntil(shell.strip.jobs_button.isVisible)
    qtbot.waitUntil(lambda: shell.strip.jobs_button.text() == "Đọc chữ · 12/30")
    shell.strip.open_jobs()
    (stop,) = shell.strip.popover.findChildren(QToolButton)
    assert stop.accessibleName() == "Dừng: Đọc chữ"
    stop.click()
    qtbot.waitUntil(lambda: not shell.strip.jobs_button.isVisible())
    assert not shell.strip.popover.isVisible()


def test_the_bell_tells_what_others_did_and_goes_there(qtbot):
    opened = []
    notice = Notice(words="UBND xã đã nhận 15/UBND", when="09:40", open=lambda: opened.append(1))
    office = Desk(notices=lambda: (notice,))
    office.shell.show()
    bell = office.shell.bar.bell
    qtbot.waitUntil(lambda: bell.accessibleName() == "Thông báo: 1 chưa xem")
    bell.menu().actions()[0].trigger()
    assert opened == [1]
    bell.show_notices(())
    assert bell.accessibleName() == "Thông báo"
    assert [entry.text() for entry in bell.menu().actions()] == ["Chưa có thông báo nào."]
    office.shell.close()
