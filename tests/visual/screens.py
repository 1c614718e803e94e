"""``python -m tests.visual.screens [NAME…]``: a picture of every screen and state in build/screens.

A module ``tests/visual/screens_*.py`` adds its screens with ``@screen("name")`` on a function that
gets a ``Stage`` and gives the widget. Each scale is a process of its own, as on a real display.
"""

import argparse
import importlib
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.kit.style import apply_look
from tests.visual.capture import ROOT, SCREENS, capture

SCALES = (1.0, 1.25, 2.0)
Build = Callable[["Stage"], QWidget]


@dataclass(frozen=True, slots=True)
class Entry:
    """A screen to take a picture of, and its size in logical pixels."""

    name: str
    build: Build
    size: tuple[int, int]


REGISTRY: dict[str, Entry] = {}


class Stage:
    """Lets a screen come to rest before its picture is taken; closes what it was told to."""

    def __init__(self) -> None:
        self._ends: list[Callable[[], object]] = []

    def settle(self, ready: Callable[[], bool] = lambda: True, seconds: float = 10.0) -> None:
        """Let the window work until ``ready()``, or fail."""
        deadline = QDeadlineTimer(round(seconds * 1000))
        QTest.qWait(20)
        while not ready():
            if deadline.hasExpired():
                raise TimeoutError("the screen did not come to rest")
            QTest.qWait(20)

    def at_end(self, end: Callable[[], object]) -> None:
        """Call this when the picture is taken."""
        self._ends.append(end)

    def close(self) -> None:
        """Let go of everything, last first."""
        while self._ends:
            self._ends.pop()()


def screen(name: str, size: tuple[int, int] = (1440, 900)) -> Callable[[Build], Build]:
    """Enter a screen under this name."""

    def enter(build: Build) -> Build:
        REGISTRY[name] = Entry(name, build, size)
        return build

    return enter


def load() -> dict[str, Entry]:
    """Every screen of every ``screens_*`` module here."""
    for path in sorted(Path(__file__).parent.glob("screens_*.py")):
        importlib.import_module(f"tests.visual.{path.stem}")
    return REGISTRY


def take(names: list[str], dark: bool, folder: Path = SCREENS) -> list[Path]:
    """Take the pictures at this process's scale; gives their paths."""
    app = QApplication.instance() or QApplication([])
    apply_look(app, dark)
    scale, taken = app.primaryScreen().devicePixelRatio(), []
    for entry in load().values():
        if names and entry.name not in names:
            continue
        stage = Stage()
        try:
            widget = entry.build(stage)
            widget.resize(*entry.size)
            widget.show()
            stage.settle()
            taken.append(capture(widget, entry.name, scale, dark, folder))
        finally:
            stage.close()
    return taken


def main() -> int:
    """Take every picture: each scale, light and dark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="only these screens")
    parser.add_argument("--look", choices=("light", "dark"), help="here, at this process's scale")
    parser.add_argument("--folder", type=Path, default=SCREENS)
    asked = parser.parse_args()
    if asked.look:
        for path in take(asked.names, asked.look == "dark", asked.folder):
            print(path)
        return 0
    return max(
        take_at(scale, look == "dark", asked.names, asked.folder)
        for scale in SCALES for look in ("light", "dark")
    )


def take_at(scale: float, dark: bool, names: list[str], folder: Path) -> int:
    """Take the pictures in a process of this scale; gives its exit code."""
    return subprocess.run(
        [sys.executable, "-m", "tests.visual.screens", "--look", "dark" if dark else "light",
         "--folder", str(folder), *names],
        env=os.environ | {"QT_SCALE_FACTOR": str(scale), "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT, check=False,
    ).returncode


if __name__ == "__main__":
    # Screens enter themselves in the module they import, not in this second copy of it.
    sys.exit(importlib.import_module("tests.visual.screens").main())
