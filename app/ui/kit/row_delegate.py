"""One document in a list: number and time, agency and state, what it is about.

The number is heavy while unread; the row where you are has the selection's ground and a bar at
the left in the accent.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.kit.paged_model import ROW_ROLE
from app.ui.kit.paint import SMALL, TEXT, Badge, draw_pill, pill_size, sized
from app.ui.kit.tokens import tokens

Density = Literal["normal", "compact"]
SIDE = 14
BAR = 3


@dataclass(frozen=True, slots=True)
class RowLook:
    """What a row shows: title, time at its right, a muted line, a badge, up to two lines of text.

    Without ``side`` the badge stands beside the title and the muted line comes last.
    """

    title: str
    side: str = ""
    line: str = ""
    badge: Badge | None = None
    text: str = ""
    unread: bool = False

    def words(self) -> str:
        """The row as a screen reader says it."""
        state = self.badge.words if self.badge else ""
        new = QCoreApplication.translate("RowLook", "chưa đọc") if self.unread else ""
        return ". ".join(part for part in (self.title, new, self.line, self.text, state, self.side) if part)


class RowDelegate(QStyledItemDelegate):
    """Paints rows from ``look(row) -> RowLook``; all of one height when ``uniform``."""

    def __init__(self, look: Callable[[Any], RowLook], parent: Any = None, *, uniform: bool = True):
        super().__init__(parent)
        self._look, self._uniform = look, uniform
        self.density: Density = "normal"

    def _fonts(self, font: QFont, unread: bool) -> tuple[QFont, QFont, QFont]:
        weight = QFont.Weight.DemiBold if unread else QFont.Weight.Medium
        return sized(font, TEXT, weight), sized(font, SMALL), sized(font, TEXT)

    def _metrics(self, font: QFont) -> tuple[int, int, int]:
        title, small, text = (QFontMetrics(one).lineSpacing() for one in self._fonts(font, True))
        return max(title, 18), max(small, 20), max(text, 18)

    def _padding(self) -> int:
        return 8 if self.density == "normal" else 5

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Compact: one line and the text beside it; normal: two, and up to two lines of text."""
        title, small, text = self._metrics(option.font)
        if self.density == "compact":
            return QSize(0, title + text + 2 * self._padding())
        lines = 2
        row = index.data(ROW_ROLE) if index.isValid() and not self._uniform else None
        if row is not None:
            width = option.rect.width() - 2 * SIDE
            about = self._look(row).text
            lines = len(_lines(about, self._fonts(option.font, False)[2], width)) if about else 0
        return QSize(0, title + small + lines * text + 2 * self._padding() + 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw ground, bar, words and hairline; bars of grey where the row is not here yet."""
        painter.save()
        colours, area = tokens(), QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = QColor(colours.selection if chosen else colours.pane)
        if option.state & QStyle.StateFlag.State_MouseOver and not chosen:
            ground = QColor(colours.ground)
        painter.fillRect(area, ground)
        if chosen:
            painter.fillRect(QRect(area.topLeft(), QSize(BAR, area.height())), QColor(colours.accent))
        painter.fillRect(
            QRect(area.left(), area.bottom(), area.width(), 1), QColor(colours.line)
        )
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colours.accent))
            painter.drawRect(area.adjusted(BAR, 0, -1, -2))
        inner = area.adjusted(SIDE, self._padding(), -SIDE + 2, -self._padding())
        row = index.data(ROW_ROLE)
        if row is None:
            self._paint_waiting(painter, inner)
        elif self.density == "compact":
            self._paint_compact(painter, inner, self._look(row), option.font)
        else:
            self._paint_normal(painter, inner, self._look(row), option.font)
        painter.restore()

    def _paint_waiting(self, painter: QPainter, inner: QRect) -> None:
        colour = QColor(tokens().line)
        for top, share in ((4, 0.35), (24, 0.5), (46, 0.85)):
            if top + 9 < inner.height():
                bar = QRect(inner.left(), inner.top() + top, round(inner.width() * share), 9)
                painter.fillRect(bar, colour)

    def _head(self, painter: QPainter, area: QRect, look: RowLook, font: QFont) -> None:
        """The title, and at its right the time, or the badge when there is no time."""
        colours, fonts = tokens(), self._fonts(font, look.unread)
        if look.side:
            painter.setFont(fonts[1])
            painter.setPen(QColor(colours.muted))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, right, look.side)
            taken = painter.fontMetrics().horizontalAdvance(look.side) + 8
        else:
            taken = self._paint_badge(painter, area, look, font)
        painter.setFont(fonts[0])
        painter.setPen(QColor(colours.ink))
        _elided(painter, area.adjusted(0, 0, -taken, 0), look.title)

    def _paint_normal(self, painter: QPainter, inner: QRect, look: RowLook, font: QFont) -> None:
        fonts = self._fonts(font, look.unread)
        title, small, text = self._metrics(font)
        area = QRect(inner.left(), inner.top(), inner.width(), title)
        self._head(painter, area, look, font)
        lines = _lines(look.text, fonts[2], inner.width())
        about = QRect(inner.left(), area.bottom() + 1, inner.width(), text * len(lines))
        second = QRect(inner.left(), area.bottom() + 1, inner.width(), small)
        if look.side:
            about.moveTop(second.bottom() + 2)
        else:
            second.moveTop(about.bottom() + 1)
        taken = self._paint_badge(painter, second, look, font) if look.side else 0
        painter.setFont(fonts[1])
        painter.setPen(QColor(tokens().muted))
        _elided(painter, second.adjusted(0, 0, -taken, 0), look.line)
        painter.setFont(fonts[2])
        painter.setPen(QColor(tokens().ink))
        for number, words in enumerate(lines):
            line = QRect(inner.left(), about.top() + number * text, inner.width() + 2, text)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_compact(self, painter: QPainter, inner: QRect, look: RowLook, font: QFont) -> None:
        fonts = self._fonts(font, look.unread)
        title, _small, text = self._metrics(font)
        first = QRect(inner.left(), inner.top(), inner.width(), title)
        second = QRect(inner.left(), first.bottom() + 1, inner.width(), text)
        self._head(painter, first, look, font)
        taken = self._paint_badge(painter, second, look, font) if look.side else 0
        painter.setFont(fonts[2])
        painter.setPen(QColor(tokens().muted))
        about = " · ".join(part for part in (look.line, look.text) if part)
        _elided(painter, second.adjusted(0, 0, -taken, 0), about)

    def _paint_badge(self, painter: QPainter, line: QRect, look: RowLook, font: QFont) -> int:
        if look.badge is None:
            return 0
        size = pill_size(look.badge, font).boundedTo(QSize(line.width() * 2 // 3, line.height()))
        corner = QPoint(line.right() + 1 - size.width(), line.top() + (line.height() - size.height()) // 2)
        draw_pill(painter, look.badge, QRect(corner, size), font)
        return size.width() + 8


def _elided(painter: QPainter, area: QRect, words: str) -> None:
    cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)


def _lines(words: str, font: QFont, width: int, most: int = 2) -> list[str]:
    """The words on at most two lines, the last one cut with an ellipsis."""
    layout = QTextLayout(words, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    starts = []
    while len(starts) <= most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(40, width))
        starts.append(line.textStart())
    layout.endLayout()
    lines = [words[a:b].strip() for a, b in zip(starts, starts[1:] + [len(words)], strict=True)]
    if len(lines) > most:
        rest = words[starts[most - 1]:]
        lines = lines[: most - 1] + [
            QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, max(40, width))
        ]
    return lines
