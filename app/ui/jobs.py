"""Work away from the window; the only file of the window's code that knows threads.

Queries run on a small pool, commands one after another on a single writer's thread. A result
arrives on the window's thread, and is dropped when whoever asked is gone. A known error goes to
``on_error`` or, without one, to the signal ``refused``; anything else is a bug: ``crashed``.
"""

import itertools
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import getCppPointer, isValid

from app.shared.errors import KnownError

READERS = 3
VISIBLE_AFTER = 1.0
PROGRESS_EVERY = 0.05


class JobContext:
    """What the work may ask and say while it runs, from its own thread."""

    def __init__(self, job: "Job", say: Callable[["Job"], None]):
        self._job, self._say, self._said_at = job, say, 0.0

    def progress(self, done: int, total: int) -> None:
        """Say how much is done, of how much (0 when nobody knows)."""
        self._job.done, self._job.total = done, total
        now = time.monotonic()
        if done == total or now - self._said_at >= PROGRESS_EVERY:
            self._said_at = now
            self._say(self._job)

    def cancelled(self) -> bool:
        """Whether nobody waits for the result any more: long work stops here."""
        return self._job.is_cancelled


class Job:
    """One piece of work, as the list of jobs shows it; the handle that cancels it."""

    def __init__(self, number: int, words: str, owner: QObject, is_command: bool):
        self.number, self.words, self.owner, self.is_command = number, words, owner, is_command
        self.done, self.total = 0, 0
        self.asked_at = time.monotonic()
        self._stop = threading.Event()
        self.future: Future[Any] | None = None
        self.on_done: Callable[[Any], None] | None = None
        self.on_error: Callable[[KnownError], None] | None = None
        self.on_progress: Callable[[int, int], None] | None = None

    @property
    def is_cancelled(self) -> bool:
        """Whether it was told to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Tell it to stop: its result is dropped. A command that has begun is not cut short."""
        if self.is_command and not (self.future and self.future.cancel()):
            return
        self._stop.set()
        if self.future:
            self.future.cancel()


class Jobs(QObject):
    """Runs work for the window.

    Signals: ``refused(KnownError)`` for errors nobody took, ``crashed(exception, words)`` for
    bugs, ``started(Job)``, ``moved(Job)``, ``ended(Job)``, ``idle()`` when nothing is left.
    """

    refused = Signal(object)
    crashed = Signal(object, str)
    started = Signal(object)
    moved = Signal(object)
    ended = Signal(object)
    idle = Signal()
    _arrived = Signal(object, object, object)
    _progressed = Signal(object)

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="hoso-read")
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="hoso-write")
        self._numbers = itertools.count(1)
        self._running: dict[int, Job] = {}
        self._owners: set[int] = set()
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._move, Qt.ConnectionType.QueuedConnection)

    def query(
        self, fn: Callable[[JobContext], Any], on_done: Callable[[Any], None], *, owner: QObject,
        on_error: Callable[[KnownError], None] | None = None,
        on_progress: Callable[[int, int], None] | None = None, words: str = "",
    ) -> Job:
        """Read something: ``fn`` runs on the pool, ``on_done`` gets its result on this thread.

        The result is dropped when ``owner`` is destroyed or lets go (``drop``).
        """
        job = self._job(words or self.tr("Đang đọc…"), owner, False, on_done, on_error, on_progress)
        return self._start(job, self._readers, fn)

    def command(
        self, fn: Callable[[JobContext], Any], on_done: Callable[[Any], None] | None = None, *,
        owner: QObject, on_error: Callable[[KnownError], None] | None = None,
        on_progress: Callable[[int, int], None] | None = None, words: str = "",
    ) -> Job:
        """Change something: one after another, and carried out even when ``owner`` is gone."""
        job = self._job(words or self.tr("Đang ghi…"), owner, True, on_done, on_error, on_progress)
        return self._start(job, self._writer, fn)

    def submitter(self, owner: QObject) -> Callable[[Callable[[], Any], Callable[[Any], None]], Job]:
        """The kit's plain way of asking: ``submit(work, on_done)``."""
        return lambda work, on_done: self.query(lambda _: work(), on_done, owner=owner)

    def drop(self, owner: QObject) -> None:
        """Forget what ``owner`` asked for: a screen was closed. Commands still run to their end."""
        for job in self.running():
            if job.owner is owner and not job.is_command:
                job.cancel()

    def running(self) -> list[Job]:
        """What waits or runs now, oldest first."""
        return list(self._running.values())

    def is_idle(self) -> bool:
        """Whether every result has been delivered."""
        return not self._running

    def close(self, seconds: float = 10.0) -> bool:
        """Stop reading, let commands end; gives whether all had ended within ``seconds``."""
        self._closed = True
        waiting = self.running()
        for job in waiting:
            if not job.is_command:
                job.cancel()
        futures = [job.future for job in waiting if job.future]
        left = wait(futures, timeout=seconds).not_done
        self._readers.shutdown(wait=not left, cancel_futures=True)
        self._writer.shutdown(wait=not left)
        return not left

    def _job(
        self, words: str, owner: QObject, is_command: bool, on_done: Any, on_error: Any,
        on_progress: Any,
    ) -> Job:
        job = Job(next(self._numbers), words, owner, is_command)
        job.on_done, job.on_error, job.on_progress = on_done, on_error, on_progress
        key = getCppPointer(owner)[0]
        if key not in self._owners:
            self._owners.add(key)
            owner.destroyed.connect(lambda: self._owner_gone(key))
        return job

    def _start(self, job: Job, pool: ThreadPoolExecutor, fn: Callable[[JobContext], Any]) -> Job:
        if self._closed:
            job.cancel()
            return job
        self._running[job.number] = job
        job.future = pool.submit(self._run, job, fn)
        job.future.add_done_callback(lambda future: self._cut(job) if future.cancelled() else None)
        self.started.emit(job)
        return job

    def _run(self, job: Job, fn: Callable[[JobContext], Any]) -> None:
        """On the worker's thread; the answer crosses as a queued signal."""
        result, error = None, None
        try:
            if not job.is_cancelled:
                result = fn(JobContext(job, self._progressed.emit))
        except Exception as trouble:  # noqa: BLE001 - sorted into known errors and bugs below
            error = trouble
        self._send(job, result, error)

    def _cut(self, job: Job) -> None:
        self._send(job, None, None)

    def _send(self, job: Job, result: Any, error: BaseException | None) -> None:
        if isValid(self):
            self._arrived.emit(job, result, error)

    def _owner_gone(self, key: int) -> None:
        self._owners.discard(key)
        for job in self.running():
            if not isValid(job.owner) and not job.is_command:
                job.cancel()

    def _move(self, job: Job) -> None:
        if job.number in self._running and not job.is_cancelled:
            self.moved.emit(job)
            if job.on_progress and isValid(job.owner):
                job.on_progress(job.done, job.total)

    def _deliver(self, job: Job, result: Any, error: BaseException | None) -> None:
        if self._running.pop(job.number, None) is None:
            return
        self.ended.emit(job)
        try:
            self._tell(job, result, error)
        finally:
            if not self._running:
                QTimer.singleShot(0, self, lambda: self.is_idle() and self.idle.emit())

    def _tell(self, job: Job, result: Any, error: BaseException | None) -> None:
        listens = isValid(job.owner) and not job.is_cancelled
        if error is None:
            if listens and job.on_done:
                job.on_done(result)
        elif isinstance(error, KnownError):
            if listens and job.on_error:
                job.on_error(error)
            elif listens or job.is_command:
                self.refused.emit(error)
        else:
            self.crashed.emit(error, job.words)
