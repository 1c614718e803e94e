"""Process start to the painted shell and to the usable list, against a bare PySide6 window."""

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
from app.ui.kit.style import apply_look
app = QApplication([]); apply_look(app, False)
from pathlib import Path
from app.bootstrap.profile import Profile
from app.bootstrap.window import Window
profile = Profile(Path(sys.argv[1])); window = Window(profile)
class Watch(QObject):
    painted = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.painted:
            Watch.painted = True; print("painted", time.time(), flush=True)
        return False
watch = Watch(); window.shell.centralWidget().installEventFilter(watch)
def look():
    if window.jobs.is_idle() and Watch.painted:
        print("usable", time.time(), flush=True); app.quit()
timer = QTimer(interval=2); timer.timeout.connect(look); timer.start()
window.shell.show(); app.exec(); window.close()
"""
RUNS = 7


def _moments(code: str, *arguments: str) -> dict[str, float]:
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, cwd=ROOT, check=True
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
