"""Pictures of widgets: to look at (``make screens``), and to compare parts with a baseline."""

import os
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.kit.style import apply_look

ROOT = Path(__file__).resolve().parents[2]
SCREENS = ROOT / "build" / "screens"
BASELINES = ROOT / "tests" / "data" / "visual"
TROUBLE = ROOT / "build" / "visual"

CLEARLY_OTHER = 40
"""How far a pixel's channel may be off (of 255) before the pixel counts as another."""
MOST_OTHER = 0.01
"""How much of the picture may be other: another FreeType draws edges a little differently."""


def capture(widget: QWidget, name: str, scale: float, dark: bool, folder: Path = SCREENS) -> Path:
    """Write ``folder/name-light-100.png`` (and so on); gives its path.

    The widget is painted at ``scale`` device pixels to the logical one.
    """
    path = folder / f"{picture_name(name, scale, dark)}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    painted(widget, scale, dark).save(str(path))
    return path


def picture_name(name: str, scale: float, dark: bool) -> str:
    """"shell-dark-200" of shell, 2.0, dark."""
    return f"{name}-{'dark' if dark else 'light'}-{round(scale * 100)}"


def painted(widget: QWidget, scale: float, dark: bool) -> QImage:
    """The widget in these colours at this scale."""
    apply_look(QApplication.instance(), dark)
    QApplication.processEvents()
    picture = QPixmap(widget.size() * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(widget.palette().window().color())
    widget.render(picture, QPoint())
    return picture.toImage().convertToFormat(QImage.Format.Format_RGB888)


def difference(one: QImage, other: QImage) -> float:
    """The part of the pixels (0 to 1) that are clearly other; 1 when the sizes differ."""
    if one.size() != other.size():
        return 1.0
    apart = np.abs(_pixels(one) - _pixels(other)).max(axis=2)
    return float((apart > CLEARLY_OTHER).mean())


def assert_like_baseline(widget: QWidget, name: str, scale: float, dark: bool) -> None:
    """Fail when a part does not look as it did; HOSO_NEW_BASELINES=1 writes what it looks like now."""
    baseline = BASELINES / f"{picture_name(name, scale, dark)}.png"
    now = painted(widget, scale, dark)
    if os.environ.get("HOSO_NEW_BASELINES"):
        baseline.parent.mkdir(parents=True, exist_ok=True)
        now.save(str(baseline))
    before = QImage(str(baseline)).convertToFormat(QImage.Format.Format_RGB888)
    apart = difference(now, before)
    if apart > MOST_OTHER:
        TROUBLE.mkdir(parents=True, exist_ok=True)
        now.save(str(TROUBLE / baseline.name))
    assert apart <= MOST_OTHER, f"{apart:.1%} of {baseline.name} is other: see {TROUBLE}"


def _pixels(image: QImage) -> np.ndarray:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(np.int16)
