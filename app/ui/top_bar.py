"""The bar at the top: what program this is, one field that finds everything, and who sits here."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from app.ui.kit import tokens as sizes
from app.ui.kit.icons import icon, pixmap
from app.ui.kit.tokens import tokens
from app.ui.notice_bell import NoticeBell
from app.ui.person_menu import PersonButton

FIELD_WIDTH = 460


class SearchField(QLineEdit):
    """The field that finds documents and acts; its key is written in it while it is empty."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("search")
        self.setPlaceholderText(self.tr("Tìm theo số, trích yếu, tên người, mã hồ sơ…"))
        self.setAccessibleName(self.tr("Tìm văn bản hoặc việc cần làm"))
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._key = QLabel("Ctrl K", self)
        self._key.setProperty("kind", "key")
        self.textChanged.connect(lambda text: self._key.setVisible(not text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key at the right end."""
        super().resizeEvent(event)
        self._key.adjustSize()
        self._key.move(
            self.width() - self._key.width() - 8, (self.height() - self._key.height()) // 2
        )


class TopBar(QWidget):
    """Brand, search, bell, person."""

    def __init__(self, is_demonstration: bool, parent: QWidget | None = None):
        super().__init__(parent)
        self.setFixedHeight(sizes.TOP_BAR)
        self._mark = QLabel(self)
        brand = QLabel(self.tr("Hồ Sơ"), self)
        brand.setProperty("kind", "title")
        brand.setProperty("tone", "accent")
        self.search = SearchField(self)
        self.search.setMaximumWidth(FIELD_WIDTH)
        self.search.setMinimumWidth(240)
        self.demonstration = QLabel(self.tr("TRÌNH DIỄN"), self)
        self.demonstration.setProperty("kind", "chip")
        self.demonstration.setProperty("tone", "ochre")
        self.demonstration.setToolTip(
            self.tr("Dữ liệu, con người và chứng thư đều dựng lên; không có giá trị pháp lý.")
        )
        self.demonstration.setVisible(is_demonstration)
        self.bell = NoticeBell(self)
        self.person = PersonButton(self)
        left = QWidget(self)
        left.setFixedWidth(sizes.NAV_WIDTH - 6)
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(9)
        row.addWidget(self._mark)
        row.addWidget(brand)
        row.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 1)
        row.setSpacing(8)
        row.addWidget(left)
        row.addWidget(self.search, 2)
        row.addStretch(1)
        row.addWidget(self.demonstration, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(8)
        row.addWidget(self.bell)
        row.addWidget(self.person)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        self._mark.setPixmap(pixmap("stack-2", "accent", 20, self.devicePixelRatioF()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pane and the hairline under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().pane))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens().line))
