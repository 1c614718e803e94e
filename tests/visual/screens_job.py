"""The screens of the main job on a real profile: every step of it, and the states beside the road."""

import json
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.bootstrap.profile import Profile
from app.bootstrap.window import Window
from app.ui.tour import Cast, Tour
from tests.conftest import ROOT
from tests.visual.capture import capture
from tests.visual.screens import Stage, screen

DEMO = ROOT / "resources" / "demo"
SCRIPT = json.loads((DEMO / "tour.json").read_text("utf-8"))


def opened(stage: Stage, person: str = "p-tam") -> Window:
    folder = tempfile.TemporaryDirectory(prefix="hoso-screens-")
    stage.at_end(folder.cleanup)
    window = Window(Profile(Path(folder.name) / "profile"), person)
    stage.at_end(window.close)
    window.shell.resize(1440, 900)
    window.shell.show()
    stage.settle(window.jobs.is_idle)
    return window


def taken_in(stage: Stage, window: Window, *names: str) -> None:
    views = window.profile.store.views
    for wanted, name in enumerate(names, start=1):
        window.shell.screen().take_in(DEMO / name)
        stage.settle(
            lambda count=wanted: views.count(window.session.query_for("inbox")) == count
            and window.jobs.is_idle(), 60,
        )
    stage.settle(window.jobs.is_idle)


@screen("inbox-empty")
def inbox_empty(stage: Stage) -> QWidget:
    return opened(stage).shell


@screen("inbox-small", size=(1280, 720))
def inbox_small(stage: Stage) -> QWidget:
    window = opened(stage)
    taken_in(stage, window, "275-STTTT-CNTT.scan.pdf")
    return window.shell


@screen("inbox-filled")
def inbox_filled(stage: Stage) -> QWidget:
    window = opened(stage)
    taken_in(stage, window, "1053-QD-TTg.signed.pdf", "985-QD-TTg.signed.pdf", "49-2026-ND-CP.pdf")
    return window.shell


@screen("inbox-duplicate")
def inbox_duplicate(stage: Stage) -> QWidget:
    window = opened(stage)
    taken_in(stage, window, "49-2026-ND-CP.pdf", "49-2026-ND-CP.pdf")
    stage.settle(lambda: window.shell.screen().side.duplicate.isVisible())
    return window.shell


@screen("inbox-return")
def inbox_return(stage: Stage) -> QWidget:
    window = opened(stage)
    taken_in(stage, window, "1053-QD-TTg.signed.pdf")
    window.table.trigger("inbox.return")
    return window.shell


@screen("inbox-refused")
def inbox_refused(stage: Stage) -> QWidget:
    window = opened(stage)
    taken_in(stage, window, "1053-QD-TTg.signed.pdf")
    bad = Path(tempfile.mkdtemp()) / "cong-van.pdf"
    bad.write_bytes(b"PK\x03\x04 docx")
    window.shell.screen().take_in(bad)
    stage.settle(lambda: window.shell.banner.isVisible())
    return window.shell


@screen("verdict-detail")
def verdict_detail(stage: Stage) -> QWidget:
    window = opened(stage)
    taken_in(stage, window, "50-2026-ND-CP.pdf")
    window.shell.screen().strip.detail_wanted.emit()
    stage.settle()
    return window.shell


@screen("main-job")
def main_job(stage: Stage) -> QWidget:
    """Every step of the tour writes its own picture beside this last one."""
    window = opened(stage)
    app_look = "dark" if window.shell.palette().window().color().lightness() < 128 else "light"
    scale = window.shell.devicePixelRatio()

    class Pictured(Tour):
        def _picture(self, name: str) -> str:
            self._settle()
            label = f"job-{len(self.steps) + 1:02d}-{name}"
            return capture(window.shell, label, scale, app_look == "dark").name

    with tempfile.TemporaryDirectory() as unused:
        Pictured(window, Cast(**SCRIPT["cast"]), Path(unused)).run(DEMO / SCRIPT["paper"])
    window.shell.go("waiting")
    stage.settle(window.jobs.is_idle)
    return window.shell
