"""Plain words on a pane: a label in a size, a weight and a token's colour, light or dark."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.ui.kit.paint import TEXT, Tone, draw_icon, sized, strong
from app.ui.kit.tokens import tokens


class Words(QLabel):
    """A label that wraps, keeps its colour when the scheme changes, and can be copied from."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, token: str = "ink",
        size: int = TEXT, weight: QFont.Weight = QFont.Weight.Normal, wrap: bool = True,
    ):
        self._token, self._size, self._weight = token, size, weight
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setFont(sized(QApplication.font(), size, weight))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(wrap)  # else a short line is given the height of two
        self.setSizePolicy(policy)
        self._follow()

    def set_token(self, token: str) -> None:
        """Take another token's colour."""
        self._token = token
        self._follow()

    def _follow(self) -> None:
        palette, role = self.palette(), QPalette.ColorRole.WindowText
        colour = QColor(getattr(tokens(), self._token))
        if palette.color(role) != colour:
            palette.setColor(role, colour)
            self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow light and dark, and the person's size of text."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._follow()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self.setFont(sized(QApplication.font(), self._size, self._weight))
        super().changeEvent(event)


class Glyph(QWidget):
    """An icon that stands beside its words; a screen reader reads the words."""

    def __init__(self, icon: str, tone: Tone, parent: QWidget | None = None, *, size: int = 18):
        super().__init__(parent)
        self._icon, self._tone, self._size = icon, tone, size
        self.setFixedSize(size, size)

    def show_icon(self, icon: str, tone: Tone) -> None:
        """Show another icon."""
        self._icon, self._tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """A square."""
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw in the tone's colour of the present scheme."""
        painter = QPainter(self)
        draw_icon(painter, self._icon, QRectF(self.rect()), strong(self._tone))


class IconRow(QWidget):
    """One line: an icon and the words that say the same."""

    def __init__(
        self, icon: str, tone: Tone, text: str, parent: QWidget | None = None, *,
        size: int = TEXT, token: str = "ink",
    ):
        super().__init__(parent)
        self.glyph = Glyph(icon, tone, self, size=16)
        self.words = Words(text, self, size=size, token=token)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
