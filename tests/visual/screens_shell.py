"""The frame by itself: empty, with everything that lies over it, and for another person."""

from PySide6.QtWidgets import QWidget

from app.ui.shell_model import StripState
from tests.visual.screens import Stage, screen
from tests.visual.shell_sample import Desk


def opened(stage: Stage, **model: object) -> Desk:
    desk = Desk(**model)
    desk.shell.resize(1440, 900)
    desk.shell.show()
    stage.at_end(desk.shell.deleteLater)
    stage.at_end(desk.shell.close)
    stage.settle(desk.shell.jobs.is_idle)
    return desk


@screen("shell")
def shell(stage: Stage) -> QWidget:
    return opened(stage).shell


@screen("shell-palette")
def palette(stage: Stage) -> QWidget:
    desk = opened(stage)
    desk.shell.palette_list.open()
    desk.shell.bar.search.insert("so")
    desk.shell.bar.search.textEdited.emit("so")
    stage.settle(lambda: len(desk.shell.palette_list.entries()) > 3 and desk.jobs.is_idle())
    return desk.shell


@screen("shell-offline")
def offline(stage: Stage) -> QWidget:
    desk = opened(stage, strip=lambda: StripState(waiting=7, offline_since="08:52"))
    desk.shell.banner.show_words(
        "Ổ đĩa chỉ còn 120 MB trống.", "Dọn bớt tệp hoặc báo người quản trị trước khi quét tiếp.",
        act_words="Xem tình trạng máy",
    )
    desk.shell.toasts.say("Đã vào sổ số đến 1.285 và chuyển Lãnh đạo văn phòng.", lambda: None)
    return desk.shell


@screen("shell-leader")
def leader(stage: Stage) -> QWidget:
    desk = opened(stage)
    desk.shell.table.trigger("sit.p-leader")
    stage.settle(desk.shell.jobs.is_idle)
    desk.shell.navigation.setFocus()
    return desk.shell
