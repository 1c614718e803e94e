"""Tabler's outline icons (MIT), drawn in a colour of the look at whatever scale the screen has.

An icon always stands beside a word or carries an accessible name. The engine asks for the colour
when it paints, so a live switch between light and dark needs no new icon.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.ui.kit.assets import asset
from app.ui.kit.tokens import tokens

STROKE = "1.75"


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return asset("icons", f"{name}.svg").read_text(encoding="utf-8").replace(
        'stroke-width="2"', f'stroke-width="{STROKE}"'
    )


@lru_cache(maxsize=512)
def _picture(name: str, colour: str, width: int, height: int) -> QPixmap:
    """The icon ``width`` x ``height`` device pixels large, on a transparent ground."""
    picture = QPixmap(width, height)
    picture.fill(Qt.GlobalColor.transparent)
    svg = _drawing(name).replace("currentColor", colour)
    side = min(width, height)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg.encode())).render(
        painter, QRectF((width - side) / 2, (height - side) / 2, side, side)
    )
    painter.end()
    return picture


def pixmap(name: str, role: str = "ink", size: int = 18, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture ``size`` logical pixels wide for a screen of that pixel ratio.

    ``role`` is the name of a colour in ``Tokens`` or a colour ``#RRGGBB``.
    """
    side = round(size * ratio)
    picture = QPixmap(_picture(name, _colour(role), side, side))
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, role: str = "ink", *, on: str | None = None) -> QIcon:
    """The icon ``resources/icons/<name>.svg`` in the colour ``role`` (``on`` when checked).

    Raises:
        FileNotFoundError: no such icon is shipped (found at once, not when it is painted).
    """
    _drawing(name)
    return QIcon(_Engine(name, role, on or role))


def paint_icon(painter: QPainter, rect: QRect, name: str, role: str = "ink") -> None:
    """Draw the icon in ``rect`` (logical pixels): for delegates."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(rect, _picture(
        name, _colour(role), round(rect.width() * ratio), round(rect.height() * ratio)
    ))


def _colour(role: str) -> str:
    return role if role.startswith("#") else getattr(tokens(), role)


class _Engine(QIconEngine):
    def __init__(self, name: str, role: str, on: str):
        super().__init__()
        self._name, self._role, self._on = name, role, on

    def _now(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return tokens().disabled
        return _colour(self._on if state == QIcon.State.On else self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        width, height = round(rect.width() * ratio), round(rect.height() * ratio)
        painter.drawPixmap(rect, _picture(self._name, self._now(mode, state), width, height))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _picture(self._name, self._now(mode, state), size.width(), size.height())

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role, self._on)
