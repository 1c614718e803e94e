"""The reading pane: one drawing for the first page, old answers dropped, never an empty page for long."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from app.domain.page_text import Picture
from app.shared.errors import Refused
from app.ui.kit.page_geometry import PageGeometry
from app.ui.kit.page_pictures import COARSE_DPI, PictureCache, sharp_dpi
from app.ui.kit.page_view import SETTLE_MS, PageView

A4 = (595.0, 842.0)


class Painter:
    """Draws pages of one grey and remembers what was asked."""

    def __init__(self, grey=200, size=A4):
        self.asked, self.grey, self.size = [], grey, size

    def __call__(self, page, dpi):
        self.asked.append((page, round(dpi)))
        width, height = (max(1, round(side * dpi / 72)) for side in self.size)
        return Picture(width, height, bytes([self.grey]) * (width * height * 3), dpi)

    def pages(self):
        return {page for page, _ in self.asked}


class Runner:
    def __init__(self):
        self.waiting = []

    def __call__(self, work, done):
        self.waiting.append((work, done))

    def one(self):
        work, done = self.waiting.pop(0)
        done(work())

    def all(self):
        while self.waiting:
            self.one()


@pytest.fixture
def runner():
    return Runner()


@pytest.fixture
def view(qtbot, runner):
    made = PageView(runner)
    qtbot.addWidget(made)
    made.resize(500, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def grey_at(view, x, y):
    shot = view.viewport().grab().toImage()
    ratio = shot.devicePixelRatio()
    return QColor(shot.pixel(round(x * ratio), round(y * ratio))).red()


def test_the_first_page_costs_one_drawing(view, runner):
    painter = Painter()
    view.open([A4] * 2000, painter)
    runner.one()
    assert painter.asked == [(1, round(view._dpi(1)))]
    assert grey_at(view, 250, 200) == 200


def test_two_thousand_pages_ask_for_a_handful(view, runner):
    painter = Painter()
    view.open([A4] * 2000, painter)
    runner.all()
    assert painter.pages() == set(range(1, 11)), "seen, neighbours, and a few coarse ones ahead"


def test_paper_is_white_while_it_is_being_drawn(view):
    view.open([A4], Painter())
    assert grey_at(view, 30, 30) == 255


def test_a_drawing_for_the_former_paper_is_dropped(view, runner):
    old, new = Painter(grey=10), Painter(grey=90)
    view.open([A4], old)
    late = runner.waiting.pop(0)
    view.open([A4], new)
    late[1](late[0]())
    assert old.asked == [], "called off before it was drawn"
    assert view.pictures.cache.best(1, 72) is None
    runner.all()
    assert grey_at(view, 250, 200) == 90


def test_pages_passed_by_the_wheel_are_not_drawn(qtbot, view, runner):
    painter = Painter()
    view.open([A4] * 500, painter)
    runner.all()
    painter.asked.clear()
    bar = view.verticalScrollBar()
    for part in range(1, 101):
        bar.setValue(bar.maximum() * part // 100)
    assert len(runner.waiting) <= 2
    runner.all()
    assert painter.asked and all(dpi == COARSE_DPI for _, dpi in painter.asked)
    assert len(painter.asked) <= 4
    painter.asked.clear()
    qtbot.wait(SETTLE_MS + 80)
    runner.all()
    assert (500, round(view._dpi(500))) in painter.asked


def test_the_wheel_shows_a_coarse_page_before_the_sharp_one(view, runner):
    painter = Painter(grey=120)
    view.open([A4] * 100, painter)
    runner.all()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2 + 200)
    runner.all()
    assert grey_at(view, 250, 350) == 120
    page = view.page()
    assert not view.pictures.cache.has(page, view._dpi(page))


def test_a_page_that_cannot_be_drawn_says_why_and_is_not_asked_again(qtbot, view, runner):
    asked = []

    def broken(page, dpi):
        asked.append(page)
        raise Refused("Trang này bị hỏng.", "Xin bản khác.", code="damaged")

    with qtbot.waitSignal(view.failed) as failure:
        view.open([A4], broken)
        runner.all()
    assert failure.args[0] == 1 and failure.args[1].code == "damaged"
    view._ask()
    runner.all()
    assert asked == [1]


def test_a_guessed_size_is_corrected_by_the_drawn_page(view, runner):
    view.open([A4], Painter(size=(842.0, 595.0)))
    runner.all()
    width, height = view.geometry_of_pages.size(1)
    assert abs(width - 842) < 2 and abs(height - 595) < 2


def test_fit_width_follows_the_pane_and_plus_leaves_it(qtbot, view, runner):
    view.open([A4] * 3, Painter())
    sheet = view.geometry_of_pages.rect(1, view._desk_width())
    assert abs(sheet.width() - (view.viewport().width() - 24)) <= 1
    view.resize(800, 700)
    assert abs(view.geometry_of_pages.rect(1, view._desk_width()).width() - (view.viewport().width() - 24)) <= 1
    before = view.zoom()
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom() > before
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom() == pytest.approx(before)
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view._fit_width


def test_ctrl_wheel_keeps_the_word_under_the_pointer(view, runner):
    view.open([A4] * 3, Painter())
    view.verticalScrollBar().setValue(300)
    at = QPointF(200, 250)
    pages = view.geometry_of_pages

    def under():
        desk = at + view._origin()
        page = pages.page_at(desk.y())
        return page, pages.to_points(page, desk, view._desk_width())

    page, before = under()
    event = QWheelEvent(
        at, view.mapToGlobal(at.toPoint()).toPointF(), QPoint(), QPoint(0, 240),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert under()[0] == page
    assert under()[1] == pytest.approx(before, abs=2)


def test_keys_move_and_the_counter_follows(qtbot, view, runner):
    said = []
    view.counter.connect(said.append)
    view.open([A4] * 30, Painter())
    assert said == ["trang 1/30"]
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page() == 30 and said[-1] == "trang 30/30"
    assert view.accessibleDescription() == "trang 30/30"
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page() == 1
    qtbot.keyClick(view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert view.page() == 2
    top = view.verticalScrollBar().value()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() > top


def test_show_place_marks_it_and_brings_it_into_sight(view, runner):
    view.open([A4] * 30, Painter(grey=255))
    view.show_place(12, (100, 700, 300, 720))
    assert view.page() in (11, 12)
    spot = view.geometry_of_pages.to_desk(12, (100, 700, 300, 720), view._desk_width())
    middle = spot.center() - view._origin()
    assert view.viewport().rect().contains(middle.toPoint())
    shot = QColor(view.viewport().grab().toImage().pixel(middle.toPoint()))
    assert shot != QColor("white")


def test_the_box_moves_by_keys_and_stays_on_its_page(qtbot, view, runner):
    view.open([A4] * 2, Painter())
    view.lay_box(1, (300, 500, 480, 600), "đúng vị trí NĐ 30")
    moves = []
    view.box_moved.connect(lambda page, rect: moves.append((page, rect)))
    view.box.setFocus()
    qtbot.keyClick(view.box, Qt.Key.Key_Left)
    assert moves == [(1, (298, 500, 478, 600))]
    for _ in range(60):
        qtbot.keyClick(view.box, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert moves[-1] == (1, (415, 500, 595, 600))
    assert "Trang 1" in view.box.accessibleDescription()
    assert "đúng vị trí NĐ 30" in view.box.accessibleDescription()


def test_the_box_is_dragged_and_told_in_points(view, runner):
    view.open([A4] * 2, Painter())
    view.lay_box(1, (100, 100, 280, 200))
    moves = []
    view.box_moved.connect(lambda page, rect: moves.append((page, rect)))
    hold, to = QPointF(10, 10), QPointF(60, 40)
    for kind, where, buttons in (
        (QEvent.Type.MouseButtonPress, hold, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseMove, to, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, to, Qt.MouseButton.NoButton),
    ):
        spot = view.box.mapToGlobal(where)
        QApplication.sendEvent(view.box, QMouseEvent(
            kind, where, spot, Qt.MouseButton.LeftButton, buttons, Qt.KeyboardModifier.NoModifier))
    scale = view.geometry_of_pages.scale
    page, rect = moves[-1]
    assert page == 1
    assert rect[0] == pytest.approx(100 + 50 / scale, abs=2)
    assert rect[1] == pytest.approx(100 + 30 / scale, abs=2)
    assert rect[2] - rect[0] == pytest.approx(180)


def test_the_cache_forgets_the_oldest_by_bytes():
    cache = PictureCache(most_bytes=3 * 100 * 100 * 4)
    for page in range(1, 6):
        cache.put(page, 72, QImage(100, 100, QImage.Format.Format_RGB32))
    assert cache.bytes == cache.most_bytes
    assert cache.best(1, 72) is None and cache.best(5, 72) is not None


def test_sharp_is_one_picture_pixel_on_one_screen_pixel():
    assert sharp_dpi(1.0, 2.0, A4) == 144
    assert sharp_dpi(8.0, 2.0, (2384, 3370)) < 200, "an A0 sheet is held below what memory bears"


def test_places_of_pages_do_not_overlap_and_are_found_again():
    pages = PageGeometry([A4, (842.0, 595.0), A4] * 500)
    pages.scale = 0.83
    rects = [pages.rect(page, 900) for page in range(1, 1501)]
    assert all(a.bottom() < b.top() for a, b in zip(rects, rects[1:], strict=False))
    assert all(pages.page_at(rect.center().y()) == page for page, rect in enumerate(rects, 1))
