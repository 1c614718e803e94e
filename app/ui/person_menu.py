"""Who sits here: name, position and agency in the corner, and a quick change of person.

Changing person is for the demonstration profile and shared desks; each act is recorded in the
name of whoever sits here.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from app.ui.kit import tokens as sizes
from app.ui.kit.icons import icon
from app.ui.kit.style import ui_font
from app.ui.kit.tokens import tokens
from app.ui.shell_model import Seat

AVATAR = 26


class PersonButton(QAbstractButton):
    """The person at the desk; pressed, it shows who else may sit here. ``picked(seat_id)``."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("person")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._seat: Seat | None = None
        self._people: Sequence[Seat] = ()
        self.clicked.connect(self.open_menu)

    def show_seat(self, seat: Seat, people: Sequence[Seat]) -> None:
        """Show who sits here, and offer these."""
        self._seat, self._people = seat, people
        self.setAccessibleName(self.tr("{name}, {line}. Đổi người").format(
            name=seat.name, line=seat.line
        ))
        self.setToolTip(self.tr("Đổi người ngồi máy"))
        self.updateGeometry()
        self.update()

    def menu(self) -> QMenu:
        """Who may sit here, agency by agency; the person here now is ticked."""
        made = QMenu(self)
        agency = None
        for seat in self._people:
            if seat.agency != agency:
                agency = seat.agency
                heading = made.addAction(agency)
                heading.setEnabled(False)
            entry = made.addAction(f"{seat.name}  ·  {seat.position}")
            if self._seat and seat.id == self._seat.id:
                entry.setIcon(icon("check", "accent"))
                made.setActiveAction(entry)
            entry.triggered.connect(lambda _=False, seat_id=seat.id: self.picked.emit(seat_id))
        return made

    def open_menu(self) -> None:
        """Open the menu under the button."""
        made = self.menu()
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.popup(self.mapToGlobal(QPoint(self.width() - made.sizeHint().width(), self.height())))

    def sizeHint(self) -> QSize:
        """Room for the longer of the two lines, and the initials."""
        if not self._seat:
            return QSize(120, sizes.TOP_BAR - 5)
        name, line = self._fonts()
        width = max(_width(name, self._seat.name), _width(line, self._seat.line))
        return QSize(width + AVATAR + 30, sizes.TOP_BAR - 5)

    def _fonts(self) -> tuple[QFont, QFont]:
        px = self.font().pixelSize()
        return ui_font(px, 500), ui_font(px - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two lines flush right, then the initials on the accent."""
        if not self._seat:
            return
        painter, colours = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(1, 2, -1, -2)
        if self.underMouse() or self.hasFocus():
            painter.setBrush(QColor(colours.hover))
            painter.setPen(
                QPen(QColor(colours.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen
            )
            painter.drawRoundedRect(area, sizes.RADIUS, sizes.RADIUS)
        name, line = self._fonts()
        words = QRect(8, 0, self.width() - AVATAR - 28, self.height())
        half, right = self.height() // 2, Qt.AlignmentFlag.AlignRight
        painter.setFont(name)
        painter.setPen(QColor(colours.ink))
        painter.drawText(
            words.adjusted(0, 0, 0, -half + 2), right | Qt.AlignmentFlag.AlignBottom,
            self._seat.name,
        )
        painter.setFont(line)
        painter.setPen(QColor(colours.muted))
        painter.drawText(
            words.adjusted(0, half + 1, 0, 0), right | Qt.AlignmentFlag.AlignTop, self._seat.line
        )
        _paint_avatar(
            painter, QRectF(self.width() - AVATAR - 8, (self.height() - AVATAR) / 2, AVATAR, AVATAR),
            self._seat.initials, self.font().pixelSize(),
        )

    def enterEvent(self, event: object) -> None:
        """Show that it can be pressed."""
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Back to rest."""
        self.update()


def _width(font: QFont, words: str) -> int:
    return QFontMetrics(font).horizontalAdvance(words)


def _paint_avatar(painter: QPainter, area: QRectF, initials: str, px: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().accent))
    painter.drawEllipse(area)
    painter.setFont(ui_font(px - 2, 600))
    painter.setPen(QColor(tokens().on_accent))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, initials)
