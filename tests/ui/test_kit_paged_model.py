"""A million rows: what is read is what is looked at, and an old answer never shows."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from pytestqt.modeltest import ModelTester

from app.shared.errors import Unavailable
from app.ui.kit.fast_list import FastList
from app.ui.kit.paged_model import KEY_ROLE, ROW_ROLE, PagedModel

MILLION = 1_000_000


@dataclass(frozen=True)
class Row:
    id: int
    words: str = ""


class Runner:
    """Holds work until the test lets it run, as a slow disk would."""

    def __init__(self):
        self.waiting = []

    def __call__(self, work, done):
        self.waiting.append((work, done))

    def run(self):
        waiting, self.waiting = self.waiting, []
        for work, done in waiting:
            done(work())


class Source:
    """Gives rows and remembers what was asked."""

    def __init__(self, first=0):
        self.first, self.asked = first, []

    def __call__(self, offset, limit):
        self.asked.append((offset, limit))
        return [Row(self.first + offset + n) for n in range(limit)]


@pytest.fixture
def runner():
    return Runner()


@pytest.fixture
def model(qtbot, runner):
    return PagedModel(runner, words=lambda row: f"Số {row.id}")


def settle(qtbot, runner, rounds=4):
    for _ in range(rounds):
        qtbot.wait(1)
        runner.run()


def test_nothing_is_read_before_somebody_looks(model, runner):
    source = Source()
    model.reset(MILLION, source)
    assert model.rowCount() == MILLION
    assert source.asked == [] and runner.waiting == []


def test_a_view_reads_only_the_pages_it_shows(qtbot, model, runner):
    source, view = Source(), FastList()
    qtbot.addWidget(view)
    view.resize(300, 600)
    view.setModel(model)
    view.show()
    model.reset(MILLION, source)
    settle(qtbot, runner)
    assert source.asked == [(0, 100)]
    view.scrollToBottom()
    settle(qtbot, runner)
    assert source.asked == [(0, 100), (MILLION - 100, 100)]
    assert model.row(MILLION - 1) == Row(MILLION - 1)


def test_a_dragged_scroll_bar_reads_where_it_rests_and_not_the_way(qtbot, model, runner):
    source, view = Source(), FastList()
    qtbot.addWidget(view)
    view.resize(300, 600)
    view.setModel(model)
    view.show()
    model.reset(MILLION, source)
    settle(qtbot, runner)
    bar = view.verticalScrollBar()
    for part in range(1, 101):
        bar.setValue(bar.maximum() * part // 100)
        view.viewport().repaint()
    settle(qtbot, runner, 8)
    assert len(source.asked) <= 8
    assert model.row(MILLION - 1) is not None


def test_the_model_keeps_qts_rules(qtbot, qtmodeltester, model, runner):
    source = Source()
    model.reset(250, source)
    qtmodeltester.check(model)
    settle(qtbot, runner)
    model.refresh(260, locate=lambda key: key)
    settle(qtbot, runner)
    model.refresh(90, locate=lambda key: key if key < 90 else None)
    settle(qtbot, runner)
    assert model.rowCount() == 90
    assert isinstance(qtmodeltester, ModelTester)


def test_placeholder_then_row(qtbot, model, runner):
    model.reset(10, Source())
    index = model.index(3)
    assert index.data() == "Đang tải…" and index.data(ROW_ROLE) is None
    assert index.data(KEY_ROLE) is None
    with qtbot.waitSignal(model.dataChanged):
        settle(qtbot, runner)
    assert index.data() == "Số 3" and index.data(KEY_ROLE) == 3


def test_an_answer_for_the_former_filter_is_dropped(qtbot, model, runner):
    old, new = Source(first=0), Source(first=500)
    model.reset(100, old)
    model.index(0).data()
    qtbot.wait(1)
    late = runner.waiting.pop()
    model.reset(50, new)
    late[1](late[0]())
    assert model.row(0) is None
    model.index(0).data()
    settle(qtbot, runner)
    assert model.row(0) == Row(500)


def test_of_several_counts_only_the_last_is_shown(qtbot, model, runner):
    model.reset(100, Source())
    for typed in (70, 40, 7):
        model.reset_later(lambda typed=typed: typed, Source())
    assert model.rowCount() == 100, "the old list stays until the answer is here"
    runner.waiting.reverse()
    runner.run()
    assert model.rowCount() == 7


def test_pages_that_were_not_looked_at_lately_are_forgotten(qtbot, runner):
    source = Source()
    model = PagedModel(runner, keep_pages=3)
    model.reset(1000, source)
    for page in range(6):
        model.index(page * 100).data()
        settle(qtbot, runner)
    assert len(source.asked) == 6
    assert model.row(0) is None and model.row(599) is not None


def test_refresh_keeps_the_chosen_document_where_it_went(qtbot, model, runner):
    rows = [Row(n) for n in range(100)]
    model.reset(100, lambda offset, limit: rows[offset:offset + limit])
    model.index(5).data()
    settle(qtbot, runner)
    chosen, gone = QPersistentModelIndex(model.index(5)), QPersistentModelIndex(model.index(8))
    rows = [Row(1000), Row(1001)] + [row for row in rows if row.id != 8]
    model.refresh(len(rows), lambda offset, limit: rows[offset:offset + limit])
    settle(qtbot, runner)
    assert chosen.row() == 7 and model.row(7) == Row(5)
    assert not gone.isValid(), "another document must not become the chosen one"
    assert model.rowCount() == 101


def test_refresh_finds_a_chosen_row_that_moved_out_of_sight(qtbot, model, runner):
    model.reset(MILLION, Source())
    model.index(5).data()
    settle(qtbot, runner)
    chosen = QPersistentModelIndex(model.index(5))
    model.refresh(MILLION + 1, Source(first=7_000_000), locate=lambda key: 123_456)
    settle(qtbot, runner)
    assert chosen.row() == 123_456


def test_a_page_that_fails_is_told_once_and_asked_again_on_retry(qtbot, model, runner):
    state = {"broken": True, "asked": 0}

    def fetch(offset, limit):
        state["asked"] += 1
        if state["broken"]:
            raise Unavailable("Không đọc được ổ đĩa.", "Thử lại.", code="disk")
        return [Row(offset + n) for n in range(limit)]

    model.reset(10, fetch)
    with qtbot.waitSignal(model.failed) as failure:
        model.index(0).data()
        settle(qtbot, runner)
    assert failure.args[0].code == "disk"
    model.index(0).data()
    settle(qtbot, runner)
    assert state["asked"] == 1
    state["broken"] = False
    model.retry()
    model.index(0).data()
    settle(qtbot, runner)
    assert model.row(0) == Row(0)


def test_parents_have_no_rows_below(model):
    model.reset(3, Source())
    assert model.rowCount(model.index(0)) == 0 and model.rowCount(QModelIndex()) == 3
