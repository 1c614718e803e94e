"""Keys drawn as keys, with what they do: the shortest way there is always in sight."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.paint import BADGE, SMALL, draw_icon, sized
from app.ui.kit.tokens import tokens

KEY_HEIGHT = 18
LINE_HEIGHT = 22
GAP = 5
SEPARATOR = "·"


def key_width(words: str, font: QFont) -> int:
    """How wide a key is drawn."""
    return max(KEY_HEIGHT, QFontMetrics(sized(font, BADGE)).horizontalAdvance(words) + 10)


def draw_key(painter: QPainter, words: str, rect: QRectF, font: QFont) -> None:
    """A key cap: pane, hairline, thicker foot."""
    colours = tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    cap = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QColor(colours.line))
    painter.setBrush(QColor(colours.pane))
    painter.drawRoundedRect(cap, 3, 3)
    foot = QPointF(0, -1)
    painter.drawLine(cap.bottomLeft() + foot + QPointF(2, 0), cap.bottomRight() + foot - QPointF(2, 0))
    painter.setPen(QColor(colours.muted))
    painter.setFont(sized(font, BADGE))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


class KeyHint(QWidget):
    """A line such as ``[Enter] ô kế tiếp · [F2] tới chỗ đọc được``; wraps when the pane is narrow."""

    def __init__(
        self, hints: Sequence[tuple[str, str]], parent: QWidget | None = None, *, icon: str = "keyboard"
    ):
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._icon = icon
        self.show_hints(hints)

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show other keys: pairs of keys ("Ctrl Enter") and what they do."""
        self._hints = list(hints)
        self.setAccessibleName("; ".join(f"{keys}: {words}" for keys, words in self._hints))
        self.updateGeometry()
        self.update()

    def _parts(self) -> list[tuple[str, str]]:
        parts: list[tuple[str, str]] = [("icon", self._icon)] if self._icon else []
        for number, (keys, words) in enumerate(self._hints):
            last = number == len(self._hints) - 1
            parts += [("key", keys)] if keys else []
            pieces = words.split() + ([] if last else [SEPARATOR])
            parts += [("word", piece) for piece in pieces]
        return parts

    def _placed(self, width: int) -> tuple[list[tuple[str, str, QRect]], int]:
        metrics = QFontMetrics(sized(self.font(), SMALL))
        placed, x, y = [], 0, 0
        for kind, words in self._parts():
            wide = {
                "icon": 16, "key": key_width(words, self.font()),
                "word": metrics.horizontalAdvance(words),
            }[kind]
            if x and x + wide > width:
                x, y = 0, y + LINE_HEIGHT
            placed.append((kind, words, QRect(x, y, wide, LINE_HEIGHT)))
            x += wide + (GAP if kind != "word" else metrics.horizontalAdvance(" "))
        return placed, y + LINE_HEIGHT

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Narrow panes take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height for this width."""
        return self._placed(width)[1]

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line when there is room."""
        placed, _ = self._placed(100_000)
        return QSize(placed[-1][2].right() + 1 if placed else 0, LINE_HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """May be squeezed."""
        return QSize(80, LINE_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw icon, keys and words."""
        painter = QPainter(self)
        colour = QColor(tokens().muted)
        for kind, words, rect in self._placed(self.width())[0]:
            if kind == "key":
                cap = QRectF(rect).adjusted(0, 2, 0, -2)
                draw_key(painter, words, cap, self.font())
            elif kind == "icon":
                draw_icon(painter, words, QRectF(rect.x(), rect.y() + 3, 16, 16), colour)
            else:
                painter.setFont(sized(self.font(), SMALL))
                painter.setPen(colour)
                painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
