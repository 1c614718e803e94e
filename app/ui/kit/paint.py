"""How our own widgets draw a word with its icon: one place for type sizes, tones and corners."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from app.ui.kit.icons import pixmap
from app.ui.kit.tokens import tokens

Tone = Literal["accent", "green", "ochre", "red", "muted"]

TEXT = 13
SMALL = 12
BADGE = 11
RADIUS = 6
PILL_HEIGHT = 20
PILL_ICON = 13
PILL_PADDING = 8


@dataclass(frozen=True, slots=True)
class Badge:
    """A state in a few words, with its tone and the name of its icon (none when empty)."""

    tone: Tone
    words: str
    icon: str = ""


def strong(tone: Tone) -> QColor:
    """The colour of a tone's words and icon."""
    return QColor(getattr(tokens(), tone))


def soft(tone: Tone) -> QColor:
    """The colour behind a tone's words."""
    colours = tokens()
    return QColor(colours.nav if tone == "muted" else getattr(colours, f"{tone}_soft"))


def sized(font: QFont, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface font in this size and weight; pixels follow the person's own text size."""
    copy = QFont(font)
    base = font.pixelSize() if font.pixelSize() > 0 else TEXT
    copy.setPixelSize(max(9, round(base * pixels / TEXT)))
    copy.setWeight(weight)
    return copy


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """An icon in this rectangle, as sharp as the screen."""
    ratio = painter.device().devicePixelRatioF()
    picture = pixmap(name, colour.name(), round(rect.width()), ratio)
    painter.drawPixmap(QPointF(round(rect.x()), round(rect.y())), picture)


def pill_font(font: QFont) -> QFont:
    """The type of a pill."""
    return sized(font, BADGE, QFont.Weight.Medium)


def pill_size(badge: Badge, font: QFont) -> QSize:
    """How much room a pill takes."""
    metrics = QFontMetrics(pill_font(font))
    icon = PILL_ICON + 4 if badge.icon else 0
    width = metrics.horizontalAdvance(badge.words) + icon + 2 * PILL_PADDING
    return QSize(width, max(PILL_HEIGHT, metrics.height() + 4))


def draw_pill(
    painter: QPainter, badge: Badge, rect: QRect, font: QFont, ground: QColor | None = None
) -> None:
    """A badge: soft ground, icon, words."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground or soft(badge.tone))
    painter.drawRoundedRect(QRectF(rect), rect.height() / 2, rect.height() / 2)
    colour = strong(badge.tone)
    area = rect.adjusted(PILL_PADDING, 0, -PILL_PADDING, 0)
    if badge.icon:
        top = rect.y() + (rect.height() - PILL_ICON) / 2
        draw_icon(painter, badge.icon, QRectF(area.x() - 1, top, PILL_ICON, PILL_ICON), colour)
        area.setLeft(area.x() + PILL_ICON + 3)
    painter.setFont(pill_font(font))
    painter.setPen(colour)
    words = painter.fontMetrics().elidedText(
        badge.words, Qt.TextElideMode.ElideRight, area.width() + 1
    )
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    painter.restore()
