"""Pictures of widgets: to look at (``make screens``), and to compare parts with a baseline."""

import os
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

ROOT = Path(__file__).resolve().parents[2]
SCREENS = ROOT / "build" / "screens"
BASELINES = ROOT / "tests" / "data" / "visual"
TROUBLE = ROOT / "build" / "visual"

CLEARLY_OTHER = 40
"""How far a pixel's channel may be off (of 255) before the pixel counts as another."""
MOST_OTHER = 0.01
"""How much of the picture may be other: another FreeType draws edges a little differently."""


def capture(widget: QWidget, name: str, scale: float, dark: bool, folder: Path = SCREENS) -> Path:
    """Write ``folder/name-light-100.png`` (and so on) as the process draws it; gives its path.

    ``scale`` is the process's own (``QT_SCALE_FACTOR``): only so are icons and hairlines true.
    """
    path = folder / f"{name}-{'dark' if dark else 'light'}-{round(scale * 100)}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    widget.grab().save(str(path))
    return path


def difference(one: QImage, other: QImage) -> float:
    """The part of the pixels (0 to 1) that are clearly other; 1 when the sizes differ."""
    if one.size() != other.size():
        return 1.0
    apart = np.abs(_pixels(one) - _pixels(other)).max(axis=2)
    return float((apart > CLEARLY_OTHER).mean())


def assert_like_baseline(picture: Path) -> None:
    """Fail when a picture is not as its namesake in tests/data/visual.

    ``HOSO_NEW_BASELINES=1`` takes the picture for the new baseline instead.
    """
    baseline = BASELINES / picture.name
    if os.environ.get("HOSO_NEW_BASELINES"):
        baseline.parent.mkdir(parents=True, exist_ok=True)
        baseline.write_bytes(picture.read_bytes())
    apart = difference(QImage(str(picture)), QImage(str(baseline)))
    if apart > MOST_OTHER:
        TROUBLE.mkdir(parents=True, exist_ok=True)
        (TROUBLE / picture.name).write_bytes(picture.read_bytes())
    assert apart <= MOST_OTHER, f"{apart:.1%} of {picture.name} is other: see {TROUBLE}"


def _pixels(picture: QImage) -> np.ndarray:
    image = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(np.int16)
