"""Process start to the painted shell and to the usable list, against a bare PySide6 window."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from app.bootstrap.profile import Profile
from tests.conftest import ROOT

BARE = """
import time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event); print("painted", time.time(), flush=True); QApplication.quit()
app = QApplication([]); window = Window(); window.resize(1440, 900); window.show(); app.exec()
"""
OURS = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
import app.bootstrap.window as start
class Watch(QObject):
    painted, shell = False, None
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not Watch.painted:
            Watch.painted = True; print("painted", time.time(), flush=True)
        return False
watch = Watch()
class Shell(start.Shell):
    def __init__(self, *a, **k):
        super().__init__(*a, **k); Watch.shell = self; self.centralWidget().installEventFilter(watch)
start.Shell = Shell
def look():
    shell = Watch.shell
    if shell and shell.model and shell.jobs.is_idle():
        print("usable", time.time(), flush=True); shell.close(); QApplication.quit()
def tick():
    look(); QTimer.singleShot(2, tick)
old = start.apply_look
def apply_look(app, *a):
    old(app, *a); QTimer.singleShot(0, tick)
start.apply_look = apply_look
start.open_window(["--profile", sys.argv[1]])
"""
RUNS = 7


def _moments(code: str, *arguments: str) -> dict[str, float]:
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, cwd=ROOT, check=True,
        env={k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"},
    )
    lines = (line.split() for line in done.stdout.splitlines())
    return {name: (float(at) - began) * 1000 for name, at in lines}


def run(row: Callable) -> None:
    """Paired runs, so that a busy moment hits both."""
    folder = ROOT / "build" / "bench" / "profile"
    Profile(folder).close()
    bare, painted, usable = [], [], []
    for _ in range(RUNS):
        bare.append(_moments(BARE)["painted"])
        ours = _moments(OURS, str(folder))
        painted.append(ours["painted"])
        usable.append(ours["usable"])
    row("start: bare PySide6 window", bare, "peer")
    row("start: painted shell", painted, "≤ 2x bare")
    row("start: usable list", usable, "≤ 4x bare")
    middle = statistics.median(bare)
    row("start: painted / bare", [a / b for a, b in zip(painted, bare, strict=True)], "≤ 2", "x")
    row("start: usable / bare", [u / middle for u in usable], "≤ 4", "x")
