"""The bell: what others and the centre did, newest first, each a way to the thing itself."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.ui.kit.icons import icon
from app.ui.shell_model import Notice


class NoticeBell(QToolButton):
    """Red while something has not been seen; pressed, it lists the notices."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("bell")
        self.setProperty("kind", "icon")
        self._notices: Sequence[Notice] = ()
        self.clicked.connect(self.open_menu)
        self.show_notices(())

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Keep these to show, and say how many are new."""
        self._notices = notices
        new = sum(notice.is_new for notice in notices)
        self.setIcon(icon("bell", "red" if new else "muted"))
        words = self.tr("Thông báo: {0} chưa xem").format(new) if new else self.tr("Thông báo")
        self.setAccessibleName(words)
        self.setToolTip(words)

    def menu(self) -> QMenu:
        """The notices as a menu; a sentence when there are none."""
        made = QMenu(self)
        for notice in self._notices:
            entry = made.addAction(
                icon(notice.icon, "accent" if notice.is_new else "muted"),
                f"{notice.words}  ·  {notice.when}",
            )
            entry.triggered.connect(lambda _=False, opened=notice.open: opened())
        if not self._notices:
            made.addAction(self.tr("Chưa có thông báo nào.")).setEnabled(False)
        return made

    def open_menu(self) -> None:
        """Open the list under the bell."""
        made = self.menu()
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.popup(self.mapToGlobal(QPoint(self.width() - made.sizeHint().width(), self.height())))
