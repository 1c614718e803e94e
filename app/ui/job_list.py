"""The list of jobs at the foot of the window: name, how far, and a way to stop.

A job shows itself only when it has taken a while, so that quick reading does not flicker.
"""

import time
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from app.ui.jobs import VISIBLE_AFTER, Job, Jobs

JOB_ROLE = Qt.ItemDataRole.UserRole + 1


class JobListModel(QAbstractListModel):
    """Rows are the jobs that have run for over a second; ``JOB_ROLE`` gives the ``Job``."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None, *, after: float = VISIBLE_AFTER):
        super().__init__(parent)
        self._jobs, self._after, self._rows = jobs, after, []
        self._watch = QTimer(self, interval=250)
        self._watch.timeout.connect(self._look)
        jobs.started.connect(lambda _job: self._watch.isActive() or self._watch.start())
        jobs.moved.connect(self._moved)
        jobs.ended.connect(self._ended)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many jobs are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """The job's words with how far it is, or the job itself."""
        if not index.isValid():
            return None
        job: Job = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return job_words(job)
        return job if role == JOB_ROLE else None

    def jobs(self) -> list[Job]:
        """What is shown, oldest first."""
        return list(self._rows)

    def _look(self) -> None:
        now = time.monotonic()
        for job in self._jobs.running():
            if job not in self._rows and now - job.asked_at >= self._after:
                self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows))
                self._rows.append(job)
                self.endInsertRows()
        if self._jobs.is_idle():
            self._watch.stop()

    def _moved(self, job: Job) -> None:
        if job in self._rows:
            spot = self.index(self._rows.index(job))
            self.dataChanged.emit(spot, spot)

    def _ended(self, job: Job) -> None:
        if job in self._rows:
            row = self._rows.index(job)
            self.beginRemoveRows(QModelIndex(), row, row)
            self._rows.remove(job)
            self.endRemoveRows()


def job_words(job: Job) -> str:
    """What a job is called and how far it is: "Đọc chữ trên trang · 12/30"."""
    return f"{job.words} · {job.done}/{job.total}" if job.total else job.words
