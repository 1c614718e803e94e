"""The strip at the foot, which never lies: saved here; sent and confirmed when; what waits.

While something is being written it says so; "saved" comes back only when the store has answered.
"""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.shared.numbers import grouped
from app.ui.job_list import JobListModel, job_words
from app.ui.jobs import Job, Jobs
from app.ui.kit import tokens as sizes
from app.ui.kit.icons import icon, pixmap
from app.ui.kit.style import apply_kind
from app.ui.kit.tokens import tokens
from app.ui.shell_model import StripState


class StatusStrip(QWidget):
    """Saved, sending, jobs, and at the right what the screen says of itself."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None):
        super().__init__(parent)
        self.setFixedHeight(sizes.STRIP)
        self._jobs, self._state, self._writing = jobs, StripState(), 0
        self.saved, self.sending = _Cell(self), _Cell(self)
        self.jobs_button = QToolButton(self)
        self.jobs_button.setObjectName("jobs")
        self.jobs_button.setProperty("kind", "link")
        self.jobs_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.jobs_button.setIcon(icon("hourglass", "accent"))
        self.jobs_button.clicked.connect(self.open_jobs)
        self.detail = QLabel(self)
        self.detail.setProperty("kind", "foot")
        self.detail.setProperty("tone", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 1, 15, 0)
        row.setSpacing(22)
        row.addWidget(self.saved)
        row.addWidget(self.sending)
        row.addWidget(self.jobs_button)
        row.addStretch()
        row.addWidget(self.detail)
        self.running = JobListModel(jobs, self)
        for signal in (self.running.rowsInserted, self.running.rowsRemoved,
                       self.running.dataChanged):
            signal.connect(self._show_jobs)
        jobs.started.connect(lambda job: self._write(job, 1))
        jobs.ended.connect(lambda job: self._write(job, -1))
        self.popover = _JobsPopover(self.running, self.window())
        self._show_jobs()
        self.show_state(self._state)

    def show_state(self, state: StripState) -> None:
        """Say what is true of this desk now."""
        self._state = state
        if state.trouble:
            self.saved.say("alert-circle", self.tr("Chưa lưu được: {0}").format(state.trouble), "red")
        elif self._writing:
            self.saved.say("device-floppy", self.tr("Đang lưu…"), "muted")
        else:
            self.saved.say("circle-check", self.tr("Đã lưu trên máy này"), "green")
        self.sending.say(*self._sending(state))

    def show_detail(self, words: str) -> None:
        """What the screen says of what is open."""
        self.detail.setText(words)

    def open_jobs(self) -> None:
        """Show the jobs that run, each with a way to stop it."""
        self.popover.open_above(self.jobs_button)

    def _sending(self, state: StripState) -> tuple[str, str, str]:
        waits = self.tr("{0} việc chờ gửi").format(grouped(state.waiting))
        if state.offline_since:
            words = self.tr("Mất mạng từ {0}").format(state.offline_since)
            waiting = waits if state.waiting else self.tr("không có việc chờ gửi")
            return "cloud-off", f"{words} · {waiting} · {self.tr('vẫn làm việc bình thường')}", "ochre"
        if state.waiting:
            last = (
                self.tr("trung tâm xác nhận lần cuối {0}").format(state.confirmed_at)
                if state.confirmed_at else self.tr("chưa nối với trung tâm")
            )
            return "cloud-up", f"{waits} · {last}", "muted"
        if state.confirmed_at:
            return "cloud-check", self.tr(
                "Đã gửi hết · trung tâm xác nhận {0}, không thiếu gì"
            ).format(state.confirmed_at), "muted"
        return "cloud", self.tr("Không có việc chờ gửi"), "muted"

    def _write(self, job: Job, step: int) -> None:
        if job.is_command:
            self._writing = max(0, self._writing + step)
            self.show_state(self._state)

    def _show_jobs(self) -> None:
        shown = self.running.jobs()
        self.jobs_button.setVisible(bool(shown))
        words = (
            job_words(shown[0]) if len(shown) == 1
            else self.tr("{0} việc đang chạy").format(len(shown))
        )
        self.jobs_button.setText(words)
        self.jobs_button.setAccessibleName(self.tr("Việc đang chạy: {0}").format(words))

    def changeEvent(self, event: QEvent) -> None:
        """Light and dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self.show_state(self._state)
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pane and the hairline above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens().pane))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens().line))


class _Cell(QWidget):
    """An icon and a word in one colour: never the colour alone."""

    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self._mark, self.label = QLabel(self), QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._mark)
        row.addWidget(self.label)

    def say(self, name: str, words: str, tone: str) -> None:
        self._mark.setPixmap(pixmap(name, tone, 15, self.devicePixelRatioF()))
        self.label.setText(words)
        apply_kind(self.label, "foot", tone)


class _JobsPopover(QFrame):
    """The running jobs over the strip: name, how far, stop."""

    def __init__(self, model: JobListModel, parent: QWidget):
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "card")
        self._model = model
        self._rows: dict[int, _JobRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 12, 14, 12)
        self._column.setSpacing(10)
        for signal in (model.rowsInserted, model.rowsRemoved, model.dataChanged):
            signal.connect(self._fill)

    def open_above(self, button: QWidget) -> None:
        self._fill()
        self.adjustSize()
        self.move(button.mapToGlobal(QPoint(0, -self.height() - 6)))
        self.show()

    def _fill(self) -> None:
        """Rows come and go, and those that stay are kept, so that the focus stays where it is."""
        jobs = self._model.jobs()
        for number in set(self._rows) - {job.number for job in jobs}:
            self._rows.pop(number).deleteLater()
        for job in jobs:
            if job.number not in self._rows:
                self._rows[job.number] = _JobRow(job, self)
                self._column.addWidget(self._rows[job.number])
            self._rows[job.number].show_progress()
        if not jobs:
            self.hide()


class _JobRow(QWidget):
    def __init__(self, job: Job, parent: QWidget):
        super().__init__(parent)
        self._job = job
        self._words, self._bar = QLabel(self), QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        stop = QToolButton(self)
        stop.setProperty("kind", "icon")
        stop.setIcon(icon("x"))
        stop.setAccessibleName(self.tr("Dừng: {0}").format(job.words))
        stop.setToolTip(self.tr("Dừng"))
        stop.clicked.connect(job.cancel)
        stop.setEnabled(not job.is_command)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._bar)
        row.addWidget(stop)

    def show_progress(self) -> None:
        self._words.setText(job_words(self._job))
        self._bar.setRange(0, self._job.total)
        self._bar.setValue(self._job.done)
