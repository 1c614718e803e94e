"""What a person sees when the program is wrong: a plain sentence, and the report to copy.

Nothing is sent anywhere by itself. The report holds the trace and the versions, no content of
documents beyond what an exception's own words say, and the person reads it before copying.
"""

import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.kit.icons import icon


def report_text(error: BaseException, words: str = "") -> str:
    """The report: what was being done, versions, and the trace."""
    trace = "".join(traceback.format_exception(error))
    return (
        f"Hồ Sơ · Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}\n"
        f"{words}\n\n{trace}"
    )


class BugReport(QDialog):
    """One sentence, the report, and a button that copies it."""

    def __init__(self, error: BaseException, words: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("bug_report")
        self.setWindowTitle(self.tr("Phần mềm có lỗi"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 400)
        title = QLabel(self.tr("Phần mềm gặp lỗi khi đang làm việc này."), self)
        title.setProperty("kind", "title")
        advice = QLabel(self.tr(
            "Việc đã lưu trước đó vẫn còn nguyên. Hãy chép báo cáo dưới đây gửi cho người quản trị, "
            "rồi thử lại việc vừa làm."
        ), self)
        advice.setWordWrap(True)
        self.text = QPlainTextEdit(report_text(error, words), self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Nội dung báo cáo lỗi"))
        self.copy_button = QPushButton(icon("copy"), self.tr("Chép báo cáo"), self)
        self.copy_button.clicked.connect(self._copy)
        close = QPushButton(self.tr("Đóng"), self)
        close.setProperty("kind", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        for part in (title, advice, self.text):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.copy_button)
        row.addWidget(close)
        column.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(self.tr("Đã chép"))


def report_uncaught(parent: QWidget) -> None:
    """From now on an exception that reaches Python's top opens the report over ``parent``."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, Exception):
            BugReport(error, parent=parent).open()

    sys.excepthook = hook
