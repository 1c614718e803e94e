"""How paper is drawn: white on the desk with a soft shadow, marks in the colours of the light scheme."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.shared.errors import KnownError
from app.ui.kit.tokens import tokens

SHADOW = ((3, 10), (2, 14), (1, 20))


def draw_sheet(painter: QPainter, sheet: QRectF, image: QImage | None) -> None:
    """A sheet of paper, with its picture at whatever scale there is one."""
    for spread, depth in SHADOW:
        shade = sheet.adjusted(-spread, -spread + 1, spread, spread + 1)
        painter.fillRect(shade, QColor(0, 0, 0, depth))
    painter.fillRect(sheet, Qt.GlobalColor.white)
    if image is not None:
        painter.drawImage(sheet, image)


def draw_waiting(painter: QPainter, seen: QRectF, page: int, trouble: KnownError | None) -> None:
    """Words on the white paper: it is being drawn, or why it cannot be."""
    colours = tokens("light")
    if trouble:
        template = QCoreApplication.translate("PageView", "Không vẽ được trang {page}. {why}")
        words = template.format(page=page, why=trouble)
    else:
        words = QCoreApplication.translate("PageView", "Đang vẽ trang {page}…").format(page=page)
    painter.setPen(QColor(colours.red if trouble else colours.muted))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(seen.adjusted(24, 24, -24, -24), flags, words)


def draw_mark(painter: QPainter, spot: QRectF, tone: str) -> None:
    """A frame with a breath of its colour round a place on the page."""
    colour = QColor(getattr(tokens("light"), tone))
    fill = QColor(colour)
    fill.setAlphaF(0.12)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(fill)
    painter.drawRoundedRect(spot.adjusted(-4, -3, 4, 3), 3, 3)
    painter.restore()
