import threading

import pytest
from PySide6.QtCore import QObject, QThread

from app.shared.errors import Refused, Unavailable
from app.ui.job_list import JOB_ROLE, JobListModel
from app.ui.jobs import Jobs


@pytest.fixture
def owner(qtbot):
    return QObject()


def refused() -> Refused:
    return Refused("Số này đã cấp.", "Chọn số kế tiếp.", code="taken")


def test_a_result_arrives_on_the_windows_thread(jobs, owner, qtbot):
    here, seen = QThread.currentThread(), []
    jobs.query(lambda _: threading.get_ident(), lambda ident: seen.append(
        (ident, QThread.currentThread() == here)
    ), owner=owner)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] != threading.get_ident() and seen[0][1]


def test_commands_run_one_after_another_in_the_order_given(jobs, owner, qtbot):
    order, at_work, most = [], [], []

    def work(number):
        def run(_):
            at_work.append(number)
            most.append(len(at_work))
            at_work.remove(number)
            return number
        return run

    for number in range(20):
        jobs.command(work(number), order.append, owner=owner)
    qtbot.waitUntil(lambda: len(order) == 20)
    assert order == list(range(20)) and max(most) == 1


def test_the_result_for_an_owner_that_is_gone_is_dropped(jobs, qtbot):
    owner, gate, seen = QObject(), threading.Event(), []
    jobs.query(lambda _: gate.wait(5), seen.append, owner=owner)
    owner.deleteLater()
    with qtbot.waitSignal(owner.destroyed):
        pass
    gate.set()
    qtbot.waitUntil(jobs.is_idle)
    assert seen == []


def test_a_query_that_waits_is_never_begun_when_its_owner_goes(jobs, qtbot):
    gate, stays, begun = threading.Event(), QObject(), []
    for _ in range(3):
        jobs.query(lambda _: gate.wait(5), lambda _: None, owner=stays)
    owner = QObject()
    jobs.query(lambda _: begun.append(1), lambda _: None, owner=owner)
    jobs.drop(owner)
    gate.set()
    qtbot.waitUntil(jobs.is_idle)
    assert begun == []


def test_a_command_is_carried_out_although_its_screen_is_closed(jobs, qtbot):
    owner, done = QObject(), []
    gate = threading.Event()
    jobs.command(lambda _: gate.wait(5), owner=owner)
    jobs.command(lambda _: done.append(1), owner=owner)
    jobs.drop(owner)
    gate.set()
    qtbot.waitUntil(jobs.is_idle)
    assert done == [1]


def test_work_hears_that_it_is_cancelled(jobs, owner, qtbot):
    started, stopped = threading.Event(), threading.Event()

    def long_work(context):
        started.set()
        while not context.cancelled():
            stopped.wait(0.001)
        stopped.set()

    job = jobs.query(long_work, lambda _: pytest.fail("dropped"), owner=owner)
    assert started.wait(5)
    job.cancel()
    qtbot.waitUntil(jobs.is_idle)
    assert stopped.is_set()


@pytest.mark.parametrize("error", [refused(), Unavailable("Đĩa đầy.", "Dọn bớt.", code="disk")])
def test_known_errors_go_to_the_one_who_asked(jobs, owner, qtbot, error):
    seen = []

    def fail(_):
        raise error

    jobs.query(fail, lambda _: None, owner=owner, on_error=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [error]


def test_known_errors_nobody_takes_are_told_to_the_window(jobs, owner, qtbot):
    def fail(_):
        raise refused()

    with qtbot.waitSignal(jobs.refused) as told:
        jobs.command(fail, owner=owner)
    assert told.args[0].code == "taken"


def test_a_refused_command_is_told_even_when_its_screen_is_gone(jobs, qtbot):
    owner, gate = QObject(), threading.Event()

    def fail(_):
        gate.wait(5)
        raise refused()

    with qtbot.waitSignal(jobs.refused):
        jobs.command(fail, owner=owner, on_error=lambda _: pytest.fail("owner is gone"))
        owner.deleteLater()
        qtbot.waitSignal(owner.destroyed).wait()
        gate.set()


def test_anything_else_is_a_bug(jobs, owner, qtbot):
    with qtbot.waitSignal(jobs.crashed) as told:
        jobs.query(lambda _: 1 / 0, lambda _: None, owner=owner, words="Chia")
    assert isinstance(told.args[0], ZeroDivisionError) and told.args[1] == "Chia"


def test_progress_reaches_the_one_who_asked(jobs, owner, qtbot):
    seen = []
    jobs.query(lambda context: context.progress(3, 3), lambda _: None, owner=owner,
               on_progress=lambda done, total: seen.append((done, total)))
    qtbot.waitUntil(lambda: seen == [(3, 3)])


def test_the_job_list_shows_what_takes_long_and_stops_it(jobs, owner, qtbot):
    model = JobListModel(jobs, after=0.0)

    def long_work(context):
        while not context.cancelled():
            context.progress(12, 30)

    jobs.query(long_work, lambda _: None, owner=owner, words="Đọc chữ trên trang")
    qtbot.waitUntil(lambda: model.rowCount() == 1 and model.index(0).data(0).endswith("12/30"))
    assert model.index(0).data(0) == "Đọc chữ trên trang · 12/30"
    model.index(0).data(JOB_ROLE).cancel()
    qtbot.waitUntil(lambda: model.rowCount() == 0)


def test_the_kits_plain_way_of_asking(jobs, owner, qtbot):
    seen = []
    jobs.submitter(owner)(lambda: 42, seen.append)
    qtbot.waitUntil(lambda: seen == [42])


def test_closing_lets_a_command_end_and_takes_nothing_new(qtbot):
    jobs, owner, gate, done = Jobs(), QObject(), threading.Event(), []
    jobs.command(lambda _: (gate.wait(5), done.append(1)), owner=owner)
    gate.set()
    assert jobs.close()
    assert done == [1]
    qtbot.waitUntil(jobs.is_idle)
    jobs.command(lambda _: done.append(2), owner=owner)
    assert jobs.is_idle() and done == [1]
